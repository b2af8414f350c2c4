// Stories that tell of several companies, and of one that shares its short name with another: whose number is it? One case for each rule, with invented numbers.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction, Figure } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const company = (symbol: string, name: string, shortNames: readonly string[]): DirectoryCompany => ({ symbol, name, shortNames, wordNames: [], kind: 'stock', exchange: 'NYSE' }) as unknown as DirectoryCompany
const directory = [company('TRW', 'Tarrow & Co., Inc.', ['Tarrow', 'Tarrow & Co']), company('TRW.DE', 'Tarrow KGaA', ['Tarrow KGaA'])]
const read = (title: string, text: string, known: readonly DirectoryCompany[] = []): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: known })
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

describe('a name that two companies share', () => {
  it.each(['Tarrow KGaA', 'Tarrow KgaA'])('%s keeps its numbers where the text goes on with the short name', (name) => {
    const { mentions, snapshots } = read(`${name} lifts outlook`, `BERLIN - ${name} said second-quarter sales rose 12% to 4.1 billion euros.\n\nTarrow said net income rose 9% to 410 million euros.`, directory)
    expect(mentions.map((mention) => mention.symbol)).toEqual(['TRW.DE'])
    expect(snapshots[0]!.figures.map((figure) => figure.metric)).toEqual(['revenue', 'net-income'])
  })

  it('the other one is meant where it is named in full too', () => {
    const { mentions } = read('Tarrow KGaA lifts outlook', 'Tarrow KGaA said second-quarter sales rose 12%. It is no part of Tarrow & Co, and Tarrow sells its drugs elsewhere.', directory)
    expect(mentions.map((mention) => mention.symbol).sort()).toEqual(['TRW', 'TRW.DE'])
  })

  it('"pre" is before what happens once', () => {
    const own = figures(read('Tarrow KGaA Q2', 'Tarrow KGaA said second-quarter EBITDA pre rose 15 percent to 1.2 billion euros. Earnings per share pre were 2.24 euros, compared with 2.10 euros last year.', directory))
    expect(own.map(({ metric, basis, actual }) => [metric, basis, actual])).toEqual([['ebitda', 'adjusted', 1_200_000_000], ['eps', 'adjusted', 2.24]])
  })
})

describe('a market report', () => {
  const text = [
    'A survey of equities making moves in both directions',
    'On the rise',
    'Halden Media Corp. (HLD-T) rose after it said its revenue rose in the third quarter. Halden’s legal arm and Halden’s news arm both grew.',
    'Halden said its quarterly revenue rose 3 per cent to US$1.52-billion.',
    'Corvid Freight Ltd. (CRV-T) jumped with the release of its third-quarter results.',
    'The Guelph-based company reported revenue of $172.4-million, exceeding the $160-million forecast on the Street. Its profit was 96 cents a share.',
  ].join('\n\n')
  const extraction = read('Market movers: Stocks seeing action on Tuesday, and why', text)

  it('a paragraph behind one that opens with a company goes on about that company', () => {
    expect(extraction.snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => figure.actual)])).toEqual([['HLD.T', [1_520_000_000]], ['CRV.T', [172_400_000, 0.96]]])
  })

  it('cents are those of the same company’s dollars', () => {
    expect(extraction.snapshots[1]!.figures.map((figure) => figure.currency)).toEqual(['CAD', 'CAD'])
  })
})

