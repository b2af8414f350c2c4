// How wires' short pieces tell results: pulses in one paragraph, points without verbs, what a consensus implies. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TRW', exchange: 'NYSE', name: 'Tarrow & Sons Company', shortNames: ['Tarrow & Sons', 'Tarrow'] },
  { symbol: 'TRI', exchange: 'NYSE', name: 'Thomson Reuters Corporation', shortNames: ['Thomson Reuters'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, consensus, prior, change }) => [metric, basis, segment, actual, consensus, prior, change?.value ?? null]))
const guidance = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.guidance.map(({ metric, basis, segment, low, high, action, consensus }) => [metric, basis, segment, low, high, action, consensus]))
const prices = (text: string): readonly unknown[] => read('Tarrow moves', text).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price, changePercent, session])

const quarter = 'Tarrow (NYSE: TRW) reported third-quarter revenue of $4.2 billion.'

describe('what was foreseen is not what was', () => {
  it.each([
    ['For fiscal 2027, Tarrow expects pump and valve sales to fall 20%, while FactSet estimates imply declines of 11.2% and 31.2%.', -20],
    ['Tarrow said pump and valve sales are likely to fall 25%, compared to the 40% fall predicted in the spring.', -25],
  ])('%s', (text, low) => {
    const title = 'Tarrow beats in third quarter'
    expect(figures(title, `${quarter}\n\n${text}`)).toEqual([['revenue', 'reported', null, 4_200_000_000, null, null, null]])
    expect(guidance(title, `${quarter}\n\n${text}`).map((entry) => (entry as unknown[])[3])).toEqual([low])
  })

  it('what analysts now expect is the consensus of the company’s own forecast, not of its quarter', () => {
    const text = `${quarter}\n\nIt expects earnings per share of $9.03 to $9.15. Adjusted earnings per share would be $9.46 to $9.54.\n\nAnalysts expect earnings of $9.53 per share for the year.`
    expect(guidance('Tarrow beats in third quarter', text)).toEqual([
      ['eps', 'reported', null, 9.03, 9.15, null, null],
      ['eps', 'adjusted', null, 9.46, 9.54, null, 9.53],
    ])
  })

  it('a range that the company itself forecast for the year is no expectation of others', () => {
    expect(guidance('Tarrow beats in third quarter', `${quarter} However, the engine maker forecasted fiscal 2027 EPS of $5.00 to $5.30, compared with consensus calls for $5.21.`)).toEqual([['eps', 'reported', null, 5, 5.3, null, 5.21]])
  })
})

describe('the business in small letters', () => {
  it.each([
    ['Within its segments, farm and lawn sales fell 5% to $1.67 billion.', 'farm and lawn'],
    ['* Q3 revenue from tax & filing business $270 million', 'tax & filing'],
    ['Revenue in Tarrow Sons’ mines and rail business edged up 0.4%.', 'mines and rail'],
  ])('%s', (text, segment) => {
    expect(figures('Tarrow beats in third quarter', `${quarter}\n\n${text}`).map((entry) => (entry as unknown[])[2])).toEqual([null, segment])
  })

  it('whose name cannot be read is none of the whole', () => {
    expect(figures('Tarrow third quarter', '* Q3 revenue from group & other (includes filters) business $82 million, up 4 percent before currency')).toEqual([])
  })
})

describe('comparisons', () => {
  it.each([
    ['Tarrow’s adjusted earnings per share of $2.57 crushed analysts’ expectations for $1.26 in the third quarter.', [['eps', 'adjusted', null, 2.57, 1.26, null, null]]],
    ['Tarrow announced adjusted fiscal third-quarter earnings per share of $4.94 from sales of $21.9 billion. Wall Street was looking for EPS of $4.85 from sales of $22.5 billion.', [['eps', 'adjusted', null, 4.94, 4.85, null, null], ['revenue', 'reported', null, 21_900_000_000, 22_500_000_000, null, null]]],
    ['Tarrow had third-quarter net income of $811 million.\n\nThat is a 10% drop from $899 million a year ago.', [['net-income', 'reported', null, 811_000_000, null, 899_000_000, -10]]],
    ['Excluding the item, Tarrow earned $1.89 per share in the third quarter.\n\nAnalysts polled by Thomson Financial forecast a profit of $1.76 per share.', [['eps', 'adjusted', null, 1.89, 1.76, null, null]]],
  ])('%s', (text, expected) => {
    expect(figures('Tarrow reports third quarter', text)).toEqual(expected)
  })

  it('a house of data that reports owns its numbers, also behind what it is', () => {
    expect(figures('Reuters profit tops estimates', 'Thomson Reuters Corp., a provider of news and services, reported second-quarter profit that beat estimates. Profit totaled 48 cents a share.')).toEqual([['eps', 'reported', null, 0.48, null, null, null]])
  })

  it('a company is the same whether "&" or "and" is printed in its name', () => {
    expect(figures('Tarrow and Sons profit up', 'Tarrow and Sons on Tuesday reported an 84 per cent jump in net profit to $143 million for the third quarter.')).toEqual([['net-income', 'reported', null, 143_000_000, null, null, 84]])
  })
})

describe('counts and prices', () => {
  it.each([['It has shipped 126,000 engines to truck makers.'], ['Average daily freight pounds shipped dropped 14% year over year.']])('no deliveries of the quarter: %s', (text) => {
    expect(figures('Tarrow beats in third quarter', `${quarter}\n\n${text}`)).toHaveLength(1)
  })

  it.each([
    ['Shares of Tarrow, which kept its guidance, closed at $29.82 Monday and were inactive premarket.', [['TRW', 29.82, null, 'regular']]],
    ['Tarrow stock dropped 21% in response to the September warning.', []],
  ])('%s', (text, expected) => {
    expect(prices(`${quarter}\n\n${text}`)).toEqual(expected)
  })

  it('sentences printed without a blank between them are two', () => {
    const text = 'Tarrow delivered third-quarter profits that came in behind schedule.Despite the miss, it raised its guidance.Tarrow said it earned $283 million, or 89 cents a share.Shares of Tarrow slumped 2.27% to $90.25.'
    expect(figures('Tarrow third quarter', text)).toEqual([
      ['net-income', 'reported', null, 283_000_000, null, null, null],
      ['eps', 'reported', null, 0.89, null, null, null],
    ])
    expect(prices(text)).toEqual([['TRW', 90.25, -2.27, 'regular']])
  })

  it('"affirmed" keeps a forecast, and "down from last year’s" lowers none', () => {
    expect(guidance('Tarrow beats in third quarter', `${quarter} The company affirmed its 2027 revenue growth outlook of 8%. It forecast profit of $1.20 to $1.35 per share for the fourth quarter, down from $1.38 per share in last year's fourth quarter.`)).toEqual([
      ['revenue', 'reported', null, 8, 8, 'reaffirmed', null],
      ['eps', 'reported', null, 1.2, 1.35, null, null],
    ])
  })
})
