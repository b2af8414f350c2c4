// Wrong numbers that were shown once: each case is a trap that must not take the engine again.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { explainArticle, measureCoverage } from '../../../src/core/extract/index.ts'

const read = (text: string, title = 'Tarnow Instruments reports'): Extraction =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (text: string, title?: string): readonly Figure[] => read(text, title).snapshots.flatMap((snapshot) => snapshot.figures)
const opening = 'Tarnow Instruments (NYSE: TNW) reported results for the third quarter of 2026. '

describe('another period', () => {
  it('a table whose first column is the quarter before', () => {
    const table =
      '(Figures in millions of euros unless otherwise indicated)   Q2 2026   Q3 2026\nTotal net sales                                             7,692     7,516\n  ...of which Base Management sales                         2,096     1,962\nNet income                                                  2,290     2,125'
    expect(figures(`Tarnow Holding (TNWH) has published its 2026 third-quarter results.\n\n${table}`, 'Tarnow Q3 2026').map(({ segment, actual, prior }) => [segment, actual, prior])).toEqual([
      [null, 7_516e6, null],
      ['Base Management', 1_962e6, null],
      [null, 2_125e6, null],
    ])
  })

  it('results that are only due are none', () => {
    expect(
      read('Tarnow Inc. (NASDAQ: TNW) shares jumped 11.8% to $29.64. Tarnow, which lost $3.6 billion last year on revenue of $3.2 billion, is due to report third-quarter results on Nov. 6.', 'Tarnow soars').snapshots,
    ).toEqual([])
  })

  it('deliveries that begin in a quarter to come report nothing', () => {
    expect(
      read('Tarnow (EPA: TNW) has won a contract worth $2.4 billion. Deliveries begin in the fourth quarter of 2027 and will add about 300 million euros a year to sales, which reached 2.2 billion euros in 2025.', 'Tarnow wins order').snapshots,
    ).toEqual([])
  })

  it('"of which 201 fell in the third quarter" says nothing of the nine months before', () => {
    const { snapshots } = read(
      'Tarnow (EPA: TNW) posted a rise in third-quarter revenue to 17.83 billion euros. For the first nine months revenue was 47.4 billion euros. Tarnow handed over 507 aircraft in the period, of which 201 fell in the third quarter.',
    )
    expect(snapshots.find((snapshot) => snapshot.period.kind === 'nine-months')!.figures.find((figure) => figure.metric === 'deliveries')!.actual).toBe(507)
  })

  it.each([
    ['Profit rose from $4.26 billion in the second quarter to $5.43 billion.', 'net-income'],
    ['Revenue rose from $4.26 billion in the second quarter to $5.43 billion.', 'revenue'],
  ])('the quarter before is no year ago: %s', (sentence, metric) => {
    expect(figures(opening + sentence, 'Tarnow reports third-quarter results')).toEqual([expect.objectContaining({ metric, actual: 5.43e9, prior: null })])
  })

  it('a year that is only compared with is not the year of an outlook', () => {
    const { guidance } = read(
      `${opening}Revenue was €7.5 billion. It expects full-year 2026 total net sales to increase by around 15% relative to 2025, with a gross margin of around 52%.`,
    ).snapshots[0]!
    expect(guidance.map(({ metric, low, period }) => [metric, low, period?.year])).toEqual([
      ['revenue', 15, 2026],
      ['gross-margin', 52, 2026],
    ])
  })

  it('a half told behind a quarter is a snapshot of its own', () => {
    const { snapshots } = read('Tarnow (LSE: TNW) reported second-quarter revenue of GBP 205 million. Over the first half revenue was GBP 402 million.')
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures[0]!.segment, snapshot.figures[0]!.actual])).toEqual([
      ['quarter', null, 205e6],
      ['half', null, 402e6],
    ])
  })
})

describe('another company', () => {
  it('a paragraph about a company without a symbol gives nothing to the one before', () => {
    const { snapshots } = read(
      'Tarnow (TNW) — Shares added 1%. The company posted adjusted earnings of $4.82 per share for its fiscal second quarter.\n\nNorden (NRD) — The stock fell 2%.\n\nCarnaval — The cruise operator gained 5.4% after it guided for 2026 adjusted net income of about $3.45 billion.',
      'Stocks to watch: Tarnow, Norden, Carnaval',
    )
    expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })

  it('a symbol that begins like an exchange is whole', () => {
    expect(read('Shelby (SHEL.L) posted revenue of $5.43 billion for the third quarter.').mentions.map((mention) => mention.symbol)).toEqual(['SHEL.L'])
  })
})

