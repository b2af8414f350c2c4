import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Waits until a file's content is on disk. Never for a file that SQLite has open in this process: closing it would drop SQLite's locks. */
export function flushFile(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A rename is on disk only when its folder is; Windows has no such call and needs none. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
