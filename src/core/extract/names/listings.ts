// Listings as brackets print them: "(NYSE: B)", "(TRI.TO, TRI)", "(N:BX)", and what is no symbol though it looks like one.

export const exchangeWord = 'NYSE(?: American| Arca| MKT| Amex| Alternext(?: US)?)?|(?:The )?(?:NASDAQ|Nasdaq)(?:(?:[ /-]?(?:GS|GM|CM|NM|NMS|SC|OMX)){1,2}|(?: (?:Stock|Global Select|Global|Capital|National))+(?: Market)?| Stockholm| Helsinki| Copenhagen| Symbol| Ticker)?|New York Stock Exchange|Toronto Stock Exchange|London Stock Exchange|American Stock Exchange|AMEX|NYSEAMERICAN|OTC(?:QB|QX|MKTS|PK|BB| Pink| [Mm]arkets| ?BB)?|OTC Bulletin Board|Cboe|TSX Venture(?: Exchange)?|TSX(?:[- ]?V)?|TSXV|CSE|NEO|LON|LSE|AIM|EPA|ETR|FRA|XETRA|Xetra|AMS|EBR|BRU|BIT|BME|STO|HEL|CPH|OSL|SIX|SWX|VTX|VIE|WSE|ISE|NSE|BSE|BRVM|Tadawul|Saudi Exchange|SIX Swiss Exchange|ASX|NZX|NZE|HKEX|HKG|SEHK|SGX|TSE|TYO|TPE|TWSE|KRX|KOSDAQ|SHA|SHE|SSE|SZSE|BVMF|B3|BMV|JSE|NGX|PSX|TADAWUL|IDX|SET|PSE|MYX|KLSE|OSE|OB|XSTO|XETR|XLON|XPAR|XAMS|XHEL|NYSEARCA|BATS|CBOE|BOM|HOSE|TLV|TASE|ADX|DFM|QSE|EGX|ELI|KL|Bursa|GPW|PRA|BUD|ATH|IST|BIST|MOEX|SES|BKK|JKT|BYMA|SGO|BCS|SNSE|Santiago|TASI|MIL|MCE|LJSE|ZSE|NSENG|JPX|BCBA|BVC|BVL|ATHEX|BVB|Euronext(?: (?:Paris|Amsterdam|Brussels|Lisbon|Dublin|Milan|Growth|Oslo))?|Oslo|Borsa Italiana|Milan|Frankfurt|London|Tokyo|Toronto|Hong Kong|Paris|Madrid|Zurich|Swiss'
// "(TSX / NYSE: TOL)", "(Nasdaq and TASE: TOL)": one symbol on several exchanges
export const exchangeList = `(?:${exchangeWord})(?:\\s?(?:/|&|,|;|and)\\s?(?:${exchangeWord}))*`
// Investing.com and the terminals: "(TO:TRI)", "(N:BX)"; only in brackets behind a name.
export const wireExchange = 'N|O|OQ|K|TO|L|DE|PA|AS|MI|MC|S|ST|HE|CO|OL|BR|AX|T|HK|KS|NS|BO'
export const symbolWord = '(?:[A-Z]{2,8}[a-z]\\.[A-Z]{1,3}|[A-Z]{1,5}[-.](?:UN|U|PR|DB)\\.(?:TO|V|CN)|[A-Z0-9]{1,12}(?:&[A-Z]{1,8})?(?:-[A-Z](?=\\.[A-Z]))?(?:[.\\-/][A-Z]{1,4}|(?<=[A-Z]{3,}) (?:[A-D]|CPO|UBD|ADR)(?=[),;\\]]|$))?)' // "VIND B": Nordic class shares
export const suffixed = /^(?:\d{3,6}|[A-Z][A-Z0-9]{0,7}(?:[-.](?:UN|[A-Z]))?)\.(?:HK|T|KS|KQ|TW|TWO|SS|SZ|L|DE|PA|AS|BR|MI|MC|SW|ST|HE|CO|OL|VI|WA|AX|NZ|SI|TO|V|NS|BO|SA|MX|JK|BK|KL|SR|AE|QA|XE|LN|LS|IR|IS|TA|AT|PS|VN|JO|F|N|O|OQ|EB|FR|SK|KO|OS|VX|PK|OB|US|BT|BH|PO|BU|EI|LG|CA|NR|KW|SN|BA|KA|AD|DU|(?<=[A-Z]{3}\.)S)$/u
// Capitals in brackets that are no symbols.
export const abbreviations = new Set(`CDI DI AI EPS GAAP CEO CFO COO CTO IPO ETF EV EVS EU UK US USA UAE KSA PRC ROK UN FDA SEC FTC DOJ GDP CPI PPI PMI EBIT EBITA EBITDA FCF ARPU MAU DAU ARR RPO CRPO NII NIM ROE ROTE NPAT PAT PBT YOY QOQ YTD FY HY NA
  LLC INC LTD PLC ADS ADR ADSS ADRS LNG OPEC FOMC ECB BOE BOJ RBI RBA IMF WTO WHO NATO IRS FAA FCC EPA DOE DOT CDC NIH ROW DACH MENA CEE HR IT PR IR ESG APMEA AMEA IMEA EMEAI MEA NAM LAC AMER EAME SAAS GPU CPU API AR VR ML LLM R&D SG&A CAGR TAM AUM GMV TPV LFL CER CC NAV DRAM NAND HBM EUV B2B B2C D2C TV OTT SUV EMEA APAC LATAM ASEAN GCC ANZ
  CET EST EDT PST PDT GMT BST IST JST KST HKT AEST USD EUR GBP JPY CNY INR KRW HKD CAD AUD CHF SEK NOK DKK BRL TWD NYSE NASDAQ AMEX LSE FTSE DAX CAC BSE NSE WSJ CNBC FT AP AFP BBC LSEG II III IV VI VII VIII I A`.split(/\s+/u))

