// A business that clauses and sentences go on about without its name. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { readHalden } from './halden-works.ts'

const read = (sentences: string): readonly unknown[] => readHalden(`Revenue was $2.84 billion. \n\n${sentences}`).map(({ metric, segment, actual, change }) => [metric, segment, actual, change?.value ?? null])

describe('what is told of a business', () => {
  it('goes on in the clause and the sentence behind', () => {
    const told = read('Its Castings division was the standout. Sales there climbed 11% to $940 million, and operating income reached $151 million. The margin widened to 16.1%.')
    expect(told).toContainEqual(['revenue', 'Castings', 940e6, 11])
    expect(told).toContainEqual(['operating-income', 'Castings', 151e6, null])
    expect(told).toContainEqual(['operating-margin', 'Castings', 16.1, null])
    expect(told.filter((figure) => (figure as unknown[])[1] === null)).toHaveLength(1)
  })

  it.each([
    ['Growth at Halden Cloud sped up. Revenue at the unit increased 27% to $390 million, while its operating income nearly doubled to $82 million.', 'Halden Cloud'],
    ['Farm pumps is the weak spot: sales in that segment fell 21% to $390 million, and its operating profit almost halved to $82 million.', 'Farm pumps'],
    ['Completion and Control, one of its two divisions, had sales of $390 million. Its operating income was $82 million.', 'Completion and Control'],
    ['Diagnostics was the star of the quarter. Its sales jumped 19% to $390 million, and its operating income was $82 million.', 'Diagnostics'],
    ['At its film studio, revenue rose 31% to $390 million and the operating profit was $82 million.', 'film studio'],
    ['Its education business, Learnwell, chalked up revenue of $390 million, an increase of 14%; operating profit there was $82 million.', 'Learnwell'],
    ['The elevators business remains the group’s profit engine: its operating profit rose 10% to $82 million.', 'elevators'],
    ['The farm pumps segment reported sales of $390 million. Segment operating income fell to $82 million.', 'farm pumps'],
  ])('is not the whole: %s', (sentences, segment) => {
    const told = read(sentences)
    expect(told).toContainEqual(['operating-income', segment, 82e6, segment === 'elevators' ? 10 : null])
    expect(told).not.toContainEqual(['operating-income', null, 82e6, null])
  })

  it('is told by labels that stand in a row', () => {
    const told = read('Drink cans: sales of $1.5 billion, operating earnings of $190 million. Food cans: sales of $700 million, operating earnings of $61 million.')
    expect(told).toContainEqual(['operating-income', 'Drink cans', 190e6, null])
    expect(told).toContainEqual(['operating-income', 'Food cans', 61e6, null])
  })

  it('is read in a list of parts that each give something', () => {
    expect(read('Subscription revenue was $1.13 billion. Professional services kicked in another $120 million.')).toContainEqual(['revenue', 'Professional services', 120e6, null])
    expect(read('Sales of power tools were $1.2 billion. Outdoor sales dropped 10 percent to $900 million. Fasteners rose 5 percent, to $600 million.')).toContainEqual(['revenue', 'Fasteners', 600e6, 5])
  })

  it('ends with the company itself', () => {
    expect(read('Subscription revenue rose 12% to $1.13 billion, and operating income was $240 million.')).toContainEqual(['operating-income', null, 240e6, null])
    expect(read('The pump division reported sales of $390 million. The company earned $2.11 a share.')).toContainEqual(['eps', null, 2.11, null])
  })
})
