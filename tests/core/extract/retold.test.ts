// What real articles print around their numbers, in other words and with other numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

it('what a company is, is no part of it: "the software company reported adjusted earnings"', () => {
  const extraction = read('Tarnow clears the bar', 'Tarnow Systems (NASDAQ: TNWS) reported third-quarter results on Tuesday. The software company reported adjusted earnings per share of $0.84 on revenue of $1.46 billion.')
  expect(figures(extraction).map(({ metric, basis, segment }) => [metric, basis, segment])).toEqual([['eps', 'adjusted', null], ['revenue', 'reported', null]])
})

it('what analysts expect of the quarter to come goes to the forecast for the quarter, not to that for the year behind it', () => {
  const { snapshots } = read(
    'Tarnow clears the bar',
    'Tarnow Systems (NASDAQ: TNWS) reported third-quarter results on Tuesday. Revenue was $1.46 billion.\n\nTarnow expects fourth-quarter revenue of $1.55 billion to $1.60 billion. The company also expects full-year revenue of $5.80 billion to $5.85 billion.\n\nThe consensus estimates for the fourth quarter call for revenue of $1.57 billion.',
  )
  expect(snapshots.flatMap(({ guidance }) => guidance.map(({ low, consensus }) => [low, consensus]))).toEqual([[1_550_000_000, 1_570_000_000], [5_800_000_000, null]])
})

it("last year's number within the year so far is no quarter's", () => {
  const extraction = read('Osprey Foods Reports Strong Third Quarter', 'Osprey Foods (NYSE: OSPF) today reported results for the third quarter of 2026. Adjusted EPS was $1.96. Year-to-date adjusted EPS was $5.46, up from $4.47 in the year-ago period.')
  expect(figures(extraction)).toEqual([expect.objectContaining({ actual: 1.96, prior: null })])
})

describe('a quote that the page sets behind a symbol', () => {
  const text = 'Tarnow Mining TNW, +2.18% reported a 9.4% fall in net profit for the first quarter. Shares of Tarnow, the digger, jumped over 5 percent after it reported.'

  it('is no move that the article tells', () => {
    const { priceActions } = read('Tarnow Mining (NYSE: TNW) digs less', text)
    expect(priceActions.map((action) => action.changePercent)).not.toContain(2.18)
  })

  it('and what shares do is no growth of profit', () => {
    expect(figures(read('Tarnow Mining (NYSE: TNW) digs less', text)).map((figure) => figure.change?.value)).toEqual([-9.4])
  })
})

it('whoever prints HK$ or A$ means American dollars by the bare sign', () => {
  const extraction = read('Tarnow Mining digs less', 'Tarnow Mining (ASX: TNW) reported first-quarter results. It earned $518 million, down from $572 million. Its shares fell 0.5% to A$11.19.')
  expect(figures(extraction)).toEqual([expect.objectContaining({ metric: 'net-income', currency: 'USD', actual: 518_000_000 })])
})
