// Company names: where one begins before its symbol, what of it is legal form, and the shorter names articles use for it.

import { spellsIn } from './listings.ts'

const legalForm = /(?:,? (?:Inc|INC|CORP|LTD|Incorporated|Corp|Corporation|Co|Company|Companies|Ltd|Limited|LLC|LP|L\.P|PLC|plc|Plc|AG|SE|S\.?A|N\.?V|AB|ASA|A\/S|AS|Oyj|OYJ|S\.?p\.?A|SpA|KGaA|GmbH|Holdings?|Group|Bhd|Berhad|Pty|Pte|K\.?K|S\.?E|S\.?A\.?B|de C\.?V|NV|BV|Trust|REIT|Partners|Bancorp|\(publ\))\b\.?)+$/u
const suffixTest = /(?:\b(?:Inc|Incorporated|Corp|Corporation|Company|Companies|Ltd|Limited|LLC|LP|PLC|plc|Plc|AG|SE|SA|NV|AB|ASA|Oyj|SpA|KGaA|GmbH|Holdings?|Group|Partners|Bancorp|Technologies|Systems|Pharmaceuticals|Therapeutics|Industries|Bank|Motors?|Airlines|Air Lines|Energy|Foods|Platforms|Robotics|Bio|Software|Labs?|Networks|Entertainment|Communications|Financial|Resources|Brands|Stores)\b\.?|S\.p\.A\.|N\.V\.|S\.A\.|A\/S|& Co\.?|(?<= )Co\.)$/u
// A capital letter that begins a sentence or a title of a person or thing, not a name.
const leadWords = new Set(`The A An In On At By For From With Under Over After Before Rival Rivals Shares Stock Holders Shareholders Stockholders Investors Owners Customers Analyst Analysts Competitor Peer Peers Chipmaker Carmaker Automaker Retailer Lender Drugmaker Miner Airline Bank Parent Owner Maker Supplier Meanwhile Elsewhere Also
  And But Or While When As That Today Here Buy Sell Hold Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Reports Is If Yet Though Although Because Despite Unlike Both Like Among Other Next Last Earlier Later Even Still Now Then So Since Not Only Its Their His Her Our Your My This These Those One Two Three First Second Third Swiss German French British American Chinese Japanese Korean Indian Dutch Danish Swedish Italian Spanish Canadian Australian European Asian U.S. UK`.split(/\s+/u))
const dayOrMonth = /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u

/** "Next (LON: NXT)": a word that leads into other names is one itself where the symbol behind it is spelled in it. */
export function wordSpelling(symbol: string, text: string, end: number): string | null {
  const word = /(?<![\p{L}-])(\p{Lu}\p{Ll}{3,}) ?$/u.exec(text.slice(Math.max(0, end - 16), end))?.[1]
  return word !== undefined && leadWords.has(word) && !dayOrMonth.test(word) && word.startsWith(symbol[0]!) && spellsIn(symbol, word) ? word : null
}

const joiners = new Set(['of', 'and', '&', 'de', 'du', 'la', 'le', 'the', 'van', 'von', 'for', 'y', 'e', 'da', 'do', 'des', 'in', 'on', '+'])
const genericFirst = new Set(`American United First General National International Bank Global Royal New Old Great Northern Southern Eastern Western North South East West Central Pacific Atlantic Advanced Applied Union Standard Universal Public Analog Embedded Best Home Big Capital Energy Health Life Texas California Deutsche China Japan India Korea Taiwan
  Dollar Canada Banco Grupo Group Deutsche Air Royal Hong Delta Digital Smart Green Blue Red Black White Golden Silver Sun Star Sea Land Water Fire Rocket Planet Five Three Two One Under Live Local Modern Quality Simply Super Target Block Square Gap Match Visa Ally Chubb Arch Key Edge Core Prime Peak Summit Planet SK LG Bharti Tata Säntis Mother Compagnie Crédit Société Koninklijke Sumitomo Mitsubishi Mitsui Nippon Toyo
  Oil Tokyo`.split(/\s+/u))
