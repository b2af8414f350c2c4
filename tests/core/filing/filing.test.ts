import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listArticles, replaceText, storeArticle } from '../../../src/core/articles/index.ts'
import { readDirectory } from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { listSnapshotsOfSymbol } from '../../../src/core/earnings/index.ts'
import { extractArticle, extractorVersion } from '../../../src/core/extract/index.ts'
import { explainMentions, fileUnder, liftVeto, listVetoes, undoFiling, vetoMention } from '../../../src/core/filing/index.ts'
import { noon, parsedArticle } from '../library-fixture.ts'

const results = `Target Corp. (NYSE: TGT) said second-quarter revenue rose 4% to $26.1 billion, beating the $25.8 billion that analysts expected. Adjusted earnings were $2.15 a share.

Shares of Target rose 3.2% to $151.20 in premarket trading. Walmart fell 1%.`
const passing = `Rival Target said that stores were busy. Walmart said the same of its own stores this week, and that it expects more of it.`

function keep(db: Database, title: string, text: string): string {
  const article = parsedArticle({ title, text, publishedAt: new Date(noon - 3_600_000).toISOString() })
  return String(storeArticle(db, article, read(title, text), noon).id)
}

function read(title: string, text: string) {
  return { extraction: extractArticle({ title, dek: null, text, sections: [], publishedAt: null, directory: readDirectory() }), extractorVersion }
}

/** Everything that stands under companies, as it is stored. */
function stateOf(db: Database): unknown {
  return {
    mentions: db.prepare('SELECT * FROM mentions ORDER BY article_id, symbol').all(),
    claims: db.prepare('SELECT article_id, symbol, metric, basis, field, value, quote, start_offset, end_offset FROM claims ORDER BY article_id, symbol, start_offset, field').all(),
    snapshots: listSnapshotsOfSymbol(db, 'TGT'),
  }
}

const symbolsOf = (db: Database, id: string): readonly string[] => explainMentions(db, id).map((each) => each.symbol).sort()

describe('why an article is here', () => {
  it('is told place by place, with the words that stand there and the rule in words', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Target beats estimates', results)
    const target = explainMentions(db, id).find((each) => each.symbol === 'TGT')!
    expect(target).toMatchObject({ primary: true, byHand: false, company: 'Target Corp.' })
    expect(target.confidence).toBeGreaterThan(0.95)
    expect(target.places[0]).toMatchObject({ part: 'title', quote: 'Target', reason: expect.stringContaining('named in the headline') })
    expect(target.places.find((place) => place.rule === 'symbol-with-exchange')).toMatchObject({ part: 'text', quote: expect.stringContaining('NYSE: TGT') })
    const walmart = explainMentions(db, id).find((each) => each.symbol === 'WMT')!
    expect(walmart.places.map(({ quote, reason }) => [quote, reason])).toEqual([['Walmart', 'name by which articles call it']])
    const passed = explainMentions(db, keep(db, 'Stores were busy', passing)).find((each) => each.symbol === 'TGT')!
    expect(passed.places[0]).toMatchObject({ quote: 'Target', rule: 'word-sure-by-context' })
    expect(passed.confidence!).toBeLessThan(target.confidence!)
    db.close()
  })

  it('names every place in the text by its span', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Target beats estimates', results)
    for (const mention of explainMentions(db, id)) expect(mention.places.filter((place) => place.part === 'text').map((place) => place.span)).toEqual(mention.spans)
    db.close()
  })
})

