import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { changeAlert, createAlert, listAlerts, listNotices, lookForAlerts, markNoticesSeen, removeAlert, restoreAlert, silenceAlert } from '../../../src/core/alerts/index.ts'
import { setState, storeArticle } from '../../../src/core/articles/index.ts'
import { createWatchlist, watchSymbols } from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { readNumbers } from '../../../src/core/ingest/numbers.ts'
import { noon, parsedArticle } from '../library-fixture.ts'

const results = (revenue: string) => `Target Corp. (NYSE: TGT) said second-quarter revenue rose 4% to $${revenue} billion, beating the $25.8 billion that analysts expected. Adjusted earnings were $2.15 a share.\n\nThe retailer said that stores were busy in ${revenue} places.`
const rating = 'Analysts at Wellmere Securities downgraded Target Corp. (NYSE: TGT) to Hold from Buy and cut their price target to $120 from $150. The house said that stores were quiet.'
const plain = 'Target Corp. (NYSE: TGT) opened a shop in a small town by the sea. People came to look at it, and some of them stayed for lunch.'

function keep(db: Database, title: string, text: string, hoursAgo = 1): string {
  const article = parsedArticle({ title, text, publishedAt: new Date(noon - hoursAgo * 3_600_000).toISOString() })
  return String(storeArticle(db, article, readNumbers(article), noon).id)
}

function openWatching(...kinds: readonly ('article' | 'snapshot' | 'rating' | 'disagreement')[]) {
  const db = openMemoryDatabase()
  watchSymbols(db, ['TGT'], 'Mine', noon)
  keep(db, 'Old news of a shop', `${plain} That was before.`)
  for (const kind of kinds) createAlert(db, kind, { kind: 'watched' }, noon)
  return db
}

const look = (db: Database) => lookForAlerts(db, noon).notices.map((notice) => [notice.kind, notice.title])

describe('alerts', () => {
  it('tell of new articles about watched companies from when they were made, each once', () => {
    const db = openWatching('article')
    expect(look(db)).toEqual([])
    keep(db, 'A shop by the sea', plain)
    keep(db, 'Another company', 'Walmart said that nothing happened at all on Tuesday, and nothing on Wednesday.')
    expect(look(db)).toEqual([['article', 'A shop by the sea']])
    expect(look(db)).toEqual([])
    expect(listNotices(db, 10, null)).toMatchObject({ unseen: 1, notices: [{ symbol: 'TGT', reason: 'New about Target Corporation', seen: false }] })
    db.close()
  })

  it('tell of results and of ratings, and of nothing else', () => {
    const db = openWatching('snapshot', 'rating')
    keep(db, 'A shop by the sea', plain)
    keep(db, 'Target beats', results('26.1'))
    keep(db, 'A house is careful', rating)
    expect(look(db)).toEqual([['snapshot', 'Target beats'], ['rating', 'A house is careful']])
    db.close()
  })

  it('tell of articles that disagree', () => {
    const db = openWatching('disagreement')
    keep(db, 'Target beats', results('26.1'), 3)
    expect(look(db)).toEqual([])
    keep(db, 'Quarterly numbers of a retailer', `A retailer reported on Tuesday. ${results('27.4').split('\n')[0]} Its chief executive spoke of spring, of gardens and of what people buy for them.`, 1)
    expect(look(db)).toEqual([['disagreement', 'Quarterly numbers of a retailer']])
    db.close()
  })

  it('tell one story once, whichever alerts it meets', () => {
    const db = openWatching('article', 'snapshot')
    keep(db, 'Target beats', results('26.1'))
    keep(db, 'Target beats', `${results('26.1')} It was a good quarter.`)
    expect(look(db)).toEqual([['snapshot', 'Target beats']])
    db.close()
  })

  it('say nothing of what is old, was read, or is silenced', () => {
    const db = openWatching('article')
    keep(db, 'A shop by the sea', plain, 72)
    setState(db, 'read', [keep(db, 'A shop on a hill', plain.replaceAll('sea', 'hill').replaceAll('lunch', 'the view'))], true, noon)
    expect(look(db)).toEqual([])
    const id = listAlerts(db)[0]!.id
    silenceAlert(db, id, 'forever')
    keep(db, 'Quite another matter', 'Target Corp. (NYSE: TGT) named a finance chief, who comes from a bank and begins in autumn.')
    expect(look(db)).toEqual([])
    silenceAlert(db, id, null)
    keep(db, 'A third matter', 'Target Corp. (NYSE: TGT) sued a maker of bicycles over a patent for bells that ring by themselves.')
    expect(look(db)).toEqual([['article', 'A third matter']])
    db.close()
  })

  it('can be for a list or a company, under any listing', () => {
    const db = openMemoryDatabase()
    const list = createWatchlist(db, 'Chips')
    watchSymbols(db, ['NVDA'], 'Chips', noon)
    createAlert(db, 'article', { kind: 'watchlist', id: list.id }, noon)
    createAlert(db, 'article', { kind: 'symbol', symbol: '9988.hk' }, noon)
    expect(createAlert(db, 'article', { kind: 'symbol', symbol: 'BABA' }, noon).id).toBe(listAlerts(db)[1]?.id)
    keep(db, 'One', 'Nvidia (NASDAQ: NVDA) opened a laboratory in a forest where nobody hears it.')
    keep(db, 'Two', 'Alibaba (NYSE: BABA) sold a supermarket chain to a family from the north of the country.')
    keep(db, 'Three', 'Target Corp. (NYSE: TGT) sold nothing to anybody on that day, which was a holiday.')
    expect(look(db)).toEqual([['article', 'One'], ['article', 'Two']])
    expect(listAlerts(db).map((alert) => alert.about)).toEqual(['Chips', 'Alibaba Group Holding Limited'])
    expect(() => createAlert(db, 'article', { kind: 'watchlist', id: '9' }, noon)).toThrow('That watchlist is not there')
    db.close()
  })

  it('are changed, and what they told stays', () => {
    const db = openWatching('article')
    keep(db, 'A shop by the sea', plain)
    look(db)
    const [alert] = listAlerts(db)
    const { before, after } = changeAlert(db, alert!.id, 'rating', { kind: 'symbol', symbol: 'TGT' })
    expect([before.kind, after.kind, after.about]).toEqual(['article', 'rating', 'Target Corporation'])
    expect(listNotices(db, 10, null).notices).toHaveLength(1)
    createAlert(db, 'snapshot', { kind: 'watched' }, noon)
    expect(() => changeAlert(db, alert!.id, 'snapshot', { kind: 'watched' })).toThrow('There is such an alert already.')
    expect(() => changeAlert(db, '99', 'article', { kind: 'watched' })).toThrow('not there any more')
    expect(changeAlert(db, alert!.id, before.kind, before.target).after).toEqual(before)
    db.close()
  })

  it('are removed and brought back, and their notices marked as seen', () => {
    const db = openWatching('article')
    keep(db, 'A shop by the sea', plain)
    look(db)
    expect(markNoticesSeen(db, null, noon).ids).toHaveLength(1)
    expect(markNoticesSeen(db, null, noon).ids).toEqual([])
    const [alert] = listAlerts(db)
    silenceAlert(db, alert!.id, '2026-04-01T00:00:00Z')
    const removed = removeAlert(db, alert!.id)
    expect(listAlerts(db)).toEqual([])
    expect(restoreAlert(db, removed)).toMatchObject({ kind: 'article', target: { kind: 'watched' }, silencedUntil: '2026-04-01T00:00:00.000Z' })
    expect(() => removeAlert(db, '99')).toThrow('not there any more')
    db.close()
  })
})
