import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { isDue, looksLikePortal, mendState, never, planNext, readStableMove, refuseOnDemand, requestFeed, startFetchState } from '../../../src/core/fetch/index.ts'
import type { FeedFetchState, FeedOutcome, FetchedResource, FetchResult } from '../../../src/core/fetch/index.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 10, 25, 10, 20)

function fetched(changes: Partial<FetchedResource> = {}): FetchedResource {
  return {
    kind: 'fetched', status: 200, finalAddress: 'https://news.test/feed', permanentAddress: null, contentType: null, validators: { etag: '"a"', lastModified: 'Monday' },
    cacheSeconds: null, bytes: new Uint8Array(), bodyHash: 'ab', whole: true, ...changes,
  }
}
function read(newItems: number, hints: Partial<{ minutes: number | null; skipHours: number[]; skipDays: string[] }> = {}, changes: Partial<FetchedResource> = {}): FeedOutcome {
  return { kind: 'read', fetched: fetched(changes), newItems, hints: { minutes: null, skipHours: [], skipDays: [], ...hints } }
}
const unchanged = (permanentAddress: string | null = null): FetchResult => ({ kind: 'unchanged', finalAddress: 'https://news.test/feed', permanentAddress, validators: { etag: '"a"', lastModified: 'Monday' }, cacheSeconds: null })
const failed = (reason: 'status' | 'dns' | 'offline' | 'cancelled'): FetchResult => ({ kind: 'failed', reason, permanent: false, status: null, sentence: 'It failed.' })

const known = planNext(startFetchState(start), read(30), start, 0)
const wait = (state: FeedFetchState, from = start): number => (state.dueAt - from) / minute

