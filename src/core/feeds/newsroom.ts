import type { Database } from 'better-sqlite3'
import type { LibraryChange, RefreshReport } from '../../shared/contract.ts'
import { toErrorValue } from '../../shared/errors.ts'
import { createQueue, isDue, mendState, planNext, readStableMove, refuseOnDemand, requestFeed } from '../fetch/index.ts'
import type { FeedFetchState, FetchContext } from '../fetch/index.ts'
import { createImageKeeper } from '../images/index.ts'
import type { Parser } from '../ingest/index.ts'
import { readDueFeeds, readFeedsToFetch, readHosts, writeFetchState, writeHost } from './fetch-state.ts'
import type { FeedToFetch } from './fetch-state.ts'
import type { Desk } from './desk.ts'
import { keepNews } from './keep-news.ts'
import { applyRetention } from './retention.ts'
import { fetchWantedPages } from './whole-pages.ts'

/** How often the schedule looks for feeds that are due. Milliseconds. */
const tick = 30_000
/** How long the schedule rests after it failed to store what it had. Milliseconds. */
const rest = 60_000
/** Pages fetched side by side before the next ones are looked for. */
const pagesAtOnce = 20
const removedAtOnce = 50

export interface NewsroomOptions {
  readonly db: Database
  readonly parser: Parser
  readonly now: () => number // epoch milliseconds
  readonly context: FetchContext
  readonly announce: (change: LibraryChange) => void
  readonly onSchedule: boolean // whether feeds are fetched by themselves
  readonly onTrouble: (error: unknown) => unknown // what work by itself failed with; answers what a person shall read
}

/** What of the computer's state keeps the schedule from fetching. */
export interface Conditions {
  readonly online: boolean
  readonly asleep: boolean
  readonly saving: boolean
}

export interface Newsroom {
  readonly desk: Desk
  /**
   * Asks feeds now, or all; each at most once a minute, and never a host that wants to be left alone. The pages behind teasers are
   * fetched afterwards; `whole` waits for them too.
   */
  refresh(ids: readonly string[] | null, whole: boolean): Promise<RefreshReport>
  /** What keeps news from being stored, in a sentence; null where all is well. */
  problem(): string | null
  setConditions(conditions: Conditions): void
  close(): Promise<void>
}

