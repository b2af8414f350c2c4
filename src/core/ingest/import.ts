import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { ImportReport, IncomingDocument } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { DocumentHints, ParsedArticle, ParsedNews } from '../../shared/model.ts'
import type { RuleNotice } from '../../shared/rules.ts'
import { prepareStoring } from '../earnings/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import { inTurns, statement } from '../db/index.ts'
import { readSummaries, storeUnindexed } from '../articles/index.ts'
import type { ReadNumbers } from '../articles/index.ts'
import { runRules } from '../rules/index.ts'
import { indexTexts } from '../search/index.ts'
import type { Parser } from './parser.ts'
import { readAhead } from './read-ahead.ts'
import { tidyUp } from './tidy-up.ts'

/** Documents that are parsed while the one before them is stored: two processes at work instead of one. */
const documentsAhead = 2
/** Articles whose numbers are read in one go. */
const readAtOnce = 16

interface ReadArticles {
  readonly articles: readonly ParsedArticle[]
  readonly numbers: Promise<readonly ReadNumbers[]>
}

/**
 * Files and pasted texts become articles. Each document is parsed in the parse process and stored in transactions
 * of its own: one that cannot be read is refused with its reason and never keeps another one out.
 * `note` is told in each transaction what it did, for the undo. `now` gives epoch milliseconds. "9 hours ago" counts from `fixedNow`, else from the document's own time, else from now.
 */
export async function importDocuments(
  db: Database, parser: Parser, documents: readonly IncomingDocument[], now: () => number, fixedNow: number | null, note: NoteStep = () => {},
): Promise<ImportReport> {
  const added: number[] = []
  const existing: { id: number; given: string }[] = []
  const refused: { source: string; reason: string }[] = []
  const notices: RuleNotice[] = []
  const read = async (document: IncomingDocument): Promise<readonly ReadArticles[]> => {
    const articles = articlesIn(await parser.parseNews(document.bytes, hintsOf(document, fixedNow, now())), document)
    return Array.from({ length: Math.ceil(articles.length / readAtOnce) }, (_, place) => articles.slice(place * readAtOnce, (place + 1) * readAtOnce)).map((some) => {
      const numbers = parser.readNumbers(some)
      numbers.catch(() => {}) // heard where its turn comes; what stands behind another failure may fail unheard
      return { articles: some, numbers }
    })
  }
  await prepareStoring(db)
  for await (const [document, reading] of readAhead(documents, documentsAhead, read)) {
    try {
      for (const { articles, numbers } of await reading()) {
        const read = await numbers
        for await (const few of inTurns(articles.map((article, place) => ({ article, numbers: read[place]! })))) {
          const outcomes = db.transaction(() => {
            const stored = few.map((each) => storeUnindexed(db, each.article, each.numbers, now()))
            indexTexts(db, stored)
            const ruled = stored.map((each) => ({ ...each, heard: each.outcome === 'added' ? runRules(db, each.id, now()) : [] }))
            noteArticles(db, stored, note)
            return ruled
          }).immediate()
          for (const { id, outcome, heard } of outcomes) {
            notices.push(...heard)
            if (outcome === 'existing') existing.push({ id, given: document.name })
            else added.push(id)
          }
        }
        await tidyUp(db)
      }
    } catch (error) {
      const value = toErrorValue(error)
      // A full disk or a library that cannot be written is not the document's fault: nothing more can be stored.
      if (value.kind !== 'bad-input' && value.kind !== 'too-large' && value.kind !== 'took-too-long') throw error
      refused.push({ source: document.name, reason: value.message })
    }
  }
  return {
    added: readSummaries(db, [...new Set(added)]),
    existing: existing.flatMap(({ id, given }) => readSummaries(db, [id]).map((summary) => ({ ...summary, given }))),
    refused,
    ...(notices.length > 0 ? { notices } : {}),
  }
}

/** Tells what was stored, inside the transaction that stored it: new articles with what rules did to them, and new wordings of others. */
export function noteArticles(db: Database, stored: readonly { readonly id: number; readonly outcome: 'added' | 'existing' | 'revised' }[], note: NoteStep): void {
  const idsOf = (outcome: 'added' | 'revised'): readonly number[] => stored.flatMap((each) => (each.outcome === outcome ? [each.id] : []))
  const [added, revised] = [idsOf('added'), idsOf('revised')]
  if (added.length > 0) {
    const given = JSON.stringify(added)
    const tags = statement(db, 'SELECT tags.name AS tag, json_group_array(CAST(article_id AS TEXT)) AS ids FROM article_tags JOIN tags ON tags.id = article_tags.tag_id WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY tags.id').all(given) as { tag: string; ids: string }[]
    const idsWith = (column: 'starred_at' | 'later_at'): number[] => statement(db, `SELECT article_id FROM article_states WHERE ${column} IS NOT NULL AND article_id IN (SELECT value FROM json_each(?))`).pluck().all(given) as number[]
    note({ kind: 'articles', ids: added, tags: tags.map(({ tag, ids }) => ({ tag, ids: JSON.parse(ids) as string[] })), starred: idsWith('starred_at'), later: idsWith('later_at') })
  }
  if (revised.length > 0) note({ kind: 'wordings', ids: revised })
}

function hintsOf(document: IncomingDocument, fixedNow: number | null, now: number): DocumentHints {
  const reading = fixedNow === null ? (document.modifiedAt ?? new Date(now).toISOString()) : new Date(fixedNow).toISOString()
  return { source: document.name, url: document.url, contentType: null, modifiedAt: document.modifiedAt, now: reading }
}

function articlesIn(parsed: ParsedNews, document: IncomingDocument): readonly ParsedArticle[] {
  if (parsed.kind === 'opml') throw new AppError('bad-input', 'This is a list of feeds, not an article. Subscribe to its feeds with "marketdash feeds import", or under Add feed.')
  return parsed.articles.map((article) => (article.source === null && parsed.kind === 'feed' ? { ...article, source: parsed.feed.title ?? basename(document.name) } : article))
}
