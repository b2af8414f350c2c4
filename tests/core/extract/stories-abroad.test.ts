// What stories of Britain, India, the Gulf, Japan and China print in their own ways: verbs before forecasts, tables of nine months, letters that another company bears, what had been foreseen. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TAIC', exchange: 'NASDAQ', name: 'Tarnow Applications International Corporation', shortNames: ['Tarnow Applications International', 'TAIC'] },
  { symbol: '9120.SR', exchange: 'TADAWUL', name: 'Tessin Advanced Industries Company', shortNames: ['Tessin Advanced Industries'] },
  { symbol: 'QX.L', exchange: 'LSE', name: 'QX p.l.c.', shortNames: ['QX'], wordNames: ['QX'] },
  { symbol: '9388.HK', exchange: 'HKEX', name: 'Orrin Exchanges and Clearing Limited', shortNames: ['Orrin Exchanges and Clearing'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures: told }) => told.map(({ metric, segment, actual, prior, change }) => [symbol, period.kind, metric, segment, actual, prior, change?.value ?? null]))
const guidance = (title: string, text: string): readonly unknown[] => read(title, text).snapshots.flatMap((snapshot) => snapshot.guidance.map(({ metric, segment, low, high }) => [metric, segment, low, high]))
const opening = 'Halwick plc (LON: HALW) said revenue rose 4% to £812m in the first half.\n\n'

describe('forecasts', () => {
  it.each(['make', 'clock', 'deliver', 'earn'])('“expects to %s net profit”: a verb is no business', (verb) => {
    expect(guidance('Halwick half-year results', `${opening}Halwick now expects to ${verb} net profit of £95m for the full year.`)).toEqual([['net-income', null, 95_000_000, 95_000_000]])
  })

  it.each([
    ['Halwick said on Tuesday it expected earnings per share of 77.4 to 83.2 cents for the year ended June 30.', ['eps', null, 0.774, 0.832]],
    ['Halwick expects sales to decline by up to 4% for the full year.', ['revenue', null, -4, null]],
    ['Halwick has forecasted 0-2 per cent revenue growth for the full year.', ['revenue', null, 0, 2]],
  ])('%s', (sentence, wanted) => {
    expect(guidance('Halwick half-year results', opening + sentence)).toEqual([wanted])
  })

  it.each([
    'As a result of the weather, full-year profits would be around 3 million pounds ($4.1 million) lower than expected, it said.',
    'But it was upbeat about the outlook, highlighting an 18 per cent surge in the value of its order book to £2.7bn compared with December.',
    'It kept its full-year outlook unchanged: a company-compiled consensus of 11 analysts has forecast revenue of £1.69bn, and an operating profit of £129m.',
    'Halwick delivered 22,204 vehicles in the first half, above the upper end of the previously provided guidance range of 20,000 to 21,000, but down 46.8 percent year-on-year and down 24.9 percent from the second half.',
    'Halwick’s previous revenue guidance for the first half was £780m to £790m, representing a decrease of about 3.4 percent to 4.9 percent year-on-year.',
  ])('%s', (sentence) => {
    expect(guidance('Halwick half-year results', opening + sentence)).toEqual([])
  })
})

describe('no results', () => {
  it('what analysts expect of numbers that come today', () => {
    const text = 'Halwick plc (LON: HALW) discloses this Wednesday (23) its earnings report for the fourth quarter of 2026.\n\nThe consensus is that Halwick will bring a net profit of £30.5 million between October and December, revenue of £133.5 million and EBITDA of £68.5 million. EBITDA is expected to increase by 18%, reaching £75.4 million.'
    expect(read('Halwick: what analysts expect from the numbers released today', text).snapshots).toEqual([])
    expect(read('Halwick in focus', text).snapshots).toEqual([])
  })

  it('what a newspaper thinks likely', () => {
    expect(figures('Halwick shares rise', 'Halwick plc (LON: HALW) was likely to see its operating profit rise four percent to about £1.3 billion between April and September, a business daily reported.')).toEqual([])
  })
})

