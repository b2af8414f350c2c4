// Long: one walk over the opinions, which withdraws, moves and takes in turn.
// When the rules have read an article, a second reader, who learned from labelled ones, looks at its numbers again: what he finds to be no result is withdrawn and asked about,
// what a rule put into the wrong place is moved, and what no rule had a word for is taken, where he is sure.
import type { Metric } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, Block } from '../parts.ts'
import type { Opinion } from './opinions.ts'
import { addEvidence, doubtDraft, isProfit, newDraft, unitOfMetric } from '../figures/drafts.ts'
import { plainKinds } from '../figures/tracing.ts'
import { findMetrics } from '../measures/metrics.ts'
import { isBusinessName } from '../businesses/business-words.ts'
import { isKnownPart } from '../businesses/known-parts.ts'
import { isAlike, valueOf } from '../judging/claims.ts'
import { isJudged } from '../judging/judge.ts'
import { directionOf, ofPricesOrVolumes } from '../sentence/directions.ts'
import { basisOf, fitsUnit, measureOf, ownerOf, periodOf, saysSo, standsBesideOtherPeriod } from './facets.ts'
import { makeNamings } from './namings.ts'
import { formOpinions } from './opinions.ts'
import { findPartName } from './part-names.ts'
import { dateSecondTime } from './second-dating.ts'
import { findSurroundings } from './surroundings.ts'

const surelyNone = 0.995 // likelihoods, chosen on articles that the second reader had not learned from (docs/notes/extraction.md)
const surelyWhole = 0.85
const surelyOfPart = 0.75
const likelyOfPart = 0.5 // of what stands beside a figure of that part
const hardlyOfPart = 0.08
const surelyOwn = 0.95
const surelyNamed = 0.7
const likelyNamed = 0.5 // … where the judge asks
const surelyOtherRole = 0.9 // of what a rule took for something else
const surelyOtherPart = 0.85
const likelyAtFirst = 0.7

const farthestBack = 400 // UTF-16 units above a paragraph, for what a pronoun stands for
const longestParagraph = 1500 // UTF-16 units of it that are looked at: time grows with the text and no faster
const doubtful = 'what stands around it does not read like a result'

// rules that take a number for part of a result
const takes = /^(?:actual-|change-|consensus$|prior$)/u
// rules that say no more than that they had no word for a number
const passes = new Set(['unread', 'no-metric', 'no-target', 'no-direction', 'count', 'second-number', 'second-change'])

export function readSecondTime(course: Course, blocks: readonly Block[], amounts: readonly Amount[]): void {
  const { text } = course.input
  const notes = new Map<number, Note>()
  for (const note of course.notes) if (notes.get(note.amount.start)?.outcome !== 'taken') notes.set(note.amount.start, note)
  const isTaken = (amount: Amount): boolean => notes.get(amount.start)?.outcome === 'taken' && takes.test(notes.get(amount.start)!.rule)
  const isPassed = (amount: Amount): boolean => !plainKinds.has(amount.kind) && passes.has(notes.get(amount.start)?.rule ?? 'unread')
  const isSecond = (amount: Amount): boolean => /^second-/u.test(notes.get(amount.start)?.rule ?? '')
  const isAsked = (amount: Amount): boolean => isTaken(amount) || isPassed(amount)
  const sentences = findSurroundings(text, blocks, amounts, course.named, course.topic)
  const opinions = formOpinions(sentences, isAsked, (numbers) => makeNamings(text, blocks, course.names, numbers))
  // "Sales rose 24% to $1.65 billion": where a number that stands beside it in the figure is surely the whole company's, it is too
  const ofSentence = Map.groupBy(opinions, ({ sentence }) => sentence)
  const isOfWhole = (draft: Draft, { sentence }: Opinion): boolean => ofSentence.get(sentence)!.some((other) => other.whole >= surelyWhole && isTaken(other.amount) && holderOf(course, notes.get(other.amount.start)!) === draft)
  for (const opinion of opinions) course.opinions.set(opinion.amount, opinion)
  for (const opinion of opinions) course.namings.set(opinion.amount, opinion.naming)
  for (const opinion of actualFirst(opinions)) {
    if (isTaken(opinion.amount)) {
      const note = notes.get(opinion.amount.start)!
      const draft = holderOf(course, note)
      if (draft === undefined) continue
      const isNone = opinion.none >= surelyNone && opinion.amount.kind !== 'percent' && !isLabelled(text, opinion)
      if (isNone) withdraw(course, note, draft)
      if (isNone || !isMisplaced(course, opinion, note, draft) || (opinion.role === roleTaken(note) && isOfWhole(draft, opinion)) || movesWhole(course, opinion, draft)) continue
      withdraw(course, note, draft) // and is taken again below, if it can be
    }
    if (opinion.whole >= surelyWhole && (!isSecond(opinion.amount) || opinion.role in saysSo)) takeOfWhole(course, opinion)
    else if (opinion.part >= likelyOfPart && opinion.sentence.kind !== 'table') takeOfPart(course, opinion)
  }
  settleOwners(course, opinions)
  dateSecondTime(course, blocks, sentences)
}