export function openNewsroom(options: NewsroomOptions): Newsroom {
  const { db, now } = options
  let closed = false
  let conditions: Conditions = { online: true, asleep: false, saving: false }
  const queue = createQueue({ context: options.context, hosts: readHosts(db), onHost: (host, wait) => void work(async () => writeHost(db, host, wait)) })
  const desk: Desk = { db, parser: options.parser, queue, now, isClosed: () => closed, announce: options.announce }
  const underWay = new Map<number, Promise<FeedResult>>()
  let completing: Promise<number> | null = null
  const stopping = new AbortController()
  const images = createImageKeeper({ db, fetchImage: (request) => queue.add(request), now, announce: options.announce, signal: stopping.signal })
  let lookingForImages: Promise<void> | null = null
  let problem: string | null = null
  let restUntil = 0
  mendClocks(db, now())
  const timer = options.onSchedule ? setInterval(() => void work(lookForNews), tick) : undefined
  timer?.unref()

  /**
   * Does work that nobody waits for. Where it fails (the disk is full, say) that is told, and the schedule rests a while: it goes on by
   * itself when the cause is gone.
   */
  async function work(task: () => Promise<unknown>): Promise<void> {
    if (closed || now() < restUntil) return
    try {
      await task()
      tellProblem(null)
    } catch (error) {
      restUntil = now() + rest
      tellProblem(toErrorValue(options.onTrouble(error)).message)
    }
  }

  function tellProblem(sentence: string | null): void {
    if (problem === sentence || closed) return
    problem = sentence
    options.announce({ topics: ['library'], articleIds: [] })
  }

  function ask(feed: FeedToFetch): Promise<FeedResult> {
    const known = underWay.get(feed.id)
    if (known) return known
    const asking = refreshFeed(desk, feed).finally(() => underWay.delete(feed.id))
    underWay.set(feed.id, asking)
    return asking
  }

  async function askAll(feeds: readonly FeedToFetch[]): Promise<readonly FeedResult[]> {
    let done = 0
    const tell = (): void => desk.announce({ topics: [], articleIds: [], progress: { task: 'refresh', done, total: feeds.length } })
    tell()
    return Promise.all(feeds.map((feed) => ask(feed).finally(() => {
      done++
      tell()
    })))
  }

  async function lookForNews(): Promise<void> {
    if (closed || !conditions.online || conditions.asleep || conditions.saving) return
    const due = readDueFeeds(db, now(), 500).filter((feed) => isDue(feed.state, now()) && !underWay.has(feed.id))
    if (due.length > 0) await askAll(due)
    await completeTeasers()
    // Not waited for: the next feeds are due before the pictures of these are all here.
    void work(lookForImages)
  }

  function lookForImages(): Promise<void> {
    lookingForImages ??= images.look().finally(() => (lookingForImages = null))
    return lookingForImages
  }

  /** Works through the pages that are wanted, in one line however often it is called. Answers how many articles became whole. */
  function completeTeasers(): Promise<number> {
    completing ??= (async () => {
      let whole = 0
      for (let tried = pagesAtOnce; tried === pagesAtOnce && !closed; ) {
        const round = await fetchWantedPages(desk, pagesAtOnce)
        tried = round.tried
        whole += round.whole
      }
      return whole
    })().finally(() => (completing = null))
    return completing
  }

  return {
    desk,
    async refresh(ids, whole) {
      const feeds = readFeedsToFetch(db, ids)
      const refused = feeds.flatMap((feed) => {
        const reason = refuseOnDemand(feed.state, now())
        return reason === null ? [] : [{ feed, reason }]
      })
      const early = new Set(refused.map(({ feed }) => feed.id))
      const results = await askAll(feeds.filter((feed) => !early.has(feed.id)))
      const completed = whole ? await completeTeasers() : 0
      if (whole) await lookForImages()
      else void work(completeTeasers)
      return {
        asked: results.length,
        completed,
        added: results.reduce((sum, result) => sum + result.added, 0),
        changed: results.reduce((sum, result) => sum + result.changed, 0),
        problems: [
          ...results.flatMap((result) => (result.problem === null ? [] : [{ feedId: String(result.feedId), problem: result.problem }])),
          ...refused.map(({ feed, reason }) => ({ feedId: String(feed.id), problem: reason })),
        ],
      }
    },
    problem: () => problem,
    setConditions: (next) => void (conditions = next),
    async close() {
      closed = true
      clearInterval(timer)
      stopping.abort()
      await queue.close()
      await Promise.allSettled([...underWay.values(), completing, lookingForImages])
    },
  }
}

interface FeedResult {
  readonly feedId: number
  readonly added: number
  readonly changed: number
  readonly problem: string | null
}

/** Asks one feed, stores what is new, and plans the next time. Never throws for what the feed does wrong. */
async function refreshFeed(desk: Desk, feed: FeedToFetch): Promise<FeedResult> {
  const result = await desk.queue.add(requestFeed(feed.address, feed.isLocal, feed.state, desk.now()))
  let { state } = feed
  const { added, changed } = await keepNews(desk, feed, result, (outcome) => {
    if (desk.isClosed()) return
    state = planNext(feed.state, outcome, desk.now(), Math.random(), feed.pollMinutes)
    writeFetchState(desk.db, feed.id, state)
    followMove(desk.db, feed, state)
  })
  if (desk.isClosed()) return { feedId: feed.id, added, changed, problem: null }
  const removed = applyRetention(desk.db, feed.id, desk.now(), removedAtOnce)
  if (state.problem !== feed.state.problem || removed.length > 0) desk.announce({ topics: removed.length > 0 ? ['feeds', 'articles'] : ['feeds'], articleIds: [] })
  return { feedId: feed.id, added, changed, problem: state.problem }
}

/** Stores an address that a feed has moved to for good, unless another subscription has it. */
function followMove(db: Database, feed: FeedToFetch, state: FeedFetchState): void {
  const moved = readStableMove(state)
  if (moved === null || moved === feed.address) return
  db.prepare('UPDATE OR IGNORE feeds SET address = ? WHERE id = ?').run(moved, feed.id)
}

/** Puts right what a clock that was wrong has written. */
function mendClocks(db: Database, now: number): void {
  db.transaction(() => {
    for (const feed of readFeedsToFetch(db, null)) {
      const mended = mendState(feed.state, now, Math.random())
      if (mended !== feed.state) writeFetchState(db, feed.id, mended)
    }
  }).immediate()
}

