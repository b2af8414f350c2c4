import { day, hour, minute } from './fetching.ts'

const longest = day
const memory = 4 * day // how fast the rhythm forgets
const itemsWanted = 0.25 // new items a fetch should find on average

/**
 * The moving average of new items an hour, after a fetch that found `found` of them.
 * @param before null: nothing is known yet; a feed begins as one that brings something every hour, and calms down by being calm
 * @param elapsed milliseconds since the fetch before
 */
export function updateRhythm(before: number | null, found: number, elapsed: number): number {
  if (before === null) return 1 // the whole feed is new at first, which says nothing
  const span = Math.min(Math.max(elapsed, 10 * minute), 30 * day)
  const weight = 1 - Math.exp(-span / memory)
  return before * (1 - weight) + (found / (span / hour)) * weight
}

/**
 * Milliseconds until the next fetch. Without a wish: an hour for a busy feed, up to a day for a quiet one. The person may wish for less, down to a
 * quarter of an hour, or more; what the publisher asks for (at most a day) goes before both.
 */
export function planInterval(rhythm: number, pollMinutes: number | null, hintMinutes: number | null, cacheSeconds: number | null): number {
  const own = pollMinutes === null ? limit((itemsWanted / Math.max(rhythm, 1e-6)) * hour, hour) : limit(pollMinutes * minute, 15 * minute)
  const asked = Math.max((hintMinutes ?? 0) * minute, (cacheSeconds ?? 0) * 1000)
  return Math.max(own, Math.min(asked, longest))
}

function limit(milliseconds: number, least: number): number {
  return Math.min(Math.max(milliseconds, least), longest)
}

/** The first moment from `moment` on that is in no hour and on no day the publisher wants to be spared (both GMT). Where that is always, there is none such and the wish is void. */
export function leaveOutSkipped(moment: number, skipHours: readonly number[], skipDays: readonly string[], random: number): number {
  const hours = new Set(skipHours.map((each) => each % 24)) // RSS 0.91 counts to 24
  const days = new Set(skipDays.map((each) => each.trim().toLowerCase()))
  const isSkipped = (time: number): boolean => hours.has(new Date(time).getUTCHours()) || days.has(dayNames[new Date(time).getUTCDay()]!)
  if (!isSkipped(moment)) return moment
  for (let step = 1; step <= 8 * 24; step++) {
    const start = (Math.floor(moment / hour) + step) * hour
    if (!isSkipped(start)) return start + random * 0.9 * hour // everybody else waits for this hour as well
  }
  return moment
}

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** A little later than planned, and not at the full hour, where every machine of the world asks. */
export function scatter(moment: number, interval: number, random: number): number {
  const later = moment + random * Math.min(interval * 0.1, 30 * minute)
  const minutes = Math.floor(later / minute) % 60
  return minutes >= 58 || minutes < 5 ? later + (7 + random * 12) * minute : later
}
