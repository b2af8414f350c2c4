// Prices beside other sessions and asides. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(text: string): readonly unknown[] {
  const story = `Halden Works Inc. (NYSE: HLDW) said third-quarter revenue rose 9% to $1.5 billion. Its rival is Orrin Labs, Inc. (NYSE: ORRL).\n\n${text}`
  return extractArticle({ title: 'Halden Works reports results', dek: null, text: story, sections: [], publishedAt: null }).priceActions.map(({ symbol, price, changePercent, session }) => [symbol, price, changePercent, session])
}

describe('prices of two sessions in one sentence', () => {
  it.each([
    ['Halden stock slid 2.8% to $47.60 in extended trading Tuesday, after a 1.9% advance in the regular session.', [['HLDW', null, 1.9, 'regular'], ['HLDW', 47.6, -2.8, 'after-hours']]],
    ['Shares dropped 3.4% to $22.15 in after-hours trading, following a 0.6% decline during the session.', [['HLDW', null, -0.6, 'regular'], ['HLDW', 22.15, -3.4, 'after-hours']]],
    ['Halden shares lost 3% after the bell, on top of a 1.2% drop during regular hours.', [['HLDW', null, -1.2, 'regular'], ['HLDW', null, -3, 'after-hours']]],
    ["As of Wednesday's close of $24.20, the shares were up 2% in 2026.", [['HLDW', 24.2, null, 'regular']]],
    ["As of Wednesday's close at $24.20 the stock was up 2% in 2026, lagging Orrin, which has gained 19%.", [['HLDW', 24.2, null, 'regular']]],
    ["At Wednesday's price of $63.80 the yield is 6.6%.", [['HLDW', 63.8, null, 'regular']]],
  ])('are each of their own: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a move behind an aside', () => {
  it.each([
    ['Orrin Labs, which reported a 14% drop in quarterly profit last week, was 3.4% higher.', [['ORRL', null, 3.4, 'regular']]],
    ["The stock, which sported a multiple of 96 times earnings at Wednesday's close, pulled back 3.9% to $87.25 in late trading.", [['HLDW', 87.25, -3.9, 'after-hours']]],
    ['Orrin Labs, which published its numbers after the close, ended 1.2 percent lower at $43.85.', [['ORRL', 43.85, -1.2, 'regular']]],
    ['The stock, a favorite of retail investors, fell 9% this year.', []],
  ])('belongs to whom the sentence opens with: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('other forms of a move', () => {
  it.each([
    ['Halden shares were up 7.7% at $103.64 premarket. Orrin Labs tacked on 1.8%.', [['HLDW', 103.64, 7.7, 'premarket'], ['ORRL', null, 1.8, 'premarket']]],
    ["The stock was off 5.3% at $18.77 an hour into Friday's session.", [['HLDW', 18.77, -5.3, 'regular']]],
    ['HLDW was trading down 2.6% at $31.14 in the premarket. Orrin Labs, Inc. (NYSE: ORRL): -1.2%.', [['HLDW', 31.14, -2.6, 'premarket'], ['ORRL', null, -1.2, 'premarket']]],
    ['Also on Wednesday: Orrin Labs (ORRL), for which the Street is at $2.97.', []],
  ])('are read, and an estimate is no price: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('the fiscal year behind a quarter', () => {
  it.each([
    ['reported third-quarter revenue of $1.52 billion for its fiscal 2027, up 23% from the year before.', 'quarter', 2027],
    ['said third-quarter revenue for fiscal 2027 came to $1.52 billion.', 'quarter', 2027],
    ['reported fourth-quarter revenue of $1.52 billion and earnings of $4.20 a share for fiscal 2027.', 'quarter', null],
  ])('says of which year it is: %s', (text, kind, year) => {
    const { snapshots } = extractArticle({ title: 'Halden Works reports results', dek: null, text: `Halden Works Inc. (NYSE: HLDW) ${text}`, sections: [], publishedAt: null })
    const revenue = snapshots.find((snapshot) => snapshot.figures.some(({ metric }) => metric === 'revenue'))
    expect([revenue?.period.kind, revenue?.period.year]).toEqual([kind, year])
  })
})
