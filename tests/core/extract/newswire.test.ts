// What stories of news agencies say in words of their own: one case for each rule, with invented companies and numbers.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

describe('symbols in brackets', () => {
  it.each([
    ['Orrin Mills Corp. (ORM.TO, ORM)', 'ORM.TO'],
    ['Orrin Mills Corp. (ORMN, ORMNQ)', 'ORMN'],
    ['Orrin Mills Corp (TO:ORM) (N:ORM)', 'ORM'],
  ])('%s is one company', (name, symbol) => {
    const { mentions, snapshots } = read('Orrin Mills Q3 profit rises', `OTTAWA (Reuters) - ${name} reported third-quarter net income of $41 million, up from $36 million a year ago.`)
    expect(mentions.map((mention) => mention.symbol)).toEqual([symbol])
    expect(snapshots[0]!.figures[0]).toMatchObject({ metric: 'net-income', actual: 41_000_000, prior: 36_000_000, currency: 'USD' })
  })

  it('two companies side by side are none of one', () => {
    expect(read('Rivals', 'The deal helps Tarrow and Ostend (TRW, OSD) alike.').mentions).toEqual([])
  })
})

describe('a basis', () => {
  it.each([
    ['Adjusted for one-time items, it reported earnings per share of 31 cents, down from 47 cents a year ago.', 'adjusted'],
    ['The company reported earnings per share of 31 cents, adjusted for one-time gains and costs.', 'adjusted'],
    ['The company reported earnings per share of 31 cents.', 'reported'],
    ['Excluding items, the reported earnings per share of 31 cents would have been higher.', 'reported'],
  ])('%s', (sentence, basis) => {
    const own = figures(read('Orrin Q2', `Orrin Corp (NYSE: ORN) told of its second quarter. ${sentence}`)).filter((figure) => figure.metric === 'eps')
    for (const figure of own) expect(figure.basis).toBe(basis)
    expect(own.length).toBe(1)
  })
})

describe('round-ups', () => {
  const text = [
    'Take a look at some of the biggest movers before the bell:',
    'Halden Foods (HLDN) – The caterer reported quarterly earnings of 64 cents per share. Halden shares fell 2.1%.',
    'Winmere (WNMR) – The boat builder earned $1.69 per share for its fiscal first quarter, above the consensus estimate of 98 cents a share. Shares of Winmere jumped 5%.',
    'Corvid Parcel (CRVD) – Corvid reported quarterly profit of $4.83 per share and issued a weaker-than-expected fourth-quarter forecast.',
  ].join('\n\n')
  const extraction = read('Stocks making the biggest moves premarket: Halden, Winmere & more', text)

  it("one company's fiscal quarter numbers no other company's", () => {
    expect(extraction.snapshots.map(({ symbol, period }) => [symbol, period.number])).toEqual([['HLDN', null], ['WNMR', 1], ['CRVD', null]])
  })

  it('the headline names the session', () => {
    expect(extraction.priceActions.map((price) => price.session)).toEqual(['premarket', 'premarket'])
  })
})

describe('comparisons', () => {
  it('last year told behind "or … per share"', () => {
    const own = figures(
      read(
        'Orrin Q2 income climbs',
        "Orrin Corp (ORN.TO) said its bottom line climbed to $436 million, or $0.60 per share. This was higher than $357 million, or $0.47 per share, in last year's second quarter. Analysts had expected the company to earn $0.51 per share.",
      ),
    )
    expect(own).toEqual([
      expect.objectContaining({ metric: 'net-income', actual: 436e6, prior: 357e6, consensus: null }),
      expect.objectContaining({ metric: 'eps', actual: 0.6, prior: 0.47, consensus: 0.51 }),
    ])
  })

  it('a surprise in percent over the consensus', () => {
    const text =
      'Orrin (ORN - Free Report) reported $9.31 billion in revenue for the quarter ended March 2024. EPS of $1.34 compares to $1.22 a year ago.\n\nThe reported revenue represents a surprise of +4.85% over the Zacks Consensus Estimate of $8.88 billion. With the consensus EPS estimate being $1.23, the EPS surprise was +8.94%.'
    expect(figures(read('Orrin (ORN) Q1', text)).map((figure) => figure.consensus)).toEqual([8.88e9, 1.23])
  })

  it('what is expected of the next quarter is no consensus of this one', () => {
    const text =
      'Orrin Corp (NYSE: ORN) said second-quarter earnings per share were 8 cents. Over the past three months, the average estimate for next quarter’s earnings is a profit of $0.05. For the current year, the average estimate has moved down from a profit of $0.18 to a profit of $0.17.'
    expect(figures(read('Orrin earns', text))).toEqual([expect.objectContaining({ actual: 0.08, consensus: null, prior: null })])
  })
})

