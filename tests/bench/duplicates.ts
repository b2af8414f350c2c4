// How well stories are told from copies, updates and other stories, and how long it takes: `npm run bench -- duplicates`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from '../../src/core/db/index.ts'
import { compareFingerprints, fileBands, fingerprintArticle, joinStory, storyOfArticle } from '../../src/core/stories/index.ts'
import type { ArticleWords } from '../../src/core/stories/index.ts'
import { companies } from '../fixtures/stories/companies.ts'
import { genres } from '../fixtures/stories/genres.ts'
import { makePick, oneOf, textOf, writeLongStory, writeStory } from '../fixtures/stories/generate.ts'
import type { Pick } from '../fixtures/stories/generate.ts'
import { makePairs } from '../fixtures/stories/pairs.ts'
import type { Pair } from '../fixtures/stories/pairs.ts'

export interface DuplicatesReport {
  readonly kinds: readonly KindRate[]
  readonly stored: { readonly pairs: number; readonly copies: number; readonly updates: number; readonly merged: number }
  readonly library: number // articles stored before the clock starts
  readonly milliseconds: { readonly fingerprint: number; readonly all: number; readonly median: number } // an article; the first two of the processor
}

interface KindRate {
  readonly truth: Pair['truth']
  readonly kind: string
  readonly pairs: number
  readonly joined: number
}

const day = 86_400_000
const begin = Date.UTC(2026, 0, 5)

