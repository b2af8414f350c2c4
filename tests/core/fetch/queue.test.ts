import { afterEach, describe, expect, it } from 'vitest'
import { createQueue } from '../../../src/core/fetch/index.ts'
import type { FetchContext, FetchQueue, FetchResult, HostWait, QueueOptions, QueueProgress } from '../../../src/core/fetch/index.ts'
import { ask, closeServers, contextHere, names, sendFeed, serve } from './loopback.ts'

const queues: FetchQueue[] = []
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.close()))
  await closeServers()
})

function queueHere(options: Partial<QueueOptions> = {}): FetchQueue {
  const queue = createQueue({ context: contextHere(), hosts: new Map(), gap: 0, ...options })
  queues.push(queue)
  return queue
}

/** A clock that moves only while somebody sleeps and nothing is in flight: to the end of the shortest sleep. A sleep lasts as long also where the clock is set. */
function createSleepingClock(): Pick<FetchContext, 'now' | 'sleep'> & Pick<QueueOptions, 'onProgress'> & { set: (moment: number) => void } {
  let moment = 1_000_000
  let inFlight = 0
  const sleepers = new Set<{ at: number; wake: () => void }>()
  const tick = setInterval(() => {
    const next = [...sleepers].sort((a, b) => a.at - b.at)[0]
    if (next === undefined || inFlight > 0) return
    moment = Math.max(moment, next.at)
    next.wake()
  }, 4)
  tick.unref()
  return {
    now: () => moment,
    onProgress: (progress) => void (inFlight = progress.inFlight),
    set(next) {
      for (const sleeper of sleepers) sleeper.at += next - moment
      moment = next
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = { at: moment + milliseconds, wake: () => (sleepers.delete(sleeper), resolve()) }
        if (signal.aborted) return resolve()
        signal.addEventListener('abort', sleeper.wake, { once: true })
        sleepers.add(sleeper)
      }),
  }
}

const kinds = (results: readonly FetchResult[]): string[] => [...new Set(results.map((result) => result.kind))]

