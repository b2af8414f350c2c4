// Watchlists from files and into files, so that what goes out comes back whole.
import type { Database } from 'better-sqlite3'
import type { WatchlistFileRow, WatchlistImport, WatchlistMapping, WatchlistPreview } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { NoteChange, Watchlist, WatchlistChange } from '../../shared/model.ts'
import { statement } from '../db/index.ts'
import { isListed, keyOfSymbol, nameOfCompany, symbolOfName } from './keys.ts'
import { readSymbol } from './parse-symbols.ts'
import { writeCell } from './separated-file.ts'
import type { RawWatchlistRow } from './watchlist-file.ts'
import { readWatchlistFile } from './watchlist-file.ts'
import { insertSection, noteCompany } from './watchlist-order.ts'
import { readWatchlist, readWatchlists } from './watchlist-reading.ts'
import { findListByName, insertList, insertSymbol, nextPosition } from './watchlists.ts'

const mostTold = 100
const mostShown = 100

interface CheckedFile {
  readonly preview: WatchlistPreview
  readonly rows: readonly WatchlistFileRow[]
}

/** What importing a file would do, with its columns and what each was taken for. Throws AppError bad-input or too-large. */
export function previewWatchlistFile(db: Database, bytes: Uint8Array, path: string, mapping: Partial<WatchlistMapping> | null): WatchlistPreview {
  return checkFile(db, bytes, path, mapping).preview
}

function checkFile(db: Database, bytes: Uint8Array, path: string, mapping: Partial<WatchlistMapping> | null): CheckedFile {
  const file = readWatchlistFile(bytes, path, mapping)
  const rows: WatchlistFileRow[] = []
  const refused: { source: string; reason: string }[] = []
  const seen = new Set<string>()
  let duplicates = 0
  for (const raw of file.rows) {
    const made = checkRow(db, raw, file.format === 'Marketdash watchlists')
    if (typeof made === 'string') {
      refused.push({ source: `row ${raw.row}`, reason: made })
      continue
    }
    const place = `${made.list?.toLowerCase() ?? ''}\n${made.symbol ?? `\n${made.section ?? ''}`}`
    if (seen.has(place)) duplicates += 1
    else rows.push(made)
    seen.add(place)
  }
  const told = refused.length > mostTold ? [...refused.slice(0, mostTold), { source: path, reason: `and ${refused.length - mostTold} further rows` }] : refused
  const { format, columns, mapping: taken } = file
  return { rows, preview: { format, columns, mapping: taken, rows: rows.slice(0, mostShown), total: rows.length, duplicates, unknown: rows.filter((row) => row.symbol !== null && !row.known).length, refused: told } }
}

