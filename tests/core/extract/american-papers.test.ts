// How American papers and sites print and tell results: names as links on lines of their own, moves told three ways, footings parted from their measure, ranges told twice.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure, Guidance } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)
const guidance = (extraction: Extraction): readonly Guidance[] => extraction.snapshots.flatMap((snapshot) => snapshot.guidance)
const told = 'Halvern Inc. (NYSE: HLVN) on Thursday posted a second-quarter profit of $3.7 million. '

describe('names printed as links', () => {
  const linked = `Halvern In Motion Soars on Strong Report

NEW YORK (

TheDesk

) --

Halvern In Motion

(HLVN)

shares rose in extended trading on Thursday after the phone maker topped expectations.

For the second quarter ended August 28, Halvern In Motion reported earnings of $796.7 million, or $1.46 a share. Revenue jumped 31% year-over-year to $4.62 billion.

The performance was ahead of the average estimate of analysts polled by

TheDesk Recommends

Tarnow Data

for a profit of $1.35 a share on revenue of $4.47 billion.`

  it('go back into their sentences', () => {
    const extraction = read('Halvern In Motion Soars on Strong Report', linked)
    expect(extraction.mentions.map((mention) => mention.symbol)).toContain('HLVN')
    expect(figures(extraction)).toEqual(
      expect.arrayContaining([expect.objectContaining({ metric: 'eps', actual: 1.46, consensus: 1.35 }), expect.objectContaining({ metric: 'revenue', actual: 4_620_000_000, consensus: 4_470_000_000 })]),
    )
    for (const figure of figures(extraction)) for (const [start, end] of figure.evidence) expect(linked.slice(start, end)).toMatch(/\d/u)
  })

  it('give each note of a list of calls its own company', () => {
    const extraction = read(
      "Tuesday's Analysts' Upgrades and Downgrades",
      'CHANGE IN RATINGS\n\nHalvern Motors\n\n(HLVN) - Get Report\n\ndowngraded at Deutsche Bank from Buy to Hold. $33 price target.\n\nOrrin Laboratories\n\n(ORRN)\n\nupgraded at Citigroup from Sell to Hold. $43 price target.',
    )
    expect(extraction.ratings).toEqual([
      expect.objectContaining({ symbol: 'HLVN', firm: 'Deutsche Bank', rating: 'Hold', priceTarget: 33 }),
      expect.objectContaining({ symbol: 'ORRN', firm: 'Citigroup', rating: 'Hold', priceTarget: 43 }),
    ])
  })

  it('and a sentence that breaks off before a sum goes on behind the blank line', () => {
    const extraction = read('Halvern gains', `${told}\n\nThe aerospace company posted revenue of $21.58 billion in the second quarter, an increase from\n\n$19.7 billion the year prior and\n\nbeating forecasts. Four analysts expected $20.53 billion.`)
    expect(figures(extraction)).toContainEqual(expect.objectContaining({ metric: 'revenue', actual: 21_580_000_000, prior: 19_700_000_000, consensus: 20_530_000_000 }))
  })
})

describe('a heading printed in its paragraph', () => {
  it('of a company that no symbol is known of gives its numbers to nobody', () => {
    const extraction = read(
      'Restaurants keep up sales momentum',
      'Most restaurant companies grew in the third quarter, leading to gains at Orrin Roadhouse (NASDAQ: ORRN). The following are highlights of the reports so far. Halvern Grill The Miami-based franchisor reported a net loss of $23.5 million, or 7 cents per diluted share, for the third quarter. Revenue rose 1.4 percent to $278.9 million.',
    )
    expect(extraction.snapshots).toEqual([])
  })
})

