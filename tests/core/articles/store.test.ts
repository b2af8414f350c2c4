import { describe, expect, it } from 'vitest'
import { readArticle, storeArticle } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'
import { viewArticle } from '../../../src/core/view-article.ts'
import { noon, nothingRead, parsedArticle, store } from '../library-fixture.ts'

const numbers = { extraction: nothingRead, extractorVersion: 1 }

describe('keeping an article', () => {
  it('keeps title, author, dek, text, sections and time as they came', () => {
    const db = openMemoryDatabase()
    const text = 'First paragraph.\n\nWhat comes next\n\nSecond paragraph.'
    const sections = [{ heading: 'What comes next', start: 18, end: text.length }]
    const { id, outcome } = storeArticle(db, parsedArticle({ title: 'A title', author: 'Ada Lovelace', dek: 'In short.', text, sections, publishedAt: '2026-03-02T07:30:00+02:00', source: 'Harbour Wire' }), numbers, noon)
    expect(outcome).toBe('added')
    expect(readArticle(db, String(id))).toMatchObject({
      title: 'A title', author: 'Ada Lovelace', dek: 'In short.', text, sections, publishedAt: '2026-03-02T05:30:00.000Z', source: 'Harbour Wire', words: 7,
      read: false, starred: false, later: false,
    })
    db.close()
  })

  it('says of a text that stopped the reader that its numbers were not read, and keeps it whole', () => {
    const db = openMemoryDatabase()
    const stopped = storeArticle(db, parsedArticle({ title: 'A book', text: 'Revenue rose 4%.' }), { ...numbers, extractorVersion: 0 }, noon)
    const empty = storeArticle(db, parsedArticle({ title: 'A walk', text: 'It rained.' }), numbers, noon)
    expect(viewArticle(db, String(stopped.id))).toMatchObject({ numbersRead: false, article: { text: 'Revenue rose 4%.' } })
    expect(viewArticle(db, String(empty.id))).toMatchObject({ numbersRead: true })
    db.close()
  })

  it('changes nothing when the same text comes again, even with other white space', () => {
    const db = openMemoryDatabase()
    const first = storeArticle(db, parsedArticle({ title: 'Same', text: 'One two three.' }), numbers, noon)
    const second = storeArticle(db, parsedArticle({ title: 'Same ', text: 'One  two\nthree.' }), numbers, noon + 1000)
    expect(second).toEqual({ id: first.id, outcome: 'existing' })
    expect(db.prepare('SELECT count(*) FROM article_texts').pluck().get()).toBe(1)
    db.close()
  })

  it('keeps both texts when the publisher changes the article at an address, and finds it by the new one', () => {
    const db = openMemoryDatabase()
    const first = storeArticle(db, parsedArticle({ title: 'Rates', text: 'Rates were held.', url: 'https://www.example.com/rates?utm_source=x' }), numbers, noon)
    const second = storeArticle(db, parsedArticle({ title: 'Rates', text: 'Rates were raised.', url: 'http://example.com/rates/' }), numbers, noon)
    expect(second).toEqual({ id: first.id, outcome: 'revised' })
    expect(readArticle(db, String(first.id)).text).toBe('Rates were raised.')
    expect(db.prepare('SELECT text FROM article_texts ORDER BY id').pluck().all()).toEqual(['Rates were held.', 'Rates were raised.'])
    const found = db.prepare("SELECT rowid FROM article_search WHERE article_search MATCH 'held'").all()
    expect(found).toEqual([])
    expect(checkSearchIndex(db)).toBe('ok')
    db.close()
  })

  it('sorts an article dated in the future by when it came', () => {
    const db = openMemoryDatabase()
    store(db, { title: 'From tomorrow', hoursAgo: -240 })
    expect(db.prepare('SELECT sort_at FROM articles').pluck().get()).toBe(noon)
    db.close()
  })

  it('keeps only web addresses as addresses', () => {
    const db = openMemoryDatabase()
    for (const [index, url] of ['javascript:alert(1)', 'file:///etc/passwd', 'ftp://example.com/a', 'not an address', 'https://'].entries()) store(db, { title: `Article ${index}`, url })
    expect(db.prepare('SELECT url FROM articles WHERE url IS NOT NULL').all()).toEqual([])
    db.close()
  })

  it('says which article is not there', () => {
    const db = openMemoryDatabase()
    expect(() => readArticle(db, '7')).toThrow('There is no article 7 in this library.')
    db.close()
  })
})