const keptFirst = new Set(['Delta', 'Säntis', 'Planet', 'Deutsche', 'Five', 'Bharti'])
// "Hong Kong Exchanges and Clearing": the place alone is not the company
const twoWordPlace = /^(?:Hong Kong|New (?:York|Zealand|Delhi|Jersey|Mexico|England)|South (?:Africa|Korea|Carolina|Dakota)|North (?:America|Carolina|Dakota)|Latin America|Saudi Arabia|Abu Dhabi|Sri Lanka|Costa Rica|Puerto Rico|Kuala Lumpur|Buenos Aires|São Paulo|Tel Aviv|San (?:Francisco|Diego|José|Juan|Antonio)|Los Angeles|Las Vegas|Salt Lake|Middle East) /u
// First words that articles drop: "Airtel" for Bharti Airtel, "Santander" for Banco Santander.
const droppedFirst = new Set(['Maison', 'Confiserie', 'Chocolaterie', 'Brasserie', 'Brasseur', 'Laboratoires', 'Laboratorios', 'Laboratori', 'Établissements', 'Ateliers', 'Chantiers', 'Verreries', 'Cristalleries', 'Aciéries', 'Cementos', 'Cervecería', 'Industrias', 'Industrie', 'Cantine', 'Bodegas', 'Casa', 'Casas', 'Minera', 'Bank', 'Bharti', 'SK', 'Banco', 'Banca', 'Banque', 'Groupe', 'Gruppo', 'Koninklijke', 'Grupo', 'Compagnie', 'Crédit', 'Royal', 'Tata', 'Mitsubishi', 'Hon'])

/** Whether a name ends like a company's. */
export function isCompanySuffixed(name: string): boolean {
  return suffixTest.test(name.trim()) || legalForm.test(name.trim())
}

