import { expect, it } from 'vitest'
import { makeFolder } from './library-folder.ts'
import { restoreOverKilled } from './restore-loop.ts'

it('a backup restored over a killed library never meets the old journal: 50 restores', { timeout: 120_000 }, async () => {
  const { faults, naiveCorrupt } = await restoreOverKilled(makeFolder(), 50)
  expect(faults).toEqual([])
  expect(naiveCorrupt).toBe(10) // the danger is real
})
