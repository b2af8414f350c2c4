// What a person says of numbers. Each says what was done and keeps its undo.
import type { Article, Doubt, Span } from '../../shared/model.ts'
import type { CorrectionChange, LiftedItem, PersonSays } from '../../shared/corrections.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { readSelection } from '../highlights/selection.ts'
import { useOpenArticle } from '../reader/open-article.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { workOnFigure } from './figure-work.ts'
import { nameItem } from './name-item.ts'

const nameOf = (lifted: LiftedItem): string => nameItem(lifted, currentWords().earnings)

export async function confirmItem(lifted: LiftedItem): Promise<void> {
  await tryTo(() => sayOf({ kind: 'confirm', lifted }, currentWords().corrections.confirmed(nameOf(lifted))))
}

export async function rejectItem(lifted: LiftedItem): Promise<void> {
  await tryTo(() => sayOf({ kind: 'reject', lifted }, currentWords().corrections.rejected(nameOf(lifted))))
}

/** Throws AppError with a sentence for the form. */
export function correctItem(lifted: LiftedItem, said: LiftedItem): Promise<void> {
  return sayOf({ kind: 'correct', lifted, said }, currentWords().corrections.corrected(nameOf(said)))
}

/** Throws AppError with a sentence for the form. */
export function addItem(said: LiftedItem, doubt: Doubt | null): Promise<void> {
  return sayOf(doubt === null ? { kind: 'add', said } : { kind: 'answer', doubt, said }, currentWords().corrections.added(nameOf(said)))
}

export async function answerNo(doubt: Doubt, question: string): Promise<void> {
  await tryTo(() => sayOf({ kind: 'answer', doubt, said: null }, currentWords().corrections.answeredNo(question)))
}

/** Yes: what is no guess is taken at once, anything else is asked for in the dialog. */
export async function answerYes(article: Pick<Article, 'id' | 'textId'>, doubt: Doubt): Promise<void> {
  const proposal = await tryTo(() => call('corrections.propose', { articleId: article.id, textId: article.textId, span: doubt.span, symbol: doubt.symbol, metric: doubt.metric }))
  if (!proposal) return
  if (proposal.complete) await tryTo(() => addItem(proposal.lifted, doubt))
  else workOnFigure({ mode: 'add', lifted: proposal.lifted, doubt })
}

/** Opens the dialog, filled in as far as the place tells. */
export async function addFigureAt(article: Pick<Article, 'id' | 'textId'>, span: Span): Promise<void> {
  const proposal = await tryTo(() => call('corrections.propose', { articleId: article.id, textId: article.textId, span }))
  if (proposal) workOnFigure({ mode: 'add', lifted: proposal.lifted, doubt: null })
}

export async function addSelectedFigure(article: Pick<Article, 'id' | 'textId'>): Promise<void> {
  const passage = readSelection()
  if (!passage || passage.shown.textId !== article.textId) return say(currentWords().corrections.selectFirst)
  await addFigureAt(article, passage.span)
}

export async function takeBackWord(correctionId: string): Promise<void> {
  const change = await tryTo(() => call('corrections.takeBack', { id: correctionId }))
  if (change) keepUndo(change, currentWords().corrections.tookBack)
}

async function sayOf(says: PersonSays, done: string): Promise<void> {
  const view = useOpenArticle.getState().value
  if (!view) return
  const change = await call('corrections.say', { articleId: view.article.id, textId: view.article.textId, says })
  if (change.added.length + change.removed.length === 0) say(currentWords().corrections.unchanged)
  else keepUndo(change, done)
}

function keepUndo(change: CorrectionChange, done: string): void {
  recordDone(done, [{ name: 'corrections.undo', input: { change } }])
}
