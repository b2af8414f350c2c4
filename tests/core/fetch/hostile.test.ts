import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readBody } from '../../../src/core/fetch/body.ts'
import { fetchResource } from '../../../src/core/fetch/index.ts'
import type { FetchResult } from '../../../src/core/fetch/index.ts'
import { ask, closeServers, contextHere, feedBody, sendFeed, serve, serveBytes } from './loopback.ts'

afterEach(closeServers)

const coders: Record<string, (bytes: Uint8Array) => Buffer> = {
  gzip: (bytes) => gzipSync(bytes),
  'x-gzip': (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  'raw deflate': (bytes) => deflateRawSync(bytes),
  br: (bytes) => brotliCompressSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
}
const nameOf = (coder: string): string => coder.replace('raw ', '')
const encode = (bytes: Uint8Array, names: readonly string[]): Buffer => names.reduce<Buffer>((body, name) => coders[name]!(body), Buffer.from(bytes))

async function fetchEncoded(body: Uint8Array, encoding: string): Promise<FetchResult> {
  const server = await serve((_request, response) => response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Encoding': encoding, ETag: '"a"' }).end(body))
  return fetchResource(ask(server.address()), contextHere())
}

describe('a compressed body', () => {
  it.each([...Object.keys(coders).map((name) => [name]), ['gzip', 'br'], ['zstd', 'raw deflate'], ['deflate', 'gzip']])('in %s %s is read', async (...names) => {
    const result = await fetchEncoded(encode(Buffer.from(feedBody), names), names.map(nameOf).join(', '))
    expect(result).toMatchObject({ kind: 'fetched', whole: true, validators: { etag: '"a"', lastModified: null } })
    expect(result.kind === 'fetched' && Buffer.from(result.bytes).toString()).toBe(feedBody)
  })

  it('comes out as it went in, whatever it is and however it is cut on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), fc.array(fc.constantFrom('gzip', 'deflate', 'raw deflate', 'br', 'zstd'), { maxLength: 2 }), fc.integer({ min: 1, max: 700 }), async (bytes, names, size) => {
        const body = encode(bytes, names)
        const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, index) => body.subarray(index * size, (index + 1) * size))
        const end = await readBody(Readable.from(pieces, { objectMode: false }), names.map(nameOf), 1e6).end
        expect(end).toEqual({ kind: 'whole', bytes })
      }),
      { numRuns: 200 },
    )
  })

  it('of three kinds at once, of eight, or of an unknown one is refused unread', async () => {
    expect(await fetchEncoded(encode(Buffer.from(feedBody), ['gzip', 'gzip', 'gzip']), 'gzip, gzip, gzip')).toMatchObject({ kind: 'failed', reason: 'protocol' })
    expect(await fetchEncoded(encode(Buffer.from(feedBody), Array(8).fill('gzip')), Array(8).fill('gzip').join(', '))).toMatchObject({ kind: 'failed', reason: 'protocol' })
    expect(await fetchEncoded(Buffer.from(feedBody), 'compress')).toMatchObject({ kind: 'failed', reason: 'protocol' })
    expect(await fetchEncoded(Buffer.from(feedBody), 'identity')).toMatchObject({ kind: 'fetched' })
  })

  it('that is not what it says is a fault, and one that stops too early gives its beginning', async () => {
    for (const encoding of ['gzip', 'br', 'zstd', 'deflate']) expect(await fetchEncoded(Buffer.from(feedBody), encoding)).toMatchObject({ kind: 'failed', reason: 'protocol' })
    const long = Buffer.from(Array.from({ length: 20_000 }, (_, index) => `<item>${Math.sin(index)}</item>`).join(''))
    for (const encoding of ['gzip', 'br', 'zstd', 'deflate']) {
      const whole = coders[encoding]!(long)
      const result = await fetchEncoded(whole.subarray(0, Math.floor(whole.length * 0.7)), encoding)
      expect(result).toMatchObject({ kind: 'fetched', whole: false, validators: null })
      expect(result.kind === 'fetched' && long.subarray(0, result.bytes.length).equals(result.bytes)).toBe(true)
    }
  })

  it('with nothing in it is an empty one', async () => {
    for (const encoding of ['gzip', 'br', 'zstd', 'deflate', 'identity']) expect(await fetchEncoded(Buffer.alloc(0), encoding)).toMatchObject({ kind: 'fetched', whole: true, bytes: new Uint8Array() })
  })

  it('that is a bomb stops at the limit, in every coding, and in a coding within a coding', async () => {
    const zeros = Buffer.alloc(60_000_000)
    for (const names of [['gzip'], ['deflate'], ['raw deflate'], ['br'], ['zstd'], ['gzip', 'gzip'], ['br', 'gzip']]) {
      const bomb = encode(zeros, names)
      expect(bomb.length).toBeLessThan(200_000)
      const before = process.memoryUsage().rss
      expect(await fetchEncoded(bomb, names.map(nameOf).join(', '))).toMatchObject({ kind: 'failed', reason: 'too-large', permanent: true })
      expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    }
  })

  it('that unfolds into another bomb of nothing stops as well', async () => {
    const empty = gzipSync(Buffer.alloc(0))
    const bomb = gzipSync(Buffer.concat(Array(1_000_000).fill(empty)))
    expect(await fetchEncoded(bomb, 'gzip, gzip')).toMatchObject({ kind: 'failed', reason: 'too-large' })
  })
})

