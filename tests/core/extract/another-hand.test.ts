// What another forty articles by a hand that had not read the engine taught: a case for each rule, in other words and numbers.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

type Extraction = ReturnType<typeof extractArticle>

function read(text: string): Extraction {
  return extractArticle(parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }))
}

/** Every figure as one line: symbol, period, metric, basis, segment, actual, consensus, prior, change. */
function figures(text: string): readonly string[] {
  return read(text).snapshots.flatMap(({ symbol, period, figures }) =>
    figures.map((figure) =>
      [symbol, period.kind, figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual ?? '-', figure.consensus ?? '-', figure.prior ?? '-', figure.change?.value ?? '-'].join(' '),
    ),
  )
}

const guidance = (text: string): readonly string[] => read(text).snapshots.flatMap(({ symbol, guidance }) => guidance.map((one) => [symbol, one.metric, one.basis, one.low, one.high, one.period?.kind, one.consensus].join(' ')))
const prices = (text: string): readonly string[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent].join(' '))
const ratings = (text: string): readonly string[] => read(text).ratings.map((one) => [one.symbol, one.firm, one.rating, one.priceTarget, one.priceTargetPrior].join(' '))

describe('who is meant', () => {
  it('takes the agency behind a place for no company', () => {
    const { mentions } = read('Tarrow: Q2 snapshot\n\nAKRON, Ohio (TP) — Tarrow Tools Inc. (TRWT) on Tuesday reported second-quarter revenue of $156.2 million.\n')
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['TRWT'])
  })

  it('leaves out of a name who holds the shares', () => {
    const { mentions } = read('Hexley to buy Tarrow\n\nHolders of Tarrow (NASDAQ: TRWT) would get 0.8 Hexley share. Hexley (NYSE: HXL) lost 2%.\n')
    expect(mentions.map(({ company }) => company)).toEqual(['Tarrow', 'Hexley'])
  })

  it('knows a company by the headline where its symbol stands far below its name', () => {
    const filler = 'The board met in the spring and said that it was content with the way things went in most of the places. '.repeat(14)
    expect(read(`ROUNDUP: Tarrowkraft loses momentum\n\nThe turbine maker Tarrowkraft lost momentum.\n\n${filler}\n\nThe shares (XETRA: TRK) lost 6.4 percent to 48.72 euros.\n`).mentions[0]!.company).toBe('Tarrowkraft')
  })

  it('gives a house its view of the company that the paragraph is about, not of a rival named in between', () => {
    const text = 'Tarrow Fish slips\n\nTarrow Fish (OSE: TRF) reported third-quarter revenue of NOK 341 million.\n\nThe share fell 5.8 percent to NOK 84.15. Hexley (OSE: HEX) was down 1.9 percent. Carnegie keeps its hold rating and a price target of NOK 90.\n'
    expect(ratings(text)).toEqual(['TRF Carnegie Hold 90 '])
  })
})

describe('periods and footings in other words', () => {
  it('takes a half year that ended on a day for no year', () => {
    expect(figures('Tarrow results\n\nTarrow Auto (NSE: TRW) reported. For the half year ended September 30, 2026, net profit stood at Rs 2,528 crore.\n')).toEqual(['TRW half net-income reported whole 25280000000 - - -'])
  })

  it('reads interim sales as those of a half, and underlying growth as growth on another footing', () => {
    expect(figures('Tarrow results\n\nTarrow Books (LON: TRW). Interim sales £512m (2025: £498m), underlying growth 4%, adjusted operating profit £71m (2025: £64m).\n')).toEqual([
      'TRW half revenue reported whole 512000000 - 498000000 -',
      'TRW half revenue like-for-like whole - - - 4',
      'TRW half operating-income adjusted whole 71000000 - 64000000 -',
    ])
  })

  it('reads the summer quarter, and earnings adjusted for special items', () => {
    expect(figures('Tarrow results\n\nTarrow (ETR: TRW) lost momentum in the summer quarter. EBIT adjusted for special items came to 191 million euros after 203 million euros a year earlier.\n')).toEqual(['TRW quarter ebit adjusted whole 191000000 - 203000000 -'])
  })

  it('takes ordinary earnings and cash earnings per share as adjusted', () => {
    expect(figures('Tarrow results\n\nTarrow Power (BIT: TRW) reported. Ordinary EBITDA for the half-year declined to €3,412 million (-4.6%). Cash earnings per share slid to 24.1 cents from 26.6 cents.\n')).toEqual([
      'TRW half ebitda adjusted whole 3412000000 - - -4.6',
      'TRW half eps adjusted whole 0.241 - 0.266 -',
    ])
  })
})

