export { openDatabase, openMemoryDatabase, libraryFileName } from './open.ts'
export { readMigrations, readSchemaVersion } from './migrations.ts'
export { backUpTo, backUpByTime, checkBackup, listBackups, flushFile, flushFolder, backupsFolderName } from './backup.ts'
export { applicationId, applyConnectionSettings } from './settings.ts'
