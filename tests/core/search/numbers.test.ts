import { afterAll, describe, expect, it, test } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { listArticles } from '../../../src/core/articles/index.ts'
import { keep } from '../earnings/kept-articles.ts'
import { writeList } from './library.ts'

const db = openMemoryDatabase()
afterAll(() => db.close())
const orlend = (text: string): string => `Orlend Foods (NYSE: ORLF) reported results for the third quarter on Thursday. ${text}`
const named = new Map<string, string>()
const add = (name: string, text: string, publishedAt = '2026-10-22T12:00:00Z'): void => void named.set(keep(db, { title: `${name} reports results`, text, publishedAt }), name)
add('beat', orlend('Adjusted earnings were 61 cents per share, ahead of the 49 cents that analysts had expected. Revenue rose 5% to $914 million. Revenue of the Cloud segment grew 34%.'))
add('miss', orlend('Adjusted earnings of $0.61 per share missed the $0.85 consensus estimate. Revenue rose 5% to $914 million.'))
add('euro', 'Tarnau Glas (XETRA: TRNG) reported results for the third quarter on Thursday. Revenue rose 24% to 1.2 billion euros. Net loss was 12 million euros. Revenue of the Cloud segment fell 3%.')
add('old', 'Quillon Tools (NYSE: QLTN) reported results for the first quarter on Thursday. Adjusted earnings of $1.10 per share missed the $1.20 consensus estimate.', '2026-04-22T12:00:00Z')

const find = (query: string): string[] =>
  listArticles(db, { scope: { kind: 'all' }, query, limit: 50, offset: 0, cursor: null } as Parameters<typeof listArticles>[1], Date.parse('2026-12-01T00:00:00Z')).articles.map((article) => named.get(article.id) ?? '?').sort()

describe('a search over numbers', () => {
  test.each([
    ['eps.surprise<0', ['miss', 'old']],
    ['symbol:ORLF eps.surprise<0', ['miss']],
    ['symbol:QLTN eps.surprise>0', []],
    ['eps.surprise>24 eps.surprise<25', ['beat']],
    ['revenue.change>20', ['euro']],
    ['revenue.change>20 segment:cloud', ['beat']],
    ['revenue.change<0 segment:cloud symbol:trng', ['euro']],
    ['segment:cloud', ['beat', 'euro']],
    ['verdict:miss', ['miss', 'old']],
    ['verdict:miss before:2026-06', ['old']],
    ['verdict:beat basis:adjusted', ['beat']],
    ['disputed:yes', ['beat', 'miss']],
    ['disputed:no', ['euro', 'old']],
    ['revenue>1bn', ['euro']],
    ['revenue>$900m', ['beat', 'miss']],
    ['Revenue >= €1.2bn', []], // without a point a figure stands without spaces
    ['revenue>=€1.2bn', ['euro']],
    ['net-income<0', ['euro']],
    ['eps.consensus = 0.85', ['miss']],
    ['-verdict:miss', ['beat', 'euro']],
    ['verdict:miss OR revenue.change>20', ['euro', 'miss', 'old']],
    ['eps:>0.7', ['old']],
    ['tools eps.surprise<0', ['old']],
  ])('%s', (query, names) => {
    expect(find(query)).toEqual(names)
  })

  test.each([
    ['apple foo.surprise<0', /There is no figure "foo" \(character 7\).*Known are revenue/],
    ['eps.suprise<0', /A figure has no "suprise" \(character 5\)\. Did you mean eps\.surprise\?/],
    ['revenue.change>', /revenue\.change> at character 1 needs a number/],
    ['x revenue>many', /revenue> at character 3 needs a number behind it, not "many"/],
    ['verdict:bea', /cannot be "bea"\. It can be beat, miss or inline\. Did you mean verdict:beat\?/],
    ['disputed:maybe', /character 1 cannot be "maybe"/],
  ])('%s is refused with a sentence that points at the place', (query, sentence) => {
    expect(() => find(query)).toThrow(sentence)
  })

  it('leaves words with signs in them words', () => {
    for (const query of ['a<b', 'x=1', 'https://a.example/?q=1']) expect(() => find(query)).not.toThrow()
  })

  test.each(['eps.surprise<0', 'revenue.change>20 segment:cloud', 'symbol:ORLF eps.surprise<0', 'verdict:miss', 'disputed:yes', 'revenue>1bn', 'segment:cloud'])('%s is answered from an index', (query) => {
    const { sql, parameters } = writeList(query)
    const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]).map((row) => row.detail)
    expect(plan.filter((line) => /^SCAN (figures|claims|articles|article_states)(?! USING (COVERING )?INDEX)/.test(line)), plan.join('\n')).toEqual([])
  })
})
