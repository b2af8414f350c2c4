// Releases of utilities, insurers, trusts and London's companies, read at first sight: one case for each rule, in other words and numbers than theirs.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

/** "quarter revenue reported 41.5 prior 40.1 change 3.5": each figure with its period, in millions (or as it stands, below a thousand). */
function told(title: string, text: string): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) =>
      [
        `${snapshot.period.kind} ${metric} ${basis}${segment ? ` of ${segment}` : ''} ${actual === null ? 'none' : size(actual)}`,
        ...(prior === null ? [] : [`prior ${size(prior)}`]),
        ...(change === null ? [] : [`change ${change.value}`]),
      ].join(' '),
    ),
  )
}

describe('which period', () => {
  it('a year before its measure is that year, beside a last quarter', () => {
    expect(
      told(
        'Pellow Energy Reports 2026 Results, Issues 2027 Guidance',
        'Pellow Energy Corp. (NYSE: PLW) today reported 2026 net income of $141.2 million, or $1.72 per share. This compares to net income of $138.0 million, or $1.69 per share earned in 2025. Fourth quarter net income was $41.1 million, or $0.50 per share, compared to $44.3 million, or $0.54 per share, in 2025.\n\n• Pipeline Group 2026 earnings were $99.8 million, or $1.21 per share, compared to $88.5 million, or $1.08 per share, in 2025.',
      ),
    ).toEqual([
      'year net-income reported 141.2 prior 138',
      'year eps reported 1.72 prior 1.69',
      'year net-income reported of Pipeline Group 99.8 prior 88.5',
      'year eps reported of Pipeline Group 1.21 prior 1.08',
      'quarter net-income reported 41.1 prior 44.3',
      'quarter eps reported 0.5 prior 0.54',
    ])
  })

  it('what the company reported of last year beside its forecast makes no results', () => {
    expect(told('Pellow Paper keeps its forecast', 'Pellow Paper (NYSE: PLW) maintained its forecast for full-year profit of $4 to $4.20 per share. The company reported 2025 sales of $19.4 billion.')).toEqual([])
  })

  it('six months named in a heading without "of"', () => {
    expect(told('Pellow AB (PLW.ST): Quarterly Report January-June 2026', 'First six months 2026\n\nNet sales amounted to MSEK 4,120 (4,310).\n\nSecond quarter 2026\n\nNet sales amounted to MSEK 2,050 (2,180).')).toEqual([
      'half revenue reported 4120 prior 4310',
      'quarter revenue reported 2050 prior 2180',
    ])
  })

  it('"for 2026" behind "diluted" is the year', () => {
    expect(told('Pellow Foods (NYSE: PLW) Announces Fourth Quarter and Full Year 2026 Results', '• Net EPS from continuing operations increased 21% to $1.31 per share diluted for 2026\n• Net EPS from continuing operations increased 5% to $0.41 per share diluted in the fourth quarter')).toEqual([
      'year eps reported 1.31 change 21',
      'quarter eps reported 0.41 change 5',
    ])
  })
})

describe('what is compared', () => {
  const opening = 'Pellow Silver Corp. (NYSE: PLW) reported its first quarter of 2026.\n\n'
  it.each([
    [
      'goes on with another measure',
      'Quarterly revenues of $21.4 million and a net loss of $2.7 million or $0.03 per share in Q1 2026 compared with revenues of $19.6 million and a net loss of $4.4 million or $0.05 per share in Q1 2025.',
      ['quarter revenue reported 21.4 prior 19.6', 'quarter net-income reported -2.7 prior -4.4', 'quarter eps reported -0.03 prior -0.05'],
    ],
    ['per share behind its number', 'The net loss was $231 thousand, or $0.04 loss per share, compared with a net loss of $6.1 million, or $0.09 loss per share.', ['quarter net-income reported -0.231 prior -6.1', 'quarter eps reported -0.04 prior -0.09']],
    ['on two footings', 'Revenue increased by 9.4% to $2.30 billion on a constant currency basis; up 15.0% on a reported basis (2025: $2.00 billion)', ['quarter revenue constant-currency none change 9.4', 'quarter revenue reported 2300 prior 2000 change 15']],
    ['without currency', 'Net sales were $1,512 million, a decline of 14.0% adjusted to -12.5% for currency effects.', ['quarter revenue reported 1512 change -14', 'quarter revenue constant-currency none change -12.5']],
    [
      'of shops run by the company and by others',
      'Same-store sales increased 1.8% for U.S. company-owned restaurants and 2.6% for U.S. franchised restaurants.',
      ['quarter comparable-sales reported of U.S. company-owned restaurants 1.8', 'quarter comparable-sales reported of U.S. franchised restaurants 2.6'],
    ],
  ])('%s', (_, text, expected) => expect(told('Pellow reports first quarter', opening + text)).toEqual(expected))
})

