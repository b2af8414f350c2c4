import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, listAddresses, listLines, readChoice } from '../../../src/renderer/feeds/outline-choices.ts'
import type { Outline } from '../../../src/shared/model.ts'

const feed = (title: string, address = `https://example.com/${title}`): Outline => ({ title, address, site: null, categories: [], children: [] })
const folder = (title: string, children: readonly Outline[]): Outline => ({ title, address: null, site: null, categories: [], children })
const outlines = [folder('Markets', [feed('quay'), folder('Asia', [feed('pier'), feed('quay')]), folder('Empty', [])]), feed('loose')]

describe('the feeds of an OPML file', () => {
  it('stand in the order of the file, folders without a feed left out', () => {
    expect(listLines(outlines).map(({ title, depth, addresses }) => `${depth} ${title} ${addresses.length}`)).toEqual(['0 Markets 2', '1 quay 1', '1 Asia 2', '2 pier 1', '2 quay 1', '0 loose 1'])
  })

  it('are one choice where they stand in two folders', () => {
    expect(listAddresses(outlines)).toEqual(['https://example.com/quay', 'https://example.com/pier', 'https://example.com/loose'])
    const all = new Set(listAddresses(outlines))
    const without = choose(all, ['https://example.com/quay'], false)
    expect(listLines(outlines).map((line) => readChoice(line.addresses, without))).toEqual(['some', 'none', 'some', 'all', 'none', 'all'])
    expect(choose(without, ['https://example.com/quay'], true)).toEqual(all)
  })

  it('may be nested as deep as a file likes', () => {
    let deep: Outline = feed('bottom')
    for (let level = 0; level < 10_000; level++) deep = folder(`level ${level}`, [deep])
    expect(listAddresses([deep])).toEqual(['https://example.com/bottom'])
  })

  const tree: fc.Arbitrary<Outline> = fc.letrec<{ outline: Outline }>((tie) => ({
    outline: fc.oneof({ maxDepth: 4 }, fc.webUrl().map((address) => feed('feed', address)), fc.array(tie('outline'), { maxLength: 4 }).map((children) => folder('folder', children))),
  })).outline

  it('are all on at first, and a folder’s box answers for every feed in it', () => {
    fc.assert(
      fc.property(fc.array(tree), fc.nat(), (given, at) => {
        const lines = listLines(given)
        const all = new Set(listAddresses(given))
        expect(lines.every((line) => readChoice(line.addresses, all) === 'all')).toBe(true)
        const line = lines[lines.length === 0 ? 0 : at % lines.length]
        if (!line) return
        const without = choose(all, line.addresses, false)
        expect(readChoice(line.addresses, without)).toBe('none')
        expect(without.size).toBe(all.size - line.addresses.length)
      }),
    )
  })
})
