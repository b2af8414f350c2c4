// What the second reader takes from the numbers around a number, when he looks again: "beat the $2.30 billion" is likelier an expectation where the number before it is surely a result.
import type { Amount } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { likeliest } from './likelihoods.ts'
import { mix } from './traits.ts'

/** What a number seemed to be at first glance. */
export interface Glance {
  readonly amount: Amount
  readonly sentence: Surroundings
  readonly likelihoods: Float64Array // of every outcome
  readonly outcome: number // the likeliest, by its index
}

/** What numbers seem to be, each looked at alone. */
export function glanceAt(numbers: readonly { readonly amount: Amount; readonly sentence: Surroundings; readonly traits: readonly number[] }[], likelihoodsOf: (traits: readonly number[]) => Float64Array): readonly Glance[] {
  return numbers.map(({ amount, sentence, traits }) => {
    const likelihoods = likelihoodsOf(traits)
    return { amount, sentence, likelihoods, outcome: likeliest(likelihoods) }
  })
}

const nobody = 99

/**
 * Further traits of every number, of what all numbers of the article seemed to be at first glance: those on both sides, those that are the same number, and where it stands.
 * @param glances of all numbers of one article, in the order of its text
 */
export function traitsOfNeighbours(glances: readonly Glance[]): readonly (readonly number[])[] {
  const alike = countAlike(glances)
  const [first] = glances
  return glances.map((glance, index) => {
    const traits: number[] = []
    const add = (type: number, one: number, two = 0, three = 0): void => void traits.push(mix(mix(mix(mix(type, one), two), three), 23))
    const own = glance.outcome
    const seeming = (distance: number): number => (glances[index + distance] === undefined ? nobody : seemingOf(glances[index + distance]!))
    const outcome = (distance: number): number => glances[index + distance]?.outcome ?? nobody
    add(60, seemingOf(glance))
    for (const distance of [-2, -1, 1, 2]) {
      add(61, distance, seeming(distance))
      add(62, distance, seeming(distance), own)
    }
    add(63, outcome(-1), outcome(1))
    add(64, outcome(-1), outcome(1), own)
    const again = glance.amount.value === 0 ? [] : [...alike.get(sameness(glance))!]
    add(65, Math.min(again.reduce((sum, [, count]) => sum + count, 0), 3))
    for (const [other, count] of again) {
      if (other === seemingOf(glance) && count === 1) continue // it is this number alone
      add(66, other)
      add(67, Math.floor(other / 3), own)
    }
    const fifth = Math.floor((5 * glance.amount.start) / (glance.sentence.text.length + 1))
    add(68, fifth)
    add(69, fifth, own)
    add(70, glance.sentence.paragraph === first!.sentence.paragraph ? 1 : 0, own)
    return [...new Set(traits)]
  })
}

/** How often each number seems to be what: a number that is told a thousand times is looked through once. */
function countAlike(glances: readonly Glance[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const alike = new Map<string, Map<number, number>>()
  for (const glance of glances) {
    const counts = alike.get(sameness(glance)) ?? new Map<number, number>()
    counts.set(seemingOf(glance), (counts.get(seemingOf(glance)) ?? 0) + 1)
    alike.set(sameness(glance), counts)
  }
  return alike
}

function seemingOf({ outcome, likelihoods }: Glance): number {
  const likelihood = likelihoods[outcome]!
  return outcome * 3 + (likelihood > 0.9 ? 2 : likelihood > 0.6 ? 1 : 0)
}
const sameness = ({ amount }: Glance): string => `${amount.kind} ${Math.abs(amount.value)}`
