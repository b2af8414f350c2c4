// Parts of a company that a sentence tells in turn, by a verb or in small letters. Companies and numbers invented.
import { describe, expect, it } from 'vitest'
import { readHalden } from './halden-works.ts'

const read = (sentences: string): readonly unknown[] => readHalden(sentences).map(({ metric, segment, actual, prior, change }) => [metric, segment, actual, prior, change?.value ?? null])

describe('who earns, where it is not the company', () => {
  it('is a business that earned part of the profit told before', () => {
    expect(read('Net income rose 9% to $2.4 billion.\n\nConsumer banking earned $1.2 billion, up 6% from a year ago. The investment bank made $640 million, down from $710 million.')).toEqual([
      ['net-income', null, 2.4e9, null, 9],
      ['net-income', 'Consumer banking', 1.2e9, null, 6],
      ['net-income', 'investment bank', 640e6, 710e6, null],
    ])
  })

  it('is the company where it is called by another word', () => {
    expect(read('Net income was $2.4 billion.\n\nThe lender earned $1.2 billion a year ago.').some((figure) => (figure as readonly unknown[])[1] !== null)).toBe(false)
  })

  it('is none of a part whose operating profit the sentence tells', () => {
    expect(read('Net income doubled to $410 million.\n\nThe flat-rolled segment’s operating profit was $290 million, while its tubular segment made $75 million.')).not.toContainEqual(['net-income', 'tubular', 75e6, null, null])
  })
})

describe('a measure beside that of a business', () => {
  it('is the same business’s', () => {
    expect(read('Its farm-equipment business posted an operating profit of $560 million, down 20%, and sales of $4.1 billion, down 11%.')).toEqual([
      ['operating-income', 'farm-equipment', 560e6, null, -20],
      ['revenue', 'farm-equipment', 4.1e9, null, -11],
    ])
  })

  it('is the next business’s where that one has it', () => {
    expect(read('Seeds had sales of $1.7 billion, down 9%, and crop chemicals had sales of $1.2 billion, down 17%.')).toEqual([
      ['revenue', 'Seeds', 1.7e9, null, -9],
      ['revenue', 'crop chemicals', 1.2e9, null, -17],
    ])
  })

  it('is that of the business behind “in”', () => {
    expect(read('Operating profit in coatings was $310 million, up 15%, and in plastics it was $205 million, down 4%.')).toEqual([
      ['operating-income', 'coatings', 310e6, null, 15],
      ['operating-income', 'plastics', 205e6, null, -4],
    ])
  })
})

describe('a list that makes up the revenue told before', () => {
  const sales = 'Net sales slipped 1% to $1.6 billion.'

  it('is one of parts, whatever they are called', () => {
    expect(read(`${sales}\n\nDolls were up 6% to $700 million, toy cars were down 5% to $480 million, and games were off 3% to $420 million.`)).toEqual([
      ['revenue', null, 1.6e9, null, -1],
      ['revenue', 'Dolls', 700e6, null, 6],
      ['revenue', 'toy cars', 480e6, null, -5],
      ['revenue', 'games', 420e6, null, -3],
    ])
  })

  it('is none where its sums are more than the whole, or little of it', () => {
    expect(read(`${sales}\n\nDolls were up 6% to $900 million, toy cars were down 5% to $980 million.`)).toEqual([['revenue', null, 1.6e9, null, -1]])
    expect(read(`${sales}\n\nDolls were up 6% to $90 million, toy cars were down 5% to $80 million.`)).toEqual([['revenue', null, 1.6e9, null, -1]])
  })
})

describe('a list that tells once which way its places went', () => {
  it('tells it of all of them', () => {
    const text = 'In the US like-for-like sales were up by 3%. Italy was down 9%, the UK 6% and Germany, last year’s star, 5%. Spain grew 2%.'
    expect(readHalden(text).filter(({ metric }) => metric === 'comparable-sales').map(({ segment, actual }) => [segment, actual])).toEqual([['US', 3], ['Italy', -9], ['UK', -6], ['Germany', -5], ['Spain', 2]])
  })
})
