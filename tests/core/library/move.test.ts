import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../../src/core/index.ts'
import type { Library } from '../../../src/core/index.ts'
import { findLibrary } from '../../../src/shared/library-path.ts'

let folder: string
let from: string
let pointer: string
const open = (libraryPath: string, movedBy: string | null = null): Promise<Library> => openLibrary({ libraryPath, movedBy, startParseProcess: () => { throw new Error('nothing is parsed here') } })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marketdash-move-'))
  from = join(folder, 'usual')
  pointer = join(from, 'moved-to.txt')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function makeLibrary(): Promise<Library> {
  const library = await open(from)
  await library.call('watchlists.watch', { symbols: ['NWG'], list: null } as never)
  mkdirSync(join(from, 'backups'), { recursive: true })
  writeFileSync(join(from, 'backups', 'one.sqlite'), 'a backup')
  return library
}
const watched = async (library: Library): Promise<string> => JSON.stringify(await library.call('watchlists.list', {} as never))

describe('a library on the move', () => {
  it('is whole in its new place, found from the usual one, and gone from the old', async () => {
    const library = await makeLibrary()
    const to = join(folder, 'other disk', 'Marketdash')
    await library.move(to, pointer)
    await library.close()
    expect(readdirSync(from)).toEqual(expect.not.arrayContaining(['library.sqlite', 'backups']))
    expect(readFileSync(join(to, 'backups', 'one.sqlite'), 'utf8')).toBe('a backup')
    const place = findLibrary({ XDG_DATA_HOME: folder }, 'linux', '/home/me', (file) => (file === join(folder, 'marketdash', 'moved-to.txt') ? readFileSync(pointer, 'utf8') : null))
    expect(place).toEqual({ path: to, movedBy: join(folder, 'marketdash', 'moved-to.txt') })
    await expect(open(from), 'the old folder is not begun anew').rejects.toThrow('was moved')
    const there = await open(place.path, place.movedBy)
    expect(await watched(there)).toContain('NWG')
    await there.move(from, pointer)
    await there.close()
    expect(existsSync(pointer), 'at home again, nothing leads elsewhere').toBe(false)
    const back = await open(from)
    expect(await watched(back)).toContain('NWG')
    await back.close()
  })

  it.each([
    ['its own folder', () => from, 'in that folder already'],
    ['a folder inside it', () => join(from, 'deeper'), 'its own folder'],
    ['a path that is not whole', () => 'somewhere', 'whole path'],
    ['a folder with something in it', () => folder, 'not empty'],
    ['a place where no folder can be made', () => join(from, '..', 'file', 'elsewhere'), 'could not be moved'],
  ])('does not go to %s, and is open where it was', async (_what, to, sentence) => {
    const library = await makeLibrary()
    writeFileSync(join(folder, 'file'), '')
    await expect(library.move(to(), pointer)).rejects.toThrow(sentence)
    expect(await watched(library)).toContain('NWG')
    expect(existsSync(pointer)).toBe(false)
    await library.close()
  })

  it('leaves no half of itself where it could not go', async () => {
    const library = await makeLibrary()
    const to = join(folder, 'elsewhere')
    mkdirSync(join(folder, 'locked'))
    writeFileSync(join(folder, 'locked', 'file'), '')
    await expect(library.move(to, join(folder, 'locked', 'file', 'moved-to.txt'))).rejects.toThrow('stays where it was')
    expect(existsSync(to)).toBe(false)
    expect(await watched(library)).toContain('NWG')
    await library.close()
  })

  it('whose disk is missing is not begun anew', async () => {
    await expect(open(join(folder, 'no disk'), pointer)).rejects.toThrow('Connect its disk')
    await expect(open('', pointer)).rejects.toThrow('is not there now')
    expect(existsSync(join(folder, 'no disk'))).toBe(false)
  })

  it('that another process has open stays', async () => {
    const library = await makeLibrary()
    const second = await open(from)
    await expect(second.move(join(folder, 'elsewhere'), pointer)).rejects.toThrow('Close it')
    expect(await watched(second)).toContain('NWG')
    await second.close()
    await library.close()
  })
})
