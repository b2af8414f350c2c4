// What a journalist puts in words of his own: spans to date, the other footing, plans that are no consensus, places of what was counted. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function read(text: string, title = 'Halden Works beats estimates'): ReturnType<typeof extractArticle> {
  return extractArticle({ title, dek: null, text, sections: [], publishedAt: null })
}

const figures = (text: string): readonly unknown[] =>
  read(`Halden Works Inc. (NYSE: HLDW) posted third-quarter earnings of $1.10 a share on Tuesday.\n\n${text}`).snapshots.flatMap(({ period, figures: told }) =>
    told.map(({ metric, basis, segment, actual, consensus, prior, change }) => [period.kind, metric, basis, segment, actual, consensus, prior, change?.value ?? null]),
  )

describe('a number in free words', () => {
  it.each([
    ['Through September, net income totaled $512 million, versus $498 million.', ['nine-months', 'net-income', 'reported', null, 512e6, null, 498e6, null]],
    ['So far this year Halden has generated $3.9 billion of free cash flow.', ['nine-months', 'free-cash-flow', 'reported', null, 3.9e9, null, null, null]],
    ["Adjusted gross margin was 54%, unchanged from last year's third quarter. The GAAP figure was 51%, one percentage point lower.", ['quarter', 'gross-margin', 'reported', null, 51, null, null, -1]],
    ['Asia-Pacific sales were $1.62 billion, an increase of 21% (24% excluding currency swings), and Latin America’s $1.58 billion was 15% better than last year.', ['quarter', 'revenue', 'reported', 'Latin America', 1.58e9, null, null, 15]],
    ['Regionally, North America was the engine. Revenues there rose 7% to $5.37 billion.', ['quarter', 'revenue', 'reported', 'North America', 5.37e9, null, null, 7]],
    ['Halden delivered 722,000 vehicles in the U.S., a record.', ['quarter', 'deliveries', 'reported', 'U.S.', 722000, null, null, null]],
    ['Revenue was a bright spot. At $29.6 billion, it was up 5% and better than the $28.9 billion consensus.', ['quarter', 'revenue', 'reported', null, 29.6e9, 28.9e9, null, 5]],
    ['Halden brought in $188.9 billion in its fiscal third quarter, a 5.2% rise that handily exceeded the $186.1 billion expected.', ['quarter', 'revenue', 'reported', null, 188.9e9, 186.1e9, null, 5.2]],
    ['Revenue rose 8% to $925 million, blowing past the $868 million consensus, and adjusted earnings of $1.12 per share trounced the 89 cents analysts were anticipating.', ['quarter', 'eps', 'adjusted', null, 1.12, 0.89, null, null]],
    ['Adjusted profit of $1.89 a share, which had been forecast at $1.84, was the consolation.', ['quarter', 'eps', 'adjusted', null, 1.89, 1.84, null, null]],
    ['Funded customers numbered 28.4 million, up from 26.8 million.', ['quarter', 'users', 'reported', null, 28.4e6, null, 26.8e6, null]],
    ['In dollars, net income came to $621 million, 12% more than a year ago.', ['quarter', 'net-income', 'reported', null, 621e6, null, null, 12]],
    ['In revenue terms Mobility contributed $8.7 billion (+13%), Delivery $6.0 billion (+34%) and Freight $1.3 billion.', ['quarter', 'revenue', 'reported', 'Delivery', 6e9, null, null, 34]],
  ])('is read: %s', (text, expected) => {
    expect(figures(text)).toContainEqual(expected)
  })

  it.each([
    ['Residential sales dropped 5.2% by volume.', -5.2],
    ['Political advertising brought in $36 million, much less than the $58 million the company had counted on.', 58e6],
    ['Halden beat profit estimates even though oil fetched about 8% less than in the same quarter of 2025.', -8],
  ])('is none where it is a volume, a plan or the price of something else: %s', (text, value) => {
    expect(figures(text).flatMap((figure) => figure as unknown[])).not.toContain(value)
  })

  it('is none of a year that an essay recalls', () => {
    const essay = 'Halden Works Inc. (NYSE: HLDW) makes tubes. Last year it had sales of $614 million and net income of $47 million, and in a normal quarter I’d expect operating margins to get back to 12%.'
    expect(read(essay, 'Three stocks the market forgot').snapshots).toEqual([])
  })
})

describe('guidance in free words', () => {
  const guidance = (text: string): readonly unknown[] =>
    read(`Halden Works Inc. (NYSE: HLDW) posted third-quarter adjusted earnings of $1.10 a share and revenue of $6.2 billion.\n\n${text}`).snapshots.flatMap((snapshot) =>
      snapshot.guidance.map(({ metric, basis, low, high }) => [metric, basis, low, high]),
    )

  it.each([
    ['Fourth-quarter adjusted earnings should land between 40 cents and 70 cents a share. For the full year Halden now sees at least $3.75, versus its July view of at least $3.25.', ['eps', 'adjusted', 3.75, null]],
    ['Halden called for fourth-quarter revenue of $6.4 billion to $6.6 billion.', ['revenue', 'reported', 6.4e9, 6.6e9]],
    ['The company expects to earn between $4.55 and $4.65 a share this year, excluding storm costs.', ['eps', 'adjusted', 4.55, 4.65]],
    ['Halden repeated that organic revenue will grow by 2% to 4% this year and core constant-currency EPS by 4% to 6%.', ['revenue', 'like-for-like', 2, 4]],
  ])('is read: %s', (text, expected) => {
    expect(guidance(text)).toContainEqual(expected)
  })

  it('is none where it was given before', () => {
    expect(guidance('The company withdrew its guidance for the year. In August it was still talking about adjusted EBITDA of $640 million to $680 million.')).toEqual([])
  })
})

describe('who is no company of the article', () => {
  it('is the agency of a dateline', () => {
    const { mentions } = read('PHOENIX (CEW) - Halden Works Inc. (NYSE: HLDW) posted third-quarter earnings of $1.10 a share.')
    expect(mentions.map(({ symbol }) => symbol)).toEqual(['HLDW'])
  })
})