describe('a move told three ways', () => {
  it('is that of the company before its verb, with no word of shares', () => {
    const extraction = read(
      'Stocks rise',
      'Halvern Corp. (NYSE: HLVN) raised its profit forecast and climbed $6.80, or 4.3 percent, to $164.99. Orrin Freight (NYSE: ORRN) fell 1.49, or 7.3%, to 18.92; Tarnow Foods (NYSE: TRNW), which rose $4.01, or 1.5 percent, to $266.33, was the best.',
    )
    expect(extraction.priceActions).toEqual([
      expect.objectContaining({ symbol: 'HLVN', price: 164.99, changePercent: 4.3 }),
      expect.objectContaining({ symbol: 'ORRN', price: 18.92, changePercent: -7.3 }),
      expect.objectContaining({ symbol: 'TRNW', price: 266.33, changePercent: 1.5 }),
    ])
  })

  it('is none where the three do not fit, or where they are of an index, a payout or a company that no symbol is known of', () => {
    expect(read('Stocks', 'Halvern Corp. (NYSE: HLVN) fell $1.49, or 27 percent, to $19.01 million.').priceActions).toEqual([])
    expect(read('Stocks', 'Halvern Corp. (NYSE: HLVN) said its payout rose 5 cents, or 10 percent, to 55 cents.').priceActions).toEqual([])
    expect(read('Stocks', 'Halvern Corp. (NYSE: HLVN) fell. Ormsby shares fell 30 cents, or 2.5%, to 11.80.').priceActions).toEqual([])
  })

  it('leaves a mark that was passed and takes the close that a call is held against', () => {
    expect(read('Stocks', 'Halvern Corp. (NYSE: HLVN) shares rose 1.6 percent to break above $100 for the first time.').priceActions).toEqual([expect.objectContaining({ symbol: 'HLVN', price: null, changePercent: 1.6 })])
    const call = read('Calls', 'Halvern Corp. (NYSE: HLVN) was started as Outperform and assigned a $141 price target (versus a $120.30 close) at Oppenheimer.')
    expect(call.priceActions).toEqual([expect.objectContaining({ symbol: 'HLVN', price: 120.3, session: 'regular' })])
  })
})

describe('footings', () => {
  it('may be parted from their measure', () => {
    expect(figures(read('Halvern', 'Halvern Inc. (NYSE: HLVN) reported adjusted first quarter earnings of 77 cents per share. Analysts had expected 62 cents.'))).toContainEqual(expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.77, consensus: 0.62 }))
    expect(figures(read('Halvern', 'Halvern Inc. (NYSE: HLVN) posted third-quarter revenue of $824 million, with non-GAAP (generally accepted accounting principles) earnings per share of $0.17.'))).toContainEqual(expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.17 }))
  })

  it('of a range that is told twice are said once', () => {
    const extraction = read('Halvern', `${told}\n\nThe company confirmed its full-year adjusted EPS guidance in the range of $4.60 - $4.80.\n\n-Guidance: Full year EPS guidance: $4.60 - $4.80`)
    expect(guidance(extraction)).toEqual([expect.objectContaining({ metric: 'eps', basis: 'adjusted', low: 4.6, high: 4.8 })])
  })

  it('of the whole result of a year ago are those of what was reported', () => {
    const extraction = read(
      'Halvern',
      'Halvern Inc. (NYSE: HLVN) posted fiscal fourth-quarter earnings of $31.9 million, or 37 cents a share. Excluding items, the company earned $36.4 million, or 43 cents a share. Revenue totaled $289.3 million. A year earlier, the company earned $27.4 million, or 31 cents a share, on revenue of $261 million.',
    )
    expect(figures(extraction)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ metric: 'eps', basis: 'reported', actual: 0.37, prior: 0.31 }),
        expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.43, prior: null }),
        expect.objectContaining({ metric: 'net-income', basis: 'reported', prior: 27_400_000 }),
      ]),
    )
  })

  it('of an expectation are said behind it', () => {
    const extraction = read('Halvern', 'Halvern Inc. (NYSE: HLVN) said its adjusted earnings were 29 cents per share in the second quarter.\n\nNet income equaled 15 cents per share. Analysts, who also exclude those items from their forecasts, expected 27 cents per share.')
    expect(figures(extraction)).toContainEqual(expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.29, consensus: 0.27 }))
  })
})

