// Listings in a print that no house is known for: "(Vienna: HLD)", "(NYSE – HLDN)", "(HLDN on NYSE)", "(HLDN, +2.1%)". Read only where an article prints no other symbol at all:
// at first sight fourteen labelled articles were lost whole because their one symbol stood in a form of its own.
import type { MentionPlace } from '../../../shared/model.ts'
import { abbreviations, exchangeWord, normaliseExchange, normaliseSymbol, spellsIn } from './listings.ts'
import { nameBefore } from './names.ts'
import { findAll } from '../words.ts'

const symbol = '["“]?(?<symbol>[A-Z]{2,6}\\d?|\\d{4,6}|[A-Z]{2,4}\\.[A-Z](?:\\.[A-Z]{1,2})?)["”]?'
const place = '(?<exchange>\\p{Lu}[\\p{L}.-]*(?: [\\p{L}.-]+){0,4})'
const forms = [
  `(?:[\\p{L} ]{0,24}\\b)?(?:ticker|symbol|code|listed as|Bloomberg|Reuters)(?: symbol)?\\s?[:;-]?\\s?${symbol}(?:\\.[A-Z]{1,2}| [A-Z]{2}(?: Equity)?)?`,
  `(?<exchange>${exchangeWord})\\s?[-–/.,;:]?\\s?${symbol}`,
  `(?<exchange>OTC PINK|FWB|OMX|HNX|[A-Z])\\s?[-–.:]\\s?${symbol}`,
  `${symbol}\\s?(?:[:,;/-]| on (?:the )?)\\s?(?<exchange>${exchangeWord})`,
  `(?<exchange>Prime Standard|General Standard|Entry Standard|First North|Scale|SDAX|MDAX|TecDAX)\\s?[,:;–-]\\s?${symbol}`,
  `${place}\\s?:\\s?${symbol}\\*?`,
  `${symbol}[: ](?:US|LN|GR|GY|FP|NA|SW|SS|NO|FH|DC|IM|SM|AU|HK|JP|KS|TT|SP|MK|TB|IJ|PM|IN|BZ|MM|SJ|AB|PW|AV|CN)(?: Equity)?`,
  `${symbol}, ?(?:[-+−]?[$€£]?\\d[\\d.,]*%?|Buy|Hold|Sell|Neutral|Outperform|Overweight)`,
  `${symbol} [-–] (?:Get|Free|Snapshot|Analyst) Report`,
].map((form) => new RegExp(`^${form}$`, 'u'))
const knownExchange = new RegExp(`^(?:${exchangeWord})$`, 'u')
const brackets = /[([] ?([^()[\]\n]{2,60}?) ?[)\]]/gu
const noPlace = /^(?:Note|Source|See|Figures?|Units?|In|Currency|From|Photo|Image|Chart|Picture|Q[1-4]|H[12]|Table|Page|Rs|Read|Editor|Version|Copyright)\b/u

