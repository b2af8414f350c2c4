// How long searches take on a generated library: `npm run bench -- search [articles] [words an article]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from '../../src/core/db/index.ts'
import {
  checkSearchIndex,
  compileQuery,
  emptySearchIndex,
  indexMissingTexts,
  indexText,
  parseQuery,
  rebuildSearchIndex,
  snippetOf,
} from '../../src/core/search/index.ts'

export interface Measurement {
  readonly name: string
  readonly milliseconds: number
  readonly note: string
}

const now = Date.UTC(2026, 0, 1)

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

const syllables = ['al', 'be', 'co', 'di', 'en', 'fo', 'gu', 'ha', 'in', 'jo', 'ka', 'lo', 'ma', 'ne', 'or', 'pe', 'qui', 're', 'so', 'ti']

/** The word of a rank: short words are frequent, as in a language. */
function nameWord(rank: number): string {
  let word = ''
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) word += syllables[rest % 20] ?? ''
  return word
}

/** Ranks by Zipf's law over 60,000 words: the first stands in nearly every article, most in very few. */
function pickRank(random: () => number): number {
  return Math.floor(60_000 ** random()) - 1
}

function fillLibrary(db: Database, articles: number, words: number): void {
  const random = makeRandom(42)
  const insertArticle = db.prepare(
    'INSERT INTO articles (id, title, author, source, added_at, sort_at, words) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const insertText = db.prepare(
    "INSERT INTO article_texts (id, article_id, title, author, text, sections, text_hash, added_at) VALUES (?, ?, ?, ?, ?, '[]', '', 0)",
  )
  const pointAtText = db.prepare('UPDATE articles SET text_id = id WHERE id = ?')
  const insertState = db.prepare('INSERT INTO article_states (article_id, sort_at, read_at, starred_at) VALUES (?, ?, ?, ?)')
  const insertTag = db.prepare('INSERT INTO article_tags VALUES (?, ?, ?, 0)')
  const insertMention = db.prepare(
    "INSERT OR IGNORE INTO mentions (article_id, symbol, text_id, is_primary, spans, sort_at) VALUES (?, ?, ?, 1, '[]', ?)",
  )
  for (let tag = 0; tag < 200; tag++) db.prepare('INSERT INTO tags (name) VALUES (?)').run(`tag ${tag}`)
  db.exec("INSERT INTO watchlists (name, position) VALUES ('mine', 0)")
  for (let symbol = 0; symbol < 30; symbol++) db.prepare('INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at) VALUES (1, ?, 0, 0)').run(`S${symbol * 7}`)
  const write = (count: number): string => Array.from({ length: count }, () => nameWord(pickRank(random))).join(' ')
  const addSome = db.transaction((from: number, to: number) => {
    for (let id = from; id < to; id++) {
      const sortAt = now - Math.floor(random() * 1e11)
      const title = write(9)
      const author = `${nameWord(id % 300)} ${nameWord(id % 170)}`
      insertArticle.run(id, title, author, `Gazette ${id % 100}`, sortAt, sortAt, words)
      insertText.run(id, id, title, author, write(words))
      pointAtText.run(id)
      indexText(db, id)
      insertState.run(id, sortAt, random() < 0.7 ? 1 : null, random() < 0.01 ? 1 : null)
      if (random() < 0.3) insertTag.run(1 + Math.floor(200 ** random()) - 1, id, sortAt)
      for (let mention = 0; mention < 2; mention++) insertMention.run(id, `S${Math.floor(3000 ** random())}`, id, sortAt)
    }
  })
  for (let from = 1; from <= articles; from += 500) addSome(from, Math.min(from + 500, articles + 1))
}

