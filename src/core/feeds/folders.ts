import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Folder } from '../../shared/model.ts'

interface FolderRow { readonly id: number; readonly name: string; readonly parent_id: number | null }

/** All folders; those of one parent stand in the person's order. */
export function listFolders(db: Database): readonly Folder[] {
  const rows = db.prepare('SELECT id, name, parent_id FROM folders ORDER BY position, id').all() as FolderRow[]
  const unread = countUnread(db)
  return rows.map((row) => toFolder(row, unread))
}

/** Makes a folder. Throws AppError bad-input where its parent has one of that name. */
export function createFolder(db: Database, name: string, parentId: string | null): Folder {
  return db.transaction(() => {
    const parent = parentId === null ? null : readFolder(db, parentId).id
    if (findFolder(db, name, parent)) throw new AppError('bad-input', `There is a folder "${name}" already. Choose another name.`)
    return toFolder(insertFolder(db, name, parent), new Map())
  }).immediate()
}

export function renameFolder(db: Database, id: string, name: string): Folder {
  return db.transaction(() => {
    const row = readFolder(db, id)
    const other = findFolder(db, name, row.parent_id)
    if (other && other.id !== row.id) throw new AppError('bad-input', `There is a folder "${name}" already. Choose another name.`)
    db.prepare('UPDATE folders SET name = ? WHERE id = ?').run(name, row.id)
    return toFolder({ ...row, name }, countUnread(db))
  }).immediate()
}

/** Removes a folder; what stands in it moves to where the folder stood. No feed is unsubscribed. Returns what was removed. */
export function removeFolder(db: Database, id: string): Folder {
  return db.transaction(() => {
    const row = readFolder(db, id)
    const unread = countUnread(db)
    db.prepare('UPDATE feeds SET folder_id = ? WHERE folder_id = ?').run(row.parent_id, row.id)
    db.prepare('UPDATE folders SET parent_id = ? WHERE parent_id = ?').run(row.parent_id, row.id)
    db.prepare('DELETE FROM folders WHERE id = ?').run(row.id)
    return toFolder(row, unread)
  }).immediate()
}

/** The folder of that name in that place, made where it is missing. Runs inside the caller's transaction. */
export function ensureFolder(db: Database, name: string, parent: number | null): number {
  return (findFolder(db, name, parent) ?? insertFolder(db, name, parent)).id
}

/** Throws AppError not-found. */
export function readFolder(db: Database, id: string): FolderRow {
  const row = db.prepare('SELECT id, name, parent_id FROM folders WHERE id = ?').get(Number(id)) as FolderRow | undefined
  if (!row) throw new AppError('not-found', 'That folder is not there any more.')
  return row
}

function findFolder(db: Database, name: string, parent: number | null): FolderRow | undefined {
  return db.prepare('SELECT id, name, parent_id FROM folders WHERE name = ? AND parent_id IS ?').get(name, parent) as FolderRow | undefined
}

function insertFolder(db: Database, name: string, parent: number | null): FolderRow {
  const id = db.prepare('INSERT INTO folders (name, parent_id, position) VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM folders))').run(name, parent).lastInsertRowid
  return { id: Number(id), name, parent_id: parent }
}

/** Unread articles of each folder that has some. One that several of its feeds brought counts once, so feeds' own counts cannot be summed. */
function countUnread(db: Database): ReadonlyMap<number, number> {
  const rows = db.prepare(
    `WITH RECURSIVE inside (folder_id, id) AS (SELECT id, id FROM folders UNION SELECT inside.folder_id, folders.id FROM folders JOIN inside ON folders.parent_id = inside.id)
     SELECT inside.folder_id, count(DISTINCT feed_items.article_id) FROM inside JOIN feeds ON feeds.folder_id = inside.id
       JOIN feed_items ON feed_items.feed_id = feeds.id JOIN article_states ON article_states.article_id = feed_items.article_id
     WHERE article_states.read_at IS NULL GROUP BY inside.folder_id`,
  ).raw().all() as [number, number][]
  return new Map(rows)
}

function toFolder(row: FolderRow, unread: ReadonlyMap<number, number>): Folder {
  return { id: String(row.id), name: row.name, parentId: row.parent_id === null ? null : String(row.parent_id), unread: unread.get(row.id) ?? 0 }
}
