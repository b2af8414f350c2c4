// Results of companies outside the United States as wires, newspapers and companies print them: one case for each rule, invented companies and numbers.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): ReturnType<typeof extractArticle> =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

/** [metric, segment, actual, consensus, prior, change] of each figure. */
const figuresOf = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map((figure) => [figure.metric, figure.segment, figure.actual, figure.consensus, figure.prior, figure.change?.value ?? null]),
  )

const guidanceOf = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.guidance.map((guidance) => [guidance.metric, guidance.segment, guidance.low, guidance.high, guidance.action, guidance.consensus, guidance.period?.kind ?? null, guidance.period?.year ?? null]),
  )

describe('a company that estimates its own quarter', () => {
  it('has said what it made, whatever the word', () => {
    expect(
      figuresOf(
        'Hansu sees record second quarter',
        'Hansu Display (098760.KS) said Tuesday its second-quarter operating profit was estimated at 3.2 trillion won, compared with 2.5 trillion won a year earlier.\n\nSales were estimated at 21 trillion won, up 12 percent from the previous year, according to its earnings guidance.',
      ),
    ).toEqual([
      ['operating-income', null, 3.2e12, null, 2.5e12, null],
      ['revenue', null, 21e12, null, null, 12],
    ])
  })

  it('is not what analysts estimate before it', () => {
    expect(
      figuresOf('Hansu to report next week', 'Hansu Display (098760.KS) is expected to report its preliminary earnings on Tuesday. Operating profit for the second quarter was estimated at 3.2 trillion won by analysts.'),
    ).toEqual([])
  })
})

describe('comparisons of wires', () => {
  it('reads the sum before its metric over the same sum in dollars', () => {
    expect(
      figuresOf(
        'Kitano quarterly profit climbs',
        "Japan's Kitano Motor (7299.T) reported third-quarter results. The carmaker posted 412.5 billion yen ($3.71 billion) operating profit for October-December, from 318.2 billion yen a year earlier.",
      ),
    ).toEqual([['operating-income', null, 412.5e9, null, 318.2e9, null]])
  })

  it('gives what analysts expected of the forecast to the forecast', () => {
    const text = 'Net profit at Kitano Motor (7299.T) rose 12 percent in the year ended March to 640 billion yen. It expects net profit of 700 billion yen for the current year. That is below the average estimate of 745 billion yen in a survey of 14 analysts.'
    expect(figuresOf('Kitano foresees record', text)).toEqual([['net-income', null, 640e9, null, null, 12]])
    expect(guidanceOf('Kitano foresees record', text)).toEqual([['net-income', null, 700e9, 700e9, null, 745e9, 'year', null]])
  })

  it('takes the earlier estimate of the company for no consensus', () => {
    expect(guidanceOf('Kitano lifts forecast', 'Kitano Motor (7299.T) said second-quarter operating profit was 90 billion yen. It raised its annual operating profit forecast to 410 billion yen from an earlier estimate of 380 billion yen, based on an unchanged assumption for the yen.')).toEqual([
      ['operating-income', null, 410e9, 410e9, 'raised', null, 'year', null],
    ])
  })

  it('reads a loss and a forecast without their currency', () => {
    expect(figuresOf('Norrsken returns to profit', 'Norrsken (STO: NORR) posted a third-quarter operating profit of 1.4 billion crowns ($150 million), against a 2.1 billion loss a year earlier and a mean forecast for a 0.9 billion profit in a poll of analysts.')).toEqual([
      ['operating-income', null, 1.4e9, 0.9e9, -2.1e9, null],
    ])
  })

  it('knows the year before by its two halves', () => {
    expect(figuresOf('Interim results', 'Tarrow Group (LSE: TRRW), results for the 28 weeks to 23 September 2017\n\nGroup sales down 2.0 per cent to £3,641 million (2016/17: £3,716 million)')).toEqual([['revenue', null, 3_641_000_000, null, 3_716_000_000, -2]])
  })

  it('gives a fall of an expected fall its sign', () => {
    expect(guidanceOf('Verrine lifts outlook', 'Verrine SE (ETR: VRN) said third-quarter revenue rose 5% to 840 million euros. Operating profit is now expected to decrease by a maximum of 3 percent in 2021 instead of 6 percent.').map((guidance) => (guidance as unknown[]).slice(0, 5))).toEqual([
      ['operating-income', null, -3, null, 'raised'],
    ])
  })
})

