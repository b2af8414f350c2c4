// Lists, pairs of periods and tables of releases: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const opening = 'Tolman Corp. (NYSE: TOL) today announced results for the fourth quarter and the year ended December 31, 2026.\n\n'

/** "year revenue reported 41.5": each figure with its period, metric, basis and number in millions (or as it stands, below a thousand). */
function told(text: string, title = 'Tolman reports fourth quarter and full year'): readonly string[] {
  return read(title, opening + text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual }) => {
      const size = actual === null ? 'none' : Math.abs(actual) >= 1000 ? actual / 1e6 : actual
      return `${snapshot.period.kind} ${metric} ${basis}${segment ? ` of ${segment}` : ''} ${size}`
    }),
  )
}

describe('a quarter and a year in one sentence', () => {
  it.each([
    ['Net income was $2.2 million, or $0.21 per diluted share, for the fourth quarter and $8.6 million, or $0.83 per diluted share, for the year.', ['quarter net-income reported 2.2', 'quarter eps reported 0.21', 'year net-income reported 8.6', 'year eps reported 0.83']],
    ['Net income was $2.2 million and $8.6 million for the fourth quarter and full year 2026, respectively.', ['quarter net-income reported 2.2', 'year net-income reported 8.6']],
    ['Revenue for the fourth quarter and full year 2026 was $10.4 million and $41.7 million, respectively.', ['quarter revenue reported 10.4', 'year revenue reported 41.7']],
    ['- Free cash flow was $4.3 million in Q4 and $16.1 million in 2026', ['quarter free-cash-flow reported 4.3', 'year free-cash-flow reported 16.1']],
    ['Net loss totaled $12,381,000 ($0.94 per share) for the fourth quarter of 2026. Net loss for the year was $7,160,000 ($0.54 per share).', ['quarter net-income reported -12.381', 'quarter eps reported -0.94', 'year net-income reported -7.16', 'year eps reported -0.54']],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected))

  it('a sum to date is no quarter', () => {
    expect(told('Produced free cash flow of $71.2 million for the fourth quarter of 2026; Year-to-date free cash flow totaled $351.6 million;')).toEqual(['quarter free-cash-flow reported 71.2'])
  })
})

describe('lists', () => {
  it.each([
    ['-- Revenue of $24.6 million\n\n-- Net loss of $0.9 million, or $0.01 per share', ['quarter revenue reported 24.6', 'quarter net-income reported -0.9', 'quarter eps reported -0.01']],
    ['Revenues of $25.7 million, a 4% increase over the prior quarter\n\nOther matters', ['quarter revenue reported 25.7']],
    ['| |\n• | Adjusted operating margin* for the quarter is 12.7%, as compared to 11.4% reported last year |\n| |\n• | Cash from operations was $17.3 million with free cash flow* of $12.7 million |\nThe chief executive spoke.', ['quarter operating-margin adjusted 12.7', 'quarter operating-cash-flow reported 17.3', 'quarter free-cash-flow reported 12.7']],
  ])('%s', (text, expected) => expect(told(`Fourth Quarter Highlights\n\n${text}`)).toEqual(expected))
})

describe('parts and the whole', () => {
  it('the short form of a business behind its name leaves the name', () => {
    expect(told('Consumer and Computing (C&C) revenue grew by 4% sequentially.')).toEqual(['quarter revenue reported of Consumer and Computing none'])
  })

  it("last year's number of a place is not the company's", () => {
    const [snapshot] = read('Tolman reports fourth quarter', `${opening}Same-store sales growth was 0.7%. The comparison is against a same-store sales increase of 18.8% in Texas in the fourth quarter of last year.`).snapshots
    expect(snapshot!.figures).toEqual([expect.objectContaining({ metric: 'comparable-sales', actual: 0.7, prior: null })])
  })
})

