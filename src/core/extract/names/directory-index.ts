// A symbol directory made ready for looking up names and symbols: built once for a directory, however many articles are read with it.
import type { DirectoryCompany } from '../../../shared/model.ts'
import { findRuns } from '../words.ts'

export interface IndexedName {
  readonly name: string // straight apostrophes
  readonly company: DirectoryCompany
  readonly isWord: boolean
  readonly isImported: boolean // not picked by hand
}

export interface DirectoryIndex {
  readonly byFirstWord: ReadonlyMap<string, NamesOfWord>
  readonly byBaseSymbol: ReadonlyMap<string, readonly DirectoryCompany[]> // without the exchange's suffix
  readonly onToronto: ReadonlySet<string> // symbols of companies with a listing there
  readonly smallBeginnings: ReadonlySet<number> // the first two UTF-16 units of the names that begin with a small letter
}

/** The names that begin with a word, by their second one: eighty companies are called "The …". */
export interface NamesOfWord {
  readonly alone: readonly IndexedName[] // the word and signs; longer names first, as everywhere here
  readonly bySecond: ReadonlyMap<string, readonly IndexedName[]>
}

export interface NameHit {
  readonly entry: IndexedName
  readonly start: number
  readonly end: number
}

const indexes = new WeakMap<readonly DirectoryCompany[], DirectoryIndex>()
const wordLetter = /[\p{L}\p{N}]/u
const exchangeSuffix = /(?<=.)\.(?:HK|T|KS|KQ|TW|TWO|SS|SZ|L|DE|PA|AS|BR|MI|MC|LS|SW|ST|HE|CO|OL|VI|WA|IR|AT|IS|AX|NZ|SI|TO|V|NS|BO|SA|MX|JK|BK|KL|PS|VN|SR|AE|QA|JO|TA|KW|LG|CA|NR|SN|BA|CL|KA|PR|BD|RO|ME|XE|LN|N|O|OQ)$/u // N, O and OQ: how the wires write American listings

/** The index of a directory; the same array is indexed once. */
export function indexDirectory(directory: readonly DirectoryCompany[]): DirectoryIndex {
  const known = indexes.get(directory)
  if (known) return known
  const byFirstWord = new Map<string, { alone: IndexedName[]; bySecond: Map<string, IndexedName[]> }>()
  const taken = new Set<string>()
  for (const company of directory) {
    for (const entry of namesOf(company)) {
      // A name that two companies bear means the one that stands first in the directory.
      if (taken.has(entry.name)) continue
      taken.add(entry.name)
      const [first, second] = firstWords(entry.name)
      const names = byFirstWord.get(first!) ?? { alone: [], bySecond: new Map<string, IndexedName[]>() }
      byFirstWord.set(first!, names)
      if (second === undefined) names.alone.push(entry)
      else append(names.bySecond, second, entry)
    }
  }
  const longestFirst = (a: IndexedName, b: IndexedName): number => b.name.length - a.name.length || (a.name < b.name ? -1 : 1)
  for (const { alone, bySecond } of byFirstWord.values()) for (const list of [alone, ...bySecond.values()]) list.sort(longestFirst)
  const smallBeginnings = new Set([...taken].filter((name) => /^[a-z]/u.test(name)).map((name) => name.charCodeAt(0) * 65_536 + name.charCodeAt(1)))
  const onToronto = new Set(directory.flatMap(({ symbol, listings }) => (listings?.some((listing) => listing.exchange === 'TSX') ? [symbol] : [])))
  const index = { byFirstWord, byBaseSymbol: indexSymbols(directory), onToronto, smallBeginnings }
  indexes.set(directory, index)
  return index
}

const symbols = new WeakMap<readonly DirectoryCompany[], ReadonlyMap<string, readonly DirectoryCompany[]>>()

