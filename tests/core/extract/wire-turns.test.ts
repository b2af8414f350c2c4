// Turns of stories by news agencies: ranges, definitions, what a company foresaw before, footings told per share.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(sentences: string, title = 'Tarnow Materials reports third-quarter results') {
  return extractArticle({ title, dek: null, text: `Tarnow Materials (NASDAQ: TRNW) reported results for the third quarter on Tuesday.\n\n${sentences}`, sections: [], publishedAt: null })
}

const figures = (sentences: string): readonly string[] =>
  read(sentences).snapshots.flatMap((each) => each.figures.map(({ metric, basis, segment, actual, prior, consensus, change }) => [metric, basis, segment ?? '-', actual ?? '-', prior ?? '-', consensus ?? '-', change?.value ?? '-'].join(' ')))

const guidance = (sentences: string): readonly string[] =>
  read(`Revenue was $1.2 billion.\n\n${sentences}`).snapshots.flatMap((each) => each.guidance.map(({ metric, basis, low, high }) => [metric, basis, low ?? '-', high ?? '-'].join(' ')))

describe('two numbers that are one range', () => {
  it.each([
    ['The company expects fourth quarter adjusted earnings per share in a range of $0.59 and $0.61.', ['eps adjusted 0.59 0.61']],
    ['The company said it expected net income of $350 million and $470 million, or $2.59 to $3.48 a share, for its fourth quarter.', ['net-income reported 350000000 470000000', 'eps reported 2.59 3.48']],
  ])('%s', (sentence, expected) => {
    expect(guidance(sentence)).toEqual(expected)
  })

  it('but not two of two quarters', () => {
    expect(guidance('It expects sales of $350 million and $370 million, respectively, for the third and fourth quarters.')).not.toContain('revenue reported 350000000 370000000')
  })
})

describe('what is no forecast of today', () => {
  it.each([
    'In August it cut its view. At the time, it estimated sales would range from $8.3 billion to $8.6 billion.',
    'Typically, Tarnow sees a rise of about 6 percent to 12 percent in sales from the second to the third quarter.',
    'Earnings for the year could come to $1.43 billion, versus a previous target of as much as $1.2 billion.',
  ])('%s', (sentence) => {
    expect(guidance(sentence)).toEqual([])
  })

  it('less growth is no fall', () => {
    expect(guidance('It also revised down its full-year outlook for comparable-store sales growth from 1% down to 0.5%.')).toEqual(['comparable-sales reported 0.5 0.5'])
  })
})

describe('what a ratio is', () => {
  it.each([
    'Combined ratio, a measure of underwriting profitability, in which a figure below 100% indicates a profit, improved slightly to 94.3% from 94.7%.',
    'The solvency gauge, an indicator of strength on which a level above 150% shows a profit to come, rose to 212%.',
  ])('%s', (sentence) => {
    expect(figures(`Revenue was $1.2 billion.\n\n${sentence}`)).toEqual(['revenue reported - 1200000000 - - -'])
  })

  it('revenue that is not yet earned is none', () => {
    expect(figures('Revenue was $1.2 billion. Unearned revenue rose 25% to $5.4 billion (26% in constant currency).')).toEqual(['revenue reported - 1200000000 - - -'])
  })
})

describe('footings', () => {
  it('a number per share has that of the profit told before', () => {
    expect(figures('Excluding the one-time effects in both periods, earnings rose 27% to $55.3 million from $43.6 million a year ago. On a per-share basis, earnings rose to 43 cents from 34 cents, beating the 41 cent per share estimate of analysts.')).toEqual([
      'net-income adjusted - 55300000 43600000 - 27',
      'eps adjusted - 0.43 0.34 0.41 -',
    ])
  })

  it('what is left without items is compared with what was left', () => {
    expect(figures('Excluding a tax gain, earnings slipped to $9.4 million, or 11 cents per share, from earnings excluding items of $10 million, or 12 cents per share, in the year-ago period.')).toEqual([
      'net-income adjusted - 9400000 10000000 - -',
      'eps adjusted - 0.11 0.12 - -',
    ])
  })

  it('an adjusted margin of a business is adjusted', () => {
    expect(figures('Revenue was $1.2 billion. Adjusted subscription gross margin was 78%.')).toContain('gross-margin adjusted subscription 78 - - -')
  })

  it('adjusting for currencies', () => {
    expect(figures('Revenue in the Markets division was $1.92 billion, though it would have been up 2 percent after adjusting for currency fluctuations.')).toContain('revenue constant-currency Markets - - - 2')
  })
})

