// Notes of houses as lists print them.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function ratings(lines: string, opening = 'Tarnow Cloud Inc. (NASDAQ: TRNW) reported on Tuesday. Here is what the houses say.'): readonly string[] {
  return extractArticle({ title: 'Analysts on Tarnow Cloud after its report', dek: null, text: `${opening}\n\n${lines}`, sections: [], publishedAt: null }).ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior }) =>
    [symbol, firm, action, rating, priceTarget, priceTargetPrior].join(' '),
  )
}

const list = 'Analyst actions this morning. None of the companies below has reported.'

describe('notes behind a company', () => {
  it('give the house, its view and the one before, the target and the one before', () => {
    expect(ratings('• Orrin Uranium Corp. (TSX: ORRU): National Bank Financial to "outperform" from "sector perform"; target $142 (was $121). The analyst thinks the price will double.\n• Velling Rail (TSX: VLLR): TD Cowen at "hold", $27.', list)).toEqual([
      'ORRU National Bank Financial upgrade Outperform 142 121',
      'VLLR TD Cowen maintain Hold 27 ',
    ])
  })

  it('take pence for pence, also where only one of two numbers says so', () => {
    expect(ratings('Orrin Spirits (LON: ORRS): Berenberg to hold from buy, 2,510p (2,980p)', list)).toEqual(['ORRS Berenberg downgrade Hold 25.1 29.8'])
  })

  it('stand also behind a house that acts on it', () => {
    expect(ratings('Research: JPMorgan starts Orrin Cruises (NYSE: ORRC) at overweight, $78.', list)).toEqual(['ORRC JPMorgan initiate Overweight 78 '])
  })
})

describe('notes behind a house', () => {
  it('are of the one company of the article', () => {
    expect(ratings('Mizuho: also Outperform, $180, up from $170. Evercore ISI: Outperform, $185, up from $175.')).toEqual(['TRNW Mizuho maintain Outperform 180 170', 'TRNW Evercore ISI maintain Outperform 185 175'])
  })

  it('may stand in cells without headings', () => {
    expect(ratings('Jefferies | Buy | Target cut to $172 from $180. "A fine company."\n\nNomura | Downgrade to Reduce from Neutral | $138 (earlier $155). Cuts its estimates by 9%.\n\nCLSA | Sell | $125, unchanged.')).toEqual([
      'TRNW Jefferies maintain Buy 172 180',
      'TRNW Nomura downgrade Reduce 138 155',
      'TRNW CLSA maintain Sell 125 ',
    ])
  })

  it('are read only as far as each word is understood', () => {
    expect(ratings('Mizuho: revenue of $180 million, up from $170 million, would be a surprise.')).toEqual([])
    expect(ratings('Jefferies: $1.80 a share for the year, up from $1.70.')).toEqual([])
  })
})

it('a table of houses that are listed themselves is of the company that the article reports on', () => {
  const table = 'Firm | Rating | New target | Old target\nPiper Sandler | Overweight | $96 | $90\nCitigroup (NYSE: C) | Neutral, from Sell | $79 | $61'
  expect(ratings(table, 'Tarnow Cloud Inc. (NASDAQ: TRNW) said second-quarter revenue rose 12% to $410 million.')).toEqual(['TRNW Piper Sandler  Overweight 96 90', 'TRNW Citigroup (NYSE: C) upgrade Neutral 79 61'])
})
