// The person's words laid over what was read. The reading stays as it is: every word can be taken back, and none is lost when the reading changes.
import type { Database } from 'better-sqlite3'
import type { Correction, LiftedItem, PersonsWord, SetAside } from '../../../shared/corrections.ts'
import type { Doubt, Extraction, Span, Verdict } from '../../../shared/model.ts'
import { isSame } from '../claims.ts'
import { bareItem, isEqual, isPeriod, isSymbol, listItems, moveEvidence, withItems } from './items.ts'
import { isRejected, matchCorrections } from './match.ts'
import { readCorrections } from './rows.ts'

/** What was read from an article's text, as the person has it. Answers the very same object where the person said nothing of it. */
export function applyCorrections(db: Database, article: { readonly articleId: number; readonly text: string }, extraction: Extraction): Extraction {
  const corrections = readCorrections(db, article.articleId)
  return corrections.length === 0 ? extraction : layOver(article.text, extraction, corrections)
}

/**
 * Pure: the same reading and the same words give the same.
 * 1. Each word is put where its sentence stands in this text; one whose sentence is gone waits until it is there again.
 * 2. Words and readings are paired (match.ts).
 * 3. A pair is what the person says, completed by what only the reading knows; a word without a reading stands by itself; a rejected reading is set aside.
 */
export function layOver(text: string, extraction: Extraction, corrections: readonly Correction[]): Extraction {
  const items = listItems(extraction)
  const placed = corrections.flatMap((correction) => placeCorrection(text, correction) ?? [])
  const found = matchCorrections(placed, items)
  const instead = new Map<number, LiftedItem | null>()
  const besides: LiftedItem[] = []
  placed.forEach((correction, place) => {
    const index = found[place] ?? -1
    const read = items[index]
    if (read !== undefined && correction.said === null) instead.set(index, null)
    if (correction.said === null) return
    if (read !== undefined) instead.set(index, joinWord(correction, correction.said, read))
    else if (extraction.mentions.some((mention) => isSymbol(mention.symbol, (correction.said as LiftedItem).symbol))) besides.push(standAlone(correction, correction.said))
  })
  items.forEach((item, index) => {
    if (!instead.has(index) && placed.some((correction) => isRejected(correction, item))) instead.set(index, null)
  })
  const kept = items.flatMap((item, index) => (instead.has(index) ? (instead.get(index) ?? []) : [item]))
  const setAside = placed.flatMap((correction): readonly SetAside[] => (correction.said === null ? [{ correctionId: correction.id, lifted: correction.read, doubt: correction.doubt }] : []))
  const answered = placed.flatMap((correction) => correction.doubt ?? [])
  return {
    ...withItems(extraction, [...kept, ...besides]),
    doubts: extraction.doubts.filter((doubt) => !answered.some((other) => isQuestion(doubt, other))),
    ...(setAside.length === 0 ? {} : { setAside }),
  }
}

/** Both say the same question of the same words, however the reader words it today. */
function isQuestion(one: Doubt, other: Doubt): boolean {
  return one.metric === other.metric && one.span[0] < other.span[1] && other.span[0] < one.span[1]
}

/** No business is the whole company, and a percentage has no currency: that is said, not left open. */
const saidByBeingEmpty: ReadonlySet<string> = new Set(['segment', 'currency', 'per'])

/** What the person said of the reading, and what the reading has besides: a field that the person left empty or never saw is the reading's. */
function joinWord(correction: Correction, said: LiftedItem, read: LiftedItem): LiftedItem {
  const before = (correction.read?.item ?? {}) as unknown as Readonly<Record<string, unknown>>
  const now = read.item as unknown as Readonly<Record<string, unknown>>
  const word = said.item as unknown as Readonly<Record<string, unknown>>
  const fields = [...new Set([...Object.keys(word), ...Object.keys(now)])].filter((field) => field !== 'evidence' && field !== 'byPerson')
  const isSaid = (field: string): boolean => saidByBeingEmpty.has(field) || (word[field] ?? null) !== null || (correction.read !== null && (before[field] ?? null) !== null)
  const isOpen = (field: string): boolean => !isSaid(field) && said.kind === read.kind
  const joined: Record<string, unknown> = Object.fromEntries(fields.map((field) => [field, isOpen(field) ? now[field] : word[field]]))
  if (isOpen('verdict') && !(isEqual(joined['actual'], now['actual']) && isEqual(joined['consensus'], now['consensus']))) joined['verdict'] = judgeResult(joined['actual'], joined['consensus'])
  const differs = fields.some((field) => isSaid(field) && !isEqual(word[field], now[field])) || !isSymbol(said.symbol, read.symbol) || !isPeriod(said.period, read.period)
  const completed = fields.some((field) => isOpen(field) && (now[field] ?? null) !== null)
  const evidence = completed ? joinSpans(said.item.evidence, read.item.evidence) : said.item.evidence
  const byPerson: PersonsWord = { correctionId: correction.id, kind: kindOf(correction), read: bareItem(read), standing: differs ? 'differs' : 'agrees' }
  return { ...said, item: { ...joined, evidence, byPerson } } as unknown as LiftedItem
}

/** Beat, miss or in line, as the two numbers have it; null where one is missing. A smaller loss beats. */
export function judgeResult(actual: unknown, consensus: unknown): Verdict | null {
  if (typeof actual !== 'number' || typeof consensus !== 'number') return null
  return isSame(actual, consensus) ? 'inline' : actual > consensus ? 'beat' : 'miss'
}

function standAlone(correction: Correction, said: LiftedItem): LiftedItem {
  const byPerson: PersonsWord = { correctionId: correction.id, kind: kindOf(correction), read: correction.read, standing: 'silent' }
  return { ...said, item: { ...said.item, byPerson } } as LiftedItem
}

function kindOf({ kind }: Correction): PersonsWord['kind'] {
  return kind === 'confirmed' || kind === 'corrected' ? kind : 'added'
}

/** The correction with its spans in this text; null where none of its words stand there. */
function placeCorrection(text: string, correction: Correction): Correction | null {
  const place = (span: Span): readonly Span[] => findQuote(text, correction.quotes[`${span[0]}:${span[1]}`], span) ?? []
  const move = (lifted: LiftedItem | null): LiftedItem | null => (lifted === null ? null : moveEvidence(lifted, lifted.item.evidence.flatMap(place)))
  const [read, said] = [move(correction.read), move(correction.said)]
  const [asked] = correction.doubt === null ? [] : place(correction.doubt.span)
  const doubt = correction.doubt === null || asked === undefined ? null : { ...correction.doubt, span: asked }
  const main = said ?? read
  if (main === null ? doubt === null : main.item.evidence.length === 0) return null
  return { ...correction, read, said, doubt }
}

/** Where a quote stands now: at its old place, else at the nearest other one. */
function findQuote(text: string, quote: string | undefined, [start, end]: Span): readonly [Span] | null {
  if (quote === undefined || quote === '') return null
  if (text.slice(start, end) === quote) return [[start, end]]
  let nearest = -1
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at
  return nearest < 0 ? null : [[nearest, nearest + quote.length]]
}

function joinSpans(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  return [...one, ...other.filter(([start, end]) => !one.some((span) => span[0] <= start && end <= span[1]))]
}
