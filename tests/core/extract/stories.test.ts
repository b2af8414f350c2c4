// Stories of newspapers and wires that report no results, and round-ups of many companies: one case for each rule, in other words than the fixtures.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): ReturnType<typeof extractArticle> =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

const silent: readonly (readonly [reason: string, title: string, text: string])[] = [
  ['a fund tells its clients why it bought', 'Fund adds Marlin, trims Osprey in second quarter', 'In a letter to investors, Tern Capital said Marlin Corp (NYSE: MRLN) grew revenue 21% in the latest quarter.'],
  ['an industry group counts registrations', 'UK car sales drop 2.1% in May', 'New car registrations fell 2.1% to 147,000, the industry body said. Vela Auto (LSE: VELA) sold 9,300 cars, down 5%, in the second quarter.'],
  ['a market is counted as a whole', 'Wall Street ends higher', 'Of the S&P 500 companies that have reported, 78% beat and profit rose 9% in the third quarter. Osprey (NYSE: OSPR) rose 2%.'],
  ['a month is no quarter', "Lumo's March deliveries climb", 'Carmaker Lumo (NASDAQ: LUMO) delivered 31,400 vehicles in March, 12% more than a year ago. Its first-quarter results are due on May 5.'],
  ['nine weeks are no quarter', 'Grocer upbeat after Christmas', 'Tarrow (LSE: TROW) said like-for-like sales rose 3.1% in the six weeks to Jan. 4. It expects profit of £640 million for the year to February.'],
  ['a rating agency forecasts', "Moody's lifts Cadmus to investment grade", "The agency expects Cadmus Foods (NYSE: CDMS) to post EBITDA of $880 million. In fiscal 2025 its revenue was $5.2 billion, according to the agency."],
  ['a researcher counts shipments', 'PC shipments grow 4% in second quarter', 'Global PC shipments rose 4% to 68 million units in the second quarter, research firm Trellis said. Nodel (NYSE: NODL) shipped 14.1 million, up 3%.'],
  ['a purchase tells what is bought', 'Osprey to acquire Fennel for $900 million', "Osprey (NYSE: OSPR) agreed to buy Fennel.\n\nFennel's sales rose 12% to $310 million in the year ended in March, Osprey said."],
  ['ideas for a portfolio', '4 stocks to buy for income', 'Osprey (NYSE: OSPR): yield 6%. Its revenue rose 4% to $2.1 billion last quarter.'],
  ['a headline gives the view of analysts', 'Cloud spending to double next year, analysts say', 'Nodel (NYSE: NODL) leads. Depreciation grew 35% in the third quarter, faster than revenue, which rose 18%.'],
  ['a unit has annual sales', 'Osprey may sell its soups', 'Osprey (NYSE: OSPR) may sell its soup business. The unit has annual sales of $740 million. Its second-quarter results are due soon.'],
  ['somebody guesses what probably was', 'EV makers slide', 'Lumo (NASDAQ: LUMO) fell 4%. U.S. sales probably jumped 21% in the third quarter, and it likely sold 24,000 cars.'],
  ['a company is described by its size', 'Osprey pledges to plant trees', 'Osprey (NYSE: OSPR) will plant trees. The company, with revenue of $11.2 billion, spent more in fiscal 2025.'],
  ['a sum since a launch', 'Lumo unveils second phone', 'Lumo (NASDAQ: LUMO) has sold 2.4 million units since its launch in 2023. The market grew 8% in the first quarter.'],
]

describe('stories that report no results', () => {
  it.each(silent)('stay silent where %s', (_, title, text) => {
    expect(read(title, text).snapshots).toEqual([])
  })
})

describe('what stands beside results', () => {
  it('is history where it says last year', () => {
    const { snapshots } = read('Lumo posts first-quarter sales', 'Lumo (NASDAQ: LUMO) said sales rose 5% to $2.4 billion in the first quarter. Net profit fell 11% to $310 million last year.')
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.metric))).toEqual(['revenue'])
  })

  it('is an aside where it names another period', () => {
    const { snapshots } = read('Lumo quarterly sales slip', 'Lumo (NASDAQ: LUMO), which made a profit of $1.4 billion in the year to June, said first-quarter sales fell 3% to $2.4 billion.')
    expect(snapshots.map((snapshot) => snapshot.period.kind)).toEqual(['quarter'])
    expect(snapshots[0]!.figures.map((figure) => figure.metric)).toEqual(['revenue'])
  })

  it("is never another company's period", () => {
    const { snapshots } = read(
      'What we learned this week',
      'Osprey (NYSE: OSPR) posted first-half sales of $2.1 billion, up 4%.\n\nMarlin (NYSE: MRLN) said third-quarter sales rose 9% to $880 million.\n\nLumo (NASDAQ: LUMO) made a net profit of $12 million.',
    )
    expect(snapshots.map((snapshot) => [snapshot.symbol, snapshot.period.kind])).toEqual([['OSPR', 'half'], ['MRLN', 'quarter']])
  })

  it('tells the half after six months', () => {
    const { snapshots } = read('Marlin Re earns more', 'Marlin Re (NYSE: MRLN) said second-quarter net profit was $210 million.\n\nAfter six months, net profit stood at $390 million, and the full-year target of $700 million remains.')
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures[0]!.actual])).toEqual([['quarter', 210_000_000], ['half', 390_000_000]])
  })

  it('counts who came and went apart from how many there are', () => {
    const { snapshots } = read('Vuelo gains subscribers', 'Vuelo (NASDAQ: VULO) ended the fourth quarter with 41 million subscribers. It added 2.2 million, above the 1.9 million expected.')
    expect(snapshots[0]!.figures.map((figure) => [figure.metric, figure.actual, figure.consensus])).toEqual([['users', 41_000_000, null]])
  })
})

