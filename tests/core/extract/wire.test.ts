// One case for each rule that wires and press releases asked for: what a reader would see wrong without it.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title = 'Tarnow Instruments reports'): Extraction =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (text: string, title?: string): readonly Figure[] => read(text, title).snapshots.flatMap((snapshot) => snapshot.figures)
const opening = 'Tarnow Instruments (NYSE: TNW) reported results for the third quarter of 2026. '

describe('which year and quarter a number is of', () => {
  it('a sentence about the quarter of last year gives last year’s numbers', () => {
    expect(
      figures(
        `${opening}Third quarter 2026 adjusted net income and earnings per diluted share were $86 million and $0.97, respectively. Third quarter 2025 adjusted net income and earnings per diluted share were $80 million and $0.86, respectively.`,
        'Tarnow reports third quarter 2026 results',
      ),
    ).toEqual([
      expect.objectContaining({ metric: 'net-income', basis: 'adjusted', actual: 86_000_000, prior: 80_000_000 }),
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.97, prior: 0.86 }),
    ])
  })

  it('of two comparisons only the one with the same quarter of last year is the prior', () => {
    const [income, share] = figures(
      'Tarnow Instruments (NYSE: TNW) reported net income of $84.3 million, or $1.12 per diluted share, for the quarter ended September 30, 2026, compared to $79.1 million, or $1.04 per diluted share, for the second quarter of 2026 and $68.9 million, or $0.90 per diluted share, for the third quarter of 2025.',
    )
    expect(income).toMatchObject({ actual: 84_300_000, prior: 68_900_000 })
    expect(share).toMatchObject({ actual: 1.12, prior: 0.9 })
  })

  it('a year alone that owns a metric is a period', () => {
    const { snapshots } = read('Tarnow Instruments (NYSE: TNW) said net loss for 2025 widened to $14.2 million from $9.8 million the year before.')
    expect(snapshots).toEqual([expect.objectContaining({ period: expect.objectContaining({ kind: 'year', year: 2025 }) })])
    expect(snapshots[0]!.figures[0]).toMatchObject({ actual: -14_200_000, prior: -9_800_000 })
  })

  it('a half-year ended in March is no year, and holds for the next sentence', () => {
    const { snapshots } = read(
      'Tarnow PLC (TNW.L) - Pretax profit in half-year ended March 31 rises 12% to GBP8.4 million from GBP7.5 million a year ago. Revenue increases 5% to GBP212.0 million.',
    )
    expect(snapshots).toEqual([expect.objectContaining({ period: expect.objectContaining({ kind: 'half' }) })])
  })

  it('the year to March is no lower bound of the yen behind it', () => {
    const { snapshots } = read(
      'Tarnow Kiko (6999.T) lowered its net profit forecast for the year ending March 2027 to 48 billion yen from 62 billion yen. For the April-September half, net profit fell 31% to 19.7 billion yen.',
    )
    expect(snapshots[0]!.guidance).toEqual([expect.objectContaining({ low: 48e9, high: 48e9 })])
  })
})

