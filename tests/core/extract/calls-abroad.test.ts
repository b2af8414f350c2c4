// What houses outside the United States say of companies, in the words of papers there. Companies invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const calls = (text: string): readonly unknown[] =>
  extractArticle({ title: 'Halden lifts profit', dek: null, text: `Halden Bank (TSX: HLDN) said second-quarter net income rose 4% to $310 million.\n\n${text}`, sections: [], publishedAt: null }).ratings.map(({ symbol, firm, rating, priceTarget, priceTargetPrior }) => [symbol, firm, rating, priceTarget, priceTargetPrior])

describe('a view', () => {
  it.each([
    ['John Aiken of Jefferies cut Halden to hold from buy.', ['HLDN', 'Jefferies', 'Hold', null, null]],
    ['CGS International Sekuritas has an add rating for Halden and a price target of $108.', ['HLDN', 'CGS International Sekuritas', 'Add', 108, null]],
    ['Tarnow Securities, outperform on Halden, lifted its price target to $15 from $13.80.', ['HLDN', 'Tarnow Securities', 'Outperform', 15, 13.8]],
    ['In a report published before the announcement, Kiwoom Securities kept its target price unchanged at $120.', ['HLDN', 'Kiwoom Securities', null, 120, null]],
    ['Morgan Stanley kept Halden at overweight and now sees the shares at $84 in a year’s time, up from $79.', ['HLDN', 'Morgan Stanley', 'Overweight', 84, 79]],
    ['Jefferies upgrades Halden to buy (from hold), target $198 ($161).', ['HLDN', 'Jefferies', 'Buy', 198, 161]],
    ['ICICI Securities has a buy on it and a target of $86.', ['HLDN', 'ICICI Securities', 'Buy', 86, null]],
    ['Motilal Oswal remains a buyer of Halden, target up to $170.', ['HLDN', 'Motilal Oswal', 'Buy', 170, null]],
  ])('is read: %s', (sentence, call) => {
    expect(calls(sentence)).toEqual([call])
  })

  it('of a house is none where another house acts on it', () => {
    expect(calls('Bank of Montreal (TSX: BMO) earned $1.9 billion in the quarter. John Aiken of Jefferies cut BMO to hold from buy.')).toEqual([['BMO', 'Jefferies', 'Hold', null, null]])
  })

  it('is of the company that the analyst speaks of, though it is a house too', () => {
    expect(calls('RBC Group (TSX: RY) earned $5.1 billion in the quarter.\n\nRBC is “firing on all cylinders,” Scotia Capital analyst Meny Tarnow wrote; his target is $228, with a sector outperform rating.')).toEqual([['RY', 'Scotia Capital', 'Sector Outperform', 228, null]])
  })
})

describe('a word about a stock exchange or ads', () => {
  it('makes no move of the shares', () => {
    const { priceActions, snapshots } = extractArticle({ title: 'Halden slips', dek: null, text: 'Halden Motor (1299.HK) told the stock exchange on Friday evening that its profit had shrunk by 29.8 percent in the second quarter, to 4.46 billion yuan.\n\nMarketing tools, the segment that sells ads on its pages, brought in 3.2 billion yuan, an increase of 21 percent.', sections: [], publishedAt: null })
    expect(priceActions).toEqual([])
    expect(snapshots.flatMap(({ figures }) => figures).map(({ metric, change }) => [metric, change?.value])).toContainEqual(['net-income', -29.8])
  })
})
