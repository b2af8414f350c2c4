import { expect, it } from 'vitest'
import { readArticle } from '../../../src/core/articles/index.ts'
import { applyRetention } from '../../../src/core/feeds/retention.ts'
import { addHighlight, setNote } from '../../../src/core/highlights/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

it('what is highlighted or noted on is never removed, however old it is', () => {
  const { db, ids } = openLibraryWith(['Marked', 'Noted', 'Plain'].map((title, index) => ({ title, hoursAgo: 5000 + index })))
  const [marked, noted, plain] = ids as [string, string, string]
  const article = readArticle(db, marked)
  addHighlight(db, { articleId: marked, textId: article.textId, start: 0, end: 6, quote: article.text.slice(0, 6), color: 'yellow', note: null, addedAt: null }, noon)
  setNote(db, noted, 'keep this', noon)
  db.exec("INSERT INTO feeds (id, address, position, added_at, keep_days) VALUES (1, 'https://a.example/', 1, 1, 30)")
  for (const id of ids) db.prepare("INSERT INTO feed_items SELECT 1, 'key' || id, id, '', sort_at, 1 FROM articles WHERE id = ?").run(Number(id))
  expect(applyRetention(db, 1, noon, 100)).toEqual([Number(plain)])
  expect(applyRetention(db, 1, noon, 100)).toEqual([])
  db.close()
})
