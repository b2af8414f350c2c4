import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that is gone when the test is. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file under a folder with the hash of its bytes. Shared memory is left out: it is an index of the journal, not data. */
export function hashFolder(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.filter((path) => !path.endsWith('-shm')).sort().map((path) => [relative(folder, path), hashOf(path)]))
}

function hashOf(path: string): string {
  const stats = lstatSync(path)
  return stats.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : stats.isDirectory() ? 'folder' : 'special'
}

/** Every file name under a folder. */
export function listNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
}
