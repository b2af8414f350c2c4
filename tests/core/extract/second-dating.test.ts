// Which period a number is of, where its own sentence names none: the second reader dates it by what stands around it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const told = (text: string, title = 'Norrgate counts its beds'): readonly unknown[] =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ period, figures }) => figures.map(({ metric, actual, change }) => [period.kind, metric, actual, change?.value ?? null]))

const quarter = 'The bed retailer Norrgate Holdings (LSE: NRGT) said like-for-like sales in its first quarter, the 13 weeks to 26 September, were down 7.4 per cent.'
const year = 'The numbers for the year that ended in June, published at the same time, were no great comfort. Turnover of £298.4m was 5.2 per cent down. Underlying operating profit came to £12.6m.'

describe('a number whose sentence names no period', () => {
  it('is of the period that its paragraph turned to, whatever the article began with', () => {
    expect(told(`${quarter}\n\n${year}`)).toEqual([
      ['quarter', 'comparable-sales', -7.4, null],
      ['year', 'revenue', 298.4e6, -5.2],
      ['year', 'operating-income', 12.6e6, null],
    ])
  })

  it('is last quarter’s, where the longer span is told further down', () => {
    const text = 'Power supply maker Halden Voltaics (2997.TW) yesterday posted record net profit of NT$21.3 billion for last quarter.\n\nNet profit was up 48.2 percent from a year earlier, the company said. Revenue last quarter swelled 27.1 percent year-on-year to NT$180.4 billion.\n\nIn the first nine months of the year, Halden made NT$57.9 billion in net profit, compared with NT$39.4 billion a year earlier.'
    expect(told(text, 'Halden Voltaics profit soars')).toContainEqual(['quarter', 'revenue', 180.4e9, 27.1])
    expect(told(text, 'Halden Voltaics profit soars')).toContainEqual(['nine-months', 'net-income', 57.9e9, null])
  })

  it('stays under the heading that dates it', () => {
    const text = 'Corvane Media Inc. (NASDAQ: CRVQ) today announced results for the fourth quarter and full year 2026.\n\nFourth Quarter 2026 Highlights\n\nRevenue increased 12.0% to $2.4 billion\n\nOperating income increased 20.4% to $151.8 million\n\nFull Year 2026 Highlights\n\nRevenue increased 4.1% to $10.1 billion\n\nOperating income increased 10.7% to $749.9 million'
    expect(told(text, 'Corvane reports fourth quarter and full year 2026 results')).toEqual([
      ['quarter', 'revenue', 2.4e9, 12],
      ['quarter', 'operating-income', 151.8e6, 20.4],
      ['year', 'revenue', 10.1e9, 4.1],
      ['year', 'operating-income', 749.9e6, 10.7],
    ])
  })

  it('is dated alike whatever its digits are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1100, max: 9899 }), (tenths) => {
        const sum = (tenths / 10).toFixed(1)
        expect(told(`${quarter}\n\n${year.replace('298.4', sum)}`).map((figure) => (figure as readonly unknown[])[0])).toEqual(['quarter', 'year', 'year'])
      }),
      { numRuns: 30 },
    )
  })
})

describe('the second reader, who knows what the numbers around a number are', () => {
  it('holds the second of two against the figure of the sentence before, as the first', () => {
    const { snapshots } = extractArticle({ title: 'Corvane streams more', dek: null, text: 'Corvane Media Inc. (NASDAQ: CRVQ) reported third-quarter net income of $812 million, or $2.58 a share. It was $899 million, or $3.28, a year earlier.', sections: [], publishedAt: null })
    expect(snapshots[0]!.figures.map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([
      ['net-income', 812e6, 899e6],
      ['eps', 2.58, 3.28],
    ])
  })

  it('leaves shares that are counted out of the earnings on them', () => {
    const { snapshots } = extractArticle({ title: 'Corvane streams more', dek: null, text: 'Net income for Corvane Media Inc. (NASDAQ: CRVQ) in the first quarter was $14 million, or 13 cents a share, as the shares used in the calculation of earnings per share fell 14% to 111 million.', sections: [], publishedAt: null })
    expect(snapshots[0]!.figures.map(({ metric, actual, change }) => [metric, actual, change])).toEqual([
      ['net-income', 14e6, null],
      ['eps', 0.13, null],
    ])
  })
})
