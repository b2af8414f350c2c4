import type { Database } from 'better-sqlite3'
import type { ChangedArticles } from '../../shared/contract.ts'
import { refuseUnknownArticles } from '../articles/index.ts'

/** Tags articles, making the tag where there is none. A tag keeps the spelling it was first given. Returns what changed. */
export function addTag(db: Database, ids: readonly string[], name: string, now: number): ChangedArticles & { readonly tag: string } {
  return db.transaction(() => {
    refuseUnknownArticles(db, ids)
    db.prepare('INSERT INTO tags (name) VALUES (?) ON CONFLICT DO NOTHING').run(name)
    const tag = db.prepare('SELECT id, name FROM tags WHERE name = ?').get(name) as { id: number; name: string }
    const insert = db.prepare(
      `INSERT INTO article_tags (tag_id, article_id, sort_at, tagged_at)
       SELECT ?, article_id, sort_at, ? FROM article_states WHERE article_id = ? ON CONFLICT DO NOTHING RETURNING article_id`,
    ).pluck()
    return { ids: ids.filter((id) => insert.get(tag.id, now, Number(id)) !== undefined), tag: tag.name }
  }).immediate()
}

/** Takes a tag off articles; a tag that no article has any more is gone, unless the person gave it a colour. Returns what changed. */
export function removeTag(db: Database, ids: readonly string[], name: string): ChangedArticles & { readonly tag: string } {
  return db.transaction(() => {
    refuseUnknownArticles(db, ids)
    const tag = db.prepare('SELECT id, name FROM tags WHERE name = ?').get(name) as { id: number; name: string } | undefined
    if (!tag) return { ids: [], tag: name }
    const remove = db.prepare('DELETE FROM article_tags WHERE tag_id = ? AND article_id = ? RETURNING article_id').pluck()
    const changed = ids.filter((id) => remove.get(tag.id, Number(id)) !== undefined)
    db.prepare('DELETE FROM tags WHERE id = ? AND color IS NULL AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)').run(tag.id)
    return { ids: changed, tag: tag.name }
  }).immediate()
}
