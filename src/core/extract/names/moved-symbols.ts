// Symbols that a list of movers prints bare, each with its move: "Companies trading higher after hours: ORRN +8.7% (guidance), TSN +1.4%".
import type { AddPrinted } from './loose-listings.ts'
import { abbreviations } from './listings.ts'
import { findAll } from '../words.ts'

/** A symbol with a signed move behind it, as such lists print them; the group is the symbol. */
export const movedSymbol = /(?<![\p{L}\p{N}.&$/-])(?<symbol>[A-Z]{1,5}(?:\.[A-Z])?) [+−–-]\d{1,3}(?:\.\d{1,2})?%/gu
const ofMovers = /\b(?:trading (?:higher|lower)|after[- ]hours|pre-?market|gapping (?:up|down)|gainers|losers|movers)\b/iu
const noCompany = new Set('DJIA DJI DOW SPX SPY NDX COMP IXIC RUT IWM QQQ VIX VXX DXY WTI UST TNX CRB BTC ETH EPS SSS CPI'.split(' '))
const fewest = 3

/** Adds the symbols of lines that tell of movers and list three or more of them so. */
export function addMovedSymbols(text: string, add: AddPrinted): void {
  if (!/[A-Z] [+−–-]\d/u.test(text)) return
  let start = 0
  for (const line of text.split('\n')) {
    const symbols = ofMovers.test(line) ? findAll(movedSymbol, line) : []
    if (symbols.length >= fewest)
      for (const match of symbols) {
        const symbol = match.groups!['symbol']!
        const at = start + match.index
        if (!abbreviations.has(symbol) && !noCompany.has(symbol)) add(symbol, null, null, { part: 'text', span: [at, at + symbol.length], rule: 'symbol-in-brackets' })
      }
    start += line.length + 1
  }
}