describe('many feeds at once', () => {
  it('have eight connections in all and one a host', async () => {
    let inAll = 0
    let most = 0
    const perHost = new Map<string, number>()
    let mostPerHost = 0
    const servers = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        serve(
          (request, response) => {
            const host = request.headers.host!
            perHost.set(host, (perHost.get(host) ?? 0) + 1)
            most = Math.max(most, ++inAll)
            mostPerHost = Math.max(mostPerHost, perHost.get(host)!)
            setTimeout(() => {
              inAll--
              perHost.set(host, perHost.get(host)! - 1)
              sendFeed(response)
            }, 5)
          },
          { host: `host${index}.test`, ip: `127.0.2.${index + 1}` },
        ),
      ),
    )
    const queue = queueHere()
    const results = await Promise.all(servers.flatMap((server) => Array.from({ length: 6 }, (_, index) => queue.add(ask(server.address(`/${index}`))))))
    expect(kinds(results)).toEqual(['fetched'])
    expect([most, mostPerHost]).toEqual([8, 1])
    expect(servers.map((server) => server.connections)).toEqual(Array(15).fill(1)) // kept open between feeds of one host
  })

  it('start a second apart on one host, and on one IP address that has many names', async () => {
    const clock = createSleepingClock()
    const starts = new Map<string, number[]>()
    const note = (key: string): void => void starts.set(key, [...(starts.get(key) ?? []), clock.now()])
    const shared = await serve((request, response) => (note(request.headers.host!.split(':')[0]!), note('127.0.3.1'), sendFeed(response)), { host: 'a.test', ip: '127.0.3.1' })
    for (const name of ['b.test', 'c.test']) names.set(name, [{ address: '127.0.3.1', family: 4 }])
    const alone = await serve((_request, response) => (note('alone'), sendFeed(response)), { host: 'alone.test', ip: '127.0.3.2' })
    const queue = queueHere({ context: contextHere({ now: clock.now, sleep: clock.sleep }), onProgress: clock.onProgress!, gap: 1000 })
    const addresses = ['a.test', 'b.test', 'c.test'].flatMap((name) => ['/1', '/2', '/3'].map((path) => `http://${name}:${shared.port}${path}`))
    const results = await Promise.all([...addresses, alone.address('/1'), alone.address('/2')].map((address) => queue.add(ask(address))))
    expect(kinds(results)).toEqual(['fetched'])
    for (const [key, moments] of starts) {
      const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!)
      expect(Math.min(...gaps), key).toBeGreaterThanOrEqual(1000)
    }
    expect(starts.get('127.0.3.1')!.length).toBe(9)
    expect(starts.get('127.0.3.1')!.at(-1)! - 1_000_000).toBe(8000) // no second is wasted
    expect(starts.get('alone')!.at(-1)! - 1_000_000).toBe(1000)
  })

  it('take turns: a host with many feeds does not keep the others waiting', async () => {
    const order: string[] = []
    const big = await serve((_request, response) => (order.push('big'), sendFeed(response)), { host: 'big.test', ip: '127.0.3.1' })
    const small = await serve((_request, response) => (order.push('small'), sendFeed(response)), { host: 'small.test', ip: '127.0.3.2' })
    const queue = queueHere({ inFlight: 1 })
    await Promise.all([...Array.from({ length: 20 }, (_, index) => queue.add(ask(big.address(`/${index}`)))), queue.add(ask(small.address()))])
    expect(order.indexOf('small')).toBeLessThanOrEqual(2)
  })

  it('of this machine, named by the person, need no gap', async () => {
    const clock = createSleepingClock()
    const server = await serve((_request, response) => sendFeed(response), { host: 'nas.test' })
    const queue = queueHere({ context: contextHere({ now: clock.now, sleep: clock.sleep, allowedAddresses: new Set() }), onProgress: clock.onProgress!, gap: 1000 })
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => queue.add(ask(server.address(`/${index}`), { allowPrivate: true }))))
    expect(kinds(results)).toEqual(['fetched'])
    expect(clock.now()).toBe(1_000_000)
  })

  it('are not stopped by a clock that is set back a year between two starts', async () => {
    const clock = createSleepingClock()
    const server = await serve((_request, response) => {
      clock.set(clock.now() - 365 * 86_400_000)
      sendFeed(response)
    })
    const queue = queueHere({ context: contextHere({ now: clock.now, sleep: clock.sleep }), onProgress: clock.onProgress!, gap: 1000 })
    expect(kinds(await Promise.all(['/1', '/2', '/3'].map((path) => queue.add(ask(server.address(path))))))).toEqual(['fetched'])
  })

  it('are done although fifty others are slow, endless or dead', async () => {
    const slow = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        serve(
          (_request, response) => {
            if (index % 3 === 0) return
            response.writeHead(200, { 'Content-Type': 'text/xml' })
            const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write('a')), 20)
          },
          { host: `slow${index}.test`, ip: `127.0.4.${index + 1}` },
        ),
      ),
    )
    const healthy = await Promise.all(Array.from({ length: 50 }, (_, index) => serve((_request, response) => sendFeed(response), { host: `good${index}.test`, ip: `127.0.5.${index + 1}` })))
    const queue = queueHere()
    const finished: string[] = []
    const follow = (address: string, name: string): Promise<void> => queue.add(ask(address)).then((result) => void finished.push(`${name} ${result.kind}`))
    const all = slow.map((server, index) => [follow(server.address(), 'slow'), follow(healthy[index]!.address(), 'healthy')] as const)
    await Promise.all(all.map(([, each]) => each))
    expect(finished).toEqual(Array(50).fill('healthy fetched')) // and not one of the slow has run out of its time
    await queue.close()
    await Promise.all(all.map(([each]) => each))
    expect(finished.slice(50)).toEqual(Array(50).fill('slow failed'))
  })

  it('of a slow line keep their places: eight at once, however long they take', async () => {
    let inAll = 0
    let most = 0
    const servers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        serve(
          (_request, response) => {
            most = Math.max(most, ++inAll)
            response.writeHead(200, { 'Content-Type': 'text/xml' })
            let pieces = 0
            const timer = setInterval(() => {
              response.write('a'.repeat(2000))
              if (++pieces < 14) return
              clearInterval(timer)
              inAll--
              response.end()
            }, 50)
          },
          { host: `slow${index}.test`, ip: `127.0.6.${index + 1}` },
        ),
      ),
    )
    const queue = queueHere()
    expect(kinds(await Promise.all(servers.map((server) => queue.add(ask(server.address())))))).toEqual(['fetched'])
    expect(most).toBe(8)
  })
})

describe('a host that asks to be left alone', () => {
  it('is, by all its feeds, and what it said is handed over to be stored and is taken back once it answers', async () => {
    let busy = true
    let moment = 1_000_000
    const server = await serve((_request, response) => (busy ? response.writeHead(429, { 'Retry-After': '600' }).end() : sendFeed(response)))
    const hosts = new Map<string, HostWait>()
    const changes: (HostWait | null)[] = []
    const queue = queueHere({ context: contextHere({ now: () => moment }), hosts, onHost: (_host, wait) => changes.push(wait) })
    const results = await Promise.all(['/1', '/2', '/3'].map((path) => queue.add(ask(server.address(path)))))
    expect(results.map((result) => result.kind === 'wait' && [result.until, result.asked])).toEqual([[1_600_000, true], [1_600_000, false], [1_600_000, false]])
    expect(server.requests.length).toBe(1)

    moment = 1_600_000
    await queue.add(ask(server.address('/1')))
    expect(hosts.get('news.test')).toEqual({ notBefore: 2_200_000, waits: 2 })
    moment = 2_200_000
    busy = false
    expect((await queue.add(ask(server.address('/1')))).kind).toBe('fetched')
    expect(hosts.size).toBe(0)
    expect(changes.map((wait) => wait?.waits ?? null)).toEqual([1, 2, null])
  })

  it('is left alone after a restart as well', async () => {
    const server = await serve((_request, response) => sendFeed(response))
    const queue = queueHere({ context: contextHere({ now: () => 1000 }), hosts: new Map([['news.test', { notBefore: 5000, waits: 1 }]]) })
    expect(await queue.add(ask(server.address()))).toMatchObject({ kind: 'wait', until: 5000, asked: false })
    expect(server.connections).toBe(0)
  })
})

