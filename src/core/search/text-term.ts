import { makeComplaint, namePlace, quotePiece } from './complaint.ts'
import type { Term } from './query.ts'

/** Words as the full-text index cuts them (unicode61: letters, digits and private use; marks belong to their letter). */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu

/** How many words the index would make of a piece of text; 0 means that it can never be found. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/**
 * A text term from one word, phrase or value of the query. `starred`: the star at its end asks for every word that begins so.
 * Throws bad-input for a beginning of one letter (measured: one-letter beginnings can take seconds).
 */
export function makeTextTerm(query: string, start: number, column: 'title' | 'author' | 'notes' | null, given: string, starred: boolean): Term {
  const text = (starred ? given.replace(/\*+$/, '') : given).normalize('NFC')
  if (starred && countLetters(text.match(word)?.at(-1) ?? '') < 2) {
    throw makeComplaint(
      `${quotePiece(given)} at ${namePlace(query, start)} is too short: a beginning needs at least two letters before the star, as in al*.`,
      start,
    )
  }
  return { kind: 'text', column, text, prefix: starred }
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}\p{Co}]/gu)?.length ?? 0
}
