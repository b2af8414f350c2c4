// What houses think in running text, word by word: a case for each way of telling it.
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

describe('views word by word', () => {
  it('reads what stands at a view and goes from one target to another', () => {
    expect(ratings('Arctic Osprey, at hold, goes from $70 to $74.')).toEqual(['TRNW Arctic Osprey maintain Hold 74 70'])
    expect(ratings('Jefferies, at hold, goes from $70 to $74.')).toEqual(['TRNW Jefferies maintain Hold 74 70'])
    expect(ratings('Jefferies has it at accumulate, target price $19 (previously $16).')).toEqual(['TRNW Jefferies maintain Accumulate 19 16'])
    expect(ratings('Needham (buy) pushes its target to $21 from $19.')).toEqual(['TRNW Needham maintain Buy 21 19'])
    expect(ratings('Citi, buy to hold, $15.50 from $21.50.')).toEqual(['TRNW Citi downgrade Hold 15.5 21.5'])
    expect(ratings('Equita raises its target price from 78 to 82 dollars (buy) and lifts its estimates by 3% on average.')).toEqual(['TRNW Equita maintain Buy 82 78'])
  })

  it('reads a fair value, a valuation and what shares are worth as targets', () => {
    expect(ratings('Kotak retained its ‘add’ call with a fair value of $160.')).toEqual(['TRNW Kotak maintain Add 160 '])
    expect(ratings('Truist went from buy to hold and now thinks the shares are worth $20, not $29.')).toEqual(['TRNW Truist downgrade Hold 20 29'])
    expect(ratings('“A full price,” wrote Kepler Cheuvreux, which values the shares at $370 and says hold.')).toEqual(['TRNW Kepler Cheuvreux maintain Hold 370 '])
  })

  it('goes on behind the verb of a later clause', () => {
    expect(ratings('Vontobel speaks of a dull set of figures, mainly because of the weather, and reiterates its Hold rating (target price $350).')).toEqual(['TRNW Vontobel maintain Hold 350 '])
  })

  it('takes a house that nobody knows where it gives a view and a target', () => {
    expect(ratings('Tessin Grange, more optimistic, reiterates buy and a valuation of $58.')).toEqual(['TRNW Tessin Grange maintain Buy 58 '])
    expect(ratings('At Tessin Grange they keep their overweight advice with a target of $15.20.')).toEqual(['TRNW Tessin Grange maintain Overweight 15.2 '])
    expect(ratings('Larue lifts her view to $78 from $70.')).toEqual([])
  })

  it('stops where words follow that belong to no note', () => {
    expect(ratings('Jefferies sees it at a turning point and expects $4 of earnings.')).toEqual([])
    expect(ratings('Barclays keeps its buy and $45 of earnings in mind.')).toEqual(['TRNW Barclays maintain Buy  '])
    expect(ratings('Citi likes Skerry Homes, with a buy and $45.')).toEqual([])
  })
})
