// What the business is called that a number is of: a choice among all words around it that could be a name, learned from labelled articles.
// As with what numbers are (opinions.ts) he looks twice: at each number alone, and then again, knowing which names the article's other numbers seemed to be of.
import type { Amount, Block } from '../parts.ts'
import type { Draft } from '../figures/drafts.ts'
import type { NameTraits } from './name-traits.ts'
import type { Surroundings } from './traits.ts'
import { makeSums, toLikelihoods } from './likelihoods.ts'
import { traitsOfNames } from './name-traits.ts'
import { taughtNames, taughtNamesAtFirst } from './taught-names.ts'
import { beginningIn } from '../words.ts'
import { hashOf, mix } from './traits.ts'

export interface Naming {
  readonly name: string | null // the likeliest; null where nothing around the number could be a name
  readonly likelihood: number // that it is this one, of a number that is of a business
  readonly names: readonly string[] // all that were looked at
  readonly part: number // how likely the number is of any business, named or not, and not of the whole company
}

/** A number of prose with the names around it. */
export interface NumberToName {
  readonly amount: Amount
  readonly sentence: Surroundings
  readonly names: readonly NameTraits[]
  readonly choices: readonly (readonly number[])[] // traits of: it is of the whole company; of a business that none of the names is of; of each of them
}

const sumAtFirst = makeSums(taughtNamesAtFirst)
const sumAgain = makeSums(taughtNames)
const unnamed = 0x5bd1e995

/** The numbers of prose that could be figures, in the order of the text, each with what it may be of. */
export function findChoices(text: string, blocks: readonly Block[], companyNames: readonly string[], numbers: readonly { readonly amount: Amount; readonly sentence: Surroundings }[]): readonly NumberToName[] {
  const traitsOf = traitsOfNames(text, blocks, companyNames)
  return numbers.flatMap(({ amount, sentence }) => {
    if (sentence.kind === 'table' || !measurable.has(amount.kind)) return []
    const { names, none } = traitsOf(sentence, amount)
    return [{ amount, sentence, names, choices: [none, none.map((trait) => Math.imul(trait ^ unnamed, 0x9e3779b1)), ...names.map(({ traits }) => traits)] }]
  })
}

const measurable = new Set<Amount['kind']>(['money', 'percent', 'points', 'bps', 'number'])

/** How likely each choice is by the weights of a table. */
export function weigh(choices: readonly (readonly number[])[], sumOf: (traits: readonly number[]) => Float64Array): Float64Array {
  return toLikelihoods(Float64Array.from(choices, (traits) => sumOf(traits)[0]!))
}

const nobody = 0
const keyOf = (name: string): number => hashOf(name.toLowerCase())
const amountOf = (weight: number): number => (weight < 0.2 ? 0 : weight < 0.8 ? 1 : weight < 1.8 ? 2 : weight < 3.5 ? 3 : 4)