/** Where a rule gave a figure to another owner than it surely has. */
function settleOwners(course: Course, opinions: readonly Opinion[]): void {
  const ofValue = Map.groupBy(opinions, ({ amount }) => Math.abs(amount.value))
  for (const draft of course.drafts) {
    if (draft.mode !== 'result' || course.tabled.has(draft)) continue
    const value = draft.actual ?? draft.change?.value ?? null
    const opinion = value === null ? undefined : ofValue.get(Math.abs(value))?.find(({ sentence }) => touches(draft, sentence))
    if (opinion === undefined) continue
    if (isOfBystander(course, draft)) keepOwn(course, draft, opinion)
    else if (draft.segment !== null && isOfNoBusiness(course, draft, draft.segment, opinion)) draft.segment = null
  }
}

/** Whether a figure went to a company that an article about another one names by the way. */
function isOfBystander({ topic, companies }: Course, { symbol }: Draft): boolean {
  return topic !== null && symbol !== null && symbol !== topic && !companies.some((company) => company.symbol === symbol)
}

/** "Overseas sales climbed 14%, helped by 2,600 Walmart shops": of a business of the article's company. What reads like a whole company's stays where it is: "while Chevron's earnings soared". */
function keepOwn(course: Course, draft: Draft, opinion: Opinion): void {
  if (opinion.whole + opinion.part < surelyOwn || opinion.part <= opinion.whole) return
  const segment = draft.segment ?? nameOfPart(course, opinion)
  if (segment !== null) Object.assign(draft, { symbol: course.topic, segment })
}

/** Whether words that a rule took for a business are none: they were among those looked at, and the number is surely the whole company's, of which nothing else tells the same. */
function isOfNoBusiness(course: Course, draft: Draft, segment: string, { naming, part, whole }: Opinion): boolean {
  if (naming.name === null || !naming.names.includes(segment.toLowerCase()) || isAlike(naming.name, segment) || isKnownPart(course.input.text, segment)) return false
  const isTold = course.drafts.some((other) => other.mode === 'result' && other.segment === null && other.metric === draft.metric && other.symbol === draft.symbol && other.basis === draft.basis)
  return naming.part < hardlyOfPart && part < 2 * hardlyOfPart && whole >= surelyWhole && !isTold
}

/** Of each sentence what was reached comes first: what it is compared with, and how much it changed, goes where that went. */
function actualFirst(opinions: readonly Opinion[]): readonly Opinion[] {
  return [...Map.groupBy(opinions, ({ sentence }) => sentence).values()].flatMap((each) => each.toSorted((one, other) => Number(other.role === 'actual') - Number(one.role === 'actual')))
}

const same = (one: number | null, other: number): boolean => one !== null && Math.abs(Math.abs(one) - Math.abs(other)) <= 1e-9 * Math.abs(other)

