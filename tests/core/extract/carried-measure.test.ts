// A sentence that names no measure goes on about the one told just before, where all its words are of time, footing, size or movement. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { readHalden } from './halden-works.ts'

const read = (sentences: string): readonly unknown[] => readHalden(sentences).map(({ metric, basis, segment, actual, prior, change }) => [metric, basis, segment, actual, prior, change?.value ?? null])

describe('a number whose sentence names no measure', () => {
  it.each([
    ['The same quarter of 2025 had produced $187 million.', 187e6],
    ['The figure for the third quarter of 2025 was $187 million.', 187e6],
    ['Back then, in the third quarter of 2025, it was $187 million.', 187e6],
  ])('is last year’s number of the one before: %s', (sentence, prior) => {
    expect(read(`Net income was $214 million. ${sentence}`)).toEqual([['net-income', 'reported', null, 214e6, prior, null]])
  })

  it('is a margin of last year too', () => {
    expect(read('Gross margin came in at 41.2%. It was 39.8% a year before.')).toEqual([['gross-margin', 'reported', null, 41.2, 39.8, null]])
  })

  it.each(['Adjusted, it was $201 million.', 'Leave out one-time items and it was $201 million.', 'Excluding restructuring costs, that figure was $201 million.', 'Acquisition costs aside, it came to $201 million.'])(
    'is on the footing that the sentence names: %s',
    (sentence) => {
      expect(read(`Net income was $214 million. ${sentence}`)).toContainEqual(['net-income', 'adjusted', null, 201e6, null, null])
    },
  )

  it.each([
    ['Organically it was 7%.', 'like-for-like'],
    ['The organic rate was 7%.', 'like-for-like'],
    ['In constant currencies it grew 7%.', 'constant-currency'],
    ['Acquisitions aside, the increase was 7%.', 'like-for-like'],
  ])('is growth on another footing: %s', (sentence, basis) => {
    expect(read(`Revenue rose 9% to $4.02 billion. ${sentence}`)).toContainEqual(['revenue', basis, null, null, null, 7])
  })

  it.each([
    ['It grew by 9%.', 9],
    ['The figure represents growth of 9% over last year.', 9],
    ['The decline amounted to 9%.', -9],
    ['That’s 9% below last year’s level.', -9],
  ])('is the growth of the sum before: %s', (sentence, change) => {
    expect(read(`Revenue came to $4.02 billion. ${sentence}`)).toEqual([['revenue', 'reported', null, 4.02e9, null, change]])
  })

  it('is the sum of the growth before', () => {
    expect(read('Sales climbed 9%. They came to $4.02 billion.')).toEqual([['revenue', 'reported', null, 4.02e9, null, 9]])
  })

  it('is that of a place', () => {
    expect(read('Revenue rose 9% to $4.02 billion. In Europe it fell 3%.')).toContainEqual(['revenue', 'reported', 'Europe', null, null, -3])
    expect(read('Operating profit was $402 million. At Castings it was $210 million.')).toContainEqual(['operating-income', 'reported', 'Castings', 210e6, null, null])
  })

  it('is of the profit where its share stands beside it', () => {
    expect(read('Net income was $846 million, or $1.96 a share. It was down 11%.')).toEqual([['net-income', 'reported', null, 846e6, null, -11], ['eps', 'reported', null, 1.96, null, null]])
  })
})

describe('what follows from the profit before', () => {
  it.each([
    ['It made $214 million, down 8%. That worked out to $1.31 a share.', ['eps', 'reported', null, 1.31, null, null]],
    ['Operating profit was $402 million, up from $390 million. The margin of 18.4% compared with 18.3%.', ['operating-margin', 'reported', null, 18.4, 18.3, null]],
    ['Sales rose 4% at constant exchange rates to $4.02 billion. On a reported basis the increase was 1%.', ['revenue', 'reported', null, 4.02e9, null, 1]],
    ['Sales in China fell 9% to $611 million. In Europe they rose 4%.', ['revenue', 'reported', 'Europe', null, null, 4]],
  ])('%s', (sentences, figure) => {
    expect(read(sentences)).toContainEqual(figure)
  })
})

describe('a number without a measure stays unread', () => {
  it.each([
    ['of another subject', 'Net income was $214 million. The warehouse cost $187 million.'],
    ['of goods that moved', 'Revenue came to $4.02 billion. Copper rose 9%.'],
    ['of the quarter before', 'Net income was $214 million. In the previous quarter it was $187 million.'],
    ['of a month', 'Revenue came to $4.02 billion. In September it grew by 9%.'],
    ['of two measures before', 'Revenue was $4.02 billion and free cash flow was $214 million. It grew by 9%.'],
    ['of another size', 'Net income was $214 million. The figure for the third quarter of 2025 was $12 million.'],
    ['of a debt told between', 'Net income was $214 million. Debt was $1.9 billion. It fell by 9%.'],
    ['of a sentence further up', 'Net income was $214 million. The chief executive was pleased with the year. Adjusted, it was $187 million.'],
  ])('%s', (_, sentences) => {
    const all = read(sentences).flat()
    for (const number of [187e6, 9, -9, 12e6]) expect(all).not.toContain(number)
  })
})
