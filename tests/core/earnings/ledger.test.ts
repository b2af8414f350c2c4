import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { readLedger } from '../../../src/core/earnings/index.ts'
import { refreshDisputes } from '../../../src/core/earnings/ledger/disputes.ts'
import { agree, groupPrinted } from '../../../src/core/earnings/printed.ts'
import type { LedgerEntry } from '../../../src/shared/ledger.ts'
import { keep, quarter } from './kept-articles.ts'

function ledgerOf(articles: readonly Parameters<typeof keep>[1][]): { db: Database; entries: readonly LedgerEntry[]; ids: readonly string[] } {
  const db = openMemoryDatabase()
  const ids = articles.map((article) => keep(db, article))
  return { db, ids, entries: readLedger(db, 'ORLF') }
}
const find = (entries: readonly LedgerEntry[], metric: string, field: string): LedgerEntry[] => entries.filter((entry) => entry.metric === metric && entry.field === field)
const disputed = (entries: readonly LedgerEntry[]): string[] => entries.filter((entry) => !entry.agree).map((entry) => `${entry.metric} ${entry.field} ${entry.groups.map((group) => group.value).sort().join(' / ')}`)
const disputeRows = (db: Database): unknown => db.prepare('SELECT count(*) FROM disputes').pluck().get()