describe('what is to come', () => {
  it('is not told under a heading of how the shares took an outlook', () => {
    const extraction = read('Halvern returns to profit', `Halvern shares fall on outlook\n\nShares of Halvern Inc. (NYSE: HLVN), which makes software, sank Friday.\n\nLate Thursday, Halvern said it returned to a second-quarter profit, earning $3.7 million, or 17 cents per share.`)
    expect(guidance(extraction)).toEqual([])
    expect(figures(extraction)).toContainEqual(expect.objectContaining({ metric: 'net-income', actual: 3_700_000 }))
  })

  it('may be a loss that the company expects to record, a forecast that it dropped to a range, and a range without its "between"', () => {
    const extraction = read(
      'Halvern',
      `${told}\n\nHalvern expects to record an adjusted loss of 2 cents to 9 cents per share in the third quarter.\n\nFor the full year, Halvern dropped its bookings forecast to between $285 million to $295 million from a prior forecast of $310 million to $325 million. It now expects to earn adjusted profit of 77 cents to 93 cents per share on revenue of $265 million and $275 million.`,
    )
    expect(guidance(extraction)).toEqual([
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', low: -0.09, high: -0.02 }),
      expect.objectContaining({ metric: 'bookings', low: 285_000_000, high: 295_000_000 }),
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', segment: null, low: 0.77, high: 0.93 }),
      expect.objectContaining({ metric: 'revenue', low: 265_000_000, high: 275_000_000 }),
    ])
  })

  it('stands behind what was guided before, and in expectations that were raised', () => {
    expect(guidance(read('Halvern', `${told}The company had previously guided to $1.5 billion in full-year adjusted EBITDA but now expects adjusted EBITDA to come in between $1.66 billion and $1.68 billion.`))).toEqual([
      expect.objectContaining({ metric: 'ebitda', basis: 'adjusted', low: 1_660_000_000, high: 1_680_000_000 }),
    ])
    expect(guidance(read('Halvern', `${told}Earnings per share expectations were increased to $9.00 to $9.10 from $8.80 to $9.05.`))).toEqual([expect.objectContaining({ metric: 'eps', low: 9, high: 9.1 })])
    expect(guidance(read('Halvern', `${told}For the current quarter, the company projects to earn 2-5 cents a share.`))).toEqual([expect.objectContaining({ metric: 'eps', low: 0.02, high: 0.05 })])
  })

  it('is not an average target of analysts, nor how many were to be added', () => {
    const awaited = read('Halvern', "Halvern Inc. (NYSE: HLVN) posted fourth-quarter revenue of $976 million. Analysts were expecting the streak to continue with an average revenue target of $1.1 billion.")
    expect(guidance(awaited)).toEqual([])
    expect(figures(awaited)).toEqual([expect.objectContaining({ metric: 'revenue', consensus: 1_100_000_000 })])
    expect(guidance(read('Halvern', `${told}The results fell short even of Halvern's own forecasts of adding 5.2 million subscribers in the quarter — 1.5 million domestic streamers and 3.7 million internationally.`))).toEqual([])
  })
})

