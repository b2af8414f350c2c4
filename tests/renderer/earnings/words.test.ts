import { describe, expect, it } from 'vitest'
import { basisLine, periodWords } from '../../../src/renderer/earnings/words.ts'

describe('a period in words', () => {
  it.each([
    [{ kind: 'quarter', number: 2, fiscal: true, year: null }, 'Fiscal second quarter'],
    [{ kind: 'quarter', number: 4, fiscal: false, year: 2025 }, 'Fourth quarter 2025'],
    [{ kind: 'half', number: 1, fiscal: false, year: null }, 'First half'],
    [{ kind: 'nine-months', number: null, fiscal: false, year: null }, 'Nine months'],
    [{ kind: 'year', number: null, fiscal: true, year: 2026 }, 'Fiscal year 2026'],
    [{ kind: 'year', number: null, fiscal: false, year: null }, 'Full year'],
  ] as const)('%o is %s', (period, words) => expect(periodWords(period)).toBe(words))
})

describe('the basis of a figure', () => {
  it('is always said, with what a per-share figure is per', () => {
    expect(basisLine({ basis: 'adjusted', unit: 'per-share', per: 'ADS' })).toBe('adjusted, per ADS')
    expect(basisLine({ basis: 'reported', unit: 'per-share' })).toBe('reported, per share')
    expect(basisLine({ basis: 'like-for-like', unit: 'currency' })).toBe('like for like')
  })
})
