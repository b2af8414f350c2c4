import chardet from 'chardet'
import { AppError } from '../../../shared/errors.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: string // WHATWG name, or utf-32le / utf-32be
  readonly certain: boolean // false where the encoding was guessed from the bytes' statistics
}

// Guessing is slow (two seconds for 6 MB) and no better on more than this.
const guessedBytes = 64 * 1024
const prescannedBytes = 4096 // the HTML standard looks at 1,024; real pages declare later than that

/**
 * Bytes of a feed, page or text file to a string without a byte-order mark and without NULs.
 * Order: byte-order mark, UTF-16/32 shape, HTTP charset, declaration in the document, strict UTF-8, statistics.
 * A declaration that the bytes contradict is not believed.
 * @param contentType the HTTP header, whole, where there is one
 * @throws AppError bad-input where the bytes are no text at all, naming what they are
 * Source: https://encoding.spec.whatwg.org/ and RFC 7303 section 3
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = encodingOfMark(bytes)
  if (marked) return finish(decodeAs(bytes.subarray(marked.length), marked.encoding), marked.encoding, true)

  const shaped = encodingOfShape(bytes)
  if (shaped) return finish(decodeAs(bytes, shaped), shaped, true)

  const binary = looksBinary(bytes)
  if (binary) throw new AppError('bad-input', `This is ${binary}, not text. Save it as text or HTML and import that.`)

  const utf8 = decodeStrictly(bytes, 'utf-8')
  const foreign = utf8 === null ? 0 : countMultibyte(bytes)
  if (utf8 !== null && foreign === 0 && !bytes.includes(0x1b)) return finish(utf8, 'utf-8', true) // plain ASCII reads the same in all of them

  for (const label of [charsetOfHeader(contentType), charsetOfDeclaration(bytes)]) {
    const encoding = label === null ? null : canonicalEncoding(label)
    if (encoding === null || encoding === 'utf-8' || encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) continue
    // Bytes that are valid UTF-8 by accident are all but impossible in a single-byte encoding, and rare in a long multi-byte text.
    if (utf8 !== null && (isSingleByte(encoding) ? foreign > 0 : foreign >= 8)) continue
    const text = decodeStrictly(bytes, encoding)
    if (text !== null) return finish(text, encoding, true)
  }
  if (utf8 !== null) return finish(utf8, 'utf-8', true)

  // A file that is UTF-8 but for a few broken bytes (cut in the middle, one pasted quotation mark) is better read as UTF-8.
  const declared = [charsetOfHeader(contentType), charsetOfDeclaration(bytes)].some(
    (label) => label !== null && canonicalEncoding(label) === 'utf-8',
  )
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const broken = lenient.split('\ufffd').length - 1
  if (broken * (declared ? 4 : 20) < countMultibyte(bytes)) return finish(lenient, 'utf-8', declared)

  const guessed = guessEncoding(bytes)
  return finish(decodeAs(bytes, guessed), guessed, false)
}

/** What the bytes are, in words that follow "This is" ("a PDF document"), where they are not text; null where they may be text. */
export function looksBinary(bytes: Uint8Array): string | null {
  for (const { at, magic, name } of signatures) {
    if (magic.every((byte, index) => bytes[at + index] === byte)) return name
  }
  const head = bytes.subarray(0, 64 * 1024)
  let controls = 0
  for (const byte of head) {
    if (byte === 0) controls += 4
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls += 1
  }
  return head.length > 0 && controls / head.length > 0.02 ? 'a binary file' : null
}

interface Signature {
  readonly at: number
  readonly magic: readonly number[]
  readonly name: string
}

const sign = (name: string, magic: string, at = 0): Signature => ({ name, at, magic: Array.from(magic, (letter) => letter.charCodeAt(0)) })

