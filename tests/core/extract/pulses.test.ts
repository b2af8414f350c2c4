// How wires' short pieces tell results: pulses in one paragraph, points without verbs, what a consensus implies. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'TRW', exchange: 'NYSE', name: 'Tarrow & Sons Company', shortNames: ['Tarrow & Sons', 'Tarrow'] },
  { symbol: 'SKR', exchange: 'NASDAQ', name: 'The Skerry Tyre & Rubber Company', shortNames: ['Skerry Tyre & Rubber', 'Skerry'] },
  { symbol: 'KLD', exchange: 'NASDAQ', name: 'Kelder Semiconductor Corporation', shortNames: ['Kelder Semiconductor', 'Kelder'] },
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

describe('whom somebody bought', () => {
  it('owns nothing that is told of the buyer', () => {
    const text = 'Tarrow said third-quarter net income fell 29 percent to $607 million.\n\nThe company said expenses from its purchase of Kelder Semiconductor were 9 cents per share, meaning it would have earned 61 cents per share without those expenses. Analysts had been expecting 59 cents per share.'
    expect(read('Tarrow profit falls', text).snapshots.map(({ symbol }) => symbol)).toEqual(['TRW'])
    expect(figures('Tarrow profit falls', text)).toEqual([['net-income', 'reported', null, 607_000_000, null, null, -29], ['eps', 'adjusted', null, 0.61, 0.59, null, null]])
  })

  it('and is not what an article is about, however often it is named', () => {
    const text = 'Tarrow reported a first-quarter loss of $19 million.\n\nThat was a loss of 2 cents a share.\n\nIt also told of the costs of integrating Kelder. The total cost of acquiring Kelder may reach $500 million after it bought Kelder.'
    expect(figures('Tarrow posts loss', text)).toEqual([['net-income', 'reported', null, -19_000_000, null, null, null], ['eps', 'reported', null, -0.02, null, null, null]])
  })
})

describe('parts', () => {
  it.each([
    ['Revenues in the Europe, Middle East, and Africa segment were $1.41 billion, up 4.4%, driven by favorable currency rates and price actions across the range, with operating income increasing to $30 million from $23 million.', [['revenue', 'reported', 'Europe, Middle East, and Africa', 1_410_000_000, null, null, 4.4], ['operating-income', 'reported', 'Europe, Middle East, and Africa', 30_000_000, null, 23_000_000, null]]],
    ['The EMEA segment also faced a 9.7% decline in sales.', [['revenue', 'reported', 'EMEA', null, null, null, -9.7]]],
    ['Its key operating division, “garden brands,” suffered an 8% revenue decline to $789 million.', [['revenue', 'reported', 'garden brands', 789_000_000, null, null, -8]]],
  ])('%s', (text, expected) => {
    expect(figures('Tarrow beats in third quarter', `${quarter}\n\n${text}`).slice(1)).toEqual(expected)
  })

  it('the company by more or fewer of its words is none', () => {
    expect(figures('Skerry beats in third quarter', 'Skerry Tyre reported adjusted earnings per share of 28 cents for the third quarter, down from 37 cents in the same quarter last year.')).toEqual([['eps', 'adjusted', null, 0.28, null, 0.37, null]])
    expect(figures('Tarrow profit up', 'STAMFORD - Tarrow Inc.\'s profit tumbled 53 per cent in the third quarter to $254 million.')).toEqual([['net-income', 'reported', null, 254_000_000, null, null, -53]])
  })
})

describe('expectations and comparisons of pulses', () => {
  it('a consensus that "is for" belongs to the forecasts of its measures and sizes', () => {
    const text = `${quarter} It expects sales of $12.6 billion for 2027, comparable store sales to grow 16% and EPS of $8.40 to $8.50. The FactSet consensus is for sales of $12.2 billion, comparable store sales growth of 13.4% and EPS of $8.01.`
    expect(guidance('Tarrow beats in third quarter', text).map((entry) => (entry as unknown[]).at(-1))).toEqual([12_200_000_000, 13.4, 8.01])
    expect(figures('Tarrow beats in third quarter', text)).toHaveLength(1)
    const both = `${quarter}\n\nTarrow expects fourth-quarter earnings in the range of 39 to 41 cents per share, and full-year earnings of $1.18 to $1.20. Wall Street has forecast quarterly profit of 40 cents per share and fiscal 2027 earnings of $1.19.`
    expect(guidance('Tarrow beats in third quarter', both).map((entry) => (entry as unknown[]).at(-1))).toEqual([0.4, 1.19])
  })

  it('last year’s quarter, told in a sentence of its own, and in "after income of"', () => {
    expect(figures('Tarrow beats in third quarter', `${quarter} In the third-quarter of the previous year, Tarrow posted $3.9 billion in revenue.`)).toEqual([['revenue', 'reported', null, 4_200_000_000, null, 3_900_000_000, null]])
    expect(figures('Tarrow first quarter', 'Net income for Tarrow in the first quarter was $14 million, or 13 cents a share, after income of $12 million, or 11 cents a share, in the year-ago period, as the shares used in the calculation of earnings per share fell 14% to 111 million.')).toEqual([
      ['net-income', 'reported', null, 14_000_000, null, 12_000_000, null],
      ['eps', 'reported', null, 0.13, null, 0.11, null],
    ])
  })

  it('how many people there are of everybody is no forecast of users', () => {
    expect(guidance('Tarrow third quarter', `${quarter} Tarrow predicts that the number of mobile broadband subscribers will rise to five billion by 2030.`)).toEqual([])
  })
})

