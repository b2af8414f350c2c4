import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUpTo, findDamage, isDamage, libraryFileOf, makeBackupsFolder, nameBackup, openDatabase } from '../../../src/core/db/index.ts'
import { closeSafely, openSafely, writeMark } from '../../../src/core/recovery/index.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { hashFolder } from './library-folder.ts'
import { randomFrom, storeMade } from './made-articles.ts'

const inBackup = 120
const inLibrary = 160
const pageSize = 4096
const noon = Date.UTC(2026, 9, 1, 12)

export interface DamageResult {
  readonly rounds: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/** A library of 160 articles, closed, with a backup of its first 120. */
export function makeBackedUpLibrary(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const db = openDatabase(folder)
  for (let number = 0; number < inBackup; number++) storeMade(db, number, 60)
  makeBackupsFolder(folder)
  backUpTo(db, nameBackup(folder, noon))
  for (let number = inBackup; number < inLibrary; number++) storeMade(db, number, 60)
  closeSafely(db, folder, false, false)
}

/** Damages a library file in every place and way; it must end up open and whole or plainly refused, with nothing deleted. */
export function damageLibraries(folder: string, rounds: number, seed: number): DamageResult {
  const random = randomFrom(seed)
  const source = join(folder, 'source')
  makeBackedUpLibrary(source)
  const healthy = readFileSync(libraryFileOf(source))
  const outcomes: Record<string, number> = {}
  const faults: string[] = []
  for (let round = 0; round < rounds; round++) {
    const copy = join(folder, `round-${round}`)
    cpSync(source, copy, { recursive: true })
    const { name, bytes } = damage(healthy, random)
    writeFileSync(libraryFileOf(copy), bytes)
    const before = hashFolder(copy)
    try {
      const outcome = openDamaged(copy, createHash('sha256').update(bytes).digest('hex'))
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    } catch (error) {
      if (!(error instanceof AppError) || isDamage(error)) faults.push(`round ${round} (${name}): ${String(error)}`)
      else if (JSON.stringify(hashFolder(copy)) !== JSON.stringify(before)) faults.push(`round ${round} (${name}): refused, and yet something was changed: ${error.message}`)
      outcomes['refused'] = (outcomes['refused'] ?? 0) + 1
      if (!/^(header|scattered|zeros)/.test(name)) faults.push(`round ${round} (${name}): refused: ${error instanceof Error ? error.message : ''}`)
    }
    rmSync(copy, { recursive: true })
  }
  return { rounds, outcomes, faults }
}

/** Opens it; where its damage is found only later, as the caretaker finds it, it is closed and opened again. Answers how it went. */
function openDamaged(folder: string, hash: string): string {
  let opened = openSafely(folder, noon)
  let damaged = false
  if (opened.notice === null) {
    try {
      damaged = findDamage(opened.db, 'full', 1).length > 0
    } catch (error) {
      if (!isDamage(error)) throw error
      damaged = true
    }
    closeSafely(opened.db, folder, false, damaged)
    if (damaged) writeMark(folder, 'damaged')
    opened = openSafely(folder, noon)
    if (damaged && opened.notice === null) throw new Error('it is damaged and was not put right')
  }
  const count = opened.db.prepare('SELECT count(*) FROM articles').pluck().get() as number
  const left = findDamage(opened.db, 'full', 1)
  closeSafely(opened.db, folder, false, false)
  if (left.length > 0) throw new Error(`it is open and damaged: ${left[0]}`)
  if (opened.notice === null) return 'unharmed'
  const kept = /is kept in (.*)\.$/.exec(opened.notice)?.[1] ?? ''
  const original = join(kept, 'library.sqlite')
  if (!existsSync(original)) throw new Error(`the damaged file is gone: ${opened.notice}`)
  if (!damaged && createHash('sha256').update(readFileSync(original)).digest('hex') !== hash) throw new Error('the damaged file was changed')
  if (/backup of/.test(opened.notice)) {
    if (count !== inBackup) throw new Error(`the backup has ${count} articles`)
    return damaged ? 'backup, found later' : 'backup'
  }
  if (!/built anew/.test(opened.notice) || count !== inLibrary) throw new Error(`${count} articles: ${opened.notice}`)
  return 'indexes built anew'
}

function damage(healthy: Buffer, random: () => number): { readonly name: string; readonly bytes: Buffer } {
  const below = (limit: number): number => Math.floor(random() * limit)
  const bytes = Buffer.from(healthy)
  const page = below(bytes.length / pageSize) * pageSize
  switch (below(8)) {
    case 0: {
      const at = below(100)
      bytes[at] = below(256)
      return { name: `header byte ${at}`, bytes }
    }
    case 1:
      return { name: `cut at ${page}`, bytes: bytes.subarray(0, page) }
    case 2:
      return { name: `zeros from ${page}`, bytes: bytes.fill(0, page, page + pageSize) }
    case 3:
      for (let count = 0; count < 200; count++) bytes[page + below(pageSize)] = below(256)
      return { name: `${page === 0 ? 'header and ' : ''}noise in ${page}`, bytes }
    case 4: {
      const other = below(bytes.length / pageSize) * pageSize
      healthy.copy(bytes, page, other, other + pageSize)
      healthy.copy(bytes, other, page, page + pageSize)
      return { name: `${page === 0 || other === 0 ? 'header ' : ''}pages ${page} and ${other} exchanged`, bytes }
    }
    case 5:
      for (let count = 0; count < 50; count++) bytes[below(bytes.length)] = below(256)
      return { name: 'scattered bytes', bytes }
    case 6:
      return { name: `page head of ${page}`, bytes: bytes.fill(below(256), page + (page === 0 ? 100 : 0), page + 112) }
    default:
      return { name: 'schema', bytes: bytes.fill(below(256), 100 + below(3000), 3900) }
  }
}
