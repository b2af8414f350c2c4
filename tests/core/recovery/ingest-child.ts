// Stores made-up articles, one commit each, and says the number of each after its commit. It is there to be killed.
import { writeSync } from 'node:fs'
import { openSafely } from '../../../src/core/recovery/index.ts'
import { storeMade } from './made-articles.ts'

const [folder = '', first = '0', count = '1000000'] = process.argv.slice(2)
const { db } = openSafely(folder, Date.now())
writeSync(1, 'ready\n')
for (let number = Number(first); number < Number(first) + Number(count); number++) {
  storeMade(db, number)
  writeSync(1, `${number}\n`)
}
process.stdin.resume().on('data', () => db.open) // a process that ended by itself, and a connection that nothing holds, would be closed and leave no journal
