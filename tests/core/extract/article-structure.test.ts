// What makes all numbers of an article fall at once: whose they are, of which period, compared with what, of which part. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { readHalden } from './halden-works.ts'

const read = (title: string, text: string) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const told = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures }) => figures.map(({ metric, segment, actual, consensus, prior }) => [symbol, period.kind, period.number, metric, segment, actual, consensus, prior]))

describe('the period', () => {
  const two = (opening: string): readonly unknown[] =>
    told('Two lenders cash in', `${opening}\n\nTarvic\n\nTarvic Group Inc. (NYSE: TVCG) reported net revenue of $17.4 billion.\n\nOlsten\n\nOlsten Corp. (NYSE: OLSX) earned $4.4 billion. Net revenues were $19.7 billion.\n\nDeals worldwide were worth $2.3 trillion in the first half.`)

  it('of an article of several companies is the one that its opening speaks of', () => {
    const figures = two('Bankers at the two firms had the kind of second quarter they tell their children about.')
    expect(figures).toContainEqual(['TVCG', 'quarter', 2, 'revenue', null, 17.4e9, null, null])
    expect(figures).toContainEqual(['OLSX', 'quarter', 2, 'net-income', null, 4.4e9, null, null])
  })

  it('is not one that the opening only looks ahead to or gives to one of them', () => {
    expect(two('Bankers at the two firms will report the second quarter in July.').filter((figure) => (figure as unknown[])[1] === 'quarter')).toEqual([])
  })

  it('turns with a sentence about the quarter itself', () => {
    const figures = told('Halden Works has orders. Its lenders want cash', 'Halden Works Inc. (NYSE: HLDW) had free cash flow of minus $24.8 billion for the fiscal year, after minus $394 million in fiscal 2025.\n\nThe fourth quarter itself was good. Total revenue was $19.2 billion, above the $19.05 billion forecast by analysts.\n\nNet income was $4.1 billion.')
    expect(figures).toContainEqual(['HLDW', 'quarter', 4, 'revenue', null, 19.2e9, 19.05e9, null])
    expect(figures).toContainEqual(['HLDW', 'quarter', 4, 'net-income', null, 4.1e9, null, null])
  })

  it('is not the one into which the cash lasts', () => {
    const figures = told('Halden Bio has cash for a trial', 'Halden Bio Inc. (Nasdaq: HLDB) had $318.6 million of cash, sufficient, the company believes, into the first half of 2029.\n\nIt used up $41 million in the third quarter.\n\nRevenue of $6.5 million compares with $11.8 million a year ago.')
    expect(figures).toEqual([['HLDB', 'quarter', 3, 'revenue', null, 6.5e6, null, 11.8e6]])
  })
})

describe('the company', () => {
  it('of a symbol behind a description is the one that the line opens with', () => {
    const { priceActions, mentions, snapshots } = read(
      'Stocks moving after hours: Halden, Tarmerella and more',
      'Halden — The PC maker gained 3.3%. Fourth-quarter revenue for Halden Inc. (NYSE: HLDX) grew 3% to $15 billion. Personal Systems revenue was up 6% at $11 billion.\n\nTarmerella — Up 5.1% after the chip designer (NASDAQ: TMRL) said that a review had drawn bids.',
    )
    expect(mentions.find(({ symbol }) => symbol === 'TMRL')?.company).toBe('Tarmerella')
    expect(priceActions).toContainEqual(expect.objectContaining({ symbol: 'TMRL', changePercent: 5.1 }))
    expect(snapshots.map(({ symbol }) => symbol)).toEqual(['HLDX'])
  })
})

const figures = (sentences: string): readonly unknown[] => readHalden(sentences).map(({ metric, segment, actual, consensus, prior }) => [metric, segment, actual, consensus, prior])

describe('two numbers compared with', () => {
  it.each([
    'Halden reported net earnings of $4.92 billion on net revenues of $17.46 billion. In the same quarter of 2025 those were $3.72 billion and $14.58 billion.',
    'Net income was $4.92 billion and revenue was $17.46 billion. The comparable numbers for 2025 were $3.72 billion and $14.58 billion.',
    'Net income was $4.92 billion and revenue was $17.46 billion. A year earlier, they were $3.72 billion and $14.58 billion.',
    'Net income was $4.92 billion and revenue was $17.46 billion. That’s up from $3.72 billion and $14.58 billion in the year-ago period.',
  ])('go to the two measures told before: %s', (sentences) => {
    expect(figures(sentences)).toEqual(expect.arrayContaining([['net-income', null, 4.92e9, null, 3.72e9], ['revenue', null, 17.46e9, null, 14.58e9]]))
  })

  it('also per share, and beside an expectation', () => {
    const expected = expect.arrayContaining([['net-income', null, 23.8e6, null, 20.9e6], ['eps', null, 1.17, null, 1.02]])
    expect(figures('Halden made $23.8 million, or $1.17 for each share. That’s up from $20.9 million, or $1.02, in the year-ago period, and it is also better than the $1.12 earned between January and March.')).toEqual(expected)
    expect(figures('The net loss of $36.2 million, or 58 cents per share, was wider than the $24.7 million, or 47 cents per share, of the third quarter of 2025, but smaller than the 63-cent loss that the analysts had in their models.')).toEqual(
      expect.arrayContaining([['net-income', null, -36.2e6, null, -24.7e6], ['eps', null, -0.58, -0.63, -0.47]]),
    )
  })

  it('need exactly two measures', () => {
    expect(figures('Net income was $4.92 billion. In the same quarter of 2025 those were $3.72 billion and $14.58 billion.')).toEqual([['net-income', null, 4.92e9, null, expect.toSatisfy((prior) => prior !== 14.58e9)]])
  })
})

