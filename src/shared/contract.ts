// Long: every request of the product, so that one list is the truth.
// The only list of what can be asked of a library. Types, checks at every border, the preload,
// the command line and the tests derive from it. A new request is one entry here, one line in
// core/handlers.ts, one store function, one component.
import { z } from 'zod'
import { answers } from './answers.ts'
import { highlightColors, metrics, tagColors } from './model.ts'
import { correctionChangeSchema, placeSchema, wordSchema } from './corrections.ts'
import type { Correction, CorrectionChange, FigureProposal, LabelledCase, ListedCorrection } from './corrections.ts'
import type { AuditFinding, ClaimRecord, DayReport, Disagreement, FiledNumber, FilingsReport, History, LedgerEntry } from './ledger.ts'
import { newTagName, ruleActionsSchema, ruleEffectsSchema, ruleName, ruleQuery, tagName } from './rules.ts'
import type { ArticleReadingChange, RereadingStatus } from './rereading.ts'
import type { Rule, RuleEffects, RuleNotice } from './rules.ts'
import { queryChangesSchema } from './stored-queries.ts'
import type { Followed, NamedBy, QueryChange } from './stored-queries.ts'
import type {
  Article, ArticleNote, ArticlePictures, ArticleSummary, ArticleText, Company, CompanyProfile, Coverage, ExplainedNumber, Extraction, Feed, Folder, Highlight, MarkedArticle, Outline, SmartList, Snapshot, TagColor, TagCount, Watchlist,
} from './model.ts'
import type { ExplainedMention, FilingChange, Period, PriceAction, Rating, Span, MentionVeto, NoteChange, WatchlistChange } from './model.ts'

const articleId = z.string().regex(/^[1-9][0-9]{0,15}$/, 'An article id is a number, as printed by "marketdash articles".')
const articleIds = z.array(articleId).min(1).max(200_000)
const symbol = z.string().trim().min(1).max(32).regex(/^\$?(?:[\p{L}\p{N} ]+:)?[\p{L}\p{N}.\-^=]+$/u, 'A symbol is letters, digits, dots and hyphens, as in BABA, BRK.B, 0700.HK or NASDAQ:NVDA.')
const watchlistName = z.string().trim().min(1, 'A watchlist needs a name.').max(100).regex(/^[^\p{C}]+$/u)
const rowId = z.string().regex(/^[1-9][0-9]{0,15}$/)
const webAddress = z.string().trim().min(1, 'Give an address.').max(8192)
const folderName = z.string().trim().min(1, 'A folder needs a name.').max(100).regex(/^[^\p{C}]+$/u)
const imageId = z.string().regex(/^[1-9][0-9]{0,15}$/)
const smartListName = z.string().trim().min(1, 'A smart list needs a name.').max(100, 'A name has at most 100 characters.').regex(/^[^\p{C}]+$/u, 'A name has no control characters.')
const noteText = z.string().trim().max(20_000, 'A note has at most 20,000 characters.')
const highlightColor = z.enum(highlightColors)
const pageCursor = z.string().max(200).nullable().default(null)
const color = z.string().regex(/^#[0-9a-f]{6}$/, 'A colour is # and six digits from 0 to f.')
const instant = z.iso.datetime({ offset: true })

/** Which articles a list shows. A search inside it is `query`. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('unread') }),
  z.object({ kind: z.literal('starred') }),
  z.object({ kind: z.literal('later') }),
  z.object({ kind: z.literal('tag'), tag: tagName }),
  z.object({ kind: z.literal('symbol'), symbol }),
  z.object({ kind: z.literal('watchlist'), id: rowId }),
  z.object({ kind: z.literal('watched') }), // everything on any watchlist that is not archived
  z.object({ kind: z.literal('feed'), id: rowId }),
  z.object({ kind: z.literal('folder'), id: rowId }),
  z.object({ kind: z.literal('smart-list'), id: rowId }),
  z.object({ kind: z.literal('hidden') }), // by a rule or by hand; in no other list but the starred, the later and those of tags
])
export type Scope = z.infer<typeof scopeSchema>

/** What can be chosen of a library, by the names it is stored under. What is chosen of a window is kept by the window. */
export const settingsSchema = z.object({
  'markets.fetch': z.boolean(), // may quotes and dates of results be asked for from the network
  'pictures.automatic': z.boolean(), // are pictures fetched as their article comes in, or only when asked for
})
export type LibrarySettings = Readonly<z.infer<typeof settingsSchema>>

export type ListOrder = 'newest' | 'oldest' | 'company' | 'story'
const listOrder = z.enum(['newest', 'oldest', 'company', 'story']).default('newest')

/** Everything in a list, or what stands above or below one of its articles: for acts on more than is shown. */
const selectionShape = {
  scope: scopeSchema, query: z.string().max(2000).default(''), order: listOrder,
  side: z.enum(['all', 'above', 'below']).default('all'), from: articleId.nullable().default(null),
}
export interface ArticleSelection {
  readonly scope: Scope
  readonly query: string
  readonly order: ListOrder
  readonly side: 'all' | 'above' | 'below' // of `from`, which is not among them
  readonly from: string | null
}
const namesItsPlace = (selection: { readonly side: string; readonly from: string | null }): boolean => selection.side === 'all' || selection.from !== null
const placeMissing = 'Say which article is meant: what is above or below it?'

const membershipSchema = z.object({ articleId: z.int(), storyId: z.int(), reason: z.enum(['first', 'copy', 'update', 'same-event', 'by-hand']), leads: z.boolean() })
const separationSchema = z.object({ articleId: z.int(), otherId: z.int(), separatedAt: z.number() })
/** What a change of stories changed: the reply, the event and the undo. */
export const storyChangeSchema = z.object({
  articleIds: z.array(z.int()).max(10_000), before: z.array(membershipSchema).max(10_000), after: z.array(membershipSchema).max(10_000),
  separated: z.array(separationSchema).max(10_000), rejoined: z.array(separationSchema).max(10_000),
}).readonly()
export interface StoryChange {
  readonly articleIds: readonly number[]
  readonly before: readonly z.infer<typeof membershipSchema>[]
  readonly after: readonly z.infer<typeof membershipSchema>[]
  readonly separated: readonly z.infer<typeof separationSchema>[]
  readonly rejoined: readonly z.infer<typeof separationSchema>[]
}

const taggedArticlesSchema = z.object({
  name: tagName, color: z.enum(tagColors).nullable(), whole: z.boolean(), articles: z.array(z.tuple([z.int().min(1), z.number()])).max(1_000_000),
})
/** What a change of tags changed: the reply, the event and the undo. */
export const tagChangeSchema = z.object({
  ids: z.array(articleId).max(1_000_000),
  renamed: z.array(z.object({ from: tagName, to: tagName })).max(100_000),
  recolored: z.array(z.object({ tag: tagName, before: z.enum(tagColors).nullable(), after: z.enum(tagColors).nullable() })).max(100_000),
  removed: z.array(taggedArticlesSchema).max(100_000), added: z.array(taggedArticlesSchema).max(100_000),
  rules: z.array(z.object({ id: rowId, before: z.array(tagName).max(1000), after: z.array(tagName).max(1000) })).max(10_000).default([]),
  queries: queryChangesSchema.default([]),
})
export interface TagChange {
  readonly ids: readonly string[] // articles
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  readonly recolored: readonly { readonly tag: string; readonly before: TagColor | null; readonly after: TagColor | null }[]
  readonly removed: readonly TaggedArticles[] // tags taken off
  readonly added: readonly TaggedArticles[] // tags put on
  readonly rules: readonly { readonly id: string; readonly before: readonly string[]; readonly after: readonly string[] }[] // what rules give instead
  readonly queries: readonly QueryChange[] // stored queries that go along
  readonly namedBy?: readonly NamedBy[] // stored queries that go on looking for the old name
}
export interface TaggedArticles {
  readonly name: string
  readonly color: TagColor | null
  readonly whole: boolean // the tag itself came or went with them
  readonly articles: readonly (readonly [id: number, taggedAt: number])[]
}
const place = z.int().min(0).max(1_000_000)
const step = z.literal([1, -1])
const move = z.union([z.strictObject({ position: place }), z.strictObject({ step })])
const column = z.int().min(0).max(10_000).nullable()
const mappingSchema = z.object({ symbol: column, exchange: column, name: column, list: column, section: column, note: column, color: column }).partial()
const watchlistSchema = z.object({
  id: rowId, name: z.string().min(1).max(200), unread: z.int().min(0), color: color.nullable(), position: place, archivedAt: instant.nullable(),
  symbols: z.array(z.object({
    symbol, company: z.string().max(1000).nullable(), unread: z.int().min(0), sectionId: rowId.nullable(), note: z.string().max(20_000).nullable(), color: color.nullable(), addedAt: instant,
  })).max(200_000).readonly(),
  sections: z.array(z.object({ id: rowId, name: z.string().min(1).max(200) })).max(10_000).readonly(),
})

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as in 2026-04-30.')
const earningsMoment = z.enum(['before-open', 'during', 'after-close']).nullable()
const earningsDateSchema = z.object({
  id: rowId, symbol, company: z.string().max(1000).nullable(), day, moment: earningsMoment, note: z.string().max(2000).nullable(), source: z.string().max(200), fetchedAt: instant.nullable(), watched: z.boolean(),
  results: z.object({ articleId, title: z.string().max(10_000) }).nullable(),
})
const earningsDateChangeSchema = z.object({ before: z.array(earningsDateSchema).max(100_000).readonly(), after: z.array(earningsDateSchema).max(100_000).readonly() })
const alertKind = z.enum(['article', 'snapshot', 'rating', 'disagreement'])
const alertTarget = z.discriminatedUnion('kind', [z.object({ kind: z.literal('watched') }), z.object({ kind: z.literal('watchlist'), id: rowId }), z.object({ kind: z.literal('symbol'), symbol })])
const alertSchema = z.object({ id: rowId, kind: alertKind, target: alertTarget, about: z.string().max(1000), silencedUntil: instant.nullable(), madeAt: instant })

const vetoScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId }),
  z.object({ kind: z.literal('phrase'), phrase: z.string().trim().min(1, 'A phrase needs a word.').max(200) }),
  z.object({ kind: z.literal('feed'), feedId: rowId }),
])
const vetoSchema = z.object({ id: rowId, symbol, company: z.string().max(1000).nullable(), scope: vetoScopeSchema, about: z.string().max(10_000), articles: z.int().min(0), madeAt: instant })
const filingSchema = z.object({ articleId, symbol, filedAt: instant })
const filingChangeSchema = z.object({
  vetoesAdded: z.array(vetoSchema).max(10_000).readonly(), vetoesRemoved: z.array(vetoSchema).max(10_000).readonly(),
  filed: z.array(filingSchema).max(200_000).readonly(), unfiled: z.array(filingSchema).max(200_000).readonly(), articleIds: z.array(articleId).max(1_000_000).readonly(), waiting: z.int().min(0),
})

