// What surrounds results in newspapers: market reports, round-ups, analysts' notes. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'GS', exchange: 'NYSE', name: 'Goldman Sachs Group Inc.', shortNames: ['Goldman Sachs'] },
  { symbol: 'TRNW', exchange: 'NASDAQ', name: 'Tarnow Instruments Inc.', shortNames: ['Tarnow Instruments'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const prices = (text: string, title = 'Wall Street ends lower'): readonly unknown[] =>
  read(title, text).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price, changePercent, session])

describe('a day of the market', () => {
  it('what shares lost is no loss of the company', () => {
    const { snapshots } = read('Wall Street ends lower', 'Tarnow Instruments (NASDAQ: TRNW) lost 63 cents to $15.02 after the maker of gauges posted a quarterly loss. Gold lost $9.80 to $1,960.20 an ounce in the second quarter.')
    expect(snapshots).toEqual([])
  })

  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) shares dropped 2.4 per cent to $US80.11 ($A106.74).', ['TRNW', 80.11, -2.4, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) led the S&P 500, up 11%.', ['TRNW', null, 11, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) raised its dividend by 7%, it said on Wednesday, which sent its shares up 2.1%.', ['TRNW', null, 2.1, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) edged down 0.5% to $68.90 yesterday, while in pre-market trading it was up 0.9% at $69.52.', ['TRNW', 68.9, -0.5, 'regular']],
  ])('%s', (text, expected) => {
    expect(prices(text)).toContainEqual(expected)
  })

  it('two sessions in one sentence, and two companies "respectively"', () => {
    expect(prices('Tarnow Instruments (NASDAQ: TRNW) shares dropped 11.1% in the extended hours on Tuesday, and are down around 12.5 percent in the pre-market.')).toEqual([
      ['TRNW', null, -11.1, 'after-hours'],
      ['TRNW', null, -12.5, 'premarket'],
    ])
    expect(prices('Shares of Tarnow Instruments (NASDAQ: TRNW) and Osprey Foods (NYSE: OSPR) rose 2.1% and 6.3%, respectively.')).toEqual([
      ['TRNW', null, 2.1, 'regular'],
      ['OSPR', null, 6.3, 'regular'],
    ])
  })

  it.each([
    ['Tarnow Instruments (NASDAQ: TRNW) stock tumbled nearly 9% to 125.40 Thursday.', ['TRNW', 125.4, -9, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) stock gave up premarket gains to close down 1.7% at 123.20.', ['TRNW', 123.2, -1.7, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) shares are 1.6% lower ahead of the opening bell.', ['TRNW', null, -1.6, 'premarket']],
    ['Tarnow Instruments (LSE: TRNW) lifted 39p to 3294p.', ['TRNW', 32.94, null, 'regular']],
    ['Shares in Tarnow Instruments (LSE: TRNW) fell more than 2 per cent or 5.8p to 255.1p.', ['TRNW', 2.551, -2, 'regular']],
    ['Tarnow Instruments (NASDAQ: TRNW) stock fell to $157.40 on Thursday, down more than 54 percent for the year.', ['TRNW', 157.4, null, 'regular']],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual([expected])
  })

  it.each([
    ['Tarnow Instruments (LSE: TRNW) led London higher, with the FTSE 100 ending up 2.21% at 6,561.30.'],
    ['Outside the top flight, shares in Vellmark fell 8.3% after Tarnow Instruments (LSE: TRNW) hired its boss.'],
    ["Tarnow Instruments (NASDAQ: TRNW) stock plunged 18%, following the prior week's 16% dive."],
  ])('is no move of the company: %s', (text) => {
    expect(prices(text)).toEqual([])
  })

  it("a rival's fall is the rival's", () => {
    expect(prices("Tarnow Instruments (LSE: TRNW) made news. Tarnow Instruments' rival Osprey (LSE: OSPR) also saw its shares fall. They were down by 1.8% by the close.")).toEqual([['OSPR', null, -1.8, 'regular']])
  })

  it.each([
    'Tarnow Instruments (NASDAQ: TRNW) is loved by all. With the shares up 77%, it may be time to go.',
    'Tarnow Instruments (NASDAQ: TRNW) declared a dividend of $0.61 per share on all Class A and Class B shares, up 8.5%.',
    "Tarnow Instruments (NASDAQ: TRNW) had lost $42 billion of its value at the stock's intra-day low of $503.10.",
  ])('tells of no day: %s', (text) => {
    expect(prices(text)).toEqual([])
  })

  it("a bank's own shares are those of a company, not of a house", () => {
    expect(prices('Tarnow Instruments shares finished 1.2% higher, while Goldman Sachs ended the day 1.92% firmer.')).toEqual([
      ['TRNW', null, 1.2, 'regular'],
      ['GS', null, 1.92, 'regular'],
    ])
  })

  it("a stranger's move is not that of the company before it", () => {
    expect(prices('Tarnow Instruments shares finished 1.2% higher, while Vellmark ended the day 1.92% firmer.')).toEqual([['TRNW', null, 1.2, 'regular']])
  })
})

