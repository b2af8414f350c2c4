// Whole articles whose numbers stand in boxes, in tables of several companies or in lists of parts. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

type Extraction = ReturnType<typeof extractArticle>

const read = (text: string): Extraction => extractArticle(parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }))
const figures = (text: string): readonly string[] =>
  read(text).snapshots.flatMap(({ symbol, figures }) =>
    figures.map((figure) => [symbol, figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual ?? '-', figure.consensus ?? '-', figure.prior ?? '-', figure.change?.value ?? '-'].join(' ')),
  )
const prices = (text: string): readonly string[] => read(text).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price ?? '-', changePercent ?? '-', session].join(' '))

describe('a box whose cells say what they are', () => {
  const box = (rows: string): string => `The evening in boxes\n\nEstimates by LSEG; changes are from a year ago.\n\nTARNOW (NASDAQ: TRNW), third quarter\n${rows}\n\nORRIN (NASDAQ: ORNN), third quarter\nRevenue       $2.10B   +3%    est. $2.20B   ✘\nEPS           $0.88           est. $0.90    ✘\n`

  it('gives growth, expectation and last year of each row, and businesses below the revenue', () => {
    expect(figures(box('Revenue           $8.40B   +15%   est. $8.10B   ✔\nTarn Search       $4.90B   +12%\nMaps              $1.80B   +4%    est. $1.70B   ✔\nOperating margin  31.2%           (Q3 2025: 29.0%)\nAfter hours: +5.0%, $318.40'))).toEqual([
      'TRNW revenue reported whole 8400000000 8100000000 - 15',
      'TRNW revenue reported Tarn Search 4900000000 - - 12',
      'TRNW revenue reported Maps 1800000000 1700000000 - 4',
      'TRNW operating-margin reported whole 31.2 - 29 -',
      'ORNN revenue reported whole 2100000000 2200000000 - 3',
      'ORNN eps reported whole 0.88 0.9 - -',
    ])
  })

  it('takes no businesses that are together more than the company', () => {
    expect(figures(box('Revenue           $8.40B   +15%   est. $8.10B\nPipeline          $6.90B   +12%\nLaunches          $3.80B   +4%'))).not.toContainEqual(expect.stringContaining('Pipeline'))
  })

  it('is left alone where a cell says nothing of itself', () => {
    expect(figures(box('Revenue           $8.40B   $7.30B   est. $8.10B\nNet income        $1.80B   $1.50B   est. $1.70B')).filter((figure) => figure.startsWith('TRNW'))).toEqual([])
  })
})

describe('a table of several companies', () => {
  it('has a company over each column, and last year or the consensus in the row below', () => {
    const text = 'Three mills, three moods\n\nThird quarter, dollars in millions except per share.\n\n                       Tarnow          Orrin Dynamics   Skerry\nTicker                 (NYSE: TRNW)    (NYSE: ORDY)     (NYSE: SKRY)\nNet sales              8,910           4,962            4,815\n  a year ago           8,521           4,828            4,734\nNet earnings (loss)    694             431              (98)\nEarnings per share     $3.02           $2.95            $(0.20)\n  consensus            $2.87           $2.98            $(0.31)\n\nTarnow. Shipments were level.\n'
    expect(figures(text)).toEqual([
      'TRNW revenue reported whole 8910000000 - 8521000000 -',
      'TRNW net-income reported whole 694000000 - - -',
      'TRNW eps reported whole 3.02 2.87 - -',
      'ORDY revenue reported whole 4962000000 - 4828000000 -',
      'ORDY net-income reported whole 431000000 - - -',
      'ORDY eps reported whole 2.95 2.98 - -',
      'SKRY revenue reported whole 4815000000 - 4734000000 -',
      'SKRY net-income reported whole -98000000 - - -',
      'SKRY eps reported whole -0.2 -0.31 - -',
    ])
    expect(read(text).mentions.map(({ symbol, company }) => [symbol, company])).toEqual([['TRNW', 'Tarnow'], ['ORDY', 'Orrin Dynamics'], ['SKRY', 'Skerry']])
  })

  it('may keep the symbols in a column of their own, under a heading that ends in a full stop', () => {
    const text = 'After-hours scoreboard\n\nEarnings are adjusted unless we say otherwise. All of it covers the second quarter.\n\nCompany            Ticker    EPS     Est.    Revenue   Est.\nTarnow Devices     TRNW      $1.27   $1.21   $9.31B    $9.12B\nOrrin Networks     ORNN      $0.86   $0.81   $2.74B    $2.66B\n'
    expect(figures(text)).toEqual([
      'TRNW eps adjusted whole 1.27 1.21 - -',
      'TRNW revenue reported whole 9310000000 9120000000 - -',
      'ORNN eps adjusted whole 0.86 0.81 - -',
      'ORNN revenue reported whole 2740000000 2660000000 - -',
    ])
  })
})

it('Business areas have last year in brackets over the column beside', () => {
  const text = 'Tarnow in the third quarter\n\nTarnow (STO: TRNW) reports its third quarter. Net sales rose 1 percent to SEK 2,660 million (2,633).\n\nBusiness areas, third quarter\n\nSEK M              Net sales   (2025)   Adj. EBITA   (2025)\nPumps                  1,788    1,841          247      259\nMixers                   872      792          119       98\nTotal                  2,660    2,633          366      357\n'
  expect(figures(text)).toEqual(expect.arrayContaining(['TRNW revenue reported Pumps 1788000000 - 1841000000 -', 'TRNW ebita adjusted Mixers 119000000 - 98000000 -']))
})

