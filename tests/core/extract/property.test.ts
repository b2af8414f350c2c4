import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extraction, Figure } from '../../../src/shared/model.ts'
import { explainArticle, extractArticle } from '../../../src/core/extract/index.ts'

const article = (text: string, title = 'Halden Grid reports second-quarter results') => ({
  title,
  dek: null,
  text,
  sections: [],
  publishedAt: null,
})
const opening = 'Halden Grid plc (NYSE: HGRD) reported its second-quarter results on Thursday. '

const amount = fc.integer({ min: 101, max: 99_949 }).map((cents) => cents / 100)
const growth = fc.integer({ min: 1, max: 990 }).map((tenths) => tenths / 10)
const scale = fc.constantFrom<readonly [words: string, factor: number]>([' million', 1e6], [' billion', 1e9], ['m', 1e6], ['bn', 1e9])
const money = fc.constantFrom<readonly [sign: string, code: string]>(
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['C$', 'CAD'],
  ['SEK ', 'SEK'],
  ['CHF ', 'CHF'],
)
const metric = fc.constantFrom<readonly [words: string, metric: Figure['metric'], basis: Figure['basis']]>(
  ['Revenue', 'revenue', 'reported'],
  ['Net sales', 'revenue', 'reported'],
  ['Net income', 'net-income', 'reported'],
  ['Operating profit', 'operating-income', 'reported'],
  ['Adjusted EBITDA', 'ebitda', 'adjusted'],
  ['Free cash flow', 'free-cash-flow', 'reported'],
  ['Non-GAAP operating income', 'operating-income', 'adjusted'],
  ['Underlying operating profit', 'operating-income', 'adjusted'],
)
const shapes: readonly ((name: string, value: string, rate: string, up: boolean, prior: string, expected: string) => string)[] = [
  (name, value, rate, up, prior, expected) =>
    `${name} ${up ? 'rose' : 'fell'} ${rate}% to ${value} from ${prior} a year earlier, against a consensus of ${expected}.`,
  (name, value, rate, up, prior, expected) =>
    `${name} was ${value}, ${up ? 'up' : 'down'} ${rate}%, compared with ${prior} a year ago; analysts had expected ${expected}.`,
  (name, value, rate, up, prior, expected) =>
    `${name} came to ${value}, ${rate}% ${up ? 'higher' : 'lower'} than last year's ${prior}. Analysts polled by LSEG had forecast ${expected}.`,
  (name, value, rate, up, prior, expected) =>
    `${name} of ${value} compared with ${prior} in the same period of last year, ${up ? 'an increase' : 'a decline'} of ${rate}%, versus the ${expected} analysts were expecting.`,
]

function figureOf(extraction: Extraction, name: Figure['metric'], basis: Figure['basis']): Figure | undefined {
  return extraction.snapshots
    .flatMap((snapshot) => snapshot.figures)
    .find((figure) => figure.metric === name && figure.basis === basis && figure.segment === null)
}

describe('a figure written into a sentence', () => {
  it('is read back with its consensus, growth and last year, whatever the shape of the sentence', () => {
    fc.assert(
      fc.property(
        metric,
        amount,
        amount,
        amount,
        growth,
        scale,
        money,
        fc.boolean(),
        fc.constantFrom(...shapes),
        (what, actual, prior, expected, rate, size, sign, up, shape) => {
          fc.pre(new Set([actual, prior, expected]).size === 3)
          fc.pre(Math.abs(Math.log(actual / expected)) < Math.log(10)) // what is expected many times over, in another sentence, is taken for somebody else's
          const print = (value: number): string => `${sign[0]}${value}${size[0]}`
          const text = opening + shape(what[0], print(actual), String(rate), up, print(prior), print(expected))
          const figure = figureOf(extractArticle(article(text)), what[1], what[2])
          const whole = (value: number): number => Number((value * size[1]).toPrecision(12))
          expect(figure, text).toMatchObject({
            actual: whole(actual),
            prior: whole(prior),
            consensus: whole(expected),
            currency: sign[1],
            change: { value: up ? rate : -rate, kind: 'percent' },
          })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('gives the same figures when unrelated sentences stand around it', () => {
    const unrelated = fc.constantFrom(
      'The weather in the valley was mild for the season.',
      'Its chairman has lived in the town since 1987.',
      'About 240 people came to the opening on 3 May.',
      'The museum sold 1,204 tickets on Sunday.',
      'A new bridge will be 590 metres long.',
    )
    fc.assert(
      fc.property(
        fc.array(unrelated, { maxLength: 4 }),
        fc.array(unrelated, { maxLength: 4 }),
        amount,
        growth,
        (before, after, actual, rate) => {
          const core = `${opening}Revenue rose ${rate}% to $${actual} million.`
          const alone = figureOf(extractArticle(article(core)), 'revenue', 'reported')
          const within = figureOf(extractArticle(article([...before, core, ...after].join('\n\n'))), 'revenue', 'reported')
          expect(within && { ...within, evidence: [] }).toEqual(alone && { ...alone, evidence: [] })
          expect(within?.actual).toBe(Number((actual * 1e6).toPrecision(12)))
        },
      ),
      { numRuns: 150 },
    )
  })
})

function everySpan(extraction: Extraction): readonly (readonly [number, number])[] {
  return [
    ...extraction.mentions.flatMap((mention) => mention.spans),
    ...extraction.snapshots.flatMap((snapshot) => [...snapshot.figures, ...snapshot.guidance].flatMap((fact) => fact.evidence)),
    ...extraction.priceActions.flatMap((price) => price.evidence),
    ...extraction.ratings.flatMap((rating) => rating.evidence),
    ...extraction.doubts.map((doubt) => doubt.span),
  ]
}

describe('any text at all', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '$',
      '(',
      ')',
      '1,234.5 million',
      '5%',
      'revenue rose ',
      ' from ',
      ' to ',
      '\n\n',
      '\n',
      ' | ',
      'Acme Inc. (NYSE: ACM) ',
      'EPS ',
      '🚀',
      '‏שלום‏',
      'é',
      '\u0000',
      'Q2 2026',
      'analysts expected ',
      '- ',
      '. ',
      'price target ',
      'Goldman Sachs raised its target to $50 from $40. ',
    ),
  )
  const anything = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

  it('never throws, keeps every span inside the text, and answers the same twice', () => {
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 40 }), (text, title) => {
        const first = explainArticle(article(text, title))
        for (const [start, end] of everySpan(first.extraction)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const line of first.trace) expect(text.slice(line.span[0], line.span[1])).toBe(line.quote)
        expect(JSON.stringify(explainArticle(article(text, title)))).toBe(JSON.stringify(first))
      }),
      { numRuns: 400 },
    )
  })

  it('shifts its spans by exactly what is put in front', () => {
    const core = `${opening}Revenue rose 5% to $31.2 million.`
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }).filter((lead) => !/[\d$€£%()]|\n/u.test(lead)),
        (lead) => {
          const text = `${lead}\n\n${core}`
          const figure = figureOf(extractArticle(article(text)), 'revenue', 'reported')
          expect(figure?.evidence.map(([start, end]) => text.slice(start, end)).join(' ')).toContain('$31.2 million')
        },
      ),
      { numRuns: 150 },
    )
  })
})
