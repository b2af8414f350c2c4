import { afterEach, expect, it } from 'vitest'
import { createQueue, isDue, planNext, readStableMove, requestFeed, startFetchState } from '../../../src/core/fetch/index.ts'
import type { FeedFetchState, FeedOutcome, FetchResult, HostWait } from '../../../src/core/fetch/index.ts'
import { closeServers, contextHere, sendFeed, serve } from './loopback.ts'

afterEach(closeServers)

const day = 86_400_000
const minute = 60_000

it('a feed that is followed for days, through faults, a move and restarts, is asked as it should be every time', async () => {
  let now = Date.UTC(2026, 10, 25, 10, 20)
  let trouble: number | null = null
  const moved = await serve((request, response) => (request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'Monday' ? response.writeHead(304).end() : sendFeed(response, { ETag: '"v1"', 'Last-Modified': 'Monday' })), { host: 'new.test', ip: '127.0.7.2' })
  const old = await serve((_request, response) => (trouble === null ? response.writeHead(301, { Location: moved.address() }).end() : response.writeHead(trouble, trouble === 429 ? { 'Retry-After': '7200' } : {}).end()), { host: 'old.test', ip: '127.0.7.1' })
  let address = old.address()
  let stored = { state: JSON.stringify(startFetchState(now)), hosts: '[]' }

  /** One life of the program: it wakes, asks if anything is due, and ends. */
  async function poll(): Promise<FetchResult['kind'] | 'nothing due'> {
    const state = JSON.parse(stored.state) as FeedFetchState
    const hosts = new Map(JSON.parse(stored.hosts) as [string, HostWait][])
    if (!isDue(state, now)) return 'nothing due'
    const queue = createQueue({ context: contextHere({ now: () => now }), hosts, gap: 0 })
    const result = await queue.add(requestFeed(address, false, state, now))
    await queue.close()
    const outcome: FeedOutcome = result.kind === 'fetched' ? { kind: 'read', fetched: result, newItems: 1, hints: { minutes: null, skipHours: [], skipDays: [] } } : result
    stored = { state: JSON.stringify(planNext(state, outcome, now, 0.5)), hosts: JSON.stringify([...hosts]) }
    return result.kind
  }
  const state = (): FeedFetchState => JSON.parse(stored.state) as FeedFetchState

  expect(await poll()).toBe('fetched')
  expect(moved.requests[0]!.headers['if-none-match']).toBeUndefined()
  expect(await poll()).toBe('nothing due') // a restart asks nobody
  now = state().dueAt
  expect(await poll()).toBe('unchanged')

  trouble = 429
  now = state().dueAt
  expect(await poll()).toBe('wait')
  now += 119 * minute
  expect(await poll()).toBe('nothing due')
  now = state().dueAt
  trouble = 500
  expect(await poll()).toBe('failed')
  expect(state()).toMatchObject({ failures: 1, etag: '"v1"', lastModified: 'Monday' })
  trouble = null
  now += day
  expect(await poll()).toBe('unchanged') // the validators outlived the faults
  expect(readStableMove(state())).toBeNull()
  now += day
  expect(await poll()).toBe('unchanged')
  expect(readStableMove(state())).toBe(moved.address())

  address = readStableMove(state())!
  const before = old.requests.length
  now += day
  expect(await poll()).toBe('unchanged')
  expect(old.requests.length).toBe(before)
  expect(state()).toMatchObject({ movedTo: null, movedTimes: 0 })
  expect(moved.requests.filter((request) => request.headers['if-none-match'] === undefined).length).toBe(1)
})
