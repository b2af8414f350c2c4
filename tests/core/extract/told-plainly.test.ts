// Forecasts that no verb before the number announces, their bounds in words and quotes, and results beside guidance that are none.
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (sentences: string) =>
  extractArticle({
    title: 'Tarnow reports third-quarter results',
    dek: null,
    text: `Tarnow Inc. (NASDAQ: TRNW) said revenue in the third quarter rose 8% to $1.2 billion.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, sells software for warehouses.`,
    sections: [],
    publishedAt: null,
  }).snapshots
const guidance = (sentences: string): readonly string[] => read(sentences).flatMap((snapshot) => snapshot.guidance).map(({ metric, basis, low, high }) => [metric, basis, low, high].join(' '))
const figures = (sentences: string): readonly string[] => read(sentences).flatMap((snapshot) => snapshot.figures).map(({ metric, actual, change }) => [metric, actual, change?.value].join(' '))

describe('forecasts told plainly', () => {
  it('reads what words behind the number confirm or await', () => {
    expect(guidance('The forecast for free cash flow, $825 million to $875 million, was confirmed.')).toEqual(['free-cash-flow reported 825000000 875000000'])
    expect(guidance('Free cash flow of about $300 million is reaffirmed.')).toEqual(['free-cash-flow reported 300000000 300000000'])
    expect(guidance('An operating margin of 13.6% to 13.8% remains the goal.')).toEqual(['operating-margin reported 13.6 13.8'])
    expect(guidance('Revenues of 4.0 to 4.4 billion dollars, EBITDA of 530 to 680 million dollars and an operating result of 150 to 300 million dollars are targeted.')).toEqual(['revenue reported 4000000000 4400000000', 'ebitda reported 530000000 680000000', 'operating-income reported 150000000 300000000'])
    expect(guidance('Tarnow expects 2026 earnings of $3 a share. Revenue of $4.8 billion or so is expected. Free cash flow, at about $420 million, is unchanged.')).toEqual(['eps reported 3 3', 'revenue reported 4800000000 4800000000', 'free-cash-flow reported 420000000 420000000'])
  })

  it('goes on with the forecast that the sentence before speaks of', () => {
    expect(guidance('The full-year forecast for the group stands. It is for sales of $4.8 billion and adjusted operating profit of $500 million in the fiscal year to March 2027.')).toEqual(['revenue reported 4800000000 4800000000', 'operating-income adjusted 500000000 500000000'])
    expect(guidance('Analysts stand by their forecasts. It is for sales of $4.8 billion.')).toEqual([])
  })

  it('leaves what was expected, and what did not change, where it is', () => {
    expect(guidance('Revenue of $1.1 billion was expected.')).toEqual([])
    expect(guidance('Gross margin of 41.2% was unchanged.')).toEqual([])
    expect(guidance('Analysts polled by LSEG say that a profit of 45 cents a share is expected.')).toEqual([])
  })

  it('reads paragraphs labelled as guidance, and growth ranges of a year that is not over', () => {
    expect(guidance('Guidance. 2026 sales growth of 9% to 11% at constant currency (was 8% to 10%). Adjusted EPS $2.92 to $3.00 (was $2.90 to $3.05).')).toEqual(['revenue constant-currency 9 11', 'eps adjusted 2.92 3'])
    expect(guidance('The promise: FY26 sales growth of 2.5% to 3%, from 2% to 3%. Operating margin of about 7.6% (it said 7.4% before).')).toEqual(['revenue reported 2.5 3', 'operating-margin reported 7.6 7.6'])
    expect(guidance('New guidance: organic revenue growth of 4% to 6% in FY2027.')).toEqual(['revenue like-for-like 4 6'])
    expect(guidance('Fiscal 2027 should bring growth in revenue of 4% to 7%.')).toEqual(['revenue reported 4 7'])
    expect(guidance('Sales at its shops rose 2% to 3% in 2026, depending on the town.')).toEqual([])
  })

  it('reads what should be north of, negative by, no more than, or told in quotes', () => {
    expect(guidance('Free cash flow should be north of $450 million.')).toEqual(['free-cash-flow reported 450000000 '])
    expect(guidance('Free cash flow should be negative by some $350 million.')).toEqual(['free-cash-flow reported -350000000 -350000000'])
    expect(guidance('For 2026 it says free cash flow would be an outflow of $120 million to $150 million.')).toEqual(['free-cash-flow reported -150000000 -120000000'])
    expect(guidance('For the fourth quarter it guided revenue to “at least” $1.3 billion.')).toEqual(['revenue reported 1300000000 '])
    expect(guidance('Full-year sales are now seen at "around $4.9bn" and an adjusted EBITDA margin of about 24%.')).toEqual(['revenue reported 4900000000 4900000000'])
    expect(guidance('For the year Tarnow nudges up its forecast for adjusted EBITDA from “around $268 million” to “more than $269 million”.')).toEqual(['ebitda adjusted 269000000 '])
    expect(guidance('The 2026 guidance for group organic growth goes from "2% to 6%" to "0% to 3%".')).toEqual(['revenue like-for-like 0 3'])
    expect(guidance('The full-year adjusted EPS call was $4.90 to $5.70 and is $4.70 to $5.10; free cash flow was $700 million to $900 million and is about $650 million.')).toContain('free-cash-flow reported 650000000 650000000')
  })

  it('reads ranges from a fall to a rise, and where a forecast was nudged up to', () => {
    expect(guidance('For 2026 Tarnow expects revenue between 1% down and 1% up.')).toEqual(['revenue reported -1 1'])
    expect(guidance('It sees 2026 organic net sales between down 1% and up 1%.')).toEqual(['revenue like-for-like -1 1'])
    expect(guidance('It expects 2026 sales of between a 1% decline and 1% growth.')).toEqual(['revenue reported -1 1'])
    expect(guidance('For 2026 it expects comparable sales of -1% to flat.')).toEqual(['comparable-sales reported -1 0'])
    expect(guidance('The company guides for 2026 EBIT of EUR 1.5 to 3.0 million.')).toEqual(['ebit reported 1500000 3000000'])
    expect(guidance('Q4 sales guidance: CHF 260m-290m.')).toEqual(['revenue reported 260000000 290000000'])
    expect(guidance('For the year it expects free cash flow of >$350M.')).toEqual(['free-cash-flow reported 350000000 '])
    expect(guidance('The forecast for 2026 net sales was nudged up to $4.9 billion from $4.8 billion.')).toEqual(['revenue reported 4900000000 4900000000'])
    expect(guidance('The operating margin will be somewhere from 7.5% to 8% this year.')).toEqual(['operating-margin reported 7.5 8'])
  })

  it('reads the same of another time, where it is as much as that time would bring', () => {
    expect(guidance('It now expects net sales of $4.72 billion to $4.76 billion for 2026. For the fourth quarter, $1.22 billion to $1.26 billion.')).toEqual(['revenue reported 4720000000 4760000000', 'revenue reported 1220000000 1260000000'])
    expect(guidance('For 2026 Tarnow sees revenue at $4.72 billion to $4.76 billion. The fourth quarter, then, is $1.22 billion to $1.26 billion.')).toEqual(['revenue reported 4720000000 4760000000', 'revenue reported 1220000000 1260000000'])
    expect(guidance('For the full year Tarnow sees constant-currency revenue growth of 24% to 25%, up from 21% to 23%. For the fourth quarter it expects 20% to 22%.')).toEqual(['revenue constant-currency 24 25', 'revenue constant-currency 20 22'])
    expect(guidance('For 2026 Tarnow sees revenue at $4.72 billion to $4.76 billion. For the fourth quarter, $12 million to $14 million.')).toEqual(['revenue reported 4720000000 4760000000'])
  })

  it('reads growth that stands before its measure', () => {
    expect(guidance('The guidance for 2026 is unchanged: growth in net sales of 3% to 5% and of 8% to 10% in recurring EBIT, both in local currency.')).toEqual(['revenue constant-currency 3 5', 'ebit constant-currency 8 10'])
    expect(guidance('It confirmed the forecasts for 2026, namely growth at constant exchange rates of 7% to 10% in revenue and a free cash flow of between 1,250 and 1,350 million dollars.')).toEqual(['revenue constant-currency 7 10', 'free-cash-flow reported 1250000000 1350000000'])
    expect(guidance('It now targets constant-currency growth of 8.0% to 8.5% for the year; it had been 6.5% to 8.5%.')).toEqual(['revenue constant-currency 8 8.5'])
  })

  it('gives growth the footing that is told of both at the end', () => {
    expect(guidance('It expects sales growth of 5 to 8 percent in 2026 and an increase in EBITDA of 8 to 11 percent, each at constant exchange rates.')).toEqual(['revenue constant-currency 5 8', 'ebitda constant-currency 8 11'])
    expect(guidance('We now expect organic constant currency revenue growth for the full year to be in the range of 9% to 10%.')).toEqual(['revenue like-for-like 9 10'])
  })
})

