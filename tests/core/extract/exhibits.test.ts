// Press releases as the regulator keeps them: HTML whose statement tables hold currency signs and brackets in cells of their own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parsePage } from '../../../src/core/ingest/formats/page.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/exhibits')

interface Row {
  readonly period: string
  readonly metric: string
  readonly basis: string
  readonly segment: string | null
  readonly actual: number | null
  readonly prior: number | null
}

function readExhibit(name: string): readonly Row[] {
  const article = parsePage(readFileSync(join(fixtures, `${name}.html`), 'utf8'), { url: null })
  return extractArticle(article).snapshots.flatMap((snapshot) =>
    snapshot.figures
      .filter((figure) => figure.actual !== null)
      .map(({ metric, basis, segment, actual, prior }) => ({ period: snapshot.period.kind, metric, basis, segment, actual, prior })),
  )
}

const row = (period: string, metric: string, actual: number, prior: number | null, basis = 'reported', segment: string | null = null): Row => ({
  period,
  metric,
  basis,
  segment,
  actual,
  prior,
})

describe('exhibits of press releases', () => {
  it('the quarter is read, not the half beside it', () => {
    expect(readExhibit('tools-quarter-and-half')).toEqual(
      expect.arrayContaining([
        row('quarter', 'revenue', 412_604_000, 385_251_000),
        row('quarter', 'operating-income', 48_004_000, 40_449_000),
        row('quarter', 'net-income', 32_181_000, 25_830_000),
        row('quarter', 'eps', 1.14, 0.91),
        row('quarter', 'eps', 1.31, 0.98, 'adjusted'),
        row('quarter', 'ebitda', 71_300_000, 62_100_000, 'adjusted'),
      ]),
    )
    expect(readExhibit('tools-quarter-and-half')).toHaveLength(6)
  })

  it('the quarter before stands between, and is no year ago', () => {
    expect(readExhibit('bank-quarter-before')).toEqual([
      row('quarter', 'net-income', 21_702_000, 24_118_000),
      row('quarter', 'eps', 0.58, 0.64),
      row('quarter', 'revenue', 106_045_000, 102_365_000),
    ])
  })

  it('quarter and year are both read where the release tells both', () => {
    expect(readExhibit('genomics-quarter-and-year')).toEqual(
      expect.arrayContaining([
        row('quarter', 'revenue', 64_201_000, 49_003_000),
        row('quarter', 'net-income', -18_304_000, -25_701_000),
        row('quarter', 'eps', -0.22, -0.33),
        row('year', 'revenue', 221_913_000, 173_311_000),
        row('year', 'net-income', -86_010_000, -104_639_000),
        row('year', 'eps', -1.05, -1.36),
        row('year', 'revenue', 174_302_000, 133_809_000, 'reported', 'Product'),
      ]),
    )
  })
})
