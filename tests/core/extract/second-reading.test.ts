// What the second reader adds to the rules: numbers that no rule has a word for, and questions where a number does not read like a result.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { isBusinessName } from '../../../src/core/extract/businesses/business-words.ts'
import { findPartName } from '../../../src/core/extract/second/part-names.ts'
import { makeLikelihoods } from '../../../src/core/extract/second/likelihoods.ts'
import { taughtMeasures, taughtRoles } from '../../../src/core/extract/second/taught.ts'
import { scanQuantities } from '../../../src/core/extract/numbers/quantities.ts'
import { joinAmounts } from '../../../src/core/extract/numbers/amounts.ts'

const opening = 'Corvane Media Inc. (NASDAQ: CRVQ) reported third-quarter revenue of $5.1 billion, up 9% from a year earlier, and earnings of $1.12 a share.'

const extract = (text: string): ReturnType<typeof extractArticle> => extractArticle({ title: 'Corvane streams more', dek: null, text, sections: [], publishedAt: null })
const parts = (text: string): readonly unknown[] =>
  extract(text).snapshots.flatMap((snapshot) => snapshot.figures.filter((figure) => figure.segment !== null).map((figure) => [figure.segment, figure.metric, figure.actual, figure.change?.value ?? null]))

describe('a business whose number stands beside its name alone', () => {
  it('is read by what stands around it, and the rules ask nothing about it any more', () => {
    const text = `${opening}\n\nNorth America contributed $2.9 billion, 11% more than last year. Latin America had $0.9 billion (up 17%) and Asia-Pacific $1.3 billion (up 20%).`
    expect(parts(text)).toEqual([
      ['North America', 'revenue', 2.9e9, 11],
      ['Latin America', 'revenue', 0.9e9, 17],
      ['Asia-Pacific', 'revenue', 1.3e9, 20],
    ])
    expect(extract(text).doubts).toEqual([])
  })

  it('is no larger than its company', () => {
    expect(parts(`${opening}\n\nLatin America had $0.9 billion (up 17%) and Asia-Pacific $7.3 billion (up 20%).`).map((row) => (row as readonly unknown[])[2])).not.toContain(7.3e9)
  })
})

describe('a number that a rule took for something else', () => {
  it.each([
    ['More: EBIT-adjusted in North America was $0.9 billion, compared with $0.7 billion.', ['North America', 'ebit', 0.9e9, 0.7e9, null]],
    ['Corvane Base Metals, once forgotten, is grown up: Corvane Base Metals made EBITDA of $0.92 billion, which is 63% more than last year.', ['Corvane Base Metals', 'ebitda', 0.92e9, null, 63]],
    ['At sports, largely broadcast, revenue was up 2% at $1.98 billion and operating income down 2% at $911 million.', ['sports', 'operating-income', 911e6, null, -2]],
  ])('goes to the business that it is surely of, with all that was told of it: %s', (sentence, wanted) => {
    const figures = extract(`${opening}\n\n${sentence}`).snapshots.flatMap((snapshot) => snapshot.figures)
    expect(figures.filter((figure) => figure.segment === null).map((figure) => figure.metric)).toEqual(['revenue', 'eps'])
    expect(figures.map((figure) => [figure.segment, figure.metric, figure.actual, figure.prior, figure.change?.value ?? null])).toContainEqual(wanted)
  })

  it('is a question where nobody says which business that is', () => {
    const { snapshots, doubts } = extract(`${opening}\n\nAmong the newer ventures, revenue rose 22% to $612 million and operating income 9% to $88 million.`)
    expect(snapshots.flatMap((snapshot) => snapshot.figures.map((figure) => figure.actual))).not.toContain(612e6)
    expect(doubts.map((doubt) => doubt.metric)).toContain('revenue')
  })

  it('is left where a bracket or a word before it says what it is', () => {
    const [figure] = extract('Corvane Media Inc. (NASDAQ: CRVQ) said third-quarter revenue was $5.1 billion ($4.7 billion), consensus $5.0 billion.').snapshots[0]!.figures
    expect(figure).toMatchObject({ actual: 5.1e9, prior: 4.7e9, consensus: 5e9 })
  })
})

describe('words that businesses are called by', () => {
  it.each(['professional services', 'international operations', 'Mobile Data', 'food and beverage', 'upstream'])('make up the name %s', (name) => expect(isBusinessName(name)).toBe(true))
  it.each(['latest version', 'tonnes of steel', 'instead', 'division', 'operations', ''])('do not make up %j', (name) => expect(isBusinessName(name)).toBe(false))
})

describe('the name of a business', () => {
  it.each([
    ['Nordic Direct, which is made up of its own stores and website, brought in $4.4 billion', 'Nordic Direct'],
    ['Bottled cider brought in £48.5m, up 14%, whereas draught, sold through pubs, slipped to £19.6m', 'draught'],
    ['In Canada they rose by 3 per cent to $442 million', 'Canada'],
    ['UCAN was at $5.5 billion; Europe, the Middle East and Africa had $4.1 billion', 'Europe, the Middle East and Africa'],
    ['5. North America: $5.17 billion', 'North America'],
    ['By division, home appliances posted 4.67 trillion won', 'home appliances'],
    ['Sales of CHF 206.3 million, with growth in local currencies of 2.9%', null],
    ['Segment-wise, oil-to-chemicals revenue was little changed at Rs 1.57 lakh crore', 'oil-to-chemicals'],
    ['It sold for $3.9 billion', null],
    ['Altogether that came to $3.1 billion', null],
  ])('stands at the beginning of the clause: %s', (sentence, name) => {
    const amounts = joinAmounts(sentence, scanQuantities(sentence, 0, sentence.length))
    expect(findPartName(sentence, 0, amounts, amounts.at(-1)!, ['Corvane'])).toBe(name)
  })
})

describe('likelihoods', () => {
  it('of whatever traits are one in sum, for all that was taught', () => {
    for (const taught of [taughtRoles, taughtMeasures]) {
      const likelihoods = makeLikelihoods(taught)
      fc.assert(
        fc.property(fc.array(fc.integer(), { maxLength: 200 }), (traits) => {
          const found = likelihoods(traits)
          expect(found.length).toBe(taught.outcomes.length)
          expect(found.every((likelihood) => likelihood >= 0)).toBe(true)
          expect(found.reduce((sum, likelihood) => sum + likelihood, 0)).toBeCloseTo(1, 9)
        }),
      )
    }
  })

  it('follow the weights that were written down', () => {
    const traits = Buffer.alloc(8)
    traits.writeInt32LE(-7, 0)
    traits.writeInt32LE(42, 4)
    const likelihoods = makeLikelihoods({ outcomes: ['one', 'other'], step: 0.1, traits: traits.toString('base64'), weights: Buffer.from(Int8Array.from([10, -10, -30, 30])).toString('base64') })
    expect(likelihoods([])[0]).toBeCloseTo(0.5)
    expect(likelihoods([-7])[0]).toBeCloseTo(1 / (1 + Math.exp(-2)))
    expect(likelihoods([42, 5])[1]).toBeCloseTo(1 / (1 + Math.exp(-6)))
  })
})
