import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../../shared/contract.ts'
import type { ArticleNote, Highlight, MarkedArticle } from '../../shared/model.ts'
import { compileQuery, parseQuery } from '../search/index.ts'
import { marksOfArticle } from './read.ts'
import { articleColumns, toMarkedArticle } from './rows.ts'
import type { MarkedArticleRow } from './rows.ts'
import { writeHighlightMarkdown, writeMarkdownLine } from './markdown.ts'

interface MarkedExport extends MarkedArticle {
  readonly note: ArticleNote['note'] | null
  readonly highlights: readonly Highlight[]
}

/** Everything that was marked or written, of the articles that a query finds (empty: all), the newest article first, as Markdown or JSON. */
export function exportHighlights(db: Database, format: 'md' | 'json', query: string, now: number): RequestOutput<'highlights.export'> {
  const search = compileQuery(parseQuery(query), { now })
  const rows = db.prepare(
    `SELECT ${articleColumns} FROM articles JOIN article_states ON article_states.article_id = articles.id
     WHERE articles.id IN (SELECT article_id FROM highlights UNION SELECT article_id FROM article_notes) AND (${search.where})
     ORDER BY articles.sort_at DESC, articles.id DESC`,
  ).all(...search.parameters) as MarkedArticleRow[]
  const articles = rows.map((row): MarkedExport => ({ ...toMarkedArticle(row), ...marksOfArticle(db, String(row.article)) }))
  return {
    content: format === 'json' ? `${JSON.stringify(articles, null, 2)}\n` : articles.map(writeArticle).join('\n'),
    highlights: articles.reduce((sum, article) => sum + article.highlights.length, 0),
    articles: articles.length,
  }
}

function writeArticle(article: MarkedExport): string {
  const byline = [article.author, article.source, article.publishedAt?.slice(0, 10) ?? null, article.url === null ? null : `<${article.url}>`].filter((part) => part !== null)
  const notes = article.note === null ? [] : [...article.note.split('\n').map(writeMarkdownLine), '']
  return [`## ${writeMarkdownLine(article.title)}`, '', ...(byline.length === 0 ? [] : [byline.map((part) => (part.startsWith('<') ? part : writeMarkdownLine(part))).join(' · '), '']), ...notes,
    ...article.highlights.flatMap((highlight) => [...writeHighlightMarkdown(highlight), ''])].join('\n')
}
