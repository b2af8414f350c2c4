import { fieldNames, fields, findField } from './fields.ts'

/** What a library knows by name. */
export interface KnownNames {
  readonly tags: readonly string[]
  readonly symbols: readonly string[]
  readonly watchlists: readonly string[]
  readonly feeds: readonly string[]
}

/** Replace text.slice(start, end) by `insert`; the caret goes behind it. */
export interface Suggestion {
  readonly kind: 'field' | 'value'
  readonly label: string
  readonly insert: string
  readonly start: number
  readonly end: number
  readonly meaning: string // for a field: what it does; else empty
}

const suggestionLimit = 12

/**
 * What may be meant by the word at the caret (offset in UTF-16 units): fields while a name is typed, values behind a colon.
 * Names that begin with what was typed come first, then names with a word that does, then names that hold it.
 */
export function completeQuery(text: string, caret: number, known: KnownNames): readonly Suggestion[] {
  const place = Math.max(0, Math.min(caret, text.length))
  const { start, quoted } = findPiece(text, place)
  const piece = text.slice(start, place)
  const end = findEnd(text, place, quoted)
  const colon = /^([A-Za-z]+):/.exec(piece)
  const field = colon?.[1] === undefined ? null : findField(colon[1])
  if (colon?.[1] !== undefined && field) {
    const name = colon[1].toLowerCase()
    const typed = piece.slice(colon[0].length).replace(/^["“”„]/, '')
    return rank(typed, [...field.values, ...namesOf(name, known)]).map((value) => ({
      kind: 'value',
      label: value,
      insert: `${name}:${quoteWhereNeeded(value)} `,
      start,
      end,
      meaning: '',
    }))
  }
  if (quoted || !/^[A-Za-z]+$/.test(piece)) return []
  return fieldNames
    .filter((name) => name.startsWith(piece.toLowerCase()))
    .map((name) => ({ kind: 'field', label: `${name}:`, insert: `${name}:`, start, end, meaning: fields[name]?.meaning ?? '' }))
}

function namesOf(field: string, known: KnownNames): readonly string[] {
  if (field === 'tag') return known.tags
  if (field === 'symbol') return known.symbols
  if (field === 'watchlist') return known.watchlists
  return field === 'feed' ? known.feeds : []
}

function rank(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase()
  const groups: [string[], string[], string[]] = [[], [], []]
  for (const name of names) {
    const place = name.toLowerCase().indexOf(wanted)
    if (place === 0) groups[0].push(name)
    else if (place > 0) groups[/[\p{L}\p{N}]/u.test(name.charAt(place - 1)) ? 2 : 1].push(name)
  }
  return groups.flat().slice(0, suggestionLimit)
}

/** A name as the value of a field: in quotation marks where it would end too early. */
export function quoteWhereNeeded(value: string): string {
  return /[\s()"“”„*]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Where the word at the caret begins, behind a bracket or a minus, and whether the caret stands inside quotation marks. */
function findPiece(text: string, caret: number): { start: number; quoted: boolean } {
  let start = 0
  let closing: RegExp | null = null
  for (let offset = 0; offset < caret; offset++) {
    const character = text.charAt(offset)
    if (closing) closing = closing.test(character) ? null : closing
    else if (/["“”„]/.test(character)) closing = character === '"' ? /"/ : /["“”„]/
    else if (/[\s()]/.test(character)) start = offset + 1
  }
  const quoted = closing !== null
  return { start: text.charAt(start) === '-' && start < caret ? start + 1 : start, quoted }
}

/** Where the word at the caret ends: with its closing mark, or before the next space or bracket; one space behind it is taken along. */
function findEnd(text: string, caret: number, quoted: boolean): number {
  const rest = text.slice(caret)
  const length = (quoted ? /^[^"“”„]*["“”„]/ : /^[^\s()"“”„]*/).exec(rest)?.[0].length ?? 0
  return caret + length + (rest.charAt(length) === ' ' ? 1 : 0)
}
