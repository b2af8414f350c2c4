import type { Unit } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { formatMonth } from '../ui/times.ts'
import { toldAt } from './entry.ts'

type Thing = Parameters<typeof toldAt>[0]

/** What is claimed, in words: "EPS, expected" and "adjusted, per share · fiscal second quarter 2026". A period without a year is told apart by when articles told of it. */
export function nameEntry(entry: Thing, { claims, earnings }: Words): { readonly title: string; readonly aside: string } {
  const { period, metric, basis, segment, field, unit, per } = entry
  const told = period?.year === null ? toldAt(entry) : null
  const what = segment ?? earnings.metrics[metric]
  const inside = segment === null ? [] : [earnings.metricInside(metric)]
  const counted: Unit = unit === 'points' || unit === 'bps' ? 'percent' : unit
  return {
    title: `${what}, ${claims.fields[field]}`,
    aside: [...inside, earnings.basis({ basis, unit: counted, per }), ...(period === null ? [] : [earnings.periodInside(period)]), ...(told === null ? [] : [claims.toldIn(formatMonth(told))])].join(' · '),
  }
}