describe('a round-up', () => {
  it("an expectation is not that of the company in the paragraph before", () => {
    const { snapshots } = read(
      'Stocks making moves',
      'Tarnow Instruments (TRNW) - The stock slid 5% after adjusted quarterly earnings of 87 cents per share missed estimates by 9 cents.\n\nOsprey Foods (OSPR) - Revenue missed forecasts and its adjusted quarterly profit beat estimates by a penny at $1.36 per share.',
    )
    expect(snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, actual, consensus }) => [symbol, metric, actual, consensus]))).toEqual([
      ['TRNW', 'eps', 0.87, null],
      ['OSPR', 'eps', 1.36, null],
    ])
  })

  it('what a purchase will add is no revenue', () => {
    expect(read('Stocks making moves', 'Osprey Foods (NYSE: OSPR) will buy a mill, which generates up to $790 million in additional revenue through 2028. Its quarterly loss widened.').snapshots).toEqual([])
  })

  it('"posted $1.84 per share versus $1.60 expected"', () => {
    const [snapshot] = read('Osprey Foods beats', 'Osprey Foods (NYSE: OSPR) posted $1.84 per share versus $1.60 expected, on $18.40 billion in sales for its fiscal second quarter.').snapshots
    expect(snapshot!.figures.map(({ metric, actual, consensus }) => [metric, actual, consensus])).toEqual([['eps', 1.84, 1.6], ['revenue', 18.4e9, null]])
  })

  it('new subscribers are not all of them', () => {
    const text = 'Osprey Media (NYSE: OSPR) reported 3.9 million new subscriptions for the first quarter, below the 6 million that analysts had projected. First-quarter revenue was $7.1 billion.'
    expect(read('Osprey misses', text).snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.metric))).toEqual(['revenue'])
  })

  it('a forecast beside a reported quarter is not of that quarter', () => {
    const [snapshot] = read('Osprey Foods beats', 'Osprey Foods (NYSE: OSPR) jumps after its Q2 beat, with EPS at $4.31 and a sales forecast of up to $85.2 billion.').snapshots
    expect(snapshot!.guidance.map(({ low, high, period }) => [low, high, period])).toEqual([[null, 85.2e9, null]])
  })
})

describe('several companies at once', () => {
  const oil = (text: string): readonly unknown[] =>
    read('Oil companies under fire', `Tarnow Oil (LSE: TRNW) and Osprey Oil (LSE: OSPR) are in the news. ${text}`).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, actual }) => [symbol, metric, actual]))

  it.each([
    'The two will this week report third-quarter profits of nearly £12.4 billion, analysts estimate.',
    'They are on course to make a combined profit of almost £39bn in the third quarter.',
    'Between them, the two pocketed a profit of £11.4bn in the third quarter.',
    'Osprey Oil was "poised to unveil a record £6.9bn third-quarter profit".',
    'Osprey Oil is expected to report profits of £5.7 billion for the third quarter.',
    'Osprey Oil is on course for a third-quarter profit of £15.2bn.',
  ])('%s', (text) => {
    expect(oil(text)).toEqual([])
  })

  it('what analysts expect to be reported is no guidance', () => {
    const { snapshots } = read('Tarnow Oil earns more', 'Tarnow Oil (LSE: TRNW) posted second-quarter profit of £2 billion. It is expected to report profits of £5.7 billion for the third quarter.')
    expect(snapshots[0]!.guidance).toEqual([])
  })
})

