import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The kernel cuts the path of a local socket at 104 to 108 bytes. */
const longestSocketPath = 100

/**
 * Where the owner of a library may listen, best first: in the library's folder, or, where that path is too long or its disk
 * has no sockets, in a folder of this user's alone. `make`: that folder is made where it is missing.
 */
export function* addressesOfOwner(folder: string, make: boolean): Generator<string> {
  const real = realpathSync(folder)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return yield `\\\\.\\pipe\\marketdash-${name}`
  const inside = join(real, 'owner.sock')
  if (Buffer.byteLength(inside) <= longestSocketPath) yield inside
  const ours = findPrivateFolder(make)
  if (ours !== null) yield join(ours, `${name}.sock`)
}

/** Null where there is none, or where it belongs to somebody else or is open to others: then it is not to be trusted. */
function findPrivateFolder(make: boolean): string | null {
  const user = userInfo().uid
  const folder = join(tmpdir(), `marketdash-${user}`)
  if (make) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  return stats?.isDirectory() && stats.uid === user && (stats.mode & 0o077) === 0 ? folder : null
}