// "the Orrin share (ORRN)", "Orrin class B shares (TSX: ORN.B)", "Orrin's own shares (NYSE: ORN)": what is listed of a company, and no part of its name
const sharesBehind = /(?<=\p{Lu}[\p{L}.’']+) (?:own )?(?:(?:common|ordinary|registered|preferred|preference|class [A-Z]|Class [A-Z]|[A-D]) )?(?:stock|shares?)$/u

/**
 * The company name that ends directly before an offset: capitalised words, joined by "of", "&", "and" inside a name.
 * @returns null where no name stands there ("The company (NYSE: HVF)").
 */
export function nameBefore(text: string, end: number): string | null {
  const lineStart = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 90)
  const before = text.slice(lineStart, end).trimEnd().replace(/ \((?:CDI|DI)\)$/u, '').replace(sharesBehind, '').replace(/\*+$/u, '').replace(/(?<=\b(?:Ltd|Inc|Corp|Co)) \.$/u, '.').replace(/--|—/gu, ' — ') // "July 20, 2026--Corbel Group"
  const words = [...before.matchAll(/\S+/gu)].map((match) => match[0])
  const taken: string[] = []
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!
    const bare = word.replace(/^[“"'(*]+/u, '').replace(/[”"')*]+$/u, '')
    const capital = /^[\p{Lu}\d]/u.test(bare) || /^[a-z]{1,4}[A-Z][a-z]/u.test(bare) || /^(?:e|i|d|x)[A-Z]/u.test(bare) || bare === 'e&' || /^(?:plc|publ)$/u.test(bare)
    const ends = /[.;:!?]$/u.test(word) && !/^(?:Yum|Yahoo)!$/u.test(bare) && !/^(?:\p{L}|Inc|Corp|Co|Ltd|St|Dr|S\.p\.A|N\.V|S\.A|A\.G|U\.S|Bros|L\.P)\.$/iu.test(bare) && !/^(?:\p{L}\.)+$/u.test(bare)
    if (taken.length > 0 && (ends || /\)[,;]?$/u.test(word))) break // "Stratos (NASDAQ: STRT) and Nimbus"
    if (taken.length > 0 && /,$/u.test(word) && !/^(?:Inc|Ltd|LLC|LP|L\.P|PLC|N\.V|S\.A|Corp|Co)\b/iu.test(taken[0]!)) break
    if (/^[–—-]+$/u.test(word)) break
    if (taken.length > 0 && /^(?:19|20)\d\d$/u.test(word) && /^\d{1,2},$/u.test(words[index - 1] ?? '')) break // "On November 2, 2026 Orrin"
    if (capital) {
      taken.unshift(bare)
      if (bare !== word && /^[“"'(*]/u.test(word)) break
      continue
    }
    if (taken.length > 0 && joiners.has(bare) && index > 0 && /^[\p{Lu}]/u.test(words[index - 1]!.replace(/^[“"'(*]+/u, '')) && !/[,.;:]$/u.test(words[index - 1]!) && bare !== 'in' && bare !== 'on') {
      taken.unshift(bare)
      continue
    }
    break
  }
  return trimName(taken.join(' '))
}

// "Oil and Gas, Inc.": such a word with nothing but the legal form behind it is no name of its own
const secondHalf = /^(?:Gas|Oil|Power|Light|Electric|Water|Chemicals?|Energy|Steel|Gold|Silver|Minerals|Metals|Technology|Technologies|Services|Systems|Logistics|Trust|Trade|Trading|Resources|Petroleum|Storage|Stores|Restaurants|Resorts|Entertainment|Foods|Beverages|Securities|Investments?|Beyond|Science|Engineering|Construction|Marine|Health|Wellness|Aerospace|Defense|Motors?)(?:,? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LP|plc|PLC|Trust|Holdings|Group)\b\.?)*$/u

// "Japan's Tarrow Denki", "Britain's Orrin": the place owns the company, and is no part of its name
const ofPlace = /^(?:America|Australia|Austria|Belgium|Brazil|Britain|Canada|Chile|China|Denmark|England|Europe|Finland|France|Germany|Greece|India|Indonesia|Ireland|Israel|Italy|Japan|Korea|Malaysia|Mexico|Netherlands|Nigeria|Norway|Philippines|Poland|Portugal|Scotland|Singapore|Spain|Sweden|Switzerland|Taiwan|Thailand|Turkey|Vietnam|London|Paris|Tokyo|Frankfurt|Milan|Madrid|Toronto|Sydney|Seoul|Shanghai|Shenzhen|Mumbai)['’]s?$/u

/** Drops words that lead into a name; null where nothing is left. */
export function trimName(raw: string): string | null {
  let words = raw.replace(/\s+/gu, ' ').trim().split(' ').filter((word) => word !== '')
  // "A and B Inc.": the later name, unless "and" belongs to it
  const and = words.lastIndexOf('and')
  if (and > 0 && and < words.length - 1 && !/^(?:Company|Co|Sons|Partners|Co\.)/u.test(words[and + 1]!) && !secondHalf.test(words.slice(and + 1).join(' ')) && (words.length - and > 2 || isCompanySuffixed(words.slice(0, and).join(' ')))) words = words.slice(and + 1)
  while (words.length > 0 && ((leadWords.has(words[0]!) && !(words[0] === 'The' && words.length > 1 && isCompanySuffixed(words.join(' '))) && !(words.length > 1 && (['American', 'First', 'Bank', 'Swiss', 'Canadian', 'British', 'Next', 'One', 'Two', 'Three'].includes(words[0]!) || (['Dutch', 'European', 'Australian', 'May', 'Chinese', 'Japanese', 'Indian', 'Korean', 'Target', 'Home'].includes(words[0]!) && isCompanySuffixed(words.join(' ')))))) || joiners.has(words[0]!) || /^\d{1,2}[:.]\d\d(?:[ap]m)?$/u.test(words[0]!) || /^\d+[.,]\d+$/u.test(words[0]!) && words.length > 1 || /^\d+[.)]?$/u.test(words[0]!) && words.length > 1 && !/^\d+[A-Z]/u.test(words[0]!) && words[0]!.length < 3)) words.shift()
  if (words.length > 2 && words[1] === 'the' && /^\p{Lu}{3,5}$/u.test(words[0]!)) words = words.slice(2) // "On the SIX the Orrin share"
  if (words.length > 1 && ofPlace.test(words[0]!)) words = words.slice(1)
  while (words.length > 0 && joiners.has(words.at(-1)!)) words.pop()
  const name = words.join(' ').replace(/[,;:]$/u, '').replace(/[’']s$/u, '')
  if (name.length < 1 || /^(?:company|group|firm|bank)$/iu.test(name) || !/\p{L}/u.test(name)) return null
  return name
}

/** Which companies of an article could claim a name, by the words their own names begin with. */
export interface NameClaims {
  readonly whole: ReadonlyMap<string, ReadonlySet<string>> // a name without its legal form
  readonly starts: ReadonlyMap<string, ReadonlySet<string>> // every run of words a name begins with
}

export function claimNames(companies: readonly { readonly symbol: string; readonly names: readonly string[] }[]): NameClaims {
  const whole = new Map<string, Set<string>>()
  const starts = new Map<string, Set<string>>()
  const claim = (map: Map<string, Set<string>>, name: string, symbol: string): void => void map.set(name, (map.get(name) ?? new Set()).add(symbol))
  for (const company of companies) {
    for (const name of company.names) {
      claim(whole, name.replace(legalForm, ''), company.symbol)
      const words = name.split(' ')
      for (let count = 1; count < words.length; count++) claim(starts, words.slice(0, count).join(' '), company.symbol)
    }
  }
  return { whole, starts }
}

/** Every shorter name by which the text may mean the company; none that another company of the article could claim. */
export function aliasesOf(names: readonly string[], symbol: string, claims: NameClaims, text: string): readonly string[] {
  const aliases = new Set<string>()
  for (const full of names) {
    const name = full.replace(/^The /u, '')
    aliases.add(full)
    aliases.add(name)
    let short = name
    for (let count = 0; count < 3; count++) {
      const cut = short.replace(legalForm, '').replace(/ &$/u, '').replace(/,$/u, '')
      if (cut === short || cut.length < 2) break
      short = cut
      aliases.add(short)
    }
    aliases.add(name.replace(/\.$/u, ''))
    if (/[®™]/u.test(short)) aliases.add(short.replace(/[®™]/gu, ''))
    const words = short.split(' ')
    const first = words[0]!.replace(/,$/u, '')
    const initialsOrLong = first.length >= 3 || /^[A-Z]{2,}$/u.test(first) || /&/u.test(first)
    if (words.length > 1 && initialsOrLong && (!genericFirst.has(first) || keptFirst.has(first))) aliases.add(first.replace(/[’']s$/u, ''))
    // "Sherwin" for Sherwin-Williams
    const hyphened = /^(\p{Lu}\p{Ll}{3,})-\p{Lu}\p{Ll}{3,}$/u.exec(first)?.[1]
    if (hyphened && !genericFirst.has(hyphened)) aliases.add(hyphened)
    if (words.length > 2 && !joiners.has(words[1]!) && !twoWordPlace.test(short)) aliases.add(words.slice(0, 2).join(' ').replace(/,$/u, ''))
    if (words.length === 2 && (droppedFirst.has(first) || first.length === 1) && (words[1]!.length > 4 || /^\p{Lu}{3,4}$/u.test(words[1]!)) && !secondHalf.test(words[1]!)) aliases.add(words[1]!) // "Tata Steel" is not every Steel
    // "San Vitale" for Banca San Vitale
    if (words.length === 3 && droppedFirst.has(first) && /^\p{Lu}\p{Ll}/u.test(words[1]!) && words[2]!.length > 3 && !genericFirst.has(words[2]!)) aliases.add(words.slice(1).join(' '))
    const dotless = short.replace(/\.com$/iu, '')
    if (dotless.length > 2 || (dotless !== short && new RegExp(`(?<![\\p{L}\\p{N}])${dotless}(?:['’]s |: )`, 'u').test(text))) aliases.add(dotless) // "JD's shares"
  }
  for (const alias of aliases) if (/^[\p{L}]+$/u.test(alias) && alias.length >= 4) aliases.add(alias.toUpperCase())
  const plain = symbol.split('.')[0]!
  if (/^[A-Z]{3,}$/u.test(plain)) aliases.add(plain)
  else if (/^[A-Z]{2}$/u.test(plain) && new RegExp(`\\b${plain} (?:shares|stock|Price Action)\\b`, 'u').test(text)) aliases.add(`${plain} `.trim())
  const claimedByOther = (map: ReadonlyMap<string, ReadonlySet<string>>, alias: string): boolean => [...(map.get(alias) ?? [])].some((other) => other !== symbol)
  return [...aliases]
    .filter((alias) => alias.length > 1 && (!leadWords.has(alias) || names.includes(alias)))
    .filter((alias) => names.includes(alias) || !(claimedByOther(claims.whole, alias) || claimedByOther(claims.starts, alias)))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
