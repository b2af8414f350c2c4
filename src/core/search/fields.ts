import { findNearest } from './nearest.ts'
import { makeComplaint, namePlace, quotePiece } from './complaint.ts'
import { momentExamples, readMoment } from './moment.ts'
import type { Comparison, Term } from './query.ts'
import { readBasis, readDisputed, readSegment, readVerdict } from './number-terms.ts'
import { countWords, makeTextTerm } from './text-term.ts'

/** A value behind a field's colon, and where it stands in the query. */
export interface FieldValue {
  readonly query: string
  readonly field: string
  readonly text: string
  readonly starred: boolean // the star at its end asks for all that begins so; in quotation marks a star is a letter
  readonly start: number // offset of the field's name
}

interface Field {
  readonly values: readonly string[] // what completion offers beside what the library knows
  readonly meaning: string
  readonly example: string
  readonly read: (value: FieldValue) => Term
}

const states = ['unread', 'read', 'starred', 'later', 'hidden'] as const
const belongings = ['snapshot', 'tag', 'highlight', 'note', 'correction'] as const

/** Every field of the language. Parsing, completion and the help page derive from this list. */
export const fields: Readonly<Record<string, Field>> = {
  title: {
    values: [],
    meaning: 'The title has this word or phrase.',
    example: 'title:guidance',
    read: (value) => readText(value, 'title'),
  },
  author: {
    values: [],
    meaning: 'The author has this word or phrase.',
    example: 'author:"jane doe"',
    read: (value) => readText(value, 'author'),
  },
  note: {
    values: [],
    meaning: 'You wrote this word or phrase in a note, of the article or of a highlight.',
    example: 'note:covenant',
    read: (value) => readText(value, 'notes'),
  },
  feed: {
    values: [],
    meaning: 'The name of the publisher or feed has these letters in it.',
    example: 'feed:reuters',
    read: (value) => readName(value, 'feed'),
  },
  tag: {
    values: [],
    meaning: 'You gave it this tag, or one nested under it.',
    example: 'tag:"to check"',
    read: (value) => readName(value, 'tag'),
  },
  symbol: { values: [], meaning: 'It names this company.', example: 'symbol:BRK.B', read: readSymbol },
  watchlist: {
    values: [],
    meaning: 'It names a company of this watchlist.',
    example: 'watchlist:chips',
    read: (value) => readName(value, 'watchlist'),
  },
  is: {
    values: states,
    meaning: 'Unread, read, starred, kept for later, or hidden (hidden articles are found only so).',
    example: 'is:unread',
    read: (value) => ({ kind: 'is', state: readChoice(value, states) }),
  },
  has: {
    values: belongings,
    meaning: 'It has an earnings snapshot, a tag, a highlight of yours, a note, or a number that you confirmed or corrected.',
    example: 'has:snapshot',
    read: (value) => ({ kind: 'has', what: readChoice(value, belongings) }),
  },
  before: {
    values: ['today', 'yesterday', '7d', '3m'],
    meaning: 'Published before that time begins.',
    example: 'before:2025-03',
    read: (value) => readTime(value, 'before'),
  },
  after: {
    values: ['today', 'yesterday', '7d', '3m'],
    meaning: 'Published since that time began: the day, month or year itself counts.',
    example: 'after:7d',
    read: (value) => readTime(value, 'after'),
  },
  verdict: { values: ['beat', 'miss', 'inline'], meaning: 'It reports a figure that beat, missed or met what was expected.', example: 'verdict:miss', read: readVerdict },
  segment: { values: [], meaning: 'Its figures are of this business, region or product; beside a figure, that one is.', example: 'segment:cloud', read: readSegment },
  basis: { values: ['reported', 'adjusted', 'like-for-like', 'constant-currency'], meaning: 'Its figures are on this basis; beside a figure, that one is.', example: 'basis:adjusted', read: readBasis },
  disputed: { values: ['yes', 'no'], meaning: 'Other articles disagree with one of its numbers, or none does.', example: 'disputed:yes', read: readDisputed },
  words: { values: ['>500', '<100'], meaning: 'Longer or shorter than so many words.', example: 'words:>500', read: readWordCount },
}

export const fieldNames: readonly string[] = Object.keys(fields)

/** The field of that name, in any case; null where there is none. */
export function findField(name: string): Field | null {
  const key = name.toLowerCase()
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null
}

/** "title:, author:, … and words:" */
export function listFieldNames(): string {
  return joinWords(
    fieldNames.map((name) => `${name}:`),
    'and',
  )
}

/** Where a value is missing or makes no sense: one sentence with the place and a working example. */
export function complainOfValue(value: FieldValue, what: string): Error {
  return makeComplaint(`${value.field}: at ${namePlace(value.query, value.start)} ${what}, as in ${findField(value.field)?.example ?? ''}.`, value.start)
}

function readText(value: FieldValue, column: 'title' | 'author' | 'notes'): Term {
  if (countWords(value.text) === 0) throw complainOfValue(value, `needs a word with a letter or a digit, not ${quotePiece(value.text)}`)
  return makeTextTerm(value.query, value.start, column, value.text, value.starred)
}

function readName(value: FieldValue, field: 'feed' | 'tag' | 'watchlist'): Term {
  const { text, prefix } = splitStar(value)
  return { kind: 'name', field, name: text, prefix }
}

function readSymbol(value: FieldValue): Term {
  const { text, prefix } = splitStar(value)
  return { kind: 'symbol', symbol: text.replace(/^\$/, '').toUpperCase(), prefix }
}

function splitStar(value: FieldValue): { text: string; prefix: boolean } {
  const text = (value.starred ? value.text.replace(/\*+$/, '') : value.text).trim()
  if (text === '') throw complainOfValue(value, 'needs a name')
  return { text, prefix: value.starred }
}

function readChoice<Choice extends string>(value: FieldValue, choices: readonly Choice[]): Choice {
  const given = value.text.toLowerCase()
  const found = choices.find((choice) => choice === given)
  if (found !== undefined) return found
  const nearest = findNearest(given, choices)
  const place = namePlace(value.query, value.start)
  throw makeComplaint(
    `${value.field}: at ${place} cannot be ${quotePiece(value.text)}. It can be ${joinWords(choices, 'or')}.${nearest === null ? '' : ` Did you mean ${value.field}:${nearest}?`}`,
    value.start,
  )
}

function readTime(value: FieldValue, edge: 'before' | 'after'): Term {
  const moment = readMoment(value.text)
  if (moment) return { kind: 'time', edge, moment }
  throw makeComplaint(
    `${quotePiece(value.text)} in ${edge}: at ${namePlace(value.query, value.start)} is not a date. Write ${momentExamples}.`,
    value.start,
  )
}

function readWordCount(value: FieldValue): Term {
  const match = /^(>=|<=|>|<|=)?\s*(\d{1,9})$/.exec(value.text)
  if (!match) throw complainOfValue(value, `needs a number of words, not ${quotePiece(value.text)}`)
  return { kind: 'words', comparison: readComparison(match[1]), count: Number(match[2]) }
}

function readComparison(sign: string | undefined): Comparison {
  return sign === '>' || sign === '>=' || sign === '<' || sign === '<=' ? sign : '='
}

function joinWords(words: readonly string[], last: 'and' | 'or'): string {
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
