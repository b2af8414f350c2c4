import { useId } from 'react'

/** Something that is on or off. Null: not known yet. */
export function Switch({ name, note, isOn, onChange }: { readonly name: string; readonly note: string; readonly isOn: boolean | null; readonly onChange: (isOn: boolean) => void }) {
  const noteId = useId()
  return (
    <div className="setting">
      <label className="option">
        <input type="checkbox" aria-describedby={noteId} checked={isOn ?? false} disabled={isOn === null} onChange={(event) => onChange(event.target.checked)} />
        <span>{name}</span>
      </label>
      <p className="form-note" id={noteId}>
        {note}
      </p>
    </div>
  )
}
