import { describe, expect, it } from 'vitest'
import { earnings } from '../../../src/shared/words/english/earnings.ts'
import { earnings as german } from '../../../src/shared/words/german/earnings.ts'

describe('a period in words', () => {
  it.each([
    [{ kind: 'quarter', number: 2, fiscal: true, year: null }, 'Fiscal second quarter'],
    [{ kind: 'quarter', number: 4, fiscal: false, year: 2025 }, 'Fourth quarter 2025'],
    [{ kind: 'half', number: 1, fiscal: false, year: null }, 'First half'],
    [{ kind: 'nine-months', number: null, fiscal: false, year: null }, 'Nine months'],
    [{ kind: 'year', number: null, fiscal: true, year: 2026 }, 'Fiscal year 2026'],
    [{ kind: 'year', number: null, fiscal: false, year: null }, 'Full year'],
  ] as const)('%o is %s', (period, words) => expect(earnings.period(period)).toBe(words))
})

describe('the basis of a figure', () => {
  it('is always said, with what a per-share figure is per', () => {
    expect(earnings.basis({ basis: 'adjusted', unit: 'per-share', per: 'ADS' })).toBe('adjusted, per ADS')
    expect(earnings.basis({ basis: 'reported', unit: 'per-share' })).toBe('reported, per share')
    expect(earnings.basis({ basis: 'like-for-like', unit: 'currency' })).toBe('like for like')
  })
})

describe('the same in German', () => {
  it.each([
    [{ kind: 'quarter', number: 2, fiscal: true, year: 2026 }, 'Zweites Quartal des Geschäftsjahres 2026'],
    [{ kind: 'quarter', number: 4, fiscal: false, year: 2025 }, 'Viertes Quartal 2025'],
    [{ kind: 'half', number: 1, fiscal: false, year: null }, 'Erstes Halbjahr'],
    [{ kind: 'half', number: 1, fiscal: true, year: null }, 'Erstes Halbjahr des Geschäftsjahres'],
    [{ kind: 'nine-months', number: null, fiscal: false, year: 2025 }, 'Neun Monate 2025'],
    [{ kind: 'year', number: null, fiscal: true, year: 2026 }, 'Geschäftsjahr 2026'],
    [{ kind: 'year', number: null, fiscal: false, year: null }, 'Gesamtjahr'],
  ] as const)('%o is %s', (period, words) => expect(german.period(period)).toBe(words))

  it('says the basis, and keeps nouns large and adjectives small inside a sentence', () => {
    expect(german.basis({ basis: 'adjusted', unit: 'per-share', per: 'ADS' })).toBe('bereinigt, je ADS')
    expect(german.basis({ basis: 'reported', unit: 'per-share' })).toBe('ausgewiesen, je Aktie')
    expect(german.doubt('4,1 Milliarden', 'NWG', 'revenue', 'consensus')).toBe('Ist „4,1 Milliarden“ bei NWG Umsatz?')
    expect(german.metricInside('free-cash-flow')).toBe('freier Cashflow')
    expect(earnings.metricInside('eps')).toBe('EPS')
  })
})