describe('a hostile server', () => {
  const short = { connectMilliseconds: 2000, headersMilliseconds: 60, idleMilliseconds: 60, wholeMilliseconds: 150 }

  it('that sends without end is cut at 15 MB, or at the limit that was asked for', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/rss+xml' })
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 97)));
      }
      response.on('drain', more)
      more()
    })
    expect(await fetchResource(ask(server.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'too-large', sentence: expect.stringContaining('15 MB') })
    expect(await fetchResource(ask(server.address(), { maximumBytes: 100_000 }), contextHere())).toMatchObject({ kind: 'failed', reason: 'too-large', sentence: expect.stringContaining('0.1 MB') })
  })

  it('that never answers, never ends its headers, falls silent or drips is left', async () => {
    const drip = (socket: { write: (text: string) => boolean; destroyed: boolean }, piece: string): void => {
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write(piece)), 5)
    }
    const silent = await serveBytes(() => {})
    const headers = await serveBytes((socket) => (socket.write('HTTP/1.1 200 OK\r\n'), drip(socket, 'X-More: a\r\n')))
    const stalled = await serveBytes((socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>'))
    const slow = await serveBytes((socket) => (socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n'), drip(socket, 'a')))
    for (const server of [silent, headers, stalled, slow]) {
      const result = await fetchResource(ask(server.address()), contextHere({ limits: short }))
      expect(result).toMatchObject({ kind: 'failed', reason: 'timeout', permanent: false })
    }
  })

  it('that accepts and never secures the connection is left', async () => {
    const server = await serveBytes(() => {})
    expect(await fetchResource(ask(server.address().replace('http:', 'https:')), contextHere({ limits: { connectMilliseconds: 60 } }))).toMatchObject({ kind: 'failed', reason: 'timeout' })
  })

  it('that redirects slowly for ever has one minute in all, not one a hop', async () => {
    const server = await serve((_request, response) => setTimeout(() => response.writeHead(302, { Location: `/${Math.random()}` }).end(), 40))
    expect(await fetchResource(ask(server.address()), contextHere({ limits: { wholeMilliseconds: 100 } }))).toMatchObject({ kind: 'failed', reason: 'timeout' })
    expect(server.requests.length).toBeLessThan(4)
  })

  it('that sends more headers than anybody needs is left', async () => {
    const server = await serve((_request, response) => response.writeHead(200, { 'X-Long': 'a'.repeat(200_000) }).end())
    expect(await fetchResource(ask(server.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'protocol', sentence: expect.stringContaining('headers') })
    const generous = await serve((_request, response) => sendFeed(response, { 'Content-Security-Policy': 'a'.repeat(40_000) }))
    expect((await fetchResource(ask(generous.address()), contextHere())).kind).toBe('fetched')
  })

  it('that is not there, breaks off, or speaks something else is told apart', async () => {
    const closed = await serveBytes(() => {})
    await closed.close()
    const resetting = await serveBytes((socket) => void socket.resetAndDestroy())
    const half = await serveBytes((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>', () => setTimeout(() => socket.resetAndDestroy(), 20)))
    const switching = await serveBytes((socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'))
    const hinting = await serveBytes((socket) => void socket.end('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'))
    const other = await serveBytes((socket) => void socket.end('220 mail.test ESMTP\r\n'))
    const reason = async (address: string): Promise<string> => {
      const result = await fetchResource(ask(address), contextHere())
      return result.kind === 'failed' ? result.reason : result.kind
    }
    expect(await reason(closed.address())).toBe('refused')
    expect(await reason(resetting.address())).toBe('reset')
    expect(await reason(half.address())).toBe('reset')
    expect(await reason(switching.address())).toBe('reset')
    expect(await reason(hinting.address())).toBe('status')
    expect(await reason(other.address())).toBe('protocol')
    expect(await reason(other.address().replace('http:', 'https:'))).toBe('tls')
  })

  it('that counts its bytes wrong is read all the same, and asked for the whole again', async () => {
    const send = async (length: number, accept: 'feed' | 'page' | 'image' = 'feed'): Promise<FetchResult> => {
      const server = await serveBytes((socket) => void socket.end(`HTTP/1.1 200 OK\r\nETag: "a"\r\nContent-Length: ${length}\r\n\r\n${feedBody}`))
      return fetchResource(ask(server.address(), { accept }), contextHere())
    }
    const tooMany = await send(feedBody.length + 500)
    expect(tooMany).toMatchObject({ kind: 'fetched', whole: false, validators: null })
    expect(tooMany.kind === 'fetched' && Buffer.from(tooMany.bytes).toString()).toBe(feedBody)
    expect(await send(feedBody.length - 10)).toMatchObject({ kind: 'fetched' })
    expect(await send(feedBody.length + 500, 'image')).toMatchObject({ kind: 'failed', reason: 'reset' })
    expect(await send(feedBody.length)).toMatchObject({ kind: 'fetched', whole: true, validators: { etag: '"a"' } })
  })

  it('is let go of at once when the person says stop', async () => {
    const server = await serve(() => {})
    const stopping = new AbortController()
    const result = fetchResource(ask(server.address()), contextHere({ signal: stopping.signal }))
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    stopping.abort()
    expect(await result).toMatchObject({ kind: 'failed', reason: 'cancelled' })
    expect(await fetchResource(ask(server.address()), contextHere({ signal: stopping.signal }))).toMatchObject({ kind: 'failed', reason: 'cancelled' })
    expect(server.requests.length).toBe(1)
  })
})
