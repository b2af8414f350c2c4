import type { MentionPlace, MentionRule } from '../../../shared/model.ts'

// How sure one place makes a mention. Estimates ordered by what the labelled articles show: symbols are never wrong there, names seldom, words most often.
const sureness: Readonly<Record<MentionRule, number>> = {
  'symbol-with-exchange': 0.99,
  'symbol-in-brackets': 0.98,
  cashtag: 0.97,
  'name-of-printed-symbol': 0.97,
  'full-name': 0.97,
  'short-name': 0.93,
  'word-sure-by-context': 0.88,
  'word-carried-by-another-place': 0.6,
}

/** How sure it is that an article means a company, 0..1: its best place, and a little more for each further one. */
export function confidenceOf(places: readonly MentionPlace[]): number {
  const doubts = places.map((place) => 1 - sureness[place.rule]).sort((a, b) => a - b)
  const [least = 0.5, ...others] = doubts
  // Places of one article are not independent: all the further ones together take away at most half of the doubt.
  const doubt = least * Math.max(0.5, 1 - others.length * 0.1)
  return Math.round((1 - doubt) * 1000) / 1000
}
