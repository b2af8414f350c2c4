// A business that grows to a sum without a word of what is measured. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { readHalden } from './halden-works.ts'

const read = (sentences: string): readonly unknown[] => readHalden(`Revenue was $2.84 billion. \n\n${sentences}`).map(({ metric, basis, segment, actual, change }) => [metric, basis, segment, actual, change?.value ?? null])
const revenue = (segment: string, actual: number | null, change: number | null, basis = 'reported'): unknown[] => ['revenue', basis, segment, actual, change]

describe('a business that opens its sentence', () => {
  it.each([
    ['Marketing tools, the segment that sells ads on its own pages, brought in $320 million, an increase of 21%.', revenue('Marketing tools', 320e6, 21)],
    ['Valves & Fittings, by far the largest, contributed $850 million, up 11%.', revenue('Valves & Fittings', 850e6, 11)],
    ['The cargo arm turned over $110 million.', revenue('cargo', 110e6, null)],
    ['Castings grew 12% to $310 million.', revenue('Castings', 310e6, 12)],
    ['Fleet leasing was down 6% at $64 million.', revenue('Fleet leasing', 64e6, -6)],
    ['Soaps & Creams was flat at $204 million.', revenue('Soaps & Creams', 204e6, null)],
  ])('is one of revenue: %s', (sentence, figure) => {
    expect(read(sentence)).toContainEqual(figure)
  })

  it('is told on another footing beside its sum', () => {
    const told = read('Watches & Jewels made up for some of it. The division grew organically by 7% to $246 million. Selective Shops, mostly Sorrel, was up 4% like for like and reported sales of $398 million. Wines & Ales, after three lean years, put on 5% organically.')
    expect(told).toContainEqual(revenue('Watches & Jewels', null, 7, 'like-for-like'))
    expect(told).toContainEqual(revenue('Watches & Jewels', 246e6, null))
    expect(told).toContainEqual(revenue('Selective Shops', null, 4, 'like-for-like'))
    expect(told).toContainEqual(revenue('Selective Shops', 398e6, null))
    expect(told).toContainEqual(revenue('Wines & Ales', null, 5, 'like-for-like'))
  })

  it('is one of the profit that was told right before', () => {
    expect(read('Underlying EBITDA came to $560 million. Copper chipped in $295 million of that.')).toContainEqual(['ebitda', 'adjusted', 'Copper', 295e6, null])
  })

  it('owns "sales there", however long the aside behind its name', () => {
    expect(read('Perfumes & Jewels, which accounts for three quarters of the profit in a normal year, remains the problem child. Sales there were 2% lower, at $925 million.')).toContainEqual(revenue('Perfumes & Jewels', 925e6, -2))
  })
})

describe('what is paid, owed or counted', () => {
  it.each([
    'Net debt rose 3% to $220 million.',
    'Overheads rose 4% to $210 million.',
    'Research and development rose 48% to $160 million.',
    'Deposits grew 8% to $911 million.',
    'Capital spending climbed 19% to $128 million.',
    'It grew 4% to $310 million.',
    'Castings grew 12% to $31 billion.', // more than the whole
  ])('is no business: %s', (sentence) => {
    expect(read(sentence).filter((figure) => (figure as unknown[])[2] !== null)).toEqual([])
  })
})
