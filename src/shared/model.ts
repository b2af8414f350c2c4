// Long: the nouns of the whole product, so that each is found in one place.
// The nouns of the product, as plain readonly data. What an article says is in the words of
// the extraction contract; what the reader did to it stands beside it, never inside it.

import type { PersonsWord, SetAside } from './corrections.ts'

/** UTF-16 code-unit offsets into an article's text, end exclusive. */
export type Span = readonly [start: number, end: number]

// ---------------------------------------------------------------- articles

export interface Section {
  readonly heading: string
  readonly start: number // of the heading's line in the text
  readonly end: number // where the next section starts, or the text ends
}

/** What any importer makes of whatever arrived. Pure data: no ids, no clock, no reader's state. */
export interface ParsedArticle {
  readonly title: string
  readonly author: string | null
  readonly dek: string | null
  readonly publishedAt: string | null // ISO 8601
  readonly url: string | null
  readonly source: string | null // the publisher or the feed, as a person would name it
  readonly language: string | null // BCP 47
  readonly text: string // paragraphs joined by a blank line, headings on lines of their own
  readonly html: string | null // sanitised; null for plain text
  readonly sections: readonly Section[]
  readonly image: string | null // address of the lead picture
  readonly nextPage?: string // where the article goes on, of a page of several
}

/** Where an article says what was searched for: about two lines, and the places of the hits in them. */
export interface SnippetOfArticle {
  readonly text: string
  readonly hits: readonly Span[]
}

/** One line of a list: everything a row shows, nothing it does not. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly dek: string | null
  readonly url: string | null
  readonly source: string | null
  readonly publishedAt: string | null
  readonly addedAt: string
  readonly symbols: readonly string[] // primary companies first
  readonly moves: Readonly<Record<string, number>> // by symbol: the first price move, in percent, that the article states of it
  readonly tags: readonly string[]
  readonly read: boolean
  readonly starred: boolean
  readonly later: boolean
  readonly words: number
  readonly disputed?: boolean // other articles disagree with one of its numbers
  readonly story: { readonly id: string; readonly others: number } | null // other articles about the same event; null: it stands alone
  readonly snippet?: SnippetOfArticle | null // only where it was asked for; null: nothing of it is looked for in texts
}

/** A whole article, as the reader shows it. */
export interface Article extends ArticleSummary {
  readonly text: string
  readonly html: string | null
  readonly sections: readonly Section[]
  readonly language: string | null
  readonly textId: string // which immutable text the spans point into
}

/** One of the texts that an article has had. */
export interface ArticleText {
  readonly textId: string
  readonly title: string
  readonly text: string
  readonly addedAt: string
  readonly reason: 'publisher' | 'page' // changed by its publisher, or the whole page in place of a teaser
}

/** One picture of an article, by the address that the article's HTML gives it. */
export interface Picture {
  readonly address: string
  readonly id: string | null // null: its bytes are not in the library
  readonly state: 'wanted' | 'here' | 'refused'
  readonly type: string | null
  readonly width: number | null // pixels as shown
  readonly height: number | null
  readonly problem: string | null // why it is not here, in a sentence
}

export interface ArticlePictures {
  readonly articleId: string
  readonly lead: string | null // address of the lead picture, which the text may show as well
  readonly pictures: readonly Picture[]
}

// ---------------------------------------------------------------- what the reader marks and writes

export const highlightColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const
export type HighlightColor = (typeof highlightColors)[number]

/** A passage that the reader marked. It stays in the text in which it was made, whatever becomes of the article. */
export interface Highlight {
  readonly id: string
  readonly articleId: string
  readonly textId: string // the immutable text that the offsets point into
  readonly start: number
  readonly end: number
  readonly quote: string // exactly that passage
  readonly color: HighlightColor
  readonly note: string | null
  readonly addedAt: string
  readonly changedAt: string
  readonly isOld: boolean // made in a text that the article had before its present one
  readonly current: Span | null // where it stands in the present text; null where it is not there, or not exactly once
}

