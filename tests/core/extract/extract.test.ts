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
    expect(snapshot?.figures[0]).toMatchObject({ metric: 'revenue', actual: 34_810_000_000, consensus: 34_430_000_000, currency: 'USD', change: { value: 5, kind: 'percent', period: 'yoy' }, verdict: 'beat' })
  })

  it('gives adjusted earnings per ADS in whole dollars', () => {
    expect(snapshot?.figures).toContainEqual(expect.objectContaining({ metric: 'eps', basis: 'adjusted', actual: 0.61, consensus: 0.49, per: 'ADS', verdict: 'beat' }))
  })

  it('keeps growth without sold businesses apart from reported growth', () => {
    expect(snapshot?.figures).toContainEqual(expect.objectContaining({ metric: 'revenue', basis: 'like-for-like', actual: null, change: { value: 15, kind: 'percent', period: 'yoy' } }))
  })

  it('names the segment as the article does', () => {
    expect(snapshot?.figures).toContainEqual(expect.objectContaining({ segment: expect.stringContaining('Storage Systems'), actual: 5_590_000_000 }))
  })

  it('reads the share price with its session', () => {
    expect(extraction.priceActions).toEqual([expect.objectContaining({ symbol: 'HGRD', price: 147.94, changePercent: -1.43, session: 'premarket' })])
  })

  it('shows each figure in a quote that holds its digits', () => {
    for (const figure of snapshot?.figures ?? []) expect(figure.evidence.map(([start, end]) => text.slice(start, end)).join(' ')).toMatch(/\d/u)
  })
})
