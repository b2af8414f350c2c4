// A small reader of .zip files: central directory, stored and deflated entries, zip64, unix modes, symbolic links, CRC checked. Streams entry by entry.
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, open, symlink } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/**
 * Unpacks the wanted entries of a zip file.
 * @param {string} archive path of the zip
 * @param {string} folder where the files go; made when missing
 * @param {(name: string) => string | undefined} choose gets the name in the archive, gives the relative path to write or undefined to skip
 * @param {(bytes: number) => void} [onBytes] called with the compressed bytes handled so far
 * @returns {Promise<number>} how many files and links were written
 * @throws {Error} when the zip is broken, encrypted or leads outside the folder
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 to 4.3.16 and 4.5.3 (zip64).
 */
export async function unzip(archive, folder, choose, onBytes = () => {}) {
  const file = await open(archive, 'r')
  try {
    const links = []
    let written = 0
    let bytes = 0
    for (const entry of await readDirectory(file)) {
      bytes += entry.compressedSize
      onBytes(bytes)
      const wanted = choose(entry.name)
      if (wanted === undefined) continue
      const target = placeInside(folder, wanted, entry.name)
      if (entry.name.endsWith('/')) {
        await mkdir(target, { recursive: true })
        continue
      }
      if (entry.flags & 1) throw new Error(`The zip entry ${entry.name} is encrypted.`)
      await mkdir(dirname(target), { recursive: true })
      if ((entry.mode & 0o170000) === 0o120000) links.push([target, await readText(file, entry)])
      else {
        await pipeline(...(await openEntry(file, entry)), createWriteStream(target))
        if (entry.mode & 0o777) await chmod(target, entry.mode & 0o777)
      }
      written++
    }
    // Links come last, so that no entry is ever written through one.
    for (const [target, destination] of links) {
      placeInside(folder, resolve(dirname(target), destination), destination)
      await symlink(destination, target)
    }
    return written
  } finally {
    await file.close()
  }
}

function placeInside(folder, path, name) {
  const target = resolve(folder, path)
  if (target !== resolve(folder) && !target.startsWith(resolve(folder) + sep)) throw new Error(`The zip holds a name outside its folder (${name}).`)
  return target
}

async function readAt(file, position, length) {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  if (bytesRead !== length) throw new Error('The zip is cut off.')
  return bytes
}

/** The end-of-directory record stands in the last 22 bytes plus a comment of at most 65,535. */
async function readDirectory(file) {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + 22 > tail.length) throw new Error('This is not a zip file, or it is cut off.')
  let count = tail.readUInt16LE(end + 10)
  let length = tail.readUInt32LE(end + 12)
  let start = tail.readUInt32LE(end + 16)
  if ((count === 0xffff || length === 0xffffffff || start === 0xffffffff) && end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50) {
    const record = await readAt(file, Number(tail.readBigUInt64LE(end - 12)), 56)
    count = Number(record.readBigUInt64LE(32))
    length = Number(record.readBigUInt64LE(40))
    start = Number(record.readBigUInt64LE(48))
  }
  if (start + length > size) throw new Error('The zip is cut off.')
  const directory = await readAt(file, start, length)
  const entries = []
  for (let at = 0, index = 0; index < count; index++) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('The directory of the zip is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const entry = {
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      // The upper half of the external attributes is the unix mode when the maker was unix (3) or macOS (19).
      mode: [3, 19].includes(directory[at + 5]) ? directory.readUInt16LE(at + 40) : 0,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    }
    widenSizes(entry, directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    entries.push(entry)
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32)
  }
  return entries
}

function widenSizes(entry, extra) {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let field = at + 4
    for (const key of ['size', 'compressedSize', 'offset']) {
      if (entry[key] !== 0xffffffff) continue
      entry[key] = Number(extra.readBigUInt64LE(field))
      field += 8
    }
  }
}

/** The streams that give an entry's checked bytes. */
async function openEntry(file, entry) {
  const local = await readAt(file, entry.offset, 30)
  if (local.readUInt32LE(0) !== 0x04034b50) throw new Error(`The zip entry ${entry.name} is damaged.`)
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  async function* read() {
    for (let at = 0; at < entry.compressedSize; at += 1 << 20) yield readAt(file, start + at, Math.min(1 << 20, entry.compressedSize - at))
  }
  if (entry.method === 0) return [read, checkBytes(entry)]
  if (entry.method === 8) return [read, createInflateRaw(), checkBytes(entry)]
  throw new Error(`The zip entry ${entry.name} uses a compression this reader does not know (${entry.method}).`)
}

async function readText(file, entry) {
  const parts = []
  await pipeline(...(await openEntry(file, entry)), async (source) => {
    for await (const part of source) parts.push(part)
  })
  return Buffer.concat(parts).toString('utf8')
}

function checkBytes(entry) {
  let crc = 0xffffffff
  let size = 0
  return new Transform({
    transform(chunk, _encoding, done) {
      for (let index = 0; index < chunk.length; index++) crc = crcTable[(crc ^ chunk[index]) & 0xff] ^ (crc >>> 8)
      size += chunk.length
      done(null, chunk)
    },
    flush(done) {
      const isWhole = size === entry.size && (crc ^ 0xffffffff) >>> 0 === entry.crc
      done(isWhole ? null : new Error(`The zip entry ${entry.name} is damaged.`))
    },
  })
}

const crcTable = new Int32Array(256).map((_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