describe('numbers beside one another', () => {
  it('"a slight beat for Q2 EPS" compares nothing, and "slightly" is no business', () => {
    const extraction = read(
      'Halvern improves after Q2 beat',
      'Halvern Inc (NYSE: HLVN) rallied. The catalyst is raised full-year EPS guidance ($5.31 to $5.36 vs. $5.27 estimates) after the company announced a slight beat for Q2 EPS ($1.73 vs. $1.71) on slightly better revenues ($24.8 billion vs. $24.7 billion).',
    )
    expect(extraction.snapshots.map((snapshot) => snapshot.period.kind)).toEqual(['quarter'])
    expect(figures(extraction)).toEqual([expect.objectContaining({ metric: 'eps', actual: 1.73, consensus: 1.71 }), expect.objectContaining({ metric: 'revenue', segment: null, actual: 24_800_000_000, consensus: 24_700_000_000 })])
  })

  it('a margin that contracted by a percentage is none of that height', () => {
    expect(figures(read('Halvern', `${told}Gross margin contracted by 2.2%.`)).filter((figure) => figure.metric === 'gross-margin')).toEqual([])
  })

  it('profitability of so much a share is what it earned', () => {
    expect(figures(read('Halvern', 'Halvern Inc. (NYSE: HLVN) saw profitability decline to $0.16 per share in the second quarter, below the $0.20 a share that analysts were targeting.'))).toContainEqual(expect.objectContaining({ metric: 'eps', actual: 0.16 }))
  })
})

describe('of older papers', () => {
  it('links to research behind a symbol are no part of it', () => {
    const extraction = read('Chips', 'Halvern Semiconductor (HLVN: Research, Estimates) said it expects revenue to be better. Shares of Halvern gained 36 cents, or 6 percent, to $6.36.')
    expect(extraction.priceActions).toEqual([expect.objectContaining({ symbol: 'HLVN', price: 6.36, changePercent: 6 })])
  })

  it('who is rated has a symbol, and houses that were are houses', () => {
    const extraction = read('Calls', 'Halvern Pharma (HXVV) downgraded at Bear Stearns from Outperform to Peer Perform. $45 price target.')
    expect(extraction.ratings).toEqual([expect.objectContaining({ symbol: 'HXVV', firm: 'Bear Stearns', rating: 'Peer Perform', priceTarget: 45 })])
  })

  it('a year that was raised is foreseen, and "verse" stands for "versus"', () => {
    expect(guidance(read('Halvern', `${told}Halvern raised FY27 net sales growth from 7% to 8%; and diluted EPS guidance from $6.30-$6.50 to $6.36-$6.51.`))).toEqual([
      expect.objectContaining({ metric: 'revenue', unit: 'percent', low: 8, high: 8 }),
      expect.objectContaining({ metric: 'eps', low: 6.36, high: 6.51 }),
    ])
    expect(guidance(read('Halvern', `${told}The company issued third quarter earnings per share guidance in the range of $1.05-$1.15 verse the $0.38 analyst estimate.`))).toEqual([expect.objectContaining({ metric: 'eps', low: 1.05, high: 1.15, consensus: 0.38 })])
  })

  it('its latest quarter is a quarter', () => {
    expect(read('Halvern', 'Halvern Inc. (NYSE: HLVN) earned $0.16 per share in its latest quarter.').snapshots.map(({ period }) => period.kind)).toEqual(['quarter'])
  })
})

