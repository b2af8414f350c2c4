// Long: one article's mentions are gathered in one pass, from printed symbols to names to which of them it is about.
// Listed companies as an article names them: by a printed symbol, by a name attached to one, or by a name of a given directory.
import type { DirectoryCompany, Mention, MentionPlace, MentionRule, Span } from '../../../shared/model.ts'
import { initialsOf, isLegalForm } from './company-nouns.ts'
import { nameFromContext } from './context-names.ts'
import { indexDirectory } from './directory-index.ts'
import { findListed, findListing, findUnprinted, isInitialsOfListed, isInitialsOfPart, isListedOtherwise, isPlaceOfListing, isShortInText, isSubsidiary } from './directory-names.ts'
import { addLooseListing, addStatedCode, addSpokenListings, type AddPrinted } from './loose-listings.ts'
import { abbreviations, areOneCompany, areSeveralCompanies, exchangeList, exchangeWord, goesOnListing, normaliseExchange, normaliseSymbol, readListings, spellsAtHead, spellsIn, suffixed, symbolWord, wireExchange, wireListing, withSuffix, type Listing } from './listings.ts'
import { addBracketedLetters, addFirstWords, addInitials } from './initials.ts'
import { buildNameIndex, callsIndex, findNames } from './name-index.ts'
import { confidenceOf } from './mention-confidence.ts'
import { companyBefore } from './headline-names.ts'
import { addMovedSymbols } from './moved-symbols.ts'
import { isAgency, leadsLine, leadsTelling, nameLeading } from './leading-names.ts'
import { addTickerColumns, isOwnLine, nameAbove, nameOverLine } from './ticker-columns.ts'
import { aliasesOf, claimNames, isCompanySuffixed, nameBefore, wordSpelling } from './names.ts'
import { findAll, hasWord } from '../words.ts'

export interface MentionInput {
  readonly title: string
  readonly dek: string | null
  readonly text: string
  readonly directory?: readonly DirectoryCompany[]
}

/** A company of the article with everything it is called there. */
export interface NamedCompany {
  readonly symbol: string
  readonly exchange: string | null
  readonly company: string | null
  readonly aliases: readonly string[]
  readonly spans: readonly Span[]
  readonly places: readonly MentionPlace[] // those of the headline, then one for each span
  readonly printed: boolean // its symbol stands in the text, not only in the directory
}