describe('companies', () => {
  const text = 'Tessin Advanced Industries Co. (TAIC) reported a net profit of SAR 285.2 million in the first nine months of 2026.\n\nOn a quarterly basis, TAIC’s bottom line dropped.'

  it('letters behind a name that is listed under a number are its initials, whoever else bears them', () => {
    expect(read('Profit up', text).mentions.map(({ symbol }) => symbol)).toEqual(['9120.SR'])
    expect(read('Profit up', 'Tarnow Applications International (TAIC) reported a net profit of $285 million in the third quarter.').mentions.map(({ symbol }) => symbol)).toEqual(['TAIC'])
  })

  it('two capitals that begin a sentence and were something are a company', () => {
    const found = read('QX under the cosh', 'QX was under the cosh as the oil giant reported a third-quarter net profit of $3.3bn, down from $8.2bn in the same period a year earlier.')
    expect(found.snapshots.map(({ symbol, figures: told }) => [symbol, told[0]!.actual])).toEqual([['QX.L', 3_300_000_000]])
  })

  it('“and” of a name may be printed “&”', () => {
    expect(read('Market', 'Shares of Orrin Exchanges & Clearing fell 2% on Tuesday.').mentions.map(({ symbol }) => symbol)).toEqual(['9388.HK'])
  })
})

describe('lists', () => {
  it('of companies before a bar, however it is set', () => {
    const text = 'Tarnow Power | The company reported a 0.7% YoY dip in Q2 net profit to ₹919.4 crore, with revenue down 1% to ₹15,544 crore, as costs rose.\nOrrin Foods’ | The company’s Q2 net profit fell 15.8% YoY to ₹242.4 crore, even as revenue rose 4.7% to ₹5,032 crore on better prices.\nTessin India |The company’s Q2 net profit fell 11.8% YoY to ₹191 crore, even as revenue rose 11.7% to ₹5,458 crore on better prices.'
    const listed: readonly DirectoryCompany[] = ['Tarnow Power', 'Orrin Foods', 'Tessin India'].map((name, index) => ({ symbol: `${'TOX'[index]!}QQ.NS`, exchange: 'NSE', name: `${name} Limited`, shortNames: [name] }))
    const found = extractArticle({ title: 'Stocks to watch: Tarnow Power and more', dek: null, text, sections: [], publishedAt: null, directory: listed })
    expect(found.snapshots.map(({ symbol, figures: told }) => [symbol, ...told.map(({ actual }) => actual)])).toEqual([
      ['TQQ.NS', 9_194_000_000, 155_440_000_000],
      ['OQQ.NS', 2_424_000_000, 50_320_000_000],
      ['XQQ.NS', 1_910_000_000, 54_580_000_000],
    ])
  })
})

describe('shares', () => {
  const prices = (sentence: string): readonly unknown[] => read('Halwick', `Halwick plc (LON: HALW) reported results for the first half.\n\n${sentence}`).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

  it.each([
    ['Halwick won an order, with shares rising a further 11.5p to 618.5p.', [['HALW', 6.185, null]]],
    ['Halwick shares closed down nearly five per cent.\n\nShares in Halwick closed down 4.77% at 2,076p.', [['HALW', 20.76, -4.77]]],
    ['The shares have gained more than a third since the market trough in late November, but are lagging Halwick’s 41 percent jump.', []],
  ])('%s', (sentence, wanted) => {
    expect(prices(sentence)).toEqual(wanted)
  })
})

it('targets of houses may stand without their currency', () => {
  const text = 'Jefferies on Halwick | The brokerage firm maintained \'buy\' with a target of 4,850 for the maker of fasteners.'
  expect(read('Halwick plc (LON: HALW): brokerage calls', text).ratings.map(({ firm, rating, priceTarget, currency }) => [firm, rating, priceTarget, currency])).toEqual([['Jefferies', 'Buy', 4850, null]])
})

describe('tables', () => {
  const head = 'Tessin Advanced Industries reported a net profit of SAR 285.2 million in the first nine months of 2026, from SAR 111.2 million in the prior-year period.\n\n'
  const nine = 'Item | 9m 2025 | 9m 2026 | Change |\n---|---|---|---|\nRevenues | 124.97 | 323.19 | 158.6 % |\nNet Income | 111.17 | 285.18 | 156.5 % |\n\n'
  const quarters = 'Item | Q3 2025 | Q3 2026 | Change |\n---|---|---|---|\nRevenues | 46.03 | 81.71 | 77.5 % |\nNet Income | 38.94 | 67.94 | 74.5 % |\nItem | Q2 2026 | Q3 2026 | Change |\n---|---|---|---|\nRevenues | 119.60 | 81.71 | (31.7 %) |\nNet Income | 108.52 | 67.94 | (37.4 %) |\n\nIn the third quarter of 2026, net profit leapt 74% to SAR 67.9 million.'

  it('of “9m” have their changes, and the same rows again count as they did before; a head in their midst begins another, of quarters that follow each other', () => {
    expect(figures('Tessin Advanced Industries', head + nine + quarters)).toEqual([
      ['9120.SR', 'nine-months', 'net-income', null, 285_180_000, 111_170_000, 156.5],
      ['9120.SR', 'nine-months', 'revenue', null, 323_190_000, 124_970_000, 158.6],
      ['9120.SR', 'quarter', 'revenue', null, 81_710_000, 46_030_000, 77.5],
      ['9120.SR', 'quarter', 'net-income', null, 67_940_000, 38_940_000, 74.5],
    ])
  })
})