it.each([
  ['Tarrow shares are up 33.3% from the beginning of the year, still down 5.67% from its 52 week high of $706.51.'],
  ['Tarrow shares are up 37.5% for the past three months.'],
  ['A month has gone by. Shares of Tarrow have added about 1% in that time frame.'],
])('a move of more than a day is no price: %s', (text) => {
  expect(prices(`${quarter}\n\n${text}`)).toEqual([])
})

it('of two days in one sentence each has its own price', () => {
  expect(prices(`${quarter}\n\nTarrow fell $0.65 to $47.78 yesterday and shares are down another $1.50 to $46.28 in pre-market trading.`).at(-1)).toEqual(['TRW', 46.28, null, 'premarket'])
})

describe('lists of agencies', () => {
  it('a label before a breakdown names the business of its numbers, and profit before tax is none', () => {
    const text = '- Tarrow (NYSE:TRW) slips 5.4% after the Q3 report.\n- QCT breakdown: Revenue, $3.6B (-13% Y/Y, -4% Q/Q); EBT, $504M (-17% Y/Y).\n- QTL breakdown: Revenue, $1.3B (-10% Y/Y); EBT, $898M (-13% Y/Y).'
    expect(figures('Tarrow slips on third quarter', text).filter((entry) => (entry as unknown[])[3] !== null)).toEqual([
      ['revenue', 'reported', 'QCT', 3_600_000_000, null, null, -13],
      ['revenue', 'reported', 'QTL', 1_300_000_000, null, null, -10],
    ])
  })

  it.each([['Quarterly estimates include QCT revenue from $8.7 billion to $9.3 billion, with an analyst estimate of $8.98 billion.'], ['Guidance has operating income from $2.1B to $3.6B (consensus: $3.86B).']])('what goes from one sum to another without moving is a range: %s', (text) => {
    expect(figures('Tarrow third quarter', `${quarter}\n\n${text}`)).toHaveLength(1)
  })

  it('under "(Consolidated, QoQ)" all is compared with the quarter before', () => {
    const text = 'Tarrow Q2 FY27 (Consolidated, QoQ)\n\nRevenue is up 2.8% at $389 million vs. $379 million (Bloomberg estimate: $385 million).\n\nEBIT is up 4.8% at $82 million vs. $79 million (Bloomberg estimate: $81 million).\n\nNote: FY27 revenue growth guidance was revised lower to 1-2.5% from 1-3.5%.'
    expect(figures('Tarrow Q2 FY27 results', text)).toEqual([
      ['revenue', 'reported', null, 389_000_000, 385_000_000, null, 2.8],
      ['ebit', 'reported', null, 82_000_000, 81_000_000, null, 4.8],
    ])
    expect(read('Tarrow Q2 FY27 results', text).snapshots[0]!.figures.map(({ change }) => change?.period)).toEqual(['qoq', 'qoq'])
    expect(guidance('Tarrow Q2 FY27 results', text)).toEqual([['revenue', 'reported', null, 1, 2.5, 'lowered', null]])
  })

  it('what analysts expected is held against the adjusted number only', () => {
    const text = 'Tarrow reported second-quarter earnings of $2.57 per share.\n\nExcluding items, Tarrow reported adjusted earnings of $3.21 per share.\n\nAnalysts had expected $2.91 per share.\n\nEPS (Q2): $2.57 vs. $1.53 last year. Analyst Estimate: $2.91'
    expect(figures('Tarrow second quarter', text)).toEqual([['eps', 'reported', null, 2.57, null, 1.53, null], ['eps', 'adjusted', null, 3.21, 2.91, null, null]])
  })

  it('"adjusted" behind a sum is its basis', () => {
    expect(figures('Tarrow second quarter', 'Here is how Tarrow did in the second quarter compared to Wall Street expectations:\n\n- Revenue: $10.84 billion adjusted vs. $10.66 billion expected')).toEqual([['revenue', 'adjusted', null, 10_840_000_000, 10_660_000_000, null, null]])
  })

  it('members of some plans are not those of the whole', () => {
    expect(figures('Tarrow second quarter', `${quarter}\n\nMembership in Tarrow's stand-alone drug plans was up 41 percent from a year ago.`)).toHaveLength(1)
  })

  it('reservations in a week move no shares', () => {
    expect(prices(`${quarter}\n\nOn current trading, Tarrow said its trading has been strong, with 259 reservations per week, an increase of 4.4%.`)).toEqual([])
  })
})

