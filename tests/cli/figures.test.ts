import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber, formatPriceAction, formatRating, formatSnapshot } from '../../src/cli/figures.ts'
import type { Figure, Snapshot } from '../../src/shared/model.ts'

const figure: Figure = {
  metric: 'revenue',
  basis: 'reported',
  segment: null,
  actual: 34_810_000_000,
  unit: 'currency',
  currency: 'USD',
  consensus: 34_430_000_000,
  prior: null,
  change: { value: 5, kind: 'percent', period: 'yoy' },
  verdict: 'beat',
  evidence: [[0, 10]],
}
const period = { kind: 'quarter', number: 2, fiscal: true, year: null } as const

test('numbers are scaled and lose no digit', () => {
  expect(formatNumber(34_810_000_000, 'currency')).toBe('34.81 B')
  expect(formatNumber(-1_234_567_891, 'currency')).toBe('−1.234567891 B')
  expect(formatNumber(950_000, 'count')).toBe('950,000')
  expect(formatNumber(0.61, 'per-share')).toBe('0.61')
  expect(formatNumber(1_250_000, 'per-share')).toBe('1,250,000')
  expect(formatNumber(118.3, 'per-share')).toBe('118.30')
  expect(formatNumber(22.4, 'percent')).toBe('22.4')
})

test('a number on the screen is the number that was stated', () => {
  const scaleOf: Record<string, number> = { T: 1e12, B: 1e9, M: 1e6 }
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: -2, max: 7 }), (digits, exponent) => {
      const value = Number(`${digits}e${exponent}`)
      const [, sign, number = '', scale = ''] = /^(−?)([\d,.]+) ?([TBM]?)$/.exec(formatNumber(value, 'currency')) ?? []
      const read = Number((Number(number.replaceAll(',', '')) * (scaleOf[scale] ?? 1)).toPrecision(15)) * (sign === '−' ? -1 : 1)
      expect(read).toBeCloseTo(value, 6)
    }),
  )
})

test('a snapshot shows figure, expectation, verdict and change, points under one another and the sentence below', () => {
  const snapshot: Snapshot = {
    symbol: 'BABA',
    company: 'Alibaba Group Holding Limited',
    period,
    figures: [
      figure,
      { ...figure, metric: 'eps', basis: 'adjusted', actual: 0.61, unit: 'per-share', per: 'ADS', consensus: 0.49, change: null },
      {
        ...figure,
        metric: 'operating-margin',
        actual: 9,
        unit: 'percent',
        currency: null,
        consensus: null,
        change: { value: -120, kind: 'bps', period: 'yoy' },
        verdict: 'miss',
      },
    ],
    guidance: [
      {
        metric: 'revenue',
        basis: 'reported',
        segment: null,
        unit: 'currency',
        currency: 'USD',
        low: 1e9,
        high: 1.1e9,
        period: { kind: 'quarter', number: 3, fiscal: true, year: 2026 },
        action: 'raised',
        consensus: null,
        evidence: [],
      },
    ],
  }
  expect(formatSnapshot(snapshot, [['Revenue was up 5%.'], ['61 cents'], []], [['It expects …']])).toEqual([
    'BABA Alibaba Group Holding Limited, fiscal Q2',
    'figure             actual  expected  unit         verdict  change',
    'revenue           34.81 B   34.43 B  USD          ▲ beat   +5 % on the year',
    '    “Revenue was up 5%.”',
    'EPS, adjusted      0.61      0.49    USD per ADS  ▲ beat',
    '    “61 cents”',
    'operating margin   9                 %            ▼ miss   −120 bps on the year',
    'guidance         range  unit  for             action',
    'revenue   1 B to 1.1 B  USD   fiscal Q3 2026  raised',
    '    “It expects …”',
  ])
})

test('prices and ratings are said in a line', () => {
  expect(
    formatPriceAction({ symbol: 'BABA', price: 147.94, currency: 'USD', changePercent: -1.43, session: 'premarket', evidence: [] }),
  ).toBe('BABA −1.43 % at 147.94 USD, premarket')
  expect(
    formatRating({
      symbol: 'MRPS',
      firm: 'Corvus Research',
      analyst: 'Leila Brandt',
      action: 'upgrade',
      rating: 'Buy',
      priceTarget: 6.4,
      priceTargetPrior: 5.1,
      currency: 'GBP',
      evidence: [],
    }),
  ).toBe('MRPS: Corvus Research (Leila Brandt), upgrade, Buy, target 6.40 GBP, before 5.10')
})
