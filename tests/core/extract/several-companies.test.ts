// Whose a number is in articles of several companies, and what is nobody's: rivals compared with, views of houses, shares left out behind a possessive. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const opening = 'Hallam Quarries (NYSE: HLQY) and Brindle Works (NYSE: BRNW) reported results for the third quarter on Tuesday.'
const read = (text: string, title = 'Hallam and Brindle report third-quarter results'): Extraction => extractArticle({ title, dek: null, text: `${opening}\n\n${text}`, sections: [], publishedAt: null })
const figures = (text: string): readonly unknown[] =>
  read(text).snapshots.flatMap(({ symbol, figures: own }) => own.map(({ metric, segment, actual, consensus, prior, change }) => [symbol, metric, segment, actual, consensus, prior, change?.value ?? null]))
const guidance = (text: string): readonly unknown[] => read(text).snapshots.flatMap(({ symbol, guidance: own }) => own.map(({ metric, low, high }) => [symbol, metric, low, high]))
const prices = (text: string): readonly unknown[] => read(text).priceActions.map(({ symbol, price, changePercent }) => [symbol, price, changePercent])

describe('a number compared with is the rival’s behind it', () => {
  it('is no number of last year', () => {
    expect(figures('Net sales of Hallam were $3.76 billion, against $1.18 billion at Brindle Works (NYSE: BRNW).')).toEqual([
      ['HLQY', 'revenue', null, 3.76e9, null, null, null],
      ['BRNW', 'revenue', null, 1.18e9, null, null, null],
    ])
  })
})

describe('views of others are nobody’s results and no forecast of the company', () => {
  it.each([
    'Hallam posted sales of $2 billion. Jefferies thinks that revenue will reach $3.9 billion in the fourth quarter.',
    'Hallam posted sales of $2 billion. KeyBanc, which rates Hallam Overweight, lowered its estimate of full-year earnings to $3.05 a share from $3.22.',
    'Hallam posted sales of $2 billion. Its gross margin, they believe, will widen to 41% from 33%.',
    'Hallam posted sales of $2 billion. A franchisee makes a profit of about 42 cents on a $7.50 lunch.',
    'Hallam posted sales of $2 billion. A lunch earns a profit of 42 cents, says Alder Restaurant Consulting.',
    'Hallam posted sales of $2 billion. The International Stone Traders Association forecasts net profits of $41 billion for 2026.',
    'Hallam posted sales of $2 billion. Of the 171 companies in the S&P 500 that have reported, 79% have beaten estimates. Earnings are on track to grow 9.4% from a year ago.',
  ])('%s', (text) => {
    expect(figures(text)).toEqual([['HLQY', 'revenue', null, 2e9, null, null, null]])
    expect(guidance(text)).toEqual([])
  })

  it('what a house that reports here expects is its own', () => {
    const text = 'Jefferies Financial Group (NYSE: JEF) posted revenue of $2 billion in the third quarter. Jefferies expects revenue of $2.1 billion in the fourth quarter.'
    expect(guidance(text)).toEqual([['JEF', 'revenue', 2.1e9, 2.1e9]])
  })

  it('what a list of targets goes on with is the house’s', () => {
    const text = 'Fennick SA (EPA: FNCK): UBS to neutral from sell, target €32 (€27). Thinks sales will bottom out at €1.9bn next year.\n\nQuarrel Robotics (LON: QRLR): Panmure Liberum starts at buy with a target of 275p. Revenue of £61m last year, it believes, can grow to about £175m.'
    expect(read(text).snapshots).toEqual([])
  })

  it('what happened in a year long gone is no result', () => {
    expect(figures('Brindle, which tried the same in 2024, saw comparable sales rise 0.6% in that quarter. Hallam posted sales of $2 billion.')).toEqual([['HLQY', 'revenue', null, 2e9, null, null, null]])
  })
})

describe('shares left out behind a possessive', () => {
  it.each([
    ["Hallam's shares lost 5.2% to $91.40. Brindle's rose 3.8%.", [['HLQY', 91.4, -5.2], ['BRNW', null, 3.8]]],
    ["Hallam shares fell 3.6% to $66.40, and Brindle's 2.7% to $31.12.", [['HLQY', 66.4, -3.6], ['BRNW', 31.12, -2.7]]],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual(expected)
  })

  it('but not where sales were told of', () => {
    expect(prices("Hallam's sales fell 3% to $120 million. Brindle's rose 3.8%.")).toEqual([])
  })
})

