import { quoteWhereNeeded } from './complete.ts'
import type { NameTerm } from './name-patterns.ts'
import { parseQuery } from './parse.ts'
import { readTokens } from './read-tokens.ts'

/** A condition on a name as it stands in a query: query.slice(start, end), from its field on. */
export interface NamedTerm extends NameTerm {
  readonly start: number
  readonly end: number
}

/** Every condition on a name in a query. Throws AppError bad-input for a query that cannot be read. */
export function listNamedTerms(query: string): readonly NamedTerm[] {
  parseQuery(query)
  return readTokens(query).flatMap((token) => (token.kind === 'term' && token.term.kind === 'name' ? [{ ...token.term, start: token.start, end: token.end }] : []))
}

/** A condition on a name as a person would type it. */
export function writeNameTerm(field: NameTerm['field'], name: string, prefix = false): string {
  return `${field}:${quoteWhereNeeded(name)}${prefix ? '*' : ''}`
}
