// Files of watched symbols: exports of brokers and of Yahoo, TradingView and Seeking Alpha, our own, and any sheet with a column of symbols.
import { AppError } from '../../shared/errors.ts'
import type { WatchlistMapping } from '../../shared/contract.ts'
import { decodeSheet, guessSeparator, readCell, splitRows } from './separated-file.ts'

/** One row as the file has it. */
export interface RawWatchlistRow {
  readonly row: number
  readonly symbol: string
  readonly exchange: string
  readonly name: string
  readonly list: string
  readonly section: string
  readonly note: string
  readonly color: string
}

export interface WatchlistFile {
  readonly format: string
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
  readonly mapping: WatchlistMapping
  readonly rows: readonly RawWatchlistRow[]
}

export const mostRows = 100_000
const noMapping: WatchlistMapping = { symbol: null, exchange: null, name: null, list: null, section: null, note: null, color: null }

const columnNames: Readonly<Record<keyof WatchlistMapping, readonly string[]>> = {
  symbol: ['symbol', 'ticker', 'ticker symbol', 'symbols', 'stock symbol', 'security symbol', 'symbol/cusip', 'instrument', 'security id', 'epic', 'tidm', 'code', 'stock', 'asset'],
  exchange: ['exchange', 'market', 'mic', 'listing exchange', 'primary exchange', 'stock exchange'],
  name: ['company', 'company name', 'name', 'description', 'security', 'security name', 'security description', 'investment name', 'financial instrument description', 'product'],
  list: ['list', 'watchlist', 'portfolio', 'portfolio name', 'account', 'account name'],
  section: ['section', 'group', 'category'],
  note: ['note', 'notes', 'comment', 'comments'],
  color: ['color', 'colour'],
}
const ownHead = ['list', 'section', 'symbol', 'company', 'note', 'color']

/**
 * Reads a file of watched symbols. Where there is no head row, the columns are told by what stands in them. `mapping` names the columns instead.
 * @param path for messages
 * @throws AppError bad-input with what was looked for
 */
export function readWatchlistFile(bytes: Uint8Array, path: string, mapping: Partial<WatchlistMapping> | null): WatchlistFile {
  const text = decodeSheet(bytes).replace(/^\ufeff/, '')
  if (text.trim() === '') throw new AppError('bad-input', `${path} is empty. Choose a file with a column of symbols.`)
  if (mapping === null && isTradingView(text)) return readTradingView(text)
  const separator = guessSeparator(text.split(/\r?\n/, 40).reduce((longest, line) => (line.length > longest.length ? line : longest), ''))
  const table = splitRows(text, separator)
  if (table.length > mostRows) throw new AppError('too-large', `${path} has more than ${mostRows.toLocaleString('en')} rows. Take out what is no watchlist, and try again.`)
  const headAt = findHead(table, mapping?.symbol ?? null)
  const head = headAt < 0 ? [] : table[headAt]!.map((cell) => cell.toLowerCase().replace(/\s+/g, ' '))
  const rows = table.slice(headAt + 1)
  const width = Math.max(head.length, ...rows.slice(0, 200).map((row) => row.length))
  const told = { ...(headAt < 0 ? guessMapping(rows, width) : mapHead(head)), ...mapping }
  if (told.symbol === null && told.name === null) throw new AppError('bad-input', `${path} has no column of symbols. Name the column, or add a head row with "symbol" above it.`)
  const wrong = Object.entries(told).find(([, column]) => column !== null && column >= width)
  if (wrong) throw new AppError('bad-input', `${path} has ${width} columns; there is none with the number ${Number(wrong[1]) + 1} for "${wrong[0]}".`)
  const cell = (row: readonly string[], column: number | null): string => (column === null ? '' : readCell(row[column] ?? ''))
  return {
    format: headAt < 0 ? 'a plain list' : nameFormat(head, headAt),
    columns: Array.from({ length: width }, (_, index) => ({ name: headAt < 0 ? `Column ${index + 1}` : (table[headAt]![index] ?? ''), samples: rows.slice(0, 3).map((row) => row[index] ?? '') })),
    mapping: told,
    rows: rows.map((row, index) => ({
      row: index + 1,
      symbol: cell(row, told.symbol), exchange: cell(row, told.exchange), name: cell(row, told.name), list: cell(row, told.list), section: cell(row, told.section), note: cell(row, told.note), color: cell(row, told.color),
    })),
  }
}

