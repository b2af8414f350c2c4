import type { Dimensions } from './dimensions.ts'

const mostOrientationEntries = 1000

/**
 * The frame header of a JPEG of any coding process, its sides swapped where the camera was held upright.
 * Source: ITU-T T.81, B.1.1.3 and B.2.2; Exif 2.32, 4.6.2 and tag 0x0112. Null where there is no frame before the first scan.
 */
export function readJpeg(bytes: Buffer): Dimensions | null {
  let turned: boolean | null = null
  let at = 2
  for (;;) {
    at = bytes.indexOf(0xff, at) // what stands between segments is skipped, as every decoder does
    if (at < 0) return null
    while (bytes[at] === 0xff) at++
    const marker = bytes.readUInt8(at++)
    if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue // these have no length
    if (marker === 0xd9 || marker === 0xda) return null
    const length = bytes.readUInt16BE(at)
    if (length < 2) return null
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const height = bytes.readUInt16BE(at + 3)
      const width = bytes.readUInt16BE(at + 5)
      return turned === true ? { width: height, height: width, frames: 1 } : { width, height, frames: 1 }
    }
    if (marker === 0xe1 && turned === null) turned = readTurned(bytes.subarray(at + 2, at + length))
    at += length
  }
}

/** Whether an Exif segment says that width and height change places; null where it is another segment. */
function readTurned(segment: Buffer): boolean | null {
  if (segment.length < 14 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return null
  const tiff = segment.subarray(6)
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const readShort = (at: number): number => (at + 2 > tiff.length ? 0 : order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Math.min(readShort(directory), mostOrientationEntries)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (readShort(at) !== 0x0112) continue
    const orientation = readShort(at + 8)
    return orientation >= 5 && orientation <= 8
  }
  return false
}