describe('not this company', () => {
  it('takes an article off a company with all its numbers, and the undo brings everything back exactly', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Target beats estimates', results)
    const before = stateOf(db)
    expect(listSnapshotsOfSymbol(db, 'TGT')).toHaveLength(1)
    const change = vetoMention(db, 'TGT', { kind: 'article', articleId: id }, noon)
    expect(change).toMatchObject({ articleIds: [id], vetoesAdded: [{ symbol: 'TGT', about: 'Target beats estimates', articles: 1 }] })
    expect(symbolsOf(db, id)).toEqual(['WMT'])
    expect(listSnapshotsOfSymbol(db, 'TGT')).toEqual([])
    expect(db.prepare('SELECT count(*) FROM claims').pluck().get()).toBe(0)
    expect(listArticles(db, { scope: { kind: 'symbol', symbol: 'TGT' }, query: '', limit: 10, offset: 0, cursor: null }, noon).articles).toEqual([])
    expect(vetoMention(db, 'TGT', { kind: 'article', articleId: id }, noon)).toMatchObject({ vetoesAdded: [], articleIds: [] })
    const undone = undoFiling(db, change)
    expect(stateOf(db)).toEqual(before)
    undoFiling(db, undone)
    expect(symbolsOf(db, id)).toEqual(['WMT'])
    expect(listVetoes(db)).toHaveLength(1)
    db.close()
  })

  it('holds for a phrase everywhere, now and later, but not where the symbol is printed', () => {
    const db = openMemoryDatabase()
    const [withSymbol, without] = [keep(db, 'Target beats estimates', results), keep(db, 'Stores were busy', passing)]
    const before = stateOf(db)
    const change = vetoMention(db, 'TGT', { kind: 'phrase', phrase: 'target' }, noon)
    expect(symbolsOf(db, without)).toEqual(['WMT'])
    expect(symbolsOf(db, withSymbol)).toEqual(['TGT', 'WMT'])
    const later = keep(db, 'Another busy week', `${passing} It was the third such week.`)
    expect(symbolsOf(db, later)).toEqual(['WMT'])
    expect(listVetoes(db)).toMatchObject([{ scope: { kind: 'phrase', phrase: 'target' }, articles: 2 }])
    db.prepare('DELETE FROM articles WHERE id = ?').run(Number(later))
    undoFiling(db, change)
    expect(stateOf(db)).toEqual(before)
    db.close()
  })

  it('keeps what another phrase says', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'A retailer', 'Target Corporation said that sales were flat. Target said so on Monday, and Target shares fell.')
    vetoMention(db, 'TGT', { kind: 'phrase', phrase: 'Target' }, noon)
    expect(explainMentions(db, id).find((each) => each.symbol === 'TGT')?.places.map((place) => place.quote)).toEqual(['Target Corporation'])
    db.close()
  })

  it('survives a new text of the article', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Target beats estimates', results)
    vetoMention(db, 'TGT', { kind: 'article', articleId: id }, noon)
    const text = `${results}\n\nThe headline was corrected.`
    db.transaction(() => replaceText(db, Number(id), parsedArticle({ title: 'Target beats', text }), 'publisher', read('Target beats', text), noon))()
    expect(symbolsOf(db, id)).toEqual(['WMT'])
    liftVeto(db, listVetoes(db)[0]!.id)
    expect(symbolsOf(db, id)).toEqual(['TGT', 'WMT'])
    db.close()
  })

  it('holds for a feed, and for what any other feed brings not', () => {
    const db = openMemoryDatabase()
    const [here, there] = [keep(db, 'Stores were busy', passing), keep(db, 'Shops were busy', `${passing} Shops were too.`)]
    db.exec(`INSERT INTO feeds (id, address, feed_title, position, added_at) VALUES (1, 'https://a.example/', 'Sport daily', 0, 0);
      INSERT INTO feed_items (feed_id, item_key, article_id, content_hash, sort_at, seen_at) VALUES (1, 'x', ${here}, '', 0, 0)`)
    const before = stateOf(db)
    const change = vetoMention(db, 'TGT', { kind: 'feed', feedId: '1' }, noon)
    expect([symbolsOf(db, here), symbolsOf(db, there)]).toEqual([['WMT'], ['TGT', 'WMT']])
    expect(listVetoes(db)).toMatchObject([{ about: 'Sport daily', articles: 1 }])
    undoFiling(db, change)
    expect(stateOf(db)).toEqual(before)
    db.close()
  })

  it('says plainly what it cannot do', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Stores were busy', passing)
    expect(() => vetoMention(db, 'AAPL', { kind: 'article', articleId: id }, noon)).toThrow('That article is not filed under AAPL.')
    expect(() => vetoMention(db, 'TGT', { kind: 'article', articleId: '99' }, noon)).toThrow('There is no article 99')
    expect(() => vetoMention(db, 'TGT', { kind: 'feed', feedId: '9' }, noon)).toThrow('That feed is not there')
    expect(() => vetoMention(db, 'TGT', { kind: 'phrase', phrase: '…' }, noon)).toThrow('A phrase needs a word')
    expect(() => liftVeto(db, '5')).toThrow('not remembered any more')
    db.close()
  })
})

describe('filing under a company by hand', () => {
  it('puts the article into its list, is remembered over a new text, and can be undone', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Stores were busy', passing)
    const change = fileUnder(db, [id], '9988.hk', true, noon)
    expect(change).toMatchObject({ filed: [{ articleId: id, symbol: '9988.HK' }], articleIds: [id] })
    expect(explainMentions(db, id).find((each) => each.symbol === '9988.HK')).toMatchObject({ byHand: true, company: 'Alibaba Group Holding Limited', spans: [] })
    expect(listArticles(db, { scope: { kind: 'symbol', symbol: 'BABA' }, query: '', limit: 10, offset: 0, cursor: null }, noon).articles.map((each) => each.id)).toEqual([id])
    const text = `${passing} One more sentence.`
    db.transaction(() => replaceText(db, Number(id), parsedArticle({ title: 'Stores', text }), 'publisher', read('Stores', text), noon))()
    expect(symbolsOf(db, id)).toEqual(['9988.HK', 'TGT', 'WMT'])
    expect(fileUnder(db, [id], 'BABA', true, noon).filed).toEqual([])
    undoFiling(db, change)
    expect(symbolsOf(db, id)).toEqual(['TGT', 'WMT'])
    db.close()
  })

  it('ends a veto, a veto ends it, and both come back', () => {
    const db = openMemoryDatabase()
    const id = keep(db, 'Stores were busy', passing)
    vetoMention(db, 'TGT', { kind: 'article', articleId: id }, noon)
    const change = fileUnder(db, [id], 'TGT', true, noon)
    expect(change).toMatchObject({ filed: [], vetoesRemoved: [{ symbol: 'TGT' }], articleIds: [id] })
    expect(symbolsOf(db, id)).toEqual(['TGT', 'WMT'])
    undoFiling(db, change)
    expect(symbolsOf(db, id)).toEqual(['WMT'])
    fileUnder(db, [id], 'AAPL', true, noon)
    const veto = vetoMention(db, 'AAPL', { kind: 'article', articleId: id }, noon)
    expect(veto.unfiled).toMatchObject([{ symbol: 'AAPL' }])
    expect(symbolsOf(db, id)).toEqual(['WMT'])
    undoFiling(db, veto)
    expect(symbolsOf(db, id)).toEqual(['AAPL', 'WMT'])
    expect(fileUnder(db, [id], 'AAPL', false, noon).unfiled).toMatchObject([{ symbol: 'AAPL' }])
    expect(symbolsOf(db, id)).toEqual(['WMT'])
    db.close()
  })
})