describe('expectations', () => {
  const opening = 'Tarrow (LSE: TROW) said first-half operating profit was £158 million. '

  it('of the full year say nothing of the half', () => {
    const { snapshots } = read('Tarrow half-year profit slips', `${opening}\n\nAnalysts had pencilled in operating profit of £321 million for the full year.`)
    expect(snapshots[0]!.figures[0]!.consensus).toBe(null)
  })

  it("are not the company's own view", () => {
    const { snapshots } = read('Tarrow half-year profit slips', `${opening}Analysts had expected more; the company pointed to about £310 million.`)
    expect(snapshots[0]!.figures[0]!.consensus).toBe(null)
  })
})

describe('a pronoun over another period', () => {
  it('takes the sum and its expectation to that period', () => {
    const { snapshots } = read('Helven sales grow', 'Helven (SIX: HLVN) said sales in the first nine months rose 2 percent to 45.9 billion francs. In the third quarter they were 14.9 billion francs, in line with the 15 billion francs that analysts forecast.')
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures[0]!.actual, snapshot.figures[0]!.consensus])).toEqual([
      ['nine-months', 45_900_000_000, null],
      ['quarter', 14_900_000_000, 15_000_000_000],
    ])
  })

  it('reads what would have been earned without a charge as adjusted', () => {
    const { snapshots } = read('Orbit profit falls', 'Orbit (NASDAQ: ORBT) earned $1.05 per share in the third quarter. Excluding the charge, Orbit would have earned $7.25 per share, above the $6.72 that Wall Street was looking for.')
    expect(snapshots[0]!.figures.map((figure) => [figure.basis, figure.actual, figure.consensus])).toEqual([['reported', 1.05, null], ['adjusted', 7.25, 6.72]])
  })
})

describe('a subsidiary named behind its kind', () => {
  it('owns its profit; the figure of the group keeps its expectation', () => {
    const { snapshots } = read('KN Financial profit jumps', 'KN Financial Group (KRX: 105561) said first-quarter net profit was 1.7 trillion won.\n\nThe figure beat the market consensus of 1.57 trillion won.\n\nIts flagship lender, KN Bank, posted a net profit of 1.03 trillion won.')
    expect(snapshots[0]!.figures.map((figure) => [figure.segment, figure.actual, figure.consensus])).toEqual([[null, 1.7e12, 1.57e12], ['KN Bank', 1.03e12, null]])
  })
})

describe('weeks', () => {
  it('28 of them are a half, nine are none', () => {
    const { snapshots } = read('Tarrow sales edge up', 'In the 28 weeks to September 27, revenue at Tarrow (LSE: TROW) rose 1.4 per cent to £1.31bn. In the nine weeks to November 29, sales rose 3.2 per cent to £402mn.')
    expect(snapshots.map((snapshot) => [snapshot.period.kind, snapshot.figures.map((figure) => figure.actual)])).toEqual([['half', [1_310_000_000]]])
  })
})

describe('guidance and prices of the wires', () => {
  it('joins the rating of a heading and the target below it', () => {
    const { ratings } = read('Calls of the day', 'Nodel (NODL) and others moved.\n\nStifel downgrades Nodel to hold from buy\n"Nodel (NODL) is dear," the firm said. Its target goes to $64 from $80.')
    expect(ratings.map((rating) => [rating.symbol, rating.rating, rating.priceTarget, rating.priceTargetPrior])).toEqual([['NODL', 'Hold', 64, 80]])
  })

  it('reaches over the period to its spread', () => {
    const { snapshots } = read('Nodel beats', 'Nodel (NYSE: NODL) said third-quarter revenue rose 9% to $3 billion. It sees revenue of $4 billion in the fourth quarter, plus or minus 3%.')
    expect(snapshots[0]!.guidance.map((guidance) => [guidance.low, guidance.high])).toEqual([[3_880_000_000, 4_120_000_000]])
  })

  it('takes where shares are, not how far they went', () => {
    const { priceActions } = read('Nodel shares fall', 'Nodel (NYSE: NODL) shares fell as much as 11% and were last down 7.2% at $31.40.')
    expect(priceActions.map((price) => price.changePercent)).toEqual([-7.2])
  })

  it('takes neither what a stock would trade at nor what a plan costs', () => {
    expect(read('Streambox raises prices', 'Streambox (NASDAQ: STBX) raises prices. The standard plan goes up by $2.50 to $19.99. At 18 times earnings of $28, the stock would trade at $504.').priceActions).toEqual([])
  })

  it('leaves a profit behind "whose" to the company', () => {
    expect(read('Fund moves', 'The fund sold its shares in Nodel (NYSE: NODL), whose profit fell 31% after storms.').priceActions).toEqual([])
  })

  it('finds the symbol behind what a round-up calls the company', () => {
    const { priceActions } = read('Biggest moves', 'Vantage — Shares of the shoe maker (VNTG) slid 9% in premarket trading.')
    expect(priceActions.map((price) => [price.symbol, price.changePercent])).toEqual([['VNTG', -9]])
  })
})