describe('who is meant', () => {
  it('the initials of a name that was written out are the company', () => {
    const text = 'NEW YORK - Skerry Tyre & Rubber jumped.\n\nKelder Semiconductor income rose as demand recovered. KS said net income nearly tripled to $769 million, or 62c a share, for the quarter that ended June 30. For the third quarter, KS says revenue should be US$3.55 to $3.85 billion.'
    expect(read('Demand lifts income for chip maker', text.split('\n\n')[1]!).snapshots.map(({ symbol }) => symbol)).toEqual(['KLD'])
    expect(guidance('Demand lifts income for chip maker', text.split('\n\n')[1]!)).toEqual([['revenue', 'reported', null, 3_550_000_000, 3_850_000_000, null, null]])
  })

  it('an airline or a miner with a known name before its trade is another company, wherever it stands', () => {
    const text = 'Skerry Airlines on Tuesday reported a third-quarter loss of $18 million. Skerry announced revenue of $5.1 billion, down 20 percent.'
    expect(read('Airline posts loss', text).mentions).toEqual([])
  })

  it('a headline’s company that nobody knows keeps its numbers from those named further on', () => {
    const text = 'LONDON - British chipmaker Wolverton Microelectronics delivered its first profitable quarter as its parts went into Tarrow’s best-selling phone.\n\nThe company on Tuesday reported an underlying operating profit of $3.4 million against a $0.7 million loss a year ago. Revenue was up 31 percent to $53 million.'
    expect(figures('Wolverton returns to profit on tablet demand', text)).toEqual([])
  })

  it('what was expected earlier, and what comes in by the year, is nothing of the quarter', () => {
    const text = 'For the third quarter, Tarrow posted a net loss of $50 million, or 13 cents a share. Fee-based revenue contributes about $1 billion to Tarrow on an annualized basis.\n\nEarlier in the week, the expectation was a profit of 2 cents per share.'
    expect(figures('Tarrow posts third-quarter loss', text)).toEqual([['net-income', 'reported', null, -50_000_000, null, null, null], ['eps', 'reported', null, -0.13, null, null, null]])
  })
})

describe('what is foreseen of the year dates no result', () => {
  it('"raised its full-year EPS guidance" in an article that names no period', () => {
    const text = 'Tarrow (NYSE: TRW) posted earnings per share of $1.26 on revenue of $8.62 billion. Analysts expected EPS of $0.93 on revenue of $8.27 billion.\n\nTarrow raised its full-year EPS guidance to $2.90-$3.05, excluding items. The company forecast full-year free cash flow of more than $1.7 billion.'
    expect(read('Tarrow earnings double', text).snapshots.map(({ period }) => period.kind)).toEqual(['quarter'])
  })

  it('a consensus within a range from loss to profit, a basis told last and the extended session', () => {
    const text = `${quarter}\n\nIt expects adjusted net income to be between a loss of $0.18 per share to an earnings of $0.22 per share for the fourth quarter.\n\nAnalysts currently estimate earnings of $0.25 per share.`
    expect(guidance('Tarrow beats in third quarter', text)).toEqual([['eps', 'adjusted', null, -0.18, 0.22, null, 0.25]])
    expect(figures('Tarrow second quarter', 'Tarrow’s second quarter profits squeezed past expectations, rising 7 percent to $949 million, or 90 cents a share, before special items.').map((entry) => (entry as unknown[]).slice(0, 2))).toEqual([['net-income', 'adjusted'], ['eps', 'adjusted']])
    expect(prices(`${quarter}\n\nShares of Tarrow tanked nearly 9% on Wednesday's extended session.`)).toEqual([['TRW', null, -9, 'after-hours']])
  })
})
