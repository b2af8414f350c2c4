import { describe, expect, it } from 'vitest'
import { explainNumbers } from '../../../src/core/earnings/index.ts'
import { explainArticle, measureCoverage } from '../../../src/core/extract/index.ts'
import type { Extraction } from '../../../src/shared/model.ts'
import { parsedArticle } from '../library-fixture.ts'
import { quarter } from './kept-articles.ts'

function explain(text: string, change: (extraction: Extraction) => Extraction = (extraction) => extraction) {
  const { extraction, trace } = explainArticle(parsedArticle({ title: 'Orlend Foods reports third-quarter results', text }))
  const numbers = explainNumbers(text, change(extraction), trace)
  return (quote: string) => {
    const found = numbers.find((number) => number.quote.includes(quote))
    return found && { outcome: found.outcome, uses: found.uses.map((use) => `${use.kind} ${use.snapshot ?? '-'} ${use.index} ${use.field}`) }
  }
}

describe('from a number of the text', () => {
  const text = quarter('Revenue rose 4% to $2.51 billion, and the company has 212 stores. Adjusted earnings were 85 cents a share, against 80 cents that analysts had expected. The shares fell 3.1% to $41.20 on Thursday.')

  it('its figure is found, and which field of it', () => {
    const of = explain(text)
    expect(of('$2.51 billion')).toEqual({ outcome: 'figure', uses: ['figure 0 0 actual'] })
    expect(of('4%')).toEqual({ outcome: 'figure', uses: ['figure 0 0 change'] })
    expect(of('80 cents')).toEqual({ outcome: 'figure', uses: ['figure 0 1 consensus'] })
    expect(of('41.20')).toEqual({ outcome: 'figure', uses: ['price - 0 price'] })
  })

  it('or why it is none', () => {
    const of = explain(text)
    expect(of('212')).toEqual({ outcome: 'context', uses: [] })
  })

  it('or that the person took its figure out, or made it one', () => {
    const [out, made] = [{ correctionId: '7', read: null }, { correctionId: '8', kind: 'added' as const, read: null, standing: 'silent' as const }]
    const aside = explain(text, (extraction) => {
      const [snapshot] = extraction.snapshots
      if (!snapshot) throw new Error('Nothing was read.')
      const { figures, symbol, period } = snapshot
      return { ...extraction, snapshots: [{ ...snapshot, figures: figures.slice(1) }], setAside: [{ correctionId: out.correctionId, lifted: { kind: 'figure', symbol, period, item: figures[0]! }, doubt: null }] }
    })
    expect(aside('$2.51 billion')).toEqual({ outcome: 'set-aside', uses: [] })
    const added = explain(text, (extraction) => ({
      ...extraction,
      snapshots: extraction.snapshots.map((snapshot) => ({ ...snapshot, figures: [...snapshot.figures, { ...snapshot.figures[0]!, metric: 'users', unit: 'count', currency: null, actual: 212, change: null, byPerson: made }] })),
    }))
    expect(added('212')).toEqual({ outcome: 'figure', uses: ['figure 0 2 actual'] })
  })

  it('of a table, in the units of the table', () => {
    const table = `${quarter('Results in millions of dollars:')}\n\n| | Q3 2026 | Q3 2025 |\n|---|---|---|\n| Revenue | 2,510 | 2,410 |\n| Net income | 312 | 290 |`
    const of = explain(table)
    expect([of('2,510')?.outcome, of('2,410')?.outcome]).toEqual(['figure', 'figure'])
  })
})

it('every number is counted once: lifted out, explained, or explained by nobody', () => {
  const { trace } = explainArticle(parsedArticle({ text: quarter('Revenue rose 4% to $2.51 billion. The company has 212 stores.') }))
  const coverage = measureCoverage(trace)
  expect(coverage.numbers).toBe(trace.length)
  expect(coverage.extracted + coverage.context + coverage.unexplained).toBe(coverage.numbers)
  expect(coverage.extracted).toBe(2)
})