/** The choices of every number again, each with further traits: how much of the article its name seemed to be told of, and what the numbers before and behind it seemed to be of. */
export function choicesAgain(numbers: readonly NumberToName[], likelihoods: readonly Float64Array[]): readonly (readonly (readonly number[])[])[] {
  const told = new Map<number, number>()
  const tell = (index: number, sign: number): void => numbers[index]!.names.forEach(({ name }, place) => told.set(keyOf(name), (told.get(keyOf(name)) ?? 0) + sign * likelihoods[index]![place + 2]!))
  numbers.forEach((_, index) => tell(index, 1))
  // the likeliest of a number: 1 the whole, 2 a business without a name, else the key of its name
  const seeming = numbers.map(({ names }, index) => {
    const best = likelihoods[index]!.reduce((best, each, place, all) => (each > all[best]! ? place : best), 0)
    return best < 2 ? best + 1 : keyOf(names[best - 2]!.name)
  })
  return numbers.map(({ sentence, names, choices }, index) => {
    tell(index, -1) // what it seemed to be itself does not count
    const neighbour = (other: number, key: number): number => {
      const at = numbers[index + other]
      if (at === undefined || at.sentence.paragraph !== sentence.paragraph) return nobody
      const seems = seeming[index + other]!
      return (seems === key ? 1 : seems === 1 ? 2 : seems === 2 ? 3 : 4) + (at.sentence === sentence ? 4 : 0)
    }
    const most = names.reduce((most, { name }) => Math.max(most, told.get(keyOf(name)) ?? 0), 0)
    const further = choices.map((_, choice) => {
      const traits: number[] = []
      const add = (type: number, one: number, two = 0, three = 0): void => void traits.push(mix(mix(mix(mix(type, one), two), three), 37))
      const key = choice < 2 ? choice + 1 : keyOf(names[choice - 2]!.name)
      const sort = Math.min(choice, 2)
      const weight = choice < 2 ? most : (told.get(key) ?? 0)
      const seat = choice < 2 ? 0 : names[choice - 2]!.seat
      const first = Math.floor(likelihoods[index]![choice]! * 5)
      add(1, sort, amountOf(weight))
      add(2, sort, seat, amountOf(weight))
      add(3, sort, first)
      add(4, sort, neighbour(-1, key), neighbour(1, key))
      add(5, sort, neighbour(-1, key), seat)
      add(6, sort, neighbour(1, key), seat)
      add(7, sort, neighbour(-1, key), first)
      add(8, sort, neighbour(-2, key))
      if (choice >= 2) add(9, weight === most ? 1 : 0, seat, amountOf(weight))
      return traits
    })
    tell(index, 1)
    return choices.map((traits, choice) => [...traits, ...further[choice]!])
  })
}

/** A function from a number to what its business is called; unknown of numbers that are not among these. */
export function makeNamings(text: string, blocks: readonly Block[], companyNames: readonly string[], numbers: readonly { readonly amount: Amount; readonly sentence: Surroundings }[]): (amount: Amount) => Naming | undefined {
  const found = findChoices(text, blocks, companyNames, numbers)
  const again = choicesAgain(found, found.map(({ choices }) => weigh(choices, sumAtFirst)))
  const places = new Map(found.map(({ amount }, index) => [amount, index]))
  return (amount) => {
    const index = places.get(amount)
    return index === undefined ? undefined : nameOf(found[index]!.names, weigh(again[index]!, sumAgain))
  }
}

function nameOf(names: readonly NameTraits[], likelihoods: Float64Array): Naming {
  const part = 1 - likelihoods[0]!
  const weighed = names.map((each, index) => ({ ...each, key: each.name.toLowerCase(), likelihood: likelihoods[index + 2]! }))
  // one name may stand there several times; and what is said for "Safety Services" is said for "First Aid and Safety Services", too
  const sums = new Map<string, number>()
  for (const { key, likelihood } of weighed) sums.set(key, (sums.get(key) ?? 0) + likelihood)
  const best = weighed.reduce<(typeof weighed)[number] | null>((most, each) => (most === null || sums.get(each.key)! > sums.get(most.key)! ? each : most), null)
  if (best === null) return { name: null, names: [], likelihood: 0, part }
  const spans = weighed.filter(({ key }) => key === best.key)
  const said = weighed.filter((each) => spans.some((span) => span.start < each.end && each.start < span.end)).reduce((sum, { likelihood }) => sum + likelihood, 0)
  return { name: best.name, names: [...sums.keys()], likelihood: said / part, part }
}

/** What the business of a figure may be called, by its number in its sentences. */
export function namingOfFigure(namings: ReadonlyMap<Amount, Naming>, { actual, change, evidence }: Pick<Draft, 'actual' | 'change' | 'evidence'>, amounts: readonly Amount[]): Naming | undefined {
  const value = Math.abs(actual ?? change?.value ?? NaN)
  return evidence
    .flatMap(([start, end]) => beginningIn(amounts, start, end))
    .filter((amount) => Math.abs(Math.abs(amount.value) - value) <= 1e-9 * value)
    .flatMap((amount) => namings.get(amount) ?? [])[0]
}
