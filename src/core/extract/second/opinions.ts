// What a second reader thinks of a number, from nothing but the words, marks and numbers around it. He looks twice: at first glance at each number alone, and then again, knowing what those around it seemed to be.
import type { Metric } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { likeliest, makeLikelihoods } from './likelihoods.ts'
import type { Naming } from './namings.ts'
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
  readonly naming: Naming // what the business is called, were it of one
  /** The likeliest measure, and how likely that is. */
  readonly measure: () => { readonly metric: Metric; readonly likelihood: number }
  /** How likely it is of a measure. */
  readonly measureOf: (metric: Metric) => number
  /** How likely it has a role, of the company as a whole and of one of its businesses, before anything is known of names. */
  readonly likelihoods: (role: FigureRole) => { readonly whole: number; readonly part: number }
}

const roles: readonly FigureRole[] = ['actual', 'consensus', 'prior', 'change']
const likelihoodsAtFirst = makeLikelihoods(taughtAtFirst)
const likelihoodsOfRoles = makeLikelihoods(taughtRoles)
const likelihoodsOfMeasures = makeLikelihoods(taughtMeasures)
const at = (name: string): number => taughtRoles.outcomes.indexOf(name)
const places = new Map(roles.map((role) => [role, { whole: at(`${role} of the whole`), part: at(`${role} of a part`) }]))

const unasked: Naming = { name: null, names: [], likelihood: 0, part: 0 }
const likelyFigure = 0.2 // of less nobody asks whose it is

/**
 * Opinions on the numbers of an article that `wanted` asks for, in the order of its text.
 * @param sentences all of the article that have numbers
 * @param makeNamingOf what a number's business is called
 */
export function formOpinions(sentences: readonly Surroundings[], wanted: (amount: Amount) => boolean, makeNamingOf: (numbers: readonly { readonly amount: Amount; readonly sentence: Surroundings }[]) => (amount: Amount) => Naming | undefined): readonly Opinion[] {
  if (!sentences.some((sentence) => sentence.amounts.some(wanted))) return []
  const numbers = numbersOf(sentences)
  const glances = glanceAt(numbers, likelihoodsAtFirst)
  const further = traitsOfNeighbours(glances)
  const namingOf = makeNamingOf(numbers)
  return numbers.flatMap(({ amount, sentence, traits }, index) => (wanted(amount) ? [formOpinion(amount, sentence, [...traits, ...further[index]!], traits, glances[index]!.likelihoods, namingOf)] : []))
}

function formOpinion(amount: Amount, sentence: Surroundings, allTraits: readonly number[], ownTraits: readonly number[], atFirst: Float64Array, namingOf: (amount: Amount) => Naming | undefined): Opinion {
  const likelihoods = likelihoodsOfRoles(allTraits)
  const of = (role: FigureRole, which: 'whole' | 'part'): number => likelihoods[places.get(role)![which]]!
  const role = roles.reduce((best, other) => (of(other, 'whole') + of(other, 'part') > of(best, 'whole') + of(best, 'part') ? other : best))
  const figure = of(role, 'whole') + of(role, 'part')
  let measures: Float64Array | undefined // of most numbers nobody asks
  const ofMeasures = (): Float64Array => (measures ??= likelihoodsOfMeasures(ownTraits))
  const naming = (figure < likelyFigure ? undefined : namingOf(amount)) ?? unasked
  const part = naming === unasked ? of(role, 'part') : figure * pool(of(role, 'part') / figure, naming.part)
  return {
    amount,
    sentence,
    none: 1 - roles.reduce((sum, other) => sum + of(other, 'whole') + of(other, 'part'), 0),
    role,
    whole: figure - part,
    part,
    partAtFirst: atFirst[places.get(role)!.part]!,
    naming,
    measure: () => {
      const best = likeliest(ofMeasures())
      return { metric: taughtMeasures.outcomes[best] as Metric, likelihood: ofMeasures()[best]! }
    },
    measureOf: (metric) => ofMeasures()[taughtMeasures.outcomes.indexOf(metric)] ?? 0,
    likelihoods: (each) => ({ whole: of(each, 'whole'), part: of(each, 'part') }),
  }
}

/** Two likelihoods of one thing, by two readers who looked at different traits, as one: the mean of their odds on a logarithmic scale (a logarithmic opinion pool; Genest and Zidek 1986). */
function pool(one: number, other: number): number {
  const odds = (likelihood: number): number => Math.log(Math.max(likelihood, 1e-6) / Math.max(1 - likelihood, 1e-6))
  return 1 / (1 + Math.exp(-(odds(one) + odds(other)) / 2))
}
