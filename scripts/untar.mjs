// A small reader of .tar.gz as npm publishes it (ustar with pax and GNU long names), streaming: nothing is held whole in memory.
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { dirname, resolve, sep } from 'node:path'
import { createGunzip } from 'node:zlib'

const block = 512

/**
 * Unpacks the wanted files of a .tar.gz. Links and devices are refused: npm packages have none.
 * @param {string} archive path of the .tar.gz
 * @param {string} folder where the files go; made when missing
 * @param {(name: string) => string | undefined} choose gets the name in the archive, gives the relative path to write or undefined to skip
 * @returns {Promise<number>} how many files were written
 * @throws {Error} when the archive is broken, cut off, or a name leads outside the folder
 * Source: POSIX.1-2017 pax, "ustar Interchange Format" and "pax Header Block".
 */
export async function untar(archive, folder, choose) {
  const source = createReadStream(archive)
  const stream = source.pipe(createGunzip())
  source.once('error', (error) => stream.destroy(error))
  const read = readBlocks(stream)
  let written = 0
  let longName
  for (;;) {
    const header = await read.take(block)
    if (header === undefined) throw new Error(`The archive ${archive} is cut off.`)
    if (header.every((byte) => byte === 0)) break
    checkSum(header, archive)
    const size = parseSize(header)
    const type = String.fromCharCode(header[156])
    const padding = (block - (size % block)) % block
    if (type === 'x' || type === 'L') {
      const body = await read.take(size)
      await read.take(padding)
      longName = type === 'L' ? cutAtZero(body) : (findPaxPath(body) ?? longName)
      continue
    }
    const name = longName ?? joinName(header)
    longName = undefined
    if (type === '1' || type === '2' || type === '3' || type === '4') throw new Error(`The archive ${archive} holds a link or device (${name}).`)
    const wanted = type === '0' || type === '\0' ? choose(name) : undefined
    if (wanted === undefined) await read.pass(size, undefined)
    else {
      const target = resolve(folder, wanted)
      if (!target.startsWith(resolve(folder) + sep)) throw new Error(`The archive ${archive} holds a name outside its folder (${name}).`)
      await mkdir(dirname(target), { recursive: true })
      const out = createWriteStream(target)
      await read.pass(size, out)
      await new Promise((done, fail) => out.once('error', fail).end(done))
      await chmod(target, parseOctal(header, 100, 8) & 0o111 ? 0o755 : 0o644)
      written++
    }
    await read.pass(padding, undefined)
  }
  stream.destroy()
  source.destroy()
  return written
}

/** Reads exact lengths from a stream of chunks of any length. */
function readBlocks(stream) {
  const chunks = stream[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  async function fill() {
    if (rest.length > 0) return true
    const next = await chunks.next()
    if (next.done) return false
    rest = next.value
    return true
  }
  async function pass(size, out) {
    for (let left = size; left > 0; ) {
      if (!(await fill())) throw new Error('The archive is cut off.')
      const part = rest.subarray(0, left)
      rest = rest.subarray(part.length)
      left -= part.length
      if (out && !out.write(part)) await once(out, 'drain')
    }
  }
  async function take(size) {
    const parts = []
    for (let left = size; left > 0; ) {
      if (!(await fill())) return undefined
      const part = rest.subarray(0, left)
      rest = rest.subarray(part.length)
      left -= part.length
      parts.push(part)
    }
    return Buffer.concat(parts)
  }
  return { take, pass }
}

function cutAtZero(bytes) {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end)
}

function parseOctal(header, start, length) {
  const text = cutAtZero(header.subarray(start, start + length)).trim()
  return text === '' ? 0 : Number.parseInt(text, 8)
}

/** Sizes of 8 GiB and more are base 256 with the top bit set (GNU); such a package is none of ours. */
function parseSize(header) {
  const size = header[124] & 0x80 ? Number.NaN : parseOctal(header, 124, 12)
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('The archive holds an impossible size.')
  return size
}

function joinName(header) {
  const name = cutAtZero(header.subarray(0, 100))
  const isUstar = header.toString('latin1', 257, 262) === 'ustar'
  const prefix = isUstar && header.toString('latin1', 257, 263) === 'ustar\0' ? cutAtZero(header.subarray(345, 500)) : ''
  return prefix ? `${prefix}/${name}` : name
}

/** A pax body is lines of "LENGTH KEY=VALUE\n", the length counting the whole line. */
function findPaxPath(body) {
  let path
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(0x20, at)
    const length = Number.parseInt(body.toString('latin1', at, space), 10)
    if (space === -1 || !(length > 0)) break
    const [key, ...value] = body.toString('utf8', space + 1, at + length - 1).split('=')
    if (key === 'path') path = value.join('=')
    at += length
  }
  return path
}

function checkSum(header, archive) {
  let sum = 0
  for (let index = 0; index < block; index++) sum += index >= 148 && index < 156 ? 0x20 : header[index]
  if (sum !== parseOctal(header, 148, 8)) throw new Error(`The archive ${archive} is damaged.`)
}