describe('the next fetch of a feed', () => {
  it('is due at once when it is new, and then after an hour', () => {
    expect(isDue(startFetchState(start), start)).toBe(true)
    expect(wait(known)).toBe(60)
    expect(known).toMatchObject({ etag: '"a"', lastModified: 'Monday', validatorsAt: start, bodyHash: 'ab', goodAt: start, fetchedAt: start, failures: 0, problem: null })
  })

  it('follows the rhythm of the feed: hourly where much comes, daily where nothing does', () => {
    const live = (itemsAt: (elapsed: number, since: number) => number, days: number): number => {
      let state = known
      for (let now = state.dueAt, before = start; now < start + days * day; before = now, now = state.dueAt) state = planNext(state, read(itemsAt(now - start, now - before)), now, 0)
      return (state.dueAt - state.fetchedAt!) / hour
    }
    const every = (milliseconds: number) => (elapsed: number, since: number) => Math.floor(elapsed / milliseconds) - Math.floor((elapsed - since) / milliseconds)
    expect(live(every(2 * hour), 30)).toBeLessThan(1.3)
    expect(live(every(day), 30)).toBeGreaterThan(3)
    expect(live(every(day), 30)).toBeLessThan(10)
    expect(live(() => 0, 60)).toBeGreaterThanOrEqual(24)
    expect(live(() => 0, 60)).toBeLessThan(24.5)
  })

  it('comes sooner where the person asks for it, never more often than every quarter of an hour, and never against the publisher', () => {
    expect(wait(planNext(known, unchanged(), start, 0, 30))).toBe(30)
    expect(wait(planNext(known, unchanged(), start, 0, 1))).toBe(15)
    expect(wait(planNext(known, unchanged(), start, 0, 600))).toBe(600)
    expect(wait(planNext(known, read(0, { minutes: 120 }), start, 0, 15))).toBe(120)
  })

  it('respects ttl and Cache-Control, up to a day', () => {
    expect(wait(planNext(known, read(1, { minutes: 180 }), start, 0))).toBe(180)
    expect(wait(planNext(known, read(1, {}, { cacheSeconds: 7200 }), start, 0))).toBe(120)
    expect(wait(planNext(known, read(1, { minutes: 525_600 }, { cacheSeconds: 86_400 }), start, 0))).toBe(1440)
    const hinted = planNext(known, read(1, { minutes: 180 }), start, 0)
    expect(wait(planNext(hinted, unchanged(), start, 0))).toBe(180)
    expect(wait(planNext(hinted, failed('status'), start, 0))).toBe(180)
  })

  it('leaves out the hours and days the publisher wants to be spared, unless that is always', () => {
    const nights = planNext(known, read(1, { skipHours: [11, 12, 13, 24] }), start, 0.5)
    expect(new Date(nights.dueAt).getUTCHours()).toBe(14)
    const weekend = planNext(known, read(1, { skipDays: ['Saturday', 'sunday '] }), Date.UTC(2026, 10, 27, 23, 30), 0.5)
    expect(new Date(weekend.dueAt).toISOString().slice(0, 13)).toBe('2026-11-30T00')
    expect(wait(planNext(known, read(1, { skipHours: Array.from({ length: 24 }, (_, index) => index) }), start, 0))).toBe(60)
  })

  it('is not at the full hour, and not at the same moment for everybody', () => {
    const dues = Array.from({ length: 200 }, (_, index) => planNext(known, unchanged(), Date.UTC(2026, 10, 25, 10, index % 60, 13), index / 200).dueAt)
    for (const due of dues) expect(new Date(due).getUTCMinutes()).toBeGreaterThanOrEqual(5)
    for (const due of dues) expect(new Date(due).getUTCMinutes()).toBeLessThan(58)
    expect(new Set(dues).size).toBe(200)
  })

  it('after failures is an hour away, then two, four … a day, with the reason, for ever', () => {
    let state = known
    const waits = Array.from({ length: 8 }, () => wait((state = planNext(state, failed('dns'), start, 0))) / 60)
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24])
    expect(state).toMatchObject({ failures: 8, problem: 'It failed.', etag: '"a"', lastModified: 'Monday', goneAt: null })
    expect(planNext(state, unchanged(), start, 0)).toMatchObject({ failures: 0, problem: null })
  })

  it('after a line that is down is an hour away, with no mark against the feed', () => {
    const state = planNext(planNext(known, failed('offline'), start, 0), failed('offline'), start, 0)
    expect(state).toMatchObject({ failures: 0, problem: 'It failed.', goodAt: start })
    expect(wait(state)).toBe(60)
    expect(planNext(known, failed('cancelled'), start + hour, 0)).toBe(known)
  })

  it('after 429 is not before the moment that was named, and the validators are still there', () => {
    const outcome: FetchResult = { kind: 'wait', host: 'news.test', until: start + 5 * hour, asked: true, sentence: 'Wait.' }
    const state = planNext(known, outcome, start, 0.99)
    expect(state.dueAt).toBeGreaterThanOrEqual(outcome.until)
    expect(state).toMatchObject({ etag: '"a"', lastModified: 'Monday', failures: 0, problem: 'Wait.' })
    expect(wait(planNext(known, { ...outcome, until: start + minute }, start, 0))).toBe(60)
    const unasked = planNext(known, { ...outcome, until: start + 10 * minute, asked: false }, start + 2 * minute, 0)
    expect(unasked.fetchedAt).toBe(start)
    expect(unasked.dueAt).toBeGreaterThanOrEqual(known.dueAt)
  })

  it('after 410 never comes, until the person asks and there is an answer', () => {
    const state = planNext(known, { kind: 'gone', sentence: 'Gone.' }, start, 0)
    expect(state).toMatchObject({ goneAt: start, dueAt: never, problem: 'Gone.' })
    expect(isDue(state, never + day)).toBe(false)
    expect(mendState(state, start, 0)).toBe(state)
    expect(planNext(state, unchanged(), start + day, 0)).toMatchObject({ goneAt: null, problem: null })
  })

  it('after something that is no feed is further and further away; the door of a network does not count', () => {
    const html = planNext(known, { kind: 'not-a-feed', finalAddress: 'https://news.test/feed', sentence: 'This is a page.' }, start, 0)
    expect(html).toMatchObject({ failures: 1, etag: '"a"', bodyHash: 'ab', problem: 'This is a page.' })
    const portal = planNext(known, { kind: 'not-a-feed', finalAddress: 'http://wifi.hotel.test/login?to=x', sentence: 'This is a page.' }, start, 0)
    expect(portal).toMatchObject({ failures: 0, etag: '"a"', movedTo: null })
  })

  it('after an answer that broke off asks for the whole', () => {
    const state = planNext(known, read(3, {}, { whole: false, validators: null }), start, 0)
    expect(state).toMatchObject({ etag: null, lastModified: null, validatorsAt: null, bodyHash: null, failures: 0 })
    expect(state.problem).toMatch(/broke off/)
    expect(requestFeed('https://news.test/feed', false, state, start).validators).toBeNull()
  })
})