export interface Listing {
  readonly symbol: string
  readonly exchange: string | null
  readonly raw: string
}

export const wireListing = new RegExp(`^(?:${wireExchange}):`, 'u')
const exchangeAlone = new RegExp(`^(?:${exchangeWord})$`, 'u')
const listingPart = new RegExp(`^(?:(?:ticker|symbol|(?:[Ss]tock|[Ss]ecurities) [Cc]ode|STOCK CODE)(?: symbol)?:? ?)?(?:(${exchangeWord})(?:\\s?[:,]\\s?|\\s)|(${wireExchange}):)?\\$?(${symbolWord})$`, 'u') // the exchange stands apart: "SHEL.L" does not begin with that of Shenzhen

// "(PRM:AIM)", "(ABBV:NDQ)": a magazine's way round
const exchangeBehind = new RegExp(`^([A-Z]{2,5}):(${exchangeWord}|NDQ|NYQ|NAS)$`, 'u')
const sharedListing = new RegExp(`^(${exchangeWord})(?:\\s?(?:/|&|,|;|and)\\s?(?:${exchangeWord}))+\\s?:\\s?(${symbolWord})`, 'u')

export function readListings(list: string): readonly Listing[] {
  const shared = sharedListing.exec(list)
  if (shared) return [{ symbol: normaliseSymbol(shared[2]!), exchange: normaliseExchange(shared[1]!), raw: shared[2]! }]
  const listings: Listing[] = []
  let exchange: string | null = null
  for (const piece of list.split(/\s?[;]\s?|,\s?(?:and )?(?=\S)/u)) {
    if (exchangeAlone.test(piece.trim())) {
      exchange = normaliseExchange(piece.trim())
      continue
    }
    const behind = exchangeBehind.exec(piece.trim())
    if (behind && !exchangeAlone.test(behind[1]!)) { // "(NYSE:BCS)", "(ASX:STO)": the symbol is an exchange's code too
      listings.push({ symbol: normaliseSymbol(behind[1]!), exchange: /^N[AD]/u.test(behind[2]!) ? 'NASDAQ' : behind[2] === 'NYQ' ? 'NYSE' : normaliseExchange(behind[2]!), raw: behind[1]! })
      continue
    }
    const match = listingPart.exec(piece.trim())
    if (!match) continue
    const raw = match[3]!
    const whole = match[1] ? normaliseExchange(match[1]) : match[2] ? (wireExchanges[match[2]] ?? match[2]) : exchange
    listings.push({ symbol: normaliseSymbol(raw), exchange: whole, raw })
  }
  return listings
}