const common = Array.from({ length: 12 }, (_, rank) => nameWord(rank))
const searches: readonly (readonly [name: string, query: string])[] = [
  ['a very common word', nameWord(0)],
  ['a common word', nameWord(30)],
  ['a rare word', nameWord(9000)],
  ['three words', `${nameWord(3)} ${nameWord(40)} ${nameWord(500)}`],
  ['a phrase', `"${nameWord(0)} ${nameWord(1)}"`],
  ['a beginning of two letters', 'al*'],
  ['a beginning of five letters', 'albec*'],
  ['in titles', `title:${nameWord(0)}`],
  ['an exclusion', `${nameWord(2)} -${nameWord(5)}`],
  ['only an exclusion', `-${nameWord(0)}`],
  ['a tag', 'tag:"tag 0"'],
  ['a symbol', 'symbol:S1'],
  ['a watchlist', 'watchlist:mine'],
  ['unread', 'is:unread'],
  ['unread with a word', `is:unread ${nameWord(30)}`],
  ['a feed', 'feed:"gazette 42"'],
  ['no such feed', 'feed:none'],
  ['long ones', 'words:>5000'],
  ['a snapshot that none has', 'has:snapshot'],
  ['word or tag', `${nameWord(500)} OR tag:"tag 3"`],
  [
    'worst: 12 beginnings of two letters, any',
    syllables
      .slice(0, 12)
      .map((syllable) => `${syllable.slice(0, 2)}*`)
      .join(' OR '),
  ],
  [
    'worst: 12 beginnings of two letters, all',
    syllables
      .slice(0, 12)
      .map((syllable) => `${syllable.slice(0, 2)}*`)
      .join(' '),
  ],
  ['worst: 12 common words, any', common.join(' OR ')],
  ['worst: a phrase of 24 common words', `"${Array.from({ length: 24 }, (_, rank) => common[rank % 2]).join(' ')}"`],
  ['worst: 12 phrases of common words', common.map((word) => `"${word} ${common[0]}"`).join(' OR ')],
  ['worst: 30 feeds that are none', Array.from({ length: 30 }, (_, number) => `feed:zz${number}`).join(' OR ')],
  ['worst: 30 excluded symbols', Array.from({ length: 30 }, (_, number) => `-symbol:S${number}`).join(' ')],
  [
    'worst: words excluded apart',
    `${common
      .slice(0, 6)
      .map((word) => `(-${word} OR is:starred)`)
      .join(' ')} words:>5000`,
  ],
]

/** Measures searches as a list sends them (newest first, a page of 100): the median of five runs and the slowest. */
export function measureSearch(articles: number, words: number, report: (measurement: Measurement) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-search-'))
  const db = openDatabase(folder)
  try {
    const time = (name: string, runs: number, work: () => string): void => {
      const times: number[] = []
      let note = ''
      for (let run = 0; run < runs; run++) {
        const start = performance.now()
        note = work()
        times.push(performance.now() - start)
      }
      times.sort((left, right) => left - right)
      report({ name, milliseconds: times[Math.floor(runs / 2)] ?? 0, note: `slowest ${(times.at(-1) ?? 0).toFixed(1)}; ${note}` })
    }
    time(`make ${articles} articles of ${words} words`, 1, () => {
      fillLibrary(db, articles, words)
      return ''
    })
    for (const [name, query] of searches) {
      for (const order of ['articles', 'article_states'] as const) {
        const id = order === 'articles' ? 'id' : 'article_id'
        time(`${name} (by ${order}.sort_at)`, 5, () => {
          const { where, parameters } = compileQuery(parseQuery(query), { now })
          const rows = db
            .prepare(`SELECT articles.id, articles.title FROM articles JOIN article_states ON article_states.article_id = articles.id
            WHERE ${where} ORDER BY ${order}.sort_at DESC, ${order}.${id} DESC LIMIT 100`)
            .all(...parameters)
          return `${rows.length} rows`
        })
      }
    }
    const query = parseQuery(`${nameWord(0)} ${nameWord(30)}`)
    time('100 snippets', 5, () =>
      String(
        Array.from({ length: 100 }, (_, index) => snippetOf(db, Math.ceil((articles * (index + 1)) / 100), query)).filter(
          (snippet) => snippet !== null,
        ).length,
      ),
    )
    time('check the index', 1, () => checkSearchIndex(db))
    time('rebuild the index', 1, () => {
      rebuildSearchIndex(db)
      return checkSearchIndex(db)
    })
    time('empty the index', 1, () => {
      emptySearchIndex(db)
      return ''
    })
    const step = db.transaction(() => indexMissingTexts(db, 50))
    time('fill 50 texts of it in a step', 20, () => `${step()} texts`)
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints how long searches take; `words` are the number of articles and the words of one. */
export async function runSearchBench(words: readonly string[]): Promise<void> {
  measureSearch(Number(words[0] ?? 20_000), Number(words[1] ?? 500), ({ name, milliseconds, note }) => {
    process.stdout.write(`${milliseconds.toFixed(1).padStart(10)} ms  ${name}  (${note})\n`)
  })
}
