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
