import { largerOf } from './dimensions.ts'
import type { Dimensions } from './dimensions.ts'
import { pngSignature, readPng } from './png.ts'

const mostIcons = 64

/** Source: Microsoft, "Bitmap storage" (BITMAPFILEHEADER, BITMAPCOREHEADER, BITMAPINFOHEADER). */
export function readBmp(bytes: Buffer): Dimensions | null {
  return readBitmapHeader(bytes, 14)
}

function readBitmapHeader(bytes: Buffer, at: number): Dimensions | null {
  const headerLength = bytes.readUInt32LE(at)
  if (headerLength === 12) return { width: bytes.readUInt16LE(at + 4), height: bytes.readUInt16LE(at + 6), frames: 1 }
  if (headerLength < 40 || headerLength > 200) return null
  const compression = bytes.readUInt32LE(at + 16)
  if (compression === 4 || compression === 5) return null // a JPEG or a PNG inside: for printers
  return { width: bytes.readInt32LE(at + 4), height: Math.abs(bytes.readInt32LE(at + 8)), frames: 1 } // below zero: from the top down
}

/** The largest picture of an icon file, by what each really is: the directory may say less. Source: Microsoft, "The ICO file format". */
export function readIco(bytes: Buffer): Dimensions | null {
  const count = bytes.readUInt16LE(4)
  if (count === 0 || count > mostIcons) return null
  let largest: Dimensions | null = null
  for (let entry = 0; entry < count; entry++) {
    const picture = bytes.subarray(bytes.readUInt32LE(6 + entry * 16 + 12))
    const isPng = picture.subarray(0, 8).equals(pngSignature)
    const size = isPng ? readPng(picture) : readBitmapHeader(picture, 0)
    if (size === null) return null
    largest = largerOf(largest, isPng ? size : { ...size, height: Math.floor(size.height / 2) }) // a bitmap in an icon has its mask below it
  }
  return largest
}
