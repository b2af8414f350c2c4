import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const rows = (title: string, text: string) =>
  read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map((figure) => `${snapshot.symbol} ${snapshot.period.kind}${snapshot.period.number ?? ''} ${figure.basis} ${figure.metric} ${figure.actual} ${figure.prior} ${figure.currency}`),
  )

describe('briefs of labels and numbers', () => {
  it('are read line by line, with the span that a line of its own names', () => {
    const text = 'Shr 41 cts vs 29 cts\nNet 7,310,000 vs 5,120,000\nRevs 88.4 mln vs 71.0 mln\nAvg shrs 17.8 mln vs 17.6 mln\nNine mths\nShr 1.12 dlrs vs 90 cts\nNet 19.9 mln vs 15.8 mln\nRevs 1.02 billion vs 866 mln\nNOTE: 1986 net includes gain of 900,000 dlrs.\nReuter'
    expect(rows('TESSIN DATA CORP <TSDC> 3RD QTR NET', text)).toEqual([
      'TSDC quarter3 reported eps 0.41 0.29 USD',
      'TSDC quarter3 reported net-income 7310000 5120000 USD',
      'TSDC quarter3 reported revenue 88400000 71000000 USD',
      'TSDC nine-months reported eps 1.12 0.9 USD',
      'TSDC nine-months reported net-income 19900000 15800000 USD',
      'TSDC nine-months reported revenue 1020000000 866000000 USD',
    ])
  })

  it('on one line, with losses, words for numbers and results of operations', () => {
    expect(rows('ORRIN FOODS INC <ORF> YEAR LOSS', 'Oper shr loss six cts vs profit nil Oper net loss 412,000 vs profit 3,100 Sales 9,640,000 vs 11.2 mln Note: Oper excludes loss of 1,200,000.')).toEqual([
      'ORF year adjusted eps -0.06 0 USD',
      'ORF year adjusted net-income -412000 3100 USD',
      'ORF year reported revenue 9640000 11200000 USD',
    ])
  })

  it('the diluted number counts where both are told, and odd spans give none', () => {
    expect(rows('HALDEN STEEL CO <HLD> 2ND QTR NET', 'Shr primary 80 cts vs 61 cts\nShr diluted 77 cts vs 60 cts\nNet 20.1 mln vs 16.4 mln\n24 wks\nShr 1.44 dlrs vs 1.20 dlrs\nNet 37 mln vs 32 mln')).toEqual(['HLD quarter2 reported eps 0.77 0.6 USD', 'HLD quarter2 reported net-income 20100000 16400000 USD'])
  })

  it('give nothing in a currency of which no code is known', () => {
    expect(rows('HALDEN STEEL CO <HLD> YEAR NET', 'Shr 14 crowns vs 11 crowns\nNet 220 mln crowns vs 180 mln crowns\nSales 4.1 billion crowns vs 3.9 billion crowns')).toEqual([])
  })

  it('read the dollars and cents of the wire in sentences too', () => {
    expect(rows('HALDEN STEEL <HLD> 3RD QTR NET RISES', 'Halden Steel Corp said its third quarter net earnings rose to 31.5 mln dlrs or 1.02 dlrs a share from 24.0 mln dlrs or 78 cts a share.')).toEqual(['HLD quarter3 reported net-income 31500000 24000000 USD', 'HLD quarter3 reported eps 1.02 0.78 USD'])
  })
})
