import { expect, it } from 'vitest'
import { readRetryAfter } from '../../../src/core/fetch/headers.ts'
import { readWait } from '../../../src/core/fetch/hosts.ts'
import { isDue, mendState, planNext, requestFeed, startFetchState } from '../../../src/core/fetch/index.ts'
import type { FeedFetchState, FeedOutcome, FetchRequest, HostWait, Validators } from '../../../src/core/fetch/index.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 10, 1, 6, 3)

/** Chance that comes out the same every time (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Server {
  readonly address: string
  readonly host: string
  readonly publishEvery: number
  readonly kind: 'good' | 'stuck' | 'hashed' | 'busy' | 'failing' | 'portal' | 'gone'
  readonly ttl: number | null
  readonly asked: { at: number; conditional: boolean; whole: boolean }[]
  retryAfter: number
}

function createServers(chance: () => number): Server[] {
  const kinds: Server['kind'][] = ['good', 'good', 'good', 'good', 'stuck', 'hashed', 'busy', 'failing', 'portal', 'gone']
  return Array.from({ length: 500 }, (_, index) => {
    const host = index % 5 === 0 ? `shared${index % 4}.test` : `news${index}.test`
    const kind = kinds[Math.floor(index / 5) % kinds.length]!
    return { address: `https://${host}/${index}`, host, publishEvery: (1 + chance() * 60) * hour, kind, ttl: index % 7 === 0 ? 180 : null, asked: [], retryAfter: 0 }
  })
}

/** What a server answers at a moment: it publishes at its pace, and each kind has its own trouble. */
function answer(server: Server, request: FetchRequest, now: number, hosts: Map<string, HostWait>, seenVersion: number): { outcome: FeedOutcome; version: number } {
  const elapsed = now - start
  const version = server.kind === 'stuck' ? 1 : Math.floor(elapsed / server.publishEvery) + 1
  const validators: Validators = { etag: `"${server.kind === 'hashed' ? 'same' : version}"`, lastModified: server.kind === 'busy' ? null : new Date(start + version * server.publishEvery).toUTCString() }
  const note = (whole: boolean): void => void server.asked.push({ at: now, conditional: request.validators !== null, whole })
  const waiting = readWait(hosts, server.host, now)
  if (waiting !== null) return { outcome: { kind: 'wait', host: server.host, until: waiting, asked: false, sentence: 'Wait.' }, version: seenVersion }
  const phase = Math.floor(elapsed / (9 * hour)) % 4
  if (server.kind === 'busy' && phase === 3) {
    note(false)
    const hint = elapsed % (2 * hour) < hour ? { 'retry-after': String(2 * 3600 + (elapsed % 1000)) } : {}
    const until = readRetryAfter(hint, hosts.get(server.host)?.waits ?? 0, now)
    server.retryAfter = until
    hosts.set(server.host, { notBefore: until, waits: (hosts.get(server.host)?.waits ?? 0) + 1 })
    return { outcome: { kind: 'wait', host: server.host, until, asked: true, sentence: 'Wait.' }, version: seenVersion }
  }
  if (server.kind === 'failing' && phase >= 2) {
    note(false)
    return { outcome: { kind: 'failed', reason: phase === 2 ? 'dns' : 'status', permanent: false, status: null, sentence: 'It failed.' }, version: seenVersion }
  }
  if (server.kind === 'portal' && elapsed > 10 * day && elapsed < 11 * day) {
    note(false)
    return { outcome: { kind: 'not-a-feed', finalAddress: 'http://login.hotel.test/', sentence: 'A page.' }, version: seenVersion }
  }
  if (server.kind === 'gone' && elapsed > 20 * day) {
    note(false)
    return { outcome: { kind: 'gone', sentence: 'Gone.' }, version: seenVersion }
  }
  hosts.delete(server.host)
  const matches = request.validators !== null && request.validators.etag === validators.etag && request.validators.lastModified === validators.lastModified
  note(!matches)
  if (matches) return { outcome: { kind: 'unchanged', finalAddress: server.address, permanentAddress: null, validators: request.validators, cacheSeconds: null }, version: seenVersion }
  const fetched = { kind: 'fetched', status: 200, finalAddress: server.address, permanentAddress: null, contentType: null, validators, cacheSeconds: null, bytes: new Uint8Array(), bodyHash: String(version), whole: true } as const
  return { outcome: { kind: 'read', fetched, newItems: version - seenVersion, hints: { minutes: server.ttl, skipHours: [], skipDays: [] } }, version }
}

it('in a month of 500 feeds with 60 restarts nobody is asked too often, too much or too early, and nobody is forgotten', () => {
  const chance = createChance(20261125)
  const servers = createServers(chance)
  let states: FeedFetchState[] = servers.map(() => startFetchState(start))
  let hosts = new Map<string, HostWait>()
  const versions = servers.map(() => 0)
  let early = 0
  let requests = 0
  let restarts = 0
  for (let now = start; now < start + 30 * day; now += minute) {
    // Twice a day the program ends, by night for six hours, by day for a minute: everything it knows goes through storage.
    const timeOfDay = (now - start) % day
    if (timeOfDay >= 17 * hour && timeOfDay < 23 * hour) continue
    if (timeOfDay === 23 * hour || timeOfDay === 8 * hour) {
      restarts++
      states = (JSON.parse(JSON.stringify(states)) as FeedFetchState[]).map((state) => mendState(state, now, chance()))
      hosts = new Map(JSON.parse(JSON.stringify([...hosts])) as [string, HostWait][])
    }
    for (const [index, server] of servers.entries()) {
      if (!isDue(states[index]!, now)) continue
      const request = requestFeed(server.address, false, states[index]!, now)
      const before = server.asked.length
      const wasWaiting = server.retryAfter > now
      const { outcome, version } = answer(server, request, now, hosts, versions[index]!)
      if (server.asked.length > before) {
        requests++
        if (wasWaiting) early++
      }
      versions[index] = version
      states[index] = planNext(states[index]!, outcome, now, chance())
    }
  }

  expect(restarts).toBe(60)
  expect(early).toBe(0)
  let needless = 0
  let tooSoon = 0
  let longest = 0
  for (const { asked, kind } of servers) {
    let wholeAt: number | null = null
    for (const [index, each] of asked.entries()) {
      if (!each.conditional && wholeAt !== null && each.at - wholeAt < 8 * day) needless++
      if (each.whole) wholeAt = each.at
      if (index === 0) continue
      const gap = each.at - asked[index - 1]!.at
      if (gap < hour) tooSoon++
      longest = Math.max(longest, gap)
    }
    expect(asked.length).toBeGreaterThan(10)
    if (kind === 'gone') expect(asked.filter(({ at }) => at > start + 20 * day).length).toBe(1)
    if (kind === 'stuck') expect(asked.filter(({ conditional }) => !conditional).length).toBe(4) // at first, and every eighth day
  }
  expect({ needless, tooSoon }).toEqual({ needless: 0, tooSoon: 0 })
  expect(longest).toBeLessThan(34 * hour) // a day, and a night in which nothing runs
  expect(requests / 500 / 30).toBeLessThan(18) // never more than the hours it runs
})