describe('the ledger of a company', () => {
  it('shows a consensus that two articles give differently, each with its sentence', () => {
    const { entries, db, ids } = ledgerOf([
      { text: quarter('Adjusted earnings were 61 cents per share, ahead of the 49 cents that analysts had expected.') },
      { title: 'Orlend falls short', text: quarter('Adjusted earnings of $0.61 per share missed the $0.85 consensus estimate.') },
    ])
    expect(disputed(entries)).toEqual(['eps consensus 0.49 / 0.85'])
    const [entry] = find(entries, 'eps', 'consensus')
    expect(entry).toMatchObject({ symbol: 'ORLF', basis: 'adjusted', segment: null, unit: 'per-share', per: 'share', currency: 'USD', period: { kind: 'quarter', number: 3, fiscal: false, year: 2026 } })
    const [claim] = entry!.groups.find((group) => group.value === 0.85)!.claims
    expect(claim).toMatchObject({ articleId: ids[1], quote: 'Adjusted earnings of $0.61 per share missed the $0.85 consensus estimate.', publishedAt: '2026-10-22T12:00:00.000Z' })
    const text = db.prepare('SELECT text FROM article_texts WHERE id = ?').pluck().get(Number(claim!.textId)) as string
    expect(text.slice(...claim!.number!)).toBe('$0.85')
    expect(find(entries, 'eps', 'actual')[0]).toMatchObject({ agree: true, groups: [{ claims: [{}, {}] }] })
    expect(disputeRows(db)).toBe(1)
  })

  it('lets later articles join a dispute, the newest of them dating it, and leaves nothing where the one that differed is gone', () => {
    const { db, ids } = ledgerOf([{ text: quarter('Revenue was $34.8 million.') }, { text: quarter('Revenue came to $36.1 million.'), publishedAt: '2026-10-23T12:00:00Z' }])
    const stored = (): unknown => db.prepare('SELECT id, latest_at FROM disputes').all()
    const inDispute = (): unknown => db.prepare('SELECT article_id FROM dispute_articles ORDER BY article_id').pluck().all()
    const third = keep(db, { text: quarter('Revenue of $34.8 million was up on the year.'), publishedAt: '2026-10-24T12:00:00Z' })
    expect(inDispute()).toEqual([...ids, third].map(Number))
    expect(stored()).toEqual([{ id: 1, latest_at: Date.parse('2026-10-24T12:00:00Z') }])
    db.prepare('DELETE FROM articles WHERE id = ?').run(Number(ids[1]))
    refreshDisputes(db, ...(db.prepare('SELECT company_key, thing FROM disputes').raw().get() as [string, string]))
    expect([stored(), inDispute()]).toEqual([[], []])
  })

  it('lets rounding agree, as printed and no further', () => {
    expect(disputed(ledgerOf([{ text: quarter('Revenue was $34.8 million.') }, { text: quarter('Revenue came to $34.81 million.') }]).entries)).toEqual([])
    expect(disputed(ledgerOf([{ text: quarter('Revenue was $34.8 million.') }, { text: quarter('Revenue came to $34.91 million.') }]).entries)).toEqual(['revenue actual 34800000 / 34910000'])
    expect(disputed(ledgerOf([{ text: quarter('Revenue was about $400 million.') }, { text: quarter('Revenue came to $412 million.') }]).entries)).toEqual([])
  })

  it('tells one year’s quarter from another’s by the dates of the articles', () => {
    const { entries } = ledgerOf([{ text: quarter('Revenue was $914 million.') }, { text: quarter('Revenue was $823 million.'), publishedAt: '2025-10-20T12:00:00Z' }])
    expect(disputed(entries)).toEqual([])
    expect(find(entries, 'revenue', 'actual').map((entry) => entry.period?.year)).toEqual([2026, 2025])
    const named = ledgerOf([{ text: quarter('Revenue was $914 million.') }, { text: quarter('Revenue was $925 million.', 'third quarter of 2026') }])
    expect(disputed(named.entries)).toEqual(['revenue actual 914000000 / 925000000'])
  })

  it('names no year where the article comes too late or too early for a period of the calendar: its company’s business year is another', () => {
    const title = 'Orlend Foods reports its results'
    const years = (text: string, publishedAt: string, field = 'actual'): unknown => find(ledgerOf([{ title, text, publishedAt }]).entries, 'revenue', field).map((entry) => entry.period?.year)
    const second = quarter('Revenue was $914 million. For the third quarter it expects revenue of $930 million.', 'second quarter')
    expect(years(second, '2025-07-24T12:00:00Z')).toEqual([2025])
    expect(years(second, '2025-07-24T12:00:00Z', 'guidance-low')).toEqual([2025])
    expect(years(second, '2025-12-09T12:00:00Z')).toEqual([null])
    expect(years(second, '2025-12-09T12:00:00Z', 'guidance-low')).toEqual([null])
    expect(years(quarter('Revenue was $914 million.', 'fourth quarter'), '2026-03-27T12:00:00Z')).toEqual([2025])
    const { entries } = ledgerOf([{ title, text: second, publishedAt: '2025-12-09T12:00:00Z' }, { title, text: quarter('Revenue was $925 million.', 'second quarter'), publishedAt: '2025-12-10T12:00:00Z' }])
    expect(disputed(entries)).toEqual(['revenue actual 914000000 / 925000000'])
  })

  it('says that it cannot tell where articles have no date and name no year', () => {
    const { entries } = ledgerOf([{ text: quarter('Revenue was $914 million.'), publishedAt: null }, { text: quarter('Revenue was $823 million.'), publishedAt: null }])
    expect(disputed(entries)).toEqual([])
    expect(find(entries, 'revenue', 'actual')[0]?.note).toMatch(/cannot be told/)
  })

  it('never compares shares with depositary shares, one currency with another, reported with adjusted', () => {
    const { entries } = ledgerOf([
      { text: quarter('Adjusted earnings were 70 cents per ADS.') },
      { text: quarter('Adjusted earnings were 17 cents per ordinary share.') },
      { text: quarter('Adjusted earnings were 5.04 yuan per ADS.') },
      { text: quarter('GAAP earnings were 58 cents per ADS.') },
    ])
    expect(disputed(entries)).toEqual([])
    expect(new Set(find(entries, 'eps', 'actual').map((entry) => `${entry.per} ${entry.currency} ${entry.basis}`)).size).toBe(4)
  })

  it('lets a corrected article win and keeps what it said before as withdrawn', () => {
    const { entries, db } = ledgerOf([
      { text: quarter('Revenue was $914 million.'), url: 'https://news.example/a' },
      { text: quarter('Revenue was $941 million.'), url: 'https://news.example/b' },
      { text: quarter('Revenue was $914 million. A figure has been put right.'), url: 'https://news.example/b' },
    ])
    expect(disputed(entries)).toEqual([])
    expect(find(entries, 'revenue', 'actual')[0]).toMatchObject({ agree: true, superseded: [{ reason: 'corrected', claim: { value: 941000000 } }] })
    expect(disputeRows(db)).toBe(0)
  })

  it('lets a restated number, a raised forecast and a split explain what differs', () => {
    expect(disputed(ledgerOf([{ text: quarter('Revenue was $914 million.') }, { text: quarter('Restated revenue was $901 million.', 'third quarter of 2026'), publishedAt: '2026-11-20T12:00:00Z' }]).entries)).toEqual([])
    const raised = [
      { text: quarter('It expects revenue of $3.2 billion to $3.3 billion for 2026.') },
      { text: quarter('It raised its forecast and now expects revenue of $3.4 billion to $3.5 billion for 2026.'), publishedAt: '2026-10-30T12:00:00Z' },
    ]
    expect(disputed(ledgerOf(raised).entries)).toEqual([])
    const split = [
      { text: quarter('Earnings were $6.10 per share.') },
      { text: quarter('Earnings were 61 cents per share. The 10-for-1 stock split took effect on Monday.'), publishedAt: '2026-11-10T12:00:00Z' },
    ]
    expect(disputed(ledgerOf(split).entries)).toEqual([])
  })

  it('counts one article that two sources print as one claim in two places', () => {
    const text = `${quarter('Revenue was $914 million.')} ${'The company sells soups and sauces in eleven countries, and its newest plant stands near Porto. '.repeat(4)}`
    const { entries } = ledgerOf([{ text, source: 'Wire', url: 'https://wire.example/1' }, { text: `${text} (Wire)`, source: 'Gazette', url: 'https://gazette.example/2' }])
    const [entry] = find(entries, 'revenue', 'actual')
    expect(entry?.groups).toHaveLength(1)
    expect(entry?.groups[0]?.claims).toHaveLength(1)
    expect(entry?.groups[0]?.claims[0]?.places).toHaveLength(1)
  })

  it('is empty for a company of which nothing is claimed', () => {
    expect(readLedger(openMemoryDatabase(), 'NONE')).toEqual([])
  })
})

describe('agreement of printed numbers', () => {
  const printed = fc.record({ value: fc.integer({ min: -99999, max: 99999 }), digits: fc.integer({ min: 0, max: 4 }) }).map(({ value, digits }) => ({ value: value / 10 ** digits, precision: 10 ** -digits, hedge: null }))

  it('does not depend on which of two is asked first, and holds for a number and its rounding', () => {
    fc.assert(fc.property(printed, printed, (one, other) => agree(one, other) === agree(other, one)))
    fc.assert(fc.property(printed, fc.integer({ min: 0, max: 4 }), (fine, digits) => {
      fc.pre(10 ** -digits > fine.precision)
      return agree(fine, { value: Number(fine.value.toFixed(digits)), precision: 10 ** -digits, hedge: null })
    }))
  })

  it('puts every number into one group', () => {
    fc.assert(fc.property(fc.array(printed, { maxLength: 12 }), (numbers) => groupPrinted(numbers).flat().length === numbers.length))
  })
})
