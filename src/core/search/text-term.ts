import { makeComplaint, namePlace, quotePiece } from './complaint.ts'
import type { Term } from './query.ts'
import { countUnspaced, hasUnspaced } from './unspaced.ts'

/** Words as the full-text index cuts them (unicode61: letters, digits and private use; marks belong to their letter). */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu

/** Letters of scripts without spaces that count as a word: a pasted headline of 40 must be found, and their pairs are rarer than words are. */
const lettersOfWord = 4

/** How many words the index would make of a piece of text; 0 means that it can never be found. */
export function countWords(text: string): number {
  return (text.match(word)?.length ?? 0) + Math.floor(countUnspaced(text) / lettersOfWord)
}

/**
 * A text term from one word, phrase or value of the query. `starred`: the star at its end asks for every word that begins so.
 * Throws bad-input for a beginning of one letter (measured: one-letter beginnings can take seconds), unless it is one of a script in which a letter says as much as a word.
 */
export function makeTextTerm(query: string, start: number, column: 'title' | 'author' | 'notes' | null, given: string, starred: boolean): Term {
  const text = (starred ? given.replace(/\*+$/, '') : given).normalize('NFC')
  const last = text.match(word)?.at(-1) ?? ''
  if (starred && countLetters(last) < 2 && !hasUnspaced(last)) {
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
