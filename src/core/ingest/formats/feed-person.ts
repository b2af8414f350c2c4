import { collapseSpace } from './feed-markup.ts'
import { decodeEntities } from './feed-entities.ts'

/** The name in what RSS gives for a person: `mail@example.org (Name)`, `Name <mail@example.org>`, a bare name; the address where no name is. */
export function readPerson(written: string): string | null {
  const text = collapseSpace(decodeEntities(written.slice(0, 1000)).replace(/<\/?[a-z][^<>@]*>/gi, ''))
  const named = /^[^\s()<>]+@[^\s()<>]+ ?\(([^()]+)\)$/.exec(text) ?? /^"?([^"<>()]+?)"? ?[<(](?:mailto:)?[^\s<>()]+@[^\s<>()]+[>)]$/.exec(text)
  const name = (named?.[1] ?? text).trim()
  return name === '' ? null : name
}

/** Several people in one line, each once; null for nobody. */
export function joinPeople(people: readonly (string | null)[]): string | null {
  const names = [...new Set(people.filter((name) => name !== null))]
  return names.length === 0 ? null : names.join(', ')
}
