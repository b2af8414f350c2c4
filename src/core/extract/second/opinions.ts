// What a second reader thinks of a number, from nothing but the words and marks around it.
import type { Metric } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { makeLikelihoods } from './likelihoods.ts'
import { taughtMeasures, taughtRoles } from './taught.ts'
import { traitsOf } from './traits.ts'

export type FigureRole = 'actual' | 'consensus' | 'prior' | 'change'

export interface Opinion {
  readonly amount: Amount
  readonly sentence: Surroundings
  readonly none: number // how likely it is no part of a result; guidance and prices of shares are none either
  readonly role: FigureRole // the likeliest, where it is part of one
  readonly whole: number // how likely it is that, of the company as a whole
  readonly part: number // … and of one of its businesses
  /** The likeliest measure, and how likely that is. */
  readonly measure: () => { readonly metric: Metric; readonly likelihood: number }
}

const roles: readonly FigureRole[] = ['actual', 'consensus', 'prior', 'change']
const likelihoodsOfRoles = makeLikelihoods(taughtRoles)
const likelihoodsOfMeasures = makeLikelihoods(taughtMeasures)
const at = (name: string): number => taughtRoles.outcomes.indexOf(name)
const places = new Map(roles.map((role) => [role, { whole: at(`${role} of the whole`), part: at(`${role} of a part`) }]))

/** Opinions on the numbers of a sentence that `wanted` asks for. */
export function formOpinions(sentence: Surroundings, wanted: (amount: Amount) => boolean): readonly Opinion[] {
  return traitsOf(sentence, sentence.amounts.map(wanted)).flatMap((traits, index) => {
    if (traits === null) return []
    const likelihoods = likelihoodsOfRoles(traits)
    const of = (role: FigureRole, which: 'whole' | 'part'): number => likelihoods[places.get(role)![which]]!
    const role = roles.reduce((best, other) => (of(other, 'whole') + of(other, 'part') > of(best, 'whole') + of(best, 'part') ? other : best))
    return [{
      amount: sentence.amounts[index]!,
      sentence,
      none: 1 - roles.reduce((sum, other) => sum + of(other, 'whole') + of(other, 'part'), 0),
      role,
      whole: of(role, 'whole'),
      part: of(role, 'part'),
      measure: () => likeliestMeasure(traits),
    }]
  })
}

function likeliestMeasure(traits: readonly number[]): { readonly metric: Metric; readonly likelihood: number } {
  const likelihoods = likelihoodsOfMeasures(traits)
  let best = 0
  likelihoods.forEach((likelihood, index) => {
    if (likelihood > likelihoods[best]!) best = index
  })
  return { metric: taughtMeasures.outcomes[best] as Metric, likelihood: likelihoods[best]! }
}
