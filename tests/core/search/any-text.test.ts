import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors.ts'
import { completeQuery, compileQuery, parseQuery, snippetOf, type Query } from '../../../src/core/search/index.ts'
import { findNames, makeLibrary, now, readTextId, writeList, type Sample } from './library.ts'

const samples: readonly Sample[] = [
  { name: 'a', title: 'Alpha and beta', text: 'alpha beta gamma delta', author: 'Ann', source: 'Gazette', tags: ['x'], symbols: ['AAA'] },
  {
    name: 'b',
    title: 'Beta',
    text: 'beta beta delta epsilon',
    source: 'Börse',
    tags: ['x/y', 'z'],
    read: true,
    starred: true,
    claim: true,
    words: 700,
  },
  { name: 'c', title: 'Gamma', text: 'gamma (alpha)', symbols: ['BRK.B', 'AAA'], later: true, sortAt: now - 400 * 24 * 3_600_000 },
  { name: 'd', title: '', text: '' },
]
const library = makeLibrary(samples)
const firstText = readTextId(library.db, 1)

const pieces = [
  'alpha',
  'be*',
  '"beta delta"',
  '"',
  '“',
  '(',
  ')',
  '-',
  'OR',
  'AND',
  'NOT',
  ' ',
  ' ',
  'NEAR(',
  '^',
  '*',
  '{title}:',
  ':',
  'title:',
  'tag:',
  'feed:',
  'is:unread',
  'words:>',
  '5',
  'before:',
  '7d',
  '\0',
  '\u{D800}',
  '🚀',
  '茶',
  '𞤀*',
  "'",
  '\\',
  '%',
  '_',
  ';',
  '--',
  '10:30',
  'symbol:[a*',
  '\u{200F}',
  'e\u{301}',
  '\n',
  '""',
  'a.b-c',
]
const hostile = fc.oneof(
  fc.string({ maxLength: 2000, unit: 'grapheme' }),
  fc.string({ maxLength: 2000, unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')),
)

test('whatever is typed into the search box is answered, or refused in a sentence', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      let query: Query
      try {
        query = parseQuery(typed)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
        expect((error as AppError).kind).toBe('bad-input')
        expect((error as AppError).message).toMatch(/[.?]$/)
        return
      }
      findNames(library, typed)
      snippetOf(library.db, firstText, query)
      library.db.prepare(writeList(typed).sql).all(...compileQuery({ kind: 'not', part: query }, { now }).parameters)
    }),
    { numRuns: 3000 },
  )
})

test('whatever is typed, completion offers only what replaces a part of it', () => {
  const known = { tags: ['a b', '5" pipe', 'x'], symbols: ['AAA'], watchlists: ['w'], feeds: ['Gazette'] }
  fc.assert(
    fc.property(hostile, fc.nat(2000), (typed, caret) => {
      for (const { start, end } of completeQuery(typed, caret, known)) {
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(typed.length)
      }
    }),
  )
})

const leaves = [
  'alpha',
  'beta',
  'gamma',
  'al*',
  '"beta delta"',
  'title:beta',
  'tag:x',
  'symbol:aaa',
  'is:read',
  'words:>500',
  'feed:gazette',
  'has:snapshot',
  'after:1y',
]
const { formula } = fc.letrec<{ formula: Query }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...leaves).map((leaf) => parseQuery(leaf)),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(tie('formula'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), part: tie('formula') }),
  ),
}))

function findIds(query: Query): ReadonlySet<number> {
  const { where, parameters } = compileQuery(query, { now })
  const sql = `SELECT articles.id FROM articles JOIN article_states ON article_states.article_id = articles.id WHERE ${where}`
  return new Set(
    library.db
      .prepare<(string | number)[], { id: number }>(sql)
      .all(...parameters)
      .map((row) => row.id),
  )
}

test('however conditions are combined, exactly the articles are found that each condition by itself says', () => {
  const everything = findIds({ kind: 'everything' })
  expect(everything.size).toBe(4)
  const decide = (query: Query): ReadonlySet<number> => {
    if (query.kind === 'not') {
      const excluded = decide(query.part)
      return new Set([...everything].filter((id) => !excluded.has(id)))
    }
    if (query.kind !== 'and' && query.kind !== 'or') return findIds(query)
    const sets = query.parts.map(decide)
    return new Set(
      [...everything].filter((id) => (query.kind === 'and' ? sets.every((set) => set.has(id)) : sets.some((set) => set.has(id)))),
    )
  }
  fc.assert(
    fc.property(formula, (query) => {
      expect([...findIds(query)].sort()).toEqual([...decide(query)].sort())
    }),
    { numRuns: 1000 },
  )
})
