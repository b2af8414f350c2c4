import { expect, it } from 'vitest'
import { damageLibraries } from './damage-library.ts'
import { makeFolder } from './library-folder.ts'

it('a damaged library is put right or plainly refused, and its file is kept: 60 damaged files', { timeout: 180_000 }, () => {
  const seed = Date.now() % 1_000_000
  const { faults, outcomes } = damageLibraries(makeFolder(), 60, seed)
  expect(faults, `seed ${seed}`).toEqual([])
  expect(outcomes['backup'], JSON.stringify(outcomes)).toBeGreaterThan(0)
})
