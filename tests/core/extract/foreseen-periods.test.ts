// Of which period a forecast is that names none itself.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function foreseen(sentences: string, opening = 'said revenue in the third quarter rose 8% to $1.2 billion and adjusted earnings were 61 cents per share'): readonly string[] {
  return extractArticle({
    title: 'Tarnow Cloud reports its results',
    dek: null,
    text: `Tarnow Cloud Inc. (NASDAQ: TRNW) ${opening}.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, sells software for warehouses.`,
    sections: [],
    publishedAt: null,
  }).snapshots.flatMap((snapshot) => snapshot.guidance).map(({ metric, low, period }) => `${metric} ${low} ${period === null ? 'no period' : `${period.kind} ${period.number ?? period.year ?? ''}`.trim()}`)
}

describe('the period of a forecast', () => {
  it('is the one that its paragraph spoke of last', () => {
    expect(foreseen('Spending will go up again in 2026. Adjusted EBITDA is guided to $900 million to $940 million.')).toEqual(['ebitda 900000000 year 2026'])
    expect(foreseen('What spooked investors was the fourth quarter. Tarnow expects adjusted EBITDA of $205 million to $215 million.')).toEqual(['ebitda 205000000 quarter 4'])
    expect(foreseen('Management raised the goal for the year. Free cash flow is now expected at $510 million to $530 million.')).toEqual(['free-cash-flow 510000000 year'])
  })

  it('is the quarter that the sentence speaks of without a number, each number with its own', () => {
    expect(foreseen('Tarnow expects revenue of $4.8 billion for 2026. For the current quarter it guided to adjusted earnings of 63 cents a share.')).toEqual(['revenue 4800000000 year 2026', 'eps 0.63 quarter'])
    expect(foreseen('Tarnow expects sales of $1.25 billion to $1.3 billion in the current quarter and about $4.8 billion for the fiscal year.')).toEqual(['revenue 1250000000 quarter', 'revenue 4800000000 year'])
  })

  it('is that of the paragraph above or the headline where these speak of forecasts', () => {
    expect(foreseen('Tarnow gave a forecast for the current quarter that pleased its holders.\n\nThe adjusted gross margin will be about 55.5%, the company said.')).toEqual(['gross-margin 55.5 quarter'])
  })

  it('is that of the heading above its list', () => {
    expect(foreseen('Fiscal 2027 guidance\n\nThe company lowered its outlook. It now expects:\n\n* Revenue of $5.14 billion to $5.16 billion\n* Adjusted EBITDA of $900 million to $970 million')).toEqual(['revenue 5140000000 year 2027', 'ebitda 900000000 year 2027'])
  })

  it('is not the quarter that is reported, nor one that its size speaks against', () => {
    expect(foreseen('In the third quarter it hired 40 engineers. Revenue is expected to be between $1.24 billion and $1.26 billion.')).toEqual(['revenue 1240000000 quarter'])
    expect(foreseen('Much depends on the fourth quarter. Revenue is expected to be between $4.81 billion and $4.85 billion.')).toEqual(['revenue 4810000000 year'])
  })

  it('is left open where nothing tells it', () => {
    expect(foreseen('The operating margin is forecast to be between 12% and 13%.')).toEqual(['operating-margin 12 no period'])
  })
})

describe('a table of guidance', () => {
  it('has its bounds under Low and High, and the present beside what was said before', () => {
    expect(foreseen('Guidance for the fourth quarter of 2026\n\n                      Low        High\nRevenue            $1,290M     $1,310M\nNon-GAAP EPS         $0.62       $0.66')).toEqual(['revenue 1290000000 quarter 4', 'eps 0.62 quarter 4'])
    expect(foreseen('For 2026 the targets are\n\n                                  Now              In August\nRevenue growth                    10% to 12%       8% to 11%\nAdjusted operating margin         17.4% to 18.0%   17.2% to 18.0%')).toEqual(['revenue 10 year 2026', 'operating-margin 17.4 year 2026'])
  })
})

describe('what was foreseen before', () => {
  it('is no forecast beside what is foreseen now', () => {
    expect(foreseen('The outlook, then and now\n\n* Revenue for fiscal 2026 - then: $4.6 billion to $4.7 billion; now: $4.8 billion to $4.9 billion')).not.toContain('revenue 4600000000 year 2026')
    expect(foreseen('The full-year target, set in May, was free cash flow of $170 million to $190 million. The chief executive now talks of more.')).toEqual([])
    expect(foreseen('Tarnow now expects sales to be flat this year, having spoken of growth of 1% to 3% as recently as August.')).toEqual([])
  })
})
