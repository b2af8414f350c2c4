// What releases measure, and how they print it: one case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const opening = 'Ostrava Instruments Inc. (NASDAQ: OSTV) today announced results for the second quarter ended June 30, 2026.\n\n'

/** "revenue reported 41.5 prior 40 +3": each figure in millions (or as it stands, below a thousand). */
function told(text: string): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return read('Ostrava reports second quarter 2026 results', opening + text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change, consensus }) =>
      [metric, basis, segment ? `of ${segment}` : null, actual === null ? null : size(actual), prior === null ? null : `prior ${size(prior)}`, change ? `${change.value > 0 ? '+' : ''}${change.value}` : null, consensus === null ? null : `expected ${consensus}`]
        .filter((part) => part !== null)
        .join(' '),
    ),
  )
}

describe('a share of something is no growth', () => {
  it.each([
    ['Store Level Profit grew to 15.1% compared to 13.8% last year.', []],
    ['Cost of sales as a percentage of restaurant sales increased to 32.9% in the second quarter of 2026 compared to 32.2% in the second quarter of 2025.', []],
    ['Gross profit as a percentage of net sales was 41.3% compared to 40.2% in the second quarter of 2025.', ['gross-margin reported 41.3 prior 40.2']],
    ['Revenue growth slowed to 8% from 12% in the first quarter.', ['revenue reported +8']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('marks of footnotes without brackets', () => {
  it.each([
    ['Operating cash flow5 of $371.2 million. Attributable free cash flow3 of $141.9 million.', ['operating-cash-flow reported 371.2', 'free-cash-flow reported 141.9']],
    ['Average monthly active users3 in the quarter were 233.1 million, an increase of 21% from 192.6 million in the same quarter of 2025.', ['users reported 233.1 prior 192.6 +21']],
    ['Adjusted net earnings3, 8 of $121.8 million, or $0.11 per share3.', ['net-income adjusted 121.8', 'eps adjusted 0.11']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

it('of basic and diluted the diluted number counts', () => {
  expect(
    told('Basic and diluted net earnings per share were $5.28 (RMB38.1) and $5.22 (RMB37.7), respectively, compared with $4.91 and $4.85, respectively, in the same quarter of 2025.'),
  ).toEqual(['eps reported 5.22 prior 4.85'])
})

it('what a metric leaves out, told beside it, ends no frame', () => {
  expect(told('Adjusted net loss from continuing operations, which excludes other gains and losses, was $1.9 million ($0.01 per share).')).toEqual(['net-income adjusted -1.9', 'eps adjusted -0.01'])
})

it('a preliminary number that the company estimates is its own and no consensus', () => {
  const text =
    'Ostrava Grills Corp. (NASDAQ: OSTG) today announced preliminary results for its fourth fiscal quarter ended August 31, 2026. The company estimates that system-wide same-store sales for its fourth fiscal quarter increased approximately 2.4% as compared to the prior-year quarter. Estimated same-store sales performance for the quarter reflects an increase of approximately 2.2% at company drive-ins and an increase of approximately 2.5% at franchise drive-ins. Net income per diluted share is expected to be $0.41 to $0.42 and adjusted net income per diluted share is estimated to be $0.43 to $0.44 for the fourth fiscal quarter.'
  const [snapshot] = read('Ostrava Grills reports preliminary results', text).snapshots
  expect(snapshot!.figures.map(({ segment, actual, consensus }) => [segment, actual, consensus])).toEqual([
    [null, 2.4, null],
    ['company drive-ins', 2.2, null],
    ['franchise drive-ins', 2.5, null],
  ])
  expect(snapshot!.guidance.map(({ basis, low, period }) => [basis, low, period?.number])).toEqual([
    ['reported', 0.41, 4],
    ['adjusted', 0.43, 4],
  ])
})

it('a headline about guidance heads no outlook', () => {
  const text =
    'Strong start to the year\nWell positioned to meet annual guidance\n\nBRNO, May 7, 2026 (GLOBE NEWSWIRE) -- Ostrava Mines Corp. (TSX: OSM) today announced its results for the first quarter ended March 31, 2026. Operating cash flow of $370.1 million. Reported net earnings of $104.2 million, or $0.09 per share.'
  const [snapshot] = read('Ostrava Mines reports first-quarter results', text).snapshots
  expect(snapshot!.guidance).toEqual([])
  expect(snapshot!.figures.map(({ metric, actual }) => [metric, actual])).toEqual([
    ['operating-cash-flow', 370_100_000],
    ['net-income', 104_200_000],
    ['eps', 0.09],
  ])
})

describe('symbols of releases', () => {
  it.each([
    ['a short name and then the listing', 'OTN, Ltd (OTN) (NYSE: OTP) (the “Company”) today reported results for the quarter ended June 30, 2026.', ['OTP']],
    ['the note of a column', 'Ostrava Bus Corporation (Nasdaq: OSTB) announced results. Three Months Ended June 27, 2026 B/(W) Prior Year', ['OSTB']],
  ])('%s', (_, text, expected) => expect(read('Ostrava reports', text).mentions.map(({ symbol }) => symbol)).toEqual(expected))
})

describe('what is none of the company\'s numbers', () => {
  it.each([
    ['cells that lost their lines', 'Three Months Ended June 30, Six Months Ended June 30, ($ in millions, except per share data) 2026 2025 2026 2025 Net Sales $321.0 $277.9 $611.0 $540.4 Net Income $24.9 $12.6 $43.7 $26.0 Diluted EPS $0.75 $0.39 $1.31 $0.78 Adjusted Net Income $25.2 $13.2 $44.0 $27.8'],
    ['what currencies took away', 'Foreign currency exchange rate fluctuations decreased reported net sales revenue by $2.6 million year-over-year.'],
    ['what ships earn a day', 'Time charter equivalent (“TCE”, a non-IFRS measure) revenue of $47.9 million in Q2 2026.'],
  ])('%s', (_, text) => expect(told(text)).toEqual([]))
})

it('adjectives are no businesses, and what patients pay is the whole of a hospital', () => {
  expect(told('Ostrava incurred modest net losses of $4.6 million. Net patient service revenue grew 20.9% to $788.3 million.')).toEqual(['net-income reported -4.6', 'revenue reported 788.3 +20.9'])
})

it('lines of a headline that names a year only are of the year', () => {
  const text =
    'Net revenue grew 15% to $3.011 billion\n\nNEW YORK–(BUSINESS WIRE)–Ostrava Games, Inc. (NASDAQ: OSTG) today reported results for its fourth quarter and fiscal year 2026, ended March 31, 2026.\n\nFiscal Fourth Quarter 2026 Financial Highlights\n\nNet revenue grew 39% to $751.2 million, as compared to $540.4 million in last year’s fiscal fourth quarter.'
  const told = read('Ostrava Games, Inc. Reports Strong Results for Fiscal Year 2026', text).snapshots.map(({ period, figures }) => [period.kind, figures[0]!.actual])
  expect(told).toEqual([['year', 3_011_000_000], ['quarter', 751_200_000]])
})

it('a list of forecasts gives each what was done to it', () => {
  const text = 'Management increases 2026 annual revenue guidance to $1.255 billion to $1.29 billion, reaffirms 2026 annual earnings per share guidance of $2.41 to $2.49 per diluted share.'
  expect(read('Ostrava reports second quarter 2026 results', `${opening}Revenues were $310.2 million.\n\n${text}`).snapshots[0]!.guidance.map(({ metric, action, period }) => [metric, action, period?.year])).toEqual([
    ['revenue', 'raised', 2026],
    ['eps', 'reaffirmed', 2026],
  ])
})

describe('brackets, units and what is left out', () => {
  it.each([
    ['Sales increased by 8 percent to 4,214 MSEK (3,920).', ['revenue reported 4214 prior 3920 +8']],
    ['Operating profit amounted to 1,091 MSEK (1,061).', ['operating-income reported 1091 prior 1061']],
    ['Earnings per share amounted to 4.49 SEK (4.01).', ['eps reported 4.49 prior 4.01']],
    ['The Company reported EBITDA of ($58.9) million and adjusted EBITDA of ($30.7) million.', ['ebitda reported -58.9', 'ebitda adjusted -30.7']],
    ['The results include a net gain of $33 million from the early extinguishment of debt and an $8 million revenue reduction from an agreement.', []],
    ['Total revenue was $494.7 million in the second quarter of 2026, down 30% compared to the second quarter of 2019, on 19% lower capacity.', ['revenue reported 494.7']],
    ['Excluding hedge losses of $1 million ($1 million after tax, or $0.01 per diluted share) and a tax benefit of $26 million related to returns, the company recorded net income of $186 million, or $1.46 per diluted share.', ['net-income adjusted 186', 'eps adjusted 1.46']],
    ['The company realized a net loss of $129 million or $1.49 per common share for its second quarter, excluding unusual gains.', ['net-income adjusted -129', 'eps adjusted -1.49']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

it('growth of comparable units is no move of a share', () => {
  const { priceActions } = read('Ostrava reports second quarter 2026 results', `${opening}Order intake rose 13% to $3,895 million. For comparable units the increase was 6%.`)
  expect(priceActions).toEqual([])
})
