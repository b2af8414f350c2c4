// What a person says of a number: checked against what is shown and against the text, remembered, and taken back.
import type { Database } from 'better-sqlite3'
import type { Correction, CorrectionChange, CorrectionKind, LiftedItem, PersonSays, PersonsWord } from '../../../shared/corrections.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Doubt, Extraction, Span } from '../../../shared/model.ts'
import { statement } from '../../db/index.ts'
import { readExtraction, refileArticle } from '../store.ts'
import { judgeResult } from './apply.ts'
import { bareItem, isEqual, isSameItem, isSymbol, listItems } from './items.ts'
import { deleteCorrection, insertCorrection, readCorrection, readCorrections } from './rows.ts'

interface ShownArticle {
  readonly articleId: string
  readonly textId: string
  readonly text: string
  readonly extraction: Extraction
  readonly known: readonly Correction[]
}

const nothing: CorrectionChange = { added: [], removed: [], articleIds: [] }
const movedOn = 'This number is not read that way any more. Look at the article again; nothing was changed.'

/**
 * Remembers what the person says of a number. About one figure there is one word: a new one takes the place of the one before. Said twice it changes nothing.
 * @throws AppError not-found where the article, its wording or the figure is not there; bad-input where what is said makes no sense or does not stand in the text
 */
export function sayOfNumber(db: Database, given: { readonly articleId: string; readonly textId: string; readonly says: PersonSays }, now: number): CorrectionChange {
  return db.transaction(() => {
    const article = readShown(db, given.articleId, given.textId)
    const { says } = given
    if (says.kind === 'add') return addItem(db, article, says.said, null, now)
    if (says.kind === 'answer') return answerDoubt(db, article, says.doubt, says.said, now)
    const lifted = says.lifted
    const said = says.kind === 'correct' ? complete(article, says.said) : says.kind === 'confirm' ? bareItem(lifted) : null
    const word = findWord(article, lifted, said)
    if (word === 'said') return nothing
    const before = word === null ? null : (article.known.find((correction) => correction.id === word.correctionId) ?? null)
    const read = before === null ? bareItem(lifted) : before.read
    if (before !== null && says.kind === 'confirm') return nothing // it is the person's own already
    if (before !== null) deleteCorrection(db, before.id)
    const removed = before === null ? [] : [before]
    if (said === null && read === null && before?.doubt == null) return finish(db, article, null, removed)
    const doubt = before?.doubt ?? null
    const kind: CorrectionKind = doubt !== null ? 'answered' : read === null ? 'added' : said === null ? 'rejected' : isSameItem(read, said) ? 'confirmed' : 'corrected'
    return finish(db, article, { kind, read, said, doubt }, removed, now)
  }).immediate()
}

/** Takes a word back: the figure is again what is read. Throws AppError not-found. */
export function takeBack(db: Database, id: string): CorrectionChange {
  return db.transaction(() => {
    const correction = readCorrection(db, Number(id))
    if (correction === null) throw new AppError('not-found', 'That is not remembered any more. Nothing was changed.')
    deleteCorrection(db, id)
    refileArticle(db, Number(correction.articleId))
    return { added: [], removed: [correction], articleIds: [correction.articleId] }
  }).immediate()
}

/** Takes a change back: what it added goes, what it removed is there again, under its old number. Returns what that changed. */
export function undoCorrections(db: Database, change: CorrectionChange): CorrectionChange {
  return db.transaction(() => {
    const removed = change.added.flatMap((correction) => {
      const known = readCorrection(db, Number(correction.id))
      return known !== null && deleteCorrection(db, correction.id) ? [known] : []
    })
    const added = change.removed.filter((correction) => insertCorrection(db, correction) !== null)
    const articleIds = [...new Set([...removed, ...added].map((correction) => correction.articleId))]
    for (const id of articleIds) refileArticle(db, Number(id))
    return { added, removed, articleIds }
  }).immediate()
}

function readShown(db: Database, articleId: string, textId: string): ShownArticle {
  const row = statement(db, 'SELECT articles.text_id AS textId, article_texts.text AS text FROM articles JOIN article_texts ON article_texts.id = articles.text_id WHERE articles.id = ?').get(Number(articleId)) as { textId: number; text: string } | undefined
  if (!row) throw new AppError('not-found', `There is no article ${articleId} in this library.`)
  if (String(row.textId) !== textId) throw new AppError('not-found', 'The publisher changed this article meanwhile. Look at it again; nothing was changed.')
  const extraction = readExtraction(db, row.textId, row.text) ?? { mentions: [], snapshots: [], priceActions: [], ratings: [], doubts: [] }
  return { articleId, textId, text: row.text, extraction, known: readCorrections(db, Number(articleId)) }
}

/** What the person said of a figure before; null: nothing; 'said': this very thing. Throws AppError not-found where it is not shown. */
function findWord(article: ShownArticle, lifted: LiftedItem, said: LiftedItem | null): PersonsWord | null | 'said' {
  const shown = listItems(article.extraction).find((item) => isSameItem(item, lifted))
  if (shown) return said !== null && shown.item.byPerson !== undefined && isSameItem(shown, said) ? 'said' : (shown.item.byPerson ?? null)
  const isKnown = article.known.some((correction) => (correction.read !== null && isSameItem(correction.read, lifted)) && (said === null ? correction.said === null : correction.said !== null && isSameItem(correction.said, said)))
  if (isKnown) return 'said'
  throw new AppError('not-found', movedOn)
}

