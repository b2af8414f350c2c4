import fs, { readdirSync, readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { libraryFileOf } from '../../../src/core/db/index.ts'
import { makeBackedUpLibrary } from './damage-library.ts'
import { makeFolder } from './library-folder.ts'
import { makeDocument, openTestApp } from './open-app.ts'
import { startCaretaker } from './start-caretaker.ts'

// Whoever opens and closes a library's file with fs drops all the locks that SQLite holds on it in this process (sqlite.org/howtocorrupt,
// section 2.2): another process may then delete the journal under it, and commits are lost without a word.

type AnyFunction = (...given: unknown[]) => unknown

/** Every call of fs that opens a file by its path, with the places of those paths among what it is given. */
const openers: Readonly<Record<string, readonly number[]>> = {
  openSync: [0], open: [0], openAsBlob: [0], readFileSync: [0], readFile: [0], writeFileSync: [0], writeFile: [0], appendFileSync: [0], appendFile: [0],
  copyFileSync: [0, 1], copyFile: [0, 1], cpSync: [0, 1], cp: [0, 1], createReadStream: [0], createWriteStream: [0], truncateSync: [0], truncate: [0],
}

function watchOpens(isLive: (path: string) => boolean, caught: string[]): () => void {
  const places = [fs as unknown as Record<string, AnyFunction>, fs.promises as unknown as Record<string, AnyFunction>]
  const originals = places.map((place) => Object.fromEntries(Object.keys(openers).filter((name) => typeof place[name] === 'function').map((name) => [name, place[name] as AnyFunction])))
  places.forEach((place, index) => {
    for (const [name, original] of Object.entries(originals[index] as Record<string, AnyFunction>)) {
      place[name] = (...given: unknown[]) => {
        for (const at of openers[name] ?? []) if (typeof given[at] === 'string' && isLive(given[at] as string)) caught.push(`${name} of ${given[at] as string}`)
        return original(...given)
      }
    }
  })
  syncBuiltinESMExports()
  return () => {
    places.forEach((place, index) => Object.assign(place, originals[index]))
    syncBuiltinESMExports()
  }
}

it('nobody but SQLite opens a library, its journal or its shared memory while it is open', { timeout: 60_000 }, async () => {
  const folder = makeFolder()
  makeBackedUpLibrary(folder)
  const caught: string[] = []
  let open = false
  const file = libraryFileOf(folder)
  onTestFinished(watchOpens((path) => open && ['', '-wal', '-shm', '-journal'].some((suffix) => resolve(path) === file + suffix), caught))
  const app = openTestApp(folder, { startCaretaker, automaticBackups: true, fixedNow: Date.UTC(2026, 10, 1) })
  open = true
  fs.readFileSync(file) // the watch works
  expect(caught).toContain(`readFileSync of ${file}`)
  caught.length = 0
  const copy = join(folder, 'copy.sqlite')
  await app.call('articles.import', { documents: [makeDocument(1)] })
  await app.call('library.status', {})
  await app.call('library.backup', { path: copy })
  await app.call('library.check', {})
  await expect(app.call('library.restore', { path: file })).rejects.toThrow(/is the library itself/)
  await expect(app.call('library.backup', { path: `${file}-journal` })).rejects.toThrow(/needs for itself/)
  await expect(app.call('library.backup', { path: file })).rejects.toThrow(/already there/)
  await app.call('articles.list', { query: 'revenue' })
  expect(caught).toEqual([])
  await app.call('tags.add', { ids: ['1'], tag: 'x' })
  open = false // a restore closes the library, and then moves its file
  await app.call('library.restore', { path: copy })
  open = true
  await app.call('tags.add', { ids: ['1'], tag: 'y' })
  await app.close()
  expect(caught).toEqual([])
})

it('no source file names a library file to fs but those that work on a closed one', () => {
  const source = resolve(import.meta.dirname, '../../../src')
  const onlyClosed = ['core/db/backup.ts', 'core/db/header.ts', 'core/db/open.ts', 'core/db/replace.ts', 'core/recovery/rescue.ts', 'core/recovery/salvage.ts', 'core/recovery/open.ts']
  const naming = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !onlyClosed.includes(path))
    .filter((path) => {
      const text = readFileSync(join(source, path), 'utf8')
      const opensFiles = /\b(readFile|readFileSync|openSync|copyFile|copyFileSync|createReadStream|createWriteStream|writeFileSync|writeFile|readFileHeader|flushFile)\(/.test(text)
      return opensFiles && /libraryFileOf\(|libraryFileName|library\.sqlite/.test(text)
    })
  expect(naming).toEqual([])
})
