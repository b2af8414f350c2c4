// Opens a library as any Marketdash would and says how that went; as another user where a number of one is given, for nothing is forbidden to root.
import BetterSqlite from 'better-sqlite3'
import { openSafely } from '../../../src/core/recovery/index.ts'
import { toErrorValue } from '../../../src/shared/errors.ts'

const [folder = '', user] = process.argv.slice(2)
if (user) {
  new BetterSqlite(':memory:').close() // what is loaded from the disk is loaded before the right to read it may be gone
  process.setuid?.(Number(user))
}
try {
  openSafely(folder, Date.now()).db.close()
  console.log('opened')
} catch (error) {
  const { kind, message } = toErrorValue(error)
  console.log(`${kind}: ${message}`)
}
