import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, readdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AppError } from '../shared/errors.ts'

/** What belongs to the process that has the library open, and not to the library; and the file that tells where it went. */
const stays = /^(owner\.|moved-to\.txt)/

/**
 * Moves a closed library to another folder, on whatever disk. The caller holds its lock and has closed it. Every file is copied and read back before
 * anything is removed; then the file `pointer` leads there, or goes where the library is at home again. Where anything fails, the library stays where it was.
 * @param to absolute path of a folder that is empty or not there
 * @throws AppError with a sentence where the folder will not do, there is no room, or a copy is not like its original
 */
export function moveLibrary(from: string, to: string, pointer: string): void {
  const files = listFiles(from)
  refuseFolder(from, to, files)
  const isNew = !existsSync(to)
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 })
    for (const file of files) copyWhole(join(from, file), join(to, file))
    if (dirname(pointer) === resolve(to)) rmSync(pointer, { force: true })
    else writePointer(pointer, to)
  } catch (error) {
    files.forEach((file) => removeQuietly(join(to, file)))
    if (isNew) removeQuietly(to)
    throw nameMoveFault(error, to)
  }
  files.forEach((file) => removeQuietly(join(from, file)))
  for (const folder of new Set(files.map((file) => dirname(file)))) if (folder !== '.') removeQuietly(join(from, folder))
}

/** What cannot be removed stays: it is a copy of what is whole elsewhere. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    console.error(`${path} could not be removed and is not needed:`, error)
  }
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !stays.test(file))
}

function refuseFolder(from: string, to: string, files: readonly string[]): void {
  if (!isAbsolute(to)) throw new AppError('bad-input', 'Name the whole path of the folder that the library is to move to.')
  if (resolve(to) === resolve(from)) throw new AppError('bad-input', 'The library is in that folder already.')
  if (`${resolve(to)}${sep}`.startsWith(`${resolve(from)}${sep}`)) throw new AppError('bad-input', 'The library cannot move into its own folder. Choose another one.')
  if (existsSync(to) && readdirSync(to).some((name) => !stays.test(name))) throw new AppError('bad-input', `${to} is not empty. Choose an empty folder, or make a new one.`)
  const size = files.reduce((sum, file) => sum + statSync(join(from, file)).size, 0)
  const { bavail, bsize } = statfsSync(nearest(to))
  if (bavail * bsize < size * 1.05) throw new AppError('disk-full', `There is no room for the library in ${to}: it needs ${Math.ceil(size / 1e6)} MB. Free some space, or choose another disk.`)
}

/** The folder itself, or the nearest one above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  copyFileSync(from, to)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (hashFile(from) !== hashFile(to)) throw new AppError('bad-input', `The copy of ${relative(dirname(from), from)} is not like its original: that disk may be failing. The library stays where it was.`)
}

function hashFile(path: string): string {
  const hash = createHash('sha256')
  const part = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (let size = readSync(file, part); size > 0; size = readSync(file, part)) hash.update(part.subarray(0, size))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function writePointer(pointer: string, to: string): void {
  mkdirSync(dirname(pointer), { recursive: true, mode: 0o700 })
  writeFileSync(`${pointer}.new`, `${resolve(to)}\n`, { mode: 0o600 })
  renameSync(`${pointer}.new`, pointer)
}

function nameMoveFault(error: unknown, to: string): unknown {
  if (error instanceof AppError) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC') return new AppError('disk-full', `There is no room for the library in ${to}. The library stays where it was. Choose another disk.`, error)
  return new AppError('bad-input', `The library could not be moved to ${to} (${code ?? 'unknown'}). It stays where it was. Choose a folder that you may write to.`, error)
}
