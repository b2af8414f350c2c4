import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { app } from 'electron'

/** The Node that runs the library where the runtime's own is too old: packed along, or in a checkout the one that set-up names. */
export function findNode(): string | null {
  if (!app.isPackaged) return process.env['MARKETDASH_NODE'] || null
  const packed = join(process.resourcesPath, 'node', 'bin', 'node')
  return existsSync(packed) ? packed : null
}

/** Electron reads inside its archive as if it were a folder; another program needs the same file where it lies unpacked beside. */
export function outsideArchive(path: string): string {
  return path.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`)
}
