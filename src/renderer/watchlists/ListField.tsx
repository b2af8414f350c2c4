import { useSidebar } from '../library/sidebar-answer.ts'
import { useWords } from '../words.ts'

/** A list that is there, the first one (null), or a new one by its name. */
export type ListChoice = { readonly kind: 'there'; readonly name: string | null } | { readonly kind: 'new'; readonly name: string }

export const usualList: ListChoice = { kind: 'there', name: null }
const newList = '\u0000new' // no list has this name: names hold no control characters

/** The name that the library is told; null: the first list, made where there is none. */
export function nameOfChoice(choice: ListChoice): string | null {
  return choice.kind === 'new' ? choice.name.trim() : choice.name
}

export function isNamed(choice: ListChoice): boolean {
  return nameOfChoice(choice) !== ''
}

/** Which watchlist is meant. */
export function ListField({ choice, onChoose, label }: { readonly choice: ListChoice; readonly onChoose: (choice: ListChoice) => void; readonly label?: string }) {
  const words = useWords().watchlists
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  return (
    <>
      <label className="field">
        <span>{label ?? words.list}</span>
        <select
          value={choice.kind === 'new' ? newList : (choice.name ?? lists[0]?.name ?? '')}
          onChange={(event) => onChoose(event.target.value === newList ? { kind: 'new', name: '' } : { kind: 'there', name: event.target.value === '' ? null : event.target.value })}
        >
          {lists.length === 0 && <option value="">{words.firstList}</option>}
          {lists.map((each) => (
            <option key={each.id} value={each.name}>
              {each.name}
            </option>
          ))}
          <option value={newList}>{words.another}</option>
        </select>
      </label>
      {choice.kind === 'new' && (
        <label className="field">
          <span>{words.newName}</span>
          <input type="text" maxLength={100} value={choice.name} onChange={(event) => onChoose({ kind: 'new', name: event.target.value })} />
        </label>
      )}
    </>
  )
}
