// Beside corrections.ts, so that the window need not load the library of schemas for it.
import type { LiftedItem } from './corrections.ts'

/** The fields in which two readings of one thing differ, in the order in which a person reads them. Places in the text and the person's own word are none. */
export function listDifferences(before: LiftedItem, after: LiftedItem): readonly string[] {
  const fieldsOf = (lifted: LiftedItem): Readonly<Record<string, unknown>> => {
    const { evidence: _places, byPerson: _word, ...item } = lifted.item
    const period = lifted.period && { ...lifted.period, text: undefined }
    return lifted.kind === 'guidance' ? { symbol: lifted.symbol, results: period, ...item } : { symbol: lifted.symbol, period, ...item }
  }
  const [one, other] = [fieldsOf(before), fieldsOf(after)]
  const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => !isEqual(one[field], other[field]))
}
