// What news agencies write that was misread: months beside quarters, last year's numbers in the pluperfect, sectors among companies, subsidiaries. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const lead = 'Halden Works (NYSE: HLDW) on Wednesday reported results for its second quarter.'
const read = (told: string, lines: readonly string[] = [lead]): ReturnType<typeof extractArticle> =>
  extractArticle({ title: 'Halden Works reports second-quarter results', dek: null, text: [...lines, told].join('\n\n'), sections: [], publishedAt: null })
const figures = (told: string, lines?: readonly string[]): readonly unknown[] =>
  read(told, lines).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, actual, prior, change }) => [snapshot.period.kind, metric, basis, actual, prior, change?.value ?? null]))

describe('a month', () => {
  it.each([
    'Halden earned 40 cents per share last month, while revenue declined 27.1 percent to $90.2 million, it said in a filing.',
    'Revenue came to $90.2 million last month.',
    'Sales climbed 12% last month to $90.2 million.',
    'Net profit was $31 million last month, and sales were $90.2 million.',
  ])('is no quarter: %s', (told) => {
    expect(figures(told)).toEqual([])
  })

  it('takes nothing from the quarter beside it', () => {
    expect(figures('Revenue fell 12 percent to $266 million in the quarter, Halden said last month.')).toEqual([['quarter', 'revenue', 'reported', 266e6, null, -12]])
  })
})

describe('last year', () => {
  const quarter = 'Halden posted a net profit of $155.9 million in the January-March 2022 quarter.'
  it.each([
    ['The company had reported a net profit of $63.3 million in the quarter ended on March 31, 2021, a filing showed.', 63.3e6],
    ['It had posted a net profit of $63.3 million in the quarter ended March 31, 2021.', 63.3e6],
    ['Halden had logged a net profit of $63.3 million in the three months ended 31 March 2021.', 63.3e6],
    ['The company had registered a net profit of $63.3 million for the quarter ending March, 2021.', 63.3e6],
    ['It made a profit of $63.3 million in the same period a year earlier, when strong prices lifted its bottom line.', 63.3e6],
    ['It earned $63.3 million in the year-ago quarter, when a plant was idle.', 63.3e6],
  ])('is told in the pluperfect, by its day or with what happened then: %s', (told, prior) => {
    expect(figures(told, [lead, quarter])).toEqual([['quarter', 'net-income', 'reported', 155.9e6, prior, null]])
  })

  it('is not the quarter before, which ended in another month', () => {
    expect(figures('The company had reported a net profit of $63.3 million in the quarter ended December 31, 2021.', [lead, quarter])).toEqual([['quarter', 'net-income', 'reported', 155.9e6, null, null]])
  })

  it('is FY21 for the business year 2021-22', () => {
    expect(figures('The net profit for the full fiscal year 2021-22 rose to $424 million from $410 million in FY21.')).toEqual([['year', 'net-income', 'reported', 424e6, 410e6, null]])
  })

  it('fits a growth that is told as a bound', () => {
    const rose = 'Halden reported a profit of $22 million for the second quarter as its revenue rose more than 20 per cent.'
    expect(figures('Revenue for the quarter totalled $3.92 billion, up from $3.16 billion a year ago.', [lead, rose])).toContainEqual(['quarter', 'revenue', 'reported', 3.92e9, 3.16e9, 20])
    expect(figures('Revenue for the quarter totalled $3.92 billion, up from $2.16 billion a year ago.', [lead, rose])).toContainEqual(['quarter', 'revenue', 'reported', 3.92e9, null, 20])
  })

  it.each([
    'The fall continues a slide for Halden since it posted record earnings of $331 million for the year to June 2022.',
    'Profits have halved since the company reported a record profit of $331 million for the year to June 2022.',
  ])('and a record of old are no result: %s', (told) => {
    expect(figures(told)).toEqual([])
  })
})

describe('measures in other words', () => {
  it.each([
    ['Halden said it shipped 7.4 million Orbit smartphones in the quarter, down from 10.6 million last year.', ['quarter', 'deliveries', 'reported', 7.4e6, 10.6e6, null]],
    ['Earnings before income tax, depreciation and amortisation fell 40 percent to $80 million.', ['quarter', 'ebitda', 'reported', 80e6, null, -40]],
    ['Halden said its underlying profit–a watched measure that shows the underlying performance of the business–totaled $66.0 million, down 32% on the prior year.', ['quarter', 'net-income', 'adjusted', 66e6, null, -32]],
    ['Its underlying profit–which leaves out the sale of a mill–rose 4% to $66.0 million.', ['quarter', 'net-income', 'adjusted', 66e6, null, 4]],
  ])('%s', (told, wanted) => {
    expect(figures(told)).toContainEqual(wanted)
  })

  it.each([
    ['Net sales guidance was reduced to 7 to 8 percent for 2026.', 7, 8],
    ['Halden raised its sales forecast for 2026 to 4 to 5 percent.', 4, 5],
    ['The company narrowed its revenue outlook for 2026 to 9 to 10 percent.', 9, 10],
  ])('guidance for sales in percent is growth: %s', (told, low, high) => {
    const all = read(told, [lead, 'Revenue rose 4% to $266 million.']).snapshots.flatMap(({ guidance }) => guidance.map((each) => [each.metric, each.unit, each.low, each.high]))
    expect(all).toEqual([['revenue', 'percent', low, high]])
  })
})

it.each([
  'In trading on Tuesday, communication services shares dipped 4.6%.',
  'In trading on Tuesday, information technology shares fell 1.2%.',
])('a sector is not the company named before it: %s', (told) => {
  const prices = read(told, ['Top gainers on Tuesday included Halden Works Inc. (NYSE: HLDW), up 2%.']).priceActions
  expect(prices.map(({ symbol, changePercent }) => [symbol, changePercent])).toEqual([['HLDW', 2]])
})

describe('a subsidiary of the company', () => {
  const company = (symbol: string, name: string, shortNames: readonly string[]): DirectoryCompany => ({ symbol, exchange: 'NSE', name, shortNames: [...shortNames] })
  const directory = [company('VDK.NS', 'Vindak India Limited', ['Vindak India']), company('VFS.NS', 'Vindak India Financial Services Limited', ['Vindak India Financial Services'])]
  it.each([
    'The group’s separately listed lending unit, Vindak India Financial Services, reported lower earnings.',
    'Its subsidiary Vindak India Financial Services will publish its results later.',
    'Vindak India Financial Services Limited (VFS), a subsidiary of the company, will publish its results later.',
    'Vindak India Financial Services, a listed arm of the group, will publish its results later.',
  ])('takes neither name nor numbers of it: %s', (told) => {
    const text = `Vindak India posted a net profit of Rs 155.89 crore in the quarter ended June 30.\n\n${told}`
    const { snapshots } = extractArticle({ title: 'Vindak India net profit jumps', dek: null, text, sections: [], publishedAt: null, directory })
    expect(snapshots.map(({ symbol }) => symbol)).toEqual(['VDK.NS'])
  })
})

describe('a house’s own numbers', () => {
  const told = 'Revenue for the quarter came in at $9.37 billion, up 3.3 per cent.'
  it.each([
    'Analysts at Calder Securities had expected growth of 2.3 per cent. In local terms, revenue is seen at $9.31 billion next year.',
    'According to the analysts at Calder Securities, revised guidance implies EPS around $5.50 for the year.',
  ])('are no forecast of the company: %s', (view) => {
    expect(read(view, [lead, told]).snapshots.flatMap(({ guidance }) => guidance)).toEqual([])
  })
})
