import type { Database } from 'better-sqlite3'
import { statement } from '../db/index.ts'
import type { ArticlePictures, Picture } from '../../shared/model.ts'
import { AppError } from '../../shared/errors.ts'
import { listImageAddresses, takeInlineImages } from './addresses.ts'
import { inspectImage } from './inspect.ts'

const minute = 60_000
const mostTries = 3
/** How long after the first and the second failure the next try comes. Milliseconds. */
const backOff = [10 * minute, 2 * 60 * minute]

export interface WantedImage {
  readonly id: number
  readonly address: string
  readonly tries: number
}

/**
 * Notes which pictures an article has. Runs inside the transaction that stores the article's text.
 * Pictures of the web become wanted, once an address; pictures inside the HTML are kept at once.
 * @param html sanitised
 * @param now epoch milliseconds
 * @returns the HTML to be stored: pictures inside of it are replaced by the addresses they have in the library
 */
export function registerImages(db: Database, articleId: number, html: string | null, leadImage: string | null, now: number): string | null {
  const { html: kept, inline } = html === null ? { html: null, inline: [] } : takeInlineImages(html)
  const insert = statement(db, "INSERT INTO images (address, state, due_at) VALUES (?, 'wanted', ?) ON CONFLICT (address) DO NOTHING")
  const find = statement(db, 'SELECT id, state FROM images WHERE address = ?')
  const connect = statement(db, 'INSERT INTO article_images (article_id, image_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const register = (address: string): { id: number; state: string } => {
    insert.run(address, now)
    const image = find.get(address) as { id: number; state: string }
    connect.run(articleId, image.id)
    return image
  }
  for (const address of listImageAddresses(kept, leadImage)) register(address)
  for (const { address, bytes } of inline) {
    const image = register(address)
    if (image.state === 'wanted') keepImage(db, image.id, bytes)
  }
  return kept
}

/**
 * Keeps a picture whose bytes have been looked at, or refuses it for good with the reason. One statement, so a picture is here whole or not at all.
 * @returns true where it is kept; false where it is refused, or was removed meanwhile
 */
export function keepImage(db: Database, id: number, bytes: Uint8Array): boolean {
  const found = inspectImage(bytes)
  if ('refused' in found) {
    refuseImage(db, id, found.refused, found)
    return false
  }
  const { changes } = db.prepare("UPDATE images SET state = 'here', type = ?, width = ?, height = ?, bytes = ?, problem = NULL WHERE id = ?")
    .run(found.type, found.width, found.height, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), id)
  return changes === 1
}

/** Says that a picture will not be kept, and why, in a sentence. One that is here stays. */
export function refuseImage(db: Database, id: number, sentence: string, size: { readonly width?: number; readonly height?: number } = {}): void {
  db.prepare("UPDATE images SET state = 'refused', problem = ?, width = ?, height = ?, tries = tries + 1 WHERE id = ? AND state <> 'here'").run(sentence, size.width ?? null, size.height ?? null, id)
}

/** A picture could not be had this time: tried again after ten minutes and after two hours, then refused. */
export function noteFailure(db: Database, image: WantedImage, sentence: string, now: number): void {
  const pause = backOff[image.tries]
  if (image.tries + 1 >= mostTries || pause === undefined) return refuseImage(db, image.id, sentence)
  db.prepare("UPDATE images SET state = 'wanted', problem = ?, tries = tries + 1, due_at = ? WHERE id = ? AND state <> 'here'").run(sentence, now + pause, image.id)
}

/** A picture is asked for later through no fault of its own: its host asks for patience, or this computer is offline. */
export function postponeImage(db: Database, id: number, until: number): void {
  db.prepare("UPDATE images SET due_at = ? WHERE id = ? AND state = 'wanted'").run(until, id)
}

/** Pictures whose time has come, those that were wanted last first: they belong to what a person reads next. */
export function wantedImages(db: Database, now: number, limit: number): readonly WantedImage[] {
  return db.prepare("SELECT id, address, tries FROM images WHERE state = 'wanted' AND due_at <= ? ORDER BY due_at DESC LIMIT ?").all(now, limit) as WantedImage[]
}

/** An article's pictures that are not here, also those that were given up. */
export function missingImagesOfArticle(db: Database, articleId: number): readonly WantedImage[] {
  return db.prepare(
    `SELECT images.id, images.address, images.tries FROM article_images JOIN images ON images.id = article_images.image_id
     WHERE article_images.article_id = ? AND images.state <> 'here' AND images.address LIKE 'http%' ORDER BY article_images.image_id`,
  ).all(articleId) as WantedImage[]
}

interface PictureRow {
  readonly id: number
  readonly address: string
  readonly state: Picture['state']
  readonly type: string | null
  readonly width: number | null
  readonly height: number | null
  readonly problem: string | null
}

/** What a window needs to show an article's pictures. An article without any, or one that is not there, has none. */
export function imagesOfArticle(db: Database, articleId: string): ArticlePictures {
  const id = Number(articleId)
  const lead = db.prepare('SELECT image FROM articles WHERE id = ?').pluck().get(id) as string | null | undefined
  // `problem` stands behind the bytes in its row: where these are, reading it would mean reading them.
  const rows = db.prepare(
    `SELECT images.id, address, state, type, width, height, CASE WHEN state = 'here' THEN NULL ELSE problem END AS problem
     FROM article_images JOIN images ON images.id = article_images.image_id WHERE article_images.article_id = ? ORDER BY article_images.image_id`,
  ).all(id) as PictureRow[]
  return { articleId, lead: lead ?? null, pictures: rows.map((row) => ({ ...row, id: row.state === 'here' ? String(row.id) : null })) }
}

/** A picture's bytes and what they are. Throws AppError not-found. */
export function readImage(db: Database, id: string): { readonly type: string; readonly bytes: Uint8Array } {
  const row = db.prepare("SELECT type, bytes FROM images WHERE id = ? AND state = 'here'").get(Number(id)) as { type: string; bytes: Buffer } | undefined
  if (!row) throw new AppError('not-found', `There is no picture ${id} in this library.`)
  return { type: row.type, bytes: new Uint8Array(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength) }
}

/** Removes pictures that no article has any more, at most `limit` in one step. Returns how many: where it is the limit there may be more. */
export function removeUnusedImages(db: Database, limit = 200): number {
  return db.prepare(
    'DELETE FROM images WHERE id IN (SELECT id FROM images WHERE NOT EXISTS (SELECT 1 FROM article_images WHERE image_id = images.id) LIMIT ?)',
  ).run(limit).changes
}
