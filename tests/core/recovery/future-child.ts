// A newer Marketdash: it migrates a library, and is killed before the journal is taken over.
import BetterSqlite from 'better-sqlite3'

const [file = ''] = process.argv.slice(2)
const db = new BetterSqlite(file)
db.pragma('wal_autocheckpoint = 0')
db.exec('CREATE TABLE tomorrow (a); PRAGMA user_version = 99')
console.log('migrated')
setInterval(() => db.open, 1000) // keeps the connection: one that nothing holds is closed when memory is collected, and leaves no journal