describe('the parts', () => {
  it('are told by lines that each begin with one and its measure', () => {
    const read = figures('By division\n\nHalden Foods North America: revenue $6.55 billion, +1%; operating profit $1.52 billion, -4%\nEurope, Middle East and Africa: organic revenue +7%\nAsia Pacific Foods: revenue $1.42 billion, +6%')
    expect(read).toContainEqual(['revenue', 'Halden Foods North America', 6.55e9, null, null])
    expect(read).toContainEqual(['operating-income', 'Halden Foods North America', 1.52e9, null, null])
    expect(read).toContainEqual(['revenue', 'Europe, Middle East and Africa', null, null, null])
    expect(read).toContainEqual(['revenue', 'Asia Pacific Foods', 1.42e9, null, null])
  })

  it('are what makes up the revenue told before, whatever they are called', () => {
    const read = figures('Revenue was $12.61 billion.\n\nNet income was $3.5 billion.\n\nNORC, as Halden calls the north, contributed $5.5 billion, 11% more than in 2025. Europe, the Middle East and Africa had $4.1 billion (up 17%), Latin America $1.45 billion (up 11%) and Asia-Pacific $1.56 billion (up 20%).')
    expect(read).toEqual(expect.arrayContaining([['NORC', 5.5e9], ['Europe, the Middle East and Africa', 4.1e9], ['Latin America', 1.45e9], ['Asia-Pacific', 1.56e9]].map(([part, sum]) => ['revenue', part, sum, null, null])))
  })

  it('make up no more than it', () => {
    expect(figures('Revenue was $2.61 billion.\n\nNet income was $0.5 billion.\n\nNORC, as Halden calls the north, contributed $5.5 billion. Europe had $4.1 billion.')).not.toContainEqual(expect.arrayContaining(['NORC']))
  })
})

describe('a list, a page and a house', () => {
  it('in a page that tells the newest first the quarter looked ahead to dates no result', () => {
    const read = told('Halden earnings, minute by minute', '4:20 p.m. Guidance. For Q3, revenue of $1.86 billion to $1.864 billion.\n\n4:09 p.m. Net income is $786 million. Free cash flow was $971 million.\n\n4:06 p.m. They’re out. Halden Technologies Inc. (NASDAQ: HLDT) second-quarter revenue is $1.717 billion, up 71% from $1.004 billion.')
    expect(read).toContainEqual(['HLDT', 'quarter', 2, 'revenue', null, 1.717e9, null, 1.004e9])
    expect(read).toContainEqual(['HLDT', 'quarter', 2, 'net-income', null, 786e6, null, null])
  })

  it('a list by unit says its measure once', () => {
    const read = figures('Adjusted EBIT dropped 27% to $1.9 billion. By unit, Corvo Blue had EBIT of $690 million, Corvo Pro of $1.7 billion and Model e a loss of $1.1 billion, compared with a loss of $1.4 billion.')
    expect(read).toEqual(expect.arrayContaining([['ebit', 'Corvo Blue', 690e6, null, null], ['ebit', 'Corvo Pro', 1.7e9, null, null], ['ebit', 'Model e', -1.1e9, null, -1.4e9]]))
    expect(read).toHaveLength(4)
  })

  it('a list that is compared with the estimates holds expectations behind "vs."', () => {
    expect(figures('Here’s how the rest compares with the estimates compiled by LSEG:\n\nRevenue: $13.2 billion vs. $13.28 billion\nAdjusted EBITDA: $2.48 billion vs. $2.43 billion')).toEqual([['revenue', null, 13.2e9, 13.28e9, null], ['ebitda', null, 2.48e9, 2.43e9, null]])
  })

  it('the company in other words is no business', () => {
    expect(figures('The parent of Corvo posted profit of $1.37 a share on revenue of $1.67 billion.')).toContainEqual(['revenue', null, 1.67e9, null, null])
  })

  it('guidance has its spread behind the midpoint, and none from the earnings of a whole sector', () => {
    const guided = read('Halden reports first-quarter results', 'Halden Inc. (NYSE: HLDX) reported first-quarter revenue of $34.9 billion. The company now projects non-GAAP EPS for fiscal 2027 of $13.50 at the midpoint, plus or minus 25 cents. The sector’s 2026 earnings are supposed to rise 14%.').snapshots.flatMap(({ guidance }) => guidance)
    expect(guided.map(({ metric, low, high }) => [metric, low, high])).toEqual([['eps', 13.25, 13.75]])
  })

  it('a rating by a listed bank is that of the company rated', () => {
    const { ratings } = read('What to expect of Halden', 'Halden Inc. (NYSE: HLDX) reports on Thursday. Oppenheimer lifted its own target to $145 from $135 on Monday, keeping Outperform, while Erste Group lowered the stock to Hold.')
    expect(ratings.map(({ symbol, firm }) => [symbol, firm])).toContainEqual(['HLDX', 'Oppenheimer'])
    expect(ratings.every(({ symbol }) => symbol === 'HLDX')).toBe(true)
  })
})
