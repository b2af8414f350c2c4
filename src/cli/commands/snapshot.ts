import type { ArticleView } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Figure, Guidance, Snapshot } from '../../shared/model.ts'
import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { formatPriceAction, formatRating, formatSnapshot, quotesOf } from '../figures.ts'
import { describeMoment } from '../moment.ts'
import { printableLine } from '../printable.ts'

export const snapshotCommand: Command = {
  name: 'snapshot',
  usage: 'snapshot SYMBOL | snapshot --article ID',
  details: [
    'Every figure stands with what was expected, the verdict (▲ beat, ▼ miss, ＝ in line), the change, and under it the sentences of the article that state it. One snapshot for each article, company and period; the newest article first.',
    'With --json: an array of { articleId, title, publishedAt, symbol, company, period, figures, guidance }: the snapshot of the extraction contract, each figure and guidance with its "quotes".',
  ],
  examples: ['marketdash snapshot BABA', 'marketdash snapshot --article 12', 'marketdash snapshot BABA --json'],
  options: { article: { type: 'string' } },
  optionHelp: [{ name: '--article ID', meaning: 'the snapshots of one article, with the prices and ratings it states' }],
  least: 0,
  most: 1,
  run: runSnapshot,
}

type Quoted<Stated> = Stated & { readonly quotes: readonly string[] }

interface QuotedSnapshot extends Snapshot {
  readonly articleId: string
  readonly title: string
  readonly publishedAt: string | null
  readonly figures: readonly Quoted<Figure>[]
  readonly guidance: readonly Quoted<Guidance>[]
}

async function runSnapshot(context: CommandContext): Promise<void> {
  const id = context.text('article')
  const symbol = context.words[0] ?? null
  if ((id === null) === (symbol === null)) throw refuseUsage(`"snapshot" takes a symbol or --article: marketdash ${snapshotCommand.usage}`)
  if (id !== null) return showArticle(context, await context.call('articles.get', { id }))
  await showSymbol(context, symbol as string)
}

async function showSymbol(context: CommandContext, symbol: string): Promise<void> {
  const known = await context.call('earnings.ofSymbol', { symbol })
  const snapshots: QuotedSnapshot[] = []
  // Figures and the text they quote come out of one answer: an article may be revised between two.
  for (const id of new Set(known.map((each) => each.articleId))) {
    const view = await context.call('articles.get', { id })
    snapshots.push(...quoteSnapshots(view).filter((each) => each.symbol.toUpperCase() === symbol.toUpperCase()))
  }
  if (context.json) return context.output.printJson(snapshots)
  if (snapshots.length === 0) throw new AppError('not-found', `No article in the library reports results of ${symbol}.`)
  await context.output.print(...snapshots.flatMap((each) => formatQuoted(each, context)))
}

async function showArticle(context: CommandContext, view: ArticleView): Promise<void> {
  const snapshots = quoteSnapshots(view)
  if (context.json) return context.output.printJson(snapshots)
  const { priceActions = [], ratings = [] } = view.extraction ?? {}
  const quote = (evidence: Figure['evidence']): string =>
    quotesOf(view.article.text, evidence)
      .map((each) => `\n    “${each}”`)
      .join('')
  const lines = [
    ...snapshots.flatMap((each) => formatQuoted(each, context)),
    ...priceActions.map((action) => printableLine(formatPriceAction(action)) + quote(action.evidence)),
    ...ratings.map((rating) => printableLine(formatRating(rating)) + quote(rating.evidence)),
  ]
  if (lines.length === 0 && !view.numbersRead) throw new AppError('not-found', `The numbers of article ${view.article.id} could not be read: it is very long, or built in a way that stopped the reader. The next version of Marketdash tries again.`)
  if (lines.length === 0) throw new AppError('not-found', `Article ${view.article.id} states no results, prices or ratings.`)
  await context.output.print(...lines)
}

function quoteSnapshots({ article, extraction }: ArticleView): QuotedSnapshot[] {
  const quoted = <Stated extends Figure | Guidance>(stated: Stated): Quoted<Stated> => ({
    ...stated,
    quotes: quotesOf(article.text, stated.evidence),
  })
  return (extraction?.snapshots ?? []).map(({ symbol, company, period, figures, guidance }) => ({
    articleId: article.id,
    title: article.title,
    publishedAt: article.publishedAt,
    symbol,
    company,
    period,
    figures: figures.map(quoted),
    guidance: guidance.map(quoted),
  }))
}

function formatQuoted(snapshot: QuotedSnapshot, context: CommandContext): string[] {
  return [
    ...formatSnapshot(
      snapshot,
      snapshot.figures.map((each) => each.quotes),
      snapshot.guidance.map((each) => each.quotes),
    ),
    printableLine(`Article ${snapshot.articleId}, ${describeMoment(snapshot.publishedAt, context.now())}: ${snapshot.title}`),
    '',
  ]
}
