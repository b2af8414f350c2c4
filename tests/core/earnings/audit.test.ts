import { describe, expect, it } from 'vitest'
import { auditArticle } from '../../../src/core/earnings/index.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

/** Reads an article of one paragraph about an invented company. */
function audit(passage: string): { kinds: readonly string[]; text: string; findings: ReturnType<typeof auditArticle> } {
  const text = `Orlend Foods (NYSE: ORLF) reported results for its third quarter on Thursday.\n\n${passage}\n\nThe company is based in Porto and makes soup.`
  const findings = auditArticle(text, extractArticle({ title: 'Orlend Foods', dek: null, text, sections: [], publishedAt: null }))
  return { kinds: findings.map((finding) => finding.kind), text, findings }
}

const wrong: readonly (readonly [kind: string, passage: string])[] = [
  ['change', 'Revenue rose 9% to $604 million from $575 million a year earlier.'],
  ['change', 'Revenue was $604 million, an increase of 9% from $575 million.'],
  ['change', 'Revenue came to $604 million, against $575 million a year ago, a rise of 9%.'],
  ['change', 'Revenue climbed from $575 million to $604 million, which is 9% more.'],
  ['change', 'At $604 million, revenue was 9% higher than the $575 million of last year.'],
  ['change', 'Net income fell by 12% to $86 million, after $91 million in the same quarter of 2025.'],
  ['change', 'The company earned $86 million, 12% less than the $91 million it had earned a year before.'],
  ['change', 'Revenue of $604 million compares with $575 million a year ago, and is thus up 9%.'],
  ['change', 'Net loss narrowed 31% to $38.4 million from $48.6 million.'],
  ['change', 'It had a net loss of $38.4 million, which was 31% narrower than the $48.6 million of a year ago.'],
  ['change', 'The dividend goes up to 7.5p from 7.0p, an increase of 12%.'],
  ['change', 'Gross margin improved to 34.1% from 33.5%, a gain of 90 basis points.'],
  ['change', 'The operating margin was 19.4%, down by 2.1 percentage points from 20.5%.'],
  ['change', 'Gross margin widened by 480 basis points to 71.2% from 68.4%.'],
  ['change', 'The operating margin went up to 11.3% from 9.8%, an improvement of 2.5 percentage points.'],
  ['change', 'Operating income more than doubled to $86 million from $41 million, up 160%.'],
  ['change', 'Bookings were $612 million, up 37% from $480 million.'],
  ['change', 'Revenue dropped 2% to $2.19 billion from $2.44 billion.'],
  ['change', 'Subscribers numbered 12.4 million, 8% more than the 10.9 million of a year ago.'],
  ['change', 'Free cash flow was $164 million, compared with $191 million a year ago, a decline of 8%.'],
  ['change', 'The backlog grew to $2.4 billion from $2.0 billion, or by 12%.'],
  ['change', 'EBITDA went up from $277 million to $291 million, or 9%.'],
  ['change', 'A year ago revenue had been $575 million; this time it was $604 million, 9% more.'],
  ['change', 'Revenue was up 9% at $604 million, compared with $575 million.'],
  ['change', 'Its revenue of $604 million was 9% above last year’s $575 million.'],
  ['change', 'Deliveries fell 4% to 41,200 cars from 48,900.'],
  ['change', 'Sales increased by 9 percent, to $604 million from $575 million.'],
  ['change', 'Earnings per share rose 20% to 52 cents from 49 cents.'],
  ['verdict', 'Adjusted earnings were 83 cents per share, beating the consensus estimate of 88 cents.'],
  ['verdict', 'Adjusted earnings of 83 cents per share were better than the 88 cents that analysts had expected.'],
  ['verdict', 'Revenue of $604 million missed the $598 million that Wall Street was looking for.'],
  ['verdict', 'Revenue came in at $604 million, short of the $598 million consensus.'],
  ['verdict', 'Adjusted EPS of $0.83 topped the $0.88 consensus estimate.'],
  ['verdict', 'Orlend earned 83 cents per share, while analysts had forecast 88 cents, so it was a clear beat.'],
  ['verdict', 'Earnings per share were 83 cents, ahead of an average estimate of 88 cents.'],
  ['verdict', 'Adjusted earnings were 83 cents per share. Analysts had expected 88 cents, so it was a small beat.'],
  ['verdict', 'The loss of 21 cents per share was smaller than the 19 cents that analysts had feared.'],
  ['verdict', 'Revenue of $590 million was more than the $598 million that analysts had forecast.'],
  ['verdict', 'Adjusted earnings were 83 cents per share, which exceeded expectations of 88 cents.'],
  ['verdict', 'Revenue was $604 million, below the $598 million analysts had in their models.'],
  ['verdict', 'Earnings fell short of the 80 cents expected by analysts, at 83 cents per share.'],
  ['verdict', 'The company missed estimates for revenue, which was $604 million against a consensus of $598 million.'],
  ['verdict', 'Adjusted earnings were 83 cents per share against a consensus of 88 cents, a beat.'],
  ['surprise', 'Adjusted earnings were $0.96 per share, ahead of the $0.92 consensus estimate for an earnings surprise of 9.3%.'],
  ['surprise', 'Adjusted earnings of $0.96 per share beat the $0.92 consensus by 9.3%.'],
  ['surprise', 'Revenue of $487 million was 3.7% above the consensus, which stood at $479 million.'],
  ['surprise', 'Revenue of $487 million beat the consensus of $479 million by 3.7%.'],
  ['surprise', 'Revenue of $2.04 billion was 1.5% below the $2.05 billion that analysts had expected.'],
  ['surprise', 'Adjusted earnings were $2.31 per share, compared with the $2.24 that Wall Street expected, a beat of 12 cents.'],
  ['surprise', 'Analysts had expected $0.92 per share; the reported $0.96 means a positive surprise of 9.3%.'],
  ['surprise', 'The consensus was $0.92, so that the $0.96 per share it earned is a surprise of 9.3%.'],
  ['surprise', 'EPS of $0.96 compared with a consensus of $0.92, a surprise of 9.3%.'],
  ['surprise', 'Orlend earned $0.96 per share, 9.3% above the consensus estimate of $0.92.'],
  ['surprise', 'Revenue was $487 million and surpassed the $479 million consensus by 3.7%.'],
  ['surprise', 'Adjusted earnings came to $0.96 per share versus $0.92 expected, an upside surprise of 9.3%.'],
  ['margin', 'Revenue was $1.05 billion. Operating income of $147 million meant an operating margin of 16.4%.'],
  ['margin', 'Revenue was $1.05 billion. Gross profit was $462 million, for a gross margin of 47%.'],
  ['margin', 'Revenue was $1.05 billion. Net income came to $98 million, so the net margin was 11.2%.'],
  ['margin', 'Revenue was $734 million. EBITDA rose to $291 million, an EBITDA margin of 43.6%.'],
  ['margin', 'Operating income was $147 million on revenue of $1.05 billion, which makes an operating margin of 16.4%.'],
  ['margin', 'With revenue of $1.05 billion and operating income of $147 million, the operating margin stood at 16.4%.'],
  ['margin', 'Revenue was $1.05 billion and free cash flow $105 million, a free cash flow margin of 13%.'],
  ['margin', 'Revenue was $1.05 billion. The operating margin was 16.4%, on operating income of $147 million.'],
  ['margin', 'The network passes 3.2 million homes, of which 1.3 million, or 49%, are customers. Revenue was $1.05 billion.'],
  ['margin', 'Revenue was $1.05 billion. Cloud brought in $420 million, or 46% of revenue.'],
  ['margin', 'Revenue was $1.05 billion. Adjusted EBITDA was $210 million, for an adjusted EBITDA margin of 23%.'],
  ['sum', 'Revenue was $2.86 billion. The company consists of three divisions and nothing else. Broadcasting contributed $1.34 billion of the revenue, Streaming contributed $0.97 billion, and Studios contributed $0.35 billion.'],
  ['sum', 'Revenue was $2.86 billion. It came from two segments: Parks with $1.51 billion and Films with $1.05 billion.'],
  ['sum', 'Revenue was $2.86 billion. All of it comes from two businesses, Parks ($1.51 billion) and Films ($1.05 billion).'],
  ['sum', 'Revenue was $2.86 billion, made up of $1.51 billion from Parks, $1.05 billion from Films and $0.10 billion from Books, its only three segments.'],
  ['sum', 'The group has only three regions. Europe had revenue of $1.20 billion, Asia of $0.90 billion and the Americas of $0.56 billion. Together that is the group’s revenue of $2.86 billion.'],
  ['sum', 'Revenue was $2.86 billion. There are two segments, and no third. Parks took in $1.51 billion. Films took in $1.05 billion.'],
  ['sum', 'Revenue of $2.86 billion splits into $1.51 billion from Parks and $1.05 billion from Films.'],
  ['sum', 'Revenue was $2.86 billion. Its four divisions, which are all it has, brought in $1.20 billion (Rails), $0.80 billion (Ports), $0.40 billion (Roads) and $0.26 billion (Bridges).'],
  ['conversion', 'Revenue was RMB3.90 billion (US$550 million). Net income was RMB412 million (US$67.5 million). Capital expenditure was RMB200 million (US$28.2 million).'],
  ['conversion', 'Revenue reached 9.84 billion reais ($1.79 billion). EBITDA was 4.12 billion reais ($749 million) and net profit 1.27 billion reais ($254 million).'],
  ['conversion', 'Revenue was 512 billion yen, or $3.41 billion. Operating profit was 48 billion yen, or $390 million. Net profit was 30 billion yen, or $200 million.'],
  ['conversion', 'Sales were €604 million ($701 million). Net profit was €86 million ($110 million). It spent €40 million ($46.4 million) on a plant.'],
  ['conversion', 'Net sales were SEK 10.4 billion ($990 million) and operating profit SEK 1.1 billion ($126 million). Orders came to SEK 11.2 billion ($1.07 billion).'],
  ['conversion', 'Revenue was 61.2 billion rupees ($720 million); net profit was 8.5 billion rupees ($115 million). The order book is 204 billion rupees ($2.4 billion).'],
  ['contradiction', 'Operating profit rose 12% to £148 million from £132 million. Revenue was £611 million. The third-quarter operating profit of £163 million was helped by nothing.'],
  ['contradiction', 'Revenue was $604 million. A new plant opened in May. With revenue of $640 million, Orlend is larger than any of its rivals.'],
  ['contradiction', 'Net income was $86 million. It will be remembered for the weather. The net income of $68 million is nevertheless a record.'],
  ['contradiction', 'Adjusted earnings were 83 cents per share. Revenue was $604 million. Management called the 93 cents of adjusted earnings per share a good start.'],
  ['contradiction', 'The gross margin was 34.1%. Revenue was $604 million. A gross margin of 31.4% is what the trade regards as healthy for Orlend in the third quarter.'],
  ['contradiction', 'The backlog stood at $2.4 billion. Revenue was $604 million. Its backlog of $2.9 billion covers a year of work.'],
  ['contradiction', 'Net profit was $86 million, up 4%. Revenue was $604 million. In the third quarter, net profit amounted to $96 million, the chief executive told reporters.'],
  ['contradiction', 'Bookings were $612 million. Revenue was $438 million. The $621 million of bookings came from banks.'],
]

