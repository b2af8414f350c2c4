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

describe('tables', () => {
  it('takes rows under revenue that stand a little to the right, or add up to it, as its businesses, and other rows as nothing', () => {
    const table = (last: string, indent = ''): string => `Wertheim results\n\nWertheim SE (ETR: WTA) reported its third quarter.\n\nEUR million        Q3 2026     Q3 2025     Movement\nSales                441.9       406.2       +8.8%\n${indent}Buildings           251.3       218.4      +15.1%\n${indent}Drives              ${last}       187.8       +1.5%\nEBIT                  44.6        36.5      +22.2%\n`
    expect(figures(table('190.6'))).toEqual(expect.arrayContaining(['WTA quarter revenue reported Buildings 251300000  218400000 15.1', 'WTA quarter revenue reported Drives 190600000  187800000 1.5']))
    expect(figures(table('130.6', ' '))).toEqual(expect.arrayContaining(['WTA quarter revenue reported Buildings 251300000  218400000 15.1']))
    expect(figures(table('130.6')).filter((line) => /Buildings|Drives/u.test(line))).toEqual([])
  })

  it('reads the one column of a Japanese summary, and growth in brackets as a fall', () => {
    const text = 'Mizuhara: results for the first quarter of the fiscal year ending March 31, 2027\n\nMizuhara Foods Co., Ltd. (TYO: 2287) reported.\n\n                              Millions of yen      %\nNet sales                              58,214    6.9\nOperating profit                        4,371  (12.4)\n'
    expect(figures(text)).toEqual(['2287 quarter revenue reported whole 58214000000   6.9', '2287 quarter operating-income reported whole 4371000000   -12.4'])
  })
})

describe('what a number is a part of', () => {
  const opening = 'Tarrow results\n\nTarrow Motors (NYSE: TRW) reported third-quarter results. Net sales were $3.82 billion.'

  it('gives a part of the sum before it to its business, and never to profit', () => {
    expect(figures(`${opening} The service half made $2.51 billion of that.`)).toEqual(['TRW quarter revenue reported whole 3820000000   ', 'TRW quarter revenue reported service 2510000000   '])
    expect(figures(`${opening} Of the total, parts and tools accounted for $1.49 billion, a 20% increase; software for $588 million.`)).toEqual([
      'TRW quarter revenue reported whole 3820000000   ',
      'TRW quarter revenue reported parts and tools 1490000000   20',
      'TRW quarter revenue reported software 588000000   ',
    ])
  })

  it('reads a profit told as so much of sales as a margin, and a loss as none', () => {
    expect(figures(`${opening} Operating income came to $380 million, or 9.9% of sales, compared with 8.1% a year earlier.`)).toContain('TRW quarter operating-margin reported whole 9.9  8.1 ')
    expect(figures(`${opening} The operating loss was $380 million, or 9.9% of sales, compared with 8.1% a year earlier.`).filter((line) => line.includes('margin'))).toEqual([])
  })

  it('takes sums since January and the course of years for no quarter', () => {
    expect(figures(`${opening} New orders since January have reached $11.2 billion.`)).toHaveLength(1)
    expect(figures('The woman who counts trucks\n\nTarrow Logistics (NASDAQ: TRW) has been hers for six years. In that time revenue has gone from $2.2 billion to $4.7 billion, its profit from $31 million to $188 million. The third-quarter report is due on October 27.')).toEqual([])
  })
})

