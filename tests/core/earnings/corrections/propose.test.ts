import { expect, it } from 'vitest'
import { readArticle } from '../../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../../src/core/db/index.ts'
import { proposeFigure } from '../../../../src/core/earnings/index.ts'
import type { Metric } from '../../../../src/shared/model.ts'
import { keep, quarter } from '../kept-articles.ts'

const text = quarter('Revenue rose 4% to $2.51 billion. Free cash, as the company calls it, came to $310 million. The order book grew to 61 cents for each share. It lost $40 million on hedges.')

function propose(words: string, given: { symbol?: string; metric?: Metric } = {}) {
  const db = openMemoryDatabase()
  const articleId = keep(db, { text })
  const start = text.includes(words) ? text.indexOf(words) : text.length
  try {
    return proposeFigure(db, { articleId, textId: readArticle(db, articleId).textId, span: [start, start + words.length], symbol: given.symbol ?? null, metric: given.metric ?? null })
  } finally {
    db.close()
  }
}

it('a number of the text is proposed as a figure of the company and period that the article reports, with its sentence', () => {
  const { lifted, complete } = propose('$310 million')
  expect(lifted).toMatchObject({ symbol: 'ORLF', period: { kind: 'quarter', number: 3 }, item: { metric: 'revenue', actual: 310_000_000, unit: 'currency', currency: 'USD' } })
  expect(lifted.item.evidence.map(([start, end]) => text.slice(start, end))).toEqual(['Free cash, as the company calls it, came to $310 million.'])
  expect(complete).toBe(false) // which measure it is was only guessed
})

it('it can be taken as it is where the question names company and measure, and no word turns its sign round', () => {
  expect(propose('$310 million', { symbol: 'ORLF', metric: 'free-cash-flow' }).complete).toBe(true)
  expect(propose('$40 million', { symbol: 'ORLF', metric: 'net-income' })).toMatchObject({ complete: false, lifted: { item: { actual: 40_000_000 } } })
  expect(propose('4%', { symbol: 'ORLF', metric: 'revenue' })).toMatchObject({ complete: false, lifted: { item: { actual: null, change: { value: 4, kind: 'percent' } } } })
})

it('a place without a number, and several sentences, are a beginning too; a place that is not there is refused', () => {
  expect(propose('as the company calls it').lifted.item).toMatchObject({ actual: null, change: null })
  const { evidence } = propose('billion. Free cash').lifted.item
  expect(text.slice(...(evidence[0] as [number, number]))).toBe('Revenue rose 4% to $2.51 billion. Free cash, as the company calls it, came to $310 million.')
  expect(() => propose('words that do not stand there at all')).toThrow(/not in the article/)
})
