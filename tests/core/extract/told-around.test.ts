// What stories of agencies and papers tell around their results: parts of others, quarters without numbers, effects, second currencies, lines of lists. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'HLDW', exchange: 'NYSE', name: 'Haldane Works Inc.', shortNames: ['Haldane Works', 'Haldane'] },
  { symbol: 'HLPX', exchange: 'NYSE', name: 'Haldane Power Inc.', shortNames: ['Haldane Power'] },
  { symbol: 'TCIW.TW', exchange: 'TWSE', name: 'Tessin Circuit Works Co Ltd', shortNames: ['Tessin Circuit Works', 'TCW'] },
  { symbol: 'ORRX.SI', exchange: 'SGX', name: 'Orrin Intercity Airlines Ltd', shortNames: ['Orrin Intercity Airlines'] },
  { symbol: 'KLDQ.PS', exchange: 'PSE', name: 'Kelder Telecom Inc', shortNames: ['Kelder Telecom'] },
  { symbol: '3KVX', exchange: 'NYSE', name: '3K Verdon Co', shortNames: ['3K Verdon', '3K'] },
  { symbol: 'WXCB.NS', exchange: 'NSE', name: 'Wexcombe Motors Limited', shortNames: ['Wexcombe Motors', 'Wexcombe'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) => [snapshot.symbol, metric, basis, segment, actual, prior, change?.value ?? null]))
const guided = (title: string, text: string): readonly unknown[] => read(title, text).snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high }) => [metric, low, high]))
const symbols = (title: string, text: string): readonly string[] => read(title, text).mentions.map(({ symbol }) => symbol)
const haldane = (sentences: string): readonly unknown[] => figures('Haldane third-quarter results', `Haldane Works (NYSE: HLDW) reported results for the third quarter on Tuesday.\n\n${sentences}`).map((row) => (row as unknown[]).slice(1))
const guides = (sentences: string): readonly unknown[] => guided('Haldane third-quarter results', `Haldane Works (NYSE: HLDW) said on Tuesday that earnings rose to $1.30 a share in the third quarter of 2026.\n\n${sentences}`)

describe('names', () => {
  it('letters that a directory has among the names of a company are no symbol', () => {
    expect(symbols('Tessin Circuit Works profit up', 'Tessin Circuit Works Co Ltd (TCW) said net profit rose to NT$4.1 billion in the third quarter.\n\nTCW previously made NT$3.2 billion.')).toEqual(['TCIW.TW'])
  })

  it('capitals of a house style and an apostrophe before the bracket change no name', () => {
    expect(symbols('', 'SINGAPORE - ORRIN Intercity Airlines’ (OIA) Q2 net profit nearly tripled to S$189.9 million.\n\nOIA warned that fares would stay low.')).toEqual(['ORRX.SI'])
  })

  it('the first words in capitals may stand behind a dateline', () => {
    expect(symbols('Profit climbs', 'MANILA - KELDER Telecom’s net income rose to P4.1 billion in the first quarter.')).toEqual(['KLDQ.PS'])
  })

  it('a name that begins with a digit is none within a number', () => {
    expect(symbols('Haldane results', 'Haldane Works (NYSE: HLDW) said it repurchased 1.3K Verdon shares in the third quarter.')).not.toContain('3KVX')
  })

  it('a participation in a former division is no telling of that company', () => {
    expect(figures('', 'Haldane delivered a solid profit in the third quarter of its fiscal year. The bottom line is that the group earned $1.4 billion, despite renewed charges from its participation in the troubled former energy division Haldane Power. Just a year ago, Haldane had to report a loss of $1.5 billion.').map((row) => (row as unknown[])[0])).toEqual(['HLDW'])
  })
})

