// Parts of a company whose number follows on that of the whole or of another part. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { readHalden } from './halden-works.ts'

const read = (sentences: string): readonly unknown[] => readHalden(sentences).map(({ metric, segment, actual, change }) => [metric, segment, actual, change?.value ?? null])

const whole = ['revenue', null, 4.02e9, 9]
const lower = (rows: readonly unknown[]): readonly unknown[] => rows.map((row) => (row as readonly unknown[]).map((cell) => (typeof cell === 'string' ? cell.toLowerCase() : cell)))

describe('a business whose name begins like a small word', () => {
  it.each([
    ['IT services revenue rose 2% to $640 million.', 'IT services', 640e6, 2],
    ['Fixed income revenues fell 16% to $640 million.', 'Fixed income', 640e6, -16],
  ])('keeps all of it: %s', (sentence, segment, actual, change) => {
    expect(read(sentence)).toContainEqual(['revenue', segment, actual, change])
  })

  it('is none where it is a reason', () => {
    expect(read('Improved performance as a consequence of operating margin of 5.9%.').filter((row) => (row as readonly unknown[])[1] !== null)).toEqual([])
  })
})

describe('what the article says it makes, or a place', () => {
  it.each([
    ['. Castings grew 12% to $1.31 billion.', 'castings', 1.31e9, 12],
    ['. Castings, the largest business, grew 12% to $1.31 billion.', 'castings', 1.31e9, 12],
    ['. Castings was up 12%.', 'castings', null, 12],
    ['. Of that, $1.31 billion came from castings.', 'castings', 1.31e9, null],
    ['. The castings division added 12% to $1.31 billion.', 'castings', 1.31e9, 12],
    ['. The castings segment was the engine: $1.31 billion, up 12%.', 'castings', 1.31e9, 12],
    [', with castings up 12% and valves up 4%.', 'valves', null, 4],
    [', led by a 12% gain in castings.', 'castings', null, 12],
    [', including $1.31 billion from castings.', 'castings', 1.31e9, null],
    [', of which castings accounted for $1.31 billion.', 'castings', 1.31e9, null],
    [': Castings $1.31 billion, Valves $2.71 billion.', 'valves', 2.71e9, null],
    ['. Europe was the weak spot, down 3%.', 'europe', null, -3],
    ['. Growth was strongest in Asia, at 14%.', 'asia', null, 14],
    ['. The biggest gain, 14%, came in Asia.', 'asia', null, 14],
  ])('owns the number that follows on the whole: %s', (words, segment, actual, change) => {
    const rows = lower(read(`Revenue rose 9% to $4.02 billion${words}`))
    expect(rows).toContainEqual(whole)
    expect(rows).toContainEqual(['revenue', segment, actual, change])
  })

  it.each([
    ['Castings revenue rose 12% to $1.31 billion, Valves 4% to $2.71 billion.', 'revenue', 2.71e9],
    ['Revenue at Castings rose 12% to $1.31 billion and at Valves 4% to $2.71 billion.', 'revenue', 2.71e9],
    ['At Castings, revenue rose 12% to $1.31 billion; Valves managed 4% to $2.71 billion.', 'revenue', 2.71e9],
    ['Operating profit at Castings was $210 million, at Valves $192 million.', 'operating-income', 192e6],
  ])('goes on a list that has begun: %s', (sentence, metric, actual) => {
    expect(read(sentence)).toContainEqual([metric, 'Valves', actual, metric === 'revenue' ? 4 : null])
    expect(read(sentence)).toContainEqual([metric, 'Castings', metric === 'revenue' ? 1.31e9 : 210e6, metric === 'revenue' ? 12 : null])
  })

  it('has the footing that is told behind it', () => {
    expect(read('Revenue in Pumps rose 9% organically to $2.20 billion. In Castings they declined by 6%, also organically, to $1.38 billion. The Castings business was weak.')).toContainEqual(['revenue', 'Castings', 1.38e9, null])
  })

  it('is not the whole where its sales are told in a clause behind it', () => {
    expect(read('North America, where sales fell 3%, was the weak spot.')).toEqual([['revenue', 'North America', null, -3]])
  })
})

describe('what is no part', () => {
  it.each([
    'Traffic grew 12%.',
    'Deposits grew 12% to $1.31 billion.',
    'Orders from the mills grew 12% to $1.31 billion.',
    'Tessin grew 12% to $1.31 billion.',
    'Of that, $1.31 billion came from a single customer.',
    'Castings grew 12% to $5.31 billion.',
    'The market in Europe grew 12%.',
    'In Europe, unemployment rose to 12%.',
    'Halden grew 12% in the years before.',
  ])('owns nothing: %s', (sentence) => {
    expect(read(`Revenue rose 9% to $4.02 billion. ${sentence}`).filter((row) => (row as readonly unknown[])[2] !== null || (row as readonly unknown[])[1] !== 'Castings')).toEqual([whole])
  })
})
