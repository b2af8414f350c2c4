// Releases read at first sight, and what was missing: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const opening = 'Tolman Corp. (NYSE: TOL) today announced results for the fourth quarter and year ended December 31, 2026.\n\n'

/** "quarter revenue reported 41.5 prior 40.1 change 3.5": each figure with its period, in millions (or as it stands, below a thousand). */
function told(text: string, title = 'Tolman reports fourth quarter and full year'): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return read(title, opening + text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) =>
      [
        `${snapshot.period.kind} ${metric} ${basis}${segment ? ` of ${segment}` : ''} ${actual === null ? 'none' : size(actual)}`,
        ...(prior === null ? [] : [`prior ${size(prior)}`]),
        ...(change === null ? [] : [`change ${change.value}`]),
      ].join(' '),
    ),
  )
}

describe('periods', () => {
  it('a year that is only compared with is not the year of the quarter', () => {
    const [snapshot] = read('Tolman Q3 tops the Street', 'Tolman Corp. (NYSE: TOL) reported net income from continuing operations of $12.6 million, or $0.41 per share, for its fiscal third quarter ended June 30, compared to net income from continuing operations of $14.1 million, or $0.45 per share, in fiscal third quarter 2025.').snapshots
    expect(snapshot!.period).toMatchObject({ kind: 'quarter', number: 3, year: null })
  })

  it('"the fourth quarter and year ended" dates the quarter, and last year’s number alone is none', () => {
    const extraction = read('Tolman reports results', `${opening}- EPS for the quarter was $0.03, compared to a loss of $1.72 per share in 2025. Excluding 2025 impairment charges, adjusted EPS was $0.02 in the fourth quarter of 2025.`)
    expect(extraction.snapshots.map(({ period, figures }) => [period.year, figures.length])).toEqual([[2026, 1]])
  })

  it.each([
    ['Adjusted EBITDA was $14.2 million and cash flow from operations was $12.5 million for 2026.', ['year ebitda adjusted 14.2', 'year operating-cash-flow reported 12.5']],
    ['EPS for the year was $0.11. Excluding charges, adjusted EPS was $0.14 for 2025.', ['year eps reported 0.11']],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected))

  it('a year of guidance in the headline makes no number of this year last year’s', () => {
    expect(told('For the fiscal year 2026, net sales were $721.8 million compared to $730.2 million for fiscal 2025.', 'Tolman announces fourth quarter and fiscal year 2026 results and guidance for fiscal year 2027')).toEqual(['year revenue reported 721.8 prior 730.2'])
  })
})

describe('what a number is of', () => {
  it.each([
    ['GAAP and non-GAAP diluted EPS were $(0.04) and $0.22, respectively.', ['quarter eps reported -0.04', 'quarter eps adjusted 0.22']],
    ['Adjusted EBITDA from continuing operations was $4.1 million for the fourth quarter, compared to Adjusted EBITDA from continuing operations of negative $38.2 million for the fourth quarter of 2025.', ['quarter ebitda adjusted 4.1 prior -38.2']],
    ['Loss from continuing operations was $6.1 million for the quarter. Net loss for the quarter was $6.9 million, or $0.21 per share.', ['quarter net-income reported -6.9', 'quarter eps reported -0.21']],
    ['Net loss for the quarter was $6.9 million. Loss from continuing operations was $6.1 million.', ['quarter net-income reported -6.9']],
    ['Diluted earnings per share decreased 3% to $2.91 driven by a $310 million licensing-related expense.', ['quarter eps reported 2.91 change -3']],
    ['Net loss was $8.4 million. These items included a $4.9 million charge; a $3.4 million loss due to the impairment of goodwill; and a $1.1 million gain.', ['quarter net-income reported -8.4']],
    ['Net loss per share was $0.19, compared to net income per share of $0.24 and $0.22, basic and diluted, respectively, for the same period last year.', ['quarter eps reported -0.19 prior 0.22']],
    ['Net sales orders increased 7% to 12,431 homes and 9% in value to $3.9 billion.', ['quarter bookings reported 3900 change 9']],
    ['Achieved 16% organic revenue growth in our valve products business for the fourth quarter.', ['quarter revenue like-for-like of valve products none change 16']],
    ['Same center revenue, which measures revenue only of centers that existed in both years, increased $18.3 million.', []],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected))

  it('a short form of its own name is no business', () => {
    expect(read('TOMicro reports results', 'TOMicro (NYSE: TOX) reported results for the second quarter of 2026.\n\nTO reported second quarter net revenues of $1.31 billion.').snapshots[0]!.figures.map(({ segment }) => segment)).toEqual([null])
  })

  it('whom a release has an agreement with owns none of its numbers', () => {
    const directory = [{ symbol: 'KRN', exchange: 'TSE', name: 'Karrin Holdings', shortNames: ['Karrin'], country: null }] as never
    const { snapshots } = extractArticle({ title: 'Tolman reports fourth quarter', dek: null, text: `${opening}Earnings per share rose 4% to $3.10, helped by a payment from our collaboration with Oyo Karrin Co., Ltd. (Oyo Karrin).`, sections: [], publishedAt: null, directory })
    expect(snapshots.map(({ symbol }) => symbol)).toEqual(['TOL'])
  })
})

