// Releases whose tables lost their headings, whose margins are told as a share of sales, and whose reports name their period once: in other words and numbers than those that taught them.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

/** "quarter revenue reported 41.5 prior 40.1 change 3.5": each figure with its period, in millions (or as it stands, below a thousand). */
function told(title: string, text: string): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return extractArticle({ title, dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) =>
      [
        `${snapshot.period.kind} ${metric} ${basis}${segment ? ` of ${segment}` : ''} ${actual === null ? 'none' : size(actual)}`,
        ...(prior === null ? [] : [`prior ${size(prior)}`]),
        ...(change === null ? [] : [`change ${change.value}`]),
      ].join(' '),
    ),
  )
}

const lead = 'Halden Works Inc. (NYSE: HLDN) today announced its results for the fourth quarter ended December 31, 2026.'
const quarter = (text: string): readonly string[] => told('Halden Works Reports Fourth Quarter 2026 Results', `${lead}\n\n${text}`)

describe('the columns of a table', () => {
  it('begin in the place of the label where the last cell of their heading is empty', () => {
    expect(
      told(
        'Halden Works Reports First Quarter of Fiscal 2027',
        ['Halden Works Inc. (NYSE: HLDN) today reported results for the fiscal first quarter of 2027 ended September 30, 2026.', '(in millions, except per share data) | |||', 'Q1 FY2027 | Q4 FY2026 | Q1 FY2026 | |', 'Revenue | $ 61.2 | $ 63.9 | $ 58.4 |', 'Gross Margin | 31.5% | 32.6% | 30.1% |', 'Net Income (Loss) | $ (2.4) | $ (1.1) | $ 0.9 |', 'Income (Loss) Per Share - Diluted | $ (0.12) | $ (0.05) | $ 0.04 |'].join('\n'),
      ),
    ).toEqual(['quarter revenue reported 61.2 prior 58.4', 'quarter gross-margin reported 31.5 prior 30.1', 'quarter net-income reported -2.4 prior 0.9', 'quarter eps reported -0.12 prior 0.04'])
  })

  it('without years are told apart by the numbers of the prose', () => {
    const table = ['(in millions) | ||||', '| December 31, | September 30, | December 31, |', 'Revenue | 143.8 | 139.1 | 120.4 |', 'Operating income (loss) | (9.3) | 2.2 | 4.1 |', 'Net income (loss) | (11.6) | 1.7 | 3.3 |'].join('\n')
    expect(quarter(`Revenue for the quarter was $143.8 million.\n\n${table}`)).toEqual(['quarter revenue reported 143.8', 'quarter operating-income reported -9.3', 'quarter net-income reported -11.6'])
    expect(quarter(`Revenue for the quarter was $143.8 million, compared with $120.4 million a year earlier.\n\n${table}`)).toEqual(['quarter revenue reported 143.8 prior 120.4', 'quarter operating-income reported -9.3 prior 4.1', 'quarter net-income reported -11.6 prior 3.3'])
    // nothing in the prose says which column is whose
    expect(quarter(`Shipments were brisk in the quarter.\n\n${table}`)).toEqual([])
    // two columns could be meant
    expect(quarter(`Revenue for the quarter was $139.1 million.\n\n${table.replace('143.8', '139.0')}`)).toEqual(['quarter revenue reported 139.1'])
  })

  it('come from cells printed one a line with a bar behind each', () => {
    const row = (label: string, ...cells: readonly string[]): string => [label, ...cells].map((cell) => `${cell} |`).join('\n') + '\n|||'
    expect(
      quarter(['Revenue for the quarter was $143.8 million.', '(in millions) |\n||||', row('Revenue', '$', '143.8', '', '$', '120.4', ''), row('Operating Income (Loss)', '$', '(9.3', ')', '$', '4.1', ''), row('Net Income (Loss)', '$', '(11.6', ')', '$', '3.3', ''), row('Net Income (Loss) Per Share - Diluted', '$', '(0.44', ')', '$', '0.12', '')].join('\n')),
    ).toEqual(['quarter revenue reported 143.8', 'quarter operating-income reported -9.3', 'quarter net-income reported -11.6', 'quarter eps reported -0.44'])
  })
})

