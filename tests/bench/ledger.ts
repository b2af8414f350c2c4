// How quick the ledger and searches over numbers are on a large library: `npm run bench -- ledger [articles]`, four claims an article.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { listArticles } from '../../src/core/articles/index.ts'
import { openDatabase } from '../../src/core/db/index.ts'
import { openLedgerWork, queueCompanies, readLedger } from '../../src/core/earnings/index.ts'
import { nameThing } from '../../src/core/earnings/ledger/thing.ts'

const now = Date.UTC(2026, 10, 30)
const day = 86_400_000
const companies = 2500

/** Numbers that look random and are the same every time (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The most followed company has one article in a hundred, the last of them one in ten thousand. */
function pickCompany(share: number): number {
  return Math.floor(20 * ((companies + 20) / 20) ** share) - 20
}

/** Ten years of results; a few companies have a thousand articles, most have a dozen or two. One article in fifty disagrees about the consensus. */
export function fillLibrary(db: Database, articles: number): void {
  const random = makeRandom(7)
  const insertArticle = db.prepare('INSERT INTO articles (id, title, source, published_at, added_at, sort_at, words) VALUES (?, ?, ?, ?, ?, ?, 300)')
  const insertText = db.prepare("INSERT INTO article_texts (id, article_id, title, text, sections, text_hash, added_at) VALUES (?, ?, ?, ?, '[]', '', 0)")
  const pointAtText = db.prepare('UPDATE articles SET text_id = id WHERE id = ?')
  const insertState = db.prepare('INSERT INTO article_states (article_id, sort_at) VALUES (?, ?)')
  const insertMention = db.prepare("INSERT INTO mentions (article_id, symbol, text_id, is_primary, spans, sort_at, company_key) VALUES (?, ?, ?, 1, '[]', ?, ?)")
  const insertClaim = db.prepare(
    `INSERT INTO claims (text_id, article_id, symbol, period_kind, period_number, period_fiscal, metric, basis, field, unit, per, currency, value, value_number, start_offset, end_offset, quote, sort_at,
       company_key, number_start, number_end, precision, per_said, thing) VALUES (?, ?, ?, 'quarter', ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 0, 40, ?, ?, ?, 10, 15, ?, 1, ?)`,
  )
  const insertFigure = db.prepare("INSERT INTO figures (article_id, company_key, metric, basis, segment, currency, actual, consensus, change, surprise, verdict, sort_at) VALUES (?, ?, ?, ?, '', 'USD', ?, ?, ?, ?, ?, ?)")
  const quote = 'Adjusted earnings were 61 cents per share, ahead of the 49 cents that analysts had expected.'
  const addSome = db.transaction((from: number, to: number) => {
    for (let id = from; id < to; id++) {
      const company = pickCompany(random())
      const symbol = `S${company}`
      const quarter = Math.floor(random() * 40) // of ten years
      const reported = now - (quarter * 365.25 * day) / 4
      const sortAt = Math.round(reported - random() * 5 * day)
      const number = 1 + ((4 - (quarter % 4)) % 4)
      const [eps, revenue, change] = [0.2 + ((company * 7 + quarter) % 300) / 100, (1 + ((company * 13 + quarter) % 900)) * 1e7, ((company + quarter * 3) % 60) - 20]
      const consensus = Number((eps + (((company + quarter) % 21) - 10) / 100 + (random() < 0.02 ? 0.07 : 0)).toFixed(2))
      insertArticle.run(id, `${symbol} reports results of quarter ${number}`, `Gazette ${id % 100}`, sortAt, sortAt, sortAt)
      insertText.run(id, id, `${symbol} reports`, `${quote} ${symbol}`)
      pointAtText.run(id)
      insertState.run(id, sortAt)
      insertMention.run(id, symbol, id, sortAt, symbol)
      const claim = (metric: string, basis: string, field: string, unit: string, currency: string | null, value: number, precision: number): void => {
        const thing = nameThing({ metric, basis, segment: null, field, unit, currency, period: { kind: 'quarter', number } })
        insertClaim.run(id, id, symbol, number, metric, basis, field, unit, unit === 'per-share' ? 'share' : null, currency, String(value), value, quote, sortAt, symbol, precision, thing)
      }
      claim('eps', 'adjusted', 'actual', 'per-share', 'USD', eps, 0.01)
      claim('eps', 'adjusted', 'consensus', 'per-share', 'USD', consensus, 0.01)
      claim('revenue', 'reported', 'actual', 'currency', 'USD', revenue, 1e6)
      claim('revenue', 'reported', 'change', 'percent', null, change, 1)
      const surprise = consensus === 0 ? null : ((eps - consensus) / Math.abs(consensus)) * 100
      insertFigure.run(id, symbol, 'eps', 'adjusted', eps, consensus, null, surprise, surprise === null ? null : surprise > 0 ? 'beat' : surprise < 0 ? 'miss' : 'inline', sortAt)
      insertFigure.run(id, symbol, 'revenue', 'reported', revenue, null, change, null, null, sortAt)
    }
  })
  for (let from = 1; from <= articles; from += 1000) addSome(from, Math.min(from + 1000, articles + 1))
}

