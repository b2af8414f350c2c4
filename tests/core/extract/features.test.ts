// Longer newspaper and web articles that report results amid other things. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: [] })

/** Figures of all snapshots, briefly: metric, basis, segment, number, expectation, year before, change. */
const figures = (text: string, title = 'Tarrow reports third-quarter results'): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map((figure) => [figure.metric, figure.basis, figure.segment, figure.actual, figure.consensus, figure.prior, figure.change?.value ?? null]),
  )

describe('businesses in a feature', () => {
  it.each([
    [
      'Higher prices helped the streaming unit, which ended the third quarter with an operating loss of $342 million.',
      ['operating-income', 'reported', 'streaming', -342e6, null, null, null],
    ],
    [
      'In the third quarter revenue for Tarrow Entertainment, which makes films, dropped 7%.',
      ['revenue', 'reported', 'Tarrow Entertainment', null, null, null, -7],
    ],
    [
      'In the third quarter operating income from cable networks dropped 21% and revenue slipped 14%.',
      ['revenue', 'reported', 'cable networks', null, null, null, -14],
    ],
    [
      "Third-quarter sales from Tarrow's all-important direct-to-reader business, composed of sites such as Larch, Fen and Brook, increased 46% to $2.1 billion.",
      ['revenue', 'reported', 'direct-to-reader', 2.1e9, null, null, 46],
    ],
    [
      "Third-quarter revenue for Tarrow's parks, rides and products segment — which holds two resorts — was $1.31 billion, up from $1.05 billion a year ago.",
      ['revenue', 'reported', 'parks, rides and products', 1.31e9, null, 1.05e9, null],
    ],
    [
      'Third-quarter operating income in rides and games was $219 million, compared to a year-ago loss of $87 million.',
      ['operating-income', 'reported', 'rides and games', 219e6, null, -87e6, null],
    ],
    [
      'Theme parks continued to be a bright spot with operating income hitting $1.12 billion in the third quarter.',
      ['operating-income', 'reported', 'Theme parks', 1.12e9, null, null, null],
    ],
    [
      'The site grew again, with Tarrow+ reaching 45 million subscribers in the third quarter. Third-quarter revenue was $3.2 billion.',
      ['users', 'reported', 'Tarrow+', 45e6, null, null, null],
    ],
    [
      "Mr Brandt was pleased with Fenwick's 31% rise in profits to $62m. Third-quarter sales were $3.2bn.",
      ['net-income', 'reported', 'Fenwick', 62e6, null, null, 31],
    ],
  ])('%s', (text, expected) => {
    expect(figures(`Tarrow (NYSE: TRW) published its numbers. ${text}`)).toContainEqual(expected)
  })

  it('a business of which no name was told gives nothing, and never the whole', () => {
    expect(figures('Tarrow (NYSE: TRW) published its numbers. In the third quarter a warm spell helped lift operating income at the unit by 21% to $420 million.')).toEqual([])
  })

  it('the division of the sentence before', () => {
    expect(
      figures('Tarrow (NYSE: TRW) published its numbers. Third-quarter revenue for the Rentals division rose 9% to $2.4 billion. The division, long a drag, narrowed its operating loss to $88 million.'),
    ).toContainEqual(['operating-income', 'reported', 'Rentals', -88e6, null, null, null])
  })

  it('subscribers counted again without the name of their service are counted once', () => {
    const text = 'Tarrow (NYSE: TRW) published third-quarter numbers.\n\nRevenue: $3.2 billion vs. $3.1 billion expected\n\nTarrow+ subscribers: 56.7 million vs. 62.2 million expected\n\nThe service saw a 3% decline in the third quarter, falling to 56.7 million subscribers.'
    const users = figures(text).filter((figure) => Array.isArray(figure) && figure[0] === 'users')
    expect(users).toHaveLength(1)
  })
})

