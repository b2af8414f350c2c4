// For the scripts that teach the second reader: the numbers of an article as he sees them.
import type { Amount, ExtractInput } from '../parts.ts'
import type { Surroundings } from './traits.ts'
import { tidyText } from '../printing/tidy.ts'
import { recognise } from '../recognise.ts'
import type { NumberToName } from './namings.ts'
import { findChoices } from './namings.ts'
import { findDates, traitsOfPeriod } from './period-traits.ts'
import { findSurroundings, numbersOf } from './surroundings.ts'

export interface NumberToLearn {
  readonly amount: Amount
  readonly sentence: Surroundings
  readonly traits: readonly number[] // for what it is
  readonly periodTraits: readonly number[] // for when it was
}

/** Every number that could be a figure, in the order of the text, with its traits. */
export function numbersToLearn(given: ExtractInput): readonly NumberToLearn[] {
  const input = { ...given, text: tidyText(given.text).text }
  const { blocks, amounts, named, topic } = recognise(input)
  const dates = findDates(input, blocks)
  return numbersOf(findSurroundings(input.text, blocks, amounts, named, topic)).map((number) => ({ ...number, periodTraits: traitsOfPeriod(dates, number.sentence, number.amount) }))
}

/** Every number of prose that could be a figure, with what its business may be called. */
export function namesToLearn(given: ExtractInput): readonly NumberToName[] {
  const input = { ...given, text: tidyText(given.text).text }
  const { blocks, amounts, named, names, topic } = recognise(input)
  return findChoices(input.text, blocks, names, numbersOf(findSurroundings(input.text, blocks, amounts, named, topic)))
}
