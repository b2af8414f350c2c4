// More wording of real reports, each with the reading a person would expect: what the well-known wires and companies print, in our own words.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title = 'Tarnow Instruments reports'): Extraction =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (text: string, title?: string): readonly Figure[] => read(text, title).snapshots.flatMap((snapshot) => snapshot.figures)
const opening = 'Tarnow Instruments (NYSE: TNW) reported results for the third quarter of 2026. '

describe('headings', () => {
  it('give basis and period to the lines under them', () => {
    const { snapshots } = read(
      'Tarnow Air (NYSE: TNW) today reported results.\n\nJune Quarter 2026 GAAP Financial Results\n\n- Operating income of $2.1 billion\n- Earnings per share of $3.27\n\nJune Quarter 2026 Non-GAAP Financial Results\n\n- Operating income of $2.0 billion\n- Earnings per share of $2.10\n\nSeptember Quarter 2026 Outlook\n\nTotal revenue flat to up 4%; earnings per share $1.25 - $1.75.\n\nFor the full year the company expects earnings per share of $5.25 to $6.25.',
    )
    expect(snapshots.map((snapshot) => snapshot.period.kind)).toEqual(['quarter'])
    expect(snapshots[0]!.figures.map(({ metric, basis, actual }) => [metric, basis, actual])).toEqual([
      ['operating-income', 'reported', 2.1e9],
      ['eps', 'reported', 3.27],
      ['operating-income', 'adjusted', 2e9],
      ['eps', 'adjusted', 2.1],
    ])
    expect(snapshots[0]!.guidance.map(({ metric, low, high, period }) => [metric, low, high, period?.kind])).toEqual([
      ['revenue', 0, 4, 'quarter'],
      ['eps', 1.25, 1.75, 'quarter'],
      ['eps', 5.25, 6.25, 'year'],
    ])
  })
})

describe('signs and directions', () => {
  it.each([
    ['Shares of Tarnow ended 0.3% down ahead of the release.', -0.3],
    ['Shares of Tarnow ended 0.3% lower.', -0.3],
    ['Shares of Tarnow ended 0.3% up, down from an early high.', 0.3],
  ])('%s', (sentence, change) => {
    expect(read(`Tarnow (NYSE: TNW) opened a plant. ${sentence}`).priceActions).toEqual([expect.objectContaining({ changePercent: change })])
  })

  it('a decline that is forecast is negative, and growth before it stays growth', () => {
    const { guidance } = read(
      `${opening}Sales were $45.28 billion. It reaffirmed its forecasts of 2.8% sales growth and a 2% decline in adjusted profit per share for fiscal 2026.`,
    ).snapshots[0]!
    expect(guidance.map(({ metric, low }) => [metric, low])).toEqual([
      ['revenue', 2.8],
      ['eps', -2],
    ])
  })

  it('a price move of a company that owns nothing here is not given to another', () => {
    const { priceActions } = read('Tarnow (NYSE: TNW) shares slipped 0.3% in New York, while Citadelle climbed 3.7%.')
    expect(priceActions).toEqual([expect.objectContaining({ symbol: 'TNW', changePercent: -0.3 })])
  })

  it('points of a margin are percentage points', () => {
    expect(figures(`${opening}Operating margin of 34.1% was up seven points from a year ago.`)).toEqual([
      expect.objectContaining({ metric: 'operating-margin', actual: 34.1, change: { value: 7, kind: 'points', period: 'yoy' } }),
    ])
  })
})