/** "SEK 2,486m (2,240m), consensus 2,510m": where a bracket or a word right before it says what a number is, nothing else need. */
function isLabelled(text: string, { amount, sentence }: Opinion): boolean {
  return /(?:\(|\b(?:consensus|expected|estimate|forecast)[: ]{1,2})[A-Z]{0,3}[$€£¥₹]? ?$/iu.test(text.slice(Math.max(sentence.start, amount.start - 16), amount.start))
}

/** Whether a rule took a number for another role than it surely has, or for the whole company's where it is surely a part's: "it had been expected at $23.4 billion" is no number of last year. */
function isMisplaced(course: Course, opinion: Opinion, note: Note, draft: Draft): boolean {
  const role = roleTaken(note)
  if (opinion.sentence.kind === 'table' || isLabelled(course.input.text, opinion)) return false
  if (opinion.role !== role) {
    const { amounts, start, end } = opinion.sentence
    const at = amounts.indexOf(opinion.amount)
    if (role in saysSo && opinion.role === 'actual') return draft.actual === null && opinion.whole + opinion.part >= surelyOtherRole // "EPS of 91 cents was well clear of the 79 cents that analysts had forecast"
    const around = course.input.text.slice(amounts[at - 1]?.end ?? start, amounts[at + 1]?.start ?? end)
    return role in saysSo && opinion.role in saysSo && opinion.whole + opinion.part >= surelyOtherRole && saysSo[opinion.role as keyof typeof saysSo].test(around)
  }
  return !(role in saysSo) && draft.segment === null && (role === 'actual' || draft.actual === null) && opinion.part >= surelyOtherPart && opinion.partAtFirst >= likelyAtFirst && !tellsWhole(opinion) && !qualifiesMeasure(course, opinion)
}

/** "Its revenue was marginally higher" at the beginning of a paragraph, "In total, sales increased", "Orrin, which competes with it, reported": of the whole company. */
function tellsWhole({ sentence: { text, start, end, paragraph, named } }: Opinion): boolean {
  const opening = text.slice(start, Math.min(end, start + 30))
  return (named[0]?.start === start && text[named[0].end] === ',') || /^(?:In total|Overall|All told|Total|Group|These were)\b/u.test(opening) || (start === paragraph && /^Its (?:net |operating |adjusted )?(?:revenues?|sales|turnover|profits?|income|earnings|loss|EBIT|margin|orders)/u.test(opening))
}

/** "Net patient service revenue grew": whether words in front of a measure are a business the rules have decided. */
function qualifiesMeasure(course: Course, { amount, sentence }: Opinion): boolean {
  const name = findPartName(course.input.text, sentence.start, sentence.amounts, amount, course.names)
  if (name === null || /^\p{Lu}/u.test(name)) return false
  const before = course.input.text.slice(sentence.start, amount.start)
  const at = before.lastIndexOf(name)
  return at >= 0 && /^(?:['’]s)? (?:net |total |operating )*(?:revenues?|sales|income|profit|EBITD?A?)\b/u.test(before.slice(at + name.length))
}

/** Whether a figure of the whole company that one sentence told went to its business with everything that was told of it; where nobody knows what that is called it is asked about as a whole. */
function movesWhole(course: Course, opinion: Opinion, draft: Draft): boolean {
  const { role, sentence } = opinion
  if (role !== 'actual' || !draft.evidence.every(([start, end]) => sentence.start <= start && end <= sentence.end)) return false
  const segment = goesOnAboutOther(opinion, draft.metric) ? null : nameOfPart(course, opinion)
  if (segment === null) {
    for (const [index, each] of course.notes.entries())
      if (each.outcome === 'taken' && takes.test(each.rule) && holderOf(course, each) === draft) course.notes[index] = { amount: each.amount, rule: 'second-reading', outcome: 'refused', why: doubtful }
    course.drafts.splice(course.drafts.indexOf(draft), 1)
    doubtDraft(course.doubts, draft, 'it reads like the number of a business that is not named')
  } else Object.assign(draft, { segment, basis: basisOf(course.input.text, opinion, draft.metric, draft.basis) })
  return true
}

const roleTaken = (note: Note): Opinion['role'] => (['consensus', 'prior', 'change'] as const).find((each) => note.rule.startsWith(each)) ?? 'actual'

/** The figure that a number was taken into. */
function holderOf(course: Course, note: Note): Draft | undefined {
  const { amount } = note
  const role = roleTaken(note)
  return course.drafts.find((draft) => draft.mode === 'result' && same(valueOf(draft, role), amount.value) && draft.evidence.some(([start, end]) => start <= amount.start && amount.end <= end))
}

/** Takes a number back out of its figure and keeps it as a question. */
function withdraw(course: Course, note: Note, draft: Draft): void {
  const { amount } = note
  const role = roleTaken(note)
  draft[role] = null
  if (role !== 'prior') draft.verdict = null
  if (draft.actual === null && draft.change === null) course.drafts.splice(course.drafts.indexOf(draft), 1)
  course.notes[course.notes.indexOf(note)] = { amount, rule: 'second-reading', outcome: 'refused', why: doubtful }
  course.doubts.push({ span: [amount.start, amount.end], symbol: draft.symbol, metric: draft.metric, reading: `may belong to ${draft.metric}`, reason: doubtful })
}

// "as the shares used in the calculation fell 14%"
const countsShares = /\b(?:shares (?:used|outstanding|in issue)|share count|number of shares)\b[^,;]*$/iu

/** Makes a number that no rule had a word for part of a figure of the whole company. */
function takeOfWhole(course: Course, opinion: Opinion): void {
  const [{ role, sentence }, { text }] = [opinion, course.input]
  const metric = measureOf(opinion, isJudged(course.input))
  const near = course.drafts.filter((draft) => draft.mode === 'result' && touches(draft, sentence))
  const symbol = ownerOf(course, opinion, near)
  if (symbol === undefined || countsShares.test(text.slice(Math.max(sentence.start, opinion.amount.start - 80), opinion.amount.start))) return
  const isOwn = (draft: Draft): boolean => draft.mode === 'result' && draft.metric === metric && draft.segment === null && (draft.symbol ?? course.topic) === symbol
  const basis = metric === null ? 'reported' : basisOf(text, opinion, metric)
  const own = near.filter(isOwn)
  const open = own.findLast((draft) => draft[role] === null && (role !== 'actual' || draft.basis === basis))
  if (open !== undefined) return put(course, opinion, open)
  if (role === 'consensus' || role === 'prior') return takeBeside(course, opinion, (draft) => draft.segment === null && (draft.symbol ?? course.topic) === symbol && (metric === null || draft.metric === metric))
  if (metric === null || own.some((draft) => draft.basis === basis) || (isEarned(metric) && role === 'actual' && tellsLoss.test(text.slice(sentence.start, sentence.end)))) return
  put(course, opinion, { ...newDraft('result', metric, basis, basis !== 'reported', null, 0, false), symbol, period: periodOf(text, opinion) })
}

/** "Bottled cider brought in £48.5m, up 14%, whereas draught slipped to £19.6m": of the business that its clause is about. */
function takeOfPart(course: Course, opinion: Opinion): void {
  const { amount, role, sentence } = opinion
  const { text } = course.input
  const metric = measureOf(opinion, isJudged(course.input))
  const near = course.drafts.filter((draft) => draft.mode === 'result' && touches(draft, sentence))
  const symbol = ownerOf(course, opinion, near)
  if (metric === null || goesOnAboutOther(opinion, metric)) return
  const segment = nameOfPart(course, opinion)
  if (symbol === undefined || segment === null) return
  const isWhole = (draft: Draft): boolean => draft.mode === 'result' && draft.segment === null && draft.metric === metric && (draft.symbol ?? course.topic) === symbol
  if (role === 'actual' && unitOfMetric(metric) === 'currency' && course.drafts.some((draft) => isWhole(draft) && draft.actual !== null && draft.actual > 0 && draft.actual < amount.value)) return // no part is larger than its whole
  // "Western Europe grew 1.2% organically, North America 9.4%": one list, one footing
  const listed = role === 'change' && amount !== sentence.amounts[0] ? (near.findLast((draft) => draft.segment !== null && draft.change !== null && draft.metric === metric)?.basis ?? null) : null
  const own = near.filter((draft) => draft.metric === metric && draft.segment !== null && draft.segment.toLowerCase() === segment.toLowerCase() && (draft.symbol ?? course.topic) === symbol)
  const before = role === 'change' ? undefined : course.drafts.findLast((draft) => draft.mode === 'result' && draft.metric === metric && (draft.symbol ?? course.topic) === symbol && draft.evidence.some(([start]) => start >= sentence.paragraph && start <= sentence.start))
  const basis = basisOf(text, opinion, metric, listed ?? before?.basis ?? null)
  const open = own.findLast((draft) => draft[role] === null && draft.basis === basis)
  if (open !== undefined) return put(course, opinion, open)
  if (role === 'change' && !isJudged(course.input) && isOfRefused(course, opinion)) return
  if (opinion.part < surelyOfPart || role === 'consensus' || role === 'prior' || own.some((draft) => draft.basis === basis) || (isEarned(metric) && role === 'actual' && tellsLoss.test(text.slice(sentence.start, sentence.end)))) return
  put(course, opinion, { ...newDraft('result', metric, basis, basis !== 'reported', segment, 0, false), symbol, period: periodOf(text, opinion) })
}

/** What the business is called that a number is of; null where that is not sure. */
function nameOfPart(course: Course, opinion: Opinion): string | null {
  const { naming, part } = opinion
  const { text } = course.input
  const segment = naming.likelihood >= (isJudged(course.input) ? likelyNamed : surelyNamed) ? naming.name : null
  if (segment === null || isKnownPart(text, segment)) return segment
  if (/^\p{Ll}/u.test(segment) && part < surelyOfPart) return null
  return isJudged(course.input) || isFirmName(course, segment, opinion) ? segment : null
}

/** Whether a name that the article nowhere calls a business is one, where nobody asks later. */
function isFirmName({ drafts }: Course, segment: string, { sentence }: Opinion): boolean {
  if (/^\p{Ll}/u.test(segment)) return isBusinessName(segment)
  // "Tessin grew 12% to $1.31 billion", of which the article says nothing else and which stands in no list: it may be another company
  const isAlone = /^\p{Lu}\p{Ll}+$/u.test(segment)
  return !isAlone || drafts.some((draft) => draft.segment !== null && draft.evidence.some(([start, end]) => start >= sentence.paragraph && end <= sentence.end))
}

/** "Core earnings there climbed. In Canada they rose by 3 per cent to $442 million", "Gross bookings were $58 billion. Mobility made up $29.8 billion": what the paragraph measured last is measured on. */
function goesOnAboutOther({ amount, role, sentence }: Opinion, metric: Metric): boolean {
  const opening = /\b(?:they|these|those)\b/iu.test(sentence.text.slice(sentence.start, amount.start)) ? sentence.paragraph - farthestBack : sentence.paragraph
  const from = Math.max(0, opening, sentence.start - longestParagraph)
  const last = findMetrics(sentence.text, from, amount.start).findLast((mark) => mark.metric !== null && fitsUnit(mark.metric, role === 'change' ? 'change' : 'actual', amount))
  return last !== undefined && last.metric !== metric
}

/** A change of a number that no rule would have: "Overseas 11% to $6.2 billion", where parts come to more than their whole. */
function isOfRefused(course: Course, { amount, sentence }: Opinion): boolean {
  const sums = sentence.amounts.filter((other) => (other.kind === 'money' || other.kind === 'number') && Math.abs(other.start - amount.start) < 40)
  return sums.length > 0 && !sums.some((sum) => course.notes.some((note) => note.amount === sum && note.outcome === 'taken'))
}

/** "At $29.6 billion it was better than the $28.9 billion that brokers had down": held against the figure that was told last, in this sentence or the one before. */
function takeBeside(course: Course, opinion: Opinion, isAsked: (draft: Draft) => boolean): void {
  const { amount, role, sentence } = opinion
  const told = course.drafts.filter((draft) => draft.mode === 'result' && isAsked(draft) && draft.actual !== null)
  const near = told.filter((draft) => touches(draft, sentence))
  const before = told.filter((draft) => draft.evidence.some(([, end]) => end <= sentence.start && sentence.start - end < 8))
  const fits = (draft: Draft): boolean => fitsUnit(draft.metric, role, amount) && (role === 'change' || isOfOneSize(draft.actual!, amount.value))
  // "It was €899 million, or €3.28, a year earlier": the second of two goes back as far as the first
  const isOpening = sentence.amounts.slice(0, sentence.amounts.indexOf(amount)).every((other) => course.drafts.some((draft) => touches(draft, sentence) && same(draft[role as 'prior'], other.value)))
  const fitting = near.some(fits) || !isOpening ? near.filter(fits) : before.filter(fits)
  if (fitting.length === 1 && fitting[0]![role] === null) put(course, opinion, fitting[0]!)
}

const touches = (draft: Draft, sentence: Opinion['sentence']): boolean => draft.evidence.some(([start, end]) => start < sentence.end && sentence.start < end)
const isOfOneSize = (one: number, other: number): boolean => one !== 0 && Math.abs(other / one) > 0.4 && Math.abs(other / one) < 2.5
const isEarned = (metric: Metric): boolean => isProfit(metric) || metric === 'net-income' || metric === 'eps'
const tellsLoss = /\b(?:loss(?:es)?|lost|lose|deficit|in the red)\b/iu
const lossOf = /\b(?:loss(?:es)?|deficit) of (?:about |around |nearly )?$/iu // "compared to … and a loss of RMB 1.29 billion a year ago"
const lossMoved = /\b(?:loss(?:es)?|deficit)\b[^.;]{0,40}\b(?:widened|narrowed|deepened|shrank|grew|ballooned|swelled|increased|decreased|declined|fell|rose)\b(?:[^;]|;(?=\S))*\bfrom\b[^,;]{0,16}$/iu // "The adjusted loss widened to U.S. $215 million, or 13 cents a share, from U.S. $55 million": from a loss, too

const sequential = /\b(?:sequential(?:ly)?|quarter[- ](?:on|over)[- ]quarter|on[- ]quarter|q\/q|qoq|(?:from|than|over|on|versus) the (?:previous|prior|preceding|first|second|third|fourth) quarter)\b/iu // compared with the quarter before, and not with the year before

/** Writes a number into its place; a draft that is new joins the others. */
function put(course: Course, opinion: Opinion, draft: Draft): void {
  const { amount, role, sentence } = opinion
  if (role === 'prior' && standsBesideOtherPeriod(course, opinion)) return
  if (role === 'change') {
    if (course.onQuarter || ofPricesOrVolumes.test(course.input.text.slice(amount.end, amount.end + 40)) || sequential.test(course.input.text.slice(sentence.start, sentence.end))) return
    const direction = directionOf(course.input.text, sentence.start, amount, sentence.end)
    if (direction === 0) return
    draft.change = { value: direction * Math.abs(amount.value), kind: amount.kind === 'bps' || amount.kind === 'points' ? amount.kind : 'percent', period: 'yoy' }
  } else {
    const told = course.input.text.slice(sentence.start, amount.start)
    draft[role] = isEarned(draft.metric) && role !== 'actual' && (lossOf.test(told) || (role === 'prior' && (draft.actual ?? 0) < 0 && lossMoved.test(told))) ? -Math.abs(amount.value) : amount.value
    if (amount.currency !== null) draft.currency ??= amount.currency
    if (draft.metric === 'eps') draft.per ??= amount.per ?? 'share'
  }
  addEvidence(draft, [sentence.start, sentence.end])
  const asked = course.doubts.findIndex(({ span }) => span[0] === amount.start && span[1] === amount.end)
  if (asked >= 0) course.doubts.splice(asked, 1) // a rule's question about this number is answered
  if (!course.drafts.includes(draft)) course.drafts.push(draft)
  course.notes.push({ amount, rule: 'second-reading', outcome: 'taken', why: `read as ${role} ${draft.metric} by what stands around it` })
}
