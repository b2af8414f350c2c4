// Stories of agencies, later rounds: which period a number is of, which part, whose forecast. One case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure, Guidance } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)
const guidance = (extraction: Extraction): readonly Guidance[] => extraction.snapshots.flatMap((snapshot) => snapshot.guidance)
const orrin = 'Orrin Mills Corp (NYSE: ORM)'

describe('the period', () => {
  it.each([
    ['is not the one it is compared with', `${orrin} reported first quarter earnings of $151 million, up from $35 million.\n\nRevenue totalled $503 million compared with nearly $255 million in the first three months of 2021.`, 'quarter', null],
    ['is not that of a contrast', `${orrin} reported fourth-quarter net income of $6.2 million, or 70 cents per share. By contrast, the company lost $4.5 million in the 2019 fourth quarter, equal to a loss of 52 cents per share.`, 'quarter', null],
    ['is told from month to month', `${orrin}'s revenue rose 19 percent to $8.1 billion from October to December.`, 'quarter', 8.1e9],
  ])('%s', (_, text, kind, revenue) => {
    const [snapshot] = read('Orrin Mills beats', text).snapshots
    expect(snapshot!.period).toMatchObject({ kind, year: null })
    if (revenue !== null) expect(snapshot!.figures[0]!.actual).toBe(revenue)
  })

  it('is not that of guidance', () => {
    expect(read('Orrin Mills', `${orrin} said revenue fell 3% to $9.1 billion. It would suspend updating its FY2025 guidance.`).snapshots).toEqual([])
  })

  it('a contrast tells the year before', () => {
    const own = figures(read('Orrin Mills', `${orrin} reported fourth-quarter net income of $6.2 million, or 70 cents per share. By contrast, the company lost $4.5 million in the 2019 fourth quarter, equal to a loss of 52 cents per share.`))
    expect(own.map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([['net-income', 6_200_000, -4_500_000], ['eps', 0.7, -0.52]])
  })
})

describe('a part', () => {
  it.each([
    ["Orrin's key operating division, “house brands,” suffered a revenue decline of 8% to $789 million."],
    ['The trucking segment’s ratio, the measure of revenue to costs, fell to 93.9% from 102.9% a year ago.'],
    ['Sales slipped 2% in the U.S., while they grew 9% and 19%, respectively, in Europe and its other regions.'],
    ['Foreign currency exchange rates increased sales by 1%.'],
  ])('is not the whole: %s', (sentence) => {
    const own = figures(read('Orrin Mills Q3', `${orrin} reported third-quarter net income of $41 million. ${sentence}`)).filter((figure) => figure.metric === 'revenue')
    expect(own.filter((figure) => figure.segment === null || figure.change?.value === 9 || figure.change?.value === 1)).toEqual([])
  })

  it('goes on over the sentence that tells of nothing else', () => {
    const own = figures(read('Orrin Mills Q3', `${orrin} reported third-quarter net income of $41 million.\n\nRevenues from North America grew 6.3% to $2.8 billion. Operating profit increased 5.2% to $304 million.`))
    expect(own.find((figure) => figure.metric === 'operating-income')).toMatchObject({ segment: 'North America', actual: 304_000_000 })
  })

  it('stands before its number in a line of labels', () => {
    const own = figures(read('Orrin Mills Q1', `${orrin} reports organic sales fell 1% in Q1.\nSegment revenue: Home care: $2.25B (+2%); Mill Tissue: $1.46B (-3%).\nSegment operating profit: Home care: $481M (+7%); Mill Tissue: $275M (-2%).`))
    expect(own.slice(1).map(({ metric, segment, actual, change }) => [metric, segment, actual, change?.value])).toEqual([
      ['revenue', 'Home care', 2.25e9, 2],
      ['revenue', 'Mill Tissue', 1.46e9, -3],
      ['operating-income', 'Home care', 481e6, 7],
      ['operating-income', 'Mill Tissue', 275e6, -2],
    ])
  })
})

describe('whose number', () => {
  it('a house expected is no guidance', () => {
    const extraction = read('Orrin Mills Q3', `${orrin} posted a weak third quarter. FactSet, which keeps forecasts, expected per-share earnings of $2.21, but Orrin Mills posted $1.84 per share.`)
    expect(guidance(extraction)).toEqual([])
    expect(figures(extraction)).toMatchObject([{ metric: 'eps', segment: null, actual: 1.84, consensus: 2.21 }])
  })

  it('what analysts foresaw is no guidance of theirs', () => {
    expect(guidance(read('Orrin Mills Q3', `${orrin} earned 70 cents per share in the third quarter. The results beat analysts’ EPS estimates, which ranged between 36 and 42 cents.`))).toEqual([])
  })

  it('airlines that nobody knows lose nothing for the one that is known', () => {
    const own = figures(
      read(
        'Airlines spill the beans',
        `Three airlines, three losses.\n\nShort and sweet? Kerrow Holdings lost $2.2 million, or $0.02, in the fourth quarter. The year prior, it lost $3.6 million.\n\n${orrin} posted a fourth-quarter loss of $4 million. Analysts had forecast a loss of $6 million.\n\nFinally, Tessin Airlines reported a loss of $8 million, or $0.03 per share, for the quarter.\n\nThat's also better than the $267 million loss it posted in the fourth quarter of 2006.`,
      ),
    )
    expect(own).toMatchObject([{ metric: 'net-income', actual: -4_000_000, consensus: -6_000_000, prior: null }])
  })
})

describe('a number', () => {
  it('that is a thousand times smaller than expected is a question', () => {
    const extraction = read('Orrin Mills Q1', `${orrin} earned $218 million in the first quarter. Revenue for the quarter was $2.5 million, short of the consensus estimate of $2.6 billion.`)
    expect(figures(extraction).map(({ metric }) => metric)).toEqual(['net-income'])
    expect(extraction.doubts.some(({ metric }) => metric === 'revenue')).toBe(true)
  })

  it('is adjusted by what stands in brackets', () => {
    expect(figures(read('Orrin Mills Q4', `${orrin} said fourth-quarter earnings (excluding a penny from non-recurring items) of 44 cents per share beat the consensus estimate of 39 cents.`))[0]).toMatchObject({ basis: 'adjusted', actual: 0.44, consensus: 0.39 })
  })

  it('of dearer goods is no growth of sales', () => {
    expect(figures(read('Orrin Mills Q1', `${orrin} reported first-quarter results. Zinc revenue was $920 million, up from $570 million, as zinc prices increased by 36 per cent.`))[0]).toMatchObject({ segment: 'Zinc', change: null })
  })

  it('of growth without currency and portfolio effects is like for like', () => {
    expect(guidance(read('Orrin Mills Q1', `${orrin} lost $59 million in the first quarter. For fiscal 2027, it expects comparable revenue growth, excluding currency translation and portfolio effects, in a range of 3 to 7%.`))[0]).toMatchObject({ basis: 'like-for-like', low: 3, high: 7 })
  })

  it('of several over the year is no move of a day', () => {
    expect(read('Toys', `${orrin}, Kerrow Toys (NYSE: KRW) and Tessin Games (NYSE: TSG) have risen 2%, 3.4%, and 9.4%, respectively, YTD.`).priceActions).toEqual([])
  })
})

describe('a story in narrow lines', () => {
  it('is led from line to line', () => {
    const text = [
      'April 22 Diversified miner Orrin',
      'Mills Corp (NYSE: ORM) said it would defer the opening of its',
      'Quint mine in the north and cut jobs, after a fall in',
      'first-quarter net profit.',
      "Orrin's profit fell to $69 million, or 12",
      'cents per share, in the first quarter, from',
      '$319 million, or 55 cents per share, a year earlier.',
      'Sales in North Harbor, its biggest place, fell 24 percent in Latin',
      'America. Revenue fell 10.7 percent to $2.08 billion.',
    ].join('\n')
    expect(figures(read('Orrin to defer mine', text)).map(({ metric, actual, prior }) => [metric, actual, prior]).slice(0, 2)).toEqual([['net-income', 69e6, 319e6], ['eps', 0.12, 0.55]])
  })
})

describe('lists and labels', () => {
  it('under a line that compares with a house, "vs." stands before what was expected', () => {
    const own = figures(read('Orrin Mills Q2', `${orrin} topped expectations.\n\nHere's how the company performed during the period ended June 30, compared with Refinitiv consensus estimates\n\n- Adjusted loss per share: 82 cents vs. 88 cents.\n- Revenue: $19.75 billion vs. $18.45 billion`))
    expect(own.map(({ metric, actual, consensus, prior }) => [metric, actual, consensus, prior])).toEqual([['eps', -0.82, -0.88, null], ['revenue', 19.75e9, 18.45e9, null]])
  })

  it('a breakdown names each business before its number', () => {
    const own = figures(read('Orrin Mills Q3', `${orrin} fell on Q3 results. Revenue breakdown: North America, $34.3B (consensus: $34.02B); International, $15.5B (consensus: $16.5B).`))
    expect(own.map(({ segment, actual, consensus }) => [segment, actual, consensus])).toEqual([['North America', 34.3e9, 34.02e9], ['International', 15.5e9, 16.5e9]])
  })

  it('a label and its number stand on two lines', () => {
    const own = figures(read('Orrin Q4', `${orrin} reported $480.9 million in revenue for the quarter ended June 2024.\n\n- Revenues- Healthcare division\n\n    : $50.31 million versus the two-analyst average estimate of $48 million.`))
    expect(own[1]).toMatchObject({ segment: 'Healthcare', actual: 50.31e6, consensus: 48e6 })
  })

  it('initials behind their own name open an article', () => {
    const directory = [{ symbol: 'TSS', exchange: 'NYSE', name: 'Tessin Inc.', shortNames: [] }]
    const { mentions } = extractArticle({ title: 'Orrin Q4', dek: null, text: 'Orrin Systems ORIS reported $480.9 million in revenue for the quarter ended June 2024.', sections: [], publishedAt: null, directory })
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['ORIS'])
  })
})