describe('headings from the place of the label on', () => {
  it('stand over their columns, with a column of notes or without', () => {
    const table = [
      'Six months ended 30 June 2026 | Six months ended 30 June 2025 | |||||',
      'Before adjusting items | Adjusting items | Total | Before adjusting items | Adjusting items | Total | |',
      'Note | £m | £m | £m | £m | £m | £m | |',
      'Revenue | 2 | 572.6 | - | 572.6 | 553.9 | - | 553.9 |',
      'Operating profit | 3 | 70.2 | (3.4) | 66.8 | 47.9 | (13.4) | 34.5 |',
      'Profit for the period | 45.1 | (3.0) | 42.1 | 30.5 | (11.2) | 19.3 | |',
    ].join('\n')
    expect(told('Halden Works half-year results 2026', `Halden Works plc (LSE: HLDW) today announced its results for the six months ended 30 June 2026.\n\n${table}`).toSorted()).toEqual([
      'half net-income adjusted 45.1 prior 30.5',
      'half net-income reported 42.1 prior 19.3',
      'half operating-income adjusted 70.2 prior 47.9',
      'half operating-income reported 66.8 prior 34.5',
      'half revenue reported 572.6 prior 553.9',
    ])
  })

  it('come from cells printed one a line, a unit or a footing in a line of its own', () => {
    const cells = ['H1 2026', '£m |', 'H1 2025 £m |', '% change |', 'Constant currency', '% change |', 'Revenue |', '1,039.1 |', '1,091.7 |', '-5% |', '-4% |', 'Underlying operating profit |', '47.9 |', '38.3 |', '+25% |', '+20% |', 'Underlying diluted earnings per share |', '39.5p |', '27.1p |', '+46% |', '+37% |'].join('\n')
    const read = told('Halden Works half-year results 2026', `Halden Works plc (LSE: HLDW)\n\n|\n${cells}`)
    for (const figure of ['half revenue reported 1039.1 prior 1091.7 change -5', 'half revenue constant-currency none change -4', 'half operating-income adjusted 47.9 prior 38.3 change 25', 'half eps adjusted 0.395 prior 0.271 change 46']) expect(read).toContain(figure)
  })
})

describe('two periods in one sentence', () => {
  it('each have their sum and what it is per share', () => {
    expect(quarter('Net loss for the quarter was $21 million ($0.03 per share) and $79 million ($0.12 per share) for the year.')).toEqual(['quarter net-income reported -21', 'quarter eps reported -0.03', 'year net-income reported -79', 'year eps reported -0.12'])
  })

  it('each have their own sign', () => {
    const read = quarter('Results for the full year 2026 are given, too.\n\nNet earnings (loss): $43.1 million loss or $0.24 loss per share in Q4 2026, and $10.8 million or $0.06 per share in 2026.')
    expect(read).toContain('quarter eps reported -0.24')
    expect(read).toContain('year eps reported 0.06')
  })

  it('are not one number twice', () => {
    expect(told('Halden Works reports fourth quarter and full-year 2026 results', 'Halden Works Inc. (NYSE: HLDN) has released its results for the fourth quarter and full year ended Dec. 31, 2026. The company reported record revenue of $291.3 million.\n\nHalden generated record annual revenues of $291.3 million in 2026, 6 percent higher than in 2025.')).toEqual(['year revenue reported 291.3 change 6'])
  })
})

describe('the lines of a list', () => {
  it('begin with a label whose number stands on the next line', () => {
    expect(quarter(['Highlights', '-', 'Free cash flow:', '$23.1 million in the fourth quarter. -', 'Adjusted EBITDA:', '$126.1 million in the fourth quarter.'].join('\n'))).toEqual(['quarter free-cash-flow reported 23.1', 'quarter ebitda adjusted 126.1'])
  })
})

