import { describe, expect, it } from 'vitest'
import { draftOf, readDraft, turnDraft } from '../../../src/renderer/corrections/draft.ts'
import type { LiftedItem } from '../../../src/shared/corrections.ts'
import type { Figure } from '../../../src/shared/model.ts'

const revenue: Figure = {
  metric: 'revenue', basis: 'reported', segment: null, actual: 34_810_000_000, unit: 'currency', currency: 'USD', per: null, consensus: 34_430_000_000, prior: null,
  change: { value: -5.5, kind: 'percent', period: 'yoy' }, verdict: 'beat', alternatives: [{ actual: 247_800_000_000, currency: 'CNY' }], evidence: [[12, 90]],
}
const period = { kind: 'quarter', number: 2, fiscal: true, year: 2026, text: 'fiscal second-quarter' } as const
const things: readonly LiftedItem[] = [
  { kind: 'figure', symbol: 'BABA', period, item: revenue },
  { kind: 'figure', symbol: 'BABA', period: { kind: 'year', number: null, fiscal: false, year: null }, item: { ...revenue, metric: 'eps', unit: 'per-share', per: 'ADS', actual: 0.61, consensus: null, change: null, segment: 'Cloud' } },
  { kind: 'figure', symbol: 'BABA', period, item: { ...revenue, metric: 'gross-margin', unit: 'percent', currency: null, actual: 52.4, consensus: null, prior: 50, change: { value: -40, kind: 'bps', period: 'qoq' } } },
  { kind: 'guidance', symbol: 'BABA', period, item: { metric: 'revenue', basis: 'adjusted', segment: null, unit: 'currency', currency: 'EUR', per: null, low: 950_000_000, high: null, period: { kind: 'half', number: 1, fiscal: false, year: 2027 }, action: 'raised', consensus: null, evidence: [[0, 4]] } },
  { kind: 'price', symbol: 'BABA', period: null, item: { symbol: 'BABA', price: 147.94, currency: 'USD', changePercent: -1.43, session: 'premarket', evidence: [[0, 4]] } },
  { kind: 'rating', symbol: 'BABA', period: null, item: { symbol: 'BABA', firm: 'Nomura', analyst: null, action: 'upgrade', rating: 'Buy', priceTarget: 200, priceTargetPrior: 180.5, currency: 'USD', evidence: [[0, 4]] } },
]

describe('a figure in the fields of a form', () => {
  it('comes back as it was, in every locale', () => {
    for (const lifted of things) for (const locale of ['en-US', 'de-DE', 'fr-FR']) expect(readDraft(draftOf(lifted, locale), lifted, locale)).toEqual(lifted)
  })

  it('is written in billions, and read in them', () => {
    const [lifted] = things
    const draft = draftOf(lifted!, 'en-US')
    expect(draft).toMatchObject({ actual: '34.81', consensus: '34.43', scale: '1e9' })
    expect(readDraft({ ...draft, actual: '3.481' }, lifted!, 'en-US')).toMatchObject({ item: { actual: 3_481_000_000 } })
    expect(readDraft({ ...draft, scale: '1e6' }, lifted!, 'en-US')).toMatchObject({ item: { actual: 34_810_000 } })
  })

  it('says which field is no number, and no year', () => {
    const [lifted] = things
    const draft = draftOf(lifted!, 'en-US')
    expect(readDraft({ ...draft, prior: '34 billion' }, lifted!, 'en-US')).toEqual({ field: 'prior', kind: 'number' })
    expect(readDraft({ ...draft, year: '26' }, lifted!, 'en-US')).toEqual({ field: 'year', kind: 'year' })
  })

  it('that is emptied is not said, and a unit without money has no currency', () => {
    const [lifted] = things
    const draft = draftOf(lifted!, 'en-US')
    expect(readDraft({ ...draft, consensus: '', change: ' ' }, lifted!, 'en-US')).toMatchObject({ item: { consensus: null, change: null } })
    expect(readDraft({ ...draft, unit: 'count' }, lifted!, 'en-US')).toMatchObject({ item: { currency: null, per: null } })
  })

  it('becomes a forecast whose both ends are its number', () => {
    const [lifted] = things
    const forecast = readDraft(turnDraft(draftOf(lifted!, 'en-US'), 'guidance'), lifted!, 'en-US')
    expect(forecast).toMatchObject({ kind: 'guidance', item: { low: 34_810_000_000, high: 34_810_000_000, period: null, action: null, evidence: [[12, 90]] } })
  })
})
