import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listArticles, listSelectedIds, listShownIds, readArticle, setHidden, setState, setStateIn } from '../../../src/core/articles/index.ts'
import { contract } from '../../../src/shared/contract.ts'
import type { ArticleSelection, ListOrder } from '../../../src/shared/contract.ts'
import { join } from '../../../src/core/stories/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

const words = ['anchor', 'bellows', 'crate', 'dredger', 'engine', 'ferry', 'gantry', 'hawser']
const selection = (more: Partial<ArticleSelection>): ArticleSelection => ({ scope: { kind: 'all' }, query: '', order: 'newest', side: 'all', from: null, ...more })

function open() {
  return openLibraryWith(words.map((word, index) => ({ title: word, hoursAgo: index + 1, symbols: [['ZZZ'], ['MMM'], ['AAA'], []][index % 4] ?? [] })))
}
const shown = (db: Database, order: ListOrder): readonly string[] => listArticles(db, { scope: { kind: 'all' }, query: '', order, limit: 100, offset: 0, cursor: null }, noon).articles.map((article) => article.id)

describe('everything in a list', () => {
  it.each(['newest', 'oldest', 'company', 'story'] as const)('above and below an article are what the list shows there (%s)', (order) => {
    const { db, ids } = open()
    if (order === 'story') join(db, [ids[1], ids[4], ids[6]] as string[])
    const list = shown(db, order)
    expect(list).toHaveLength(8)
    list.forEach((from, place) => {
      expect(listSelectedIds(db, selection({ order, side: 'above', from }), noon).toSorted(), `above ${place}`).toEqual(list.slice(0, place).toSorted())
      expect(listSelectedIds(db, selection({ order, side: 'below', from }), noon).toSorted(), `below ${place}`).toEqual(list.slice(place + 1).toSorted())
    })
    db.close()
  })

  it('is marked as read at once, and the answer takes it back', () => {
    const { db, ids } = open()
    setState(db, 'read', [ids[0] as string], true, noon)
    const changed = setStateIn(db, 'read', selection({ query: 'anchor OR crate OR ferry' }), true, noon)
    expect(changed.ids.toSorted()).toEqual([ids[2], ids[5]])
    setState(db, 'read', changed.ids, false, noon)
    expect(ids.map((id) => readArticle(db, id).read)).toEqual([true, ...Array.from({ length: 7 }, () => false)])
    expect(setStateIn(db, 'starred', selection({ scope: { kind: 'symbol', symbol: 'AAA' } }), true, noon).ids.toSorted()).toEqual([ids[2], ids[6]])
    expect(setStateIn(db, 'starred', selection({ scope: { kind: 'starred' } }), false, noon).ids.toSorted()).toEqual([ids[2], ids[6]])
    expect(setStateIn(db, 'read', selection({ scope: { kind: 'watchlist', id: '7' } }), true, noon)).toEqual({ ids: [] })
    db.close()
  })

  it('has the articles that are folded into their stories, and none that is hidden', () => {
    const { db, ids } = open()
    join(db, [ids[0], ids[3]] as string[])
    setHidden(db, [ids[1] as string], true, noon)
    expect(listSelectedIds(db, selection({ scope: { kind: 'unread' } }), noon).toSorted()).toEqual(ids.filter((id) => id !== ids[1]))
    db.close()
  })

  it.each(['newest', 'oldest', 'company', 'story'] as const)('is selected as it is shown: stories that are one entry as one (%s)', (order) => {
    const { db, ids } = open()
    join(db, [ids[0], ids[3], ids[5]] as string[])
    setHidden(db, [ids[1] as string], true, noon)
    expect(listShownIds(db, { scope: { kind: 'all' }, query: '', order }, noon).toSorted()).toEqual(shown(db, order).toSorted())
    expect(listShownIds(db, { scope: { kind: 'unread' }, query: 'ferry OR anchor', order }, noon)).toHaveLength(2)
    db.close()
  })

  it('needs an article to be above or below of, and one that is there', () => {
    const { db } = open()
    expect(contract['articles.setReadIn'].input().safeParse({ scope: { kind: 'all' }, side: 'above', read: true }).success).toBe(false)
    expect(contract['articles.setReadIn'].input().safeParse({ scope: { kind: 'all' }, read: true }).success).toBe(true)
    expect(() => listSelectedIds(db, selection({ side: 'above', from: '99' }), noon)).toThrow('There is no article 99')
    db.close()
  })
})
