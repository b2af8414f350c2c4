import { useState } from 'react'

/** What was typed means: nothing typed is neither. */
export interface Reading {
  readonly value: string | null
  readonly problem: string | null // a sentence
}

export interface TypedField {
  readonly text: string
  readonly value: string | null // what the text means now
  readonly problem: string | null // told once the person has gone on
  readonly isUnreadable: boolean
  readonly type: (text: string) => void
  /** The person leaves the field or presses Enter: what was understood is written as the locale writes it; what was not stays as it was typed. */
  readonly settle: () => void
  readonly choose: (value: string) => void
}

/**
 * A field whose text stands for a value written in another way. What is typed stays as it is while it is typed, and as long as it cannot be read.
 * `value`: '' for none; `onChange` hears null while the text means nothing, so that no older value is taken for what stands there.
 */
export function useTyped({ value, read, write, onChange }: {
  readonly value: string
  readonly read: (text: string) => Reading
  readonly write: (value: string) => string
  readonly onChange: (value: string | null) => void
}): TypedField {
  const [draft, setDraft] = useState<string | null>(null) // null: nothing is being typed, the value is shown
  const [isTold, setTold] = useState(false)
  const [seen, setSeen] = useState(value)
  const reading: Reading = draft === null ? { value: value === '' ? null : value, problem: null } : read(draft)

  // The value was set from elsewhere, by a button beside the field: what was typed is no longer what is meant.
  if (value !== seen) {
    setSeen(value)
    if (draft !== null && value !== (reading.value ?? '')) {
      setDraft(null)
      setTold(false)
    }
  }

  return {
    text: draft ?? (value === '' ? '' : write(value)),
    value: reading.value,
    problem: isTold ? reading.problem : null,
    isUnreadable: reading.problem !== null,
    type: (text) => {
      const { value: meant, problem } = read(text)
      setDraft(text)
      if (problem === null) setTold(false)
      onChange(meant)
    },
    settle: () => {
      if (reading.problem !== null) setTold(true)
      else setDraft(null)
    },
    choose: (chosen) => {
      setDraft(null)
      setTold(false)
      onChange(chosen)
    },
  }
}
