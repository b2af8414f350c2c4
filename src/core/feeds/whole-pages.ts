import type { ImportReport } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { ParsedArticle } from '../../shared/model.ts'
import type { RuleNotice } from '../../shared/rules.ts'
import { readArticle, readSummaries, replaceText, storeArticle } from '../articles/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { joinPages, noTextSentence, noteArticles, pageNumberOf } from '../ingest/index.ts'
import { runRules } from '../rules/index.ts'
import type { Desk } from './desk.ts'
import { hintsOf } from './keep-news.ts'
import { markTeaser, markWhole, noMoreSentence, readPageOf, readPageState, readWantedPages, refusePage, wantPage } from './pages.ts'
import type { WantedPage } from './pages.ts'
import { completeAddress, fetchTyped } from './subscribe.ts'

const mostPages = 10 // of one article

/**
 * An article whole, where its page is the first of several: the others are fetched one after the other, at most ten. `problem` says why the
 * rest could not be had; then the article ends where it ends.
 */
async function readOn(desk: Desk, first: ParsedArticle, isLocal: boolean): Promise<{ readonly article: ParsedArticle; readonly problem: string | null }> {
  let article = first
  for (let pages = 1; article.nextPage !== undefined && pages < mostPages; pages++) {
    if (pageNumberOf(article.nextPage) !== pages + 1) break // "/news/story-12" is followed by another story, not by its own next page
    const result = await desk.queue.add({ address: article.nextPage, validators: null, allowPrivate: isLocal, accept: 'page' }, { urgent: true })
    const missing = (why: string): { readonly article: ParsedArticle; readonly problem: string } => ({ article, problem: `Page ${pages + 1} of this article is missing. ${why}` })
    if (result.kind !== 'fetched') return missing(result.kind === 'unchanged' ? 'The server answered without a page.' : result.sentence)
    try {
      const joined = joinPages(article, await desk.parser.parsePage(result.bytes, hintsOf(result, desk.now())))
      if (joined === null) break
      article = joined
    } catch (error) {
      return missing(toErrorValue(error).message)
    }
  }
  return { article, problem: null }
}

/** Makes an article of a web page that the person named. Throws AppError with the reason in a sentence. */
export async function importAddress(desk: Desk, typed: string, note: NoteStep = () => {}): Promise<ImportReport> {
  const address = completeAddress(typed)
  const { fetched, isLocal } = await fetchTyped(desk, address, 'page')
  const document = await desk.parser.parseNews(fetched.bytes, hintsOf(fetched, desk.now()))
  if (document.kind !== 'articles') throw new AppError('bad-input', `${address} is a feed, not an article. Subscribe to it: "marketdash feeds add ${address}", or Add feed in the window.`)
  const only = document.articles.length === 1 ? await readOn(desk, document.articles[0]!, isLocal) : null
  const articles = only === null ? document.articles : [only.article]
  const numbers = await desk.parser.readNumbers(articles)
  const report = { added: [] as number[], existing: [] as number[] }
  const notices: RuleNotice[] = []
  articles.forEach((article, index) => {
    const stored = desk.db.transaction(() => {
      const outcome = storeArticle(desk.db, article.url === null ? { ...article, url: fetched.finalAddress } : article, numbers[index]!, desk.now())
      if (outcome.outcome === 'added') {
        notices.push(...runRules(desk.db, outcome.id, desk.now()))
        if (only?.problem != null) leavePart(desk, String(outcome.id), only.problem)
      }
      noteArticles(desk.db, [outcome], note)
      return outcome
    }).immediate()
    ;(stored.outcome === 'existing' ? report.existing : report.added).push(stored.id)
  })
  return {
    added: readSummaries(desk.db, report.added),
    existing: readSummaries(desk.db, report.existing).map((summary) => ({ ...summary, given: typed })),
    refused: [],
    ...(notices.length > 0 ? { notices } : {}),
  }
}