describe('what is none of the company', () => {
  it.each([
    ['an insurer sells policies', 'Life net sales increased 5% over the year-ago quarter.'],
    ['investments brought in', 'After-tax net realized investment earnings were $5.6 million, or $0.22 per diluted share.'],
    ['sums of money grow, not people', 'Monthly recurring subscriptions were up 38% year-over-year to $218.7 million.'],
    ['a week more', 'The extra operating week contributed approximately $7.4 million in revenue.'],
  ])('%s', (_, sentence) => expect(told(sentence)).toEqual([]))

  it('the number of the year before, told behind the growth', () => {
    const [snapshot] = read('Tolman reports fourth quarter', `${opening}Fourth quarter diluted EPS was $1.47, up 25.3% over the prior year. Fourth quarter diluted EPS was up 28.6% over the prior-year quarter as-adjusted EPS of $1.14.`).snapshots
    expect(snapshot!.figures.map((figure) => figure.actual)).toEqual([1.47])
  })

  it('a region and its short form', () => {
    expect(told('Revenue in Europe, Mid-East and Africa (EMEA) rose 18% to $1.79 million. Revenue in Rest of World (ROW) markets declined by 47% to $0.14 million.')).toEqual([
      'quarter revenue reported of Europe, Mid-East and Africa 1.79',
      'quarter revenue reported of Rest of World 0.14',
    ])
  })
})

describe('which period', () => {
  it.each([
    ['Tolman Corp. (NYSE: TOL) reports net income of $887,000 for the Fiscal 2027 First Quarter ended May 3, 2026.', [1, 2027]],
    ['Tolman Corp. (NYSE: TOL) announced results for the fourth quarter and fiscal 2026. Fourth quarter diluted EPS was $1.47. EPS for both the fourth quarter and fiscal 2025 was hurt by costs.', [4, 2026]],
  ])('%s', (text, expected) => {
    const { period } = read('Tolman reports', text).snapshots[0]!
    expect([period.number, period.year]).toEqual(expected)
  })

  it('of highlights that stand line by line under the words that name it', () => {
    const lines = 'Highlights for the 14-week fourth quarter ended December 31, 2026, compared to the 13-week fourth quarter ended December 25, 2025 were as follows:\nRevenue increased to $95.0 million.\nThe extra week in fiscal 2026 contributed approximately $7.4 million in revenue.\nGAAP net income was $15.8 million.'
    expect(told(lines)).toEqual(['quarter revenue reported 95', 'quarter net-income reported 15.8'])
  })

  it('of a second list, under the words for the year, where lines end with semicolons', () => {
    const lines = 'Highlights for the fourth quarter 2026 compared to the same quarter in 2025 are as follows:\nTotal revenues increased 146.6% to $221.8 million from $89.9 million;\nHighlights for the full year 2026 compared to 2025 are as follows:\nTotal revenues increased 102.2% to $673.2 million from $332.9 million;\nOperating income increased 15.8% to $10.7 million from $9.2 million;'
    expect(told(lines)).toEqual(['quarter revenue reported 221.8', 'year revenue reported 673.2', 'year operating-income reported 10.7'])
  })

  it('"image-guided" looks at nothing ahead', () => {
    expect(read('Tolman reports', 'Tolman Corp. (NYSE: TOL), maker of image-guided tools, today reported that total revenue for the fourth quarter of 2026 increased 6% to $6.71 million.').snapshots[0]!.figures).toHaveLength(1)
  })
})

describe('growth', () => {
  it('from the quarter before is told as that, though the quarter is named with its year', () => {
    const [snapshot] = read('Tolman reports fourth quarter', `${opening}Revenue for the fourth quarter of 2026 was $261.4 million, a 9% decrease from the third quarter of 2026. Operating income for the fourth quarter of 2026 was $61.4 million, a 9% decrease compared to $67.2 million for the third quarter of 2026, and 24% lower compared to $81.0 million for the fourth quarter of 2025.`).snapshots
    expect(snapshot!.figures).toEqual([
      expect.objectContaining({ metric: 'revenue', prior: null, change: { value: -9, kind: 'percent', period: 'qoq' } }),
      expect.objectContaining({ metric: 'operating-income', prior: 81_000_000, change: { value: -24, kind: 'percent', period: 'yoy' } }),
    ])
  })
})