describe('other words of agencies', () => {
  it('op profit is operating profit', () => {
    expect(figures('Op profit came to $105 million.')).toEqual(['operating-income reported - 105000000 - - -'])
  })

  it('subscriptions that bring revenue are not counted', () => {
    expect(figures('Revenue from subscriptions went up 24% to $50.6 million, while revenue from professional services jumped 12.5% to $19.1 million.')).toEqual(['revenue reported subscriptions 50600000 - - 24', 'revenue reported professional services 19100000 - - 12.5'])
  })

  it('a number moves from that of the quarter before', () => {
    expect(figures('Underlying operating profit for the period rose 32 per cent from the previous quarter to $457 million.')).toEqual(['operating-income adjusted - 457000000 - - 32'])
  })
})

describe('moves that are none of a day', () => {
  const moves = (sentences: string): readonly string[] => read(`Revenue was $1.2 billion.\n\n${sentences}`).priceActions.map(({ symbol, price, changePercent }) => [symbol, price ?? '-', changePercent ?? '-'].join(' '))

  it.each(['Tarnow has underperformed the broad markets year to date, with the stock down 11%.', 'The stock has had a hard time. It is down more than 50% from a high of $195.18 last April.'])('%s', (sentence) => {
    expect(moves(sentence)).toEqual([])
  })

  it('but those of a day are', () => {
    expect(moves('The stock was down 11% at $42.10 on Tuesday.')).toEqual(['TRNW 42.1 -11'])
  })
})

describe('growth that was only foreseen', () => {
  it('is no result of the one company that a market report names', () => {
    const { snapshots } = extractArticle({
      title: 'Earnings season improves',
      dek: null,
      text: 'The estimated decline in first-quarter earnings has improved from last week and is now at just 0.7% year-over-year, data showed on Friday, thanks to another round of upbeat results from companies including Tarnow Materials (NASDAQ: TRNW).\n\nTarnow shares jumped 4.8% on Friday. Tarnow late on Thursday reported stronger-than-expected results.',
      sections: [],
      publishedAt: null,
    })
    expect(snapshots).toEqual([])
  })
})

describe('comparisons of agencies', () => {
  it.each([
    ['Earnings rose to $1.9bn, up 15% on profits of $1.66bn in the same quarter of 2003.', ['net-income reported - 1900000000 1660000000 - 15']],
    ['Tarnow reported a 1.6% quarterly fall in revenue to $634 million from $644 million.', ['revenue reported - 634000000 - - -1.6']],
    ['Revenue rose 5 percent to $8.5 billion from the $8 billion figure in the second quarter, while net income rose 8 percent to $1.9 billion, including a tax benefit, from $1.8 billion.', ['revenue reported - 8500000000 - - 5', 'net-income reported - 1900000000 - - 8']],
    ['Excluding one-time charges and gains, the company said it would have lost $95 million, against comparable figures of a $232 million loss a year ago.', ['net-income adjusted - -95000000 -232000000 - -']],
    ['Net income was $153 million. The Tarnow report came a day after Orrin, the fifth-largest carrier, surprised Wall Street by posting a profit of $64 million.', ['net-income reported - 153000000 - - -']],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected)
  })

  it('what was, beside an outlook', () => {
    const { snapshots } = extractArticle({
      title: 'Tarnow Materials cuts its outlook',
      dek: null,
      text: 'Tarnow Materials (NASDAQ: TRNW) said it expects a net profit of $130 million this year, half of what analysts polled by an agency had foreseen.\n\nThe outlook compares with a 7.3 percent profit decline to $127.4 million in the year ended March, the company said, as prices of its castings kept falling and customers put off what they had ordered in the months before.',
      sections: [],
      publishedAt: null,
    })
    expect(snapshots.flatMap((each) => each.figures.map(({ metric, actual, change }) => [metric, actual, change?.value].join(' ')))).toEqual(['net-income 127400000 -7.3'])
  })
})

