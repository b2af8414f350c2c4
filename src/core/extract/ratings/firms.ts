// The firms whose analysts rate companies: well-known ones by name, others by how a sentence introduces them.
import { findAll } from '../words.ts'

import { findHandingHouses } from './handed-ratings.ts'
import { ratingWord } from './rating-words.ts'

// houses of London that were, and some that are
const formerLondon = 'Natixis|finnCap|Cenkos|Oriel Securities|Seymour Pierce|Collins Stewart|Charles Stanley|Esp[ií]rito Santo Investment Bank|N\\+1 Singer|Evolution Securities|Arden Partners|Westhouse|WestLB|PaineWebber|Dresdner Kleinwort(?: Wasserstein| Benson)?|New Street Research|New Street'
// houses of America that were, as the stories of their years name them
const former = 'Bear Stearns|Lehman Brothers|Wachovia Securities|(?:Salomon )?Smith Barney|Prudential (?:Securities|Equity Group)|Robertson Stephens|Thomas Weisel(?: Partners)?|First Union Securities|Banc of America Securities|Piper Jaffray|Friedman,? Billings,? Ramsey|A\\.?G\\.? Edwards|Credit Suisse First Boston|CSFB|SG Cowen|Hambrecht & Quist|First Albany|Pacific Crest|Sterne Agee|Morgan Keegan|ThinkEquity|Kaufman Bros'

