import type { Database } from 'better-sqlite3'
import type { TagChange, TaggedArticles } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { statement } from '../db/index.ts'


export const nothingChanged: TagChange = { ids: [], renamed: [], recolored: [], removed: [], added: [], rules: [], queries: [] }

/** The articles of one tag and when each was tagged. */
export function readArticlesOfTag(db: Database, tagId: number): readonly (readonly [id: number, taggedAt: number])[] {
  return statement(db, 'SELECT article_id, tagged_at FROM article_tags WHERE tag_id = ?').raw().all(tagId) as [number, number][]
}

export function removeTagWhole(db: Database, tagId: number): void {
  statement(db, 'DELETE FROM tags WHERE id = ?').run(tagId)
}

/** Puts a tag on articles, making it where there is none; articles that are not there any more are passed over. Answers what really changed. */
export function putOn(db: Database, tag: TaggedArticles): TaggedArticles {
  const isNew = statement(db, 'INSERT INTO tags (name, color) VALUES (?, ?) ON CONFLICT DO NOTHING').run(tag.name, tag.color).changes > 0
  const { id, name } = statement(db, 'SELECT id, name FROM tags WHERE name = ?').get(tag.name) as { id: number; name: string }
  const insert = statement(db,
    `INSERT INTO article_tags (tag_id, article_id, sort_at, tagged_at)
     SELECT ?, article_id, sort_at, ? FROM article_states WHERE article_id = ? ON CONFLICT DO NOTHING`,
  )
  return { name, color: tag.color, whole: isNew, articles: tag.articles.filter(([articleId, taggedAt]) => insert.run(id, taggedAt, articleId).changes > 0) }
}

/** Takes a tag off articles; where the tag itself had come with them and has no other, it goes too. Answers what really changed. */
export function takeOff(db: Database, tag: TaggedArticles): TaggedArticles {
  const known = statement(db, 'SELECT id, color FROM tags WHERE name = ?').get(tag.name) as { id: number; color: TaggedArticles['color'] } | undefined
  if (!known) return { ...tag, whole: false, articles: [] }
  const remove = statement(db, 'DELETE FROM article_tags WHERE tag_id = ? AND article_id = ? RETURNING tagged_at').pluck()
  const articles = tag.articles.flatMap(([articleId]) => {
    const taggedAt = remove.get(known.id, articleId) as number | undefined
    return taggedAt === undefined ? [] : [[articleId, taggedAt] as const]
  })
  const isEmpty = statement(db, 'SELECT 1 FROM article_tags WHERE tag_id = ? LIMIT 1').get(known.id) === undefined
  const whole = isEmpty && (tag.whole || known.color === null)
  if (whole) removeTagWhole(db, known.id)
  return { name: tag.name, color: known.color, whole, articles }
}

/** Gives tags other names. Throws AppError bad-input where a name is taken by a tag that keeps it. */
export function renameTags(db: Database, renamed: TagChange['renamed']): Pick<TagChange, 'ids' | 'renamed'> {
  const idOf = statement(db, 'SELECT id FROM tags WHERE name = ?').pluck()
  const moves = renamed.flatMap(({ from, to }) => {
    const id = idOf.get(from) as number | undefined
    return id === undefined ? [] : [{ id, from, to }]
  })
  const rename = statement(db, 'UPDATE tags SET name = ? WHERE id = ?')
  for (const { id } of moves) rename.run(`\u{1}${id}`, id) // out of each other's way first
  for (const { id, to } of moves) {
    if (idOf.get(to) !== undefined) throw new AppError('bad-input', `There is a tag "${to}" already. Merge the two, or choose another name.`)
    rename.run(to, id)
  }
  const articlesOf = statement(db, 'SELECT article_id FROM article_tags WHERE tag_id = ?').pluck()
  const ids = [...new Set(moves.flatMap(({ id }) => articlesOf.all(id) as number[]))].map(String)
  return { ids, renamed: moves.map(({ from, to }) => ({ from, to })) }
}

/** Has the rules that give a tag give another one instead, each once. Answers what changed. */
export function renameInRules(db: Database, renamed: TagChange['renamed']): TagChange['rules'] {
  const names = new Map(renamed.map(({ from, to }) => [from.toLowerCase(), to]))
  const isNew = (tag: string, index: number, tags: readonly string[]): boolean => tags.findIndex((each) => each.toLowerCase() === tag.toLowerCase()) === index
  return setTagsOfRules(db, readTagsOfRules(db).map(({ id, tags }) => ({ id, before: tags, after: tags.map((tag) => names.get(tag.toLowerCase()) ?? tag).filter(isNew) })))
}

/** Gives rules other tags where they still give those before. Answers what changed. */
export function setTagsOfRules(db: Database, changes: TagChange['rules']): TagChange['rules'] {
  const known = new Map(readTagsOfRules(db).map(({ id, tags }) => [id, JSON.stringify(tags)]))
  const meant = changes.filter(({ id, before, after }) => known.get(id) === JSON.stringify(before) && JSON.stringify(before) !== JSON.stringify(after))
  const set = statement(db, "UPDATE rules SET actions = json_set(actions, '$.tags', json(?)) WHERE id = ?")
  for (const { id, after } of meant) set.run(JSON.stringify(after), Number(id))
  return meant
}

export function readTagsOfRules(db: Database): readonly { readonly id: string; readonly name: string; readonly tags: readonly string[] }[] {
  const rows = statement(db, "SELECT id, name, coalesce(actions -> '$.tags', '[]') AS tags FROM rules").all() as { id: number; name: string; tags: string }[]
  return rows.map(({ id, name, tags }) => ({ id: String(id), name, tags: JSON.parse(tags) as string[] }))
}
