import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeAutostart } from '../../src/main/autostart-entry.ts'
import { keepChoices } from '../../src/main/keep-choices.ts'
import { findPortableFolder } from '../../src/main/places.ts'
import { findLibrary } from '../../src/shared/library-path.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'marketdash-places-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a portable copy', () => {
  it('is one with its folder beside it: beside the program, the AppImage, or the app of macOS', () => {
    const beside = join(folder, 'Marketdash-data')
    const inside = join(folder, 'Marketdash.app/Contents/MacOS/Marketdash')
    expect(findPortableFolder({}, 'linux', join(folder, 'marketdash-app'))).toBeNull()
    mkdirSync(beside)
    expect(findPortableFolder({}, 'linux', join(folder, 'marketdash-app'))).toBe(beside)
    expect(findPortableFolder({ APPIMAGE: join(folder, 'Marketdash.AppImage') }, 'linux', '/tmp/.mount_a/marketdash-app')).toBe(beside)
    expect(findPortableFolder({}, 'darwin', inside)).toBe(beside)
    expect(findPortableFolder({}, 'win32', join(folder, 'Marketdash.exe'))).toBe(beside)
    expect(findPortableFolder({ PORTABLE_EXECUTABLE_DIR: join(folder, 'stick') }, 'win32', 'C:\\temp\\Marketdash.exe')).toBe(join(folder, 'stick', 'Marketdash-data'))
  })
})

describe('the library without a name', () => {
  const read = (texts: Readonly<Record<string, string>>) => (file: string) => texts[file] ?? null
  it('is in the usual folder, or where the file there says', () => {
    expect(findLibrary({}, 'linux', '/home/ada', read({}))).toEqual({ path: '/home/ada/.local/share/marketdash', movedBy: null })
    const pointer = '/home/ada/.local/share/marketdash/moved-to.txt'
    expect(findLibrary({}, 'linux', '/home/ada', read({ [pointer]: '/media/disk/news\n' }))).toEqual({ path: '/media/disk/news', movedBy: pointer })
    expect(findLibrary({ APPDATA: 'C:\\a' }, 'win32', 'C:\\', read({ 'C:\\a\\Marketdash\\moved-to.txt': 'D:\\news\r\n' }))).toEqual({ path: 'D:\\news', movedBy: 'C:\\a\\Marketdash\\moved-to.txt' })
  })
  it('that the environment names is that one, wherever another was moved', () => {
    expect(findLibrary({ MARKETDASH_LIBRARY: '/x' }, 'linux', '/home/ada', () => '/media/disk')).toEqual({ path: '/x', movedBy: null })
  })
  it('is never taken for the usual one where the file leads nowhere', () => {
    expect(findLibrary({}, 'linux', '/home/ada', () => '')).toMatchObject({ path: '', movedBy: '/home/ada/.local/share/marketdash/moved-to.txt' })
  })
})

describe('starting with the computer on Linux', () => {
  /** Reads an Exec value as the specification says: escapes of a string first, then the quotes. */
  const readExec = (entry: string): string => {
    const [, written] = /^Exec=([^\n]*)$/m.exec(entry) as RegExpExecArray
    const value = (written as string).replaceAll('\\\\', '\\')
    const [, quoted] = /^"((?:[^"\\]|\\.)*)" --background$/s.exec(value) as RegExpExecArray
    return (quoted as string).replaceAll(/\\(["`$\\])/g, '$1').replaceAll('%%', '%')
  }
  it('starts the program that was chosen, whatever its path is made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((path) => !/[\p{C}]/u.test(path)), (path) => {
      expect(readExec(describeAutostart(`/${path}`))).toBe(`/${path}`)
    }))
  })
})

describe('what is chosen of the app', () => {
  const schema = z.object({ tray: z.boolean().default(false), other: z.string().default('first') })
  it('outlasts a start, is whole in its file, and counts as not chosen where that cannot be read', () => {
    const file = join(folder, 'app.json')
    const first = keepChoices(file, schema)
    expect(first.read()).toEqual({ tray: false, other: 'first' })
    first.write({ tray: true, other: 'next' })
    expect(keepChoices(file, schema).read()).toEqual({ tray: true, other: 'next' })
    expect(readdirSync(folder)).toEqual(['app.json'])
    for (const broken of ['', '{', '{"tray":"yes"}', readFileSync(file, 'utf8').slice(0, 5)]) {
      writeFileSync(file, broken)
      expect(keepChoices(file, schema).read()).toEqual({ tray: false, other: 'first' })
    }
  })
})
