// What another reading of the same text changed, in figures.
import type { LiftedItem } from '../../shared/corrections.ts'
import type { Extraction } from '../../shared/model.ts'
import type { ItemChange } from '../../shared/rereading.ts'
import { bareItem, isEqual, isThing, listItems } from '../earnings/index.ts'

/** Pairs the figures of two readings: those that say the same are left out, of the rest each belongs to the first that tells the same thing. */
export function compareReadings(before: Extraction, after: Extraction): readonly ItemChange[] {
  const left = listItems(after).map(bareItem)
  const take = (found: number): LiftedItem | null => (found < 0 ? null : (left.splice(found, 1)[0] ?? null))
  const gone = listItems(before).map(bareItem).filter((item) => take(left.findIndex((other) => isEqual(withoutPlaces(item), withoutPlaces(other)))) === null)
  const changes = gone.map((item): ItemChange => ({ before: item, after: take(left.findIndex((other) => isThing(item, other))) }))
  return [...changes, ...left.map((item): ItemChange => ({ before: null, after: item }))]
}

/** Another sentence for the same number is no other number; neither are other words for the same period. */
function withoutPlaces({ item, period, ...lifted }: LiftedItem): unknown {
  return { ...lifted, period: period && { ...period, text: null }, item: { ...item, evidence: null } }
}
