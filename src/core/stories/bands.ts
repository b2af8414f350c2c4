import type { Database } from 'better-sqlite3'
import { copyWindowHours, updateWindowHours } from './compare.ts'
import { encodeFingerprint } from './encode.ts'
import type { Fingerprint } from './fingerprint.ts'
import { statement } from '../db/index.ts'
import { findUnfiled, isUnfiled, keepUnfiled } from './unfiled.ts'
import { mixHash } from './words.ts'

const bandsOfText = 12
const bandsOfOpening = 4
const bandsOfTitle = 2
const bandsOfSymbols = 2
const mostOfBand = 24 // what stands in more articles than this says little; the newest are looked at
const mostRows = 300 // of all bands of a text together
const mostCandidates = 8
const mostByCompany = 3 // of articles that have no more in common than that
const hour = 3_600_000

/** Hashes, 32 bits and signed; no band twice. */
interface Bands {
  readonly text: readonly number[]
  readonly subject: readonly number[]
}

/**
 * Where an article is filed to be found by what is like it. The smallest hashes of two texts are the same with the chance that any
 * run of words is in both, so of two texts that share a fifth of theirs twelve bands miss 7 in 100. The opening's bands
 * find a teaser's whole text; the title's and the companies' find another wire's account.
 */
function bandsOf(print: Fingerprint): Bands {
  const text = new Set([...print.shingles.smallest.slice(0, bandsOfText), ...print.opening.slice(0, bandsOfOpening)].map((hash) => hash | 0))
  const pairs = print.title.slice(1).map((word, index) => mixHash(((print.title[index] ?? 0) << 16) | word)).sort((a, b) => a - b)
  const about = print.symbols.length > 0 ? print.symbols.slice(0, bandsOfSymbols) : print.mainNames.slice(0, 1)
  const subject = new Set([...pairs.slice(0, bandsOfTitle).map((hash) => mixHash(hash ^ 0x71_71e5) | 0), ...about.map((hash) => mixHash(hash ^ 0x5b_0150) | 0)])
  return { text: [...text], subject: [...subject.difference(text)] }
}

/** Files an article's fingerprint, in place of an earlier one of the same article. */
export function storeFingerprint(db: Database, articleId: number, print: Fingerprint, sortAt: number): void {
  const { text, subject } = bandsOf(print)
  const bands = [...text, ...subject]
  const replaced = statement(db, 'DELETE FROM fingerprints WHERE article_id = ? RETURNING bands').pluck().get(articleId) as string | undefined
  statement(db, 'INSERT INTO fingerprints (article_id, fingerprint, sort_at, bands) VALUES (?, ?, ?, ?)').run(articleId, encodeFingerprint(print), sortAt, JSON.stringify(bands))
  keepUnfiled(db, articleId, bands, sortAt, replaced === undefined ? [] : (JSON.parse(replaced) as readonly number[]))
}

/** Articles that may be like this one, those with the most in common first. */
export function findCandidates(db: Database, articleId: number, print: Fingerprint, sortAt: number): readonly number[] {
  const { text, subject } = bandsOf(print)
  const common = new Map<number, number>()
  const count = (ids: readonly number[], weight: number): void => ids.forEach((id) => void common.set(id, (common.get(id) ?? 0) + weight))
  count(findByText(db, text, sortAt), 1)
  const reach = updateWindowHours * hour
  for (const band of subject) count(findByBand(db, band, sortAt - reach, sortAt + reach), 0.5)
  common.delete(articleId)
  const ranked = [...common].sort(([a, x], [b, y]) => y - x || b - a)
  const weak = ranked.findIndex(([, weight]) => weight < 1)
  return ranked.slice(0, weak < 0 ? mostCandidates : Math.min(mostCandidates, weak + mostByCompany)).map(([id]) => id)
}

/** All bands in one walk; where that finds too much, band by band, so that one that stands everywhere does not crowd out the others. */
function findByText(db: Database, bands: readonly number[], sortAt: number): readonly number[] {
  const reach = copyWindowHours * hour
  const ids = statement(
    db,
    `SELECT article_id FROM json_each(?) AS wanted CROSS JOIN fingerprint_bands ON band = wanted.value AND sort_at BETWEEN ? AND ? LIMIT ${mostRows}`,
  ).pluck().all(JSON.stringify(bands), sortAt - reach, sortAt + reach) as number[]
  if (ids.length === mostRows) return bands.flatMap((band) => findByBand(db, band, sortAt - reach, sortAt + reach))
  return [...ids.filter((id) => !isUnfiled(db, id)), ...bands.flatMap((band) => findUnfiled(db, band, sortAt - reach, sortAt + reach, mostOfBand))]
}

function findByBand(db: Database, band: number, from: number, to: number): readonly number[] {
  const filed = statement(db, `SELECT article_id FROM fingerprint_bands WHERE band = ? AND sort_at BETWEEN ? AND ? ORDER BY sort_at DESC LIMIT ${mostOfBand}`).pluck().all(band, from, to) as number[]
  return [...findUnfiled(db, band, from, to, mostOfBand), ...filed.filter((id) => !isUnfiled(db, id))].slice(0, mostOfBand)
}