const right: readonly string[] = [
  'Orlend earned 42 cents per share in the quarter. That was a penny better than the 41 cents analysts had predicted.',
  'Revenue rose 5% to $604 million from $575 million a year earlier.',
  'Revenue was $604 million, an increase of 5% from $575 million, or 9% at constant currencies.',
  'Net loss narrowed 21% to $38.4 million from $48.6 million.',
  'Net income fell by 61.7% to $283 million after $485 million of special items.',
  'Revenue of $17.9 billion, up 1.1%, stood against hopes of $18.1 billion.',
  'Sales of $5.31 billion were 19% higher than a year ago and $140 million above the consensus.',
  'Sales were $604 million, 4% more than a year ago, of which $174 million fell in September.',
  'Operating profit rose to $891 million from a year-ago $830 million, topping the $852 million that analysts had expected.',
  'Adjusted earnings of $1.07 per share were in line with the consensus of $1.08.',
  'The net loss was 17 cents per share, where analysts had feared one of 19 cents.',
  'Adjusted earnings were 83 cents per share, below the 88 cents of last year but above the 80 cents that analysts had expected.',
  'Revenue of $2.04 billion was 0.5% below the $2.05 billion that analysts had expected.',
  'Revenue was $2.39 billion. The three divisions had sales of $1.21 billion, $0.88 billion and $0.34 billion, which is more than the total, because they sell to each other.',
  'Revenue was $2.39 billion. Car makers bought for $520 million and builders for $610 million, to name only the two largest trades.',
  'Revenue was $2.86 billion. It came from two segments: Parks with $1.81 billion and Films with $1.05 billion.',
  'Revenue was RMB3.9 billion (US$550 million), after RMB4.3 billion (US$590 million). Net income was RMB412 million (US$57.5 million). Capital spending was RMB0.2 billion (US$30 million).',
  'Revenue was $1.05 billion and operating income $147 million. The adjusted operating margin was 16.4%.',
  'Revenue was $1.05 billion. Operating income of $147 million meant an operating margin of 14%.',
  'Net income rose to $203.6 million. Leaving out a fire, net income of $221 million would have been earned.',
  'Revenue was $604 million. For the year Orlend expects revenue of $2.4 billion.',
  'Revenue was $1,842 million. The company made $1.84 billion of revenue in the quarter and $5.31 billion in the first nine months of the year.',
  'The backlog was $2.4 billion. Orders came to $610 million.',
]

describe('the audit of an article', () => {
  it.each(wrong)('finds what does not add up: %s: %s', (kind, passage) => {
    const { kinds, findings, text } = audit(passage)
    expect(kinds).toEqual([kind])
    for (const [start, end] of findings.flatMap((finding) => finding.evidence)) expect(text.slice(start, end)).toMatch(/\d/)
    expect(findings[0]?.message).toMatch(/^[A-Z$£€\d].*[.]$|^[A-Z].*”$/su)
  })

  it.each(right)('says nothing of what printed rounding, another basis or another time explains: %s', (passage) => {
    expect(audit(passage).findings).toEqual([])
  })
})
