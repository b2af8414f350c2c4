// Statements with heads of several lines, columns before and after special items, and shares before and after dilution: in other words and numbers than the releases that taught them.
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

const lead = 'Halden Works Inc. (NYSE: HLDN) today announced its results for the second quarter ended June 30, 2026.'
const quarter = (text: string): readonly string[] => told('Halden Works Reports Second Quarter 2026 Results', `${lead}\n\n${text}`)

describe('the heads of a statement', () => {
  it('stand over columns without a label, in as many lines as they like', () => {
    expect(
      quarter(
        [
          'INCOME STATEMENT DATA:',
          '| Three Months Ended June 30,',
          '| (Unaudited, in thousands, except per share amounts)',
          '| 2026 | 2025',
          'REVENUE:',
          'TOTAL REVENUE | 81,204 | 74,118',
          'COSTS AND EXPENSES:',
          'Operating costs:',
          'Wages | 40,100 | 38,200',
          'Income From Operations | 9,310 | 8,004',
          'NET INCOME | $6,022 | $5,110',
          'Net Income Per Share',
          '- Basic | $0.32 | $0.28',
          '- Diluted | $0.31 | $0.27',
        ].join('\n'),
      ),
    ).toEqual(['quarter revenue reported 81.204 prior 74.118', 'quarter operating-income reported 9.31 prior 8.004', 'quarter net-income reported 6.022 prior 5.11', 'quarter eps reported 0.31 prior 0.27'])
  })

  it('span columns as far as the empty cells beside them go', () => {
    expect(
      quarter(
        ['(In thousands)', '', '| Second Quarter Ended |  |  | Six Months Ended', '| 6/30/26 | 6/28/25 | Percentage Change | 6/30/26 | 6/28/25 | Percentage Change', 'Total revenue | $81,204 | $74,118 | 10% | $160,300 | $150,020 | 7%', 'Net income | 6,022 | 5,110 | 18 | 11,800 | 10,120 | 17'].join('\n'),
      ),
    ).toEqual(['quarter revenue reported 81.204 prior 74.118 change 10', 'quarter net-income reported 6.022 prior 5.11'])
  })

  it('of a year of 53 weeks end in another month than the year before', () => {
    expect(
      told(
        'Halden Works Reports Third Quarter Results',
        [
          'Halden Works Inc. (NYSE: HLDN) today announced its results for the third quarter of fiscal 2026.',
          '',
          '(Amounts in thousands)',
          '',
          '| Thirteen Weeks Ended |  | Thirty-Nine Weeks Ended',
          '| November 2, 2026 | October 28, 2025 | November 2, 2026 | October 28, 2025',
          'Net sales | $293,118 | $303,957 | $838,090 | $878,219',
          'Net income | 44,246 | 51,637 | 118,160 | 140,207',
        ].join('\n'),
      ),
    ).toEqual(['quarter revenue reported 293.118 prior 303.957', 'quarter net-income reported 44.246 prior 51.637'])
  })

  it('show what stands before special items, those items, and the total', () => {
    expect(
      told(
        'Pellow plc: half-year results for the six months ended 30 June 2026',
        [
          'Pellow plc (LSE: PLW) announces its results for the half year ended 30 June 2026.',
          '',
          '| Six months ended 30 June 2026 |  |  | Six months ended 30 June 2025 |  |  | Year ended 31 December 2025',
          '| Results before adjusting items | Adjusting items | Total | Results before adjusting items | Adjusting items | Total | Results before adjusting items | Adjusting items | Total',
          '| £m | £m | £m | £m | £m | £m | £m | £m | £m',
          'Revenue | 430.2 | - | 430.2 | 401.2 | - | 401.2 | 830.5 | - | 830.5',
          'Operating profit/(loss) | 60.2 | (4.1) | 56.1 | 52.5 | 2.7 | 55.2 | 108.5 | (5.4) | 103.1',
        ].join('\n'),
      ),
    ).toEqual(['half revenue reported 430.2 prior 401.2', 'half operating-income reported 56.1 prior 55.2', 'half operating-income adjusted 60.2 prior 52.5'])
  })
})

describe('per share', () => {
  it.each([
    ['Net income was $44.2 million, or $0.89 per share ($0.88 per share on a diluted basis), compared with $51.8 million, or $1.05 per share ($1.04 per share on a diluted basis) a year ago.', 'quarter eps reported 0.88 prior 1.04'],
    ['Net income was $44.2 million, or $0.89 per basic share and $0.88 per diluted share.', 'quarter eps reported 0.88'],
    ['Net income was $44.2 million, or 89 cents per share basic and 88 cents diluted.', 'quarter eps reported 0.88'],
    ['Basic earnings per share were $0.89, up from $0.80, and diluted earnings per share were $0.88, up from $0.79 a year ago.', 'quarter eps reported 0.88 prior 0.79'],
    ['- Basic earnings per share of $0.89\n- Diluted earnings per share of $0.88', 'quarter eps reported 0.88'],
    ['Basic earnings per share were $0.89.', 'quarter eps reported 0.89'],
  ])('after dilution counts, where both are told: %s', (text, eps) => {
    expect(quarter(text).filter((line) => line.includes(' eps '))).toEqual([eps])
  })
})