describe('a queue', () => {
  it('sends a redirect through the line of the host it leads to', async () => {
    let atOnce = 0
    let most = 0
    const target = await serve(
      (_request, response) => {
        most = Math.max(most, ++atOnce)
        setTimeout(() => (atOnce--, sendFeed(response)), 5)
      },
      { host: 'target.test', ip: '127.0.3.9' },
    )
    const sources = await Promise.all(
      Array.from({ length: 12 }, (_, index) => serve((_request, response) => response.writeHead(302, { Location: target.address(`/${index}`) }).end(), { host: `source${index}.test`, ip: `127.0.3.${index + 10}` })),
    )
    const queue = queueHere()
    const results = await Promise.all(sources.map((server) => queue.add(ask(server.address()))))
    expect(results.map((result) => result.kind === 'fetched' && result.finalAddress)).toEqual(sources.map((_, index) => target.address(`/${index}`)))
    expect(most).toBe(1)
  })

  it('asks once for what is wanted twice', async () => {
    const server = await serve((_request, response) => sendFeed(response))
    const queue = queueHere()
    const [first, second] = await Promise.all([queue.add(ask(server.address())), queue.add(ask(server.address()))])
    expect(first).toBe(second)
    expect(server.requests.length).toBe(1)
    await queue.add(ask(server.address()))
    expect(server.requests.length).toBe(2)
  })

  it('lets what is urgent go first', async () => {
    const server = await serve((_request, response) => sendFeed(response))
    const queue = queueHere()
    await Promise.all([...['/1', '/2', '/3'].map((path) => queue.add(ask(server.address(path)))), queue.add(ask(server.address('/now')), { urgent: true })])
    expect(server.requests.map((request) => request.url)).toEqual(['/1', '/now', '/2', '/3'])
  })

  it('tells how far it is', async () => {
    const server = await serve((_request, response) => sendFeed(response))
    const seen: QueueProgress[] = []
    const queue = queueHere({ onProgress: (progress) => seen.push(progress) })
    await Promise.all(['/1', '/2', '/3'].map((path) => queue.add(ask(server.address(path)))))
    await queue.close()
    expect(seen.at(-1)).toEqual({ waiting: 0, inFlight: 0, done: 3 })
    expect(seen.some((progress) => progress.inFlight === 1 && progress.waiting > 0)).toBe(true)
  })

  it('that is closed answers everybody, and one feed can be taken back alone', async () => {
    const server = await serve((request, response) => (request.url === '/hangs' ? undefined : sendFeed(response)))
    const queue = queueHere({ context: contextHere() })
    const one = new AbortController()
    const hanging = queue.add(ask(server.address('/hangs')))
    const waiting = ['/1', '/2'].map((path) => queue.add(ask(server.address(path))))
    const taken = queue.add(ask(server.address('/3')), { signal: one.signal })
    one.abort()
    expect(await taken).toMatchObject({ kind: 'failed', reason: 'cancelled' })
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
    await queue.close()
    for (const result of await Promise.all([hanging, ...waiting])) expect(result).toMatchObject({ kind: 'failed', reason: 'cancelled' })
    expect(server.requests.map((request) => request.url)).toEqual(['/hangs'])
    expect(await queue.add(ask(server.address('/4')))).toMatchObject({ kind: 'failed', reason: 'cancelled' })
  })

  it('keeps one connection for whatever one host answers', async () => {
    const server = await serve((request, response) => (request.url!.endsWith('0') ? response.writeHead(304).end() : sendFeed(response)))
    const queue = queueHere()
    const validators = { etag: '"a"', lastModified: null }
    const results = await Promise.all(Array.from({ length: 40 }, (_, index) => queue.add(ask(server.address(`/${index % 3 === 0 ? `${index}0` : `${index}x`}`), { validators }))))
    expect(kinds(results).sort()).toEqual(['fetched', 'unchanged'])
    expect(server.connections).toBe(1)
    const failing = await serve((request, response) => response.writeHead(request.url === '/1' ? 404 : 302, { Location: '/1' }).end('no'), { host: 'failing.test' })
    expect(kinds(await Promise.all(['/2', '/3', '/4'].map((path) => queue.add(ask(failing.address(path))))))).toEqual(['failed'])
  })

  it('outlives a connection that the other side closed while it was idle', async () => {
    const server = await serve((_request, response) => (sendFeed(response, { 'Keep-Alive': 'timeout=100' }), setTimeout(() => response.socket?.destroy(), 1)))
    const queue = queueHere()
    for (let round = 0; round < 30; round++) expect((await queue.add(ask(server.address(`/${round}`)))).kind).toBe('fetched')
  })
})