describe('businesses', () => {
  it('behind a dash in a list of key metrics', () => {
    const text = [
      'Orrin (ORN) reported $9.31 billion in revenue for the quarter ended March 2024. Here is how it performed:',
      '  • Operating Profit- Valves- Adjusted: $630 million versus the three-analyst average estimate of $592.32 million.',
      '  • Revenues- Legal Services : $430 million compared to the $447.46 million average estimate based on three analysts.',
    ].join('\n')
    expect(figures(read('Orrin (ORN) Q1: key metrics', text)).slice(1)).toEqual([
      expect.objectContaining({ metric: 'operating-income', basis: 'adjusted', segment: 'Valves', actual: 630e6, consensus: 592.32e6 }),
      expect.objectContaining({ metric: 'revenue', segment: 'Legal Services', actual: 430e6, consensus: 447.46e6 }),
    ])
  })

  it.each([
    ['The aerospace and defense business posted revenue of $2.48 billion in the period.', null],
    ['Revenue from IT services, which grew by 4.8 per cent, stood at $865 million.', 'IT services'],
    ['Besides the cloud business, the IT products division saw a year-on-year revenue increase of 11 per cent to $99 million.', 'IT products'],
    ['Sales of its internet (ISP) affiliate Orrin Broad inched up 1.9 percent to $104 million.', 'Orrin Broad'],
    ['Sales of its enterprise business, which provides data center and many cloud-related services, also grew 8.9 percent to $378 million.', 'enterprise'],
    ['Revenue in the Financial & Risk division, which caters to retail brokers, decreased 1 percent to $160 million.', 'Financial & Risk'],
  ])('%s', (sentence, segment) => {
    const own = figures(read('Orrin Q3', `Tessin Holdings (NYSE: TSN) reported third-quarter net profit of $41 million.\n\n${sentence}`))
    expect(own.slice(1)).toEqual([expect.objectContaining({ metric: 'revenue', segment })])
  })
})

it('a story of what analysts expect tells no results', () => {
  const text =
    'Equities analysts expect Orrin Corp (NYSE:ORN) to post $0.02 earnings per share for the current fiscal quarter. Orrin reported earnings per share of $0.06 during the same quarter last year. Orrin last announced its quarterly results on Friday, June 2nd. It reported $0.01 earnings per share for the quarter.'
  expect(read('$0.02 Earnings Per Share Expected for Orrin Corp (ORN) This Quarter', text).snapshots).toEqual([])
})

describe('symbols in passing', () => {
  it.each([
    ['Winmere Corporation WNMR shares are trading higher after it reported second-quarter earnings per share of $2.26.', 'WNMR'],
    ['Winmere Companies, Inc. WNMR, which reported second-quarter earnings per share of $2.26, rose.', 'WNMR'],
    ['Boat builder Winmere ( WNMR) reported second-quarter earnings per share of $2.26.', 'WNMR'],
    ['Winmere SA (WNMRY.PK, WNMR.L) reported second-quarter earnings per share of $2.26.', 'WNMRY.PK'],
  ])('%s', (sentence, symbol) => {
    const { snapshots } = read('Winmere earns more', sentence)
    expect(snapshots).toEqual([expect.objectContaining({ symbol, period: expect.objectContaining({ number: 2 }) })])
  })

  it('offices and countries behind a name are no symbols', () => {
    expect(read('Winmere', 'Winmere Inc CEO and Tessin Corp US are quoted.').mentions).toEqual([])
  })
})

describe('briefs', () => {
  const text = [
    'Aug 1 (Reuters) - Orrin Corp ORN.TO',
    '* Qtrly revenue $2.78 billion, up 2 percent',
    '* Q2 adjusted earnings per share $0.60',
    '* Q2 earnings per share view $0.52, revenue view $2.71 billion -- Thomson Reuters I/B/E/S',
    '* FY2017 earnings per share view $2.37, revenue view $11.36 billion -- Thomson Reuters I/B/E/S',
    '* Q2 Corporate costs at adjusted EBITDA level were $62 million versus $78 million in prior-year period',
    '* Qtrly revenue from Pulp & Paper business $1.52 billion, up 4 percent',
    '* sees September quarter unit costs including profit sharing up about 4 percent',
  ].join('\n\n')

  it('what analysts viewed is the consensus, of the quarter only; costs and shares of profits are no figures', () => {
    const { snapshots } = read('BRIEF-Orrin Q2 adjusted EPS $0.60', text)
    expect(snapshots.map(({ period }) => period.kind)).toEqual(['quarter'])
    expect(snapshots[0]!.guidance).toEqual([])
    expect(snapshots[0]!.figures).toEqual([
      expect.objectContaining({ metric: 'revenue', segment: null, actual: 2.78e9, consensus: 2.71e9 }),
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.6, consensus: 0.52 }),
      expect.objectContaining({ metric: 'revenue', segment: 'Pulp & Paper', actual: 1.52e9 }),
    ])
  })
})

describe('whose quarter, and which', () => {
  it('an ordinal before "quarter ended" is not lost', () => {
    const [snapshot] = read('Orrin profit drops', "Orrin Corp (NYSE: ORN) reported a drop in quarterly profit. Net income fell to $103 million in the second quarter ended June 30.").snapshots
    expect(snapshot!.period).toMatchObject({ kind: 'quarter', number: 2 })
  })

  it('a forecast in the sentence before foresees nothing of this one', () => {
    const [snapshot] = read('Orrin profit drops', 'Orrin Corp (NYSE: ORN) said it expected its fuel bill to surge by $2 billion.\n\nNet income fell to $103 million, or $1.47 per share, in the second quarter.').snapshots
    expect(snapshot!.period).toMatchObject({ number: 2 })
    expect(snapshot!.guidance).toEqual([])
  })

  it("the label of a paragraph says whose numbers it tells; another quarter's are no results of this one", () => {
    const text = [
      'Winmere Companies, Inc. WNMR shares are trading higher in a sympathy move with Harlow Depot, Inc. HRLD, which reported second-quarter earnings today.',
      'What Happened With HRLD: The company reported adjusted earnings per share of $4.68, missing the consensus estimate of $4.71.',
      'Comparable sales rose 1.0% in the quarter.',
      'Why It Matters For WNMR: Winmere is due to report second-quarter earnings on Wednesday. Analysts estimate earnings per share of $4.25 and revenue of $23.96 billion.',
      'For the first quarter, the company reported revenue of $20.93 billion, missing the consensus estimate of $20.94 billion.',
    ].join('\n\n')
    const { snapshots } = read("What's going on with Winmere stock?", text)
    expect(snapshots.map(({ symbol, period, figures: own }) => [symbol, period.number, own.map((figure) => figure.actual)])).toEqual([
      ['HRLD', 2, [4.68, 1]],
      ['WNMR', 1, [20.93e9]],
    ])
  })

  it('the odd number of another quarter is left out', () => {
    const text = 'Orrin Corp (NYSE: ORN) said second-quarter revenue was $41 million and net income was $3 million. In the first quarter, EBITDA was $9 million.'
    expect(figures(read('Orrin Q2 revenue rises', text)).map((figure) => figure.metric)).toEqual(['revenue', 'net-income'])
  })
})

