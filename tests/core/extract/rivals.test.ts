// Two companies told side by side: whose number it is where the second has no measure of its own.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function figures(sentences: string): readonly string[] {
  return extractArticle({
    title: 'Tarnow and Orrin report third-quarter results',
    dek: null,
    text: `Tarnow Materials (NASDAQ: TRNW) and Orrin Corp. (NYSE: ORRN) reported results for the third quarter of 2026.\n\n${sentences}\n\nBoth make castings for pumps.`,
    sections: [],
    publishedAt: null,
  }).snapshots.flatMap(({ symbol, figures }) => figures.map(({ metric, basis, actual, prior, change, consensus }) => [symbol, metric, basis, actual ?? '-', prior ?? '-', change?.value ?? '-', consensus ?? '-'].join(' ')))
}

describe('a number beside the name of another company', () => {
  it.each([
    ["Tarnow's revenue reached $48.8 billion against Orrin's $47.2 billion.", ['TRNW revenue reported 48800000000 - - -', 'ORRN revenue reported 47200000000 - - -']],
    ['Revenue at Tarnow rose 4% to $6.49 billion and at Orrin 9% to $3.12 billion.', ['TRNW revenue reported 6490000000 - 4 -', 'ORRN revenue reported 3120000000 - 9 -']],
    ["Tarnow's adjusted EBITDA rose to $201 million from $184 million, and Orrin's fell to $98 million from $112 million.", ['TRNW ebitda adjusted 201000000 184000000 - -', 'ORRN ebitda adjusted 98000000 112000000 - -']],
    ["Tarnow's same-store sales were up 4.1%, compared with a 0.8% decline at Orrin.", ['TRNW comparable-sales reported 4.1 - - -', 'ORRN comparable-sales reported -0.8 - - -']],
    ['Tarnow earned $66 million, more than the $51 million that Orrin made on nearly twice the revenue.', ['TRNW net-income reported 66000000 - - -', 'ORRN net-income reported 51000000 - - -']],
    ['Tarnow and Orrin reported sales of $740 million and $1.05 billion, respectively.', ['TRNW revenue reported 740000000 - - -', 'ORRN revenue reported 1050000000 - - -']],
    ["Tarnow's comparable sales fell 1.9%, a stark contrast with Orrin, whose comparable sales grew 4.5%.", ['TRNW comparable-sales reported -1.9 - - -', 'ORRN comparable-sales reported 4.5 - - -']],
    ["Tarnow's identical-store sales rose 2.6%, roughly matching Orrin's 2.4%.", ['TRNW comparable-sales reported 2.6 - - -', 'ORRN comparable-sales reported 2.4 - - -']],
    ['Tarnow reported EBITDA of $88 million, double the $44 million of Orrin.', ['TRNW ebitda reported 88000000 - - -', 'ORRN ebitda reported 44000000 - - -']],
  ])('is its own: %s', (sentence, expected) => {
    expect([...figures(sentence)].sort()).toEqual([...expected].sort())
  })
})

describe('a sentence about another company without a measure', () => {
  it.each([
    ['Tarnow posted revenue of $15.4 billion, up 4 percent. Orrin, which competes with it abroad, reported $14.9 billion, up 2 percent.', ['TRNW revenue reported 15400000000 - 4 -', 'ORRN revenue reported 14900000000 - 2 -']],
    ["Tarnow's net income was $3.3 billion. Orrin's fell 14% to $1.1 billion.", ['TRNW net-income reported 3300000000 - - -', 'ORRN net-income reported 1100000000 - -14 -']],
  ])('goes on with the one told before: %s', (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected)
  })

  it('says nothing where several measures were told, or the number is of another order', () => {
    expect(figures('Tarnow had revenue of $15.4 billion and an operating profit of $2.1 billion. Orrin reported $1.9 billion.').filter((one) => one.startsWith('ORRN'))).toEqual([])
    expect(figures('Tarnow had revenue of $15.4 billion. Orrin reported $14 million.').filter((one) => one.startsWith('ORRN'))).toEqual([])
  })

  it('is of the one whose first word it calls', () => {
    expect(figures('Orrin had net income of $300 million. Tarnow’s adjusted profit per share was $2.31, beating the $2.20 Wall Street was looking for.')).toEqual(['ORRN net-income reported 300000000 - - -', 'TRNW eps adjusted 2.31 - - 2.2'])
  })
})

describe('two numbers of one kind and one footing between them', () => {
  it('is the second one’s', () => {
    expect(figures("Tarnow's earnings were 55 cents a share, or 61 cents on an adjusted basis.")).toEqual(['TRNW eps reported 0.55 - - -', 'TRNW eps adjusted 0.61 - - -'])
    expect(figures("Tarnow's operating margin was 7.4%, or 8.9% after adjustments.")).toEqual(['TRNW operating-margin reported 7.4 - - -', 'TRNW operating-margin adjusted 8.9 - - -'])
    expect(figures("Tarnow's EPS came in at $1.60; on an adjusted basis, which removes acquisition accounting, it was $1.83.")).toEqual(['TRNW eps reported 1.6 - - -', 'TRNW eps adjusted 1.83 - - -'])
    // a profit and the same per share are on one footing
    expect(figures('Tarnow earned $84 million, or 96 cents per share, excluding one-time items.')).toEqual(['TRNW net-income adjusted 84000000 - - -', 'TRNW eps adjusted 0.96 - - -'])
  })
})
