import { link, lstat, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../shared/errors.ts'

/**
 * Writes a file that must not exist yet: whole or not at all, also where the disk is full or the power goes.
 * Throws AppError: bad-input (there is one already, no permission), not-found (no such folder); a full disk as the system says it.
 */
export async function writeNewFile(path: string, content: string): Promise<void> {
  if (await exists(path)) throw refuseExisting(path)
  const part = join(dirname(path), `.marketdash-${process.pid}-${Date.now()}.part`)
  try {
    const file = await open(part, 'wx', 0o666)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await giveName(part, path)
  } catch (error) {
    throw describeWriteError(error, path)
  } finally {
    await rm(part, { force: true }).catch(() => {})
  }
}

/** A link, unlike a rename, never takes the place of a file that came meanwhile; some file systems have none. */
async function giveName(part: string, path: string): Promise<void> {
  try {
    await link(part, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw refuseExisting(path)
    if (await exists(path)) throw refuseExisting(path)
    await rename(part, path)
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function refuseExisting(path: string): AppError {
  return new AppError('bad-input', `${path} is there already and was left as it is. Choose another name, or remove it first.`)
}

function describeWriteError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('not-found', `There is no folder ${dirname(path)}. Make it, or choose another path.`, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('bad-input', `${path} may not be written by you. Choose another folder.`, error)
    default:
      return error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
}
