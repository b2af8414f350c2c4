import type { Query, Term } from './query.ts'

/** Both at once: a search within a smart list. */
export function joinQueries(first: Query, second: Query): Query {
  if (first.kind === 'everything') return second
  return second.kind === 'everything' ? first : { kind: 'and', parts: [first, second] }
}

/** True where a query speaks of hidden articles; in any other they are not meant. */
export function asksForHidden(query: Query): boolean {
  return someTerm(query, (term) => term.kind === 'is' && term.state === 'hidden')
}

/** True where the same query finds something else tomorrow although nothing was changed. */
export function changesWithTime(query: Query): boolean {
  return someTerm(query, (term) => term.kind === 'time' && term.moment.kind !== 'date')
}

const ofOneArticle: ReadonlySet<string> = new Set(['text', 'name', 'symbol', 'is', 'has', 'time', 'words', 'figure', 'verdict', 'segment', 'basis'])

/** True where what a query finds may change although neither the article nor a name was touched: by what other articles say. */
export function dependsOnOthers(query: Query): boolean {
  return someTerm(query, (term) => !ofOneArticle.has(term.kind))
}

/** The states that everything has that a query finds: those that stand in it without an alternative. */
export function listStates(query: Query): readonly Extract<Term, { kind: 'is' }>['state'][] {
  if (query.kind === 'is') return [query.state]
  return query.kind === 'and' ? query.parts.flatMap(listStates) : []
}

/** Whether some condition of the query, wanted or excluded, is such. */
function someTerm(query: Query, test: (term: Term) => boolean): boolean {
  if (query.kind === 'everything') return false
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some((part) => someTerm(part, test))
  return query.kind === 'not' ? someTerm(query.part, test) : test(query)
}