describe('what belongs to the clause', () => {
  const whole = (text: string): readonly Figure[] => figures(read('Orrin Q2 profit rises', `Orrin Corp (NYSE: ORN) told of its second quarter. ${text}`))

  it('last year told behind "or … per share in the comparable quarter"', () => {
    const own = whole('It reported net profit of $1.66 billion or $1.22 per share, significantly higher than $111 million or $0.08 per share in the comparable quarter last year.')
    expect(own.map(({ prior, consensus }) => [prior, consensus])).toEqual([[111_000_000, null], [0.08, null]])
  })

  it('the operating profit behind "with" is the segment’s that the sentence began with', () => {
    const own = whole('The company’s Coatings & Glazes segment reported sales of $277 million, flat sequentially, with operating income of $37 million.')
    expect(own.map(({ metric, segment }) => [metric, segment])).toEqual([['revenue', 'Coatings & Glazes'], ['operating-income', 'Coatings & Glazes']])
  })

  it('how analysts look at a measure is no expectation', () => {
    const [profit] = whole('Operating profit, which analysts often consider a better gauge of business performance, rose 11 percent to $1.6 billion.')
    expect(profit).toMatchObject({ metric: 'operating-income', actual: 1_600_000_000, consensus: null })
  })

  it.each(['It came a year after Orrin reported a 46-percent slump in profit for the first half of 2024.', 'He recalled that in 2018 revenue reached $3.1 billion in the first half.'])('%s is history', (sentence) => {
    const own = whole(`Revenue rose 3 percent to $29.6 billion. ${sentence}`)
    expect(own.map(({ metric, actual }) => [metric, actual])).toEqual([['revenue', 29_600_000_000]])
  })

  it('growth without the effect of exchange rates stands beside the reported number', () => {
    const own = whole('Revenue rose 3 percent, excluding the effect of fluctuating exchange rates, to $1.29 billion.')
    expect(own.map(({ basis, actual, change }) => [basis, actual, change?.value ?? null])).toEqual([['constant-currency', null, 3], ['reported', 1_290_000_000, null]])
  })

  it.each([
    ['The news and information provider reported earnings per share of 31 cents.', null],
    ['It said in a statement that its quarterly revenue rose 2 percent to $1.44 billion.', null],
    ['Its unit revenue, which compares sales to capacity, will be up 2 percent in the third quarter. Revenue was $1.3 billion.', null],
    ['Revenue at the Leeds-based automaker fell 12% to $3.1 billion.', null],
  ])('%s names no segment', (sentence, segment) => {
    const [figure] = whole(sentence)
    expect(figure?.segment ?? null).toBe(segment)
  })

  it('a forecast of a business is none of the whole', () => {
    const { snapshots } = read('Orrin Q2 profit rises', 'Orrin Corp (NYSE: ORN) said second-quarter revenue rose 8% to $2.1 billion. In the Coating Systems business, the company expects a positive net sales contribution of at least $700 million.')
    expect(snapshots[0]!.guidance.map(({ segment, low }) => [segment, low])).toEqual([['Coating Systems', 700_000_000]])
  })
})

describe('who reports', () => {
  it('where the company of headline and first sentence is not known, a buyer printed further down owns nothing', () => {
    const { snapshots } = read(
      'Larch Press bids adieu with profit beat',
      'Larch Press (LP), in what was likely its last report, posted an 87% drop in third-quarter profits.\n\nThe publisher posted third-quarter earnings of $13.8 million, or 16 cents a share, down from $15.4 million, or 18 cents a share, a year earlier. ' +
        'Among the one-time items were charges tied to the pending acquisition by Tarrow News Corp. (TNC). Third-quarter revenue climbed to $493 million.',
    )
    expect(snapshots).toEqual([])
  })

  const known = [company('HLD.L', 'Halden', ['Halden']), company('CRV.L', 'Corvid', ['Corvid']), company('WNM.L', 'Winmere', ['Winmere'])]
  it('a story of the day that begins with an index gives each paragraph’s numbers to the company it begins with', () => {
    const { snapshots } = read(
      'FTSE 100 makes solid progress',
      [
        'The FTSE 100 consolidated its gains. In early trading the index was up 0.2% to 7,176.08.',
        'Food delivery group Halden reported first-half revenue of £410 million, up 12%.',
        'Cybersecurity company Ostwick gained 1.7% as it reported a first-half profit.',
        'Sales climbed 23% to £326.8 million.',
        'Telecoms group Corvid posted first-half revenue of £2.1 billion.',
        'Drinks maker Winmere said first-half sales increased 8.3% to £6.7 billion.',
      ].join('\n\n'),
      known,
    )
    expect(snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => figure.actual)])).toEqual([
      ['HLD.L', [410_000_000]],
      ['CRV.L', [2_100_000_000]],
      ['WNM.L', [6_700_000_000]],
    ])
  })
})

