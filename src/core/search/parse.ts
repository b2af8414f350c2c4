import { makeComplaint, namePlace } from './complaint.ts'
import type { Query } from './query.ts'
import { readTokens, type Token } from './read-tokens.ts'
import { countWords } from './text-term.ts'

/** Measured (tests/bench/search.ts): time grows with these; at these limits the worst searches take about half a second on 100,000 articles. */
const textTermLimit = 12
const wordLimit = 24 // in all phrases together: each is a walk along the places of that word
const conditionLimit = 30
const depthLimit = 20
const lengthLimit = 10_000

/** Where the parser stands. */
interface Reading {
  readonly query: string
  readonly tokens: readonly Token[]
  next: number
  depth: number
}

/**
 * Reads a query. Words side by side must all hold; OR binds weaker than that, so `a b OR c` means `(a b) OR c`; `-` and NOT exclude
 * the one term or bracket that follows. An empty query means everything.
 * Throws AppError bad-input: a sentence that says what is wrong and at which character.
 */
export function parseQuery(query: string): Query {
  if (query.length > lengthLimit) throw makeComplaint(`A search has at most ${lengthLimit} characters; this one has ${query.length}.`)
  const tokens = readTokens(query)
  if (tokens.length === 0) {
    if (/[^\s\p{Cc}]/u.test(query)) throw makeComplaint('There is nothing to search for: a search needs a word with a letter or a digit.')
    return { kind: 'everything' }
  }
  refuseTooMany(query, tokens)
  const reading: Reading = { query, tokens, next: 0, depth: 0 }
  const parsed = parseAlternatives(reading)
  const rest = peek(reading)
  if (rest) throw makeComplaint(`The bracket closed at ${namePlace(query, rest.start)} was never opened.`, rest.start)
  return parsed
}

function refuseTooMany(query: string, tokens: readonly Token[]): void {
  let texts = 0
  let words = 0
  let conditions = 0
  for (const token of tokens) {
    if (token.kind !== 'term') continue
    conditions++
    if (token.term.kind === 'text') {
      texts++
      words += countWords(token.term.text)
    }
    if (texts > textTermLimit) {
      throw makeComplaint(
        `A search has at most ${textTermLimit} words and phrases; one too many begins at ${namePlace(query, token.start)}. ` +
          'Leave some out, or put words that stand side by side in quotation marks: a phrase counts once.',
        token.start,
      )
    }
    if (words > wordLimit) {
      throw makeComplaint(
        `A search has at most ${wordLimit} words, those in phrases counted; the phrase at ${namePlace(query, token.start)} is too long. Leave some words out.`,
        token.start,
      )
    }
    if (conditions > conditionLimit) {
      throw makeComplaint(`A search has at most ${conditionLimit} conditions; one too many begins at ${namePlace(query, token.start)}.`, token.start)
    }
  }
}

function parseAlternatives(reading: Reading): Query {
  const parts = [parseTogether(reading)]
  while (peek(reading)?.kind === 'or') {
    reading.next++
    parts.push(parseTogether(reading))
  }
  return join('or', parts)
}

function parseTogether(reading: Reading): Query {
  const parts = [parseOne(reading)]
  for (;;) {
    const token = peek(reading)
    if (token === undefined || token.kind === 'or' || token.kind === 'close') return join('and', parts)
    if (token.kind === 'and') reading.next++
    parts.push(parseOne(reading))
  }
}

function parseOne(reading: Reading): Query {
  const token = peek(reading)
  if (token === undefined || token.kind === 'close' || token.kind === 'or' || token.kind === 'and') throw complainOfMissing(reading, token)
  reading.next++
  if (token.kind === 'term') return token.term
  reading.depth++
  if (reading.depth > depthLimit)
    throw makeComplaint(`Brackets and exclusions are nested deeper than ${depthLimit} at ${namePlace(reading.query, token.start)}.`, token.start)
  const parsed = token.kind === 'not' ? negate(parseOne(reading)) : parseBracket(reading, token.start)
  reading.depth--
  return parsed
}

function parseBracket(reading: Reading, start: number): Query {
  if (peek(reading)?.kind === 'close')
    throw makeComplaint(`There is nothing to search for in the brackets at ${namePlace(reading.query, start)}.`, start)
  const unclosed = makeComplaint(`The bracket opened at ${namePlace(reading.query, start)} is never closed.`, start)
  if (!peek(reading)) throw unclosed
  const inside = parseAlternatives(reading)
  if (peek(reading)?.kind !== 'close') throw unclosed
  reading.next++
  return inside
}

function complainOfMissing(reading: Reading, found: Token | undefined): Error {
  const before = reading.tokens[reading.next - 1]
  const blamed = before && before.kind !== 'term' && before.kind !== 'open' && before.kind !== 'close' ? before : found
  if (blamed === undefined) return makeComplaint('There is nothing to search for.')
  const place = namePlace(reading.query, blamed.start)
  if (blamed.kind === 'or' || blamed.kind === 'and') {
    return makeComplaint(
      `${blamed.kind.toUpperCase()} at ${place} needs a word on both sides. To search for the word itself, put it in quotation marks.`,
      blamed.start,
    )
  }
  if (blamed.kind === 'not') return makeComplaint(`What is excluded at ${place}? A word, a phrase, a field or a bracket must follow.`, blamed.start)
  return makeComplaint(`The bracket closed at ${place} was never opened.`, blamed.start)
}

function join(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [only] = parts
  if (parts.length === 1 && only) return only
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) }
}

function negate(part: Query): Query {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

function peek(reading: Reading): Token | undefined {
  return reading.tokens[reading.next]
}
