// Several houses told in one breath, and analysts told again by name: a case for each rule.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function ratings(sentences: string): readonly string[] {
  return extractArticle({
    title: 'Analysts weigh in on Tarnow after its report',
    dek: null,
    text: `Shares of Tarnow Cloud Inc. (NASDAQ: TRNW) were in focus on Tuesday.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, sells software for warehouses.`,
    sections: [],
    publishedAt: null,
  }).ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior].join(' '))
}

describe('houses told in one breath', () => {
  it('reads each step behind its house where the sentence speaks of targets', () => {
    expect(ratings('Three brokers raised targets on Tarnow: Jefferies to $52 from $47, Needham to $55 from $50 and Stifel to $50 from $45.')).toEqual([
      'TRNW Jefferies maintain  52 47',
      'TRNW Needham maintain  55 50',
      'TRNW Stifel maintain  50 45',
    ])
    expect(ratings('Wedbush raised its price target on Tarnow to $115 from $100, keeping an outperform rating. Goldman Sachs moved to $96 from $85 and stayed neutral.')).toEqual([
      'TRNW Wedbush maintain Outperform 115 100',
      'TRNW Goldman Sachs maintain Neutral 96 85',
    ])
  })

  it('takes a step for a target only where something near speaks of targets, and not of estimates', () => {
    expect(ratings('Jefferies raised its estimate to $5.20 from $4.70, Needham to $5.50 from $5.00.')).toEqual([])
    expect(ratings('Two brokers with targets on Tarnow raised their estimates: Needham to $5.50 from $5.00.')).toEqual([])
  })

  it('reads a view behind a house whose verb is that of the house before', () => {
    expect(ratings('Piper Sandler downgraded Tarnow to neutral, Raymond James to market perform and Citi to sell.')).toEqual([
      'TRNW Piper Sandler downgrade Neutral  ',
      'TRNW Raymond James downgrade Market Perform  ',
      'TRNW Citi downgrade Sell  ',
    ])
  })

  it('gives all the view that they share', () => {
    expect(ratings('Canaccord Genuity lifted its target from $70 to $82; BTIG went from $75 to $85. Both have buy ratings.')).toEqual([
      'TRNW Canaccord Genuity maintain Buy 82 70',
      'TRNW BTIG maintain Buy 85 75',
    ])
    // three told, two meant: nobody knows which
    expect(ratings('Jefferies raised its target to $52 from $47, Needham to $55 from $50 and Stifel to $50 from $45. Both rate the stock a buy.').every((one) => !one.includes('Buy'))).toBe(true)
  })

  it('reads views that are given by one after another', () => {
    expect(ratings('The quiet period over, Tarnow drew a buy from Goldman Sachs ($45 target), an overweight from Morgan Stanley ($48) and a neutral from UBS ($37).')).toEqual([
      'TRNW Goldman Sachs initiate Buy 45 ',
      'TRNW Morgan Stanley initiate Overweight 48 ',
      'TRNW UBS initiate Neutral 37 ',
    ])
  })
})

describe('analysts told again by name', () => {
  it('belong to the house of the sentence before', () => {
    expect(ratings('Piper Sandler boosted its target price for Tarnow to $40 from $31 on Monday. Analyst Dana Whitlock kept her overweight rating.')).toEqual(['TRNW Piper Sandler maintain Overweight 40 31'])
    expect(ratings('Guggenheim lifted Tarnow to buy from neutral. Analyst Dana Whitlock sees the shares at $22 in a year.')).toEqual(['TRNW Guggenheim upgrade Buy 22 '])
  })

  it('have their own targets by their surnames', () => {
    expect(ratings("Barclays's Andrea Soto raised her rating on Tarnow to equal weight from underweight; Citi's Tom Reeve kept his at sell. Soto's target is $58, Reeve's $44.")).toEqual([
      'TRNW Barclays upgrade Equal Weight 58 ',
      'TRNW Citi maintain Sell 44 ',
    ])
  })

  it('raise a company to a view without saying which one before', () => {
    expect(ratings('Berenberg has raised Tarnow to "Buy" and increased the price target from 42 to 55 euros.')).toEqual(['TRNW Berenberg upgrade Buy 55 42'])
  })
})
