import type { LedgerEntry } from '../../shared/ledger.ts'
import type { Unit } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'

type Thing = Pick<LedgerEntry, 'period' | 'metric' | 'basis' | 'segment' | 'field' | 'unit' | 'per'>

/** What is claimed, in words: "EPS, expected" and "adjusted, per share · fiscal second quarter 2026". */
export function nameEntry({ period, metric, basis, segment, field, unit, per }: Thing, { claims, earnings }: Words): { readonly title: string; readonly aside: string } {
  const what = segment ?? earnings.metrics[metric]
  const inside = segment === null ? [] : [earnings.metricInside(metric)]
  const counted: Unit = unit === 'points' || unit === 'bps' ? 'percent' : unit
  return {
    title: `${what}, ${claims.fields[field]}`,
    aside: [...inside, earnings.basis({ basis, unit: counted, per }), ...(period === null ? [] : [earnings.periodInside(period)])].join(' · '),
  }
}