describe('what is no number of the company', () => {
  it.each([
    ['a loss of customers', 'Tarrow (NYSE: TRW) raised prices, which offset the loss of 3 million subscribers in the third quarter.'],
    ['the size of a fall', 'In the third quarter subscribers to Tarrow (NYSE: TRW) dropped by 3.8 million.'],
    ['how large a business is', "Tarrow (NYSE: TRW) said third-quarter growth was good. 'Our online shop is now worth over $1 billion in annual sales,' he said."],
    ['where the shares stood', 'Tarrow (NYSE: TRW) said its third-quarter profit more than doubled, and its shares topped $100, but the stock fell back toward $90.'],
    ['money lost in one country', 'Tarrow (NYSE: TRW) wants to leave Egypt, where it has invested $100m but lost $9.8m during the third quarter.'],
    ['what analysts had been forecasting', 'In the third quarter Tarrow (NYSE: TRW) did better than expected by analysts, who had been forecasting a larger fall in profits, to between $284m and $293m.'],
  ])('%s', (_, text) => {
    const { snapshots } = read('Tarrow reports third-quarter results', text)
    expect(snapshots.flatMap((snapshot) => [...snapshot.figures, ...snapshot.guidance]).filter((figure) => !('change' in figure) || figure.actual !== null)).toEqual([])
  })

  it('another company that is only likened to', () => {
    const { snapshots } = read(
      'Tarrow stock dips after earnings miss',
      'Tarrow (NYSE: TRW) reported second-quarter results.\n\nThe cruise lines had operating income of $212 million in the second quarter, echoing what was seen at rivals like Osprey Holidays (NYSE: OSPR).',
    )
    expect(snapshots.map((snapshot) => snapshot.symbol)).not.toContain('OSPR')
  })

  it('by how much expectations were topped is no expectation', () => {
    expect(figures('Tarrow (NYSE: TRW) reported third-quarter sales of $4.4 billion, up 16%, topping expectations by more than $200 million.')).toEqual([
      ['revenue', 'reported', null, 4.4e9, null, null, 16],
    ])
  })
})

describe('sections of a digest', () => {
  const directory = [
    { symbol: 'TRW', exchange: 'NYSE', name: 'Tarrow Inc.', shortNames: ['Tarrow'] },
    { symbol: 'OSPR', exchange: 'NYSE', name: 'Osprey Foods Inc.', shortNames: ['Osprey Foods'] },
  ]

  it('a heading with the name of a company that no symbol is known of keeps its numbers', () => {
    const { snapshots } = extractArticle({
      title: 'Studios see growth in the third quarter',
      dek: null,
      text: 'The owners of two studios told of their third quarter.\n\nLarchgate\n\nLarchgate had an operating loss of $87 million on revenue of $951 million in the third quarter.\n\nTarrow\n\nRevenue of Tarrow rose 5% to $6.7 billion in the third quarter.',
      sections: [],
      publishedAt: null,
      directory,
    })
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => [snapshot.symbol, figure.metric, figure.actual]))).toEqual([['TRW', 'revenue', 6.7e9]])
  })

  it('a company that heads a section reports beside the one of the headline', () => {
    const { snapshots } = extractArticle({
      title: 'Tarrow profit rises in third quarter',
      dek: null,
      text: 'Tarrow said third-quarter net income rose to $152 million.\n\nOsprey Foods\n\nThe maker of soups said its third-quarter revenue rose 2 percent to $2.1 billion.',
      sections: [],
      publishedAt: null,
      directory,
    })
    expect(snapshots.map((snapshot) => [snapshot.symbol, snapshot.figures[0]?.actual])).toEqual([
      ['TRW', 152e6],
      ['OSPR', 2.1e9],
    ])
  })

  it('three months to a day before its month are a quarter', () => {
    expect(read('Tarrow told of its half', 'Tarrow (LSE: TRW) had sales of £4.9 billion in the three months to 30 June.').snapshots[0]?.period.kind).toBe('quarter')
  })
})