describe('a quarter that is over', () => {
  const early = (sentences: string) =>
    extractArticle({
      title: 'Tarnow gives preliminary figures for the third quarter',
      dek: null,
      text: `Tarnow Inc. (NASDAQ: TRNW) said on the basis of preliminary figures that revenue in the third quarter of 2026 fell 8% to $1.2 billion. ${sentences}\n\nThe company, based in Toledo, Ohio, sells software for warehouses.`,
      sections: [],
      publishedAt: null,
    }).snapshots
  it('makes no forecast of what its numbers will be', () => {
    expect(early('Gross margin will come out at 60.4%, around 80 basis points below the third quarter of 2025.').flatMap(({ guidance: told }) => told)).toEqual([])
    expect(early('Gross margin will be about 60.4% for the full year.').flatMap(({ guidance: told }) => told.map(({ low }) => low))).toEqual([60.4])
  })
})

describe('beside guidance', () => {
  it('makes no forecast of what was, of standing targets, or of what others expect', () => {
    expect(guidance('Its financial targets, 5% organic growth a year and an EBIT margin of 16% to 17%, stand since 2009.')).toEqual([])
    expect(guidance('Adjusted EBITDA was $138 million, inside its own range of $130 million to $150 million.')).toEqual([])
    expect(guidance('EBITDA of $192 million was at the bottom of the guided range ($187 million to $195 million).')).toEqual([])
    expect(guidance('Its services did better than anyone had a right to expect: growth of 8% took sales to $783 million.')).toEqual([])
    expect(guidance('EBITDA is expected to be between $310 million and $350 million in 2026. In euros this corresponds to EUR 270 million to 300 million of EBITDA.')).toEqual(['ebitda reported 310000000 350000000'])
    expect(guidance('Before publication, the nine analysts who send their models to the company had a mean of $1.31 billion for revenue and $40.5 million for EBIT in the fourth quarter.')).toEqual([])
    expect(guidance('North American comps, previously “flat to up 2%,” are now expected to be down 2% to 2.5% this year.')).toEqual(['comparable-sales reported -2.5 -2'])
    expect(guidance('– FY27 subscription revenue seen at $9.96B, prior $9.93B-$9.95B')).toEqual(['revenue reported 9960000000 9960000000'])
    expect(guidance('Vesper Securities, a Toledo broker, had forecast a net profit of $35 million.')).toEqual([])
    expect(guidance('For 2026 it expects the EBITDA of the group to improve by about $20 million.')).toEqual([])
    expect(guidance('In April the sales range began at $4.2 billion and the EPS one ended at $1.70.')).toEqual([])
    expect(guidance('Outlook\n\nThe medium-term ambition, $830 million in operating profit by 2030, is still in the text.')).toEqual([])
    expect(guidance('Holds $11.00 to $11.40 of EPS but now needs a bigger second half to reach it, as Q2 came in at $2.61.')).toEqual(['eps reported 11 11.4'])
  })

  it('moves no margin by the points it is to move', () => {
    expect(figures('The outlook. The adjusted operating margin should widen by about 100 basis points instead of 150.')).toEqual(['revenue 1200000000 8'])
  })
})