describe('what is no result', () => {
  const opening = 'Pellow Trust (NYSE: PLW) reported its first quarter of 2026. Net income was $8.1 million.\n\n'
  it.each([
    ['a part told per share', 'Net income included a non-cash income tax benefit of $3.1 million, or $0.12 per share diluted, associated with a settlement.'],
    ['a gain on sales', 'The Company recognized gains on the sales totaling $7.2 million, which are included in the income from discontinued operations.'],
    ['growth of the same properties', '• Increased same-store (211 facilities) net operating income ("NOI") 6.1% year over year, driven by 5.2% revenue growth.'],
    [
      'a statement run into one paragraph',
      'Revenues Gross premiums written* $ 311,204 $ 287,553 8.2 % Net premiums earned $ 208,149 $ 187,159 11.2 % Net investment income $ 22,818 $ 22,027 3.6 % Equity in earnings of subsidiaries $ (810 ) $ 1,640 (149.4 %) Total revenues* $ 268,875 $ 201,032 33.7 %',
    ],
  ])('%s', (_, text) => expect(told('Pellow reports first quarter', opening + text)).toEqual(['quarter net-income reported 8.1']))

  it('compensation in stock moves no shares', () => {
    const text = 'Pellow Trust (NYSE: PLW) reported its first quarter of 2026. Adjusted for stock compensation expense, net earnings amounted to $9.7 million, an increase of approximately 4% versus the prior year quarter.'
    expect(read('Pellow reports', text).priceActions).toEqual([])
  })

  it('operating earnings over reported earnings are no operating profit', () => {
    const table = 'Three months ended December 31 (millions)\n | 2026 | 2025\nOperating revenue | $4,112 | $3,900\nOPERATING EARNINGS | $402 | $377\nItems excluded | (116) | (20)\nREPORTED EARNINGS | $286 | $357\n'
    expect(told('Pellow Power (NYSE: PLW) fourth-quarter 2026 earnings', `Pellow Power (NYSE: PLW) announced results for the fourth quarter of 2026.\n\n${table}`)).toEqual(['quarter revenue reported 4112 prior 3900'])
  })
})

describe('guidance', () => {
  it('affirmed, beside a result held against the range of before', () => {
    const { snapshots } = read('Pellow Power (NYSE: PLW) announces full-year 2025 results', '· Full-year 2025 operating earnings of $3.11 per share, in the upper half of original guidance range of $3.00 to $3.15 per share\n· Company affirms 2026 operating earnings guidance of $3.10 to $3.30 per share')
    expect(snapshots.flatMap((snapshot) => snapshot.guidance.map(({ low, high, action, period }) => [low, high, action, period?.year]))).toEqual([[3.1, 3.3, 'reaffirmed', 2026]])
  })
})

it('dollars of the United States behind the sum', () => {
  const [snapshot] = read('Pellow Gold loses $12.1-million (U.S.) in Q2 2026', 'Pellow Gold Corp. (TSX: PLW) has released its results for the second quarter ended June 30, 2026. The company realized a net loss of $12.1-million.').snapshots
  expect(snapshot!.figures[0]).toMatchObject({ actual: -12_100_000, currency: 'USD' })
})

it('a company printed by the name that the directory knows as its former one is that company', () => {
  const directory = [{ name: 'Ostrel Mobility Group Plc', kind: 'stock' as const, exchange: 'LSE', symbol: 'OML.L', listings: [{ symbol: 'OML.L', exchange: 'LSE' }], shortNames: ['Ostrel'], formerNames: ['Pellow Express'], wordNames: [] }]
  const { mentions } = extractArticle({ title: 'Pellow Express Group PLC (LSE: PXG) full year results 2026', dek: null, text: 'Group revenue increased by 10.6% to £2.10 billion in the year ended 31 December 2026.', sections: [], publishedAt: null, directory } as never)
  expect(mentions.map(({ symbol }) => symbol)).toEqual(['PXG'])
})
