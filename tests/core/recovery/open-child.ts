// Opens a library as any Marketdash would and says how that went.
import { openSafely } from '../../../src/core/recovery/index.ts'
import { toErrorValue } from '../../../src/shared/errors.ts'

const [folder = ''] = process.argv.slice(2)
try {
  openSafely(folder, Date.now()).db.close()
  console.log('opened')
} catch (error) {
  const { kind, message } = toErrorValue(error)
  console.log(`${kind}: ${message}`)
}
