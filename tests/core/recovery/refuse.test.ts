import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { libraryFileOf, openDatabase, readMigrations } from '../../../src/core/db/index.ts'
import { openSafely } from '../../../src/core/recovery/index.ts'
import { refuseNetworkFolder } from '../../../src/core/db/folder.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { startChild } from './start-child.ts'
import { hashFolder, makeFolder } from './library-folder.ts'
import { canMount, mountSmallDisk } from './small-disk.ts'

function makeForeign(file: string, prepare: (db: BetterSqlite.Database) => void): void {
  const db = new BetterSqlite(file)
  prepare(db)
  db.close()
}

const foreign: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  ['a text', (file) => writeFileSync(file, 'Dear diary, '.repeat(100)), /it is not a database/],
  ['an empty file', (file) => writeFileSync(file, ''), /it is empty/],
  ['a short file', (file) => writeFileSync(file, 'SQLite format 3\0'), /it is not a database/],
  ['a folder', (file) => mkdirSync(file), /it is not a plain file/],
  ['a link', (file) => symlinkSync('/etc/hostname', file), /it is not a plain file/],
  ['a pipe', (file) => execFileSync('mkfifo', [file]), /it is not a plain file/],
  ['another database', (file) => makeForeign(file, (db) => db.exec('CREATE TABLE notes (a)')), /another program made it/],
  ['another database with a journal', (file) => makeForeign(file, (db) => {
    db.pragma('journal_mode = WAL')
    db.exec('CREATE TABLE articles (id INTEGER PRIMARY KEY); PRAGMA user_version = 1')
  }), /another program made it/],
  ['another program\'s numbered database', (file) => makeForeign(file, (db) => db.exec('CREATE TABLE a (b); PRAGMA application_id = 252006674')), /another program made it/],
]

/** Opening must fail with the sentence, and leave every byte and name as it was. */
function expectRefusal(folder: string, sentence: RegExp): void {
  const before = hashFolder(folder)
  let thrown: unknown
  try {
    openSafely(folder, Date.now()).db.close()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(AppError)
  expect((thrown as AppError).kind).toBe('library-unreadable')
  expect((thrown as AppError).message).toMatch(sentence)
  expect(hashFolder(folder)).toEqual(before)
}

describe('what is not a library is refused, and not a byte of its folder changes:', () => {
  it.each(foreign)('%s', (_name, make, sentence) => {
    const folder = makeFolder()
    make(libraryFileOf(folder))
    expectRefusal(folder, sentence)
    expectRefusal(folder, sentence)
  })
})

describe('a library from a newer Marketdash is refused, and not a byte of its folder changes', () => {
  it('when it was closed', () => {
    const folder = makeFolder()
    const db = openDatabase(folder)
    db.pragma('user_version = 99')
    db.close()
    expectRefusal(folder, /newer Marketdash.*schema is 99/)
  })

  it('when its migration still lies in the journal', async () => {
    const folder = makeFolder()
    openDatabase(folder).close()
    const child = startChild('recovery/future-child.ts', [libraryFileOf(folder)])
    await child.nextLine()
    child.kill()
    await child.ended
    expect(readFileSync(libraryFileOf(folder)).readUInt32BE(60)).toBe(readMigrations().length)
    expectRefusal(folder, /newer Marketdash/)
  })
})

describe('a library that may only be read', () => {
  it.skipIf(!canMount())('on a read-only disk is refused with a sentence, and nothing changes', () => {
    const disk = mountSmallDisk(8)
    const folder = join(disk.folder, 'library')
    openDatabase(folder).close()
    disk.remount('ro')
    expectRefusal(folder, /cannot be written/)
    disk.remount('rw')
    openSafely(folder, Date.now()).db.close()
  })

  it.skipIf(process.platform === 'win32').each(['file', 'folder'] as const)('as a read-only %s is refused with a sentence, and nothing changes', async (which) => {
    const parent = mkdtempSync(join(tmpdir(), 'marketdash-test-'))
    onTestFinished(() => {
      execFileSync('chmod', ['-R', 'u+w', parent])
      rmSync(parent, { recursive: true })
    })
    const folder = join(parent, 'library')
    openDatabase(folder).close()
    const asRoot = process.getuid?.() === 0
    if (asRoot) for (const path of [parent, folder, libraryFileOf(folder)]) chownSync(path, 65534, 65534)
    if (which === 'file') chmodSync(libraryFileOf(folder), 0o400)
    else chmodSync(folder, 0o500)
    const before = hashFolder(folder)
    const child = startChild('recovery/open-child.ts', [folder, ...(asRoot ? ['65534'] : [])])
    expect(await child.nextLine()).toMatch(/^library-unreadable: .*cannot be written/)
    await child.ended
    expect(hashFolder(folder)).toEqual(before)
  })
})

it('a disk that other computers share is refused with a sentence', () => {
  expect(() => refuseNetworkFolder('/mnt/nfs/news', 'linux', 0x6969)).toThrow(/other computers share/)
  refuseNetworkFolder('/home/me/news', 'linux', 0xef53)
  refuseNetworkFolder('/home/me/news', 'darwin', 0x6969)
})
