import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readCacheSeconds, readRetryAfter, readValidators, renewValidators, writeHeaders } from '../../../src/core/fetch/headers.ts'
import { ask } from './loopback.ts'

describe('freshness', () => {
  it.each([
    [{}, null],
    [{ 'cache-control': 'max-age=3600' }, 3600],
    [{ 'cache-control': 'public, Max-Age="60", must-revalidate' }, 60],
    [{ 'cache-control': 's-maxage=9, max-age = 10' }, 10],
    [{ 'cache-control': 's-maxage=3600' }, null],
    [{ 'cache-control': 'max-age=500000000' }, 86_400],
    [{ 'cache-control': 'max-age=60', age: '90' }, 0],
    [{ 'cache-control': 'no-cache, max-age=3600' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ 'cache-control': 'max-age=-1' }, null],
    [{ expires: 'Wed, 25 Nov 2026 11:00:00 GMT', date: 'Wed, 25 Nov 2026 10:30:00 GMT' }, 1800],
    [{ expires: 'Wed, 25 Nov 2026 10:00:00 GMT', date: 'Wed, 25 Nov 2026 10:30:00 GMT' }, 0],
    [{ expires: '0', date: 'Wed, 25 Nov 2026 10:30:00 GMT' }, 0],
    [{ expires: 'Wed, 25 Nov 2026 11:00:00 GMT' }, null],
  ])('of %j is %s seconds', (headers, seconds) => {
    expect(readCacheSeconds(headers)).toBe(seconds)
  })
})

describe('Retry-After', () => {
  it('is between a minute and a day away, whatever it says', () => {
    const value = fc.oneof(fc.string(), fc.nat().map(String), fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()), fc.constantFrom('1e9', '-5', ' 30 ', 'Infinity', '99999999999999999999999'))
    fc.assert(
      fc.property(fc.option(value, { nil: undefined }), fc.nat(1000), fc.integer({ min: 0, max: 4e12 }), (header, waits, now) => {
        const until = readRetryAfter({ 'retry-after': header }, waits, now)
        expect(until - now).toBeGreaterThanOrEqual(60_000)
        expect(until - now).toBeLessThanOrEqual(86_400_000)
      }),
    )
  })
})

describe('validators', () => {
  it('go out as they came in, whatever they are', () => {
    const value = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).filter((code) => code < 0x7f || code >= 0x80).map((code) => String.fromCharCode(code)), minLength: 1 })
    fc.assert(
      fc.property(value, value, (etag, lastModified) => {
        const validators = readValidators({ etag, 'last-modified': lastModified })
        const headers = writeHeaders(ask('https://news.test/', { validators }), new URL('https://news.test/'), null)
        expect([headers['If-None-Match'], headers['If-Modified-Since']]).toEqual([etag, lastModified])
      }),
    )
  })

  it('are renewed as a set, and only where the server names another state', () => {
    const sent = { etag: '"a"', lastModified: 'Monday' }
    expect(renewValidators(sent, {})).toBe(sent)
    expect(renewValidators(sent, { etag: '"a"' })).toBe(sent)
    expect(renewValidators(sent, { 'last-modified': 'Monday' })).toBe(sent)
    expect(renewValidators(sent, { etag: '"b"' })).toEqual({ etag: '"b"', lastModified: null })
    expect(renewValidators(sent, { etag: '"b"', 'last-modified': 'Tuesday' })).toEqual({ etag: '"b"', lastModified: 'Tuesday' })
  })
})
