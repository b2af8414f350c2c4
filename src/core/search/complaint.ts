import { AppError } from '../../shared/errors.ts'

/** A query that cannot be read, as a sentence for the person. */
export function makeComplaint(sentence: string): AppError {
  return new AppError('bad-input', sentence)
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
