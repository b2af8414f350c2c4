import { expect, it } from 'vitest'
import { subscribeToOutlines } from '../../../src/core/feeds/outlines.ts'
import { listFeeds, readFeed, readFeeds } from '../../../src/core/feeds/subscriptions.ts'
import type { Outline } from '../../../src/shared/model.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'
import { statementsOf } from '../plan.ts'

const outline = (title: string, address: string | null, children: readonly Outline[] = []): Outline => ({ title, address, site: null, categories: [], children })

it('thousands of feeds are taken in and told of without asking the library feed by feed', () => {
  const { db, ids } = openLibraryWith([{ title: 'Harbour' }, { title: 'Quay' }, { title: 'Dock' }])
  const folders = Array.from({ length: 6 }, (_, folder) => outline(`Folder ${folder}`, null, Array.from({ length: 50 }, (_, feed) => outline(`Feed ${folder}.${feed}`, `https://f${folder}-${feed}.example.com/feed`))))
  let added: readonly string[] = []
  // A statement is prepared once, however many feeds there are.
  expect(statementsOf(db, () => void ({ added } = subscribeToOutlines(db, folders, null, noon))).length).toBeLessThan(40)
  const bring = db.prepare("INSERT INTO feed_items (feed_id, item_key, article_id, content_hash, sort_at, seen_at) SELECT ?, ? || article_id, article_id, 'unchanged', sort_at, 0 FROM article_states WHERE article_id = ?")
  const items = [[0, 0], [0, 1], [299, 1], [299, 2], [150, 2]] as const
  for (const [feed, article] of items) bring.run(Number(added[feed]), `${feed} `, Number(ids[article]))
  bring.run(Number(added[0]), 'again ', Number(ids[0])) // named twice, it is there once
  db.prepare('UPDATE article_states SET read_at = 1 WHERE article_id = ?').run(Number(ids[2]))
  const told = readFeeds(db, added)
  expect(told).toHaveLength(300)
  expect([0, 150, 299].map((feed) => [told[feed]!.title, told[feed]!.articles > 0, told[feed]!.unread])).toEqual([['Feed 0.0', true, 2], ['Feed 3.0', true, 0], ['Feed 5.49', true, 1]])
  expect(told).toEqual(listFeeds(db))
  expect(readFeeds(db, [added[7]!, added[3]!, added[7]!]).map((feed) => feed.id), 'in the order asked for').toEqual([added[7], added[3], added[7]])
  expect(readFeed(db, added[299]!)).toEqual(told[299])
  expect(() => readFeeds(db, [added[0]!, '999'])).toThrow('There is no feed 999')
  db.close()
})