// "Halden Works Ltd. (“Halden” or “the Company”) (Somewhere: HLD)"
const shortNames = /\s?\((?:(?:the|or|and|together|collectively),? )*["“'‘][^()\n]{1,70}["”'’]\) ?$/u

/** Where the name ends that stands before the bracket with what it is called for short. */
function beforeShortNames(text: string, end: number): number {
  const aside = shortNames.exec(text.slice(Math.max(0, end - 100), end))
  return aside ? end - aside[0].length : end
}

// "Halden trades under the ticker HLDN on the Nasdaq", "The shares are to trade on the NYSE under the ticker symbol “HLDN”"
const underTicker = /\b(?:trad|list|quot)(?:e|es|ed|ing)\b[^.;:()\n]{0,60}? under the (?:(?:ticker|stock|trading) )?(?:symbols?|ticker|code) ["“]?([A-Z]{2,5})(?![\p{L}\d])/gu
const opensNamed = /^(?:Shares (?:of|in) )?(\p{Lu}[\p{L}&.’'-]*(?: (?:& )?\p{Lu}[\p{L}&.’'-]*){0,3})(?:['’]s?)? (?:(?:shares|stock|which|will|also|now|is|are|has been) )*$/u

const capitals = /\p{Lu}[\p{L}&’'-]*(?: (?:& )?\p{Lu}[\p{L}&’'-]*){0,3}/gu

/** Adds the symbols of which a sentence says in words that shares trade under them; the name where such a sentence opens with it. */
export function addSpokenListings(text: string, add: AddPrinted): void {
  if (!text.includes(' under the ')) return
  for (const match of findAll(underTicker, text)) {
    if (abbreviations.has(match[1]!)) continue
    const start = Math.max(text.lastIndexOf('\n', match.index), text.lastIndexOf('. ', match.index) + 1) + 1
    const opened = opensNamed.exec(text.slice(start, match.index))?.[1]
    const name = opened !== undefined && !/^(?:The|It|Its|They|Their|We|Our|This|Both)\b/u.test(opened) ? opened : findAll(capitals, text.slice(0, 600)).find(([words]) => words.startsWith(match[1]![0]!) && spellsIn(match[1]!, words))?.[0] ?? null
    const at = match.index + match[0].length - match[1]!.length
    add(match[1]!, null, name, { part: 'text', span: [at, at + match[1]!.length], rule: 'symbol-in-brackets' })
  }
}

// "Company name: Halden Electric Co., Ltd." over "Securities code: 6999"
const statedName = /\b(?:Name of (?:the |listed )?[Cc]ompany|(?:Listed )?[Cc]ompany [Nn]ame)\s?:\s*(\p{Lu}[^\n:]{2,70}?)(?=\s*(?:\n|[([]|Stock|Securit|Code|Listing|Listed|Shares|URL))/u
const statedCode = /\b(?:(?:[Ss]tock|[Ss]ecurit(?:y|ies))(?: [Ee]xchange)? )?[Cc]ode(?: [Nn]umber| No\.)?\s?:\s*(\d{3}[\dA-Z])(?![\p{L}\d])/u

/** Adds the code of four digits that the head of a report states for its company, as those of Japan do. */
export function addStatedCode(text: string, add: AddPrinted): void {
  const head = text.slice(0, 2500)
  const name = statedName.exec(head)
  const code = name === null ? null : statedCode.exec(head.slice(name.index, name.index + 700))
  if (name === null || code === null) return
  const at = name.index + code.index + code[0].length - code[1]!.length
  const exchange = /\b(?:Tokyo Stock Exchange|TSE|Nagoya Stock Exchange)\b/u.test(head) ? 'TSE' : null
  add(code[1]!, exchange, name[1]!.trim(), { part: 'text', span: [at, at + code[1]!.length], rule: 'symbol-with-exchange' })
}

/** Takes a symbol that is printed at a place. */
export type AddPrinted = (symbol: string, exchange: string | null, name: string | null, place: MentionPlace) => void

/** Adds the first listing that stands in brackets behind a name in the head of a text, if one does. */
export function addLooseListing(text: string, add: AddPrinted): void {
  for (const match of findAll(brackets, text.slice(0, 1500))) {
    const inside = match[1]!
    const read = forms.map((form) => form.exec(inside)?.groups).find((groups) => groups !== undefined)
    if (!read || abbreviations.has(read['symbol']!) || noPlace.test(inside)) continue
    const name = nameBefore(text, beforeShortNames(text, match.index))
    if (name === null) continue
    const at = match.index + match[0].lastIndexOf(read['symbol']!)
    const exchange = read['exchange'] !== undefined && knownExchange.test(read['exchange']) ? normaliseExchange(read['exchange']) : null
    return add(normaliseSymbol(read['symbol']!), exchange, name, { part: 'text', span: [at, at + read['symbol']!.length], rule: 'symbol-in-brackets' })
  }
  // "Halden Works Inc., whose shares trade in New York under the symbol HLDW"
  const spoken = spokenListing.exec(text.slice(0, 1500))
  const called = spoken ? nameBefore(text, spoken.index) : null
  if (!spoken || called === null) return
  const at = spoken.index + spoken[0].length - spoken[1]!.length
  add(normaliseSymbol(spoken[1]!), null, called, { part: 'text', span: [at, at + spoken[1]!.length], rule: 'symbol-in-brackets' })
}

const spokenListing = /, (?:whose (?:shares|stock)|which) (?:is |are )?(?:trades?|traded|listed|quoted) [^.;:()]{2,70}? under the (?:ticker |stock )?(?:symbol|ticker|code) ["“]?([A-Z]{2,6})(?![\p{L}\d])/u
