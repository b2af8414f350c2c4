// Currency signs, codes and words, as printed before or after a number. '$' alone stays '$' until the article says whose dollar it is.

/** What prices in pence are counted in before they are turned into pounds. */
export const penceCode = 'GBX'

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
  ['Ps.', 'PESO'],
  ['Ps', 'PESO'],
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
  ['GBX', penceCode], // "GBX 210": pence, as lists of brokers print them
  ['GBp', penceCode],
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
  ['KWD', 'KWD'],
  ['OMR', 'OMR'],
  ['BHD', 'BHD'],
  ['PKR', 'PKR'],
  ['VND', 'VND'],
  ['CLP', 'CLP'],
  ['COP', 'COP'],
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
  ['U\\.?S\\.? (?:dollars?|dlrs?)', 'USD'],
  ['Canadian (?:dollars?|dlrs?)', 'CAD'],
  ['Australian (?:dollars?|dlrs?)', 'AUD'],
  ['New Zealand dollars?', 'NZD'],
  ['Hong Kong dollars?', 'HKD'],
  ['(?:New )?Taiwan dollars?', 'TWD'],
  ['Singapore dollars?', 'SGD'],
  ['dollars?|dlrs?', '$'],
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
  ['(?:Vietnamese )?dong', 'VND'],
  ['dirhams?', 'AED'],
  ['Qatari riyals?', 'QAR'],
  ['(?:Saudi )?riyals?', 'SAR'],
  ['Kuwaiti dinars?', 'KWD'],
  ['Egyptian pounds?', 'EGP'],
  ['(?:Turkish )?liras?', 'TRY'],
  ['forints?', 'HUF'],
  ['naira', 'NGN'],
  ['(?:Kenyan? )?shillings?', 'KES'],
  ['Ugandan? shillings?', 'UGX'],
  ['Tanzanian? shillings?', 'TZS'],
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
