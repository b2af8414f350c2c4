// Of which business a forecast is, where its words say so beside the measure.
import { expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function guidance(sentences: string): readonly string[] {
  return extractArticle({
    title: 'Tarnow Motors reports third-quarter results',
    dek: null,
    text: `Tarnow Motors Inc. (NYSE: TRNW) said revenue in the third quarter rose 8% to $1.2 billion. Revenue of the Dravec unit was $310 million, and the Extrusions division had sales of $200 million.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, builds cars and sells what they are made of.`,
    sections: [],
    publishedAt: null,
  }).snapshots.flatMap((snapshot) => snapshot.guidance).map(({ metric, segment, low, high }) => [metric, segment ?? 'whole', low, high].join(' '))
}

it('reads the business behind the measure or behind the number', () => {
  expect(guidance('The company raised its full-year comparable sales forecast for the Dravec business to 4% to 4.5%.')).toEqual(['comparable-sales Dravec 4 4.5'])
  expect(guidance('Tarnow guides to EBITDA for its industrial chemicals business of $450 million to $550 million in 2026.')).toEqual(['ebitda industrial chemicals 450000000 550000000'])
  expect(guidance('For 2026 it expects an operating margin of 12% in the Dravec segment.')).toEqual(['operating-margin Dravec 12 12'])
  expect(guidance('For 2026 it expects revenue for the whole business of $4.5 billion.')).toEqual(['revenue whole 4500000000 4500000000'])
})

it('reads the business at the head of the sentence or as who foresees', () => {
  expect(guidance('For Extrusions, where customers have stopped getting worse, Tarnow now expects full-year EBITDA of $36 million to $41 million.')).toEqual(['ebitda Extrusions 36000000 41000000'])
  expect(guidance('For 2026, Dravec now guides for an operating margin of 2 to 3 per cent.')).toEqual(['operating-margin Dravec 2 3'])
  expect(guidance('Dravec’s operating margin was 1.9%; the unit trimmed its operating margin guidance for the year to 2-3%.')).toEqual(['operating-margin Dravec 2 3'])
})

it('reads the business that is expected to earn, close or grow', () => {
  expect(guidance('The company still expects its Dravec division to earn at least $30 million of EBITDA in 2026.')).toEqual(['ebitda Dravec 30000000 '])
  expect(guidance('Tarnow said it expects revenue from flying taxis to grow by at least 80 percent this year.')).toEqual(['revenue flying taxis 80 '])
  expect(guidance('For 2026, Tarnow expects to deliver between 80 and 85 commercial jets and between 160 and 170 executive jets.')).toEqual(['deliveries commercial jets 80 85', 'deliveries executive jets 160 170'])
  expect(guidance('Tarnow narrows its identical-sales forecast for 2026 to growth of 2.8% to 3.2%, from 2.5% to 3.5%.')).toEqual(['comparable-sales whole 2.8 3.2'])
})

it('counts what is to be sold or handed over', () => {
  expect(guidance('The company said it would aim to sell 3.6 million vehicles this year, revising up an earlier goal of 3.45 million.')).toEqual(['deliveries whole 3600000 3600000'])
  expect(guidance('In the fourth quarter, Tarnow expects to sell more than 200,000 retail units.')).toEqual(['deliveries whole 200000 '])
  expect(guidance('Vesper Securities’s Dana Whitlock thinks Tarnow will sell 1.71 million cars in 2026.')).toEqual([])
})

it('keeps the whole company’s what the company foresees', () => {
  expect(guidance('Tarnow now expects revenue of $4.8 billion for the full year.')).toEqual(['revenue whole 4800000000 4800000000'])
  expect(guidance('The maker of the Dravec now expects revenue of $4.8 billion for the full year.')).toEqual(['revenue whole 4800000000 4800000000'])
})