/** The article that a highlight or a note belongs to, as far as a list names it. */
export interface MarkedArticle {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly source: string | null
  readonly url: string | null
  readonly publishedAt: string | null
}

/** What the reader wrote about a whole article. */
export interface ArticleNote {
  readonly article: MarkedArticle
  readonly note: string
  readonly changedAt: string
}

// ---------------------------------------------------------------- companies

export interface Mention {
  readonly symbol: string
  readonly exchange: string | null
  readonly company: string | null
  readonly spans: readonly Span[]
  readonly primary: boolean
  readonly confidence?: number // 0..1
  readonly places?: readonly MentionPlace[] // where the article names it, the headline's first, and the rule that took each
}

/** One place that names a company: in the text every one of the mention's spans, and besides those of the headline and the paragraph under it. */
export interface MentionPlace {
  readonly part: 'title' | 'dek' | 'text'
  readonly span: Span // into that part
  readonly rule: MentionRule
}

export const mentionRules = ['symbol-in-brackets', 'symbol-with-exchange', 'cashtag', 'name-of-printed-symbol', 'full-name', 'short-name', 'word-sure-by-context', 'word-carried-by-another-place'] as const
export type MentionRule = (typeof mentionRules)[number]

/** A company of an article, with every reason for it, as a person reads them. */
export interface ExplainedMention {
  readonly symbol: string // as the article prints it
  readonly means: string // the symbol under which that company is found: "MSFT.L" where "(LON: MSFT)" is printed and MSFT alone means Microsoft
  readonly exchange: string | null
  readonly company: string | null
  readonly primary: boolean
  readonly confidence: number | null // 0..1; null: read before it was kept
  readonly byHand: boolean // filed under it by the person
  readonly spans: readonly Span[]
  readonly places: readonly ExplainedPlace[]
}

export interface ExplainedPlace {
  readonly part: MentionPlace['part']
  readonly span: Span // into that part
  readonly quote: string
  readonly rule: MentionRule | null
  readonly reason: string // the rule, in words
}

/** Where "not this company" holds. */
export type VetoScope =
  | { readonly kind: 'article'; readonly articleId: string }
  | { readonly kind: 'phrase'; readonly phrase: string } // never by these words, unless the symbol is printed
  | { readonly kind: 'feed'; readonly feedId: string }

export interface MentionVeto {
  readonly id: string
  readonly symbol: string
  readonly company: string | null
  readonly scope: VetoScope
  readonly about: string // the article's title, the phrase, or the feed's name
  readonly articles: number // from which it keeps the company now
  readonly madeAt: string
}

/** A company that the person filed an article under. */
export interface Filing {
  readonly articleId: string
  readonly symbol: string
  readonly filedAt: string
}

/** What a decision about companies changed: the reply, the event and the undo. */
export interface FilingChange {
  readonly vetoesAdded: readonly MentionVeto[]
  readonly vetoesRemoved: readonly MentionVeto[]
  readonly filed: readonly Filing[]
  readonly unfiled: readonly Filing[]
  readonly articleIds: readonly string[] // articles that stand otherwise now
  readonly waiting: number // further ones that are read again in the background
}

export interface Company {
  readonly symbol: string
  readonly exchange: string | null
  readonly name: string
}

export interface Watchlist {
  readonly id: string
  readonly name: string
  readonly symbols: readonly WatchedSymbol[] // in the person's order: those of no section first, then section by section
  readonly unread: number // articles, each once
  readonly color: string | null // #rrggbb
  readonly position: number // among the lists that are not archived, from 0; of an archived one, where it was
  readonly archivedAt: string | null // put away, not deleted
  readonly sections: readonly WatchlistSection[]
}

export interface WatchlistSection {
  readonly id: string
  readonly name: string
}

