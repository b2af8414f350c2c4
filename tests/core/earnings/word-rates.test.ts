import { describe, expect, it } from 'vitest'
import { auditArticle } from '../../../src/core/earnings/index.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'

/** Reads an article of one paragraph about an invented company. */
function audit(passage: string): ReturnType<typeof auditArticle> {
  const text = `Orlend Foods (NYSE: ORLF) reported results for its third quarter on Thursday.\n\n${passage}\n\nThe company is based in Porto and makes soup.`
  return auditArticle(text, extractArticle({ title: 'Orlend Foods', dek: null, text, sections: [], publishedAt: null }))
}

const wrong: readonly (readonly [kind: string, passage: string])[] = [
  ['change', 'Net income doubled to $86 million from $64 million a year earlier.'],
  ['change', 'Net income more than doubled to $86 million from $47 million.'],
  ['change', 'Net income nearly doubled to $86 million from $41 million.'],
  ['change', 'Net income tripled to $86 million from $41 million.'],
  ['change', 'Net income almost tripled in the third quarter to $86 million from $24 million.'],
  ['change', 'Net income halved to $86 million from $104 million.'],
  ['change', 'Net income more than halved to $86 million from $161 million.'],
  ['change', 'Operating income more than quadrupled, to $86 million from $23 million.'],
  ['change', 'Revenue rose by a third to $604 million from $504 million.'],
  ['change', 'Revenue rose a quarter to $604 million from $575 million.'],
  ['change', 'Revenue fell by a fifth to $604 million from $641 million.'],
  ['change', 'Revenue of $604 million was up by almost a third from $440 million.'],
  ['change', 'Revenue was $604 million, a third more than the $575 million of a year ago.'],
  ['change', 'Net income was $86 million, twice the $64 million of last year.'],
  ['change', 'Net income was $86 million, more than double the $47 million of a year earlier.'],
  ['change', 'Bookings fell by more than half to $312 million from $480 million.'],
  ['change', 'Bookings were $345 million, half the $480 million of a year ago.'],
  ['change', 'The dividend doubled to 20 cents from 16 cents.'],
  ['change', 'Net profit came to $86 million, against $64 million a year ago, an increase of two-thirds.'],
  ['change', 'Doubling to $86 million from $70 million, net income was a record.'],
  ['margin', 'Its network passes 3.2 million homes, of which 1.3 million, or one in five, are customers. Revenue was $604 million.'],
  ['margin', 'It has 12.4 million customers, of whom 5.1 million, or a quarter, pay by the month. Revenue was $604 million.'],
  ['margin', 'Revenue was $604 million. It sends soup to 1.1 million homes, or one in five of its 13.2 million customers.'],
  ['margin', 'Revenue was $604 million. Some 2.6 million homes, or four in ten of its 13.2 million customers, have asked for less salt.'],
  ['margin', 'Revenue was $604 million. It has 1,200 shops, of which 680, or a third, sell ice as well.'],
]