export const documentSchema = z.object({
  name: z.string().min(1).max(4096), // path or file name, for messages
  bytes: z.instanceof(Uint8Array),
  url: z.string().max(8192).nullable(),
  modifiedAt: instant.nullable(),
})
export type IncomingDocument = z.infer<typeof documentSchema>

export interface ImportReport {
  readonly added: readonly ArticleSummary[]
  readonly existing: readonly (ArticleSummary & { readonly given: string })[] // `given`: the document that was already there
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
  readonly notices?: readonly RuleNotice[] // of rules that ask to be heard
}

export interface ArticlePage {
  readonly articles: readonly ArticleSummary[]
  readonly next: string | null // cursor of the next page
}

/** Replace text.slice(start, end) by `insert`; the caret goes behind it. */
export interface SearchSuggestion {
  readonly kind: 'field' | 'value'
  readonly label: string
  readonly insert: string
  readonly start: number
  readonly end: number
  readonly meaning: string // for a field: what it does; else empty
}

export interface RulePreview {
  readonly matching: number // stored articles
  readonly changing: number // of those, the ones that the actions would change
  readonly articles: readonly ArticleSummary[] // those that would change, the newest first, at most `limit`
}

export interface RulesReport {
  readonly added: readonly Rule[]
  readonly existing: readonly Rule[]
  readonly refused: readonly { readonly name: string; readonly reason: string }[]
}

export type TransferredPart = 'tags' | 'smartLists' | 'rules' | 'watchlists' | 'feeds' | 'articles' | 'highlights' | 'corrections' | 'decisions' | 'alerts' | 'dates'

export interface TransferReport {
  readonly added: {
    readonly tags: number // coloured
    readonly smartLists: number
    readonly rules: number
    readonly watched: number // symbols on watchlists
    readonly feeds: number
    readonly articles: number // found or made anew
    readonly articlesAdded: number // of these, made anew
    readonly highlights: number
    readonly notes: number
    readonly corrections: number // words on numbers
    readonly decisions: number // "not this company", and articles filed by hand
    readonly alerts: number
    readonly dates: number // of results
    readonly missing: number // articles that are not in this library and whose text was not in the file
  }
  readonly refused: readonly { readonly what: string; readonly reason: string }[]
  readonly articleIds: readonly string[]
  readonly window: Readonly<Record<string, unknown>> // what the file says was chosen of a window: for the window to check and take
}