describe('two companies in one breath', () => {
  it('the second is not called by the symbol of the first', () => {
    const { mentions, priceActions } = read('Shares of Stratos (NASDAQ: STRT) and Nimbus (NASDAQ: NMBS) fell. Stratos slipped 0.5% and Nimbus 0.9%.')
    expect(mentions.map((mention) => mention.company)).toEqual(['Stratos', 'Nimbus'])
    expect(priceActions.map((price) => [price.symbol, price.changePercent])).toEqual([
      ['STRT', -0.5],
      ['NMBS', -0.9],
    ])
  })

  it('a regulator’s case tells no results', () => {
    expect(
      read('A regulator said it would look into Stratos (NASDAQ: STRT). Its cloud business had sales of $107 billion last year and grew 19% in the latest quarter.', 'Britain opens probe into Stratos').snapshots,
    ).toEqual([])
  })
})

describe('another measure', () => {
  it('an estimated impact is no expectation', () => {
    expect(figures(`${opening}Sales were 10.63 trillion yen. The automaker estimated the impact of the tariffs at 164 billion yen.`)).toEqual([
      expect.objectContaining({ metric: 'revenue', actual: 10.63e12, consensus: null }),
    ])
  })

  it('vehicle sales in units are deliveries', () => {
    expect(figures(`${opening}Its global vehicle sales slid 6.6 percent to 1,680,000 units.`)).toEqual([
      expect.objectContaining({ metric: 'deliveries', segment: null, actual: 1_680_000, change: { value: -6.6, kind: 'percent', period: 'yoy' } }),
    ])
  })

  it('an abbreviated month is no segment', () => {
    expect(figures('Tarnow (7299.T) said its net profit in the six months ended Sept. 30 plunged 49.8 percent to 292.4 billion yen.')[0]!.segment).toBeNull()
  })

  it('a mark that is passed in another currency is no consensus', () => {
    expect(
      figures(`${opening}Games revenue jumped 43% to RMB20.8 billion, exceeding US$10 billion on an annualised basis. Capital expenditures dropped 24% to RMB13.0 billion.`),
    ).toEqual([expect.objectContaining({ segment: 'Games', actual: 20.8e9, consensus: null })])
  })

  it.each([
    ['Currency-neutral revenues increased 12%.', 'constant-currency', null],
    ['In euro terms revenues grew 12% to € 6.630 billion.', 'reported', null],
    ["Weixa's revenue rose 12%.", 'reported', 'Weixa'],
  ])('a basis is no segment: %s', (sentence, basis, segment) => {
    expect(figures(opening + sentence)).toEqual([expect.objectContaining({ basis, segment, change: { value: 12, kind: 'percent', period: 'yoy' } })])
  })

  it('a part of bookings is neither bookings nor outlook', () => {
    const { figures: own, guidance } = read(`${opening}Net bookings were €5.4 billion of which €3.6 billion is for new machines.`).snapshots[0]!
    expect(own).toEqual([expect.objectContaining({ metric: 'bookings', actual: 5.4e9 })])
    expect(guidance).toEqual([])
  })

  it.each([
    ["It said Tarnow could fetch $72 a share, 40% above Friday's close."],
    ['The price Medicare pays for its drug, made by Tarnow, will fall to $197 a month from $316.'],
  ])('what somebody would pay is no price of the stock: %s', (sentence) => {
    expect(read(`An investor owns shares of Tarnow (NYSE: TNW). ${sentence}`).priceActions).toEqual([])
  })

  it('an expectation goes to the figure of its size', () => {
    expect(
      figures(`${opening}Revenue was $1.31 billion, and net income climbed to $124.7 million, or $1.86 per diluted share. The Street was at $1.27 billion and $1.75.`).map(
        ({ metric, consensus }) => [metric, consensus],
      ),
    ).toEqual([
      ['revenue', 1.27e9],
      ['net-income', null],
      ['eps', 1.75],
    ])
  })

  it('the lower end of a range is no fall', () => {
    expect(read(`${opening}Revenue was $1 billion. It sees organic sales growth at the lower end of its 4% to 8% forecast.`).snapshots[0]!.guidance).toEqual([
      expect.objectContaining({ low: 4, high: 8 }),
    ])
  })
})

describe('coverage', () => {
  it('every number of a report is taken or has a reason', () => {
    const { trace } = explainArticle({
      title: 'Tarnow reports',
      dek: null,
      text: `${opening}Revenue rose 5% to $1.31 billion. It employs 3,100 people in 12 countries, paid a dividend of 30 cents and traded at 14 times earnings on May 3.`,
      sections: [],
      publishedAt: null,
    })
    expect(measureCoverage(trace)).toMatchObject({ unexplained: 0 })
  })
})