describe('the request', () => {
  it('carries both validators or none, for eight days without a whole answer, then once not', () => {
    let state = known
    const request = (now: number) => requestFeed('https://news.test/feed?a=1', true, state, now)
    expect(request(start + hour)).toEqual({ address: 'https://news.test/feed?a=1', validators: { etag: '"a"', lastModified: 'Monday' }, allowPrivate: true, accept: 'feed' })
    for (let now = start; now < start + 8 * day; now += hour) {
      expect(request(now).validators).not.toBeNull()
      state = planNext(state, unchanged(), now, 0)
    }
    expect(request(start + 8 * day).validators).toBeNull()
    state = planNext(state, failed('status'), start + 8 * day, 0)
    expect(request(start + 8 * day + hour).validators).toBeNull()
    state = planNext(state, fetched({ validators: { etag: null, lastModified: 'Tuesday' } }), start + 8 * day + 2 * hour, 0)
    expect(request(start + 9 * day).validators).toEqual({ etag: null, lastModified: 'Tuesday' })
  })

  it('takes over the set that a 304 names', () => {
    const state = planNext(known, { ...unchanged(), validators: { etag: '"b"', lastModified: null } } as FetchResult, start + hour, 0)
    expect(requestFeed('https://news.test/', false, state, start + hour).validators).toEqual({ etag: '"b"', lastModified: null })
    expect(state.validatorsAt).toBe(start)
  })

  it('of the person is heard once a minute', () => {
    expect(refuseOnDemand(startFetchState(start), start)).toBeNull()
    expect(refuseOnDemand(known, start + 20_000)).toMatch(/20 seconds ago/)
    expect(refuseOnDemand(known, start + minute)).toBeNull()
    expect(refuseOnDemand(known, start - day)).toBeNull()
  })
})

describe('a feed that moved', () => {
  const to = 'https://new.test/feed'
  it('is stored at its new address after three answers on different days, not sooner', () => {
    let state = known
    for (const now of [start, start + hour, start + 2 * hour]) state = planNext(state, unchanged(to), now, 0)
    expect([state.movedTo, state.movedTimes, readStableMove(state)]).toEqual([to, 1, null])
    state = planNext(state, unchanged(to), start + day, 0)
    expect(readStableMove(state)).toBeNull()
    state = planNext(state, read(1, {}, { permanentAddress: to }), start + 2 * day, 0)
    expect(readStableMove(state)).toBe(to)
  })

  it('and moved back, or on, begins to count anew; failures in between do not matter', () => {
    let state = planNext(planNext(known, unchanged(to), start, 0), unchanged(to), start + day, 0)
    state = planNext(state, failed('status'), start + 2 * day, 0)
    expect(state.movedTimes).toBe(2)
    expect(planNext(state, unchanged('https://third.test/'), start + 3 * day, 0)).toMatchObject({ movedTo: 'https://third.test/', movedTimes: 1 })
    expect(planNext(state, unchanged(null), start + 3 * day, 0)).toMatchObject({ movedTo: null, movedTimes: 0, movedAt: null })
  })

  it('is never stored at the door of a hotel or of an account', () => {
    const portals = ['http://login.hotel.test/', 'https://news.test/login?next=/feed', 'http://portal.train.test/', 'http://10.0.0.1/', 'http://[fe80::1]/', 'http://router/', 'http://gw.lan/', 'https://news.test/cgi-sys/suspendedpage.cgi', 'https://site.test/sign-in', 'https://lodgenet.com/x', 'https://consent.news.test/collect', 'nonsense']
    const feeds = ['https://news.test/feed', 'https://www.theregister.com/headlines.atom', 'https://feeds.logintegrity.test/rss', 'https://blog.test/authors/jane/rss', 'https://support.test/registered.xml']
    expect(portals.filter((address) => !looksLikePortal(address))).toEqual([])
    expect(feeds.filter(looksLikePortal)).toEqual([])
    for (const address of portals) expect(planNext(known, unchanged(address), start, 0).movedTo).toBeNull()
  })
})

