import { crc32, deflateSync } from 'node:zlib'

/** A real PNG of one colour; its header may claim another size than its rows have. */
export function makePng(width: number, height: number, given: { readonly rows?: number; readonly frames?: number; readonly extra?: readonly (readonly [string, Buffer])[] } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8) // one bit a pixel, grey
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 0xaa)
  row[0] = 0
  const rows = Buffer.concat(Array.from({ length: given.rows ?? height }, () => row))
  const control = Buffer.alloc(8)
  control.writeUInt32BE(given.frames ?? 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(given.frames === undefined ? [] : [chunk('acTL', control)]),
    ...(given.extra ?? []).map(([kind, data]) => chunk(kind, data)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const whole = Buffer.alloc(8 + body.length)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), 4 + body.length)
  return whole
}

/** A GIF of `frames` frames, each of one pixel on a screen of the given size. */
export function makeGif(width: number, height: number, frames: number): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  screen.writeUInt16LE(width, 6)
  screen.writeUInt16LE(height, 8)
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

const encoded = {
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAfACkDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/xAAWAQEBAQAAAAAAAAAAAAAAAAAABgX/xAAVEQEBAAAAAAAAAAAAAAAAAAAAFP/aAAwDAQACEQMRAD8AyKKSoomUVCtFJUUTFCtFJUUTFCVFJUUopmDQrRSVFExQrRSVFExQ/9k=',
  progressive: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAgACoDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIE/8QAFwEBAQEBAAAAAAAAAAAAAAAAAAUBBP/aAAwDAQACEAMQAAABxpZRpIpIhKjw0kUkf//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAQUCR//EABURAQEAAAAAAAAAAAAAAAAAAAAT/9oACAEDAQE/AaKKKKKP/8QAFREBAQAAAAAAAAAAAAAAAAAAABP/2gAIAQIBAT8Bmmmmmm//xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAY/Akf/xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQABPyGqqqqqqqqqqqqqqqr/2gAMAwEAAgADAAAAEM88/vvv/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxBAf//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8QX/8A/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPxBAAAAH/9k=',
  gif: 'R0lGODlhCAAIAPAAAP8AAAAAACH5BAAAAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAACAAIAAACB4SPqcvtXQAAIfkEAAAAAAAsAAAAAAgACACAAIAAAAAAAgeEj6nL7V0AACH5BAAAAAAALAAAAAAIAAgAgAAA/wAAAAIHhI+py+1dAAA7',
  lossyWebp: 'UklGRkYAAABXRUJQVlA4IDoAAABwAwCdASorACEAPpFIn0ulpCKho4gAsBIJZwB2AAA5qPVKCAAA/uwmX/rQtCBz//5Sv58/IPhkAAAA',
  losslessWebp: 'UklGRiIAAABXRUJQVlA4TBYAAAAvK0AIAAdQwChg/wNAQvh/Xo3of6oA',
  movingWebp: 'UklGRsAAAABXRUJQVlA4WAoAAAACAAAACwAADAAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAAsAAAwAAGQAAAJWUDggMAAAANABAJ0BKgwADQACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFOTUZEAAAAAAAAAAAACwAADAAAZAAAAFZQOCAsAAAA1AEAnQEqDAANAAAANCWgAnS6AfgAA7AA/vDo9/8guWF1yNf+bArmufmoAABSSUZGPAAAAFdFQlBWUDggMAAAANABAJ0BKgwADQACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAA==',
  avif: 'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAIgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAtAAAAIwAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACptZGF0EgAKBhgVbImBCDIWGAAKKKKEALTbetPx2e90VwLjC+6neA==',
  icon: 'AAABAAEAAAAAAAEAIABnAAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAEAAAABAAEDAAAAZrw6JQAAAANQTFRFAICAcUEmsQAAAB9JREFUaN7twQENAAAAwqD3T20ON6AAAAAAAAAAAL4NIQAAAX8ZnKcAAAAASUVORK5CYII=',
}

/** Small pictures made by ImageMagick, of each kind one. */
export const pictures = Object.fromEntries(Object.entries(encoded).map(([name, text]) => [name, Buffer.from(text, 'base64')])) as { readonly [Name in keyof typeof encoded]: Buffer }

/** The JPEG as a camera held upright would have written it. */
export function turnJpeg(orientation: number): Buffer {
  const segment = Buffer.concat([Buffer.from('\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'), Buffer.from([orientation, 0, 0, 0, 0, 0, 0])])
  return Buffer.concat([pictures.jpeg.subarray(0, 2), segment, pictures.jpeg.subarray(2)])
}

export function makeBmp(width: number, height: number, compression = 0): Buffer {
  const bytes = Buffer.alloc(58)
  bytes.write('BM', 0, 'latin1')
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt32LE(compression, 30)
  return bytes
}