export interface WatchedSymbol {
  readonly symbol: string
  readonly company: string | null
  readonly unread: number // articles about the company, whichever of its listings they print
  readonly sectionId: string | null
  readonly note: string | null // the company's, the same on every list
  readonly color: string | null // #rrggbb
  readonly addedAt: string
}

/** Where one of an ordered list goes: to a place counted from 0, or a step up (-1) or down (1) from where it stands when it is asked for. */
export type Move = { readonly position: number } | { readonly step: 1 | -1 }

/** What a request changed about one watchlist: the reply, the event and the undo. Null before: it was made; null after: it was removed. */
export interface WatchlistChange {
  readonly before: Watchlist | null
  readonly after: Watchlist | null
}

/** A saved search with a name. */
export interface SmartList {
  readonly id: string
  readonly name: string
  readonly query: string // in the query language, as typed
  readonly unread: number | null // exact; null: still being counted, a change is announced when it is there
  readonly problem: string | null // why its query cannot be read, in a sentence
}

export const tagColors = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'gray'] as const
export type TagColor = (typeof tagColors)[number]

/** What the person noted about a company before and after: the reply, the event and, the other way round, the undo. */
export interface NoteChange {
  readonly symbol: string
  readonly before: string | null
  readonly after: string | null
}

/** A tag and how many articles its list has: its own and those of what is nested in it by "/", each once. */
export interface TagCount {
  readonly name: string
  readonly color: TagColor | null
  readonly articles: number
  readonly unread: number
  readonly implied?: true // only there because another is nested in it
}

// ---------------------------------------------------------------- feeds

export interface Folder {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly unread: number // articles of its feeds and of the folders in it, each counted once
}

/** When a feed's articles are fetched whole from their pages: never, where the feed gives only a teaser, or always. */
export type FullText = 'never' | 'short' | 'always'

export interface Feed {
  readonly id: string
  readonly address: string
  readonly title: string // the person's name for it, else its own, else its host
  readonly site: string | null
  readonly folderId: string | null
  readonly categories: readonly string[]
  readonly fullText: FullText
  readonly pollMinutes: number | null // the person's wish; null: by the feed's own rhythm
  readonly keepNewest: number | null // null: keep everything
  readonly keepDays: number | null
  readonly paused: boolean
  readonly gone: boolean // the publisher ended it
  readonly lastGoodAt: string | null
  readonly nextDueAt: string | null
  readonly problem: string | null // what is wrong, in a sentence
  readonly articles: number
  readonly unread: number
}

// ---------------------------------------------------------------- numbers (contracts/extraction.md)

export const metrics = [
  'revenue', 'eps', 'net-income', 'operating-income', 'ebit', 'ebita', 'ebitda', 'gross-margin', 'operating-margin',
  'free-cash-flow', 'operating-cash-flow', 'comparable-sales', 'users', 'deliveries', 'bookings', 'backlog',
] as const
export type Metric = (typeof metrics)[number]

export type Basis = 'reported' | 'adjusted' | 'like-for-like' | 'constant-currency'
export type Unit = 'currency' | 'per-share' | 'percent' | 'count'
export type Per = 'share' | 'ADS' | 'ADR'
export type Verdict = 'beat' | 'miss' | 'inline'
export type ChangeKind = 'percent' | 'points' | 'bps'

export interface Change {
  readonly value: number // falls are negative
  readonly kind: ChangeKind
  readonly period: 'yoy' | 'qoq'
}

export interface Period {
  readonly kind: 'quarter' | 'half' | 'nine-months' | 'year'
  readonly number: number | null // 1-4 for quarters, 1-2 for halves
  readonly fiscal: boolean
  readonly year: number | null // only where the article states it
  readonly text?: string // as printed
}

export interface Figure {
  readonly metric: Metric
  readonly basis: Basis
  readonly segment: string | null
  readonly actual: number | null
  readonly unit: Unit
  readonly currency: string | null // ISO 4217
  readonly per?: Per | null // with unit per-share
  readonly consensus: number | null
  readonly prior: number | null
  readonly change: Change | null
  readonly verdict: Verdict | null
  readonly alternatives?: readonly { readonly actual: number; readonly currency: string }[]
  readonly evidence: readonly Span[]
  readonly byPerson?: PersonsWord // the person confirmed it, corrected it or added it
}

