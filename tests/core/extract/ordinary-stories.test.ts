// What forty ordinary stories and releases by one more hand taught: a case for each rule, in other words and numbers.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'
import { readDirectory } from '../../../src/core/reading.ts'

type Extraction = ReturnType<typeof extractArticle>

const directory = readDirectory()

function read(text: string): Extraction {
  return extractArticle({ ...parseText(text, { source: 'article.txt', url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }), directory })
}

/** Every figure as one line: symbol, period, metric, basis, segment, actual, consensus, prior, change. */
function figures(text: string): readonly string[] {
  return read(text).snapshots.flatMap(({ symbol, period, figures }) =>
    figures.map((figure) =>
      [symbol, period.kind, figure.metric, figure.basis, figure.segment ?? 'whole', figure.actual ?? '-', figure.consensus ?? '-', figure.prior ?? '-', figure.change?.value ?? '-'].join(' '),
    ),
  )
}

const guidance = (text: string): readonly string[] => read(text).snapshots.flatMap(({ symbol, guidance }) => guidance.map((one) => [symbol, one.metric, one.basis, one.low, one.high, one.consensus].join(' ')))
const prices = (text: string): readonly string[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent].join(' '))
const symbols = (text: string): readonly string[] => read(text).mentions.map(({ symbol }) => symbol)

describe('who is meant', () => {
  it('knows a company whose symbol is printed far from its name, behind the place where it is listed', () => {
    const text = 'Moncler sales rise\n\nMoncler said revenue rose 3% to €1.31bn in the first half.\n\nThe group, which is listed in Milan (BIT: MONC), said demand held up.\n'
    expect(symbols(text)).toEqual(['MONC'])
    expect(figures(text)).toEqual(['MONC half revenue reported whole 1310000000 - - 3'])
  })

  it('takes the second listing of a company for no company of its own name', () => {
    const text = "JD.com's revenue growth slows\n\nNet revenue for the three months ended March was 309.4 billion yuan, up 3.2 per cent from a year earlier. Shenzhen Holding Group waits.\n\nThe company's New York-listed shares (NASDAQ: JD) fell 1.9 per cent to US$29.10. In Hong Kong, the stock (9618.HK) lost 0.6 per cent.\n"
    expect(figures(text)).toEqual(['JD quarter revenue reported whole 309400000000 - - 3.2'])
    expect(prices(text)).toEqual(['JD 29.1 -1.9', '9618.HK  -0.6'])
  })

  it('tells a listed unit from the company that reports', () => {
    const text = 'Volkswagen profit falls as Porsche bites\n\nVolkswagen (ETR: VOW3) said its net profit fell in the second quarter, dragged down by costs at its Porsche sports-car unit.\n\nSales slid 1.9 percent to 77.4 billion euros.\n\nOver the half-year, sales were 152.1 billion euros.\n'
    expect(figures(text)).toEqual(['VOW3 quarter revenue reported whole 77400000000 - - -1.9', 'VOW3 half revenue reported whole 152100000000 - - -'])
  })

  it('gives no number of the group to whom an aside names', () => {
    const text = 'Marks & Spencer sales rise\n\nMarks & Spencer (LSE: MKS) reported. Sales at the group, which includes a half-share of Ocado Retail, rose 9.7% to £15.02bn in the year to 28 March.\n'
    expect(figures(text)).toEqual(['MKS year revenue reported whole 15020000000 - - 9.7'])
  })

  it('hears that a second company reported the same day', () => {
    const text = "Exxon's profit slips\n\nExxon Mobil said it made $6.9 billion in the first quarter, down 7 percent from the same period in 2025. That worked out to $1.61 a share.\n\nChevron, the second-biggest, also reported on Friday. Its profit fell 24 percent to $2.6 billion.\n"
    expect(figures(text)).toEqual(['XOM quarter net-income reported whole 6900000000 - - -7', 'XOM quarter eps reported whole 1.61 - - -', 'CVX quarter net-income reported whole 2600000000 - - -24'])
  })
})

