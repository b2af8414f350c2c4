import type { Selection } from './list.ts'

export interface IdSet {
  readonly sql: string // a SELECT of article ids
  readonly parameters: readonly (string | number)[]
}

/** All articles of a selection as a set of ids: with those that a list folds into their stories, or (`entriesOnly`) without. */
export function setOfSelection({ walks, search }: Selection, entriesOnly: boolean): IdSet {
  const parts = walks.map((walk): IdSet => ({
    sql: `SELECT ${walk.id} FROM ${walk.from} WHERE ${walk.where} ${entriesOnly && walk.entry && !search ? `AND ${walk.entry}` : ''} ${search ? `AND (${search.where})` : ''}`,
    parameters: [...walk.parameters, ...(search?.parameters ?? [])],
  }))
  if (parts.length === 0) return { sql: 'SELECT 1 WHERE 0', parameters: [] }
  return { sql: parts.map((part) => part.sql).join(' UNION ALL '), parameters: parts.flatMap((part) => part.parameters) }
}
