// Opens a library with five more migrations that move data. It is there to be killed.
import { writeSync } from 'node:fs'
import { openDatabase } from '../../../src/core/db/index.ts'
import { fiveMigrations } from './five-migrations.ts'

writeSync(1, 'ready\n')
openDatabase(process.argv[2] ?? '', fiveMigrations).close()
writeSync(1, 'migrated\n')