describe('words that mean another number', () => {
  it('ranks companies by sales without telling sales', () => {
    expect(figuresOf('Marri Group profit up', "Net profit for Australia's biggest company by sales, Marri Group (ASX: MRR), rose 13 percent to A$1.58 billion for the six months to December.")).toEqual([['net-income', null, 1.58e9, null, null, 13]])
  })

  it('takes the income from operations of Indian companies for revenue', () => {
    expect(figuresOf('Sarvana profit rises', 'Sarvana Software (NSE: SARVANA) posted a net profit of 19.01 billion rupees in the second quarter. Income from operations rose 20.7 percent to 88.54 billion rupees.')).toEqual([
      ['net-income', null, 19.01e9, null, null, null],
      ['revenue', null, 88.54e9, null, null, 20.7],
    ])
  })

  it('leaves an underlying profit before tax out under its short name too', () => {
    expect(figuresOf('Airline profit slips', 'Southern Wing (ASX: SWG) posted a 7.5 percent fall in first-half underlying profit.\n\nUnderlying pre-tax profit, its closest watched measure, totalled A$452 million for the six months to Dec. 31.')).toEqual([])
  })

  it('asks where a number is printed in two pieces', () => {
    expect(figuresOf('Maison Orlay grows', 'Maison Orlay (EPA: ORL) reported first-half results. Operating profit was 3, 640 million euros, an increase of 23 percent.')).toEqual([['operating-income', null, null, null, null, 23]])
  })

  it('leaves twelve months out of a quarter', () => {
    expect(figuresOf('Pinlan third quarter 2020 results', 'Pinlan Inc. (NASDAQ: PNLN) announced results for the third quarter of 2020. Total revenues in the quarter were RMB14,209.8 million. Active buyers in the twelve-month period ended September 30, 2020 were 731.3 million.')).toEqual([
      ['revenue', null, 14_209_800_000, null, null, null],
    ])
  })
})

describe('whose number it is', () => {
  it('leaves a subsidiary named first its own fall', () => {
    expect(figuresOf('Marri Group (ASX: MRR) profit up', "Marri Group (ASX: MRR) said first-half net profit rose 13 percent to A$1.58 billion.\n\nThe grocer Calder (ASX: CLD), which makes about 40 percent of Marri Group's earnings, saw profit before interest and tax slide 2.6 percent.").slice(0, 1)).toEqual([
      ['net-income', null, 1.58e9, null, null, 13],
    ])
  })

  it('keeps the sentences behind a business to it', () => {
    const figures = figuresOf('Maison Orlay first half', 'In the first half of 2024, Maison Orlay (EPA: ORL) recorded sales of €1.7 billion.\n\nThe Wines and Spirits business recorded a steep decline. Profit from recurring operations was down 26%.')
    expect(figures).toEqual([
      ['revenue', null, 1.7e9, null, null, null],
      ['operating-income', 'Wines and Spirits', null, null, null, -26],
    ])
  })

  it('names a list of goods whole', () => {
    expect(figuresOf('Yuwan third quarter', 'Yuwan Inc. (NYSE: YUWN) announced third-quarter results.\n\nGame-related services, advertising and other revenues increased by 29.6% to RMB531.6 million.\n\nCloud subscriptions and support revenue grew 28% to RMB769 million.')).toEqual([
      ['revenue', 'Game-related services, advertising and other', 531.6e6, null, null, 29.6],
      ['revenue', 'Cloud subscriptions and support', 769e6, null, null, 28],
    ])
  })

  it('gives the forecast of a division to the division', () => {
    expect(guidanceOf('Kitano lifts forecast', 'Kitano Denki (6799.T) said second-quarter operating profit was 90 billion yen. It raised its profit forecast for the semiconductor division to 140 billion yen from 120 billion yen.').map((guidance) => (guidance as unknown[]).slice(0, 4))).toEqual([
      ['net-income', 'semiconductor', 140e9, 140e9],
    ])
  })

  it('takes the move of a stock market for that of no share', () => {
    expect(
      read('Index slips', 'Gulf stocks fell.\n\nRiyadh’s stock market inched down 0.4 percent as shares in Rimal Basic (2099.SR) dropped 2.4 percent after it cut its dividend.').priceActions.map((price) => price.changePercent),
    ).not.toContain(-0.4)
  })
})

describe('symbols and periods of other markets', () => {
  it('reads the units of a Canadian trust', () => {
    expect(read('Trust posts net income', 'Lakeside Properties REIT (LSP-UN.TO) reported third-quarter net income of C$8.95 million.').snapshots.map((snapshot) => snapshot.symbol)).toEqual(['LSP-UN.TO'])
  })

  it('lets the year of an outlook go on over paragraphs', () => {
    expect(
      guidanceOf('Verrine raises outlook', 'Verrine SE (ETR: VRN) reported third-quarter revenue of 6.85 billion euros.\n\nVerrine raised its full-year 2021 outlook.\n\nThe company now expects operating profit of 1.1 billion to 1.3 billion euros.').map((guidance) => (guidance as unknown[]).slice(6)),
    ).toEqual([['year', 2021]])
  })
})

