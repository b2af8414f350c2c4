// Releases of utilities, insurers, trusts and London's companies, read at first sight: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

/** "quarter revenue reported 41.5 prior 40.1 change 3.5": each figure with its period, in millions (or as it stands, below a thousand). */
function told(title: string, text: string): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) =>
      [
        `${snapshot.period.kind} ${metric} ${basis}${segment ? ` of ${segment}` : ''} ${actual === null ? 'none' : size(actual)}`,
        ...(prior === null ? [] : [`prior ${size(prior)}`]),
        ...(change === null ? [] : [`change ${change.value}`]),
      ].join(' '),
    ),
  )
}

describe('which period', () => {
  it('a year before its measure is that year, beside a last quarter', () => {
    expect(
      told(
        'Pellow Energy Reports 2026 Results, Issues 2027 Guidance',
        'Pellow Energy Corp. (NYSE: PLW) today reported 2026 net income of $141.2 million, or $1.72 per share. This compares to net income of $138.0 million, or $1.69 per share earned in 2025. Fourth quarter net income was $41.1 million, or $0.50 per share, compared to $44.3 million, or $0.54 per share, in 2025.\n\n• Pipeline Group 2026 earnings were $99.8 million, or $1.21 per share, compared to $88.5 million, or $1.08 per share, in 2025.',
      ),
    ).toEqual([
      'year net-income reported 141.2 prior 138',
      'year eps reported 1.72 prior 1.69',
      'year net-income reported of Pipeline Group 99.8 prior 88.5',
      'year eps reported of Pipeline Group 1.21 prior 1.08',
      'quarter net-income reported 41.1 prior 44.3',
      'quarter eps reported 0.5 prior 0.54',
    ])
  })

  it('what the company reported of last year beside its forecast makes no results', () => {
    expect(told('Pellow Paper keeps its forecast', 'Pellow Paper (NYSE: PLW) maintained its forecast for full-year profit of $4 to $4.20 per share. The company reported 2025 sales of $19.4 billion.')).toEqual([])
  })

  it('six months named in a heading without "of"', () => {
    expect(told('Pellow AB (PLW.ST): Quarterly Report January-June 2026', 'First six months 2026\n\nNet sales amounted to MSEK 4,120 (4,310).\n\nSecond quarter 2026\n\nNet sales amounted to MSEK 2,050 (2,180).')).toEqual([
      'half revenue reported 4120 prior 4310',
      'quarter revenue reported 2050 prior 2180',
    ])
  })

  it('"for 2026" behind "diluted" is the year', () => {
    expect(told('Pellow Foods (NYSE: PLW) Announces Fourth Quarter and Full Year 2026 Results', '• Net EPS from continuing operations increased 21% to $1.31 per share diluted for 2026\n• Net EPS from continuing operations increased 5% to $0.41 per share diluted in the fourth quarter')).toEqual([
      'year eps reported 1.31 change 21',
      'quarter eps reported 0.41 change 5',
    ])
  })
})

describe('two periods', () => {
  it('told with "respectively"', () => {
    expect(
      told(
        'Pellow Services Files Quarterly Report',
        'Pellow Services (NYSE: PLW) announced the filing of its quarterly report on Form 10-Q for the quarter ended March 31, 2026. Pellow earned revenues of $31.2 million and $65.8 million for the three and six months ended March 31, 2026, respectively. The Company had adjusted EBITDA of $612,000 ($0.04 per share) and $2.9 million ($0.19 per share) for the three and six months ended March 31, 2026, respectively.',
      ),
    ).toEqual(['quarter revenue reported 31.2', 'quarter ebitda adjusted 0.612', 'half revenue reported 65.8', 'half ebitda adjusted 2.9'])
  })

  it('a goal for the last quarter of another year dates none', () => {
    const [snapshot] = read(
      'Pellow Care Announces Fourth Quarter and Full Year 2026 Financial Results',
      'Pellow Care, Inc. (NASDAQ: PLW) today announced its results.\n\nFOURTH QUARTER FINANCIAL HIGHLIGHTS:\n\n• Revenue was $188.1 million, up 72% year-over-year\n\n“We expect to reach our goal of an Adjusted EBITDA margin in excess of 5% in the fourth quarter of 2027,” the chief executive said.',
    ).snapshots
    expect(snapshot!.period).toMatchObject({ kind: 'quarter', number: 4, year: 2026 })
  })

  it('a sum to date is of neither', () => {
    expect(told('Pellow Holdings Announces 3Q2026 Results', 'Pellow Holdings, Inc. (Nasdaq: PLWH) today reported 3Q2026 results.\n\n• Pellow International 3Q2026 Revenue Down (24%) Y/Y: volume decline drove 3Q2026 revenue decline of (24%) Y/Y to $38.4 million. YTD 3Q2026 revenue down (31%) Y/Y to $118.8 million.')).toEqual([
      'quarter revenue reported of Pellow International 38.4 change -24',
    ])
  })

  it('the total of a year to date under its months is that of the months', () => {
    expect(told('Pellow reports three and nine months', 'Pellow Corp. (NYSE: PLW) announced its third quarter of 2026. For the nine months ended June 30, 2026, the Company’s year to date net loss totaled $5.2 million compared to a net income of $3.3 million for the nine months ended June 30, 2025.')).toEqual(['nine-months net-income reported -5.2 prior 3.3'])
  })
})