/** Prints a table and returns the numbers in it. `rounds` times about 11,000 pairs; `library` articles in a file of their own. */
export function runDuplicatesBench({ rounds = 3, library = 100_000, timed = 5_000 } = {}): DuplicatesReport {
  const pairs = makePairs(rounds)
  const kinds = ratePairs(pairs)
  for (const { truth, kind, pairs: count, joined } of kinds) {
    console.log(`${truth.padEnd(10)} ${kind.padEnd(46)} ${String(count).padStart(6)} pairs  ${((100 * joined) / count).toFixed(2).padStart(6)} % joined`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-duplicates-'))
  const db = openDatabase(folder)
  try {
    fill(db, library)
    const milliseconds = timeArrivals(db, library, timed)
    console.log(`${milliseconds.all.toFixed(3)} ms of the processor for an article at ${library} stored ones, writes and ${milliseconds.fingerprint.toFixed(3)} ms for its fingerprint included; by the clock half take less than ${milliseconds.median.toFixed(3)}`)
    const stored = rateInLibrary(db, makePairs(1, 90))
    console.log(`in that library: ${stored.copies.toFixed(2)} % of copies and ${stored.updates.toFixed(2)} % of updates joined, ${stored.merged.toFixed(2)} % of different stories merged (${stored.pairs} pairs)`)
    return { kinds, stored, library, milliseconds }
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function ratePairs(pairs: readonly Pair[]): readonly KindRate[] {
  const rates = new Map<string, KindRate>()
  for (const { truth, kind, first, second } of pairs) {
    const isJoined = compareFingerprints(fingerprintArticle(first), fingerprintArticle(second)).relation !== 'different'
    const known = rates.get(`${truth} ${kind}`) ?? { truth, kind, pairs: 0, joined: 0 }
    rates.set(`${truth} ${kind}`, { ...known, pairs: known.pairs + 1, joined: known.joined + (isJoined ? 1 : 0) })
  }
  return [...rates.values()]
}

type Arrival = ArticleWords & { readonly sortAt: number }

/** One in four is a wire story from few templates, which is far more alike than a real library; the others have words of their own. */
function writeArrival(index: number, sortAt: number, pick: Pick): Arrival {
  if (index % 4 !== 0) return { title: writeWords(9, pick), text: writeWords(120 + pick(500), pick), publishedAt: sortAt, symbols: [`S${pick(3000)}`], sortAt }
  const company = oneOf(companies, pick)
  const dayNumber = Math.floor((sortAt - begin) / day)
  const story = index % 40 === 0 ? writeLongStory(company, index, dayNumber) : writeStory(oneOf(genres, pick), company, { phrasing: index, facts: index * 7 + 3 }, dayNumber)
  return { title: story.title, text: textOf(story), publishedAt: sortAt, symbols: story.symbols, sortAt }
}

const syllables = ['al', 'be', 'co', 'di', 'en', 'fo', 'gu', 'ha', 'in', 'jo', 'ka', 'lo', 'ma', 'ne', 'or', 'pe', 'qui', 're', 'so', 'ti']

/** Words by Zipf's law: a few in nearly every text, most in hardly any. */
function writeWords(count: number, pick: Pick): string {
  return Array.from({ length: count }, () => {
    let word = ''
    for (let rest = Math.floor(30_000 ** (pick(1e6) / 1e6)) + 20; rest > 0; rest = Math.floor(rest / 20)) word += syllables[rest % 20] ?? ''
    return word
  }).join(' ')
}

function store(db: Database, arrival: Arrival): number {
  const id = db.prepare('INSERT INTO articles (title, added_at, sort_at, words) VALUES (?, ?, ?, 0)').run(arrival.title, arrival.sortAt, arrival.sortAt).lastInsertRowid as number
  db.prepare('INSERT INTO article_states (article_id, sort_at) VALUES (?, ?)').run(id, arrival.sortAt)
  return id
}

function fill(db: Database, count: number): void {
  const pick = makePick(7)
  for (let from = 0; from < count; from += 1000) {
    db.transaction(() => {
      for (let index = from; index < Math.min(count, from + 1000); index++) {
        const arrival = writeArrival(index, begin + Math.floor((index / count) * 200 * day) + pick(day / 4), pick)
        joinStory(db, { ...arrival, articleId: store(db, arrival) })
        if (index % 15 === 14) fileBands(db) // as whoever stores news does behind each few articles
      }
    })()
  }
}

/** Articles that arrive on the last day of the library; only the room's own work is timed. */
function timeArrivals(db: Database, library: number, count: number): DuplicatesReport['milliseconds'] {
  const pick = makePick(8)
  const arrivals = Array.from({ length: count }, (_, index) => writeArrival(library + index, begin + 199 * day + pick(day), pick))
  return db.transaction(() => {
    const stored = arrivals.map((arrival) => ({ ...arrival, articleId: store(db, arrival) }))
    const spentSince = (before: NodeJS.CpuUsage): number => {
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000 / count
    }
    const start = process.cpuUsage()
    for (const article of stored) fingerprintArticle(article)
    const fingerprint = spentSince(start)
    const before = process.cpuUsage()
    const times = stored.map((article, index) => {
      const start = performance.now()
      joinStory(db, article)
      if (index % 15 === 14) fileBands(db)
      return performance.now() - start
    })
    return { fingerprint, all: spentSince(before), median: times.sort((a, b) => a - b)[count >> 1] ?? 0 }
  })()
}

/** Both articles of each pair arrive in the full library, which is left as it was: are they in one story afterwards? */
function rateInLibrary(db: Database, pairs: readonly Pair[]): DuplicatesReport['stored'] {
  const counts = { copy: [0, 0], update: [0, 0], different: [0, 0] } satisfies Record<Pair['truth'], [number, number]>
  const ids = new Map<Pair['first'], number>()
  for (const { truth, first, second } of pairs) {
    db.exec('BEGIN')
    ids.clear()
    for (const version of [first, second]) {
      const arrival = { ...version, sortAt: version.publishedAt }
      const articleId = store(db, arrival)
      ids.set(version, articleId)
      joinStory(db, { ...arrival, articleId })
    }
    const [one, other] = [first, second].map((version) => storyOfArticle(db, ids.get(version) ?? 0)?.storyId)
    counts[truth][0]++
    if (one !== undefined && one === other) counts[truth][1]++
    db.exec('ROLLBACK')
  }
  const rate = ([all, joined]: readonly number[]): number => (100 * (joined ?? 0)) / (all || 1)
  return { pairs: pairs.length, copies: rate(counts.copy), updates: rate(counts.update), merged: rate(counts.different) }
}

if (import.meta.main) runDuplicatesBench({ library: Number(process.argv[2] ?? 100_000) })
