import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfterKey, firstWeekday, listMonth, moveMonths } from '../../../src/renderer/ui/months.ts'
import { readDay, shapeOfDay, writeDay } from '../../../src/renderer/ui/typed-dates.ts'
import { moveTime, readTime, writeTime } from '../../../src/renderer/ui/typed-times.ts'

const locales = ['en', 'en-US', 'en-GB', 'en-CA', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CA', 'es', 'it', 'nl', 'pl', 'sv', 'fi', 'hu', 'cs', 'bg', 'lt', 'ja', 'ko', 'zh-CN', 'zh-TW', 'ar-EG', 'fa', 'he', 'hi', 'th', 'tr', 'el', undefined]
const day = (value: string) => ({ day: value })

describe('a day that a person types', () => {
  it('is read in the order of their locale, however short, and as ISO everywhere', () => {
    for (const text of ['1.2.26', '1/2/2026', '01.02.2026', ' 1 . 2 . 2026 ', '1-2-26', '1 2 2026', '01022026', '2026-02-01', '2026-2-1', '20260201']) expect([text, readDay(text, 'de')]).toEqual([text, day('2026-02-01')])
    expect(['1/2/2026', '1.2.26', '01022026'].map((text) => readDay(text, 'en-US'))).toEqual(Array(3).fill(day('2026-01-02')))
    expect(readDay('1/2/2026', 'en-GB')).toEqual(day('2026-02-01'))
    expect(['2026/1/2', '26/1/2', '2026年1月2日', '２０２６/１/２'].map((text) => readDay(text, 'ja'))).toEqual(Array(4).fill(day('2026-01-02')))
    expect(readDay('29.2.2024', 'de')).toEqual(day('2024-02-29'))
    expect(['31.12.69', '31.12.70'].map((text) => readDay(text, 'de'))).toEqual([day('2069-12-31'), day('1970-12-31')])
    expect(readDay('  ', 'de')).toBeNull()
  })

  it('is never another day than was meant: what does not fit is said', () => {
    expect(readDay('11/25/2026', 'de')).toEqual({ problem: 'no-month', number: 25 })
    expect(readDay('25.11.2026', 'en-US')).toEqual({ problem: 'no-month', number: 25 })
    expect(readDay('29.2.2026', 'de')).toEqual({ problem: 'no-day', month: '2026-02', days: 28 })
    expect(readDay('0.2.2026', 'de')).toEqual({ problem: 'no-day', month: '2026-02', days: 28 })
    expect(['1.2.2206', '1.2.0026'].map((text) => readDay(text, 'de'))).toEqual([{ problem: 'no-year' }, { problem: 'no-year' }])
    expect(readDay('25/11/2026', 'ja')).toEqual({ problem: 'unreadable' }) // whether 1/2/2026 is of January or of February, nobody knows there
    expect(['1.2.', '1.2', 'tomorrow', '1.2.2', '1.2.202', '1.2.3.2026', '12345', '1.2.2026x', '001.2.2026'].map((text) => readDay(text, 'de'))).toEqual(Array(9).fill({ problem: 'unreadable' }))
  })

  it('comes back whole as each locale writes it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(days, fc.constantFrom(...locales), (value, locale) => { expect([locale, readDay(writeDay(value, locale), locale)]).toEqual([locale, day(value)]) }), { numRuns: 600 })
    expect(['de', 'en-US', 'en-GB', 'sv', 'ja'].map((locale) => writeDay('2026-11-05', locale))).toEqual(['05.11.2026', '11/05/2026', '05/11/2026', '2026-11-05', '2026/11/05'])
    expect(shapeOfDay({ year: 'JJJJ', month: 'MM', day: 'TT' }, 'de')).toBe('TT.MM.JJJJ')
  })
})

describe('a time of day that a person types', () => {
  it('is read of 24 hours or of twice twelve', () => {
    for (const locale of ['de', 'en-US']) {
      expect(['9', '09', '9:30', '9.30', '930', '0930', '9 h 30', '21 Uhr', '21:30 Uhr', '2130', '0:00', '24:00', '23:59'].map((text) => readTime(text, locale)))
        .toEqual(['09:00', '09:00', '09:30', '09:30', '09:30', '09:30', '09:30', '21:00', '21:30', '21:30', '00:00', '00:00', '23:59'])
      expect(['9 pm', '9pm', '9 p.m.', '9:30 PM', '930p', '9 am', '12 am', '12 pm', '12:15 AM'].map((text) => readTime(text, locale)))
        .toEqual(['21:00', '21:00', '21:00', '21:30', '21:30', '09:00', '00:00', '12:00', '00:15'])
      expect(['25', '9:60', '24:01', '93', '13 pm', '0 am', '9:3', 'noon', '9 pm am', 'am 9 pm', '12345', '-9'].map((text) => readTime(text, locale))).toEqual(Array(12).fill(undefined))
      expect(readTime(' ', locale)).toBeNull()
    }
    expect(['오후 9:30', '오전 12:05'].map((text) => readTime(text, 'ko'))).toEqual(['21:30', '00:05'])
  })

  it('comes back as each locale writes it, and goes round the clock', () => {
    const times = fc.integer({ min: 0, max: 1439 }).map((minutes) => moveTime('00:00', minutes))
    fc.assert(fc.property(times, fc.constantFrom(...locales), (time, locale) => { expect([locale, readTime(writeTime(time, locale), locale)]).toEqual([locale, time]) }), { numRuns: 600 })
    expect([writeTime('21:30', 'de'), writeTime('21:30', 'en-US'), moveTime('23:50', 15), moveTime('00:05', -15)]).toEqual(['21:30', '9:30 PM', '00:05', '23:50'])
  })
})

describe('a sheet of the calendar', () => {
  it('begins its weeks as the locale does', () => {
    expect(['de', 'en-US', 'en-GB', 'ar-EG'].map((locale) => firstWeekday(locale))).toEqual([1, 7, 1, 6])
    expect(listMonth('2026-11', 1)[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(listMonth('2026-11-25', 7)[0]?.[0]).toBe('2026-11-01')
    expect(listMonth('2024-02', 1).flat().filter((each) => each !== null)).toHaveLength(29)
  })

  it('is walked by keys, past the ends of months and years', () => {
    const walk = (from: string, key: string, isShift = false, first = 1) => dayAfterKey(from, key, isShift, first)
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'].map((key) => walk('2026-11-25', key)))
      .toEqual(['2026-11-24', '2026-11-26', '2026-11-18', '2026-12-02', '2026-11-23', '2026-11-29', '2026-10-25', '2026-12-25'])
    expect([walk('2026-11-25', 'Home', false, 7), walk('2026-11-25', 'End', false, 7), walk('2024-02-29', 'PageDown', true), walk('2026-11-25', 'a')]).toEqual(['2026-11-22', '2026-11-28', '2025-02-28', null])
    expect([moveMonths('2026-01-31', 1), moveMonths('2026-01-31', -1), walk('2199-12-31', 'ArrowRight'), walk('1900-01-15', 'PageUp')]).toEqual(['2026-02-28', '2025-12-31', '2199-12-31', '1900-01-15'])
  })
})
