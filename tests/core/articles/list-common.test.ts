import { expect, it } from 'vitest'
import { listArticles } from '../../../src/core/articles/index.ts'
import type { Scope } from '../../../src/shared/contract.ts'
import { noon, openLibraryWith } from '../library-fixture.ts'

// From the sample on, common words are looked for article by article, others in the index of the whole library: what is found is the same.
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