describe('tables', () => {
  it('changes printed one cell a line and headed "% Chg" are a column', () => {
    const cells = ['', '', 'Three Months Ended December 31,', '', '', '2026', '', '2025', '', '% Chg', 'Total revenue', '', '$', '310,122', '', '$', '281,547', '', '10.1', '%', 'Operating income', '', '$', '47,426', '', '$', '40,791', '', '16.3', '%', 'Earnings per diluted share', '', '$', '0.38', '', '$', '0.32', '', '20.0', '%']
    const table = cells.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n')
    expect(told(`(dollars in thousands, except per share data)\n${table}`)).toEqual(['quarter revenue reported 310.122 prior 281.547 change 10.1', 'quarter operating-income reported 47.426 prior 40.791 change 16.3', 'quarter eps reported 0.38 prior 0.32 change 20'])
  })

  it('a row with fewer cells than headings says of none where it belongs', () => {
    expect(told('(In thousands)\nQ4 2026 | Q3 2026 | Q4 2025 | Q4 2026 | Q3 2026 | Q4 2025 |\nRevenue | 412,221 | 419,004 | 504,090 | $ |\nNet income | 41,221 | 41,904 | 50,409 | $ |')).toEqual([])
  })

  it('a row that lacks only its changes keeps its place', () => {
    expect(told('(in millions) | Q4 2026 | Q4 2025 | Change |\nRevenue | 412.2 | 400.0 | 3.1% |\nEarnings per share | 1.31 | 1.19 |')).toContain('quarter eps reported 1.31 prior 1.19')
  })

  it('two scales over one table give none', () => {
    expect(told('Millions of yen\nThousands of U.S. dollars\n2026 | 2025\nProfit for the period | 41,764 | 48,426\nRevenue | 1,102,116 | 1,024,856')).toEqual([])
  })
})

describe('statements whose cells stand with single blanks between', () => {
  it('are tables under the line of their times', () => {
    const statement = [
      'Three months ended Six months ended',
      '(Cdn$ thousands, per boe amounts) Jun 30, 2026 Jun 30, 2025 Mar 31, 2026 Jun 30, 2026 Jun 30, 2025',
      'FINANCIAL',
      'Cash flow from operations (1) 11,348 9,433 8,829 20,177 13,417',
      'Cash flow from operating activities 6,462 6,166 12,345 18,807 9,722',
      'Net income (loss) 4,101 (8,412) 2,886 6,987 (9,128)',
      'Per weighted average basic share 0.03 (0.09) 0.02 0.05 (0.12)',
      'Per weighted average diluted share 0.02 (0.09) 0.02 0.04 (0.12)',
      'Total (boe/d) 6,510 4,536 5,907 6,210 4,485',
    ]
    const { snapshots } = read('Tolman announces second quarter 2026 results', `Tolman Energy Ltd. (TSX: TOL) announced its second quarter 2026 results.\n\nFinancial Summary\n${statement.join('\n')}`)
    expect(snapshots.flatMap(({ period, figures }) => figures.map(({ metric, actual, prior }) => [period.kind, metric, actual, prior]))).toEqual([
      ['quarter', 'operating-cash-flow', 6462000, 6166000],
      ['quarter', 'net-income', 4101000, -8412000],
      ['quarter', 'eps', 0.02, -0.09],
    ])
  })

  it('keep their places in the text', () => {
    const text = 'Tolman Corp. (NYSE: TOL) reported results.\n\n(in millions) 2026 2025 Change\nNet sales $ 583.7 $ 462.2 26.3%\nOperating profit 22.4 20.1 11.4%\nNet income 17.5 14.4 21.5%'
    const { snapshots } = read('Tolman reports results for the full year 2026', text)
    const quotes = snapshots.flatMap(({ figures }) => figures.map(({ metric, actual, evidence }) => [metric, actual, text.slice(evidence[0]![0], evidence[0]![1])]))
    expect(quotes).toEqual([
      ['revenue', 583700000, 'Net sales $ 583.7 $ 462.2 26.3%'],
      ['operating-income', 22400000, 'Operating profit 22.4 20.1 11.4%'],
      ['net-income', 17500000, 'Net income 17.5 14.4 21.5%'],
    ])
  })
})