describe('footings and margins', () => {
  it('reads growth at constant currencies behind "cc"', () => {
    expect(figures('Tarrow results\n\nTarrow Pharma AG (SIX: TRW) reported for the second quarter. Net sales were USD 5.9 billion, up 8% (cc: +6%). Operating income was USD 1.7 billion (+12%, cc: +10%).\n')).toEqual([
      'TRW quarter revenue reported whole 5900000000 - - 8',
      'TRW quarter revenue constant-currency whole - - - 6',
      'TRW quarter operating-income reported whole 1700000000 - - 12',
      'TRW quarter operating-income constant-currency whole - - - 10',
    ])
  })

  it('takes a return on sales, and the margin told right behind an operating profit, for the operating margin', () => {
    expect(figures('Tarrow results\n\nTarrow (ETR: TRW) reported a second quarter without news. The operating return on sales dropped to 4.3 percent from 4.9 percent.\n')).toEqual(['TRW quarter operating-margin reported whole 4.3 - 4.9 -'])
    expect(figures('Tarrow results\n\nTarrow (ETR: TRW) reported for the first half. Operating profit was €211mn. The margin of 17.2 per cent compared with 17.9 per cent.\n')).toContain('TRW half operating-margin reported whole 17.2 - 17.9 -')
  })

  it('lets a range begin with a word', () => {
    expect(guidance('Tarrow results\n\nTarrow (ETR: TRW) said second-quarter sales were 3.1 billion euros. It expects an operating margin of between four and 5.5 percent in 2026.\n')).toEqual(['TRW operating-margin reported 4 5.5 '])
  })

  it('knows what is left out once from what exchange rates did', () => {
    expect(figures('Tarrow results\n\nTarrow (NYSE: TRW) earned $2.1 billion in the first quarter. Excluding a loss from currency swings and a legal settlement, it earned $1.31 a share.\n')).toContain('TRW quarter eps adjusted whole 1.31 - - -')
  })

  it('keeps the footing of organic growth beside another measure at constant currencies', () => {
    expect(guidance('Tarrow results\n\nTarrow (NASDAQ: TRW) said first-quarter revenue was $9.3 billion. It reiterated its 2026 forecast of organic revenue growth of between 2% and 4%.\n')).toEqual(['TRW revenue like-for-like 2 4 '])
  })
})

describe('businesses', () => {
  it('reads a business that opens the sentence in small letters, and one in quotation marks', () => {
    expect(figures('Tarrow results\n\nTarrow (LSE: TRW) said sales were £8.4bn in the year to 28 March. In food, sales increased by 7.3% to £5.1bn. Revenue from "new ventures", which lose money, rose 12% to £140m.\n')).toEqual([
      'TRW year revenue reported whole 8400000000 - - -',
      'TRW year revenue reported food 5100000000 - - 7.3',
      'TRW year revenue reported new ventures 140000000 - - 12',
    ])
  })

  it('reads sales of brands from a list under their heading', () => {
    expect(figures('Tarrow results\n\nTarrow Pharma AG (SIX: TRW) said net sales were USD 5.9 billion in the second quarter.\n\nSelected brands in Q2:\n- Corva: USD 1,310 million (+21%)\n- Zephar: USD 412 million (-14%)\n')).toEqual([
      'TRW quarter revenue reported whole 5900000000 - - -',
      'TRW quarter revenue reported Corva 1310000000 - - 21',
      'TRW quarter revenue reported Zephar 412000000 - - -14',
    ])
  })

  it('takes premium seats for no insurance', () => {
    expect(figures('Tarrow Air results\n\nTarrow Air (NASDAQ: TRW) took in $9.1 billion in revenue in the second quarter. Revenue from premium seats was up 10%.\n')).toContain('TRW quarter revenue reported premium seats - - - 10')
  })
})

describe('periods', () => {
  it('takes a half in which something went wrong for the cause, and not for the period', () => {
    expect(figures('Tarrow results\n\nTarrow (LSE: TRW) said sales were £8.4bn in the year to 28 March. Clothing sales fell 2.9% to £2.1bn, after a first half in which its website was down.\n')).toContain('TRW year revenue reported Clothing 2100000000 - - -2.9')
  })

  it('reads what the company had posted in the quarter a year ago as the year before', () => {
    expect(figures('Tarrow net profit rises\n\nTarrow Products Ltd (NSE: TRW) reported a net profit of Rs 391 crore for the quarter ended September 2026. The company had posted a net profit of Rs 352 crore in the July-September quarter a year ago.\n')).toEqual(['TRW quarter net-income reported whole 3910000000 - 3520000000 -'])
  })

  it('takes a line below the headline for no heading of forecasts', () => {
    const text = 'Tarrow Q3 profit up\n\nFull-year outlook raised for second time; shares hit record\n\nOsaka -- Tarrow (TYO: 6999) said net profit rose 12% to 61.3 billion yen in the October-December quarter.\n\nOperating profit came to 80.2 billion yen, up 17%.\n'
    expect(figures(text)).toEqual(['6999 quarter net-income reported whole 61300000000 - - 12', '6999 quarter operating-income reported whole 80200000000 - - 17'])
    expect(guidance(text)).toEqual([])
  })
})

