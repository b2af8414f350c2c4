// For scripts/teach-second-reader.ts: the numbers of an article as the second reader sees them.
import type { Amount, ExtractInput } from '../parts.ts'
import { tidyText } from '../printing/tidy.ts'
import { recognise } from '../recognise.ts'
import { findSurroundings } from './surroundings.ts'
import { traitsOf } from './traits.ts'

const neverFigures = new Set<Amount['kind']>(['year', 'date', 'time', 'ordinal', 'code'])

/** Every number that could be a figure, in the order of the text, with its traits. */
export function numbersToLearn(given: ExtractInput): readonly { readonly amount: Amount; readonly traits: readonly number[] }[] {
  const input = { ...given, text: tidyText(given.text).text }
  const { blocks, amounts, named, topic } = recognise(input)
  const isAsked = (amount: Amount): boolean => !neverFigures.has(amount.kind)
  return findSurroundings(input.text, blocks, amounts, named, topic, isAsked).flatMap((sentence) =>
    traitsOf(sentence, sentence.amounts.map(isAsked)).flatMap((traits, index) => (traits === null ? [] : [{ amount: sentence.amounts[index]!, traits }])),
  )
}