describe('comparisons', () => {
  it('"on-year" is no period, and three months earlier is the quarter before', () => {
    const { snapshots } = read(
      'Tarnow Electronics (005930.KS) estimated its second-quarter operating profit at 4.6 trillion won, down 55.9 percent from a year earlier. Sales edged down 0.1 percent on-year to 74 trillion won. From three months earlier, operating income tumbled 31.2 percent.',
    )
    expect(snapshots.map((snapshot) => snapshot.period.kind)).toEqual(['quarter'])
    expect(snapshots[0]!.figures.map((figure) => figure.change)).toEqual([
      { value: -55.9, kind: 'percent', period: 'yoy' },
      { value: -0.1, kind: 'percent', period: 'yoy' },
      { value: -31.2, kind: 'percent', period: 'qoq' },
    ])
  })

  it('a forecast-beating rise is a rise', () => {
    expect(figures('Tarnow (NYSE: TNW) reported a forecast-beating 27% rise in second-quarter profit. Net profit was $44.4 billion.')).toEqual([
      expect.objectContaining({ metric: 'net-income', actual: 44.4e9, change: { value: 27, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('the figure on the other basis is a figure of its own', () => {
    expect(
      figures(`${opening}IFRS earnings per share jumped 91 percent to 1.45 euros; the non-IFRS figure was 1.50 euros, up 37 percent.`).map((figure) => [
        figure.basis,
        figure.actual,
        figure.change?.value,
      ]),
    ).toEqual([
      ['reported', 1.45, 91],
      ['adjusted', 1.5, 37],
    ])
  })

  it.each([
    ['Revenue grew 16%, or 17% on a foreign exchange neutral basis, to $11.08B.', 'constant-currency', 17],
    ['Excluding the disposed businesses Sunmart and Intown, revenue would have grown 10 percent.', 'like-for-like', 10],
    ['Diluted earnings per share was $3.65 and increased 24% (up 22% in constant currency).', 'constant-currency', 22],
  ])('growth on another footing: %s', (sentence, basis, value) => {
    expect(figures(opening + sentence)).toContainEqual(expect.objectContaining({ basis, actual: null, change: { value, kind: 'percent', period: 'yoy' } }))
  })
})

describe('which metric', () => {
  it('profit from recurring operations is operating profit, and the group share is the net', () => {
    expect(
      figures(
        'Tarnow (TNW.PA) said profit from recurring operations fell 15% to 9.0 billion euros in the first half of 2026. Net profit, group share, dropped 22% to 5.7 billion euros.',
      ).map(({ metric, actual }) => [metric, actual]),
    ).toEqual([
      ['operating-income', 9e9],
      ['net-income', 5.7e9],
    ])
  })

  it.each([
    ['Data center and AI revenue grew 4% to $3.9 billion.', 'Data center and AI'],
    ['Clientware 365 Commercial products and cloud services revenue increased 16%.', 'Clientware 365 Commercial products and cloud services'],
    ['June-quarter revenue was $3.9 billion.', null],
  ])('the whole name of a business: %s', (sentence, segment) => {
    expect(figures(`${opening}${sentence}`)[0]).toMatchObject({ metric: 'revenue', segment })
  })

  it('cash that is provided or used, in one row', () => {
    const table =
      '                              Three months ended June 30,\n                              2026        2025\nTotal revenues             $ 1,397.9   $ 1,030.6\nNet cash provided by (used in) operating activities  $ 138.4  $ (34.6)'
    expect(figures(`Tarnow (NYSE: TNW) reported results.\n\n(In millions, except per share data)\n${table}`)[1]).toMatchObject({
      metric: 'operating-cash-flow',
      actual: 138_400_000,
      prior: -34_600_000,
    })
  })
})

describe('whose number', () => {
  it('a sentence about another company compares with that company only', () => {
    const { snapshots } = read(
      'CORVINA WARNS: Corvina (EBR: CORV) had second-quarter EBITDA of €118m, on sales of €1.1bn.\n\nTESSIN TALKS: Tessin Bank (SIX: TESB) is in talks to buy a rival. Last year Tessin earned CHF 710 million.',
      'The morning briefing',
    )
    expect(snapshots.map((snapshot) => snapshot.symbol)).toEqual(['CORV'])
    expect(snapshots[0]!.figures.every((figure) => figure.prior === null)).toBe(true)
  })

  it('the earnings of an index are no company’s', () => {
    const { snapshots } = read(
      'The S&P 500 rose 0.4% on Wednesday. Tarnow (NYSE: TNW) jumped 6.4%.\n\nEarnings are seen up 8.8% for the third quarter, LSEG data showed.',
      'S&P 500 ends at record; Tarnow’s rally fades',
    )
    expect(snapshots).toEqual([])
  })

  it('what a house did to its target does not hide the price', () => {
    const { priceActions } = read('Tarnow (NASDAQ: TNW) gained 5.3% to $166.20 after Citigroup raised its price target to $200 from $175.')
    expect(priceActions).toEqual([expect.objectContaining({ price: 166.2, changePercent: 5.3 })])
  })

  it('a time before a name is no part of it', () => {
    const { priceActions, mentions } = read('07:02 Kiruna Steel (STO: KIRU) reports Q2 profit of SEK 1.92bn.\n\n08:15 Early trade: Kiruna +5.2% at SEK 61.4.', 'Live')
    expect(mentions[0]!.company).toBe('Kiruna Steel')
    expect(priceActions).toEqual([expect.objectContaining({ symbol: 'KIRU', price: 61.4, changePercent: 5.2 })])
  })
})

describe('places behind a growth rate', () => {
  it('are whose growth it is', () => {
    expect(figures(`${opening}Sales rose 12% in North America and fell 2% in Europe.`).map((figure) => [figure.segment, figure.change?.value])).toEqual([
      ['North America', 12],
      ['Europe', -2],
    ])
    expect(figures(`${opening}Sales rose 12% in September.`).every((figure) => figure.segment === null)).toBe(true)
  })
})

describe('how newspapers put it', () => {
  it('money that was cleared after tax is net income, and what was rung up is no difference', () => {
    expect(
      figures('Tarnow (NYSE: TNW) rang up $1.38 billion of sales in the third quarter. It cleared $96 million after tax, or 83 cents a share; a year ago it had scraped together $61 million, or 52 cents.').map(
        ({ metric, actual, prior }) => [metric, actual, prior],
      ),
    ).toEqual([
      ['revenue', 1.38e9, null],
      ['net-income', 96e6, 61e6],
      ['eps', 0.83, 0.52],
    ])
  })

  it('an outlook after what analysts had braced for is still the company’s', () => {
    const { guidance } = read(
      `${opening}Tarnow saw its like-for-likes drop 1.8%, worse than the 0.9% fall that analysts had braced for, and now expects annual operating profit of about £310m, having earlier guided to £360m.`,
    ).snapshots[0]!
    expect(guidance).toEqual([expect.objectContaining({ metric: 'operating-income', low: 310e6, high: 310e6 })])
  })

  it('one label a line is no paragraph', () => {
    expect(
      figures(`${opening}\n\nReported net profit: NZ$211 million, vs NZ$301 million a year ago\nFree cash flow: minus NZ$95 million`).map(({ metric, actual, prior }) => [metric, actual, prior]),
    ).toEqual([
      ['net-income', 211e6, 301e6],
      ['free-cash-flow', -95e6, null],
    ])
  })

  it('a range of cents is divided once', () => {
    expect(read(`${opening}Revenue was $1 billion. It expects earnings of 60-70 cents per share.`).snapshots[0]!.guidance).toEqual([
      expect.objectContaining({ metric: 'eps', low: 0.6, high: 0.7 }),
    ])
  })
})
