// What makes a whole article go wrong at once: whose it is, of when it is, a table that goes on below another. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (title: string, text: string): readonly unknown[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures: all }) => all.map(({ metric, basis, segment, actual, prior, change }) => [symbol, period.kind, metric, basis, segment, actual, prior, change?.value ?? null]))

describe('whom an article is about', () => {
  it('is the company printed in its first words, where the others are printed late and in passing', () => {
    const text =
      'Halden Motor AG (XETRA: HLDN) is a company of two speeds. The core marque is picking up; Tarvo is being towed.\n\nIn the third quarter revenue amounted to €9.4 billion. The operating result of €890 million was 64 percent higher.\n\nThe margin improved to 9.5 percent, Halden said. Halden expects no miracle.\n\nThe shares closed 2.8 percent down at €91.36. Tarvo AG (XETRA: TRVO) recovered 0.9 percent.'
    expect(figures('One group, two speeds', text)).toContainEqual(['HLDN', 'quarter', 'revenue', 'reported', null, 9.4e9, null, null])
    expect(read('One group, two speeds', text).snapshots.every(({ symbol }) => symbol === 'HLDN')).toBe(true)
  })

  it('is not one of those that it sells to', () => {
    const text =
      'Halden Tools N.V. (AMS: HLDN) had a good second quarter.\n\nThe supplier of lathes to Orrin, Tessin and Wexcombe reported net sales of 8.72 billion euros.\n\nOrrin Inc. (NASDAQ: ORRN), Tessin Corp. (NYSE: TSSN) and Wexcombe plc (LSE: WXC) were steady.'
    expect(figures('Halden orders fly past forecasts', text)).toEqual([['HLDN', 'quarter', 'revenue', 'reported', null, 8.72e9, null, null]])
  })

  it('is the owner of a brand that the headline calls it by: the brand is no stranger', () => {
    const text =
      'Halden Retailing (7741.T), which owns Miro, said revenue for the year that ended in August rose 12.6% to 3.83 trillion yen.\n\nMiro Japan\'s revenue rose 7.8% to 1.11 trillion yen, and same-store sales including online by 6.6%.'
    const read = figures('Miro owner posts fifth record year running', text)
    expect(read).toContainEqual(['7741.T', 'year', 'revenue', 'reported', 'Miro Japan', 1.11e12, null, 7.8])
  })

  it('is the maker of several goods, and none of these', () => {
    expect(figures('Halden sells less', 'In the second quarter the maker of Noro, Puria and Kattik booked sales of CHF 66.8 billion, Halden (SIX: HLDN) said.')).toEqual([['HLDN', 'quarter', 'revenue', 'reported', null, 66.8e9, null, null]])
  })
})

describe('the sign of a comparison', () => {
  it('behind a semicolon is that of the number told, and not of last year\'s loss', () => {
    const text = 'Halden (NYSE: HLDN) said the second-quarter operating profit was $2.1 billion, compared with a loss of $1.3 billion a year earlier; analysts had forecast $2.6 billion.'
    expect(read('Halden reports', text).snapshots[0]!.figures.map(({ actual, consensus, prior }) => [actual, consensus, prior])).toEqual([[2.1e9, 2.6e9, -1.3e9]])
  })

  it('is that of the word behind the number, where the word before it belongs to another', () => {
    const found = figures('Halden reports', 'Halden (NYSE: HLDN) said second-quarter operating profit was $66.3 billion, 8% lower, or 1% higher at constant exchange rates.')
    expect(found).toContainEqual(['HLDN', 'quarter', 'operating-income', 'constant-currency', null, null, null, 1])
    expect(found).toContainEqual(['HLDN', 'quarter', 'operating-income', 'reported', null, 66.3e9, null, -8])
  })

  it('is no consensus where the company itself foresaw the number', () => {
    const text = 'Halden (NYSE: HLDN) said second-quarter operating profit was $676 million. That compares with the company\'s own forecast, last raised in July, of $650 million and with a consensus of $661 million.'
    expect(read('Halden reports', text).snapshots[0]!.figures.map(({ consensus }) => consensus)).not.toContain(650e6)
  })
})

const table = `Halden Oyj (HEL: HLDN): Interim report January–March 2026

JANUARY–MARCH 2026 IN BRIEF (comparison with January–March 2025 in brackets)

– Sales EUR 556.4 million (598.1)
– Result for the period EUR 4.9 million (41.2)

BUSINESS AREAS

                          Q1/26    Q1/25   Change, %
Sales, EUR million
 Packaging Board          301.4    296.9     +1.5
 Pulp                     255.0    301.2    -15.3
Group                     556.4    598.1     -7.0

Comparable operating result, EUR million
 Packaging Board           33.9     29.5    +14.9
 Pulp                       3.2     30.1    -89.4
 Other                     -4.7     -4.2
`

