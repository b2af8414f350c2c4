import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '../../../src/core/index.ts'
import { findDamage, openDatabase, readMigrations } from '../../../src/core/db/index.ts'
import { openSafely } from '../../../src/core/recovery/index.ts'
import { toErrorValue } from '../../../src/shared/errors.ts'
import { makeBackedUpLibrary } from './damage-library.ts'
import { listNames } from './library-folder.ts'
import { makeDocument, openTestApp } from './open-app.ts'
import { canMount, mountSmallDisk } from './small-disk.ts'

/** Sixty amounts of free space, from none to more than any writer needs. Bytes. */
const levels = Array.from({ length: 60 }, (_, step) => (step < 30 ? step * 4096 : (step - 29) * 49_152))

/** Does it, or fails because the disk is full and with a sentence that says so. Answers which. */
async function tryOnFullDisk(write: () => unknown): Promise<'done' | 'full'> {
  try {
    await write()
    return 'done'
  } catch (error) {
    expect(toErrorValue(error)).toEqual({ kind: 'disk-full', message: expect.stringMatching(/disk is full|not enough space/) })
    return 'full'
  }
}

function expectNoLeftovers(folder: string): void {
  expect(listNames(folder).filter((name) => /unfinished|incoming|\.new$|rescue|replacing|-journal/.test(name))).toEqual([])
}

describe.skipIf(!canMount())('on a full disk', { timeout: 180_000 }, () => {
  let app: App | null = null
  afterEach(async () => {
    await app?.close()
    app = null
  })

  it('every request that writes rolls back and says so, reading goes on, and all is well when there is space again', async () => {
    const disk = mountSmallDisk(24)
    const folder = join(disk.folder, 'library')
    makeBackedUpLibrary(folder)
    const opened = (app = openTestApp(folder))
    let number = 10_000
    let full = 0
    let done = 0
    for (const level of levels) {
      const writers: readonly (() => Promise<unknown>)[] = [
        () => opened.call('articles.import', { documents: [makeDocument(number)] }),
        () => opened.call('tags.add', { ids: Array.from({ length: 60 }, (_, place) => String(place + 1)), tag: `tag ${number}` }),
        () => opened.call('watchlists.watch', { symbols: Array.from({ length: 100 }, (_, place) => `S${number}.${place}`), list: 'Mine' }),
        () => opened.call('articles.setStarred', { ids: ['3', '5'], starred: number % 2 === 0 }),
        () => opened.call('library.backup', { path: join(folder, 'backups', `mine-${number}.sqlite`) }),
      ]
      number++
      disk.leave(level)
      for (const write of writers) {
        const outcome = await tryOnFullDisk(write)
        if (outcome === 'full') full++
        else done++
        expect((await opened.call('articles.list', { scope: { kind: 'all' }, limit: 50 })).articles.length).toBe(50)
      }
      disk.free()
      await opened.call('tags.add', { ids: ['7'], tag: `space again ${number}` })
      expectNoLeftovers(folder)
    }
    expect(full).toBeGreaterThan(50)
    expect(done).toBeGreaterThan(50)
    expect((await opened.call('library.check', {})).findings).toEqual([])
  })

  it('a library opens, is read and is closed, and nothing is lost', () => {
    const disk = mountSmallDisk(24)
    const folder = join(disk.folder, 'library')
    makeBackedUpLibrary(folder)
    for (const level of levels.slice(0, 50)) {
      disk.leave(level)
      let articles = 160
      try {
        const { db } = openSafely(folder, Date.now())
        articles = db.prepare('SELECT count(*) FROM articles').pluck().get() as number
        db.close()
      } catch (error) {
        expect(toErrorValue(error)).toEqual({ kind: 'disk-full', message: expect.stringContaining('disk is full') })
      }
      disk.free()
      expect(articles).toBe(160)
      expectNoLeftovers(folder)
    }
    const { db, notice } = openSafely(folder, Date.now())
    expect({ notice, damage: findDamage(db, 'full'), articles: db.prepare('SELECT count(*) FROM articles').pluck().get() }).toEqual({ notice: null, damage: [], articles: 160 })
    db.close()
  })

  it('a new library, a restore and a migration happen whole or not at all', async () => {
    const disk = mountSmallDisk(24)
    const backedUp = join(disk.folder, 'backed-up')
    makeBackedUpLibrary(backedUp)
    const backup = listNames(backedUp).filter((name) => name.startsWith('backups')).map((name) => join(backedUp, name))[0] as string
    const outcomes = { created: 0, restored: 0, migrated: 0 }
    for (const [step, level] of levels.entries()) {
      const created = join(disk.folder, `new-${step}`)
      mkdirSync(created)
      const restored = join(disk.folder, 'restored')
      cpSync(backedUp, restored, { recursive: true })
      const opened = (app = openTestApp(restored))
      const migrated = join(disk.folder, 'migrated')
      cpSync(backedUp, migrated, { recursive: true })
      disk.leave(level * 3)
      if (await tryOnFullDisk(() => openDatabase(created).close()) === 'done') outcomes.created++
      if (await tryOnFullDisk(() => opened.call('library.restore', { path: backup })) === 'done') outcomes.restored++
      if (await tryOnFullDisk(() => migrateToTomorrow(migrated)) === 'done') outcomes.migrated++
      disk.free()
      const expected = outcomes.restored > 0 && (await opened.call('library.status', {})).articles === 120 ? 120 : 160
      expect((await opened.call('library.status', {})).articles).toBe(expected)
      expect((await opened.call('library.check', {})).findings).toEqual([])
      await opened.close()
      app = null
      migrateToTomorrow(migrated)
      openDatabase(created).close()
      for (const folder of [created, restored, migrated]) {
        expectNoLeftovers(folder)
        rmSync(folder, { recursive: true })
      }
    }
    for (const count of Object.values(outcomes)) expect(count, JSON.stringify(outcomes)).toBeGreaterThan(0)
  })
})

/** A migration that moves data. */
function migrateToTomorrow(folder: string): void {
  const sql = 'CREATE TABLE tomorrow (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; INSERT INTO tomorrow SELECT id, text FROM article_texts'
  const db = openDatabase(folder, [...readMigrations(), { version: readMigrations().length + 1, name: 'tomorrow', sql, sha256: '' }])
  expect(db.prepare('SELECT count(*) FROM tomorrow').pluck().get()).toBe(160)
  db.close()
}