const right: readonly string[] = [
  'Net income doubled to $86 million from $43 million a year earlier.',
  'Net income doubled to $86 million from $41 million.',
  'Net income doubled to $86 million from $47 million.',
  'Net income more than doubled to $86 million from $41 million, up 110%.',
  'Net income nearly doubled to $86 million from $47 million.',
  'Net income almost tripled to $86 million from $30 million.',
  'Net income tripled to $86 million from $28 million, helped by a sale.',
  'Net income halved to $43 million from $86 million.',
  'The net loss halved to $21 million from $43 million.',
  'Net income more than halved to $41 million from $86 million.',
  'Net income more than halved, to 41 million dollars from 86 million dollars.',
  'Revenue rose by a third to $604 million from $453 million.',
  'Revenue rose a third to $604 million from $461 million.',
  'Revenue rose by about a quarter to $604 million from $480 million.',
  'Revenue fell by nearly a fifth to $604 million from $741 million.',
  'Revenue fell by a tenth to $604 million from $675 million.',
  'Revenue of $604 million was up by more than a third from $440 million.',
  'Revenue was $604 million, a third more than the $453 million of a year ago.',
  'Net income was $86 million, twice the $43 million of last year.',
  'Net income was $86 million, more than double the $41 million of a year earlier.',
  // What is doubled is not what the numbers are of.
  'Net income doubled as revenue rose to $604 million from $575 million.',
  'Profit in America doubled, and revenue rose to $604 million from $575 million.',
  'Orders doubled while revenue fell to $604 million from $641 million.',
  'The company doubled its sales force and lifted revenue to $604 million from $575 million.',
  'After online sales tripled, revenue came to $604 million, up from $575 million.',
  'Revenue rose to $604 million from $575 million because exports doubled.',
  'Revenue rose to $604 million from $575 million, while exports nearly doubled.',
  'Sales of soup halved; revenue was $604 million, compared with $641 million a year ago.',
  'Revenue, which doubled in five years, rose to $604 million from $575 million.',
  'With twice the number of shops, revenue rose to $604 million from $575 million.',
  // Words that are no rates.
  'Revenue rose in the third quarter to $604 million from $575 million.',
  'Revenue rose a quarter ago to $604 million from $575 million.',
  'The company opened a third plant. Revenue rose to $604 million from $575 million.',
  'Revenue in the first half rose to $604 million from $575 million in the second half of last year.',
  'A third of the shops are new. Revenue was $604 million, up 5% from $575 million.',
  'Half of its revenue of $604 million, compared with $575 million a year ago, came from soup.',
  'One in five shops is new; revenue rose to $604 million from $575 million.',
  'Revenue was $604 million, a quarter of which came from Asia, against $575 million.',
  // Parts of a whole.
  'Its network passes 3.2 million homes, of which 0.64 million, or one in five, are customers. Revenue was $604 million.',
  'It has 12.4 million customers, of whom 4.1 million, or a third, pay by the month. Revenue was $604 million.',
  'It has 12.4 million customers, of whom 3.8 million, or almost a third, pay by the month. Revenue was $604 million.',
  'Revenue was $604 million. It sends soup to 2.6 million homes, or one in five of its 13.2 million customers.',
  'Revenue was $604 million. Some 5.2 million homes, or four in ten of its 13.2 million customers, have asked for less salt.',
  'It has 1,200 shops, of which 380, or about one in three, sell ice. Revenue was $604 million.',
  'Revenue was $604 million. It has 1,200 shops, of which 600, or half of them, sell ice as well.',
  'The dividend doubled to 20 cents from 10 cents, and revenue rose 5% to $604 million from $575 million.',
  'Adjusted earnings doubled to 82 cents per share, ahead of the 79 cents that analysts had expected.',
  'Revenue was $604 million, a third more than the $450 million that analysts had expected.',
  'Revenue doubled over five years to $604 million, up from $575 million last year.',
  'Revenue, which doubled since the spring, rose to $604 million, up from $575 million.',
  'Net income more than doubled to $86 million from $4 million.',
  'Cloud sales tripled from a low base, lifting revenue to $604 million from $575 million.',
  'It bought back shares for $20 million, or 5% of its 43 million shares. Revenue was $604 million.',
  'It let 160 people go, or 5% of its 3,200 employees. Revenue was $604 million.',
  'Revenue was $604 million. It paid $86 million in dividends, or a third of its cash of $258 million.',
  'Interest rose by a quarter point to 4.5% from 4.25%, and revenue to $604 million from $575 million.',
  'The price rose by half a cent to 41.5 cents from 41 cents.',
  'Free cash flow was $86 million, half the level of a year ago, when net income was $41 million.',
  'Three quarters of the shops are open; revenue rose to $604 million from $575 million.',
  'Deliveries doubled to 41,200 soups from 20,300.',
  'Net income doubled at constant currencies to $86 million from $64 million.',
]

describe('rates in words', () => {
  it.each(wrong)('are held against the numbers beside them: %s: %s', (kind, passage) => {
    const findings = audit(passage)
    expect(findings.map((finding) => finding.kind)).toEqual([kind])
    expect(findings[0]?.message).toMatch(/; the article says “[^“”\d]+”\.$/)
  })

  it.each(right)('are left alone where they fit, speak of something else or are none: %s', (passage) => {
    expect(audit(passage)).toEqual([])
  })
})