describe('more of what was misread', () => {
  it.each([
    ['Cash flow from operating activities was $9.4 million for the quarter, bringing our cash on December 31, 2026 to $31.5 million, an increase of $5.2 million for the year.', ['quarter operating-cash-flow reported 9.4']],
    ['Total revenue for the fourth quarter increased 6%. Revenue from the Company’s non-core product lines of Pump Care and Industrial decreased approximately 20%.', ['quarter revenue reported none change 6']],
    ['Cash operating loss, a non-GAAP measure, was $0.2 million in the quarter.', []],
    ['Comparable restaurant revenue increased 3.4% in the quarter. System-wide restaurant revenue totaled $358 million.', ['quarter comparable-sales reported 3.4']],
    ['Restaurants acquired in 2026 generated $23.9 million of restaurant revenue in the fourth quarter.', []],
    ['2026 revenues were $1.2 billion, an increase of 11.7%. Fourth quarter revenues were $292.1 million.', ['year revenue reported 1200 change 11.7', 'quarter revenue reported 292.1']],
    ['Income from continuing operations was $12.1 million compared to $8.2 million last year. Net income was $12.1 million compared to $25.8 million last year.', ['quarter net-income reported 12.1 prior 25.8']],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected))

  it('words over a list give its items their footing', () => {
    expect(told('On a GAAP basis in the fourth quarter of 2026:\n- Income from operations was $19.1 million\nOn a non-GAAP basis in the fourth quarter of 2026:\n- Income from operations was $28.6 million\n- Operating margin was 36%')).toEqual(['quarter operating-income reported 19.1', 'quarter operating-income adjusted 28.6', 'quarter operating-margin adjusted 36'])
  })

  it('a hyphen on a line of its own begins an item', () => {
    expect(told('Highlights:\n-\nRevenue for the fourth quarter was $24.6 million, in line with plans\n-\nNet income for the fourth quarter was $2.6 million in all\n-\nOperating income for the quarter was $3.6 million in all')).toEqual(['quarter revenue reported 24.6', 'quarter net-income reported 2.6', 'quarter operating-income reported 3.6'])
  })

  it('"Oil and Gas, Inc." is one name, and its first word no business', () => {
    expect(read('Tolman Oil and Gas, Inc. announces second quarter results', 'Tolman Oil and Gas, Inc. (NYSE American: TOG) announced 2026 second quarter results.\n\nTolman’s GAAP net income for the second quarter of 2026 was $14.8 million.').snapshots[0]!.figures[0]!.segment).toBeNull()
  })

  it('the note of a table tells which dollars its cells are', () => {
    expect(read('Tolman reports Q2 2026', 'Tolman Corp. (TSX: TOL) reports the second quarter of 2026.\n\n(in US$ millions)\n3 months ended June 30, | 2026 | 2025\nRevenue | $233.2 | $255.9\nNet earnings for the period (2,5) | (55.7) | 49.1').snapshots[0]!.figures.map(({ metric, currency }) => [metric, currency])).toEqual([['revenue', 'USD'], ['net-income', 'USD']])
  })
})