describe('the footing of a number', () => {
  it('carries what "on the same basis" points to', () => {
    expect(figures('Tillerman results\n\nTillerman Marine (AIM: TLM) reported for the year to June. Adjusted pre-tax profit rose 20% to £4.2m. EPS on the same basis were 15.1p (2025: 12.6p).')).toEqual(['TLM year eps adjusted whole 0.151  0.126 '])
  })

  it('reads before and after exceptionals', () => {
    expect(figures('Osprey results\n\nOsprey Bakeries (AIM: OSPB) reported its first half. Operating profit before exceptionals came down to £2.6m from £3.9m. After exceptionals it was a loss of £0.8m.')).toEqual(['OSPB half operating-income adjusted whole 2600000  3900000 ', 'OSPB half operating-income reported whole -800000   '])
  })

  it('reads a pronoun on a footing of its own', () => {
    expect(figures('Lanhe results\n\nLanhe Auto Inc. (NYSE: LNHE) reported its second quarter. The net loss was RMB0.48 billion. On a non-GAAP basis it was RMB0.39 billion.')).toEqual(['LNHE quarter net-income reported whole -480000000   ', 'LNHE quarter net-income adjusted whole -390000000   '])
  })

  it('reads a loss at the operating level', () => {
    expect(figures('Jinsei results\n\nJinsei Air (089590.KQ) lost 41 billion won at the operating level in the third quarter; analysts had expected a profit of 12 billion won.')).toEqual(['089590.KQ quarter operating-income reported whole -41000000000 12000000000  '])
  })
})

describe('looking ahead, in other words', () => {
  const opening = 'Harlin results\n\nHarlin Co (3799.TW) reported second-quarter revenue of T$41.6 billion.'

  it('knows what should come, what is counted on and what is promised', () => {
    expect(guidance(`${opening} In the current quarter revenue should come to between T$44 billion and T$45.5 billion.`)).toEqual(['3799.TW revenue reported 44000000000 45500000000 quarter '])
    expect(guidance(`${opening} For the full year it now counts on EBITDA of more than T$60 billion.`)).toEqual(['3799.TW ebitda reported 60000000000  year '])
    expect(guidance(`${opening} Management goes on promising EBITDA of about T$60 billion this year.`)).toEqual(['3799.TW ebitda reported 60000000000 60000000000 year '])
  })

  it('takes what a broker cut its own estimate to for no result', () => {
    expect(figures(`${opening} Talvi Securities told clients that it was cutting its FY27 earnings estimate by 6 per cent, to T$29.80 a share.`)).toHaveLength(1)
  })
})

describe('moves that are none of shares', () => {
  it('gives no price where goods moved or a sum of money stands behind the move', () => {
    expect(prices('Tarrow\n\nTarrow Motors (NYSE: TRW) said wholesales of 66,200 units in the quarter were 24 per cent lower.')).toEqual([])
    expect(prices('Tarrow\n\nThe volume of business, as Tarrow Life (NYSE: TRW) calls its premiums, rose by 3.1 percent in local currency to CHF 7.48 billion.')).toEqual([])
  })

  it("reads the day's move behind the year's", () => {
    expect(prices("Nintari\n\nNintari Co. (7975.T) has a new console. Nintari's shares, up 22% this year ahead of the launch, went down 2.6% to 13,870 yen as traders sold the news.")).toEqual(['7975.T 13870 -2.6'])
  })
})

it('reads the right number of a corrected story, not its note', () => {
  expect(figures('CORRECTED: Zeelandia earnings up 9%, not 19%\n\n(In the second paragraph corrects the rise in EBITDA to 9% from 19% and the amount to 148 million euros from 184 million)\n\nZeelandia (AMS: ZDC) said EBITDA was up 9% at 148 million euros in the first half.')).toEqual(['ZDC half ebitda reported whole 148000000   9'])
})

