import { expect, it } from 'vitest'
import { listArticles } from '../../../src/core/articles/index.ts'
import type { Scope } from '../../../src/shared/contract.ts'
import { unindexText } from '../../../src/core/search/index.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'
import { addText, makeLibrary, now, readTextId } from '../search/library.ts'

// What many articles have is looked for along the list, what few have in the index of the whole library: what is found is the same.
it.each(['common', 'common -rare', 'common half', 'half', 'rare', '-rare', 'common OR rare', '-common', 'half title:two'])('a search for %s finds the same page by page as all at once, from either end', (query) => {
  const { db } = openLibraryWith(Array.from({ length: 70 }, (_, index) => ({
    title: index % 2 ? `two ${index}` : `one ${index}`, hoursAgo: index + 1, symbols: ['AAA'], text: `${index === 1 ? '' : 'common'} ${index % 2 ? 'half' : ''} ${index % 30 === 7 ? 'rare' : ''} number${index}`,
  })))
  const scopes: Scope[] = [{ kind: 'all' }, { kind: 'unread' }, { kind: 'symbol', symbol: 'AAA' }]
  for (const scope of scopes) {
    for (const order of ['newest', 'oldest'] as const) {
      const list = (limit: number, cursor: string | null) => listArticles(db, { scope, query, order, limit, offset: 0, cursor }, noon)
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: ReturnType<typeof list> = list(7, cursor)
        seen.push(...page.articles.map((article) => article.title))
        cursor = page.next
      } while (cursor !== null)
      const has = (index: number, word: string): boolean => ({ common: index !== 1, half: index % 2 === 1, rare: index % 30 === 7 })[word] ?? false
      const meant: Readonly<Record<string, (index: number) => boolean>> = {
        'common -rare': (index) => has(index, 'common') && !has(index, 'rare'), 'common half': (index) => has(index, 'common') && has(index, 'half'), '-rare': (index) => !has(index, 'rare'),
        'common OR rare': (index) => has(index, 'common') || has(index, 'rare'), '-common': (index) => !has(index, 'common'), 'half title:two': (index) => has(index, 'half'),
      }
      const expected = Array.from({ length: 70 }, (_, index) => index).filter(meant[query] ?? ((index) => has(index, query))).map((index) => (index % 2 ? `two ${index}` : `one ${index}`))
      expect(seen, `${scope.kind} ${order}`).toEqual(order === 'newest' ? expected : expected.toReversed())
    }
  }
  db.close()
})

/** Every how manyeth article has a word, of 1,200: along the list, along it and farther, gathered. */
const words = { w1: 1, w2: 2, w9: 9, w50: 50, w400: 400 } as const
type Word = keyof typeof words

const hasWord = (index: number, word: Word): boolean => index % words[word] === words[word] - 1
const wordsOf = (index: number): string => (Object.keys(words) as Word[]).filter((word) => hasWord(index, word)).join(' ')

it.each([
  ['with texts in the order they came', 0],
  ['with some texts changed since', 7],
  ['with texts that stand far from each other', 1],
])('a library of 1,200 articles %s is searched page by page for common and rare words alike', (_name, changed) => {
  const library = makeLibrary(Array.from({ length: 1200 }, (_, index) => ({
    name: String(index), title: `Title ${index}`, text: wordsOf(index), sortAt: now - ((index * 7) % 1200) * 60_000, read: index % 3 === 0, tags: index % 5 === 0 ? ['fifth'] : [],
  })))
  const { db } = library
  const move = db.transaction(() => {
    for (let index = 0; changed > 0 && index < 1200; index += changed) {
      const id = library.idOf.get(String(index))!
      db.prepare("UPDATE sqlite_sequence SET seq = seq + 700 WHERE name = 'article_texts'").run() // as if other articles had been stored between
      unindexText(db, readTextId(db, id))
      addText(db, id, { title: `Title ${index}`, text: wordsOf(index) })
    }
  })
  move()
  const meant: readonly (readonly [query: string, (index: number) => boolean])[] = [
    ...(Object.keys(words) as Word[]).map((word) => [word, (index: number) => hasWord(index, word)] as const),
    ['w2 w9', (index) => hasWord(index, 'w2') && hasWord(index, 'w9')],
    ['w9 -w50', (index) => hasWord(index, 'w9') && !hasWord(index, 'w50')],
    ['w9 OR w400', (index) => hasWord(index, 'w9') || hasWord(index, 'w400')],
    ['-w2', (index) => !hasWord(index, 'w2')],
    ['w9 tag:fifth', (index) => hasWord(index, 'w9') && index % 5 === 0],
    ['w2 is:unread', (index) => hasWord(index, 'w2') && index % 3 !== 0],
    ['tag:fifth', (index) => index % 5 === 0],
    ['nowhere', () => false],
  ]
  const byTime = Array.from({ length: 1200 }, (_, index) => index).sort((a, b) => ((a * 7) % 1200) - ((b * 7) % 1200))
  for (const [query, has] of meant) {
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: ReturnType<typeof listArticles> = listArticles(db, { scope: { kind: 'all' }, query, order, limit: 40, offset: 0, cursor }, now)
        seen.push(...page.articles.map((article) => article.title))
        cursor = page.next
      } while (cursor !== null)
      const expected = byTime.filter(has).map((index) => `Title ${index}`)
      expect(seen, `${query} ${order}`).toEqual(order === 'newest' ? expected : expected.toReversed())
    }
  }
  db.close()
})