// "(the “Company”; Nasdaq: ICBK)": what the company is called stands before its symbol
const bracketed = new RegExp(`[([] ?(?:(?:(?:the|or|and|together|collectively|hereinafter) )*["“'‘][^()\\n]{1,60}["”'’]\\s?[;,:–-]\\s?)?(?:(?:ISIN|WKN|CUSIP|LEI):?\\s?[A-Z0-9]{6,20}\\s?[,;/|]\\s?)*(?:\\p{Lu}[\\p{L}&.' /-]{1,40}, (?=(?:${exchangeList})\\s?:))?(?<list>(?:(?:${exchangeList})\\s?(?::|,)\\s?)(?:${symbolWord})(?:\\s?[,;/]\\s?(?:and )?(?:(?:${exchangeWord}|\\p{Lu}[\\p{L}.]*(?: [\\p{L}.]+){0,3}(?=\\s?:))\\s?:?\\s?)?(?:${symbolWord}))*|(?:(?:ticker|symbol|(?:[Ss]tock|[Ss]ecurities) [Cc]ode|STOCK CODE)(?: symbol)?:? ?)?\\$?${symbolWord}(?:\\s?[,;/]\\s?(?:(?:${exchangeWord})\\s?:\\s?)?\\$?${symbolWord}){0,4}|(?:${wireExchange}):${symbolWord}|[A-Z]{2,5}:(?:${exchangeWord}|NDQ|NYQ|NAS))(?:\\s?[,;]\\s?(?:(?:the|or|and|we|our|us|together|collectively),? )*["“'‘][^()\\n"”]{1,40}["”'’](?:,?\\s(?:(?:the|or|and) )*["“'‘][^()\\n"”]{1,40}["”'’])*)?(?:,\\s[^()\\n]{0,60}?\\b[Tt]he (?:Company|Group|Corporation|Bank|Firm|Fund|Trust)\\b[^()\\n]{0,24})?(?:\\s[-–—]\\s(?:(?:Get )?(?:Free|Snapshot|Analyst) Report|[Nn]ews)| [+−-]?\\d{1,2}\\.\\d{1,2}%|: (?:(?:up|down) [^()\\n]{3,40}, |unchanged [^()\\n]{3,40}, )?Research, Estimates)? ?[)\\]]`, 'gu') // "(CIG - Free Report)", "(ORRN: up $0.51 to $51.25, Research, Estimates)"
// "Odenholm (ODEN SS)": symbol and market as terminals print them
const terminalCode = /\((?<symbol>[A-Z\d]{1,6}) (?<market>US|UN|UW|LN|GR|GY|FP|JP|JT|HK|SS|SW|SE|IM|SM|NA|DC|NO|FH|BB|AU|CN|KS|TT|IN|PL|AV|ID|SJ|BZ|CH|SP)\)/gu
const prefixed = new RegExp(`(?<![\\p{L}\\p{N}(])(?<exchange>${exchangeWord}):\\s?(?<symbol>${symbolWord})(?![\\p{L}\\p{N}])`, 'gu')
// "Merriden Analytics Inc MRDN.N, which", "Orrin Group 9921.T fell", "Merriden <MRDN.N>": the wire's code behind a name, without brackets or in angles
const wireCode = /(?<=[\p{L}.]) (?:<(?=[A-Z0-9.]{3,11}>))?(?<symbol>(?:\d{4}\.(?:T|HK|TW|KL|SR)|\d{6}\.(?:KS|KQ|SS|SZ))(?![\p{L}\d])|(?:(?<=<)[A-Z0-9]{1,7}|[A-Z][A-Z0-9]{1,6})\.(?:N|O|OQ|A|K|TO|L|DE|PA|AS|MI|MC|SW|S|ST|HE|CO|OL|VI|BR|AX|T|HK|KS|NS|BO|SA|SS|SZ|TW))>?(?=[\s,;)]|\.(?:\s|$))/gu
// "Tessin Energy Co. TSNE, +1.02% climbed": a page's link with its moving quote
const quotedCode = /(?<=[\p{L}.]) (?<symbol>[A-Z]{1,5}(?:\.[A-Z])?), [+\-−]\d{1,3}\.\d\d%/gu
// "TESSIN CORP <TSN> 3RD QTR NET": the wire's code of old, in angles alone
const angledCode = /(?<=[\p{L}.]) <(?<symbol>[A-Z]{1,5})>(?=[\s,;)]|$)/gu
// "Tessin Corporation TSSN shares are trading higher": a page's link without its brackets
const bareCode = /(?<=\p{Ll}(?= [A-Z]{3,5}: \p{Lu}\p{Ll})|\b(?:Inc|Corp|Corporation|Co|Company|Companies|Ltd|Limited|PLC|plc|LP|LLC|Group|Holdings|NV|SA|AG|SE)\b\.?) (?<symbol>[A-Z]{1,5}(?:\.[A-Z])?)(?=(?: [+-]?\d{1,3}\.\d\d?%,?)?(?: (?:[–—-]{1,2}|shares|stock|got|is|are|was|were|on|has|reported|posted|and|announced|said|will|to|gained|fell|rose)\b|, which|: \p{Lu}|[,.;]? ?(?:\n|$)|['’]s))/gu
// "Costlow Wholesale COST reported", "Syntal, Inc. SYNT 17.07% got": a symbol of the directory behind its name, with the page's moving quote or without
const linkedCode = /(?<=\p{Ll}[\p{L}.)]{0,20}) (?<symbol>[A-Z]{2,5})(?=(?: [+-]?\d{1,3}\.\d\d%,?)? (?:shares|stock|reported|posted|announced|said|got|was|were|is|tumbled|rose|fell|jumped|dropped|gained)\b)/gu
const cash = /(?<![\p{L}\p{N}$])\$(?<symbol>[A-Z]{1,5}(?:\.[A-Z])?)(?![\p{L}\p{N}])/gu
const classShare = /^[A-Z]{1,5}[.\-/][A-Z]$/u

const listedBehind = new RegExp(`^ ?[([] ?(?:${exchangeList})\\s?[:,]`, 'u')

interface FoundCompany {
  symbol: string
  exchange: string | null
  name: string | null
  spans: Span[]
  places: MentionPlace[]
  aliases: Set<string>
}

/** Finds every listed company the article names, in order of first appearance. Pure and deterministic. */
export function findCompanies(input: MentionInput): readonly NamedCompany[] {
  const found = new Map<string, FoundCompany>()
  const add: AddPrinted = (symbol, exchange, name, place) => {
    const body = { title: input.title, dek: input.dek ?? '', text: input.text }[place.part]
    if (/\b(?:ETFs?|Fund|SPDR)\s?\((?:[A-Za-z]{1,8}: ?)?[A-Z]{2,5}\)?$/u.test(body.slice(Math.max(0, place.span[0] - 30), place.span[1]))) return // a fund
    if (/\b(?:[Ii]ndex|Average|Composite|S&P 500|FTSE 100)\.?\s?\((?:[A-Za-z^]{1,8}: ?)?\^?[A-Z\d.]+\)?$/u.test(body.slice(Math.max(0, place.span[0] - 30), place.span[1]))) return // "S&P/ASX 200 Index (ASX: XJO)" is no company
    if (/\b(?:Stock|Securities|Nigerian?) Exchange(?: Limited| Ltd\.?)?\s?\([A-Z]{2,5}\)?$/u.test(body.slice(Math.max(0, place.span[0] - 40), place.span[1]))) return // where something was filed
    const entry = found.get(symbol) ?? { symbol, exchange, name, spans: [], places: [], aliases: new Set<string>() }
    entry.exchange ??= exchange
    if (name && (!entry.name || (isCompanySuffixed(name) && !isCompanySuffixed(entry.name)))) entry.name = name
    if (name) entry.aliases.add(name)
    if (entry.places.some(({ part, span }) => part === place.part && span[0] === place.span[0])) return // called by a second name there
    if (place.part === 'text') entry.spans.push(place.span)
    entry.places.push(place)
    found.set(symbol, entry)
  }
  for (const [body, part] of [[input.title, 'title'], [input.dek ?? '', 'dek'], [input.text, 'text']] as const) scanSymbols(body, part, input, add)
  if (found.size === 0) addLooseListing(input.text, add)
  if (found.size === 0) addStatedCode(input.text, (code, exchange, ...printed) => {
    // where the directory has the company its symbol is the directory's
    const known = (input.directory && indexDirectory(input.directory).byBaseSymbol.get(code)) ?? []
    const home = known.flatMap((company) => [company.symbol, ...(company.listings ?? []).map(({ symbol }) => symbol)]).find((symbol) => symbol === `${code}.T`)
    add(home ?? code, home === undefined ? exchange : null, ...printed)
  })
  addTickerColumns(input.text, (symbol, ...printed) => found.has(symbol) || add(symbol, ...printed))
  addSpokenListings(input.text, (symbol, ...printed) => found.has(symbol) || add(symbol, ...printed))
  const bare = new Set<string>()
  addMovedSymbols(input.text, (symbol, ...printed) => {
    if (!found.has(symbol)) bare.add(symbol)
    add(symbol, ...printed)
  })
  joinAbbreviated(found)
  for (const entry of found.values()) if (bare.has(entry.symbol)) entry.name ??= nameOfSymbol(input, entry.symbol)
    else entry.name ??= nameFromContext(input, entry, [...found.values()].flatMap((other) => (other.name ? [other.name] : [])))
  addListedNames(input, found)
  const all = [...found.values()]
  const claims = claimNames(all.map((entry) => ({ symbol: entry.symbol, names: namesOf(entry) })))
  const whole = `${input.title}\n${input.dek ?? ''}\n${input.text}`
  const named = all.map((entry) => ({ ...entry, aliases: aliasesOf(namesOf(entry), entry.symbol, claims, whole) }))
  const others = input.directory ? findUnprinted(input, indexDirectory(input.directory), all.map(({ symbol, exchange, name }) => ({ symbol, exchange, name }))) : { companies: [], claimed: [] }
  const spans = new Map<string, Span[]>(named.map((entry) => [entry.symbol, [...entry.spans]]))
  const printed = new Set(named.flatMap((entry) => entry.spans.map((span) => span[0])))
  const claimed = new Map(others.claimed.map((claim) => [claim.span[0], claim]))
  const index = buildNameIndex(named.flatMap((entry) => entry.aliases.map((name) => ({ name, owner: entry.symbol }))))
  for (const { owner, span } of findNames(input.text, index)) {
    const own = spans.get(owner)!
    const claim = claimed.get(span[0])
    if ((claim && claim.printedAs !== owner && claim.span[1] > span[1]) || callsIndex(input.text, span)) continue // "Prudential Financial" is not Prudential
    if (!printed.has(span[0]) && !own.some((other) => other[0] < span[1] && span[0] < other[1])) own.push(span)
  }
  const head = new Map<string, MentionPlace[]>()
  for (const [part, body] of [['title', input.title], ['dek', input.dek ?? '']] as const)
    for (const { owner, span } of findNames(body, index)) head.set(owner, [...(head.get(owner) ?? []), { part, span, rule: 'name-of-printed-symbol' }])
  const taken = [...spans.values()].flat().sort((a, b) => a[0] - b[0])
  return addFirstWords(input.text, addInitials(input.text, addBracketedLetters(input.text, [
    ...named.map((entry) => {
      const own = disjoin(spans.get(entry.symbol)!)
      const places = [...(head.get(entry.symbol) ?? []), ...entry.places.filter((place) => place.part !== 'text'), ...placesOf(own, entry.places, 'name-of-printed-symbol')]
      return { symbol: entry.symbol, exchange: entry.exchange, company: entry.name, aliases: entry.aliases, spans: own, places, printed: true }
    }),
    ...others.companies.flatMap(({ company, symbol, names, spans: own, places }) => {
      const free = own.filter((span) => !overlapsAny(taken, span))
      if (free.length === 0 && own.length > 0) return []
      return [{ symbol, exchange: company.exchange, company: company.name, aliases: names, spans: free, places: [...places.filter((place) => place.part !== 'text'), ...placesOf(free, places, 'short-name')], printed: false }]
    }),
  ])))
}

/** "Orrin Retail Industries Ltd (ORIL)", and further below "(NSE: ORRETAIL)" behind no name: the letters behind the name are what it is called for short, and the one symbol with an exchange is its own. */
function joinAbbreviated(found: Map<string, FoundCompany>): void {
  const listed = [...found.values()].filter(({ exchange }) => exchange !== null)
  const own = listed[0]
  if (listed.length !== 1 || own === undefined || own.name !== null) return
  for (const [symbol, entry] of found) {
    if (entry === own || entry.name === null || initialsOf(entry.name) !== symbol) continue
    for (const name of [entry.name, symbol]) own.aliases.add(name)
    own.name ??= entry.name
    own.spans.push(...entry.spans)
    own.places.push(...entry.places)
    found.delete(symbol)
  }
}

/** Each span with the rule that took it; `rule` where it was taken by none of the places known. */
function placesOf(spans: readonly Span[], known: readonly MentionPlace[], rule: MentionRule): readonly MentionPlace[] {
  const rules = new Map(known.flatMap((place) => (place.part === 'text' ? [[place.span[0], place.rule] as const] : [])))
  return spans.map((span) => ({ part: 'text', span, rule: rules.get(span[0]) ?? rule }))
}

/** Spans in order, without those that begin inside another. */
function disjoin(spans: readonly Span[]): readonly Span[] {
  let free = 0
  return [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]).filter(([start, end]) => {
    if (start < free) return false
    free = end
    return true
  })
}

/** Whether a span overlaps one of a sorted list that is itself free of overlaps. */
function overlapsAny(sorted: readonly Span[], [start, end]: Span): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]![0] < end) low = middle + 1
    else high = middle
  }
  return low > 0 && sorted[low - 1]![1] > start
}

