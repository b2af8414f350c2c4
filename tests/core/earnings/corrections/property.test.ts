import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOver } from '../../../../src/core/earnings/corrections/apply.ts'
import { isSameItem, listItems } from '../../../../src/core/earnings/corrections/items.ts'
import type { Correction, LiftedItem } from '../../../../src/shared/corrections.ts'
import type { Extraction, Figure, Metric, Span } from '../../../../src/shared/model.ts'

const text = 'Orlend earned money in the quarter. Sales of Orlend rose too. Its cloud grew most of all.'
const sentences: readonly Span[] = [[0, 35], [36, 61], [62, text.length]]
const period = { kind: 'quarter', number: 3, fiscal: false, year: null } as const

const anyFigure: fc.Arbitrary<Figure> = fc.record({
  metric: fc.constantFrom<Metric>('revenue', 'eps', 'net-income'), basis: fc.constantFrom('reported' as const, 'adjusted' as const), segment: fc.constantFrom(null, 'Cloud'),
  actual: fc.integer({ min: 1, max: 4 }), unit: fc.constant('currency' as const), currency: fc.constant('USD'), consensus: fc.constantFrom(null, 2, 3), prior: fc.constantFrom(null, 1),
  change: fc.constant(null), verdict: fc.constant(null), evidence: fc.constantFrom(...sentences).map((sentence) => [sentence]),
})
const lift = (item: Figure): LiftedItem => ({ kind: 'figure', symbol: 'ORLF', period, item })
const quotes = Object.fromEntries(sentences.map(([start, end]) => [`${start}:${end}`, text.slice(start, end)]))

const anyWord = fc.tuple(anyFigure, anyFigure, fc.constantFrom('confirmed' as const, 'corrected' as const, 'rejected' as const, 'added' as const))
const anyWords: fc.Arbitrary<readonly Correction[]> = fc.array(anyWord, { maxLength: 4 }).map((words) =>
  words.map(([read, other, kind], index) => ({
    id: String(index + 1), articleId: '1', textId: '1', kind, doubt: null, quotes, madeAt: '2026-12-02T09:00:00Z',
    read: kind === 'added' ? null : lift(read), said: kind === 'rejected' ? null : lift(kind === 'confirmed' ? read : other),
  })),
)
const readingOf = (figures: readonly Figure[]): Extraction => ({
  mentions: [{ symbol: 'ORLF', exchange: null, company: 'Orlend', primary: true, spans: [[0, 6]] }],
  snapshots: figures.length === 0 ? [] : [{ symbol: 'ORLF', company: 'Orlend', period, figures, guidance: [] }], priceActions: [], ratings: [], doubts: [],
})

describe('whatever a later reading finds', () => {
  it('every word of the person stands exactly once, with every number as it was said', () => {
    fc.assert(
      fc.property(anyWords, fc.array(anyFigure, { maxLength: 6 }), fc.constantFrom('', 'New words before. '), (words, figures, before) => {
        const shifted = figures.map((figure) => ({ ...figure, evidence: figure.evidence.map(([start, end]): Span => [start + before.length, end + before.length]) }))
        const shown = listItems(layOver(before + text, readingOf(shifted), words))
        for (const { id, said } of words) {
          const standing = shown.filter((item) => item.item.byPerson?.correctionId === id)
          expect(standing).toHaveLength(said === null ? 0 : 1)
          const figure = standing[0]?.item as Figure | undefined
          if (said?.kind !== 'figure' || !figure) continue
          expect([figure.metric, figure.basis, figure.segment, figure.actual]).toEqual([said.item.metric, said.item.basis, said.item.segment, said.item.actual])
          if (said.item.consensus !== null) expect(figure.consensus).toBe(said.item.consensus)
          expect(figure.evidence.some(([start, end]) => quotes[`${start - before.length}:${end - before.length}`] === (before + text).slice(start, end))).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('without a word of the person it is shown as it is, and what was rejected is not in it', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 6 }), (figures) => {
        const reading = readingOf(figures)
        expect(listItems(layOver(text, reading, []))).toEqual(listItems(reading))
        const [first] = figures
        if (!first) return
        const rejected: Correction = { id: '1', articleId: '1', textId: '1', kind: 'rejected', doubt: null, quotes, madeAt: '2026-12-02T09:00:00Z', read: lift(first), said: null }
        expect(listItems(layOver(text, reading, [rejected])).some((item) => isSameItem(item, lift(first)))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
