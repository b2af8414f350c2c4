// What forty stories in as many desks' styles taught: a case for each rule, in other words and numbers.
import { describe, expect, it } from 'vitest'
import { auditArticle } from '../../../src/core/earnings/index.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'
import { readDirectory } from '../../../src/core/reading.ts'

type Extraction = ReturnType<typeof extractArticle>

const directory = readDirectory()

function parse(text: string): Parameters<typeof extractArticle>[0] {
  return { ...parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }), directory }
}

const read = (text: string): Extraction => extractArticle(parse(text))

/** Every figure as one line: metric, basis, segment, actual, consensus, prior, change. */
function figures(text: string): readonly string[] {
  return read(text).snapshots.flatMap(({ figures }) =>
    figures.map((figure) =>
      [figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual ?? '-', figure.consensus ?? '-', figure.prior ?? '-', figure.change?.value ?? '-'].join(' '),
    ),
  )
}

const guidance = (text: string): readonly string[] => read(text).snapshots.flatMap(({ guidance }) => guidance.map((one) => [one.metric, one.basis, one.low, one.high].join(' ')))
const prices = (text: string): readonly string[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent].join(' '))
const ratings = (text: string): readonly string[] => read(text).ratings.map((one) => [one.symbol, one.firm, one.action, one.rating, one.priceTarget, one.priceTargetPrior].join(' '))
const symbols = (text: string): readonly string[] => read(text).mentions.map(({ symbol }) => symbol)

const head = 'Orrin reports\n\nOrrin Works (NYSE: ORRW) reported for the second quarter. Revenue rose 9% to $940 million.\n\n'

describe('who is meant', () => {
  it('takes no person for the company of the same name', () => {
    expect(symbols(`${head}Chief Financial Officer Bruce Takeda said demand was firm. "We are not slowing," Takeda said.\n`)).toEqual(['ORRW'])
    expect(symbols(`${head}Takeda, a customer, said it would buy more.\n`)).toContain('TAK')
  })

  it('hears a symbol told in words', () => {
    expect(symbols('Lumen Pay seeks listing\n\nLumen Pay plans to sell shares at $26. The shares are to trade on the Nasdaq under the ticker LMPY from next week. Toast (NYSE: TOST) fell 2%.\n')).toEqual(['TOST', 'LMPY'])
    const movers = 'Movers\n\nTarrow Games — Shares slid 11% after hours. Second-quarter bookings were $774 million.\n\nVisa (NYSE: V) added 1% after hours.\n\nTarrow trades under the ticker TRRW on the Nasdaq.\n'
    expect(prices(movers)).toContain('TRRW  -11')
  })
})

describe('what the company is', () => {
  it('reads a profit that a sentence tells on a per-share basis', () => {
    expect(figures('Orrin: Fiscal Q4 Earnings Snapshot\n\nPHOENIX (AP) — Orrin Homes Inc. (ORRN) on Tuesday reported fiscal fourth-quarter profit of $212.4 million.\n\nOn a per-share basis, the Phoenix-based company said it had net income of $3.41.\n')).toContain('eps reported whole 3.41 - - -')
  })

  it('takes a third of last year’s number for this year’s', () => {
    expect(figures(`${head}Free cash flow of $110 million was a third of last year's.\n`)).toContain('free-cash-flow reported whole 110000000 - - -')
  })

  it('takes what came for no expectation of what is there, and an index’s gain for none of a margin', () => {
    expect(figures('Orrin Q3\n\nOrrin (NASDAQ: ORRN) third quarter:\n\n• Revenue: $2.87B\n• Global paid memberships: 61.4M, +1.9M from the second quarter (Street: +1.3M)\n')).toContain('users reported whole 61400000 - - -')
    expect(figures(`${head}Gross margin was 39.8% of sales, up 60 basis points.\n\nIts stock was down about 4% this year, trailing the S&P 500's 13% gain.\n`)).toContain('gross-margin reported whole 39.8 - - 60')
  })

  it('knows a share of customers for no growth', () => {
    expect(figures(`${head}Ad revenue more than doubled, with 44% of sign-ups choosing the cheaper plan.\n`)).toEqual(['revenue reported whole 940000000 - - 9'])
  })

  it('dates a number by what its bracket compares it with', () => {
    expect(read('Morning letter\n\nORRIN (AMS: ORRN). A quiet quarter for the cable company: revenue €1.02 billion (Q3 2025: €1.03 billion).\n').snapshots[0]?.period).toMatchObject({ kind: 'quarter', number: 3, year: 2026 })
  })

  it('reads growth at constant rates and scope as like for like', () => {
    expect(figures('Orrin sales\n\nOrrin (EPA: ORN) posted third-quarter revenue of 3.87 billion euros, down 1%.\n\nBut at constant exchange rates and scope, sales were up 5%.\n')).toContain('revenue like-for-like whole - - - 5')
  })
})