describe('prices of several in one breath', () => {
  it.each([
    ['Hallam Quarries (NYSE: HLQY), +8.2% to $21.40. The builder had a good day.', [['HLQY', 21.4, 8.2]]],
    ['Shares of Hallam ended 0.9% higher at $31.20, Brindle closed at $17.80, down 0.4%.', [['HLQY', 31.2, 0.9], ['BRNW', 17.8, -0.4]]],
    ['Shares moved: Hallam +4.4% to $52.16, Brindle unchanged at $33.05.', [['HLQY', 52.16, 4.4], ['BRNW', 33.05, null]]],
    ['Hallam shares rose 1%. Brindle, which reported during trading hours, ended 6.8% lower at $65.50.', [['HLQY', null, 1], ['BRNW', 65.5, -6.8]]],
    ['Brindle was the worst performer of the day. It plunged 16.2% to $71.30 after a profit warning.', [['BRNW', 71.3, -16.2]]],
    ['At Brindle Works it was up 0.5%.', []],
    ['Brindle celebrated by selling slices for 10 cents.', []],
  ])('%s', (text, expected) => {
    expect(prices(text)).toEqual(expected)
  })

  it('the stock that is compared with a rival’s goes on being the company’s', () => {
    const text = 'Hallam Quarries (NYSE: HLQY) reported results for the third quarter.\n\nThe stock trades at 16 times earnings, compared with 27 times at Brindle Works (NYSE: BRNW). On Wednesday the shares rose 4.8% to $97.31.'
    const { priceActions } = extractArticle({ title: 'Hallam fills its beds', dek: null, text, sections: [], publishedAt: null })
    expect(priceActions.map(({ symbol, price }) => [symbol, price])).toEqual([['HLQY', 97.31]])
  })

  it('a house of a trade is called by its own name', () => {
    const text = 'Confiserie Hallam SA (EBR: HLLM) and Brindle Works (NYSE: BRNW) reported. Shares followed suit: Brindle +5.9% to $118.40, Hallam -13.2% to €24.90.'
    const { priceActions } = extractArticle({ title: 'A sour morning', dek: null, text, sections: [], publishedAt: null })
    expect(priceActions.map(({ symbol, changePercent }) => [symbol, changePercent])).toEqual([['BRNW', 5.9], ['HLLM', -13.2]])
  })
})

