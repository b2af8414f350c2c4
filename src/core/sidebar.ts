import type { Sidebar } from '../shared/contract.ts'
import type { SmartList } from '../shared/model.ts'
import { countArticles, countHidden } from './articles/index.ts'
import { countWatchedUnread, listWatchlists } from './companies/index.ts'
import { listFeeds, listFolders } from './feeds/index.ts'
import type { Room } from './handlers.ts'
import { listSmartLists } from './smart-lists/index.ts'
import { listTags } from './tags/index.ts'

/** Everything that the sidebar names, with its counts. */
export function describeSidebar(room: Room): Sidebar {
  const { db } = room
  return { ...countArticles(db), tags: listTags(db), watchlists: listWatchlists(db), folders: listFolders(db), feeds: listFeeds(db), smartLists: listSmartListsOf(room), hidden: countHidden(db), watched: countWatchedUnread(db) }
}

/** Smart lists with their counts; what would take too long now is counted right after, and told. */
export function listSmartListsOf({ db, newsroom, now }: Room): readonly SmartList[] {
  return listSmartLists(db, now, () => newsroom.desk.announce({ topics: ['smart-lists'], articleIds: [] }))
}