describe('sentences', () => {
  it.each([
    ['The rise in raw material prices reduced gross margin by 0.6 points in the first half.', 'gross-margin'],
    ['New house sales increased by 16pc to 4,657, while the average price rose.', '4,657'],
    ['Christmas sales rose 6.4%.', 'Christmas'],
    ['Online sales from Aug.1 to Sept. 8 rose by 9 percent.', 'odd days'],
  ])('%s tells no figure (%s)', (sentence) => {
    expect(figures('Halwick half-year results', opening + sentence)).toEqual([['HALW', 'half', 'revenue', null, 812_000_000, null, 4]])
  })

  it('“compared with … and a loss of” a year ago is a loss', () => {
    expect(figures('Halwick half-year results', 'Halwick plc (LON: HALW) reported a net loss of £2.36 million in the first half, compared to market expectations of a loss of £2.08 million and a loss of £1.29 million in the same period last year.')).toEqual([
      ['HALW', 'half', 'net-income', null, -2_360_000, -1_290_000, null],
    ])
  })

  it('“a second straight operating profit drop” names no business, nor does “lifted by”', () => {
    expect(figures('Halwick half-year results', 'Halwick plc (LON: HALW) reported a second straight operating profit drop in the first half at £83 million, down 27 per cent from £114 million a year earlier.')).toEqual([
      ['HALW', 'half', 'operating-income', null, 83_000_000, 114_000_000, -27],
    ])
  })

  it('that lost the blank between them are two, and each business has its profit', () => {
    const text = 'Halwick plc (LON: HALW) posted £56.1 million in sales for the second quarter, it said on Wednesday.The chip division obtained £16.1 million in sales and £3.4 million in operating profit.The phone division registered £25.9 million in sales and £1.6 million in operating profit.'
    expect(figures('Halwick second quarter', text)).toEqual([
      ['HALW', 'quarter', 'revenue', null, 56_100_000, null, null],
      ['HALW', 'quarter', 'revenue', 'chip', 16_100_000, null, null],
      ['HALW', 'quarter', 'operating-income', 'chip', 3_400_000, null, null],
      ['HALW', 'quarter', 'revenue', 'phone', 25_900_000, null, null],
      ['HALW', 'quarter', 'operating-income', 'phone', 1_600_000, null, null],
    ])
  })

  it.each([
    ['Sales in the rest of Halwick’s stores in Africa rose 6.2% in the first half.', ['revenue', 'rest of Halwick’s stores in Africa', null, null, 6.2]],
    ['All businesses shrank in the first half, except at chip unit Tessin Solutions (TS), where revenues advanced 10 percent.', ['revenue', 'Tessin Solutions', null, null, 10]],
  ])('%s', (sentence, wanted) => {
    expect(figures('Halwick half-year results', opening + sentence).map((row) => (row as unknown[]).slice(2))).toContainEqual(wanted)
  })

  it('“compared with a quarter of years ago, when it reported” tells of that quarter', () => {
    expect(figures('Halwick half-year results', `${opening}Compared with the second half of 2018, when Halwick reported its largest-ever operating profit of £176 million, the figure shrank to a third.`)).toEqual([['HALW', 'half', 'revenue', null, 812_000_000, null, 4]])
  })

  it('“up on the same period in 2025” is held against that year, and is not of it', () => {
    expect(figures('Halwick half-year results', 'Halwick plc (LON: HALW) said EBITDA stands at £138 million for the first half of 2026, up 8% on the same period in 2025.')).toEqual([['HALW', 'half', 'ebitda', null, 138_000_000, null, 8]])
  })

  it('“for the same quarter”, of the next company, is the quarter told of before', () => {
    const text = 'Halwick plc (LON: HALW) reported a 1% rise in second-quarter net profit to £282 million.\n\nIn contrast, Orrin plc (LON: ORRN) posted a 6% drop in net profit to £134 million for the same quarter and lowered its full-year outlook.'
    expect(figures('Two reports for the second quarter', text)).toEqual([
      ['HALW', 'quarter', 'net-income', null, 282_000_000, null, 1],
      ['ORRN', 'quarter', 'net-income', null, 134_000_000, null, -6],
    ])
  })
})