describe('a table whose rows are names', () => {
  const found = figures('Halden interim report January–March 2026', table)

  it('is measured by the line over them', () => {
    expect(found).toContainEqual(['HLDN', 'quarter', 'revenue', 'reported', 'Pulp', 255e6, 301.2e6, -15.3])
  })

  it('lends its columns to the one below it', () => {
    expect(found).toContainEqual(['HLDN', 'quarter', 'operating-income', 'adjusted', 'Packaging Board', 33.9e6, 29.5e6, 14.9])
  })

  it('leaves the lines above it in the year that their heading names first', () => {
    expect(found).toContainEqual(['HLDN', 'quarter', 'revenue', 'reported', null, 556.4e6, 598.1e6, -7])
    expect(found).toContainEqual(['HLDN', 'quarter', 'net-income', 'reported', null, 4.9e6, 41.2e6, null])
  })
})

describe('a core profit', () => {
  const text = (kind: string): string => `Halden Financial (TSX: HLDN), the ${kind}, told of its third quarter.\n\nCore earnings were $2.14 billion, 5 per cent more than a year earlier. That works out to $1.25 per share.\n\nIn Canada they rose by 3 per cent to $442 million.`

  it('of an insurer is what is left after tax', () => {
    expect(figures('Halden beats', text('insurer'))).toContainEqual(['HLDN', 'quarter', 'net-income', 'adjusted', null, 2.14e9, null, 5])
    expect(figures('Halden beats', text('insurer'))).toContainEqual(['HLDN', 'quarter', 'eps', 'adjusted', null, 1.25, null, null])
  })

  it('of anyone else may be another', () => {
    expect(figures('Halden beats', text('tour operator'))).toEqual([])
  })
})

describe('a part told by its sum', () => {
  const opening = 'Halden (NYSE: HLDN) said second-quarter revenue gained 13 per cent to $208.6 million.\n\n'

  it.each([
    ['International games rose a brisker 22 per cent, or 24 per cent in constant currency, to $22.9 million.', 'International games', 22.9e6, 22],
    ['Marketing services, as Halden calls its ads business, grew 19 per cent to $42.6 million.', 'Marketing services', 42.6e6, 19],
  ])('%s', (sentence, segment, actual, change) => {
    expect(figures('Halden beats', opening + sentence)).toContainEqual(['HLDN', 'quarter', 'revenue', 'reported', segment, actual, null, change])
  })
})

describe('several companies under headings of their own', () => {
  const text = `Chai ready?

HALDEN FINANCE (NSE: HLDN)
Net profit grew 19% to Rs 5,130 crore in the third quarter of FY27.

ORRIN PAINTS (NSE: ORRN)
Revenue from operations was Rs 9,074 crore, up 6.1%.

TESSIN MOTORS (NSE: TSSN)
The net loss shrank to Rs 64 crore from Rs 198 crore. For the nine months so far the loss adds up to Rs 372 crore.
`

  it('all tell of the quarter that the first one names, where the longer span ends with it', () => {
    const found = figures('Three from Thursday', text)
    expect(found).toContainEqual(['ORRN', 'quarter', 'revenue', 'reported', null, 90.74e9, null, 6.1])
    expect(found).toContainEqual(['TSSN', 'quarter', 'net-income', 'reported', null, -640e6, -1.98e9, null])
    expect(found).toContainEqual(['TSSN', 'nine-months', 'net-income', 'reported', null, -3.72e9, null, null])
  })
})

describe('what is to come', () => {
  const opening = 'Halden (NYSE: HLDN) said first-quarter operating profit was $401 million, on revenue of $9.1 billion.\n\n'
  const guided = (sentence: string): readonly unknown[] => read('Halden reports', opening + sentence).snapshots.flatMap(({ guidance }) => guidance.map(({ metric, low, high }) => [metric, low, high]))

  it.each([
    ['For the full year the company continues to predict operating profit of $1.42 billion.', [['operating-income', 1.42e9, 1.42e9]]],
    ['Halden now puts the operating margin for 2026 at 4.0 to 4.5 percent.', [['operating-margin', 4, 4.5]]],
    ['In the second quarter, a shutdown of three weeks will weaken the operating profit by around $25 million.', []],
  ])('%s', (sentence, expected) => {
    expect(guided(sentence)).toEqual(expected)
  })
})

describe('a part that opens its sentence with an aside', () => {
  it('owns the measure behind it', () => {
    expect(figures('Halden reports', 'Halden (NYSE: HLDN) said first-half revenue was $9.1 billion.\n\nAt Brightjet, which has closed its Singapore offshoot, EBIT leapt 21 per cent to $531 million.')).toContainEqual(['HLDN', 'half', 'ebit', 'reported', 'Brightjet', 531e6, null, 21])
  })
})
