// Stamps: a hash of everything a result was made from, kept beside the result; equal stamps mean there is nothing to do.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The hash of files and folders below a root: names and contents, in an order that is the same on every system.
 * @param {string} root
 * @param {readonly string[]} names files or folders, relative to the root; what is not there counts as absent, not as an error
 * @param {string} [salt] whatever else decides the result
 * @returns {string} sha256 in hex
 */
export function computeStamp(root, names, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const name of names) {
    for (const file of listFiles(root, name)) {
      const bytes = readFileSync(join(root, file))
      // Lengths keep names and contents apart: moving a byte from one to the other must change the hash.
      hash.update(`\n${Buffer.byteLength(file)} ${file} ${bytes.length}\n`).update(bytes)
    }
  }
  return hash.digest('hex')
}

function listFiles(root, name) {
  let found
  try {
    found = statSync(join(root, name))
  } catch {
    return []
  }
  if (found.isFile()) return [name]
  return readdirSync(join(root, name), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() || entry.isFile() ? listFiles(root, `${name}/${entry.name}`) : []))
}

/** @returns {string | undefined} the stamp in a file, undefined when there is none */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string} file @param {string} stamp */
export function writeStamp(file, stamp) {
  writeFileSync(file, stamp)
}