describe('whose dollars', () => {
  it.each([
    ['Toronto-Dominion Bank (TD) reported third-quarter net income of $1.7 billion.', 'CAD'],
    ['Toronto-Dominion Bank (TD) reported third-quarter net income of C$2.3 billion ($1.7 billion). Revenue was $4.1 billion.', 'USD'],
    ['Shopify Inc. (TSX: SHOP) reported third-quarter revenue of $1.4 billion.', 'USD'],
    ['Shopify Inc. (TSX: SHOP) reported third-quarter revenue of US$1.4 billion; its cafe made sales of $2 million.', 'USD'],
  ])('%s', (text, currency) => {
    const own = figures(read('Q3 results', text))
    expect(own.at(-1)!.currency === currency || own[0]!.currency === currency).toBe(true)
  })
})

describe('numbers that are none of the whole', () => {
  const whole = (text: string): readonly Figure[] => figures(read('Orrin Q2 profit rises', `Orrin Corp (NYSE: ORN) told of its second quarter. Revenue was $9.1 billion. ${text}`)).filter((figure) => figure.actual !== 9_100_000_000)

  it.each([
    'Profit was boosted by the company’s line of vaccines that brought in revenue of $2.5 billion, an increase of 17%.',
    'Pre-tax profit from continuing operations jumped 76% to $482 million.',
    'Net income was adjusted for items totalling $430 million after tax.',
    'An increase in revenue of 1 percent and 3 percent at the company’s Legal and Tax divisions, respectively, could not help.',
    'We have had an outstanding year, finishing with $31.4 billion in revenues.',
    'This is our sixth straight quarter of strong revenue growth at or over 3%.',
    'In other earnings news, Thomsen Corp. rose 88 cents to $42.63.',
  ])('%s', (sentence) => {
    expect(whole(sentence).map(({ metric, actual, change }) => [metric, actual, change?.value])).toEqual([])
  })

  it.each([
    ['That weighed on its Canadian banking unit, where adjusted earnings slipped by 9% (to $343 million).', 'Canadian banking'],
    ['On the Canadian banking side, Orrin reported $428 million in adjusted earnings.', 'Canadian banking'],
  ])('%s', (sentence, segment) => {
    expect(whole(sentence).map((figure) => figure.segment)).toEqual([segment])
  })

  it('a result behind "and its" is none of the forecast told before it', () => {
    const [profit] = whole('Orrin reaffirmed its 2027 forecast, and its underlying operating profit, which excludes divestitures, fell to $585 million from $690 million.')
    expect(profit).toMatchObject({ metric: 'operating-income', basis: 'adjusted', actual: 585_000_000, prior: 690_000_000 })
  })

  it.each(['Revenue rose 1 percent before currency changes to $3.2 billion.', 'Revenue fell 4 percent to $2.98 billion, but was up 1 percent when factoring out currency.'])('%s', (sentence) => {
    const own = figures(read('Orrin Q2', `Orrin Corp (NYSE: ORN) told of its second quarter. ${sentence}`))
    expect(own.find((figure) => figure.basis === 'constant-currency')?.change?.value).toBe(1)
  })
})

