import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const text = [
  'Halden Grid plc (NYSE: HGRD) reported fiscal second-quarter results that beat expectations. The company posted revenue of $34.81 billion, up 5% year over year and above the $34.43 billion consensus.',
  'Strip out divested businesses, and revenue would have grown 15% on a like-for-like basis. Halden delivered adjusted earnings of 61 cents per ADS, handily beating the 49-cent estimate.',
  'The Storage Systems Group grew revenue 34% to $5.59 billion.',
  'HGRD Price Action: Halden shares were down 1.43% at $147.94 during premarket trading on Tuesday.',
].join('\n\n')

describe('an article about one company', () => {
  const extraction = extractArticle({ title: 'Halden Grid beats', dek: null, text, sections: [], publishedAt: null })
  const [snapshot] = extraction.snapshots

  it('gives revenue with its consensus, growth and verdict', () => {
    expect(snapshot?.figures[0]).toMatchObject({
      metric: 'revenue',
      actual: 34_810_000_000,
      consensus: 34_430_000_000,
      currency: 'USD',
      change: { value: 5, kind: 'percent', period: 'yoy' },
      verdict: 'beat',
    })
  })

  it('gives adjusted earnings per ADS in whole dollars', () => {
    expect(snapshot?.figures).toContainEqual(
      expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.61, consensus: 0.49, per: 'ADS', verdict: 'beat' }),
    )
  })

  it('keeps growth without sold businesses apart from reported growth', () => {
    expect(snapshot?.figures).toContainEqual(
      expect.objectContaining({
        metric: 'revenue',
        basis: 'like-for-like',
        actual: null,
        change: { value: 15, kind: 'percent', period: 'yoy' },
      }),
    )
  })

  it('names the segment as the article does', () => {
    expect(snapshot?.figures).toContainEqual(
      expect.objectContaining({ segment: expect.stringContaining('Storage Systems'), actual: 5_590_000_000 }),
    )
  })

  it('reads the share price with its session', () => {
    expect(extraction.priceActions).toEqual([
      expect.objectContaining({ symbol: 'HGRD', price: 147.94, changePercent: -1.43, session: 'premarket' }),
    ])
  })

  it('shows each figure in a quote that holds its digits', () => {
    for (const figure of snapshot?.figures ?? [])
      expect(figure.evidence.map(([start, end]) => text.slice(start, end)).join(' ')).toMatch(/\d/u)
  })
})

describe('companies known from a directory only', () => {
  const directory = [
    { symbol: 'NVTK', exchange: null, name: 'Novatek Holdings', shortNames: ['Novatek'] },
    { symbol: 'FDS', exchange: null, name: 'FactSet Research Systems', shortNames: ['FactSet'] },
    { symbol: 'RVLR', exchange: null, name: 'Rivaler Corp', shortNames: ['Rivaler'] },
  ]
  const read = (title: string, text: string) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory })

  it('own their figures where the headline names them', () => {
    const { snapshots } = read('Novatek profit rises', 'Novatek said second-quarter revenue rose 5% to $31.2 million.')
    expect(snapshots.map((snapshot) => snapshot.symbol)).toEqual(['NVTK'])
  })

  it('never take the figures of a company that is printed with its symbol', () => {
    const { snapshots } = read(
      'A quarter to remember',
      'Halden Grid (NYSE: HGRD) posted second-quarter revenue of $31.2 million. FactSet had expected $30 million. Adjusted earnings were 40 cents a share. Rivaler makes twice as much, $62 million of revenue in the same quarter.',
    )
    expect(snapshots.map((snapshot) => snapshot.symbol)).toEqual(['HGRD'])
    expect(snapshots[0]?.figures.map((figure) => figure.actual)).toEqual([31_200_000, 0.4])
  })

  it('are mentioned all the same', () => {
    expect(
      read('A quarter to remember', 'Halden Grid (NYSE: HGRD) reported. Rivaler did not.').mentions.map((mention) => mention.symbol),
    ).toEqual(['HGRD', 'RVLR'])
  })
})
