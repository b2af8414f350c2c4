// What forty articles in as many house styles taught: a case for each rule, in other words and numbers.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

type Extraction = ReturnType<typeof extractArticle>

function read(text: string): Extraction {
  return extractArticle(parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }))
}

/** Every figure as one line: "TRW quarter revenue reported whole 120 | 118 | 110 | 5". */
function figures(text: string): readonly string[] {
  return read(text).snapshots.flatMap(({ symbol, period, figures }) =>
    figures.map((figure) =>
      [symbol, period.kind, figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual, figure.consensus, figure.prior, figure.change?.value ?? null].join(' '),
    ),
  )
}

function guidance(text: string): readonly string[] {
  return read(text).snapshots.flatMap(({ symbol, guidance }) => guidance.map((one) => [symbol, one.metric, one.basis, one.low, one.high, one.period?.kind, one.action].join(' ')))
}

const prices = (text: string): readonly string[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent].join(' '))
const ratings = (text: string): readonly string[] => read(text).ratings.map((one) => [one.symbol, one.firm, one.rating, one.priceTarget, one.priceTargetPrior].join(' '))

describe('how a page is printed', () => {
  it('reads items behind guillemets and dots that lead to a number', () => {
    const text = 'Tarrow at a glance\n\nTarrow Foods (NYSE: TRW) reported.\n\n» Fiscal Q2 revenue ........ $5.18B (+6.3%); Street $5.11B\n» GAAP EPS ........ $2.97\n'
    expect(figures(text)).toEqual(['TRW quarter revenue reported whole 5180000000 5110000000  6.3', 'TRW quarter eps reported whole 2.97   '])
  })

  it('keeps the symbol that only the line over the headline gives', () => {
    const text = 'AT A GLANCE | Tarrow Cruise Line (NYSE: TRW)\n\nTarrow sails past estimates, but fuel spoils the quarter\n\nSecond-quarter revenue rose 4% to $2.1 billion. TRW slipped 2.7% to $71.66 before the bell.\n'
    expect(prices(text)).toEqual(['TRW 71.66 -2.7'])
  })

  it('knows a company printed in capitals over its section by its name', () => {
    const text = 'What Paris said\n\nSEVRIN (EPA: SVRN)\n\nSevrin said first-half revenue fell 5.2% to €2.87 billion.\n\nMARTELLE (EPA: MRT)\n\nMartelle said first-half revenue rose 2% to €1.2 billion.\n'
    expect(figures(text)).toEqual(['SVRN half revenue reported whole 2870000000   -5.2', 'MRT half revenue reported whole 1200000000   2'])
  })
})

describe('what was and what is looked for', () => {
  it('takes what a data house has a company down for as the consensus', () => {
    const text = 'Tarrow results\n\nFor reference: LSEG has Tarrow Motors (NYSE: TRW) down for third-quarter adjusted earnings of 61 cents a share and $38.9 billion of revenue.\n\nIt is out. Adjusted EPS, 70 cents. Revenue in the third quarter, $39.4 billion.\n'
    expect(figures(text)).toEqual(expect.arrayContaining([expect.stringContaining('eps adjusted whole 0.7 0.61'), expect.stringContaining('revenue reported whole 39400000000 38900000000')]))
  })

  it('does not take the market of small companies for a goal', () => {
    expect(figures('Small caps\n\nTillerman Marine (AIM: TLM) grew revenue 12% to £31.7m in the year to June.\n')).toEqual(['TLM year revenue reported whole 31700000   12'])
  })

  it('takes what is left where it was, and what would meet its promise, as guidance', () => {
    const text = 'Tarrow results\n\nTarrow Motors (NYSE: TRW) reported second-quarter revenue of $1.9 billion. She leaves free cash flow for the year where it was, at about $1 billion. It would meet the $88 million of adjusted EBITDA it had promised for the year.\n'
    expect(guidance(text)).toEqual(['TRW free-cash-flow reported 1000000000 1000000000 year reaffirmed', 'TRW ebitda adjusted 88000000 88000000 year '])
  })

  it('gives no bookings where rooms and journeys are booked', () => {
    const text = 'Lochmere results\n\nLochmere Ferries (LON: LCHF) said revenue grew by 7.7% to £203.4m in the first half. Summer bookings for 2027 were 14% ahead.\n'
    expect(figures(text)).toEqual(['LCHF half revenue reported whole 203400000   7.7'])
  })
})

