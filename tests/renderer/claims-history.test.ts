import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { comparable, heightOf, listKinds, scaleOf, tellPeriod } from '../../src/renderer/claims/history-points.ts'
import { formatScale } from '../../src/renderer/ui/numbers.ts'
import type { HistoryPoint } from '../../src/shared/ledger.ts'
import { catalogues } from '../../src/shared/words/catalogues.ts'

const number = fc.double({ min: -1e13, max: 1e13, noNaN: true })

it('every number of a history stands within its scale, whose lines are few and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ value: fc.option(number), low: fc.option(number), high: fc.option(number) }), { maxLength: 12 }), (drawn) => {
      const scale = scaleOf(drawn.map((each) => ({ ...each, point: {} as HistoryPoint })))
      for (const value of drawn.flatMap((each) => [each.value, each.low, each.high]).filter((each) => each !== null)) {
        expect(heightOf(value, scale)).toBeGreaterThanOrEqual(-1e-9)
        expect(heightOf(value, scale)).toBeLessThanOrEqual(1 + 1e-9)
      }
      expect(scale.steps.length).toBeGreaterThan(1)
      expect(scale.steps.length).toBeLessThan(9)
      expect(scale.steps).toEqual(scale.steps.toSorted((a, b) => a - b))
    }),
  )
})

it('a period that nobody dated is told without a date', () => {
  const point = (latestAt: string | null): HistoryPoint => ({ period: { kind: 'quarter', number: 2, fiscal: false, year: null }, latestAt }) as HistoryPoint
  expect(tellPeriod(point(null), catalogues.english)).toEqual({ whole: 'Second quarter, told by articles without a date', brief: 'Q2 undated' })
  expect(tellPeriod(point('2026-03-02T12:00:00.000Z'), catalogues.english).brief).toBe('Q2 Mar 2026')
})

it('a period that only a forecast speaks of has no line of dashes', () => {
  const empty = { period: { kind: 'quarter', number: 3, fiscal: false, year: 2026 }, unit: 'currency', currency: 'USD', per: null, actual: null, consensus: null, growth: null, filed: null } as unknown as HistoryPoint
  const told = { ...empty, period: { ...empty.period, number: 2 }, actual: { value: 1, claims: [] } } as HistoryPoint
  expect(comparable([told, empty], 'quarter')).toEqual([told])
  expect(listKinds([empty])).toEqual([])
})

it('the lines of a scale have as many decimals as each other', () => {
  expect(formatScale([2.36e9, 2.38e9, 2.4e9], 'currency', 'USD')).toEqual(['$2.36\u202fB', '$2.38\u202fB', '$2.40\u202fB'])
  expect(formatScale([0, 5e8, 1e9], 'count', null)).toEqual(['0', '500\u202fM', '1\u202fB'])
})
