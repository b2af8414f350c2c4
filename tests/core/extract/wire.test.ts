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

  it('the high of the day is not the price', () => {
    const { priceActions } = read('Shares of Tarnow Instruments (TSX: TNW) peaked at $141.16 and were up $7.21 or 5.4 per cent at $139.95.')
    expect(priceActions).toEqual([expect.objectContaining({ price: 139.95, changePercent: 5.4 })])
  })
})

describe('names as wires print them', () => {
  it.each([
    ['Tarnow Instruments Inc TNW.N, which sells gauges, reported revenue of $2.4 billion for the third quarter.', 'TNW.N'],
    ['Tarnow Instruments, Inc. (TNW - Free Report) reported revenue of $2.4 billion for the third quarter.', 'TNW'],
    ['NEENAH, Wis.--(BUSINESS WIRE)--July 20, 2026--Tarnow Instruments, Inc. (Nasdaq: TNW) reported revenue of $2.4 billion for the third quarter.', 'TNW'],
  ])('%s', (text, symbol) => {
    const { mentions, snapshots } = read(text)
    expect(mentions).toEqual([expect.objectContaining({ symbol, company: expect.stringMatching(/^Tarnow Instruments/u) })])
    expect(snapshots[0]!.figures[0]).toMatchObject({ metric: 'revenue', segment: null, actual: 2.4e9 })
  })
})
