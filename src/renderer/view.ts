// What the window shows: nothing here is in the library, and only the places are remembered.
import { create } from 'zustand'
import type { Scope } from '../shared/contract.ts'
import type { Span } from '../shared/model.ts'
import { recall, remember } from './remember.ts'

export type DialogName =
  | 'import'
  | 'add-symbol'
  | 'palette'
  | 'keys'
  | 'settings'
  | 'rename-watchlist'
  | 'watchlist-color'
  | 'section'
  | 'paste-symbols'
  | 'earnings-date'
  | 'alert'
  | 'import-watchlists'
  | 'add-feed'
  | 'feed-settings'
  | 'rename-folder'
  | 'feed-problems'
  | 'what-changed'
  | 'tag-articles'
  | 'file-under'
  | 'file-articles'
  | 'search-help'
  | 'smart-list'
  | 'tag-color'
  | 'rename-tag'
  | 'merge-tag'
  | 'figure'
  | 'why-figure'
  | 'rereading'
  | 'rules'
export type PaneName = 'library' | 'articles' | 'reader'

/** Which figures are lit, in the text and in the rail, and where that was asked for. */
export interface Lit {
  readonly keys: readonly string[]
  readonly from: 'rail' | 'text'
  readonly spans?: readonly Span[] // passages of the text that are lit by their place: what is no figure's evidence
}

/** A page of its own in the place of list and reader. */
export type Page =
  | { readonly kind: 'ledger' | 'company'; readonly symbol: string }
  | { readonly kind: 'watchlist'; readonly id: string }
  | { readonly kind: 'watchlists' }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'alerts' }
  | { readonly kind: 'results' }
  | { readonly kind: 'corrections' }
  | { readonly kind: 'tags' }

/** A place in an article's text that is to be lit as soon as the article is there. */
export interface WantedSpan {
  readonly articleId: string
  readonly start: number
  readonly end: number
}

interface View {
  readonly place: 'articles' | 'highlights' // what the middle of the window lists
  readonly scope: Scope
  readonly query: string
  readonly openId: string | null
  readonly dialog: DialogName | null
  readonly pane: PaneName // the one that shows where there is room for one only
  readonly railShown: boolean
  readonly lit: Lit | null
  readonly page: Page | null
  readonly pageBehind: Page | null // the one that the open article was opened from
  readonly wanted: WantedSpan | null
}

export const useView = create<View>(() => ({
  place: 'articles',
  scope: recall('scope', isScope) ?? { kind: 'all' },
  query: '',
  openId: null,
  dialog: null,
  pane: 'articles',
  railShown: recall('rail-shown', isBoolean) ?? true,
  lit: null,
  page: null,
  pageBehind: null,
  wanted: null,
}))

/** Shows another part of the library; a search ends with it. */
export function showScope(scope: Scope): void {
  remember('scope', scope)
  useView.setState({ place: 'articles', scope, query: '', page: null, pageBehind: null })
}

/** Shows the highlights of the whole library where the articles were. */
export function showHighlights(): void {
  useView.setState({ place: 'highlights', pane: 'articles', page: null, pageBehind: null })
}

export function showPage(page: Page): void {
  useView.setState({ page, pageBehind: null, pane: 'reader', dialog: null, lit: null })
}

/** Back to list and reader. */
export function leavePage(): void {
  useView.setState({ page: null, pageBehind: null })
}

/** Opens an article from a page, which stays behind it, and lights the place that says what the page says. */
export function openFromPage(id: string, span: readonly [start: number, end: number] | null): void {
  openArticle(id)
  useView.setState({ wanted: span && { articleId: id, start: span[0], end: span[1] } })
}

export function showPane(pane: PaneName): void {
  useView.setState({ pane })
}

export function setQuery(query: string): void {
  useView.setState({ query })
}

export function openArticle(id: string): void {
  useView.setState((view) => ({ openId: id, pane: 'reader', lit: view.openId === id ? view.lit : null, page: null, pageBehind: view.page ?? view.pageBehind, wanted: null }))
}

/** Leaves the reader empty and every dialog closed. */
export function closeArticle(): void {
  useView.setState({ openId: null, lit: null, dialog: null, pane: 'articles', page: null, pageBehind: null, wanted: null })
}

export function openDialog(dialog: DialogName): void {
  useView.setState({ dialog })
}

export function closeDialog(): void {
  useView.setState({ dialog: null })
}

export function light(lit: Lit | null): void {
  useView.setState({ lit })
}

export function toggleRail(): void {
  const railShown = !useView.getState().railShown
  remember('rail-shown', railShown)
  useView.setState({ railShown })
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isScope(value: unknown): value is Scope {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  switch (value.kind) {
    case 'all':
    case 'unread':
    case 'starred':
    case 'later':
    case 'hidden':
    case 'watched':
      return true
    case 'tag':
      return 'tag' in value && typeof value.tag === 'string'
    case 'symbol':
      return 'symbol' in value && typeof value.symbol === 'string'
    case 'watchlist':
    case 'smart-list':
    case 'folder':
    case 'feed':
      return 'id' in value && typeof value.id === 'string'
    default:
      return false
  }
}
