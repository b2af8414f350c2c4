// Walks an article block by block, keeps who and what it is about, and hands each sentence to its readers.
import type { Doubt, Extraction, Period, PriceAction, Rating, TraceLine } from '../../shared/model.ts'
import type { Amount, Block, ExtractInput, NamedSpan } from './parts.ts'
import type { NamedCompany } from './mentions.ts'
import type { Draft, Note } from './drafts.ts'
import { joinAmounts } from './amounts.ts'
import { givePeriods, isComparative, isYetToCome } from './completing.ts'
import { resolveCrown, resolveDollar } from './currencies.ts'
import { adoptOrphans, buildSnapshots, mergeDrafts } from './figures.ts'
import { itemLeadLength, splitBlocks } from './lines.ts'
import { findCompanies, markPrimary } from './mentions.ts'
import { findMetrics } from './metrics.ts'
import { findPeriods } from './periods.ts'
import { readPrices } from './prices.ts'
import { scanQuantities } from './quantities.ts'
import { readRatings } from './ratings.ts'
import { readSentence } from './reading.ts'
import { traceNumbers } from './tracing.ts'
import { splitSentences } from './sentences.ts'
import { cleanSegment } from './segments.ts'
import { readTable } from './tables.ts'
import { chooseCast, findTopic } from './topics.ts'
import { beginningIn } from './words.ts'

interface Result {
  readonly extraction: Extraction
  readonly trace: readonly TraceLine[]
}

interface Walk {
  readonly input: ExtractInput
  readonly companies: readonly NamedCompany[] // that may own figures
  readonly mentioned: readonly NamedCompany[]
  readonly named: readonly NamedSpan[]
  readonly names: readonly string[]
  readonly reportedYears: ReadonlySet<number>
  readonly opened: Set<string> // companies named in the first sentence of a paragraph or in a heading
  readonly topic: string | null // the one company the article is about
  readonly drafts: Draft[]
  readonly weak: Set<Draft> // of other columns than the main period's
  readonly tabled: Set<Draft> // read from a table
  readonly prices: PriceAction[]
  readonly ratings: Rating[]
  readonly notes: Note[]
  readonly doubts: Doubt[]
  subject: string | null
  sectionSubject: string | null
  sectionGuides: boolean
  sectionPrices: boolean
  sectionPeriod: Period | null
  sectionGuidePeriod: Period | null
  lastGuidePeriod: Period | null
}

const guideHeading = /\b(?:outlook|guidance|forecasts?|what comes next|looking ahead|next year|what (?:management|it|the company) (?:promised|is promising|expects|sees)|promising|the guide|targets?|expectations for|ahead)\b/iu
const notGuideHeading = /\b(?:price targets?|analyst|forward[- ]looking statements?|beats?|tops?|misses?)\b/iu
const priceHeading = /\b(?:shares?|stocks?|market reaction|the tape|price action|verdict|how the shares)\b/iu

/** Reads a whole article. Pure: the same input gives the same output, byte for byte. */
export function readArticle(input: ExtractInput): Result {
  const companies = findCompanies(input)
  const { actors, named } = chooseCast(input, companies)
  const walk: Walk = {
    input, companies: actors, mentioned: companies, named, names: companies.flatMap((company) => company.aliases), reportedYears: yearsOf(input), opened: new Set(), topic: findTopic(input, actors, named), drafts: [], weak: new Set(), tabled: new Set(), prices: [], ratings: [], notes: [], doubts: [],
    subject: null, sectionSubject: null, sectionGuides: false, sectionPrices: false, sectionPeriod: null, sectionGuidePeriod: null, lastGuidePeriod: null,
  }
  const blocks = splitBlocks(input.text)
  const amounts = joinAmounts(input.text, scanQuantities(input.text, 0, input.text.length))
  for (let index = 0; index < blocks.length; index++) readBlock(walk, blocks, index, amounts)
  return finish(walk, amounts)
}

function yearsOf(input: ExtractInput): ReadonlySet<number> {
  const marks = [input.title, input.dek ?? '', input.text].flatMap((text) => findPeriods(text, 0, text.length))
  return new Set(marks.flatMap((mark) => (mark.period.kind === 'year' && mark.period.year !== null ? [mark.period.year] : [])))
}

