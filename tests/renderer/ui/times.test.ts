import { describe, expect, it } from 'vitest'
import { dateTimeOf, formatAbsolute, formatPublished, formatPublishedBriefly, formatRelative } from '../../../src/renderer/ui/times.ts'

const now = Date.parse('2026-03-10T12:00:00Z')

describe('times in the list', () => {
  it('are told from now while they are young', () => {
    expect(formatRelative('2026-03-10T11:59:30Z', now)).toBe('now')
    expect(formatRelative('2026-03-10T11:15:00Z', now)).toBe('45 min. ago')
    expect(formatRelative('2026-03-10T07:00:00Z', now)).toBe('5 hr. ago')
    expect(formatRelative('2026-03-09T07:00:00Z', now)).toBe('yesterday')
  })

  it('are dates when they are old, ahead of us, or of another year', () => {
    expect(formatRelative('2026-02-01T07:00:00Z', now)).toMatch(/Feb/)
    expect(formatRelative('2025-02-01T07:00:00Z', now)).toMatch(/2025/)
    expect(formatRelative('2026-04-01T07:00:00Z', now)).toMatch(/Apr/)
  })

  it('are nothing when they are no times', () => {
    expect(formatRelative('soon', now)).toBe('')
    expect(formatAbsolute('soon')).toBeNull()
  })
})

describe('a publication time of exactly midnight UTC', () => {
  it('is a day, the one its publisher named, wherever the reader is', () => {
    const zone = process.env['TZ']
    try {
      for (const there of ['America/Los_Angeles', 'UTC', 'Pacific/Auckland']) {
        process.env['TZ'] = there
        expect(formatPublished('2026-03-09T00:00:00Z')).toBe('Mar 9, 2026')
        expect(formatPublished('2026-03-09T00:00:00.000+00:00')).toBe('Mar 9, 2026')
        expect(formatPublishedBriefly('2026-03-09T00:00:00Z', now)).toBe('Mar 9')
        expect(formatPublishedBriefly('2026-01-01T00:00:00Z', now)).toBe('Jan 1')
        expect(formatPublishedBriefly('2025-12-31T00:00:00Z', now)).toBe('Dec 31, 2025')
        expect(dateTimeOf('2026-03-09T00:00:00Z')).toBe('2026-03-09')
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it('is told apart from every other time, a midnight somewhere else included', () => {
    expect(formatPublished('2026-03-09T00:00:01Z')).toMatch(/\d:\d\d/)
    expect(formatPublished('2026-03-09T00:00:00-05:00')).toMatch(/\d:\d\d/)
    expect(formatPublishedBriefly('2026-03-10T11:15:00Z', now)).toBe('45 min. ago')
    expect(dateTimeOf('2026-03-09T10:00:00Z')).toBe('2026-03-09T10:00:00Z')
  })

  it('is nothing when it is no time', () => {
    expect(formatPublished('soon')).toBeNull()
    expect(formatPublishedBriefly('soon', now)).toBe('')
  })
})
