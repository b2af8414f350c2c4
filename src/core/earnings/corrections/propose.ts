// What a number that nobody took might be, as a first filling for whoever adds it.
import type { Database } from 'better-sqlite3'
import type { FigureProposal } from '../../../shared/corrections.ts'
import type { Figure, Metric, Period, Snapshot, Span } from '../../../shared/model.ts'
import { AppError } from '../../../shared/errors.ts'
import { statement } from '../../db/index.ts'
import { readPrintedNumbers, splitSentences } from '../../extract/index.ts'
import type { PrintedNumber } from '../../extract/index.ts'
import { readExtraction } from '../store.ts'

const percentMetrics: readonly Metric[] = ['gross-margin', 'operating-margin', 'comparable-sales']
const countMetrics: readonly Metric[] = ['users', 'deliveries']
/** Words that turn a number round: whoever adds it must say its sign. */
const signWords = /\b(?:loss(?:es)?|deficits?|negative|minus|lost|fell|falls?|down|declin\w+|decreas\w+|dropp?\w*|slid|shrank)\b|\(\s*[$€£]?\d/iu

/**
 * A figure made of a place in an article's present text: its sentence as evidence, the number printed there, the company and the period whose results the article reports.
 * @throws AppError not-found where the article or its wording is not there, bad-input where the place is not in it
 */
export function proposeFigure(db: Database, given: { readonly articleId: string; readonly textId: string; readonly span: Span; readonly symbol: string | null; readonly metric: Metric | null }): FigureProposal {
  const row = statement(db, 'SELECT articles.text_id AS textId, article_texts.text AS text FROM articles JOIN article_texts ON article_texts.id = articles.text_id WHERE articles.id = ?').get(Number(given.articleId)) as { textId: number; text: string } | undefined
  if (!row || String(row.textId) !== given.textId) throw new AppError('not-found', 'The article or this wording of it is not there any more. Look at it again.')
  const { text } = row
  const [start, end] = given.span
  if (start >= end || end > text.length) throw new AppError('bad-input', 'That place is not in the article. Select it again.')
  const extraction = readExtraction(db, row.textId, text)
  const symbol = given.symbol ?? extraction?.snapshots[0]?.symbol ?? extraction?.mentions.find((mention) => mention.primary)?.symbol ?? extraction?.mentions[0]?.symbol ?? ''
  const snapshots = extraction?.snapshots.filter((snapshot) => snapshot.symbol.toUpperCase() === symbol.toUpperCase()) ?? []
  const sentence = findSentence(text, given.span)
  const numbers = readPrintedNumbers(text, start, end)
  const [number] = numbers
  const metric = given.metric ?? guessMetric(number)
  const item = makeFigure(metric, number, snapshots[0], sentence)
  const isSure = given.metric !== null && given.symbol !== null && snapshots.length === 1 && numbers.length === 1 && number?.ranged === false && item.actual !== null
  return {
    lifted: { kind: 'figure', symbol, period: snapshots[0]?.period ?? unknownPeriod, item },
    complete: isSure && !signWords.test(text.slice(sentence[0], sentence[1])),
  }
}

const unknownPeriod: Period = { kind: 'quarter', number: null, fiscal: false, year: null }

function guessMetric(number: PrintedNumber | undefined): Metric {
  return number?.per === null || number === undefined ? 'revenue' : 'eps'
}

function makeFigure(metric: Metric, number: PrintedNumber | undefined, snapshot: Snapshot | undefined, sentence: Span): Figure {
  const unit = metric === 'eps' ? 'per-share' : percentMetrics.includes(metric) ? 'percent' : countMetrics.includes(metric) ? 'count' : 'currency'
  const known = snapshot?.figures.find((figure) => figure.currency !== null)?.currency ?? null
  const printed = number?.currency === '$' ? (known ?? 'USD') : number?.currency === 'CENT' ? known : (number?.currency ?? known)
  const isChange = number !== undefined && unit !== 'percent' && (number.kind === 'percent' || number.kind === 'points' || number.kind === 'bps')
  return {
    metric,
    basis: 'reported',
    segment: null,
    unit,
    currency: unit === 'currency' || unit === 'per-share' ? printed : null,
    per: unit === 'per-share' ? (number?.per ?? 'share') : null,
    actual: number === undefined || isChange ? null : number.value,
    consensus: null,
    prior: null,
    change: isChange ? { value: number.value, kind: number.kind as 'percent' | 'points' | 'bps', period: 'yoy' } : null,
    verdict: null,
    evidence: [sentence],
  }
}

/** The sentence, or the sentences, in which the place stands. */
function findSentence(text: string, [start, end]: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const touched = splitSentences(text, from, next < 0 ? text.length : next).filter((sentence) => sentence.start < end && start < sentence.end)
  return [Math.min(start, ...touched.map((sentence) => sentence.start)), Math.max(end, ...touched.map((sentence) => sentence.end))]
}
