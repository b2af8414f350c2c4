import { complainOfValue, fieldNames, findField, listFieldNames } from './fields.ts'
import { makeComplaint, namePlace, quotePiece } from './complaint.ts'
import { findNearest } from './nearest.ts'
import { readFigureTerm } from './number-terms.ts'
import type { Term } from './query.ts'
import { countWords, makeTextTerm } from './text-term.ts'

export type Token =
  | { readonly kind: 'term'; readonly term: Term; readonly start: number; readonly end: number }
  | { readonly kind: 'open' | 'close' | 'not' | 'and' | 'or'; readonly start: number }

/** `starred`: a star at the end, or right behind the closing mark, asks for all that begins so. It stands in `text` too, as it was typed. */
interface Piece {
  readonly text: string
  readonly starred: boolean
  readonly end: number
}

const quotes = '"“”„'
const gap = /[\s\p{Cc}]/u
const endOfWord = /[\s\p{Cc}()"“”„]/u

/**
 * Cuts a query into brackets, operators and terms. Pieces without a letter or a digit ("&", "—") can never be found and are passed over,
 * so that a pasted headline works. Throws bad-input with the place for quotation marks that never close, unknown fields and bad values.
 */
export function readTokens(query: string): readonly Token[] {
  const tokens: Token[] = []
  let offset = 0
  while (offset < query.length) {
    const start = offset
    const character = query.charAt(offset)
    if (gap.test(character)) offset++
    else if (character === '(' || character === ')') {
      tokens.push({ kind: character === '(' ? 'open' : 'close', start })
      offset++
    } else if (character === '-' && /[^\s\p{Cc}\-)]/u.test(query.charAt(offset + 1))) {
      tokens.push({ kind: 'not', start })
      offset++
    } else if (quotes.includes(character)) {
      const phrase = readQuoted(query, offset)
      if (countWords(phrase.text) === 0)
        throw makeComplaint(`The phrase at ${namePlace(query, start)} has no letter or digit to search for.`, start)
      tokens.push({ kind: 'term', term: makeTextTerm(query, start, null, phrase.text, phrase.starred), start, end: phrase.end })
      offset = phrase.end
    } else offset = readWordOrField(query, start, tokens)
  }
  return tokens
}

function readWordOrField(query: string, start: number, tokens: Token[]): number {
  const figure = readFigureTerm(query, start)
  if (figure) {
    tokens.push({ kind: 'term', term: figure.term, start, end: figure.end })
    return figure.end
  }
  const word = readWord(query, start)
  const name = /^([A-Za-z]+):/.exec(word.text)?.[1]
  if (name !== undefined) {
    const valueStart = start + name.length + 1
    const field = findField(name)
    if (field) {
      const quoted = valueStart < query.length && quotes.includes(query.charAt(valueStart))
      const piece = quoted ? readQuoted(query, valueStart) : readWord(query, valueStart)
      const value = { query, field: name.toLowerCase(), text: piece.text, starred: piece.starred, start }
      if (piece.text.trim() === '') throw complainOfValue(value, 'needs a value right after the colon')
      tokens.push({ kind: 'term', term: field.read(value), start, end: piece.end })
      return piece.end
    }
    refuseUnknownField(query, start, name, query.slice(valueStart, valueStart + 2))
  }
  if (word.text === 'OR' || word.text === 'AND' || word.text === 'NOT') {
    tokens.push({ kind: word.text === 'OR' ? 'or' : word.text === 'AND' ? 'and' : 'not', start })
  } else if (countWords(word.text) > 0)
    tokens.push({ kind: 'term', term: makeTextTerm(query, start, null, word.text, word.starred), start, end: word.end })
  else if (tokens.at(-1)?.kind === 'not' && query.charAt(start - 1) === '-') tokens.pop() // "-&" excludes nothing
  return word.end
}

/** Ordinary words may hold a colon: "10:30", "https://…", "NYSE:BABA", "Preview: what to expect". A small-lettered name with a value is a slip. */
function refuseUnknownField(query: string, start: number, name: string, after: string): void {
  if (after === '' || after === '//' || /^[\s\p{Cc})]/u.test(after) || name === name.toUpperCase()) return
  const nearest = findNearest(name, fieldNames)
  throw makeComplaint(
    `There is no field ${quotePiece(`${name}:`)} (${namePlace(query, start)}).${nearest === null ? '' : ` Did you mean ${nearest}:?`} ` +
      `Known are ${listFieldNames()}. To search for the words themselves, put them in quotation marks.`,
    start,
  )
}

/** What stands between quotation marks: straight ones, where a doubled mark inside is one mark, or the curly ones that keyboards put in. */
function readQuoted(query: string, start: number): Piece {
  const closing = query.charAt(start) === '"' ? '"' : quotes
  let text = ''
  for (let offset = start + 1; offset < query.length; offset++) {
    const character = query.charAt(offset)
    if (!closing.includes(character)) text += gap.test(character) ? ' ' : character
    else if (closing === '"' && query.charAt(offset + 1) === '"') {
      text += '"'
      offset++
    } else {
      const starred = query.charAt(offset + 1) === '*'
      return starred ? { text: `${text}*`, starred, end: offset + 2 } : { text, starred, end: offset + 1 }
    }
  }
  throw makeComplaint(`The quotation mark at ${namePlace(query, start)} is never closed.`, start)
}

function readWord(query: string, start: number): Piece {
  let end = start
  while (end < query.length && !endOfWord.test(query.charAt(end))) end++
  const text = query.slice(start, end)
  return { text, starred: text.endsWith('*'), end }
}
