import type { DirectoryCompany } from '../shared/model.ts'
import { AppError } from '../shared/errors.ts'

/**
 * Reads a symbol directory: SEC company_tickers.json (and company_tickers_exchange.json), NASDAQ's listed-symbols files
 * (columns split by "|"), or CSV with a head row that names a symbol and a name column, an exchange column if there is one.
 * Throws AppError('bad-input') with what was looked for.
 */
export function readCompanies(bytes: Uint8Array, path: string): readonly DirectoryCompany[] {
  const text = new TextDecoder().decode(bytes)
  const companies = /^\s*[{[]/.test(text) ? readJson(text, path) : readTable(text, path)
  if (companies.length === 0) throw new AppError('bad-input', `${path} names no company. ${expected}`)
  return companies
}

const expected =
  'A symbol directory is SEC company_tickers.json, a NASDAQ listed-symbols file, or CSV with the columns "symbol" and "name".'

function readJson(text: string, path: string): DirectoryCompany[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AppError('bad-input', `${path} begins like JSON but is none. ${expected}`, error)
  }
  const table = value as { fields?: unknown; data?: unknown }
  if (Array.isArray(table.fields) && Array.isArray(table.data)) {
    const names = table.fields.map((field) => String(field).toLowerCase())
    return companiesOf(
      names,
      table.data.filter(Array.isArray).map((row: unknown[]) => row.map((cell) => (cell === null ? '' : String(cell)))),
      path,
    )
  }
  const entries = Object.values(value as object).filter(
    (entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null,
  )
  return entries.flatMap((entry) =>
    makeCompany(textOf(entry['ticker'] ?? entry['symbol']), textOf(entry['title'] ?? entry['name']), textOf(entry['exchange'])),
  )
}

function readTable(text: string, path: string): DirectoryCompany[] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const separator = firstLine.includes('|')
    ? '|'
    : firstLine.includes(';') && !firstLine.includes(',')
      ? ';'
      : firstLine.includes('\t')
        ? '\t'
        : ','
  const [head = [], ...rows] = splitRows(text.replace(/^\ufeff/, ''), separator)
  return companiesOf(
    head.map((name) => name.trim().toLowerCase()),
    rows,
    path,
  )
}

function companiesOf(head: readonly string[], rows: readonly (readonly string[])[], path: string): DirectoryCompany[] {
  const column = (...names: string[]): number => names.map((name) => head.indexOf(name)).find((index) => index >= 0) ?? -1
  const symbol = column('symbol', 'ticker', 'act symbol', 'nasdaq symbol')
  const name = column('company name', 'name', 'company', 'title', 'security name', 'security')
  const exchange = column('exchange', 'mic')
  const test = column('test issue')
  if (symbol < 0 || name < 0) throw new AppError('bad-input', `${path} has no columns for symbol and name. ${expected}`)
  return rows.filter((row) => row[test] !== 'Y').flatMap((row) => makeCompany(row[symbol] ?? '', row[name] ?? '', row[exchange] ?? ''))
}

function makeCompany(symbol: string, name: string, exchange: string): DirectoryCompany[] {
  // SEC writes class shares with a hyphen; articles, and the contract, with a dot.
  const written = symbol
    .trim()
    .toUpperCase()
    .replace(/^([A-Z]+)-([A-Z])$/, '$1.$2')
  // NASDAQ adds the kind of security to the name.
  const legal = name.split(' - ')[0]?.trim() ?? ''
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.\-^=]{0,31}$/u.test(written) || legal === '') return []
  const short = shortenName(legal)
  return [{ symbol: written, exchange: exchange.trim() || null, name: legal, shortNames: short === legal || short === '' ? [] : [short] }]
}

const legalForm =
  /[,\s]+(?:inc|incorporated|corp|corporation|company|co|ltd|limited|plc|llc|lp|sa|s\.a|se|ag|nv|n\.v|ab|asa|oyj|spa|holdings?|group)\.?$|[,\s]+\/[a-z]{2,3}\/?$/i

/** What an article calls a company: its legal name without the legal form. */
function shortenName(name: string): string {
  let short = name
  for (let next = short.replace(legalForm, ''); next !== short; next = short.replace(legalForm, '')) short = next
  return short.trim()
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Rows of a separated file; a cell in quotes may hold separators, line breaks and doubled quotes (RFC 4180). */
function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let position = 0
  while (position < text.length) {
    let cell = ''
    if (text[position] === '"') {
      let end = position + 1
      for (;;) {
        const quote = text.indexOf('"', end)
        if (quote < 0 || text[quote + 1] !== '"') {
          cell += text.slice(end, quote < 0 ? text.length : quote)
          position = quote < 0 ? text.length : quote + 1
          break
        }
        cell += text.slice(end, quote + 1)
        end = quote + 2
      }
    }
    const start = position
    while (position < text.length && text[position] !== separator && text[position] !== '\n' && text[position] !== '\r') position++
    row.push((cell + text.slice(start, position)).trim())
    if (text[position] === separator && position + 1 < text.length) position++
    else {
      if (text[position] === '\r' && text[position + 1] === '\n') position++
      position++
      if (row.some((each) => each !== '')) rows.push(row)
      row = []
    }
  }
  return rows
}
