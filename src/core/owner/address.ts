import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** The kernel cuts the path of a local socket at 104 to 108 bytes. */
const longestSocketPath = 100

/** Where the owner of a library listens: in the library's folder, or, where that path is too long, in a folder of this user's alone. */
export function addressOfOwner(folder: string): string {
  const real = realpathSync(folder)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\marketdash-${name}`
  const inside = join(real, 'owner.sock')
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside
  return join(privateFolder(), `${name}.sock`)
}

function privateFolder(): string {
  const user = userInfo().uid
  const folder = join(tmpdir(), `marketdash-${user}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stats = lstatSync(folder)
  if (!stats.isDirectory() || stats.uid !== user || (stats.mode & 0o077) !== 0) {
    throw new AppError('library-unreadable', `${folder} belongs to somebody else or is open to others. Remove it, or use a library folder with a shorter path.`)
  }
  return folder
}
