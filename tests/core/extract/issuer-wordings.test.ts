// Wordings of companies' own releases: paired periods, sums told twice, profits of single restaurants, whom a list is about. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

const read = (page: string) => extractArticle({ ...parseText(page, { source: 'page.txt', url: null, contentType: null, modifiedAt: null, now: '2026-11-01T00:00:00Z' }), directory: [{ symbol: 'TSSN', exchange: 'NYSE', name: 'Tessin Materials, Inc.', shortNames: ['Tessin Materials', 'Tessin'] }] })
const figures = (page: string): readonly unknown[] =>
  read(page).snapshots.flatMap(({ period, figures: told }) => told.map(({ metric, basis, segment, actual, prior, change }) => [period.kind, metric, basis, segment, actual, prior, change?.value ?? null]))
const release = (...lines: readonly string[]): string => `Orrin Corp. Reports Second Quarter 2026 Results\n\nDAYTON, Ohio, July 28, 2026 (GLOBE NEWSWIRE) -- Orrin Corp. (NYSE: ORRN) today reported results for the second quarter ended June 30, 2026.\n\n${lines.join('\n\n')}\n`

describe('two periods told in one breath', () => {
  it('give each number of a pair its own, and each of last year', () => {
    expect(figures(release('Net income for the three and six months ended June 30, 2026 was $4.2 million and $8.8 million, compared to $4.1 million and $7.7 million for the same periods of 2025.'))).toEqual([
      ['quarter', 'net-income', 'reported', null, 4.2e6, 4.1e6, null],
      ['half', 'net-income', 'reported', null, 8.8e6, 7.7e6, null],
    ])
  })

  it('also where last year has a sentence of its own', () => {
    expect(figures(release('Diluted earnings per share for the three and six months ended June 30, 2026 were $0.59 and $1.25. Diluted earnings per share for the three and six months ended June 30, 2025 were $0.60 and $1.08.'))).toEqual([
      ['quarter', 'eps', 'reported', null, 0.59, 0.6, null],
      ['half', 'eps', 'reported', null, 1.25, 1.08, null],
    ])
  })

  it('have a percentage each', () => {
    expect(figures(release('Same store sales grew 12.2% during the quarter versus the year-ago period, and 10.5% for the full year.')).map((figure) => (figure as unknown[])[4])).toEqual([12.2, 10.5])
  })

  it('may stand behind a semicolon, or be the year to date', () => {
    expect(figures(release('Cash generated from operations of $1.3 billion; $2.4 billion in the first six months.', 'Free cash flow in the quarter was $350 million and $810 million year-to-date.'))).toEqual([
      ['quarter', 'operating-cash-flow', 'reported', null, 1.3e9, null, null],
      ['quarter', 'free-cash-flow', 'reported', null, 350e6, null, null],
      ['half', 'operating-cash-flow', 'reported', null, 2.4e9, null, null],
      ['half', 'free-cash-flow', 'reported', null, 810e6, null, null],
    ])
  })
})

describe('a measure', () => {
  it('is the gross margin where its sum stands before the share of sales', () => {
    expect(figures(release('Gross margin for the second quarter of Fiscal 2026 increased to $501.6 million, or 53.4% of sales.'))).toEqual([['quarter', 'gross-margin', 'reported', null, 53.4, null, null]])
  })

  it('has that of last year behind the sum of last year', () => {
    expect(figures(release('Gross margin for the second quarter increased to $501.6 million, or 53.4% of sales, compared to $400.2 million, or 55.1% of sales last year.', 'GAAP loss from operations was $0.4 million, an improvement from GAAP loss from operations of $2.5 million'))).toEqual([
      ['quarter', 'gross-margin', 'reported', null, 53.4, 55.1, null],
      ['quarter', 'operating-income', 'reported', null, -0.4e6, -2.5e6, null],
    ])
  })

  it('may be income after tax, or net new business', () => {
    expect(figures(release('Income after tax rose 25% to $75 million in the second quarter.', 'Net new business for our Clinics segment for the second quarter was $670.7 million.')).map((figure) => (figure as unknown[]).slice(1, 5))).toEqual([
      ['net-income', 'reported', null, 75e6],
      ['bookings', 'reported', 'Clinics', 670.7e6],
    ])
  })

  it('is none of ours where it is that of single restaurants, or what a chip does', () => {
    expect(figures(release('Restaurant-level operating profit increased to $15.2 million or 15.0% from $13.2 million in the second quarter of 2025.', 'Our new modem delivers 15% more browsing time.'))).toEqual([])
  })

  it('is not told per share in the bracket behind a gain', () => {
    expect(figures(release('Net earnings were $4.8 million, or $0.02 per share, which includes a mark-to-market gain of $8.4 million ($0.03 per share).'))).toEqual([
      ['quarter', 'net-income', 'reported', null, 4.8e6, null, null],
      ['quarter', 'eps', 'reported', null, 0.02, null, null],
    ])
  })

  it('is of no business called "posts"', () => {
    expect(figures('Orrin Corp. Reports 2026 Second Quarter Results\n\nCompany posts record sales for a second quarter of $202.6 million, up 7.5 percent;\n\nDAYTON, Ohio, July 28, 2026 - Orrin Corp. (NYSE: ORRN) today reported net sales of $202.6 million for the second quarter ended June 30, 2026.\n')).toEqual([['quarter', 'revenue', 'reported', null, 202.6e6, null, 7.5]])
  })
})

