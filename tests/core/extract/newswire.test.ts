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
