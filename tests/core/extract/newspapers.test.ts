// How newspapers of many countries tell results: months, currencies, earnings that are none, names half taken for businesses. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: '2999.TW', exchange: 'TWSE', name: 'Halwick Foundry Co.', shortNames: ['Halwick Foundry', 'Halwick'] },
  { symbol: 'TRW.NZ', exchange: 'NZX', name: 'Tarrow Airlines Limited', shortNames: ['Tarrow Airlines', 'Tarrow'] },
  { symbol: 'ORRIN.NS', exchange: 'NSE', name: 'Orrin Motors Limited', shortNames: ['Orrin Motors'] },
  { symbol: '7199.KL', exchange: 'KLSE', name: 'Wexcombe Group Holdings Berhad', shortNames: ['Wexcombe'] },
  { symbol: 'SKB.AX', exchange: 'ASX', name: 'Skerry Bank Limited', shortNames: ['Skerry Bank'] },
  { symbol: 'MRB.PS', exchange: 'PSE', name: 'Marble Foods, Inc.', shortNames: ['Marble Foods'] },
  { symbol: 'KELD.LG', exchange: 'NGX', name: 'Kelder Bank Plc', shortNames: ['Kelder Bank'] },
  { symbol: 'NOVE.L', exchange: 'LSE', name: 'Novend plc', shortNames: ['Novend'] },
  { symbol: 'GLW.PS', exchange: 'PSE', name: 'Glower Telecom, Inc.', shortNames: ['Glower Telecom'] },
  { symbol: 'TRP.NZ', exchange: 'NZX', name: 'Tarrow Airport Limited', shortNames: ['Tarrow Airport'] },
  { symbol: '7888.T', exchange: 'TSE', name: 'Tessin Motor Corporation', shortNames: ['Tessin'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, currency, prior, change }) => [metric, basis, segment, actual, currency, prior, change?.value ?? null]))

describe('sales of a month', () => {
  it('held against the month before are no quarter’s, whatever quarter is forecast further down', () => {
    expect(
      figures(
        'Halwick posts 8% rise in revenue',
        'Halwick Foundry Co, the largest of its kind, yesterday reported an 8.1 percent month-on-month increase in sales last month.\n\nIt posted sales of NT$41.7 billion for last month, up 8.1 percent from a month earlier.\n\nMonthly sales topped NT$40 billion in May already. The foundry kept to its guidance for fourth-quarter sales of between US$4.1 billion and US$4.4 billion.\n\nLast month’s sales were the second-highest after September’s NT$43.2 billion.',
      ),
    ).toEqual([])
  })

  it('of the weeks before Christmas are no year’s', () => {
    expect(figures('Novend nudges profit up', 'Retailer Novend plc said sales were 3.4 percent higher in the run up to Christmas and that full-year profit would grow by about 8 percent.')).toEqual([])
  })
})

describe('what a company’s name leaves over is no business', () => {
  it.each([
    ['Orrin Motors Thursday reported a net profit of Rs 1,420 crore in Q3FY27, against a loss of Rs 310 crore a year ago.', ['net-income', 'reported', null, 14_200_000_000, 'INR', -3_100_000_000, null]],
    ["Wexcombe Group Holdings' first-half net profit rose nearly 31 per cent to RM1.31 billion from RM1.0 billion in the same period last year.", ['net-income', 'reported', null, 1_310_000_000, 'MYR', 1_000_000_000, 31]],
    ['Wexcombe Group Holdings Bhd’s net profit rose 20% to RM1.2 billion for 2QFY2027 from RM1 billion a year earlier.', ['net-income', 'reported', null, 1_200_000_000, 'MYR', 1_000_000_000, 20]],
    ['TARROW Airlines has posted a net profit of NZ$61 million for the first half.', ['net-income', 'reported', null, 61_000_000, 'NZD', null, null]],
    ['Skerry Bank said revenue from ordinary activities was down two per cent to $2.72 billion in the first half.', ['revenue', 'reported', null, 2_720_000_000, 'AUD', null, -2]],
  ])('%s', (text, expected) => {
    expect(figures(`${text.split(' ').slice(0, 2).join(' ').replace('TARROW', 'Tarrow')} reports`, text)).toEqual([expected])
  })
})