describe('signs and comparisons', () => {
  it('tells the loss that had been from the profit that is', () => {
    const text = 'Tolvane results\n\nTolvane Sugar Ltd (JSE: TVS) had revenue of 9.84 billion rand in the year to June. The bottom line, which had been a loss of 214 million rand, was a profit of 377 million rand.\n'
    expect(figures(text)).toContain('TVS year net-income reported whole 377000000  -214000000 ')
  })

  it('reads an outflow before an inflow, and a plus before a minus', () => {
    const text = 'Sevrin results\n\nSevrin SA (EPA: SVRN) reported first-half revenue of €1.2 billion. Free cash flow was a positive €61 million, against an outflow of €103 million.\n'
    expect(figures(text)).toContain('SVRN half free-cash-flow reported whole 61000000  -103000000 ')
    const other = 'Tarrow results\n\nTarrow Motors (NYSE: TRW) reported third-quarter revenue of $1.9 billion. Free cash flow was minus $420 million. In the third quarter of 2025 it had been plus $88 million.\n'
    expect(figures(other)).toContain('TRW quarter free-cash-flow reported whole -420000000  88000000 ')
  })

  it('reads sales like for like that were negative', () => {
    expect(figures('Osprey results\n\nOsprey Bakeries (AIM: OSPB) said like-for-like sales were negative by 1.9% in the first half.\n')).toEqual(['OSPB half comparable-sales reported whole -1.9   '])
  })
})

describe('businesses and goods', () => {
  it('reads the business before an adjusted measure', () => {
    const text = 'Boxwood results\n\nBoxwood Media Corp. (NASDAQ: BXWD) reported second-quarter results.\n\n- Networks adjusted EBITDA: $30M\n- Total adjusted EBITDA: $274M\n'
    expect(figures(text)).toEqual(['BXWD quarter ebitda adjusted Networks 30000000   ', 'BXWD quarter ebitda adjusted whole 274000000   '])
  })

  it('reads a business in small letters behind a semicolon', () => {
    const text = 'Corvus results\n\nCorvus Photonics (NASDAQ: CVPH) reported its second quarter. Datacom revenue in the quarter was $171 million, up 66%; telecom fell 4% to $62 million.\n'
    expect(figures(text)).toEqual(['CVPH quarter revenue reported Datacom 171000000   66', 'CVPH quarter revenue reported telecom 62000000   -4'])
  })

  it('takes goods worth so much as revenue, and bonds worth so much as none', () => {
    const text = 'Sevrin results\n\nSevrin SA (EPA: SVRN) sold €2.87 billion worth of bottles in the first half, 5.2% less than in the first half of 2025 and 2.9% less like for like.\n'
    expect(figures(text)).toEqual(['SVRN half revenue reported whole 2870000000   -5.2', 'SVRN half revenue like-for-like whole    -2.9'])
    expect(figures('Sevrin bonds\n\nSevrin SA (EPA: SVRN) sold €2.87 billion worth of bonds in the first half.\n')).toEqual([])
  })
})

describe('prices and ratings', () => {
  it('reads a move behind an aside, and no growth from it', () => {
    const text = 'Stocks\n\nHollin (NASDAQ: HOL), which will report after the close and of which analysts expect earnings of $6.75 a share on revenue of $21 billion, retreated 3.5%. Ferrand (BIT: FRD), which expects income of €13.4 billion this year, was flat at €68.90.\n'
    expect(prices(text)).toEqual(['HOL  -3.5', 'FRD 68.9 '])
    expect(figures(text)).toEqual([])
  })

  it('parts a move from what a house does in the same sentence', () => {
    const text = 'Lochmere\n\nLochmere Ferries (LON: LCHF) fell 6.1% to 172p that morning, and Shore Capital, one of the two brokers, moved to hold from buy with a target of 185p (previously 230p).\n'
    expect(prices(text)).toEqual(['LCHF 1.72 -6.1'])
    expect(ratings(text)).toEqual(['LCHF Shore Capital Hold 1.85 2.3'])
  })

  it('reads lists of calls that give the house last', () => {
    const text =
      'Calls of the day\n\n— Hollin (NYSE: HOL) to Buy from Neutral at UBS; target $275 (from $215).\n— Ferrand (NYSE: FRD) to Underperform at Jefferies (was Hold). Target cut by more than a third, to $110. The firm predicts that comparable sales fell 5% in the quarter.\n— Ostrel (NYSE: OST): Two downgrades. Wedbush goes to Neutral ($42, was $68), BMO to Market Perform ($45, was $64).\n— Figtree (NYSE: FIT) at Hold by Stifel, $36.\n'
    expect(ratings(text)).toEqual(['HOL UBS Buy 275 215', 'FRD Jefferies Underperform 110 ', 'OST Wedbush Neutral 42 68', 'OST BMO Market Perform 45 64', 'FIT Stifel Hold 36 '])
    expect(figures(text)).toEqual([])
  })

  it('reads targets of the next sentence, old ones in brackets, and views in small letters', () => {
    expect(ratings('Brokers\n\nTalvi Bank (NSE: TALVI): Morgan Stanley reiterates underweight. Target: Rs 1,250.\n')).toEqual(['TALVI Morgan Stanley Underweight 1250 '])
    expect(ratings('Brokers\n\nTalvi Bank (NSE: TALVI): Macquarie upgrades to outperform, from underperform; the target goes to Rs 1,810 (Rs 1,390).\n')).toEqual(['TALVI Macquarie Outperform 1810 1390'])
    expect(ratings('Brokers\n\nTalvi Bank (NSE: TALVI) fell, said Kotak, which lowers the stock from add to sell and the fair value from Rs 1,280 to Rs 1,020.\n')).toEqual(['TALVI Kotak Sell 1020 1280'])
  })
})