/** A row, or why it is none. */
function checkRow(db: Database, raw: RawWatchlistRow, own: boolean): WatchlistFileRow | string {
  const text = (cell: string, most: number): string | null => (cell.trim() === '' ? null : cell.trim().slice(0, most))
  const rest = { row: raw.row, list: text(raw.list, 100), section: text(raw.section, 100), note: text(raw.note, 20_000), color: /^#[0-9a-f]{6}$/i.test(raw.color.trim()) ? raw.color.trim().toLowerCase() : null }
  const cell = raw.symbol.trim()
  if (cell === '' && own && rest.list !== null) return { ...rest, symbol: null, company: null, known: false }
  if (cell === '') {
    const named = raw.name.trim() === '' ? null : symbolOfName(db, raw.name)
    return named === null ? (raw.name.trim() === '' ? 'no symbol' : `no symbol, and no company is called "${raw.name.trim().slice(0, 60)}"`) : describe(db, rest, named)
  }
  if (/^(?:total|totals|account total|cash(?: & cash investments)?|pending activity|n\/a|--?)$/i.test(cell)) return `"${cell}" is no symbol`
  if (/\*\*$/.test(cell)) return `"${cell}" is a cash position, no symbol`
  if (/^\^|=X$|=F$/.test(cell)) return `"${cell}" is an index, a currency or a future; watchlists hold companies and funds`
  const symbol = readSymbol(db, /:/.test(cell) || raw.exchange.trim() === '' ? cell : withExchange(cell, raw.exchange), false) ?? (own && /^[\p{L}\p{N}][\p{L}\p{N}.\-^=]{0,31}$/u.test(cell) ? cell.toUpperCase() : null)
  if (symbol === null) {
    const named = raw.name.trim() === '' ? null : symbolOfName(db, raw.name)
    return named === null ? `"${cell.slice(0, 60)}" is no symbol` : describe(db, rest, named)
  }
  return describe(db, rest, symbol)
}

/** The exchange of a column counts where articles know it by that name: brokers write all kinds of things there. */
function withExchange(symbol: string, exchange: string): string {
  const name = exchange.trim().toUpperCase()
  return /^[A-Z]{2,10}$/.test(name) && !/^(?:US|USA|ARCA|ISLAND|SMART|OTC|PINK|EQUITY|STOCK|ETF)$/.test(name) ? `${name}:${symbol}` : symbol
}

function describe(db: Database, rest: Omit<WatchlistFileRow, 'symbol' | 'company' | 'known'>, symbol: string): WatchlistFileRow {
  return { ...rest, symbol, company: nameOfCompany(db, keyOfSymbol(db, symbol)), known: isListed(db, symbol) }
}

/**
 * Takes a file of watched symbols in, all or nothing: each row onto the list that its list column names, else onto `list`, which is made where there is none. Sections, notes and
 * colours come along; a note that is there already is not overwritten by nothing. The same file twice changes nothing.
 * @throws AppError bad-input or too-large
 */
export function importWatchlistFile(db: Database, given: { readonly bytes: Uint8Array; readonly name: string; readonly mapping: Partial<WatchlistMapping> | null; readonly list: string }, now: number): WatchlistImport {
  const { preview, rows } = checkFile(db, given.bytes, given.name, given.mapping)
  if (rows.length === 0) throw new AppError('bad-input', `${given.name} names no symbol that could be watched. ${preview.refused[0] ? `${preview.refused[0].source}: ${preview.refused[0].reason}.` : ''}`.trim())
  const groups = Map.groupBy(rows, (row) => (row.list ?? given.list).toLowerCase())
  const { format, total, duplicates, unknown, refused } = preview
  return db.transaction((): WatchlistImport => {
    const added: { list: string; symbols: number }[] = []
    const changes: WatchlistChange[] = []
    const notes: NoteChange[] = []
    let existing = 0
    for (const own of groups.values()) {
      const outcome = fillList(db, own[0]!.list ?? given.list, own, now, notes)
      existing += outcome.existing
      if (outcome.change === null) continue
      changes.push(outcome.change)
      added.push({ list: outcome.change.after!.name, symbols: outcome.added })
    }
    return { format, total, duplicates, unknown, refused, added, existing, changes, notes }
  }).immediate()
}

function fillList(db: Database, name: string, rows: readonly WatchlistFileRow[], now: number, notes: NoteChange[]): { readonly added: number; readonly existing: number; readonly change: WatchlistChange | null } {
  const known = findListByName(db, name)
  if (known && known.archived_at !== null) throw new AppError('bad-input', `The watchlist "${known.name}" is archived. Restore it first, or choose another.`)
  const before = known ? readWatchlist(db, known.id) : null
  const id = known?.id ?? insertList(db, name).id
  const sections = new Map((statement(db, 'SELECT name, id FROM watchlist_sections WHERE watchlist_id = ?').all(id) as { name: string; id: number }[]).map((section) => [section.name.toLowerCase(), section.id]))
  let added = 0
  let existing = 0
  let touched = known === undefined
  let next = nextPosition(db, id)
  for (const row of rows) {
    let sectionId: number | null = null
    if (row.section !== null) {
      sectionId = sections.get(row.section.toLowerCase()) ?? null
      if (sectionId === null) {
        sectionId = insertSection(db, id, row.section)
        sections.set(row.section.toLowerCase(), sectionId)
        touched = true
      }
    }
    if (row.symbol === null) {
      if (row.section === null && row.color !== null && statement(db, 'UPDATE watchlists SET color = @color WHERE id = @id AND color IS NOT @color').run({ color: row.color, id }).changes > 0) touched = true
      continue
    }
    if (insertSymbol(db, id, row.symbol, now, { position: next, sectionId, color: row.color })) added += 1
    else existing += 1
    next += 1
    if (row.note !== null) {
      const change = noteCompany(db, row.symbol, row.note, now)
      if (change.before !== change.after) notes.push(change)
    }
  }
  touched ||= added > 0
  return { added, existing, change: touched ? { before, after: readWatchlist(db, id) } : null }
}

/** Every list that is not archived (or only some) as CSV, Markdown or JSON. The CSV comes back whole: order, sections, notes and colours, empty lists and sections too. */
export function exportWatchlists(db: Database, format: 'csv' | 'json' | 'md', ids: readonly string[] | null): { readonly content: string; readonly lists: number; readonly symbols: number } {
  const lists = readWatchlists(db, false).filter((list) => ids === null || ids.includes(list.id))
  const symbols = lists.reduce((sum, list) => sum + list.symbols.length, 0)
  return { content: format === 'csv' ? writeCsv(lists) : format === 'md' ? writeMarkdown(lists) : `${JSON.stringify(lists, null, 2)}\n`, lists: lists.length, symbols }
}

function writeCsv(lists: readonly Watchlist[]): string {
  const rows = lists.flatMap((list) => {
    const sections = new Map(list.sections.map((section) => [section.id, section.name]))
    const row = (symbol: string, section: string, company: string, note: string, color: string): readonly string[] => [list.name, section, symbol, company, note, color]
    return [
      // A list's own row: its colour, and that it is there though it may be empty.
      row('', '', '', '', list.color ?? ''),
      ...list.sections.map((section) => row('', section.name, '', '', '')),
      ...list.symbols.map((each) => row(each.symbol, each.sectionId === null ? '' : (sections.get(each.sectionId) ?? ''), each.company ?? '', each.note ?? '', each.color ?? '')),
    ]
  })
  return [['list', 'section', 'symbol', 'company', 'note', 'color'], ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
}

function writeMarkdown(lists: readonly Watchlist[]): string {
  const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ')
  const table = (symbols: Watchlist['symbols']): readonly string[] => (symbols.length === 0 ? [] : ['| Symbol | Company | Note |', '| --- | --- | --- |', ...symbols.map((each) => `| ${cell(each.symbol)} | ${cell(each.company ?? '')} | ${cell(each.note ?? '')} |`), ''])
  return lists.flatMap((list) => [
    `# ${cell(list.name)}`, '',
    ...table(list.symbols.filter((each) => each.sectionId === null)),
    ...list.sections.flatMap((section) => [`## ${cell(section.name)}`, '', ...table(list.symbols.filter((each) => each.sectionId === section.id))]),
  ]).join('\n')
}
