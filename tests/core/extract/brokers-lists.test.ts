// Reports of brokers' notes in pence and in capitals, and lists of movers by bare symbols.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import type { DirectoryCompany } from '../../../src/shared/model.ts'

const company = (name: string, symbol: string, exchange: string, ...shortNames: readonly string[]): DirectoryCompany => ({
  symbol,
  exchange,
  name,
  shortNames,
  kind: 'stock',
  listings: [{ symbol, exchange, former: false }],
})

const directory = [company('Orrin Vale Group plc', 'ORVL.L', 'LSE', 'Orrin Vale'), company('Tessin Brothers plc', 'TSBR.L', 'LSE', 'Tessin Brothers'), company('SkerryTech plc', 'SKTE.L', 'LSE', 'SkerryTech')]

const read = (title: string, text: string, known?: readonly DirectoryCompany[]) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, ...(known ? { directory: known } : {}) })

const ratings = (title: string, text: string, known?: readonly DirectoryCompany[]): readonly string[] =>
  read(title, text, known).ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior, currency }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior, currency].join(' '))

const prices = (title: string, text: string, known?: readonly DirectoryCompany[]): readonly string[] =>
  read(title, text, known).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price, changePercent, session].join(' '))

describe('targets in pence with what they make in dollars', () => {
  const opening = 'Orrin Vale (LON:ORVL) had its target price dropped by equities research analysts at JPMorgan Chase & Co. from GBX 210 ($2.76) to GBX 180 ($2.37) in a report released on Tuesday.'
  it('are pounds, and the bracket is no second target', () => {
    expect(ratings('Orrin Vale price target cut', `${opening} UBS Group cut shares of Orrin Vale to a “hold” rating and dropped their price objective for the stock from GBX 220 ($2.89) to GBX 160 ($2.10) in a report on Tuesday, March 3rd.`)).toEqual([
      'ORVL JPMorgan maintain  1.8 2.1 GBP',
      'ORVL UBS downgrade Hold 1.6 2.2 GBP',
    ])
  })

  it('may stand before their word, with the one before behind it', () => {
    expect(ratings('Orrin Vale cut', 'JPMorgan Chase & Co. cut shares of Orrin Vale (LON:ORVL) to a neutral rating on Tuesday. They currently have GBX 170 ($2.23) price objective on the stock, down from their prior price objective of GBX 220 ($2.88).')).toEqual(['ORVL JPMorgan downgrade Neutral 1.7 2.2 GBP'])
  })
})

describe('a symbol that is an exchange’s code too', () => {
  it('is the symbol', () => {
    expect(read('Skerry Bank gains', 'Skerry Bank plc (NYSE:BCS) shares rose 2.1% to $9.81 on Monday.').priceActions.map(({ symbol }) => symbol)).toEqual(['BCS'])
  })
})

describe('an agency’s list in capitals', () => {
  it('is read line by line, also where all stands in one run', () => {
    expect(ratings('ANALYST RECOMMENDATIONS ON U.K. STOCKS', "- BARCLAYS CUTS TESSIN BROTHERS PRICE TARGET TO 400 (435) PENCE - 'OVERWEIGHT' - CREDIT SUISSE CUTS ORRIN VALE TO 'NEUTRAL' ('OUTPERFORM') - TARGET 2150 (1670)P - GOLDMAN CUTS SKERRYTECH PRICE TARGET TO 76,05 (89) PENCE - 'NEUTRAL'", directory)).toEqual([
      'TSBR.L BARCLAYS maintain Overweight 4 4.35 GBP',
      'ORVL.L CREDIT SUISSE downgrade Neutral 21.5 16.7 GBP',
      'SKTE.L GOLDMAN maintain Neutral 0.7605 0.89 GBP',
    ])
  })

  it('and a name with a capital inside may be printed without it', () => {
    expect(ratings('London broker ratings', "UBS raises Tessin Brothers price target to 4,200 (4,075) pence - 'buy'\n\nShore Capital starts Skerrytech with 'buy' - price target 493 pence", directory)).toContain('SKTE.L Shore Capital initiate Buy 4.93  GBP')
  })
})

