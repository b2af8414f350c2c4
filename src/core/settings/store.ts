import type { Database } from 'better-sqlite3'
import { settingsSchema } from '../../shared/contract.ts'
import type { LibrarySettings } from '../../shared/contract.ts'
import { statement } from '../db/index.ts'

/** What holds until the person chooses. */
const usual: LibrarySettings = { 'pictures.automatic': true, 'markets.fetch': false }

/** What is chosen of a library. A stored value that is none of those allowed, as of another version, counts as not chosen. */
export function readSettings(db: Database): LibrarySettings {
  const rows = statement(db, 'SELECT name, value FROM settings').all() as { name: string; value: string }[]
  const stored = new Map(rows.map(({ name, value }) => [name, value]))
  const read = (name: keyof LibrarySettings): unknown => {
    const text = stored.get(name)
    const parsed = text === undefined ? null : settingsSchema.shape[name].safeParse(parseJson(text))
    return parsed?.success ? parsed.data : usual[name]
  }
  return Object.fromEntries((Object.keys(usual) as (keyof LibrarySettings)[]).map((name) => [name, read(name)])) as LibrarySettings
}

/** Only what the person chose, without what holds until then. */
export function readChosenSettings(db: Database): Partial<LibrarySettings> {
  const names = new Set(statement(db, 'SELECT name FROM settings').pluck().all() as string[])
  return Object.fromEntries(Object.entries(readSettings(db)).filter(([name]) => names.has(name)))
}

/** Changes what is given and leaves the rest. Returns all settings as they were and as they are. */
export function changeSettings(db: Database, changes: { readonly [Name in keyof LibrarySettings]?: LibrarySettings[Name] | undefined }): { before: LibrarySettings; after: LibrarySettings } {
  return db.transaction(() => {
    const before = readSettings(db)
    const write = statement(db, 'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    for (const [name, value] of Object.entries(changes)) if (value !== undefined) write.run(name, JSON.stringify(value))
    return { before, after: readSettings(db) }
  }).immediate()
}

/** Forgets what was chosen: what holds until the person chooses holds again. */
export function forgetSettings(db: Database, names: readonly (keyof LibrarySettings)[]): void {
  for (const name of names) statement(db, 'DELETE FROM settings WHERE name = ?').run(name)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // fits no schema
  }
}