describe('insurers, shops and half-years', () => {
  it.each([
    ['The company reported consolidated net income, including net realized investment gains and losses, of $0.3 million ($0.02 per diluted share) for the fourth quarter.', ['quarter net-income reported 0.3', 'quarter eps reported 0.02']],
    ['Net loss was $5.1 million for the fourth quarter. Included in the net loss reported for the fourth quarter are declines of $457,000 and $9.3 million, respectively, in unrealized investment gains.', ['quarter net-income reported -5.1']],
    ['The company reported a net loss of $5.1 million ($0.23 per share) and a loss and settlement expense ratio of 74.4 percent for the fourth quarter ended December 31, 2026, compared to net income of $5.6 million ($0.27 per share) for the fourth quarter of 2025.', ['quarter net-income reported -5.1 prior 5.6', 'quarter eps reported -0.23 prior 0.27']],
    ['Net earnings of U.S. $27.0 million were reported for the fourth quarter.', ['quarter net-income reported 27']],
    ['Net sales increased by $60 million to $917.8 million in the fourth quarter. Of the $60 million in sales growth, the Outdoor segment contributed $31 million. The business segments generated $46 million of increased operating profit.', ['quarter revenue reported 917.8']],
    ['Fourth Quarter Ended December 31, 2026\nNet Loss Per Share – ($0.23)\nNon-GAAP Operating Income Per Share* – $0.17\n', ['quarter eps reported -0.23', 'quarter eps adjusted 0.17']],
    ['For the fourth quarter of 2026, DEPS were $0.97, 61 percent higher than the comparable period.', ['quarter eps reported 0.97 change 61']],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected))

  it('a quarter that ended in spring may be that of the next fiscal year', () => {
    const { snapshots } = read('Tolman reports first quarter results', 'Tolman Inc. (NYSE: TOL) today reported earnings for the first quarter ended May 1, 2026 of $9.6 million, or $0.37 per diluted share.\nNet sales for the first quarter of Fiscal 2027 increased 8% to $411 million from $380 million in the first quarter of Fiscal 2026.')
    expect(snapshots.map(({ period }) => [period.number, period.fiscal, period.year])).toEqual([[1, true, 2027]])
  })

  it('names behind the symbol in its bracket hide no company, and "(H1 restated: …)" is last year', () => {
    const { snapshots } = read('Interim results for the 6 months ended 31 December', 'Tolman Group plc (AIM: TOLM, Tolman, the Company or the Group ), a maker of pumps, is pleased to announce its half yearly results for the six months to 31 December. FINANCIAL HIGHLIGHTS Revenue increased by 18% to £14.2 million (H1 restated*: £12.0 million). OPERATIONAL HIGHLIGHTS Field Service revenue increased by 25% to £4.5 million (H1 restated*: £3.6 million).')
    expect(snapshots.flatMap(({ symbol, period, figures }) => figures.map(({ segment, actual, prior }) => [symbol, period.kind, segment, actual, prior]))).toEqual([
      ['TOLM', 'half', null, 14200000, 12000000],
      ['TOLM', 'half', 'Field Service', 4500000, 3600000],
    ])
  })
})

describe('last year told in a paragraph of its own', () => {
  it('gives its numbers to this year’s of the same footing', () => {
    const text = 'For the fourth quarter of 2026, the company recorded net income of $0.6 million, or $0.02 per diluted share. Excluding certain items, net income would have been $14.7 million, or $0.12 per share.\n\nFor the prior year fourth quarter ended December 31, 2025, the company recorded net income of $18.8 million, or $0.14 per diluted share. Excluding these items, the company would have recorded net income of $23.6 million, or $0.17 per share, for the fourth quarter ended December 31, 2025.'
    expect(told(text)).toEqual(['quarter net-income reported 0.6 prior 18.8', 'quarter eps reported 0.02 prior 0.14', 'quarter net-income adjusted 14.7 prior 23.6', 'quarter eps adjusted 0.12 prior 0.17'])
  })

  it.each([
    ['The company reported net income from continuing and discontinued operations of $9.7 million for the fourth quarter, compared to a net loss from continuing and discontinued operations of $2.4 million for the same period in 2025.', ['quarter net-income reported 9.7 prior -2.4']],
    ['Earnings per share, basic and diluted, for the fourth quarter was $0.24 and $0.11, respectively.', ['quarter eps reported 0.11']],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected))
})