/** Remembers that an article is a part of itself: its pages are asked for again later. Runs inside the caller's transaction. */
function leavePart(desk: Desk, id: string, problem: string): void {
  const page = readPageOf(desk.db, id)
  if (page === null) return
  wantPage(desk.db, page.articleId, desk.now())
  markTeaser(desk.db, { ...page, tries: 0 }, problem, false, desk.now())
}

/** Fetches pages that are due, at most `limit`. Returns how many were tried, and how many articles are whole now that were not. */
export async function fetchWantedPages(desk: Desk, limit: number): Promise<{ readonly tried: number; readonly whole: number }> {
  const results = await Promise.all(readWantedPages(desk.db, desk.now(), limit).map((page) => fetchPage(desk, page)))
  const changed = results.filter((result) => result !== null)
  if (results.length > 0 && !desk.isClosed()) desk.announce({ topics: ['articles'], articleIds: changed.map(({ id }) => String(id)) })
  return { tried: results.length, whole: changed.filter(({ isWhole }) => isWhole).length }
}

/** Fetches one article's page at once, because the person asked. Throws AppError where there is no page to ask for. */
export async function fetchPageNow(desk: Desk, id: string): Promise<ReturnType<typeof readPageState>> {
  const article = readArticle(desk.db, id)
  const page = readPageOf(desk.db, id)
  if (!page) throw new AppError('bad-input', `"${article.title}" has no web address, so there is no page to fetch.`)
  wantPage(desk.db, Number(id), desk.now())
  const changed = await fetchPage(desk, { ...page, tries: 0 })
  desk.announce({ topics: ['articles'], articleIds: changed === null ? [] : [id] })
  return readPageState(desk.db, id)
}

/** Fetches an article's page and, where it is the first of several, the others. Null where its text is what it was. */
async function fetchPage(desk: Desk, page: WantedPage): Promise<{ readonly id: number; readonly isWhole: boolean } | null> {
  const result = await desk.queue.add({ address: page.address, validators: null, allowPrivate: page.isLocal, accept: 'page' })
  if (desk.isClosed() || (result.kind === 'failed' && (result.reason === 'cancelled' || result.reason === 'offline'))) return null
  const fail = (problem: string, isFinal: boolean): null => {
    if (!desk.isClosed()) markTeaser(desk.db, page, problem, isFinal, desk.now())
    return null
  }
  if (result.kind === 'unchanged') return fail('The server answered without a page.', false)
  if (result.kind !== 'fetched') return fail(result.sentence, result.kind === 'gone' || (result.kind === 'failed' && result.permanent))
  try {
    const { article, problem } = await readOn(desk, await desk.parser.parsePage(result.bytes, hintsOf(result, desk.now())), page.isLocal)
    if (desk.isClosed()) return null
    const teaser = readArticle(desk.db, String(page.articleId))
    const reason = refusePage(`${teaser.dek ?? ''} ${teaser.text}`, article)
    if (reason !== null) return fail(reason, true)
    const whole = { ...article, title: teaser.title, author: teaser.author ?? article.author, dek: teaser.dek ?? article.dek, publishedAt: teaser.publishedAt ?? article.publishedAt }
    const [numbers] = await desk.parser.readNumbers([whole])
    if (desk.isClosed()) return null
    const notices = desk.db.transaction(() => {
      replaceText(desk.db, page.articleId, whole, 'page', numbers!, desk.now())
      if (problem === null) markWhole(desk.db, page.articleId)
      else markTeaser(desk.db, page, problem, false, desk.now())
      return runRules(desk.db, page.articleId, desk.now()) // those that the teaser gave no reason to
    }).immediate()
    if (notices.length > 0) desk.announce({ topics: ['articles'], articleIds: [String(page.articleId)], notices })
    return { id: page.articleId, isWhole: problem === null }
  } catch (error) {
    const { kind, message } = toErrorValue(error)
    // "Subscribe to read on." and nothing else: no article, and yet an answer
    return fail(message === noTextSentence ? noMoreSentence : message, kind === 'bad-input' || kind === 'too-large' || kind === 'took-too-long')
  }
}