describe('forecasts in terse and roundabout words', () => {
  it.each([
    ['- Raises FY19 non-GAAP EPS to $2.60-2.61 from $2.50-2.52; rev to $13.23-13.24 bln from $13.125-13.175 bln', ['eps adjusted 2.6 2.61', 'revenue reported 13230000000 13240000000']],
    ['- Co issues upside guidance for FY20, sees FY20 revs +20-21% to $15.9-16.0 bln vs. $15.85 bln consensus.', ['revenue reported 15900000000 16000000000']],
    ['It also bumped up the lower end of its sales forecast to a range of $19.7-$20 billion from $19.5-$20 billion.', ['revenue reported 19700000000 20000000000']],
    ['Tarnow forecast fourth-quarter revenue growth between three and five percent.', ['revenue reported 3 5']],
    ['The IT major has given a revenue guidance of $1,931 million to $1,950 million for the fourth quarter.', ['revenue reported 1931000000 1950000000']],
  ])('%s', (sentence, expected) => {
    for (const one of expected) expect(guidance(sentence)).toContain(one)
  })
})

describe('what stands beside', () => {
  it('the close before a move after hours is a price of the day', () => {
    expect(read('Revenue was $1.2 billion.\n\nTarnow shares rose to $20.75 in after-hours trading from a $20.28 closing price on the Nasdaq.').priceActions.map(({ price, session }) => [price, session])).toEqual(
      expect.arrayContaining([[20.75, 'after-hours'], [20.28, 'regular']]),
    )
  })

  it('a link to another story is none of this one', () => {
    expect(figures('Revenue rose 3% to $1.2 billion.\n\nALSO READ\n\nResults update: Orrin profit down 36%; Tessin slides after report\n\nThe company made a net profit of $127 million.')).toEqual(['revenue reported - 1200000000 - - 3', 'net-income reported - 127000000 - - -'])
  })
})

describe('what else agencies print', () => {
  it('items of a summary on one line are items', () => {
    expect(figures('Tarnow earnings at a glance:\n\n-Earnings (Q3): $436 Mln. vs. $357 Mln. last year. -Earnings Growth (Y-o-Y): 22.1% -EPS (Q3): $0.60 vs. $0.47 last year. -EPS Growth (Y-o-Y): 27.7% -Analysts Estimate: $0.51 -Revenue (Q3): $2.78 Bln vs. $2.77 Bln last year. -Revenue Change (Y-o-Y): 0.4%')).toEqual(
      expect.arrayContaining(['net-income reported - 436000000 357000000 - 22.1', 'eps reported - 0.6 0.47 0.51 27.7', 'revenue reported - 2780000000 2770000000 - 0.4']),
    )
  })

  it('growth in constant currency before its sales', () => {
    expect(figures('Net sales rose 3% to $5.4 billion. “The third quarter saw us achieve 2% constant currency net sales growth despite the headwinds,” the chief executive said.')).toContain('revenue constant-currency - - - - 2')
  })

  it('a fall in profit is no move of the shares that fell after it', () => {
    expect(figures('Shares of Tarnow plunged as much as 7 per cent in early trade on Wednesday after the company reported 8.19 per cent fall in its net profit at $205.9 million for the third quarter.')).toEqual(['net-income reported - 205900000 - - -8.19'])
  })

  it('vehicles that are foreseen are counted', () => {
    expect(guidance('Tarnow said that it sold 5.63 million vehicles in the quarter. It expects sales to grow to 5.83 million vehicles in the fourth quarter.')).toEqual(['deliveries reported 5830000 5830000'])
  })

  it('whose parent it is stands aside', () => {
    const { priceActions } = extractArticle({
      title: 'Tarnow lifts rivals',
      dek: null,
      text: 'Tarnow (NYSE: TRNW) reported a profit of $1.2 billion for the third quarter.\n\nShares in Halden (NYSE: HLDN), parent of Skerry Airways and Brine (NYSE: BRNE), added 4 percent.',
      sections: [],
      publishedAt: null,
    })
    expect(priceActions.map(({ symbol }) => symbol)).not.toContain('BRNE')
  })

  it('an index behind a full stop is no company', () => {
    const { mentions } = extractArticle({ title: 'Tarnow rises', dek: null, text: 'Tarnow Financial (NYSE: TRNW) gained 4% and was the best performer in the KBW Bank Index. (BKX)', sections: [], publishedAt: null })
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['TRNW'])
  })
})

describe('how the quarters before were', () => {
  const table = (columns: string): readonly string[] =>
    figures(`The company beat estimated earnings by 2.1%. Here is how it did in the past:\n\n| Quarter | ${columns} |\n| EPS Estimate | 3.67 | 3.32 | 3.48 | 3.04 |\n| EPS Actual | 3.76 | 3.60 | 3.56 | 3.17 |`)

  it('is none of the quarter that is told', () => {
    expect(table('Q2 2021 | Q1 2021 | Q4 2020 | Q3 2020')).toEqual([])
  })
})
