import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { libraryFileOf, openDatabase, sizeOf } from '../../../src/core/db/index.ts'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import type { App } from '../../../src/core/index.ts'
import { openKept } from '../../../src/core/recovery/index.ts'
import { makeBackedUpLibrary } from './damage-library.ts'
import { makeFolder } from './library-folder.ts'
import { storeMade } from './made-articles.ts'
import { openTestApp } from './open-app.ts'
import { startCaretaker } from './start-caretaker.ts'

function openAndClose(folder: string): App {
  const app = openTestApp(folder, { startCaretaker })
  onTestFinished(() => app.close())
  return app
}

describe('a library that is looked after', () => {
  it('is looked over in the background after an unclean end, and only then', async () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    writeFileSync(join(folder, 'library.unclean'), 'unclean\n')
    const first = openTestApp(folder) // no caretaker: still owed
    await first.close()
    expect(existsSync(join(folder, 'library.unclean'))).toBe(true)
    let started = 0
    const second = openTestApp(folder, { startCaretaker: () => { started++; return startCaretaker() } })
    await vi.waitFor(async () => expect(started).toBe(1), { timeout: 15_000 })
    await second.call('library.backup', { path: join(folder, 'x.sqlite') }) // one job after another: the look is over then
    expect((await second.call('library.status', {})).notice).toBe(null)
    await second.close()
    expect(existsSync(join(folder, 'library.unclean'))).toBe(false)
    const third = openTestApp(folder, { startCaretaker: () => { started++; return startCaretaker() } })
    await third.close()
    expect(started).toBe(2)
  })

  it('that turns out to be damaged says so, and is put right at the next start', async () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const bytes = readFileSync(libraryFileOf(folder))
    for (let page = 40; page < 120; page += 3) bytes.fill(9, page * 4096, page * 4096 + 4096) // not where a start looks
    writeFileSync(libraryFileOf(folder), bytes)
    writeFileSync(join(folder, 'library.unclean'), 'unclean\n')
    const app = openTestApp(folder, { startCaretaker, fixedNow: Date.UTC(2026, 9, 2) })
    const changes: LibraryChange[] = []
    app.onChange((change) => changes.push(change))
    if (app.notice() === null) {
      await vi.waitFor(() => expect(app.notice()).toMatch(/^The library file is damaged\. Close Marketdash and start it again/), { timeout: 10_000 })
      expect(changes).toEqual([{ topics: ['library'], articleIds: [] }])
    }
    await app.close()
    const next = openAndClose(folder)
    expect(next.notice() ?? app.notice()).toMatch(/The library file was damaged/)
    expect((await next.call('library.check', {})).findings).toEqual([])
  })

  it('keeps its journal small while much is written, and empties it when it rests and when it closes', { timeout: 60_000 }, async () => {
    const folder = makeFolder()
    const kept = openKept({ folder, now: Date.now, startCaretaker: null, automaticBackups: false, onNotice: () => {} })
    const journal = `${libraryFileOf(folder)}-wal`
    let largest = 0
    kept.db.transaction(() => { // one large transaction
      for (let number = 0; number < 1500; number++) storeMade(kept.db, number)
    })()
    expect(sizeOf(journal)).toBeGreaterThan(4 << 20)
    kept.wrote()
    for (let number = 2000; number < 2300; number++) {
      storeMade(kept.db, number)
      kept.wrote()
      largest = Math.max(largest, sizeOf(journal) ?? 0)
    }
    expect(largest).toBeLessThan(64 << 20)
    await vi.waitFor(() => expect(sizeOf(journal)).toBe(0), { timeout: 15_000 })
    kept.db.exec("INSERT INTO settings VALUES ('x', '1')")
    kept.close()
    expect(sizeOf(journal)).toBe(null)
  })
})

describe('a restore', () => {
  it('that fails changes nothing, and the library goes on', async () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const app = openAndClose(folder)
    const bad = join(folder, 'bad.sqlite')
    writeFileSync(bad, 'not a backup')
    await expect(app.call('library.restore', { path: bad })).rejects.toThrow(/not a readable Marketdash backup/)
    await expect(app.call('library.restore', { path: join(folder, 'missing') })).rejects.toThrow(/There is no file/)
    expect((await app.call('library.status', {})).articles).toBe(160)
  })

  it('brings back a backup that still has its journal beside it, whole', async () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const other = makeFolder()
    const db = openDatabase(other)
    for (let number = 0; number < 7; number++) storeMade(db, number, 50)
    expect(sizeOf(`${libraryFileOf(other)}-wal`)).toBeGreaterThan(0)
    const app = openAndClose(folder)
    expect(await app.call('library.restore', { path: libraryFileOf(other) })).toMatchObject({ articles: 7 })
    db.close()
    expect((await app.call('library.status', {})).articles).toBe(7)
    await expect(app.call('tags.add', { ids: ['7'], tag: 'x' })).resolves.toMatchObject({ ids: ['7'] })
  })

  it('waits for requests that are at work, and holds others back', async () => {
    const folder = makeFolder()
    makeBackedUpLibrary(folder)
    const app = openAndClose(folder)
    const backup = join(folder, 'x.sqlite')
    await app.call('library.backup', { path: backup })
    const all = [app.call('library.check', {}), app.call('library.restore', { path: backup }), app.call('tags.add', { ids: ['1'], tag: 'after' })] as const
    await Promise.all(all)
    expect((await app.call('tags.list', {})).map((tag) => tag.name)).toEqual(['after'])
    await Promise.all([1, 2, 3].map(() => app.call('library.restore', { path: backup })))
    expect(await app.call('tags.list', {})).toEqual([])
  })
})