export interface ArticleView {
  readonly article: Article
  readonly page: { readonly state: 'whole' | 'wanted' | 'teaser'; readonly problem: string | null } // is all of it here, and if not, why
  readonly texts: number // how many texts it has had from its publisher
  readonly feeds: readonly { readonly id: string; readonly title: string }[] // that brought it
  readonly extraction: Extraction | null // figures whose quote no longer matches their text are left out
  readonly numbersRead: boolean // false: its text stopped the reader of numbers, so that nothing can be said of them
}

export interface Sidebar {
  readonly all: number
  readonly unread: number
  readonly starred: number
  readonly later: number
  readonly tags: readonly TagCount[]
  readonly watchlists: readonly Watchlist[]
  readonly folders: readonly Folder[]
  readonly feeds: readonly Feed[]
  readonly smartLists?: readonly SmartList[] // always there; optional for who made a Sidebar before them
  readonly hidden?: number
  readonly watched?: number // unread articles about anything on a watchlist, each once; always there
}

export interface FeedCandidate {
  readonly address: string
  readonly title: string
}

/** What came of asking for a feed: there now, there already, or several to choose from. */
export type SubscribeAnswer =
  | { readonly kind: 'added'; readonly feed: Feed }
  | { readonly kind: 'existing'; readonly feed: Feed }
  | { readonly kind: 'choose'; readonly candidates: readonly FeedCandidate[] }

export interface RefreshReport {
  readonly asked: number // feeds
  readonly added: number // articles
  readonly changed: number // articles that their publishers changed
  readonly completed: number // teasers whose whole page was fetched, where that was waited for
  readonly problems: readonly { readonly feedId: string; readonly problem: string }[]
}

export interface OpmlReport {
  readonly added: readonly Feed[]
  readonly existing: readonly Feed[]
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}

/** A feed that may be worth following, with the reason why it is offered. Nothing is subscribed to without a yes. */
export interface FeedSuggestion extends FeedCandidate {
  readonly name: string // by which the window says in its language what it is about
}

export interface SymbolSnapshot {
  readonly articleId: string
  readonly title: string
  readonly publishedAt: string | null
  readonly snapshot: Snapshot & { readonly quotes: readonly (readonly string[])[] } // quotes[i]: the sentences of figures[i]
}

/** What importing a file of companies changed. Nothing is ever deleted by it. */
export interface CompaniesReport {
  readonly added: number // companies
  readonly updated: number
  readonly unchanged: number
  readonly duplicates: number // rows with a symbol that stood above them
  readonly refused: readonly { readonly source: string; readonly reason: string }[] // rows; at most a hundred and how many more
  readonly reused: readonly { readonly symbol: string; readonly before: string; readonly after: string }[] // symbols that were another company's
  readonly total: number // companies known now, built-in ones among them
}

/** The highlights of one article in the order of its texts, and what was written about the whole of it. */
export interface ArticleMarks {
  readonly highlights: readonly Highlight[]
  readonly note: string | null
}

export interface HighlightPage {
  readonly highlights: readonly (Highlight & { readonly article: MarkedArticle })[]
  readonly next: string | null
}

/** What articles said about a company over time: one page of it. */
export interface SaidOfCompany {
  readonly priceActions: readonly (SaidBy & { readonly action: PriceAction; readonly quotes: readonly string[] })[]
  readonly ratings: readonly (SaidBy & { readonly rating: Rating; readonly quotes: readonly string[] })[]
  readonly next: string | null // cursor of the next page
}
interface SaidBy {
  readonly articleId: string
  readonly title: string
  readonly source: string | null
  readonly publishedAt: string | null
}

/** What the person kept of a company's articles. */
export interface KeptOfCompany {
  readonly tags: readonly { readonly name: string; readonly color: TagColor | null; readonly articles: number }[] // the commonest, of its articles alone
  readonly highlights: readonly {
    readonly articleId: string
    readonly title: string
    readonly quote: string
    readonly note: string | null
    readonly color: Highlight['color']
    readonly span: Span | null // in the article's text; null where that has changed since
  }[] // the newest first
  readonly notes: readonly { readonly articleId: string; readonly title: string; readonly note: string }[] // on whole articles, the newest first
}

/** Everything about one company in a library. Its articles are a list of their own: "articles.list" in the scope of its symbol. */
export interface CompanyPage {
  readonly profile: CompanyProfile
  readonly printedAs: readonly string[] // symbols under which the library's articles name it
  readonly watchlists: readonly { readonly id: string; readonly name: string; readonly symbol: string }[]
  readonly note: string | null
  readonly counts: { readonly articles: number; readonly unread: number; readonly primary: number }
  readonly latest: SymbolSnapshot | null
  readonly periods: readonly { readonly period: Period; readonly snapshots: readonly SymbolSnapshot[] }[] // of the newest articles with results; "earnings.ofSymbol" has all
  readonly kept: KeptOfCompany
  readonly said: SaidOfCompany // the first page; "companies.said" has the next
  readonly feeds: readonly { readonly id: string; readonly title: string }[] // followed for it: filings, releases, headlines
  readonly nextEarnings: EarningsDate | null
  readonly quote: Quote | null
  readonly prices: readonly DailyPrice[] // imported, the newest first, at most a year
}

/** When a company reports. */
export interface EarningsDate {
  readonly id: string
  readonly symbol: string
  readonly company: string | null
  readonly day: string // YYYY-MM-DD
  readonly moment: 'before-open' | 'during' | 'after-close' | null
  readonly note: string | null
  readonly source: string // hand, file, or the provider's name
  readonly fetchedAt: string | null // by a provider: when; never shown without it
  readonly watched: boolean
  readonly results: { readonly articleId: string; readonly title: string } | null // they are in: the first article that reports them
}
/** The reply, the event and the undo. */
export interface EarningsDateChange {
  readonly before: readonly EarningsDate[]
  readonly after: readonly EarningsDate[]
}
export interface DatesReport {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
  readonly change: EarningsDateChange
}