describe('a clock that jumps', () => {
  it('forward a year asks every feed once, still conditional, and then as always', () => {
    const state = planNext(known, unchanged(), start + hour, 0)
    const later = start + 365 * day
    expect(isDue(state, later)).toBe(true)
    expect((planNext(state, unchanged(), later, 0).dueAt - later) / hour).toBeLessThan(25)
  })

  it('back a year leaves no feed silent for a year, and starts no storm', () => {
    const states = Array.from({ length: 500 }, (_, index) => mendState(planNext(known, unchanged(), start + 365 * day, index / 500), start + day, index / 500))
    for (const state of states) {
      expect(state.dueAt - start - day).toBeGreaterThanOrEqual(hour)
      expect(state.dueAt - start - day).toBeLessThanOrEqual(2 * hour)
      expect([state.fetchedAt, state.goodAt]).toEqual([start + day, start + day])
    }
    expect(new Set(states.map((state) => Math.floor(state.dueAt / minute))).size).toBeGreaterThan(50)
    expect(mendState(known, start, 0.5)).toBe(known)
  })
})

describe('whatever happens', () => {
  const outcome: fc.Arbitrary<FeedOutcome> = fc.oneof(
    fc.tuple(fc.nat(50), fc.option(fc.nat(100_000)), fc.array(fc.nat(30)), fc.array(fc.constantFrom('Monday', 'Sunday', 'x', '')), fc.option(fc.nat(86_400))).map(([items, minutes, skipHours, skipDays, cacheSeconds]) => read(items, { minutes, skipHours, skipDays }, { cacheSeconds })),
    fc.constantFrom(unchanged(), unchanged('https://new.test/'), failed('status'), failed('dns'), failed('offline'), fetched()),
    fc.nat(86_400).map((seconds): FetchResult => ({ kind: 'wait', host: 'news.test', until: start + seconds * 1000, asked: true, sentence: 'Wait.' })),
    fc.constant<FeedOutcome>({ kind: 'not-a-feed', finalAddress: 'https://news.test/', sentence: 'No.' }),
  )

  it('no feed is asked twice within an hour (a quarter where the person wishes), none later than it may, none against its publisher', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 30 }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.option(fc.integer({ min: 1, max: 3000 })), (outcomes, random, wish) => {
        let state = startFetchState(start)
        for (const each of outcomes) state = planNext(state, each, start, random, wish)
        const elapsed = state.dueAt - start
        expect(Number.isInteger(state.dueAt)).toBe(true)
        expect(elapsed).toBeGreaterThanOrEqual((wish === null ? 60 : 15) * minute)
        expect(elapsed).toBeLessThanOrEqual(day + hour + (state.skipHours.length + state.skipDays.length > 0 ? 8 * day : 0))
        expect(mendState(state, start, random)).toBe(state)
        expect(state.newItems).toBeGreaterThanOrEqual(0)
        expect((state.etag === null && state.lastModified === null) || state.validatorsAt !== null).toBe(true)
      }),
    )
  })
})