describe('forecasts of Japanese companies', () => {
  it('reads the yen with their country, and the sum behind a revision', () => {
    const text =
      'Kitano Tobacco (2999.T) reported that its third-quarter profit attributable to owners of the parent was 37.2 billion Japanese yen, down 11.5 percent from last year. Revenue slid 7.2 percent to 525 billion yen from prior year’s 566 billion yen.\n\nFor fiscal 2024 it now expects profit of 167 billion yen, lower than previous estimate of 175 billion yen.\n\nOperating profit forecast has been revised upward by 28.0 billion yen to 288 billion yen.\n\nThe company also lifted revenue outlook to 3.1 trillion yen from previous estimate of 3.0 trillion yen.'
    expect(figuresOf('Kitano third quarter', text)).toEqual([
      ['net-income', null, 37.2e9, null, null, -11.5],
      ['revenue', null, 525e9, null, 566e9, -7.2],
    ])
    expect(guidanceOf('Kitano third quarter', text).map((guidance) => (guidance as unknown[]).slice(0, 6))).toEqual([
      ['net-income', null, 167e9, 167e9, 'lowered', null],
      ['operating-income', null, 288e9, 288e9, 'raised', null],
      ['revenue', null, 3.1e12, 3.1e12, 'raised', null],
    ])
  })

  it('takes what was forecast before for no expectation of analysts', () => {
    const text = 'Kitano Estate (8899.T) reported nine-month operating income of 139.48 billion yen. For fiscal 2021 it projects operating income of 217 billion yen.\n\nThe company previously projected operating income of 191 billion yen.'
    expect(figuresOf('Kitano nine months', text)).toEqual([['operating-income', null, 139.48e9, null, null, null]])
  })

  it('looks ahead where a profit is seen dropping, and leaves the gauge of earnings alone', () => {
    const text = "Kitano Robotics' (6999.T) operating profit fell 42% on the year for the three months ended Dec. 31.\nProfit came to 35.7 billion yen on sales of 151.1 billion yen.\nOrders for the quarter, seen as a key gauge of future earnings, decreased 30% to 137.2 billion yen. Operating profit is now seen dropping 36% to 147.9 billion yen for the full year."
    expect(figuresOf('Kitano profit drops', text)).toEqual([
      ['operating-income', null, 35.7e9, null, null, -42],
      ['revenue', null, 151.1e9, null, null, null],
    ])
  })
})

describe('briefs and round-ups of other markets', () => {
  it('reads a summary made by a machine', () => {
    const text =
      'Lakeside Bank LKB.TO reported quarterly adjusted earnings of C$3.12 per share for the quarter ended April 30, higher than the same quarter last year, when the company reported EPS of C$2.92. The mean expectation of nine analysts for the quarter was for earnings of C$3.17 per share.\nThe mean earnings estimate of analysts had fallen by about 1.8% in the last three months.'
    expect(figuresOf('Lakeside Bank earnings summary', text)).toEqual([['eps', null, 3.12, 3.17, 2.92, null]])
  })

  it('knows that a company was forecast to have earned', () => {
    expect(figuresOf('Negev Security beats', 'Negev Security (NASDAQ: NGVS) earned 95 cents a share in the first quarter. Revenue grew 9% to $373 million.\n\nNegev was forecast to have earned 91 cents a share on revenue of $370 million.')).toEqual([
      ['eps', null, 0.95, 0.91, null, null],
      ['revenue', null, 373e6, 370e6, null, 9],
    ])
  })

  it('takes a line below the headline for no heading of forecasts', () => {
    expect(figuresOf('Hansu Motor posts record', 'The decent quarterly results, which come amid a slowdown, brighten its full-year outlook\n\nHansu Motor (005389.KS) said its third-quarter operating profit reached 3.82 trillion won, up 146% from 1.55 trillion won a year earlier.')).toEqual([
      ['operating-income', null, 3.82e12, null, 1.55e12, 146],
    ])
  })

  it('leaves what is told before a quarter alone', () => {
    expect(figuresOf('Hansu Motor likely to deliver robust fourth quarter', 'Hansu Motor (005389.KS) is expected to report an operating profit of 1.8 trillion won. In the third quarter, it shifted to an operating loss of 313.8 billion won.')).toEqual([])
  })
})

describe('round-ups of Indian and Canadian newspapers', () => {
  it('leaves the numbers of a numbered paragraph to the company that it names', () => {
    expect(
      figuresOf(
        'Buzzing stocks: Osprey Oil and others',
        '1/3 Osprey Oil (NSE: OSPREY): The explorer recorded a profit of Rs 11,045 crore for the quarter ended December FY23.\n\n2/3 Pryse Estates: EBITDA jumped 57.5% YoY to Rs 574.2 crore in Q3FY23.',
      ),
    ).toEqual([['net-income', null, 110_450_000_000, null, null, null]])
  })

  it('means Canadian dollars where Toronto stands behind a dash', () => {
    expect(read('Small caps to watch', 'Marlin Drilling Inc. (MDR-T) reported third-quarter revenue of $70.1-million, down 3 per cent.').snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => [figure.actual, figure.currency]))).toEqual([[70_100_000, 'CAD']])
  })

  it('tells growth on the year from growth on the quarter behind a semicolon', () => {
    expect(
      read('Tern Software quarter', 'Tern Software (NSE: TERN) said revenue for the second quarter came in at Rs 22,539.7 crore, up 14.6% on a YoY basis; sequentially, the figure was up 4.69%.').snapshots.flatMap((snapshot) =>
        snapshot.figures.map((figure) => [figure.change?.value, figure.change?.period]),
      ),
    ).toEqual([[14.6, 'yoy'], [4.69, 'qoq']])
  })
})

