// Two periods, two years, two bases in releases, and what follows a symbol: one case for each rule, companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

/** "quarter eps adjusted 0.41 prior 0.4": each figure with its period, in millions (or as it stands, below a thousand). */
function told(title: string, text: string): readonly string[] {
  const size = (value: number): number => (Math.abs(value) >= 1000 ? value / 1e6 : value)
  return read(title, text).snapshots.flatMap((snapshot) =>
    snapshot.figures.map(({ metric, basis, segment, actual, prior, change }) =>
      [snapshot.period.kind, metric, basis, segment ? `of ${segment}` : null, actual === null ? null : size(actual), prior === null ? null : `prior ${size(prior)}`, change ? `${change.value > 0 ? '+' : ''}${change.value}` : null]
        .filter((part) => part !== null)
        .join(' '),
    ),
  )
}
const utility = 'Ostrava Power Corp. (NYSE: OSTP) today reported full-year 2026 GAAP earnings of $1.2 billion, or $2.28 per share, on revenue of $10.9 billion.'

describe('a year and the year before', () => {
  it('in a sentence of its own', () => {
    expect(told('Ostrava Power announces full year 2026 results', `${utility} In 2025, the company reported GAAP earnings of $1.0 billion, or $1.91 per share, on revenue of $10.6 billion. Operating (non-GAAP) earnings were $2.54 per share in 2026, compared to $2.33 per share in 2025.`)).toEqual([
      'year net-income reported 1200 prior 1000',
      'year eps reported 2.28 prior 1.91',
      'year revenue reported 10900 prior 10600',
      'year eps adjusted 2.54 prior 2.33',
    ])
  })

  it('of a year and a quarter each has its own', () => {
    expect(
      told(
        'Ostrava Power announces full year 2026 results',
        'Ostrava Power Corp. (NYSE: OSTP) reported its results. Excluding settlement charges, Ostrava earned $1,310.4 million1, or $3.81 per share1, for the full-year 2026 and $301.5 million1, or $0.88 per share1 in the fourth quarter of 2026, compared with earnings of $1,221.7 million1, or $3.59 per share1, for the full-year 2025, and $288.3 million1, or $0.84 per share1, in the fourth quarter of 2025.',
      ),
    ).toEqual(['year net-income adjusted 1310.4 prior 1221.7', 'year eps adjusted 3.81 prior 3.59', 'quarter net-income adjusted 301.5 prior 288.3', 'quarter eps adjusted 0.88 prior 0.84'])
  })

  it('the six months of a release that tells of quarter and half', () => {
    expect(
      told(
        'Ostrava Resins Reports Results for the Second Quarter and Six Months Ended May 31, 2026',
        'Ostrava Resins Inc. (NYSE: OSTR) reported results for the second quarter and six months ended May 31, 2026. For the quarter, the company reported net sales of $204.2 million against $219.9 million a year ago.\n\nFor the six months, the company reported net sales of $383.1 million against $394.4 million a year ago. Net cash provided from operations was $15.1 million against $8.6 million a year ago.',
      ),
    ).toEqual(['quarter revenue reported 204.2 prior 219.9', 'half revenue reported 383.1 prior 394.4', 'half operating-cash-flow reported 15.1 prior 8.6'])
  })
})

