// Numbers beside what a company foresees that are no forecast of it, and ranges told by their middle.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

function guidance(sentences: string): readonly string[] {
  return extractArticle({
    title: 'Tarnow Cloud reports third-quarter results',
    dek: null,
    text: `Tarnow Cloud Inc. (NASDAQ: TRNW) said revenue in the third quarter rose 8% to $1.2 billion.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, sells software for warehouses.`,
    sections: [],
    publishedAt: null,
  }).snapshots.flatMap((snapshot) => snapshot.guidance).map(({ metric, basis, low, high }) => [metric, basis, low, high].join(' '))
}

describe('what is no forecast of the company', () => {
  it('leaves out what is spent, added or knocked off, and bounds told in words', () => {
    expect(guidance('Tarnow expects earnings to grow in 2027, and said it would buy back $800 million of its stock.')).toEqual([])
    expect(guidance('For 2027 it expects an operating margin in the mid-to-high 40% range.')).toEqual([])
  })

  it('leaves out what the market expects and what houses think', () => {
    expect(guidance('The company believes that market expectations for the year were for operating profit of $609.8 million, in a range of $596.0 million to $622.5 million.')).toEqual([])
    expect(guidance('“Good enough,” said Dana Whitlock, an analyst at Osprey Bank. She expects Tarnow to have a profit of $230 million in 2027.')).toEqual([])
    expect(guidance('Vontobel sees no reason to adjust its estimates. It expects organic growth of 4.7% for the year as a whole.')).toEqual([])
  })

  it('reads what it foresees now beside what it foresaw before', () => {
    expect(guidance('Free cash flow, previously put at $360 million to $380 million, is forecast to be between $390 million and $410 million in 2026.')).toEqual(['free-cash-flow reported 390000000 410000000'])
    expect(guidance('Its current-quarter guidance was somewhat subdued, calling for revenue between $1.1 billion and $1.2 billion.')).toEqual(['revenue reported 1100000000 1200000000'])
    expect(guidance('Tarnow had said in February that it would make an operating profit of $400 million to $420 million this year.')).toEqual([])
  })

  it('leaves out budgets, what was bought, what is weighed, what the writer reckons with and what was withdrawn', () => {
    expect(guidance('It guided for product revenue to increase by 2% to 3% in the fourth quarter, and raised its equipment budget for this year by $60 million to about $500 million.')).toEqual(['revenue reported 2 3'])
    expect(guidance('Outlook\n\nSince January the group has announced seven acquisitions with combined annual sales of close to $54 million, most recently a Danish specialist with 190 employees and $6 million of sales.')).toEqual([])
    expect(guidance('The company cut its 2026 copper sales guidance to 3.2 billion pounds from 3.4 billion.')).toEqual([])
    expect(guidance('For 2027 the company expects growth. On that I get EBITDA of $410 million and EPS of $2.95.')).toEqual([])
    expect(guidance('Its full-year targets, revenue of around $5 billion and an operating profit of roughly $400 million, were “no longer relevant”, it said.')).toEqual([])
  })

  it('leaves out what was foreseen in an earlier month, what has been since, and what economists foresee', () => {
    expect(guidance('It now sees full-year comparable sales of 1% to 2%; in August that was 2% to 4%.')).toEqual(['comparable-sales reported 1 2'])
    expect(guidance('The board had told shareholders in spring to expect an operating margin of around 26 per cent.')).toEqual([])
    expect(guidance('Current trading and outlook\n\nIn the seven weeks to 15 October, total sales were up 2.8% and those in Canada up 14%. Expectations for the year are unchanged.')).toEqual([])
    expect(guidance('The outlook stays where it was: organic growth ahead of industrial production, which economists believe will rise by 1.4 per cent this year.')).toEqual([])
  })

  it('takes a middle and a width for a range', () => {
    expect(guidance('It guides to revenue of $1.3 billion for the fourth quarter, give or take $50 million.')).toEqual(['revenue reported 1250000000 1350000000'])
  })
})