it('cash earnings per share of a bank are adjusted', () => {
  expect(figures('Skerry Bank lifts profit', 'Skerry Bank said cash earnings per share stood at $1.71 for the first half of fiscal 2027.')).toEqual([['eps', 'adjusted', null, 1.71, 'AUD', null, null]])
})

describe('earnings that are a profit before something', () => {
  it('are no net income where another sentence calls the same number pre-tax', () => {
    expect(
      figures('Tarrow slips', 'Tarrow Airlines put its earnings at NZ$212 million for the first half.\n\nIts pre-tax earnings of NZ$212 million were down 5% and its net profit after tax was down 6.2% at NZ$151 million.'),
    ).toEqual([['net-income', 'reported', null, 151_000_000, 'NZD', null, -6.2]])
  })

  it('are a question in New Zealand, where the word alone says neither', () => {
    const { snapshots, doubts } = read('Tarrow first half earnings edge up', 'Tarrow Airlines said earnings for the first half rose to $23.9 million. Revenue was $181 million.')
    expect(snapshots.flatMap(({ figures: list }) => list.map(({ metric }) => metric))).toEqual(['revenue'])
    expect(doubts.some(({ metric }) => metric === 'net-income')).toBe(true)
  })

  it('“gross earnings” are all that a bank of Nigeria takes in, in naira', () => {
    expect(figures('Kelder Bank H1', 'Kelder Bank Plc said gross earnings for the first half of 2027 rose to N193.4 billion from N171.2 billion a year earlier.')).toEqual([
      ['revenue', 'reported', null, 193_400_000_000, 'NGN', 171_200_000_000, null],
    ])
  })
})

describe('currencies', () => {
  it.each([
    ['Marble Foods said net income in the second quarter rose 12 percent to P3.4 billion.', 3_400_000_000, 'PHP'],
    ['Marble Foods said net income in the second quarter rose to 3.4 billion pesos.', 3_400_000_000, 'PHP'],
    ['Marble Foods said net income in the second quarter rose to ₱3.4 billion.', 3_400_000_000, 'PHP'],
  ])('%s', (text, actual, currency) => {
    expect(read('Marble Foods', text).snapshots[0]?.figures[0]).toMatchObject({ actual, currency })
  })
})

describe('comparisons', () => {
  it('nothing is expected where no word of expectation stands', () => {
    expect(
      figures('Orrin Motors recovers', 'In Q3 FY27 Orrin Motors’ net profit came in at Rs 714 crore after a loss of Rs 842 crore in the previous quarter, still lower than Rs 1,291 crore in Q3 FY26.'),
    ).toEqual([['net-income', 'reported', null, 7_140_000_000, 'INR', 12_910_000_000, null]])
  })

  it('last year’s number goes to the growth beside it, not to what the paragraph told of before', () => {
    expect(
      figures('Orrin Motors Q3', 'Orrin Motors said revenue in Q3 FY27 was Rs 2,310 crore. Revenue grew 14 percent, although net profit declined 46 percent from Rs 128 crore in Q3 FY26.'),
    ).toEqual([
      ['revenue', 'reported', null, 23_100_000_000, 'INR', null, 14],
      ['net-income', 'reported', null, null, 'INR', 1_280_000_000, -46],
    ])
  })

  it('a year that is only compared with dates nothing', () => {
    expect(
      read('Orrin Motors', 'Orrin Motors said a net profit of Rs 164 crore was made in the third quarter compared to the net loss of Rs 611 crore in the third quarter of 2026.').snapshots[0]?.period.year,
    ).toBeNull()
  })
})

it('what a profit was bolstered by is not the profit', () => {
  expect(
    figures('Wexcombe first half', 'Wexcombe said first-half net profit rose. The better profit was lifted by a gain on the sale of a stake in its fund house of RM92 million.'),
  ).toEqual([])
})