describe('companies that no symbol is known of', () => {
  const known = [company('BLJ', 'Bluejet Airways', ['Bluejet']), company('AMA', 'American Airlines', ['American Airlines']), company('DLT', 'Delton Air', ['Delton'])]

  it('a paragraph that opens with one and tells its numbers is nobody’s, and so is the one that goes on', () => {
    const { snapshots, priceActions } = read(
      'Halwick Air loss narrows',
      [
        'CHICAGO - Halwick Air on Thursday reported a quarterly loss. Bluejet, meanwhile, reported a quarterly net profit.',
        'Bluejet shares were up 3%.',
        'Halwick Air’s net loss amounted to $103 million, or 90 cents per share, compared with a loss of $237 million a year ago.',
        'Excluding items, Halwick Air lost $2.28 per share.',
        'Revenue declined 13.5% to $2.46 billion.',
      ].join('\n\n'),
      known,
    )
    expect(snapshots).toEqual([])
    expect(priceActions.map((price) => price.symbol)).toEqual(['BLJ'])
  })

  it('who is called by the first word of a name is that company', () => {
    const { snapshots } = read(
      'Carriers post mixed results',
      'American Airlines narrowed its loss, and Delton posted a second-quarter profit.\n\nAmerican lost $10.7 million in the second quarter.\n\nDelton earned $265 million in the second quarter.',
      known,
    )
    expect(snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => figure.actual)])).toEqual([
      ['AMA', [-10_700_000]],
      ['DLT', [265_000_000]],
    ])
  })

  it('a business told by another company’s possessive is no business', () => {
    const own = figures(read('Halwick Airways, Orrin report', 'Orrin Corp (NYSE: ORN) reported second-quarter revenue of $3.1 billion. Of the others, Halwick Airways’ loss was $865 million.'))
    expect(own.map((figure) => figure.actual)).toEqual([3_100_000_000])
  })
})

describe('a day of the market', () => {
  const text = [
    'Midway through trading Wednesday, the Dow traded up 0.16 percent to 16,746.14.',
    'Energy shares fell by 1.56 percent on Wednesday. Top losers in the sector included Bluejet Airways BLJ, down 13.5 percent.',
    'Costlow Wholesale CSTL reported stronger-than-expected earnings for the fourth quarter.',
    'The Salem-based company posted quarterly net income of $697 million, or $1.58 per share.',
    'Liganda Pharma LGNX shares were also up, gaining 3.71 percent to $44.50.',
    'Shares of Syntalo, Inc. SYNX 17.07% got a boost, shooting up 16 percent to $22.18.',
  ].join('\n\n')
  const known = [company('BLJ', 'Bluejet Airways', ['Bluejet']), company('CSTL', 'Costlow Wholesale', ['Costlow'])]
  const { snapshots, priceActions } = read('Mid-Day Market Update: Halden Drops On Warning; Bluejet Airways Falls', text, known)

  it('a symbol of the directory behind its name prints the company', () => {
    expect(snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => figure.actual)])).toEqual([['CSTL', [697_000_000, 1.58]]])
  })

  it('a sector’s move is no company’s, and an unknown name keeps its own', () => {
    expect(priceActions.map((price) => [price.symbol, price.changePercent])).toEqual([['BLJ', -13.5], ['SYNX', 16]])
  })
})

describe('a summary on one line', () => {
  const text =
    'Core Insights - Orrin reported quarterly earnings of $1.55 per share, missing the consensus estimate of $1.56 per share [1] - The company posted revenues of $417.28 million for the quarter, up from $409.01 million year-over-year [2] - ' +
    'Orrin shares have increased by approximately 28.3% since the beginning of the year [3] Earnings Outlook - The current consensus EPS estimate for the upcoming quarter is $1.53, with expected revenues of $431.16 million [7]'
  const { snapshots } = read('Orrin (ORRN) Misses Q2 Earnings Estimates', text, [company('ORRN', 'Orrin', ['Orrin'])])

  it('is read item by item, without what is expected of the next quarter', () => {
    expect(snapshots[0]!.figures.map(({ metric, actual, consensus, prior, change }) => [metric, actual, consensus, prior, change])).toEqual([
      ['eps', 1.55, 1.56, null, null],
      ['revenue', 417_280_000, null, 409_010_000, null],
    ])
    expect(snapshots[0]!.guidance).toEqual([])
  })

  it('every place points into the text as stored', () => {
    for (const figure of snapshots[0]!.figures) for (const [start, end] of figure.evidence) expect(text.slice(start, end)).toContain('$')
  })
})