describe('what newspapers say of retailers and carmakers', () => {
  const guidance = (text: string): readonly unknown[] =>
    read('Tarrow reports third-quarter results', text).snapshots.flatMap((snapshot) => snapshot.guidance.map(({ metric, low, high, action }) => [metric, low, high, action]))

  it('a business that bears the name of its company, and its loss of the year before', () => {
    expect(figures('Tarrow (NYSE: TRW) reported third-quarter numbers. Tarrow Volt e, its battery business division, reported an EBIT loss of $1.3 billion, higher than the $1.1 billion EBIT loss it reported in Q3 2024.')).toEqual([
      ['ebit', 'reported', 'Tarrow Volt e', -1.3e9, null, -1.1e9, null],
    ])
  })

  it('a place that stands between growth and sum, in small letters or behind dashes', () => {
    expect(
      figures(
        "In the third quarter net sales of Tarrow (NYSE: TRW) rose 5% to $6.4 billion.\n\nIn the US – the company's biggest market – organic sales were up 7% to $4.6 billion.\n\nOrganic sales rose 4.5% in its international markets to $1.3 billion.",
      ),
    ).toEqual([
      ['revenue', 'reported', null, 6.4e9, null, null, 5],
      ['revenue', 'like-for-like', 'US', 4.6e9, null, null, 7],
      ['revenue', 'like-for-like', 'international', 1.3e9, null, null, 4.5],
    ])
  })

  it('sales at stores open for so long are comparable sales', () => {
    expect(figures('Tarrow (NYSE: TRW) told of its third quarter. Sales at its stores open for at least 13 months dropped 3.8%.')).toEqual([['comparable-sales', 'reported', null, -3.8, null, null, null]])
  })

  it.each([
    ['from one range to another', 'The company cut 2027 adjusted EPS guidance from $5.15-$5.45 to $4.75-$4.95.', ['eps', 4.75, 4.95, 'lowered']],
    ['from one number to another', 'The company cut 2027 adjusted EPS guidance from $5.15 to $4.75.', ['eps', 4.75, 4.75, 'lowered']],
    ['a range that is anticipated', 'For the full year adjusted EBITDA of $294M to $309M is anticipated vs. $306M consensus.', ['ebitda', 294e6, 309e6, null]],
    ['from nothing to some cents', 'For the full year it expects adjusted EPS in the range of $0 to 15 cents.', ['eps', 0, 0.15, null]],
    ['flat to a loss', 'For the full year it expects adjusted EPS in the range of flat to a loss of 15 cents.', ['eps', -0.15, 0, null]],
  ])('guidance %s', (_, text, expected) => {
    expect(guidance(`Tarrow (NYSE: TRW) reported third-quarter sales of $4.6 billion.\n\n${text}`)).toEqual([expected])
  })

  it('a close and a move after hours are two', () => {
    const { priceActions } = read('Tarrow misses', "Tarrow's (NYSE: TRW) stock closed the regular session at $16.60 per share and fell more than 20% in after-hours trading.")
    expect(priceActions.map(({ price, changePercent, session }) => [price, changePercent, session])).toEqual([
      [16.6, null, 'regular'],
      [null, -20, 'after-hours'],
    ])
  })

  it('a company whose name is a word for goals foresees nothing by its name', () => {
    const { snapshots } = read('Target shares slide', 'Target (NYSE: TGT) told of its third quarter. Target reported adjusted earnings per share of $1.44, missing estimates.')
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => [figure.metric, figure.basis, figure.actual]))).toEqual([['eps', 'adjusted', 1.44]])
    expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })
})

