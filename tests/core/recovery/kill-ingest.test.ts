import { describe, expect, it, onTestFinished } from 'vitest'
import { bundleProgram, removeProgram } from './bundle-program.ts'
import { killIngest } from './kill-ingest.ts'
import { makeFolder } from './library-folder.ts'

describe('a library whose process is killed while news arrives', () => {
  it('keeps every article that was acknowledged, whole and found by search: 80 kills', { timeout: 600_000 }, async () => {
    const seed = Date.now() % 1_000_000
    const program = await bundleProgram('recovery/ingest-child.ts')
    onTestFinished(() => removeProgram(program))
    const results = await Promise.all([killIngest(program, makeFolder(), 40, seed), killIngest(program, makeFolder(), 40, seed + 1)])
    expect(results.flatMap((result) => result.faults), `seed ${seed}`).toEqual([])
    expect(results.reduce((sum, result) => sum + result.acknowledged, 0)).toBeGreaterThan(80)
  })
})