const signatures: readonly Signature[] = [
  sign('a PDF document', '%PDF-'),
  sign('a ZIP archive (or a Word, Excel, PowerPoint or EPUB file)', 'PK\x03\x04'),
  sign('an empty ZIP archive', 'PK\x05\x06'),
  sign('a PNG image', '\x89PNG'),
  sign('a JPEG image', '\xff\xd8\xff'),
  sign('a GIF image', 'GIF87a'),
  sign('a GIF image', 'GIF89a'),
  sign('a WebP image', 'WEBP', 8),
  sign('a TIFF image', 'II*\0'),
  sign('a TIFF image', 'MM\0*'),
  sign('a video', 'ftyp', 4),
  sign('an audio file', 'ID3'),
  sign('an Ogg audio or video file', 'OggS'),
  sign('a gzip archive', '\x1f\x8b'),
  sign('a 7-Zip archive', '7z\xbc\xaf'),
  sign('an xz archive', '\xfd7zXZ'),
  sign('a bzip2 archive', 'BZh91AY'),
  sign('a RAR archive', 'Rar!\x1a'),
  sign('an old Word, Excel or PowerPoint file', '\xd0\xcf\x11\xe0'),
  sign('an RTF document', '{\\rtf'),
  sign('a Safari web archive', 'bplist00'),
  sign('a database', 'SQLite format 3\0'),
  sign('a program', '\x7fELF'),
  sign('a WebAssembly program', '\0asm'),
  sign('an XML file in EBCDIC', '\x4c\x6f\xa7\x94'),
]

function encodingOfMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 and UTF-32 without a mark: NULs stand in one column only. Needs mostly Latin text or markup, as all markup is. */
function encodingOfShape(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 1024) & ~3
  if (length < 4) return null
  const nuls = [0, 0, 0, 0]
  for (let index = 0; index < length; index++) if (bytes[index] === 0) nuls[index & 3]!++
  const [a, b, c, d] = nuls.map((count) => count / (length / 4)) as [number, number, number, number]
  if (a < 0.1 && b > 0.6 && c > 0.9 && d > 0.9) return 'utf-32le'
  if (a > 0.9 && b > 0.9 && c > 0.6 && d < 0.1) return 'utf-32be'
  if (a < 0.05 && c < 0.05 && b > 0.6 && d > 0.6) return 'utf-16le'
  if (b < 0.05 && d < 0.05 && a > 0.6 && c > 0.6) return 'utf-16be'
  return null
}

function charsetOfHeader(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function charsetOfDeclaration(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, prescannedBytes))
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)
  if (xml) return xml[1] ?? null
  return /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null
}

/** The WHATWG name of a label, or null where nobody knows it. */
function canonicalEncoding(label: string): string | null {
  const wanted = label.trim().toLowerCase()
  if (wanted.startsWith('utf-32') || wanted.startsWith('ucs-4')) return 'utf-32'
  try {
    return new TextDecoder(otherNames[wanted] ?? wanted).encoding
  } catch {
    return null
  }
}

const otherNames: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'windows-936': 'gbk',
  'x-gbk': 'gbk',
  hz: 'gbk',
  'mac-roman': 'macintosh',
  'iso-latin-1': 'latin1',
  'windows-latin1': 'latin1',
  utf8mb4: 'utf-8',
  'iso-8859-8-i': 'iso-8859-8',
}

const isSingleByte = (encoding: string): boolean => !/^(gb|big5|euc|shift|iso-2022)/.test(encoding)

/** Non-ASCII characters, counted as UTF-8 leading bytes. */
function countMultibyte(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte >= 0xc2) count++
  return count
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le')
  return new TextDecoder(encoding).decode(bytes)
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    parts.push(point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd')
  }
  return parts.join('')
}

/** Only asked where strict UTF-8 has failed, so an answer of UTF-8 or ASCII (short texts get it) means the usual single-byte encoding. */
function guessEncoding(bytes: Uint8Array): string {
  const foreign = bytes.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, foreign - 4096)
  const guess = chardet.detect(bytes.subarray(from, from + guessedBytes))
  const encoding = guess === null ? null : canonicalEncoding(guess)
  if (encoding === null || encoding.startsWith('utf-')) return 'windows-1252'
  // Central European, Baltic and Turkish differ from western by a few letters: with few to go by, western is the better guess.
  const few = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0) < 10
  return few && /^(?:windows-125[0478]|iso-8859-(?:2|3|4|9|10|13|14|15|16))$/.test(encoding) ? 'windows-1252' : encoding
}

function finish(text: string, encoding: string, certain: boolean): DecodedText {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return { text: unmarked.includes('\0') ? unmarked.replaceAll('\0', '') : unmarked, encoding, certain }
}