function namesOf(entry: { readonly name: string | null; readonly aliases: ReadonlySet<string> }): readonly string[] {
  const names = [...entry.aliases, ...(entry.name ? [entry.name] : [])]
  // "SEVRIN (EPA: SVRN)" over a section that calls it Sevrin
  return [...names, ...names.map((name) => name.replace(/,? (?:INC|CORP|LTD)\.?$/u, '')).filter((name) => /^\p{Lu}{5,}(?: \p{Lu}{2,})*$/u.test(name)).map((name) => name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))]
}

/** "Orrin Foods Ltd. (ORN-T)", "(RY-N)": how papers of Canada print Toronto and New York behind a symbol; read so where the directory has the company under it. */
function ofCanadianPaper(input: MentionInput, listing: Listing, name: string | null): Listing {
  const base = listing.exchange === null ? /^([A-Z]{1,5})-([TNQ])$/u.exec(listing.raw) : null
  if (base === null || name === null || input.directory === undefined) return listing
  const symbol = base[2] === 'T' ? `${base[1]!}.TO` : base[1]!
  const company = findListed(indexDirectory(input.directory), symbol, name)
  return company !== null && (company.listings ?? [company]).some((place) => place.symbol === symbol) ? { ...listing, symbol: company.symbol } : listing
}