const queries = ['symbol:S3 eps.surprise<0', 'symbol:S900 eps.surprise<0', 'eps.surprise<0', 'eps.surprise>30', 'revenue.change>20', 'revenue.change>39', 'revenue>8bn', 'verdict:miss before:2020', 'verdict:miss', 'disputed:yes', 'disputed:yes symbol:S2', 'eps.surprise<0 revenue.change<0', 'verdict:beat OR revenue.change>35', '-verdict:miss', 'eps>3.1', 'eps.surprise<-95']

export async function runLedgerBench(words: readonly string[]): Promise<void> {
  const articles = Number(words[0] ?? 100_000)
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-bench-'))
  const db = openDatabase(join(folder, 'library.sqlite'))
  try {
    const filled = measure(() => fillLibrary(db, articles))
    console.log(`${articles} articles, ${db.prepare('SELECT count(*) FROM claims').pluck().get()} claims, made in ${Math.round(filled / 1000)} s. Milliseconds of the processor, but for waits, which the clock measures:`)
    await rebuild(db)
    for (const symbol of ['S0', 'S1', 'S10', 'S100', 'S1000']) {
      const times = Array.from({ length: 15 }, () => measure(() => readLedger(db, symbol)))
      const claims = db.prepare('SELECT count(*) FROM claims WHERE company_key = ?').pluck().get(symbol)
      console.log(`ledger of ${symbol} (${claims} claims): median ${show(percentile(times, 0.5))}, p95 ${show(percentile(times, 0.95))}`)
    }
    const spread = Array.from({ length: 200 }, (_, index) => measure(() => readLedger(db, `S${pickCompany((index + 0.5) / 200)}`)))
    console.log(`ledger of the companies as articles are spread: p50 ${show(percentile(spread, 0.5))}, p95 ${show(percentile(spread, 0.95))}, most ${show(Math.max(...spread))}`)
    const all: number[] = []
    for (const query of queries) {
      const times = Array.from({ length: 8 }, () => measure(() => listArticles(db, { scope: { kind: 'all' }, query, limit: 100, offset: 0, cursor: null } as Parameters<typeof listArticles>[1], now)))
      all.push(...times)
      console.log(`  ${query.padEnd(40)} ${show(percentile(times, 0.5))}`)
    }
    console.log(`numeric queries: p50 ${show(percentile(all, 0.5))}, p95 ${show(percentile(all, 0.95))}`)
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Compares everything anew in short pieces while lists are asked for every 25 ms; how long do those wait? */
async function rebuild(db: Database): Promise<void> {
  const waits: number[] = []
  let going = true
  const asking = (async () => {
    while (going) {
      const due = performance.now() + 25
      await sleep(25)
      listArticles(db, { scope: { kind: 'all' }, query: '', limit: 50, offset: 0, cursor: null } as Parameters<typeof listArticles>[1], now)
      waits.push(performance.now() - due)
    }
  })()
  queueCompanies(db)
  const work = openLedgerWork(db)
  const start = performance.now()
  let longest = 0
  for (let more = true; more; await sleep(1)) {
    const piece = measure(() => void (more = work.step(8)))
    longest = Math.max(longest, piece)
  }
  going = false
  await asking
  console.log(`the whole ledger compared anew in ${((performance.now() - start) / 1000).toFixed(1)} s, longest piece ${show(longest)}; ${waits.length} requests meanwhile: p95 ${show(percentile(waits, 0.95))}, most ${show(Math.max(...waits))}`)
  console.log(`disputes found: ${db.prepare('SELECT count(*) FROM disputes').pluck().get()}`)
}

/** Milliseconds of the processor: on a machine that others use as well, the clock measures them too. */
function measure(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

function show(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