export interface Quote {
  readonly symbol: string
  readonly price: string // decimal
  readonly previousClose: string | null
  readonly currency: string | null // as the source writes it: GBp is pence
  readonly tradedAt: string | null
  readonly fetchedAt: string // never shown without it
  readonly provider: string
}
export interface DailyPrice {
  readonly symbol: string
  readonly day: string // YYYY-MM-DD
  readonly close: string // decimal
  readonly currency: string | null
}
export interface PricesReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly symbols: readonly string[]
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}
export interface MarketsReport {
  readonly quotes: number
  readonly dates: number
  readonly problems: readonly string[]
}

export type AlertKind = z.infer<typeof alertKind>
export type AlertTarget = z.infer<typeof alertTarget>
/** A rule by which the person hears of news. */
export interface Alert {
  readonly id: string
  readonly kind: AlertKind // a new article, results, a rating that changed, articles that disagree
  readonly target: AlertTarget
  readonly about: string // the company's or the list's name
  readonly silencedUntil: string | null
  readonly madeAt: string
}
/** What an alert told: at most one a story. */
export interface AlertNotice {
  readonly id: string
  readonly alertId: string
  readonly kind: AlertKind
  readonly articleId: string
  readonly symbol: string
  readonly title: string
  readonly source: string | null
  readonly reason: string // in a sentence: "Results of Apple Inc."
  readonly madeAt: string
  readonly seen: boolean
}

/** What a pasted list of symbols was understood as. */
export interface ParsedSymbols {
  readonly symbols: readonly { readonly given: string; readonly symbol: string; readonly company: string | null; readonly known: boolean }[] // known: by a directory
  readonly duplicates: number
  readonly refused: readonly { readonly given: string; readonly reason: string }[]
}

/** Which column of a file means what: numbers from 0; null: none does. */
export interface WatchlistMapping {
  readonly symbol: number | null
  readonly exchange: number | null
  readonly name: number | null
  readonly list: number | null
  readonly section: number | null
  readonly note: number | null
  readonly color: number | null
}

export interface WatchlistFileRow {
  readonly row: number // as a person counts the file's lines of data, from 1
  readonly symbol: string | null // null: a list or a section without symbols
  readonly company: string | null
  readonly known: boolean
  readonly list: string | null
  readonly section: string | null
  readonly note: string | null
  readonly color: string | null
}

/** A file of watched symbols as it would be taken in, before anything is. */
export interface WatchlistPreview {
  readonly format: string // as a person calls it: "Yahoo portfolio", "TradingView list", …
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
  readonly mapping: WatchlistMapping
  readonly rows: readonly WatchlistFileRow[] // the first hundred
  readonly total: number // rows that would be taken
  readonly duplicates: number // rows with a symbol that stood above them, in the same list
  readonly unknown: number // symbols that no directory knows; they are taken all the same
  readonly refused: readonly { readonly source: string; readonly reason: string }[] // at most a hundred and how many more
}

export interface WatchlistImport extends Omit<WatchlistPreview, 'rows' | 'columns' | 'mapping'> {
  readonly added: readonly { readonly list: string; readonly symbols: number }[]
  readonly existing: number // symbols that were on their list already
  readonly changes: readonly WatchlistChange[]
  readonly notes: readonly NoteChange[]
}

/** The articles whose state a request really changed: the reply, the event and the undo. */
export interface ChangedArticles {
  readonly ids: readonly string[]
}

export interface CheckFinding {
  readonly part: 'database' | 'search' | 'spans' | 'references'
  readonly message: string
  readonly repaired: boolean
}

/** What of an import stays after its undo: the person changed it since, or it is another wording of an article that was here. */
export interface KeptOfImport {
  readonly part: 'feed' | 'folder' | 'watchlist' | 'note' | 'highlight' | 'rule' | 'smart-list' | 'alert' | 'date' | 'wording'
  readonly name: string
}

export interface ImportUndone {
  readonly articleIds: readonly string[] // those that stand otherwise now
  readonly kept: readonly KeptOfImport[]
}

/** Given by whoever will want to undo the import; several requests of one import have the same. Null: nothing is written down for an undo. */
const importId = z.uuid().nullable().default(null)