/** TradingView writes EXCHANGE:SYMBOL,… in one line or one a line, with ###SECTION between. */
function isTradingView(text: string): boolean {
  const pieces = text.split(/[,\r\n]+/).map((piece) => piece.trim()).filter((piece) => piece !== '').slice(0, 50)
  return pieces.length > 0 && pieces.every((piece) => /^###/.test(piece) || /^[A-Z0-9_]{2,15}:[^\s:]{1,32}$/.test(piece)) && pieces.some((piece) => !piece.startsWith('###'))
}

function readTradingView(text: string): WatchlistFile {
  let section = ''
  const rows: RawWatchlistRow[] = []
  for (const piece of text.split(/[,\r\n]+/).map((each) => each.trim()).filter((each) => each !== '')) {
    if (piece.startsWith('###')) {
      section = piece.slice(3).trim()
      continue
    }
    rows.push({ row: rows.length + 1, symbol: piece, exchange: '', name: '', list: '', section, note: '', color: '' })
  }
  return { format: 'TradingView list', columns: [{ name: 'Symbols', samples: rows.slice(0, 3).map((row) => row.symbol) }], mapping: { ...noMapping, symbol: 0 }, rows }
}

/** The head row: brokers put the account's name and a date above it. In another language it is told by the column below it. -1 where there is none. */
function findHead(table: readonly (readonly string[])[], column: number | null): number {
  const named = table.slice(0, 30).findIndex((row) => {
    const cells = row.map((cell) => cell.toLowerCase().replace(/\s+/g, ' '))
    return cells.some((cell) => columnNames.symbol.includes(cell)) || (cells.length > 1 && cells.some((cell) => columnNames.name.includes(cell)) && cells.every((cell) => !/^\d/.test(cell)))
  })
  if (named >= 0 || table.length < 2) return named
  const symbols = column ?? guessMapping(table.slice(1), table[0]!.length).symbol
  return symbols !== null && !looksLikeSymbol(table[0]![symbols] ?? '') ? 0 : -1
}

function looksLikeSymbol(cell: string): boolean {
  return /^\$?(?:[A-Z]{2,12}:)?[A-Z0-9]{1,6}(?:[.-][A-Z]{1,3})?$/.test(cell) && /[A-Z]/.test(cell)
}

function mapHead(head: readonly string[]): WatchlistMapping {
  const taken = new Set<number>()
  const find = (field: keyof WatchlistMapping): number | null => {
    const found = columnNames[field].map((name) => head.findIndex((cell, index) => cell === name && !taken.has(index))).find((index) => index >= 0)
    if (found !== undefined) taken.add(found)
    return found ?? null
  }
  const [symbol, exchange, name, list, section, note, color] = (['symbol', 'exchange', 'name', 'list', 'section', 'note', 'color'] as const).map(find) as [number | null, number | null, number | null, number | null, number | null, number | null, number | null]
  // The account of a broker's export is no list of the person's, unless it is called so.
  return { symbol, exchange, name, list: list !== null && /^account/.test(head[list]!) ? null : list, section, note, color }
}

/** Without a head: the column in which most cells look like symbols. */
function guessMapping(rows: readonly (readonly string[])[], width: number): WatchlistMapping {
  const sample = rows.slice(0, 200)
  const scores = Array.from({ length: width }, (_, index) => sample.filter((row) => looksLikeSymbol(row[index] ?? '')).length)
  const best = scores.indexOf(Math.max(...scores))
  return { ...noMapping, symbol: sample.length > 0 && scores[best]! >= sample.length / 2 ? best : null }
}

function nameFormat(head: readonly string[], headAt: number): string {
  const has = (...names: readonly string[]): boolean => names.every((name) => head.includes(name))
  if (has(...ownHead)) return 'Marketdash watchlists'
  if (has('symbol', 'current price', 'trade date') || has('symbol', 'purchase price', 'commission')) return 'Yahoo portfolio'
  if (has('quant rating') || has('sa analyst ratings') || has('quant') || has('sa authors rating') || has('wall street ratings')) return 'Seeking Alpha list'
  if (['quantity', 'qty', 'qty (quantity)', 'shares', 'position', 'market value', 'cost basis', 'cost basis total'].some((name) => head.includes(name))) return 'broker export'
  return headAt > 0 ? 'a sheet with lines above its head' : 'a sheet with a head row'
}