const known = `Royal Bank of (?:Scotland|Canada)|RHB(?: Research)?|UOB Kay Hian|Maybank|Singer(?: Capital Markets)?|Goldman(?: Sachs)?|Morgan Stanley|J\\.?P\\.? ?Morgan|JPMorgan(?: Chase)?|Bank of America(?: Merrill Lynch| Securities)?|BofA(?: Merrill Lynch| Securities| Global Research)?|Merrill Lynch|Citigroup|Citi|Barclays|UBS|Deutsche Bank|Credit Suisse|Wells Fargo|Jefferies|RBC(?: Capital(?: Markets)?)?|BMO(?: Capital(?: Markets)?)?|National Bank(?: of Canada)?(?: Financial)?|Desjardins(?: Securities)?|CIBC(?: World Markets| Capital Markets)?|TD Cowen|TD Securities|Cowen|Piper Sandler|Stifel|Raymond James|Evercore(?: ISI)?|Bernstein|Wedbush|Needham(?: & Co(?:mpany)?\\.?)?|Oppenheimer|KeyBanc(?: Capital Markets)?|Mizuho|Nomura|Daiwa|HSBC|Macquarie|CLSA|Kepler Cheuvreux|Berenberg|Exane(?: BNP Paribas)?|BNP Paribas(?: Exane)?|Soci[eé]t[eé] G[eé]n[eé]rale|SocGen|Redburn(?: Atlantic)?|Numis|Peel Hunt|Liberum|Panmure(?: Gordon| Liberum)?|Shore Capital|Investec|Canaccord(?: Genuity)?|Scotiabank|CIBC|National Bank Financial|Desjardins|Truist(?: Securities)?|Loop Capital|Rosenblatt(?: Securities)?|Susquehanna|Guggenheim|Cantor Fitzgerald|Baird|William Blair|BTIG|DA Davidson|D\\.A\\. Davidson|Northland|Roth(?: MKM| Capital)?|Craig-Hallum|Benchmark|Argus(?: Research)?|Morningstar|CFRA|HC Wainwright|H\\.C\\. Wainwright|Leerink(?: Partners)?|Cowen|Wolfe Research|MoffettNathanson|Melius(?: Research)?|Gordon Haskett|Telsey(?: Advisory(?: Group)?)?|Seaport(?: Global| Research)?|Stephens|JMP Securities|Citizens(?: JMP)?|Lake Street|Monness|Edward Jones|Phillip Securities|Motilal Oswal|ICICI Securities|Kotak(?: Institutional Equities)?|Nuvama|Emkay|Axis Capital|Degroof Petercam|KBC Securities|Erste(?: Group| Bank)?|ING|Kempen|ABN AMRO|Oddo BHF|Metzler|DZ Bank|Warburg(?: Research)?|Baader|LBBW|Stifel Europe|SEB|Handelsbanken|Danske Bank|DNB(?: Carnegie| Markets)?|Carnegie|Pareto|Nordea|Jyske Bank|Sydbank|Vontobel|ZKB|Z[uü]rcher Kantonalbank|Octavian|Mediobanca(?: Securities)?|Intermonte|Equita|Bankinter|Santander|Davy|Goodbody|Samsung Securities|Mirae Asset(?: Securities)?|KB Securities|Shinhan|Itau BBA|Ita[uú] BBA|BTG Pactual|XP|Bradesco BBI|Bell Potter|Ord Minnett|Morgans|E&P|Wilsons|Jarden|Forsyth Barr|China Merchants Securities|CICC|Citic Securities|Haitong|Huatai|Keefe, Bruyette & Woods|KBW|Compass Point|Moffett Nathanson|Janney(?: Montgomery Scott)?|B\\. Riley(?: Securities)?|Tudor,? Pickering,? Holt(?: & Co)?|Pivotal Research(?: Group)?|Bryan,? Garnier|AlphaValue|Northcoast Research|Tigress Financial|Halvard Research|Kiwoom(?: Securities)?|KGI(?: Securities)?|NH Investment & Securities|CGS International(?: Sekuritas)?|Cavendish|Safra|Bualuang(?: Securities)?|Absa|Anchor Capital|Daishin(?: Securities)?|Hana Securities|Citic|Nomura Sekuritas|Jeffries|${former}|${formerLondon}`
const knownPattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known})(?![\\p{L}\\p{N}])`, 'gu')
const capitals = "[\\p{Lu}][\\p{L}&.’'-]*(?: (?:& |and |of |de )?[\\p{Lu}][\\p{L}&.’'-]*| \\d(?= \\p{Lu})){0,3}"
const person = "[\\p{Lu}][\\p{L}.’'-]+(?: [\\p{Lu}]\\.)?(?: [\\p{Lu}][\\p{L}’'-]+){1,2}"
const actionVerb =
  '(?:has |have |also |on \\w+ |again |today |yesterday |now )*(?:rais(?:es|ed)|lift(?:s|ed)|cuts?|lower(?:s|ed)|trim(?:s|med)|boost(?:s|ed)|upp(?:ed|s)|nudg(?:es|ed)|bump(?:s|ed)|hik(?:es|ed)|slash(?:es|ed)|reduc(?:es|ed)|increas(?:es|ed)|initiat(?:es|ed)|start(?:s|ed)|launch(?:es|ed)|resum(?:es|ed)|upgrad(?:es|ed)|(?:double-)?downgrad(?:es|ed)|reiterat(?:es|ed)|maintain(?:s|ed)|keeps?|kept|sticks?|stuck|stays?|stayed|repeat(?:s|ed)|reaffirm(?:s|ed)|affirm(?:s|ed)|confirm(?:s|ed)|rates?|moves?|moved|goes the other way|is alone|sets?|assum(?:es|ed)|begins?|began|retain(?:s|ed)|says:)'
const introductions: readonly RegExp[] = [
  new RegExp(`(?<firm>${capitals}?) analysts? (?<analyst>${person})`, 'gu'),
  new RegExp(`(?<firm>${capitals}?)['’]s? (?<analyst>${person})(?=,? (?:who |, )?${actionVerb}| (?:was|is) (?:the|an?) (?:analyst|pundit|one)| \\((?:Strong )?(?:Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal|Market|Sector|Reduce|Add|Accumulate)\\b|, (?:Strong )?(?:Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal|Market|Sector|Reduce|Add|Accumulate)\\b)`, 'gu'), // "Citi's Dana Whitlock (Buy, $175 target)"
  new RegExp(`(?<firm>${known})['’]s? (?<analyst>${person})(?= (?:expects|says|said|thinks|wrote|writes|believes|argues|reckons|sees)\\b)`, 'gu'),
  new RegExp(`(?<analyst>${person}),? (?:an? (?:\\w+ )?analyst )?(?:of|at|from|with) (?:(?:rival|investment|fellow) (?:bank|broker|house|lender|brokerage) )?(?<firm>${capitals})`, 'gu'),
  new RegExp(`[Aa]nalysts (?:at|from) (?<firm>${capitals}),? (?:led|headed) by (?<analyst>${person})`, 'gu'),
  new RegExp(`[Aa]nalysts (?:at|from) (?<firm>${capitals})`, 'gu'),
  new RegExp(`(?<=(?:[Aa]fter|[Aa]s|[Ww]hen|[Ww]hile|[Bb]roker|[Bb]rokerage|[Ii]nvestment bank|[Rr]esearch firm|[Hh]ouse|,) )(?<firm>${capitals}) (?=(?:down|up)grad(?:ed|es)\\b(?! (?:to|by|at|from)\\b))`, 'gu'), // "after broker Aldous Tarrant downgraded its rating"
  new RegExp(`(?:^|[.:;] |\\*\\* ?)What (?<firm>${capitals}) says:`, 'gu'),
  new RegExp(
    `(?:^|[.;:] |, while |, and |; |\\) (?:-{1,2}|[–—]) |\\((?:up|down) [\\d.]+%\\) )(?:And |But |Note \\w+\\. |(?:House|Joint|Corporate|Company) [Bb]rokers? |Also,? |Finally,? |Lastly,? |Similarly,? |Likewise,? |Additionally,? |Meanwhile,? |Elsewhere,? |Earlier,? |Separately,? |On \\w+day,? )?(?<firm>${capitals})(?:, [^,.;]{3,60},)? (?=${actionVerb}\\b)`,
    'gu',
  ),
  // "CGS Sekuritas has an add rating for Tessin", "Tarrant Securities, outperform on Tessin, lifted its target"
  new RegExp(`(?:^|[.;:] |, while |, and )(?:At present,? |For now,? )?(?<firm>${capitals})(?= (?:still )?(?:has|have) (?:an? |its )["“‘']?${ratingWord}["”’']?(?: rating| call| recommendation| stance| view| on)\\b|, (?:still )?(?:at )?["“‘']?${ratingWord}["”’']?(?: on [\\p{Lu}][^,;.]{1,40})?, ${actionVerb}\\b)`, 'gu'),
  // "was upgraded by Tarrant Securities from Hold to Buy"
  new RegExp(`(?:up|down)graded by (?:analysts at )?(?<firm>${capitals})(?= (?:from|to) )`, 'gu'),
  // "Among them was Tarrant Hamilton, which cut its price target"
  new RegExp(`(?<firm>${capitals}), which (?=${actionVerb} (?:its|the|their) (?:price )?(?:target|rating)\\b)`, 'gu'),
  // "leading Tarrant Securities to repeat its "buy" rating"
  new RegExp(`, (?:leading|prompting|causing|pushing) (?<firm>${capitals}) to (?=(?:repeat|reiterate|reaffirm|upgrade|downgrade|raise|lift|cut|lower|trim|maintain|keep|boost) )`, 'gu'),
  // "COL Tarrant said in a note that"
  new RegExp(`(?:^|[.;] )(?<firm>${capitals})(?:['’]s? analysts)? (?:said|wrote|says|writes|argued?) in (?:an? |its |their )(?:research |client |first )?(?:note|report|comment)\\b`, 'gu'),
  // "In a report published before the announcement, Tarrant Securities kept its target price"
  new RegExp(`(?:^|[.;] )(?:In|According to) (?:an? |its |the )?(?:\\p{Ll}+ )?(?:report|note|preview|comment)\\b[^,;.]{0,70}, (?<firm>${capitals}) (?=\\p{Ll})`, 'gu'),
  new RegExp(
    `^(?:[•*-] )?(?<firm>${capitals}): (?=(?:Buy|Sell|Hold|Neutral|Overweight|Underweight|Outperform|Underperform|Equal|Market Perform|Sector Perform|upgrade|downgrade|target|initiat|raises|cuts|lifts|keeps))`,
    'gu',
  ),
]
const notFirms =
  /^(?:(?:Mr|Ms|Mrs|Dr)\.? |US|USD|EUR|The|It|He|She|They|We|Its|This|That|These|Those|Shares|Stock|Analysts?|Management|Revenue|Sales|Profit|Investors|Wall Street|Note|But|And|In|On|At|For|Both|Guidance|Target|Price Target|Rating|Company|Board|CEO|Chief|President|Accordingly|Consequently|Subsequently|Additionally|Similarly|Fitch|Moody|Moody's|S&P|Full|Net|Adjusted)\b/u

// "to Market Perform from Outperform and removes": a rating is no firm
const ratingAlone = /^(?:Strong |Market |Sector |Equal[- ]?|Over|Under|Out)?(?:Buy|Sell|Hold|Neutral|Weight|weight|Perform|perform(?:er)?|Reduce|Add|Accumulate)$/u

export interface Firm {
  readonly name: string
  readonly analyst: string | null
  readonly start: number
  readonly end: number
}

/** Every rating firm a piece of text introduces, in order. The article's own companies are none, unless they are known firms. */
export function findFirms(text: string, start: number, end: number, companyNames: readonly string[]): readonly Firm[] {
  const slice = text.slice(start, end)
  const found: Firm[] = []
  const add = (name: string, analyst: string | null, at: number, length: number): void => {
    const clean = name
      .replace(/^(?:Analysts? at|Meanwhile|Also|Earlier|Note \w+\.) /u, '')
      .replace(/['’]s$/u, '')
      .trim()
    if (clean.length < 2 || notFirms.test(clean) || ratingAlone.test(clean)) return
    if (companyNames.includes(clean) && !wholeFirm.test(clean.replace(/,? (?:Inc|Group|Corp|Co|plc|AG)\.?$/u, ''))) return
    if (isRated(text, at, length)) return
    if (companyNames.includes(clean) && isTold.test(text.slice(at + length, at + length + 60))) return // "RBC is firing on all cylinders, an analyst of Tarrant wrote"
    if (text[at - 1] === '(' && text[at + length] === ')') return // "Bank of Montreal (BMO)"
    if (analyst !== null && (/^The /u.test(analyst) || isFirmName(analyst) || ratingAlone.test(analyst) || /^Royal Bank\b/u.test(analyst))) return // "National Bank of Canada"
    const overlapping = found.findIndex((other) => other.start < at + length && at < other.end)
    if (overlapping >= 0) {
      if (analyst && !found[overlapping]!.analyst)
        found[overlapping] = { ...found[overlapping]!, analyst, end: Math.max(found[overlapping]!.end, at + length) }
      return
    }
    found.push({ name: clean, analyst, start: at, end: at + length })
  }
  for (const match of findAll(knownPattern, slice)) if (!isSurname.test(slice.slice(Math.max(0, match.index - 30), match.index))) add(match[0], null, start + match.index, match[0].length)
  for (const pattern of introductions) {
    for (const match of findAll(pattern, slice)) {
      const firm = match.groups!['firm']
      if (!firm) continue
      const offset = match[0].indexOf(firm)
      add(
        firm,
        match.groups!['analyst'] ?? null,
        start + match.index + offset,
        Math.max(firm.length, match.groups!['analyst'] ? match[0].length - offset : 0),
      )
    }
  }
  for (const house of findHandingHouses(slice)) add(house.name, null, start + house.at, house.name.length)
  return found.sort((a, b) => a.start - b.start)
}

// "Barclays analyst Jeremy Bernstein": an analyst may be called as a house is
const isSurname = /\banalyst \p{Lu}\p{Ll}+(?: \p{Lu}\.)? $/u

// "Morgan Stanley (NYSE:MS) cut the stock to": a house printed with its symbol
const actsBehind = new RegExp(`^(?: analysts?)? ${actionVerb}\\b`, 'u')

const isTold = /^ (?:is|was|looks|looked|trades|will|remains) (?!(?:bullish|bearish|positive|cautious|constructive|upbeat) on\b|[^,.;]{3,30}, (?:initiating|upgrading|downgrading|raising|cutting|lowering|lifting|reiterating|assigning|setting) (?:its|the|coverage|an? )|(?:an? |at )?(?:buy|sell|hold|neutral|seller|buyer|over|under|out|sector|market|equal))/u
const actedTo = new RegExp(`^ (?:back |up |down )?(?:to|from) (?:an? )?["“‘']?${ratingWord}\\b`, 'iu')

/** "upgraded Wells Fargo & Co (NYSE: WFC) to buy": a house that others rate is the company, not the firm. */
function isRated(text: string, at: number, length: number): boolean {
  const printed = /^(?: (?:& Co|& Company|Chase|Group|Inc|Corp|Company|plc|PLC|AG|NV|Bank|Co|Holdings)\.?)*,? \((?:[A-Za-z ]{1,12}:\s?)?[A-Z][A-Z.]{0,6}\)/u.exec(text.slice(at + length, at + length + 50))
  if (printed) return !actsBehind.test(text.slice(at + length + printed[0].length, at + length + printed[0].length + 40)) && !/\b(?:at|by|from) $/u.test(text.slice(Math.max(0, at - 6), at))
  if (/\b(?:target|rating|recommendation|stance|coverage)(?: price)? (?:on|of|for) $/iu.test(text.slice(Math.max(0, at - 26), at))) return true
  if (/\b(?:shares|stock) (?:of|in) (?:the )?$/iu.test(text.slice(Math.max(0, at - 16), at))) return true // "cut shares of Barclays to a hold rating"
  // "John Aiken of Jefferies cut BMO to hold", "cut Barclays from a buy rating"
  if (/\b(?:cuts?|rais(?:es|ed)|lift(?:s|ed)|lower(?:s|ed)|mov(?:es|ed)|takes|took) $/u.test(text.slice(Math.max(0, at - 10), at)) && actedTo.test(text.slice(at + length, at + length + 40))) return true
  return /\b(?:upgrad|downgrad|initiat|reiterat|resum|assum|rat)(?:es?|ed|ing)(?: (?:coverage|its rating|their rating|ratings?)(?: of| on)?)? $/iu.test(
    text.slice(Math.max(0, at - 44), at),
  )
}

const wholeFirm = new RegExp(`^(?:${known})$`, 'u')

/** Whether a name is that of a well-known broker. */
export function isFirmName(name: string): boolean {
  return wholeFirm.test(name)
}

const leadingFirm = new RegExp(`^(?:[Aa]nalysts? (?:at|from) )?(?:${known})(?![\\p{L}\\p{N}])`, 'u')

/** How long the name of a well-known broker is that words begin with; 0 where they begin with none. */
export function opensWithFirm(words: string): number {
  return leadingFirm.exec(words)?.[0].length ?? 0
}

/** The last firm introduced before an offset. */
export function findFirm(text: string, start: number, end: number, companyNames: readonly string[]): Firm | null {
  return findFirms(text, start, end, companyNames).at(-1) ?? null
}

const surname = new RegExp(`(?:^|[,;:.] |[“"])(?:(?:Mr|Ms|Mrs|Dr)\\.? )?(?<surname>[\\p{Lu}][\\p{L}’'-]+) (?=(?:${actionVerb}|continues to (?:rate|rank)|ranks|g[ai]ves? (?:his|her|the) (?:share |price )?target)\\b)`, 'u')

/** "To go along with that, Ohmes increased his target": the one word with a capital that does what analysts do; null where none does. */
export function surnameActs(sentence: string): string | null {
  return surname.exec(sentence)?.groups?.['surname'] ?? null
}