describe("last year's numbers at the end of a sentence", () => {
  it.each([
    ['It lost $12.7 million, or 10 cents a share, a year ago.', -12.7e6],
    ['Orrin posted net income of $12.7 million and $24.8 billion in revenue in the same period of last year.', 12.7e6],
  ])('%s', (sentence, prior) => {
    const own = figures(read('Orrin Q2', `Orrin Corp (NYSE: ORN) had second-quarter net income of $14 million and earnings of 12 cents a share. ${sentence}`))
    expect(own[0]).toMatchObject({ metric: 'net-income', actual: 14e6, prior })
    if (prior < 0) expect(own[1]).toMatchObject({ metric: 'eps', actual: 0.12, prior: -0.1 })
  })
})

it('a surpassed expectation is that of the profit told before, in whatever currency', () => {
  const text =
    'Orrin Electronics (005931.KS) said operating profit reached 17.5 trillion won (15.5 billion U.S. dollars) in the third quarter. It was the highest-ever quarterly profit, surpassing the market expectations of 17.17 trillion won (15.2 billion U.S. dollars).'
  expect(figures(read('Orrin profit', text))).toEqual([expect.objectContaining({ metric: 'operating-income', actual: 17.5e12, consensus: 17.17e12 })])
})

it('expectations behind an outlook are of the period looked ahead to', () => {
  const text =
    'Orrin Corp (NYSE: ORN) said second-quarter earnings were 5 cents a share.\n\nIt expects third-quarter revenue of $19 million to $20 million. Wall Street had been expecting earnings of 4 cents a share on revenue of $20.1 million.'
  const [snapshot] = read('Orrin Q2', text).snapshots
  expect(snapshot!.figures).toEqual([expect.objectContaining({ metric: 'eps', consensus: null })])
  expect(snapshot!.guidance).toEqual([expect.objectContaining({ low: 19e6, consensus: 20.1e6 })])
})

it('the combined loss of several carriers is nobody’s', () => {
  const text = 'Delta Orrin Inc. (NYSE: DOR) and others reported first-quarter losses. The combined loss widened from a year-ago deficit of $892 million. The adjusted loss at Delta Orrin narrowed to $320 million.'
  expect(figures(read('Carriers lose', text)).map((figure) => figure.prior)).toEqual([null])
})

describe('quarters by the names of their months', () => {
  const text = [
    'Reported Consolidated quarterly numbers for Orrin Motors (ORRN.NS) are:',
    'Net Sales at Rs 5,353.00 crore in September 2020 down 18.19% from Rs. 6,543.95 crore in September 2019.',
    'Quarterly Net Loss at Rs. 31.45 crore in September 2020 down 45.2% from Rs. 21.66 crore in September 2019.',
    "| Sep'20 | Jun'20 | Sep'19 |\nNet Sales/Income from operations | 5,283.02 | 3,148.86 | 6,476.39 |\nOther Operating Income | 69.98 | 50.20 | 66.56 |\nTotal Income From Operations | 5,353.00 | 3,198.06 | 6,543.95 |",
  ].join('\n\n')

  it('are quarters where the page says so; last year and sign are kept, and no operating profit is made of income from operations', () => {
    const { snapshots } = read('Orrin Motors Consolidated September 2020 Net Sales at Rs 5,353.00 crore, down 18.19% Y-o-Y', text)
    expect(snapshots).toHaveLength(1)
    expect(snapshots[0]!.period.kind).toBe('quarter')
    expect(snapshots[0]!.figures).toEqual([
      expect.objectContaining({ metric: 'revenue', actual: 53_530_000_000, prior: 65_439_500_000, change: { value: -18.19, kind: 'percent', period: 'yoy' } }),
      expect.objectContaining({ metric: 'net-income', actual: -314_500_000, prior: -216_600_000, change: null }),
    ])
  })

  it("the business year's own count stands before the calendar's", () => {
    const [snapshot] = read('Orrin lifts outlook', 'Orrin Corp (6759.T) said first-quarter profits nearly tripled.\n\nFor the April-to-June quarter, it reported a net profit of ¥226.4 billion.').snapshots
    expect(snapshot!.period.number).toBe(1)
  })

  it("a month's shop sales tell of no quarter", () => {
    const text = 'Global same-store sales for Orrin Grills Corp. (NYSE: ORN) rose 3.3% in May, led by a jump of 4.4% in the US. One region posted a same-store sales decline of 1.7% in the month. Orrin also warned on second-quarter earnings, saying that EPS would be reduced by -$0.07 to -$0.09.'
    expect(read('Orrin sales rise', text).snapshots).toEqual([])
  })
})

