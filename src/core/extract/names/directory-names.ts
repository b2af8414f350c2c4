// Companies that a text names without printing their symbol, known from a symbol directory.
import { initialsOf } from './company-nouns.ts'
import { isCompanySuffixed } from './names.ts'
import type { DirectoryCompany, MentionPlace, MentionRule, Span } from '../../../shared/model.ts'
import type { DirectoryIndex, NameHit } from './directory-index.ts'
import type { Judgement } from './name-context.ts'
import { spellsIn } from './listings.ts'
import { findAll } from '../words.ts'
import { baseSymbol, lowerOpening, scanNames, straighten, suffixOf } from './directory-index.ts'
import { isOtherTrade, isPerson, judgeHeadlineName, judgeName } from './name-context.ts'

/** A company whose symbol stands in the text. */
export interface PrintedCompany {
  readonly symbol: string
  readonly exchange: string | null
  readonly name: string | null
}

/** What the directory adds to the companies whose symbols are printed. */
export interface UnprintedCompany {
  readonly company: DirectoryCompany
  readonly symbol: string // in the article's own style
  readonly names: readonly string[] // as the text writes them
  readonly spans: readonly Span[]
  readonly places: readonly MentionPlace[]
}

export interface UnprintedNames {
  readonly companies: readonly UnprintedCompany[] // in order of first appearance
  readonly claimed: readonly { readonly span: Span; readonly printedAs: string | null }[] // every name of the text that belongs to a company, mentioned or not, and the printed symbol of that company
}

const legalFormBehind = /^,? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|plc|PLC|AG|SE|Oyj|ASA|Berhad|Bhd)\b/u

interface JudgedHit extends NameHit {
  judgement: Judgement
  readonly part: MentionPlace['part']
}

const commonWords = new Set('the and of for new first bank group holdings international global american united national general energy financial capital company corp inc limited ltd plc technologies systems health data media royal'.split(' '))

/**
 * The listed company that a printed symbol belongs to, where the directory knows it and the name beside the symbol does not say another.
 * @param name the name printed with the symbol; null where there is none, and then only the very symbol counts, or the symbol on the exchange printed before it
 */
export function findListed(index: Pick<DirectoryIndex, 'byBaseSymbol'>, symbol: string, name: string | null, exchange: string | null = null): DirectoryCompany | null {
  // "(SEHK: 388)" and "(Stock Code: 00388)" are 0388.HK
  const candidates = index.byBaseSymbol.get(baseSymbol(symbol)) ?? (/^[1-9]\d{0,2}$/u.test(symbol) ? index.byBaseSymbol.get(symbol.padStart(4, '0')) : /^0\d{4}$/u.test(symbol) ? index.byBaseSymbol.get(symbol.slice(1)) : undefined) ?? []
  if (name === null) {
    const suffix = exchange === null ? null : suffixOf(exchange)
    // "(LON: NXT)": the one of that exchange, before one that has the same letters elsewhere
    return (suffix === null ? undefined : candidates.find((company) => hasListing(company, `${symbol.padStart(suffix === 'HK' ? 4 : 0, '0')}.${suffix}`))) ?? candidates.find((company) => hasListing(company, symbol)) ?? null
  }
  return candidates.find((company) => agreeInName(company, name)) ?? null
}

/** The company of a directory that has this very listing, whatever it is called: "e& (ADX: EAND)" is EAND.AE. */
export function findListing(index: Pick<DirectoryIndex, 'byBaseSymbol'>, symbol: string, exchange: string | null): DirectoryCompany | null {
  return index.byBaseSymbol.get(baseSymbol(symbol))?.find((company) => isListing(company, symbol, exchange)) ?? null
}

function isListing(company: DirectoryCompany, symbol: string, exchange: string | null): boolean {
  const suffix = exchange === null ? null : suffixOf(exchange)
  return suffix !== null && hasListing(company, `${symbol}.${suffix}`)
}

function hasListing(company: DirectoryCompany, symbol: string): boolean {
  return (company.listings ?? [company]).some((listing) => listing.symbol === symbol)
}

/** "The group, which is listed in Milan (BIT: TSSN)": the name before the bracket is that of a place. */
export function isPlaceOfListing(text: string, at: number): boolean {
  return /\b(?:listed|quoted|traded|trades|listing|floated) (?:shares )?(?:in|on) (?:the )?\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){0,2}(?:,? (?:in the )?(?:(?:Large|Mid|Small) Cap|First North|Main Market|Premium Segment|Prime Standard)(?: (?:list|segment))?)? ?$/u.test(text.slice(Math.max(0, at - 80), at))
}