describe('businesses', () => {
  it('are remembered from a sentence without a number', () => {
    expect(figures(`${head}The additives business, traditionally the most profitable part of the group, held up well. Its sales slipped 4% to $102 million.\n`)).toContain('revenue reported additives 102000000 - - -4')
    expect(figures(`${head}Things looked bleaker in the plastics division: sales there plunged by 17% to $77 million and adjusted EBITDA was down to $19 million.\n`)).toEqual(expect.arrayContaining(['revenue reported plastics 77000000 - - -17', 'ebitda adjusted plastics 19000000 - - -']))
  })

  it('are named by praise, by their kind or by a drug', () => {
    expect(figures(`${head}Online was the fastest growing part of the business, with sales up 14% to $210 million.\n`)).toContain('revenue reported Online 210000000 - - 14')
    expect(figures(`${head}Dedicated segment revenue rose 1% to $271M. Industrial fastening sales fell 7% to $102 million.\n`)).toEqual(expect.arrayContaining(['revenue reported Dedicated 271000000 - - 1', 'revenue reported Industrial fastening 102000000 - - -7']))
    expect(figures(`${head}ORRINTO net product revenue was $74.2 million, an increase of 38%.\n`)).toContain('revenue reported ORRINTO 74200000 - - 38')
    expect(figures(`${head}Sales of energy storage system batteries jumped 44% to $382 million.\n`)).toContain('revenue reported energy storage system batteries 382000000 - - 44')
    expect(figures(`${head}The gross margin of the retail operation expanded 80 basis points to 56.1%.\n`)).toContain('gross-margin reported retail 56.1 - - 80')
  })

  it('go on with the measure of the one before', () => {
    expect(figures(`${head}Underlying EBITDA came in at $360 million, of which Canada made up $220 million. Europe contributed $54 million.\n`)).toContain('ebitda adjusted Europe 54000000 - - -')
  })

  it('take growth told behind their name, an aside between them', () => {
    expect(figures('Orrin slips\n\nOrrin Spirits (LSE: ORRN) said organic net sales had fallen 2.8 per cent in the year to the end of June, worse than the 1.9 per cent decline analysts had forecast, with North America, its largest market, down 7.4 per cent.\n')).toEqual([
      'revenue like-for-like whole - - - -2.8',
      'revenue like-for-like North America - - - -7.4',
    ])
    expect(figures('Orrin sales\n\nOrrin (EPA: ORN) said of the third quarter that organic sales jumped 9% in North America and were up 2% in Asia excluding Japan.\n')).toEqual([
      'revenue like-for-like North America - - - 9',
      'revenue like-for-like Asia excluding Japan - - - 2',
    ])
  })
})

describe('tables', () => {
  it('join headings that are wrapped, and read changes of short lines', () => {
    const table = 'Half year results for the six months ended 30 June 2026\n\nOrrin Instruments plc (LSE: ORRN) announces its results.\n\n                                  H1 2026     H1 2025    Reported    Like-for-like\n                                                          change         change\nRevenue (£m)                        341.7       322.8        +6%             +8%\nAdjusted operating margin (%)        17.2        16.2     +100bps\n'
    expect(figures(table)).toEqual(['revenue like-for-like whole - - - 8', 'revenue reported whole 341700000 - 322800000 6', 'operating-margin adjusted whole 17.2 - 16.2 100'])
  })
})

describe('guidance', () => {
  it('is found under a bare "guide", behind "up to" and in confidence', () => {
    expect(guidance('Orrin Q3\n\nOrrin (NASDAQ: ORRN) third quarter\n\nBy the numbers\n• Revenue: $2.87B, +11% Y/Y\n\nQ4 guide\n• Revenue of $3.02B, +12%\n• Operating margin of 8%, down from 9.1% a year ago\n')).toEqual(['revenue reported 3020000000 3020000000', 'operating-margin reported 8 8'])
    expect(guidance(`${head}For the full year, it nudged its guidance for adjusted EBITDA up to about $690 million from $680 million.\n`)).toEqual(['ebitda adjusted 690000000 690000000'])
    expect(guidance(`${head}It said it was "confident" of keeping its operating margin at around 21% for the full year.\n`)).toEqual(['operating-margin reported 21 21'])
  })

  it('is no target that was dropped, no burden and no view of others', () => {
    expect(guidance(`${head}It abandoned a target of 5 to 7 per cent annual sales growth in the medium term.\n`)).toEqual([])
    expect(guidance('Orrin profit slides\n\nSupplier to carmakers keeps full-year forecast, betting on price talks\n\nOrrin Parts (TYO: 6922) reported that operating profit fell 18% to 57.4 billion yen in the April-June quarter. The tariffs alone pulled operating profit down by roughly 14 billion yen.\n')).toEqual([])
    expect(guidance(`${head}It expects full-year adjusted EBITDA to be slightly ahead of the market consensus, which it puts at $235 million.\n`)).toEqual([])
  })
})

