import { useId } from 'react'
import { currentLocale, useWords } from '../words.ts'
import { FormError } from './FormError.tsx'
import { TypedInput } from './TypedInput.tsx'
import { useTyped } from './typed-field.ts'
import type { Reading } from './typed-field.ts'
import { moveTime, readTime, writeTime } from './typed-times.ts'

const example = '21:30'
const step = 15 // minutes

/** A time of day, written and read as the person's locale writes it. Arrows change it by a quarter of an hour. `value`: "HH:MM"; `onChange` hears null while the text means no time. */
export function TimeField({ label, value, onChange, isDisabled = false }: {
  readonly label: string
  readonly value: string
  readonly onChange: (time: string | null) => void
  readonly isDisabled?: boolean
}) {
  const words = useWords().dates
  const locale = currentLocale()
  const id = useId()
  const read = (text: string): Reading => {
    const time = readTime(text, locale)
    return { value: time ?? null, problem: time === undefined ? words.noTime(writeTime(example, locale)) : null }
  }
  const field = useTyped({ value, read, write: (time) => writeTime(time, locale), onChange })
  return (
    <div className="field time-field">
      <label htmlFor={id}>{label}</label>
      <TypedInput
        id={id}
        field={field}
        isRequired
        isDisabled={isDisabled}
        onKeyDown={(event) => {
          if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
          event.preventDefault()
          if (field.value !== null) field.choose(moveTime(field.value, event.key === 'ArrowUp' ? step : -step))
        }}
      />
      <span id={`${id}-hint`} className="visually-hidden">
        {words.timeHint(writeTime(example, locale))}
      </span>
      <FormError id={`${id}-problem`} error={field.problem} />
    </div>
  )
}