describe('lists and tables', () => {
  it('dashes on lines of their own among narrow lines', () => {
    const text =
      'Pellow Oil Inc. (NASDAQ: PLWO) today reported results for\nsecond quarter 2026. Highlights for second quarter 2026 include:\n-\nProduction was 1,286 MBoe, or 14.1 MBoe/d, a 58% increase over the\nprior-year quarter and a 19% increase over first quarter 2026\n-\nRevenues were $71.9 million, a 64% increase over the prior-year quarter\n-\nNet income was $4.1 million, or $0.11 per diluted share\n-\nAdjusted net income was $9.2 million, or $0.24 per diluted share\n-\nEBITDAX was a quarterly record of $48.8 million, and up 55% over the\nprior-year quarter\nAdjusted net income and EBITDAX are non-GAAP measures. See\n“Supplemental Measures” below for our definitions and\nreconciliations of adjusted net income and EBITDAX to net income.'
    expect(told('Pellow Oil Reports Second Quarter 2026 Results', text)).toEqual([
      'quarter revenue reported 71.9 change 64',
      'quarter net-income reported 4.1',
      'quarter eps reported 0.11',
      'quarter net-income adjusted 9.2',
      'quarter eps adjusted 0.24',
      'quarter ebitda reported 48.8 change 55',
    ])
  })

  const table = 'Three Months Ended\n|\nJune 30,\n|\nUnaudited\n|\n2026\n|\n2025\n|\nRevenues\n|$\n|31,480,000\n|$\n|18,612,000\n|\nNet loss\n|$\n|(812,000\n|)\n|$\n|(905,000\n|)\n|\nInterest expense\n|291,000\n|176,000\n|\nTaxes\n|29,000\n|63,000\n|\nDepreciation\n|189,000\n|45,000\n'
  it('sums that all end in thousands are whole units', () => {
    expect(told('Pellow Capital (NYSE: PLW) third quarter 2026 results', `Pellow Capital (NYSE: PLW) reported its third quarter.\n\n${table}`)).toEqual(['quarter revenue reported 31.48 prior 18.612', 'quarter net-income reported -0.812 prior -0.905'])
  })

  it('a sum in the paragraph above is no scale of a table', () => {
    const rows = 'Quarter ended | May 9, 2026 | May 10, 2025\nSales | 75,886 | 77,954\nIncome from operations | 5,226 | 4,283\n'
    expect(told('Pellow Diners (NYSE: PLW) third quarter 2026 results', `- Other expenses were partially offset by a $1.1 million recovery.\n\n${rows}`)).toEqual([])
  })
})

