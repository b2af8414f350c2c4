import { useEffect, useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'

export interface QueryProblem {
  readonly message: string // a sentence
  readonly start: number // UTF-16 offsets of the words that are blamed
  readonly end: number
}

const pause = 350 // milliseconds without a key: half a word is no mistake yet
const never = (_change: LibraryChange): boolean => false

/** What is wrong with a query, once the person has stopped typing; null where nothing is. */
export function useQueryProblem(query: string): QueryProblem | null {
  const [settled, setSettled] = useState(query)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pause)
    return () => clearTimeout(timer)
  }, [query])
  const { value } = useRequest('search.check', settled.trim() === '' ? null : { query: settled }, never)
  const problem = settled === query ? (value?.problem ?? null) : null
  return problem !== null && problem.end <= query.length ? problem : null
}

/** The sentence about a query, and the query with the place that it blames. */
export function ProblemLine({ id, query, problem, onGoTo }: {
  readonly id: string
  readonly query: string
  readonly problem: QueryProblem
  readonly onGoTo: (start: number, end: number) => void
}) {
  const words = useWords().searches
  const { start, end } = problem
  return (
    <div className="search-error" id={id} role="alert">
      <p>{problem.message}</p>
      {end > start && end - start < query.length && (
        <button type="button" className="search-place" title={words.goToPlace} onClick={() => onGoTo(start, end)}>
          <span className="visually-hidden">{words.goToPlace}: </span>
          <span dir="auto">
            {cutBefore(query.slice(0, start))}
            <u>{query.slice(start, end)}</u>
            {cutBehind(query.slice(end))}
          </span>
        </button>
      )}
    </div>
  )
}

const context = 24 // characters beside the place

function cutBefore(text: string): string {
  return text.length > context ? `…${text.slice(-context)}` : text
}

function cutBehind(text: string): string {
  return text.length > context ? `${text.slice(0, context)}…` : text
}
