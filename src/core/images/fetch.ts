import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { readSettings } from '../settings/index.ts'
import { mostImageBytes } from './inspect.ts'
import { keepImage, missingImagesOfArticle, noteFailure, postponeImage, refuseImage, registerImages, wantedImages } from './store.ts'
import type { WantedImage } from './store.ts'

/** How a picture is asked for: what fetching with manners takes, and what it answers. */
export interface ImageRequest {
  readonly address: string
  readonly validators: null
  readonly allowPrivate: boolean
  readonly accept: 'image'
  readonly maximumBytes: number
}
export type ImageAnswer =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly whole: boolean }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone'; readonly sentence: string }
  | { readonly kind: 'wait'; readonly until: number; readonly sentence: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly permanent: boolean; readonly sentence: string }
export type FetchImage = (request: ImageRequest) => Promise<ImageAnswer>

export interface FetchedImages {
  readonly here: number
  readonly missing: number
  readonly articleIds: readonly string[] // whose pictures are others now
}

const minute = 60_000
const offlinePause = 10 * minute
/** At once: more would hold more than 80 MB of pictures in memory. */
const sideBySide = 4
export const imagesAMinute = 120

/**
 * Fetches pictures whose time has come, at most `most`.
 * Nothing is fetched where the person has switched it off (setting "pictures.automatic"), and never from a private address unless the
 * article came by a feed of that same host which the person has added as a local one.
 * Never rejects for what a server does; rejects where the library cannot be written.
 */
export async function fetchWantedImages(
  db: Database,
  fetchImage: FetchImage,
  now: () => number,
  { most = imagesAMinute, signal }: { readonly most?: number; readonly signal?: AbortSignal } = {},
): Promise<FetchedImages> {
  if (!readSettings(db)['pictures.automatic']) return { here: 0, missing: 0, articleIds: [] }
  const images = wantedImages(db, now(), most)
  const counts = await fetchImages(db, images, (image) => isOfLocalFeed(db, image), fetchImage, now, signal)
  return { ...counts, articleIds: db.open ? articlesOf(db, images) : [] }
}

/**
 * Fetches every picture of an article that is not here, because a person asks for it: also what was given up, and also where pictures are
 * not fetched by themselves. Throws AppError not-found.
 * @param allowPrivate the person says that the article's pictures may be in their own network
 */
export async function fetchImagesOfArticle(db: Database, articleId: string, fetchImage: FetchImage, now: () => number, allowPrivate: boolean): Promise<FetchedImages> {
  const id = Number(articleId)
  const article = db.prepare('SELECT image, html FROM articles JOIN article_texts ON article_texts.id = articles.text_id WHERE articles.id = ?').get(id) as { image: string | null; html: string | null } | undefined
  if (!article) throw new AppError('not-found', `There is no article ${articleId} in this library.`)
  db.transaction(() => registerImages(db, id, article.html, article.image, now())).immediate()
  const images = missingImagesOfArticle(db, id)
  const counts = await fetchImages(db, images, (image) => allowPrivate || isOfLocalFeed(db, image), fetchImage, now)
  return { ...counts, articleIds: db.open && counts.here > 0 ? articlesOf(db, images) : [articleId] }
}

async function fetchImages(
  db: Database,
  images: readonly WantedImage[],
  mayBePrivate: (image: WantedImage) => boolean,
  fetchImage: FetchImage,
  now: () => number,
  signal?: AbortSignal,
): Promise<{ here: number; missing: number }> {
  const line = alternateHosts(images)
  let here = 0
  let missing = 0
  const work = async (): Promise<void> => {
    for (let image = line.shift(); image && db.open && !signal?.aborted; image = line.shift()) {
      const answer = await fetchImage({ address: image.address, validators: null, allowPrivate: mayBePrivate(image), accept: 'image', maximumBytes: mostImageBytes })
      if (!db.open) return // the library was closed meanwhile: it is asked for again next time
      if (takeAnswer(db, image, answer, now())) here++
      else missing++
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, work))
  return { here, missing }
}

/** Writes down what came of a fetch. Returns whether the picture is here now. */
function takeAnswer(db: Database, image: WantedImage, answer: ImageAnswer, now: number): boolean {
  if (answer.kind === 'fetched' && answer.whole) return keepImage(db, image.id, answer.bytes)
  if (answer.kind === 'wait') postponeImage(db, image.id, Math.max(answer.until, now + minute))
  else if (answer.kind === 'gone') refuseImage(db, image.id, answer.sentence)
  else if (answer.kind === 'failed' && (answer.reason === 'offline' || answer.reason === 'cancelled')) postponeImage(db, image.id, now + offlinePause)
  else if (answer.kind === 'failed' && answer.permanent) refuseImage(db, image.id, answer.sentence)
  else noteFailure(db, image, answer.kind === 'failed' ? answer.sentence : 'The picture did not arrive whole.', now)
  return false
}

/** Hosts in turn, so that the pictures of one do not hold up those of all others. */
function alternateHosts(images: readonly WantedImage[]): WantedImage[] {
  const byHost = Map.groupBy(images, (image) => URL.parse(image.address)?.host ?? '')
  const lines = [...byHost.values()]
  const longest = Math.max(0, ...lines.map((line) => line.length))
  return Array.from({ length: longest }, (_, turn) => lines.flatMap((line) => line[turn] ?? [])).flat()
}

function isOfLocalFeed(db: Database, image: WantedImage): boolean {
  const host = URL.parse(image.address)?.hostname
  const feeds = db.prepare(
    `SELECT DISTINCT feeds.address FROM article_images JOIN feed_items ON feed_items.article_id = article_images.article_id
     JOIN feeds ON feeds.id = feed_items.feed_id WHERE article_images.image_id = ? AND feeds.is_local = 1`,
  ).pluck().all(image.id) as string[]
  return feeds.some((address) => URL.parse(address)?.hostname === host)
}

function articlesOf(db: Database, images: readonly WantedImage[]): readonly string[] {
  const find = db.prepare('SELECT article_id FROM article_images WHERE image_id = ?').pluck()
  return [...new Set(images.flatMap((image) => find.all(image.id) as number[]))].map(String)
}
