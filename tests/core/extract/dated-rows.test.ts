// Reports whose rows are periods and whose columns are measures, as companies of Japan print them, and what else the reports of other countries print: companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const told = (title: string, text: string): readonly string[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures }) => figures.map(({ metric, basis, segment, actual, prior, change }) => [symbol, period.kind, basis, metric, segment, actual, prior, change?.value].map((part) => part ?? '-').join(' ')))

describe('a table of dated rows', () => {
  const title = 'Consolidated Financial Results for the Three Months Ended June 30, 2026 (IFRS)'
  const company = 'Company name: Kitamori Electric Co., Ltd.\nListing: Tokyo Stock Exchange (Prime Market)\nSecurities code: 0199\n\n1. Consolidated Financial Results for the Three Months Ended June 30, 2026'
  const results = '(Millions of yen)\n | Revenue | | Operating profit | | Profit attributable to owners of parent | |\nThree months ended | | % | | % | | %\nJune 30, 2026 | 152,318 | 4.2 | 12,450 | (8.1) | 8,912 | (11.0)\nJune 30, 2025 | 146,180 | 6.5 | 13,547 | 12.2 | 10,013 | 15.4'
  const shares = ' | Basic earnings per share | Diluted earnings per share\nThree months ended | Yen | Yen\nJune 30, 2026 | 42.10 | 42.05\nJune 30, 2025 | 47.32 | 47.28'

  it('tells this year’s numbers beside last year’s and their growth, of the company whose code the report states', () => {
    const text = [company, '(1) Consolidated Operating Results (Percentages indicate year-on-year changes)', `${results}\n\n${shares}`].join('\n\n')
    expect(told(title, text)).toEqual([
      '0199 quarter reported revenue - 152318000000 146180000000 4.2',
      '0199 quarter reported operating-income - 12450000000 13547000000 -8.1',
      '0199 quarter reported net-income - 8912000000 10013000000 -11',
      '0199 quarter reported eps - 42.05 47.28 -',
    ])
  })

  it('shows the rows of both years for a number that is held against last year’s', () => {
    const text = [company, '(1) Consolidated Operating Results (Percentages indicate year-on-year changes)', results].join('\n\n')
    const { evidence } = read(title, text).snapshots[0]!.figures[0]!
    expect(evidence.map(([start, end]) => text.slice(start, end).slice(0, 23))).toEqual(['June 30, 2026 | 152,318', 'June 30, 2025 | 146,180'])
  })

  it('is guidance where its heading looks ahead, and nothing where it tells dividends', () => {
    const ahead = '3. Forecast of Consolidated Financial Results for the Fiscal Year Ending March 31, 2027\n\n(Millions of yen)\n\n | Revenue | % | Operating profit | % | Basic earnings per share (Yen)\nFull year | 640,000 | 3.0 | 58,000 | 2.1 | 193.65'
    const dividends = '2. Dividends\n\n | Net income | Annual dividend\nFiscal year ended March 31, 2026 | 41,000 | 60.00'
    const { snapshots } = read(title, [company, results, dividends, ahead].join('\n\n'))
    expect(snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high, period }) => `${metric} ${low} ${high} ${period?.kind} ${period?.year}`))).toEqual(['revenue 640000000000 640000000000 year 2027', 'operating-income 58000000000 58000000000 year 2027', 'eps 193.65 193.65 year 2027'])
    expect(snapshots.flatMap(({ figures }) => figures.map(({ actual }) => actual))).not.toContain(41_000_000_000)
  })
})

