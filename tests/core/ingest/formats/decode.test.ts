import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { decodeBytes, looksBinary } from '../../../../src/core/ingest/formats/decode.ts'
import { AppError } from '../../../../src/shared/errors.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('text in any encoding is read without a wrong letter', () => {
  it('believes a byte-order mark before anything else, and leaves it out', () => {
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text/plain; charset=iso-8859-1')).toEqual({
      text: 'é',
      encoding: 'utf-8',
      certain: true,
    })
    expect(decodeBytes(bytes(0xff, 0xfe, 0xe9, 0x00), null).text).toBe('é')
    expect(decodeBytes(bytes(0xfe, 0xff, 0x00, 0xe9), null).text).toBe('é')
    expect(decodeBytes(bytes(0xff, 0xfe, 0, 0, 0xe9, 0, 0, 0), null)).toEqual({ text: 'é', encoding: 'utf-32le', certain: true })
    expect(decodeBytes(bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0xe9), null).text).toBe('é')
  })

  it('sees UTF-16 and UTF-32 without a mark', () => {
    const xml = '<?xml version="1.0"?><rss><title>Zürich</title></rss>'
    expect(decodeBytes(Buffer.from(xml, 'utf16le'), null).text).toBe(xml)
    expect(decodeBytes(Buffer.from(xml, 'utf16le').swap16(), null).text).toBe(xml)
    expect(decodeBytes(new Uint8Array(Uint32Array.from([...xml].map((letter) => letter.codePointAt(0)!)).buffer), null).text).toBe(xml)
  })

  it('uses the charset of the HTTP header, then the one declared in the document', () => {
    expect(decodeBytes(latin('caf\xe9'), 'text/html; charset="ISO-8859-1"')).toEqual({
      text: 'café',
      encoding: 'windows-1252',
      certain: true,
    })
    expect(decodeBytes(latin('<?xml version="1.0" encoding="koi8-r"?><a>\xf0\xf2\xe9</a>'), null).text).toContain('ПРИ')
    expect(decodeBytes(bytes(...latin('<meta charset=shift_jis><p>'), 0x93, 0xfa, 0x96, 0x7b), null).text).toContain('日本')
  })

  it('finds a declaration after the first 1,024 bytes', () => {
    const page = `<html><head>${'<meta name="x" content="y">'.repeat(60)}<meta charset="windows-1251"></head><body>\xcf\xf0\xe8\xe2\xe5\xf2</body>`
    expect(decodeBytes(latin(page), null).text).toContain('Привет')
  })

  it('does not believe a charset that the bytes contradict', () => {
    expect(decodeBytes(Buffer.from('£34.8bn – “up”'), 'text/html; charset=iso-8859-1').text).toBe('£34.8bn – “up”')
    expect(decodeBytes(Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>é</a>'), null).text).toContain('é')
    expect(decodeBytes(latin('na\xefve caf\xe9'), 'text/html; charset=utf-8').text).toBe('naïve café')
    expect(decodeBytes(Buffer.from('plain'), 'text/html; charset=no-such-thing').text).toBe('plain')
  })

  it('reads a short text with one accent as the western encoding', () => {
    expect(decodeBytes(latin('caf\xe9'), null)).toEqual({ text: 'café', encoding: 'windows-1252', certain: false })
  })

  it('guesses Russian without any declaration', () => {
    const russian = 'Выручка компании выросла на пятнадцать процентов по сравнению с прошлым годом, сообщила пресс-служба. '.repeat(4)
    const koi = Uint8Array.from(russian, (letter) => {
      const table = new TextDecoder('koi8-r').decode(Uint8Array.from({ length: 256 }, (_, code) => code))
      return table.indexOf(letter)
    })
    expect(decodeBytes(koi, null).text).toBe(russian)
  })

  it('keeps a UTF-8 text with a few broken bytes as UTF-8', () => {
    const text = 'Größe, Überschuß, Maßnahmen, für, später, öffentlich, über, größer, süß, natürlich, Käufer. '
    const broken = Uint8Array.from([...Buffer.from(text.repeat(3)), 0xe2, 0x80])
    expect(decodeBytes(broken, null).text).toContain('Größe, Überschuß')
  })

  it('drops NULs that a broken program left in a text', () => {
    expect(decodeBytes(Buffer.from(`${'a long enough line of text '.repeat(20)}\0end`), null).text).not.toContain('\0')
  })
})

describe('what is no text is refused by name', () => {
  it.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF document'],
    ['PK\x03\x04\x14\x00', 'a ZIP archive'],
    ['\x89PNG\r\n\x1a\n', 'a PNG image'],
    ['\xff\xd8\xff\xe0', 'a JPEG image'],
    ['{\\rtf1\\ansi', 'an RTF document'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'an old Word'],
    ['\x1f\x8b\x08', 'a gzip archive'],
    ['SQLite format 3\0', 'a database'],
  ])('%j', (magic, name) => {
    expect(() => decodeBytes(latin(magic), null)).toThrow(AppError)
    expect(() => decodeBytes(latin(magic), null)).toThrow(name)
  })

  it('sees other binary files by their control characters', () => {
    expect(looksBinary(Uint8Array.from({ length: 4000 }, (_, index) => index % 7))).toBe('a binary file')
    expect(looksBinary(Buffer.from('text with\ttabs\r\nand lines\f'))).toBeNull()
  })
})

it('never fails otherwise than by refusing, whatever the bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.constantFrom('text/html; charset=gbk', 'text/xml;charset=utf-16', 'x; charset=')),
      (input, type) => {
        try {
          expect(typeof decodeBytes(input, type).text).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      },
    ),
  )
})

it('reads every string back that was written in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const written = Array.from(text)
        .filter((letter) => letter >= ' ' && letter !== '\ufeff')
        .join('')
      fc.pre(looksBinary(Buffer.from(written)) === null)
      expect(decodeBytes(Buffer.from(written), null).text).toBe(written)
    }),
  )
})
