import { readAvif, readBrands } from './avif.ts'
import { readBmp, readIco } from './bitmap.ts'
import type { Dimensions } from './dimensions.ts'
import { readGif } from './gif.ts'
import { readJpeg } from './jpeg.ts'
import { pngSignature, readPng } from './png.ts'
import { skipProlog } from './prolog.ts'
import { looksLikeSvg, readSvg } from './svg.ts'
import { readWebp } from './webp.ts'

export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/bmp' | 'image/x-icon' | 'image/svg+xml'

/** A picture that may be kept, or why not, in a sentence. Whoever counts readers by a single dot has its size beside the refusal. */
export type Inspection =
  | { readonly type: ImageType; readonly width: number; readonly height: number; readonly frames: number }
  | { readonly refused: string; readonly width?: number; readonly height?: number }

/** Bytes; a fetch of a picture need not read further. */
export const mostImageBytes = 20 * 1024 * 1024
const mostPixels = 50_000_000 // 200 MB once it is decoded
const mostPixelsOfAllFrames = 500_000_000
const mostFrames = 2000
const dot = 3 // pixels a side, as the sanitizer has it: a picture of this size is not for readers

/**
 * Tells by its first bytes and its header what a picture is and how large it will be. Nothing is decoded, so a small file that unpacks
 * to gigabytes costs nothing here. What the server called it is not asked.
 */
export function inspectImage(given: Uint8Array): Inspection {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length === 0) return { refused: 'The server sent an empty picture.' }
  if (bytes.length > mostImageBytes) return { refused: `The picture is larger than ${mostImageBytes / 1024 / 1024} MB.` }
  const type = detectType(bytes)
  if (type === null) return { refused: nameForeign(bytes) }
  const size = readHeader(type, bytes)
  if (typeof size === 'string') return { refused: `The drawing was not kept: ${size}.` }
  if (size === null || size.width < 1 || size.height < 1) return { refused: 'The picture is damaged: its size cannot be read.' }
  if (type !== 'image/svg+xml' && holdsSomethingElse(bytes)) return { refused: 'The file is a picture and something else at once.' }
  return refuseLarge(size) ?? { type, ...size }
}

function refuseLarge({ width, height, frames }: Dimensions): Inspection | null {
  const pixels = width * height
  if (width <= dot && height <= dot) return { refused: 'This is a dot that counts readers, not a picture.', width, height }
  if (pixels > mostPixels) return { refused: `The picture has ${Math.round(pixels / 1e6)} megapixels; up to ${mostPixels / 1e6} are kept.` }
  if (frames > mostFrames || (frames > 1 && pixels * frames > mostPixelsOfAllFrames)) return { refused: `The animation is too large: ${frames} frames of ${width} × ${height}.` }
  return null
}

function detectType(bytes: Buffer): ImageType | null {
  const start = bytes.toString('latin1', 0, 12)
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif'
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp'
  if (start.slice(4, 8) === 'ftyp') return readBrands(bytes).some((brand) => brand === 'avif' || brand === 'avis') ? 'image/avif' : null
  if (start.startsWith('BM') && bytes.length > 26) return 'image/bmp'
  if (start.startsWith('\0\0\x01\0')) return 'image/x-icon'
  return looksLikeSvg(bytes) ? 'image/svg+xml' : null
}

const readers: { readonly [Type in ImageType]: (bytes: Buffer) => Dimensions | string | null } = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/avif': readAvif,
  'image/bmp': readBmp,
  'image/x-icon': readIco,
  'image/svg+xml': readSvg,
}

function readHeader(type: ImageType, bytes: Buffer): Dimensions | string | null {
  try {
    return readers[type](bytes)
  } catch (error) {
    if (error instanceof RangeError) return null // the header leads past the end
    throw error
  }
}

/** What came instead of a picture, in words that a person can do something with. */
function nameForeign(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 1024).toLowerCase()
  if (/<!doctype html/.test(start) || /^<(?:html|head|body|script|title|meta)/.test(skipProlog(bytes.toString('utf8', 0, 4096).toLowerCase()))) return 'The server sent a web page instead of a picture.'
  if (start.slice(4, 8) === 'ftyp') return 'The picture is of a kind that cannot be shown here (HEIC or a video).'
  if (start.startsWith('%pdf-')) return 'The server sent a PDF instead of a picture.'
  if (start.startsWith('ii*\0') || start.startsWith('mm\0*')) return 'The picture is of a kind that cannot be shown here (TIFF).'
  return 'What the server sent is not a picture that can be shown here.'
}

const markup = ['<script', '<html', '<!doctype html', '<iframe', '<body']

/** Files made to be two things at once: a picture, and a page, a PDF or an archive. */
function holdsSomethingElse(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    const following = bytes[at + 1]! | 0x20
    if (following !== 0x73 && following !== 0x68 && following !== 0x21 && following !== 0x69 && following !== 0x62) continue // s h ! i b
    const words = bytes.toString('latin1', at, at + 16).toLowerCase()
    if (markup.some((each) => words.startsWith(each) && /^[\s>/]?$/.test(words.charAt(each.length)))) return true
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return true
  return endsAsArchive(bytes)
}

/** A ZIP is found by the record at its end, which says how long the comment after it is. Source: APPNOTE 4.3.16. */
function endsAsArchive(bytes: Buffer): boolean {
  const earliest = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= earliest; at = at === 0 ? -1 : bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true
  }
  return false
}
