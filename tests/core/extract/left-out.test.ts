// What a sentence takes out of its numbers before it tells them, and what is then compared with what. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { readHalden } from './halden-works.ts'

const read = (sentences: string): readonly unknown[] => readHalden(sentences).map(({ metric, basis, actual, consensus, prior }) => [metric, basis, actual, consensus, prior])
const reported = 'It earned $1.10 a share, including a charge of 22 cents for a recall.'

describe('a clause that leaves something out', () => {
  it.each([
    'Stripping that out, earnings were $1.32 a share.',
    'Without it, the company would have made $1.32 a share.',
    'Were it not for the recall, the company would have earned $1.32 a share.',
    'After adjusting for the recall, the profit was $1.32 a share.',
    'Leaving those costs aside, the company earned $1.32 a share.',
    'With the costs added back, Halden earned $1.32 a share.',
    'Adjusted to exclude these, earnings per share would be $1.32.',
    'Minus the charge the company earned $1.32 a share.',
    'Once those are stripped out, it earned $1.32 a share.',
  ])('makes its numbers adjusted: %s', (sentence) => {
    expect(read(`${reported} ${sentence}`)).toEqual([
      ['eps', 'reported', 1.1, null, null],
      ['eps', 'adjusted', 1.32, null, null],
    ])
  })

  it('does so in the midst of a sentence', () => {
    expect(read('Earnings were $1.10 a share. The results included costs of 22 cents a share; absent those costs, Halden earned $1.32.')).toEqual([
      ['eps', 'reported', 1.1, null, null],
      ['eps', 'adjusted', 1.32, null, null],
    ])
  })

  it('is of last year where last year is told', () => {
    expect(read('It earned $1.10 a share. Results in the year-ago quarter included a 9-cent charge; without it the company had earned 80 cents.')).not.toContainEqual(['eps', 'adjusted', 0.8, null, null])
  })

  it('is on another footing than adjusted where an exchange rate was told before', () => {
    expect(readHalden('Operating profit rose 4%. The strong dollar took away 3 points. Without that, operating profit would have grown 7%.').map(({ basis, change }) => [basis, change?.value])).not.toContainEqual(['adjusted', 7])
  })

  it('looks ahead where it speaks of a year to come', () => {
    expect(read('It earned $1.10 a share. Excluding these items, earnings per share would be $5.10 in 2027.')).toEqual([['eps', 'reported', 1.1, null, null]])
  })

  it('stands behind the second of two numbers', () => {
    expect(read('It earned $2.85 a share, or $3.02 a share excluding land impairments.')).toEqual([
      ['eps', 'reported', 2.85, null, null],
      ['eps', 'adjusted', 3.02, null, null],
    ])
  })

  it('explains a measure, with a number of its own', () => {
    expect(read('Net income was $77 million. Adjusted earnings, which leave out closure costs of $0.09 per share, were $0.92 per share.')).toEqual([
      ['net-income', 'reported', 77e6, null, null],
      ['eps', 'adjusted', 0.92, null, null],
    ])
  })
})

describe('what is compared with two footings', () => {
  const both = 'It earned $2.85 a share, or $3.02 a share on an adjusted basis.'

  it.each([
    'A year earlier it reported $2.60 and $2.66, respectively.',
    'In the year-earlier quarter, it earned $2.60 a share, or $2.66 on an adjusted basis.',
    'In the prior-year quarter the figures were $2.60 and $2.66.',
  ])('goes to each: %s', (sentence) => {
    expect(read(`${both} ${sentence}`)).toEqual([
      ['eps', 'reported', 2.85, null, 2.6],
      ['eps', 'adjusted', 3.02, null, 2.66],
    ])
  })

  it('goes to each in a paragraph of its own', () => {
    expect(read(`${both}\n\nIn the year-earlier quarter, it earned $2.60 a share, or $2.66 on an adjusted basis.`)).toEqual([
      ['eps', 'reported', 2.85, null, 2.6],
      ['eps', 'adjusted', 3.02, null, 2.66],
    ])
  })

  it('goes to each behind brackets', () => {
    expect(read('It reported diluted earnings per share of $1.21 (adjusted: $1.34), compared with $1.10 (adjusted: $1.22) in the year-ago period.')).toEqual([
      ['eps', 'reported', 1.21, null, 1.1],
      ['eps', 'adjusted', 1.34, null, 1.22],
    ])
  })

  it('waits for the number without items where those who expect leave them out', () => {
    expect(read('It earned 30 cents a share. Analysts, who generally exclude such items, expected 48 cents. With the costs added back, Halden earned 51 cents.')).toEqual([
      ['eps', 'reported', 0.3, null, null],
      ['eps', 'adjusted', 0.51, 0.48, null],
    ])
  })
})

describe('a quarter that only its comparison names', () => {
  it('is that of the comparison', () => {
    const { snapshots } = extractArticle({ title: 'Halden Works loses less', dek: null, text: 'Halden Works (NYSE: HLDW) reported a net loss of $33 million, versus a net loss of $51 million in the second quarter of last year. Revenue was $151 million.', sections: [], publishedAt: null })
    expect(snapshots.map(({ period, figures }) => [period.kind, period.number, figures.map(({ actual }) => actual)])).toEqual([['quarter', 2, [-33e6, 151e6]]])
  })
})
