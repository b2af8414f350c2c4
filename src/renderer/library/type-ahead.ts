// Finding a place in the tree by the first letters of its name, beside the keys of the window, which hold in the tree as everywhere.
import { nameOfPress } from '../commands/read-keys.ts'
import type { KeyPress } from '../commands/read-keys.ts'

const typingPause = 700 // milliseconds after which typed letters begin a new word
const rowPause = 1000 // within which the second press of a row such as "g a" comes

export interface Typed {
  readonly text: string
  readonly at: number
  readonly inRow: boolean // the press before began a row of the window's
}

export const nothingTyped: Typed = { text: '', at: 0, inRow: false }

/**
 * What has been typed of a name with this press; an empty text where the press is the window's. A letter that is a key of the window, or begins
 * or ends a row of keys, is that; behind another letter it goes on with the name.
 * @param known the keys of the window, as read-keys.ts writes them
 */
export function typeAhead(before: Typed, press: KeyPress, at: number, known: readonly string[]): Typed {
  if (press.key.length !== 1 || press.key === ' ') return { ...nothingTyped, at }
  if (before.inRow && at - before.at < rowPause) return { ...nothingTyped, at }
  const isGoingOn = before.text !== '' && at - before.at < typingPause
  const name = nameOfPress(press)
  const beginsRow = name !== null && known.some((keys) => keys.startsWith(`${name} `))
  if (!isGoingOn && (beginsRow || (name !== null && known.includes(name)))) return { text: '', at, inRow: beginsRow }
  return { text: (isGoingOn ? before.text : '') + press.key.toLocaleLowerCase(), at, inRow: false }
}
