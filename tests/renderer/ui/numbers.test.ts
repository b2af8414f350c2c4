import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatChange,
  formatExactly,
  formatFigure,
  formatPercent,
  formatPrice,
  formatScaled,
  surpriseOf,
} from '../../../src/renderer/ui/numbers.ts'

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u202f', ' ')

describe('numbers as they are shown', () => {
  it('scales money and keeps three decimals of it', () => {
    expect(plain(formatScaled(34_810_000_000, 'USD'))).toBe('$34.81 B')
    expect(plain(formatScaled(1_235_000_000, 'USD'))).toBe('$1.235 B')
    expect(plain(formatScaled(-72_000_000, 'EUR'))).toBe('−€72 M')
    expect(plain(formatScaled(301_600_000))).toBe('301.6 M')
  })

  it('keeps cents and fractions of cents per share', () => {
    expect(formatPrice(0.61, 'USD')).toBe('$0.61')
    expect(formatPrice(147.94, 'USD')).toBe('$147.94')
    expect(formatPrice(0.0125, 'GBP')).toBe('£0.0125')
    expect(formatPrice(12, 'nonsense')).toBe('12.00')
    expect(formatPrice(1234.5, 'GBp')).toBe('1,234.50 GBp')
  })

  it('writes a whole price of a currency without cents whole', () => {
    expect(formatPrice(14_105, 'JPY')).toBe('¥14,105')
    expect(formatPrice(88_900, 'KRW')).toBe('₩88,900')
    expect(formatPrice(128.44, 'JPY')).toBe('¥128.44')
    expect(formatPrice(128.5, 'JPY')).toBe('¥128.50')
    expect(formatPrice(12, 'USD')).toBe('$12.00')
  })

  it('signs moves with a true minus', () => {
    expect(formatPercent(-1.43, true)).toBe('−1.43%')
    expect(formatPercent(5, true)).toBe('+5%')
    expect(formatChange({ value: -40, kind: 'bps' })).toEqual({ number: '−40', unit: 'bps' })
    expect(formatChange({ value: 1, kind: 'points' })).toEqual({ number: '+1', unit: 'pt' })
  })

  it('shows a missing number as a dash and every digit on request', () => {
    expect(formatFigure(null, 'currency', 'USD')).toBe('—')
    expect(formatExactly(34_812_345_678, 'currency', 'USD', null)).toBe('$34,812,345,678')
    expect(formatExactly(0.61, 'per-share', 'USD', 'ADS')).toBe('$0.61 per ADS')
  })

  it('measures a surprise by the size of the consensus, so that a smaller loss is a rise', () => {
    expect(surpriseOf(34.81, 34.43, 'currency')).toEqual({ value: 1.1, kind: 'percent' })
    expect(surpriseOf(-0.1, -0.2, 'per-share')).toEqual({ value: 50, kind: 'percent' })
    expect(surpriseOf(44.3, 44, 'percent')).toEqual({ value: 0.3, kind: 'points' })
  })

  it('gives no surprise where a percentage would mean nothing', () => {
    expect(surpriseOf(0.1, 0, 'per-share')).toBeNull()
    expect(surpriseOf(0.1, -0.1, 'per-share')).toBeNull()
    expect(surpriseOf(null, 1, 'currency')).toBeNull()
  })

  it('is never far from the number it stands for', () => {
    const amount = fc.double({ min: 1, max: 9e14, noNaN: true })
    const scales: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }
    fc.assert(
      fc.property(amount, (value) => {
        const [, digits = '', scale = ''] = /^([\d.,]+)\s?([KMBT]?)$/u.exec(formatScaled(value)) ?? []
        const read = Number(digits.replaceAll(',', '')) * (scales[scale] ?? Number.NaN)
        expect(Math.abs(read - value) / value).toBeLessThan(0.001)
      }),
    )
  })
})
