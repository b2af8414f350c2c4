import { closeSync, lstatSync, openSync, readSync } from 'node:fs'

/** What the first 100 bytes of a file say (sqlite.org/fileformat2, section 1.3). */
export interface FileHeader {
  readonly kind: 'missing' | 'not-a-file' | 'empty' | 'not-a-database' | 'database'
  readonly applicationId: number
  readonly schemaVersion: number
}

const headerLength = 100

/**
 * Reads who made a file without SQLite: even a read-only connection leaves journals beside a database in WAL mode,
 * and refusing a file must not change a byte of its folder. Only for a file that this process has not open.
 * Throws the system's error where the file cannot be read.
 */
export function readFileHeader(file: string): FileHeader {
  const nothing = { applicationId: 0, schemaVersion: 0 }
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (!stats) return { kind: 'missing', ...nothing }
  if (!stats.isFile()) return { kind: 'not-a-file', ...nothing } // a pipe would wait for ever
  if (stats.size === 0) return { kind: 'empty', ...nothing }
  const bytes = Buffer.alloc(headerLength)
  const descriptor = openSync(file, 'r')
  try {
    if (readSync(descriptor, bytes, 0, headerLength, 0) < headerLength) return { kind: 'not-a-database', ...nothing }
  } finally {
    closeSync(descriptor)
  }
  return { kind: isSound(bytes) ? 'database' : 'not-a-database', applicationId: bytes.readUInt32BE(68), schemaVersion: bytes.readUInt32BE(60) }
}

/** What every database of today's SQLite has; a file that has it not is one no longer, or never was one. */
function isSound(bytes: Buffer): boolean {
  const pageSize = bytes.readUInt16BE(16)
  return bytes.toString('latin1', 0, 16) === 'SQLite format 3\0' && (pageSize === 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) === 0)) &&
    (bytes[18] === 1 || bytes[18] === 2) && bytes[18] === bytes[19] && bytes[21] === 64 && bytes[22] === 32 && bytes[23] === 32 &&
    bytes.readUInt32BE(44) <= 4 && bytes.readUInt32BE(56) <= 3 // the formats of schema and text
}
