import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatChange, formatExactly, formatPercent, formatScaled } from '../../src/renderer/ui/numbers.ts'
import { formatPublished } from '../../src/renderer/ui/times.ts'
import { chooseLanguage, currentLocale, currentWords, useChosenLanguage } from '../../src/renderer/words.ts'

const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

afterEach(() => {
  useChosenLanguage.setState({ language: null })
  vi.unstubAllGlobals()
})

describe('the language of the window', () => {
  it('is English until one is chosen, while numbers are the system’s', () => {
    vi.stubGlobal('navigator', { languages: ['fr-CA', 'en-US'] })
    expect(currentWords().feeds.add).toBe('Add feed')
    expect(currentLocale()).toBe('fr-CA')
    expect(plain(formatPercent(22.4))).toBe('22,4 %')
  })

  it('changes words, numbers, units and dates together', async () => {
    vi.stubGlobal('navigator', { languages: ['en-US'] })
    await chooseLanguage('german')
    expect(currentWords().feeds.add).toBe('Feed hinzufügen')
    expect(plain(formatScaled(34_810_000_000, 'USD'))).toBe('34,81 Mrd. $')
    expect(plain(formatExactly(0.61, 'per-share', 'USD', 'ADS'))).toBe('0,61 $ je ADS')
    expect(formatChange({ value: -40, kind: 'bps' })).toEqual({ number: '−40', unit: 'Bp.' })
    expect(formatPublished('2025-12-09T00:00:00Z')).toBe('09.12.2025')
    await chooseLanguage('english')
    expect(plain(formatScaled(34_810_000_000, 'USD'))).toBe('$34.81 B')
    expect(formatPublished('2025-12-09T00:00:00Z')).toBe('Dec 9, 2025')
  })

  it('stays with what was chosen last where two are chosen one right behind the other', async () => {
    await Promise.all([chooseLanguage('german'), chooseLanguage('english')])
    expect(currentWords().feeds.add).toBe('Add feed')
    await Promise.all([chooseLanguage('english'), chooseLanguage('german')])
    expect(currentWords().feeds.add).toBe('Feed hinzufügen')
  })
})
