// A library of any size, made in seconds: plain inserts, the same every time. What is read by the window is all there, numbers of articles are not.
import type { Database } from 'better-sqlite3'
import { openDatabase } from '../../src/core/db/index.ts'
import { indexText } from '../../src/core/search/index.ts'

export interface LargeLibrary {
  readonly articles: number
  readonly words: number // an article
}

const latest = Date.UTC(2026, 0, 1)
const minutes = 60_000
const syllables = ['al', 'be', 'co', 'di', 'en', 'fo', 'gu', 'ha', 'in', 'jo', 'ka', 'lo', 'ma', 'ne', 'or', 'pe', 'qui', 're', 'so', 'ti']
const [feeds, tags, symbols, watched] = [100, 200, 3000, 30]

/** Makes a library in a folder. Articles come from 100 feeds, which are paused, so that nothing is fetched; a tenth is unread, a few are starred, one in twenty belongs to a story. */
export function makeLargeLibrary(folder: string, { articles, words }: LargeLibrary): void {
  const db = openDatabase(folder)
  try {
    db.pragma('synchronous = OFF') // nothing is lost that could not be made again
    makePlaces(db)
    for (let from = 1; from <= articles; from += 1000) addArticles(db, from, Math.min(from + 1000, articles + 1), words)
  } finally {
    db.close()
  }
}

function makePlaces(db: Database): void {
  db.transaction(() => {
    for (let tag = 0; tag < tags; tag++) db.prepare('INSERT INTO tags (name) VALUES (?)').run(tag % 10 === 0 ? `group ${tag}` : `group ${tag - (tag % 10)}/tag ${tag}`)
    const feed = db.prepare('INSERT INTO feeds (address, title, position, added_at, paused_at) VALUES (?, ?, ?, ?, ?)')
    for (let each = 0; each < feeds; each++) feed.run(`https://feed-${each}.invalid/rss`, `Gazette ${each}`, each, latest, latest)
    db.exec("INSERT INTO watchlists (name, position) VALUES ('Mine', 0)")
    for (let each = 0; each < watched; each++) db.prepare('INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at) VALUES (1, ?, ?, 0)').run(`S${each * 7}`, each)
  })()
}

function addArticles(db: Database, from: number, to: number, words: number): void {
  const article = db.prepare('INSERT INTO articles (id, text_id, title, author, dek, source, published_at, added_at, sort_at, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const text = db.prepare("INSERT INTO article_texts (id, article_id, title, author, dek, text, sections, text_hash, added_at) VALUES (?, ?, ?, ?, ?, ?, '[]', ?, 0)")
  const state = db.prepare('INSERT INTO article_states (article_id, sort_at, read_at, starred_at, later_at) VALUES (?, ?, ?, ?, ?)')
  const tagged = db.prepare('INSERT INTO article_tags (tag_id, article_id, sort_at, tagged_at) VALUES (?, ?, ?, 0)')
  const mention = db.prepare("INSERT OR IGNORE INTO mentions (article_id, symbol, text_id, is_primary, spans, sort_at, company_key, change_percent) VALUES (?, ?, ?, ?, '[[0,3]]', ?, ?, ?)")
  const item = db.prepare("INSERT INTO feed_items (feed_id, item_key, article_id, content_hash, sort_at, seen_at) VALUES (?, ?, ?, '', ?, 0)")
  const story = db.prepare('INSERT INTO story_articles (article_id, story_id, reason, leads) VALUES (?, ?, ?, ?)')
  db.transaction(() => {
    for (let id = from; id < to; id++) {
      const random = makeRandom(id)
      const write = (count: number): string => Array.from({ length: count }, () => nameWord(Math.floor(60_000 ** random()) - 1)).join(' ')
      const sortAt = latest - id * 5 * minutes
      const [title, author, dek, source] = [capitalise(write(9)), `${nameWord(id % 300)} ${nameWord(id % 170)}`, capitalise(write(16)), `Gazette ${id % feeds}`]
      const move = random() < 0.3 ? Math.round(random() * 200 - 100) / 10 : null
      article.run(id, id, title, author, dek, source, sortAt, sortAt, sortAt, words)
      text.run(id, id, title, author, dek, paragraphs(write(words)), String(id))
      indexText(db, id)
      state.run(id, sortAt, random() < 0.9 ? sortAt : null, random() < 0.01 ? sortAt : null, random() < 0.005 ? sortAt : null)
      if (random() < 0.3) tagged.run(Math.floor(tags ** random()), id, sortAt)
      for (let each = 0; each < 2; each++) {
        const symbol = `S${Math.floor(symbols ** random())}`
        mention.run(id, symbol, id, each === 0 ? 1 : 0, sortAt, symbol, each === 0 ? move : null)
      }
      item.run(1 + (id % feeds), String(id), id, sortAt)
      if (id % 40 < 2) story.run(id, id - (id % 40), id % 40 === 0 ? 'first' : 'same-event', id % 40 === 0 ? 1 : 0)
    }
  })()
}

/** Numbers that look random and are the same every time (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The word of a rank by Zipf's law over 60,000 words: short words are frequent, as in a language. */
export function nameWord(rank: number): string {
  let word = ''
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) word += syllables[rest % 20] ?? ''
  return word
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text has a blank line about every 60 words. */
function paragraphs(text: string): string {
  return text.split(' ').map((word, index) => (index > 0 && index % 60 === 0 ? `\n\n${capitalise(word)}` : word)).join(' ').replaceAll(' \n\n', '.\n\n')
}