describe('what stands beside', () => {
  it.each([
    ['resumed 787 Skyliner deliveries after a halt', 'deliveries'],
    ['saw its members buy more than 300 million items', 'users'],
  ])('is none of the measure: %s', (words, metric) => {
    expect(figures(read('Orrin Q3', `${orrin} earned $41 million in the third quarter, as it ${words}.`)).filter((figure) => figure.metric === metric)).toEqual([])
  })

  it('a negative flow is one', () => {
    expect(figures(read('Orrin Q2', `${orrin} earned $41 million in the second quarter. Operating cash flow was negative at $5.3 billion in the quarter.`))[1]).toMatchObject({ metric: 'operating-cash-flow', actual: -5.3e9 })
  })

  it('a midpoint is no bound, and half a range none either', () => {
    const ahead = guidance(read('Orrin Q2', `${orrin} earned $41 million in the second quarter. It guided for $18 billion in operating income for the third quarter, based on the midpoint. It projects $640 million or $16.80 per share to $660 million to $17.40 per share in adjusted net income for the year.`))
    expect(ahead).toEqual([])
  })

  it('what a quarter is like dates nothing', () => {
    const [snapshot] = read('Orrin stock tanks', `${orrin} shares fell after it reported misses.\nRevenue: $127.1 billion actual versus $127.6 billion expected\nQ4 notably includes the holiday season, which it is predicting to be tempered.\n\nIn Q3, operating income came in at $2.5 billion, compared with $4.9 billion in the same quarter last year.`).snapshots
    expect(snapshot).toMatchObject({ period: { number: 3 } })
    expect(snapshot!.figures.map(({ metric }) => metric)).toEqual(['revenue', 'operating-income'])
  })

  it('a loss does not make its estimate one that is far away', () => {
    expect(figures(read('Orrin Q3', `${orrin} reported its third quarter. Orrin posted a loss per share of $6.18 to miss the analyst estimate of $0.18.`))).toMatchObject([{ metric: 'eps', actual: -6.18, consensus: null }])
  })

  it('a change from the prior three-month period is sequential', () => {
    expect(figures(read('Orrin Q3', `${orrin} reported an 18% drop in third-quarter profit from the prior three-month period.`))[0]!.change).toMatchObject({ value: -18, period: 'qoq' })
  })
})