describe('tables in other houses', () => {
  it('reads the number of a year ago beside the estimate', () => {
    const text = 'Tarrow: results versus estimates\n\nTarrow Software (NASDAQ: TRW) has reported for its fourth quarter.\n\nItem               Actual      Estimate    Year ago\nRevenue            $402.8M     $398.2M     $351.6M\nAdjusted EPS       $0.62       $0.58       $0.49\n'
    expect(figures(text)).toEqual(['TRW quarter revenue reported whole 402800000 398200000 351600000 -', 'TRW quarter eps adjusted whole 0.62 0.58 0.49 -'])
  })

  it('reads a forecast beside what others expect', () => {
    const text = 'Tarrow results\n\nTarrow Software (NASDAQ: TRW) reported fourth-quarter revenue of $402.8 million.\n\nFull-year 2027 outlook     Company               Estimate\nRevenue                    $1.71B to $1.73B      $1.74B\nAdjusted EPS               $2.60 to $2.70        $2.66\n'
    expect(guidance(text)).toEqual(['TRW revenue reported 1710000000 1730000000 year 1740000000', 'TRW eps adjusted 2.6 2.7 year 2.66'])
  })

  it('reads regions under a heading that says what their rows measure', () => {
    const text = 'Tarrow results\n\nTarrow Beer (CPH: TRW) reported. DKK million.\n\nGroup              Q2 2026   Q2 2025\nRevenue              6,214     6,102\n\nRegions, revenue   Q2 2026   Q2 2025   Organic growth\nNordics            2,405     2,371             0.8%\nAsia               2,076     1,941             5.6%\n'
    expect(figures(text)).toEqual(expect.arrayContaining(['TRW quarter revenue reported Nordics 2405000000 - 2371000000 -', 'TRW quarter revenue like-for-like Asia - - - 5.6']))
  })

  it('gives the expectation to the table\'s number, whatever the verb before it', () => {
    const text = 'Tarrow results\n\nTarrow Beer (CPH: TRW) reported. DKK million.\n\n                 Q2 2026   Q2 2025\nRevenue            6,214     6,102\n\nAnalysts in a poll had on average foreseen revenue of DKK 6,290 million.\n'
    expect(figures(text)).toEqual(['TRW quarter revenue reported whole 6214000000 6290000000 6102000000 -'])
  })
})

describe('how shares moved', () => {
  it('keeps the legal form behind a comma with its company', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) reported. The stock finished at $21.37, up 6.5%. Hexley Air Group, Inc. (NYSE: HEX) added 2.2%.\n')).toEqual(['TRW 21.37 6.5', 'HEX  2.2'])
  })

  it('reads what news took off the stock', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) reported. That took 7.9% off the stock.\n')).toEqual(['TRW  -7.9'])
  })

  it('reads a price and a move as lists print them behind each name', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) and Hexley (NYSE: HXL) reported. Closing prices: Tarrow $61.15 (+5.0%), Hexley $27.72 (-0.4%).\n')).toEqual(['TRW 61.15 5', 'HXL 27.72 -0.4'])
  })

  it('reads the move of the day behind that of a longer time, and a price that did not move', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) reported. The shares, down by a fifth since January, gave up another 2.7% to $44.08.\n')).toEqual(['TRW 44.08 -2.7'])
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) fell 2%. Hexley (NYSE: HXL), which sells a similar screw, lost 1.3%, and Stroud (NYSE: STD) was unchanged at $388.10.\n')).toEqual(['TRW  -2', 'HXL  -1.3', 'STD 388.1 '])
  })

  it('takes how much more one sum is than another for no move', () => {
    expect(prices('Hexley to buy Tarrow\n\nAt the price of Hexley (NYSE: HXL) that is worth $127.51, which is 31% more than Tarrow (NASDAQ: TRW) fetched before.\n')).toEqual([])
  })
})

