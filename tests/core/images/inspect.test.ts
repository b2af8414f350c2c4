import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectImage } from '../../../src/core/images/index.ts'
import { makeBmp, makeGif, makePng, pictures, turnJpeg } from './pictures.ts'

const sizeOf = (bytes: Uint8Array): string => {
  const found = inspectImage(bytes)
  return 'refused' in found ? found.refused : `${found.type} ${found.width}×${found.height} ${found.frames}`
}
const svg = (inside: string, attributes = 'width="120" height="80"'): string => sizeOf(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`))

describe('what a picture is, by its bytes', () => {
  it.each([
    ['PNG', makePng(40, 30), 'image/png 40×30 1'],
    ['moving PNG', makePng(40, 30, { frames: 12 }), 'image/png 40×30 12'],
    ['JPEG', pictures.jpeg, 'image/jpeg 41×31 1'],
    ['progressive JPEG', pictures.progressive, 'image/jpeg 42×32 1'],
    ['JPEG of a camera held upright', turnJpeg(6), 'image/jpeg 31×41 1'],
    ['JPEG of a camera held upside down', turnJpeg(3), 'image/jpeg 41×31 1'],
    ['GIF', pictures.gif, 'image/gif 8×8 3'],
    ['lossy WebP', pictures.lossyWebp, 'image/webp 43×33 1'],
    ['lossless WebP', pictures.losslessWebp, 'image/webp 44×34 1'],
    ['moving WebP', pictures.movingWebp, 'image/webp 12×13 2'],
    ['AVIF', pictures.avif, 'image/avif 45×35 1'],
    ['icon with a PNG inside', pictures.icon, 'image/x-icon 256×256 1'],
    ['BMP', makeBmp(46, -36), 'image/bmp 46×36 1'],
  ])('%s', (_name, bytes, expected) => expect(sizeOf(bytes)).toBe(expected))

  it.each([
    ['drawing of a given size', svg('<rect width="5" height="5"/>'), 'image/svg+xml 120×80 1'],
    ['drawing that only has a view', svg('<g/>', 'viewBox="0 0 640 360"'), 'image/svg+xml 640×360 1'],
    ['drawing that has one side', svg('<g/>', 'viewBox="0 0 640 360" width="1in"'), 'image/svg+xml 96×54 1'],
    ['drawing that says nothing', svg('<g/>', 'width="100%"'), 'image/svg+xml 300×150 1'],
    ['drawing that uses its own parts', svg('<defs><path id="a" d="M0 0"/><linearGradient id="b"/></defs><use xlink:href="#a"/><use href="#a" fill="url(#b)"/>'), 'image/svg+xml 120×80 1'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
})

describe('what is not kept', () => {
  it.each([
    ['a small file that unpacks to 900 megapixels', makePng(30_000, 30_000, { rows: 1 }), /900 megapixels/],
    ['a moving picture with a thousand large frames', makeGif(2000, 2000, 1000), /animation is too large: 1000 frames/],
    ['a moving picture with more frames than anybody watches', makeGif(10, 10, 5000), /animation is too large/],
    ['a PNG that claims a million frames', makePng(40, 30, { frames: 1_000_000 }), /animation is too large/],
    ['a dot that counts readers', makePng(1, 1), /counts readers/],
    ['more than 20 MB', Buffer.concat([makePng(40, 30), Buffer.alloc(20 * 1024 * 1024)]), /larger than 20 MB/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['a page of an error', Buffer.from('<!DOCTYPE html><html><body>404</body></html>'), /web page instead/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /PDF instead/],
    ['a HEIC photograph', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), /HEIC/],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), /TIFF/],
    ['a picture that is a script as well', Buffer.concat([pictures.gif, Buffer.from('<ScRipt>alert(1)</script>')]), /something else at once/],
    ['a picture that is a page as well', makePng(40, 30, { extra: [['tEXt', Buffer.from('Comment\0<HTML><body onload=alert(1)>')]] }), /something else at once/],
    ['a picture that is an archive as well', Buffer.concat([makePng(40, 30), Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]), /something else at once/],
    ['a picture that is a PDF as well', Buffer.concat([makeGif(8, 8, 1), Buffer.from('%PDF-1.4')]), /something else at once/],
    ['a JPEG cut off in its header', pictures.jpeg.subarray(0, 100), /damaged/],
    ['a PNG cut off in its header', makePng(40, 30).subarray(0, 30), /damaged/],
    ['a PNG without any width', makePng(0, 30, { rows: 1 }), /damaged/],
    ['a BMP with a JPEG inside', makeBmp(40, 30, 4), /damaged/],
    ['a WebP whose picture is larger than its canvas', growLossless(), /damaged/],
  ])('%s', (_name, bytes, reason) => expect(sizeOf(bytes)).toMatch(reason))

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a namespace of its own', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
    ['a handler', '<rect onclick="alert(1)"/>'],
    ['a page', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['a picture of the web', '<image href="https://example.com/a.png"/>'],
    ['a picture of the web, the old way', '<image xlink:href="//example.com/a.png"/>'],
    ['a drawing of the web', '<use href="https://example.com/a.svg#b"/>'],
    ['a drawing inside the drawing', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['a style of the web', '<style>@import "https://example.com/a.css";</style>'],
    ['a background of the web', '<rect style="fill: url(https://example.com/a.svg#b)"/>'],
    ['a background of the web, hidden by escapes', '<style>rect { fill: u\\72l(https://example.com/a.svg#b) }</style>'],
    ['a link that changes by itself', '<a><set attributeName="href" to="javascript:alert(1)"/></a>'],
    ['copies of copies without end', `${Array.from({ length: 20 }, (_, level) => `<g id="l${level}">${`<use href="#l${level + 1}"/>`.repeat(10)}</g>`).join('')}<use href="#l0"/>`],
    ['a copy of itself', '<g id="a"><use href="#a"/></g><use href="#a"/>'],
  ])('a drawing that holds %s', (_name, inside) => expect(svg(inside)).toMatch(/^The drawing was not kept/))

  it('a drawing with entities of its own', () => {
    expect(sizeOf(Buffer.from('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'))).toMatch(/^The drawing was not kept/)
  })

  it.each([
    ['comments', '<!---->'.repeat(70_000)],
    ['document types', `<svg ${'<!DOCTYPE'.repeat(50_000)}`],
    ['open brackets', `<!DOCTYPE svg ${'['.repeat(400_000)}`],
    ['styles', `<svg xmlns="x"><g style="${'url('.repeat(120_000)}"/></svg>`],
    ['blanks in a style', `<svg xmlns="x"><style>${`url(${' '.repeat(200)}`.repeat(2000)}</style></svg>`],
    ['attributes', `<svg ${'a="b" '.repeat(80_000)}`],
    ['numbers', `<svg viewBox="${'1'.repeat(400_000)}"/>`],
    ['steps', `<svg xmlns="x">${'<g>'.repeat(150_000)}</svg>`],
  ])('a file made of %s is answered while one waits', (_name, text) => {
    expect(sizeOf(Buffer.from(text))).not.toBe('')
  })

  it('whatever the bytes are, there is an answer', () => {
    const starts = [makePng(9, 9), pictures.jpeg, turnJpeg(5), pictures.progressive, pictures.gif, pictures.lossyWebp, pictures.losslessWebp, pictures.movingWebp, pictures.avif, pictures.icon, makeBmp(9, 9), Buffer.from('<svg viewBox="0 0 9 9"><g style="x"/></svg>')]
    const damages = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...starts), damages, fc.double({ min: 0, max: 1, noNaN: true }), (start, changes, part) => {
        const bytes = Buffer.from(start.subarray(0, Math.ceil(start.length * part)))
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
        const found = inspectImage(bytes)
        if ('refused' in found) expect(found.refused).toMatch(/\.$/)
        else {
          expect(found.width * found.height).toBeGreaterThan(0)
          expect(found.width * found.height).toBeLessThanOrEqual(50_000_000)
          expect(found.width * found.height * found.frames).toBeLessThanOrEqual(500_000_000)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

/** The lossless WebP behind an extended header whose canvas is one pixel. */
function growLossless(): Buffer {
  const extended = Buffer.concat([Buffer.from('VP8X', 'latin1'), Buffer.from([10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])])
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), extended, pictures.losslessWebp.subarray(12)])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), size, body])
}