describe('numbers that are none of the company told of', () => {
  it('a section about one company lends its quarter to no other', () => {
    const text = 'Orrin (NYSE: ORN) beat estimates.\n\nOrrin Q3\n\nTotal revenue was $42.3 billion. Vista Co (NYSE: VST) has more than 60 million subscribers already.'
    expect(read('Orrin beats estimates', text).snapshots.map(({ symbol }) => symbol)).toEqual(['ORN'])
  })

  it('an expectation of another order is of another measure', () => {
    const text = 'Orrin Corp (NYSE: ORN) posted third-quarter profits of $866 million. But despite more sales, that $16.17 billion ran far behind a forecast of $16.68 billion.'
    expect(figures(read('Orrin Q3', text)).map((figure) => figure.consensus)).toEqual([null])
  })

  it('a record of the past is neither expectation nor last year', () => {
    const text = 'Orrin Corp (NYSE: ORN) said third-quarter revenue grew 6.5% to $66 billion. The revenue surpassed the previous record high of $65.98 billion tallied in the fourth quarter of 2017.'
    const [snapshot] = read('Orrin Q3', text).snapshots
    expect(snapshot!.period).toMatchObject({ number: 3, year: null })
    expect(snapshot!.figures).toEqual([expect.objectContaining({ actual: 66e9, consensus: null, prior: null })])
  })

  it('profits of a country are that country’s', () => {
    const text = 'Orrin Stores plc (LSE: ORN) said sales in the half year ended 31 July fell 0.9 per cent to £5.5 billion. In France, where it runs stores such as Castel, profits were up 13.7 per cent to £160 million.'
    expect(figures(read('Orrin H1', text)).map(({ segment }) => segment)).toEqual([null, 'France'])
  })

  it('a rise of profit told beside a share is no move of the share', () => {
    expect(read('Orrin up', 'Shares in Orrin Stores plc (LSE: ORN) were up in morning trading after it reported a rise in pre-tax profit of over twenty per cent.').priceActions).toEqual([])
  })

  it('subscribers who came are not those who are there', () => {
    const text = 'Orrin Inc. (NYSE: ORN) said second-quarter revenue was $44 billion. Of those, 789,000 were new phone subscribers. It added a net 26,000 video subscribers and a net 72,000 Internet subscribers.'
    expect(figures(read('Orrin Q2', text)).map((figure) => figure.metric)).toEqual(['revenue'])
  })
})

describe('growth and its number', () => {
  it('growth before a number per share is its own', () => {
    const own = figures(read('Orrin Q4', 'Orrin (NYSE: ORN) told of its fourth quarter. Net earnings fell 17 percent to $1.04 per share.'))
    expect(own).toEqual([expect.objectContaining({ metric: 'eps', actual: 1.04, change: { value: -17, kind: 'percent', period: 'yoy' } })])
  })

  it('cents in brackets are per share, now and a year ago', () => {
    const own = figures(read('Orrin Q3', 'Orrin Inc. (NYSE: ORN) said third-quarter net income rose to $1.69 billion (55 cents per share) vs. $341.6 million (11 cents per share) in the same quarter a year earlier.'))
    expect(own[1]).toMatchObject({ metric: 'eps', actual: 0.55, prior: 0.11 })
  })

  it('"revenue represents" is revenue', () => {
    expect(figures(read('Orrin Q3', 'Orrin Inc. (NYSE: ORN) had third-quarter sales of $4 billion. Revenue represented $4 billion.'))).toHaveLength(1)
  })

  it('an amount in another currency in between hides no metric', () => {
    const [snapshot] = read('Orrin lifts outlook', 'Orrin Corp (6759.T) reported a first-quarter net profit of ¥226.4 billion. The giant now forecasts ¥500 billion (US$4.5 billion) in net profit for the fiscal year.').snapshots
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ metric: 'net-income', low: 500e9 })])
  })
})

it('what fell is told, whatever outlook stands above it', () => {
  const text = 'Orrin Corp. (NYSE: ORN) had third-quarter revenue of $6.1 billion.\n\nOutlook notes:\n\nWhile Tessin Inc. (NYSE: TSN) revenue dropped 10% in the third quarter to $5.6 billion, its income rose.'
  const tessin = read('Orrin and Tessin', text).snapshots.find(({ symbol }) => symbol === 'TSN')
  expect(tessin!.figures).toEqual([expect.objectContaining({ metric: 'revenue', actual: 5.6e9 })])
})

describe('sections headed by companies', () => {
  const text = [
    'A brief look at the news of the week',
    'Orrin Group plc\n\nThe group (LSE: ORN) said its Q1 revenue rose 3% to £26.1 billion.',
    'Tessin plc\n\nTessin (LSE: TSN) has reported a 23.7% fall in first half profits to £205 million.',
    'Wexcombe Insurance\n\nUnderlying earnings per share rose 31% in the first half to 23.3p.',
  ].join('\n\n')

  it('lend their numbers to no company above them', () => {
    const { snapshots } = read('Finance Friday', text)
    expect(snapshots.map(({ symbol, period, figures: own }) => [symbol, period.kind, own.map((figure) => figure.metric)])).toEqual([
      ['ORN', 'quarter', ['revenue']],
      ['TSN', 'half', ['net-income']],
    ])
  })
})

describe('shares beside one another', () => {
  it('a price in pence is no earnings per share, a move no growth', () => {
    const text =
      'Barrow plc (LSE: BRW) said first-half revenue was £7 billion. Shares rallied on the strong profits news, with Barrow closing up 6.7% at 322.55p, Hexham up 5% at 635.9p and Nidd up 3.5% at 46.41p.'
    const extraction = read('Barrow makes more', text)
    expect(figures(extraction).map((figure) => figure.metric)).toEqual(['revenue'])
    expect(extraction.priceActions[0]).toMatchObject({ symbol: 'BRW', price: 3.2255, changePercent: 6.7 })
  })

  it('"close to 3%" names no session', () => {
    const text = 'Shares of Orrin (NYSE: ORN) were up over 16% in pre-market trading, while shares of Tessin (NYSE: TSN) gained close to 3%.'
    expect(read('Orrin and Tessin', text).priceActions.map((price) => price.session)).toEqual(['premarket', 'premarket'])
  })
})

