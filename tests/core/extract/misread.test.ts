// What was once read wrong in articles of the wires: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

describe('months are no period of ours', () => {
  it.each([
    ['For the first 11 months, revenue totaled $2.41 billion, up 31.2% from a year earlier.'],
    ['January-November revenue totaled $2.41 billion, up 31.2% from a year earlier.'],
  ])('%s', (sentence) => {
    const text = `Nodel Foundry (NYSE: NODL) reported revenue of $241 million for November, up 24%. ${sentence} It has guided for fourth-quarter sales of $690 million to $710 million.`
    expect(read('Nodel November sales rise 24% on year', text).snapshots.flatMap((snapshot) => snapshot.figures)).toEqual([])
    expect(figures(read('Nodel sells more', text))).toEqual([])
  })
})

it("a month's number beside the quarter's", () => {
  const text = 'Lumo Motors (NYSE: LMO) on Thursday posted 41,204 deliveries for December, bringing the fourth-quarter total to 118,340 vehicles, up 19% from a year earlier.'
  expect(figures(read('Lumo hits delivery goal', text)).filter((figure) => figure.actual === 41_204)).toEqual([])
})

it('an update for eighteen weeks is none for the half before them', () => {
  const text = 'Quanlin Group plc (LSE: QNL) today provides a trading update for the 18 weeks to 1 November 2026.\n\nGroup sales rose 5.2%. In the first half, revenue was £512 million.'
  expect(figures(read('Quanlin upbeat', text)).filter((figure) => figure.change !== null)).toEqual([])
})

it('a bound beside forecasts is no result', () => {
  const text = 'Osprey Foods (NYSE: OSPR): Q3 revenue of $1.02B beats. For Q4, it sees revenue of $1.05B-$1.10B. FY26 free cash flow of at least minus $30M.'
  expect(figures(read('Osprey Foods tops', text)).map((figure) => figure.metric)).toEqual(['revenue'])
})

it('the weeks of a year to date are no year', () => {
  const text = 'Marlin Stores (NYSE: MRLN) reported net sales of $1.62 billion for the five weeks ended July 5. For the year-to-date period of 22 weeks net sales were $6.9 billion.'
  expect(figures(read('Marlin Stores sells more', text))).toEqual([])
  expect(figures(read('Marlin Stores sells more', text.replace(' period of 22 weeks', '')))).toEqual([])
})

describe('a segment', () => {
  it('is no half of a compound word', () => {
    const [snapshot] = read(
      'Tarrow earns less',
      'Tarrow Bank (LSE: TROW) said third-quarter net profit fell to £410 million. It confirmed its 2026 net-profit target of £1.6 billion.',
    ).snapshots
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ metric: 'net-income', segment: null, low: 1_600_000_000 })])
  })

  it('is no span of months', () => {
    const own = figures(read('Tarrow doubles profit', 'Tarrow Holdings (9871.T) more than doubled its July-September net profit to 310 billion yen.'))
    expect(own).toEqual([expect.objectContaining({ metric: 'net-income', segment: null, actual: 310_000_000_000 })])
  })
})

describe('a forecast below zero', () => {
  it.each([
    ['Free cash flow is seen at minus $310 million or better.', -310_000_000, null],
    ['It expects free cash flow of minus $310 million to minus $290 million.', -310_000_000, -290_000_000],
    ['It expects free cash flow of between minus $310 million and plus $20 million.', -310_000_000, 20_000_000],
    ['It expects a net loss of $310 million to $290 million.', -310_000_000, -290_000_000],
    ['It expects free cash flow of negative $310 million to $90 million.', -310_000_000, 90_000_000],
    ['It expects a net loss of $310 million or better.', -310_000_000, null],
    ['It expects free cash flow of $310 million, plus or minus $20 million.', 290_000_000, 330_000_000],
  ])('%s', (sentence, low, high) => {
    const [snapshot] = read('Tarrow ships more', `Tarrow Lines (NYSE: TRW) said third-quarter revenue rose 8% to $2.1 billion. ${sentence}`).snapshots
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ low, high })])
  })
})

