import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../../shared/contract.ts'
import type { Article } from '../../shared/model.ts'
import { readArticle } from '../articles/index.ts'
import { writeHighlightMarkdown, writeMarkdownLine } from './markdown.ts'
import { marksOfArticle } from './read.ts'

/** A whole article as Markdown, to be shared: headline, byline, address, summary, text with its headings, then notes and highlights. Throws AppError not-found. */
export function writeArticleMarkdown(db: Database, id: string): RequestOutput<'articles.markdown'> {
  const article = readArticle(db, id)
  const { highlights, note } = marksOfArticle(db, id)
  const byline = [article.author, article.source, article.publishedAt?.slice(0, 10) ?? null].filter((part) => part !== null).map(writeMarkdownLine).join(' · ')
  const blocks = [
    `# ${writeMarkdownLine(article.title)}`,
    ...(byline === '' ? [] : [byline]),
    ...(article.url === null ? [] : [`<${article.url.replaceAll('>', '%3E')}>`]),
    ...(article.dek === null ? [] : [`*${writeMarkdownLine(article.dek)}*`]),
    ...writeText(article),
    ...(note === null ? [] : ['## Note', note.split('\n').map(writeMarkdownLine).join('  \n')]),
    ...(highlights.length === 0 ? [] : ['## Highlights', ...highlights.map((highlight) => writeHighlightMarkdown(highlight).join('\n'))]),
  ]
  return { markdown: `${blocks.join('\n\n')}\n`, name: `${nameFile(article.title)}.md` }
}

/** Paragraphs stay paragraphs, the lines within them lines, headings become headings. */
function writeText({ text, sections }: Article): readonly string[] {
  const headings = new Map(sections.map((section) => [section.start, section.heading]))
  const blocks: string[] = []
  let offset = 0
  for (const part of text.split(/(\n\s*\n)/)) {
    const start = offset + (/^\s*/.exec(part)?.[0].length ?? 0)
    offset += part.length
    if (part.trim() === '') continue
    const heading = headings.get(start)
    const rest = heading !== undefined && part.trim().startsWith(heading) ? part.trim().slice(heading.length) : part.trim()
    if (heading !== undefined && rest.length < part.trim().length) blocks.push(`## ${writeMarkdownLine(heading)}`)
    if (rest.trim() !== '') blocks.push(rest.trim().split('\n').map(writeMarkdownLine).join('  \n'))
  }
  return blocks
}

/** What every file system takes as a name: letters, digits, hyphens, at most 80 of them. */
function nameFile(title: string): string {
  const name = title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return [...name].slice(0, 80).join('').replace(/-+$/, '') || 'article'
}
