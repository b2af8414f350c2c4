import type { FeedCandidate, SubscribeAnswer } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { parseWebAddress } from '../articles/index.ts'
import { planNext, startFetchState } from '../fetch/index.ts'
import type { FetchedResource, FetchResult } from '../fetch/index.ts'
import { commonFeedPaths } from '../ingest/index.ts'
import { writeFetchState } from './fetch-state.ts'
import type { Desk } from './desk.ts'
import { readFolder } from './folders.ts'
import type { FeedNews } from './keep-news.ts'
import { hintsOf, keepFeed, readAsFeed } from './keep-news.ts'
import { insertFeed, readFeed } from './subscriptions.ts'

export interface Subscription {
  readonly address: string // as typed
  readonly title: string | null
  readonly folderId: string | null
}

/**
 * Subscribes to whatever the person typed: a feed's address, or a site's that names its feed. What the first request brings is
 * stored at once, so that a feed costs one request. Several feeds on a page are offered for a choice.
 * Throws AppError with a sentence where there is none, or the address cannot be reached.
 */
export async function subscribe(desk: Desk, wanted: Subscription): Promise<SubscribeAnswer> {
  const address = completeAddress(wanted.address)
  const known = desk.db.prepare('SELECT id FROM feeds WHERE address = ?').pluck().get(address) as number | undefined
  if (known !== undefined) return { kind: 'existing', feed: readFeed(desk.db, known) }
  const { fetched, isLocal } = await fetchTyped(desk, address)
  const read = await readAsFeed(desk, fetched)
  if ('feed' in read) return keepSubscription(desk, wanted, fetched.permanentAddress ?? address, isLocal, fetched, read)
  const candidates = await discover(desk, fetched, isLocal)
  const only = candidates[0]
  if (!only) throw new AppError('bad-input', `No feed was found at ${address}. Look on the site for "RSS" or "feed", and give that address; or import the page itself as an article.`)
  if (candidates.length > 1) return { kind: 'choose', candidates }
  return subscribe(desk, { ...wanted, address: only.address })
}

/** Answers what an address offers, without subscribing to anything. */
export async function discoverFeedsAt(desk: Desk, typed: string): Promise<readonly FeedCandidate[]> {
  const address = completeAddress(typed)
  const { fetched, isLocal } = await fetchTyped(desk, address)
  const read = await readAsFeed(desk, fetched)
  return 'feed' in read ? [{ address: fetched.permanentAddress ?? address, title: read.feed.title ?? address }] : discover(desk, fetched, isLocal)
}

async function keepSubscription(
  desk: Desk, wanted: Subscription, address: string, isLocal: boolean, fetched: FetchedResource, read: FeedNews,
): Promise<SubscribeAnswer> {
  const { db } = desk
  const now = desk.now()
  const { id, isNew } = db.transaction(() => {
    const folder = wanted.folderId === null ? null : readFolder(db, wanted.folderId).id
    return insertFeed(db, { address, title: wanted.title, site: read.feed.link, categories: [], folder, isLocal, dueAt: now + 3_600_000 }, now)
  }).immediate()
  if (!isNew) return { kind: 'existing', feed: readFeed(db, id) }
  await keepFeed(desk, id, fetched, read, (outcome) => writeFetchState(db, id, planNext(startFetchState(now), outcome, desk.now(), Math.random())))
  desk.announce({ topics: ['feeds', 'articles'], articleIds: [] })
  return { kind: 'added', feed: readFeed(db, id) }
}

/** Feeds that a page names, else those found where feeds usually are. */
async function discover(desk: Desk, page: FetchedResource, isLocal: boolean): Promise<readonly FeedCandidate[]> {
  const named = await desk.parser.discoverFeeds(page.bytes, hintsOf(page, desk.now()))
  if (named.length > 0) return named.map(({ address, title }) => ({ address, title: title ?? address }))
  for (const address of commonFeedPaths(page.finalAddress)) {
    const result = await desk.queue.add({ address, validators: null, allowPrivate: isLocal, accept: 'feed' }, { urgent: true })
    if (result.kind !== 'fetched') continue
    const read = await readAsFeed(desk, result)
    if ('feed' in read) return [{ address: result.finalAddress, title: read.feed.title ?? address }]
  }
  return []
}

/**
 * Fetches an address that the person typed. Only such an address may lie in a private network, and only when it really does is
 * that remembered. Throws AppError network with the reason in a sentence.
 */
export async function fetchTyped(desk: Desk, address: string, accept: 'feed' | 'page' = 'feed'): Promise<{ readonly fetched: FetchedResource; readonly isLocal: boolean }> {
  const first = await desk.queue.add({ address, validators: null, allowPrivate: false, accept }, { urgent: true })
  const isLocal = first.kind === 'failed' && first.reason === 'private'
  const result = isLocal ? await desk.queue.add({ address, validators: null, allowPrivate: true, accept }, { urgent: true }) : first
  if (result.kind === 'fetched') return { fetched: result, isLocal }
  throw new AppError('network', sentenceOf(result))
}

function sentenceOf(result: Exclude<FetchResult, { kind: 'fetched' }>): string {
  return result.kind === 'unchanged' ? 'The server answered without a page. Try again later.' : result.sentence
}

/** Makes a web address of what people type and paste: "feed:" links, addresses without "https://". Throws AppError bad-input. */
export function completeAddress(typed: string): string {
  const bare = typed.trim().replace(/^feed:(\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://')
  const address = parseWebAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`)
  if (!address || /\s/.test(bare) || bare === '') throw new AppError('bad-input', `"${typed.trim().slice(0, 200)}" is not a web address. Give one such as https://example.com/news.xml.`)
  return address.href
}