describe('years and quarters of a comparison', () => {
  it.each([
    ['pounds of copper', 'Tarrow (NYSE: TRW) had net income of $4.2 million in the second quarter. The mine gave 21.1-million pounds of copper, compared with 19.4-million pounds of copper in the second quarter of 2015.'],
    ['a loss in dollars', 'Tarrow (NYSE: TRW) had second-quarter net income of $4.2 million. Operating loss was $3 million, from a $2 million operating loss in the 2015 second quarter.'],
  ])('%s: the year is not that of the article', (_, text) => {
    expect(read('Tarrow reports', text).snapshots.map((snapshot) => [snapshot.period.number, snapshot.period.year])).toEqual([[2, null]])
  })

  it('"more than" so many compares with no quarter, and who left in two quarters is nobody', () => {
    const { snapshots } = read(
      'Tarrow says it is growing again',
      'Tarrow (NYSE: TRW) said it added more than 2.3 million subscribers in the third quarter.\n\nThe company has 222.8 million subscribers. Tarrow lost 200,000 subscribers in the first quarter, and nearly one million in the second.\n\nTarrow had $7.8 billion in revenue in the third quarter.',
    )
    expect(snapshots.map((snapshot) => [snapshot.period.number, snapshot.figures.map((figure) => figure.actual).sort()])).toEqual([[3, [222.8e6, 7.8e9]]])
  })

  it('the quarter that is forecast is not the one that ended', () => {
    const text =
      'In the quarter that ended on May 31, revenue of Tarrow (NYSE: TRW) was $5.3 billion.\n\nThe company forecasted adjusted earnings per share of $4.50 to $4.55 and revenue of $5.33 billion to $5.38 billion for the fiscal third quarter.'
    const { snapshots } = read('Tarrow shares surge', text)
    expect(snapshots[0]?.period).toMatchObject({ kind: 'quarter', number: null })
    expect(snapshots[0]?.guidance.at(-1)?.period).toMatchObject({ number: 3 })
  })

  it('"comparative" and "adjusted (non-GAAP)" are adjusted, and "That was" goes on', () => {
    expect(figures('Tarrow (NYSE: TRW) reported an adjusted third-quarter loss of $19 million.\n\nThat was a loss of 2 cents a share.')).toEqual([
      ['net-income', 'adjusted', null, -19e6, null, null, null],
      ['eps', 'adjusted', null, -0.02, null, null, null],
    ])
    expect(figures('In the third quarter Tarrow (NYSE: TRW) made adjusted (non-GAAP) earnings of $2.44 per share.')).toEqual([['eps', 'adjusted', null, 2.44, null, null, null]])
    expect(figures('In the third quarter Tarrow (NYSE: TRW) reported a comparative loss of $17 million.')).toEqual([['net-income', 'adjusted', null, -17e6, null, null, null]])
  })
})

describe('numbers beside numbers', () => {
  it.each([
    ['an improvement over the consensus', 'Third-quarter adjusted EPS of Tarrow (NYSE: TRW) came in at $1.94, a $0.07 improvement over the $1.87 consensus.', ['eps', 'adjusted', null, 1.94, 1.87, null, null]],
    ['a mark that was anticipated', 'Third-quarter revenue of Tarrow (NYSE: TRW) fell short at $4.24 billion, missing the anticipated $4.31 billion mark.', ['revenue', 'reported', null, 4.24e9, 4.31e9, null, null]],
    ['sales in tonnes', 'Third-quarter revenue of Tarrow (NYSE: TRW) rose 9 per cent to $719.6 million as copper sales climbed 11 per cent to 72,402 tonnes.', ['revenue', 'reported', null, 719.6e6, null, null, 9]],
    ['new users', 'Tarrow (NYSE: TRW) added 19 million new daily active users in the third quarter, an increase of 33%. Third-quarter revenue was $686 million.', ['revenue', 'reported', null, 686e6, null, null, null]],
    ['losses of a whole industry', 'Despite $1.77 billion in net losses reported by the top six airlines, Tarrow (NYSE: TRW) had third-quarter revenue of $686 million.', ['revenue', 'reported', null, 686e6, null, null, null]],
    ['a rate of a cost', 'Third-quarter profit of Tarrow (NYSE: TRW) was $371 million. Costs attached to sales went up by 132 per cent an ounce.', ['net-income', 'reported', null, 371e6, null, null, null]],
    ['a move of the shares', 'Third-quarter revenue of Tarrow (NYSE: TRW) was $371 million. Narrowed full-year guidance lifted confidence, reflected in a 0.4% increase in stock price.', ['revenue', 'reported', null, 371e6, null, null, null]],
  ])('%s', (_, text, expected) => {
    const { snapshots } = read('Tarrow reports third-quarter results', text)
    expect(figures(text)).toEqual([expected])
    expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })

  it('customers of one kind, and income before depreciation', () => {
    expect(figures('Tarrow (NYSE: TRW) has a large subscriber base, ending the third quarter with 12.1 million streaming customers, a decline of 118,000 from the prior quarter. Adjusted operating income before depreciation and amortization (OIBDA) reached $33 million.')).toEqual([
      ['users', 'reported', 'streaming', 12.1e6, null, null, null],
      ['ebitda', 'adjusted', null, 33e6, null, null, null],
    ])
  })
})

