import type { Database } from 'better-sqlite3'
import type { TagColor, TagCount } from '../../shared/model.ts'
import { statement } from '../db/index.ts'

interface CountedTag {
  readonly id: number
  readonly name: string
  readonly color: TagColor | null
  readonly articles: number
}

/** A tag that others are nested in, whether somebody gave it or not. */
interface Parent {
  readonly name: string
  articles: number
  unread: number
  last: number // the article counted last: pairs of one article stand side by side, so it is counted once
}

/**
 * Every tag by name, with what is in its list: its own articles and those of what is nested in it, each once. A tag that is only there
 * because another is nested in it ("energy" of "energy/oil") stands in the list as implied.
 */
export function listTags(db: Database): readonly TagCount[] {
  const own = statement(db, 'SELECT id, name, color, (SELECT count(*) FROM article_tags WHERE tag_id = tags.id) AS articles FROM tags ORDER BY name').all() as CountedTag[]
  // Driven by what is unread: the cost is that of the unread articles, not of all.
  const unread = new Map(statement(db,
    'SELECT tag_id, count(*) FROM article_states CROSS JOIN article_tags ON article_tags.article_id = article_states.article_id WHERE read_at IS NULL GROUP BY tag_id',
  ).raw().all() as [number, number][])
  const known = new Set(own.map((tag) => keyOf(tag.name)))
  const parents = countParents(db, own)
  const listed = own.map((tag): TagCount => {
    const { articles, unread: all } = parents.get(keyOf(tag.name)) ?? { articles: tag.articles, unread: unread.get(tag.id) ?? 0 }
    return { name: tag.name, color: tag.color, articles, unread: all }
  })
  const implied = [...parents].flatMap(([key, { name, articles, unread: all }]): TagCount[] => (known.has(key) ? [] : [{ name, color: null, articles, unread: all, implied: true }]))
  return implied.length === 0 ? listed : [...listed, ...implied].sort((a, b) => compare(keyOf(a.name), keyOf(b.name)))
}

/** The tags that others are nested in, with all articles of theirs, by key. */
function countParents(db: Database, tags: readonly CountedTag[]): ReadonlyMap<string, Parent> {
  const parents = new Map<string, Parent>()
  const above = new Map<number, Parent[]>() // a tag's id -> what its articles count for
  for (const tag of tags) {
    const own = listParents(tag.name).map((name) => {
      const parent = parents.get(keyOf(name)) ?? { name, articles: 0, unread: 0, last: 0 }
      parents.set(keyOf(name), parent)
      return parent
    })
    if (own.length > 0) above.set(tag.id, own)
  }
  if (parents.size === 0) return parents
  for (const tag of tags) {
    const itself = parents.get(keyOf(tag.name))
    if (itself) above.set(tag.id, [...(above.get(tag.id) ?? []), itself])
  }
  const count = (pairs: readonly (readonly [number, number])[], what: 'articles' | 'unread'): void => {
    for (const [articleId, tagId] of pairs) {
      for (const parent of above.get(tagId) ?? []) {
        if (parent.last !== articleId) parent[what]++
        parent.last = articleId
      }
    }
    for (const parent of parents.values()) parent.last = 0
  }
  count(statement(db, 'SELECT article_id, tag_id FROM article_tags ORDER BY article_id').raw().all() as [number, number][], 'articles')
  count(statement(db,
    'SELECT article_tags.article_id, tag_id FROM article_states CROSS JOIN article_tags ON article_tags.article_id = article_states.article_id WHERE read_at IS NULL',
  ).raw().all() as [number, number][], 'unread')
  return parents
}

/**
 * Tags that may be meant by what was typed: first those that begin so, then those of which a nested part or a word begins so, then those
 * that hold it; the shorter ones first. Nothing typed: the tags last used.
 */
export function completeTag(db: Database, text: string, limit: number): readonly { readonly name: string; readonly color: TagColor | null }[] {
  const typed = keyOf(text.trim())
  if (typed === '') {
    return statement(db, 'SELECT name, color FROM tags ORDER BY (SELECT max(tagged_at) FROM article_tags WHERE tag_id = tags.id) DESC, name LIMIT ?').all(limit) as { name: string; color: TagColor | null }[]
  }
  const tags = statement(db, 'SELECT name, color FROM tags').all() as { name: string; color: TagColor | null }[]
  return tags
    .map((tag) => ({ tag, rank: rankOf(keyOf(tag.name), typed) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.tag.name.length - b.tag.name.length || compare(a.tag.name, b.tag.name))
    .slice(0, limit)
    .map(({ tag }) => tag)
}

function rankOf(name: string, typed: string): number {
  if (name.startsWith(typed)) return 0
  if (name.includes(`/${typed}`)) return 1
  const place = name.indexOf(typed)
  if (place < 0) return 4
  return /[\p{L}\p{N}]/u.test(name.charAt(place - 1)) ? 3 : 2
}

/** The tags that a tag is nested in, the outermost first: "a/b/c" is in "a" and "a/b". */
function listParents(name: string): readonly string[] {
  const parts = name.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** As the library folds case: A to Z. */
function keyOf(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