describe('movers by bare symbols', () => {
  it('each have their own move', () => {
    expect(prices('After hours summary', 'Companies trading higher in after hours in reaction to earnings: ORNQ +8.7% (guidance; also to divest a unit), TSNQ +6.1%, HLDQ +1.4%\n\nCompanies trading lower in after hours in reaction to news: VLNQ -7% (10% owner sold 150,000 shares), SKRQ -4.1% (stock offering), BRZQ -0.5%')).toEqual([
      'ORNQ  8.7 after-hours',
      'TSNQ  6.1 after-hours',
      'HLDQ  1.4 after-hours',
      'VLNQ  -7 after-hours',
      'SKRQ  -4.1 after-hours',
      'BRZQ  -0.5 after-hours',
    ])
  })

  it('are none in a report on sales by region', () => {
    expect(read('Orrin sales', 'Sales grew in all regions: DACH +5.1%, NORD +3.2%, IBER +1.1%.').mentions).toEqual([])
  })
})

describe('a wire’s code of digits behind a name', () => {
  it('is a symbol and no number', () => {
    expect(prices('Shares in Asia', 'Tokyo shares were mixed on Wednesday.\n\nOrrin Group 9921.T fell 5.16% after the company told of a loss.\n\nChip shares fell, with Tessin Works 6858.T and Skerry Electron 8036.T down 1.99% and 1.87%, respectively.\n\nOf the more than 1,600 stocks, 85% rose, 13% fell and 1% traded flat.')).toEqual(['9921.T  -5.16 regular', '6858.T  -1.99 regular', '8036.T  -1.87 regular'])
  })
})

describe('moves that a report tells in ways of its own', () => {
  const report = (sentence: string): readonly string[] => prices('Shares close mixed', `Shares closed mixed on Monday. Tarnow Works (NYSE: TRNW), Orrin Foods (NYSE: ORRN) and Velling Rail (NYSE: VLLR) were in the news.\n\n${sentence}`)
  it.each([
    ['Orrin Foods was marked down $2.36, or 4.3%, to $52.30 and Velling Rail dived $5.66 or 16% to $29.50 as analysts cautioned.', ['ORRN 52.3 -4.3 regular', 'VLLR 29.5 -16 regular']],
    ['Orrin Foods, which flagged lower earnings earlier this week, gave up another 21 cents or 2.5% to $8.11.', ['ORRN 8.11 -2.5 regular']],
    ['Orrin Foods finished at $12 on Friday. Velling Rail and Tarnow Works finished 0.33 per cent and 1.77 per cent lower respectively.', ['ORRN 12  regular', 'VLLR  -0.33 regular', 'TRNW  -1.77 regular']],
    ['Orrin Foods dropped 1.10 percent to $66.89 with Velling Rail down 1.00 percent at $32.50.', ['ORRN 66.89 -1.1 regular', 'VLLR 32.5 -1 regular']],
    ['The retail sector helped counter a 0.7 percent fall for heavyweight miner Orrin Foods, which recorded a writedown.', ['ORRN  -0.7 regular']],
    ['Orrin Foods has advanced more than 51% in 2014, settling at $23.98 on Friday, as a year of unrest has sparked demand.', ['ORRN 23.98  regular']],
    ['Declines in shares of Orrin Foods and those of Velling Rail, both down 1.4 per cent, led losses.', ['ORRN  -1.4 regular', 'VLLR  -1.4 regular']],
  ])('%s', (sentence, expected) => {
    expect(report(sentence)).toEqual(expected)
  })

  it.each([
    'The Australian dollar briefly rose above 75 cents and was trading at 74.94 US cents.',
    'Skerry shares also dived, tumbling 17 per cent on a report of a restructuring.',
    'Shares in Skerry, which provides platforms for managers, skidded 15.71 per cent, to 59 cents, after it said net profit had fallen 13 per cent.',
    'The Orrin-Melbourne Institute index of consumer sentiment fell 4.4 per cent to 104.1.',
    'Morgan Stanley joined the list of firms to report sliding profits. Its shares were marked down $4.20 or 11% to $33.90.',
    'SkerryWorks (down 2.3%) Shares of the reinsurer fell despite a rise in profit.',
    'This means that Orrin Foods stock has a potential increase of 2087.5% from where it trades.',
  ])('says nothing of them: %s', (sentence) => {
    expect(report(sentence)).toEqual([])
  })

  it('and a list that a page ran together', () => {
    expect(prices('FTSE movers', 'Tarnow leapt into the top spot. FTSE 100 - RisersTarnow Works plc (TRNW) 1,793.00p +2.87%Orrin Foods Group (ORRN) 673.50p +2.67%FTSE 100 - FallersVelling Rail Group (VLLR) 228.00p -3.72%')).toEqual(['TRNW 17.93 2.87 regular', 'ORRN 6.735 2.67 regular', 'VLLR 2.28 -3.72 regular'])
  })
})

