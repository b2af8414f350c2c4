import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'

export interface TagRow {
  readonly id: number
  readonly name: string
  readonly color: string | null
}

/** A tag and what is nested in it: "energy" and "energy/oil". By an index on the name; "0" is the character behind "/". */
const tagsWithin = "SELECT id, name, color FROM tags WHERE name = @name UNION ALL SELECT id, name, color FROM tags WHERE name > @name || '/' AND name < @name || '0'"

export function readTagsWithin(db: Database, name: string): readonly TagRow[] {
  return statement(db, tagsWithin).all({ name }) as TagRow[]
}
