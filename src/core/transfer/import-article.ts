import type { Database } from 'better-sqlite3'
import type { RequestOutput } from '../../shared/contract.ts'
import type { ParsedArticle } from '../../shared/model.ts'
import { keyOfAddress, readArticle, replaceText, setHidden, setState, showUndone, storeArticle } from '../articles/index.ts'
import type { ReadNumbers } from '../articles/index.ts'
import { statement } from '../db/index.ts'
import { bringBackCorrections, keptCorrectionSchema } from '../earnings/index.ts'
import { bringBackDecisions } from '../filing/index.ts'
import { addHighlight, marksOfArticle, setNote } from '../highlights/index.ts'
import type { NoteStep, StatesSet } from '../import-steps/index.ts'
import type { Parser } from '../ingest/index.ts'
import { addTag } from '../tags/index.ts'
import type { TransferredArticle } from './schema.ts'

interface Outcome {
  readonly id: string | null // null: the article is not in this library, and its text was not in the file
  readonly isNew: boolean
  readonly highlights: number
  readonly notes: number
  readonly corrections: number
  readonly decisions: number
  readonly refused: RequestOutput<'library.importEverything'>['refused']
}

/** Finds the article, or makes it anew of its texts, and does to it what was done. Whole in one transaction, in which `note` is told what that did. */
export async function importArticle(db: Database, parser: Parser, given: TransferredArticle, now: number, note: NoteStep): Promise<Outcome> {
  const texts = findArticle(db, given) === null && given.whole ? given.whole.texts.map((text) => toParsed(given, text)) : []
  const numbers = await parser.readNumbers(texts)
  return db.transaction((): Outcome => {
    const found = findArticle(db, given)
    const known = found !== null && showUndone(db, Number(found)) ? null : found // what an undo hid comes as if it were new
    const id = found ?? storeTexts(db, texts, numbers, now)
    if (id === null) return { id: null, isNew: false, highlights: 0, notes: 0, corrections: 0, decisions: 0, refused: [] }
    const tags = given.tags.flatMap((tag) => { const done = addTag(db, [id], tag, now); return done.ids.length > 0 ? [done.tag] : [] })
    const set = (state: 'starred' | 'later' | 'read', wanted: boolean): StatesSet => ({ state, at: now, ids: wanted ? setState(db, state, [id], true, now).ids : [] })
    const states = [set('starred', given.starred), set('later', given.later), set('read', given.read)].filter(({ ids }) => ids.length > 0)
    const hidden = given.hidden && setHidden(db, [id], true, now).ids.length > 0
    const before = marksOfArticle(db, id)
    // A note that is there is not overwritten: the other one is put under it.
    const isKnown = given.note === null || (before.note ?? '').includes(given.note)
    const noted = isKnown || given.note === null ? null : setNote(db, id, before.note === null ? given.note : `${before.note}\n\n${given.note}`, now)
    const refused: Outcome['refused'][number][] = []
    for (const highlight of given.highlights) if (!addTo(db, id, highlight, now)) refused.push({ what: `Highlight "${highlight.quote.slice(0, 80)}"`, reason: `The article "${given.title.slice(0, 100)}" has another wording here, in which the passage does not stand exactly once.` })
    const decisions = bringBackDecisions(db, id, given.decisions)
    const words = given.corrections.map((word) => keptCorrectionSchema.safeParse(word))
    const corrections = bringBackCorrections(db, id, words.flatMap((word) => (word.success ? [word.data] : [])))
    const what = `Corrections of "${given.title.slice(0, 100)}"`
    if (corrections.refused > 0) refused.push({ what, reason: `${corrections.refused} of them say something else of numbers of which you said something here. What stands here was kept.` })
    if (words.some((word) => !word.success)) refused.push({ what, reason: 'Some of them are not understood.' })
    const highlights = marksOfArticle(db, id).highlights.filter(({ id: own }) => !before.highlights.some((each) => each.id === own))
    if (known === null) note({ kind: 'articles', ids: [Number(id)], tags: [], starred: [], later: [] })
    note({ kind: 'marks', articleId: id, tags, states, hidden, note: noted, highlights, corrections: corrections.added > 0 ? corrections.change : null, decisions: decisions.changes })
    return { id, isNew: known === null, highlights: highlights.length, notes: isKnown ? 0 : 1, corrections: corrections.added, decisions: decisions.added, refused }
  }).immediate()
}

/** By one of its texts, else by its address. */
function findArticle(db: Database, given: TransferredArticle): string | null {
  const byText = statement(db, 'SELECT article_id FROM article_texts WHERE text_hash = ? LIMIT 1').pluck()
  const hashes = [given.hash, ...given.highlights.map((highlight) => highlight.hash)]
  const key = keyOfAddress(given.url)
  const found = hashes.map((hash) => byText.get(hash) as number | undefined).find((id) => id !== undefined)
    ?? (key === null ? undefined : (statement(db, 'SELECT id FROM articles WHERE address_key = ? ORDER BY id LIMIT 1').pluck().get(key) as number | undefined))
  return found === undefined ? null : String(found)
}

function storeTexts(db: Database, texts: readonly ParsedArticle[], numbers: readonly ReadNumbers[], now: number): string | null {
  let id: number | null = null
  texts.forEach((text, index) => {
    if (id === null) id = storeArticle(db, text, numbers[index] as ReadNumbers, now).id
    else replaceText(db, id, text, 'publisher', numbers[index] as ReadNumbers, now)
  })
  return id === null ? null : String(id)
}

/** Marks a passage in the text that is meant; where the article has another wording here, in its present text, if the passage stands there once. */
function addTo(db: Database, articleId: string, given: TransferredArticle['highlights'][number], now: number): boolean {
  const meant = statement(db, 'SELECT id, text FROM article_texts WHERE article_id = ? AND text_hash = ? LIMIT 1').get(Number(articleId), given.hash) as { id: number; text: string } | undefined
  const isThere = (textId: number, start: number): boolean => statement(db, 'SELECT 1 FROM highlights WHERE text_id = ? AND start_offset = ? AND end_offset = ?').get(textId, start, start + given.quote.length) !== undefined
  const add = (textId: number, start: number): boolean => {
    if (!isThere(textId, start)) addHighlight(db, { articleId, textId: String(textId), start, end: start + given.quote.length, quote: given.quote, color: given.color, note: given.note, addedAt: given.addedAt }, now)
    return true
  }
  if (meant && meant.text.slice(given.start, given.end) === given.quote) return add(meant.id, given.start)
  const { text, textId } = readArticle(db, articleId)
  const start = text.indexOf(given.quote)
  if (start < 0 || text.includes(given.quote, start + 1)) return false
  return add(Number(textId), start)
}

/** As plain text: what comes in a file is not trusted with HTML. */
function toParsed(given: TransferredArticle, text: NonNullable<TransferredArticle['whole']>['texts'][number]): ParsedArticle {
  const { author = null, dek = null, source = null, language = null, publishedAt = null } = given.whole ?? {}
  const sections = text.sections.filter((section) => section.start < section.end && section.end <= text.text.length)
  return { title: text.title, author, dek, publishedAt, url: given.url, source, language, text: text.text, html: null, sections, image: null }
}
