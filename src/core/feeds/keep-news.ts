import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { DocumentHints, FullText, ParsedNews } from '../../shared/model.ts'
import type { RuleNotice } from '../../shared/rules.ts'
import { parseWebAddress } from '../articles/index.ts'
import { inTurns } from '../db/index.ts'
import { prepareStoring } from '../earnings/index.ts'
import type { FeedOutcome, FetchedResource, FetchResult } from '../fetch/index.ts'
import { readAhead, tidyUp } from '../ingest/index.ts'
import type { Desk } from './desk.ts'
import type { FeedToFetch } from './fetch-state.ts'
import { nameFeed, pickNewItems, storeItems } from './items.ts'

/** Articles whose numbers are read in one go. */
const batch = 15

/** A response that was read as a feed. */
export type FeedNews = Extract<ParsedNews, { kind: 'feed' }>

/** How many articles an answer brought. */
export interface Kept {
  readonly added: number
  readonly changed: number
}

/** Writes what an answer means for the next time the feed is asked. */
export type Plan = (outcome: FeedOutcome) => void

const nothing: Kept = { added: 0, changed: 0 }

/** Stores what an answer brought, and plans the next. What the feed does wrong becomes an outcome, never an exception. */
export async function keepNews(desk: Desk, feed: FeedToFetch, result: FetchResult, plan: Plan): Promise<Kept> {
  const planAlone = (outcome: FeedOutcome): Kept => {
    plan(outcome)
    return nothing
  }
  if (result.kind !== 'fetched' || (result.whole && result.bodyHash === feed.state.bodyHash)) return planAlone(result)
  const read = await readAsFeed(desk, result)
  if ('sentence' in read) return planAlone({ kind: 'not-a-feed', finalAddress: result.finalAddress, sentence: read.sentence })
  try {
    return await keepFeed(desk, feed.id, result, read, plan)
  } catch (error) {
    // The disk is full or the library cannot be written: not the feed's fault. Its validators stay the old ones, so nothing is skipped next time.
    const { message } = toErrorValue(error)
    return planAlone({ kind: 'failed', reason: 'offline', permanent: false, status: null, sentence: message })
  }
}

/** A response read as a feed, or why it is none. */
export async function readAsFeed(desk: Desk, fetched: FetchedResource): Promise<FeedNews | { readonly sentence: string }> {
  try {
    const document = await desk.parser.parseNews(fetched.bytes, hintsOf(fetched, desk.now()))
    if (document.kind === 'feed') return document
    return { sentence: 'This address gives a page and no feed. Open it in the browser to see what has become of it, and add the feed again if it has moved.' }
  } catch (error) {
    return { sentence: toErrorValue(error).message }
  }
}

export function hintsOf(fetched: FetchedResource, now: number): DocumentHints {
  return { source: fetched.finalAddress, url: fetched.finalAddress, contentType: fetched.contentType, modifiedAt: null, now: new Date(now).toISOString() }
}

/**
 * Stores the items of a feed that are new or changed, letting others in between. What is planned is written together with the last of them: it is true only
 * when all are there, and a commit waits for the disk.
 */
export async function keepFeed(desk: Desk, feedId: number, fetched: FetchedResource, news: FeedNews, plan: Plan): Promise<Kept> {
  const { db } = desk
  const { feed } = news
  const site = parseWebAddress(feed.link)?.href ?? null
  const own = db.prepare('SELECT full_text, feed_title, site FROM feeds WHERE id = ?').get(feedId) as { full_text: FullText; feed_title: string | null; site: string | null } | undefined
  if (!own) return nothing // unsubscribed meanwhile
  const name = feed.title !== null && (own.feed_title !== feed.title || (site !== null && own.site !== site)) ? { title: feed.title, site } : null
  const arrived = pickNewItems(db, feedId, news)
  const conclude = (newItems: number): void => plan({ kind: 'read', fetched, newItems, hints: feed.hints })
  const nameAnew = (): void => void (name !== null && nameFeed(db, feedId, name))
  if (arrived.length === 0) {
    db.transaction(() => {
      nameAnew()
      conclude(0)
    }).immediate()
    return nothing
  }
  const addedIds: number[] = []
  const changedIds: number[] = []
  const notices: RuleNotice[] = []
  const batches = Array.from({ length: Math.ceil(arrived.length / batch) }, (_, number) => arrived.slice(number * batch, (number + 1) * batch))
  await prepareStoring(db)
  for await (const [some, numbers] of readAhead(batches, 1, (items) => desk.parser.readNumbers(items.map((item) => item.article)))) {
    const read = await numbers()
    for await (const few of inTurns(some.map((item, place) => ({ item, numbers: read[place]! })))) {
      if (desk.isClosed()) throw new AppError('library-locked', 'Marketdash was closed while news was stored; the rest is fetched next time.')
      const stored = storeItems(db, feedId, own.full_text, few, desk.now(), (added) => {
        if (few[0]!.item === arrived[0]) nameAnew()
        if (few.at(-1)!.item === arrived.at(-1)) conclude(addedIds.length + added.filter((each) => each.isNew).length)
      })
      addedIds.push(...stored.filter((each) => each.isNew).map((each) => each.id))
      changedIds.push(...stored.filter((each) => each.isChanged).map((each) => each.id))
      notices.push(...stored.flatMap((each) => each.notices))
    }
    if (!desk.isClosed()) await tidyUp(db)
  }
  if (addedIds.length + changedIds.length > 0) desk.announce({ topics: ['articles', 'feeds', 'companies'], articleIds: [...addedIds, ...changedIds].map(String), ...(notices.length > 0 ? { notices } : {}) })
  return { added: addedIds.length, changed: changedIds.length }
}
