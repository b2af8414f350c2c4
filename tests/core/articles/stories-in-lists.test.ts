import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { countArticles, listArticles, setState } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { separate, undo } from '../../../src/core/stories/index.ts'
import type { Scope } from '../../../src/shared/contract.ts'
import { noon, store } from '../library-fixture.ts'

const wire = `Northwind Grid Corp. said on Monday that second-quarter revenue rose 12% to $2.41 billion as utilities in Texas and Spain ordered batteries
faster than it could build them. Adjusted earnings came to 83 cents a share. Storage revenue rose 41% to $940 million, while transmission fell 3%.
The company kept its forecast for the year and said two further plants would open before the winter. Its chief executive said the order book had never
been as long, and that delivery times for the largest units now reach into the year after next. Analysts had asked about margins, which narrowed a little
as freight became dearer; the finance chief said prices agreed in the spring would take effect from September.`
const list = (db: Database, scope: Scope, query = '') => listArticles(db, { scope, query, limit: 100, offset: 0, cursor: null }, noon).articles

function makeLibrary() {
  const db = openMemoryDatabase()
  const first = store(db, { title: 'Northwind Grid beats forecasts', text: wire, url: 'https://a.example/1', source: 'Harbour Wire', symbols: [], hoursAgo: 5 })
  const copy = store(db, { title: 'Northwind Grid beats forecasts', text: `(Other Wire) - ${wire}`, url: 'https://b.example/9', source: 'Other Wire', hoursAgo: 4 })
  const other = store(db, { title: 'A new bakery opens in Lisbon', text: 'Custard tarts are baked from four in the morning, and the queue reaches around the corner of the square on Sundays.', hoursAgo: 3 })
  return { db, first, copy, other }
}

describe('a story that came twice', () => {
  it('is one entry of the list that says how many stand behind it', () => {
    const { db, first } = makeLibrary()
    expect(list(db, { kind: 'all' }).map((article) => [article.title, article.story?.others ?? 0])).toEqual([['A new bakery opens in Lisbon', 0], ['Northwind Grid beats forecasts', 1]])
    expect(list(db, { kind: 'unread' })).toHaveLength(2)
    expect(list(db, { kind: 'all' }, 'batteries').length).toBe(2) // what is searched for is shown itself
    expect(list(db, { kind: 'all' })[1]?.id).toBe(first)
    db.close()
  })

  it('is read once: the copies are read with it, and the undo knows which', () => {
    const { db, first, copy } = makeLibrary()
    expect(setState(db, 'read', [first], true, noon).ids.toSorted()).toEqual([first, copy].toSorted())
    expect(countArticles(db).unread).toBe(1)
    expect(list(db, { kind: 'unread' }).map((article) => article.title)).toEqual(['A new bakery opens in Lisbon'])
    db.close()
  })

  it('is two entries again when the person says "not the same", and one when that is undone', () => {
    const { db, copy } = makeLibrary()
    const change = separate(db, copy, noon)
    expect(list(db, { kind: 'all' })).toHaveLength(3)
    undo(db, change)
    expect(list(db, { kind: 'all' })).toHaveLength(2)
    db.close()
  })
})