it('pre-tax profits are no net profits, be they one or many', () => {
  const text = 'Barrow plc (LSE: BRW) revealed first-half pre-tax profits of £3 billion on revenue of £9 billion.'
  expect(figures(read('Barrow H1', text)).map((figure) => figure.metric)).toEqual(['revenue'])
})

it('profits that two companies make together are neither’s', () => {
  const text = 'Barrow plc (LSE: BRW) and Hexham plc (LSE: HXM) have announced half-year profits totalling almost £6 billion.'
  expect(read('Banks make £6bn', text).snapshots).toEqual([])
})

describe('periods', () => {
  it('the quarter that will be is not the one that was', () => {
    const text =
      'Orrin (NYSE: ORN) reported better earnings.\n\nRevenue: $9.3 billion vs. $8.87 billion expected\n\nOrrin said revenue in the current period, its fiscal fourth quarter, will be about $10.7 billion.\n\nData center revenue more than doubled in the third quarter.'
    expect(read('Orrin shares rise', text).snapshots[0]!.period.number).toBe(3)
  })

  it('last year’s quarter makes this one a quarter', () => {
    const text = 'Orrin (NYSE: ORN) reported $332 million in net income, versus a net loss of $1.9 billion in the year-ago quarter.'
    expect(read('Orrin earns', text).snapshots).toEqual([
      expect.objectContaining({ period: expect.objectContaining({ kind: 'quarter', number: null }), figures: [expect.objectContaining({ actual: 332e6, prior: -1.9e9 })] }),
    ])
  })

  it('a year before an expectation is last year', () => {
    const text =
      'Orrin (NYSE: ORN) and others are to report results.\n\nOrrin reported earnings per share of $1.58 in the third quarter of 2016, and the consensus estimate for the third quarter of 2017 is $1.65.'
    expect(read('Banks begin', text).snapshots).toEqual([])
  })

  it('the business year may be its own', () => {
    const [snapshot] = read('Orrin', 'Orrin (ORN 1.25%) reported its results for the third quarter of its fiscal 2023. Sales were $101.1 million.').snapshots
    expect(snapshot).toMatchObject({ symbol: 'ORN', period: { number: 3, fiscal: true, year: 2023 } })
  })
})

it('an outlook between a loss and a profit keeps its basis', () => {
  const text = 'Orrin (NYSE: ORN) reported third-quarter revenue of $384.5 million. For the fourth quarter it expects non-GAAP EPS between a loss of $0.36 and a profit of $0.19 per share.'
  expect(read('Orrin Q3', text).snapshots[0]!.guidance).toEqual([expect.objectContaining({ metric: 'eps', basis: 'adjusted', low: -0.36, high: 0.19 })])
})

it('a business that is explained is still named', () => {
  const text = 'Orrin (NYSE: ORN) reported third-quarter revenue of $38 billion.\n\nThe Client Computing Group that sells chips recorded $7.33 billion in revenue, below the $7.39 billion consensus.'
  expect(figures(read('Orrin Q3', text))[1]).toMatchObject({ segment: 'Client Computing Group', actual: 7.33e9, consensus: 7.39e9 })
})

