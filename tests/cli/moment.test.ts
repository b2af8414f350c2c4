import { expect, test } from 'vitest'
import { describeMoment } from '../../src/cli/moment.ts'

const now = new Date('2026-10-30T12:00:00Z')

test('a recent moment is said as an age, an older or a coming one as its day', () => {
  expect(describeMoment('2026-10-30T11:59:40Z', now)).toBe('just now')
  expect(describeMoment('2026-10-30T11:59:00Z', now)).toBe('1 minute ago')
  expect(describeMoment('2026-10-30T03:00:00Z', now)).toBe('9 hours ago')
  expect(describeMoment('2026-10-27T12:00:00Z', now)).toBe('3 days ago')
  expect(describeMoment('2026-10-13T12:00:00Z', now)).toBe('2026-10-13')
  expect(describeMoment('2026-11-02T12:00:00Z', now)).toBe('2026-11-02')
  expect(describeMoment(null, now)).toBe('–')
})
