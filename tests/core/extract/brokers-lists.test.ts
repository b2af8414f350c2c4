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

const directory = [company('Orrin & Vale Group plc', 'ORVL.L', 'LSE', 'Orrin & Vale'), company('Tessin Brothers plc', 'TSBR.L', 'LSE', 'Tessin Brothers'), company('SkerryTech plc', 'SKTE.L', 'LSE', 'SkerryTech')]

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
    expect(ratings('ANALYST RECOMMENDATIONS ON U.K. STOCKS', "- BARCLAYS CUTS TESSIN BROTHERS PRICE TARGET TO 400 (435) PENCE - 'OVERWEIGHT' - CREDIT SUISSE CUTS ORRIN & VALE TO 'NEUTRAL' ('OUTPERFORM') - TARGET 2150 (1670)P - GOLDMAN CUTS SKERRYTECH PRICE TARGET TO 76,05 (89) PENCE - 'NEUTRAL'", directory)).toEqual([
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
