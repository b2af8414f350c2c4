import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haveSameContent, listBackups, nameBackup, removeUnfinishedBackups, thinOutBackups, timeOfBackup } from '../../../src/core/db/index.ts'
import { makeFolder } from '../recovery/library-folder.ts'

const hour = 3600_000
const day = 24 * hour

function makeBackups(folder: string, times: readonly number[]): void {
  mkdirSync(join(folder, 'backups'), { recursive: true })
  for (const time of times) writeFileSync(nameBackup(folder, time), '')
}

const daysOf = (folder: string): readonly string[] => listBackups(folder).map((path) => new Date(timeOfBackup(path) as number).toISOString().slice(0, 10))

describe('automatic backups', () => {
  it('are three of today and one of each day before, ten in all, through months with a change of clocks', () => {
    const folder = makeFolder()
    const start = Date.UTC(2026, 8, 1, 5) // summer time ends on 25 October in Europe, on 1 November in America
    for (let now = start; now < start + 120 * day; now += 5 * hour) {
      makeBackups(folder, [now])
      thinOutBackups(folder, now)
      const days = daysOf(folder)
      const today = new Date(now).toISOString().slice(0, 10)
      expect(days.length).toBeLessThanOrEqual(10)
      expect(days.filter((each) => each === today).length).toBeLessThanOrEqual(3)
      const earlier = days.filter((each) => each !== today)
      expect(new Set(earlier).size).toBe(earlier.length)
      expect(timeOfBackup(listBackups(folder)[0] as string)).toBe(now) // the newest is never thinned out
    }
    const days = daysOf(folder)
    expect(days.length).toBeGreaterThanOrEqual(8) // three places are today's
    const oldest = Date.parse(days.at(-1) as string)
    expect((start + 120 * day - oldest) / day).toBeLessThan(11) // no day between was left out
  })

  it('never lose the newest, never the only one of a day that is kept, whenever they were made', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 45 * 24 * 60 }), (minutes, nowMinutes) => {
      const folder = makeFolder()
      const at = (minute: number): number => Date.UTC(2026, 9, 1) + minute * 60_000
      makeBackups(folder, minutes.map(at))
      const newest = listBackups(folder)[0]
      const daysBefore = [...new Set(daysOf(folder))]
      thinOutBackups(folder, at(nowMinutes))
      expect(listBackups(folder)[0]).toBe(newest)
      expect(listBackups(folder).length).toBeLessThanOrEqual(10)
      // The days kept are the newest ones, none skipped.
      const kept = [...new Set(daysOf(folder))]
      expect(kept).toEqual(daysBefore.slice(0, kept.length))
    }), { numRuns: 60 })
  })

  it('are told from other files, which are never removed', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'backups', 'damaged-2026-10-01T000000Z'), { recursive: true })
    const others = ['mine.sqlite', 'library-2026.sqlite', 'mine.sqlite.0123456789ab.unfinished', 'library-2026-10-01-120000.sqlite.txt']
    for (const name of others) writeFileSync(join(folder, 'backups', name), '')
    writeFileSync(join(folder, 'backups', 'library-2026-10-01-120000.sqlite.0123456789ab.unfinished'), '')
    removeUnfinishedBackups(folder)
    thinOutBackups(folder, Date.UTC(2027, 1, 1))
    expect(readdirSync(join(folder, 'backups')).sort()).toEqual([...others, 'damaged-2026-10-01T000000Z'].sort())
    expect(listBackups(folder).map((path) => basename(path))).toEqual([])
  })

  it('are the same only where every byte is', () => {
    const folder = makeFolder()
    const write = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const bytes = Buffer.alloc(3_000_000, 5)
    const changed = Buffer.from(bytes)
    changed[2_999_999] = 6
    expect(haveSameContent(write('a', bytes), write('b', bytes))).toBe(true)
    expect(haveSameContent(write('a', bytes), write('c', changed))).toBe(false)
    expect(haveSameContent(write('a', bytes), write('d', bytes.subarray(1)))).toBe(false)
    expect(haveSameContent(write('e', Buffer.alloc(0)), write('f', Buffer.alloc(0)))).toBe(true)
  })
})
