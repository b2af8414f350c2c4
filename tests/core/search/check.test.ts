import { expect, test } from 'vitest'
import { checkQuery, completeSearch } from '../../../src/core/search/index.ts'
import { findNames, makeLibrary } from './library.ts'

test.each([
  ['apple (pear', '(', 6],
  ['apple titel:x pear', 'titel:x', 6],
  ['a is:unraed', 'is:unraed', 2],
  ['🙂 after:soon', 'after:soon', 3],
  ['x OR', 'OR', 2],
  ['a)', ')', 1],
  ['one "two', '"two', 4],
  ['fine l*', 'l*', 5],
])('what is wrong with %j is pointed at while it is typed', (query, blamed, start) => {
  const { problem } = checkQuery(query)
  expect(problem).toMatchObject({ start, message: expect.stringContaining(`character ${Array.from(query.slice(0, start)).length + 1}`) as string })
  expect(query.slice(problem?.start, problem?.end)).toBe(blamed)
})

test('a query that can be read has no problem, and a problem of the whole blames the whole', () => {
  expect(checkQuery('apple -pear')).toEqual({ problem: null })
  expect(checkQuery('')).toEqual({ problem: null })
  expect(checkQuery('&&')).toEqual({ problem: { message: expect.stringContaining('nothing to search for') as string, start: 0, end: 2 } })
})

test('completion knows the names of the library', () => {
  const { db } = makeLibrary([
    { name: 'a', title: 'A', text: 'a', tags: ['energy/oil'], symbols: ['BABA', 'BA'] },
    { name: 'b', title: 'B', text: 'b', symbols: ['BABA', 'ZZ'] },
  ])
  db.exec("INSERT INTO watchlists (name, position) VALUES ('Old Economy', 0); INSERT INTO feeds (address, feed_title, position, added_at) VALUES ('https://a.example/', 'Port Gazette', 0, 0)")
  const complete = (text: string): readonly string[] => completeSearch(db, text, text.length).map((suggestion) => suggestion.insert)
  expect(complete('symbol:b')).toEqual(['symbol:BA ', 'symbol:BABA '])
  expect(complete('symbol:')).toEqual(['symbol:BA ', 'symbol:BABA ', 'symbol:ZZ '])
  expect(complete('tag:oil')).toEqual(['tag:energy/oil '])
  expect(complete('watchlist:o')).toEqual(['watchlist:"Old Economy" '])
  expect(complete('feed:gaz')).toEqual(['feed:"Port Gazette" '])
  expect(complete('no')).toEqual(['note:'])
})

test('highlights, notes and hidden articles are found by what was done to them', () => {
  const library = makeLibrary(['marked', 'noted', 'hidden', 'plain'].map((name) => ({ name, title: name, text: `words of ${name}` })))
  library.db.exec(`INSERT INTO highlights (article_id, text_id, start_offset, end_offset, quote, color, made_at, changed_at) VALUES (1, 1, 0, 5, 'words', 'yellow', 1, 1);
    INSERT INTO article_notes VALUES (2, 'ask', 1); INSERT INTO hidden_articles (article_id, sort_at, was_unread, hidden_at) VALUES (3, 1, 1, 1)`)
  expect(findNames(library, 'has:highlight')).toEqual(['marked'])
  expect(findNames(library, 'has:note')).toEqual(['noted'])
  expect(findNames(library, 'is:hidden')).toEqual(['hidden'])
  expect(findNames(library, '-has:highlight -has:note -is:hidden')).toEqual(['plain'])
  library.db.exec("UPDATE highlights SET note = 'why'")
  expect(findNames(library, 'has:note')).toEqual(['marked', 'noted'])
})

test('articles with a number that the person confirmed or corrected are found', () => {
  const library = makeLibrary(['corrected', 'plain'].map((name) => ({ name, title: name, text: `words of ${name}` })))
  library.db.exec(`INSERT INTO corrections (article_id, text_id, kind, document, made_at) VALUES (1, 1, 'rejected', '{}', 1)`)
  expect(findNames(library, 'has:correction')).toEqual(['corrected'])
  expect(findNames(library, '-has:correction')).toEqual(['plain'])
})
