import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../../shared/contract.ts'
import { readKeptAlerts } from '../alerts/index.ts'
import { exportWatchlists, readKeptCompanyNotes, readKeptLists } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import { readKeptCorrections } from '../earnings/index.ts'
import { exportOpml, readKeptFeeds, readKeptFolders } from '../feeds/index.ts'
import { readKeptDecisions, readKeptVetoes } from '../filing/index.ts'
import { marksOfArticle } from '../highlights/index.ts'
import { readKeptDates } from '../markets/index.ts'
import { listRules } from '../rules/index.ts'
import { readChosenSettings } from '../settings/index.ts'
import { formatName } from './schema.ts'
import type { TransferredArticle } from './schema.ts'

interface ArticleRow {
  readonly id: number
  readonly title: string
  readonly url: string | null
  readonly author: string | null
  readonly dek: string | null
  readonly source: string | null
  readonly language: string | null
  readonly published_at: number | null
  readonly hash: string
  readonly starred_at: number | null
  readonly later_at: number | null
  readonly hidden: 'read' | 'unread' | null
  readonly tags: string
}

/**
 * Everything that a person made of a library, as JSON: settings, tags, rules, smart lists, watchlists, alerts, feeds, decisions, dates, and what was done to and said of articles.
 * `window`: what was chosen of the window, as it keeps it.
 */
export function exportEverything(db: Database, window: Readonly<Record<string, unknown>>, now: number): RequestOutput<'library.exportEverything'> {
  const { content: watchlists } = exportWatchlists(db, 'csv', null)
  const lists = readKeptLists(db)
  const { opml, feeds } = exportOpml(db, now)
  const everything = {
    format: formatName,
    version: 1,
    writtenAt: new Date(now).toISOString(),
    settings: readChosenSettings(db),
    tags: statement(db, 'SELECT name, color FROM tags ORDER BY name').all(),
    smartLists: statement(db, 'SELECT name, query FROM smart_lists ORDER BY position, id').all() as { name: string; query: string }[],
    rules: listRules(db).map(({ name, query, actions, on }) => ({ name, query, actions, on })),
    watchlists: lists.every((list) => list.archivedAt !== null) ? '' : watchlists,
    lists,
    companyNotes: readKeptCompanyNotes(db),
    alerts: readKeptAlerts(db),
    feeds: feeds === 0 ? '' : opml,
    folders: readKeptFolders(db),
    feedChoices: readKeptFeeds(db),
    vetoes: readKeptVetoes(db),
    dates: readKeptDates(db),
    window,
    read: listRead(db),
    articles: listMarkedArticles(db),
  }
  return {
    content: `${JSON.stringify(everything, null, 1)}\n`,
    counts: {
      tags: everything.tags.length, smartLists: everything.smartLists.length, rules: everything.rules.length, watchlists: lists.length, feeds,
      articles: everything.articles.length, highlights: everything.articles.reduce((sum, article) => sum + article.highlights.length, 0),
      corrections: everything.articles.reduce((sum, article) => sum + article.corrections.length, 0),
      decisions: everything.vetoes.length + everything.articles.reduce((sum, { decisions }) => sum + decisions.vetoes.length + decisions.filed.length, 0),
      alerts: everything.alerts.length, dates: everything.dates.length,
    },
  }
}

function listMarkedArticles(db: Database): readonly TransferredArticle[] {
  const rows = statement(db,
    `SELECT articles.id, articles.title, articles.url, articles.author, articles.dek, articles.source, articles.language, articles.published_at, article_texts.text_hash AS hash, starred_at, later_at,
       (SELECT iif(was_unread, 'unread', 'read') FROM hidden_articles WHERE hidden_articles.article_id = articles.id) AS hidden,
       (SELECT json_group_array(tags.name) FROM article_tags JOIN tags ON tags.id = article_tags.tag_id WHERE article_tags.article_id = articles.id) AS tags
     FROM articles JOIN article_states ON article_states.article_id = articles.id JOIN article_texts ON article_texts.id = articles.text_id
     WHERE articles.id IN (SELECT article_id FROM article_states WHERE starred_at IS NOT NULL UNION SELECT article_id FROM article_states WHERE later_at IS NOT NULL
       UNION SELECT article_id FROM article_tags UNION SELECT article_id FROM highlights UNION SELECT article_id FROM article_notes UNION SELECT article_id FROM hidden_articles
       UNION SELECT article_id FROM corrections UNION SELECT article_id FROM filed_articles UNION SELECT article_id FROM mention_vetoes WHERE article_id IS NOT NULL)
     ORDER BY articles.id`,
  ).all() as ArticleRow[]
  return rows.map((row) => toTransferred(db, row))
}

function toTransferred(db: Database, row: ArticleRow): TransferredArticle {
  const { highlights, note } = marksOfArticle(db, String(row.id))
  const corrections = readKeptCorrections(db, row.id)
  const hashOf = statement(db, 'SELECT text_hash FROM article_texts WHERE id = ?').pluck()
  return {
    title: row.title, url: row.url, hash: row.hash, tags: JSON.parse(row.tags) as string[], starred: row.starred_at !== null, later: row.later_at !== null, hidden: row.hidden !== null, read: row.hidden === 'read', note,
    decisions: readKeptDecisions(db, row.id), corrections: [...corrections],
    highlights: highlights.map((one) => ({ hash: hashOf.get(Number(one.textId)) as string, start: one.start, end: one.end, quote: one.quote, color: one.color, note: one.note, addedAt: one.addedAt })),
    whole: highlights.length === 0 && note === null && corrections.length === 0 ? null : {
      author: row.author, dek: row.dek, source: row.source, language: row.language, publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
      texts: listTextsToKeep(db, row.id),
    },
  }
}

/** What was read, by the present text; what is hidden counts as read and is not meant. */
function listRead(db: Database): readonly string[] {
  return statement(db,
    `SELECT article_texts.text_hash FROM article_states JOIN articles ON articles.id = article_states.article_id JOIN article_texts ON article_texts.id = articles.text_id
     WHERE read_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = articles.id AND was_unread = 1) ORDER BY articles.id`,
  ).pluck().all() as string[]
}

/** The texts in which something is marked, and the present one, which is the last. */
function listTextsToKeep(db: Database, articleId: number): NonNullable<TransferredArticle['whole']>['texts'] {
  const rows = statement(db,
    `SELECT text_hash AS hash, title, text, sections FROM article_texts
     WHERE article_id = @articleId AND (id IN (SELECT text_id FROM highlights WHERE article_id = @articleId) OR id IN (SELECT text_id FROM corrections WHERE article_id = @articleId) OR id = (SELECT text_id FROM articles WHERE id = @articleId)) ORDER BY id`,
  ).all({ articleId }) as { hash: string; title: string; text: string; sections: string }[]
  return rows.map((row) => ({ ...row, sections: JSON.parse(row.sections) as { heading: string; start: number; end: number }[] }))
}
