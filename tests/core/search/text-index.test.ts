import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors.ts'
import {
  checkSearchIndex,
  emptySearchIndex,
  hitEnd,
  hitStart,
  indexMissingTexts,
  indexText,
  isSearchIndexError,
  parseQuery,
  rebuildSearchIndex,
  snippetOf,
  unindexText,
} from '../../../src/core/search/index.ts'
import { addText, findNames, makeLibrary, readTextId, type Library, type Sample } from './library.ts'

const samples: readonly Sample[] = Array.from({ length: 40 }, (_, number) => ({
  name: `article ${number}`,
  title: `Report ${number}`,
  author: number % 2 ? 'Ann' : undefined,
  text: `common words and special${number} ones. `.repeat(1 + (number % 7)),
}))

function makeFull(): Library {
  return makeLibrary(samples)
}

describe('the index follows the texts', () => {
  test('a changed article is found by its new words only', () => {
    const library = makeFull()
    unindexText(library.db, readTextId(library.db, 4))
    addText(library.db, 4, { title: 'Report 3', text: 'fresh words' })
    expect(findNames(library, 'fresh')).toEqual(['article 3'])
    expect(findNames(library, 'special3')).toEqual([])
    expect(checkSearchIndex(library.db)).toBe('ok')
  })

  test('a deleted article is gone from the index', () => {
    const library = makeFull()
    unindexText(library.db, readTextId(library.db, 4))
    library.db.exec('DELETE FROM articles WHERE id = 4')
    expect(findNames(library, 'special3')).toEqual([])
    expect(checkSearchIndex(library.db)).toBe('ok')
  })

  test('indexing twice and taking out twice do no harm', () => {
    const library = makeFull()
    const textId = readTextId(library.db, 4)
    indexText(library.db, textId)
    expect(checkSearchIndex(library.db)).toBe('ok')
    unindexText(library.db, textId)
    unindexText(library.db, textId)
    indexText(library.db, textId)
    expect(checkSearchIndex(library.db)).toBe('ok')
  })

  test('an old text of an article is refused', () => {
    const library = makeFull()
    const old = readTextId(library.db, 4)
    unindexText(library.db, old)
    addText(library.db, 4, { title: 'Report 3', text: 'fresh words' })
    expect(() => indexText(library.db, old)).toThrow(AppError)
    expect(() => indexText(library.db, 999)).toThrow(AppError)
  })
})

/** Writes into the index's own tables, which SQLite refuses in its defensive mode. */
function damage(db: Database, sql: string): void {
  db.unsafeMode(true)
  db.exec(sql)
  db.unsafeMode(false)
}

const drifts: readonly (readonly [name: string, harm: (db: Database) => void])[] = [
  ['ghost: an article deleted behind its back', (db) => db.exec('DELETE FROM articles WHERE id = 4')],
  [
    'ghost: a row that no text stands behind',
    (db) => db.exec("INSERT INTO article_search (rowid, title, text) VALUES (7777, 'ghost', 'special3')"),
  ],
  [
    'ghost: the article moved on to another text',
    (db) =>
      db.exec(
        "INSERT INTO article_texts (id, article_id, title, author, dek, text, html, sections, text_hash, added_at) SELECT 500, 4, title, author, dek, 'moved', html, sections, text_hash, added_at FROM article_texts WHERE id = 4; UPDATE articles SET text_id = 500 WHERE id = 4",
      ),
  ],
  ['missing: a text that was never put in', (db) => unindexText(db, readTextId(db, 4))],
  ['emptied', (db) => emptySearchIndex(db)],
  [
    'damaged: the first page',
    (db) => damage(db, 'UPDATE article_search_data SET block = randomblob(60) WHERE id = (SELECT max(id) FROM article_search_data)'),
  ],
  ['damaged: the structure', (db) => damage(db, 'UPDATE article_search_data SET block = zeroblob(3) WHERE id = 10')],
  ['damaged: pages gone', (db) => damage(db, 'DELETE FROM article_search_data WHERE id > 10')],
  ['damaged: everything gone', (db) => damage(db, 'DELETE FROM article_search_data')],
  ['damaged: the version', (db) => damage(db, "UPDATE article_search_config SET v = 99 WHERE k = 'version'")],
  ['damaged: the settings gone', (db) => damage(db, 'DELETE FROM article_search_config')],
  ['damaged: the table of settings gone', (db) => damage(db, 'DROP TABLE article_search_config')],
  ['damaged: the sizes gone', (db) => damage(db, 'DELETE FROM article_search_docsize')],
]