describe('shares and views', () => {
  it('follow what led an index, and stop where a year’s move begins', () => {
    expect(prices('Asian shares mixed\n\nThe Nikkei 225 fell 0.9% to 52,310, pulled lower by Tokyo Electron (TYO: 8035), which dropped 3.4%. The Hang Seng rose 0.7%, helped by Tencent Holdings (HKG: 0700), up 1.6% at HK$582.\n')).toEqual(['8035  -3.4', '0700 582 1.6'])
    expect(prices('Coca-Cola preview\n\nThe Coca-Cola Company (NYSE: KO) is due to report. Coca-Cola shares closed Friday at $71.84, up 0.4% on the day and 3% this year.\n')).toEqual(['KO 71.84 0.4'])
  })

  it('are heard of a house broker, with a hyphen, behind "rating" and in a confirmation', () => {
    expect(ratings("Orrin narrows losses\n\nOrrin Connect (AIM: ORC) reported. House broker Tarrow Wells, which repeated a 'buy' rating, upped its price target to 95p from 82p.\n")).toEqual(['ORC Tarrow Wells maintain Buy 0.95 0.82'])
    const list = 'Broker ratings\n\nZALANDO (ETR: ZAL): Bernstein downgrades to market-perform from outperform. The target falls to €26 from €36.\n\nSODEXO (EPA: SW): Kepler Cheuvreux cuts its target to €58 from €63, rating hold.\n\nSIKA (SIX: SIKA): Vontobel confirms buy. Target CHF 240.\n'
    expect(ratings(list)).toEqual(['ZAL Bernstein downgrade Market-Perform 26 36', 'SW Kepler Cheuvreux maintain Hold 58 63', 'SIKA Vontobel maintain Buy 240 '])
  })
})

describe('thirty further stories: who is meant', () => {
  it('drops the land that owns a company from its name', () => {
    expect(read("Two suppliers\n\nDutch group Lithon (AMS: LTHN) and Japan's Kawanari Denki (TYO: 6899) reported.\n\nKawanari, whose machines clean wafers, said operating profit for the April-June quarter rose 36% to 41.2 billion yen.\n").snapshots.map(({ symbol }) => symbol)).toEqual(['6899'])
  })

  it('reads a list of symbols to its end, and gives nobody the numbers of one that has none', () => {
    const told = 'all reported second-quarter profits on Tuesday.\n\nRevenue slipped at all three: by 6% to $29.8 billion at Brazos, 4% to $8.3 billion at Calumet Point and 11% to $2.1 billion at Great Basin.\n'
    const revenues = (text: string): readonly string[] => read(text).snapshots.map(({ symbol, figures }) => `${symbol} ${figures[0]?.actual}`)
    expect(revenues(`Refiners\n\nBrazos Energy (BRZE), Calumet Point Refining (CPRF) and Great Basin Petroleum (GBXC) ${told}`)).toEqual(['BRZE 29800000000', 'CPRF 8300000000', 'GBXC 2100000000'])
    expect(revenues(`Refiners\n\nBrazos Energy (BRZE), Calumet Point Refining (CPRF) and Great Basin Petroleum ${told}`)).toEqual(['BRZE 29800000000', 'CPRF 8300000000'])
  })

  it('takes a street in a company’s name for no market, and a banner for no company', () => {
    const text = 'Orrin Street beats\n\nOrrin Street Brands Inc. (NYSE: OSB) reported second-quarter results. Orrin Street reported quarterly earnings of 64 cents per share, which beat the analyst consensus estimate of 51 cents. Comparable sales rose 4%, with the Marlow banner up 9% and the Orrin banner down 1%.\n'
    expect(figures(text)).toEqual(expect.arrayContaining(['eps reported whole 0.64 0.51 - -', 'comparable-sales reported Marlow 9 - - -']))
    expect(prices(text)).toEqual([])
  })
})

