// Files of listed companies: SEC company_tickers.json, NASDAQ's listed-symbols files, CSV.
import { AppError } from '../../shared/errors.ts'
import type { CompanyKind, DirectoryCompany } from '../../shared/model.ts'
import { articleNames } from './company-names.ts'
import { decodeSheet, guessSeparator, splitRows } from './separated-file.ts'

/** One row that names a company. */
export interface CompanyRow {
  readonly symbol: string // as articles write it: upper case, class shares with a dot
  readonly exchange: string | null
  readonly name: string
  readonly kind: CompanyKind
  readonly cik: string | null // the SEC's number of the company
}

export interface CompanyFile {
  readonly rows: readonly CompanyRow[] // each symbol once, the first row of it
  readonly duplicates: number // further rows with a symbol that was there already
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}

const expected = 'A symbol directory is SEC company_tickers.json, a NASDAQ listed-symbols file, or CSV with the columns "symbol" and "name".'
const columnNames = {
  symbol: ['symbol', 'ticker', 'act symbol', 'nasdaq symbol', 'cqs symbol', 'ticker symbol', 'stock symbol', 'code', 'epic', 'tidm', 'trading symbol'],
  name: ['company name', 'name', 'company', 'title', 'security name', 'security', 'issuer', 'issuer name', 'description', 'long name', 'short name'],
  exchange: ['exchange', 'mic', 'market', 'exchange name', 'stock exchange', 'primary exchange'],
  cik: ['cik', 'cik_str'],
} as const

/**
 * Reads a symbol directory: SEC company_tickers.json (and company_tickers_exchange.json), NASDAQ's listed-symbols files (columns split by "|"), or separated values with a
 * head row that names a symbol and a name column, an exchange column if there is one. Rows that name no company are refused one by one, each with its reason.
 * @param path for messages
 * @throws AppError bad-input with what was looked for
 */
export function readCompanyFile(bytes: Uint8Array, path: string): CompanyFile {
  const text = decodeSheet(bytes)
  const raw = /^\s*[{[]/.test(text) ? readJson(text, path) : readTable(text, path)
  const rows = new Map<string, CompanyRow>()
  const refused: { source: string; reason: string }[] = []
  let duplicates = 0
  for (const { at, row } of raw) {
    const made = makeRow(row)
    if (typeof made === 'string') refused.push({ source: at, reason: made })
    else if (rows.has(made.symbol)) duplicates += 1
    else rows.set(made.symbol, made)
  }
  if (rows.size === 0) throw new AppError('bad-input', `${path} names no company. ${expected}`)
  return { rows: [...rows.values()], duplicates, refused }
}

/** The same as a directory for mention finding, a company a symbol. Throws AppError like readCompanyFile. */
export function readCompanies(bytes: Uint8Array, path: string): readonly DirectoryCompany[] {
  return readCompanyFile(bytes, path).rows.map(({ symbol, exchange, name, kind }) => ({ symbol, exchange, name, kind, imported: true, ...articleNames(name) }))
}

interface RawRow {
  readonly at: string // where in the file
  readonly row: { readonly symbol: string; readonly name: string; readonly exchange: string; readonly cik: string; readonly etf: boolean; readonly test: boolean }
}

function readJson(text: string, path: string): readonly RawRow[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AppError('bad-input', `${path} begins like JSON but is none. ${expected}`, error)
  }
  const table = value as { fields?: unknown; data?: unknown }
  if (Array.isArray(table.fields) && Array.isArray(table.data)) {
    const head = table.fields.map((field) => String(field).toLowerCase())
    return rowsOf(head, table.data.map((row: unknown) => (Array.isArray(row) ? row.map((cell) => (cell === null ? '' : String(cell))) : [])), path, 1)
  }
  return Object.entries(value as object).map(([key, entry]: [string, unknown]) => {
    const fields = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>
    const cik = fields['cik_str'] ?? fields['cik']
    return { at: `entry ${key}`, row: { symbol: textOf(fields['ticker'] ?? fields['symbol']), name: textOf(fields['title'] ?? fields['name']), exchange: textOf(fields['exchange']), cik: typeof cik === 'number' ? String(cik) : textOf(cik), etf: false, test: false } }
  })
}

function readTable(text: string, path: string): readonly RawRow[] {
  const body = text.replace(/^\ufeff/, '')
  const [head = [], ...rows] = splitRows(body, guessSeparator(body.slice(0, body.search(/[\r\n]|$/))))
  return rowsOf(head.map((name) => name.trim().toLowerCase().replace(/^["']|["']$/g, '')), rows, path, 2)
}

function rowsOf(head: readonly string[], rows: readonly (readonly string[])[], path: string, firstRow: number): readonly RawRow[] {
  const column = (names: readonly string[]): number => names.map((name) => head.indexOf(name)).find((index) => index >= 0) ?? -1
  const [symbol, name, exchange, cik, etf, test] = [columnNames.symbol, columnNames.name, columnNames.exchange, columnNames.cik, ['etf'], ['test issue']].map(column) as [number, number, number, number, number, number]
  if (symbol < 0 || name < 0) throw new AppError('bad-input', `${path} has no columns for symbol and name. ${expected}`)
  return rows.map((row, index) => ({
    at: `row ${index + firstRow}`,
    row: { symbol: row[symbol] ?? '', name: row[name] ?? '', exchange: row[exchange] ?? '', cik: row[cik] ?? '', etf: row[etf] === 'Y', test: row[test] === 'Y' },
  }))
}

/** A row, or why it is none. */
function makeRow({ symbol, name, exchange, cik, etf, test }: RawRow['row']): CompanyRow | string {
  if (/^file creation time/i.test(symbol)) return 'the time at which the file was made, no company'
  if (test) return 'a symbol for tests of the exchange'
  // SEC writes class shares with a hyphen, some exchanges with a slash; articles, and the contract, with a dot.
  const written = symbol.trim().toUpperCase().replace(/^([A-Z]+)[-/ ]([A-Z])$/, '$1.$2')
  if (written === '') return 'no symbol'
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.\-^=]{0,31}$/u.test(written)) return `"${symbol.trim().slice(0, 40)}" is no symbol`
  // NASDAQ adds the kind of security to the name.
  const legal = name.replace(/\s+/g, ' ').split(' - ')[0]!.replace(/ (?:Class [A-Z] )?(?:Common Stock|Ordinary Shares?|Common Shares?|American Depositary Shares?)\b.*$/i, '').replace(/,$/, '').trim()
  if (legal === '') return `no name beside ${written}`
  if (legal.length > 300) return `the name beside ${written} is longer than a name can be`
  return { symbol: written, exchange: exchange.trim().slice(0, 40) || null, name: legal, kind: etf || /\bETFs?\b/.test(legal) ? 'etf' : 'stock', cik: /^0*(\d{1,10})$/.exec(cik.trim())?.[1] ?? null }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