describe('several insurers and other houses', () => {
  it('what a company had reported for an earlier business year is last year', () => {
    const text =
      'Orrin Ltd (ORRN.NS) reported a 36.16 percent rise in its net profit for the quarter ended September at Rs 4,023.10 crore. The company had reported its net profit in the July-September period of financial year 2018-19 at Rs 2,954.67 crore.'
    const { snapshots } = read('Orrin Q2 net profit up', text)
    expect(snapshots.map(({ period, figures: own }) => [period.kind, own.map(({ actual, prior }) => [actual, prior])])).toEqual([['quarter', [[40_231_000_000, 29_546_700_000]]]])
  })

  it.each([
    ['Sales from the commerce business alone jumped 34 per cent to $133 million.', 'commerce', 133e6],
    ['Tools sold well, with Vexon seeing an impressive rise in revenues of 82% to $42 million.', 'Vexon', 42e6],
  ])('%s', (sentence, segment, actual) => {
    const own = figures(read('Orrin Q2', `Orrin Inc (NYSE: ORN) said second-quarter net income was $40 million.\n\n${sentence}`))
    expect(own[1]).toMatchObject({ metric: 'revenue', segment, actual })
  })

  it('a house that forecasts a rival’s profit tells no outlook of the company', () => {
    const text = 'Orrin Inc (NYSE: ORN) said second-quarter operating profit reached $10 billion. Halden Investment & Securities forecasts an operating profit of $6.1 billion for a rival.'
    expect(read('Orrin Q2', text).snapshots[0]!.guidance).toEqual([])
  })

  it.each([
    ['It recorded a net loss before taxes of $1.75 billion.'],
    ['Catastrophe losses surged. It recorded $850 million in losses.'],
    ['Brandt Inc. also lost money. Brandt had a $36.7 million loss.'],
    ['Storms caused profit to fall 9.5%, while it pared back its estimate for full year results.'],
  ])('%s', (sentence) => {
    const { snapshots } = read('Orrin Q2', `Orrin Inc (NYSE: ORN) said second-quarter revenue was $4 billion. ${sentence}`)
    expect(snapshots.map(({ period }) => period.kind)).toEqual(['quarter'])
    expect(snapshots[0]!.guidance).toEqual([])
    expect(snapshots[0]!.figures.filter((figure) => figure.actual !== null).map((figure) => figure.metric)).toEqual(['revenue'])
  })

  it('an outlook that is kept is an outlook, the range that a number lay in is none', () => {
    const [snapshot] = read(
      'Orrin Q2',
      'Orrin Inc (NYSE: ORN) said second-quarter revenue was $70.2 million within the company’s prior $68 million to $73 million range. It maintained its previous guidance for full-year revenue of $258 million to $266 million.',
    ).snapshots
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ low: 258e6, high: 266e6, action: 'reaffirmed' })])
  })

  it('"from the year-earlier period to" leads to this year’s number', () => {
    const own = figures(read('Orrin Q2', 'Orrin Inc (NYSE: ORN) said second-quarter non-GAAP earnings rose 4% from the year-earlier period to $4.38 a share.'))
    expect(own).toEqual([expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 4.38, prior: null, change: { value: 4, kind: 'percent', period: 'yoy' } })])
  })

  it('each paragraph of a round-up is about the company it begins with', () => {
    const text = [
      'Orrin (NYSE: ORN) has posted higher sales in Q2. Revenue rose by 4% to $6.1 billion.',
      'Tessin (NYSE: TSN) saw revenue grow by 11% to $5.7 billion in Q2.',
      'Wexcombe (NYSE: WXC) reported Q2 revenue of $1.2 billion.',
      'Celwick lifted its full-year guidance after sales rose 17% to $3.8 billion for Q2. Its big seller had revenues of $507 million.',
    ].join('\n\n')
    expect(read('Q2 results round-up', text).snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => figure.actual)])).toEqual([
      ['ORN', [6.1e9]],
      ['TSN', [5.7e9]],
      ['WXC', [1.2e9]],
    ])
  })

  it('a move over the week is no move of the day', () => {
    expect(read('Orrin', 'Orrin Inc (NYSE: ORN) shares were trading up 9.67% for the week around midday July 21.').priceActions).toEqual([])
  })
})

describe('miners, media and software houses', () => {
  it("last year's quarter behind a number per share gives no year to this one", () => {
    const [snapshot] = read(
      'Orrin earns less',
      'Orrin Corp (NYSE: ORN) posted lower adjusted net income of $266 million, or 33 cents per share, in the second quarter. The adjusted net income compared with $362 million, or 46 cents per share, in the second quarter of 2022.',
    ).snapshots
    expect(snapshot!.period).toMatchObject({ number: 2, year: null })
    expect(snapshot!.figures[0]).toMatchObject({ actual: 266e6, prior: 362e6 })
  })

  it('the cost of sales is no sales', () => {
    const own = figures(read('Orrin Q2', 'Orrin Corp (NYSE: ORN) reported second-quarter profit of $387 million as cost of sales jumped 33%. Sales slipped 0.2% to $3.06 billion, while costs applicable to sales rose 33.3% to $1.7 billion.'))
    expect(own[1]).toMatchObject({ metric: 'revenue', actual: 3.06e9, change: { value: -0.2, kind: 'percent', period: 'yoy' } })
  })

  it('"segment operating income" is that of the business just told', () => {
    const text =
      'Orrin Corp (NYSE: ORN) had third-quarter revenue of $11.8 billion.\n\nMedia Works revenues for the quarter decreased 2% to $6.56 billion, and segment operating income increased 48% to $3.15 billion. This segment comprises cable and air, which had revenues of $4.03 billion and $2.53 billion, respectively.\n\nHoliday Parks revenues decreased 85% to $983 million, and segment operating income, or loss, in this case, came in at $1.96 billion.'
    expect(figures(read('Orrin Q3', text)).map(({ metric, segment, actual }) => [metric, segment, actual])).toEqual([
      ['revenue', null, 11.8e9],
      ['revenue', 'Media Works', 6.56e9],
      ['operating-income', 'Media Works', 3.15e9],
      ['revenue', 'Holiday Parks', 983e6],
      ['operating-income', 'Holiday Parks', -1.96e9],
    ])
  })

  it.each([
    ['Orrin Pictures, in particular, saw its revenue fall 27% to $2.25 billion.', 'Orrin Pictures'],
    ['Its parks, tours and toys segment revenues rose to $2.25 billion from $1.2 billion a year earlier.', 'parks, tours and toys'],
  ])('%s', (sentence, segment) => {
    expect(figures(read('Tessin Q2', `Tessin Corp (NYSE: TSN) had second-quarter net income of $40 million.\n\n${sentence}`))[1]).toMatchObject({ segment, actual: 2.25e9 })
  })

  it('"adjusted earnings before interest …, or EBITDA," stays adjusted', () => {
    const own = figures(read('Orrin Q2', 'Orrin Corp (NYSE: ORN) said second-quarter adjusted earnings before interest, taxes, depreciation and amortization, or EBITDA, fell 1% to $10.17 billion.'))
    expect(own).toEqual([expect.objectContaining({ metric: 'ebitda', basis: 'adjusted', actual: 10.17e9 })])
  })

  it('twelve months are no quarter, recent weeks no day', () => {
    const extraction = read(
      'Orrin Q3',
      'Orrin Corp (NYSE: ORN) said third-quarter revenue was $9 billion, while reported operating cash flow on a trailing twelve-month basis increased 10%, to $15 billion. Orrin shares have been on a tear in recent weeks, rising more than 20%.',
    )
    expect(figures(extraction).filter((figure) => figure.actual !== null).map((figure) => figure.metric)).toEqual(['revenue'])
    expect(extraction.priceActions).toEqual([])
  })

  it('the first sentence says who reports, whatever company the headline names', () => {
    const text = 'Beating expectations, Orrin (ORN.US) reported second-quarter revenue of $29.7 billion, below the $30 billion consensus estimate; adjusted EPS of $1.21 beat the $1.12 consensus estimate.'
    const { snapshots } = read("Orrin's Q2 revenue misses", text)
    expect(snapshots[0]).toMatchObject({ symbol: 'ORN' })
    expect(snapshots[0]!.figures[0]).toMatchObject({ metric: 'revenue', actual: 29.7e9, consensus: 30e9 })
  })

  it('what a forecast calls for is no result', () => {
    const text = "Orrin Corp (NYSE: ORN) will report for its fourth quarter this week. Wall Street's consensus forecast for Orrin calls for EPS to have slipped from $0.63 to $0.61."
    expect(read('Orrin and the Street', text).snapshots).toEqual([])
  })

  it('a range that another currency parts is left alone', () => {
    const text = 'Orrin Corp (NYSE: ORN) reported third-quarter revenue of $1 billion.\n\nThe company, which beat expectations, projected sales of $1.08bn (£686m) to $1.13bn for the fourth quarter.'
    const [snapshot] = read('Orrin Q3', text).snapshots
    expect(snapshot!.figures.map((figure) => figure.actual)).toEqual([1e9])
    expect(snapshot!.guidance).toEqual([])
  })

  it('a gauge of profit is no profit', () => {
    const text = 'Orrin Corp (NYSE: ORN) said second-quarter revenue was $8 billion. New software sales, a gauge of future profit, rose 17 per cent.'
    expect(figures(read('Orrin Q2', text)).map((figure) => figure.metric)).toEqual(['revenue', 'revenue'])
  })
})