describe('what is no result', () => {
  it('takes the loss of a business for no loss', () => {
    expect(figures('Tarrow results\n\nTarrow (NASDAQ: TRW) said second-quarter sales were $7.1 billion. The finance chief said the loss of that business amounts to roughly $580 million in fiscal 2026.\n')).toEqual(['TRW quarter revenue reported whole 7100000000 - - -'])
  })

  it('takes what is on track to double, and what the company says others expect, for no result', () => {
    expect(figures('Tarrow results\n\nTarrow (NASDAQ: TRW) said first-quarter revenue was $11.2 billion. Advertising revenue is on track to double to about $3 billion this year.\n')).toEqual(['TRW quarter revenue reported whole 11200000000 - - -'])
    expect(figures('Tarrow results\n\nTarrow PLC (AIM: TRW) said revenue was GBP71.2 million in the six months to January 31. It put company-compiled consensus for the year ending July 31 at revenue of GBP138.1 million and adjusted Ebitda of GBP24.9 million.\n')).toEqual(['TRW half revenue reported whole 71200000 - - -'])
  })

  it('hears what management is looking for', () => {
    expect(guidance('Tarrow results\n\nTarrow (NASDAQ: TRW) said first-quarter revenue was $11.2 billion. For the June quarter, management is looking for revenue of $11.9 billion.\n')).toEqual(['TRW revenue reported 11900000000 11900000000 '])
  })

  it('takes the price of oil for no price of shares, and an article that asks whether to buy the stock for no deal', () => {
    expect(prices('Exxon results\n\nExxon Mobil (NYSE: XOM) reported. Brent crude averaged around $64 a barrel in the quarter. It traded at about $62 on Friday.\n')).toEqual([])
    expect(figures('Tarrow had a great quarter. Is it too late to buy the stock?\n\nIn the first quarter, Tarrow (NYSE: TRW) saw revenue rise 29% to $2.9 billion.\n')).toEqual(['TRW quarter revenue reported whole 2900000000 - - 29'])
  })

  it('lets an expectation follow a difference of a penny', () => {
    expect(figures('Tarrow results\n\nTarrow Bank (NYSE: TRW) earned $431 million, or 39 cents per share, in the first quarter. That was a penny better than the 38 cents analysts had predicted.\n')).toContain('TRW quarter eps reported whole 0.39 0.38 - -')
  })

  it('takes no forecast out of a headline that confirms one, and no result out of odd weeks', () => {
    const text = 'Press release\n\nTarrow Re increases half-year profit and confirms outlook\n\nTarrow Re SE (ETR: TRW) generated a net result of €594 million in the second quarter (previous year: €551 million).\n'
    expect(guidance(text)).toEqual([])
    expect(figures(text)).toEqual(['TRW quarter net-income reported whole 594000000 - 551000000 -'])
    expect(figures('Tarrow results\n\nTarrow (BME: TRW) said sales rose 2.4 per cent to €7.9bn in the first quarter. Sales at constant currency were up 8 per cent between 1 May and 7 June.\n')).toEqual(['TRW quarter revenue reported whole 7900000000 - - 2.4'])
  })

  it('holds a quarter against the one a year before, though the one before it stands first', () => {
    expect(figures('Tarrow Bank results\n\nTarrow Bank (NASDAQ: TRW) reported net income of $31.2 million, or $1.02 per diluted share, for the quarter ended March 31, 2026, compared with $30.4 million, or $0.99 per diluted share, for the quarter ended December 31, 2025, and $27.1 million, or $0.85 per diluted share, for the quarter ended March 31, 2025.\n').filter((line) => / - (?:30400000|0.99) /u.test(line))).toEqual([])
  })

  it('lets "but on an adjusted basis" turn only what follows it', () => {
    expect(figures('Tarrow results\n\nTarrow (NYSE: TRW) reported first-quarter revenue of $1.2 billion. It lost $352 million, or $1.04 a share, but on an adjusted basis made 31 cents.\n')).toEqual(expect.arrayContaining(['TRW quarter net-income reported whole -352000000 - - -', 'TRW quarter eps reported whole -1.04 - - -']))
  })

  it('reads all orders, and a free-cash-flow with strokes', () => {
    const text = 'Tarrow results\n\nTarrow Engines (NYSE: TRW) said second-quarter revenue was $9.1 billion. Total orders advanced 18% to $11.4 billion. It raised its free-cash-flow guidance to between $5.3 billion and $5.6 billion.\n'
    expect(figures(text)).toContain('TRW quarter bookings reported whole 11400000000 - - 18')
    expect(guidance(text)).toEqual(['TRW free-cash-flow reported 5300000000 5600000000 '])
  })
})