describe('figures', () => {
  it('a loss that widened did so from a loss', () => {
    expect(haldane('The adjusted loss widened to U.S. $215 million, or 13 cents a share, from U.S. $55 million, or 4 cents a share, a year earlier.')[0]).toEqual(['net-income', 'adjusted', null, -215_000_000, -55_000_000, null])
  })

  it('a second currency in one bracket is the number before it, too', () => {
    expect(haldane('Revenue was €7.7bn. Net profit fell from €255m (£202m, $341m) to €173m.').filter((row) => (row as unknown[])[3] === 341_000_000)).toEqual([])
  })

  it('a price effect is no growth', () => {
    expect(haldane('Turnover reached 6.9 billion euros, with a price effect of +6.6%.')).toEqual([['revenue', 'reported', null, 6_900_000_000, null, null]])
  })

  it('a negative bracket behind revenue is growth without its sign', () => {
    expect(haldane('Revenue was $821M (-5).').map((row) => (row as unknown[])[4])).toEqual([null])
  })

  it('EBITDA that is also known as operating profit is one measure', () => {
    expect(haldane('EBITDA, also known as operating profit, came in at $300 million.').map((row) => (row as unknown[])[0])).toEqual(['ebitda'])
  })

  it('sales adjusted for comparable units are told like for like, and earnings of brewers before exceptional items', () => {
    expect(haldane('Sales adjusted for comparable units and currency increased 7 percent.\n\nNet profit (beia) was $772 million.').map((row) => (row as unknown[]).slice(0, 2))).toEqual([
      ['revenue', 'like-for-like'],
      ['net-income', 'adjusted'],
    ])
  })

  it('net earnings from operations are what is left', () => {
    expect(haldane('The adjusted net earnings from operations was $332 million.')).toEqual([['net-income', 'adjusted', null, 332_000_000, null, null]])
  })

  it('what the year-ago period brought is no result', () => {
    expect(haldane('It was an improvement on the year-ago period, when it booked $741.0 million in revenue and lost $1.38 per share.')).toEqual([])
  })

  it('what apparently happened was not reported', () => {
    expect(haldane('Sales apparently slipped 6% to around $2.07 billion.')).toEqual([])
  })

  it('the market of a place is a region, and a sale of products no business', () => {
    expect(haldane('Revenue from the US market rose 6.2% to $113.7 million. Revenue from sale of products was $815.6 million.').map((row) => (row as unknown[])[2])).toEqual(['US', null])
  })

  it('a quarter without a number is the one that results are told of, and of several counts that of the business year', () => {
    const told = (text: string): readonly unknown[] => read('', text).snapshots.map(({ period, figures: kept }) => [period.kind, period.number, kept.map(({ metric }) => metric)])
    expect(told('Haldane Works (NYSE: HLDW) posted a rise in quarterly profit on Friday, after warm weather in the first quarter.\n\nSecond-quarter earnings rose to $247 million. Revenue for the quarter was $4.9 billion.')).toEqual([['quarter', 2, expect.arrayContaining(['net-income', 'revenue'])]])
    expect(
      told('Haldane Works (NYSE: HLDW) increased both turnover and profit in the second quarter of the 2024/25 financial year. It is raising its outlook, which was only increased in the first quarter of the year. Turnover rose by 6 per cent to 1.12 billion US dollars in the months from July to September.'),
    ).toEqual([['quarter', 2, ['revenue']]])
  })

  it('a June quarter of India is the first of its business year', () => {
    expect(
      figures('', 'Wexcombe Motors on Tuesday posted a 52 per cent year-on-year increase in consolidated profit after tax at ₹1,221 crore in the June quarter. Sales rose to ₹6,164 crore in the first quarter as against ₹5,514 crore in the year-ago period, the company said.\n\nThe company said its sales in the US stood at ₹2,404 crore in the June quarter.').map((row) => (row as unknown[]).slice(1, 5)),
    ).toEqual([
      ['net-income', 'reported', null, 12_210_000_000],
      ['revenue', 'reported', null, 61_640_000_000],
      ['revenue', 'reported', 'US', 24_040_000_000],
    ])
  })

  it('what is left out before “earnings from operations were” is none', () => {
    expect(haldane('Without an 11 cents-a-share tax benefit and a 3-cent loss related to a recent acquisition, earnings from operations were 18 cents a share. That beat the consensus forecast of 17 cents.').map((row) => (row as unknown[])[3])).toEqual([0.18])
  })
})

describe('forecasts', () => {
  it.each([
    ['what a company did while it forecasts', 'Haldane is forecasting sales growth in its homes unit as it lifted net profit 27.4 per cent to $141.98 million.'],
    ['last year’s profit', 'That compares with its forecast for a net profit of $30 million and last year’s net profit of $74 million.'],
    ['a market’s growth', 'It raised its outlook, now expecting organic sales growth to outpace its categories, which are currently growing at approximately 2%.'],
    ['a step of a margin', 'Haldane expects its operating margin to increase by up to 1.5%.'],
  ])('%s is none', (_, sentence) => {
    expect(guides(sentence).filter((row) => [141_980_000, 74_000_000, 2, 1.5].includes((row as number[])[2]!))).toEqual([])
  })

  it('a range may name its dollars at both ends, and begin at break-even', () => {
    expect(guides('It expects full-year revenue to be in the range of $2.985 billion US to $3.022 billion US.\n\nIt expects full-year operating income to be in a range of break-even to $10 million.')).toEqual([
      ['revenue', 2_985_000_000, 3_022_000_000],
      ['operating-income', 0, 10_000_000],
    ])
  })

  it('a list of analysts’ forecasts tells no results', () => {
    expect(figures('Haldane forecasts', 'Following is a summary of analysts’ forecasts for Haldane Works (NYSE: HLDW) for the third quarter.\n\nNet income $120 million\nRevenue $1.9 billion')).toEqual([])
  })
})

describe('prices and ratings', () => {
  const prices = (text: string): readonly unknown[] => read('Haldane third-quarter results', text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

  it('a line of a list that names a company without a symbol owns its numbers', () => {
    expect(prices('How shares reacted to results:\n\nHaldane Works (NYSE: HLDW): down 2.7pc to $5.04\n\nScallane: up 1.8pc to $3.89')).toEqual([['HLDW', 5.04, -2.7]])
  })

  it.each(['They were up 12.6 percent when excluding the effects of foreign exchange rates.', 'Haldane is down 5.5% during the same time.', 'Last one week high and low of the stock stood at $108.00 and $101.00 respectively.'])('%s', (sentence) => {
    expect(prices(`Haldane Works (NYSE: HLDW) reported results for the third quarter.\n\n${sentence}`)).toEqual([])
  })

  it('an analyst may be called as a house is', () => {
    expect(read('Haldane Works target raised', 'Barclays analyst Jeremy Bernstein maintained an equal weight rating on Haldane Works (NYSE: HLDW) and raised the price target from $1530 to $1600.').ratings.map(({ firm, analyst }) => [firm, analyst])).toEqual([['Barclays', 'Jeremy Bernstein']])
  })
})
