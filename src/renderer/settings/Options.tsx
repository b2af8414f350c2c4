import { useId } from 'react'

/** One of a few things, as radio buttons under a name. */
export function Options<Value extends string>({ name, note, options, chosen, onChoose }: {
  readonly name: string
  readonly note?: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly language?: string }[] // language: of the label, where it is another
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}) {
  const group = useId()
  const noteId = useId()
  return (
    <fieldset className="setting" aria-describedby={note === undefined ? undefined : noteId}>
      <legend>{name}</legend>
      <div className="options">
        {options.map(({ value, label, language }) => (
          <label key={value} className="option">
            <input
              type="radio"
              name={group}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              onClick={() => value === chosen && onChoose(value)} // what was only assumed is chosen now
            />
            <span lang={language}>{label}</span>
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p className="form-note" id={noteId}>
          {note}
        </p>
      )}
    </fieldset>
  )
}