describe('a measure that another sentence names', () => {
  const told = 'Tarrow results\n\nTarrow (NYSE: TRW) reported third-quarter sales of $2.57 billion.\n\n'

  it('reads the same measure on another footing', () => {
    expect(figures(`${told}Adjusted earnings fell to $1.94 per diluted share. The reported figure, at $1.61, was dented by an impairment.\n`)).toEqual(expect.arrayContaining(['TRW quarter eps reported whole 1.61 - - -']))
  })

  it('reads the same measure in a period to come', () => {
    expect(guidance(`${told}Free cash flow came to $734 million. For all of 2026 it expects at least $2.6 billion.\n`)).toEqual(['TRW free-cash-flow reported 2600000000  year '])
  })

  it('reads the same quarter of a named year as the year before', () => {
    expect(figures(`${told}Net income was $846 million, or $1.96 a share; in the third quarter of 2025 it was $618 million, or $1.41.\n`)).toEqual(expect.arrayContaining(['TRW quarter net-income reported whole 846000000 - 618000000 -', 'TRW quarter eps reported whole 1.96 - 1.41 -']))
  })

  it('reads last year\'s sum per share without its "or"', () => {
    expect(figures(`${told}Net income was $641 million, $1.52 a share, compared with $588 million, $1.38 a share.\n`)).toEqual(expect.arrayContaining(['TRW quarter eps reported whole 1.52 - 1.38 -']))
  })

  it('leaves alone what a measure leaves out', () => {
    expect(figures(`${told}Non-GAAP earnings per share, which leave out amortization and a settlement worth 17 cents, were $1.93.\n`)).toEqual(expect.arrayContaining(['TRW quarter eps adjusted whole 1.93 - - -']))
    expect(figures(`${told}The export curbs cost the group perhaps $500 million of cloud sales.\n`)).toHaveLength(1)
  })

  it('takes a number of the period that is compared with for no result', () => {
    expect(figures(`${told}From three months earlier, when it recorded sales of $4.41 billion, the decline was small.\n`)).toEqual(['TRW quarter revenue reported whole 2570000000 - - -'])
  })

  it('takes what all expected before what one house did', () => {
    expect(figures(`${told}Net profit was $71.6 million. Tarrant, the most cautious of the brokers, had $73 million; the consensus was $76.4 million.\n`)).not.toEqual(expect.arrayContaining([expect.stringContaining('73000000')]))
  })
})

describe('what a company foresees', () => {
  it('hears it in its own forecast', () => {
    expect(guidance("Tarrow results\n\nTarrow (NYSE: TRW) reported second-quarter revenue of $4.8 billion. As for the third quarter, Tarrow's own forecast calls for revenue of $4.97 billion.\n")).toEqual(['TRW revenue reported 4970000000 4970000000 quarter '])
  })

  it('gives none that it has withdrawn, and no difference for a bound', () => {
    const lead = 'Tarrow results\n\nTarrow (NYSE: TRW) reported second-quarter revenue of $4.8 billion. '
    expect(guidance(`${lead}It has withdrawn its guidance (which was for adjusted EBITDA of $6 million to $9 million).\n`)).toEqual([])
    expect(guidance(`${lead}Adjusted EPS guidance for 2026 went up too, by 20 cents at both ends, to $7.30 to $7.45.\n`)).toEqual(['TRW eps adjusted 7.3 7.45 year '])
  })
})

describe('businesses and houses in shorthand', () => {
  it('reads a business before the metric of a label, and one that an aside explains', () => {
    const text = 'Tarrow Freight: half-year figures\n\nTarrow Freight (SWX: TRW)\n\n• Contract logistics, EBIT: CHF 74 m, 12% above the first half of 2025\n• EBIT, group: CHF 402 m after CHF 467 m\n'
    expect(figures(text)).toEqual(['TRW half ebit reported Contract logistics 74000000 - - 12', 'TRW half ebit reported whole 402000000 - 467000000 -'])
    expect(figures('Tarrow results\n\nTarrow (NYSE: TRW) reported for the third quarter. At Hen & Larder, its chain of grills, same-store sales rose 6.8%.\n')).toEqual(['TRW quarter comparable-sales reported Hen & Larder 6.8 - - -'])
  })

  it('reads the calls of a morning list', () => {
    const text = 'What the brokers say\n\n• Tarrow Value (LON: TRW): Citigroup, neutral from buy, 215p (275p).\n• Hexley (LON: HXL): HSBC to 510p from 495p, hold. Goldman Sachs to 540p from 525p, neutral.\n'
    expect(ratings(text)).toEqual(['TRW Citigroup Neutral 2.15 2.75', 'HXL HSBC Hold 5.1 4.95', 'HXL Goldman Sachs Neutral 5.4 5.25'])
  })

  it('reads a view behind a lead, and one that says "rate the stock … with a target"', () => {
    expect(ratings('Tarrow results\n\nTarrow (NASDAQ: TRW) fell 2%. The readings, collected overnight: Roth cuts to neutral from buy with a target of $7, down from $14.\n')).toEqual(['TRW Roth Neutral 7 14'])
    expect(ratings('Tarrow results\n\nTarrow (EPA: TRW) rose 2%. Analysts at Bernstein, who rate the stock outperform with a €470 target, were content.\n')).toEqual(['TRW Bernstein Outperform 470 '])
  })
})

