// A list of symbols as people paste it: "AAPL, MSFT BRK.B; $TSLA NASDAQ:NVDA", a company's name between commas, a column of a sheet.
import type { Database } from 'better-sqlite3'
import type { ParsedSymbols } from '../../shared/contract.ts'
import { isListed, keyOfSymbol, nameOfCompany, normaliseTyped, symbolOfName, writeTyped } from './keys.ts'

const symbolShape = /^[\p{L}\p{N}][\p{L}\p{N}.\-^=]{0,31}$/u
const smallWords = new Set('a all am an and any are as at be but by can for from has have he i if in is it its me my no not now of on or our see so that the they this to us was we with you your'.split(' '))
/** Exchanges as charts name them before a symbol, where articles name them otherwise. */
const chartExchanges: Readonly<Record<string, string>> = { XETR: 'ETR', GETTEX: 'ETR', MIL: 'BIT', OMXSTO: 'STO', OMXHEX: 'HEL', OMXCOP: 'CPH', SEHK: 'HKEX', TSXV: 'TSX', NEO: 'TSX', BMFBOVESPA: 'B3', VIE: 'VIE', EURONEXTPAR: 'EPA', EURONEXTAMS: 'AMS' }
const symbolsAtMost = 20_000

/** What a pasted text names: symbols in their order, each once, and what was not understood, with the reason. Nothing is guessed. */
export function parseSymbols(db: Database, text: string): ParsedSymbols {
  const found = new Map<string, ParsedSymbols['symbols'][number]>()
  const refused: { given: string; reason: string }[] = []
  let duplicates = 0
  const take = (given: string, symbol: string): void => {
    if (found.has(symbol)) duplicates += 1
    else if (found.size >= symbolsAtMost) refused.push({ given, reason: `more than ${symbolsAtMost.toLocaleString('en')} symbols` })
    else found.set(symbol, { given, symbol, company: nameOfCompany(db, keyOfSymbol(db, symbol)), known: isListed(db, symbol) })
  }
  for (const piece of text.split(/[,;|\t\n\r]+/).map((each) => each.trim()).filter((each) => each !== '')) {
    const whole = readName(db, piece)
    if (whole !== null) {
      take(piece, whole)
      continue
    }
    const words = piece.split(/\s+/)
    for (const word of words) {
      const symbol = readSymbol(db, word, words.length > 1)
      if (symbol === null) refused.push({ given: word.slice(0, 60), reason: 'no symbol, and no company of that name is known' })
      else take(word, symbol)
    }
  }
  return { symbols: [...found.values()], duplicates, refused }
}

/** A piece that is the very name of one company: "Berkshire Hathaway". Null for anything that may be a symbol. */
function readName(db: Database, piece: string): string | null {
  if (piece.length < 3 || /^[$(]|:/.test(piece) || !/\p{Ll}/u.test(piece) || isListed(db, writeTyped(db, piece))) return null
  return symbolOfName(db, piece)
}

/** One word as a symbol; null where it is none. `among`: other words stand beside it without a comma. */
export function readSymbol(db: Database, word: string, among: boolean): string | null {
  const bare = word.replace(/^[("'“‘[]+|[)"'”’\].!?]+$/gu, '').replace(/^#/, '')
  const [place, alone] = bare.includes(':') ? [bare.slice(0, bare.indexOf(':')).toUpperCase(), bare.slice(bare.indexOf(':') + 1)] : [null, bare]
  const typed = place === null ? bare : `${chartExchanges[place] ?? place}:${alone}`
  const { symbol } = normaliseTyped(typed)
  if (!symbolShape.test(symbol)) return null
  if (among && smallWords.has(bare)) return null
  const written = writeTyped(db, padded(typed))
  if (among && /^\p{Lu}$/u.test(bare) && !isListed(db, written)) return null // "I"
  if (isListed(db, written) || place !== null || bare.startsWith('$')) return written
  if (/^\d+$/.test(symbol)) {
    // "700" and "7203" stand without their exchange: good where one company has that number.
    const key = keyOfSymbol(db, symbol)
    const hongKong = `${symbol.padStart(4, '0')}.HK`
    return key !== symbol ? key : isListed(db, hongKong) ? hongKong : null
  }
  // A small word that no directory knows is a word; capitals, or a suffix, make a symbol that may be too new for it.
  return bare === bare.toUpperCase() && /\p{Lu}/u.test(bare) && (symbol.length <= 6 || symbol.includes('.')) ? written : null
}

/** Hong Kong's numbers have four digits, charts leave the zeros out. */
function padded(typed: string): string {
  return typed.replace(/^(HKEX|HKG|SEHK):(\d{1,3})$/i, (_, exchange: string, digits: string) => `${exchange}:${digits.padStart(4, '0')}`)
}
