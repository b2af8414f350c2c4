import { expect, it } from 'vitest'
import { damageJournals } from './damage-journal.ts'
import { makeFolder } from './library-folder.ts'

it('after a power cut a library is as it was after one of its commits, never between two: 100 damaged journals', { timeout: 120_000 }, async () => {
  const seed = Date.now() % 1_000_000
  const { faults, prefixes } = await damageJournals(makeFolder(), 100, seed)
  expect(faults, `seed ${seed}`).toEqual([])
  expect(prefixes).toBeGreaterThan(20)
})