export const contract = {
  'library.status': {
    input: () => z.object({}),
    output: answers<{ path: string; articles: number; unread: number; version: string; schemaVersion: number; notice: string | null }>(),
  },
  'library.sidebar': { input: () => z.object({}), output: answers<Sidebar>() },
  'rereading.status': { input: () => z.object({}), output: answers<RereadingStatus>() },
  'rereading.pause': { input: () => z.object({ paused: z.boolean() }), output: answers<RereadingStatus>() }, // kept over restarts
  'rereading.changes': { input: () => z.object({ id: rowId, limit: z.number().int().min(1).max(1000).default(100), cursor: pageCursor }), output: answers<{ changes: readonly ArticleReadingChange[]; next: string | null }>() }, // whose figures one going-through changed
  'library.readAgain': { input: () => z.object({}), output: answers<{ texts: number }>() }, // what an older symbol directory or extractor read, now and to the end; else it happens by and by
  'library.backup': { input: () => z.object({ path: z.string().min(1).max(4096) }), output: answers<{ path: string; bytes: number }>() },
  'library.restore': { input: () => z.object({ path: z.string().min(1).max(4096) }), output: answers<{ articles: number; replaced: string }>() },
  'library.check': { input: () => z.object({ repair: z.boolean().default(true) }), output: answers<{ findings: readonly CheckFinding[] }>() },

  'settings.read': { input: () => z.object({}), output: answers<LibrarySettings>() },
  'settings.change': { input: () => settingsSchema.partial(), output: answers<{ before: LibrarySettings; after: LibrarySettings }>() },

  'library.exportEverything': { input: () => z.object({ window: z.record(z.string().max(100), z.unknown()).default({}) }), output: answers<{ content: string; counts: Readonly<Record<TransferredPart, number>> }>() }, // what the person made of the library: JSON
  'library.importEverything': { input: () => z.object({ bytes: z.instanceof(Uint8Array), importId }), output: answers<TransferReport>() },

  'imports.undo': { input: () => z.object({ importId: z.uuid() }), output: answers<ImportUndone>() }, // the whole of it in one step; its articles are hidden
  'articles.import': { input: () => z.object({ documents: z.array(documentSchema).min(1).max(10_000), importId }), output: answers<ImportReport>() },
  'articles.importExamples': { input: () => z.object({ importId }), output: answers<ImportReport>() },
  'articles.list': {
    input: () => z.object({
      scope: scopeSchema.default({ kind: 'all' }),
      query: z.string().max(2000).default(''),
      order: listOrder, // by story: the others of a story follow its newest, and the limit counts stories
      snippets: z.boolean().default(false),
      limit: z.number().int().min(1).max(1000).default(100),
      offset: z.number().int().min(0).max(10_000_000).default(0),
      cursor: z.string().max(200).nullable().default(null),
    }),
    output: answers<ArticlePage>(),
  },
  'search.check': { input: () => z.object({ query: z.string().max(20_000) }), output: answers<{ problem: { message: string; start: number; end: number } | null }>() }, // while it is typed
  'search.complete': { input: () => z.object({ text: z.string().max(2000), caret: z.int().min(0) }), output: answers<readonly SearchSuggestion[]>() },
  'search.describe': { input: () => z.object({}), output: answers<readonly { syntax: string; meaning: string; example: string }[]>() }, // the query language, for a help page
  'articles.get': { input: () => z.object({ id: articleId }), output: answers<ArticleView>() },
  'articles.setRead': { input: () => z.object({ ids: articleIds, read: z.boolean() }), output: answers<ChangedArticles>() },
  'articles.setStarred': { input: () => z.object({ ids: articleIds, starred: z.boolean() }), output: answers<ChangedArticles>() },
  'articles.setHidden': { input: () => z.object({ ids: articleIds, hidden: z.boolean() }), output: answers<ChangedArticles>() },
  'articles.setLater': { input: () => z.object({ ids: articleIds, later: z.boolean() }), output: answers<ChangedArticles>() },

  'articles.idsIn': { // everything that a list shows: what is selected with all of it, however long it is
    input: () => z.object({ scope: scopeSchema, query: z.string().max(2000).default(''), order: listOrder }), output: answers<ChangedArticles>(),
  },
  // The same for a whole list, or for what is above or below an article of it; the undo is the request for ids.
  'articles.setReadIn': { input: () => z.object({ ...selectionShape, read: z.boolean() }).refine(namesItsPlace, placeMissing), output: answers<ChangedArticles>() },
  'articles.setStarredIn': { input: () => z.object({ ...selectionShape, starred: z.boolean() }).refine(namesItsPlace, placeMissing), output: answers<ChangedArticles>() },
  'articles.setLaterIn': { input: () => z.object({ ...selectionShape, later: z.boolean() }).refine(namesItsPlace, placeMissing), output: answers<ChangedArticles>() },
  'articles.setHiddenIn': { input: () => z.object({ ...selectionShape, hidden: z.boolean() }).refine(namesItsPlace, placeMissing), output: answers<ChangedArticles>() },
  'tags.addIn': { input: () => z.object({ ...selectionShape, tag: newTagName }).refine(namesItsPlace, placeMissing), output: answers<ChangedArticles & { tag: string }>() },
  'tags.removeIn': { input: () => z.object({ ...selectionShape, tag: tagName }).refine(namesItsPlace, placeMissing), output: answers<ChangedArticles & { tag: string }>() },

  'articles.importAddress': { input: () => z.object({ address: webAddress, importId }), output: answers<ImportReport>() },
  'articles.fetchPage': { input: () => z.object({ id: articleId }), output: answers<{ state: 'whole' | 'wanted' | 'teaser'; problem: string | null }>() },
  'articles.markdown': { input: () => z.object({ id: articleId }), output: answers<{ markdown: string; name: string }>() }, // to be shared; name: for a file
  'articles.texts': { input: () => z.object({ id: articleId }), output: answers<readonly ArticleText[]>() },

  'highlights.add': {
    input: () => z.object({
      articleId, textId: rowId, start: z.int().min(0), end: z.int().min(1),
      quote: z.string().min(1, 'Select some text first.').max(20_000, 'A highlight has at most 20,000 characters. Select less.'),
      color: highlightColor.default('yellow'), note: noteText.nullable().default(null),
      addedAt: instant.nullable().default(null), // for the undo of a removal: when it was first made
    }),
    output: answers<{ before: Highlight | null; after: Highlight }>(), // before: the same passage was marked already
  },
  'highlights.change': { input: () => z.object({ id: rowId, color: highlightColor.optional(), note: noteText.nullable().optional() }), output: answers<{ before: Highlight; after: Highlight }>() },
  'highlights.remove': { input: () => z.object({ id: rowId }), output: answers<Highlight>() }, // as it was, for the undo
  'highlights.ofArticle': { input: () => z.object({ id: articleId }), output: answers<ArticleMarks>() },
  'highlights.list': {
    input: () => z.object({
      color: highlightColor.nullable().default(null),
      text: z.string().max(200).default(''), // words that stand in the passage, its note or the title, in any case and order
      limit: z.number().int().min(1).max(1000).default(100), cursor: pageCursor,
    }),
    output: answers<HighlightPage>(), // of the whole library, the newest first
  },
  'highlights.export': { input: () => z.object({ format: z.enum(['md', 'json']), query: z.string().max(2000).default('') }), output: answers<{ content: string; highlights: number; articles: number }>() },
  'notes.set': { input: () => z.object({ id: articleId, note: noteText.nullable() }), output: answers<{ id: string; before: string | null; after: string | null }>() },
  'notes.list': { input: () => z.object({ limit: z.number().int().min(1).max(1000).default(100), cursor: pageCursor }), output: answers<{ notes: readonly ArticleNote[]; next: string | null }>() },

  'rules.list': { input: () => z.object({}), output: answers<readonly Rule[]>() }, // in the order in which they have their say
  'rules.create': { // undo: remove
    input: () => z.object({ name: ruleName, query: ruleQuery, actions: ruleActionsSchema, on: z.boolean().default(true), position: z.number().int().min(0).nullable().default(null), id: rowId.nullable().default(null) }), // id: of one that was removed and comes back
    output: answers<Rule>(),
  },
  'rules.change': { input: () => z.object({ id: rowId, name: ruleName.optional(), query: ruleQuery.optional(), actions: ruleActionsSchema.optional(), on: z.boolean().optional() }), output: answers<{ before: Rule; after: Rule }>() },
  'rules.move': { input: () => z.object({ id: rowId, to: move }), output: answers<{ before: number; after: number }>() },
  'rules.remove': { input: () => z.object({ id: rowId }), output: answers<{ rule: Rule; position: number }>() }, // undo: create with these
  'rules.preview': { input: () => z.object({ query: ruleQuery, actions: ruleActionsSchema, limit: z.number().int().min(0).max(1000).default(100) }), output: answers<RulePreview>() }, // changes nothing
  'rules.apply': { input: () => z.object({ query: ruleQuery, actions: ruleActionsSchema }), output: answers<RuleEffects>() }, // to what is stored
  'rules.undo': { input: () => z.object({ effects: ruleEffectsSchema }), output: answers<{ ids: readonly string[] }>() },
  'rules.export': { input: () => z.object({}), output: answers<{ content: string; rules: number }>() },
  'rules.import': { input: () => z.object({ content: z.string().max(10_000_000), importId }), output: answers<RulesReport>() },

  'smartLists.list': { input: () => z.object({}), output: answers<readonly SmartList[]>() },
  'smartLists.create': { // undo: remove
    // position: counted from 0; null: at the end. id: of one that was removed and comes back
    input: () => z.object({ name: smartListName, query: z.string().max(2000), position: z.number().int().min(0).nullable().default(null), id: rowId.nullable().default(null) }),
    output: answers<SmartList>(),
  },
  'smartLists.change': { input: () => z.object({ id: rowId, name: smartListName.optional(), query: z.string().max(2000).optional() }), output: answers<{ before: SmartList; after: SmartList }>() },
  'smartLists.move': { input: () => z.object({ id: rowId, to: move }), output: answers<{ before: number; after: number }>() },
  'smartLists.remove': { input: () => z.object({ id: rowId }), output: answers<{ list: SmartList; position: number }>() }, // undo: create with these

  'stories.ofArticle': { input: () => z.object({ id: articleId }), output: answers<readonly ArticleSummary[]>() }, // all of the story, the first kept first; the article alone where it has none
  'stories.separate': { input: () => z.object({ id: articleId }), output: answers<StoryChange>() }, // "not the same": remembered
  'stories.join': { input: () => z.object({ ids: z.array(articleId).min(2).max(200) }), output: answers<StoryChange>() },
  'stories.undo': { input: () => z.object({ change: storyChangeSchema }), output: answers<StoryChange>() },

  'feeds.list': { input: () => z.object({}), output: answers<{ feeds: readonly Feed[]; folders: readonly Folder[] }>() },
  'feeds.discover': { input: () => z.object({ address: webAddress }), output: answers<{ candidates: readonly FeedCandidate[] }>() },
  'feeds.add': {
    input: () => z.object({ address: webAddress, title: z.string().trim().min(1).max(300).nullable().default(null), folderId: rowId.nullable().default(null) }),
    output: answers<SubscribeAnswer>(),
  },
  'feeds.update': {
    input: () => z.object({
      id: rowId,
      title: z.string().trim().min(1, 'A feed needs a name.').max(300).nullable().optional(), // null: its own again
      folderId: rowId.nullable().optional(),
      fullText: z.enum(['never', 'short', 'always']).optional(),
      pollMinutes: z.number().int().min(15, 'A feed is asked at most every 15 minutes.').max(1440).nullable().optional(),
      keepNewest: z.number().int().min(1).max(1_000_000).nullable().optional(),
      keepDays: z.number().int().min(1).max(36_500).nullable().optional(),
      paused: z.boolean().optional(),
      queries: queryChangesSchema.nullable().default(null), // for the undo of another name: how it changed stored queries
    }),
    output: answers<{ before: Feed; after: Feed } & Followed>(),
  },
  'feeds.remove': { input: () => z.object({ id: rowId }), output: answers<Feed & Pick<Followed, 'namedBy'>>() }, // the feed as it was; its articles stay
  'feeds.putBack': { input: () => z.object({ id: rowId }), output: answers<Feed>() }, // one that was unsubscribed lately, as it was; nothing is fetched
  'feeds.refresh': { input: () => z.object({ ids: z.array(rowId).max(100_000).nullable().default(null), whole: z.boolean().default(false) }), output: answers<RefreshReport>() },
  'feeds.setConditions': { input: () => z.object({ online: z.boolean(), asleep: z.boolean(), saving: z.boolean() }), output: answers<Record<string, never>>() },
  'feeds.previewOpml': { input: () => z.object({ bytes: z.instanceof(Uint8Array) }), output: answers<{ outlines: readonly Outline[] }>() },
  'feeds.importOpml': {
    input: () => z.object({ bytes: z.instanceof(Uint8Array), addresses: z.array(z.string().max(8192)).max(100_000).nullable().default(null), importId }), // null: all of them
    output: answers<OpmlReport>(),
  },
  'feeds.exportOpml': { input: () => z.object({}), output: answers<{ opml: string; feeds: number }>() },
  'feeds.suggest': { input: () => z.object({ symbol: symbol.nullable().default(null) }), output: answers<readonly FeedSuggestion[]>() }, // null: a starter set of general market news
  'folders.create': { input: () => z.object({ name: folderName, parentId: rowId.nullable().default(null) }), output: answers<Folder>() },
  'folders.rename': { input: () => z.object({ id: rowId, name: folderName }), output: answers<Folder>() },
  'folders.remove': { input: () => z.object({ id: rowId }), output: answers<Folder>() }, // what stood in it moves up; no feed is unsubscribed

  'images.ofArticle': { input: () => z.object({ id: articleId }), output: answers<ArticlePictures>() },
  'images.read': { input: () => z.object({ id: imageId }), output: answers<{ type: string; bytes: Uint8Array }>() },
  'images.fetchForArticle': {
    input: () => z.object({ id: articleId, allowPrivate: z.boolean().default(false) }), // allowPrivate: the person says that the pictures may be in their own network
    output: answers<{ here: number; missing: number; articleIds: readonly string[] }>(),
  },

  'tags.add': { input: () => z.object({ ids: articleIds, tag: newTagName }), output: answers<ChangedArticles & { tag: string }>() },
  'tags.remove': { input: () => z.object({ ids: articleIds, tag: tagName }), output: answers<ChangedArticles & { tag: string }>() },
  'tags.rename': { input: () => z.object({ tag: tagName, name: newTagName }), output: answers<TagChange>() }, // with all that is nested in it
  'tags.merge': { input: () => z.object({ tags: z.array(tagName).min(1).max(10_000), into: newTagName }), output: answers<TagChange>() },
  'tags.delete': { input: () => z.object({ tag: tagName }), output: answers<TagChange>() }, // off every article, with all that is nested in it
  'tags.setColor': { input: () => z.object({ tag: tagName, color: z.enum(tagColors).nullable() }), output: answers<TagChange>() },
  'tags.undo': { input: () => z.object({ change: tagChangeSchema }), output: answers<TagChange>() },
  'tags.complete': { input: () => z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(12) }), output: answers<readonly Pick<TagCount, 'name' | 'color'>[]>() },
  'tags.list': { input: () => z.object({}), output: answers<readonly TagCount[]>() },

  'watchlists.list': { input: () => z.object({ archived: z.boolean().default(false) }), output: answers<readonly Watchlist[]>() },
  'watchlists.create': { input: () => z.object({ name: watchlistName, color: color.nullable().default(null) }), output: answers<Watchlist>() },
  'watchlists.rename': {
    input: () => z.object({ id: rowId, name: watchlistName, queries: queryChangesSchema.nullable().default(null) }), // queries: for the undo, how it changed stored queries
    output: answers<Watchlist & Followed>(),
  },
  'watchlists.remove': { input: () => z.object({ id: rowId }), output: answers<Watchlist & Pick<Followed, 'namedBy'>>() }, // what was removed, for the undo; alerts about it go with it
  'watchlists.watch': {
    input: () => z.object({ symbols: z.array(symbol).min(1).max(20_000), list: watchlistName.nullable().default(null) }), // null: the first list, made where there is none
    output: answers<{ watchlist: Watchlist; added: readonly string[]; change: WatchlistChange }>(),
  },
  'watchlists.unwatch': {
    input: () => z.object({ symbols: z.array(symbol).min(1).max(20_000), list: watchlistName.nullable().default(null) }), // null: every list
    output: answers<{ removed: readonly { symbol: string; list: string }[]; changes: readonly WatchlistChange[] }>(),
  },

  'watchlists.move': { input: () => z.object({ id: rowId, to: move }), output: answers<WatchlistChange>() }, // among those that are not archived
  'watchlists.setColor': { input: () => z.object({ id: rowId, color: color.nullable() }), output: answers<WatchlistChange>() },
  'watchlists.archive': { input: () => z.object({ id: rowId, archived: z.boolean() }), output: answers<WatchlistChange>() },
  'watchlists.moveSymbols': {
    input: () => z.object({ id: rowId, symbols: z.array(symbol).min(1).max(20_000), sectionId: rowId.nullable().default(null), position: place }), // position: in the section, among the others there
    output: answers<WatchlistChange>(),
  },
  'watchlists.stepSymbol': { input: () => z.object({ id: rowId, symbol, step }), output: answers<WatchlistChange>() }, // at the end of the list nothing happens
  'watchlists.setSymbolColor': { input: () => z.object({ id: rowId, symbols: z.array(symbol).min(1).max(20_000), color: color.nullable() }), output: answers<WatchlistChange>() },
  'watchlists.addSection': { input: () => z.object({ id: rowId, name: watchlistName }), output: answers<WatchlistChange>() },
  'watchlists.renameSection': { input: () => z.object({ id: rowId, sectionId: rowId, name: watchlistName }), output: answers<WatchlistChange>() },
  'watchlists.moveSection': { input: () => z.object({ id: rowId, sectionId: rowId, to: move }), output: answers<WatchlistChange>() },
  'watchlists.removeSection': { input: () => z.object({ id: rowId, sectionId: rowId }), output: answers<WatchlistChange>() }, // its symbols stay
  'watchlists.undo': { input: () => z.object({ change: z.object({ before: watchlistSchema.nullable(), after: watchlistSchema.nullable() }) }), output: answers<WatchlistChange>() },
  'watchlists.parseSymbols': { input: () => z.object({ text: z.string().max(2_000_000) }), output: answers<ParsedSymbols>() }, // a pasted list
  'watchlists.previewFile': { input: () => z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array), mapping: mappingSchema.nullable().default(null) }), output: answers<WatchlistPreview>() },
  'watchlists.importFile': {
    input: () => z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array), mapping: mappingSchema.nullable().default(null), list: watchlistName, importId }), // list: for rows that name none
    output: answers<WatchlistImport>(),
  },
  'watchlists.export': {
    input: () => z.object({ format: z.enum(['csv', 'json', 'md']).default('csv'), ids: z.array(rowId).max(10_000).nullable().default(null) }), // null: all that are not archived
    output: answers<{ content: string; lists: number; symbols: number }>(),
  },
  'companies.page': { input: () => z.object({ symbol }), output: answers<CompanyPage>() },
  'companies.said': { input: () => z.object({ symbol, cursor: pageCursor }), output: answers<SaidOfCompany>() },
  'companies.updateFromSec': { input: () => z.object({}), output: answers<CompaniesReport>() }, // asks sec.gov for its list of companies; only when the person says so

  'calendar.list': { input: () => z.object({ from: day, to: day, watchedOnly: z.boolean().default(true) }), output: answers<readonly EarningsDate[]>() }, // both ends among them
  'calendar.set': { input: () => z.object({ id: rowId.nullable().default(null), symbol, day, moment: earningsMoment.default(null), note: z.string().trim().max(2000).nullable().default(null) }), output: answers<EarningsDateChange>() },
  'calendar.remove': { input: () => z.object({ id: rowId }), output: answers<EarningsDateChange>() },
  'calendar.undo': { input: () => z.object({ change: earningsDateChangeSchema }), output: answers<EarningsDateChange>() },
  'calendar.importFile': { input: () => z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array), importId }), output: answers<DatesReport>() }, // CSV or ICS
  'calendar.export': { input: () => z.object({ format: z.enum(['ics', 'csv']), watchedOnly: z.boolean().default(true) }), output: answers<{ content: string; dates: number }>() },
  'markets.importPrices': {
    input: () => z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array), symbol: symbol.nullable().default(null), currency: z.string().regex(/^[A-Z]{3}$/).nullable().default(null) }), // symbol: for rows that name none
    output: answers<PricesReport>(),
  },
  'markets.fetch': { input: () => z.object({ symbols: z.array(symbol).min(1).max(1000).nullable().default(null) }), output: answers<MarketsReport>() }, // null: everything watched, with dates of results; only where 'markets.fetch' is on in the settings

  'alerts.list': { input: () => z.object({}), output: answers<readonly Alert[]>() },
  'alerts.create': { input: () => z.object({ kind: alertKind, target: alertTarget }), output: answers<Alert>() },
  'alerts.change': { input: () => z.object({ id: rowId, kind: alertKind, target: alertTarget }), output: answers<{ before: Alert; after: Alert }>() }, // what it told stays
  'alerts.silence': { input: () => z.object({ id: rowId, until: z.union([instant, z.literal('forever')]).nullable() }), output: answers<{ before: Alert; after: Alert }>() }, // null: it speaks again
  'alerts.remove': { input: () => z.object({ id: rowId }), output: answers<Alert>() },
  'alerts.restore': { input: () => z.object({ alert: alertSchema }), output: answers<Alert>() },
  'alerts.notices': { input: () => z.object({ limit: z.number().int().min(1).max(500).default(50), cursor: pageCursor }), output: answers<{ notices: readonly AlertNotice[]; unseen: number; next: string | null }>() },
  'alerts.markSeen': { input: () => z.object({ ids: z.array(rowId).max(100_000).nullable() }), output: answers<{ ids: readonly string[] }>() }, // null: all
  'alerts.look': { input: () => z.object({}), output: answers<{ alerts: readonly AlertNotice[]; reminders: readonly EarningsDate[] }>() }, // now; it happens by itself while the app is open

  'companies.setNote': { input: () => z.object({ symbol, note: z.string().max(20_000, 'A note has at most 20,000 characters.').nullable() }), output: answers<NoteChange>() },

  'mentions.ofArticle': { input: () => z.object({ id: articleId }), output: answers<readonly ExplainedMention[]>() }, // "why is this here?"
  'mentions.veto': { input: () => z.object({ symbol, scope: vetoScopeSchema }), output: answers<FilingChange>() }, // "not this company": remembered
  'mentions.vetoes': { input: () => z.object({}), output: answers<readonly MentionVeto[]>() },
  'mentions.lift': { input: () => z.object({ id: rowId }), output: answers<FilingChange>() }, // takes a veto back
  'mentions.file': { input: () => z.object({ ids: articleIds, symbol, filed: z.boolean() }), output: answers<FilingChange>() }, // "file under", by hand
  'mentions.undo': { input: () => z.object({ change: filingChangeSchema }), output: answers<FilingChange>() },

  'corrections.say': { input: () => z.object({ articleId, textId: rowId, says: wordSchema }), output: answers<CorrectionChange>() }, // confirm, correct, reject, add, answer: remembered over every later reading
  'corrections.propose': { input: () => placeSchema.extend({ articleId, textId: rowId }), output: answers<FigureProposal>() },
  'corrections.takeBack': { input: () => z.object({ id: rowId }), output: answers<CorrectionChange>() },
  'corrections.undo': { input: () => z.object({ change: correctionChangeSchema }), output: answers<CorrectionChange>() },
  'corrections.ofArticle': { input: () => z.object({ id: articleId }), output: answers<readonly Correction[]>() },
  'corrections.list': { input: () => z.object({ limit: z.number().int().min(1).max(1000).default(100), cursor: pageCursor }), output: answers<{ corrections: readonly ListedCorrection[]; next: string | null }>() },
  'corrections.export': { input: () => z.object({ query: z.string().max(2000).default('') }), output: answers<readonly LabelledCase[]>() }, // labelled articles, as the scorer of extraction reads them

  'companies.find': { input: () => z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }), output: answers<readonly Company[]>() },
  'companies.get': { input: () => z.object({ symbol }), output: answers<CompanyProfile>() },
  'companies.import': { input: () => z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array) }), output: answers<CompaniesReport>() },
  'earnings.audit': { input: () => z.object({ articleId }), output: answers<{ textId: string; findings: readonly AuditFinding[] }>() }, // the arithmetic of its current text
  'earnings.disagreements': { input: () => z.object({ articleId }), output: answers<readonly Disagreement[]>() }, // what other articles dispute of its numbers
  'earnings.history': {
    input: () => z.object({ symbol, metric: z.enum(metrics), basis: z.enum(['reported', 'adjusted', 'like-for-like', 'constant-currency']).default('reported'), segment: z.string().trim().min(1).max(200).nullable().default(null) }),
    output: answers<History>(),
  },
  'earnings.day': { input: () => z.object({ from: instant, to: instant }), output: answers<readonly DayReport[]>() }, // who reported between two moments, the second exclusive; at most 45 days
  'claims.list': { // with their evidence, for export
    input: () => z.object({ query: z.string().max(2000).default(''), after: rowId.nullable().default(null), limit: z.number().int().min(1).max(5000).default(1000) }),
    output: answers<{ claims: readonly ClaimRecord[]; next: string | null }>(),
  },
  'earnings.explain': { input: () => z.object({ id: articleId }), output: answers<{ readonly articleId: string; readonly textId: string; readonly coverage: Coverage; readonly numbers: readonly ExplainedNumber[] }>() }, // every number of the article's text: its figure, or why it has none
  'filings.import': { input: () => z.object({ name: z.string().min(1).max(4096), bytes: z.instanceof(Uint8Array), symbol: symbol.nullable().default(null) }), output: answers<FilingsReport>() }, // a companyfacts file of the SEC
  'filings.list': { input: () => z.object({ symbol }), output: answers<readonly FiledNumber[]>() },
  'earnings.ledger': { input: () => z.object({ symbol }), output: answers<readonly LedgerEntry[]>() }, // every claim about a company, with agreements and disagreements
  'earnings.ofSymbol': { input: () => z.object({ symbol }), output: answers<readonly SymbolSnapshot[]>() },
} as const