describe('last year', () => {
  it('may stand behind the words of its measure', () => {
    expect(quarter('Net income available to common stockholders was $4.2 million, or $0.12 per diluted share. Comparatively, net income available to common stockholders for the fourth quarter of 2025 was $5.4 million, or $0.17 per diluted share.')).toEqual(['quarter net-income reported 4.2 prior 5.4', 'quarter eps reported 0.12 prior 0.17'])
  })
})

describe('the rows of a table', () => {
  it('hold all sales where one row alone tells sales, by whatever goods', () => {
    const table = (label: string, more = ''): readonly string[] => quarter(['(in thousands)', '| Three Months Ended December 31,', '| 2026 | 2025', `${label} | 37,229 | 35,004`, ...(more === '' ? [] : [more]), 'Income from operating activities | 1,768 | 2,207', 'Net income for the period | 839 | 1,489'].join('\n'))
    const rest = ['quarter operating-income reported 1.768 prior 2.207', 'quarter net-income reported 0.839 prior 1.489']
    expect(table('Net product sales')).toEqual(['quarter revenue reported 37.229 prior 35.004', ...rest])
    expect(table('Petroleum and natural gas revenue')).toEqual(['quarter revenue reported 37.229 prior 35.004', ...rest])
    expect(table('Natural gas sales', 'Total revenue | 52,100 | 50,300')).toEqual(['quarter revenue reported of Natural gas 37.229 prior 35.004', 'quarter revenue reported 52.1 prior 50.3', ...rest])
  })

  it('are per share under a heading that says so', () => {
    expect(quarter(['| Fourth Quarter', 'Earnings Per Diluted Share | 2026 | 2025', 'Operating earnings (1) | $ 0.68 | $ 0.70', 'Net earnings | $ 0.76 | $ 0.86'].join('\n'))).toEqual(['quarter eps adjusted 0.68 prior 0.7', 'quarter eps reported 0.76 prior 0.86'])
  })

  it('name cash that operations used, and margins by their long names', () => {
    expect(quarter(['(in thousands)', '| Three Months Ended December 31,', '| 2026 | 2025', 'Revenue from contracts with customers | 37,229 | 35,004', 'Income from operations margin | 4.7% | 6.3%', 'Restaurant level operating profit margin | 18.2% | 19.0%', 'Cash flows used in operating activities | 2,104 | 4,533'].join('\n'))).toEqual(['quarter revenue reported 37.229 prior 35.004', 'quarter operating-margin reported 4.7 prior 6.3', 'quarter operating-cash-flow reported -2.104 prior -4.533'])
  })
})

describe('a share of sales', () => {
  it('that gross profit had is the gross margin', () => {
    expect(quarter('GAAP gross profit was 71% of total revenue; non-GAAP gross profit was 74% of total revenue.')).toEqual(['quarter gross-margin reported 71', 'quarter gross-margin adjusted 74'])
    expect(quarter('Gross profit of $19.3 million, or 17.8% of net sales, was a record.')).toEqual(['quarter gross-margin reported 17.8'])
    expect(quarter('Gross profit was $19.3 million. Research and development was 12% of revenue.')).toEqual([])
  })

  it('that operating income had is the operating margin', () => {
    expect(quarter('Operating income was $24.6 million, or 11.8% of total revenues.')).toEqual(['quarter operating-income reported 24.6', 'quarter operating-margin reported 11.8'])
    expect(quarter('Operating loss was $24.6 million, or 11.8% of total revenues.')).toEqual(['quarter operating-income reported -24.6'])
    expect(quarter('Adjusted operating income was $35.1 million, or 16.4% of total revenues.')).toEqual(['quarter operating-income adjusted 35.1'])
    expect(quarter('Capital spending was $9.6 million, or 4.8% of total revenues.')).toEqual([])
  })
})