describe('reports of other countries', () => {
  it.each([
    ['Hong Kong', 'Winfar Brands Holdings Limited (01999.HK) today announced its interim results for the six months ended June 30, 2026. Basic earnings per share were RMB31.2 cents.', ['01999.HK half reported eps - 0.312 - -']],
    ['South Africa', 'Orrin Retail Group Limited (JSE: ORG) announces its results for the 52 weeks ended 29 June 2026.\n\n- Sale of merchandise up 5.7% to R78.4 billion', ['ORG year reported revenue - 78400000000 - 5.7']],
    ['India', 'Orrin Pharma Ltd (NSE: ORRIN) reported its results for the quarter ended June 30, 2026. Revenue from operations rose to Rs 3,140 crore in the first quarter as against Rs 2,815 crore in the April-June period of 2025-26.', ['ORRIN quarter reported revenue - 31400000000 28150000000 -']],
    ['Canada', 'Orrin Resources Ltd. (TSX: ORR) today reported its results for the second quarter of 2026.\n\n- Petroleum and natural gas sales of $121.4 million, down from $133.0 million in the prior year quarter.', ['ORR quarter reported revenue - 121400000 133000000 -']],
    ['Sweden', 'Orrin AB (STO: ORRN): Interim report for the second quarter of 2026\n\nOPERATING PROFIT1) amounted to SEK 2,671 (3,973) million', ['ORRN quarter reported operating-income - 2671000000 3973000000 -']],
  ])('%s', (_, text, wanted) => expect(told('Results', text)).toEqual(wanted))

  it('what stands behind another place is that one’s', () => {
    const text = 'Orrin AB (STO: ORRN) published its results for the second quarter of 2026. Net sales increased by 8 percent in Sweden, 6 percent in Denmark and decreased by 7 percent in Norway at constant exchange rates.'
    expect(told('Results', text)).toEqual(['ORRN quarter reported revenue Sweden - - 8', 'ORRN quarter reported revenue Denmark - - 6', 'ORRN quarter constant-currency revenue Norway - - -7'])
  })
})

describe('rows above a total', () => {
  const head = 'Castor Medical Corp. (NASDAQ: CSTM) today announced results for the first quarter of 2026.\n\n(in millions)'
  const rows = 'Surgical | $210.4 | $188.3\nDiagnostics | 154.9 | 160.2\nTotal net sales | $365.3 | $348.5\nOperating income | $71.8 | $65.2'

  it('are businesses where they add up to it', () => {
    expect(told('Castor Medical Announces First Quarter 2026 Results', `${head}\n\n | Q1 2026 | Q1 2025\n${rows}`)).toEqual([
      'CSTM quarter reported revenue Surgical 210400000 188300000 -',
      'CSTM quarter reported revenue Diagnostics 154900000 160200000 -',
      'CSTM quarter reported revenue - 365300000 348500000 -',
      'CSTM quarter reported operating-income - 71800000 65200000 -',
    ])
  })

  it('are none where they do not, or are lines of a statement', () => {
    const whole = ['CSTM quarter reported revenue - 365300000 348500000 -', 'CSTM quarter reported operating-income - 71800000 65200000 -']
    expect(told('Castor Medical Announces First Quarter 2026 Results', `${head}\n\n | Q1 2026 | Q1 2025\n${rows.replace('154.9', '144.9')}`)).toEqual(whole)
    expect(told('Castor Medical Announces First Quarter 2026 Results', `${head}\n\n | Q1 2026 | Q1 2025\nRevenue:\n${rows}`)).toEqual(whole)
  })
})

it('terse lines tell what is left as "Net"', () => {
  expect(told('Lorrimer 3Q Net $412M', 'Lorrimer Inc. (NYSE: LRMR):\n\n3Q Net $412M vs $365M\n3Q Rev $3.91B vs $3.70B').toSorted()).toEqual(['LRMR quarter reported net-income - 412000000 365000000 -', 'LRMR quarter reported revenue - 3910000000 3700000000 -'])
})

