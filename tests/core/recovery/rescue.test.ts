import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backupsFolderName, findDamage, incomingFileOf, libraryFileOf, openDatabase, openMemoryDatabase } from '../../../src/core/db/index.ts'
import { describeSchema } from '../../../scripts/describe-schema.ts'
import { closeSafely, openSafely, writeMark } from '../../../src/core/recovery/index.ts'
import type { OpenedLibrary } from '../../../src/core/recovery/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'
import { makeBackedUpLibrary } from './damage-library.ts'
import { hashFolder, makeFolder } from './library-folder.ts'
import { makeKilledLibrary } from './killed-library.ts'
import { storeMade } from './made-articles.ts'

const later = Date.UTC(2026, 9, 3)

function overwrite(file: string, at: number, bytes: Buffer): void {
  const whole = readFileSync(file)
  bytes.copy(whole, at)
  writeFileSync(file, whole)
}

/** Opens, looks the result over, and closes. */
function open(folder: string): Pick<OpenedLibrary, 'notice' | 'checkOwed'> & { readonly articles: number } {
  const { db, notice, checkOwed } = openSafely(folder, later)
  const articles = db.prepare('SELECT count(*) FROM articles').pluck().get() as number
  expect(findDamage(db, 'full')).toEqual([])
  expect(checkSearchIndex(db)).toBe('ok')
  closeSafely(db, folder, false, false)
  return { notice, checkOwed, articles }
}

/** Every row of every table, and the schema. */
function readEverything(db: Database): Readonly<Record<string, unknown>> {
  const tables = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_s%'").pluck().all() as string[]
  return { ...Object.fromEntries([...tables, 'sqlite_sequence'].map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all().map((row) => JSON.stringify(row)).sort()])), schema: describeSchema(db) }
}

function rootOf(file: string, name: string): number {
  const db = new BetterSqlite(file)
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number
  db.close()
  return page
}

describe('a damaged library', () => {
  it('can be copied row by row: its virtual tables are the two search indexes', () => {
    const db = openMemoryDatabase()
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%' ORDER BY name").pluck().all()).toEqual(['article_search', 'unspaced_search'])
    db.close()
  })

  it('comes back from its newest good backup, and the person is told what is missing', () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    overwrite(libraryFileOf(folder), 0, Buffer.alloc(100, 7))
    const { notice, articles } = open(folder)
    expect(articles).toBe(120)
    expect(notice).toMatch(/^The library file was damaged\. The backup of 2026-10-01 12:00 UTC was put in its place: what came after that is missing\. The damaged file is kept in .*damaged-2026-10-03T000000Z\.$/)
    expect(readdirSync(join(folder, backupsFolderName, 'damaged-2026-10-03T000000Z'))).toEqual(['library.sqlite', 'what-happened.txt'])
    expect(open(folder)).toEqual({ notice: null, checkOwed: false, articles: 120 })
  })

  it('passes over a damaged backup', () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const backups = join(folder, backupsFolderName)
    const newer = readFileSync(join(backups, readdirSync(backups)[0] as string))
    writeFileSync(join(backups, 'library-2026-10-02-120000.sqlite'), newer.fill(255, 4096, 40_000))
    overwrite(libraryFileOf(folder), 0, Buffer.alloc(100, 7))
    expect(open(folder)).toMatchObject({ articles: 120, notice: expect.stringContaining('2026-10-01 12:00 UTC') })
  })

  it('starts empty where there is no backup, says so, and keeps the damaged file', () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    rmSync(join(folder, backupsFolderName), { recursive: true })
    overwrite(libraryFileOf(folder), 4096, Buffer.alloc(300_000, 7))
    const damaged = hashFolder(folder)['library.sqlite']
    writeMark(folder, 'damaged')
    expect(open(folder)).toMatchObject({ articles: 0, notice: expect.stringContaining('an empty library was started') })
    expect(hashFolder(folder)[`backups/damaged-2026-10-03T000000Z/library.sqlite`]).toBe(damaged)
  })

  it('loses nothing where only an index is damaged: every row of every table, and the schema, are as they were', () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const before = openDatabase(folder)
    before.exec(`DELETE FROM fingerprints WHERE article_id IN (3, 4); DELETE FROM story_articles WHERE article_id IN (3, 4);
      INSERT INTO fingerprints (article_id, fingerprint, sort_at, bands) VALUES (3, x'01', 5, '[11,12]'), (4, x'02', 6, '[13]');
      INSERT INTO fingerprint_bands (band, sort_at, article_id) VALUES (11, 5, 3), (12, 5, 3);
      INSERT INTO story_articles (article_id, story_id, reason, leads) VALUES (3, 3, 'first', 0), (4, 3, 'update', 1);
      INSERT INTO tags (name) VALUES ('first'), ('second'); DELETE FROM tags WHERE name = 'second'`)
    const rows = readEverything(before)
    before.close()
    const file = libraryFileOf(folder)
    overwrite(file, (rootOf(file, 'article_texts_by_hash') - 1) * 4096, Buffer.alloc(4096, 9))
    writeMark(folder, 'damaged')
    expect(open(folder)).toMatchObject({ articles: 160, notice: expect.stringContaining('nothing is lost') })
    const after = openDatabase(folder)
    expect(readEverything(after)).toEqual(rows)
    after.exec("DELETE FROM fingerprints WHERE article_id = 3; INSERT INTO tags (name) VALUES ('third')")
    expect(after.prepare('SELECT count(*) FROM fingerprint_bands WHERE article_id = 3').pluck().get()).toBe(0) // its trigger works
    expect(after.prepare("SELECT id FROM tags WHERE name = 'third'").pluck().get()).toBe(3) // no id is given out twice
    after.close()
  })

  it('loses nothing where only the inside of the search index is damaged', () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const file = libraryFileOf(folder)
    overwrite(file, (rootOf(file, 'article_search_data') - 1) * 4096, Buffer.alloc(4096, 9))
    writeMark(folder, 'damaged')
    expect(open(folder)).toMatchObject({ articles: 160, notice: expect.stringContaining('nothing is lost') })
  })

  it('is whole again without a journal that belongs to another library', async () => {
    const folder = makeFolder()
    const other = makeFolder()
    makeBackedUpLibrary(folder)
    await makeKilledLibrary(other, 1000, 35)
    const healthy = hashFolder(folder)['library.sqlite']
    writeFileSync(`${libraryFileOf(folder)}-wal`, readFileSync(`${libraryFileOf(other)}-wal`))
    const opened = openSafely(folder, later)
    let notice = opened.notice
    if (notice === null) {
      // SQLite took the strange journal over: what was found damaged while open is put right at the next start
      closeSafely(opened.db, folder, false, true)
      notice = open(folder).notice
    } else closeSafely(opened.db, folder, false, false)
    expect(notice).toMatch(/journal|backup/)
    if (notice?.includes('without its journal')) expect(hashFolder(folder)['library.sqlite']).toBe(healthy)
  })
})

