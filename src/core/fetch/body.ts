import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'

const mostEncodings = 2

/** The content codings of an answer, in the order they were applied, or why they are not undone. */
export function readEncodings(header: string | undefined): { readonly encodings: readonly string[] } | { readonly problem: string } {
  const encodings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity')
  if (encodings.length > mostEncodings) return { problem: `compressed ${encodings.length} times over` }
  const unknown = encodings.find((name) => !['gzip', 'deflate', 'br', 'zstd'].includes(name))
  return unknown === undefined ? { encodings } : { problem: `compressed in an unknown way, "${unknown.slice(0, 20)}"` }
}

export type BodyEnd =
  | { readonly kind: 'whole' | 'cut'; readonly bytes: Uint8Array } // cut: the beginning, where the rest never came
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken'; readonly detail: string }

export interface BodyReading {
  readonly end: Promise<BodyEnd>
  /** The source will bring nothing more: what has come is decoded to its last byte. */
  cut(): void
}

/**
 * Reads a body to its end and undoes its compression as it comes. No stage may bring more than `maximum` bytes, so neither a bomb nor a bomb in
 * a bomb nor an endless stream of nothing costs more than that. The source stays the caller's to destroy.
 * @param encodings as the header names them; undone from the last to the first
 */
export function readBody(source: Readable, encodings: readonly string[], maximum: number): BodyReading {
  const ending = Promise.withResolvers<BodyEnd>()
  const stages = encodings.toReversed().map(createDecoder)
  const chunks: Buffer[] = []
  let wasCut = false

  const finish = (end: BodyEnd): void => {
    ending.resolve(end)
    for (const stage of stages) stage.destroy()
  }
  const finishWith = (kind: 'whole' | 'cut'): void => finish({ kind, bytes: new Uint8Array(Buffer.concat(chunks)) })
  let received = 0
  source.on('data', (chunk: Buffer) => void (received += chunk.length))
  const limit = (stream: Readable): void => {
    let seen = 0
    stream.on('data', (chunk: Buffer) => {
      seen += chunk.length
      if (seen > maximum) finish({ kind: 'too-large' })
    })
  }

  limit(source)
  let last: Readable = source
  for (const stage of stages) {
    stage.on('error', (error: Error & { code?: string }) => {
      if (received === 0) return finishWith(wasCut ? 'cut' : 'whole') // servers call an empty body compressed
      if (error.code === 'Z_BUF_ERROR' && chunks.length > 0) finishWith('cut') // the compressed stream merely stops
      else finish({ kind: 'broken', detail: error.code ?? error.message })
    })
    last = last.pipe(stage)
    limit(stage)
  }
  last.on('data', (chunk: Buffer) => void chunks.push(chunk))
  last.on('end', () => finishWith(wasCut ? 'cut' : 'whole'))
  return {
    end: ending.promise,
    cut() {
      wasCut = true
      // What the source still holds flows first.
      setImmediate(() => (stages[0] ? stages[0].end() : finishWith('cut')))
    },
  }
}

function createDecoder(encoding: string): Transform {
  if (encoding === 'gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  if (encoding === 'zstd') return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }) // 8 MB, the most the web allows (RFC 9659)
  return createAnyInflate()
}

/** "deflate" is sent with its zlib frame and without it; the first byte tells which. */
function createAnyInflate(): Transform {
  let inner: Transform | null = null
  const outer: Transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (inner === null) {
        inner = ((chunk[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
        inner.on('data', (bytes: Buffer) => void outer.push(bytes))
        inner.on('error', (error) => void outer.destroy(error))
      }
      inner.write(chunk, () => done())
    },
    flush(done) {
      if (inner === null) return done()
      inner.once('end', () => done())
      inner.end()
    },
    destroy(error, done) {
      inner?.destroy()
      done(error)
    },
  })
  return outer
}
