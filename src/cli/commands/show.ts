import { countOf, refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import type { ArticleView } from '../../shared/contract.ts'
import type { Article, ArticleSummary } from '../../shared/model.ts'
import { showChanges } from '../changes.ts'
import { wrapParagraph } from '../columns.ts'
import { describeMoment, formatMoment } from '../moment.ts'
import { printableLine, printableText } from '../printable.ts'

export const showCommand: Command = {
  name: 'show',
  usage: 'show ID [--text|--html|--changes]',
  details: [
    'Prints headline, byline, summary and text, and says where only a teaser is here, and why. With --json: the article with its "text", "html", "sections", what was lifted out of it ("extraction"), whether all of it is here ("page") and how many texts it has had ("texts").',
  ],
  examples: ['marketdash show 12', 'marketdash show 12 --text > article.txt', 'marketdash show 12 --changes', 'marketdash show 12 --json'],
  options: { text: { type: 'boolean' }, html: { type: 'boolean' }, changes: { type: 'boolean' } },
  optionHelp: [
    { name: '--text', meaning: 'only the text, exactly as it is stored' },
    { name: '--html', meaning: 'only the sanitised HTML; a plain text becomes paragraphs and headings' },
    { name: '--changes', meaning: 'what the publisher changed the last time, word by word' },
  ],
  least: 1,
  most: 1,
  run: runShow,
}

async function runShow(context: CommandContext): Promise<void> {
  const given = ['text', 'html', 'changes'].filter((option) => context.flag(option))
  if (given.length > 1) throw refuseUsage(`"show" takes --${given[0]} or --${given[1]}, not both.`)
  const id = context.words[0] ?? ''
  if (context.flag('changes')) return showChanges(context, id)
  const view = await context.call('articles.get', { id })
  const { article, page, texts, extraction } = view
  if (context.json) return context.output.printJson({ ...article, page, texts, extraction })
  if (context.flag('text')) return context.output.printDocument(article.text)
  if (context.flag('html')) return context.output.printDocument(article.html ?? writeHtml(article))
  const story = article.story === null ? [] : await context.call('stories.ofArticle', { id })
  const others = story.filter((each) => each.id !== article.id)
  await context.output.print(
    ...formatArticle(view, others, context.now(), context.output.columns === null ? null : Math.min(context.output.columns, 80)),
  )
}

/** A whole article; lines are broken at `width` cells where there is one. */
function formatArticle(
  { article, page, texts }: ArticleView,
  others: readonly ArticleSummary[],
  now: Date,
  width: number | null,
): string[] {
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
    ...describePage(page).flatMap(wrap),
    ...(texts > 1 ? [`${countOf(texts, 'text')} so far; --changes shows what its publisher changed`] : []),
    ...others.map((other) => printableLine(`also told by ${other.id} ${other.source === null ? '' : `${other.source}: `}${other.title}`)),
    ...(article.dek === null ? [] : ['', ...wrap(printableLine(article.dek))]),
    '',
    ...printableText(article.text).split('\n').flatMap(wrap),
  ]
}

function describePage({ state, problem }: ArticleView['page']): string[] {
  if (state === 'whole') return []
  const waits = state === 'wanted' ? 'its page is still to be fetched' : 'the whole page could not be had'
  return [printableLine(`teaser: ${problem ?? waits}`)]
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