describe('a library that is gone', () => {
  it('comes back from its newest backup', () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    rmSync(libraryFileOf(folder))
    expect(open(folder)).toMatchObject({ articles: 120, notice: expect.stringMatching(/^The library file was missing\. The backup of 2026-10-01/) })
  })

  it('leaves its journal to nobody: a new library does not take it over', async () => {
    const folder = makeFolder()
    await makeKilledLibrary(folder, 1000, 35)
    const journal = hashFolder(folder)['library.sqlite-wal']
    rmSync(libraryFileOf(folder))
    expect(open(folder)).toMatchObject({ articles: 0, notice: null })
    expect(Object.values(hashFolder(join(folder, backupsFolderName)))).toContain(journal)
  })
})

describe('an unclean end', () => {
  it('is remembered until the library was looked over', async () => {
    const folder = makeFolder()
    await makeKilledLibrary(folder, 1000, 35)
    const first = openSafely(folder, later)
    expect(first.checkOwed).toBe(true)
    closeSafely(first.db, folder, true, false) // nobody looked
    expect(open(folder)).toEqual({ notice: null, checkOwed: true, articles: 35 })
    expect(open(folder)).toEqual({ notice: null, checkOwed: false, articles: 35 })
  })

  it('while a library is replaced leaves the old one or the new one, and never loses the old one', () => {
    const moments = 6
    for (let moment = 0; moment < moments; moment++) {
      const folder = makeFolder()
      makeBackedUpLibrary(folder)
      const db = openDatabase(folder)
      storeMade(db, 5000)
      db.close()
      const file = libraryFileOf(folder)
      const old = hashFolder(folder)['library.sqlite']
      const backup = readFileSync(join(folder, backupsFolderName, readdirSync(join(folder, backupsFolderName))[0] as string))
      const kept = join(folder, backupsFolderName, 'replaced-2026-10-02T000000Z')
      // The steps of replaceLibrary, one more each time, as a kill would leave them.
      writeFileSync(`${incomingFileOf(folder)}${moment === 0 ? '.unfinished' : ''}`, moment === 0 ? backup.subarray(0, 5000) : backup)
      if (moment >= 2) writeFileSync(`${file}.replacing`, 'replaced-2026-10-02T000000Z')
      if (moment === 3) writeFileSync(`${file}-wal`, 'a journal')
      if (moment >= 4) {
        mkdirSync(kept)
        writeFileSync(join(kept, 'library.sqlite'), readFileSync(file))
        rmSync(file)
      }
      if (moment >= 5) {
        writeFileSync(file, backup)
        rmSync(incomingFileOf(folder))
      }
      const { articles, notice } = open(folder)
      expect({ moment, notice, articles }).toEqual({ moment, notice: null, articles: moment < 2 ? 161 : 120 })
      const hashes = Object.values(hashFolder(folder))
      if (moment >= 2) expect(hashes).toContain(old)
      expect(existsSync(`${file}.replacing`) || existsSync(incomingFileOf(folder)) || existsSync(`${incomingFileOf(folder)}.unfinished`)).toBe(false)
    }
  })
})

