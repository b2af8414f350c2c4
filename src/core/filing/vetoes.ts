import type { Database } from 'better-sqlite3'
import { nameOfCompany } from '../companies/index.ts'
import { statement } from '../db/index.ts'
import type { MentionVeto, VetoScope } from '../../shared/model.ts'

interface VetoRow {
  readonly id: number
  readonly symbol: string
  readonly company_key: string
  readonly article_id: number | null
  readonly phrase: string | null
  readonly feed_id: number | null
  readonly made_at: number
  readonly title: string | null
  readonly feed: string | null
  readonly articles: number
}

const select = `SELECT mention_vetoes.id, mention_vetoes.symbol, mention_vetoes.company_key, mention_vetoes.article_id, mention_vetoes.phrase, mention_vetoes.feed_id, mention_vetoes.made_at,
    articles.title AS title, coalesce(feeds.title, feeds.feed_title, feeds.address) AS feed,
    CASE
      WHEN mention_vetoes.article_id IS NOT NULL THEN EXISTS (SELECT 1 FROM vetoed_mentions WHERE vetoed_mentions.company_key = mention_vetoes.company_key AND vetoed_mentions.article_id = mention_vetoes.article_id)
      WHEN mention_vetoes.feed_id IS NOT NULL THEN (SELECT count(DISTINCT vetoed_mentions.article_id) FROM vetoed_mentions JOIN feed_items ON feed_items.article_id = vetoed_mentions.article_id
        WHERE vetoed_mentions.company_key = mention_vetoes.company_key AND feed_items.feed_id = mention_vetoes.feed_id)
      ELSE (SELECT count(*) FROM vetoed_mentions WHERE vetoed_mentions.company_key = mention_vetoes.company_key)
    END AS articles
  FROM mention_vetoes LEFT JOIN articles ON articles.id = mention_vetoes.article_id LEFT JOIN feeds ON feeds.id = mention_vetoes.feed_id`

/** Every "not this company", the newest first. */
export function listVetoes(db: Database): readonly MentionVeto[] {
  return (statement(db, `${select} ORDER BY mention_vetoes.id DESC`).all() as VetoRow[]).map((row) => toVeto(db, row))
}

export function readVeto(db: Database, id: number): MentionVeto | null {
  const row = statement(db, `${select} WHERE mention_vetoes.id = ?`).get(id) as VetoRow | undefined
  return row ? toVeto(db, row) : null
}

function toVeto(db: Database, row: VetoRow): MentionVeto {
  return {
    id: String(row.id),
    symbol: row.symbol,
    company: nameOfCompany(db, row.company_key),
    scope: scopeOf(row),
    about: row.title ?? row.phrase ?? row.feed ?? '',
    articles: row.articles,
    madeAt: new Date(row.made_at).toISOString(),
  }
}

function scopeOf(row: VetoRow): VetoScope {
  if (row.article_id !== null) return { kind: 'article', articleId: String(row.article_id) }
  return row.feed_id === null ? { kind: 'phrase', phrase: row.phrase ?? '' } : { kind: 'feed', feedId: String(row.feed_id) }
}