describe('homebuilders, hospitals’ suppliers, railroads and banks of Canada', () => {
  it.each([
    ["Sales at the company's pump unit rose 17.8% to $2.64 billion, beating estimates of $2.53 billion.", 'pump'],
    ["Revenue at Orrin's infusion sets unit, its biggest growth driver, increased 19% to $2.64 billion.", 'infusion sets'],
    ['Its fast-growing bone screw therapies business, which makes plates and nails for broken hips, brought in revenue of $2.64 billion.', 'bone screw therapies'],
  ])('%s is of that business, and the whole stays free', (sentence, segment) => {
    const text = `Orrin Inc (NYSE: ORN) reported second-quarter results on Tuesday.\n\n${sentence}\n\nRevenue for the quarter rose 22% to $7.99 billion.`
    expect(figures(read('Orrin Q2', text)).map((figure) => [figure.segment, figure.actual])).toEqual([
      [segment, 2.64e9],
      [null, 7.99e9],
    ])
  })

  it('what a drop in the value of orders, homes and closings tells is no revenue and no price', () => {
    const extraction = read(
      'J.T. Orrin earns less',
      "J.T. Orrin Homes Inc. (NYSE: ORN) said on Tuesday quarterly profit fell.\n\nJ.T. Orrin Homes' net income for its fiscal fourth quarter dropped to $77.7 million from $163.8 million a year earlier. Net sales orders for new homes fell 25 percent to 4,430 homes. Homes closed fell 7 percent to 7,261 homes, and the number of homes booked fell 12 percent.",
    )
    expect(figures(extraction).map((figure) => [figure.metric, figure.segment, figure.actual, figure.change?.value ?? null])).toEqual([
      ['net-income', null, 77.7e6, null],
      ['bookings', null, null, -25],
    ])
    expect(extraction.priceActions).toEqual([])
  })

  it('whom a company merges with is not who says its revenue', () => {
    const text = 'Orrin Rail Corp. (NYSE: ORN) reported fourth-quarter profit of $1.85 billion.\n\nThe company, which is merging with Tessin Southern (NYSE: TSN) to form a larger railroad, said operating revenue fell by 1% to $6.1 billion from the year-ago quarter.'
    expect(read('Orrin Q4', text).snapshots.map((snapshot) => snapshot.symbol)).toEqual(['ORN'])
  })

  it('the Canadian agency means its own dollar', () => {
    const text = 'TORONTO — Orrin Bank (NYSE: ORN) says its net income amounted to $2.21 billion for the third quarter.'
    expect(figures(read('Orrin profit', text))[0]).toMatchObject({ actual: 2.21e9, currency: 'CAD' })
    expect(figures(read('Orrin profit', text.replace('TORONTO —', 'TORONTO, May 2 (Reuters) -')))[0]).toMatchObject({ currency: 'USD' })
  })

  it('earnings before provisions are another measure', () => {
    const text = "Orrin Bank (NYSE: ORN) reported second-quarter net income of $2 billion. The lender's pre-provision earnings fell 16.8%."
    expect(figures(read('Orrin Q2', text)).map((figure) => figure.change)).toEqual([null])
  })

  it('growth at restaurants of its own and of others are two figures', () => {
    const text = 'Orrin Inc (NYSE: ORN) reported second-quarter revenue of $320 million. Comparable restaurant sales rose 4.5 percent at company restaurants and 4.8 percent at franchise restaurants.'
    expect(figures(read('Orrin Q2', text)).slice(1).map((figure) => [figure.segment, figure.actual])).toEqual([
      ['company restaurants', 4.5],
      ['franchise restaurants', 4.8],
    ])
  })

  it('a range whose bounds are told in two measures is two ranges', () => {
    const text = 'Orrin Corp (NYSE: ORN) reported second-quarter revenue of $3.1 billion. It expects full-year net income of $577 million or $15.10 per share to $598 million or $15.70 per share.'
    expect(read('Orrin Q2', text).snapshots[0]!.guidance.map(({ metric, low, high }) => [metric, low, high])).toEqual([
      ['net-income', 577e6, 598e6],
      ['eps', 15.1, 15.7],
    ])
  })

  it('a raise that another sentence told is that of the number, and growth over last year is none', () => {
    const raised = 'Orrin Corp (NYSE: ORN) raised its full-year profit outlook on Tuesday after second-quarter revenue rose 4% to $3.1 billion.\n\nIt now sees earnings of $4.10 to $4.20 a share this year and revenue of $13 billion.'
    expect(read('Orrin Q2', raised).snapshots[0]!.guidance.map(({ metric, action }) => [metric, action])).toEqual([
      ['eps', 'raised'],
      ['revenue', null],
    ])
    const grown = 'Orrin Corp (NYSE: ORN) reported second-quarter revenue of $3.1 billion. It expects full-year revenue of $13 billion, up from $11.9 billion in 2025.'
    expect(read('Orrin Q2', grown).snapshots[0]!.guidance).toEqual([expect.objectContaining({ low: 13e9, action: null })])
  })

  it('an impact on revenue is no revenue', () => {
    const text = 'Orrin Corp (NYSE: ORN) reported third-quarter revenue of $3.1 billion. It said a strong dollar would impact its full-year revenue by about $425 million to $475 million.'
    expect(read('Orrin Q3', text).snapshots[0]!.guidance).toEqual([])
  })

  it('annual growth that is foreseen is of the year', () => {
    const text = 'Orrin Corp (NYSE: ORN) reported third-quarter revenue of $3.1 billion. It also forecast annual sales growth of 13.5% to 14.5%.'
    expect(read('Orrin Q3', text).snapshots[0]!.guidance[0]!.period).toMatchObject({ kind: 'year' })
  })
})