describe('what is no number of the company', () => {
  const figures = (text: string, title = 'Tarnow in focus'): readonly unknown[] =>
    read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, segment, actual, consensus, change }) => [metric, segment, actual, consensus, change?.value ?? null]))

  it.each([
    'Osprey (OSPR -0.62%), whose sales doubled, lost its chief to Tarnow (TRNW -0.22%) in the third quarter.',
    'Tarnow (NASDAQ: TRNW) said in the third quarter that its sales were such a catch that shares surged 25% the day it spoke.',
    "A third of Tarnow's (NASDAQ: TRNW) third-quarter sales are hats. Over the last year, same-store sales have fallen by 2% globally.",
    "Tarnow's (NASDAQ: TRNW) family. The family of vaccines raked in $1.56 billion in sales in the third quarter. In the U.S., those sales increased 76 percent.",
  ])('%s', (text) => {
    expect(figures(text)).toEqual([])
  })

  it('what is estimated for a year far off', () => {
    expect(figures('Tarnow (NASDAQ: TRNW)\n\n- Estimated 2032 sales: $51.9 billion\n- Keeps growing')).toEqual([])
  })

  it('what a data house forecasts is the consensus', () => {
    expect(figures('Tarnow (NASDAQ: TRNW) reported that net sales fell by 3% to $9.07 billion for the fourth quarter, with adjusted earnings per share at 79 cents. These fell short of expectations, with LSEG forecasting earnings of $1.02 per share and $9.36 billion in revenue.')).toEqual([
      ['revenue', null, 9.07e9, 9.36e9, -3],
      ['eps', null, 0.79, 1.02, null],
    ])
  })

  it('vehicles are counted, by place, and the industry is nobody', () => {
    const text = 'Worldwide deliveries rose 0.5 per cent to 7.51 million vehicles in the nine months through September, Tarnow Motor (7931.T) said.\n\nOsprey Motor (OSPR.DE) sales climbed 2.3 per cent to about 7.6 million in the same span.\n\nIn China, Osprey Motor has boosted deliveries by 10 per cent to 2.57 million units. Industry-wide deliveries may expand 7 per cent to 26.2 million this year.'
    expect(read('Two carmakers', text).snapshots.flatMap(({ symbol, figures: own }) => own.map(({ metric, segment, actual }) => [symbol, metric, segment, actual]))).toEqual([
      ['7931.T', 'deliveries', null, 7.51e6],
      ['OSPR.DE', 'deliveries', null, 7.6e6],
      ['OSPR.DE', 'deliveries', 'China', 2.57e6],
    ])
  })
})

