// The list that is shown: one scope and query, loaded page by page, asked again after a change.
import { create } from 'zustand'
import type { ArticlePage, Scope } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model.ts'
import { call, onEvent, sentenceOf } from '../bridge.ts'
import { askForBeginnings, findHalfWord } from '../search/half-word.ts'
import type { ListOrder } from './list-settings.ts'
import { mergeKept } from './merge-kept.ts'
import { countRowsInWindow } from './rows-in-window.ts'

interface ArticleList {
  readonly question: Question | null // what the articles shown are an answer to
  readonly articles: readonly ArticleSummary[]
  readonly firstIndex: number // falls by one for each article that came in above: the list keeps its place by it
  readonly newAbove: number // articles that came in above what the person looks at, and were not looked at yet
  readonly next: string | null
  readonly error: string | null // a sentence about the query
  readonly loaded: boolean
}

export interface Question {
  readonly scope: Scope
  readonly query: string
  readonly order: ListOrder
  readonly snippets: boolean
}

const pageSize = 100
const foundPageSize = 30 // of what is searched for, where each row has a passage of its own to be looked up
const prepared = 10 // lines below the window that are drawn, too
const startIndex = 1_000_000_000
const nothing: ArticleList = { question: null, articles: [], firstIndex: startIndex, newAbove: 0, next: null, error: null, loaded: false }

export const useArticleList = create<ArticleList>(() => nothing)

/** Articles that stay in the list though they no longer belong to it, as a read one does in Unread, until the person goes elsewhere. */
let kept = new Set<string>()
let running = 0 // the number of the last question; late answers to earlier ones are dropped
let loadingMore = false
let loadingPlace = false // a first page is on its way: what is shown is about to be replaced
let reloading = false
let reloadAgain = false
let atTop = true

export function setAtTop(isAtTop: boolean): void {
  atTop = isAtTop
  if (isAtTop && useArticleList.getState().newAbove > 0) useArticleList.setState({ newAbove: 0 })
}

/** Keeps articles where they are, whatever happens to them. */
export function keepInList(ids: readonly string[]): void {
  for (const id of ids) kept.add(id)
}

/** Puts articles below another one, where they stay until they are dropped or the person goes elsewhere. */
export function placeBelow(id: string, others: readonly ArticleSummary[]): void {
  others.forEach((other) => kept.add(other.id))
  useArticleList.setState((list) => ({ articles: list.articles.flatMap((article) => (article.id === id ? [article, ...others] : [article])) }))
}

/** Takes articles out of the list again that were placed there. */
export function dropFromList(ids: readonly string[]): void {
  const dropped = new Set(ids)
  dropped.forEach((id) => kept.delete(id))
  useArticleList.setState((list) => ({ articles: list.articles.filter((article) => !dropped.has(article.id)) }))
}

const halfWordPause = 250 // milliseconds without a key: who goes on typing is not held up by the beginnings of words
let askedNext: (() => Promise<void>) | null = null // what was asked for while the answer to a search is on its way
let asking = false

/**
 * Asks at once, at every key. While an answer is on its way only the newest question waits for it, so that a slow search does not pile up those of
 * every letter behind it. Another place never waits: its question makes the other void.
 */
export function askForList(scope: Scope, query: string, order: ListOrder): void {
  const isBegun = begun === JSON.stringify(questionOf(scope, query, order))
  begun = null
  if (isBegun) return
  const ask = (): Promise<void> => loadList(scope, query, order)
  const { question } = useArticleList.getState()
  const isSamePlace = question !== null && JSON.stringify(question.scope) === JSON.stringify(scope)
  if (asking && isSamePlace) return void (askedNext = ask)
  askedNext = null
  void askNow(ask)
}

async function askNow(ask: () => Promise<void>): Promise<void> {
  asking = true
  await ask()
  asking = false
  const next = askedNext
  askedNext = null
  if (next) await askNow(next)
}

function questionOf(scope: Scope, query: string, order: ListOrder): Question {
  return { scope, query, order, snippets: query.trim() !== '' }
}

/** As much as the window shows: what is not seen yet can follow, and of a search need not be looked up. */
function firstPageOf(question: Question): Question & { readonly limit: number } {
  return { ...question, limit: countRowsInWindow(question.snippets) + (question.snippets ? 1 : prepared) }
}

let begun: string | null = null // the question that was asked before the list was drawn; none once anything has happened since

/** Asks for the first list before it is drawn. What is asked when it is drawn is the same question, and is not asked again. Settles when the answer is there. */
export async function beginList(scope: Scope, query: string, order: ListOrder): Promise<void> {
  begun = JSON.stringify(questionOf(scope, query, order))
  const stop = onEvent(() => {
    begun = null
    stop()
  })
  await askNow(() => loadList(scope, query, order))
}