describe('targets told of several houses', () => {
  const opening = 'Tarnow Works (NASDAQ: TRNW) is down 21.9% premarket.'
  it.each([
    ['Stifel trimmed its price target to $200, as did Oppenheimer.', ['TRNW Stifel maintain  200  USD', 'TRNW Oppenheimer maintain  200  USD']],
    ['On Thursday, Stifel and Barclays both slashed the stock from a "strong buy" to an "accumulate" recommendation.', ['TRNW Stifel downgrade Accumulate   ', 'TRNW Barclays downgrade Accumulate   ']],
    ['Stifel and Barclays trimmed their respective price targets to $10 and $11.', ['TRNW Stifel maintain  10  USD', 'TRNW Barclays maintain  11  USD']],
    ['At least a dozen firms slashed their targets. Among them was Halwick Hamilton, which cut its price target to $185 from $200.', ['TRNW Halwick Hamilton maintain  185 200 USD']],
    ['Tarnow Works was upgraded by Halwick Securities from Hold to Buy at a price target of $17.50.', ['TRNW Halwick Securities upgrade Buy 17.5  USD']],
    ['One is Barclays, whose analyst now feels the shares are worth $20 apiece, down sharply from his previous $45.', ['TRNW Barclays maintain  20 45 USD']],
    ['Barclays upgraded the stock to buy from hold and lifted the price target to 3,350 from 2,700p.', ['TRNW Barclays upgrade Buy 33.5 27 GBP']],
  ])('%s', (sentence, expected) => {
    expect(ratings('Tarnow Works falls', `${opening}\n\n${sentence}`)).toEqual(expected)
  })

  it('and how many analysts hold a view is the view of none', () => {
    expect(ratings('Tarnow Works falls', `${opening} UBS has a $30 target.\n\nCurrently there are 4 analysts that rate Tarnow Works a ‘Buy‘. No analyst rates it a ‘Sell‘. Tarnow Works has a median price target of $15.00 with a high target of $26.00.`).filter((line) => /Sell|26|15/u.test(line))).toEqual([])
  })
})

describe('a table of movers', () => {
  it('gives each name the signed move beside it, and indices none', () => {
    const known = [...directory, company('Halwick Mills plc', 'HLWK.L', 'LSE', 'Halwick Mills')]
    expect(prices('Winners and losers', 'London shares closed higher on Friday.\n\nTop winners | Percentage change |\nTessin Brothers | +3.50 |\nHalwick Mills | +2.34 |\n\nHalwick Mills gained after a note of Barclays.\n\nTop losers | Percentage change |\nSkerryTech | -0.86 |\nOrrin Vale | -0.49 |', known)).toEqual([
      'TSBR.L  3.5 regular',
      'HLWK.L  2.34 regular',
      'SKTE.L  -0.86 regular',
      'ORVL.L  -0.49 regular',
    ])
  })
})

describe('a percentage that is only about right', () => {
  it('is read behind the letter that says so', () => {
    expect(prices('Notes', 'Shares in London were mixed.\n\nTarnow Works (NYSE: TRNW) up c3 pct, among the top gainers. Orrin Foods (NYSE: ORRN) climbs c.4 pct after an update.')).toEqual(['TRNW  3 regular', 'ORRN  4 regular'])
  })
})
