import type { Dimensions } from './dimensions.ts'

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Source: PNG specification, third edition, sections 5.2, 11.2.1 (IHDR) and 11.3.6.1 (acTL). Null where it is no PNG that can be shown. */
export function readPng(bytes: Buffer): Dimensions | null {
  if (bytes.readUInt32BE(8) !== 13 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  let frames = 1
  for (let at = 33; ; ) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (kind === 'IDAT') return { width, height, frames }
    if (kind === 'IEND') return null
    if (kind === 'acTL') frames = Math.max(1, bytes.readUInt32BE(at + 8))
    at += 12 + length
  }
}