describe('which period', () => {
  it('39 weeks are three quarters, and 24 weeks a half', () => {
    expect(quarter('Net sales for the 39-week fiscal period ended November 2, 2026 fell to $838.5 million.')).toEqual(['nine-months revenue reported 838.5'])
    expect(quarter('Net sales for the thirty-nine weeks fell to $838.5 million.')).toEqual(['nine-months revenue reported 838.5'])
    expect(quarter('For the 24-week period ended September 2, net sales fell to $838.5 million.')).toEqual(['half revenue reported 838.5'])
  })

  it('the quarter before is no year ago, in the next sentence either', () => {
    expect(
      quarter('For the quarter, net income was $1.6 million or $.53 per diluted share. This compares to $1.3 million or $.42 per diluted share for the first quarter of 2026 and $1.8 million or $.58 per diluted share for the same quarter of the prior year.'),
    ).toEqual(['quarter net-income reported 1.6 prior 1.8', 'quarter eps reported 0.53 prior 0.58'])
  })

  it('the words over a list say of which period its comparisons are', () => {
    expect(quarter('On a GAAP basis in the fiscal year 2026:\n\n- Revenue was $377.6 million compared to $332.5 million in fiscal year 2025;\n- Net loss was $8.8 million compared to net income of $49.5 million in the prior fiscal year.')).toEqual([
      'year revenue reported 377.6 prior 332.5',
      'year net-income reported -8.8 prior 49.5',
    ])
  })
})

describe('lists and shops', () => {
  it('a hollow dot is printed as the letter', () => {
    expect(quarter('Highlights were:\no Total revenue increased 25% to $132.7 million\no Net earnings increased to $6.9 million from $4.6 million')).toEqual(['quarter revenue reported 132.7 change 25', 'quarter net-income reported 6.9 prior 4.6'])
  })

  it('sales of comparable stores are no revenue', () => {
    expect(quarter('Comparable store net sales for the quarter decreased 0.7 percent.')).toEqual(['quarter comparable-sales reported -0.7'])
  })
})

describe('columns that are told apart by nothing', () => {
  it('are not read, and those with the numbers of notes are read behind them', () => {
    const head = 'Pellow plc (AIM: PLW) announces its results for the year ended 30 September 2026.'
    expect(told('Pellow plc preliminary results for the year ended 30 September 2026', `${head}\n\n| 2026 | 2026 | 2026 | 2025\nRevenue | £390.6m | - | £390.6m | £348.1m\nOperating profit | £7.6m | (£2.8m) | £4.8m | £5.2m`)).toEqual([])
    expect(
      told(
        'Pellow plc preliminary results for the year ended 30 September 2026',
        `${head}\n\n| 2026 | 2026 | 2026 | 2025\n| Pre-exceptional items and amortisation | Exceptional items and amortisation | Post-exceptional items and amortisation\nRevenue | £390.6m | - | £390.6m | £348.1m\nOperating profit | £7.6m | (£2.8m) | £4.8m | £5.2m`,
      ),
    ).toEqual(['year revenue reported 390.6', 'year operating-income reported 4.8', 'year operating-income adjusted 7.6'])
    expect(told('Pellow plc results for the year ended 30 September 2026', `${head}\n\n| Note | 2026 £m | 2025 £m | Change\nRevenue | 3 | 1,112.1 | 950.5 | 17.0%\nOperating profit |  | 146.3 | 118.5 | 23.5%`)).toEqual([
      'year revenue reported 1112.1 prior 950.5 change 17',
      'year operating-income reported 146.3 prior 118.5 change 23.5',
    ])
  })
})

