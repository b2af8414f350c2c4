import type { Dimensions } from './dimensions.ts'

/** Frames are counted no further than this: it is far beyond what is kept. */
const mostFrames = 100_000

/** Source: GIF89a specification, sections 18 (logical screen), 20 (image descriptor) and 15 (sub-blocks). A cut-off end is allowed. */
export function readGif(bytes: Buffer): Dimensions | null {
  let width = bytes.readUInt16LE(6)
  let height = bytes.readUInt16LE(8)
  let frames = 0
  let at = 13 + colorTableLength(bytes.readUInt8(10))
  while (at < bytes.length && frames < mostFrames) {
    const kind = bytes[at]
    if (kind === 0x2c) {
      if (at + 10 > bytes.length) break
      if (frames === 0) {
        // Browsers make room for a first frame that is larger than the screen it stands on.
        width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5))
        height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7))
      }
      frames++
      at = skipSubBlocks(bytes, at + 11 + colorTableLength(bytes.readUInt8(at + 9)))
    } else if (kind === 0x21) at = skipSubBlocks(bytes, at + 2)
    else break // the trailer, or what no decoder reads on from
  }
  return frames === 0 ? null : { width, height, frames }
}

function colorTableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1)
}

function skipSubBlocks(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!
  return at + 1
}