describe('lists in millions', () => {
  it('with spaces between thousands, and the organic growth of each', () => {
    const text = 'Oslo, 23 October 2026 - Telvane ASA (OSE: TELV)\n\nThird quarter highlights (figures in NOK million)\n- Service revenues: 16 421 (Q3 2025: 15 902), organic growth 2.7 %\n- Total revenues: 20 118 (19 640)\n- Adjusted EBITDA: 9 104 (8 711), organic growth 3.9 %\n- Earnings per share: NOK 1.69 (1.38)'
    expect(told('Telvane Q3 2026: Solid performance', text).toSorted()).toEqual([
      'TELV quarter adjusted ebitda - 9104000000 8711000000 -',
      'TELV quarter like-for-like ebitda - - - 3.9',
      'TELV quarter like-for-like revenue Service - - 2.7',
      'TELV quarter reported eps - 1.69 1.38 -',
      'TELV quarter reported revenue - 20118000000 19640000000 -',
      'TELV quarter reported revenue Service 16421000000 15902000000 -',
    ])
  })

  it('half-years of Britain under their codes, and nothing of the last twelve months', () => {
    const text = 'Harcourt plc (LON: HCBV) Unaudited interim results for the 26 weeks ended 26 September 2026\n\nFinancial summary | HY26 | HY25 | Change\nRevenue | £642.1m | £598.3m | +7.3%\nAdjusted earnings, rolling 12 months (GBP per share) | 5.2 | 4.9 |\nBasic EPS | 22.6p | 23.5p | -3.8%'
    expect(told('Harcourt plc - Half-year Report', text)).toEqual(['HCBV half reported revenue - 642100000 598300000 7.3', 'HCBV half reported eps - 0.226 0.235 -3.8'])
  })
})

it('growth in percent under sums is no sum, and "R12" is no rand', () => {
  const text = 'Torvald Group AB (publ) (Nasdaq Stockholm: TORV) interim report\n\nSEK million\tQ1 2026\tQ1 2025\tChange, %\tR12\tFY 2025\nNet sales\t2,412\t2,288\t5\t9,514\t9,390\nOrganic growth, %\t4.1\t2.2\t\t\t\nEBITA\t241\t219\t10\t1,004\t982'
  expect(told('Torvald Group interim report Q1 2026', text)).toEqual(['TORV quarter reported revenue - 2412000000 2288000000 5', 'TORV quarter like-for-like revenue - - - 4.1', 'TORV quarter reported ebita - 241000000 219000000 10'])
})

it('what houses call their measures for short is no business', () => {
  const text = 'Zephyr Motors N.V. (BIT: ZEPH) H1 2026 net revenues €74.3 billion, down 3%.\n\nNorth America: net revenues €30.1 billion (-9%), AOI €1.6 billion, margin 5.3%'
  expect(told('Zephyr Motors: results', text)).toEqual(['ZEPH half reported revenue - 74300000000 - -3', 'ZEPH half reported revenue North America 30100000000 - -9'])
})

it('business years of Japan under their codes, and the operating earnings of a share, which are adjusted', () => {
  expect(told('Osaka Koki: Financial Results for FY3/2026 1Q', 'Osaka Koki Corporation (TSE: 0188)\n\nConsolidated results (billion yen)\n | 1Q FY3/2026 | 1Q FY3/2025 | YoY | FY3/2026 forecast\nNet sales | 91.2 | 86.4 | +5.6% | 380.0\nEPS (yen) | 51.6 | 58.4 | | 248.2')).toEqual(['0188 quarter reported revenue - 91200000000 86400000000 5.6', '0188 quarter reported eps - 51.6 58.4 -'])
  expect(told('Millbank half-year results 2026', 'Millbank Insurance plc (LSE: MILB)\n\n£ million unless stated | H1 2026 | H1 2025 | Change\nProfit after tax | 168 | 151 | 11%\nOperating EPS (p) | 14.2 | 12.6 | 13%\nBasic EPS (p) | 12.9 | 11.5 | 12%')).toEqual(['MILB half reported net-income - 168000000 151000000 11', 'MILB half adjusted eps - 0.142 0.126 13', 'MILB half reported eps - 0.129 0.115 12'])
})