describe('what is compared', () => {
  const opening = 'Pellow Silver Corp. (NYSE: PLW) reported its first quarter of 2026.\n\n'
  it.each([
    [
      'goes on with another measure',
      'Quarterly revenues of $21.4 million and a net loss of $2.7 million or $0.03 per share in Q1 2026 compared with revenues of $19.6 million and a net loss of $4.4 million or $0.05 per share in Q1 2025.',
      ['quarter revenue reported 21.4 prior 19.6', 'quarter net-income reported -2.7 prior -4.4', 'quarter eps reported -0.03 prior -0.05'],
    ],
    ['per share behind its number', 'The net loss was $231 thousand, or $0.04 loss per share, compared with a net loss of $6.1 million, or $0.09 loss per share.', ['quarter net-income reported -0.231 prior -6.1', 'quarter eps reported -0.04 prior -0.09']],
    [
      'of continuing operation',
      'Total revenues were $35.3 million and a loss from continuing operations was $8.1 million, or ($1.50) per share, compared to total revenues of $36.2 million and a loss from continuing operation of $5.0 million, or ($.96) per share.',
      ['quarter revenue reported 35.3 prior 36.2', 'quarter net-income reported -8.1 prior -5', 'quarter eps reported -1.5 prior -0.96'],
    ],
    [
      'bare beside adjusted',
      'Net loss was $2.1 million, or a loss of $0.03 per share. Excluding one-time charges, adjusted net income was $1.6 million, or $0.02 per diluted share. This compares to a first quarter 2025 net loss of $4.9 million, or a loss of $0.08 per share, and adjusted net income of $6.3 million, or $0.11 per diluted share.',
      ['quarter net-income reported -2.1 prior -4.9', 'quarter eps reported -0.03 prior -0.08', 'quarter net-income adjusted 1.6 prior 6.3', 'quarter eps adjusted 0.02 prior 0.11'],
    ],
    ['a margin is no growth of money', 'Adjusted EBITDA was $17.2 million. Underlying Adjusted EBITDA would have been 3.8% of revenue, up from 3.5% in the prior year.', ['quarter ebitda adjusted 17.2']],
    ['earnings attributable per share', 'Adjusted net income attributable to common shareholders per diluted share was $0.13.', ['quarter eps adjusted 0.13']],
    ['on two footings', 'Revenue increased by 9.4% to $2.30 billion on a constant currency basis; up 15.0% on a reported basis (2025: $2.00 billion)', ['quarter revenue constant-currency none change 9.4', 'quarter revenue reported 2300 prior 2000 change 15']],
    ['without currency', 'Net sales were $1,512 million, a decline of 14.0% adjusted to -12.5% for currency effects.', ['quarter revenue reported 1512 change -14', 'quarter revenue constant-currency none change -12.5']],
    [
      'of shops run by the company and by others',
      'Same-store sales increased 1.8% for U.S. company-owned restaurants and 2.6% for U.S. franchised restaurants.',
      ['quarter comparable-sales reported of U.S. company-owned restaurants 1.8', 'quarter comparable-sales reported of U.S. franchised restaurants 2.6'],
    ],
  ])('%s', (_, text, expected) => expect(told('Pellow reports first quarter', opening + text)).toEqual(expected))
})

describe('what is no result', () => {
  const opening = 'Pellow Trust (NYSE: PLW) reported its first quarter of 2026. Net income was $8.1 million.\n\n'
  it.each([
    ['a part told per share', 'Net income included a non-cash income tax benefit of $3.1 million, or $0.12 per share diluted, associated with a settlement.'],
    ['a gain on sales', 'The Company recognized gains on the sales totaling $7.2 million, which are included in the income from discontinued operations.'],
    ['growth of the same properties', '• Increased same-store (211 facilities) net operating income ("NOI") 6.1% year over year, driven by 5.2% revenue growth.'],
    [
      'a statement run into one paragraph',
      'Revenues Gross premiums written* $ 311,204 $ 287,553 8.2 % Net premiums earned $ 208,149 $ 187,159 11.2 % Net investment income $ 22,818 $ 22,027 3.6 % Equity in earnings of subsidiaries $ (810 ) $ 1,640 (149.4 %) Total revenues* $ 268,875 $ 201,032 33.7 %',
    ],
  ])('%s', (_, text) => expect(told('Pellow reports first quarter', opening + text)).toEqual(['quarter net-income reported 8.1']))

  it('compensation in stock moves no shares', () => {
    const text = 'Pellow Trust (NYSE: PLW) reported its first quarter of 2026. Adjusted for stock compensation expense, net earnings amounted to $9.7 million, an increase of approximately 4% versus the prior year quarter.'
    expect(read('Pellow reports', text).priceActions).toEqual([])
  })

  it('operating earnings over reported earnings are no operating profit', () => {
    const table = 'Three months ended December 31 (millions)\n | 2026 | 2025\nOperating revenue | $4,112 | $3,900\nOPERATING EARNINGS | $402 | $377\nItems excluded | (116) | (20)\nREPORTED EARNINGS | $286 | $357\n'
    expect(told('Pellow Power (NYSE: PLW) fourth-quarter 2026 earnings', `Pellow Power (NYSE: PLW) announced results for the fourth quarter of 2026.\n\n${table}`)).toEqual(['quarter revenue reported 4112 prior 3900'])
  })
})

