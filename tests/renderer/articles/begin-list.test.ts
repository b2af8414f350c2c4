// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { makeArticle, makePlainLibrary } from '../plain-library.ts'
import type { Bridge } from '../../../src/shared/window.ts'
import type { PlainLibrary } from '../plain-library.ts'

const { askForList, beginList, useArticleList } = await import('../../../src/renderer/articles/article-list.ts')
const titles = (): readonly string[] => useArticleList.getState().articles.map(({ title }) => title)

/** A library that counts how often its list was asked for. */
function countLists(library: PlainLibrary): () => number {
  let lists = 0
  const { call } = library.bridge
  const bridge: Bridge = {
    ...library.bridge,
    call(name, input) {
      if (name === 'articles.list') lists += 1
      return call(name, input)
    },
  }
  Object.defineProperty(window, 'marketdash', { value: bridge, configurable: true })
  return () => lists
}

describe('the list that is asked for before the window is drawn', () => {
  let library: PlainLibrary
  let lists: () => number
  beforeEach(() => {
    library = makePlainLibrary([makeArticle('1', 'Orrin raises its outlook')])
    lists = countLists(library)
  })

  it('is there when the window is drawn, and is not asked for again', async () => {
    await beginList({ kind: 'all' }, '', 'newest')
    expect(titles()).toEqual(['Orrin raises its outlook'])
    askForList({ kind: 'all' }, '', 'newest')
    expect(lists()).toBe(1)
  })

  it('is asked for once, though the window is drawn before its answer', async () => {
    const there = beginList({ kind: 'all' }, '', 'newest')
    askForList({ kind: 'all' }, '', 'newest')
    await there
    expect(titles()).toEqual(['Orrin raises its outlook'])
    expect(lists()).toBe(1)
  })

  it('is asked for again when something changed before anybody heard of changes', async () => {
    await beginList({ kind: 'all' }, '', 'newest')
    library.articles = [makeArticle('2', 'Tessin buys a rival'), ...library.articles]
    library.send({ kind: 'change', change: { topics: ['articles'], articleIds: ['2'] } })
    askForList({ kind: 'all' }, '', 'newest')
    await expect.poll(titles).toEqual(['Tessin buys a rival', 'Orrin raises its outlook'])
  })

  it('is asked for again in another place', async () => {
    await beginList({ kind: 'all' }, '', 'newest')
    askForList({ kind: 'starred' }, '', 'newest')
    await expect.poll(titles).toEqual([])
  })

  it('is asked for again the next time: only the first drawing has it already', async () => {
    await beginList({ kind: 'all' }, '', 'newest')
    askForList({ kind: 'all' }, '', 'newest')
    askForList({ kind: 'all' }, '', 'newest')
    expect(lists()).toBe(2)
  })
})
