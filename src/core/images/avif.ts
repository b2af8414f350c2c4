import { largerOf } from './dimensions.ts'
import type { Dimensions } from './dimensions.ts'

interface Box {
  readonly type: string
  readonly start: number // of what it holds
  readonly end: number
}
const mostBoxes = 2000

/** The brands of an ISO media file: what kinds of reader it is for. Source: ISO 14496-12, 4.3. */
export function readBrands(bytes: Buffer): readonly string[] {
  const [box] = listBoxes(bytes, 0, bytes.length)
  if (box?.type !== 'ftyp') return []
  const brands = [bytes.toString('latin1', box.start, box.start + 4)]
  for (let at = box.start + 8; at + 4 <= box.end && brands.length < 64; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}

/**
 * The size that an AVIF file gives its main picture, turned where it says so; the largest of all sizes where the file does not say
 * which is the main one. Source: ISO 23008-12, 6.5.3 (ispe), 6.5.10 (irot), 9.3 (ipma); ISO 14496-12, 8.7.3 (stsz).
 */
export function readAvif(bytes: Buffer): Dimensions | null {
  const top = listBoxes(bytes, 0, bytes.length)
  const meta = top.find((box) => box.type === 'meta')
  if (!meta) return null
  const inMeta = listBoxes(bytes, meta.start + 4, meta.end) // a full box: version and flags first
  const properties = inMeta.find((box) => box.type === 'iprp')
  if (!properties) return null
  const inProperties = listBoxes(bytes, properties.start, properties.end)
  const container = inProperties.find((box) => box.type === 'ipco')
  if (!container) return null
  const all = listBoxes(bytes, container.start, container.end)
  const main = inMeta.find((box) => box.type === 'pitm')
  const associations = inProperties.find((box) => box.type === 'ipma')
  const ofMain = main && associations ? readAssociations(bytes, associations, readItemId(bytes, main)).flatMap((index) => all[index - 1] ?? []) : []

  const largest = sizeOf(bytes, all)
  const size = sizeOf(bytes, ofMain) ?? largest
  if (size === null || largest === null) return null
  // A part that is much larger than the whole is a trap or a defect.
  if (largest.width * largest.height > size.width * size.height * 4) return null
  const turn = ofMain.find((box) => box.type === 'irot')
  const isTurned = turn !== undefined && (bytes.readUInt8(turn.start) & 1) === 1
  const frames = countSamples(bytes, top)
  return isTurned ? { width: size.height, height: size.width, frames } : { ...size, frames }
}

function sizeOf(bytes: Buffer, properties: readonly Box[]): { width: number; height: number } | null {
  let size: { width: number; height: number } | null = null
  for (const box of properties) {
    if (box.type === 'ispe') size = largerOf(size, { width: bytes.readUInt32BE(box.start + 4), height: bytes.readUInt32BE(box.start + 8) })
  }
  return size
}

function readItemId(bytes: Buffer, box: Box): number {
  return bytes.readUInt8(box.start) === 0 ? bytes.readUInt16BE(box.start + 4) : bytes.readUInt32BE(box.start + 4)
}

/** The numbers, from 1, of the properties that an item has. */
function readAssociations(bytes: Buffer, box: Box, wanted: number): readonly number[] {
  const version = bytes.readUInt8(box.start)
  const isWide = (bytes.readUInt8(box.start + 3) & 1) === 1
  const items = Math.min(bytes.readUInt32BE(box.start + 4), mostBoxes)
  let at = box.start + 8
  for (let item = 0; item < items && at < box.end; item++) {
    const id = version === 0 ? bytes.readUInt16BE(at) : bytes.readUInt32BE(at)
    at += version === 0 ? 2 : 4
    const count = bytes.readUInt8(at++)
    const numbers = Array.from({ length: count }, (_, number) => (isWide ? bytes.readUInt16BE(at + number * 2) & 0x7fff : bytes.readUInt8(at + number) & 0x7f))
    if (id === wanted) return numbers
    at += count * (isWide ? 2 : 1)
  }
  return []
}

/** How many frames the longest track has; 1 for a still. */
function countSamples(bytes: Buffer, top: readonly Box[]): number {
  const within = (boxes: readonly Box[], type: string): readonly Box[] => boxes.filter((box) => box.type === type).flatMap((box) => listBoxes(bytes, box.start, box.end))
  const tables = within(within(within(within(within(top, 'moov'), 'trak'), 'mdia'), 'minf'), 'stbl')
  return Math.max(1, ...tables.filter((box) => box.type === 'stsz').map((box) => bytes.readUInt32BE(box.start + 8)))
}

function listBoxes(bytes: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to && boxes.length < mostBoxes; ) {
    const short = bytes.readUInt32BE(at)
    const headerLength = short === 1 ? 16 : 8
    if (at + headerLength > to) break
    const size = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    if (size < headerLength) break
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + headerLength, end: Math.min(to, at + size) })
    at += size
  }
  return boxes
}
