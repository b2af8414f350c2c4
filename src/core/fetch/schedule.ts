import { day, hour, minute } from './fetching.ts'
import type { FetchedResource, FetchRequest, FetchResult, UnchangedResource, Validators } from './fetching.ts'
import { countMove, looksLikePortal, notMoved } from './moves.ts'
import { leaveOutSkipped, planInterval, scatter, updateRhythm } from './rhythm.ts'

/** What fetching knows of a feed. Mirrors the table feed_fetches; moments are epoch milliseconds. */
export interface FeedFetchState {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly validatorsAt: number | null
  readonly bodyHash: string | null
  readonly fetchedAt: number | null // last asked, whatever came of it
  readonly goodAt: number | null
  readonly dueAt: number
  readonly failures: number // in a row
  readonly problem: string | null
  readonly goneAt: number | null
  readonly movedTo: string | null
  readonly movedTimes: number
  readonly movedAt: number | null
  readonly hintMinutes: number | null // the feed's own words: ttl, sy:updatePeriod. Cache-Control holds for one answer and is in dueAt
  readonly skipHours: readonly number[]
  readonly skipDays: readonly string[]
  readonly newItems: number // moving average of new items an hour
}

/** What came of a fetch, and of reading what it brought. A 'fetched' that was not read had the same body as the one before. */
export type FeedOutcome =
  | FetchResult
  | {
      readonly kind: 'read'
      readonly fetched: FetchedResource
      readonly newItems: number
      readonly hints: { readonly minutes: number | null; readonly skipHours: readonly number[]; readonly skipDays: readonly string[] }
    }
  | { readonly kind: 'not-a-feed'; readonly finalAddress: string; readonly sentence: string }

/** For due times of feeds that are never asked by themselves. */
export const never = Date.UTC(9999, 0, 1)
const validatorsHold = 8 * day
const cutSentence = 'The last answer broke off before its end; what came was read. The rest is asked for next time.'

/** A feed that was just subscribed to. */
export function startFetchState(now: number): FeedFetchState {
  return {
    etag: null, lastModified: null, validatorsAt: null, bodyHash: null, fetchedAt: null, goodAt: null, dueAt: now, failures: 0, problem: null,
    goneAt: null, ...notMoved, hintMinutes: null, skipHours: [], skipDays: [], newItems: 0,
  }
}

/**
 * What to ask for next: conditional as long as the validators may be believed. A server that has said "unchanged" for eight days is asked once for
 * the whole, because some never say anything else.
 */
export function requestFeed(address: string, allowPrivate: boolean, state: FeedFetchState, now: number): FetchRequest {
  const stale = state.validatorsAt === null || now - state.validatorsAt >= validatorsHold
  const validators: Validators | null = stale || (state.etag === null && state.lastModified === null) ? null : { etag: state.etag, lastModified: state.lastModified }
  return { address, validators, allowPrivate, accept: 'feed' }
}

/**
 * The state after a fetch, with the time of the next. Pure.
 * @param random in [0, 1)
 * @param pollMinutes the person's wish; null: by the feed's own rhythm
 */
export function planNext(state: FeedFetchState, outcome: FeedOutcome, now: number, random: number, pollMinutes: number | null = null): FeedFetchState {
  const plan = (after: FeedFetchState, cacheSeconds: number | null): FeedFetchState => {
    const interval = planInterval(after.newItems, pollMinutes, after.hintMinutes, cacheSeconds)
    return { ...after, dueAt: settle(after, now + interval, interval, random) }
  }
  switch (outcome.kind) {
    case 'read': {
      const { minutes, skipHours, skipDays } = outcome.hints
      return plan({ ...keepBody(state, outcome.fetched, outcome.newItems, now), hintMinutes: minutes, skipHours, skipDays }, outcome.fetched.cacheSeconds)
    }
    case 'fetched':
      return plan(keepBody(state, outcome, 0, now), outcome.cacheSeconds)
    case 'unchanged':
      return plan(keepValidators(keepGood(state, outcome, 0, now), outcome.validators, state.validatorsAt ?? now), outcome.cacheSeconds)
    case 'gone':
      return { ...state, fetchedAt: now, goneAt: now, dueAt: never, problem: outcome.sentence }
    case 'wait': {
      const least = outcome.asked ? now + planInterval(state.newItems, pollMinutes, state.hintMinutes, null) : state.dueAt
      const start = Math.max(outcome.until, least)
      return { ...state, fetchedAt: outcome.asked ? now : state.fetchedAt, problem: outcome.sentence, dueAt: settle(state, start, hour, random) }
    }
    case 'not-a-feed':
      return looksLikePortal(outcome.finalAddress) ? tryLater(state, outcome.sentence, now, random) : backOff(state, outcome.sentence, now, random)
    case 'failed':
      if (outcome.reason === 'cancelled') return state
      return outcome.reason === 'offline' ? tryLater(state, outcome.sentence, now, random) : backOff(state, outcome.sentence, now, random)
  }
}

/** A good answer, whether it brought something or not. */
function keepGood(state: FeedFetchState, result: FetchedResource | UnchangedResource, newItems: number, now: number): FeedFetchState {
  const rhythm = updateRhythm(state.goodAt === null ? null : state.newItems, newItems, now - (state.goodAt ?? now))
  return { ...state, ...countMove(state, result.permanentAddress, now), fetchedAt: now, goodAt: now, failures: 0, problem: null, goneAt: null, newItems: rhythm }
}

function keepBody(state: FeedFetchState, fetched: FetchedResource, newItems: number, now: number): FeedFetchState {
  const good = keepValidators(keepGood(state, fetched, newItems, now), fetched.validators, now)
  return { ...good, bodyHash: fetched.whole ? fetched.bodyHash : null, problem: fetched.whole ? null : cutSentence }
}

/** Both validators or neither, never one of one answer and one of another. */
function keepValidators(state: FeedFetchState, validators: Validators | null, at: number): FeedFetchState {
  return { ...state, etag: validators?.etag ?? null, lastModified: validators?.lastModified ?? null, validatorsAt: validators === null ? null : at }
}

/** The feed has a problem: an hour, doubled with every failure in a row, at most a day. It is never given up silently. */
function backOff(state: FeedFetchState, sentence: string, now: number, random: number): FeedFetchState {
  const failures = state.failures + 1
  const hinted = Math.min((state.hintMinutes ?? 0) * minute, day)
  const interval = Math.max(Math.min(hour * 2 ** Math.min(failures - 1, 10), day), hinted)
  return { ...state, fetchedAt: now, failures, problem: sentence, dueAt: settle(state, now + interval, interval, random) }
}

/** The fault is on this side, a line that is down or a network that wants a login: no mark against the feed, and soon again. */
function tryLater(state: FeedFetchState, sentence: string, now: number, random: number): FeedFetchState {
  return { ...state, fetchedAt: now, problem: sentence, dueAt: settle(state, now + hour, hour, random) }
}

function settle(state: FeedFetchState, moment: number, interval: number, random: number): number {
  return Math.round(leaveOutSkipped(scatter(moment, interval, random), state.skipHours, state.skipDays, random))
}
