// What an article tells of times to come, and who tells it, decides which of its numbers are results.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): readonly string[] =>
  extractArticle({ title, dek: null, text, sections: [], publishedAt: null }).snapshots.flatMap(({ symbol, period, figures }) => figures.map(({ metric, actual }) => `${symbol} ${period.kind} ${metric} ${actual}`))

describe('what is told ahead', () => {
  it.each(['raised its annual profit forecast', 'cut its full-year sales target', 'reaffirmed its annual earnings forecast'])('%s names no period of the results beside it', (words) => {
    const text = `Halden Health (NYSE: HLDH) ${words} on Wednesday after costs came in below expectations in the third quarter.\n\nOn an adjusted basis Halden earned $1.60 per share. Revenue was $10.2 billion.`
    expect(read('Halden Health’s costs behave', text)).toEqual(['HLDH quarter eps 1.6', 'HLDH quarter revenue 10200000000'])
  })

  it('beats an annual forecast that analysts made, and is of that year', () => {
    expect(read('Halden Health beats', 'Halden Health (NYSE: HLDH) topped annual profit forecasts on Wednesday. It earned $6.10 per share.')).toEqual(['HLDH year eps 6.1'])
  })

  it.each(['Still to come', 'On deck for Thursday', 'Coming up'])('%s: nothing of that is a result', (words) => {
    const text = `Orrin Corp. (NYSE: ORN) reported third-quarter revenue of $5.1 billion.\n\n${words}: Tessin Holdings (NYSE: TSN) reports after the close, est. EPS $1.98, revenue $205.1 million.`
    expect(read('Wednesday’s results', text)).toEqual(['ORN quarter revenue 5100000000'])
  })
})

describe('a letter', () => {
  const text = 'Dear fellow shareholders,\n\nHere is how it went.\n\nRevenue was $358.2 million, up 24%. Net income was $13.9 million.\n\nTamber, Inc. (NASDAQ: TMBR) closed at $46.85 on the day of this letter.'

  it('of a company to its own holders about a quarter tells its results', () => {
    expect(read('Tamber third-quarter 2026 shareholder letter', text)).toEqual(['TMBR quarter revenue 358200000', 'TMBR quarter net-income 13900000'])
  })

  it('tells what was promised before, which nobody else expected', () => {
    const [figure] = extractArticle({ title: 'Tamber third-quarter 2026 shareholder letter', dek: null, text: `${text}\n\nRevenue was a little ahead of the $352 million we told you in July.`, sections: [], publishedAt: null }).snapshots[0]!.figures
    expect(figure).toMatchObject({ metric: 'revenue', actual: 358.2e6, consensus: null })
  })

  it('of a fund to its investors tells none', () => {
    expect(read('Harbour Capital third-quarter investor letter', text)).toEqual([])
  })
})

describe('a code of Zurich', () => {
  it('is its company’s, also where the wire writes it otherwise than the exchange', () => {
    expect(read('Swiss Re lifts target', 'Swiss Re (SRENH.S) raised its sights.\n\nFrom January to September net profit reached $4.31 billion.')).toEqual(['SRENH.S nine-months net-income 4310000000'])
  })

  it('is not made of initials', () => {
    expect(extractArticle({ title: 'Orrin expands', dek: null, text: 'Orrin Corp. (NYSE: ORN) sells in the United States (U.S.) and abroad.', sections: [], publishedAt: null }).mentions.map((mention) => mention.symbol)).toEqual(['ORN'])
  })
})