it('a forecast revised upward has no business called so, and the year behind its old number is that of both', () => {
  const { snapshots } = read(
    'Tessin lifts forecast',
    'Tessin Motor Corp’s first-half net profit rose 14 percent to 240 billion yen.\n\nThe carmaker revised upward its net profit forecast to 430 billion yen from its earlier estimate of 412 billion yen for the year to March 2027.',
  )
  expect(snapshots.flatMap(({ guidance }) => guidance.map(({ segment, low, period }) => [segment, low, period?.kind, period?.year]))).toEqual([[null, 430_000_000_000, 'year', 2027]])
})

describe('names and whose paragraph it is', () => {
  it('first words printed in capitals are the company all the same', () => {
    expect(
      figures('Glower profit up in Q3', 'GLOWER TELECOM, Inc. reported its net income grew 4% during the third quarter to P5.4 billion.\n\nFor the nine-month period, Glower’s net income rose 15% to P16.2 billion, from the P14.1 billion recorded a year ago.'),
    ).toEqual([
      ['net-income', 'reported', null, 5_400_000_000, 'PHP', null, 4],
      ['net-income', 'reported', null, 16_200_000_000, 'PHP', 14_100_000_000, 15],
    ])
  })

  it('what a subsidiary made on its own is not the owner’s', () => {
    expect(
      figures(
        'Stock takes: a profit at last',
        'A year of saving has turned SkerryClear, the local subsidiary of banking giant Skerry Bank, round.\n\nOn a standalone basis, the Wellington-based company made earnings before interest and tax of $3 million in the six months ended December 31, against a loss of $5 million.\n\nSkerry Bank boosted net profit 21 per cent to A$1.3 billion.',
      ),
    ).toEqual([['net-income', 'reported', null, 1_300_000_000, 'AUD', null, 21]])
  })

  it('a heading that begins with a company makes the lines below it that company’s', () => {
    const { snapshots } = read(
      'Results at a glance: Marble Foods and others',
      'Orrin Motors record\n\nOrrin Motors’ net profit rose 19 per cent to Rs 47 crore in the year to June 30, the most the carmaker ever made.\n\nTarrow Airport loss narrows\n\nTarrow Airport made a loss for the second time running, though fewer terminals were closed than in the year before.\n\nRevenue was up 7 per cent to $301.3m for the year to June 30.',
    )
    expect(snapshots.map(({ symbol, figures: list }) => [symbol, list.map(({ metric, actual }) => [metric, actual])])).toEqual([
      ['ORRIN.NS', [['net-income', 470_000_000]]],
      ['TRP.NZ', [['revenue', 301_300_000]]],
    ])
  })
})

describe('what is no number of the period', () => {
  it('“Jan-Sept” is nine months, whatever quarter is told of beside it', () => {
    expect(read('Glower Telecom posts P24 billion net income in Jan-Sept', 'Glower Telecom said its net income came to P24.4 billion, 31 percent more. Broadband was weaker in Q3.').snapshots.map(({ period }) => period.kind)).toEqual(['nine-months'])
  })

  it.each([
    ['Net profit for the first half was RM1.2 billion.\n\nAnalysts on average are estimating a net income of RM2.6 billion for Wexcombe in 2027.', null],
    ['Net profit for the first half was RM1.2 billion, thanks partly to last year’s RM8 billion takeover of a rival.', null],
  ])('%s', (text, consensus) => {
    const figure = read('Wexcombe first-half profit rises', `Wexcombe reported. ${text}`).snapshots[0]?.figures[0]
    expect([figure?.actual, figure?.consensus, figure?.prior]).toEqual([1_200_000_000, consensus, null])
  })

  it('growth of two parts that is told in turn is of neither alone', () => {
    expect(figures('Orrin Motors Q3', 'Orrin Motors said in Q3 FY27 finance and data revenue surged by 27.4% and 19.6%, respectively.')).toEqual([])
  })

  it('the profit after special items is told beside that before them', () => {
    expect(figures('Tessin first half', 'Tessin said restructuring led to an operating profit after special items of 5.9 billion yen (5.3 billion yen) in the first half.')).toEqual([
      ['operating-income', 'reported', null, 5_900_000_000, 'JPY', 5_300_000_000, null],
    ])
  })
})

