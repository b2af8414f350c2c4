import type { Dimensions } from './dimensions.ts'

/** Source: RFC 9649, sections 2.4 to 2.7 and 3.4; RFC 6386, section 9.1. Null where a frame does not fit its canvas. */
export function readWebp(bytes: Buffer): Dimensions | null {
  let canvas: { width: number; height: number } | null = null
  let still: { width: number; height: number } | null = null
  let frames = 0
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  for (let at = 12; at + 8 <= end; ) {
    const kind = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const start = at + 8
    if (kind === 'VP8X') canvas ??= { width: bytes.readUIntLE(start + 4, 3) + 1, height: bytes.readUIntLE(start + 7, 3) + 1 }
    else if (kind === 'ANMF') {
      if (canvas === null || !fits(canvas, bytes.readUIntLE(start, 3) * 2, bytes.readUIntLE(start + 3, 3) * 2, bytes.readUIntLE(start + 6, 3) + 1, bytes.readUIntLE(start + 9, 3) + 1)) return null
      frames++
    } else if (kind === 'VP8 ' || kind === 'VP8L') {
      still = kind === 'VP8 ' ? readLossy(bytes, start) : readLossless(bytes, start)
      if (still === null) return null
      break
    }
    at = start + length + (length % 2)
  }
  if (frames > 0 && canvas !== null) return { ...canvas, frames }
  if (still === null || (canvas !== null && !fits(canvas, 0, 0, still.width, still.height))) return null
  return { ...still, frames: 1 }
}

function fits(canvas: { width: number; height: number }, x: number, y: number, width: number, height: number): boolean {
  return x + width <= canvas.width && y + height <= canvas.height
}

function readLossy(bytes: Buffer, start: number): { width: number; height: number } | null {
  const isKeyFrame = (bytes.readUInt8(start) & 1) === 0
  if (!isKeyFrame || bytes.readUIntBE(start + 3, 3) !== 0x9d012a) return null
  return { width: bytes.readUInt16LE(start + 6) & 0x3fff, height: bytes.readUInt16LE(start + 8) & 0x3fff }
}

function readLossless(bytes: Buffer, start: number): { width: number; height: number } | null {
  if (bytes.readUInt8(start) !== 0x2f) return null
  const bits = bytes.readUInt32LE(start + 1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
