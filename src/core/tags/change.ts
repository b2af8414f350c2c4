import type { Database } from 'better-sqlite3'
import type { TagChange } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { TagColor } from '../../shared/model.ts'
import { readTagsWithin } from '../articles/index.ts'
import type { TagRow } from '../articles/index.ts'
import { statement } from '../db/index.ts'
import { followMerged, followRenamed, listNamingTag } from './queries.ts'
import { nothingChanged, putOn, readArticlesOfTag, removeTagWhole, renameInRules, renameTags } from './rows.ts'

/** Gives a tag a colour, or takes it away. A tag that has no article and loses its colour is gone. Throws AppError not-found. */
export function colorTag(db: Database, name: string, color: TagColor | null): TagChange {
  return db.transaction((): TagChange => {
    const tag = readTag(db, name)
    if (tag.color === color) return nothingChanged
    statement(db, 'UPDATE tags SET color = ? WHERE id = ?').run(color, tag.id)
    return { ...nothingChanged, recolored: [{ tag: tag.name, before: tag.color as TagColor | null, after: color }] }
  }).immediate()
}

/**
 * Another name, also for all that is nested in the tag, in the rules that give it and in stored queries. Throws AppError not-found, or bad-input where a tag has
 * that name already.
 */
export function renameTag(db: Database, name: string, to: string): TagChange {
  return db.transaction((): TagChange => {
    const tags = readTagsWithin(db, name)
    if (tags.length === 0) throw refuseUnknownTag(name)
    const renamed = tags.map((tag) => ({ from: tag.name, to: `${to}${tag.name.slice(name.length)}` })).filter((each) => each.from !== each.to)
    return { ...nothingChanged, ...renameTags(db, renamed), rules: renameInRules(db, renamed), ...followRenamed(db, name, to) }
  }).immediate()
}

/** All articles of some tags get another one, rules give that one too, stored queries look for it, and those tags are gone; what is nested in them stays. Throws AppError not-found. */
export function mergeTags(db: Database, names: readonly string[], into: string): TagChange {
  return db.transaction((): TagChange => {
    const target = findTag(db, into)
    const sources = [...new Map(names.map((name) => [readTag(db, name).id, readTag(db, name)])).values()].filter((tag) => tag.id !== target?.id)
    if (sources.length === 0) return nothingChanged
    const removed = sources.map((tag) => ({ name: tag.name, color: tag.color as TagColor | null, whole: true, articles: readArticlesOfTag(db, tag.id) }))
    // The first of the tags gives its colour to a new one.
    const added = putOn(db, { name: target?.name ?? into, color: target ? (target.color as TagColor | null) : (removed[0]?.color ?? null), whole: target === undefined, articles: removed.flatMap((tag) => tag.articles) })
    for (const tag of sources) removeTagWhole(db, tag.id)
    const rules = renameInRules(db, removed.map((tag) => ({ from: tag.name, to: added.name })))
    const followed = followMerged(db, removed.map((tag) => tag.name), added.name, (tag) => readTagsWithin(db, tag).length > 0)
    return { ...nothingChanged, ids: idsOf(removed), removed, added: [added], rules, ...followed }
  }).immediate()
}

/** Takes a tag, and all that is nested in it, off every article. Returns what the undo needs to bring each back. Throws AppError not-found. */
export function deleteTag(db: Database, name: string): TagChange {
  return db.transaction((): TagChange => {
    const tags = readTagsWithin(db, name)
    if (tags.length === 0) throw refuseUnknownTag(name)
    const removed = tags.map((tag) => ({ name: tag.name, color: tag.color as TagColor | null, whole: true, articles: readArticlesOfTag(db, tag.id) }))
    for (const tag of tags) removeTagWhole(db, tag.id)
    return { ...nothingChanged, ids: idsOf(removed), removed, namedBy: listNamingTag(db, name) }
  }).immediate()
}

function idsOf(tags: TagChange['removed']): readonly string[] {
  return [...new Set(tags.flatMap((tag) => tag.articles.map(([id]) => String(id))))]
}

function findTag(db: Database, name: string): TagRow | undefined {
  return statement(db, 'SELECT id, name, color FROM tags WHERE name = ?').get(name) as TagRow | undefined
}

function readTag(db: Database, name: string): TagRow {
  const tag = findTag(db, name)
  if (!tag) throw refuseUnknownTag(name)
  return tag
}

function refuseUnknownTag(name: string): AppError {
  return new AppError('not-found', `There is no tag "${name}". Nothing was changed.`)
}