describe('which quarter, and whose', () => {
  it('a quarter that has two numbers of one measure is only that of the one that names it', () => {
    const { snapshots } = read(
      'Halwick profit soars',
      'Halwick Foundry Co on Wednesday reported that net profit last quarter soared to NT$1.9 billion.\n\nDemand boosted revenue to NT$61.3 billion.\n\nThe company posted revenue of NT$46.2 billion in the first quarter.',
    )
    expect(snapshots.filter(({ period }) => period.number === 1).flatMap(({ figures: list }) => list.map(({ actual }) => actual))).not.toContain(61_300_000_000)
  })

  it('when the cause was is not when the result was', () => {
    const { snapshots } = read('Skerry Bank first half', 'Skerry Bank said adjusted earnings per share rose by 14% to 92 cents in the first half.\n\nIn America, earnings fell to $61m after it booked a write-off in the first quarter.')
    expect(snapshots.map(({ period }) => period.kind)).toEqual(['half'])
  })

  it('“just over” a number compares with nothing', () => {
    expect(read('Skerry Bank profits up', 'Skerry Bank has reported net profits of just over $1.7 billion for the first half of this year, up 7.4%.').snapshots[0]?.period).toMatchObject({ kind: 'half', number: 1 })
  })

  it('“From January to September” opens a sentence of nine months', () => {
    expect(
      read('Orrin Motors Q3', 'Orrin Motors said net profit was Rs 1,390 crore in the third quarter.\n\nFrom January to September, net profit jumped to Rs 4,610 crore from Rs 820 crore a year earlier.').snapshots.map(({ period, figures: list }) => [period.kind, list[0]?.actual]),
    ).toEqual([['quarter', 13_900_000_000], ['nine-months', 46_100_000_000]])
  })
})

describe('words that mislead', () => {
  it.each([
    ['Underlying operating profit in the third quarter fell 17 per cent compared with a year earlier to 6.4 billion yen at Tessin.', ['operating-income', 'adjusted', null, 6_400_000_000, 'JPY', null, -17]],
    ['Tessin said net profit for the period was 812 million yen, compared with 277 million yen and the company said it expected net income in the second half to be higher. The period was the first half.', ['net-income', 'reported', null, 812_000_000, 'JPY', 277_000_000, null]],
    ['On a quarterly basis, Tessin said third-quarter net profit jumped 33 percent to 2.4 billion yen from 1.8 billion yen in the fourth quarter of last year.', ['net-income', 'reported', null, 2_400_000_000, 'JPY', null, 33]],
  ])('%s', (text, expected) => {
    expect(figures('Tessin results', text)).toEqual([expected])
  })

  it.each([
    'Tessin’s earnings for the second quarter amounted to 4 billion yen ($36 million) before tax.',
    'Tessin also made 52 million yen from property disposals in the second quarter.',
    'Tessin said shipments of iron ore rose 3 percent in the second quarter.',
  ])('%s', (text) => {
    expect(figures('Tessin results', text)).toEqual([])
  })

  it('a range that performs has sales of its own, and items per basket are no shares', () => {
    const { snapshots, priceActions } = read('Novend first quarter', 'Novend plc first-quarter sales rose 2%. It was supported by strong Fairest performance with sales up 13.7%.\n\nNovend items per basket were down 2.3%.')
    expect(snapshots[0]?.figures.map(({ segment, change }) => [segment, change?.value])).toEqual([[null, 2], ['Fairest', 13.7]])
    expect(priceActions).toEqual([])
  })
})

describe('businesses and companies that are only described', () => {
  it('“the budget retailer” is the business told of before, and so is “the division”', () => {
    expect(
      figures(
        'Novend first half',
        'Novend plc said half-year sales like for like at Fairest were flat. Profits at the cheap clothing chain were down 4% to £41m although sales rose 6% to £310m.\n\nGlass sales fell 7% to £71m but the division delivered a £9m profit.',
      ).map((figure) => (figure as unknown[])[2]),
    ).not.toContain(null)
  })

  it('a provider that no symbol is known of has a paragraph of its own, and the next goes on about it', () => {
    expect(
      figures(
        'Live: Tessin and others',
        'Tessin shot higher as it hailed a record half-year.\n\nHeading south, hostel and lodging provider Halden slipped despite underlying profits growing 12% to £97m.\n\nBut Halden said statutory profits had dropped 21% in the six months ended 31 March to £83m.',
      ),
    ).toEqual([])
  })
})

