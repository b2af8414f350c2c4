import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { corpora, readOpmlCorpus, scoreParser } from '../../bench/formats.ts'
import { findParsers } from '../../bench/formats-parsers.ts'

// Real feeds and OPML that this project did not write; they are no part of the repository.
describe.skipIf(!existsSync(corpora))('real files', () => {
  test('of other projects are read as those expect, wherever they do not expect a mistake', async () => {
    const { parsers } = await findParsers([])
    const { scores } = await scoreParser(parsers[0]!)
    const shareOf = (name: string): number => (scores.get(name)?.right ?? 0) / (scores.get(name)?.asked ?? 1)
    expect(shareOf('field items')).toBe(1)
    expect(shareOf('field feed title')).toBe(1)
    expect(shareOf('field title')).toBeGreaterThan(0.98)
    expect(shareOf('all')).toBeGreaterThan(0.975)
  })

  test('of OPML lose no address', () => {
    const { asked, read } = readOpmlCorpus()
    expect(read).toBe(asked)
  })
})