const wireExchanges: Readonly<Record<string, string>> = { N: 'NYSE', O: 'NASDAQ', OQ: 'NASDAQ', TO: 'TSX' }

/** "(TRI.TO, TRI)", "(SHLD, SHLDQ)": listings of one company, not two companies side by side. */
export function areOneCompany(listings: readonly Listing[], name: string | null): boolean {
  if (listings.some((listing) => suffixed.test(listing.symbol))) return true
  const root = listings[0]!.symbol
  const rest = listings.slice(1).map((listing) => listing.symbol)
  if (abbreviations.has(root) || rest.some((symbol) => abbreviations.has(symbol))) return false
  return rest.every((symbol) => symbol.slice(0, 2) === root.slice(0, 2)) || (name !== null && !/ and /u.test(name) && rest.every((symbol) => spellsIn(symbol, name)) && spellsIn(root, name))
}

/** "Companies in this story: (TSX: ORN, TSX: TSN)": symbols of one exchange are of as many companies. */
export function areSeveralCompanies(listings: readonly Listing[]): boolean {
  return listings.length > 1 && listings.every(({ exchange }) => exchange !== null) && new Set(listings.map(({ exchange }) => exchange)).size < listings.length && new Set(listings.map(({ symbol }) => symbol.slice(0, symbol.indexOf('.') >>> 0))).size === listings.length
}

/** Upper case, class shares with a dot. */
export function normaliseSymbol(raw: string): string {
  return raw.toUpperCase().replace(/(?<=^[A-Z]{1,5})\.US$/u, '').replace(/[-/ ](?=[A-Z]{1,2}$)/u, '.')
}

// markets of terminals whose codes are numbers
const numbered: Readonly<Record<string, string>> = { JP: 'T', JT: 'T', HK: 'HK', KS: 'KS', TT: 'TW' }

/** "(5471 JT)" is 5471.T: a number alone says nothing of its market. */
export function withSuffix(symbol: string, market: string): string {
  const suffix = /^\d+$/u.test(symbol) ? numbered[market] : undefined
  return suffix === undefined ? symbol : `${suffix === 'HK' ? symbol.padStart(4, '0') : symbol}.${suffix}`
}

export function normaliseExchange(raw: string): string {
  if (/^(?:the )?nasdaq/iu.test(raw) && !/Stockholm|Helsinki|Copenhagen/u.test(raw)) return 'NASDAQ'
  if (/^TSX Venture/u.test(raw)) return 'TSXV'
  if (/ Stock Exchange$/u.test(raw)) return ({ New: 'NYSE', Tor: 'TSX', Lon: 'LSE', Ame: 'AMEX' } as Readonly<Record<string, string>>)[raw.slice(0, 3)] ?? raw
  return raw
}

/** Whether the letters of a symbol stand in a name in their order. */
/** "Orrin Systems ORIS reported", at an article's head: initials behind their own name, whether a directory has them or not. */
export function spellsAtHead(symbol: string, name: string, at: number): boolean {
  return at < 90 && symbol.length >= 3 && name.includes(' ') && name.startsWith(symbol[0]!) && spellsIn(symbol, name)
}

export function spellsIn(symbol: string, name: string): boolean {
  const letters = name.toUpperCase().replace(/[^A-Z]/gu, '')
  let position = 0
  for (const letter of symbol) {
    position = letters.indexOf(letter, position) + 1
    if (position === 0) return false
  }
  return true
}

/** "Brazos Energy (BRZE), Tarrow (TRW) and Great Basin (GBPC) all reported": a list of names with symbols goes on. `listedTo` is where the symbol before ends, negative where none stands. */
export function goesOnListing(body: string, listedTo: number, name: string | null, at: number, symbol: string): boolean {
  return listedTo >= 0 && name !== null && /^[A-Z]{2,5}$/u.test(symbol) && !abbreviations.has(symbol) && /^,? (?:and )?$/u.test(body.slice(listedTo, body.lastIndexOf(name, at)))
}
