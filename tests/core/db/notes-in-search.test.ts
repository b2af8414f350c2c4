import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { libraryFileOf, makeEmptyLibrary, openDatabase, readMigrations } from '../../../src/core/db/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'

it('a library from before notes were searched keeps what is found in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-notes-'))
  try {
    makeEmptyLibrary(libraryFileOf(folder), readMigrations().slice(0, 5))
    const old = new BetterSqlite(libraryFileOf(folder))
    old.exec(`BEGIN; INSERT INTO articles (id, text_id, title, added_at, sort_at, words) VALUES (1, 1, 'Harbour', 1, 1, 2);
      INSERT INTO article_texts (id, article_id, title, text, sections, text_hash, added_at) VALUES (1, 1, 'Harbour', 'more cranes', '[]', 'x', 1);
      INSERT INTO article_states (article_id, sort_at) VALUES (1, 1);
      INSERT INTO article_search (rowid, title, author, dek, text) SELECT id, title, author, dek, text FROM searchable_texts; COMMIT`)
    old.close()
    const db = openDatabase(folder)
    expect(db.prepare("SELECT rowid FROM article_search WHERE article_search MATCH 'harbour AND {text} : cranes'").pluck().all()).toEqual([1])
    expect(checkSearchIndex(db)).toBe('ok')
    db.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