describe('symbols, speakers and sections', () => {
  it('knows a symbol with its market as terminals print it, and a name that begins small', () => {
    expect(figures('Odenholm plunges\n\nShares in Odenholm (ODEN SS) sank 19% to 141.25 kronor. Odenholm said adjusted Ebita in the third quarter fell 31% to 412 million kronor.')).toEqual(['ODEN quarter ebita adjusted whole 412000000   -31'])
    expect(read('Tourists\n\nStock in ezTravel (LSE: EZT) fell 2%. Shares of ezTravel are cheap.').mentions.map(({ symbol, company }) => `${symbol} ${company}`)).toEqual(['EZT ezTravel'])
  })

  it('takes who speaks for no business, and turns to the company that is spoken of', () => {
    const text = 'Morning show\n\nGIL: One: Vesper Health.\n\nTAMSIN: Vesper Health Inc. (NYSE: VSPR). They did $3.31 billion of revenue in the first quarter.\n\nGIL: And?\n\nTAMSIN: Two: Larkfield Motors (NYSE: LRKM).\n\nGIL: Oh, no.\n\nTAMSIN: Revenue of $418 million, down 17 percent.\n'
    expect(figures(text)).toEqual(['VSPR quarter revenue reported whole 3310000000   ', 'LRKM quarter revenue reported whole 418000000   -17'])
  })

  it('reads lines under "By end market" as businesses', () => {
    const text = 'Brightwater results\n\nBrightwater Corporation (NASDAQ: BWSC) reported fourth-quarter revenue of $1.36 billion.\n\nBy end market\n\n- Industrial: $544 million, up 31%\n- Consumer: $136 million, down 5%\n'
    expect(figures(text)).toEqual(['BWSC quarter revenue reported whole 1360000000   ', 'BWSC quarter revenue reported Industrial 544000000   31', 'BWSC quarter revenue reported Consumer 136000000   -5'])
  })

  it('takes "Looking ahead" for no business', () => {
    expect(guidance('Perrault results\n\nPerrault Corp. (PRLT) reported second-quarter revenue of $1.44 billion.\n\nLooking ahead, the company raised its fiscal 2026 adjusted earnings guidance to a range of $7.90 to $8.10 per share.')).toEqual(['PRLT eps adjusted 7.9 8.1 year raised'])
    expect(read('Perrault results\n\nPerrault Corp. (PRLT) reported second-quarter revenue of $1.44 billion.\n\nLooking ahead, the company raised its fiscal 2026 adjusted earnings guidance to a range of $7.90 to $8.10 per share.').snapshots[0]!.guidance[0]!.segment).toBeNull()
  })
})

describe('periods of a year that is told in pieces', () => {
  it('reads months as quarters, and lends the quarter of the headline', () => {
    expect(figures('Arden results\n\nArden Steel (LSE: ARDS) said that between April and June underlying EBITDA shot up to £94m.')).toEqual(['ARDS quarter ebitda adjusted whole 94000000   '])
    expect(figures('Pizza\n\nCrust Brands Inc. (NYSE: CRST) made $63 million in the last three months of 2026.')).toEqual(['CRST quarter net-income reported whole 63000000   '])
    const text = "What operators said about the third quarter\n\n* VELTEL (AMS: VLT): EBITDA of 659 million euros.\n\n* NORDFON (STO: NOFO): EBITDA of 302 million euros.\n\n* SWISSLINE (SIX: SLIN): EBITDA of 1.92 billion Swiss francs. Net profit for the first nine months was 1.01 billion francs.\n"
    expect(figures(text)).toEqual(['VLT quarter ebitda reported whole 659000000   ', 'NOFO quarter ebitda reported whole 302000000   ', 'SLIN quarter ebitda reported whole 1920000000   ', 'SLIN nine-months net-income reported whole 1010000000   '])
  })

  it('takes last year told in an aside, wages and a forecast withdrawn for nothing', () => {
    expect(figures('Pilots vote to strike\n\nSkyfarer (LSE: SKYF) may stop. The airline, which carried 61 million passengers last year and made a profit of €388 million, says that its captains earn €212,000 on average. It publishes its half-year figures in May.')).toEqual([])
    expect(guidance('Larkfield results\n\nLarkfield Motors (NYSE: LRKM) reported first-quarter revenue of $418 million. The guidance for 30,000 deliveries this year has been suspended.')).toEqual([])
  })
})

