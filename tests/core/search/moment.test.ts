import { expect, test } from 'vitest'
import { compileQuery, parseQuery } from '../../../src/core/search/index.ts'

const leapEve = new Date(2024, 4, 31, 18, 30) // 31 May 2024, half past six in the evening, on this computer

test.each<[value: string, begins: Date]>([
  ['2024', new Date(2024, 0, 1)],
  ['2024-02', new Date(2024, 1, 1)],
  ['2024-2-9', new Date(2024, 1, 9)],
  ['2024-02-29', new Date(2024, 1, 29)],
  ['today', new Date(2024, 4, 31)],
  ['Yesterday', new Date(2024, 4, 30)],
  ['7d', new Date(leapEve.getTime() - 7 * 86_400_000)],
  ['2w', new Date(leapEve.getTime() - 14 * 86_400_000)],
  ['0d', leapEve],
  ['3m', new Date(2024, 1, 29, 18, 30)],
  ['1m', new Date(2024, 3, 30, 18, 30)],
  ['15m', new Date(2023, 1, 28, 18, 30)],
  ['1y', new Date(2023, 4, 31, 18, 30)],
])('after:%s begins when a person would say', (value, begins) => {
  expect(compileQuery(parseQuery(`after:${value}`), { now: leapEve.getTime() }).parameters).toEqual([begins.getTime()])
})

test.each(['2023-02-29', '2024-04-31', '2024-00', '2024-1-0', '12024', '7', '7x', '99999d', '1.5w', '0000-00-00', '-1d'])(
  'after:%s is refused',
  (value) => {
    expect(() => parseQuery(`after:${value}`)).toThrow('is not a date')
  },
)

test('the earliest and the longest moments that can be written are real instants', () => {
  for (const value of ['0001-01-01', '0000', '9999-12-31', '9999y', '9999m']) {
    const [instant] = compileQuery(parseQuery(`before:${value}`), { now: leapEve.getTime() }).parameters
    expect(Number.isSafeInteger(instant)).toBe(true)
  }
})
