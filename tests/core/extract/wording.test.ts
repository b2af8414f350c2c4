// One case for each rule of wording that articles by another hand asked for: what a reader would see wrong without it.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title = 'Tarnow Instruments reports'): Extraction =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (text: string, title?: string): readonly Figure[] => read(text, title).snapshots.flatMap((snapshot) => snapshot.figures)
const opening = 'Tarnow Instruments (NYSE: TNW) reported results for the third quarter. '

describe('whose number it is', () => {
  it("a carrier's operating profit is the company's, a division's is the division's", () => {
    expect(figures(`${opening}The carrier's operating profit rose to $68 million.`)).toEqual([
      expect.objectContaining({ metric: 'operating-income', segment: null, actual: 68_000_000 }),
    ])
    expect(figures(`${opening}The energy division's operating profit rose to $68 million.`)[0]?.segment).toContain('energy')
  })

  it.each([
    ['It was helped by the Coatings segment, whose revenue was 12% above that of last year.', 'Coatings'],
    ['The Coatings segment, which runs the labs, raised its revenue by 12%.', 'Coatings'],
    ['The Coatings Group was the motor again: its revenue climbed 12%.', 'Coatings'],
    ['Revenue came to $1.36 billion. The Coatings segment grew 12% on its own.', 'Coatings'],
    ["At the coatings and films division, the group's largest, sales rose 12%.", 'coatings and films'],
    ['Sales of the paint, Coatix, rose 12%.', 'Coatix'],
  ])('a business named beside its revenue: %s', (sentence, segment) => {
    const own = figures(opening + sentence).filter((figure) => figure.segment !== null)
    expect(own).toEqual([
      expect.objectContaining({
        metric: 'revenue',
        segment: expect.stringContaining(segment),
        change: { value: 12, kind: 'percent', period: 'yoy' },
      }),
    ])
  })

  it('a business alone before a sentence, or before a colon in a list', () => {
    expect(figures(`${opening}\n\nRoofing. Net sales rose 1.2% to $702.5 million.`)).toEqual([
      expect.objectContaining({ segment: 'Roofing', actual: 702_500_000 }),
    ])
    expect(figures(`${opening}\n\n• North America: underlying EBIT of $388 million, down 36%`)).toEqual([
      expect.objectContaining({ segment: 'North America', metric: 'ebit', basis: 'adjusted', actual: 388_000_000 }),
    ])
  })

  it('parts of a whole, one after the other', () => {
    const parts = figures(
      `${opening}Broadcasting contributed $1.34 billion of the revenue, Streaming contributed $0.97 billion, and Studios contributed $0.35 billion.`,
    )
    expect(parts.map((figure) => [figure.segment, figure.actual])).toEqual([
      ['Broadcasting', 1.34e9],
      ['Streaming', 0.97e9],
      ['Studios', 0.35e9],
    ])
  })
})

