import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTyped, writeTyped } from '../../../src/renderer/ui/typed-numbers.ts'

describe('a number that a person types', () => {
  it('is read with the signs of their locale', () => {
    expect([' 2.51', '-0.4', '−0.4', '1,234,567.5', '+7'].map((text) => readTyped(text, 'en-US'))).toEqual([2.51, -0.4, -0.4, 1234567.5, 7])
    expect(['2,51', '1.234.567,5'].map((text) => readTyped(text, 'de-DE'))).toEqual([2.51, 1234567.5])
    expect(['1 234,5', '1\u202f234,5'].map((text) => readTyped(text, 'fr-FR'))).toEqual([1234.5, 1234.5])
    expect(readTyped('  ', 'en')).toBeNull()
  })

  it('is asked for again where it could be another one', () => {
    expect(['2,51', '1,23,4', '2.5.1', 'two', '1e9', '$5', '12 million', '--1', '.'].map((text) => readTyped(text, 'en-US'))).toEqual(Array(9).fill(undefined))
    expect(readTyped('2.51', 'de-DE')).toBeUndefined()
  })

  it('comes back whole as it is written into a field', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', undefined), (digits, decimals, locale) => {
        const value = Number((digits / 10 ** decimals).toPrecision(15))
        expect(readTyped(writeTyped(value, locale), locale)).toBe(value === 0 ? 0 : value)
      }),
    )
    expect(writeTyped(null, 'en')).toBe('')
    expect(writeTyped(1e21, 'en')).toBe('1000000000000000000000')
  })
})
