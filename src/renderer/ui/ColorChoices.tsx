import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'

export interface ColorChoice {
  readonly value: string | null // null: none
  readonly name: string
  readonly dot: ReactNode
}

/** One colour of several, changed at once: shown before the answer is there, and put right by it. */
export function ColorChoices({ title, kept, choices, onChoose }: {
  readonly title: string
  readonly kept: string | null
  readonly choices: readonly ColorChoice[]
  readonly onChoose: (value: string | null) => Promise<boolean> // false: it failed, and was said
}) {
  const group = useId()
  const [chosen, setChosen] = useState(kept)
  useEffect(() => setChosen(kept), [kept])
  return (
    <fieldset className="tag-colors">
      <legend className="visually-hidden">{title}</legend>
      {choices.map(({ value, name, dot }) => (
        <label key={value ?? ''} className="option">
          <input
            type="radio"
            name={group}
            data-first={value === chosen || undefined}
            checked={value === chosen}
            onChange={() => {
              setChosen(value)
              void onChoose(value).then((isDone) => isDone || setChosen(kept))
            }}
          />
          {dot}
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