describe('which period it is of', () => {
  it('three months that are no quarter of the calendar', () => {
    const { snapshots } = read(
      'Tarnow Instruments (TSE: 3099) reported operating profit of 31.4 billion yen for the March-May quarter. It stuck with its forecast for the year through February 2027.',
    )
    expect(snapshots.map((snapshot) => snapshot.period.kind)).toEqual(['quarter'])
  })

  it('a year named at the end says nothing of the quarter before it', () => {
    const { snapshots } = read(
      `${opening}\n\nRevenue grew 19% to $438 million.\n\nFor the fiscal year, which ended on July 31, revenue was $1.62 billion.`,
      'Tarnow ends fiscal year with a jump',
    )
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures[0]?.actual])).toEqual([
      ['quarter', 438_000_000],
      ['year', 1.62e9],
    ])
  })

  it('a headline that names quarter and year opens both columns of a table', () => {
    const table =
      '| | Q4 2025 | Q4 2024 | FY 2025 | FY 2024 |\n|---|---|---|---|---|\n| Net sales | 712.4 | 748.9 | 2,964.1 | 3,102.7 |\n| Net loss | (31.7) | (12.9) | (61.4) | (58.2) |'
    const { snapshots } = read(
      `Tarnow Instruments (NYSE: TNW) today reported its results.\n\n(dollars in millions)\n\n${table}`,
      'Tarnow Reports Fourth-Quarter and Full-Year 2025 Results',
    )
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures[0]?.actual])).toEqual([
      ['quarter', 712_400_000],
      ['year', 2_964_100_000],
    ])
  })

  it('the quarter before is not the year before', () => {
    const [revenue] = figures(
      'Tarnow Instruments (NYSE: TNW) had revenue of $914 million in the third quarter. That is 4% more than the $879 million of the second quarter.',
    )
    expect(revenue).toMatchObject({
      actual: 914_000_000,
      consensus: null,
      prior: null,
      change: { value: 4, kind: 'percent', period: 'qoq' },
    })
  })

  it('growth on the year and on the quarter are two figures', () => {
    const changes = figures(
      `${opening}Revenue totaled $263.7 million, up 19.4 percent from a year earlier and up 6.2 percent from the previous quarter.`,
    ).map((figure) => figure.change)
    expect(changes).toEqual([
      { value: 19.4, kind: 'percent', period: 'yoy' },
      { value: 6.2, kind: 'percent', period: 'qoq' },
    ])
  })

  it('the sum over a whole year said with "it"', () => {
    const { snapshots } = read(`${opening}Revenue was $438 million. Over the whole of fiscal 2026 it added up to $1,619 million.`)
    expect(snapshots.find((snapshot) => snapshot.period.kind === 'year')?.figures).toEqual([
      expect.objectContaining({ metric: 'revenue', actual: 1_619_000_000 }),
    ])
  })
})