describe('whose and of when', () => {
  it('a dateline before its name makes no business of a company that no symbol is known of', () => {
    const extraction = read(
      'Halvern scores with its games',
      'SEATTLE -- Halvern Software (NASDAQ: HLVN) said Thursday that its profit climbed to $4.29 billion, or 45 cents per share, in the first quarter.\n\nOrmsby\n\nOAKBROOK TERRACE -- Ormsby, a global provider of schools, reported revenues in its first fiscal quarter increased 14.2 percent to $250.3 million.',
    )
    expect(figures(extraction).map(({ metric }) => metric)).toEqual(['net-income', 'eps'])
  })

  it("the company's fiscal year behind a quarter is no period of its own, and its letters with dots are no business", () => {
    const extraction = read(
      'Halvern profit',
      'Halvern In Motion Ltd. (HLVN) posted a higher profit. H.I.M., which is reviewing its options, said it earned $176 million. Revenue in the period, which ended May 30 and was the first quarter of the company’s fiscal 2010, rose 53 percent, to $3.42 billion.',
    )
    expect(extraction.snapshots.map(({ period }) => period.kind)).toEqual(['quarter'])
    expect(figures(extraction).every(({ segment }) => segment === null)).toBe(true)
  })

  it('what it told the markets to expect in a month before is no forecast of today', () => {
    const extraction = read(
      'Halvern beats',
      'Halvern In Motion Ltd. (HLVN) reported third-quarter revenue of $835.1 million.\n\nIn September, Halvern told the markets to expect third-quarter revenue of $780 million to $820 million, along with about 800,000 subscriber additions. It said net earnings should be 88 to 95 cents a share.',
    )
    expect(guidance(extraction)).toEqual([])
  })

  it('what had been expected of the quarter that was reported is nothing that is expected of the next', () => {
    const extraction = read(
      'Halvern falls',
      'Halvern Outfitters Inc. (HLVN) reported a second-quarter profit of $28.6 million, or 14 cents a share.\n\nHalvern expects a profit of 22 cents to 25 cents a share in the third quarter. Halvern had been expected to earn 15 cents a share, on average, in the second quarter and is pegged to show a profit of 24 cents for the third quarter.',
    )
    expect(figures(extraction)).toContainEqual(expect.objectContaining({ metric: 'eps', actual: 0.14, consensus: 0.15 }))
    expect(guidance(extraction)).toEqual([expect.objectContaining({ metric: 'eps', low: 0.22, high: 0.25, consensus: 0.24 })])
  })

  it('by how much a forecast was beaten is none, and a loss is not expected of a company with a small profit', () => {
    expect(guidance(read('Halvern', `${told}Halvern's second-quarter revenue and earnings also exceeded the mid-points of its own previous guidance by $23 million and $0.08 per share, respectively.`))).toEqual([])
    const extraction = read(
      'Retail roundup',
      'Tarnow Stores (TRNW) lost $218 million, or $1.98 per share, in the third quarter. By division, Tarnow namesake stores posted an 8.2% plunge.\n\nAnalysts were calling for a loss of $1.07 per share on revenue of $9.95 billion.\n\nHalvern Games (HLVN) earned 38 cents a share in the third quarter, while sales came in at $1.90 billion, compared with outlooks of $1.96 billion.',
    )
    expect(extraction.snapshots.find(({ symbol }) => symbol === 'HLVN')?.figures).toEqual([expect.objectContaining({ metric: 'eps', actual: 0.38, consensus: null }), expect.objectContaining({ metric: 'revenue', actual: 1_900_000_000, consensus: 1_960_000_000, prior: null })])
  })
})

describe('a paragraph under an item of a round-up', () => {
  it('goes on about the company of the item', () => {
    const extraction = read(
      'Also',
      `* Halvern Stores Inc. (HLVN) said quarterly profit rose 19%, driven by market share gains.
Net income for the quarter ended July 29 rose to $161.2 million, or 22 cents a share, from $135.2 million, or 18 cents, a year earlier. Sales rose 12% to $3.88 billion.
* Luxury retailer Orrin Inc. (ORRN) posted a second-quarter loss, reversing a year-earlier profit.
For the quarter, the company's loss totaled $51.9 million, or 38 cents a share. Revenue fell 37% to $760.7 million. Same-store sales rose 2.9%.
* Teen retailer Tarnow Outfitters Inc. (TRNW) said second-quarter profit rose 24% to $72.1 million, or 47 cents a share.`,
    )
    const of = (symbol: string): readonly Figure[] => extraction.snapshots.filter((snapshot) => snapshot.symbol === symbol).flatMap((snapshot) => snapshot.figures)
    expect(of('HLVN').map(({ metric }) => metric)).not.toContain('comparable-sales')
    expect(of('ORRN')).toContainEqual(expect.objectContaining({ metric: 'net-income', actual: -51_900_000 }))
    expect(of('ORRN')).toContainEqual(expect.objectContaining({ metric: 'comparable-sales', actual: 2.9 }))
  })
})
