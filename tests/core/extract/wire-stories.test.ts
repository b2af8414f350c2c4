import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { readDirectory } from '../../../src/core/companies/index.ts'

const read = (title: string, text: string) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: readDirectory() })
const rows = (title: string, text: string) =>
  read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map((figure) => `${snapshot.period.kind}${snapshot.period.number ?? ''} ${figure.basis} ${figure.metric}${figure.segment === null ? '' : ` [${figure.segment}]`} ${figure.actual} ${figure.prior} ${figure.consensus} ${figure.change?.value ?? null}`),
  )
const guided = (title: string, text: string) => read(title, text).snapshots.flatMap((snapshot) => snapshot.guidance.map(({ metric, low, high, action }) => `${metric} ${low} ${high} ${action}`))

describe('what wire stories of newspapers tell', () => {
  it('a paragraph that opens "At its … networks" goes on about them', () => {
    const text = 'Halden Media (NYSE: HLM) said third-quarter revenue rose 2% to $2.2 billion.\n\nAt its cable networks, Halden said revenue from distributors rose 9%. Operating income increased 7%.\n\nAt the company’s film operations, theatrical revenues fell 40%. The unit narrowed an operating loss to $61 million.'
    const found = rows('Halden Media Q3 revenue rises', text)
    expect(found).toContain('quarter3 reported operating-income [cable networks] null null null 7')
    expect(found).toContain('quarter3 reported operating-income [film operations] -61000000 null null null')
    expect(found.some((row) => row.startsWith('quarter3 reported operating-income null') || row.startsWith('quarter3 reported operating-income -61'))).toBe(false)
  })

  it('a studio is a part, and what the clause goes on to tell is its own', () => {
    const found = rows('Halden Media Q3 revenue rises', 'Halden Media (NYSE: HLM) said third-quarter revenue rose 2% to $2.2 billion.\n\nRevenue at the company’s Orrin Brothers studio fell 3 percent to $700 million, while operating income increased by 21 percent to $80 million.')
    expect(found).toEqual(['quarter3 reported revenue 2200000000 null null 2', 'quarter3 reported revenue [Orrin Brothers] 700000000 null null -3', 'quarter3 reported operating-income [Orrin Brothers] 80000000 null null 21'])
  })

  it('how many fewer were delivered is no number of deliveries', () => {
    expect(rows('Orrin profit falls', 'Orrin Aircraft (NYSE: ORA) said third-quarter sales fell 6% to $9.3 billion. Orrin delivered 31 fewer aircraft than a year earlier.')).toEqual(['quarter3 reported revenue 9300000000 null null -6'])
  })

  it('a clause that reduces earnings says that they fell', () => {
    expect(rows('Orrin profit falls', 'Orrin Aircraft (NYSE: ORA) said a strike held up work in the third quarter, reducing earnings 41% to $520 million.')).toEqual(['quarter3 reported net-income 520000000 null null -41'])
  })

  it('a company whose name begins with a figure keeps its numbers from a bidder that is named above it', () => {
    const text = 'Adobe’s $12 billion offer for a rival shows what the trade is worth.\n\nOn Tuesday 4TEL told of its first quarter.\n\n4TEL’s revenues were $21.4 million, 33 percent more than in the same period last year and above analyst estimates of $19.9 million.'
    expect(rows('Busy weeks for makers of disks', text)).toEqual([])
  })

  it('last year’s quarter that opens a sentence gives last year’s numbers, whoever reported', () => {
    expect(rows('Orrin loss narrows', 'Orrin Aircraft (NYSE: ORA) posted a first-quarter loss of $312 million, or 44 cents a share. In last year’s first quarter, Orrin reported a $1.1-billion loss, or $1.38 a share.')).toEqual(['quarter1 reported net-income -312000000 -1100000000 null null', 'quarter1 reported eps -0.44 -1.38 null null'])
  })

  it('a normalized basis is an adjusted one', () => {
    expect(rows('Orrin profit falls', 'Orrin Retail (NYSE: ORR) said third-quarter profit was $96.2 million. Orrin says on a normalized basis it earned $2.11 per share, down from a normalized profit of $2.60 per share a year earlier.')).toContain('quarter3 adjusted eps 2.11 2.6 null null')
  })

  it('its own estimates are a forecast, and what its forecast had called for is none', () => {
    expect(guided('Orrin profit rises', 'Orrin Aircraft (NYSE: ORA) said third-quarter profit was $310 million. Orrin bumped its 2026 earnings estimates to between $4 and $4.20 a share.')).toEqual(['eps 4 4.2 raised'])
    expect(guided('Orrin profit rises', 'Orrin Shops (NYSE: ORS) said second-quarter operating income was $61 million. Its second-quarter forecast had called for operating income of between $40 million and $70 million, with revenue of between $1.4 billion and $1.6 billion.')).toEqual([])
  })

  it('a count that came in at twice the forecasts is told, and no forecast', () => {
    const found = read('Orrin Films beats', 'Orrin Films (NASDAQ: ORF) reported first-quarter revenue of $5.8 billion. It came in at more than double the forecasts, with 9 million net additions, bringing its total subscriber count to 91.4 million.').snapshots[0]!
    expect(found.guidance).toEqual([])
    expect(found.figures.map(({ metric, actual }) => `${metric} ${actual}`)).toContain('users 91400000')
  })

  it('three quarters are nine months', () => {
    expect(rows('Orrin Press profit falls', 'Orrin Press (NYSE: ORP), whose earnings through three quarters are down 31 percent, expects no better end of 2026.')[0]).toMatch(/^nine-months/u)
  })

  it('no company takes in a trillion dollars: the scale is misprinted', () => {
    expect(rows('Orrin Foods profit soars', 'Net profit at Orrin Foods (NYSE: ORF) rose 12 per cent to $3,214 billion in the first half.').filter((row) => row.includes('3214'))).toEqual([])
  })

  it('a quarter that sales enabled it to report is the one that is told', () => {
    const found = rows('Orrin posts a profit', 'Higher sales enabled Orrin Diggers Inc. (NYSE: ORD) to report a profitable second quarter and predict more.\n\nIt posted a profit of $52 million, or 48 cents a share, compared with a loss of $31 million a year earlier.\n\nOrrin for the first half earned $88 million, compared with a loss of $1.9 billion a year earlier.')
    expect(found).toContain('quarter2 reported net-income 52000000 -31000000 null null')
    expect(found).toContain('half1 reported net-income 88000000 -1900000000 null null')
  })

  it('sales like for like in one country are that country’s', () => {
    const text = 'Orrin Foods (LSE: ORF) said group sales were £31.2bn in the year to 28 February. Orrin said like-for-like sales - which strips out new stores - excluding petrol in the UK grew 4%.'
    expect(rows('Orrin sales rise', text)).toContain('year reported comparable-sales [UK] 4 null null null')
  })

  it('so much a minute is no range, a loss of value no loss, and what sales are to grow by no forecast', () => {
    const found = read('Orrin profit rises', 'Orrin Foods (LSE: ORF) said sales for the year to March rose 8% to £36.6bn with its 1,200 UK stores making sales of £25.1bn - about £3,900 a minute. It also announced a £512m loss of value in its European business. It aims to grow sales by £2.2bn.').snapshots[0]!
    expect(found.guidance).toEqual([])
    expect(found.figures.filter(({ metric }) => metric === 'net-income')).toEqual([])
  })

  it('the profits of an economy and of a hundred companies are nobody’s', () => {
    const text = 'Storms helped push earnings of the paper’s Top 100 companies down 21 percent in the third quarter.\n\nAdobe reported a loss.\n\nNationally, corporate profits climbed 6.5 percent.'
    expect(rows('Stormy period for profits', text)).toEqual([])
  })

  it('by how much EBITDA is to be lower is no EBITDA, and what is in line with a projection is a result', () => {
    const text = 'Orrin Online (NYSE: ORO) said it will restate results and lower earnings before interest, taxes, depreciation, and amortization (EBITDA) by about $61 million. The media giant reported third-quarter revenue increased 5% to $8 billion, in line with its projection, and EBITDA fell 2% to $1.9 billion, in line with its forecast.'
    expect(rows('Orrin Online to restate', text)).toEqual(['quarter3 reported revenue 8000000000 null null 5', 'quarter3 reported ebitda 1900000000 null null -2'])
    expect(guided('Orrin Online to restate', text)).toEqual([])
  })

  it('a profit before one-time items is an adjusted one', () => {
    expect(rows('Orrin misses', 'Orrin Networks (NASDAQ: ORN) said its profit before one-time items rose to $1.12 billion, or 16 cents a share, for its fiscal second quarter, from $801 million, or 11 cents a share.')).toEqual(['quarter2 adjusted net-income 1120000000 801000000 null null', 'quarter2 adjusted eps 0.16 0.11 null null'])
  })

  it('a page’s link with its moving quote names a company, and its headline stands on a line of its own', () => {
    const text = 'Halden Energy gains after Q2 (2:25 PM ET) DALLAS (CBS.MW) -- Shares of Halden Energy Co. HLDE, +1.02% climbed 5.1 percent to $21.40 Friday. The company posted second-quarter net income of $9.4 million, or 12 cents a share compared to a loss of $1.8 million, or 2 cents a share in the year-ago period.'
    expect(rows('Earnings Watch: updates', text)).toEqual(['quarter2 reported net-income 9400000 -1800000 null null', 'quarter2 reported eps 0.12 -0.02 null null'])
  })

  it('a round-up tells of another company from the paragraph that opens with it', () => {
    const text = 'Orrin Shoes Inc. (NYSE: ORS) said first-quarter profit slid 12 percent.\n\nOrrin said the quarter included $31 million in option costs, which lowered per-share earnings 14 cents.\n\nAdobe Inc., maker of software, said Thursday its profit for its fiscal first quarter fell 8 percent.\n\nFor the three months Adobe said it earned $14.5 million, or 15 cents per share.\n\nRevenue was $212.4 million, up 4 percent from $204.2 million.'
    const snapshots = read('Orrin Shoes earnings slip 12%', text).snapshots
    const own = (symbol: string) => snapshots.filter((snapshot) => snapshot.symbol === symbol).flatMap((snapshot) => snapshot.figures.map(({ metric, actual, change }) => `${metric} ${actual} ${change?.value ?? null}`))
    expect(own('ORS')).toEqual(['net-income null -12'])
    expect(own('ADBE')).toEqual(['net-income 14500000 -8', 'eps 0.15 null', 'revenue 212400000 4'])
  })

  it('what follows on another company is nobody’s where the article’s own is named again', () => {
    const text = 'Orrin Shoes Inc. (NYSE: ORS) said first-quarter profit slid 12 percent.\n\nAdobe Inc. reported a first-quarter profit of $14.5 million.\n\nRevenue was $212.4 million, up 4 percent.\n\nOrrin expects a better second half.'
    const found = read('Orrin Shoes earnings slip 12%', text).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric }) => `${symbol} ${metric}`))
    expect(found).toContain('ADBE net-income')
    expect(found.filter((row) => row.endsWith('revenue'))).toEqual([])
  })

  it('what it earned a year ago is no loss because this year’s is one', () => {
    expect(rows('Orrin Cars loses', 'Orrin Cars (NYSE: ORC) reported a third-quarter loss of $212 million, or 31 cents a share. In last year’s third quarter, it earned $604 million, or $1.12 a share.')).toEqual(['quarter3 reported net-income -212000000 604000000 null null', 'quarter3 reported eps -0.31 1.12 null null'])
  })
})
