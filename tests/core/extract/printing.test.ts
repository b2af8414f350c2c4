// What only the printing of a release put into its text: broken lines, marks of footnotes, lists on one line. Places stay those of the text as stored.
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { explainArticle, extractArticle } from '../../../src/core/extract/index.ts'

const input = (title: string, text: string): Parameters<typeof extractArticle>[0] => ({ title, dek: null, text, sections: [], publishedAt: null })
const read = (title: string, text: string): Extraction => extractArticle(input(title, text))
const figures = (extraction: Extraction): readonly Figure[] => extraction.snapshots.flatMap((snapshot) => snapshot.figures)

const wrapped = `    HARTWELL, Ohio, July 23 -- Hartwell Bancshares, Inc.

(Nasdaq: HRTB) reported net income of $3.912 million or $0.47 per diluted

share for the second quarter of 2026, compared to $3.504 million or $0.42

per diluted share for the second quarter of 2025. Net income for the first

half of 2026 was $7.2 million or $0.86 per diluted share, compared to $6.9

million or $0.82 per diluted share for the first half of 2025.`

describe('a line that breaks off', () => {
  it('goes on behind a blank line where the whole text is printed so', () => {
    const extraction = read('Hartwell Bancshares Reports Second Quarter Results', wrapped)
    expect(figures(extraction)).toEqual([
      expect.objectContaining({ metric: 'net-income', actual: 3_912_000, prior: 3_504_000 }),
      expect.objectContaining({ metric: 'eps', actual: 0.47, prior: 0.42 }),
      expect.objectContaining({ metric: 'net-income', actual: 7_200_000, prior: 6_900_000 }),
      expect.objectContaining({ metric: 'eps', actual: 0.86, prior: 0.82 }),
    ])
  })

  it('leaves every place that of the text as stored', () => {
    const { extraction, trace } = explainArticle(input('Hartwell Bancshares Reports Second Quarter Results', wrapped))
    for (const figure of figures(extraction)) for (const [start, end] of figure.evidence) expect(wrapped.slice(start, end)).toMatch(/^\(?\S[^]*[.]$/u)
    for (const line of trace) expect(wrapped.slice(line.span[0], line.span[1])).toBe(line.quote)
    for (const mention of extraction.mentions) for (const [start, end] of mention.spans) expect(wrapped.slice(start, end)).toMatch(/Hartwell|HRTB/iu)
  })

  it('does not join what stands on lines of its own', () => {
    const text = 'Pellow Dairy Co. (NZX: PLD) reported its half-year results.\n\nReported net profit for the six months to January 31: NZ$211 million, vs NZ$301 million\nFree cash flow: minus NZ$95 million'
    expect(figures(read('Pellow by the numbers', text)).find((figure) => figure.metric === 'free-cash-flow')?.prior ?? null).toBeNull()
  })
})

describe('marks of footnotes', () => {
  it.each(['Net loss[2] for', 'Net loss(2) for', 'Net loss² for'])('%s', (words) => {
    const text = `Mirelle Holding Limited (NYSE: MRL) today announced its results for the second quarter of 2026. ${words} the second quarter was RMB85.5 million, compared with RMB108.5 million for the prior year period.`
    const [figure] = figures(read('Mirelle Announces Second Quarter 2026 Results', text))
    expect(figure).toEqual(expect.objectContaining({ metric: 'net-income', actual: -85_500_000, prior: -108_500_000 }))
    expect(text.slice(...figure!.evidence[0]!)).toContain(words)
  })
})

it('a list on one line is a list', () => {
  const text = 'Quarter 2, 2026 · Incoming orders amounted to SEK 1,058m (740) · Net sales amounted to SEK 977m (928) · Operating profit was SEK 126.3m (-2.3), giving an operating margin of 12.9 percent (-0.2)'
  const [snapshot] = read('Fjordman (FJM.ST): Interim report January-June 2026', text).snapshots
  expect(snapshot!.period).toEqual(expect.objectContaining({ kind: 'quarter', number: 2, year: 2026 }))
  expect(snapshot!.figures).toEqual([
    expect.objectContaining({ metric: 'bookings', actual: 1_058_000_000, prior: 740_000_000 }),
    expect.objectContaining({ metric: 'revenue', actual: 977_000_000, prior: 928_000_000 }),
    expect.objectContaining({ metric: 'operating-income', actual: 126_300_000, prior: -2_300_000 }),
    expect.objectContaining({ metric: 'operating-margin', actual: 12.9, prior: null }), // the bracket may be a change in points
  ])
})
