import type { Database } from 'better-sqlite3'
import type { Folder, Outline } from '../../shared/model.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { noteFolders, readAsLeft } from './as-left.ts'
import { ensureFolder, listFolders } from './folders.ts'
import { insertFeed, listFeeds } from './subscriptions.ts'

/** Feeds of an import are fetched one after another over time: an OPML file must not be a request cannon. Milliseconds. */
const importSpacing = 1500

export interface OutlineReport {
  readonly added: readonly string[] // feed ids
  readonly existing: readonly string[]
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}

/**
 * Subscribes to the feeds of an OPML file, in its folders. `addresses` names the chosen ones; null means all.
 * A feed that is there already stays as it is. First fetches are spread: one every 1.5 seconds, or over an hour and more for thousands.
 */
export function subscribeToOutlines(db: Database, outlines: readonly Outline[], addresses: ReadonlySet<string> | null, now: number, note: NoteStep = () => {}): OutlineReport {
  return db.transaction(() => {
    const finish = noteFolders(db, note)
    const added: string[] = []
    const existing: string[] = []
    const refused: { source: string; reason: string }[] = []
    const walk = (list: readonly Outline[], folder: number | null): void => {
      for (const outline of list) {
        if (outline.address === null) {
          if (hasChosen(outline, addresses)) walk(outline.children, outline.title.trim() === '' ? folder : ensureFolder(db, outline.title.trim(), folder))
          continue
        }
        if (addresses === null || addresses.has(outline.address)) {
          try {
            const dueAt = now + added.length * importSpacing
            const { id, isNew } = insertFeed(db, { address: outline.address, title: outline.title.trim() || null, site: outline.site, categories: outline.categories, folder, isLocal: false, dueAt }, now)
            ;(isNew ? added : existing).push(String(id))
          } catch (error) {
            refused.push({ source: outline.address, reason: (error as Error).message })
          }
        }
        walk(outline.children, folder)
      }
    }
    walk(outlines, null)
    finish()
    if (added.length > 0) note({ kind: 'feeds', feeds: readAsLeft(db, added.map(Number)) })
    return { added, existing, refused }
  }).immediate()
}

function hasChosen(folder: Outline, addresses: ReadonlySet<string> | null): boolean {
  const chosen = (outline: Outline): boolean => outline.address !== null && (addresses === null || addresses.has(outline.address))
  return folder.children.some((outline) => chosen(outline) || hasChosen(outline, addresses))
}

/** Every subscription as outlines, folders nested as they are: what an OPML file is written from. */
export function readOutlines(db: Database): readonly Outline[] {
  const feeds = listFeeds(db)
  const folders = listFolders(db)
  const feedsIn = (folderId: string | null): Outline[] =>
    feeds.filter((feed) => feed.folderId === folderId).map((feed) => ({ title: feed.title, address: feed.address, site: feed.site, categories: feed.categories, children: [] }))
  const inside = (parentId: string | null): Outline[] => [
    ...folders.filter((folder) => folder.parentId === parentId).map((folder: Folder) => ({ title: folder.name, address: null, site: null, categories: [], children: inside(folder.id) })),
    ...feedsIn(parentId),
  ]
  return inside(null)
}