function readBlock(walk: Walk, blocks: readonly Block[], index: number, amounts: readonly Amount[]): void {
  const block = blocks[index]!
  const text = walk.input.text
  if (block.kind === 'heading') return readHeading(walk, block)
  const before = blocks[index - 1]
  if (block.kind === 'table') {
    readTable({ text, start: block.start, end: block.end, caption: before ? text.slice(before.start, before.end) : '', captions: blocks.slice(Math.max(0, index - 3), index).map((other) => text.slice(other.start, other.end)).join('\n'), companyNames: walk.names, block: index }, (draft, weak) => {
      draft.symbol = walk.sectionSubject ?? walk.topic ?? walk.subject
      if (weak) walk.weak.add(draft)
      walk.tabled.add(draft)
      walk.drafts.push(draft)
    }, walk.notes, amounts)
    return
  }
  if (block.kind === 'paragraph') {
    walk.subject = walk.sectionSubject ?? walk.topic ?? walk.subject
    walk.lastGuidePeriod = walk.sectionGuidePeriod
  }
  walk.subject ??= walk.sectionSubject ?? walk.topic
  readProse(walk, block, index, amounts)
}

function readHeading(walk: Walk, block: Block): void {
  const text = walk.input.text.slice(block.start, block.end)
  const symbols = [...new Set(beginningIn(walk.named, block.start, block.end).map((name) => name.symbol))]
  const named = symbols.length > 0 ? symbols : headingSymbols(walk, text)
  walk.sectionSubject = named.length === 1 ? named[0]! : null
  if (named.length === 1) walk.subject = named[0]!
  for (const symbol of named) walk.opened.add(symbol)
  walk.sectionGuides = guideHeading.test(text) && !notGuideHeading.test(text)
  walk.sectionPrices = priceHeading.test(text)
  walk.sectionPeriod = text.length > 4 ? (findPeriods(walk.input.text, block.start, block.end)[0]?.period ?? null) : null
  const year = walk.sectionGuides ? /\b(?:fiscal )?(20\d\d)\b/u.exec(text) : null
  walk.sectionGuidePeriod = walk.sectionGuides ? (walk.sectionPeriod ?? (year ? { kind: 'year', number: null, fiscal: /fiscal|financial/iu.test(text), year: Number(year[1]) } : null)) : null
  walk.lastGuidePeriod = walk.sectionGuidePeriod
}