describe('a comparison', () => {
  it('with the quarter before is not with last year', () => {
    const both = 'Net income was $3.4 million, or $0.48 per diluted share. By comparison, for the quarter ended September 30, 2026, the Company reported net income of $3.0 million, or $0.41 per diluted share. For the fourth quarter of 2025, the Company reported net income of $2.6 million, or $0.33 per diluted share.'
    expect(quarter(both)).toEqual(['quarter net-income reported 3.4 prior 2.6', 'quarter eps reported 0.48 prior 0.33'])
    expect(quarter('Net income was $3.4 million, compared with $3.0 million for the quarter ended September 30, 2026.')).toEqual(['quarter net-income reported 3.4'])
    expect(quarter('Net income was $3.4 million, compared with $2.6 million for the quarter ended December 31, 2025.')).toEqual(['quarter net-income reported 3.4 prior 2.6'])
  })

  it('of comparable sales without what was sold is still of comparable sales', () => {
    expect(quarter('Excluding revenues of the two restaurants that were closed, Company-wide same store sales increased 0.6%.')).toEqual(['quarter comparable-sales reported 0.6'])
  })
})

describe('the period of a report', () => {
  const report = (text: string): readonly string[] => told('Halden Works: Interim report January – June 2026', `Halden Works AB (STO: HLDN)\n\n${text}`)

  it('is meant by "for the period" beside a quarter', () => {
    expect(report('• Net sales for the second quarter increased by 2.1 per cent and amounted to SEK 612.4 M (599.8). Net sales for the period increased by 3.0 per cent to SEK 1,190.3 M (1,155.6).\n• EBIT margin for the second quarter increased to 10.9 per cent (9.8) and for the period to 9.7 per cent (8.8).')).toEqual([
      'quarter revenue reported 612.4 prior 599.8 change 2.1',
      'quarter operating-margin reported 10.9 prior 9.8',
      'half revenue reported 1190.3 prior 1155.6 change 3',
      'half operating-margin reported 9.7 prior 8.8',
    ])
  })

  it('is no other than the quarter where a profit is called so', () => {
    expect(report('Profit for the period amounted to SEK 44.1 million (39.9) for the second quarter.')).toEqual(['quarter net-income reported 44.1 prior 39.9'])
  })
})

describe('numbers that are none', () => {
  it('are marks of footnotes behind a sum', () => {
    expect(quarter('Adjusted net income was $1.6 million (1) or $0.10 (1) per diluted share.')).toEqual(['quarter net-income adjusted 1.6', 'quarter eps adjusted 0.1'])
  })

  it('are marks that were passed', () => {
    expect(quarter('Net income was $18.4 million. "We surpassed $1 billion in total revenues and $100 million in adjusted EBITDA for the first time," said the chief executive.')).toEqual(['quarter net-income reported 18.4'])
  })
})

describe('a symbol', () => {
  it('stands behind the names that its company goes by, on an exchange of a long name', () => {
    const listed = (print: string): string | undefined => extractArticle({ title: 'Halden Works reports third quarter results', dek: null, text: `Halden Works Ltd. ${print} today reported third quarter revenue of $412.6 million.`, sections: [], publishedAt: null }).mentions[0]?.symbol
    for (const print of ['(“Halden” or “the Company”) (TSX Venture: HLDW)', '(TSX Venture Exchange: HLDW)', '(Nasdaq First North Growth Market: HLDW)', '(“Halden”) (Tel Aviv Stock Exchange: HLDW)', '(NYSE-American: HLDW)', '(BMV: HLDW*)']) expect([print, listed(print)]).toEqual([print, 'HLDW'])
    expect(listed('(see note: Page)')).toBeUndefined()
  })

  it('of a venture exchange of Canada counts in its dollars', () => {
    const [snapshot] = extractArticle({ title: 'Halden Works reports third quarter results', dek: null, text: 'Halden Works Ltd. (TSX Venture: HLDW) today reported third quarter revenue of $412.6 million.', sections: [], publishedAt: null }).snapshots
    expect(snapshot!.figures[0]!.currency).toBe('CAD')
  })

  it('is not needed to read income per American depositary share', () => {
    expect(quarter('Net income per American Depositary Share (“ADS”) on a fully-diluted basis for the fourth quarter of 2026 was $1.04, compared with $1.22 for the fourth quarter of 2025.')).toEqual(['quarter eps reported 1.04 prior 1.22'])
  })
})