export interface Guidance {
  readonly metric: Metric
  readonly basis: Basis
  readonly segment: string | null
  readonly unit: Unit
  readonly currency: string | null
  readonly per?: Per | null
  readonly low: number | null
  readonly high: number | null
  readonly period: Period | null
  readonly action: 'raised' | 'lowered' | 'reaffirmed' | null
  readonly consensus: number | null
  readonly evidence: readonly Span[]
  readonly byPerson?: PersonsWord // the person confirmed it, corrected it or added it
}

export interface Snapshot {
  readonly symbol: string
  readonly company: string | null
  readonly period: Period
  readonly figures: readonly Figure[]
  readonly guidance: readonly Guidance[]
}

export interface PriceAction {
  readonly symbol: string
  readonly price: number | null
  readonly currency: string | null
  readonly changePercent: number | null
  readonly session: 'premarket' | 'regular' | 'after-hours'
  readonly evidence: readonly Span[]
  readonly byPerson?: PersonsWord // the person confirmed it, corrected it or added it
}

export interface Rating {
  readonly symbol: string
  readonly firm: string
  readonly analyst: string | null
  readonly action: 'upgrade' | 'downgrade' | 'initiate' | 'maintain' | null
  readonly rating: string | null
  readonly priceTarget: number | null
  readonly priceTargetPrior: number | null
  readonly currency: string | null
  readonly evidence: readonly Span[]
  readonly byPerson?: PersonsWord // the person confirmed it, corrected it or added it
}

/** A number that was read but not trusted: kept as a question, never shown as a fact. */
export interface Doubt {
  readonly span: Span
  readonly symbol: string | null
  readonly metric: Metric | null
  readonly reading: string // what it may mean, in words
  readonly reason: string // why it was not taken
}

/** Everything extraction lifts out of one article's text. */
export interface Extraction {
  readonly mentions: readonly Mention[]
  readonly snapshots: readonly Snapshot[]
  readonly priceActions: readonly PriceAction[]
  readonly ratings: readonly Rating[]
  readonly doubts: readonly Doubt[]
  readonly setAside?: readonly SetAside[] // what the person took out; left out where it is nothing
}

/** One entry of a symbol directory, as mention finding uses it. */
export interface DirectoryCompany {
  readonly symbol: string
  readonly exchange: string | null
  readonly name: string // legal name
  readonly shortNames: readonly string[] // what articles call it
  readonly wordNames?: readonly string[] // of its names, those that are ordinary words too: they count only where the text shows that the company is meant
  readonly imported?: boolean // its names come from a file and were not picked by hand: they are trusted less
  readonly formerNames?: readonly string[]
  readonly aliases?: readonly string[] // brands and the like: for the search box, never for mentions
  readonly kind?: CompanyKind
  readonly listings?: readonly Listing[] // all of them, the one of `symbol` first
}

export type CompanyKind = 'stock' | 'etf'

export interface Listing {
  readonly symbol: string
  readonly exchange: string | null
  readonly former: boolean // what it was called before a rename, or a listing that ended: old articles still use it
}

/** What is known of a company: the one whose symbol was asked for, with everything it is called. */
export interface CompanyProfile extends Company {
  readonly kind: CompanyKind | null // null: nobody said
  readonly knownFrom: 'directory' | 'articles' | 'person' // a directory; what articles print; only what the person keeps of it (a list, a note, a date, an alert)
  readonly listings: readonly Listing[]
  readonly shortNames: readonly string[]
  readonly formerNames: readonly string[]
  readonly aliases: readonly string[]
}

/** One line of the trace: which rule took or refused a number, and why (`extract --explain`). */
export interface TraceLine {
  readonly span: Span
  readonly quote: string
  readonly rule: string
  readonly outcome: 'taken' | 'refused' | 'context'
  readonly why: string
}

