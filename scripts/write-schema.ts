import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openMemoryDatabase } from '../src/core/db/index.ts'
import { describeSchema } from './describe-schema.ts'

const db = openMemoryDatabase()
const file = resolve(import.meta.dirname, '../src/core/db/schema.sql')
writeFileSync(file, describeSchema(db))
db.close()
console.log(`Wrote ${file}`)
