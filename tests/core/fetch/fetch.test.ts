import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchResource } from '../../../src/core/fetch/index.ts'
import { readSystemError } from '../../../src/core/fetch/sentences.ts'
import type { FetchRequest, FetchResult } from '../../../src/core/fetch/index.ts'
import { productVersion } from '../../../src/shared/version.ts'
import { ask, closeServers, contextHere, feedBody, names, sendFeed, serve, serveBytes } from './loopback.ts'

afterEach(closeServers)

const text = (result: FetchResult): string | null => (result.kind === 'fetched' ? Buffer.from(result.bytes).toString() : null)

describe('an answer', () => {
  it('is kept whole, with what identifies it', async () => {
    const server = await serve((_request, response) => sendFeed(response, { ETag: 'W/"a-1"', 'Last-Modified': 'Tue, 24 Nov 2026 8:00 GMT', 'Cache-Control': 'public, max-age=1800', Age: '600' }))
    const result = await fetchResource(ask(server.address('/feed#top')), contextHere())
    expect(result).toMatchObject({
      kind: 'fetched', status: 200, finalAddress: server.address('/feed'), permanentAddress: null, contentType: 'application/rss+xml', whole: true,
      validators: { etag: 'W/"a-1"', lastModified: 'Tue, 24 Nov 2026 8:00 GMT' }, cacheSeconds: 1200,
    })
    expect(text(result)).toBe(feedBody)
    expect(result.kind === 'fetched' && result.bodyHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is asked for with the validators byte for byte, and with nothing that tells one person from another', async () => {
    const server = await serve((_request, response) => response.writeHead(304).end())
    const validators = { etag: '"  odd, \xe9 tag', lastModified: 'yesterday, about noon' }
    expect(await fetchResource(ask(server.address('/feed?b=2&a=1&a=%7e'), { validators }), contextHere())).toMatchObject({ kind: 'unchanged', validators, permanentAddress: null })
    const [request] = server.requests
    expect(request!.method).toBe('GET')
    expect(request!.url).toBe('/feed?b=2&a=1&a=%7e')
    expect(request!.headers['if-none-match']).toBe(validators.etag)
    expect(request!.headers['if-modified-since']).toBe(validators.lastModified)
    expect(request!.headers['user-agent']).toBe(`Marketdash/${productVersion} (+https://github.com/marketdash/marketdash)`)
    expect(Object.keys(request!.headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'if-modified-since', 'if-none-match', 'user-agent'])
  })

  it('is asked for without invented validators at first, and without those that no header can carry', async () => {
    const server = await serve((_request, response) => sendFeed(response))
    await fetchResource(ask(server.address()), contextHere())
    await fetchResource(ask(server.address(), { validators: { etag: 'a\r\nCookie: b', lastModified: '' } }), contextHere())
    for (const { headers } of server.requests) expect([headers['if-none-match'], headers['if-modified-since'], headers.cookie]).toEqual([undefined, undefined, undefined])
  })

  it('that is unchanged may name a new state, which then holds as a whole', async () => {
    const server = await serve((_request, response) => response.writeHead(304, { ETag: '"b"' }).end())
    expect(await fetchResource(ask(server.address(), { validators: { etag: '"a"', lastModified: 'Monday' } }), contextHere())).toMatchObject({ validators: { etag: '"b"', lastModified: null } })
    expect(await fetchResource(ask(server.address(), { validators: { etag: '"b"', lastModified: 'Monday' } }), contextHere())).toMatchObject({ validators: { etag: '"b"', lastModified: 'Monday' } })
  })

  it('"unchanged" to a first request is a fault of the server, not an empty feed', async () => {
    const server = await serve((_request, response) => response.writeHead(304).end())
    expect(await fetchResource(ask(server.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'protocol', permanent: false })
  })

  it('tells sec.gov, and nobody else, the contact it asks for', async () => {
    const sec = await serve((_request, response) => sendFeed(response), { host: 'www.sec.gov' })
    const other = await serve((_request, response) => sendFeed(response), { host: 'notsec.gov.test' })
    const context = contextHere({ contact: 'reader@example.org' })
    await fetchResource(ask(sec.address()), context)
    await fetchResource(ask(other.address()), context)
    expect(sec.requests[0]!.headers['user-agent']).toBe(`Marketdash/${productVersion} reader@example.org (+https://github.com/marketdash/marketdash)`)
    expect(other.requests[0]!.headers['user-agent']).not.toContain('reader@')
  })

  it('with a name and password in the address is asked for with them, and they go to no other server', async () => {
    const other = await serve((_request, response) => sendFeed(response), { host: 'other.test' })
    const server = await serve((request, response) => response.writeHead(302, { Location: request.url === '/feed' ? '/second' : other.address() }).end())
    expect(text(await fetchResource(ask(server.address().replace('://', '://me:secret@')), contextHere()))).toBe(feedBody)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill(`Basic ${Buffer.from('me:secret').toString('base64')}`))
    expect(other.requests[0]!.headers.authorization).toBeUndefined()
  })
})

describe('a redirect', () => {
  const chain = async (...statuses: number[]): Promise<{ result: FetchResult; last: string; first: string }> => {
    const server = await serve((request, response) => {
      const step = Number(request.url!.slice(1))
      if (step < statuses.length) response.writeHead(statuses[step]!, { Location: `/${step + 1}`, 'Set-Cookie': 'a=b' }).end()
      else sendFeed(response)
    })
    const result = await fetchResource(ask(server.address('/0')), contextHere())
    expect(server.requests.every(({ headers }) => headers.cookie === undefined)).toBe(true)
    return { result, first: server.address('/0'), last: server.address(`/${statuses.length}`) }
  }

  it.each([[[301]], [[308]], [[301, 308, 301]]])('%j is followed and offered as the new address', async (statuses) => {
    const { result, last } = await chain(...statuses)
    expect(result).toMatchObject({ kind: 'fetched', finalAddress: last, permanentAddress: last })
  })

  it.each([[[302]], [[307]], [[303]], [[301, 302]], [[307, 308]]])('%j is followed and never offered', async (statuses) => {
    const { result, last } = await chain(...statuses)
    expect(result).toMatchObject({ kind: 'fetched', finalAddress: last, permanentAddress: null })
  })

  it('is followed five times and not a sixth', async () => {
    expect((await chain(302, 302, 302, 302, 302)).result.kind).toBe('fetched')
    expect((await chain(302, 302, 302, 302, 302, 302)).result).toMatchObject({ kind: 'failed', reason: 'redirects' })
  })

  it('that was followed before counts', async () => {
    const server = await serve((_request, response) => response.writeHead(302, { Location: `/${Math.random()}` }).end())
    await fetchResource(ask(server.address(), { redirectsAlreadySeen: 3 }), contextHere())
    expect(server.requests.length).toBe(3)
  })

  it('in circles or to itself ends', async () => {
    const server = await serve((request, response) => response.writeHead(301, { Location: request.url === '/a' ? '/b' : '/a' }).end())
    expect(await fetchResource(ask(server.address('/a')), contextHere())).toMatchObject({ kind: 'failed', reason: 'redirects' })
    expect(server.requests.length).toBe(6)
    const self = await serve((request, response) => response.writeHead(301, { Location: request.url! }).end())
    expect(await fetchResource(ask(self.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'redirects' })
    expect(self.requests.length).toBe(1)
  })

  it.each(['file:///etc/passwd', 'data:text/xml,<rss/>', 'javascript:1', 'ftp://example.org/', 'http://', '//', 'http://[fe80::1%25eth0]/'])('to %s goes nowhere', async (location) => {
    const server = await serve((_request, response) => response.writeHead(301, { Location: location }).end())
    expect(await fetchResource(ask(server.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'address', permanent: true })
  })

  it('without an address, or with one of ten million letters, is a fault', async () => {
    const none = await serve((_request, response) => response.writeHead(302).end())
    expect(await fetchResource(ask(none.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'protocol' })
    const long = await serveBytes((socket) => void socket.write(`HTTP/1.1 302 Found\r\nLocation: /${'a'.repeat(10_000_000)}\r\n\r\n`))
    expect(await fetchResource(ask(long.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'protocol' })
  })

  it('into a private network is refused, also where the first address may be private', async () => {
    const inside = await serve((_request, response) => sendFeed(response), { host: 'router.test', ip: '127.0.0.9' })
    const outside = await serve((_request, response) => response.writeHead(302, { Location: inside.address() }).end(), { host: 'news.test', ip: '127.0.0.8' })
    const context = contextHere({ allowedAddresses: new Set(['127.0.0.8']) })
    expect(await fetchResource(ask(outside.address()), context)).toMatchObject({ kind: 'failed', reason: 'private' })
    expect(await fetchResource(ask(outside.address(), { allowPrivate: true }), context)).toMatchObject({ kind: 'failed', reason: 'private' })
    expect(inside.connections).toBe(0)
  })

  it('within the private server that the person named is followed', async () => {
    const server = await serve((request, response) => (request.url === '/new' ? sendFeed(response) : response.writeHead(302, { Location: '/new' }).end()), { host: 'nas.test' })
    const context = contextHere({ allowedAddresses: new Set() })
    expect((await fetchResource(ask(server.address(), { allowPrivate: true }), context)).kind).toBe('fetched')
    expect((await fetchResource(ask(server.address()), context)).kind).toBe('failed')
    expect((await fetchResource(ask(`http://127.0.0.1:${server.port}/new`, { allowPrivate: true }), context)).kind).toBe('fetched')
  })

  it('out of https is followed and never offered as the new address', async () => {
    const cert = readFileSync(join(import.meta.dirname, '../../fixtures/fetch/secure.test.pem'), 'utf8')
    const key = readFileSync(join(import.meta.dirname, '../../fixtures/fetch/secure.test.key.pem'), 'utf8')
    const plain = await serve((_request, response) => sendFeed(response), { host: 'plain.test' })
    const secure = await serve((request, response) => (request.url === '/down' ? response.writeHead(301, { Location: plain.address() }).end() : sendFeed(response)), { host: 'secure.test', tls: { key, cert } })
    const trusting = contextHere({ certificates: [cert] })
    expect((await fetchResource(ask(secure.address()), trusting)).kind).toBe('fetched')
    expect(await fetchResource(ask(secure.address('/down')), trusting)).toMatchObject({ kind: 'fetched', finalAddress: plain.address(), permanentAddress: null })
    const up = await serve((_request, response) => response.writeHead(301, { Location: secure.address() }).end(), { host: 'up.test' })
    expect(await fetchResource(ask(up.address()), trusting)).toMatchObject({ kind: 'fetched', permanentAddress: secure.address() })
    expect(await fetchResource(ask(secure.address()), contextHere())).toMatchObject({ kind: 'failed', reason: 'tls', permanent: false })
  })
})

describe('a name', () => {
  it('that changes its mind after the check leads nowhere else, in 100 tries', async () => {
    const server = await serve((_request, response) => sendFeed(response), { host: 'victim.test', ip: '127.0.0.7' })
    let lookups = 0
    const context = contextHere({
      allowedAddresses: new Set(['127.0.0.8']),
      resolve: async () => [{ address: lookups++ % 2 === 0 ? '127.0.0.8' : '127.0.0.7', family: 4 }],
    })
    for (let run = 0; run < 100; run++) {
      const result = await fetchResource(ask(`http://rebinding.test:${server.port}/`), context)
      expect(result).toMatchObject({ kind: 'failed', reason: run % 2 === 0 ? 'refused' : 'private' })
    }
    expect([server.connections, lookups]).toEqual([0, 100])
  })

  it('with a private address among its own is reached by the others alone', async () => {
    const server = await serve((_request, response) => sendFeed(response), { host: 'mixed.test', ip: '127.0.0.8' })
    names.set('mixed.test', [{ address: '10.0.0.1', family: 4 }, { address: '127.0.0.8', family: 4 }])
    expect((await fetchResource(ask(server.address()), contextHere({ allowedAddresses: new Set(['127.0.0.8']) }))).kind).toBe('fetched')
  })

  it('that does not exist, and a resolver that cannot be reached, are told apart', async () => {
    expect(await fetchResource(ask('http://nowhere.test/'), contextHere())).toMatchObject({ kind: 'failed', reason: 'dns', permanent: false })
    const context = contextHere({ resolve: () => Promise.reject(Object.assign(new Error('again'), { code: 'EAI_AGAIN' })) })
    expect(await fetchResource(ask('http://nowhere.test/'), context)).toMatchObject({ kind: 'failed', reason: 'offline' })
  })

  it('whose every address fails is judged by the server, not by a network that lacks IPv6', () => {
    const withCode = (code: string): Error => Object.assign(new Error(code), { code })
    expect(readSystemError(new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')]))).toEqual({ reason: 'refused', detail: 'ECONNREFUSED' })
    expect(readSystemError(new AggregateError([withCode('ENETUNREACH'), withCode('ENETUNREACH')]))).toEqual({ reason: 'offline', detail: 'ENETUNREACH' })
  })

  it('that is never found out ends at its time', async () => {
    const context = contextHere({ resolve: () => new Promise(() => {}), limits: { connectMilliseconds: 30 } })
    expect(await fetchResource(ask('http://slow.test/'), context)).toMatchObject({ kind: 'failed', reason: 'timeout' })
  })
})

describe('a server that says no', () => {
  const answer = async (status: number, headers: Record<string, string> = {}, changes: Partial<FetchRequest> = {}): Promise<FetchResult> => {
    const server = await serve((_request, response) => response.writeHead(status, headers).end('<html>no</html>'))
    return fetchResource(ask(server.address(), changes), contextHere({ now: () => 1_000_000 }))
  }

  it('is understood: 401, 403, 404 and 451 need somebody to change something, 408, 500, 502 do not', async () => {
    for (const status of [400, 401, 402, 403, 404, 406, 451]) expect(await answer(status)).toMatchObject({ kind: 'failed', reason: 'status', permanent: true, status })
    for (const status of [206, 408, 500, 502, 504, 599]) expect(await answer(status)).toMatchObject({ kind: 'failed', reason: 'status', permanent: false, status })
  })

  it('410 is for good', async () => {
    expect(await answer(410)).toMatchObject({ kind: 'gone', sentence: expect.stringContaining('for good') })
  })

  it('429 and 503 are obeyed: seconds, dates by the server\'s own clock, a day at most, ten minutes without a word', async () => {
    const until = async (status: number, headers: Record<string, string>): Promise<number> => {
      const result = await answer(status, headers)
      expect(result).toMatchObject({ kind: 'wait', host: 'news.test', asked: true })
      return result.kind === 'wait' ? (result.until - 1_000_000) / 1000 : Number.NaN
    }
    expect(await until(429, { 'Retry-After': '1800' })).toBe(1800)
    expect(await until(503, { 'Retry-After': '120' })).toBe(120)
    expect(await until(403, { 'Retry-After': '120' })).toBe(120)
    expect(await until(429, { Date: 'Wed, 25 Nov 2026 10:00:00 GMT', 'Retry-After': 'Wed, 25 Nov 2026 11:30:00 GMT' })).toBe(5400)
    expect(await until(429, { 'Retry-After': '99999999' })).toBe(86_400)
    expect(await until(429, { 'Retry-After': '0' })).toBe(60)
    expect(await until(429, { 'Retry-After': 'soon' })).toBe(600)
    expect(await until(503, {})).toBe(600)
  })

  it('again and again without a word is asked half as often every time, up to a day', async () => {
    const server = await serve((_request, response) => response.writeHead(429).end())
    const spans = await Promise.all(
      [0, 1, 2, 5, 9, 200].map(async (waits) => {
        const result = await fetchResource(ask(server.address()), contextHere({ now: () => 0, hosts: new Map([['news.test', { notBefore: 0, waits }]]) }))
        return result.kind === 'wait' ? result.until / 60_000 : null
      }),
    )
    expect(spans).toEqual([10, 20, 40, 320, 1440, 1440])
  })

  it('is not asked before its time, also when another server sends there; a wait from a clock that was wrong does not hold', async () => {
    const server = await serve((_request, response) => sendFeed(response), { host: 'tired.test' })
    const other = await serve((_request, response) => response.writeHead(302, { Location: server.address() }).end(), { host: 'other.test' })
    const context = contextHere({ now: () => 0, hosts: new Map([['tired.test', { notBefore: 60_000, waits: 1 }]]) })
    expect(await fetchResource(ask(server.address()), context)).toMatchObject({ kind: 'wait', until: 60_000, asked: false })
    expect(await fetchResource(ask(other.address()), context)).toMatchObject({ kind: 'wait', host: 'tired.test', until: 60_000, asked: false })
    expect(server.requests.length).toBe(0)
    const wrong = new Map([['tired.test', { notBefore: 400 * 86_400_000, waits: 1 }]])
    expect((await fetchResource(ask(server.address()), contextHere({ now: () => 0, hosts: wrong }))).kind).toBe('fetched')
  })

  it('or sends a film is left after the headers', async () => {
    const types = async (accept: FetchRequest['accept'], type: string): Promise<string> => {
      const server = await serve((_request, response) => response.writeHead(200, { 'Content-Type': type }).end('x'))
      const result = await fetchResource(ask(server.address(), { accept }), contextHere())
      return result.kind === 'failed' ? result.reason : result.kind
    }
    for (const type of ['video/mp4', 'audio/mpeg', 'image/png', 'application/zip', 'application/pdf']) expect(await types('feed', type)).toBe('content-type')
    for (const type of ['text/html', 'application/json', 'application/octet-stream', 'text/plain', 'nonsense', 'image/svg+xml']) expect(await types('feed', type)).toBe('fetched')
    expect([await types('image', 'text/html; charset=utf-8'), await types('image', 'image/webp'), await types('image', 'application/octet-stream')]).toEqual(['content-type', 'fetched', 'fetched'])
  })

  it.each(['', 'news.test/feed', 'file:///etc/passwd', 'javascript:alert(1)', 'http://', `http://news.test/${'a'.repeat(9000)}`])('is not asked where the address is none: %.40s', async (address) => {
    expect(await fetchResource(ask(address), contextHere())).toMatchObject({ kind: 'failed', reason: 'address', permanent: true })
  })

  it('is described in sentences', async () => {
    for (const result of [await answer(404), await answer(500), await answer(429), await answer(410), await fetchResource(ask('x'), contextHere()), await fetchResource(ask('http://nowhere.test/'), contextHere())]) {
      expect('sentence' in result && result.sentence).toMatch(/^[A-Z0-9a-z].{20,}[.…]$/)
    }
  })
})
