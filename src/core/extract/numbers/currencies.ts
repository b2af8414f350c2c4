// Currency signs, codes and words, as printed before or after a number. '$' alone stays '$' until the article says whose dollar it is.

const prefixes: readonly (readonly [sign: string, code: string])[] = [
  // the Nordic way to print millions: "MSEK 8,350", "MEUR 12.4"
  ['MSEK', 'SEK'],
  ['MEUR', 'EUR'],
  ['MNOK', 'NOK'],
  ['MDKK', 'DKK'],
  ['MUSD', 'USD'],
  ['MCHF', 'CHF'],
  ['TSEK', 'SEK'],
  ['KSEK', 'SEK'],
  ['TEUR', 'EUR'],
  ['US$', 'USD'],
  ['$US', 'USD'],
  ['$A', 'AUD'],
  ['$NZ', 'NZD'],
  ['$C', 'CAD'],
  ['U.S.$', 'USD'],
  ['USD$', 'USD'],
  ['CA$', 'CAD'],
  ['Cdn$', 'CAD'],
  ['CAD$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['T$', 'TWD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['RMB', 'CNY'],
  ['Rmb', 'CNY'],
  ['CNY', 'CNY'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['KES', 'KES'],
  ['Sh', 'KES'],
  ['Rs.', 'INR'],
  ['Rs', 'INR'],
  ['INR', 'INR'],
  ['SAR', 'SAR'],
  ['SR', 'SAR'],
  ['AED', 'AED'],
  ['Dh', 'AED'],
  ['QAR', 'QAR'],
  ['ILS', 'ILS'],
  ['NIS', 'ILS'],
  ['THB', 'THB'],
  ['MYR', 'MYR'],
  ['RM', 'MYR'],
  ['IDR', 'IDR'],
  ['Rp', 'IDR'],
  ['CZK', 'CZK'],
  ['HUF', 'HUF'],
  ['TRY', 'TRY'],
  ['SEK', 'SEK'],
  ['NOK', 'NOK'],
  ['DKK', 'DKK'],
  ['Skr', 'SEK'],
  ['SKr', 'SEK'],
  ['NKr', 'NOK'],
  ['DKr', 'DKK'],
  ['CHF', 'CHF'],
  ['SFr', 'CHF'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['USD', 'USD'],
  ['JPY', 'JPY'],
  ['KRW', 'KRW'],
  ['HKD', 'HKD'],
  ['TWD', 'TWD'],
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['NZD', 'NZD'],
  ['SGD', 'SGD'],
  ['BRL', 'BRL'],
  ['MXN', 'MXN'],
  ['ZAR', 'ZAR'],
  ['R', 'ZAR'],
  ['E', 'EUR'],
  ['PLN', 'PLN'],
  ['NGN', 'NGN'],
  ['₦', 'NGN'],
  ['N', 'NGN'],
  ['PHP', 'PHP'],
  ['Php', 'PHP'],
  ['PhP', 'PHP'],
  ['₱', 'PHP'],
  ['P', 'PHP'],
  ['QR', 'QAR'],
  ['KD', 'KWD'],
  ['EGP', 'EGP'],
  ['TL', 'TRY'],
  ['Yen', 'JPY'],
  ['Y', 'JPY'],
  ['$', '$'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', '¥'],
  ['￥', '¥'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
]

const words: readonly (readonly [word: string, code: string])[] = [
  ['U\\.?S\\.? dollars?', 'USD'],
  ['Canadian dollars?', 'CAD'],
  ['Australian dollars?', 'AUD'],
  ['New Zealand dollars?', 'NZD'],
  ['Hong Kong dollars?', 'HKD'],
  ['(?:New )?Taiwan dollars?', 'TWD'],
  ['Singapore dollars?', 'SGD'],
  ['dollars?', '$'],
  ['euros?', 'EUR'],
  ['pounds? sterling|stg', 'GBP'],
  ['pounds?', 'GBP'],
  ['Swiss francs?', 'CHF'],
  ['francs?', 'CHF'],
  ['(?:Japanese )?yen', 'JPY'],
  ['(?:(?:South )?Korean )?won', 'KRW'],
  ['(?:Chinese )?yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['(?:Indian )?rupees?', 'INR'],
  ['Swedish (?:kronor|kronas?|crowns?)', 'SEK'],
  ['Norwegian (?:kroner|kronor|crowns?)', 'NOK'],
  ['Danish (?:kroner|kronor|crowns?)', 'DKK'],
  ['kronor', 'SEK'],
  ['kroner', 'KR'],
  ['crowns?', 'KR'],
  ['zlot(?:ys?|ies)', 'PLN'],
  ['rand', 'ZAR'],
  ['shekels?', 'ILS'],
  ['ringgit', 'MYR'],
  ['baht', 'THB'],
  ['rupiah', 'IDR'],
  ['dirhams?', 'AED'],
  ['Qatari riyals?', 'QAR'],
  ['(?:Saudi )?riyals?', 'SAR'],
  ['Kuwaiti dinars?', 'KWD'],
  ['Egyptian pounds?', 'EGP'],
  ['(?:Turkish )?liras?', 'TRY'],
  ['forints?', 'HUF'],
  ['naira', 'NGN'],
  ['Mexican pesos?', 'MXN'],
  ['Philippine pesos?', 'PHP'],
  ['Chilean pesos?', 'CLP'],
  ['Colombian pesos?', 'COP'],
  ['pesos?', 'PESO'],
  ['(?:Brazilian )?reais', 'BRL'],
  ['(?:Brazilian )?reals?', 'BRL'],
  ['EUR', 'EUR'],
  ['USD', 'USD'],
  ['GBP', 'GBP'],
  ['CHF', 'CHF'],
  ['SEK', 'SEK'],
  ['NOK', 'NOK'],
  ['DKK', 'DKK'],
  ['JPY', 'JPY'],
  ['KRW', 'KRW'],
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['INR', 'INR'],
  ['HKD', 'HKD'],
  ['TWD', 'TWD'],
  ['CNY', 'CNY'],
  ['RMB', 'CNY'],
  ['BRL', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]

const escapeSign = (sign: string): string => sign.replace(/[.$]/gu, '\\$&')

/** Source of a pattern for any currency sign printed before a number. */
export const prefixSource = prefixes
  .map(([sign]) => (/^[A-Za-z]/u.test(sign) ? `(?<![\\p{L}\\p{N}])${escapeSign(sign)}` : escapeSign(sign)))
  .join('|')

/** Source of a pattern for any currency word printed after a number. */
export const wordSource = words.map(([word]) => word).join('|')

const codeOfPrefix = new Map(prefixes)
const wordPatterns = words.map(([word, code]) => [new RegExp(`^(?:${word})$`, 'iu'), code] as const)

export function currencyOfPrefix(sign: string): string | null {
  return codeOfPrefix.get(sign) ?? null
}

/** "MSEK", "TEUR": the scale that a sign carries; null where it carries none. */
export function scaleOfPrefix(sign: string): number | null {
  return /^M[A-Z]{3}$/u.test(sign) && codeOfPrefix.has(sign) ? 1e6 : /^[TK](?:SEK|EUR)$/u.test(sign) ? 1e3 : null
}

export function currencyOfWord(word: string): string | null {
  return wordPatterns.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

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

/** Whose crowns or kroner: what the article says in full, else where its company is listed. */
export function resolveCrown(text: string, listings: readonly { readonly symbol: string; readonly exchange: string | null }[]): string {
  const said = /\b(Danish|Swedish|Norwegian) (?:crowns?|kroner|kronor)\b|\b(DKK|SEK|NOK)\b/u.exec(text)
  if (said) return said[2] ?? { Danish: 'DKK', Swedish: 'SEK', Norwegian: 'NOK' }[said[1]!] ?? 'DKK'
  const places = listings.map((listing) => `${listing.exchange ?? ''} ${listing.symbol}`).join(' ')
  return /\b(?:OSL|Oslo)\b|\.OL\b/u.test(places) ? 'NOK' : /\b(?:STO|Stockholm)\b|\.ST\b/u.test(places) ? 'SEK' : 'DKK'
}

/** Whose pesos: what the article says in full, else where its company is listed; Mexico's where nothing tells. */
export function resolvePeso(text: string, listings: readonly { readonly symbol: string }[]): string {
  const said = /\b(Philippine|Chilean|Colombian|Mexican|Argentine|Argentinian) pesos?\b|\bMANILA\b/u.exec(text)
  if (said) return { Chilean: 'CLP', Colombian: 'COP', Mexican: 'MXN', Argentine: 'ARS', Argentinian: 'ARS' }[said[1] ?? ''] ?? 'PHP'
  return listings.some(({ symbol }) => symbol.endsWith('.PS')) ? 'PHP' : listings.some(({ symbol }) => symbol.endsWith('.SN')) ? 'CLP' : 'MXN'
}

// "(SLF-T)": Toronto in Canadian newspapers; symbols of Tokyo are numbers
const torontoByDash = /^[A-Z]+\.T$/u

// These agencies write C$, A$ and S$ where they do not mean the United States'.
const agency = /\((?:Reuters|dpa-AFX|RTTNews|AFP|Bloomberg|MarketWatch|Dow Jones|Xinhua)\)/u

// "TORONTO — Orrin says": the Canadian agency means its own dollar, and prints US$ where it means the other
const canadianDateline = /(?:^|\n)\s*(?:TORONTO|MONTREAL|OTTAWA|CALGARY|VANCOUVER|WINNIPEG|EDMONTON|HALIFAX|QUEBEC(?: CITY)?|REGINA|SASKATOON)\s?[—–-]{1,2}\s/u

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