describe('a period that is only foreseen', () => {
  it('does not number the quarter that is reported', () => {
    const [snapshot] = read(
      'Nodel slides on outlook',
      'Nodel (NYSE: NODL) forecast fourth-quarter revenue below estimates on Thursday.\n\nIt expects fourth-quarter revenue of $670 million, plus or minus $50 million.\n\nFor the quarter ended July 27, the company reported sales of $730 million, beating the estimate of $722 million.',
    ).snapshots
    expect(snapshot!.period).toMatchObject({ kind: 'quarter', number: null })
    expect(snapshot!.guidance[0]!.period).toMatchObject({ kind: 'quarter', number: 4 })
  })

  it('is not that of a sentence about the quarter that was', () => {
    const [snapshot] = read(
      'Osprey Foods Reports Second Quarter 2026 Results',
      'Osprey Foods (NYSE: OSPR) today reported results for the second quarter of 2026.\n\nOutlook\nFor the full year 2026, the company expects net sales of $4.1 billion to $4.2 billion. In the second quarter, net sales were $1.02 billion, up 3%.',
    ).snapshots
    expect(snapshot!.figures).toEqual([expect.objectContaining({ metric: 'revenue', actual: 1_020_000_000 })])
    expect(snapshot!.guidance).toHaveLength(1)
  })

  it('is not that of a number reported under its heading', () => {
    const { snapshots } = read(
      'Nodel Announces Third Quarter Fiscal 2026 Results',
      'Nodel (NYSE: NODL) announced results for its third quarter fiscal 2026.\n\nThird Quarter Highlights\n- Revenue of $1.03 billion, up 9%\n\nFY26 Guidance\n- Raises full year FY26 revenue guidance to $4.14 billion to $4.15 billion\n\nGAAP diluted net income per share was $0.61.',
    )
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures.map((figure) => figure.metric)])).toEqual([['quarter', ['revenue', 'eps']]])
  })
})

describe('what somebody else expects', () => {
  it("an analyst's expectation is no result", () => {
    const text = "Shares of Halden Grid (LSE: HGRD) fell 3.1% after UBS's Marta Lind (Sell, target cut to 380p from 420p) said she expects first-half operating profit of £61 million."
    expect(figures(read('Analysts cool on Halden', text))).toEqual([])
  })

  it('a budget for capital expenditure is no revenue to come', () => {
    const [snapshot] = read(
      'Brenta lifts forecast',
      'Brenta (BRE.MI) said second-quarter sales rose 7% to 1.42 billion euros. It now sees 2026 revenue growth of 4% to 6%, and confirmed its capital-expenditure budget of 300 million euros.',
    ).snapshots
    expect(snapshot!.guidance).toEqual([expect.objectContaining({ unit: 'percent', low: 4, high: 6 })])
  })
})

describe('parts and the whole', () => {
  const opening = 'Nordvik (NYSE: NVK) reported results for the third quarter of 2026. '

  it("a part's growth is not that of the whole", () => {
    const own = figures(read('Nordvik sells more', `${opening}Sales within the US operations rose 11% in kroner. Sales within the clinics business fell 3%. Sales across its hotels division grew 5%. In total, sales increased by 12% in kroner to DKK 22.9 billion.`))
    expect(own.map((figure) => [figure.segment, figure.actual, figure.change?.value])).toEqual([
      ['US', null, 11],
      ['clinics', null, -3],
      ['hotels', null, 5],
      [null, 22_900_000_000, 12],
    ])
  })

  it('forecasts that were changed together keep their order', () => {
    const [snapshot] = read(
      'Nordvik sells more',
      `${opening}Sales increased by 12% to DKK 22.9 billion. For the 2026 outlook, sales growth is now expected to be 9-11% and operating profit growth is now expected to be 4-7% (previously 8-10% and 5-9%, respectively).`,
    ).snapshots
    expect(snapshot!.guidance.map(({ metric, low, high, action }) => [metric, low, high, action])).toEqual([
      ['revenue', 9, 11, 'raised'],
      ['operating-income', 4, 7, 'lowered'],
    ])
  })
})

describe('names in brackets', () => {
  it('two listings side by side are one company', () => {
    expect(read('Osprey sells a mine', 'Osprey Mining Corporation (NYSE:OSP)(TSX:OSM) said it will sell a mine.').mentions).toEqual([
      expect.objectContaining({ symbol: 'OSP', company: 'Osprey Mining Corporation' }),
    ])
  })

  it("a house before its analyst's rating is no company of the article", () => {
    const { mentions, ratings } = extractArticle({
      title: 'What analysts say about Nodel',
      dek: null,
      text: "Nodel (NYSE: NODL) has many friends.\n\nCiti's Dana Whitlock (Buy, $75 target, raised from $50) expects more. Citi (Buy) stays, and Citi's Ian Cole upgraded a rival.",
      sections: [],
      publishedAt: null,
      directory: [{ symbol: 'C', exchange: 'NYSE', name: 'Citigroup Inc.', shortNames: ['Citi', 'Citigroup'] }],
    })
    expect(mentions.map((mention) => mention.symbol)).toEqual(['NODL'])
    expect(ratings[0]).toEqual(expect.objectContaining({ firm: 'Citi', analyst: 'Dana Whitlock', rating: 'Buy', priceTarget: 75, priceTargetPrior: 50 }))
  })
})
