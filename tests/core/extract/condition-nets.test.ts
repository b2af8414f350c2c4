// Nets that rest on a condition, not on a wording: what figures that were wrong at first sight had in common. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (title: string, text: string): Extraction => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
const figures = (text: string, title = 'Halden Foods (NYSE: HLDN) reports second-quarter results'): readonly unknown[] =>
  read(title, text).snapshots.flatMap(({ symbol, period, figures: all }) => all.map(({ metric, segment, actual }) => [symbol, period.kind, metric, segment, actual]))
const asked = (text: string, title?: string): readonly string[] => read(title ?? 'Halden Foods (NYSE: HLDN) reports second-quarter results', text).doubts.map((doubt) => doubt.reason)

const opening = 'Halden Foods (NYSE: HLDN) said second-quarter revenue rose 4% to $310 million.\n\n'
const revenue = ['HLDN', 'quarter', 'revenue', null, 310e6]

describe('a profit of what nothing in the article calls a business', () => {
  const unfirm = 'told of a business that the article calls none anywhere'

  it.each([
    'Wexley Provisions Wednesday recorded a net loss of $14 million for the second quarter.',
    'Its run-off net income was $31 million.',
    'It said pre-strike operating profit grew 6% to $44 million.',
  ])('is a question: %s', (sentence) => {
    expect(figures(opening + sentence)).toEqual([revenue])
  })

  it('is kept as a question', () => {
    expect(asked(`${opening}Wexley Provisions Wednesday recorded a net loss of $14 million for the second quarter.`)).toContain(unfirm)
  })

  it('is a figure where the article calls it a business, in or beside its sentence', () => {
    expect(figures(`${opening}Net income at the frozen business was $31 million.`)).toContainEqual(['HLDN', 'quarter', 'net-income', 'frozen', 31e6])
    expect(figures(`${opening}Frozen operating profit was $31 million. The frozen division makes pies.`)).toContainEqual(['HLDN', 'quarter', 'operating-income', 'Frozen', 31e6])
  })

  it('is a figure where a product is a name', () => {
    expect(figures(`${opening}Its app grew, with Larder+ reaching 4.4 million subscribers.`)).toContainEqual(['HLDN', 'quarter', 'users', 'Larder+', 4.4e6])
  })
})

describe('a period that is not named where the number stands', () => {
  const periods = (title: string, text: string): readonly unknown[] =>
    read(title, text).snapshots.flatMap(({ period, figures: all }) => all.map(({ metric, actual }) => [period.kind, period.number, metric, actual]))

  it('is that of the comparison: a quarter is held against a quarter', () => {
    expect(
      periods(
        'Halden Foods (NYSE: HLDN) reports results',
        'Halden Foods (NYSE: HLDN) said revenue for the year 2027 was $1.2 billion.\n\nNet income was $15.9 million, compared to net income of $2.3 million in the fourth quarter of 2026.',
      ),
    ).toEqual([['year', null, 'revenue', 1.2e9], ['quarter', 4, 'net-income', 15.9e6]])
  })

  it.each([
    ['had the kind of quarter that needs a map', 'quarter'],
    ['left its interim dividend alone', 'half'],
  ])('is a quarter or half where the article speaks of one and numbers none: %s', (words, kind) => {
    expect(
      periods('Halden spends less', `Halden Foods (NYSE: HLDN) ${words}. Revenue was $310 million, up 4%. Net income was $22 million. Two plants were opened in fiscal 2027, and a third was closed.`),
    ).toEqual([[kind, null, 'revenue', 310e6], [kind, null, 'net-income', 22e6]])
  })
})

describe('one or two numbers under a headline that announces nothing', () => {
  const visit = `The mayor walked through the ovens of Halden Foods (NYSE: HLDN) on Tuesday and praised the bread. ${'She asked who bakes at night, who cleans the floor, and why the windows face north. '.repeat(5)}`

  it('are no results', () => {
    expect(read('Two bakers and a plan', `${visit}The pie shops, which had sales of $12 million in the second quarter, stay where they are.`).snapshots).toEqual([])
  })

  it('are results where they are reported elsewhere in it', () => {
    expect(read('Two bakers and a plan', `${visit}Halden reported its second-quarter results. Sales were $12 million.`).snapshots).toHaveLength(1)
  })

  it.each([
    ['where they are compared', 'Halden wins a prison contract', 'Halden Foods (NYSE: HLDN) will cook for eleven prisons. Second-quarter sales were $310 million, up 4%.'],
    ['where they are reported', 'Halden wins a prison contract', 'Halden Foods (NYSE: HLDN) reported second-quarter sales of $310 million.'],
    ['where the headline announces them', 'Halden: the second quarter', 'Sales at Halden Foods (NYSE: HLDN) were $310 million.'],
  ])('are results %s', (_, title, text) => {
    expect(read(title, text).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, actual }) => [metric, actual]))).toEqual([['revenue', 310e6]])
  })
})

describe('the one symbol of an article in a print of its own', () => {
  it.each(['(Vienna: HLDN)', '(NYSE – HLDN)', '(HLDN on NYSE)', '(stock symbol: HLDN)', '(HLDN, +2.1%)', '(Bloomberg: HLDN US)', '(Q:HLDN)'])('is read: %s', (listing) => {
    expect(figures(`Halden Foods ${listing} said second-quarter revenue rose 4% to $310 million.`, 'Halden Foods lifts profit')).toEqual([revenue])
  })

  it.each(['(Photo: ABCD)', '(Note: HLDN)', '(see HLDN)', '(up 4%, HLDN)'])('is none in brackets of another kind: %s', (aside) => {
    expect(read('Halden Foods lifts profit', `Halden Foods ${aside} said second-quarter revenue rose 4% to $310 million.`).mentions).toEqual([])
  })

  it('is not looked for beside one that is printed as usual', () => {
    expect(read('Halden Foods lifts profit', 'Halden Foods (Vienna: HLDN) said second-quarter revenue rose 4%. Wexley (NYSE: WEX) said nothing.').mentions.map(({ symbol }) => symbol)).toEqual(['WEX'])
  })
})

describe('what a period will bring', () => {
  it.each(['The third quarter, Halden said, will bring revenue of about $330 million.', 'For the year, Halden has its sights on revenue of $1.3 billion.'])('is looked ahead to, and no result: %s', (sentence) => {
    const { snapshots } = read('Halden Foods (NYSE: HLDN) reports second-quarter results', opening + sentence)
    expect(snapshots.flatMap(({ figures: all }) => all.map(({ actual }) => actual))).toEqual([310e6])
    expect(snapshots.flatMap(({ guidance }) => guidance)).toHaveLength(1)
  })
})