describe('numbers told round about', () => {
  it('what would have been earned without the charges is adjusted, and expected so', () => {
    expect(
      figures(
        'Tarrow (NYSE: TRW) earned $607 million, or 52 cents per share, in the third quarter.\n\nThe company said expenses for the purchase were 9 cents per share, meaning it would have earned 61 cents per share without those expenses. Analysts had been expecting earnings of 59 cents per share.',
      ),
    ).toEqual([
      ['net-income', 'reported', null, 607e6, null, null, null],
      ['eps', 'reported', null, 0.52, null, null, null],
      ['eps', 'adjusted', null, 0.61, 0.59, null, null],
    ])
    expect(
      figures('Tarrow (NYSE: TRW) published third-quarter numbers. Excluding $1.26 billion in charges for closures, write-downs and other items, the maker of valves said income would have been $3.87 billion, or 59 cents per share.'),
    ).toEqual([
      ['net-income', 'adjusted', null, 3.87e9, null, null, null],
      ['eps', 'adjusted', null, 0.59, null, null, null],
    ])
  })

  it('a loss of the year before is one per share too', () => {
    expect(figures("Tarrow (NYSE: TRW) earned $16.1 million, or 11 cents per share, in the third quarter. That's up from a net loss of $4.6 million, or 3 cents per share, a year earlier.")).toEqual([
      ['net-income', 'reported', null, 16.1e6, null, -4.6e6, null],
      ['eps', 'reported', null, 0.11, null, -0.03, null],
    ])
  })

  it('per cent as English papers print them, and a gain that a number holds', () => {
    expect(figures('At Tarrow (LSE: TRW) half-year sales went up by 7.4pc to £9.7 billion. Reported profits before tax, including a £45m gain from property sales, rose by 9pc to £336m.', 'Tarrow posts half-year results')).toEqual([
      ['revenue', 'reported', null, 9.7e9, null, null, 7.4],
    ])
  })

  it('a range whose stroke stands at its second number', () => {
    const { snapshots } = read('Tarrow reports third-quarter results', 'Tarrow (NYSE: TRW) reported third-quarter revenue of $10.1 billion. It narrowed its full-year revenue range to $39.6 billion -$40.1 billion.')
    expect(snapshots.flatMap((snapshot) => snapshot.guidance.map(({ low, high }) => [low, high]))).toEqual([[39.6e9, 40.1e9]])
    expect(snapshots).toHaveLength(1)
  })

  it('so many quarters in a row number none, and months with "through" make one', () => {
    expect(read('Tarrow swings to a loss', 'Tarrow (NYSE: TRW) had a net loss of $45 million in the quarter ended July 1 and lost readers for the second quarter in a row.').snapshots[0]?.period.number).toBeNull()
    expect(read('Tarrow trims its loss', 'Tarrow (NYSE: TRW) had a net loss of $45 million in the April-through-June quarter.').snapshots[0]?.period.number).toBe(2)
  })

  it('"continued to grow" foresees nothing', () => {
    const { snapshots } = read('Tarrow reports third-quarter results', 'Tarrow (NYSE: TRW) continued to grow, with revenue of $2.1 billion in the third quarter.')
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.actual))).toEqual([2.1e9])
    expect(snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })
})
