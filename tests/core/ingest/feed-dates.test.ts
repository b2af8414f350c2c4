import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeedDate } from '../../../src/core/ingest/formats/feed-dates.ts'

const moments: readonly (readonly [written: string, instant: string])[] = [
  // RFC 822 and what is made of it
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Thu, 1 Jan 04 19:48:21 EST', '2004-01-02T00:48:21Z'],
  ['Thu, 01 Jan 2004 19:48 -0500', '2004-01-02T00:48:00Z'],
  ['Thursday, 01-Jan-04 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Mon, 26 January 2004 16:31:00 ET', '2004-01-26T21:31:00Z'],
  ['Mon, 26 July 2004 16:31:00 ET', '2004-07-26T20:31:00Z'],
  // zones named by a place
  ['2026-07-01T10:00:00 America/New_York', '2026-07-01T14:00:00Z'],
  ['2026-01-01T10:00:00 America/New_York', '2026-01-01T15:00:00Z'],
  ['2026-03-08 03:30:00 America/New_York', '2026-03-08T07:30:00Z'],
  ['Thu, 01 Jan 2026 10:00:00 Asia/Kolkata', '2026-01-01T04:30:00Z'],
  ['Wed, 01 Jul 2026 10:00:00 US/Pacific', '2026-07-01T17:00:00Z'],
  ['2026-07-01T10:00:00[Europe/Berlin]', '2026-07-01T08:00:00Z'],
  ['2026-07-01T10:00:00+09:00[Asia/Tokyo][u-ca=gregory]', '2026-07-01T01:00:00Z'],
  ['2026-07-01 10:00 Etc/GMT+5', '2026-07-01T15:00:00Z'],
  ['2026-07-01 10:00 America/Port-au-Prince', '2026-07-01T14:00:00Z'],
  ['2026-07-01 10:00:00 Nowhere/At_All', '2026-07-01T10:00:00Z'],
  ['Thu, 5 Apr 2012 10:00:00 CEST', '2012-04-05T08:00:00Z'],
  ['Thu, 05 Apr 2012 10:00:00 GMT+0200 (Central European Summer Time)', '2012-04-05T08:00:00Z'],
  ['Tue, 23 Jul 2024 24:00:00 GMT', '2024-07-24T00:00:00Z'],
  ['Wed, 19 Aug 1999 18:28:00 Z', '1999-08-19T18:28:00Z'],
  ['Sep 2, 2025 3:04 PM EDT', '2025-09-02T19:04:00Z'],
  ['September 2, 2025', '2025-09-02T00:00:00Z'],
  ['2 Sep 2025', '2025-09-02T00:00:00Z'],
  // asctime and the like
  ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
  ['Sun Jan 04 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
  ['Mon Sep 24 03:35:21 +0000 2012', '2012-09-24T03:35:21Z'],
  // ISO 8601
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
  ['2003-12-31T10:14:55.25-08:00', '2003-12-31T18:14:55.250Z'],
  ['2003-12-31 10:14:55 +0530', '2003-12-31T04:44:55Z'],
  ['2003-12-31T10:14Z', '2003-12-31T10:14:00Z'],
  ['20031231T101455Z', '2003-12-31T10:14:55Z'],
  ['20031231', '2003-12-31T00:00:00Z'],
  ['2003-12', '2003-12-01T00:00:00Z'],
  ['2003-365', '2003-12-31T00:00:00Z'],
  ['2003', '2003-01-01T00:00:00Z'],
  // numbers
  ['1756807200', '2025-09-02T10:00:00Z'],
  ['1756807200000', '2025-09-02T10:00:00Z'],
  ['9/2/2025 1:30:00 PM', '2025-09-02T13:30:00Z'],
  ['25/12/2025 08:00', '2025-12-25T08:00:00Z'],
  ['02.09.2025 08:00', '2025-09-02T08:00:00Z'],
  // in other languages
  ['Mi, 05 März 2025 10:00:00 +0100', '2025-03-05T09:00:00Z'],
  ['Fr, 12 Dez 2025 10:00:00 MEZ', '2025-12-12T09:00:00Z'],
  ['mar., 5 janv. 2025 10:00:00 +0100', '2025-01-05T09:00:00Z'],
  ['vendredi 15 août 2025', '2025-08-15T00:00:00Z'],
  ['Mar, 02 Sep 2025 10:00:00 GMT', '2025-09-02T10:00:00Z'],
  ['Qua, 01 Out 2025 10:00:00 -0300', '2025-10-01T13:00:00Z'],
  ['dom, 04 ago 2024 12:00:00 +0200', '2024-08-04T10:00:00Z'],
  ['Пт, 03 янв 2025 10:00:00 +0300', '2025-01-03T07:00:00Z'],
  ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00Z'],
  ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00Z'],
  ['2004-05-25 오후 11:23:17', '2004-05-25T23:23:17Z'],
  ['2004년 05월 28일  01:31:15', '2004-05-28T01:31:15Z'],
  ['2025年9月2日 10時30分', '2025-09-02T10:30:00Z'],
  // an impossible time keeps its day
  ['Thu, 01 Jan 2004 29:99:00 GMT', '2004-01-01T00:00:00Z'],
]

describe('a date that a feed writes', () => {
  test.each(moments)('%s', (written, instant) => {
    expect(parseFeedDate(written)).toBe(new Date(instant).toISOString())
  })

  test.each([null, '', 'yesterday', 'invalid', '0001-01-01T00:00:00Z', '0000-00-00 00:00:00', '1970-01-01T00:00:00Z', 'Mon, 31 Feb 2025 10:00:00 GMT', '2025-13-01', '13/13/2025', '12:00', 'May', 'x'.repeat(5000)])(
    'is none where it names no day: %s',
    (written) => expect(parseFeedDate(written)).toBeNull(),
  )

  test('comes back the same from ISO 8601 and RFC 822, whatever the moment', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
        expect(parseFeedDate(date.toISOString())).toBe(date.toISOString())
        expect(parseFeedDate(date.toUTCString())).toBe(new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString())
      }),
    )
  })

  test('never throws, whatever is written there', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.:, TZ+PMamjunoct()年'), maxLength: 40 }), (text) => void parseFeedDate(text)), { numRuns: 3000 })
  })
})
