import { AppError } from '../../shared/errors.ts'

/** A query that cannot be read, as a sentence for the person. `start`: the offset (UTF-16) of what is wrong, where it is one place. */
export function makeComplaint(sentence: string, start: number | null = null): AppError {
  return new AppError('bad-input', sentence, { queryOffset: start })
}

/** Where in the query that was which the error complains of; null where it is about the whole of it. */
export function placeOfComplaint(error: AppError): number | null {
  const cause = error.cause
  return typeof cause === 'object' && cause !== null && 'queryOffset' in cause && typeof cause.queryOffset === 'number' ? cause.queryOffset : null
}

/** "character 12": where in the query, counted from 1 as a person counts, so that an emoji is one. */
export function namePlace(query: string, offset: number): string {
  return `character ${Array.from(query.slice(0, offset)).length + 1}`
}

/** A piece of the query for a sentence: at most 40 characters of it. */
export function quotePiece(piece: string): string {
  const letters = [...piece]
  return `"${letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : piece}"`
}
