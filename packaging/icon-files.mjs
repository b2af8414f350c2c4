// The containers that Windows and macOS want an icon in. Both hold plain PNG files behind a small directory.

/** Pixels of an edge. 16 to 256 for Windows and Linux, up to 1024 for macOS. */
export const iconSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]

const icoSizes = [16, 24, 32, 48, 64, 128, 256]
/** Kinds of an .icns and their edges; those named @2x are for screens with twice the pixels. */
const icnsKinds = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }

/**
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by their edge
 * @returns {Buffer} an .ico file
 * Source: Microsoft, "ICO file format": ICONDIR, then one ICONDIRENTRY of 16 bytes each; 256 is written as 0. PNG inside since Windows Vista.
 */
export function describeIco(pictures) {
  const head = Buffer.alloc(6 + icoSizes.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(icoSizes.length, 4)
  let offset = head.length
  const bodies = icoSizes.map((size, index) => {
    const png = pictures.get(size)
    const at = 6 + index * 16
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
    return png
  })
  return Buffer.concat([head, ...bodies])
}

/**
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by their edge
 * @returns {Buffer} an .icns file
 * Source: Apple Icon Image format: "icns" and the whole length, then kind, length with its own 8 bytes, and data, all big-endian.
 */
export function describeIcns(pictures) {
  const parts = Object.entries(icnsKinds).flatMap(([kind, size]) => {
    const png = pictures.get(size)
    return [describeHead(kind, png.length), png]
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([describeHead('icns', body.length), body])
}

function describeHead(kind, length) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(length + 8, 4)
  return head
}