describe('shares beside sales', () => {
  it.each([
    ['Tarnow Stores (NYSE: TRNW) reported a 7 percent increase, stronger than the 4.9 percent expected, and its shares rose more than 1 percent on Thursday.', [['TRNW', null, 1, 'regular']]],
    ['Tarnow Stores (NYSE: TRNW) is expected to post a gain of 4.5% excluding fuel.', []],
    ['Tarnow Stores (NYSE: TRNW) drags the group down with a projected drop of 6.5%.', []],
    ['Tarnow Stores (NYSE: TRNW) shares fell less than 1 percent.', []],
    ['Shares of Tarnow Stores (NYSE: TRNW) fell almost 5% to $34.30. Vellmark shares rose 0.9% to $40.20.', [['TRNW', 34.3, -5, 'regular']]],
    ['Premarket: Tarnow Stores (TRNW) -0.54%, Osprey Foods (OSPR) +0.21%, Brenta Lines (NYSE:BRNT) no action.', [['TRNW', null, -0.54, 'premarket'], ['OSPR', null, 0.21, 'premarket']]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual(expected)
  })

  it('the first word of a name is the company where only one is called so', () => {
    const text = 'American Airlines Group Inc (NASDAQ: AAL) cut its view, and so did Tarnow Lines (NYSE: TRNW).\n\nAmerican shares were down 3.41 percent at $43.40.'
    expect(prices(text)).toEqual([['AAL', 43.4, -3.41, 'regular']])
  })
})

it('a business whose name stands inside the company\'s is its own', () => {
  const { snapshots } = read('Osprey hands over more', 'Osprey Automotive Inc. (NASDAQ: OSPR) said third-quarter revenue was $1.62 billion. Automotive revenue made up $1.19 billion of that.')
  expect(snapshots.flatMap(({ figures }) => figures.map(({ segment, actual }) => [segment, actual]))).toEqual([[null, 1.62e9], ['Automotive', 1.19e9]])
})

it('what analysts had expected is of the quarter told, also behind an outlook', () => {
  const { snapshots } = read(
    'Tarnow sells less',
    'Tarnow (ETR: TRN) said second-quarter sales fell 4% to 1.82 billion euros.\n\nTarnow (ETR: TRN) confirms that it expects EBIT of between 50 million euros and 70 million euros in the financial year 2026.\n\nNote: analysts polled by the company had on average anticipated sales of 1,846 million euros.',
  )
  expect(snapshots[0]!.figures[0]).toMatchObject({ metric: 'revenue', actual: 1.82e9, consensus: 1.846e9 })
})

describe('the period of a list', () => {
  it('is that of the line above it, not of plans in the headline', () => {
    const { snapshots } = read(
      'Tarnow to trim flights in second half',
      'Tarnow Airlines (NYSE: TRNW) will cut capacity in the second half of the year.\n\nHere is how Tarnow performed in the first quarter compared with what Wall Street expected:\n- Loss per share: 14 cents adjusted vs. loss of 19 cents adjusted\n- Revenue: $6.41 billion vs. $6.39 billion expected',
    )
    expect(snapshots.map(({ period, figures }) => [period.kind, period.number, figures.length])).toEqual([['quarter', 1, 2]])
  })
})

describe('a report in a feature', () => {
  const opening = 'Tarnow Instruments (NASDAQ: TRNW) reported results for the third quarter. '
  const figures = (text: string): readonly unknown[] => read('Tarnow', opening + text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, actual, change }) => [metric, actual, change?.value ?? null]))

  it('what was added is not the whole', () => {
    expect(figures('Revenue was up nearly 5%, adding $31 billion over the prior year.')).toEqual([['revenue', null, 5]])
  })

  it('a part that is named by what it leaves out is not the whole', () => {
    expect(figures('Net income was $20 million. Outside two large customers, revenues grew 19% over the previous quarter.')).toEqual([['net-income', 20e6, null]])
  })

  it('a quarter that would bring something is not the one told of', () => {
    const { snapshots } = read('Tarnow slides', 'Tarnow Instruments (NASDAQ: TRNW) reported its worst results in years for the last quarter. Sales had fallen 32%. Its chief has said that the second quarter would also bring a loss.')
    expect(snapshots).toEqual([])
  })

  it('what a forecast makes for is a forecast', () => {
    const [snapshot] = read('Tarnow', `${opening}Net income was $20 million. Revenue in the fourth quarter should be approximately $113 million. That should translate into an adjusted loss per share of $0.07, while analysts were modeling for $0.04 per share in adjusted profit.`).snapshots
    expect(snapshot!.figures).toHaveLength(1)
    expect(snapshot!.guidance.map(({ metric, low }) => [metric, low])).toEqual([['revenue', 113e6], ['eps', -0.07]])
  })
})

describe('round-ups of companies that the directory may not know', () => {
  it('keep to the company that opens the paragraph', () => {
    const { snapshots, priceActions, ratings } = read(
      'Stocks making moves: Tarnow Instruments, Bellwick, Corrow and more',
      [
        'Tarnow Instruments - The software company raised its outlook, sending its stock up nearly 2%.',
        'Bellwick - The retailer soared after third-quarter results. Adjusted earnings came to 67 cents per share, nearly triple the 23 cents expected by analysts polled by LSEG. Revenue of $1.03 billion beat the consensus estimate of $978 million.',
        'Corrow - The payments company rose 2.7% after Stifel upgraded it to buy.',
        'Dunmore - Shares rose 8% after the company lifted its view. It now expects 2026 earnings of 89 cents to 90 cents a share.',
      ].join('\n\n'),
    )
    expect(snapshots).toEqual([])
    expect(ratings).toEqual([])
    expect(priceActions.map(({ changePercent }) => changePercent)).toEqual([2])
  })

  it('what a researcher counts is no report', () => {
    expect(read('Price wars lift Tarnow', 'Tarnow Stores (LSE: TRNW) gained ground, Kantar data show. Sales at Tarnow jumped 5.8% in the 12 weeks to 18 May, increasing its market share to 27.9%.').snapshots).toEqual([])
  })

  it('a goal is no result', () => {
    const { snapshots } = read('Tarnow', 'Tarnow Instruments (NASDAQ: TRNW) said second-quarter revenue rose 21% to $7.71 billion. "We are on our path to $50 billion in revenue in FY26," it said.')
    expect(snapshots.flatMap(({ figures }) => figures.map(({ actual }) => actual))).toEqual([7.71e9])
  })

  it('cash profit is adjusted profit, and the half before is no year ago', () => {
    const { snapshots } = read('Tarnow Bank profit falls', "Tarnow Bank (ASX: TRB) announced a cash profit of $3.88 billion that is 10.6 per cent down from the last half. Net profit after tax was $4.86 billion for the half-year to December 31.")
    expect(snapshots.flatMap(({ figures }) => figures.map(({ metric, basis, segment, actual, change }) => [metric, basis, segment, actual, change]))).toEqual([
      ['net-income', 'adjusted', null, 3.88e9, null],
      ['net-income', 'reported', null, 4.86e9, null],
    ])
  })
})

