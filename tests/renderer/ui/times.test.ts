import { describe, expect, it } from 'vitest'
import { formatAbsolute, formatRelative } from '../../../src/renderer/ui/times.ts'

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