describe('whose and of what', () => {
  const symbols = (text: string): readonly string[] => extractArticle({ title: 'HSI Announces Second Quarter Fiscal 2026 Results', dek: null, text, sections: [], publishedAt: null }).snapshots.map(({ symbol }) => symbol)

  it('who announces its results owns them, whatever buyer is named more often', () => {
    expect(
      symbols(
        'PORTLAND, Ore. -- Halden Scientific Industries, Inc. (NASDAQ: HLDS), a maker of lasers, today announced the signing of an agreement to be acquired by Orrin Instruments, Inc. and its results for the fiscal second quarter.\n\nThe agreement is with Orrin Instruments, Inc. (NASDAQ: ORNI). Orrin intends to fund it with cash. Orrin expects to close next year.\n\nSecond quarter revenue was $85.9 million, compared to $71.0 million a year ago.',
      ),
    ).toEqual(['HLDS'])
  })

  it('a bank that its parent owns has initials, and no symbol', () => {
    expect(
      symbols('Halden Bancshares Corporation (HBC) (NASDAQ-GS: HLBC), parent company of Halden National Bank (HNB), today announced that its net earnings for the second quarter of 2026 increased 16% to $2.6 million from $2.2 million a year ago.'),
    ).toEqual(['HLBC'])
  })

  it.each([
    ['Net income was $9.16 million, or $0.58 per diluted share, which was an increase of $0.03, or 5.45%, over the same quarter of 2025.', ['quarter net-income reported 9.16', 'quarter eps reported 0.58']],
    ['Excluding the impacts of the merger, legacy Halden second quarter revenue was $302.9 million, an increase of 10.4 percent over the prior year.', []],
    ['Revenue was $2.21 billion, down 6.1% year-over-year after adjusting for the divestiture of our pump business.', ['quarter revenue reported 2210']],
    ['We ended strongly with our automotive revenue at a record and our sensor business up 18% compared to a year ago.', []],
  ])('%s', (text, figures) => {
    expect(quarter(text)).toEqual(figures)
  })
})

describe('quarters and halves side by side', () => {
  const year = 'Halden Works Inc. (NYSE: HLDN) today reported results for the fourth quarter and fiscal year ended February 1, 2026. By quarter (in thousands):'
  it('of four quarters the one that is told of is read', () => {
    expect(
      told(
        'Halden Works Announces Fourth Quarter and Fiscal 2025 Results',
        `${year}\n\n| Fiscal 2025 Quarters Ended\n| May 4, 2025 | August 3, 2025(1) | November 2, 2025(2) | February 1, 2026(3)\nNet sales | $616,136 | $647,855 | $648,490 | $560,152\nNet earnings (loss) | $33,191 | $42,843 | $38,304 | $(30,547)`,
      ),
    ).toEqual(['quarter revenue reported 560.152', 'quarter net-income reported -30.547'])
    expect(told('Halden Works Announces Fourth Quarter and Fiscal 2025 Results', `${year}\n\nFiscal 2025(1) | First Quarter | Second Quarter | Third Quarter | Fourth Quarter (2)\nNet sales | $232,187 | $216,517 | $235,870 | $200,411\nNet income | 9,419 | 5,738 | 10,816 | 698`)).toEqual([
      'quarter revenue reported 200.411',
      'quarter net-income reported 0.698',
    ])
  })

  it('months are counted, days have two figures of a year, and empty cells keep their neighbours in place', () => {
    const half = 'Pellow SE (XETRA: PLW) publishes its figures for the first six months of 2026.'
    expect(told('Pellow SE: Half-year results 2026', `${half}\n\nIn EUR m | Q2 2026 | Q2 2025 | 6M 2026 | 6M 2025\nRevenue | 454.1 | 425.9 | 864.1 | 810.9\nEBIT | 51.1 | 61.9 | 70.1 | 82.9`)).toEqual(['half revenue reported 864.1 prior 810.9', 'half ebit reported 70.1 prior 82.9'])
    expect(told('Pellow SE: Half-year results 2026', `${half}\n\n€ million | H1 2026% |  | H1 2025% |  | Change\nRevenue | 947.1 |  | 899.2 |  | + 5.3%\nEBITA | 119.1 | 12.6% | 115.1 | 12.8% | + 3.5%\nOperating profit | 93.1 |  | 97.1`)).toEqual([
      'half revenue reported 947.1 prior 899.2 change 5.3',
      'half ebita reported 119.1 prior 115.1 change 3.5',
      'half operating-income reported 93.1 prior 97.1',
    ])
    expect(told('Pellow AB: Interim report Q3 2026', `Pellow AB (STO: PLW-B) publishes its interim report for the period 1 January - 30 September 2026.\n\nIncome statement | 3 months ending |  | 9 months ending\nSEKm | 30 Sep 26 | 30 Sep 25 | 30 Sep 26 | 30 Sep 25\nNet sales | 2,314 | 2,219 | 7,418 | 7,041\nProfit/loss for the period | 25 | 26 | 160 | 233`)).toEqual([
      'quarter revenue reported 2314 prior 2219',
      'quarter net-income reported 25 prior 26',
    ])
  })

  it('what a heading compares with the quarter before has no year before', () => {
    expect(
      told('Pellow AB: Interim report 1 January–30 September 2026', 'Pellow AB (STO: PLW-B)\n\nPeriod 1 January – 30 September 2026 compared with previous year\n\n• Net sales amounted to SEK 75,181m (71,944).\n\nThird quarter of 2026 compared with second quarter of 2026\n\n• Net sales amounted to SEK 25,195m (25,394).'),
    ).toEqual(['nine-months revenue reported 75181 prior 71944', 'quarter revenue reported 25195'])
  })
})