describe('thirty further stories: numbers', () => {
  it('reads below a line that tells of a forecast what was reported', () => {
    expect(figures('Orrin back in the black\n\nMarket close: company lifts payout forecast; shares jump\n\nOrrin Dairy (NZX: ORD) said net profit for the six months to January 31 was $26.4 million. Revenue rose 12 per cent to $864m.\n\nEbitda almost doubled to $61.3m from $31.0m.\n')).toContain('ebitda reported whole 61300000 - 31000000 -')
  })

  it('knows pesos by "Ps.", the majority’s profit, and growth that is comparable', () => {
    const text = 'Orrin results for the first quarter of 2026\n\nOrrin Bottling (BMV: ORRN) announced its results for the first quarter of 2026.\n\nTotal revenues increased 2.9% (8.4% comparable)\nOperating income increased 1.2% (6.9% comparable)\nMajority net income increased 4.6%\nEarnings per share were Ps. 2.61\n\nRevenues in Mexico decreased 1.1% to Ps. 12,880 million.\n'
    expect(figures(text)).toEqual(expect.arrayContaining(['operating-income like-for-like whole - - - 6.9', 'net-income reported whole - - - 4.6', 'eps reported whole 2.61 - - -', 'revenue reported Mexico 12880000000 - - -1.1']))
    expect(read(text).snapshots[0]?.figures.find(({ metric }) => metric === 'eps')?.currency).toBe('MXN')
  })

  it('finds a year before in its bracket, orders as a sum, a margin before its word and sales of comparable stores', () => {
    expect(figures('Orrin half-year\n\nOrrin Group (SIX: ORRN) reported for the first half of 2026. Sales reached CHF 1,284.6 million (prior-year period: CHF 1,291.0 million), a decrease of 0.5%.\n')).toEqual(['revenue reported whole 1284600000 - 1291000000 -0.5'])
    expect(figures(`${head}Orders were $2.64 billion, beating the $2.3 billion that analysts had expected.\n`)).toContain('bookings reported whole 2640000000 2300000000 - -')
    expect(figures(`${head}Non-GAAP operating income was $24.6 million, representing a 13% margin.\n`)).toContain('operating-margin adjusted whole 13 - - -')
    expect(figures(`${head}Retail sales in comparable stores were up 3.8%.\n`)).toContain('comparable-sales reported whole 3.8 - - -')
  })

  it('is not misled by a brokerage, by the month of May or by a year in an aside', () => {
    expect(figures(`${head}Brokerage revenue climbed 11% to $148 million but gross margin slipped 120 bps to 13.4%.\n`)).toEqual(expect.arrayContaining(['revenue reported Brokerage 148000000 - - 11', 'gross-margin reported Brokerage 13.4 - - -120']))
    expect(figures(`${head}Excluding items it earned 88 cents a share, short of the 95 cents Wall Street expected, because of a fire in May.\n`)).toContain('eps adjusted whole 0.88 0.95 - -')
    expect(figures(`${head}Online sales, which had been a sore spot since a website migration in 2024, grew 2%.\n`)).toContain('revenue reported Online - - - 2')
    expect(figures(`${head}The truckload segment reported a 94.9% operating ratio. Revenue in the segment was $451 million.\n`)).toContain('revenue reported truckload 451000000 - - -')
  })

  it('hears a house at the end of a sentence, and takes the mean of all for nobody’s', () => {
    expect(ratings('Two views\n\nOrrin (NASDAQ: ORRN) divides Wall Street. In the middle is Barclays. Its analyst Dan Whitlock rates Orrin Equal Weight and raised his price target to $350 from $275.\n\nThe average price target of 38 analysts is $362.\n')).toEqual(['ORRN Barclays maintain Equal Weight 350 275'])
  })

  it('knows the brands of one company from companies of a round-up', () => {
    expect(figures('Lindale Outfitters reports\n\nLindale Outfitters (NYSE: LNDO) reported second-quarter revenue of $1.2 billion. By brand, net sales rose 19% at Cove and declined 5% at Lindale.\n')).toContain('revenue reported Cove - - - 19')
  })

  it('prefers a range to the bound that a headline gives', () => {
    expect(guidance('Orrin raises guidance\n\nThe company now expects annual revenue of up to $1.42 billion.\n\nOrrin (NASDAQ: ORRN) reported second-quarter revenue of $341 million. For the full year, it sees revenue of $1.40-1.42 billion.\n')).toEqual(['revenue reported 1400000000 1420000000'])
  })

  it('follows shares behind a report of weeks ago and behind the year’s move', () => {
    expect(prices('Orrin slips\n\nTarrow NV (AMS: TRRW), the biggest, reported two weeks ago and was up 1.2%.\n')).toEqual(['TRRW  1.2'])
    expect(prices('Orrin slips\n\nOrrin (BME: ORRN) said profit in the third quarter was €88 million. Its shares, which had risen by 40% since January, gave up 1.9% to €18.64.\n')).toEqual(['ORRN 18.64 -1.9'])
  })
})

it('an impairment is no earlier number that a stated fall could miss', () => {
  const article = parse('Orrin slips\n\nOrrin (LSE: ORRN) said operating profit slid 21 per cent to $2.6bn in the year to June after an $870mn impairment of its brands.\n\nStatutory profit plunged 58 per cent to $604 million after an impairment of $650 million.\n')
  expect(auditArticle(article.text, extractArticle(article))).toEqual([])
})
