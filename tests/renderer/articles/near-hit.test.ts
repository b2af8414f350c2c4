import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginNearHit } from '../../../src/renderer/articles/near-hit.ts'

const marked = ({ text, hits }: ReturnType<typeof beginNearHit>): readonly string[] => hits.map(([start, end]) => text.slice(start, end))

it('a passage whose hit stands far behind begins shortly before it, at a word', () => {
  const text = 'Aster Foods said on Tuesday that it had sold its bakeries in the north to a rival and that the dividend would rise by a tenth'
  const hit = text.indexOf('dividend')
  const shown = beginNearHit({ text, hits: [[hit, hit + 8]] })
  expect(shown.text).toBe('…north to a rival and that the dividend would rise by a tenth')
  expect(marked(shown)).toEqual(['dividend'])
})

it('a passage whose hit is near is shown as it is, and so is one without a hit', () => {
  const text = 'The dividend of Aster Foods would rise by a tenth, it said on Tuesday'
  expect(beginNearHit({ text, hits: [[4, 12]] })).toEqual({ text, hits: [[4, 12]] })
  expect(beginNearHit({ text, hits: [] })).toEqual({ text, hits: [] })
})

it('whatever the text, the same words are marked and the first of them stands within half a line', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom('a', 'b', ' ', 'é', '漢') }), fc.nat(200), fc.integer({ min: 1, max: 9 }), (text, at, length) => {
    fc.pre(at + length <= text.length)
    const hits = [[at, at + length] as const]
    const shown = beginNearHit({ text, hits })
    expect(marked(shown)).toEqual([text.slice(at, at + length)])
    expect(shown.hits[0]![0]).toBeLessThanOrEqual(48)
  }))
})