export type Contract = typeof contract
export type RequestName = keyof Contract
/** What a caller gives: defaults may be left out. */
export type RequestInput<Name extends RequestName> = z.input<ReturnType<Contract[Name]['input']>>
/** What a handler gets: checked, defaults filled in. */
export type CheckedInput<Name extends RequestName> = z.output<ReturnType<Contract[Name]['input']>>
export type RequestOutput<Name extends RequestName> = NonNullable<Contract[Name]['output']['type']>

/** Sent after a commit, so that every window asks again for what it shows. */
export interface LibraryChange {
  readonly notices?: readonly RuleNotice[] // what rules want the person to hear of
  readonly alerts?: readonly AlertNotice[] // what alerts found: to be shown by the system, each once
  readonly reminders?: readonly EarningsDate[] // watched companies that report tomorrow, or today
  readonly progress?: { readonly task: 'refresh' | 'reread'; readonly done: number; readonly total: number } // of work that goes on by itself
  readonly topics: readonly ('rereading' | 'alerts' | 'calendar' | 'articles' | 'smart-lists' | 'rules' | 'tags' | 'watchlists' | 'feeds' | 'companies' | 'images' | 'highlights' | 'settings' | 'library')[]
  readonly articleIds: readonly string[]
}

/** One request on a wire, its answer, and a change: plain data, so one shape serves process, socket and window. */
export interface WireRequest { readonly id: number; readonly name: string; readonly input: unknown }
export type WireReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { readonly kind: string; readonly message: string } }
export interface WireChange { readonly change: LibraryChange }

/** The seeded call: the same signature in the window, the command line and the tests. */
export type Call = <Name extends RequestName>(name: Name, input: RequestInput<Name>) => Promise<RequestOutput<Name>>
