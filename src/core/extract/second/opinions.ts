// What a second reader thinks of a number, from nothing but the words, marks and numbers around it. He looks twice: at first glance at each number alone, and then again, knowing what those around it seemed to be.
import type { Metric } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { likeliest, makeLikelihoods } from './likelihoods.ts'
import { glanceAt, traitsOfNeighbours } from './neighbours.ts'
import { numbersOf } from './surroundings.ts'
import { taughtAtFirst, taughtMeasures, taughtRoles } from './taught.ts'

export type FigureRole = 'actual' | 'consensus' | 'prior' | 'change'

export interface Opinion {
  readonly amount: Amount
  readonly sentence: Surroundings
  readonly none: number // how likely it is no part of a result; guidance and prices of shares are none either
  readonly role: FigureRole // the likeliest, where it is part of one
  readonly whole: number // how likely it is that, of the company as a whole
  readonly part: number // … and of one of its businesses
  readonly partAtFirst: number // … at first glance, before he knew what the numbers around it are
  /** The likeliest measure, and how likely that is. */
  readonly measure: () => { readonly metric: Metric; readonly likelihood: number }
}

const roles: readonly FigureRole[] = ['actual', 'consensus', 'prior', 'change']
const likelihoodsAtFirst = makeLikelihoods(taughtAtFirst)
const likelihoodsOfRoles = makeLikelihoods(taughtRoles)
const likelihoodsOfMeasures = makeLikelihoods(taughtMeasures)
const at = (name: string): number => taughtRoles.outcomes.indexOf(name)
const places = new Map(roles.map((role) => [role, { whole: at(`${role} of the whole`), part: at(`${role} of a part`) }]))

/**
 * Opinions on the numbers of an article that `wanted` asks for, in the order of its text.
 * @param sentences all of the article that have numbers
 */
export function formOpinions(sentences: readonly Surroundings[], wanted: (amount: Amount) => boolean): readonly Opinion[] {
  if (!sentences.some((sentence) => sentence.amounts.some(wanted))) return []
  const numbers = numbersOf(sentences)
  const glances = glanceAt(numbers, likelihoodsAtFirst)
  const further = traitsOfNeighbours(glances)
  return numbers.flatMap(({ amount, sentence, traits }, index) => (wanted(amount) ? [formOpinion(amount, sentence, traits, further[index]!, glances[index]!.likelihoods)] : []))
}

function formOpinion(amount: Amount, sentence: Surroundings, traits: readonly number[], further: readonly number[], atFirst: Float64Array): Opinion {
  const likelihoods = likelihoodsOfRoles([...traits, ...further])
  const of = (role: FigureRole, which: 'whole' | 'part'): number => likelihoods[places.get(role)![which]]!
  const role = roles.reduce((best, other) => (of(other, 'whole') + of(other, 'part') > of(best, 'whole') + of(best, 'part') ? other : best))
  return {
    amount,
    sentence,
    none: 1 - roles.reduce((sum, other) => sum + of(other, 'whole') + of(other, 'part'), 0),
    role,
    whole: of(role, 'whole'),
    part: of(role, 'part'),
    partAtFirst: atFirst[places.get(role)!.part]!,
    measure: () => {
      const ofMeasures = likelihoodsOfMeasures(traits)
      const best = likeliest(ofMeasures)
      return { metric: taughtMeasures.outcomes[best] as Metric, likelihood: ofMeasures[best]! }
    },
  }
}
