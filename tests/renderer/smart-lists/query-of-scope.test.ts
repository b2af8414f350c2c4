import { describe, expect, it } from 'vitest'
import type { Scope, Sidebar } from '../../../src/shared/contract.ts'
import { queryInScope } from '../../../src/renderer/smart-lists/query-of-scope.ts'

const sidebar = {
  watchlists: [{ id: '1', name: 'China tech' }],
  folders: [{ id: '5', name: 'Wires', parentId: null }, { id: '6', name: 'Asia', parentId: '5' }],
  feeds: [{ id: '8', title: 'Harbour Wire', folderId: '6' }, { id: '9', title: 'Quay', folderId: '5' }, { id: '10', title: 'Loose', folderId: null }],
  smartLists: [{ id: '3', name: 'Cloud', query: 'cloud OR ai' }],
} as unknown as Sidebar

describe('a search that is kept', () => {
  it.each<[Scope, string, string]>([
    [{ kind: 'all' }, ' cloud ', 'cloud'],
    [{ kind: 'unread' }, 'cloud', 'is:unread cloud'],
    [{ kind: 'tag', tag: 'to check' }, 'cloud', 'tag:"to check" cloud'],
    [{ kind: 'tag', tag: 'energy/oil' }, 'brent OR wti', 'tag:energy/oil (brent OR wti)'],
    [{ kind: 'symbol', symbol: 'BRK.B' }, 'cash', 'symbol:BRK.B cash'],
    [{ kind: 'watchlist', id: '1' }, 'cash', 'watchlist:"China tech" cash'],
    [{ kind: 'folder', id: '5' }, 'cash', '(feed:"Harbour Wire" OR feed:Quay) cash'],
    [{ kind: 'smart-list', id: '3' }, 'margin', '(cloud OR ai) margin'],
    [{ kind: 'feed', id: '99' }, 'margin', 'margin'],
    [{ kind: 'later' }, '', 'is:later'],
  ])('in %j says its place too', (scope, query, whole) => expect(queryInScope(scope, query, sidebar)).toBe(whole))
})