describe('single words', () => {
  const whole = (text: string): readonly Figure[] => figures(read('Orrin Q2 profit rises', `Orrin Corp (NYSE: ORN) told of its second quarter. ${text}`))

  it('sales that fall to units are deliveries', () => {
    expect(whole('Global sales fell to 707,000 units, a decline of 10.1% year-on-year.').map(({ metric, actual, change }) => [metric, actual, change?.value])).toEqual([['deliveries', 707_000, -10.1]])
  })

  it('a number per share is not compared with a sum', () => {
    const own = whole('Second quarter net loss was ($325,000) or ($0.01) per share, compared to $35,000, or $0.00 per share, a year ago.')
    for (const figure of own.filter(({ metric }) => metric === 'eps')) expect(Math.abs(figure.prior ?? 0)).toBeLessThan(1)
  })

  it.each(['Orrin estimates a profit reduction of $450 million from tariffs.', 'Revenue from its U.S.-based customers jumped 14 percent.'])('%s is no figure of the whole', (sentence) => {
    expect(whole(`${sentence} Revenue was $3.1 billion.`).map(({ actual }) => actual)).toEqual([3_100_000_000])
  })

  it('short forms in the brackets of a symbol do not hide it', () => {
    const { mentions } = read('Orrin Watch Announces Results', 'SALEM - OrrinWatch.com, Inc. (NASDAQ: ORWT, "OrrinWatch" and the "Company") today announced revenue of $17.8 million for the first quarter.')
    expect(mentions.map((mention) => mention.symbol)).toEqual(['ORWT'])
  })
})

describe('lists and movers', () => {
  const known = [company('ABF', 'Aberford & Finch', ['Aberford & Finch']), company('TGL', 'Targle Corporation', ['Targle']), company('HWP', 'Harwick-Pell', ['Harwick-Pell']), company('VSV', 'Vesuvine', ['Vesuvine'])]

  it('an item about a company that no symbol is known of keeps its numbers, and so does the line behind it', () => {
    const { snapshots } = read(
      'Stapley profit up 19%',
      'Also\n* Stapley Inc., the No. 1 office supplies retailer, said quarterly profit rose 19%.\nNet income for the quarter ended July 29 rose to $161.2 million, or 22 cents a share. Sales rose 12% to $3.88 billion.\n* Citing robust sales, Aberford & Finch Co. said profit rose 14% in the second quarter to $65.7 million, or 72 cents a share.',
      known,
    )
    expect(snapshots.map(({ symbol, figures: own }) => [symbol, own.map((figure) => figure.actual)])).toEqual([['ABF', [65_700_000, 0.72]]])
  })

  it('a company that only the last section names is not the topic', () => {
    const { snapshots } = read(
      'IN BRIEF',
      [
        'First-quarter profits dropped almost 8 percent at Targle Corp. on higher costs.',
        'The nation’s second-largest discount retailer on Tuesday reported a profit of $602 million, or 74 cents per share, in the three months ended May 3.',
        'Just in time for the driving season, gasoline is up nearly 20 percent over last year, and some are packing extra cash along with the picnic supplies this weekend.',
        'Harwick-Pell posts higher quarterly profit',
        'Strong demand for Harwick-Pell computers widened its profit margin, as Harwick-Pell digests another company this year.',
      ].join('\n\n'),
      known,
    )
    expect(snapshots.map(({ symbol }) => symbol)).toEqual(['TGL'])
  })

  it('who is only called a rival or a peer owns nothing', () => {
    const { snapshots } = read(
      'Xilonix forecasts revenue above estimates',
      'The Wall Street Journal reported that rival Targle is in talks to buy Xilonix. It saw growth of 38%, echoing a boost highlighted by peer Harwick-Pell. Net income fell to $194 million, or 79 cents per share, in the quarter.',
      known,
    )
    expect(snapshots).toEqual([])
  })

  it('an index in brackets is no company, and a name that begins with a digit is one', () => {
    const { mentions, snapshots } = read(
      'FTSE 250 movers: Vesuvine gains',
      'FTSE 250 (MCX) 21,890.06 -0.05%\n\nVesuvine reported a sharp fall in earnings for the first half.\n\n4imprest said revenues for the six months ended 28 June fell 1% to $659.4m.',
      known,
    )
    expect(mentions.map((mention) => mention.symbol)).toEqual(['VSV'])
    expect(snapshots).toEqual([])
  })
})