/** How much of an article's numbers is accounted for. */
export interface Coverage {
  readonly numbers: number
  readonly extracted: number
  readonly context: number // with a reason
  readonly unexplained: number
}

/** Where a number is used: which of an extraction's things, and which field of it. */
export interface NumberUse {
  readonly kind: 'figure' | 'guidance' | 'price' | 'rating' | 'doubt'
  readonly snapshot: number | null // index among the snapshots, of figures and guidance
  readonly index: number
  readonly field: string
}

/** One number of a text, and what became of it. */
export interface ExplainedNumber {
  readonly span: Span
  readonly quote: string
  readonly outcome: 'figure' | 'doubt' | 'context' | 'set-aside' | 'unexplained' // set-aside: the person took its figure out
  readonly rule: string // that took it or explained it
  readonly why: string
  readonly uses: readonly NumberUse[]
}

// ---------------------------------------------------------------- what arrives

/** One entry of a feed as read: the feed's own words, links made absolute, nothing decided yet. */
export interface ParsedItem {
  readonly id: string | null // guid, atom:id; null where the feed gives none
  readonly title: string | null // plain text
  readonly titleMarkup?: string // the title as the feed wrote it, where that is not its plain text
  readonly link: string | null // absolute http(s) address
  readonly published: string | null // ISO 8601
  readonly updated: string | null // ISO 8601
  readonly author: string | null
  readonly html: string | null // the longest content the feed gives, not yet sanitised
  readonly summary: string | null // the shorter one, where there are two
  readonly text: string // the content as plain text
  readonly categories: readonly string[]
  readonly image: string | null
}

export interface ParsedFeed {
  readonly title: string | null // plain text
  readonly titleMarkup?: string // as with items
  readonly link: string | null // the site
  readonly selfLink: string | null // the feed's own address as it states it
  readonly description: string | null
  readonly language: string | null
  readonly hints: {
    readonly minutes: number | null // ttl, sy:updatePeriod/Frequency
    readonly skipHours: readonly number[] // GMT
    readonly skipDays: readonly string[]
  }
  readonly items: readonly ParsedItem[]
}

/** An OPML outline: a folder with children, or a feed with an address. */
export interface Outline {
  readonly title: string
  readonly address: string | null // xmlUrl; null for a folder
  readonly site: string | null
  readonly categories: readonly string[]
  readonly children: readonly Outline[]
}

/** What the parse process answers for one file or one response. */
export type ParsedDocument =
  | { readonly kind: 'articles'; readonly articles: readonly ParsedArticle[] }
  | { readonly kind: 'feed'; readonly feed: ParsedFeed; readonly articles: readonly ParsedArticle[] } // one article an item, same order
  | { readonly kind: 'opml'; readonly outlines: readonly Outline[] }

/** By its key an item of a feed is known again, by its hash whether its publisher changed it. */
export interface ItemMark {
  readonly key: string // its id, else its link, else its hash
  readonly hash: string // sha256, hex, of what a reader would see: a changed counter or date beside it is no change
}

/** A document as a library takes it in: of a feed what it says of itself, its articles and their marks, without the items that the articles were made from. */
export type ParsedNews =
  | Exclude<ParsedDocument, { kind: 'feed' }>
  | { readonly kind: 'feed'; readonly feed: Omit<ParsedFeed, 'items'>; readonly articles: readonly ParsedArticle[]; readonly marks: readonly ItemMark[] } // one mark an article, same order

/** What is known of the bytes before they are read. */
export interface DocumentHints {
  readonly source: string // path or address, as given
  readonly url: string | null // address the bytes came from or were saved from; base of relative links
  readonly contentType: string | null // the HTTP header, whole
  readonly modifiedAt: string | null // ISO 8601; a file's time
  readonly now: string // ISO 8601; relative times ("9 hours ago") resolve against it
}