// the legal form and the initials may stand between the name and what it is
const ownedBehind = /^(?:,? (?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|Bhd|Berhad|Co)\b\.?)?(?: \([A-Z]{2,8}\))?,? (?:an?|the|its|our) (?:[\p{L}-]+ ){0,2}(?:(?:subsidiary|unit|arm|associate|affiliate) of the (?:company|group|bank|firm)\b|(?<=(?:the|its|our) (?:[\p{L}-]+ ){0,2})(?:subsidiary|unit|arm|division),)/u

const ownedAhead = /(?:(?<=[.\n] |^)(?:At|In) (?:the|its) [\p{Ll}-]+ (?:subsidiary|unit|arm|division|business), |\b(?:[Ii]ts|[Tt]he (?:company|group|bank|firm|\p{Ll}+maker)['’]s?) (?:[\p{L}-]+ ){0,4}(?:subsidiary|unit|arm|affiliate|division|business),? |\b(?:participation|stake|shareholding|holding|interest|investment) in (?:the |its )?(?:[\p{L}-]+ ){0,4}(?:subsidiary|unit|arm|affiliate|division|business),? )$/u

/** "Halden Financial Services Limited (HFS), a subsidiary of the company", "its listed dialysis unit, Halden Medical", "its participation in the former energy division Halden Power": a part of whom the article is about. */
export function isSubsidiary(text: string, nameEnd: number, nameStart = nameEnd): boolean {
  return ownedBehind.test(text.slice(nameEnd, nameEnd + 90)) || (nameStart < nameEnd && ownedAhead.test(text.slice(Math.max(0, nameStart - 80), nameStart)))
}

/** Whether a directory knows a name, and no company at all by the letters printed behind it: then they are short for the name. */
export function isListedOtherwise(index: DirectoryIndex, symbol: string, name: string): boolean {
  return !index.byBaseSymbol.has(baseSymbol(symbol)) && hasName(index, name)
}

/** "Tessin Advanced Industries Co. (TAIC)", listed in Riyadh under a number: its initials, though another company far away has them for a symbol. */
export function isInitialsOfListed(index: DirectoryIndex, symbol: string, name: string): boolean {
  return symbol.length >= 3 && initialsOf(name) === symbol && (hasName(index, name) || hasName(index, withoutForm(name))) && findListed(index, symbol, name) === null
}

/** Whether a directory has a company by a name that is no ordinary word. */
const hasName = (index: DirectoryIndex, name: string): boolean => companiesNamed(index, name).length > 0

/** The companies that a directory has by a name that is no ordinary word. */
function companiesNamed(index: DirectoryIndex, name: string): readonly DirectoryCompany[] {
  const plain = straighten(name)
  const [first, second] = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const names = first === undefined ? undefined : index.byFirstWord.get(first)
  return ((second === undefined ? names?.alone : names?.bySecond.get(second)) ?? []).filter((entry) => entry.name === plain && !entry.isWord).map((entry) => entry.company)
}

/**
 * "Orrin Airlines (OIA)", of a company that a directory has as C9X.SI, where the text goes on "OIA owns a quarter of": letters that speak as a company does are short for a name
 * that is listed under another symbol.
 */
export function isShortInText(index: DirectoryIndex, symbol: string, name: string, text: string): boolean {
  if (!/^[A-Z]{2,5}$/u.test(symbol) || name[0] !== symbol[0]) return false
  const plain = inSmallLetters(withoutForms(name))
  if (isShortNameOf(index, symbol, plain)) return true
  if (!spellsIn(symbol, name) || !(hasName(index, name) || hasName(index, withoutForm(name)) || hasName(index, plain))) return false
  return text.includes(`${symbol}'s `) || text.includes(`${symbol}’s `) || findAll(new RegExp(`(?<![\\p{L}\\p{N}(:$.&-])${symbol}(?= (?:said|says|reported|posted|owns|has|had|is|was|also|and its|will|would|expects|plans|carried|made|booked|sees|warned|previously|added|noted)\\b)`, 'gu'), text).length > 0
}

/** "Tessin Circuit Works Co Ltd (TCW)": letters that the directory itself has among the names of the company that stands before them, and that are no symbol of it. */
function isShortNameOf(index: DirectoryIndex, letters: string, name: string): boolean {
  return companiesNamed(index, name).some((company) => company.shortNames.includes(letters) && !(company.listings ?? [company]).some((listing) => baseSymbol(listing.symbol) === letters))
}

/** "ORRIN Airlines’" is Orrin Airlines. */
const inSmallLetters = (name: string): string => name.replace(/['’]s?$/u, '').replace(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu, (word) => word[0]! + word.slice(1).toLowerCase())

const withoutForms = (name: string): string => withoutForm(withoutForm(name))

/** A name without its legal form, in its own letters. */
const withoutForm = (name: string): string => name.replace(/,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|AG|SE|SA|NV|AB|ASA|Oyj|Bhd|Berhad|Tbk)\.?$/u, '')

/** "Tessin International Digital Commerce Group (TIDC)": the initials of what bears the name of a listed company, and no symbol. */
export function isInitialsOfPart(index: DirectoryIndex, symbol: string, name: string): boolean {
  if (symbol.length < 3 || (isCompanySuffixed(name) && !name.endsWith(' Group'))) return false
  const words = name.split(/[\s-]+/u)
  if (words.length < 3 || !words.map((word) => word.replace(/[^\p{L}]/gu, '')[0] ?? '').join('').toUpperCase().startsWith(symbol)) return false
  return words.some((_, count) => count > 0 && isListedOtherwise(index, symbol, words.slice(0, count).join(' ')))
}

function agreeInName(company: DirectoryCompany, name: string): boolean {
  const wanted = wordsOf(name)
  return [company.name, ...company.shortNames, ...(company.formerNames ?? [])].some((other) => wordsOf(other).some((word) => wanted.includes(word) || wanted.some((begun) => begun.length >= 5 && word.startsWith(begun))))
}

/** The words that tell names apart; all of them where there is no such word ("General Financial"). */
function wordsOf(name: string): readonly string[] {
  const words = straighten(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => word.length > 1 && !commonWords.has(word))
  return telling.length > 0 ? telling : [words.join(' ')]
}

/**
 * Finds the companies of a directory that an article names. A name that is an ordinary word counts where one place shows that the company is meant; a company that is only
 * quoted as a source or an analyst's house is none of the article's.
 */
export function findUnprinted(input: { readonly title: string; readonly dek: string | null; readonly text: string }, index: DirectoryIndex, printed: readonly PrintedCompany[]): UnprintedNames {
  const text = lowerOpening(straighten(input.text), index)
  const hits = scanNames(text, index).map((hit) => ({ ...hit, judgement: judgeName(text, hit.start, hit.end, hit.entry.isWord, hit.entry.isImported), part: 'text' as const }))
  const head = ([['title', input.title], ['dek', input.dek ?? '']] as const).flatMap(([part, line]) => {
    const plain = straighten(line)
    return scanNames(plain, index).map((hit) => ({ ...hit, judgement: judgeHeadlineName(plain, hit.start, hit.end, hit.entry.isWord, hit.entry.isImported), part }))
  })
  // A house that was named before one of its family speaks is the house: "retailer Tessin said … President Blake Tessin said"
  const isPersonAt = (hit: NameHit): boolean => !/[ &]/u.test(hit.entry.name) && isPerson(text.slice(Math.max(0, hit.start - 70), hit.start))
  const namesPerson = (hit: NameHit): boolean => isPersonAt(hit) && !hits.some((other) => other.entry.name === hit.entry.name && other.start < hit.start && !isPersonAt(other))
  // "Continental announced", beside "Continental Airlines": what is another company once is it wherever it stands
  // and "Takeda declined to comment", behind "Chief Financial Officer Bruce Takeda"
  const others = new Set(hits.filter((hit) => isOtherTrade(text.slice(hit.start, hit.end), text.slice(hit.end, hit.end + 20)) || namesPerson(hit)).map((hit) => hit.entry.name))
  if (others.size > 0) for (const hit of [...hits, ...head]) if (others.has(hit.entry.name)) hit.judgement = 'no'
  const groups = new Map<DirectoryCompany, { readonly text: JudgedHit[]; readonly head: JudgedHit[] }>()
  const groupOf = (company: DirectoryCompany): { readonly text: JudgedHit[]; readonly head: JudgedHit[] } => {
    const group = groups.get(company) ?? { text: [], head: [] }
    groups.set(company, group)
    return group
  }
  const ownerOf = findNamesakes([...hits, ...head], text)
  for (const hit of hits) groupOf(ownerOf(hit)).text.push(hit)
  for (const hit of head) groupOf(ownerOf(hit)).head.push(hit)
  const printedAs = new Map([...groups.keys()].map((company) => [company, findPrinted(company, printed)]))
  // An article that prints (LON: GRG) would print YNGA, not YNGA.L.
  const bareSuffixes = new Set(printed.flatMap(({ symbol, exchange }) => (exchange !== null && baseSymbol(symbol) === symbol ? [suffixOf(exchange)] : [])))
  const taken = new Set(printed.map(({ symbol }) => symbol))
  const companies: UnprintedCompany[] = []
  for (const [company, group] of groups) {
    if (printedAs.get(company) !== null || !isMeant(group)) continue
    const symbol = [symbolIn(company, bareSuffixes), company.symbol].find((each) => !taken.has(each))
    if (symbol === undefined) continue
    taken.add(symbol)
    companies.push(mentionOf(company, symbol, group, input.text))
  }
  return { companies, claimed: hits.filter((hit) => hit.judgement !== 'no').map((hit) => ({ span: [hit.start, hit.end] as const, printedAs: printedAs.get(hit.entry.company) ?? null })) }
}

/**
 * "Merck expects", in an article that has named Merck KGaA: the short name of one company is that of another whose longer name begins with it and stands in the article, unless
 * the first is called by a longer name of its own too ("Merck & Co", or "NMDC Ltd" beside the NMDC Steel that it parts with).
 */
function findNamesakes(hits: readonly JudgedHit[], text: string): (hit: JudgedHit) => DirectoryCompany {
  const meant = hits.filter((hit) => hit.judgement !== 'no')
  const moved = new Map<DirectoryCompany, DirectoryCompany>()
  const inFull = new Set(hits.filter((hit) => hit.part === 'text' && legalFormBehind.test(text.slice(hit.end, hit.end + 12))).map((hit) => hit.entry.company))
  for (const { entry } of meant) {
    if (inFull.has(entry.company) || moved.has(entry.company) || meant.some((other) => other.entry.company === entry.company && other.entry.name !== entry.name && other.entry.name.toUpperCase() !== entry.name.toUpperCase())) continue
    const longer = meant.find((other) => other.entry.company !== entry.company && other.entry.name.startsWith(`${entry.name} `) && !isSubsidiary(text, other.end, other.start))
    if (longer) moved.set(entry.company, longer.entry.company)
  }
  return ({ entry }) => moved.get(entry.company) ?? entry.company
}

function isMeant(group: { readonly text: readonly JudgedHit[]; readonly head: readonly JudgedHit[] }): boolean {
  return [...group.text, ...group.head].some((hit) => hit.judgement === 'sure')
}

function symbolIn(company: DirectoryCompany, bareSuffixes: ReadonlySet<string | null>): string {
  const base = baseSymbol(company.symbol)
  return base !== company.symbol && bareSuffixes.has(/[A-Z]+$/u.exec(company.symbol)?.[0] ?? '') ? base : company.symbol
}

function mentionOf(company: DirectoryCompany, symbol: string, group: { readonly text: readonly JudgedHit[]; readonly head: readonly JudgedHit[] }, text: string): UnprintedCompany {
  const meant = group.text.filter((hit) => hit.judgement === 'sure' || hit.judgement === 'possible')
  // Headlines are searched for names without their context, so a word stands among them only where the headline means the company.
  const names = [...meant.filter((hit) => !hit.entry.isWord).map((hit) => text.slice(hit.start, hit.end)), ...group.head.filter((hit) => hit.judgement === 'sure' || (hit.judgement === 'possible' && group.text.some((other) => other.judgement === 'sure' && other.start < 300))).map((hit) => hit.entry.name)]
  return { company, symbol, names: names.length > 0 ? [...new Set(names)] : [company.name], spans: meant.map((hit) => [hit.start, hit.end] as const), places: [...group.head.filter((hit) => hit.judgement === 'sure'), ...meant].map(placeOf) }
}

function placeOf(hit: JudgedHit): MentionPlace {
  return { part: hit.part, span: [hit.start, hit.end], rule: ruleOf(hit) }
}

function ruleOf({ entry, judgement }: JudgedHit): MentionRule {
  if (entry.isWord) return judgement === 'sure' ? 'word-sure-by-context' : 'word-carried-by-another-place'
  return straighten(entry.company.name).startsWith(entry.name) && entry.name.length >= entry.company.name.length - 1 ? 'full-name' : 'short-name'
}

/** The symbol under which a text prints a company: any of its listings, or the same name with a symbol that the directory does not know. */
function findPrinted(company: DirectoryCompany, printed: readonly PrintedCompany[]): string | null {
  const bases = new Set((company.listings ?? [company]).map(({ symbol }) => baseSymbol(symbol)))
  const names = new Set([company.name, ...company.shortNames, ...(company.formerNames ?? [])].map((name) => bareName(name)))
  const found = printed.find(({ symbol, exchange, name }) => symbol === company.symbol || isListing(company, symbol, exchange) || (bases.has(baseSymbol(symbol)) && (name === null || agreeInName(company, name))) || (name !== null && names.has(bareName(name))))
  return found?.symbol ?? null
}

/** A name without legal form, for comparing. */
function bareName(name: string): string {
  return straighten(name).toLowerCase().replace(/^the /u, '').replace(/(?:,? (?:inc|corp|corporation|co|company|companies|ltd|limited|plc|ag|se|s\.?a|n\.?v|ab|asa|a\/s|oyj|s\.p\.a|holdings?|group|& co)\.?)+$/u, '')
}