/** The companies of a directory by their symbols without the exchange's suffix: what is asked where names need not be found. The same array is indexed once. */
export function indexSymbols(directory: readonly DirectoryCompany[]): ReadonlyMap<string, readonly DirectoryCompany[]> {
  const known = symbols.get(directory)
  if (known) return known
  const byBaseSymbol = new Map<string, DirectoryCompany[]>()
  for (const company of directory) for (const { symbol } of company.listings ?? [company]) append(byBaseSymbol, baseSymbol(symbol), company)
  symbols.set(directory, byBaseSymbol)
  return byBaseSymbol
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

// "NOVO NORDISK" over what a wire tells of it, "TPG TELECOM" in a list of movers: two words or three, one of them a long one
const inCapitals = /^(?=.*\p{L}{5})\p{L}{2,}(?: \p{L}{2,}){1,2}$/u
// "QinetiQ", "easyJet": papers write them "Qinetiq" and "Easyjet"
const innerCapital = /^(?=\p{L}{6})\p{L}+\p{Ll}\p{Lu}\p{L}*$/u
const beyondAscii = /[^\x20-\x7e]/u
const wordRuns = /[\p{L}\p{N}]+/gu

/** The first word of a name and the second, where it has one. */
function firstWords(name: string): readonly [string, string | undefined] {
  wordRuns.lastIndex = 0
  const first = wordRuns.exec(name)![0]
  return [first, wordRuns.exec(name)?.[0]]
}

function namesOf(company: DirectoryCompany): readonly IndexedName[] {
  const words = new Set(company.wordNames)
  const names = new Map<string, boolean>()
  for (const name of [company.name, ...company.shortNames, ...(company.formerNames ?? [])]) {
    const plain = straighten(name)
    if (company.imported === true && !looksMadeFrom(plain, company)) continue
    if (plain.length < 2 || !/[\p{Lu}\p{N}].*\p{L}|\p{L}.*[\p{Lu}\p{N}]|\p{L}{3}/u.test(plain)) continue
    const isWord = words.has(name) || plain.length < 3
    names.set(plain, isWord)
    if (beyondAscii.test(plain)) {
      const bare = plain.normalize('NFD').replace(/\p{M}/gu, '') // "Hermes" is how English papers print it
      if (bare !== plain && bare.length > 4) names.set(bare, isWord)
    }
    if (plain.includes(' & ')) names.set(plain.replaceAll(' & ', ' and '), isWord)
    else if (plain.includes(' and ')) names.set(plain.replaceAll(' and ', ' & '), isWord) // "Hong Kong Exchanges & Clearing"
    if (/[^.]\.$/u.test(plain) && plain.includes(' ')) names.set(plain.slice(0, -1), isWord)
    if (plain.endsWith(' KGaA')) for (const form of ['KgaA', 'KGAA', 'Kgaa']) names.set(plain.replace('KGaA', form), isWord)
    if (!isWord && (/^\p{L}{5,}$/u.test(plain) || (company.imported !== true && inCapitals.test(plain)))) names.set(plain.toUpperCase(), false)
    if (!isWord && company.imported !== true && innerCapital.test(plain)) names.set(plain[0]!.toUpperCase() + plain.slice(1).toLowerCase(), false)
  }
  return [...names].map(([name, isWord]) => ({ name, company, isWord, isImported: company.imported === true }))
}

/**
 * Whether one of the company's symbols looks made from the name: its first letter begins a word of it, and half of its letters stand in it. Files name banks beside the notes that
 * they issue (Credit Suisse beside GLDI and SLVO): an article about the bank is not about the note.
 */
function looksMadeFrom(name: string, company: DirectoryCompany): boolean {
  const letters = name.toUpperCase()
  const initials = new Set(letters.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [])
  return (company.listings ?? [company]).some(({ symbol }) => {
    const own = /^[A-Z]+/u.exec(symbol)?.[0] ?? ''
    return own === '' || (initials.has(own[0]!) && [...own].filter((letter) => letters.includes(letter)).length * 2 >= own.length)
  })
}

/** ’ and ' are one to a reader; offsets stay as they are. */
export function straighten(text: string): string {
  return text.replaceAll('’', "'")
}

/** A symbol without the suffix of its exchange: "0700.HK" is 0700, "BRK.B" stays. */
export function baseSymbol(symbol: string): string {
  return symbol.replace(exchangeSuffix, '').replace(/-([A-Z])$/u, '.$1')
}

// Names of exchanges as articles print them before a symbol, by the suffix that other articles put behind it.
const exchangeNames: Readonly<Record<string, string>> = {
  L: 'LON LSE AIM London', PA: 'EPA Paris Euronext_Paris', DE: 'ETR FRA XETRA Xetra Frankfurt', AS: 'AMS Euronext_Amsterdam', BR: 'EBR BRU Euronext_Brussels', MI: 'BIT MIL Milan Borsa_Italiana Euronext_Milan', MC: 'BME MCE Madrid', LS: 'ELI Euronext_Lisbon', IS: 'IST BIST', BK: 'SET BKK', JK: 'IDX JKT', KL: 'KLSE KL Bursa',
  SW: 'SIX SWX VTX Swiss Zurich SIX_Swiss_Exchange', ST: 'STO Nasdaq_Stockholm', HE: 'HEL Nasdaq_Helsinki', CO: 'CPH Nasdaq_Copenhagen', OL: 'OSL Oslo Euronext_Oslo', VI: 'VIE', WA: 'WSE GPW', IR: 'ISE Euronext_Dublin', AX: 'ASX', NZ: 'NZX NZE', TO: 'TSX Toronto', V: 'TSXV TSX-V TSX_V', AT: 'ATHEX ATH', RO: 'BVB', HK: 'HKEX HKG SEHK Hong_Kong',
  AE: 'ADX DFM', SR: 'TADAWUL TASI Tadawul Saudi_Exchange', QA: 'QSE', SN: 'BCS SNSE Santiago', T: 'TSE TYO Tokyo', KS: 'KRX', KQ: 'KOSDAQ', TW: 'TPE TWSE', SI: 'SGX', NS: 'NSE', BO: 'BSE', SA: 'BVMF B3', MX: 'BMV', JO: 'JSE', SS: 'SHA SSE', SZ: 'SHE SZSE',
}
const suffixes = new Map(Object.entries(exchangeNames).flatMap(([suffix, names]) => names.split(' ').map((name) => [name.replaceAll('_', ' '), suffix] as const)))

/** The suffix that stands for an exchange behind a symbol: "L" for LON and LSE; null where symbols of the exchange carry none, or it is not known. */
export function suffixOf(exchange: string): string | null {
  return suffixes.get(exchange) ?? null
}

/** Every whole-word occurrence of a directory's name, the longest at each place, in order. `text` has straight apostrophes. */
export function scanNames(text: string, index: DirectoryIndex): readonly NameHit[] {
  const hits: NameHit[] = []
  let free = 0
  const runs = findRuns(text)
  for (let place = 0; place < runs.length; place += 2) {
    const start = runs[place]!
    if (start < free || !mayBegin(text, start, index)) continue
    const names = index.byFirstWord.get(text.slice(start, runs[place + 1]))
    if (!names) continue
    const stands = ({ name }: IndexedName): boolean => text.startsWith(name, start) && !(wordLetter.test(name.at(-1)!) && wordLetter.test(text[start + name.length] ?? ' '))
    const entry = names.bySecond.get(text.slice(runs[place + 2], runs[place + 3]))?.find(stands) ?? names.alone.find(stands)
    if (!entry) continue
    free = start + entry.name.length
    if (/[$€£]/u.test(text[start - 1] ?? '') || (/^\d/u.test(entry.name) && /\d[.,]$/u.test(text.slice(Math.max(0, start - 2), start)))) continue // "repurchased 1.3M shares"
    hits.push({ entry, start, end: free })
  }
  return hits
}

const capitalOpening = /^\s*(?:\p{Lu}{3,}(?: \p{Lu}{2,}){0,2} [-–—]{1,2} )?\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,4}(?=[ ,'])/u

/** "GLOBE TELECOM, Inc. reported", "MANILA - GLOBE Telecom’s profit": some papers print the first words in capitals. The text with those words as names are written, where they are a name then and were none before. */
export function lowerOpening(text: string, index: DirectoryIndex): string {
  const words = capitalOpening.exec(text)?.[0]
  if (words === undefined || scanNames(text.slice(0, words.length + 40), index).some(({ start }) => start < words.length)) return text
  const lowered = words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  const opened = lowered.length === words.length ? lowered + text.slice(words.length) : text
  return scanNames(opened.slice(0, words.length + 40), index).some(({ start }) => start < words.length) ? opened : text
}

/** Most words of a text begin with a small letter, and few names do ("adidas", "eBay"): those are told by their first two letters. */
function mayBegin(text: string, start: number, index: DirectoryIndex): boolean {
  const code = text.charCodeAt(start)
  return code < 97 || code > 122 || index.smallBeginnings.has(code * 65_536 + text.charCodeAt(start + 1))
}