describe('comparisons', () => {
  const opening = 'Molteni results\n\nMolteni Cavi SpA (BIT: MOLT) reported its first half.'

  it('keeps last year from what analysts expected, and a margin from growth', () => {
    expect(figures(`${opening} Adjusted earnings were $2.74 a share, up from $2.38, analysts having expected $2.61.`)).toEqual([expect.stringContaining('eps adjusted whole 2.74')])
    expect(figures(`${opening} Adjusted earnings were $2.74 a share, up from $2.38, analysts having expected $2.61.`)[0]).not.toContain(' 2.38 2.61')
    expect(figures(`${opening} The cable division posted adjusted EBITDA of 318 million euros, with a margin rising to 18.5% from 15.2%.`)).toEqual(['MOLT half ebitda adjusted cable 318000000   '])
  })

  it('takes what the market expects for no guidance, and growth since the end of the year for none of the year', () => {
    expect(guidance('Half year results\n\nCastleford plc (AIM: CFI) reported first-half revenue of £48.7m.\n\nOutlook\n\nThe Board believes that market expectations for the year ending 31 December 2026 are revenue of £103.0m.')).toEqual([])
    expect(figures('Half year results\n\nCastleford plc (AIM: CFI) reported first-half revenue of £48.7m. The order book stood at £31.5m, 12% higher than at the year end.')).toEqual(['CFI half revenue reported whole 48700000   ', 'CFI half backlog reported whole 31500000   '])
  })

  it('reads a loss before items behind the whole loss', () => {
    expect(figures('Piedmont results\n\nPiedmont Group (NASDAQ: PMCG) reported its third quarter. The net loss was $1.21 a share, or $1.02 before investment losses.')).toEqual(['PMCG quarter eps reported whole -1.21   ', 'PMCG quarter eps adjusted whole -1.02   '])
  })

  it('knows the place that "there" means', () => {
    expect(figures('Belmont results\n\nBelmont (SIX: BELM) said sales were CHF 1,482 million in the first half. It would have been worse without China. There, sales rose 15 percent, having fallen 30 percent in the previous year.')).toEqual(['BELM half revenue reported whole 1482000000   ', 'BELM half revenue reported China    15'])
  })
})

describe('small words', () => {
  it('takes "all of it" for no year, and "all of 2026" for one', () => {
    expect(figures('Norvane results\n\nNorvane Energy (TSX: NVN) had the kind of quarter that needs a map. Free cash flow was C$860 million, all of it returned to shareholders.')).toEqual(['NVN quarter free-cash-flow reported whole 860000000   '])
    expect(figures('Norvane results\n\nNorvane Energy (TSX: NVN) reported. For all of 2026 revenue was C$5.2 billion.')).toEqual(['NVN year revenue reported whole 5200000000   '])
  })

  it('reads what a charge turned a profit into', () => {
    expect(figures('Norvane results\n\nNorvane Energy (TSX: NVN) reported its second quarter. It turned net earnings of C$702 million a year ago into a net loss of C$488 million.')).toEqual(['NVN quarter net-income reported whole -488000000  702000000 '])
  })

  it('reads shillings, and a second rate on a constant-currency basis', () => {
    expect(figures('Jambotel results\n\nJambotel (NSE: JBT) said service revenue grew 10.8 per cent to Sh71.3 billion in the first half.')).toEqual(['JBT half revenue reported service 71300000000   10.8'])
    expect(figures('Ortiva results\n\nOrtiva Inc. (NYSE: ORTV) reported its second quarter. Total revenue of $2.64 billion was up 6.9% as reported and 6.2% on a constant-currency basis.')).toEqual(['ORTV quarter revenue reported whole 2640000000   6.9', 'ORTV quarter revenue constant-currency whole    6.2'])
  })

  it('gives a business that did worse its own fall', () => {
    expect(figures('Courcel results\n\nCourcel SA (EPA: COUR) reported its first half. Leather revenue grew 12% to €1.88 billion; watches did worse, falling 6%.')).toEqual(['COUR half revenue reported Leather 1880000000   12', 'COUR half revenue reported watches    -6'])
  })
})