describe('expectations and periods that are told aside', () => {
  it('a consensus of the year is none of the quarter', () => {
    const extraction = read('Orrin cuts forecast', `For the third quarter, ${orrin} posted profit of $1.7 billion, or $2.54 per share. For 2012, the company now expects to earn $9 to $9.25 per share. The company had looked for about $9.60 per share.\n\nAnalysts estimated 2012 profit of $9.40 per share on revenue of $67.6 billion.`)
    expect(figures(extraction).find(({ metric }) => metric === 'eps')).toMatchObject({ actual: 2.54, consensus: null })
    expect(guidance(extraction)).toMatchObject([{ low: 9, high: 9.25, action: 'lowered', consensus: 9.4 }])
  })

  it('under a heading of expectations nothing was reported', () => {
    expect(read('Orrin shares crater', `${orrin} is set to release its first-quarter earnings on Tuesday.\n\nHere’s what Wall Street expects:\n\n- EPS: $2.89, according to a survey of analysts.\n- Revenue: $7.93 billion, according to a survey of analysts.`).snapshots).toEqual([])
  })

  it('earnings per share and sales that are held against estimates are a quarter’s, where nothing says whose', () => {
    const [snapshot] = read('Orrin earnings disappoint', `${orrin} tumbled.\n\n- Earnings per share came in at $3.53 versus the $2.89 expected\n- Revenue came in at $7.87 billion versus the $7.93 billion estimate`).snapshots
    expect(snapshot).toMatchObject({ period: { kind: 'quarter', number: null, year: null } })
    expect(snapshot!.figures.map(({ metric, consensus }) => [metric, consensus])).toEqual([['eps', 2.89], ['revenue', 7.93e9]])
  })

  it('a market of its own is a part', () => {
    const own = figures(read('Orrin Q3', `${orrin} reported its third quarter. Revenue in its main developed market in North Harbor fell almost 3%. Total sales fell 5.6% to $12.8 billion.`))
    expect(own).toMatchObject([
      { metric: 'revenue', segment: null, actual: 12.8e9, change: { value: -5.6 } },
      { metric: 'revenue', segment: 'North Harbor', actual: null, change: { value: -3 } },
    ])
  })

  it('growth by brand is each brand’s', () => {
    const own = figures(read('Orrin Q3', `${orrin} reported third-quarter revenue of $2.4 billion.\n\nComparable sales by brand: Tarrow Coffee up 4.2%, Kerrow Grill up 3.1%.`)).filter(({ metric }) => metric === 'comparable-sales')
    expect(own.map(({ segment, actual }) => [segment, actual])).toEqual([['Tarrow Coffee', 4.2], ['Kerrow Grill', 3.1]])
  })

  it('what the shares did in months is no growth, and an earlier report moved them then', () => {
    const extraction = read('Orrin Q3', `${orrin} lost roughly 200,000 subscribers in the first quarter. The stretch has hurt Orrin shares, which have swooned 60% so far this year. Investors led Orrin shares to plummet 20% after the company's last earnings report in January.`)
    expect(figures(extraction)).toEqual([])
    expect(extraction.priceActions).toEqual([])
  })
})