describe("analysts' views", () => {
  it.each([
    ['Jefferies lowered the firm’s price target on Bank of Montreal (BMO) to C$130 from C$156 and keeps a Hold rating on the shares.', ['BMO', 'Jefferies', null, 'maintain', 'Hold', 130, 156]],
    ['Osprey (OSPR) was cut. National Bank of Canada cut its target to $170 from $172.', ['OSPR', 'National Bank of Canada', null, 'maintain', null, 170, 172]],
    ['Osprey (OSPR) fell. "We see limited upside," said Stifel’s Martin Laval, who moved his recommendation to "hold" from "buy" previously.', ['OSPR', 'Stifel', 'Martin Laval', 'downgrade', 'Hold', null, null]],
    ['Osprey (OSPR) fell. It came from Gabriel Dupont, a bank analyst with Stifel.\nDupont cut his rating on Osprey to "sector perform" from "outperform".', ['OSPR', 'Stifel', 'Gabriel Dupont', 'downgrade', 'Sector Perform', null, null]],
  ])('whose they are: %s', (text, expected) => {
    expect(read('Targets', text).ratings.map(({ symbol, firm, analyst, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, analyst, action, rating, priceTarget, priceTargetPrior])).toEqual([expected])
  })

  it('two houses in one sentence, each of its own company', () => {
    const { ratings } = read('Chips', 'Tarnow Instruments (NASDAQ: TRNW) jumped. Jefferies has an underperform rating on Osprey (NYSE: OSPR) and raised its target to $216 from $211 while Barclays has upgraded the stock to buy and has raised target to $262 from $232 per share.')
    expect(ratings.map(({ symbol, firm, priceTarget, priceTargetPrior }) => [symbol, firm, priceTarget, priceTargetPrior])).toEqual([['OSPR', 'Jefferies', 216, 211], ['OSPR', 'Barclays', 262, 232]])
  })

  it('a surname is the analyst, not a house', () => {
    const { ratings } = read('Tarnow slides', 'Shares of Tarnow Instruments (NASDAQ: TRNW) fell 5.2% after analysts at Wedbush lowered their price target on the stock from $274 to $229.\n\nAnalyst Daniel Ivers says it may miss its goal. Ivers maintains a "neutral" rating on the stock.')
    expect(ratings).toEqual([expect.objectContaining({ firm: 'Wedbush', analyst: 'Daniel Ivers', rating: 'Neutral', priceTarget: 229, priceTargetPrior: 274 })])
  })

  it.each([
    ['Stifel analyst Owen Pratt changed his mind on Osprey (OSPR), moving his rating from Sell straight to Neutral. The price target goes from $21 to $33.', ['Stifel', 'Owen Pratt', 'upgrade', 'Neutral', 33, 21]],
    ['Barclays analyst Mia Holt raised Osprey (OSPR) from Equal-Weight to Overweight. Oddly, she cut the price target from $228 to $215.', ['Barclays', 'Mia Holt', 'upgrade', 'Overweight', 215, 228]],
    ['Osprey (OSPR) fell. The report drew a downgrade to neutral from buy by Bank of America Merrill Lynch analyst Wendell Moran.', ['Bank of America Merrill Lynch', 'Wendell Moran', 'downgrade', 'Neutral', null, null]],
    ['Osprey (OSPR) fell after Jean Morel, an analyst at Exane BNP Paribas, downgraded the stock to "neutral" from "outperform", cutting his target to $142 from 180.', ['Exane BNP Paribas', 'Jean Morel', 'downgrade', 'Neutral', 142, 180]],
  ])('%s', (text, expected) => {
    expect(read('Osprey in focus', text).ratings.map(({ firm, analyst, action, rating, priceTarget, priceTargetPrior }) => [firm, analyst, action, rating, priceTarget, priceTargetPrior])).toEqual([expected])
  })
})
