// House styles of trays, releases and live pages: headings that are businesses or periods, tables of houses and of companies, questions that are labels.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(title: string, text: string): ReturnType<typeof extractArticle> {
  return extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
}

const figures = (title: string, text: string): readonly string[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures }) =>
    figures.map(({ metric, basis, segment, actual, consensus, prior, change }) => [symbol, period.kind, metric, basis, segment, actual, consensus, prior, change?.value].map((part) => part ?? '-').join(' ')),
  )

describe('headings', () => {
  const opening = 'Halwick Fasteners plc (LON: HALW) announces its results for the first half of 2026. Revenue was £141.9m.\n\n'

  it('that are businesses own the paragraphs under them', () => {
    const text = `${opening}Aerospace\n\nRevenue of £88.4m was 2.7% ahead of the prior period.\n\nConstruction & Home\n\nRevenue fell 14.1% to £53.5m.`
    expect(figures('Interim results', text)).toEqual(['HALW half revenue reported - 141900000 - - -', 'HALW half revenue reported Aerospace 88400000 - - 2.7', 'HALW half revenue reported Construction & Home 53500000 - - -14.1'])
  })

  it('are businesses where they are called by what businesses are called by, and none where they speak of the whole', () => {
    expect(figures('Interim results', `${opening}Aerospace\n\nRevenue of £88.4m was 2.7% ahead of the prior period.`).some((line) => line.includes('Aerospace'))).toBe(true)
    expect(figures('Interim results', `${opening}Group Performance\n\nOperating profit was £12.2m.\n\nFinancial Review\n\nOperating profit was £12.2m.`)).toContain('HALW half operating-income reported - 12200000 - - -')
  })

  it('that are nothing but a period part a list of guidance', () => {
    const text = `${opening}Outlook\n\nThe company is issuing guidance as follows:\n\nThird quarter 2026\n-- Total revenue in the range of £70.0 million to £72.0 million\n\nFull year 2026\n-- Total revenue in the range of £283.0 million to £289.0 million`
    const guidance = read('Interim results', text).snapshots.flatMap((snapshot) => snapshot.guidance.map(({ period, low, high }) => [period?.kind, low, high].join(' ')))
    expect(guidance).toEqual(['quarter 70000000 72000000', 'year 283000000 289000000'])
  })

  it('that tell of guidance head no guidance', () => {
    const text = `Halwick Fasteners plc (LON: HALW) announces its results for the first half of 2026.\n\nA resilient first half; guidance for the year maintained\n\nOrder book at period end: £203m`
    expect(read('Interim results', text).snapshots.flatMap((snapshot) => snapshot.guidance)).toEqual([])
  })
})

describe('tables', () => {
  const houses = 'Broker            | Recommendation      | Target (DKK) | Before\nJyske Bank        | Buy (Hold)          | 165          | 130\nSydbank           | Hold (Buy)          | -            | -\nSEB               | Buy (unchanged)     | 175          | 160'

  it('of the houses that rate one company have its views and targets', () => {
    const { ratings } = read('Halden Wind: who said what', `Halden Wind (CPH: HLDW) reported on Thursday.\n\n${houses}`)
    expect(ratings.map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior, currency }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior, currency].join(' '))).toEqual([
      'HLDW Jyske Bank upgrade Buy 165 130 DKK',
      'HLDW Sydbank downgrade Hold   ',
      'HLDW SEB maintain Buy 175 160 DKK',
    ])
  })

  it('of companies may hold the growth beside each sum', () => {
    const rows = 'Company                          Revenue           EBITDA\nTessor (NSE: TESR)               18,905 (+17%)     1,912 (+20%)\nOrlin (NSE: ORLN)                7,712 (+2%)       1,795 (-5%)'
    expect(figures('Who made what in the second quarter', `All in Rs crore; growth on the year in brackets.\n\n${rows}`)).toEqual([
      'TESR quarter revenue reported - 189050000000 - - 17',
      'TESR quarter ebitda reported - 19120000000 - - 20',
      'ORLN quarter revenue reported - 77120000000 - - 2',
      'ORLN quarter ebitda reported - 17950000000 - - -5',
    ])
  })
})

describe('sentences', () => {
  const opening = 'Halden Works Inc. (NYSE: HLDN) reported its first-quarter results on Thursday. '

  it('a measure asked for in a word is the label of its answer', () => {
    expect(figures('Halden reports', `${opening}Revenue was $2 billion. Adjusted EBITDA? A record $548 million.`)).toContain('HLDN quarter ebitda adjusted - 548000000 - - -')
  })

  it('what people want is no result', () => {
    expect(figures('Halden day, live', `${opening}What do people want? $1.74 a share and $188.4 million in revenue.`)).toEqual([])
  })

  it('like-for-like sales behind sales that fell fell too, where no verb is said again', () => {
    expect(figures('Halden reports', `${opening}Sales fell 5.5 per cent to $1.13 billion, like-for-like sales 6.8 per cent.`)).toContain('HLDN quarter comparable-sales reported - -6.8 - - -')
  })

  it('what the companies of an index earn is nobody\'s', () => {
    expect(figures('Halden reports', `${opening}Revenue was $2 billion. With 41 companies in the S&P 500 having reported, profits are running 7.7 percent above last year's.`)).toEqual(['HLDN quarter revenue reported - 2000000000 - - -'])
  })

  it('a month in which something was forecast makes no month of the sum', () => {
    const guidance = read('Halden reports', `${opening}Net profit was $8 million. Halden now expects to earn $30 million in net profit this year, $3 million more than it forecast in May.`).snapshots.flatMap((snapshot) => snapshot.guidance)
    expect(guidance.map(({ metric, low }) => `${metric} ${low}`)).toEqual(['net-income 30000000'])
  })

  it('results announced without a verb have the period of what follows', () => {
    expect(figures('Small caps', `HALDEN WORKS (NYSE: HLDN)\nWhat happened? Results for the year to 31 January. Sales $48.6m (2025: $41.9m).\n\nORLIN (NYSE: ORLN)\nWhat happened? Half-year numbers. Turnover slipped 2% to $63.0m.`)).toEqual([
      'HLDN year revenue reported - 48600000 - 41900000 -',
      'ORLN half revenue reported - 63000000 - - -2',
    ])
  })
})

describe('houses', () => {
  const ratings = (sentence: string): readonly string[] =>
    read('Notes on Halden', `Halden Works Inc. (NYSE: HLDN) reported on Thursday.\n\nNeedham reiterates Buy, target to $175 from $165.\n\n${sentence}`).ratings.slice(1).map(({ symbol, firm, action, rating, priceTarget, priceTargetPrior }) => [symbol, firm, action, rating, priceTarget, priceTargetPrior].join(' '))

  it('may stand before view and target without a verb', () => {
    expect(ratings("Mizuho's Dev Raghunathan, Outperform, to $310 from $255.")).toEqual(['HLDN Mizuho maintain Outperform 310 255'])
    expect(ratings('Macquarie, Neutral, $240 (from $215), worries about margins.')).toEqual(['HLDN Macquarie maintain Neutral 240 215'])
    expect(ratings('KeyBanc, Sector Weight.')).toEqual(['HLDN KeyBanc maintain Sector Weight  '])
  })

  it('may have been at one view and move to another, or have it as an aside', () => {
    expect(ratings('BofA, until last night a sceptic at Neutral, moves to Buy with a $300 objective.')).toEqual(['HLDN BofA upgrade Buy 300 '])
    expect(ratings('Barclays, overweight, thinks the sell-off misses the point, and keeps its target at $36.')).toEqual(['HLDN Barclays maintain Overweight 36 '])
  })
})
