// What only the printing of a release put into its text: broken lines, marks of footnotes, lists on one line. Places stay those of the text as stored.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { explainArticle, extractArticle } from '../../../src/core/extract/index.ts'

const input = (title: string, text: string): Parameters<typeof extractArticle>[0] => ({ title, dek: null, text, sections: [], publishedAt: null })
const read = (title: string, text: string): Extraction => extractArticle(input(title, text))
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

const wrapped = `    HARTWELL, Ohio, July 23 -- Hartwell Bancshares, Inc.

(Nasdaq: HRTB) reported net income of $3.912 million or $0.47 per diluted

share for the second quarter of 2026, compared to $3.504 million or $0.42

per diluted share for the second quarter of 2025. Net income for the first

half of 2026 was $7.2 million or $0.86 per diluted share, compared to $6.9

million or $0.82 per diluted share for the first half of 2025.`

describe('a line that breaks off', () => {
  it('goes on behind a blank line where the whole text is printed so', () => {
    const extraction = read('Hartwell Bancshares Reports Second Quarter Results', wrapped)
    expect(figures(extraction)).toEqual([
      expect.objectContaining({ metric: 'net-income', actual: 3_912_000, prior: 3_504_000 }),
      expect.objectContaining({ metric: 'eps', actual: 0.47, prior: 0.42 }),
      expect.objectContaining({ metric: 'net-income', actual: 7_200_000, prior: 6_900_000 }),
      expect.objectContaining({ metric: 'eps', actual: 0.86, prior: 0.82 }),
    ])
  })

  it('leaves every place that of the text as stored', () => {
    const { extraction, trace } = explainArticle(input('Hartwell Bancshares Reports Second Quarter Results', wrapped))
    for (const figure of figures(extraction)) for (const [start, end] of figure.evidence) expect(wrapped.slice(start, end)).toMatch(/^\(?\S[^]*[.]$/u)
    for (const line of trace) expect(wrapped.slice(line.span[0], line.span[1])).toBe(line.quote)
    for (const mention of extraction.mentions) for (const [start, end] of mention.spans) expect(wrapped.slice(start, end)).toMatch(/Hartwell|HRTB/iu)
  })

  it('does not join what stands on lines of its own', () => {
    const text = 'Pellow Dairy Co. (NZX: PLD) reported its half-year results.\n\nReported net profit for the six months to January 31: NZ$211 million, vs NZ$301 million\nFree cash flow: minus NZ$95 million'
    expect(figures(read('Pellow by the numbers', text)).find((figure) => figure.metric === 'free-cash-flow')?.prior ?? null).toBeNull()
  })
})

describe('marks of footnotes', () => {
  it.each(['Net loss[2] for', 'Net loss(2) for', 'Net loss² for'])('%s', (words) => {
    const text = `Mirelle Holding Limited (NYSE: MRL) today announced its results for the second quarter of 2026. ${words} the second quarter was RMB85.5 million, compared with RMB108.5 million for the prior year period.`
    const [figure] = figures(read('Mirelle Announces Second Quarter 2026 Results', text))
    expect(figure).toEqual(expect.objectContaining({ metric: 'net-income', actual: -85_500_000, prior: -108_500_000 }))
    expect(text.slice(...figure!.evidence[0]!)).toContain(words)
  })
})

it('a list on one line is a list', () => {
  const text = 'Quarter 2, 2026 · Incoming orders amounted to SEK 1,058m (740) · Net sales amounted to SEK 977m (928) · Operating profit was SEK 126.3m (-2.3), giving an operating margin of 12.9 percent (-0.2)'
  const [snapshot] = read('Fjordman (FJM.ST): Interim report January-June 2026', text).snapshots
  expect(snapshot!.period).toEqual(expect.objectContaining({ kind: 'quarter', number: 2, year: 2026 }))
  expect(snapshot!.figures).toEqual([
    expect.objectContaining({ metric: 'bookings', actual: 1_058_000_000, prior: 740_000_000 }),
    expect.objectContaining({ metric: 'revenue', actual: 977_000_000, prior: 928_000_000 }),
    expect.objectContaining({ metric: 'operating-income', actual: 126_300_000, prior: -2_300_000 }),
    expect.objectContaining({ metric: 'operating-margin', actual: 12.9, prior: null }), // the bracket may be a change in points
  ])
})

describe('one cell a line with bars between', () => {
  const statement = `|\n|\n·\n|\nRecord revenue of $107.0 million for the third quarter,\n|\nThree Months Ended\n|\nNine Months Ended\n|\nNovember 30,\n|\nNovember 30,\n|\n2026\n|\n2025\n|\n2026\n|\n2025\n|\n(In thousands, except per share data)\n|\nSales and revenues\n|\n$\n|\n107,025\n|\n$\n|\n87,236\n|\n$\n|\n308,268\n|\n$\n|\n224,789\n|\nCosts of goods sold\n|\n51,270\n|\n42,220\n|\n142,061\n|\n116,572\n|\nNet (loss) income\n|\n$\n|\n(4,574\n|\n)\n|\n$\n|\n6,806\n|\n$\n|\n8,955\n|\n$\n|\n(8,923\n|\n)\n|`
  const text = `Ziloga Corporation (NYSE: ZLG) today reported results for the third quarter of fiscal 2027, which ended November 30, 2026.\n${statement}`

  it('is a statement in rows and columns', () => {
    const extraction = read('Ziloga Reports Third Quarter Results', text)
    const quarter = extraction.snapshots.find((snapshot) => snapshot.period.kind === 'quarter')!
    expect(quarter.figures.map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([['revenue', 107_025_000, 87_236_000], ['net-income', -4_574_000, 6_806_000]])
    for (const { evidence } of quarter.figures) for (const [start, end] of evidence) expect(text.slice(start, end)).toMatch(/^(?:Record revenue|Sales and revenues|Net \(loss\) income)/u)
  })

  it('with other columns than headings is not read', () => {
    const odd = text.replace('87,236\n|\n', '87,236\n|\n22.7\n|\n')
    expect(figures(read('Ziloga Reports Third Quarter Results', odd)).filter((figure) => figure.metric === 'revenue').map(({ actual, prior }) => [actual, prior])).toEqual([[107_000_000, null]])
  })
})

it('dates over two lines, and a table of non-GAAP numbers', () => {
  const text = `Alderon Semiconductor Limited (NASDAQ: ALDS) today reported results for the fiscal third quarter of 2026.\nNon-GAAP Financial Comparison | ||||\n(in millions, except per share data) | ||||\nThree Months Ended | ||||\nMarch 31,\n2026 | December 31,\n2025 | March 31,\n2025 | ||||\nRevenue | $ | 93.3 | $ | 94.7 | $ | 83.0 | ||||\nNet Income (Loss) attributable to Alderon | $ | 5.3 | $ | 4.4 | $ | (0.1 | ) | |`
  expect(figures(read('Alderon Reports Third Quarter', text)).map(({ metric, basis, actual, prior }) => [metric, basis, actual, prior])).toEqual([['revenue', 'reported', 93_300_000, 83_000_000], ['net-income', 'adjusted', 5_300_000, -100_000]])
})

it('items in a table of their own are a list', () => {
  const text = 'Trident Wireless, Inc. (Nasdaq: TRDW) announces its results for the quarter ended September 30, 2026, including the following highlights:\n| • | | Revenues were $123 million, an increase of 19% over Q3 2025 and 8% sequentially |\n| • | | Record bookings of $144 million |\n| • | | Gross margin improved to 32.2% of revenue |\nCommenting on the results, the company was pleased.'
  expect(figures(read('Trident announces third quarter', text)).filter((figure) => figure.actual !== null).map(({ metric, actual }) => [metric, actual])).toEqual([['revenue', 123_000_000], ['bookings', 144_000_000], ['gross-margin', 32.2]])
})

it('quarters beside whole years, with the changes of both', () => {
  const text = 'Alleghan Travel Company (NASDAQ: ALTR) reports its fourth quarter and full year 2026 results.\n|\nUnaudited\n|4Q26\n|4Q25\n|\nChange\n|2026\n|2025\n|\nChange\n|\nTotal operating revenue (millions)\n|$193.9\n|$162.0\n|19.7\n|%\n|$779.1\n|$663.6\n|17.4\n|%\n|\nNet income (millions)\n|$10.8\n|$12.4\n|(12.9\n|)%\n|$49.4\n|$65.7\n|(24.8\n|)%\n|'
  const rows = read('Alleghan fourth quarter and full year 2026 results', text).snapshots.map(({ period, figures: own }) => [period.kind, own.map(({ actual, prior, change }) => [actual, prior, change?.value ?? null])])
  expect(rows).toEqual([
    ['quarter', [[193_900_000, 162_000_000, 19.7], [10_800_000, 12_400_000, -12.9]]],
    ['year', [[779_100_000, 663_600_000, 17.4], [49_400_000, 65_700_000, -24.8]]],
  ])
})

it('one cell a line without any bars', () => {
  const text = 'Westmere Energy Inc. (NYSE: WSTM) today reported results for the third quarter of 2026.\n(In thousands)\nThree Months Ended\nSeptember 30,\n2026\n2025\nTotal Operating Revenues\n227,127\n219,082\nNet (Loss) Income\n$\n(37,593\n)\n$\n9,635\nThe company will hold a call.'
  expect(figures(read('Westmere Reports Third Quarter 2026', text)).map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([['revenue', 227_127_000, 219_082_000], ['net-income', -37_593_000, 9_635_000]])
})

it('a bullet on a line of its own', () => {
  const text = 'Cincord Corp. (Nasdaq: CNCD) reported.\n•\nFirst-quarter 2026 net income of $91 million, or 55 cents per share, compared with $154 million, or 94 cents per share, in the first quarter of 2025.\n•\n$37.73 book value per share.'
  expect(figures(read('Cincord Reports First-Quarter 2026 Results', text)).map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([['net-income', 91_000_000, 154_000_000], ['eps', 0.55, 0.94]])
})