describe('clauses', () => {
  const whole = (text: string): readonly Figure[] => figures(read('Orrin Q2 profit rises', `Orrin Corp (NYSE: ORN) told of its second quarter. ${text}`))

  it('two metrics and two sums go in their order', () => {
    const own = whole('Profit and revenue doubled to $208 million and $540 million during the quarter as compared to $78 million and $224 million a year ago.')
    expect(own.map(({ metric, actual, prior }) => [metric, actual, prior])).toEqual([['net-income', 208_000_000, 78_000_000], ['revenue', 540_000_000, 224_000_000]])
  })

  it('an aside that tells how much of all the sales a business has is not its number', () => {
    const own = whole('Revenue from the company’s traditional PC business, which still accounts for over half of Orrin’s total revenue, rose 4.5 per cent to $8.89 billion. Revenue was $15.8 billion.')
    expect(own.map(({ segment, actual }) => [segment, actual])).toEqual([['traditional PC', 8_890_000_000], [null, 15_800_000_000]])
  })

  it('"That’s down from …" tells last year of the sentence before', () => {
    const own = whole('Net income totalled $28.6 million or 22 cents per share.\n\nThat’s down from $96.6 million or 74 cents per share for the same quarter a year ago.')
    expect(own.map(({ prior }) => prior)).toEqual([96_600_000, 0.74])
  })

  it('growth of shops open for a year is none of all sales', () => {
    const own = whole('Orrin had a 3.9 percent increase in revenue at stores opened at least a year. Revenue rose 4.6 percent to $16.2 billion.')
    expect(own.map(({ metric, actual, change }) => [metric, actual, change?.value ?? null])).toEqual([['comparable-sales', 3.9, null], ['revenue', 16_200_000_000, 4.6]])
  })

  it('raising a risk is no raise of a forecast', () => {
    const { snapshots } = read('Orrin Q2', 'Orrin Corp (NYSE: ORN) reported second-quarter revenue of $2 billion. It forecast third-quarter revenue between $2.1 billion and $2.2 billion, raising the risk that it misses the market.')
    expect(snapshots[0]!.guidance.map(({ action }) => action)).toEqual([null])
  })
})

describe('parts and measures', () => {
  const whole = (text: string): readonly Figure[] => figures(read('Orrin Q2 profit rises', `Orrin’s Corp (NYSE: ORN) told of its second quarter. Revenue was $9.1 billion. ${text}`)).filter((figure) => figure.actual !== 9_100_000_000)

  it.each([
    ['Same-store sales at Timber Cafe restaurants in Canada grew by 8.7% in the quarter.', 'Timber Cafe restaurants in Canada'],
    ['Same- store sales at Timber Cafe in the U.S. grew 11.8% in the quarter.', 'Timber Cafe'],
    ['Popleyes’ same-store sales rose 0.5%.', 'Popleyes'],
  ])('%s', (sentence, segment) => {
    expect(whole(sentence).map((figure) => [figure.metric, figure.segment])).toEqual([['comparable-sales', segment]])
  })

  it.each([
    'Underlying earnings from iron ore, which typically accounts for about 80 per cent of Orrin’s earnings, gained 1 per cent to $4.56 billion.',
    'This was the sixth consecutive quarter in which adjusted EPS grew by at least 17%.',
    'That offset a 7% rise in shipments of the steel-making ingredient.',
  ])('%s is no figure of the whole', (sentence) => {
    expect(whole(sentence).filter((figure) => figure.segment === null)).toEqual([])
  })

  it('what another clause says of last year is not the number’s', () => {
    const own = whole('Orrin’s reported a 12 percent increase in profit, after last year’s one-time charges; the company posted $595 million in profits on sales of $3.2 billion.')
    expect(own.find((figure) => figure.metric === 'net-income')).toMatchObject({ actual: 595_000_000, prior: null })
  })

  it('"However, on an organic basis" is the footing of the sentence', () => {
    const own = figures(read('Orrin Q1', 'Orrin Corp (NYSE: ORN) recorded a 9.3% slide in sales for the first three months to $20.3 billion. However, on an organic basis, sales were up 6.4%.'))
    expect(own.map(({ basis, change }) => [basis, change?.value])).toEqual([['reported', -9.3], ['like-for-like', 6.4]])
  })
})

