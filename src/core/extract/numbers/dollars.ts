// Whose dollar a bare `$` is, where the article does not say.

const dollarOfExchange: Readonly<Record<string, string>> = {
  ASX: 'AUD',
  TSX: 'CAD',
  TSXV: 'CAD',
  'TSX-V': 'CAD',
  NZX: 'NZD',
  HKEX: 'HKD',
  SEHK: 'HKD',
  SGX: 'SGD',
  TWSE: 'TWD',
}
const dollarOfSuffix: Readonly<Record<string, string>> = { AX: 'AUD', TO: 'CAD', V: 'CAD', NZ: 'NZD', HK: 'HKD', SI: 'SGD', TW: 'TWD' }

// "(SLF-T)": Toronto in Canadian newspapers; symbols of Tokyo are numbers
const torontoByDash = /^[A-Z]+\.T$/u

// These agencies write C$, A$ and S$ where they do not mean the United States'.
const agency = /\((?:Reuters|dpa-AFX|RTTNews|AFP|Bloomberg|MarketWatch|Dow Jones|Xinhua)\)/u

// "TORONTO — Orrin says": the Canadian agency means its own dollar, and prints US$ where it means the other
const canadianDateline = /(?:^|\n)\s*(?:TORONTO|MONTREAL|OTTAWA|CALGARY|VANCOUVER|WINNIPEG|EDMONTON|HALIFAX|QUEBEC(?: CITY)?|REGINA|SASKATOON)\s?[—–-]{1,2}\s/u

// "SINGAPORE - Halwick on Tuesday", "MELBOURNE: Orrin": papers of a city that print "per cent" mean the dollar of their country
const cityDateline = /(?:^|\n)\s*(SINGAPORE|SYDNEY|MELBOURNE|BRISBANE|PERTH|ADELAIDE|CANBERRA|WELLINGTON|AUCKLAND|CHRISTCHURCH)(?:, \w+\.? \d{1,2})?\s?(?:[—–:-]{1,2})\s/u
const dollarOfCity: Readonly<Record<string, string>> = { SINGAPORE: 'SGD', WELLINGTON: 'NZD', AUCKLAND: 'NZD', CHRISTCHURCH: 'NZD' }