describe('numbers in words and signs in words', () => {
  const told = 'Tarrow results\n\nTarrow (NYSE: TRW) reported for the second quarter.\n\n'

  it('reads numbers in the teens, and what stands behind a spoken point', () => {
    expect(figures(`${told}Earnings were fourteen cents a share, versus sixteen cents last year. Revenue was fourteen point nine billion dollars.\n`)).toEqual(['TRW quarter eps reported whole 0.14 - 0.16 -', 'TRW quarter revenue reported whole 14900000000 - - -'])
  })

  it('hears plus and minus as directions', () => {
    expect(figures(`${told}Operating profit was $38.4 million in the quarter, minus 11%.\n`)).toEqual(['TRW quarter operating-income reported whole 38400000 - - -11'])
  })

  it('takes a multiple, a rate for a day and what a point is worth for no results', () => {
    expect(figures(`${told}It trades at 9 times EBITDA of about $52 million. Each day without axles costs it about $3 million in operating profit. A 1% change in yields is worth 11 cents of EPS.\n`)).toEqual([])
  })

  it('takes the number of all last year for no result of the quarter', () => {
    expect(figures(`${told}In the whole of last year it had sales of $2.9 billion.\n`)).toEqual([])
  })

  it('reads growth again in local currencies, and of each of several brands', () => {
    expect(figures(`${told}Sales declined 8% to $921 million. In local currencies the drop was 3%.\n`)).toEqual(['TRW quarter revenue reported whole 921000000 - - -8', 'TRW quarter revenue constant-currency whole - - - -3'])
    expect(figures(`${told}Organic sales rose 3% in Beauty and 2% in Fabric Care.\n`)).toEqual(['TRW quarter revenue like-for-like Beauty - - - 3', 'TRW quarter revenue like-for-like Fabric Care - - - 2'])
  })

  it('leaves growth of a profit alone that turns out to be before tax', () => {
    expect(figures(`${told}Tarrow posted a 9.1% rise in second-quarter profit. The company made underlying pretax profit of $48.1 million. Profit after tax was $33.9 million, against $34.4 million.\n`)).toEqual(['TRW quarter net-income reported whole 33900000 - 34400000 -'])
  })

  it('gives each expectation to the measure behind it, and none to a range that the company had named', () => {
    expect(figures(`${told}Wall Street had been at $1.14 for adjusted earnings and $1.62 billion for revenue. Revenue was $1.65 billion and adjusted earnings $1.17 a share.\n`)).toEqual(['TRW quarter eps adjusted whole 1.17 1.14 - -', 'TRW quarter revenue reported whole 1650000000 1620000000 - -'])
    expect(guidance(`${told}Sales came to $1.42 billion, in the lower half of the $1.4 billion to $1.5 billion that the company itself had held out in July.\n`)).toEqual([])
  })

  it('does not give a sentence to whoever stands in its clause with "where"', () => {
    const text = 'Tarrow results\n\nTarrow (NYSE: TRW) reported second-quarter sales of $5 billion. Organic sales fell 4% in Baby, where Hexley (NYSE: HXL) has taken a bite.\n'
    expect(figures(text)).toEqual(expect.arrayContaining(['TRW quarter revenue like-for-like Baby - - - -4']))
  })
})

