import type { Database } from 'better-sqlite3'
import { storeArticle } from '../../../src/core/articles/index.ts'
import type { ParsedArticle } from '../../../src/shared/model.ts'

const words = ['revenue', 'quarter', 'margin', 'guidance', 'shares', 'growth', 'analysts', 'cash', 'orders', 'demand', 'prices', 'costs', 'outlook', 'report', 'chief', 'market']

/** A small generator of random numbers from 0 to 1 (mulberry32): the same seed, the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Article number `number` of a made-up newspaper: always the same, unlike every other, `length` words long. */
export function makeArticle(number: number, length = 300): ParsedArticle {
  const random = randomFrom(number)
  const text = [`Company ${number} (NYSE: C${number % 500}) reported revenue of $${100 + (number % 900)} million for the third quarter, up ${number % 40}%.`]
  for (let count = 0; count < length; count++) text.push((words[Math.floor(random() * words.length)] as string) + (count % 7 === 0 ? String(Math.floor(random() * 5000)) : ''))
  return {
    title: `Company ${number} reports`, author: 'A. Writer', dek: null, text: text.join(' '), html: null, sections: [],
    publishedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(), url: `https://news.example/${number}`, source: 'Example', image: null, language: 'en',
  }
}

/** Stores it as an import does, with what it says of its company: what is measured here is storing, not reading. Returns its id. */
export function storeMade(db: Database, number: number, length?: number): number {
  const article = makeArticle(number, length)
  const mention = { symbol: `C${number % 500}`, exchange: 'NYSE', company: `Company ${number}`, primary: true, spans: [[0, article.text.indexOf(' (')] as const] }
  const extraction = { mentions: [mention], snapshots: [], priceActions: [], ratings: [], doubts: [] }
  return storeArticle(db, article, { extraction, extractorVersion: 1 }, Date.UTC(2026, 10, 1)).id
}
