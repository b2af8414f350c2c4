// Tables and lists in shapes that a person writes without thinking of machines: no headings, measures as columns, a scale in a heading.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

type Extraction = ReturnType<typeof extractArticle>

const read = (text: string): Extraction => extractArticle(parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }))
const figures = (text: string): readonly string[] =>
  read(text).snapshots.flatMap(({ symbol, figures }) =>
    figures.map((figure) => [symbol, figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual ?? '-', figure.consensus ?? '-', figure.prior ?? '-', figure.change?.value ?? '-', figure.currency ?? '-'].join(' ')),
  )

describe('tables without headings', () => {
  const tarnow = (rows: string): string => `Tarnow Air reports traffic and results\n\nTarnow Air (NASDAQ: TRNW) results for the second quarter:\n\n${rows}\n\nThe airline is based in Toledo, Ohio.`

  it('give the number of each row that says by itself what it is, and the growth beside it', () => {
    expect(figures(tarnow('Operating revenue    $2,811 million   +6.1%\nNet income           $188 million     +14.5%\nEPS                  $1.02            +16.0%'))).toEqual([
      'TRNW revenue reported whole 2811000000 - - 6.1 USD',
      'TRNW net-income reported whole 188000000 - - 14.5 USD',
      'TRNW eps reported whole 1.02 - - 16 USD',
    ])
  })

  it('give nothing where a second sum may be anything', () => {
    expect(figures(tarnow('Operating revenue    $2,811 million   $2,649 million\nNet income           $188 million     $164 million'))).toEqual([])
  })

  it('compare with last year where nobody expected anything', () => {
    const rows = 'Revenue                 355.1   vs.  310.8\nNet earnings            62.0    vs.  41.3'
    expect(figures(tarnow(`Amounts are in millions of U.S. dollars unless noted.\n\n${rows}`))).toEqual(['TRNW revenue reported whole 355100000 - 310800000 - USD', 'TRNW net-income reported whole 62000000 - 41300000 - USD'])
    expect(figures(tarnow(`Amounts are in millions of U.S. dollars. Analysts had expected more.\n\n${rows}`))).toEqual([])
  })
})

describe('tables whose columns are measures', () => {
  it('give each company of a row its own numbers', () => {
    const text = 'Three utilities report second-quarter results\n\nHow three utilities did in the second quarter:\n\nCompany                    EPS     Est.    Revenue\nTarnow Power (NYSE: TRNP)   $0.92   $0.90   $1.84B\nOrrin Grid (NYSE: ORRG)    $0.44   $0.47   $766M\nSkerry Works               $1.31   $1.27   $2.20B\n'
    expect(figures(text)).toEqual([
      'TRNP eps reported whole 0.92 0.9 - - USD',
      'TRNP revenue reported whole 1840000000 - - - USD',
      'ORRG eps reported whole 0.44 0.47 - - USD',
      'ORRG revenue reported whole 766000000 - - - USD',
    ])
    // what is to come is no result
    expect(figures(text.replace('How three utilities did in', 'Due to report this week for'))).toEqual([])
  })

  it('give the parts of a company theirs', () => {
    expect(figures('Tarnow sales rise\n\nTarnow Group (NYSE: TRNW) said first-quarter sales rose 5% to $920 million.\n\nRegion          Sales ($m)   Growth\nAmericas        410          7%\nEurope          330          2%\n')).toEqual([
      'TRNW revenue reported whole 920000000 - - 5 USD',
      'TRNW revenue reported Americas 410000000 - - 7 USD',
      'TRNW revenue reported Europe 330000000 - - 2 USD',
    ])
    expect(
      figures('Tarnow divisions\n\nTarnow Group (LSE: TRNW) said first-half revenue rose to £640m from £602m.\n\nOperating profit (£m)   H1 24   H1 23\nBuilding                31.2    28.0\nHomes                   14.9    9.8\n'),
    ).toEqual(['TRNW revenue reported whole 640000000 - 602000000 - GBP', 'TRNW operating-income reported Building 31200000 - 28000000 - GBP', 'TRNW operating-income reported Homes 14900000 - 9800000 - GBP'])
  })
})

describe('lists whose scale stands elsewhere', () => {
  it('are scaled by their heading and by their labels, and shares and margins are not', () => {
    expect(figures('Tarnow Maschinen Q3 figures\n\nTarnow Maschinen (ETR: TRNW), third quarter, million euros:\n\nOrder intake: 412 (prior year 389)\nEBIT: 37.2 (41.0)\nEarnings per share: 1.92\n')).toEqual([
      'TRNW bookings reported whole 412000000 - 389000000 - EUR',
      'TRNW ebit reported whole 37200000 - 41000000 - EUR',
    ])
    expect(figures('Tarnow Yards results\n\nTarnow Yards (NYSE: TRNW) fourth-quarter results:\n\nRevenue ($ in billions): 2.9 (vs. 2.7 a year ago)\nOperating margin: 6.2%\nEPS: $3.15, est. $3.02\n')).toEqual([
      'TRNW revenue reported whole 2900000000 - 2700000000 - USD',
      'TRNW operating-margin reported whole 6.2 - - - -',
      'TRNW eps reported whole 3.15 3.02 - - USD',
    ])
  })

  it('keep one label a line', () => {
    expect(read('Tarnow outlook\n\nTarnow Software (NASDAQ: TRNW) said third-quarter revenue was $231 million. It gave this outlook for the fourth quarter:\n\nTotal revenue: $240 million to $243 million\nNon-GAAP operating income: $31 million to $33 million\nNon-GAAP EPS: $0.29 to $0.31\n').snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high }) => `${metric} ${low} ${high}`))).toEqual([
      'revenue 240000000 243000000',
      'operating-income 31000000 33000000',
      'eps 0.29 0.31',
    ])
  })
})
