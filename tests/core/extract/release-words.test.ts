// What companies' own releases once were misread by: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

describe('a symbol on several exchanges', () => {
  it.each([
    ['(TSX / NYSE: TOL)', 'TSX'],
    ['(Nasdaq and TASE: TOL)', 'NASDAQ'],
    ['(NYSE/TSX: TOL)', 'NYSE'],
    ['(New York Stock Exchange: TOL)', 'NYSE'],
    ['(NASDAQ Global Select Market: TOL)', 'NASDAQ'],
    ['(Nasdaq/NM: TOL)', 'NASDAQ'],
  ])('%s', (symbol, exchange) => {
    const extraction = read('Tolman results', `Tolman Corp. ${symbol} said first-quarter revenue was $3 million.`)
    expect(extraction.mentions).toEqual([expect.objectContaining({ symbol: 'TOL', exchange })])
    expect(figures(extraction)).toHaveLength(1)
  })
})

const opening = 'Tolman Corp. (NYSE: TOL) today announced results for the fourth quarter and the year ended December 31, 2026. '

describe('a part of revenue', () => {
  it('has its name read behind "from"', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Revenue from Flagship products was $267 million, a decrease of 7 percent. Revenue from New and Adjacent products was $114 million.`))
    expect(own.map((figure) => figure.segment)).toEqual(['Flagship products', 'New and Adjacent products'])
  })

  it('is never the whole, even where its name is not read', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Total net revenues from brands for skin and hair care for the quarter were $325.2 million.`))
    expect(own).toEqual([])
  })

  it('does not take the heading that runs on into its sentence', () => {
    const own = figures(read('Tolman reports fourth quarter', `${opening}Revenues Panel research revenues in 2026 were $138 million.`))
    expect(own.map((figure) => figure.segment)).toEqual(['Panel research'])
  })
})

describe('periods', () => {
  it('the last quarter of a year is its fourth', () => {
    const [snapshot] = read('Tolman reports results', `${opening}Revenues for the last quarter of 2026 were $48.4 million.`).snapshots
    expect(snapshot!.period).toEqual(expect.objectContaining({ kind: 'quarter', number: 4, year: 2026 }))
  })

  it('a year behind a number is its own, whatever the paragraph told of before', () => {
    const { snapshots } = read('Tolman reports results', `${opening}Revenues for the fourth quarter of 2026 were $48.4 million. Net income was $1.6 million in 2026 as compared to $1.5 million in 2025.`)
    expect(snapshots.find((snapshot) => snapshot.period.kind === 'year')?.figures).toEqual([expect.objectContaining({ metric: 'net-income', actual: 1_600_000, prior: 1_500_000 })])
  })

  it('a quarter that is only compared with is not reported', () => {
    const { snapshots } = read('Tolman reports second quarter', 'Tolman Corp. (NYSE: TOL) reported its second quarter. Net income of $3.1 million is an increase of $200,000 from the first quarter of the year.')
    expect(snapshots.map((snapshot) => snapshot.period.number)).toEqual([2])
  })
})

it.each([
  ['The loss from discontinued operations was $6.2 million.'],
  ['Earnings of $857,000 before the provision for loan losses and taxes were higher.'],
])('none of ours: %s', (sentence) => {
  expect(figures(read('Tolman reports fourth quarter', opening + sentence))).toEqual([])
})

it('dividends that increased are no move of shares', () => {
  const text = 'Tolman Corp. (NYSE: TOL) raised its dividend. Tolman said it has returned $9 billion to shareholders through dividends, which have increased by 29 percent.'
  expect(read('Tolman increases dividend', text).priceActions).toEqual([])
})

it('earnings without a benefit have no business called so', () => {
  const own = figures(read('Tolman reports fourth quarter', `${opening}Adjusted earnings per share for the fourth quarter were $0.97. Excluding that tax benefit adjusted earnings per share for the quarter was $0.61.`))
  expect(own.map((figure) => figure.segment)).toEqual([null])
})
