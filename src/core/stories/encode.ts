import type { Fingerprint } from './fingerprint.ts'

/** Counts up with every change of the form or of what is hashed: prints of another version are not compared. */
const version = 1
const head = 30 // version, headline, dates, publishedAt, four sizes
const largestSize = 0xffff_ffff

/** A fingerprint as bytes, little endian: a head of fixed size, then each list with its length before it. At most 700 bytes. */
export function encodeFingerprint(print: Fingerprint): Buffer {
  const lists = listsOf(print)
  const bytes = Buffer.alloc(lists.reduce((sum, [values, width]) => sum + 1 + values.length * width, head))
  bytes.writeUInt8(version, 0)
  bytes.writeUInt8(print.headline, 1)
  bytes.writeUInt32LE(print.dates, 2)
  bytes.writeDoubleLE(print.publishedAt ?? Number.NaN, 6)
  for (const [index, size] of [print.words, print.shingles.size, print.names.size, print.numbers.size].entries()) {
    bytes.writeUInt32LE(Math.min(size, largestSize), 14 + 4 * index)
  }
  let at = head
  for (const [values, width] of lists) {
    bytes.writeUInt8(values.length, at++)
    for (const value of values) {
      if (width === 4) at = bytes.writeUInt32LE(value, at)
      else at = width === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt8(value, at)
    }
  }
  return bytes
}

/** The fingerprint of these bytes; null where they are of another version or cut short. */
export function decodeFingerprint(bytes: Buffer): Fingerprint | null {
  if (bytes.length < head || bytes.readUInt8(0) !== version) return null
  let at = head
  const read = (width: 1 | 2 | 4): number[] | null => {
    const length = at < bytes.length ? bytes.readUInt8(at++) : Infinity
    if (at + length * width > bytes.length) return null
    const values: number[] = []
    for (let index = 0; index < length; index++, at += width) values.push(width === 4 ? bytes.readUInt32LE(at) : width === 2 ? bytes.readUInt16LE(at) : bytes.readUInt8(at))
    return values
  }
  const [shingles, bits, opening, title, mainNames, names, numbers, symbols] = [read(4), read(1), read(4), read(2), read(2), read(2), read(2), read(2)]
  if (!shingles || !bits || !opening || !title || !mainNames || !names || !numbers || !symbols) return null
  const publishedAt = bytes.readDoubleLE(6)
  return {
    publishedAt: Number.isNaN(publishedAt) ? null : publishedAt,
    headline: bytes.readUInt8(1),
    dates: bytes.readUInt32LE(2),
    words: bytes.readUInt32LE(14),
    shingles: { smallest: shingles, size: bytes.readUInt32LE(18) },
    upper: shingles.map((_, index) => (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1),
    names: { smallest: names, size: bytes.readUInt32LE(22) },
    numbers: { smallest: numbers, size: bytes.readUInt32LE(26) },
    opening, title, mainNames, symbols,
  }
}

function listsOf(print: Fingerprint): readonly (readonly [values: readonly number[], width: 1 | 2 | 4])[] {
  return [
    [print.shingles.smallest, 4], [packBits(print.upper), 1], [print.opening, 4], [print.title, 2], [print.mainNames, 2],
    [print.names.smallest, 2], [print.numbers.smallest, 2], [print.symbols, 2],
  ]
}

function packBits(bits: readonly boolean[]): readonly number[] {
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, () => 0)
  bits.forEach((bit, index) => {
    if (bit) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7))
  })
  return bytes
}
