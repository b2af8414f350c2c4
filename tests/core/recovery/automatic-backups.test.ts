import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkBackup, listBackups, openDatabase } from '../../../src/core/db/index.ts'
import { backUpNow, isBackupDue, keepBackingUp } from '../../../src/core/recovery/automatic-backups.ts'
import { createCaretaker } from '../../../src/core/recovery/caretaker.ts'
import type { Caretaker } from '../../../src/core/recovery/caretaker.ts'
import { makeFolder } from './library-folder.ts'
import { storeMade } from './made-articles.ts'
import { startCaretaker } from './start-caretaker.ts'

const hour = 3600_000
const noon = Date.UTC(2026, 9, 1, 12)

function openWithCaretaker(): { folder: string; db: ReturnType<typeof openDatabase>; caretaker: Caretaker } {
  const folder = makeFolder()
  const db = openDatabase(folder)
  for (let number = 0; number < 30; number++) storeMade(db, number, 100)
  const caretaker = createCaretaker(folder, startCaretaker)
  onTestFinished(() => {
    caretaker.close()
    db.close()
  })
  return { folder, db, caretaker }
}

describe('automatic backups', () => {
  it('are due when the newest is a day old; one from the future does not count', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'backups'))
    expect(isBackupDue(folder, noon)).toBe(true)
    writeFileSync(join(folder, 'backups', 'library-2026-10-01-120000.sqlite'), '')
    expect(isBackupDue(folder, noon)).toBe(false)
    expect(isBackupDue(folder, noon + 23 * hour)).toBe(false)
    expect(isBackupDue(folder, noon + 24 * hour)).toBe(true)
    expect(isBackupDue(folder, noon - hour)).toBe(true)
  })

  it('are whole, made beside the library while it is open, and not kept twice where nothing changed', async () => {
    const { folder, db, caretaker } = openWithCaretaker()
    const at = (days: number): Parameters<typeof backUpNow>[0] => ({ folder, caretaker, now: () => noon + days * 24 * hour, onSearchDrift: () => {} })
    expect(checkBackup(await backUpNow(at(0)))).toBe(30)
    await backUpNow(at(1))
    expect(listBackups(folder).map((path) => basename(path))).toEqual(['library-2026-10-02-120000.sqlite'])
    storeMade(db, 100)
    await backUpNow(at(2))
    expect(listBackups(folder).map((path) => checkBackup(path))).toEqual([31, 30])
    expect(readdirSync(join(folder, 'backups')).length).toBe(2)
  })

  it('find a search index that drifted from the articles', async () => {
    const { folder, db, caretaker } = openWithCaretaker()
    db.exec("INSERT INTO article_search (article_search, rowid, title, author, dek, text) SELECT 'delete', id, title, author, dek, text FROM article_texts WHERE id = 3")
    let drifted = 0
    await backUpNow({ folder, caretaker, now: () => noon, onSearchDrift: () => void drifted++ })
    expect(drifted).toBe(1)
  })

  it('that fail are said once, get in nobody\'s way, and are taken up again', { timeout: 30_000 }, async () => {
    const { folder, db, caretaker } = openWithCaretaker()
    const said: (string | null)[] = []
    writeFileSync(join(folder, 'backups'), 'in the way')
    const begin = (): (() => void) => keepBackingUp({ folder, caretaker, now: () => noon, hasContent: () => true, say: (notice) => void said.push(notice), onSearchDrift: () => {}, firstDelay: 1 })
    let stop = begin()
    await vi.waitFor(() => expect(said.length).toBe(1))
    expect(said[0]).toMatch(/^The automatic backup could not be made: /)
    stop()
    storeMade(db, 200)
    rmSync(join(folder, 'backups'))
    stop = begin()
    await vi.waitFor(() => expect(said.length).toBe(2), { timeout: 20_000 })
    stop()
    expect(said[1]).toBe(null)
    expect(listBackups(folder).length).toBe(1)
  })

  it('that were killed half-way leave nothing behind', async () => {
    const { folder, caretaker } = openWithCaretaker()
    const failing = backUpNow({ folder, caretaker, now: () => noon, onSearchDrift: () => {} })
    await vi.waitFor(() => expect(existsSync(join(folder, 'backups'))).toBe(true))
    caretaker.close()
    await expect(failing).rejects.toThrow('The library was closed before this was done.')
    await vi.waitFor(() => expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('unfinished'))).toEqual([]))
  })
})