describe('parts that a paragraph lists', () => {
  const told = (list: string): readonly string[] => figures(`Tarnow’s quarter\n\nTarnow Inc. (NYSE: TRNW) said revenue in the third quarter was $12.8 billion.\n\n${list}`).slice(1)

  it('are revenue where together they make up most of it', () => {
    expect(told('Regions. Northland, which is what it calls home, took in $5.5 billion, +9%. Overseas $4.2 billion, +14%. Rivers & Coasts $1.5 billion, -8%.')).toEqual([
      'TRNW revenue reported Northland 5500000000 - - 9',
      'TRNW revenue reported Overseas 4200000000 - - 14',
      'TRNW revenue reported Rivers & Coasts 1500000000 - - -8',
    ])
  })

  it('are none where they come to more than it', () => {
    expect(told('Operating income was $3.1 billion.\n\nRegions. Northland $9.5 billion, +9%. Overseas $7.2 billion, +4%.').filter((figure) => figure.includes('revenue'))).toEqual([])
  })

  it('go on in the next item of a list', () => {
    expect(told('1. Northland: $5.5 billion, up 9%. Overseas: $4.2 billion, an increase of 4%.\n2. Outlets: $284 million, down 22%. No sale is being discussed.')).toEqual([
      'TRNW revenue reported Northland 5500000000 - - 9',
      'TRNW revenue reported Overseas 4200000000 - - 4',
      'TRNW revenue reported Outlets 284000000 - - -22',
    ])
  })
})

it('A sentence that is a quote and nothing else is one of whom the section tells', () => {
  const text = 'The tiddlers\n\nTarnow Scopes (LON: TRNW) sells microscopes. Profit was up in the first half. 642p, +8.4%.\n\nOrrin Rooms (LON: ORRN) opened twelve tearooms. +4.1% at 88p.'
  expect(prices(text)).toEqual(['TRNW 6.42 8.4 regular', 'ORRN 0.88 4.1 regular'])
})

it('A stake in a company leaves the story with the one that owns it', () => {
  const text = 'Tarnow Bank’s half-year\n\nTarnow Bank (NYSE: TRNW) said it wrote down its stake in Chile’s Orrin Mills (NYSE: ORNN) in the first half.\n\nNet profit in the first half was $13.2 billion.'
  expect(figures(text)).toEqual(['TRNW net-income reported whole 13200000000 - - -'])
})

it('What a company would lose at another price is no result', () => {
  expect(figures('Oil, live\n\nTarnow Oil (NYSE: TRNW) does its budget with $65; at $60, it said in the first half, it would lose about $1.5 billion of operating cash flow.')).toEqual([])
})

describe('a paragraph that opens with a number alone', () => {
  const told = (text: string): readonly string[] => figures(`Tarnow in numbers\n\nTarnow Inc. (NYSE: TRNW) reported its third quarter.\n\n${text}`)

  it('says behind it what it is, and goes on about it', () => {
    expect(told('$58.9 billion. Gross bookings, as the company calls them. Ahead of the $57.9 billion in the consensus. Rides made up $29.8 billion and Parcels $27.7 billion; Freight was stuck at $1.4 billion.\n\n$2.8 billion. Adjusted EBITDA, +25%.\n\n84 cents. Earnings per share. Analysts wanted 81 cents.')).toEqual([
      'TRNW bookings reported whole 58900000000 57900000000 - -',
      'TRNW bookings reported Rides 29800000000 - - -',
      'TRNW bookings reported Parcels 27700000000 - - -',
      'TRNW bookings reported Freight 1400000000 - - -',
      'TRNW ebitda adjusted whole 2800000000 - - 25',
      'TRNW eps reported whole 0.84 0.81 - -',
    ])
  })

  it('is nothing where what follows has a number of its own', () => {
    expect(told('$58.9 billion. Revenue was $15.7 billion.')).toEqual(['TRNW revenue reported whole 15700000000 - - -'])
  })
})

it('What stands still in another currency is not the growth beside it', () => {
  expect(figures('Tarnow’s quarter\n\nTarnow Inc. (NYSE: TRNW) reported its third quarter.\n\n1. Revenue: $11.94 billion, +2% (flat in constant currency).\n2. EPS: 55 cents.')[0]).toBe('TRNW revenue reported whole 11940000000 - - 2')
})

it('What will double is no result', () => {
  expect(figures('Tarnow’s quarter\n\nTarnow Inc. (NYSE: TRNW) had revenue of $12.8 billion in the third quarter. It says advertising revenue will "roughly double" to $3 billion this year.')).toEqual(['TRNW revenue reported whole 12800000000 - - -'])
})

it('Houses of a digest give their view in brackets, behind a colon or as what they keep', () => {
  const text = 'Broker digest\n\nTarnow N.V. (AMS: TRNW) reported its first half. Revenue in the first half was €1.35 billion.\n\nING (Hold, €1,600): "In line with the whispers."\n\nBernstein raises its target to €2,050 from €1,900. Outperform. It has been there since spring.\n\nRedburn goes from Sell to Neutral and gives up its target of €1,150; the new one is €1,520.\n\nMorgan Stanley has it at Overweight and sees €1,980 (before: €1,940).\n\nLoop Capital: upgrade to Buy from Hold, €1,420 (was €1,150).'
  expect(read(text).ratings.map(({ firm, action, rating, priceTarget, priceTargetPrior }) => [firm, action, rating, priceTarget, priceTargetPrior])).toEqual([
    ['ING', 'maintain', 'Hold', 1600, null],
    ['Bernstein', 'maintain', 'Outperform', 2050, 1900],
    ['Redburn', 'upgrade', 'Neutral', 1520, 1150],
    ['Morgan Stanley', 'maintain', 'Overweight', 1980, 1940],
    ['Loop Capital', 'upgrade', 'Buy', 1420, 1150],
  ])
})