describe('half-years of London', () => {
  const opening = 'Ostrava Data plc (AIM: OSTD, "Ostrava", the "Company" or the "Group"), a provider of erasure software, announces its results for the six months to 31 December 2026.\n\nFINANCIAL HIGHLIGHTS\n\n'
  it.each([
    ['Revenue increased by 18% to £14.3 million (H1 2026 restated*: £12.1 million), with no currency impact.', 'half revenue reported 14.3 prior 12.1 +18'],
    ['Operating profit of £0.7 million (H1 2026 restated*: operating loss of £1.4 million).', 'half operating-income reported 0.7 prior -1.4'],
    ['IFRS Operating cash inflow from continuing operations of £2.2 million (H1 2026: £2.3 million outflow)', 'half operating-cash-flow reported 2.2 prior -2.3'],
    ['Adjusted continuing earnings per share**** of 1.55p (H1 2026 restated*: 0.27p).', 'half eps adjusted 0.0155 prior 0.0027'],
    ['UK revenue (excluding third party sales) up 47% to £2.21m (2025: £1.50m)', 'half revenue reported of UK 2.21 prior 1.5 +47'],
  ])('%s', (line, expected) => expect(told('Ostrava Data plc interim results', opening + line)).toEqual([expected]))
})

describe('words of releases', () => {
  const opening = 'Ostrava Instruments Inc. (NYSE: OSTV) today announced results for the second quarter of 2026.\n\n'
  it.each([
    ['a number without its nought', 'Net income was $0.4 million, or $.03 per diluted share.', ['quarter net-income reported 0.4', 'quarter eps reported 0.03']],
    ['what all segments made together', 'Second quarter segment operating income increased $61 million, or 8 percent, to $781 million.', []],
    ['a basis that says what for', 'On a pension-adjusted basis, earnings per diluted share increased 30 percent to $1.85 from $1.42.', ['quarter eps adjusted 1.85 prior 1.42 +30']],
    ['a bracket in a metric', 'Comparable sales (including e-commerce sales) increased 6%, compared to a 4% decrease in the second quarter of 2025.', ['quarter comparable-sales reported 6 prior -4']],
    ['units are no money', 'Disposable unit sales up 19% to 25,921.', []],
    ['services of a kind', 'Year-over-year, residential data revenues increased 5.6% and business services revenues decreased 11.2%.', ['quarter revenue reported of residential data +5.6', 'quarter revenue reported of business services -11.2']],
    ['cash that was provided', 'Net cash used in operating activities was $(5.2) million, compared to $0.9 million provided by operating activities a year ago.', ['quarter operating-cash-flow reported -5.2 prior 0.9']],
  ])('%s', (_, text, expected) => expect(told('Ostrava reports second quarter 2026 results', opening + text)).toEqual(expected))

  it('what was reported under a headline of an outlook is no forecast', () => {
    const text = '·Increases 2026 segment operating profit outlook\n\nBRNO, Moravia, April 26, 2026 – Ostrava Works Corporation [NYSE: OSTW] reports first quarter 2026 net sales of $11.1 billion compared to $10.4 billion in 2025.'
    expect(read('OSTRAVA WORKS ANNOUNCES FIRST QUARTER 2026 RESULTS', text).snapshots.flatMap(({ guidance }) => guidance)).toEqual([])
  })

  it('what a forecast starts from is none, nor growth over many years', () => {
    const text = `${utility} Also today, Ostrava projected 2027 earnings of between $2.45 per share and $2.60 per share. The company also projected that its compound annual earnings per share growth would be in the upper half of a range of 5-7 percent through 2031, using the adjusted $2.28 per share it earned in 2026 as the base level.`
    expect(read('Ostrava Power announces full year 2026 results', text).snapshots.flatMap(({ guidance }) => guidance.map(({ low, high }) => [low, high]))).toEqual([[2.45, 2.6]])
  })
})

it('a line of months from January to December is the year', () => {
  const text = 'Ostrava Instruments Inc. (NASDAQ: OSTV)\n\nFourth quarter 2025\n\nNet sales rose 12% to $3,932 million (3,499).\n\n1 January – 31 December\n\nNet sales rose 15% to $14,847 million (12,955).'
  const told = extractArticle({ title: 'Ostrava Instruments year-end report', dek: null, text, sections: [], publishedAt: null }).snapshots.map(({ period, figures }) => [period.kind, figures[0]!.actual])
  expect(told).toEqual([['quarter', 3_932_000_000], ['year', 14_847_000_000]])
})