describe('comparisons that name their period', () => {
  it.each([
    ['Revenue was $487 million, which was 6% above the $459 million of the third quarter of 2025.', 459_000_000],
    ['Revenue was $487 million, 6% more than the $459 million of 2025.', 459_000_000],
  ])('are a year ago, no expectation: %s', (sentence, prior) => {
    expect(figures(opening + sentence)).toEqual([
      expect.objectContaining({ actual: 487_000_000, consensus: null, prior, change: { value: 6, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('the year of a comparison is not the year of the results', () => {
    const { snapshots } = read('Tarnow AG (ETR: TNW) closed the first half of the year with a net profit of EUR 274 million, after EUR 251 million in the first half of 2025.')
    expect(snapshots[0]!.period).toMatchObject({ kind: 'half', number: 1, year: null })
  })

  it('what was earned a quarter ago is no result', () => {
    expect(figures(`${opening}Revenue was $487 million. A quarter ago the company had earned $0.89 where $0.84 was expected.`)).toHaveLength(1)
  })

  it('a quarter of the fiscal year ending in March is a quarter', () => {
    const { snapshots } = read('In the first quarter of the fiscal year ending March 31, 2027, Tarnow Denki (TSE: 6788) had net sales of 128,450 million yen.')
    expect(snapshots[0]!.period).toMatchObject({ kind: 'quarter', number: 1, fiscal: true, year: 2027 })
  })

  it('what was expected stands before what was earned', () => {
    expect(figures(`${opening}Expected to earn $3.50 per share in adjusted profit on sales of $4.53 billion, Tarnow earned $3.60 per share instead.`)[0]).toMatchObject({
      metric: 'eps',
      basis: 'adjusted',
      actual: 3.6,
      consensus: 3.5,
    })
  })
})

describe('one metric on two bases', () => {
  it.each([
    ['GAAP and non-GAAP gross margins were 73.4% and 73.6%, respectively.', 'gross-margin', 73.4, 73.6],
    ['GAAP and non-GAAP earnings per diluted share were both $1.30.', 'eps', 1.3, 1.3],
    ['Earnings per share: GAAP $2.61, flat year over year; Non-GAAP $3.81, up 2%.', 'eps', 2.61, 3.81],
  ])('%s', (sentence, metric, reported, adjusted) => {
    expect(figures(opening + sentence).map((figure) => [figure.metric, figure.basis, figure.actual])).toEqual([
      [metric, 'reported', reported],
      [metric, 'adjusted', adjusted],
    ])
  })

  it.each([
    ['Revenue is expected to be $65.0 billion, plus or minus 2%.', [[63.7e9, 66.3e9]]],
    ['GAAP and non-GAAP gross margins are expected to be 74.8% and 75.0%, respectively, plus or minus 50 basis points.', [[74.3, 75.3], [74.5, 75.5]]],
    ['It expects an adjusted gross margin of 73.5%, plus or minus 50 basis points.', [[73, 74]]],
  ])('a spread in another unit: %s', (sentence, bounds) => {
    const { guidance } = read(`${opening}Revenue was $57.0 billion.\n\nOutlook for the fourth quarter\n\n${sentence}`).snapshots[0]!
    expect(guidance.map(({ low, high }) => [low, high])).toEqual(bounds)
  })

  it('lists under a heading of a period guide for that period', () => {
    const { guidance } = read(
      `${opening}Revenue was $14.7 billion.\n\nGuidance for Q1 FY 2027:\n\n- Revenue: $14.65 billion to $14.85 billion\n- Earnings per Share: GAAP: $0.63 to $0.68; Non-GAAP: $0.97 to $0.99\n\nGuidance for FY 2027:\n\n- Revenue: $59.0 billion to $60.0 billion`,
    ).snapshots[0]!
    expect(guidance.map(({ metric, basis, low, period }) => [metric, basis, low, period?.kind, period?.number])).toEqual([
      ['revenue', 'reported', 14.65e9, 'quarter', 1],
      ['eps', 'reported', 0.63, 'quarter', 1],
      ['eps', 'adjusted', 0.97, 'quarter', 1],
      ['revenue', 'reported', 59e9, 'year', null],
    ])
  })
})

describe('analysts', () => {
  it('a house that others rate is the company', () => {
    const { ratings } = read(
      'Analysts at Goldman Sachs led by Ryan Nash upgraded Wells Fargo & Co (NYSE: WFC) to "buy" from "neutral" and lifted their price target on the lender to $86 from $78.',
      'Goldman upgrades Wells Fargo',
    )
    expect(ratings).toEqual([
      expect.objectContaining({ symbol: 'WFC', firm: 'Goldman Sachs', analyst: 'Ryan Nash', action: 'upgrade', rating: 'Buy', priceTarget: 86, priceTargetPrior: 78 }),
    ])
  })
})

describe('pronouns', () => {
  it('for the metric of the sentence before', () => {
    expect(figures(`${opening}The number that traders look at first is bookings. These were up 22% at $612 million.`)).toEqual([
      expect.objectContaining({ metric: 'bookings', actual: 612_000_000, change: { value: 22, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('for the margin of the profit before', () => {
    expect(figures(`${opening}Adjusted EBIT increased to 318 million euros. The corresponding margin improved from 11.1 to 12.2 percent.`)).toContainEqual(
      expect.objectContaining({ metric: 'operating-margin', basis: 'adjusted', actual: 12.2, prior: 11.1 }),
    )
  })

  it('for the sum before, without what burdened it', () => {
    expect(figures(`${opening}Operating income of $280 million gave an operating margin of 15.2%; without the fire it was $302 million.`)).toContainEqual(
      expect.objectContaining({ metric: 'operating-income', basis: 'adjusted', actual: 302_000_000 }),
    )
  })
})

describe('guidance with words for its signs', () => {
  it.each([
    ['It predicts same-store sales will range from a drop of 1% to growth of 1% for the year.', 'comparable-sales', -1, 1],
    ['It forecast full-year adjusted earnings per share between a loss of 7 cents and profit of 13 cents.', 'eps', -0.07, 0.13],
  ])('%s', (sentence, metric, low, high) => {
    expect(read(`${opening}Revenue was $487 million. ${sentence}`).snapshots[0]!.guidance).toEqual([expect.objectContaining({ metric, low, high })])
  })
})

describe('what is no figure', () => {
  it.each([
    ['Our guidance excludes approximately $28 million, or $0.29 per diluted share, of deal amortization expense.'],
    ['Book value per share was $41.22.'],
    ['Unit revenue increased 3.0%.'],
    ['Results for the quarter included an income tax benefit of $423,000, or $.04 per diluted share, related to a yarn facility that was closed.'],
    ['It ended the quarter with cash of $310 million, up 4% from the level at the end of 2025.'],
  ])('%s', (sentence) => {
    const { snapshots, priceActions } = read(`${opening}Revenue was $2.4 billion. ${sentence}`)
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.metric))).toEqual(['revenue'])
    expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
    expect(priceActions).toEqual([])
  })

  it.each([
    [
      'What is in store for Tarnow (TNW) in Q2 earnings?',
      'Tarnow Instruments Company (TNW - Free Report) is slated to report second-quarter results on July 30. The Zacks Consensus Estimate for earnings is pegged at 84 cents per share, suggesting a 6.3% increase. Our model predicts organic sales growth of 0.8%.',
    ],
    [
      'Brightwater to buy Tarnow for $1.3 billion',
      'Brightwater Industries (NYSE: BWI) agreed on Monday to acquire Tarnow Instruments (NYSE: TNW) for $48.50 a share. Tarnow, which had revenue of $612 million and adjusted EBITDA of $94 million in the 12 months through September, makes gauges.',
    ],
    [
      'Grocery app Basketly files for IPO',
      'Basketly Inc filed publicly for an offering on Friday.\n\nThe filing shows that revenue rose 36% to $1.12 billion in the first half of 2026, while the net loss shrank to $61 million.\n\nIts rival Tarnow (NASDAQ: TNW) slipped 2.2%.',
    ],
    [
      'China car sales rise 6.6% in September',
      'Passenger vehicle sales in China rose 6.6% to 2.27 million in September, the China Passenger Car Association said.\n\nTarnow (002594.SZ) sold 396,270 vehicles, down 5.5% from a year earlier.',
    ],
    [
      'U.S. retail sales rise more than expected in September',
      'U.S. retail sales increased 0.7% in September, the Commerce Department said. Online store sales advanced 1.5% in the third quarter.\n\nEconomists had forecast 0.4%.\n\nShares of Tarnow Instruments (NYSE: TNW) were up 0.9%.',
    ],
  ])('an article without results: %s', (title, text) => {
    expect(read(text, title).snapshots).toEqual([])
  })
})

describe('which number it is', () => {
  it('a bracket behind a loss of last year is last year’s loss per share', () => {
    expect(
      figures(
        `${opening}GAAP net profit was $2.4 million ($0.05 per share), compared with a $3.9 million loss ($0.09 per share) in the corresponding quarter.`,
      ),
    ).toEqual([
      expect.objectContaining({ metric: 'net-income', actual: 2_400_000, prior: -3_900_000 }),
      expect.objectContaining({ metric: 'eps', actual: 0.05, prior: -0.09 }),
    ])
  })

  it('beating by three cents is the size of a difference', () => {
    expect(figures(`${opening}Net profit was $8.8 million ($0.18 per share), beating the analysts' consensus by $0.03.`)[1]).toMatchObject({
      actual: 0.18,
      consensus: null,
    })
  })

  it.each([
    ['Excluding the effect of acquisitions, revenue inched up 1.8%.', 'like-for-like', 1.8],
    ['Excluding currency effects, revenue rose 5%.', 'constant-currency', 5],
    ['Internal sales increased 4.1 percent.', 'like-for-like', 4.1],
  ])('a footing said first: %s', (sentence, basis, value) => {
    expect(figures(opening + sentence)).toEqual([
      expect.objectContaining({ metric: 'revenue', basis, actual: null, change: { value, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it.each([
    ['In China, revenue rose 2%.', 'China'],
    ['U.S. government revenue rose 2%.', 'U.S. government'],
    ['Revenue in beauty and wellbeing rose 2%.', 'beauty and wellbeing'],
  ])('a place or a business: %s', (sentence, segment) => {
    expect(figures(opening + sentence)).toEqual([expect.objectContaining({ segment, change: { value: 2, kind: 'percent', period: 'yoy' } })])
  })

  it('what another company turned over last year is nobody’s', () => {
    expect(figures(`${opening}Sales of $2.84 billion were a touch light of the $2.86 billion that Wall Street expected. Oakdale had sales of $890 million last year.`)).toEqual([
      expect.objectContaining({ metric: 'revenue', segment: null, actual: 2.84e9, consensus: 2.86e9 }),
    ])
  })

  it('growth from a quarter that is named without a year is of the quarter before', () => {
    expect(figures(`${opening}Revenue was $51.2 billion, up 25% from Q2 and up 66% from a year ago.`).map((figure) => figure.change)).toEqual([
      { value: 25, kind: 'percent', period: 'qoq' },
      { value: 66, kind: 'percent', period: 'yoy' },
    ])
  })

  it('goods in small letters are a segment', () => {
    expect(figures(`${opening}Revenues from print publishing declined 2.5% to $204.4 million.`)).toEqual([
      expect.objectContaining({ segment: 'print publishing', actual: 204_400_000 }),
    ])
  })

  it('a bottom line that rose by a percentage is the number per share that was told before', () => {
    expect(
      figures(
        `${opening}Operating income came to $1.61 per share, which surpassed the Zacks Consensus Estimate of $1.45. The bottom line increased 18.4% year over year.`,
      ),
    ).toEqual([
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 1.61, consensus: 1.45, change: { value: 18.4, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('plain numbers under a heading in percent are percentages', () => {
    const table = 'Rs crore | Q3FY26 | Q3FY25 | y-o-y (%)\nNet revenue | 533.3 | 492.1 | 8.4\nReported PAT | 38.1 | 34.6 | 10.1'
    expect(figures(`Tarnow Instruments (NSE: TNW) announced results.\n\n${table}`)).toEqual([
      expect.objectContaining({ actual: 5_333_000_000, change: { value: 8.4, kind: 'percent', period: 'yoy' } }),
      expect.objectContaining({ actual: 381_000_000, change: { value: 10.1, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('growth of seven to nine percent in words is a range', () => {
    const { snapshots } = read(`${opening}Revenue was $2.4 billion. It expects revenue to grow seven to nine percent in fiscal 2027.`)
    expect(snapshots[0]!.guidance).toEqual([expect.objectContaining({ metric: 'revenue', unit: 'percent', low: 7, high: 9 })])
  })

  it('shares down more than 1 percent fell', () => {
    const { priceActions } = read('Tarnow Instruments (NYSE: TNW) cut its outlook, sending its shares down more than 1 percent.')
    expect(priceActions).toEqual([expect.objectContaining({ changePercent: -1 })])
  })

  it('a table that compares with the quarter before and the year before', () => {
    const table =
      ' | Three Months Ended | | | Change |\n | Jun. 30, 2026 | Mar. 31, 2026 | Jun. 30, 2025 | Sequential | Year-on-year\nRevenue | $8,546 | $8,490 | $9,139 | 1% | -6%\nDiluted EPS, excluding charges & credits | $0.74 | $0.72 | $0.85 | 3% | -13%'
    expect(figures(`Tarnow Instruments (NYSE: TNW) announced second-quarter results.\n\n(Stated in millions, except per share amounts)\n\n${table}`)).toEqual([
      expect.objectContaining({ metric: 'revenue', actual: 8_546_000_000, prior: 9_139_000_000, change: { value: -6, kind: 'percent', period: 'yoy' } }),
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.74, prior: 0.85, change: { value: -13, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('drugs named behind what they are', () => {
    expect(
      figures(`${opening}Sales of lung cancer drug Tagrivo climbed 12% to $1.81 billion and diabetes treatment Forxana added 4% to $1.93 billion.`).map(
        (figure) => [figure.segment, figure.actual],
      ),
    ).toEqual([
      ['Tagrivo', 1.81e9],
      ['Forxana', 1.93e9],
    ])
  })

  it('a depositary share is what the number is per', () => {
    expect(figures(`${opening}Net income was 61 cents per American depositary share.`)[0]).toMatchObject({ metric: 'eps', actual: 0.61, per: 'ADS' })
    expect(figures(`${opening}Net income per ADS was RMB4.57 (US$0.64).`)[0]).toMatchObject({ metric: 'eps', actual: 4.57, per: 'ADS' })
  })

  it('the high of the day is not the price', () => {
    const { priceActions } = read('Shares of Tarnow Instruments (TSX: TNW) peaked at $141.16 and were up $7.21 or 5.4 per cent at $139.95.')
    expect(priceActions).toEqual([expect.objectContaining({ price: 139.95, changePercent: 5.4 })])
  })
})

describe('names as wires print them', () => {
  it.each([
    ['Tarnow Instruments Inc TNW.N, which sells gauges, reported revenue of $2.4 billion for the third quarter.', 'TNW.N'],
    ['Tarnow Instruments, Inc. (TNW - Free Report) reported revenue of $2.4 billion for the third quarter.', 'TNW'],
    ['Tarnow Instruments Holdings Limited (Stock code: 6968.HK) reported revenue of $2.4 billion for the third quarter.', '6968.HK'],
    ['NEENAH, Wis.--(BUSINESS WIRE)--July 20, 2026--Tarnow Instruments, Inc. (Nasdaq: TNW) reported revenue of $2.4 billion for the third quarter.', 'TNW'],
  ])('%s', (text, symbol) => {
    const { mentions, snapshots } = read(text)
    expect(mentions).toEqual([expect.objectContaining({ symbol, company: expect.stringMatching(/^Tarnow Instruments/u) })])
    expect(snapshots[0]!.figures[0]).toMatchObject({ metric: 'revenue', segment: null, actual: 2.4e9 })
  })
})