const ownedBefore = /\b(?:parent|holding company|owner|subsidiary)(?: company)? (?:of|for) (?:the )?$/u

function scanSymbols(body: string, part: MentionPlace['part'], input: MentionInput, add: AddPrinted): void {
  let listedTo = -1
  for (const match of findAll(bracketed, body)) {
    const beside = listedTo >= 0 && /^ ?$/u.test(body.slice(listedTo, match.index))
    if (beside) {
      listedTo = match.index + match[0].length
      continue // "(NYSE: B)(TSX: ABX)": the same company's second listing
    }
    const list = match.groups!['list']!
    const at = match.index + match[0].indexOf(list)
    // "TEN, Ltd (TEN) (NYSE: TNP)": the name stands before its short form
    const nameEnd = match.index - (/ ?\([A-Z]{2,8}\) ?$/u.exec(body.slice(Math.max(0, match.index - 12), match.index))?.[0].length ?? 0)
    const above = nameAbove(body, match.index)
    const placed = /(?<=\p{L}|\.), (?:of|from|based in|headquartered in|a \p{L}+ in) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? ?$/u.exec(body.slice(Math.max(0, nameEnd - 50), nameEnd))?.[0].length ?? 0 // "Groupe Orrin, of Écully (Euronext: ORRN)"
    const before = above !== undefined ? above : isOwnLine(body, match.index, match[0].length) ? nameOverLine(body, match.index) : placed > 0 ? nameBefore(body, nameEnd - placed) : isPlaceOfListing(body, nameEnd) ? null : part === 'title' ? companyBefore(body, nameEnd) : nameBefore(body, nameEnd)
    if (/\b(?:[Dd]eposit[ao]ry (?:receipts|shares)|ADRs|ADSs|GDRs)$/u.test(body.slice(Math.max(0, nameEnd - 22), nameEnd).trimEnd()) && listedTo >= 0) continue // another listing of one that the article has named
    const listings = lettersFirst(readListings(list))
    if (listings.length === 1 && listings[0]!.exchange === null && /^\s(?:sector|division|segment|unit|business|arm|department)\b/u.test(body.slice(match.index + match[0].length, match.index + match[0].length + 14))) continue // "Device Solutions (DS) sector"
    if (listings.length === 1 && listings[0]!.exchange === null && (body[match.index - 1] === '/' || listedBehind.test(body.slice(match.index + match[0].length, match.index + match[0].length + 60)))) continue // "B/(W)"; "TEN, Ltd (TEN) (NYSE: TNP)": its short name, and then its symbol
    if (listings.length === 1 && listings[0]!.exchange === null && /^ (?:plc|PLC|Plc|Group|Holdings?|Ltd\.?|Limited) \(/u.test(body.slice(match.index + match[0].length, match.index + match[0].length + 14))) continue // "Halwick (J) PLC (HALW.L)": a letter of its name
    if (listings.length === 1 && listings[0]!.exchange === null && before !== null && ownedBefore.test(body.slice(Math.max(0, match.index - before.length - 45), body.lastIndexOf(before, match.index)))) continue // "the parent company of Halden National Bank (HNB)"
    if (listings.length === 1 && listings[0]!.exchange === null && isSubsidiary(body, match.index + match[0].length, before === null ? undefined : body.lastIndexOf(before, match.index))) continue
    if (before === null && wireListing.test(list)) continue
    if (listings.length > 1 && listings[0]!.exchange === null && !areOneCompany(listings, before)) continue
    const several = before === null && areSeveralCompanies(listings)
    for (const printed of listings) {
      const listing = ofCanadianPaper(input, printed, before)
      const name = before ?? (several ? null : (nameLeading(body, match.index, listing.symbol) ?? (listing.exchange === null ? nameOfSymbol(input, listing.symbol) : wordSpelling(listing.symbol, body, nameEnd))))
      if (listing.exchange === null && isAgency(body, match.index, match[0].length, listing.symbol)) continue
      // "PT Bank Orrin Indonesia Tbk, BOI (BBOI)": a symbol of the directory behind its company's name and what that is called for short
      const known = input.directory !== undefined && listing.symbol.length >= 3 && name !== null && !abbreviations.has(listing.symbol) ? findListed(indexDirectory(input.directory), listing.symbol, body.slice(Math.max(0, match.index - 70), match.index).split(/[;\n]/u).at(-1)!) : null
      if (listing.exchange === null && known === null && !(name !== null && codeAhead.test(list)) && !goesOnListing(body, listedTo, name, match.index, listing.symbol) && !(name !== null && listing.symbol.length <= 5 && ratedBehind.test(body.slice(match.index + match[0].length, match.index + match[0].length + 30))) && !isPlainSymbol(listing.symbol, name, body, input, leadsLine(body, match.index, match[0].length))) continue
      const offset = list.indexOf(listing.raw)
      const nameAt = name ? body.lastIndexOf(name, match.index) : -1
      const start = nameAt >= 0 && match.index - nameAt <= name!.length + 2 ? nameAt : at + Math.max(0, offset)
      const place: MentionPlace = { part, span: [start, at + (list[offset + listing.raw.length] === ':' ? list.length : Math.max(0, offset) + listing.raw.length)], rule: listing.exchange === null ? 'symbol-in-brackets' : 'symbol-with-exchange' }
      if (known !== null && findListed(indexDirectory(input.directory!), listing.symbol, name) === null) add(listing.symbol, null, known.name, place)
      add(listing.symbol, listing.exchange, name, place)
      listedTo = match.index + match[0].length
      if (!several) break // the first listing is the one the article uses
    }
  }
  for (const match of findAll(prefixed, body)) {
    if (body[match.index - 1] === '(' || /[([,;/]\s?$/u.test(body.slice(Math.max(0, match.index - 2), match.index))) continue
    const name = nameBefore(body, match.index)
    add(normaliseSymbol(match.groups!['symbol']!), normaliseExchange(match.groups!['exchange']!), name && isCompanySuffixed(name) ? name : null, { part, span: [match.index, match.index + match[0].length], rule: 'symbol-with-exchange' })
  }
  for (const match of findAll(terminalCode, body)) {
    const name = nameBefore(body, match.index)
    if (name) add(withSuffix(match.groups!['symbol']!, match.groups!['market']!), null, name, { part, span: [match.index + 1, match.index + match[0].length - 1], rule: 'symbol-in-brackets' })
  }
  for (const match of findAll(wireCode, body)) {
    const name = nameBefore(body, match.index)
    if (name) add(normaliseSymbol(match.groups!['symbol']!), null, name, { part, span: [match.index + 1, match.index + match[0].length], rule: 'symbol-with-exchange' })
  }
  for (const match of body.includes('<') ? findAll(angledCode, body) : []) {
    const name = nameBefore(body, match.index)
    if (name) add(match.groups!['symbol']!, null, name, { part, span: [match.index + 2, match.index + match[0].length - 1], rule: 'symbol-in-brackets' })
  }
  for (const match of body.includes('%') ? findAll(quotedCode, body) : []) {
    const name = nameBefore(body, match.index)
    if (name && !abbreviations.has(match.groups!['symbol']!)) add(normaliseSymbol(match.groups!['symbol']!), null, name, { part, span: [match.index + 1, match.index + 1 + match.groups!['symbol']!.length], rule: 'symbol-in-brackets' })
  }
  for (const match of findAll(bareCode, body)) {
    const name = nameBefore(body, match.index)
    const [symbol, behind] = [match.groups!['symbol']!, body.slice(match.index + match[0].length, match.index + match[0].length + 9)]
    if (!name || !(isCompanySuffixed(name) || behind.startsWith(': ')) || abbreviations.has(symbol) || isLegalForm(symbol) || !(spellsIn(symbol, name) || (/^ [+-]?\d{1,3}\.\d\d?%/u.test(behind) && input.directory && !indexDirectory(input.directory).byBaseSymbol.has(symbol)) || (input.directory && findListed(indexDirectory(input.directory), symbol, name)))) continue
    add(normaliseSymbol(symbol), null, name, { part, span: [match.index + 1, match.index + match[0].length], rule: 'symbol-in-brackets' })
  }
  for (const match of input.directory ? findAll(linkedCode, body) : []) {
    const name = nameBefore(body, match.index)
    const symbol = match.groups!['symbol']!
    if (!name || name === symbol || abbreviations.has(symbol) || !(spellsAtHead(symbol, name, match.index) || findListed(indexDirectory(input.directory!), symbol, name))) continue
    add(symbol, null, name, { part, span: [match.index + 1, match.index + 1 + symbol.length], rule: 'symbol-in-brackets' })
  }
  for (const match of findAll(cash, body)) {
    if (abbreviations.has(match.groups!['symbol']!)) continue
    if (!isScaleHeading(body, match.index, match[0])) add(normaliseSymbol(match.groups!['symbol']!), null, null, { part, span: [match.index, match.index + match[0].length], rule: 'cashtag' })
  }
}

// "Orrin Pharma (OXXN) downgraded at Halden & Co.": who is rated has a symbol
const ratedBehind = /^ (?:was |is )?(?:upgraded|downgraded|initiated|started|reiterated|resumed) (?:at|by|to) /u

// "(Stock Code: 00599)": what is a symbol by its own words
const codeAhead = /^(?:[Ss]tock|[Ss]ecurities|STOCK) (?:[Cc]ode|CODE)\b/u

/** "the Swiss group (ORRN)", of Orrin, which a directory has as ORRN.SW: the name of whose symbol letters are the root, where the text has that name. */
function nameOfSymbol(input: MentionInput, symbol: string): string | null {
  if (!input.directory || !/^[A-Z]{3,6}$/u.test(symbol) || abbreviations.has(symbol)) return null
  for (const { name, shortNames, wordNames } of indexDirectory(input.directory).byBaseSymbol.get(symbol) ?? []) {
    const called = [name, ...shortNames].find((each) => each.length > 3 && !wordNames?.includes(each) && hasWord(input.text, each))
    if (called !== undefined) return called
  }
  return null
}

const measureName = /^(?:(?:Net|Total|Adjusted|Operating|Gross|Core|Organic|Group|GAAP|Non-GAAP|Underlying|Tangible|Free|Pre-tax|Diluted|Basic) )*(?:Revenues?|Sales|Income|Profits?|Earnings|EBITDA?X?|EBITA|EPS|Loss(?:es)?|Margins?|Turnover|Cash [Ff]low|[Ii]nterest (?:[Ii]ncome|[Mm]argin)|Orders|Bookings|Backlog|Expenses?|Costs?|Assets|Deposits|Loans|Dividends?|Capex|Production|Volumes?|Book [Vv]alue)$/u

/** "(BSE: 500123; NSE: ORRIN)": of one company's listings in India the one in letters is its symbol. */
function lettersFirst(listings: readonly Listing[]): readonly Listing[] {
  const [first, second] = listings
  return first?.exchange === 'BSE' && /^\d+$/u.test(first.symbol) && second?.exchange === 'NSE' ? [second, first, ...listings.slice(2)] : listings
}

function isPlainSymbol(symbol: string, name: string | null, body: string, input: MentionInput, leads: boolean): boolean {
  if (suffixed.test(symbol)) return true
  if (abbreviations.has(symbol.replace(/\./gu, ''))) return false
  if (name && measureName.test(name)) return false // "Revenue (FTE)": on what footing, and whose it is not
  if (name && /^(?:the )?(?:FTSE|S&P|Dow Jones|Nikkei|Hang Seng|Nasdaq Composite|DAX|CAC|Stoxx|STOXX|Russell|Nifty)\b[^a-z]*(?:Index|Composite|Industrial Average)?$/u.test(name)) return false // "FTSE 250 (MCX)"
  if (/^\d+$/u.test(symbol) || /^(?:[QH][1-4]|FY|FQ|CY|\d)/u.test(symbol) || symbol.length > 6) return false
  if (name && input.directory && findListed(indexDirectory(input.directory), symbol, name)) return true
  if (!name) return false
  if (input.directory && isShortInText(indexDirectory(input.directory), symbol, name, input.text)) return false
  // "Volkswagen (VW)": short for a company that is listed under another symbol
  if (input.directory && ((symbol.length <= 3 && !isCompanySuffixed(name) && isListedOtherwise(indexDirectory(input.directory), symbol, name)) || isInitialsOfPart(indexDirectory(input.directory), symbol, name) || isInitialsOfListed(indexDirectory(input.directory), symbol, name))) return false
  if (/^[A-Z][.\-/][A-Z]$/u.test(symbol) && !isCompanySuffixed(name)) return false // "Change (B-A)" of a table
  if (classShare.test(symbol)) return true
  if (!/^[A-Z]{1,5}$/u.test(symbol)) return false
  if (isCompanySuffixed(name)) return true
  const words = name.replace(/^.*['’]s (?=\p{Lu})/u, '').split(/[\s-]+/u).filter((word) => /^[\p{Lu}\d]/u.test(word)) // "Orrin's Device Solutions (DS)": whose it is is no part of the name
  const initials = words.map((word) => word[0]!).join('').toUpperCase()
  if ((initials === symbol || (initials.startsWith(symbol) && symbol.length > 2)) && !leadsTelling(symbol, name, body)) return false // "Food and Drug Administration (FDA)"
  // A symbol that is introduced like one: a known name in the title, or capitals taken from the name.
  const inTitle = input.title.includes(words[0] ?? '\0')
  const taken = new RegExp(`(?<![\\p{L}])${symbol}(?= (?:shares|stock|price action))`, 'iu').test(body)
  return (spellsIn(symbol, name) && words.length <= 4) || inTitle || taken || leads
}

/** The company where the text calls it by a name that the directory has, beside the one that is printed: "e& (ADX: EAND), known to most as Etisalat". */
function calledIn(input: MentionInput, company: DirectoryCompany | null): DirectoryCompany | null {
  return company !== null && [company.name, ...company.shortNames].some((name) => !company.wordNames?.includes(name) && hasWord(input.text, name)) ? company : null
}

/** What the directory calls the companies whose symbols are printed. Names that are words are left to what the text itself calls them. */
function addListedNames(input: MentionInput, found: ReadonlyMap<string, FoundCompany>): void {
  if (!input.directory) return
  const taken = new Set<DirectoryCompany>()
  for (const entry of found.values()) {
    const index = indexDirectory(input.directory)
    const company = findListed(index, entry.symbol, entry.name, entry.exchange) ?? calledIn(input, findListing(index, entry.symbol, entry.exchange))
    if (!company || (taken.has(company) && entry.name === null)) continue // the second of its listings stands for itself
    taken.add(company)
    entry.name ??= company.name
    for (const name of [company.name, ...company.shortNames]) if ((name.length > 2 || (/^[A-Z]{2}$/u.test(name) && !abbreviations.has(name))) && !company.wordNames?.includes(name)) entry.aliases.add(name)
  }
}

/** "Revenue | $M | %": the scale of a column, and no company. */
function isScaleHeading(text: string, at: number, tag: string): boolean {
  return /^\$(?:M|MM|K|B|BN)$/u.test(tag.trim()) && (/^\s*[|)]/u.test(text.slice(at + tag.length, at + tag.length + 6)) || /[|(]\s*$/u.test(text.slice(Math.max(0, at - 4), at)))
}

/** Marks the companies an article is about: the headline's, else the first and heaviest. */
export function markPrimary(input: MentionInput, companies: readonly NamedCompany[], actors: ReadonlySet<string>, reported: ReadonlySet<string>): readonly Mention[] {
  const head = input.title.toLowerCase()
  const inTitle = companies.filter((company) => actors.has(company.symbol) && company.aliases.some((alias) => hasWord(head, alias.toLowerCase())))
  const weight = (company: NamedCompany): number => company.spans.length
  const heaviest = Math.max(0, ...companies.map(weight))
  const primary = new Set<string>([...inTitle.map((company) => company.symbol), ...reported])
  if (primary.size === 0) for (const company of companies) if (actors.has(company.symbol) && weight(company) >= 3 && weight(company) >= heaviest * 0.6) primary.add(company.symbol)
  return companies.map((company) => ({ symbol: company.symbol, exchange: company.exchange, company: company.company, spans: company.spans, primary: primary.has(company.symbol), confidence: confidenceOf(company.places), places: company.places }))
}
