import { countOf, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import type { Article } from '../../shared/model.ts'
import { wrapParagraph } from '../columns.ts'
import { describeMoment, formatMoment } from '../moment.ts'
import { printableLine, printableText } from '../printable.ts'

export const showCommand: Command = {
  name: 'show',
  usage: 'show ID [--text|--html]',
  summary: 'read one article',
  details: [
    'Prints headline, byline, summary and text. With --json: the article with its "text", "html", "sections" and what was lifted out of it ("extraction").',
  ],
  examples: ['marketdash show 12', 'marketdash show 12 --text > article.txt', 'marketdash show 12 --json'],
  options: { text: { type: 'boolean' }, html: { type: 'boolean' } },
  optionHelp: [
    { name: '--text', meaning: 'only the text, exactly as it is stored' },
    { name: '--html', meaning: 'only the sanitised HTML; a plain text becomes paragraphs and headings' },
  ],
  least: 1,
  most: 1,
  run: runShow,
}

async function runShow(context: CommandContext): Promise<void> {
  if (context.flag('text') && context.flag('html')) throw refuseUsage('"show" takes --text or --html, not both.')
  const { article, extraction } = await context.call('articles.get', { id: context.words[0] ?? '' })
  if (context.json) return context.output.printJson({ ...article, extraction })
  if (context.flag('text')) return context.output.printDocument(article.text)
  if (context.flag('html')) return context.output.printDocument(article.html ?? writeHtml(article))
  await context.output.print(
    ...formatArticle(article, context.now(), context.output.columns === null ? null : Math.min(context.output.columns, 80)),
  )
}

/** A whole article; lines are broken at `width` cells where there is one. */
function formatArticle(article: Article, now: Date, width: number | null): string[] {
  const wrap = (paragraph: string): string[] => (width === null ? [paragraph] : wrapParagraph(paragraph, width))
  const age = describeMoment(article.publishedAt, now)
  const published = article.publishedAt === null ? null : `${formatMoment(article.publishedAt)}${age.endsWith('ago') ? ` (${age})` : ''}`
  const byline = [article.author, article.source, published, countOf(article.words, 'word')].filter((part) => part !== null).join(' · ')
  const state = [
    article.read ? 'read' : '● unread',
    ...(article.starred ? ['★ starred'] : []),
    ...(article.later ? ['read later'] : []),
    ...article.symbols,
    ...article.tags.map((tag) => `#${tag}`),
  ].join('  ')
  return [
    ...wrap(printableLine(article.title)),
    ...wrap(printableLine(byline)),
    printableLine(state),
    ...(article.url === null ? [] : [printableLine(article.url)]),
    ...(article.dek === null ? [] : ['', ...wrap(printableLine(article.dek))]),
    '',
    ...printableText(article.text).split('\n').flatMap(wrap),
  ]
}

/** A text without HTML of its own, as HTML: its sections' headings and its paragraphs. */
function writeHtml(article: Article): string {
  const headings = new Set(article.sections.map((section) => section.heading))
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return article.text
    .split(/\n{2,}/)
    .map((block) => {
      const tag = headings.has(block) ? 'h2' : 'p'
      return `<${tag}>${escape(block).replaceAll('\n', '<br>\n')}</${tag}>`
    })
    .join('\n')
}