describe('roles and bounds', () => {
  it.each([
    ['Brindle expects sales of $320 million at best in 2026.', [['BRNW', 'revenue', null, 3.2e8]]],
  ])('%s', (text, expected) => {
    expect(guidance(`Brindle posted sales of $80 million. ${text}`)).toEqual(expected)
  })

  it.each([
    ['Brindle earned 33 cents a share, just as analysts had forecast, on revenue of $2.05 billion.', [['BRNW', 'eps', null, 0.33, null, null, null], ['BRNW', 'revenue', null, 2.05e9, null, null, null]]],
    ['Free cash flow of Brindle was $240 million, after minus $35 million in the same quarter last year.', [['BRNW', 'free-cash-flow', null, 2.4e8, null, -3.5e7, null]]],
    ["In refining, Brindle's energy products segment made $2.4 billion.", [['BRNW', 'net-income', 'energy products', 2.4e9, null, null, null]]],
    ['Brindle beat profit estimates as margins made up for crude prices that averaged $63 a barrel.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('whose it is where two are told in one breath', () => {
  it('growth in the first case and in the second goes to each', () => {
    expect(figures("Hallam's revenue was $3.41 billion in the third quarter and Brindle's $2.77 billion, an increase of 1% in the first case and a decrease of 4% in the second.")).toEqual([
      ['HLQY', 'revenue', null, 3.41e9, null, null, 1],
      ['BRNW', 'revenue', null, 2.77e9, null, null, -4],
    ])
  })

  it('earnings at the other one are no price of its shares', () => {
    const text = 'Earnings per share at Hallam rose to $2.98 from $2.81. At Brindle they fell to $1.37 from $1.62.'
    expect(prices(text)).toEqual([])
    expect(figures(text)).toEqual([
      ['HLQY', 'eps', null, 2.98, null, 2.81, null],
      ['BRNW', 'eps', null, 1.37, null, 1.62, null],
    ])
  })

  it('what a buyer would get is told of the other one', () => {
    expect(figures('Hallam made an offer for Brindle.\n\nWhat Hallam would get: a company whose third-quarter revenue jumped 31% to $1.02 billion.')).toEqual([['BRNW', 'revenue', null, 1.02e9, null, null, 31]])
  })
})

describe('brackets, comparisons and signs', () => {
  it.each([
    ['Order intake at Brindle was $2.96 billion (consensus $2.88 billion), sales were $2.71 billion ($2.75 billion).', [['BRNW', 'bookings', null, 2.96e9, 2.88e9, null, null], ['BRNW', 'revenue', null, 2.71e9, 2.75e9, null, null]]],
    ['Brindle had EPS of $3.12 versus $2.90 consensus, net sales of $5.81 billion versus $5.74 billion.', [['BRNW', 'eps', null, 3.12, 2.9, null, null], ['BRNW', 'revenue', null, 5.81e9, 5.74e9, null, null]]],
    ['Revenue of Brindle was $2.27 billion vs $2.24 billion consensus vs $2.06 billion a year ago.', [['BRNW', 'revenue', null, 2.27e9, 2.24e9, 2.06e9, null]]],
    ['Brindle lost 14 cents a share, when the Street had it earning two cents, and revenue declined 11% to $603 million.', [['BRNW', 'eps', null, -0.14, 0.02, null, null], ['BRNW', 'revenue', null, 6.03e8, null, null, -11]]],
    ['At Brindle, instead of a profit of $21 million there was a loss of $13.5 million.', [['BRNW', 'net-income', null, -1.35e7, null, null, null]]],
    ['Brindle wrote down its American projects by $9 billion, which produced a net loss of $7.1 billion.', [['BRNW', 'net-income', null, -7.1e9, null, null, null]]],
    ['Sales of spare parts and repairs at Brindle rocketed 26% to $2.2 billion.', []],
    ['Brindle had an operating profit of $447 million, a margin of 22.8%.', [['BRNW', 'operating-income', null, 4.47e8, null, null, null], ['BRNW', 'operating-margin', null, 22.8, null, null, null]]],
  ])('%s', (text, expected) => {
    expect(figures(text).filter((figure) => Array.isArray(figure) && figure[2] === null)).toEqual(expected)
  })

  it('a tenth lower is no growth', () => {
    expect(guidance('Brindle posted sales of $80 million. Brindle said that full-year earnings would be about 10% lower than in 2025.')).toEqual([['BRNW', 'net-income', -10, -10]])
  })

  it('a profit is the quarter’s where only the span behind it is called nine months', () => {
    const text = "Hallam posted third-quarter net profit of $2.31 billion.\n\nBrindle's net profit rose to $1.9 billion. For the first nine months net profit was $5.2 billion."
    expect(extractArticle({ title: 'Two builders', dek: null, text: `Hallam Quarries (NYSE: HLQY) and Brindle Works (NYSE: BRNW) reported.\n\n${text}`, sections: [], publishedAt: null }).snapshots.map(({ symbol, period, figures: own }) => [symbol, period.kind, own[0]?.actual])).toEqual([
      ['HLQY', 'quarter', 2.31e9],
      ['BRNW', 'quarter', 1.9e9],
      ['BRNW', 'nine-months', 5.2e9],
    ])
  })
})

describe('what is neither result nor price of the day', () => {
  it('a preview that asks before two report tells no results', () => {
    const text = 'Hallam Quarries (NYSE: HLQY) and Brindle Works (NYSE: BRNW) are both due on Thursday.\n\nThe consensus has Hallam earning $4.12 a share on revenue of $21.6 billion, up 9%.\n\nBrindle lost 21 cents a share in the last quarter. In August Hallam beat by 11 cents, and its stock still fell 5%.'
    const { snapshots, priceActions } = extractArticle({ title: 'Three things to know before Hallam and Brindle report', dek: null, text, sections: [], publishedAt: null })
    expect(snapshots).toEqual([])
    expect(priceActions).toEqual([])
  })

  it.each(['For the week: Hallam +7.7%, Brindle -9.4%.', 'Brindle had put up its own price by 15%.'])('%s', (text) => {
    expect(prices(text)).toEqual([])
  })
})
