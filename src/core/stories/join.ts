import type { Database } from 'better-sqlite3'
import { findCandidates, storeFingerprint } from './bands.ts'
import { compareFingerprints } from './compare.ts'
import type { Comparison } from './compare.ts'
import { decodeFingerprint } from './encode.ts'
import { fingerprintArticle } from './fingerprint.ts'
import type { ArticleWords, Fingerprint } from './fingerprint.ts'
import { isSeparated, noChange, readMembers, readMembership, replaceMemberships } from './groups.ts'
import type { Membership, StoryChange } from './groups.ts'
import { statement } from '../db/index.ts'

export interface ArrivedArticle extends ArticleWords {
  readonly articleId: number
  readonly sortAt: number // epoch milliseconds, as in articles.sort_at
  readonly fingerprint?: Uint8Array | undefined // encoded, of these very words, where it was made beforehand: it is a third of the work here
}

interface Match extends Comparison {
  readonly articleId: number
  readonly members: readonly Membership[] // of its story; none where it is alone
}

const fuller = 1.5 // a copy with so many more words is the whole text of a teaser
const strength = { copy: 3, update: 2, 'same-event': 1, different: 0 } as const

/**
 * Files an article under what it is like, and joins it to the story it belongs to, if there is one. For each article once it is stored, and
 * again when its text has changed: then it keeps the story it has. Runs inside the caller's transaction. Returns what changed.
 */
export function joinStory(db: Database, article: ArrivedArticle): StoryChange {
  const print = printOf(article)
  storeFingerprint(db, article.articleId, print, article.sortAt)
  if (readMembership(db, article.articleId) !== null) return noChange
  const match = findMatch(db, article, print)
  if (match === null || match.relation === 'different') return noChange
  const before = match.members
  const story: readonly Membership[] = before.length > 0 ? before : [{ articleId: match.articleId, storyId: match.articleId, reason: 'first', leads: true }]
  const leads = takesLead(db, article, print, match.relation, story)
  const joined: Membership = { articleId: article.articleId, storyId: (story[0] as Membership).storyId, reason: match.relation, leads }
  const after = [...story.map((one) => (leads && one.leads ? { ...one, leads: false } : one)), joined]
  return { ...replaceMemberships(db, before, after), separated: [], rejoined: [] }
}

function printOf(article: ArrivedArticle): Fingerprint {
  const made = article.fingerprint === undefined ? null : decodeFingerprint(Buffer.from(article.fingerprint.buffer, article.fingerprint.byteOffset, article.fingerprint.byteLength))
  return { ...(made ?? fingerprintArticle(article)), publishedAt: article.publishedAt ?? article.sortAt }
}

/** The candidate that is most surely the same story. A story with one member that the person set apart from this article is out of the question. */
function findMatch(db: Database, article: ArrivedArticle, print: Fingerprint): Match | null {
  let best: Match | null = null
  for (const [articleId, other] of readFingerprints(db, findCandidates(db, article.articleId, print, article.sortAt))) {
    const comparison = compareFingerprints(print, other)
    if (comparison.relation === 'different') continue
    if (best !== null && (strength[comparison.relation] - strength[best.relation] || comparison.score - best.score) <= 0) continue
    const own = readMembership(db, articleId)
    const members = own === null ? [] : readMembers(db, own.storyId)
    if ([articleId, ...members.map((one) => one.articleId)].some((id) => isSeparated(db, article.articleId, id))) continue
    best = { ...comparison, articleId, members }
  }
  return best
}

/** The newest update stands for the story, and the whole text in the place of its teaser; else whoever was there first. */
function takesLead(db: Database, article: ArrivedArticle, print: Fingerprint, relation: Comparison['relation'], story: readonly Membership[]): boolean {
  const leader = story.find((one) => one.leads)
  if (leader === undefined) return true
  if (relation === 'update') return article.sortAt >= ((statement(db, 'SELECT sort_at FROM articles WHERE id = ?').pluck().get(leader.articleId) as number | undefined) ?? 0)
  if (relation !== 'copy') return false
  const known = readFingerprints(db, [leader.articleId])[0]?.[1]
  return known !== undefined && print.words >= known.words * fuller
}

function readFingerprints(db: Database, ids: readonly number[]): readonly (readonly [articleId: number, print: Fingerprint])[] {
  if (ids.length === 0) return []
  const rows = statement(db, 'SELECT article_id, fingerprint FROM fingerprints WHERE article_id IN (SELECT value FROM json_each(?))').all(JSON.stringify(ids)) as { article_id: number; fingerprint: Buffer }[]
  return rows.flatMap((row) => {
    const print = decodeFingerprint(row.fingerprint)
    return print === null ? [] : [[row.article_id, print] as const]
  })
}
