import { describe, expect, it } from 'vitest'
import type { Sidebar } from '../../../src/shared/contract.ts'
import type { Feed } from '../../../src/shared/model.ts'
import { moveInTree } from '../../../src/renderer/library/move-in-tree.ts'
import { listTreeGroups } from '../../../src/renderer/library/tree-items.ts'

const sidebar: Sidebar = {
  all: 12,
  unread: 3,
  starred: 0,
  later: 1,
  tags: [{ name: 'chips', color: null, articles: 4, unread: 2 }],
  folders: [],
  feeds: [],
  watched: 3,
  watchlists: [
    {
      id: '7',
      name: 'China',
      unread: 3,
      color: null,
      position: 0,
      archivedAt: null,
      sections: [],
      symbols: [
        { symbol: 'BABA', company: 'Alibaba', unread: 3, sectionId: null, note: null, color: null, addedAt: '2026-03-02T12:00:00.000Z' },
        { symbol: 'PDD', company: null, unread: 0, sectionId: null, note: null, color: null, addedAt: '2026-03-02T12:00:00.000Z' },
      ],
    },
  ],
}
const itemsOf = (folded: readonly string[] = []) => listTreeGroups(sidebar, new Set(folded)).flatMap((group) => group.items)
const labels = (folded: readonly string[] = []) => itemsOf(folded).map((item) => item.label)

describe('the places of the library', () => {
  it('are named with what is unread in them', () => {
    expect(itemsOf().map((item) => item.name)).toEqual([
      'All articles, 12',
      'Unread, 3',
      'Starred',
      'Read later, 1',
      'Everything watched, 3 unread',
      'China, 3 unread',
      'BABA, 3 unread',
      'PDD, 0 unread',
      'chips, 2 unread',
    ])
  })

  it('count hidden articles where they stand, and nowhere else', () => {
    const items = listTreeGroups({ ...sidebar, hidden: 5 }, new Set()).flatMap((group) => group.items)
    expect(items.map((item) => item.name)).toEqual(expect.arrayContaining(['All articles, 7', 'Hidden, 5']))
  })

  it('hold feeds in folders, each folder counting what is unread anywhere in it', () => {
    const feed = (id: string, title: string, folderId: string | null, unread: number): Feed => ({
      id,
      title,
      folderId,
      unread,
      address: '',
      site: null,
      categories: [],
      fullText: 'short',
      pollMinutes: null,
      keepNewest: null,
      keepDays: null,
      paused: false,
      gone: false,
      lastGoodAt: null,
      nextDueAt: null,
      problem: null,
      articles: 9,
    })
    const feeds = [feed('1', 'Harbour Wire', '11', 4), feed('2', 'Quay Ledger', '12', 1), feed('3', 'Loose', null, 0)]
    const folders = [
      { id: '11', name: 'News', parentId: null, unread: 5 },
      { id: '12', name: 'Markets', parentId: '11', unread: 1 },
      { id: '13', name: 'Empty', parentId: null, unread: 0 },
    ]
    const groups = (folded: readonly string[]) =>
      listTreeGroups({ ...sidebar, feeds, folders }, new Set(folded)).find((group) => group.heading === 'Feeds')?.items ?? []
    expect(groups([]).map((item) => `${item.level} ${item.name}`)).toEqual([
      '1 News, 5 unread',
      '2 Markets, 1 unread',
      '3 Quay Ledger, 1 unread',
      '2 Harbour Wire, 4 unread',
      '1 Empty',
      '1 Loose',
    ])
    expect(groups(['folder 11']).map((item) => item.name)).toEqual(['News, 5 unread', 'Empty', 'Loose'])
  })

  it('say what is wrong with a feed in its name', () => {
    const feed: Feed = {
      id: '1',
      title: 'Harbour Wire',
      folderId: null,
      unread: 3,
      address: '',
      site: null,
      categories: [],
      fullText: 'short',
      pollMinutes: null,
      keepNewest: null,
      keepDays: null,
      paused: false,
      gone: false,
      lastGoodAt: null,
      nextDueAt: null,
      problem: 'The server does not answer. It is tried again in an hour.',
      articles: 9,
    }
    const feeds = [feed, { ...feed, id: '2', title: 'Quay Ledger', problem: null, paused: true, unread: 0 }]
    const items = listTreeGroups({ ...sidebar, feeds }, new Set()).find((group) => group.heading === 'Feeds')?.items ?? []
    expect(items.map((item) => [item.name, item.mark])).toEqual([
      ['Harbour Wire, 3 unread. The server does not answer. It is tried again in an hour.', 'problem'],
      ['Quay Ledger. Paused.', 'paused'],
    ])
  })

  it('fold a watchlist away', () => {
    expect(labels(['watchlist 7'])).toEqual(['All articles', 'Unread', 'Starred', 'Read later', 'Everything watched', 'China', 'chips'])
  })

  it('are walked with arrows, Home and End, and stop at both ends', () => {
    expect(moveInTree(itemsOf(), 0, 'ArrowDown', '')).toEqual({ kind: 'focus', index: 1 })
    expect(moveInTree(itemsOf(), 0, 'ArrowUp', '')).toEqual({ kind: 'focus', index: 0 })
    expect(moveInTree(itemsOf(), 2, 'End', '')).toEqual({ kind: 'focus', index: 8 })
    expect(moveInTree(itemsOf(), 5, 'Home', '')).toEqual({ kind: 'focus', index: 0 })
  })

  it('open, close and climb with right and left', () => {
    expect(moveInTree(itemsOf(), 5, 'ArrowLeft', '')).toEqual({ kind: 'fold', key: 'watchlist 7' })
    expect(moveInTree(itemsOf(['watchlist 7']), 5, 'ArrowRight', '')).toEqual({ kind: 'unfold', key: 'watchlist 7' })
    expect(moveInTree(itemsOf(), 5, 'ArrowRight', '')).toEqual({ kind: 'focus', index: 6 })
    expect(moveInTree(itemsOf(), 7, 'ArrowLeft', '')).toEqual({ kind: 'focus', index: 5 })
    expect(moveInTree(itemsOf(), 0, 'ArrowLeft', '')).toBeNull()
  })

  it('are found by typing their first letters, going round', () => {
    expect(moveInTree(itemsOf(), 0, 'c', 'c')).toEqual({ kind: 'focus', index: 5 })
    expect(moveInTree(itemsOf(), 5, 'c', 'c')).toEqual({ kind: 'focus', index: 8 })
    expect(moveInTree(itemsOf(), 5, 'h', 'ch')).toEqual({ kind: 'focus', index: 5 })
    expect(moveInTree(itemsOf(), 0, 'x', 'x')).toBeNull()
  })
})
