import { day, minute } from './fetching.ts'
import { never } from './schedule.ts'
import type { FeedFetchState } from './schedule.ts'

/** Longer than any plan: a week of days to be left out, and a day. */
const farthest = 9 * day

/** Whether a feed is to be asked by itself. Due times are stored, so neither a restart nor a night asleep makes any feed due. */
export function isDue(state: FeedFetchState, now: number): boolean {
  return state.goneAt === null && state.dueAt <= now
}

/**
 * Mends a state that was written by a clock that has been set back since; the same state where nothing is wrong. Without this a feed fetched "next
 * year" would be silent until then. When it was really asked last is unknown, so it waits an hour at least. To be called for all feeds at the start and
 * whenever the clock has jumped.
 * @param random in [0, 1), another for each feed
 */
export function mendState(state: FeedFetchState, now: number, random: number): FeedFetchState {
  const past = (moment: number | null): number | null => (moment === null ? null : Math.min(moment, now))
  const fromFuture = [state.fetchedAt, state.goodAt, state.validatorsAt, state.movedAt].some((moment) => moment !== null && moment > now + minute)
  const tooFar = state.goneAt === null && state.dueAt > now + farthest
  if (!fromFuture && !tooFar) return state
  return {
    ...state,
    fetchedAt: past(state.fetchedAt),
    goodAt: past(state.goodAt),
    validatorsAt: past(state.validatorsAt),
    movedAt: past(state.movedAt),
    goneAt: past(state.goneAt),
    dueAt: state.goneAt === null ? Math.round(now + (60 + random * 60) * minute) : never,
  }
}

/**
 * Whether the person may have a feed asked now, in spite of its plan: once a minute, and conditional as ever. Hosts that ask to be left alone are, also then.
 * @returns null, or why not, in a sentence
 */
export function refuseOnDemand(state: FeedFetchState, now: number): string | null {
  const elapsed = state.fetchedAt === null ? minute : now - state.fetchedAt
  if (elapsed < 0 || elapsed >= minute) return null
  return `This feed was asked ${Math.max(1, Math.round(elapsed / 1000))} seconds ago. Wait a minute and try again.`
}
