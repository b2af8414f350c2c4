import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { heightOf, scaleOf } from '../../src/renderer/claims/history-points.ts'
import type { HistoryPoint } from '../../src/shared/ledger.ts'

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
