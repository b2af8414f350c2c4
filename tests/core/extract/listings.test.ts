// Symbols as houses of several countries print them. Companies and symbols invented, but for one shop whose name is a word.
import { describe, expect, it } from 'vitest'
import type { DirectoryCompany } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string, directory?: readonly DirectoryCompany[]) => extractArticle({ title, dek: null, text, sections: [], publishedAt: null, ...(directory ? { directory } : {}) })
const owners = (title: string, text: string): readonly string[] => read(title, text).snapshots.map(({ symbol, company }) => `${symbol} ${company}`)

describe('a symbol', () => {
  it('is the first of two, of which the second has an exchange before it', () => {
    expect(owners('Haldung earnings: what we learned', 'Haldung Electronics Co. (9931.TW; NYSE: HDG) said third-quarter revenue rose 12% to NT$310 billion.')).toEqual(['9931.TW Haldung Electronics Co.'])
  })

  it('is no legal form that ends a line', () => {
    const { mentions, snapshots } = read('Haldby Group AB (publ): Interim report January–June 2026', 'Net sales for the second quarter amounted to SEK 2,318 million, a decrease of 3.5 per cent.\n\nHaldby Group AB is listed on Nasdaq Stockholm, Mid Cap (STO: HLBY).')
    expect(mentions.map(({ symbol, company }) => [symbol, company])).toEqual([['HLBY', 'Haldby Group AB']])
    expect(snapshots.map(({ symbol }) => symbol)).toEqual(['HLBY'])
  })

  it('stands behind a name that is a word, and makes no name of the word where it tells of time', () => {
    const { mentions } = read('Next lifts its forecast', 'Next (LON: NXT) said first-half sales rose 4% to £310m. Next week it opens a shop in Leeds. Shares in Next rose 2% to 9,100p.')
    expect(mentions.map(({ symbol, spans }) => [symbol, spans.length])).toEqual([['NXT', 2]])
  })

  it('stands behind a name that is a town, and makes no name of the town', () => {
    const { mentions, snapshots } = read('Vael digs', 'Vael SA (NYSE: VAEX). Numbers from Rio after the close. Third-quarter revenue was $10.86 billion. Rio Tinto (NYSE: RIO) trades at 5.7 times earnings, and Rio is the obvious comparison.')
    expect(mentions.find(({ symbol }) => symbol === 'RIO')?.spans.length).toBe(2)
    expect(snapshots.map(({ symbol }) => symbol)).not.toContain('RIO')
  })

  it('of a unit that is named in an aside owns nothing of what the group sold', () => {
    expect(owners('Haldota sells more cars', 'Haldota Motor Corp (9922.T) said third-quarter revenue rose 4% to 12.94 trillion yen.\n\nThe group, including its units Dorva and Hinzo (9923.T), sold 2.89 million vehicles worldwide in the quarter, 1.1% more than a year earlier.')).toEqual(['9922.T Haldota Motor Corp'])
  })
})

describe('a period', () => {
  it('is told by where its results were told', () => {
    const { snapshots } = read('Halden earnings: what we learned', 'Halden Foods (NYSE: HLDN) raised its forecast for the year. Five things to take away from its third-quarter briefing.\n\nRevenue rose 4% to $310 million.')
    expect(snapshots.map(({ period }) => [period.kind, period.number])).toEqual([['quarter', 3]])
  })

  it('is a half that ran to a month', () => {
    const { snapshots } = read('Halden digs deeper', 'Halden Copper (ASX: HLDN) said revenue fell 8 per cent to $310 million in the half to December.')
    expect(snapshots.map(({ period }) => period.kind)).toEqual(['half'])
  })
})