function addItem(db: Database, article: ShownArticle, given: LiftedItem, doubt: Doubt | null, now: number): CorrectionChange {
  const said = complete(article, given)
  if (article.known.some((correction) => correction.read === null && correction.said !== null && isSameItem(correction.said, said))) return nothing
  return finish(db, article, { kind: doubt === null ? 'added' : 'answered', read: null, said, doubt }, [], now)
}

function answerDoubt(db: Database, article: ShownArticle, doubt: Doubt, said: LiftedItem | null, now: number): CorrectionChange {
  if (!article.extraction.doubts.some((each) => isEqual(each, doubt))) {
    if (article.known.some((correction) => correction.doubt !== null && isEqual(correction.doubt, doubt))) return nothing
    throw new AppError('not-found', 'That question is not asked any more. Nothing was changed.')
  }
  if (said !== null) return addItem(db, article, said, doubt, now)
  return finish(db, article, { kind: 'answered', read: null, said: null, doubt }, [], now)
}

function finish(db: Database, article: ShownArticle, word: Pick<Correction, 'kind' | 'read' | 'said' | 'doubt'> | null, removed: readonly Correction[], now = 0): CorrectionChange {
  const { articleId, textId, text } = article
  const spans = word === null ? [] : [...(word.read?.item.evidence ?? []), ...(word.said?.item.evidence ?? []), ...(word.doubt === null ? [] : [word.doubt.span])]
  const quotes = { ...removed[0]?.quotes, ...Object.fromEntries(spans.flatMap(([start, end]) => (removed[0]?.quotes[`${start}:${end}`] === undefined ? [[`${start}:${end}`, text.slice(start, end)]] : []))) }
  const id = word === null ? null : insertCorrection(db, { ...word, id: null, articleId, textId, quotes, madeAt: new Date(now).toISOString() })
  refileArticle(db, Number(articleId))
  const added = id === null ? null : readCorrection(db, id)
  return { added: added ? [added] : [], removed, articleIds: [articleId] }
}

/** What the person says, put in order: units and currencies that belong together, a verdict that its numbers have. Throws AppError bad-input with what is missing. */
function complete(article: ShownArticle, said: LiftedItem): LiftedItem {
  const evidence = said.item.evidence.filter(([start, end]) => start < end && end <= article.text.length)
  if (evidence.length === 0 || evidence.length < said.item.evidence.length) throw new AppError('bad-input', 'A figure needs the sentence that says it. Select it in the article.')
  const symbol = said.symbol.toUpperCase()
  if (!article.extraction.mentions.some((mention) => isSymbol(mention.symbol, symbol))) throw new AppError('bad-input', `This article is not filed under ${symbol}. File it under that company first.`)
  if (said.kind === 'price' || said.kind === 'rating') return completeMarket(said, symbol, evidence)
  const { item } = said
  const money = item.unit === 'currency' || item.unit === 'per-share'
  if (money && item.currency === null) throw new AppError('bad-input', 'An amount of money needs a currency, as in USD.')
  const shape = { segment: item.segment === '' ? null : item.segment, currency: money ? item.currency : null, per: item.unit === 'per-share' ? (item.per ?? 'share') : null, evidence }
  checkPeriod(said.period)
  if (said.kind === 'guidance') {
    if (said.item.low === null && said.item.high === null) throw new AppError('bad-input', 'A forecast needs a number: the lower end, the upper end, or both.')
    if (said.item.low !== null && said.item.high !== null && said.item.low > said.item.high) throw new AppError('bad-input', 'The lower end of the forecast is above its upper end.')
    if (said.item.period) checkPeriod(said.item.period)
    return { ...said, symbol, item: { ...said.item, ...shape } }
  }
  const figure = said.item
  if (figure.actual === null && figure.change === null) throw new AppError('bad-input', 'A figure needs its number, or how it changed.')
  return { ...said, symbol, item: { ...figure, ...shape, verdict: judgeResult(figure.actual, figure.consensus) ?? figure.verdict } }
}

function completeMarket(said: Extract<LiftedItem, { kind: 'price' | 'rating' }>, symbol: string, evidence: readonly Span[]): LiftedItem {
  if (said.kind === 'price') {
    if (said.item.price === null && said.item.changePercent === null) throw new AppError('bad-input', 'A move of the price needs the price, or by how much it moved.')
    return { ...said, symbol, item: { ...said.item, symbol, evidence } }
  }
  if (said.item.firm === '') throw new AppError('bad-input', 'A rating needs the firm that gave it.')
  return { ...said, symbol, item: { ...said.item, symbol, evidence } }
}

function checkPeriod({ kind, number }: { readonly kind: string; readonly number: number | null }): void {
  if (kind === 'half' && number !== null && number > 2) throw new AppError('bad-input', 'There are two halves of a year.')
  if ((kind === 'year' || kind === 'nine-months') && number !== null) throw new AppError('bad-input', 'Only quarters and halves are numbered.')
}