it("an insurer's operating earnings that are told per share too are what is left after tax", () => {
  const [snapshot] = read('Tolman reports fourth quarter', `${opening}Operating earnings for the fourth quarter were $21.2 million, or $1.06 per diluted share, compared with $19.3 million, or $0.97 per diluted share.`).snapshots
  expect(snapshot!.figures).toEqual([
    expect.objectContaining({ metric: 'net-income', basis: 'adjusted', actual: 21_200_000, prior: 19_300_000 }),
    expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 1.06, prior: 0.97 }),
  ])
})

describe('guidance', () => {
  const guidance = (text: string): readonly unknown[] =>
    read('Tolman reports fourth quarter', `${opening}Revenue was $290 million.\n\n${text}`).snapshots.flatMap((snapshot) => snapshot.guidance.map(({ metric, low, high, period }) => [metric, low, high, period?.kind]))

  it('brackets of both ends of a range are losses', () => {
    expect(guidance('Business Outlook\nThe company expects a net loss of ($0.32) to ($0.27) per share for the first quarter.')).toEqual([['eps', -0.32, -0.27, 'quarter']])
  })

  it('a line that states guidance makes no outlook of what follows', () => {
    const { snapshots } = read('Tolman reports fourth quarter', 'Fiscal 2027 Loss Guidance – ($0.31) to ($0.56) per share\n\nTolman Corp. (NYSE: TOL) today reported a net loss of $1.04 per share for the fourth quarter ended December 31, 2026.')
    expect(snapshots[0]!.figures).toEqual([expect.objectContaining({ metric: 'eps', actual: -1.04 })])
  })

  it('columns of low and high are one range, columns of a quarter and a year are two', () => {
    expect(guidance('Q1 FY27 Guidance Metrics\nMetric | Low | High\nRevenue | $310 million | $326 million\nNon-GAAP EPS | $0.41 | $0.48')).toEqual([['revenue', 310e6, 326e6, 'quarter'], ['eps', 0.41, 0.48, 'quarter']])
    expect(guidance('Outlook\n| | Q1 FY27 | FY27\nRevenue | $320 - $331 million | $1.30 - $1.35 billion\nNon-GAAP EPS | $0.42 - $0.47 | $1.80 - $1.96')).toEqual([['revenue', 320e6, 331e6, 'quarter'], ['revenue', 1.3e9, 1.35e9, 'year'], ['eps', 0.42, 0.47, 'quarter'], ['eps', 1.8, 1.96, 'year']])
  })

  it('two columns of the same kind of period may be old and new, and are not read', () => {
    expect(guidance('Outlook\n| | FY26 | FY27\nRevenue | $1.20 - $1.21 billion | $1.30 - $1.35 billion\nNon-GAAP EPS | $1.42 - $1.47 | $1.80 - $1.96')).toEqual([])
  })
})

it('GAAP and non-GAAP side by side are two figures, revenue is one', () => {
  const table = [
    'Three Months Ended | |||',
    'GAAP | Non-GAAP1 | |||',
    '(In thousands, except per share amounts) | December 31, 2026 | December 31, 2025 | % Change | December 31, 2026 | December 31, 2025 | % Change |',
    'Revenue | $ | 178,600 | $ | 174,900 | 2 | % | $ | 178,600 | $ | 175,700 | 2 | % |',
    'Operating margin | 23 | % | 17 | % | 600 | bps | 41 | % | 39 | % | 200 | bps |',
    'Net income | $ | 28,400 | $ | 19,000 | 49 | % | $ | 55,200 | $ | 48,700 | 13 | % |',
  ].join('\n')
  expect(told(table)).toEqual(['quarter revenue reported 178.6', 'quarter operating-margin reported 23', 'quarter operating-margin adjusted 41', 'quarter net-income reported 28.4', 'quarter net-income adjusted 55.2'])
})

it('the scale of a column is no company', () => {
  expect(read('Tolman reports', `${opening}End Market Revenue | $M | % | $M | % |\nIndustrial | 89.5 | 64% | 90.7 | 65% |`).mentions.map((mention) => mention.symbol)).toEqual(['TOL'])
})

it('a symbol of "Nasdaq OMX/GS"', () => {
  expect(read('Tolman results', 'Tolman Corp. (Nasdaq OMX/GS:TOL) said first-quarter revenue was $3 million.').mentions).toEqual([expect.objectContaining({ symbol: 'TOL', exchange: 'NASDAQ' })])
})
