import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'

const read = (text: string, title = 'An article') => extractArticle({ title, dek: null, text, sections: [], publishedAt: null })

describe('text that is no earnings story', () => {
  it.each([
    ['nothing', ''],
    ['two million digits', '1'.repeat(2_000_000)],
    ['a hundred thousand numbers', '12,345 '.repeat(100_000)],
    ['brackets that never close', '($('.repeat(30_000)],
    ['a table without headings', '| 12 | 14 |\n| 3 | 5 |\n'.repeat(500)],
    [
      'German',
      'Die Halden AG steigerte den Umsatz im zweiten Quartal um 5 Prozent auf 31,2 Millionen Euro. Der Gewinn lag bei 4,1 Millionen Euro.',
    ],
    ['Arabic', 'ارتفعت الإيرادات بنسبة 5% إلى 31.2 مليون دولار في الربع الثاني.'],
    ['Chinese', '公司第二季度营收增长5%,达到31.2亿元。'],
    ['emoji', '🚀🚀 revenue to the moon 📈 100% 💯'],
    ['a recipe', 'Take 500 g of flour, 2 eggs and 30 minutes. Sales of flour rose 5% last year, they say.'],
  ])('invents no figure: %s', (_, text) => expect(read(text).snapshots).toEqual([]))

  it('invents no company for figures without one', () => {
    expect(read('Second-quarter revenue rose 5% to $31.2 million.').snapshots).toEqual([])
  })

  it('keeps figures without a named company as questions', () => {
    expect(read('Second-quarter revenue rose 5% to $31.2 million.').doubts).not.toEqual([])
  })
})

describe('what must not come out', () => {
  it.each([
    [
      'a target is no result',
      'Acme Inc. (NYSE: ACM) was raised to Buy by Stifel, which models revenue of $5.1 billion and EPS of $2.20 for 2027.',
    ],
    [
      'a market size is no result',
      'Acme Inc. (NYSE: ACM) makes sensors. The sensor market had revenue of $48 billion last year and should grow 6% a year.',
    ],
    ['a deal value is no result', "Acme Inc. (NYSE: ACM) will buy Bolt for $3.1 billion, or 14 times last year's EBITDA of $221 million."],
    [
      'an expectation is no result',
      'Acme Inc. (NYSE: ACM) reports second-quarter results on Thursday. Analysts expect revenue of $2.1 billion and earnings of 44 cents a share.',
    ],
    ['history is no result', 'Acme Inc. (NYSE: ACM) opened a plant. In 2019 revenue was $1.2 billion and it lost $40 million.'],
  ])('%s', (_, text) => expect(read(text, 'Acme news').snapshots).toEqual([]))
})