describe('numbers that this one is held against', () => {
  it.each([
    ['Kelder Bank said revenue in the first nine months of 2027 was N1.5 trillion.\n\nIt needs little more to match its total revenue of N1.6 trillion in the whole of 2026.', [1_500_000_000_000]],
    ['Kelder Bank said third-quarter revenue was N612 billion, given revenue of N1.3 trillion in the preceding six-month period.', [612_000_000_000]],
  ])('%s', (text, expected) => {
    expect(figures('Kelder Bank results', text).map((figure) => (figure as unknown[])[3])).toEqual(expected)
  })

  it('“rose from the previous year to” tells this year’s', () => {
    expect(figures('Tessin annual profit', 'Tessin said sales for the year that ended in August rose by 8.4 pct from the previous year to 287.5 billion yen.')).toEqual([['revenue', 'reported', null, 287_500_000_000, 'JPY', null, 8.4]])
  })

  it('a margin that stands beside a profit is no growth of it', () => {
    expect(figures('Orrin Motors Q2', 'The EBIT of Orrin Motors for Q2 FY27 stood at Rs 388 crore, up 2.7 per cent QoQ and margin was at 22.6 per cent.')).toEqual([['ebit', 'reported', null, 3_880_000_000, 'INR', null, 2.7]])
  })
})

describe('sums and dollars as papers of their country print them', () => {
  it('"mil" and "bil" stand glued to the number in Malaysia', () => {
    expect(
      figures(
        'Wexcombe posts lower earnings',
        'KUALA LUMPUR: Wexcombe earnings fell 5.9% to RM38.20mil in the first quarter ended March 31, 2027 from RM40.61mil a year ago.\n\nIts revenue was marginally higher at RM1.7bil compared with RM1.6bil a year ago.',
      ),
    ).toEqual([
      ['net-income', 'reported', null, 38_200_000, 'MYR', 40_610_000, -5.9],
      ['revenue', 'reported', null, 1_700_000_000, 'MYR', 1_600_000_000, null],
    ])
  })

  it('what changed hands on a market is no company’s revenue', () => {
    expect(
      figures(
        'Closing bell: main index dips',
        'The index lost 0.2 percent on Monday. The total trading turnover of the benchmark index was RM6.38 billion as 115 stocks advanced.\n\nThe best performer was Wexcombe, which announced its results for the first half of 2027 and rose 9.9 percent.\n\nWexcombe reported a net profit of RM113.8 million in the first half of 2027, compared to a loss of RM1.7 million a year earlier.',
      ),
    ).toEqual([['net-income', 'reported', null, 113_800_000, 'MYR', -1_700_000, null]])
  })

  it('a loss that is turned into a profit is the year’s before, and steady revenue is all of it', () => {
    expect(figures('Tarrow Airport results for the year to June 2027', 'Tarrow Airport rose 4 per cent after turning a 2026 loss of NZ$9.7m into a 2027 net profit of NZ$9.47m on steady revenue of NZ$191.73m.')).toEqual([
      ['net-income', 'reported', null, 9_470_000, 'NZD', null, null],
      ['revenue', 'reported', null, 191_730_000, 'NZD', null, null],
    ])
  })

  it('a symbol printed bare has the dollar of its home', () => {
    const { ratings } = read('Brokers’ calls of the day', 'Brokers raised their views of these shares on Monday:\n\n- Skerry Bank (SKB): Macquarie upgraded the stock to outperform from neutral with a price target of $5.26.')
    expect(ratings.map(({ symbol, priceTarget, currency }) => [symbol, priceTarget, currency])).toEqual([['SKB', 5.26, 'AUD']])
  })
})