function headingSymbols(walk: Walk, heading: string): readonly string[] {
  const plain = heading.replace(/[*#]/gu, '').trim().toLowerCase()
  return walk.companies.filter((company) => company.aliases.some((alias) => alias.toLowerCase() === plain)).map((company) => company.symbol)
}

function readProse(walk: Walk, block: Block, index: number, allAmounts: readonly Amount[]): void {
  const text = walk.input.text
  const lead = block.kind === 'item' ? itemLeadLength(text.slice(block.start, block.end)) : 0
  const sentences = splitSentences(text, block.start + lead, block.end)
  const paragraph: Draft[] = []
  let leadSegment: string | null = null
  let opinion = false
  let previousRevenueSegment = false
  let paragraphPeriod: Period | null = null
  let session: PriceAction['session'] | null = null
  for (let order = 0; order < sentences.length; order++) {
    const sentence = sentences[order]!
    const amounts = beginningIn(allAmounts, sentence.start, sentence.end)
    const namesHere = beginningIn(walk.named, sentence.start, sentence.end)
    if (order === 0) for (const name of namesHere) if (isActor(walk, name.symbol)) walk.opened.add(name.symbol)
    if (order === 0) leadSegment = findLeadSegment(walk, sentence.start, sentence.end)
    const ratings = readRatings({ text, start: sentence.start, end: sentence.end, amounts, namesAt: namesHere, subject: walk.subject, paragraph: [block.start, block.end], before: walk.ratings, companyNames: walk.names })
    const used = new Set<Amount>(ratings.flatMap((rating) => rating.amounts))
    for (const rating of ratings) {
      if (!isActor(walk, rating.rating.symbol)) continue
      walk.ratings.push(rating.rating)
      for (const amount of rating.amounts) walk.notes.push({ amount, rule: 'rating', outcome: 'taken', why: `price target of ${rating.rating.firm}` })
    }
    if (ratings.length > 0) opinion = true
    else nameAnalyst(walk, text.slice(sentence.start, sentence.end), block)
    if (amounts.length === 0) {
      const silent = sentenceSubject(text, namesHere, sentence.start)
      if (silent) walk.subject = silent
      continue
    }
    const free = amounts.filter((amount) => !used.has(amount))
    const prices = readPrices({
      text, start: sentence.start, end: sentence.end, amounts: free, namesAt: namesHere, subject: walk.subject,
      hasMetric: (from, to) => findMetrics(text, from, to).some((mark) => mark.metric !== null && !mark.verb && !(mark.metric === 'net-income' && mark.loss && mark.vague)), hasMeasure: (from, to) => findMetrics(text, from, to).length > 0, headingIsPrices: walk.sectionPrices, sessionBefore: session,
    })
    session = prices.at(-1)?.action.session ?? session
    for (const price of prices) {
      if (!isActor(walk, price.action.symbol)) continue
      walk.prices.push(price.action)
      for (const amount of price.amounts) {
        used.add(amount)
        walk.notes.push({ amount, rule: 'price', outcome: 'taken', why: `price of ${price.action.symbol}` })
      }
    }
    const rest = amounts.filter((amount) => !used.has(amount))
    const sharesOnly = prices.length > 0 && !findMetrics(text, sentence.start, sentence.end).some((mark) => mark.metric !== null)
    const reading = readSentence({
      text, start: sentence.start, end: sentence.end, amounts: sharesOnly ? [] : rest, periods: findPeriods(text, sentence.start, sentence.end), companyNames: walk.names, named: namesHere, reportedYears: walk.reportedYears, block: index, leadSegment,
      sectionGuides: walk.sectionGuides, opinion, previousRevenueSegment, recent: paragraph.length > 0 || block.kind === 'item' ? paragraph : walk.drafts.slice(-8).filter((draft) => draft.block >= index - 1), isItem: block.kind === 'item', firstOfBlock: order === 0,
      lastGuidePeriod: walk.lastGuidePeriod, paragraphPeriod,
    })
    const said = reading.drafts.find((draft) => draft.mode === 'result' && draft.period !== null && draft.actual !== null)?.period
    if (said) paragraphPeriod = said
    placeDrafts(walk, reading.drafts, namesHere, sentence.start)
    paragraph.push(...reading.drafts)
    walk.drafts.push(...reading.drafts)
    walk.notes.push(...reading.notes)
    if (sharesOnly) for (const amount of rest) walk.notes.push({ amount, rule: 'beside-price', outcome: 'context', why: 'stands beside a price, and is neither price nor move' })
    recordDoubts(walk, reading.notes, sentenceSubject(text, namesHere, sentence.start) ?? walk.subject)
    for (const draft of reading.drafts) if (draft.mode === 'guidance' && draft.period) walk.lastGuidePeriod = draft.period
    if (reading.drafts.length > 0 || rest.length > 0) previousRevenueSegment = reading.drafts.some((draft) => draft.metric === 'revenue' && draft.segment !== null)
    const carried = sentenceSubject(text, namesHere, sentence.start)
    if (carried) walk.subject = carried
  }
}

const settledRules = new Set(['opinion', 'hypothetical', 'second-consensus', 'second-prior', 'no-target'])

/** A number refused beside a metric of ours is kept as a question. */
function recordDoubts(walk: Walk, notes: readonly Note[], symbol: string | null): void {
  for (const entry of notes) {
    if (entry.outcome !== 'refused' || settledRules.has(entry.rule) || !entry.metric) continue
    walk.doubts.push({ span: [entry.amount.start, entry.amount.end], symbol, metric: entry.metric, reading: `may belong to ${entry.metric}`, reason: entry.why })
  }
}

/** "Analyst Dana Whitlock wrote": the analyst of the rating just read. */
function nameAnalyst(walk: Walk, sentence: string, block: Block): void {
  const last = walk.ratings.at(-1)
  const match = /^(?:The )?[Aa]nalyst (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}) (?:wrote|said|says|writes|noted|cited|added|expects)/u.exec(sentence)
  if (last && match && last.analyst === null && last.evidence.every((span) => span[0] >= block.start)) walk.ratings[walk.ratings.length - 1] = { ...last, analyst: match[1]! }
}

function isActor(walk: Walk, symbol: string): boolean {
  return walk.companies.some((company) => company.symbol === symbol)
}

/** Gives each draft its company: the nearest one named before its number, else the one the sentence is about. */
function placeDrafts(walk: Walk, drafts: readonly Draft[], names: readonly NamedSpan[], start: number): void {
  const subject = sentenceSubject(walk.input.text, names, start) ?? walk.subject
  for (const draft of drafts) {
    draft.symbol ??= subject
    draft.period ??= draft.mode === 'result' ? walk.sectionPeriod : null
  }
}

function sentenceSubject(text: string, names: readonly NamedSpan[], start: number): string | null {
  const usable = names.filter((name) => !/\b(?:from|with|to|by|against|versus|than|like|including|via|over|owns|bought|buying|and|between|behind|joining) $/iu.test(text.slice(Math.max(start, name.start - 12), name.start)))
  return usable[0]?.symbol ?? names[0]?.symbol ?? null
}

/** "Bearings: Net sales came to …", "FERRARI. Ferrari N.V. …": the words a paragraph opens with name its business. */
function findLeadSegment(walk: Walk, start: number, end: number): string | null {
  const lead = /^([\p{Lu}][\p{L}\p{N}&,’' -]{1,40}):\s(?=[A-Z])/u.exec(walk.input.text.slice(start, Math.min(end, start + 60)))
  if (!lead || !lead[1]!.split(/[\s,]+/u).every((word) => /^(?:[\p{Lu}\d&]|and$|of$)/u.test(word))) return null
  if (beginningIn(walk.named, start, Math.min(end, start + lead[0].length + 60) + 1).length > 0) return null
  if (findMetrics(walk.input.text, start, start + lead[0].length).length > 0 || findPeriods(walk.input.text, start, start + lead[0].length).length > 0) return null
  if (/^(?:cash flows?|balance sheet|results|profitability|margins?|costs?|dividends?|liquidity|capital|expenses|profit|loss|tax|customers|financial|operating|business|income|earnings|growth|sales|full[- ]year|first|second|third|fourth|note|correction|update|outlook|guidance|shares|the (?:share|stock)|also|media|contact|revenue|about|source|price action|[A-Z]{2,5} price action|key|highlights?|net|adjusted|gaap|non-gaap)\b/iu.test(lead[1]!)) return null
  return cleanSegment(lead[1]!, walk.names)
}

function finish(walk: Walk, amounts: readonly Amount[]): Result {
  const { input } = walk
  const stated = (text: string): readonly Period[] => findPeriods(text, 0, text.length).filter((mark) => !isYetToCome(text, mark) && !isComparative(text, mark)).map((mark) => mark.period)
  const periods = stated(input.text)
  const headPeriods = [...stated(input.title), ...stated(input.dek ?? '')]
  for (const draft of walk.drafts) if (!draft.symbol && walk.companies.length === 1) draft.symbol = walk.companies[0]!.symbol
  // A table of another period than the headline's or the prose's counts only where the prose reports that period too.
  const told = headPeriods[0]?.kind ?? walk.drafts.find((draft) => !walk.tabled.has(draft) && draft.mode === 'result' && draft.period)?.period?.kind
  for (const draft of walk.tabled) if (told && draft.period && draft.period.kind !== told) walk.weak.add(draft)
  const strong = new Set(walk.drafts.filter((draft) => !walk.weak.has(draft) && draft.mode === 'result' && draft.actual !== null && draft.period).map((draft) => `${draft.symbol} ${draft.period!.kind}`))
  const owners = new Set(walk.companies.map((company) => company.symbol))
  const placed = walk.drafts.filter((draft) => draft.symbol !== null && owners.has(draft.symbol) && (!walk.weak.has(draft) || strong.has(`${draft.symbol} ${draft.period?.kind}`)))
  givePeriods(placed, headPeriods, periods, walk.topic !== null)
  const kept = placed.filter((draft) => draft.mode === 'guidance' || draft.period !== null)
  const dollar = resolveDollar(`${input.title}\n${input.text}`, walk.companies.filter((company) => kept.some((draft) => draft.symbol === company.symbol)).concat(walk.companies))
  const crown = resolveCrown(input.text, walk.companies)
  const drafts = adoptOrphans(mergeDrafts(kept)).map((draft) => ({ ...draft, currency: resolveCurrency(draft.currency, dollar, crown, walk.drafts) }))
  for (const draft of walk.drafts) {
    if (!kept.includes(draft)) for (const span of draft.evidence) walk.doubts.push({ span, symbol: draft.symbol, metric: draft.metric, reading: `${draft.metric} of ${draft.symbol ?? 'an unnamed company'}`, reason: walk.weak.has(draft) ? 'a column of a period the article does not tell of' : !draft.symbol ? 'no company is named' : owners.has(draft.symbol) ? 'no period is named' : 'the article only mentions this company' })
  }
  for (const draft of drafts) {
    if (draft.currency === null && (draft.actual !== null || draft.low !== null || draft.high !== null) && (draft.unit === 'currency' || draft.unit === 'per-share')) draft.currency = drafts.find((other) => other.symbol === draft.symbol && other.currency !== null)?.currency ?? null
  }
  const snapshots = buildSnapshots(drafts, new Map(walk.companies.map((company) => [company.symbol, company.company])), walk.doubts)
  const reported = new Set(snapshots.map((snapshot) => snapshot.symbol))
  const extraction: Extraction = {
    mentions: markPrimary(input, walk.mentioned, new Set(walk.companies.map((company) => company.symbol)), primarySymbols(walk, reported)),
    snapshots,
    priceActions: uniquePrices(walk.prices).map((price) => ({ ...price, currency: resolveCurrency(price.currency, dollar, crown, walk.drafts) })),
    ratings: walk.ratings.map((rating) => ({ ...rating, currency: rating.priceTarget === null ? null : resolveCurrency(rating.currency, dollar, crown, walk.drafts) })),
    doubts: walk.doubts,
  }
  return { extraction, trace: traceNumbers(input.text, amounts, walk.notes) }
}

/** Whom the article is about: its one company; in a round-up those that report and those that open a paragraph. */
function primarySymbols(walk: Walk, reported: ReadonlySet<string>): ReadonlySet<string> {
  const rated = new Set(walk.ratings.map((rating) => rating.symbol))
  if (walk.topic !== null) {
    const topic = walk.companies.find((company) => company.symbol === walk.topic)
    return new Set(reported.has(walk.topic) || rated.has(walk.topic) || walk.companies.length === 1 || (topic?.spans.length ?? 0) >= 2 ? [walk.topic] : [])
  }
  return new Set([...reported, ...(walk.opened.size >= 3 ? [...walk.opened, ...rated] : [])])
}

function resolveCurrency(currency: string | null, dollar: string, crown: string, drafts: readonly Draft[]): string | null {
  if (currency === 'KR') return crown
  if (currency === '$') return dollar
  if (currency === '¥') return drafts.some((draft) => draft.currency === 'CNY') ? 'CNY' : 'JPY'
  if (currency === 'CENT') {
    const main = drafts.find((draft) => draft.currency !== null && draft.currency !== 'CENT')?.currency ?? '$'
    return main === '$' ? dollar : main === 'GBP' || main === 'JPY' ? dollar : main
  }
  return currency
}

function uniquePrices(prices: readonly PriceAction[]): readonly PriceAction[] {
  const kept: PriceAction[] = []
  for (const price of prices) {
    const same = kept.findIndex((other) => other.symbol === price.symbol && other.session === price.session && other.changePercent === price.changePercent && (other.price === price.price || price.price === null || other.price === null))
    if (same < 0) kept.push(price)
    else if (kept[same]!.price === null && price.price !== null) kept[same] = price
  }
  return kept
}
