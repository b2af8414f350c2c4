import { renameSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, it, onTestFinished, vi } from 'vitest'
import { libraryFileOf, makeEmptyLibrary, openDatabase, readMigrations } from '../../../src/core/db/index.ts'
import { copyRows } from '../../../src/core/recovery/salvage.ts'
import { hasTextsToMove, moveUnspaced } from '../../../src/core/recovery/search-repair.ts'
import { checkSearchIndex, compileQuery, parseQuery } from '../../../src/core/search/index.ts'
import { makeFolder } from './library-folder.ts'
import { openTestApp } from './open-app.ts'
import { startCaretaker } from './start-caretaker.ts'

/** A library from before scripts without spaces had an index of their own: every second article is Chinese, each with a note of the reader. */
function makeOld(articles: number): string {
  const folder = makeFolder()
  makeEmptyLibrary(libraryFileOf(folder), readMigrations().slice(0, 13))
  const old = new BetterSqlite(libraryFileOf(folder))
  old.exec(`BEGIN; CREATE TEMP TABLE numbers AS WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${articles}) SELECT n FROM counted;
    INSERT INTO articles (id, text_id, title, added_at, sort_at, words) SELECT n, n, 'Title', 1, n, 2 FROM numbers;
    INSERT INTO article_texts (id, article_id, title, text, sections, text_hash, added_at)
      SELECT n, n, 'Report ' || n, iif(n % 2, '阿里巴巴云计算业务增长，超出预期', 'cloud revenue rose'), '[]', 'x' || n, 1 FROM numbers;
    INSERT INTO article_states (article_id, sort_at) SELECT n, n FROM numbers;
    INSERT INTO article_notes (article_id, note, changed_at) SELECT n, 'harbour', 1 FROM numbers;
    INSERT INTO article_search (rowid, title, author, dek, text, notes) SELECT id, title, author, dek, text, notes FROM searchable_texts; COMMIT`)
  old.close()
  return folder
}

function count(db: BetterSqlite.Database, query: string): number {
  const { where, parameters } = compileQuery(parseQuery(query), { now: 0 })
  return db.prepare(`SELECT count(*) FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE ${where}`).pluck().get(...parameters) as number
}

it('a library made before finds what it found at every moment, goes on where it was ended, and loses nothing', async () => {
  const folder = makeOld(300)
  for (let start = 0, finds = 0; ; start++) {
    const db = openDatabase(folder)
    expect(count(db, '阿里巴巴*')).toBe(150) // the beginning of a clause, as before
    expect(count(db, 'harbour revenue')).toBe(150)
    expect(count(db, 'note:harbour')).toBe(300)
    expect(checkSearchIndex(db)).toBe('ok')
    const now = count(db, '云计算')
    expect(now).toBeGreaterThanOrEqual(finds)
    finds = now
    if (!hasTextsToMove(db)) {
      expect(finds).toBe(150)
      expect(start).toBeGreaterThan(3)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      db.close()
      return
    }
    let steps = 0
    await moveUnspaced(db, () => { if (++steps === 3) db.close() }) // as if it were ended
    if (db.open) db.close()
  }
})

it('it is brought up to date beside the requests, and a person is told how far it came', async () => {
  const folder = makeOld(400)
  const notices: string[] = []
  const app = openTestApp(folder, { startCaretaker })
  onTestFinished(() => app.close())
  app.onChange(() => notices.push(app.notice() ?? ''))
  await vi.waitFor(async () => expect((await app.call('articles.list', { query: '云计算', limit: 1000 })).articles).toHaveLength(200), { timeout: 20_000 })
  await vi.waitFor(() => expect(app.notice()).toBe(null), { timeout: 20_000 })
  expect(notices.some((notice) => /^Chinese, Japanese, Korean and Thai words are being made findable wherever they stand: \d+ of 400 articles\./.test(notice))).toBe(true)
})

it('a command gives it a part of its time', async () => {
  const folder = makeOld(40)
  const app = openTestApp(folder, {})
  onTestFinished(() => app.close())
  await vi.waitFor(async () => expect((await app.call('articles.list', { query: '云计算' })).articles).toHaveLength(20), { timeout: 20_000 })
})

it('a new library has nothing to move', () => {
  const db = openDatabase(makeFolder())
  expect(hasTextsToMove(db)).toBe(false)
  db.close()
})

it('an old library whose index is damaged is put right before it is brought up to date, and loses nothing', async () => {
  const folder = makeOld(60)
  const file = libraryFileOf(folder)
  const old = new BetterSqlite(file)
  old.unsafeMode(true)
  old.exec('DELETE FROM article_search_data WHERE id > 10')
  old.close()
  const copy = join(folder, 'copy.sqlite')
  expect(copyRows(file, join(folder, 'scratch.sqlite'), copy)).toBe(true)
  renameSync(copy, file)
  const db = openDatabase(folder)
  expect(count(db, 'harbour')).toBe(60)
  await moveUnspaced(db, () => {})
  expect(count(db, '云计算')).toBe(30)
  expect(checkSearchIndex(db)).toBe('ok')
  db.close()
})
