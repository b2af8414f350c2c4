// What another forty articles by a hand that had not read the engine taught: a case for each rule, in other words and numbers.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

type Extraction = ReturnType<typeof extractArticle>

function read(text: string): Extraction {
  return extractArticle(parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }))
}

/** Every figure as one line: symbol, period, metric, basis, segment, actual, consensus, prior, change. */
function figures(text: string): readonly string[] {
  return read(text).snapshots.flatMap(({ symbol, period, figures }) =>
    figures.map((figure) =>
      [symbol, period.kind, figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual ?? '-', figure.consensus ?? '-', figure.prior ?? '-', figure.change?.value ?? '-'].join(' '),
    ),
  )
}

const guidance = (text: string): readonly string[] => read(text).snapshots.flatMap(({ symbol, guidance }) => guidance.map((one) => [symbol, one.metric, one.basis, one.low, one.high, one.period?.kind, one.consensus].join(' ')))
const prices = (text: string): readonly string[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent].join(' '))
const ratings = (text: string): readonly string[] => read(text).ratings.map((one) => [one.symbol, one.firm, one.rating, one.priceTarget, one.priceTargetPrior].join(' '))

describe('who is meant', () => {
  it('takes the agency behind a place for no company', () => {
    const { mentions } = read('Tarrow: Q2 snapshot\n\nAKRON, Ohio (TP) — Tarrow Tools Inc. (TRWT) on Tuesday reported second-quarter revenue of $156.2 million.\n')
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['TRWT'])
  })

  it('leaves out of a name who holds the shares', () => {
    const { mentions } = read('Hexley to buy Tarrow\n\nHolders of Tarrow (NASDAQ: TRWT) would get 0.8 Hexley share. Hexley (NYSE: HXL) lost 2%.\n')
    expect(mentions.map(({ company }) => company)).toEqual(['Tarrow', 'Hexley'])
  })

  it('knows a company by the headline where its symbol stands far below its name', () => {
    const filler = 'The board met in the spring and said that it was content with the way things went in most of the places. '.repeat(14)
    expect(read(`ROUNDUP: Tarrowkraft loses momentum\n\nThe turbine maker Tarrowkraft lost momentum.\n\n${filler}\n\nThe shares (XETRA: TRK) lost 6.4 percent to 48.72 euros.\n`).mentions[0]!.company).toBe('Tarrowkraft')
  })

  it('gives a house its view of the company that the paragraph is about, not of a rival named in between', () => {
    const text = 'Tarrow Fish slips\n\nTarrow Fish (OSE: TRF) reported third-quarter revenue of NOK 341 million.\n\nThe share fell 5.8 percent to NOK 84.15. Hexley (OSE: HEX) was down 1.9 percent. Carnegie keeps its hold rating and a price target of NOK 90.\n'
    expect(ratings(text)).toEqual(['TRF Carnegie Hold 90 '])
  })
})

describe('periods and footings in other words', () => {
  it('takes a half year that ended on a day for no year', () => {
    expect(figures('Tarrow results\n\nTarrow Auto (NSE: TRW) reported. For the half year ended September 30, 2026, net profit stood at Rs 2,528 crore.\n')).toEqual(['TRW half net-income reported whole 25280000000 - - -'])
  })

  it('reads interim sales as those of a half, and underlying growth as growth on another footing', () => {
    expect(figures('Tarrow results\n\nTarrow Books (LON: TRW). Interim sales £512m (2025: £498m), underlying growth 4%, adjusted operating profit £71m (2025: £64m).\n')).toEqual([
      'TRW half revenue reported whole 512000000 - 498000000 -',
      'TRW half revenue like-for-like whole - - - 4',
      'TRW half operating-income adjusted whole 71000000 - 64000000 -',
    ])
  })

  it('reads the summer quarter, and earnings adjusted for special items', () => {
    expect(figures('Tarrow results\n\nTarrow (ETR: TRW) lost momentum in the summer quarter. EBIT adjusted for special items came to 191 million euros after 203 million euros a year earlier.\n')).toEqual(['TRW quarter ebit adjusted whole 191000000 - 203000000 -'])
  })

  it('takes ordinary earnings and cash earnings per share as adjusted', () => {
    expect(figures('Tarrow results\n\nTarrow Power (BIT: TRW) reported. Ordinary EBITDA for the half-year declined to €3,412 million (-4.6%). Cash earnings per share slid to 24.1 cents from 26.6 cents.\n')).toEqual([
      'TRW half ebitda adjusted whole 3412000000 - - -4.6',
      'TRW half eps adjusted whole 0.241 - 0.266 -',
    ])
  })
})

describe('tables in other houses', () => {
  it('reads the number of a year ago beside the estimate', () => {
    const text = 'Tarrow: results versus estimates\n\nTarrow Software (NASDAQ: TRW) has reported for its fourth quarter.\n\nItem               Actual      Estimate    Year ago\nRevenue            $402.8M     $398.2M     $351.6M\nAdjusted EPS       $0.62       $0.58       $0.49\n'
    expect(figures(text)).toEqual(['TRW quarter revenue reported whole 402800000 398200000 351600000 -', 'TRW quarter eps adjusted whole 0.62 0.58 0.49 -'])
  })

  it('reads a forecast beside what others expect', () => {
    const text = 'Tarrow results\n\nTarrow Software (NASDAQ: TRW) reported fourth-quarter revenue of $402.8 million.\n\nFull-year 2027 outlook     Company               Estimate\nRevenue                    $1.71B to $1.73B      $1.74B\nAdjusted EPS               $2.60 to $2.70        $2.66\n'
    expect(guidance(text)).toEqual(['TRW revenue reported 1710000000 1730000000 year 1740000000', 'TRW eps adjusted 2.6 2.7 year 2.66'])
  })

  it('reads regions under a heading that says what their rows measure', () => {
    const text = 'Tarrow results\n\nTarrow Beer (CPH: TRW) reported. DKK million.\n\nGroup              Q2 2026   Q2 2025\nRevenue              6,214     6,102\n\nRegions, revenue   Q2 2026   Q2 2025   Organic growth\nNordics            2,405     2,371             0.8%\nAsia               2,076     1,941             5.6%\n'
    expect(figures(text)).toEqual(expect.arrayContaining(['TRW quarter revenue reported Nordics 2405000000 - 2371000000 -', 'TRW quarter revenue like-for-like Asia - - - 5.6']))
  })

  it('gives the expectation to the table\'s number, whatever the verb before it', () => {
    const text = 'Tarrow results\n\nTarrow Beer (CPH: TRW) reported. DKK million.\n\n                 Q2 2026   Q2 2025\nRevenue            6,214     6,102\n\nAnalysts in a poll had on average foreseen revenue of DKK 6,290 million.\n'
    expect(figures(text)).toEqual(['TRW quarter revenue reported whole 6214000000 6290000000 6102000000 -'])
  })
})

describe('how shares moved', () => {
  it('keeps the legal form behind a comma with its company', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) reported. The stock finished at $21.37, up 6.5%. Hexley Air Group, Inc. (NYSE: HEX) added 2.2%.\n')).toEqual(['TRW 21.37 6.5', 'HEX  2.2'])
  })

  it('reads what news took off the stock', () => {
    expect(prices('Tarrow results\n\nTarrow (NASDAQ: TRW) reported. That took 7.9% off the stock.\n')).toEqual(['TRW  -7.9'])
  })
})