describe('guidance', () => {
  it('affirmed, beside a result held against the range of before', () => {
    const { snapshots } = read('Pellow Power (NYSE: PLW) announces full-year 2025 results', '· Full-year 2025 operating earnings of $3.11 per share, in the upper half of original guidance range of $3.00 to $3.15 per share\n· Company affirms 2026 operating earnings guidance of $3.10 to $3.30 per share')
    expect(snapshots.flatMap((snapshot) => snapshot.guidance.map(({ low, high, action, period }) => [low, high, action, period?.year]))).toEqual([[3.1, 3.3, 'reaffirmed', 2026]])
  })
})

it('dollars of the United States behind the sum', () => {
  const [snapshot] = read('Pellow Gold loses $12.1-million (U.S.) in Q2 2026', 'Pellow Gold Corp. (TSX: PLW) has released its results for the second quarter ended June 30, 2026. The company realized a net loss of $12.1-million.').snapshots
  expect(snapshot!.figures[0]).toMatchObject({ actual: -12_100_000, currency: 'USD' })
})

it('a company printed by the name that the directory knows as its former one is that company', () => {
  const directory = [{ name: 'Ostrel Mobility Group Plc', kind: 'stock' as const, exchange: 'LSE', symbol: 'OML.L', listings: [{ symbol: 'OML.L', exchange: 'LSE' }], shortNames: ['Ostrel'], formerNames: ['Pellow Express'], wordNames: [] }]
  const { mentions } = extractArticle({ title: 'Pellow Express Group PLC (LSE: PXG) full year results 2026', dek: null, text: 'Group revenue increased by 10.6% to £2.10 billion in the year ended 31 December 2026.', sections: [], publishedAt: null, directory } as never)
  expect(mentions.map(({ symbol }) => symbol)).toEqual(['PXG'])
})

describe('half-years of small companies', () => {
  const opening = 'Pellow Systems Group plc (AIM: "PLW", "Pellow" or the "Group") is pleased to announce its unaudited half-year results for the six months ended 30 June 2026.\n\n'
  it.each([
    ['a symbol in quotes, and last year on the next line', '·           Group revenue from continuing operations was £34.4m\n(2025: £40.5m);', ['half revenue reported 34.4 prior 40.5']],
    ['a ratio of the year before', '·      Adjusted EBITDA down to £1.3m (H1 25: £1.7m), representing 26% of revenue (H1 25: 35%)', ['half ebitda adjusted 1.3 prior 1.7']],
    ['whilst', '·      Whilst orders received reduced to £5.1m (H1 25: £6.2m) these are slightly improved.', ['half bookings reported 5.1 prior 6.2']],
    ['a label over what is told of it', 'HY2026 Subscription income\nincreased by 21% to £9.1m\n\nHY2026 Adjusted EBITDA\nincreased by 26% to £38.0m (30 June 2025: £30.2m)\n\nHY2026 Net debt\nof £190.5m (30 June 2025: £47.1m)', ['half ebitda adjusted 38 prior 30.2 change 26']],
  ])('%s', (_, text, expected) => expect(told('Pellow half-year results', opening + text)).toEqual(expected))
})

describe('whose and of when', () => {
  it('last year is told of behind "compared to the prior-year quarter, which had"', () => {
    expect(told('Pellow® reports fourth quarter', 'Pellow®, Inc. (Nasdaq: PLWX) today reported its fourth quarter ended June 30, 2026. Pellow posted a net loss of $701,000, or $0.05 per diluted share, on revenue of $3.4 million. Compared to the prior-year fourth quarter, which had a net loss of $912,000 or $0.07 per diluted share, current-year loss was reduced by $211,000.')).toEqual([
      'quarter net-income reported -0.701 prior -0.912',
      'quarter eps reported -0.05 prior -0.07',
      'quarter revenue reported 3.4',
    ])
  })

  it('a year that a cause names is no period of the sales', () => {
    expect(told('Pellow Shoes raises outlook following positive Q2 results', 'Pellow Shoes, Inc. (NASDAQ: PLWS) reported net sales increased 11.3 percent to 262.8 million dollars, with part of this increase attributable to the one-week shift in the calendar due to fiscal 2025 being a 53-week year and comparable store sales increased 5.6 percent.')).toEqual([
      'quarter revenue reported 262.8 change 11.3',
      'quarter comparable-sales reported 5.6',
    ])
  })
})