// "Canada's third-largest lender", in a paper that prints "per cent": its banks, insurers and shops count in their own dollar, though New York lists them too
const speaksCanadian = /\bCanad(?:a['’]s|ian) (?:[\p{L}-]+ ){0,4}(?:banks?|lenders?|insurers?|grocers?|telecom\p{L}*|railways?|railroads?|retailers?|airlines?|financial|banking)\b/u

/** Whose dollar a bare `$` is: what the article says, else where its company is listed, else the United States. */
export function resolveDollar(text: string, listings: readonly { readonly symbol: string; readonly exchange: string | null; readonly toronto?: boolean }[]): string {
  const said =
    /\b(?:in|are)\s+(?:millions? of\s+|thousands? of\s+|billions? of\s+)?(Canadian|Australian|U\.?S\.?|United States|New Zealand|Hong Kong|Singapore|(?:New )?Taiwan) (?:dollars?|currency)\b(?! terms)/iu.exec(
      text,
    )
  if (said) {
    const word = said[1]!.toLowerCase().replace(/\./gu, '')
    return (
      {
        canadian: 'CAD',
        australian: 'AUD',
        us: 'USD',
        'united states': 'USD',
        'new zealand': 'NZD',
        'hong kong': 'HKD',
        singapore: 'SGD',
        taiwan: 'TWD',
        'new taiwan': 'TWD',
      }[word] ?? 'USD'
    )
  }
  if (agency.test(text.slice(0, 600)) || /\$[\d.,]+(?:[- ](?:million|billion))? \(U\.?S\.?\)/u.test(text)) return 'USD' // "loses $19.43-million (U.S.)"
  if (canadianDateline.test(text.slice(0, 400)) && !(listings[0] && dollarOfBooks(text, listings[0].symbol) === 'USD')) return 'CAD'
  const city = cityDateline.exec(text.slice(0, 400))?.[1]
  if (city !== undefined && /\bper cent\b/u.test(text) && !/\bUS(?:D|\$) ?\d/u.test(text)) {
    const own = dollarOfCity[city] ?? 'AUD'
    if (!prefixOfDollar[own]!.test(text) && listings.every(({ symbol, exchange }) => exchange === null && /^[A-Z]{1,5}$|\.(?:SI|AX|NZ)$/u.test(symbol))) return own
  }
  if (speaksCanadian.test(text) && /\bper cent\b|\d-(?:million|billion)\b/u.test(text) && listings[0] && listings[0].toronto === true && !/(?<![\p{L}])(?:C|CA|Cdn)\$\s?\d/u.test(text)) return 'CAD'
  const codes = listings.map(
    (listing) => dollarOfBooks(text, listing.symbol) ?? dollarOfExchange[(listing.exchange ?? '').toUpperCase()] ?? (torontoByDash.test(listing.symbol) ? 'CAD' : dollarOfSuffix[listing.symbol.split('.')[1] ?? '']) ?? 'USD',
  )
  const first = codes[0] ?? 'USD'
  // Whoever writes HK$ or A$ means another dollar by the bare sign.
  return prefixOfDollar[first]?.test(text) && !/\bUS\$ ?\d/u.test(text) ? 'USD' : first // unless he writes US$ too
}

// Listed in New York, with books in Canadian dollars; and listed in Toronto, with books in those of the United States.
const booksInCanadian = new Set('BNS RY TD BMO CM NA CNI CNR CP ENB TRP SU CNQ CVE IMO MFC SLF GWO BCE RCI TU SJR TECK CCJ DOOO GIB PBA FTS CGC ACB OGI BTE VET CPG ERF STN GOOS CAE'.split(' '))
const booksInAmerican = new Set('SHOP TRI NTR QSR OTEX MG MGA BN BAM BIP BEP BBU ABX AEM AGI KGC WPM FNV LULU BB GIL ATD BBD WCN FSV CIGI CLS BHC AQN DSG DSGX LSPD MX MEOH FM LUN IVN PAAS ELD EQX BTO EDV SSRM IMG HBM WFG TFII RBA FFH NVEI FR CSU'.split(' '))

/** The dollar of a company's books, where the article does not tell dollars apart; null where the listing says enough. */
function dollarOfBooks(text: string, symbol: string): string | null {
  const base = symbol.split('.')[0]!
  if (booksInCanadian.has(base) && /^[A-Z]{2,5}(?:\.(?:TO|T|N))?$/u.test(symbol)) return 'CAD'
  return booksInAmerican.has(base) && !/US\$|\bUS cents\b|\bcents US\b/u.test(text) ? 'USD' : null
}

const prefixOfDollar: Readonly<Record<string, RegExp>> = {
  HKD: /\bHK\$\s?\d/u,
  AUD: /(?<![\p{L}])(?:A|AU)\$\s?\d/u,
  CAD: /(?<![\p{L}])(?:C|CA|Cdn)\$\s?\d/u,
  SGD: /(?<![\p{L}])(?:S|SG)\$\s?\d/u,
  NZD: /\bNZ\$\s?\d/u,
  TWD: /\bNT\$\s?\d/u,
}

const centOfSuffix: Readonly<Record<string, string>> = { JO: 'ZAR', IR: 'EUR', PA: 'EUR', AS: 'EUR', BR: 'EUR', MI: 'EUR', DE: 'EUR', HE: 'EUR' }

/** Whose cents "303 cents" are in an article that prints no dollar: rand in Johannesburg, euros in Dublin; null where the listing does not say. */
export function resolveCent(text: string, symbol: string | null): string | null {
  return symbol === null || /\$|\bdollars?\b|\bUS cents?\b/u.test(text) ? null : (centOfSuffix[symbol.split('.')[1] ?? ''] ?? null)
}