describe('what is only estimated, and who made it', () => {
  it('a headline that says what would likely be is a preview', () => {
    expect(read('Battery makers would likely deliver better-than-expected Q3 earnings', `According to a poll, ${orrin} is estimated to report operating profit of $382 million in the July-September period on revenue of $6.15 billion, up 52.7 percent from a year ago.`).snapshots).toEqual([])
  })

  it('a loss of a quarter of last year is last year’s', () => {
    const own = figures(read('Orrin Q3', `${orrin} reported third-quarter operating profit of $382 million. The company incurred an operating loss of $372 million in the third quarter of last year.`))
    expect(own).toMatchObject([{ metric: 'operating-income', actual: 382e6, prior: -372e6 }])
  })

  it('a fall from the previous year ends at this year’s number', () => {
    expect(figures(read('Orrin Q3', `For the third quarter, the operating profit of ${orrin} fell 72% from the previous year to $100 million.`))).toMatchObject([{ actual: 100e6, prior: null, change: { value: -72 } }])
  })

  it('a profit that somebody else generated is none of this company’s', () => {
    expect(figures(read('Orrin and Kerrow Q3', `${orrin} reported third-quarter revenue of $2.6 billion. The profit generated by Kerrow was $400 million, up 130% from the second quarter.`)).map(({ metric }) => metric)).toEqual(['revenue'])
  })
})