describe('what it is compared with', () => {
  it("last year's number behind a growth rate", () => {
    expect(figures(`${opening}\n\n• Revenue: $1.71 billion\n\nTarnow said revenue rose 18% from $1.45 billion a year earlier.`)).toEqual([
      expect.objectContaining({ actual: 1.71e9, prior: 1.45e9, change: { value: 18, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('an increase over the same words a year ago', () => {
    const [eps] = figures(
      'Tarnow Instruments (NYSE: TNW) reported quarterly earnings of $0.93 per share. This is a 10.71 percent increase over earnings of $0.84 per share from the same period last year.',
    )
    expect(eps).toMatchObject({ metric: 'eps', actual: 0.93, prior: 0.84, change: { value: 10.71, kind: 'percent', period: 'yoy' } })
  })

  it.each([
    ['Revenue of $487 million was 1.7% above the consensus, which stood at $479 million.', 479_000_000],
    ['Revenue was $487 million, against hopes of $479 million.', 479_000_000],
    ['Revenue was $487 million; FactSet had $479 million.', 479_000_000],
  ])('an expectation: %s', (sentence, consensus) => {
    expect(figures(opening + sentence)).toEqual([
      expect.objectContaining({ metric: 'revenue', actual: 487_000_000, consensus, prior: null }),
    ])
  })

  it('exactly what was forecast is in line', () => {
    expect(figures(`${opening}Adjusted earnings of $1.09 per share were exactly what analysts had forecast.`)).toEqual([
      expect.objectContaining({ actual: 1.09, consensus: null, verdict: 'inline' }),
    ])
  })

  it('"vs." under a line about expectations stands before an expectation', () => {
    const [eps] = figures(
      `${opening}Here is how the numbers compare with what Wall Street expected.\n\nAdjusted earnings per share: $2.04 vs. $1.91`,
    )
    expect(eps).toMatchObject({ actual: 2.04, consensus: 1.91, prior: null })
  })

  it('last year in brackets after a sum is not a loss', () => {
    expect(figures(`${opening}It had an adjusted EBIT of €338m (€335m).`)).toEqual([
      expect.objectContaining({ actual: 338_000_000, prior: 335_000_000 }),
    ])
  })
})

describe('what basis it has', () => {
  it('minus certain items', () => {
    expect(figures(`${opening}Profit was 81 cents a share, minus certain items.`)).toEqual([
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.81 }),
    ])
  })

  it('a metric that is explained between dashes', () => {
    expect(
      figures(
        `${opening}Gross margin — the percentage of sales remaining after deducting the cost of production — was 61.8% on an adjusted basis.`,
      ),
    ).toEqual([expect.objectContaining({ metric: 'gross-margin', basis: 'adjusted', actual: 61.8 })])
  })

  it('figures that are said to be adjusted after the fact', () => {
    expect(
      figures(
        'Tarnow Instruments (TNW) came out with quarterly earnings of $1.32 per share. These figures are adjusted for non-recurring items.',
        'Tarnow Instruments (TNW) beats',
      ),
    ).toEqual([expect.objectContaining({ basis: 'adjusted', actual: 1.32 })])
  })

  it('growth without what was sold is like for like', () => {
    expect(figures(`${opening}Leaving out the two chains it has sold, the revenue of the whole group would have grown 15%.`)).toEqual([
      expect.objectContaining({ basis: 'like-for-like', segment: null, change: { value: 15, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('a sentence that opens with constant currency', () => {
    expect(figures(`${opening}In constant currency, revenue grew 3%.`)).toEqual([
      expect.objectContaining({ basis: 'constant-currency', change: { value: 3, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('a word behind two currencies makes both per share', () => {
    expect(figures(`${opening}Net income was RMB412 million (US$57.5 million). That is RMB2.07 (US$0.29) per ADS.`)).toContainEqual(
      expect.objectContaining({ metric: 'eps', actual: 2.07, per: 'ADS' }),
    )
  })
})

describe('numbers that are none', () => {
  it.each([
    [
      'a preview',
      'Tarnow Instruments (NYSE: TNW) is scheduled to report second-quarter results on Thursday. Here is what Wall Street is looking for.\n\nEarnings per share: $1.44, according to LSEG\n\nRevenue: $22.6 billion\n\nA year ago it earned $1.62 a share. In the first quarter it had a profit of $1.31 a share.',
    ],
    [
      'a merger',
      'Tarnow Instruments (NYSE: TNW) agreed to merge with Bolt. The combined company would have annual sales of $14.3 billion. The deal adds to earnings in the first full year.',
    ],
    [
      'history behind a number',
      'Tarnow Instruments (NYSE: TNW) won a contract. Fiscal 2026 funds of $212 million were set aside. It had sales of $4.7 billion in 2025.',
    ],
    [
      'subscribers at some date',
      'Tarnow Instruments (NYSE: TNW) will cut 900 jobs and take a charge in the third quarter. It had 4.2 million subscribers in March.',
    ],
    [
      'peak sales',
      'Tarnow Instruments (NYSE: TNW) plans to file in the first quarter. Cowen analyst Bridget Shaw sees peak sales of $1.6 billion.',
    ],
  ])('%s', (_, text) => expect(read(text, 'Tarnow Instruments news').snapshots).toEqual([]))

  it.each([
    ['a mark that was passed', 'Quarterly revenue passed one billion dollars for the first time.'],
    ['a surprise', 'That is an earnings surprise of 6.45%.'],
    ['the quarter before', 'A quarter ago, it was expected to post earnings of $1.10 per share when it produced earnings of $1.18.'],
    ['a loss on property', 'It had revaluation losses of $1.1 billion.'],
    ['how many subscribers came', 'It added 3.4 million net subscribers.'],
    ['revenue per room', 'Like-for-like revenue per room went up 3.1%.'],
  ])('%s', (_, sentence) => expect(figures(opening + sentence)).toEqual([]))

  it("an insider's price is no price of the market, a share of staff no move", () => {
    expect(read('A director of Tarnow Instruments (NYSE: TNW) sold 52,400 shares at an average price of $59.16.').priceActions).toEqual([])
    expect(read('Tarnow Instruments (NYSE: TNW) will lay off 900 people, 14% of its staff.').priceActions).toEqual([])
  })
})

describe('forecasts', () => {
  const guidance = (sentence: string) => read(`${opening}Revenue was $2 billion.\n\n${sentence}`).snapshots[0]?.guidance[0]

  it.each([
    ['It expects 2026 revenue of no more than $1.05 billion.', null, 1.05e9],
    ['Free cash flow is seen between negative $30 million and negative $15 million in 2026.', -30e6, -15e6],
    ['Net profit for 2026 should be above $1.15 billion; the old forecast was "around $1.1 billion".', 1.15e9, null],
    ['For the December quarter it guides to $1.25 billion, give or take $40 million.', 1.21e9, 1.29e9],
    ['The forecast for the year stays where it was in July, with revenue between $5.30 billion and $5.36 billion.', 5.3e9, 5.36e9],
  ])('%s', (sentence, low, high) => expect(guidance(sentence)).toMatchObject({ low, high }))
})

describe('symbols and ratings', () => {
  it('class shares printed with a blank, and Xetra listings', () => {
    expect(read('Vindahl Group AB (publ) (STO: VIND B) reported.').mentions.map((mention) => mention.symbol)).toEqual(['VIND.B'])
    expect(read('Rothenau SE (RTH.XE) reported.').mentions.map((mention) => mention.symbol)).toEqual(['RTH.XE'])
    expect(read('Shelden plc (SHEL.L) and Stobart (STOB.ST) reported.').mentions.map((mention) => mention.symbol)).toEqual(['SHEL.L', 'STOB.ST'])
    expect(read('Lian Steel (SHE: 000898) reported.').mentions.map(({ symbol, exchange }) => [symbol, exchange])).toEqual([['000898', 'SHE']])
  })

  it('a rating with a hyphen, and a firm in the headline that rates the company beside it', () => {
    expect(read('Raymond James set a $70 target on Tarnow Instruments (NYSE: TNW) and gave it a "strong-buy" rating.').ratings).toEqual([
      expect.objectContaining({ rating: 'Strong-Buy', priceTarget: 70 }),
    ])
  })

  it('a profit that rose is no move of the shares, and a low of the day no close', () => {
    const moves = read(
      'The group (LSE: TNW) said that pre-tax profit rose 6 per cent. Its shares fell as much as 15 per cent before recovering to close 9.8 per cent lower at 512p.',
      'Tarnow warns',
    ).priceActions
    expect(moves).toContainEqual(expect.objectContaining({ price: 5.12, changePercent: -9.8 }))
    expect(moves.some((move) => move.changePercent === 6)).toBe(false)
  })

  it('moves said with the verb of the one before', () => {
    const moves = read(
      'Harroway Inc. (NYSE: HRWY), Bluestem Foods (NASDAQ: BLST) and Penrose REIT (NYSE: PNRS) will join the index. Harroway rose 4.7% in extended trading, Bluestem 3.9% and Penrose 2.2%.',
      'Three join the index',
    ).priceActions
    expect(moves.map((move) => [move.symbol, move.changePercent])).toEqual([
      ['HRWY', 4.7],
      ['BLST', 3.9],
      ['PNRS', 2.2],
    ])
  })
})

describe('what stands under a heading that looks ahead', () => {
  it('is no guidance where the sentence tells what was', () => {
    const text = `${opening}Revenue rose 8% to $1.2 billion.\n\nOutlook\n\nFor the fourth quarter, Tarnow expects revenue of $1.3 billion to $1.4 billion.\n\nThe company said its backlog stood at $3.9 billion at the end of September.`
    const start = text.indexOf('Outlook')
    const { snapshots } = extractArticle({ title: 'Tarnow Instruments reports', dek: null, text, sections: [{ heading: 'Outlook', start, end: text.length }], publishedAt: null })
    expect(snapshots.flatMap((snapshot) => snapshot.guidance).map((guidance) => [guidance.metric, guidance.low, guidance.high])).toEqual([['revenue', 1.3e9, 1.4e9]])
  })
})