/** Asks for the first page of a scope and query in an order. What was shown stays until the answer is there. */
export async function loadList(scope: Scope, query: string, order: ListOrder): Promise<void> {
  const number = ++running
  loadingPlace = true
  const question = questionOf(scope, query, order)
  const before = useArticleList.getState().question
  const isSamePlace = before !== null && JSON.stringify(before.scope) === JSON.stringify(scope)
  try {
    const page = await call('articles.list', firstPageOf(question))
    if (number !== running) return
    kept = new Set()
    atTop = true
    useArticleList.setState({ question, articles: page.articles, firstIndex: startIndex, newAbove: 0, next: page.next, error: null, loaded: true })
    if (page.articles.length === 0 && findHalfWord(query) !== null) setTimeout(() => void findBeginnings(question), halfWordPause)
  } catch (error) {
    if (number !== running) return
    useArticleList.setState({ error: sentenceOf(error), loaded: true, ...(isSamePlace ? {} : { question, articles: [], next: null }) })
  } finally {
    if (number === running) loadingPlace = false
    if (!loadingPlace && reloadAgain && !reloading) void reloadList()
  }
}

/** Where nothing has the word that is being typed, what has words that begin so is shown. */
async function findBeginnings(question: Question): Promise<void> {
  const list = useArticleList.getState()
  if (list.question !== question || list.articles.length > 0 || asking) return
  const number = ++running
  const wider = { ...question, query: askForBeginnings(question.query) }
  try {
    const page = await call('articles.list', firstPageOf(wider))
    if (number === running && page.articles.length > 0) useArticleList.setState({ question: wider, articles: page.articles, next: page.next })
  } catch {
    // What was asked for is answered already: nothing has it.
  }
}

/** Asks for the page after the last one shown. */
export async function loadMore(): Promise<void> {
  const { question, next } = useArticleList.getState()
  if (!question || next === null || loadingMore) return
  loadingMore = true
  const number = running
  try {
    const page = await call('articles.list', { ...question, limit: question.snippets ? foundPageSize : pageSize, cursor: next })
    if (number !== running) return
    const known = new Set(useArticleList.getState().articles.map((article) => article.id))
    const added = page.articles.filter((article) => !known.has(article.id))
    useArticleList.setState((list) => ({ articles: [...list.articles, ...added], next: page.next, error: null }))
  } catch (error) {
    if (number === running) useArticleList.setState({ error: sentenceOf(error) })
  } finally {
    loadingMore = false
  }
}

/** Asks again for all that is loaded, and puts the answer in without moving what the person looks at. Changes that come meanwhile cause one more question, not many. */
export async function reloadList(): Promise<void> {
  if (reloading || loadingPlace) return void (reloadAgain = true)
  reloading = true
  do {
    reloadAgain = false
    await reloadOnce()
  } while (reloadAgain)
  reloading = false
}

async function reloadOnce(): Promise<void> {
  const { question, articles } = useArticleList.getState()
  if (!question) return
  const number = ++running
  try {
    const wanted = Math.max(pageSize, articles.length)
    let page = await call('articles.list', { ...question, limit: Math.min(1000, wanted) })
    const fresh: ArticleSummary[] = [...page.articles]
    while (fresh.length < wanted && page.next !== null && number === running) {
      page = await call('articles.list', { ...question, limit: Math.min(1000, wanted - fresh.length), cursor: page.next })
      fresh.push(...page.articles)
    }
    if (number === running) showAgain(fresh, page)
  } catch (error) {
    if (number === running) useArticleList.setState({ error: sentenceOf(error) })
  }
}

function showAgain(fresh: readonly ArticleSummary[], page: ArticlePage): void {
  useArticleList.setState((list) => {
    const merged = mergeKept(list.articles, fresh, kept)
    const firstBefore = list.articles[0]?.id
    const above = firstBefore === undefined || atTop ? 0 : Math.max(0, merged.findIndex((article) => article.id === firstBefore))
    return { articles: merged, firstIndex: list.firstIndex - above, newAbove: list.newAbove + above, next: page.next, error: null, loaded: true }
  })
}

/** Shows a changed state at once; the library's own answer follows. */
export function patchArticles(ids: readonly string[], change: Partial<Pick<ArticleSummary, 'read' | 'starred' | 'later'>>): void {
  const changed = new Set(ids)
  useArticleList.setState((list) => ({
    articles: list.articles.map((article) => (changed.has(article.id) ? { ...article, ...change } : article)),
  }))
}

/** The open article's own answer is newer than its line: the line takes it over. */
export function patchArticle(summary: ArticleSummary): void {
  useArticleList.setState((list) => ({
    articles: list.articles.map((article) => (article.id === summary.id ? { ...article, ...lineOf(summary) } : article)),
  }))
}

function lineOf({ read, starred, later, tags }: ArticleSummary): Partial<ArticleSummary> {
  return { read, starred, later, tags }
}
