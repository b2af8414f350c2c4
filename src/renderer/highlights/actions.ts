// What a person does to highlights. Each says what was done and keeps its undo.
import type { Article, Highlight, HighlightColor, Span } from '../../shared/model.ts'
import { highlightColors } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { recall, remember } from '../remember.ts'
import { say, tryTo } from '../status/messages.ts'
import { currentWords } from '../words.ts'

const longestQuote = 60 // characters of a passage in a sentence about it

// A highlight that was removed and put back has another id than the one that older undos know.
const newIds = new Map<string, string>()

function currentId(id: string): string {
  const next = newIds.get(id)
  return next === undefined ? id : currentId(next)
}

/** The colour that was chosen last. */
export function lastColor(): HighlightColor {
  return recall('highlight-color', isColor) ?? 'yellow'
}

/** Marks a passage of the article's present text. Answers the highlight, null where it could not be kept. */
export async function addHighlight(article: Pick<Article, 'id' | 'textId' | 'text'>, span: Span, color: HighlightColor = lastColor()): Promise<Highlight | null> {
  remember('highlight-color', color)
  const quote = article.text.slice(span[0], span[1])
  const reply = await tryTo(() => call('highlights.add', { articleId: article.id, textId: article.textId, start: span[0], end: span[1], quote, color }))
  if (!reply) return null
  const { before, after } = reply
  const words = currentWords().highlights
  if (before !== null && before.color === after.color && before.note === after.note) say(words.already)
  else {
    recordDone(words.added(shorten(after.quote)), async () => {
      if (before !== null) await call('highlights.change', { id: currentId(after.id), color: before.color, note: before.note })
      else await call('highlights.remove', { id: currentId(after.id) })
    })
  }
  return after
}

/** Gives a highlight another colour or another note. False where it could not be kept. */
export async function changeHighlight(highlight: Pick<Highlight, 'id'>, changes: { readonly color?: HighlightColor; readonly note?: string | null }): Promise<boolean> {
  if (changes.color !== undefined) remember('highlight-color', changes.color)
  const reply = await tryTo(() => call('highlights.change', { id: highlight.id, ...changes }))
  if (!reply) return false
  const { before, after } = reply
  if (before.color === after.color && before.note === after.note) return true
  const words = currentWords().highlights
  recordDone(changes.note === undefined ? words.recolored(words.colors[after.color]) : words.noted, async () => {
    await call('highlights.change', { id: currentId(after.id), color: before.color, note: before.note })
  })
  return true
}

/** Takes a highlight and its note away. */
export async function removeHighlight(highlight: Pick<Highlight, 'id'>): Promise<void> {
  const removed = await tryTo(() => call('highlights.remove', { id: highlight.id }))
  if (!removed) return
  const { articleId, textId, start, end, quote, color, note, addedAt } = removed
  recordDone(currentWords().highlights.removed(shorten(quote)), async () => {
    const { after } = await call('highlights.add', { articleId, textId, start, end, quote, color, note, addedAt })
    newIds.set(removed.id, after.id)
  })
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line
}

function isColor(value: unknown): value is HighlightColor {
  return (highlightColors as readonly unknown[]).includes(value)
}