describe('telecoms, defence, chemicals, insurers and asset managers', () => {
  it('how many subscribers came is not how many there are', () => {
    const text = 'Orrin Inc (NYSE: ORN) had second-quarter revenue of $21 billion. It added 253,000 subscribers, a net gain of 98,000 subscribers over what was expected. It now expects to add between 6.1 million and 6.4 million subscribers in 2025.'
    const [snapshot] = read('Orrin Q2', text).snapshots
    expect(snapshot!.figures.map((figure) => figure.metric)).toEqual(['revenue'])
    expect(snapshot!.guidance).toEqual([])
  })

  it('what a company is called is no business of it', () => {
    const text = 'Orrin Corp (NYSE: ORN) profit rose in the second quarter.\n\nThe Canadian telecom major posted on Friday a higher net income of C$221 million, up from C$196 million.'
    expect(figures(read('Orrin Q2', text))[0]).toMatchObject({ metric: 'net-income', segment: null, actual: 221e6, prior: 196e6 })
  })

  it('whom it outsold in an aside owns none of its numbers, and "by $100 million to a range" is the range', () => {
    const text =
      'Orrin Defence (NYSE: ORN) and Tessin Systems (NYSE: TSN) posted first-quarter results.\n\nOrrin Defence -- which outsold rivals Wexcombe and Tessin Systems last year -- reported quarterly profit of $690 million, or $1.60 a share. Taking out 21 cents a share of one-time gains, Orrin Defence had earnings of $1.39 a share.\n\nIt also pushed up its full-year sales forecast by $100 million to a range of $40.35 billion to $41.35 billion.'
    const { snapshots } = read('Orrin Defence, Tessin Systems post results', text)
    expect(snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => [figure.basis, figure.actual])])).toEqual([['ORN', [['reported', 690e6], ['reported', 1.6], ['adjusted', 1.39]]]])
    expect(snapshots[0]!.guidance).toEqual([expect.objectContaining({ low: 40.35e9, high: 41.35e9 })])
  })

  it('"raised its earnings per share view to" is a forecast', () => {
    const text = 'Orrin Corp (NYSE: ORN) reported third-quarter revenue of $17 billion. Orrin raised its earnings per share view to about $26.65.'
    const [snapshot] = read('Orrin Q3', text).snapshots
    expect(snapshot!.figures.map((figure) => figure.metric)).toEqual(['revenue'])
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ metric: 'eps', low: 26.65, action: 'raised' })])
  })

  it('losses on catastrophes and on underwriting are no losses of the company', () => {
    const text = 'Orrin Re (NYSE: ORN) had first-quarter revenue of $4 billion, $472 million of pre-tax cat losses and an underwriting loss of $104 million, compared with $409 million underwriting income.'
    expect(figures(read('Orrin Re Q1', text)).map((figure) => figure.metric)).toEqual(['revenue'])
  })

  it('a scale printed once is that of both, and a market is no company', () => {
    const text = 'Orrin Corp (NYSE: ORN) reported second-quarter results. Its net sales fell to $11.01 from $12.85 billion a year ago.\n\nRevenue from the oversupplied market - where all compete - jumped 16 percent to $3.89 billion.'
    expect(figures(read('Orrin Q2', text)).map((figure) => [figure.actual, figure.prior])).toEqual([[11.01e9, 12.85e9]])
  })

  it('a consensus that is a span is none', () => {
    const text = 'Orrin Power (NYSE: ORN) second-quarter earnings per share were $1.02. Analysts are looking for earnings of $4.84 per share to as high as $5.23 per share.'
    expect(figures(read('Orrin Q2', text))[0]).toMatchObject({ actual: 1.02, consensus: null })
  })
})