describe('two of one kind in a sentence', () => {
  it('pairs two names and two moves, and leaves the forecast for a metal alone', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) fell 2%. Rivals Hexley (NYSE: HXL) and Stroud (NASDAQ: STD) dropped 4.8% and 5.5%.\n')).toEqual(['TRW  -2', 'HXL  -4.8', 'STD  -5.5'])
    expect(ratings('Tarrow shut\n\nTarrow (NYSE: TRW) fell 2%. Citi lifted its three-month price forecast to $12,500 from $11,500.\n')).toEqual([])
  })

  it('reads calls told in passing', () => {
    expect(ratings('Tarrow upgraded\n\nTarrow (NYSE: TRW) rose 2%. TD Cowen repeated its hold last week, at $43. UBS, at sell, sees $35.\n')).toEqual(['TRW TD Cowen Hold 43 ', 'TRW UBS Sell 35 '])
  })
})

describe('what is held against what', () => {
  const told = 'Tarrow results\n\nTarrow (NYSE: TRW) reported for the second quarter.\n\n'

  it('reads last year\'s number in a bracket of its own', () => {
    expect(figures(`${told}Operating loss: $28.7 million. (It was a profit of $9.3 million.)\n`)).toEqual(['TRW quarter operating-income reported whole -28700000 - 9300000 -'])
  })

  it('takes the end of the year before for no year ago', () => {
    expect(figures('Tarrow results\n\nTarrow (SGX: TRW) said first-quarter revenue was $500 million. Its order book was $1.14 billion as at end-March, up from $980 million as at end-December.\n')).toEqual(expect.arrayContaining(['TRW quarter backlog reported whole 1140000000 - - -']))
  })

  it('gives an expectation without items to the number without items', () => {
    expect(figures(`${told}EPS 88c, ex a building sale 81c. The consensus is 84c and is ex-items.\n`)).toEqual(['TRW quarter eps reported whole 0.88 - - -', 'TRW quarter eps adjusted whole 0.81 0.84 - -'])
  })

  it('hears an average in a sentence of its own', () => {
    expect(figures(`${told}EPS was $3.02. Their average, according to Zacks, was $2.88, and for total revenue it was $2.11 billion; the builder's total revenue came in at $2.16 billion.\n`)).toEqual([
      'TRW quarter eps reported whole 3.02 2.88 - -',
      'TRW quarter revenue reported whole 2160000000 2110000000 - -',
    ])
  })

  it('knows where "there" is, or gives nothing', () => {
    expect(figures(`${told}The US woke up. Sales there rose 16% to $214 million; India +9% to $132 million.\n`)).toEqual(['TRW quarter revenue reported US 214000000 - - 16', 'TRW quarter revenue reported India 132000000 - - 9'])
    expect(figures(`${told}Sales there rose 16% to $214 million.\n`)).toEqual([])
  })

  it('reads a forecast in a currency that is written in letters', () => {
    expect(guidance(`${told}Revenue was NOK 20 billion. Free cash flow should be NOK 10–11 billion this year.\n`)).toEqual(['TRW free-cash-flow reported 10000000000 11000000000 year '])
  })
})

describe('businesses that share a sum', () => {
  const told = 'Tarrow results\n\nTarrow (NYSE: TRW) reported for the second quarter.\n\n'

  it('reads what each accounted for, in small letters too', () => {
    expect(figures(`${told}Revenue climbed 13 percent to $41.3 billion. Value-added services, which include games, accounted for $22.7 billion (+9 percent), online advertising for $10.4 billion (+18 percent).\n`)).toEqual([
      'TRW quarter revenue reported whole 41300000000 - - 13',
      'TRW quarter revenue reported Value-added services 22700000000 - - 9',
      'TRW quarter revenue reported online advertising 10400000000 - - 18',
    ])
  })

  it('gives the next business of a list its own sum', () => {
    expect(figures(`${told}Care Chemicals, the largest unit, contributed $511 million, 5% less in local currencies, and Catalysis $198 million.\n`)).toEqual(expect.arrayContaining(['TRW quarter revenue reported Care Chemicals 511000000 - - -', 'TRW quarter revenue reported Catalysis 198000000 - - -']))
  })

  it('reads a row per share under the profit it belongs to', () => {
    const text = 'Tarrow results\n\nTarrow (NYSE: TRW) reported. Dollars in millions.\n\n                         3Q 2026   3Q 2025\nNet income                   287       264\nPer diluted share           1.12      1.01\nAdjusted net income          301       270\nPer diluted share, adj.     1.17      1.03\n'
    expect(figures(text)).toEqual(expect.arrayContaining(['TRW quarter eps reported whole 1.12 - 1.01 -', 'TRW quarter eps adjusted whole 1.17 - 1.03 -']))
  })
})
