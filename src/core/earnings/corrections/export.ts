// An article whose numbers the person judged, as a labelled case: what the scorer of extraction reads beside the article's text.
import type { Database } from 'better-sqlite3'
import type { LabelledCase, LiftedItem } from '../../../shared/corrections.ts'
import type { Extraction } from '../../../shared/model.ts'
import { compileQuery, parseQuery } from '../../search/index.ts'
import { readExtraction } from '../store.ts'
import { listItems } from './items.ts'

interface CaseRow {
  readonly id: number
  readonly title: string
  readonly author: string | null
  readonly dek: string | null
  readonly text_id: number
  readonly text: string
}

/**
 * The articles that a query finds (empty: all) of those whose numbers the person judged, the oldest first. What the person confirmed, corrected or added is asked for;
 * what was only read counts neither way ("optional"); what was rejected is missing and so a mistake of whoever reads it again.
 */
export function exportCorrections(db: Database, query: string, now: number): readonly LabelledCase[] {
  const search = compileQuery(parseQuery(query), { now })
  const rows = db.prepare(
    `SELECT articles.id AS id, articles.title AS title, articles.author AS author, articles.dek AS dek, articles.text_id AS text_id, article_texts.text AS text
     FROM articles JOIN article_states ON article_states.article_id = articles.id JOIN article_texts ON article_texts.id = articles.text_id
     WHERE articles.id IN (SELECT article_id FROM corrections) AND (${search.where}) ORDER BY articles.id`,
  ).all(...search.parameters) as CaseRow[]
  return rows.map((row) => {
    const extraction = readExtraction(db, row.text_id, row.text) ?? { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }
    return { name: nameCase(row), text: writeText(row), label: labelOf(row, extraction) }
  })
}

function nameCase({ id, title }: CaseRow): string {
  const words = title.normalize('NFKD').toLowerCase().match(/[a-z0-9]+/g) ?? []
  return [String(id).padStart(4, '0'), ...words.slice(0, 8)].join('-').slice(0, 80)
}

/** Title, the paragraph under it, text: as an article that was saved as plain text. */
function writeText({ title, dek, text }: CaseRow): string {
  return `${[title, dek, text].filter((part) => part !== null && part !== '').join('\n\n')}\n`
}

function labelOf({ title, author }: CaseRow, extraction: Extraction): unknown {
  const sure = new Set(listItems(extraction).flatMap((lifted) => (lifted.item.byPerson === undefined ? [] : [lifted.symbol.toUpperCase()])))
  return {
    article: { title, author },
    mentions: extraction.mentions.map(({ symbol, exchange, company, primary }) => ({ symbol, exchange, company, primary, ...(sure.has(symbol.toUpperCase()) ? {} : { optional: true }) })),
    snapshots: extraction.snapshots.map(({ symbol, company, period, figures, guidance }) => ({ symbol, company, period, figures: figures.map(labelItem), guidance: guidance.map(labelItem) })),
    priceActions: extraction.priceActions.map(labelItem),
    ratings: extraction.ratings.map(labelItem),
  }
}

function labelItem(item: LiftedItem['item']): unknown {
  const { evidence: _places, byPerson, ...label } = item
  return byPerson === undefined ? { ...label, optional: true } : label
}