describe('a company named by the way', () => {
  const deal = 'Regarding the pending transaction with Tessin Materials, Inc., Mr. Halden said: “We will be part of Tessin’s platform.”'
  it('owns nothing of the list below', () => {
    expect(read(release(deal, 'Key Financial Information', '• Revenue was $317.0 million, 10.1% higher than the same quarter last year.')).snapshots.map(({ symbol }) => symbol)).toEqual(['ORRN'])
  })

  it('owns nothing of the next sentence where it stands behind a number', () => {
    expect(figures(release('Adjusted EBITDA in the Ventures segment was $6.9 million in the quarter, which benefited from 32% growth in adjusted EBITDA at Tessin (27% growth in USD). Adjusted EBITDA in the Print segment was $12.7 million.'))).toEqual([
      ['quarter', 'ebitda', 'adjusted', 'Ventures', 6.9e6, null, null],
      ['quarter', 'ebitda', 'adjusted', 'Print', 12.7e6, null, null],
    ])
  })

  it('is no country in brackets', () => {
    expect(read(release('Contract wins include Halwick Aviation City (UAE).', 'Revenue was $317.0 million.')).mentions.map(({ symbol }) => symbol)).toEqual(['ORRN'])
  })
})

describe('growth', () => {
  it('of the quarter before stands beside that of the year, which the figure keeps', () => {
    expect(figures(release('Revenue was $474.9 million for the quarter ended June 30, 2026, a 7.6% increase from $441.1 million for the quarter ended March 31, 2026 and a 4.1% decrease from $495.4 million for the quarter ended June 30, 2025.'))).toEqual([
      ['quarter', 'revenue', 'reported', null, 474.9e6, 495.4e6, -4.1],
      ['quarter', 'revenue', 'reported', null, null, null, 7.6],
    ])
  })

  it('has its verb once for two measures', () => {
    expect(figures(release('Orrin grew second quarter sales 3% and operating income 6%, with increases in both businesses.')).map((figure) => [(figure as unknown[])[1], (figure as unknown[])[6]])).toEqual([
      ['revenue', 3],
      ['operating-income', 6],
    ])
  })

  it('told as a sum is no guidance of the sum, and that of the next measure is', () => {
    const { snapshots } = read(release('Revenue was $474.9 million in the second quarter.', 'We maintain our full-year guidance of revenue growth of about $1 billion and a 5-15% increase in EBITDA relative to 2025.'))
    expect(snapshots.flatMap(({ guidance }) => guidance.map(({ metric, unit, low, high }) => [metric, unit, low, high]))).toEqual([['ebitda', 'percent', 5, 15]])
  })
})

describe('a number', () => {
  it('is the result where it was above guidance at it', () => {
    expect(figures(release('Non-GAAP net income was well above guidance at $0.13 per share in the second quarter.'))).toEqual([['quarter', 'eps', 'adjusted', null, 0.13, null, null]])
  })

  it('is adjusted where the accounts of a purchase are left out', () => {
    expect(figures(release('Revenue increased 1.6% to $190.5 million', 'Revenue, excluding the impact of purchase accounting, increased 3.5% to $194.3 million')).map((figure) => (figure as unknown[]).slice(2, 7))).toEqual([
      ['reported', null, 190.5e6, null, 1.6],
      ['adjusted', null, 194.3e6, null, 3.5],
    ])
  })
})

describe('a line over what was reported', () => {
  it('announces no guidance where it tells that guidance was achieved', () => {
    const { snapshots } = read(release('Achieved guidance for full-year net sales, Adjusted EBITDA and Adjusted Free Cash Flow', 'Net sales of $286.4 million for the second quarter', 'Second quarter Adjusted EBITDA of $24.3 million'))
    expect(snapshots.flatMap(({ figures: told, guidance }) => [told.map(({ metric, actual }) => [metric, actual]), guidance])).toEqual([[['revenue', 286.4e6], ['ebitda', 24.3e6]], []])
  })

  it('tells of how many were sold, and of no money', () => {
    expect(figures(release('Revenue was $317.0 million in the second quarter.', 'Propane bus sales up 33% to 2,240 units in the second quarter.')).map((figure) => (figure as unknown[]).slice(1, 7))).toEqual([['revenue', 'reported', null, 317e6, null, null]])
  })
})

describe('pence in brackets', () => {
  it('are a loss per share', () => {
    expect(figures('Orrin plc: Half-year results\n\nOrrin plc (LON: ORRN) reports its half-year results.\n\n| | H1 2026 | H1 2025 |\n| Revenue (£m) | 49.8 | 34.0 |\n| Operating profit (£m) | 2.3 | 1.4 |\n| Basic earnings per share | 16.2p | (0.2)p |\n').find((figure) => (figure as unknown[])[1] === 'eps')).toEqual(['half', 'eps', 'reported', null, 0.162, -0.002, null])
  })
})
