// What papers of Asia, Africa and Australia print: business years of two numbers, a city's dollars, exchanges in brackets, opening prices. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany, Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const directory: readonly DirectoryCompany[] = [
  { symbol: 'ORRIN.NS', exchange: 'NSE', name: 'Orrin Foods Limited', shortNames: ['Orrin Foods', 'Orrin'] },
  { symbol: 'KELD.LG', exchange: 'NGX', name: 'Kelder Bank Plc', shortNames: ['Kelder Bank'] },
  { symbol: '7199.KL', exchange: 'KLSE', name: 'Wexcombe Group Berhad', shortNames: ['Wexcombe'] },
  { symbol: 'TSN.AX', exchange: 'ASX', name: 'Tessin Leasing Ltd', shortNames: ['Tessin'] },
]
const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) => [snapshot.symbol, snapshot.period.kind, metric, basis, segment, actual, prior, change?.value ?? null]))

describe('years of two numbers', () => {
  it('are business years, of what stands beside them and of what is compared with the one before', () => {
    expect(
      figures('Orrin Q4', 'Orrin Foods said net profit rose to Rs 3.1 billion for the quarter ended March 30, 2026.\n\nRevenue for 2025-26 remained flat at Rs 61.2 billion compared to the previous year’s Rs 61 billion.\n\nNet profit rose 6 per cent to Rs 11.4 billion, from Rs 10.8 billion in 2024-25.'),
    ).toEqual([
      ['ORRIN.NS', 'quarter', 'net-income', 'reported', null, 3_100_000_000, null, null],
      ['ORRIN.NS', 'year', 'revenue', 'reported', null, 61_200_000_000, 61_000_000_000, null],
      ['ORRIN.NS', 'year', 'net-income', 'reported', null, 11_400_000_000, 10_800_000_000, 6],
    ])
  })
})

describe('comparisons', () => {
  it('“in contrast to a net profit” is one, and makes no sentence last year’s', () => {
    expect(figures('Wexcombe Q1', 'Wexcombe posted a net loss of RM84.3 million for the first quarter ended March 31, 2026, in contrast to a net profit of RM51.7 million in the same period last year.')).toEqual([
      ['7199.KL', 'quarter', 'net-income', 'reported', null, -84_300_000, 51_700_000, null],
    ])
  })

  it('“13% higher than the pcp at” stands before this year’s number', () => {
    expect(figures('Tessin first half', 'For the half year, Tessin said EBITDA was 13% higher than the pcp at $71.4 million.')).toEqual([['TSN.AX', 'half', 'ebitda', 'reported', null, 71_400_000, null, 13]])
  })

  it('growth that was told alone gives way to growth that stands with its numbers', () => {
    expect(figures('Kelder H1', 'Kelder Bank said the bottom line was spurred in H1 2026 by a 169 per cent increase.\n\nNet profit grew by 60 per cent from N110 billion to N176 billion in H1 2026.').map((row) => (row as unknown[]).slice(5))).toEqual([
      [176_000_000_000, 110_000_000_000, 60],
    ])
  })
})

describe('no figure of the company', () => {
  it.each([
    'It incurred RM212 million in forex losses in the first quarter.',
    'It launched two projects with a combined revenue potential of RM1,300 million.',
  ])('%s', (sentence) => {
    const told = read('Wexcombe Q1', `Wexcombe said revenue rose to RM2.4 billion in the first quarter.\n\n${sentence}`).snapshots.flatMap((snapshot) => [...snapshot.figures.map(({ actual }) => actual), ...snapshot.guidance.map(({ low }) => low)])
    expect(told).toEqual([2_400_000_000])
  })

  it('the exchange at which results were filed is none', () => {
    const { mentions, snapshots } = read('Kelder H1', 'Kelder Bank said in results filed with the Nigerian Exchange (NGX) on Monday that profit after tax grew to N176 billion in H1 2026.')
    expect([mentions.map(({ symbol }) => symbol), snapshots.map(({ symbol }) => symbol)]).toEqual([['KELD.LG'], ['KELD.LG']])
  })

  it('a letter of a name in brackets is no symbol', () => {
    expect(read('Halwick H1', 'Halwick (J) PLC (HALW.L) reported a profit for the half year of 162 million pounds.').snapshots.map(({ symbol }) => symbol)).toEqual(['HALW.L'])
  })
})

it('net profit before amortisation is adjusted, and stands beside the other', () => {
  expect(figures('Tessin first half', 'Tessin said net profit after tax adjusted to exclude the non-cash affected amortisation (NPATA) was $38.4 million in the first half, up 12% on pcp. Statutory NPAT was $36.1 million, up 11% on pcp.')).toEqual([
    ['TSN.AX', 'half', 'net-income', 'adjusted', null, 38_400_000, null, 12],
    ['TSN.AX', 'half', 'net-income', 'reported', null, 36_100_000, null, 11],
  ])
})

describe('a city’s paper means its own dollar', () => {
  it.each([
    ['SINGAPORE - Marble Press Holdings (MPH) on Tuesday reported a 25 per cent fall in net profit to $40.2 million for the second quarter.', 'SGD'],
    ['SINGAPORE (Reuters) - Marble Press Holdings (MPH) on Tuesday reported a 25 percent fall in net profit to $40.2 million for the second quarter.', 'USD'],
    ['SINGAPORE - Marble Press Holdings (NYSE: MPH) on Tuesday reported a 25 per cent fall in net profit to $40.2 million for the second quarter.', 'USD'],
  ])('%s', (text, currency) => {
    expect(read('Marble Press Holdings posts net profit', text).snapshots[0]?.figures[0]?.currency).toBe(currency)
  })
})

it('where shares closed is told, not where they opened or closed the day before', () => {
  expect(
    read('Orrin Q2', 'Orrin reported a net profit of Rs 226 crore for the second quarter.\n\nShares of Orrin on Monday closed 1.5 percent higher at Rs 758.90 apiece. Orrin shares opened higher at Rs 751.10. Later, the Orrin stock hit an intraday high of Rs 763.85, rising 2.1 percent against the previous close of Rs 747.95.').priceActions.map(({ price, changePercent }) => [price, changePercent]),
  ).toContainEqual([758.9, 1.5])
  expect(
    read('Orrin Q2', 'Orrin reported a net profit of Rs 226 crore for the second quarter.\n\nShares of Orrin on Monday closed 1.5 percent higher at Rs 758.90 apiece. Orrin shares opened higher at Rs 751.10.').priceActions.map(({ price }) => price),
  ).toEqual([758.9])
})
