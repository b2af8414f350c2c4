import { AppError } from '../../shared/errors.ts'
import { placeOfComplaint } from './complaint.ts'
import { parseQuery } from './parse.ts'

/** What is wrong with a query while it is typed; null where it can be read. `start` and `end` (UTF-16) are the word that is blamed, the whole where it is no one place. */
export function checkQuery(query: string): { readonly problem: { readonly message: string; readonly start: number; readonly end: number } | null } {
  try {
    parseQuery(query)
    return { problem: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'bad-input') throw error
    const start = placeOfComplaint(error)
    if (start === null) return { problem: { message: error.message, start: 0, end: query.length } }
    const length = /^(?:[^\s()]+|.)/su.exec(query.slice(start))?.[0].length ?? 0
    return { problem: { message: error.message, start, end: start + length } }
  }
}