/** A library that drifted, opened anew: a connection remembers the structure of an index. */
function makeDrifted(harm: (db: Database) => void): Library {
  const library = makeFull()
  expect(checkSearchIndex(library.db)).toBe('ok')
  harm(library.db)
  return { ...library, db: new BetterSqlite(library.db.serialize()) }
}

describe.each(drifts)('an index that drifted is noticed and mended (%s)', (name, harm) => {
  test('by one rebuild', () => {
    const library = makeDrifted(harm)
    expect(checkSearchIndex(library.db)).toBe('drifted')
    // Why it needs a check of its own: SQLite's notices damage only.
    if (!name.startsWith('damaged')) expect(library.db.pragma('quick_check', { simple: true })).toBe('ok')
    rebuildSearchIndex(library.db)
    expect(checkSearchIndex(library.db)).toBe('ok')
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(findNames(library, 'special5')).toEqual(['article 5'])
    expect(() => library.db.exec('DELETE FROM article_search_data')).toThrow('may not be modified') // the guard is up again
  })

  test('to the very same table', () => {
    const readSchema = ({ db }: Library): unknown => db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all()
    const library = makeDrifted(harm)
    rebuildSearchIndex(library.db)
    expect(readSchema(library)).toEqual(readSchema(makeFull()))
  })

  test('in small steps', () => {
    const library = makeDrifted(harm)
    emptySearchIndex(library.db)
    while (indexMissingTexts(library.db, 7) > 0);
    expect(checkSearchIndex(library.db)).toBe('ok')
    expect(findNames(library, 'special5')).toEqual(['article 5'])
  })

  test('and a search meanwhile answers or says that it is the index', () => {
    const library = makeDrifted(harm)
    for (const query of ['common', 'special3', '"common words"', 'spec*', '-common']) {
      try {
        findNames(library, query)
        for (let textId = 1; textId <= 40; textId++) snippetOf(library.db, textId, parseQuery(query))
      } catch (error) {
        expect(error, String(error)).toSatisfy(isSearchIndexError)
      }
    }
  })
})

test('other errors of a library are not taken for the index', () => {
  const { db } = makeFull()
  const catchError = (work: () => void): unknown => {
    try {
      work()
    } catch (error) {
      return error
    }
    return undefined
  }
  expect(isSearchIndexError(catchError(() => db.exec('SELECT * FROM nothing')))).toBe(false)
  expect(isSearchIndexError(Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' }))).toBe(false)
  expect(isSearchIndexError('malformed')).toBe(false)
  db.close()
  expect(() => checkSearchIndex(db)).toThrow('not open')
})

describe('a snippet', () => {
  const library = makeLibrary([
    {
      name: 'long',
      title: 'Long',
      text: `${'filler '.repeat(200)}\n\nThe harbour <b>doubled</b> its cash flow.\n\n${'more '.repeat(200)}`,
    },
  ])
  const show = (query: string): string | null => snippetOf(library.db, 1, parseQuery(query))

  test('shows the place of the hit, marked, in one line', () => {
    const snippet = show('harbour "cash flow" -tag:x')
    expect(snippet).toContain(`${hitStart}harbour${hitEnd} <b>doubled</b> its ${hitStart}cash flow${hitEnd}.`)
    expect(snippet).toMatch(/^….*…$/)
  })

  test('shows the words looked for, not those excluded', () => {
    expect(show('harbour -more')).not.toContain(`${hitStart}more`)
    expect(show('is:unread (doub* OR nothing)')).toContain(`${hitStart}doubled${hitEnd}`)
  })

  test('is absent where no words are looked for or none is there', () => {
    expect(show('is:unread')).toBeNull()
    expect(show('-harbour')).toBeNull()
    expect(show('elsewhere')).toBeNull()
    expect(snippetOf(library.db, 99, parseQuery('harbour'))).toBeNull()
  })
})
