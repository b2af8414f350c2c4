import type { Database } from 'better-sqlite3'
import { copyWindowHours, updateWindowHours } from './compare.ts'
import { encodeFingerprint } from './encode.ts'
import type { Fingerprint } from './fingerprint.ts'
import { prepareOnce } from './statements.ts'
import { mixHash } from './words.ts'

const bandsOfText = 12
const bandsOfOpening = 4
const bandsOfTitle = 2
const bandsOfSymbols = 2
const mostOfBand = 24 // what stands in more articles than this says little; the nearest in time are looked at
const mostCandidates = 16
const hour = 3_600_000

interface Band {
  readonly band: number // 32 bits, signed
  readonly hours: number // how far from each other two articles may be that this is to bring together
}

/**
 * Where an article is filed to be found by what is like it. The smallest hashes of two texts are the same with the chance that any
 * run of words is in both, so of two texts that share a fifth of theirs twelve bands miss 7 in 100. The opening's bands
 * find a teaser's whole text; the title's and the companies' find another wire's account.
 */
function bandsOf(print: Fingerprint): readonly Band[] {
  const bands = new Map<number, number>()
  const add = (hash: number, salt: number, hours: number): void => void bands.set(mixHash(hash ^ salt) | 0, hours)
  for (const hash of print.shingles.smallest.slice(0, bandsOfText)) add(hash, 0, copyWindowHours)
  for (const hash of print.opening.slice(0, bandsOfOpening)) add(hash, 0, copyWindowHours)
  const pairs = print.title.slice(1).map((word, index) => mixHash(((print.title[index] ?? 0) << 16) | word))
  for (const hash of pairs.sort((a, b) => a - b).slice(0, bandsOfTitle)) add(hash, 0x7171_e5, updateWindowHours)
  const about = print.symbols.length > 0 ? print.symbols.slice(0, bandsOfSymbols) : print.mainNames.slice(0, 1)
  for (const hash of about) add(hash, 0x5b_0150, updateWindowHours)
  return [...bands].map(([band, hours]) => ({ band, hours }))
}

/** Files an article's fingerprint, in place of an earlier one of the same article. */
export function storeFingerprint(db: Database, articleId: number, print: Fingerprint, sortAt: number): void {
  const isNew = prepareOnce(db, 'INSERT INTO fingerprints (article_id, fingerprint, sort_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(articleId, encodeFingerprint(print), sortAt).changes === 1
  if (!isNew) {
    prepareOnce(db, 'DELETE FROM fingerprint_bands WHERE article_id = ?').run(articleId)
    prepareOnce(db, 'UPDATE fingerprints SET fingerprint = ?, sort_at = ? WHERE article_id = ?').run(encodeFingerprint(print), sortAt, articleId)
  }
  const insert = prepareOnce(db, 'INSERT INTO fingerprint_bands (band, sort_at, article_id) VALUES (?, ?, ?)')
  for (const { band } of bandsOf(print)) insert.run(band, sortAt, articleId)
}

/** Articles that may be like this one, those with the most in common first. */
export function findCandidates(db: Database, articleId: number, print: Fingerprint, sortAt: number): readonly number[] {
  const find = prepareOnce(db, `SELECT article_id FROM fingerprint_bands WHERE band = ? AND sort_at BETWEEN ? AND ? ORDER BY sort_at DESC LIMIT ${mostOfBand}`).pluck()
  const common = new Map<number, number>()
  for (const { band, hours } of bandsOf(print)) {
    for (const id of find.all(band, sortAt - hours * hour, sortAt + hours * hour) as number[]) common.set(id, (common.get(id) ?? 0) + 1)
  }
  common.delete(articleId)
  return [...common].sort(([a, x], [b, y]) => y - x || b - a).slice(0, mostCandidates).map(([id]) => id)
}
