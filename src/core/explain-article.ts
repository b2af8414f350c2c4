import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../shared/contract.ts'
import type { ExplainedNumber } from '../shared/model.ts'
import { readArticle } from './articles/index.ts'
import { explainNumbers, readExtraction } from './earnings/index.ts'
import type { Parser } from './ingest/index.ts'

/** A text of nothing but digits is no reason to send a hundred thousand explanations. */
const mostNumbers = 5000

/** Every number of an article's current text: its figure, or why it has none. Read where everything from the web is read. Throws AppError not-found, took-too-long, too-large. */
export async function explainStored(db: Database, parser: Parser, id: string): Promise<RequestOutput<'earnings.explain'>> {
  const article = readArticle(db, id)
  const { textId, title, author, dek, publishedAt, text, sections } = article
  const trace = await parser.explainNumbers({ title, author, dek, publishedAt, text, sections, url: null, source: null, language: null, html: null, image: null })
  const extraction = readExtraction(db, Number(textId), text) ?? { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }
  const numbers = explainNumbers(text, extraction, trace)
  const count = (outcome: ExplainedNumber['outcome']): number => numbers.filter((number) => number.outcome === outcome).length
  const [extracted, unexplained] = [count('figure'), count('unexplained')]
  return { articleId: id, textId, coverage: { numbers: numbers.length, extracted, unexplained, context: numbers.length - extracted - unexplained }, numbers: numbers.slice(0, mostNumbers) }
}
