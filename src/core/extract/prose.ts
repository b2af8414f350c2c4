// Long: every reader of a sentence is called here, in one order.
// Reads a paragraph or list item: each sentence goes to the readers of ratings, of prices and of figures, in that order.
import type { Period, PriceAction } from '../../shared/model.ts'
import type { Course } from './course.ts'
import type { Draft, Note } from './figures/drafts.ts'
import type { Amount, Block, MetricMark, Sentence } from './parts.ts'
import { isActor, isHouse, isHouseOfParagraph, isSupposed } from './owners/actors.ts'
import { placeDrafts } from './owners/placing.ts'
import { applyToldAction, readToldAction } from './guidance/told-actions.ts'
import { opensForecasts } from './guidance/told-plainly.ts'
import { itemLeadLength } from './printing/lines.ts'
import { findMetrics } from './measures/metrics.ts'
import { findPeriods } from './periods/periods.ts'
import { readPrices } from './prices/prices.ts'
import { movesShares, pricesShares } from './prices/price-owners.ts'
import { turnsToWhole } from './businesses/headed-parts.ts'
import { sessionOf } from './prices/price-clauses.ts'
import { nameAnalyst } from './ratings/named-analysts.ts'
import { readRatings } from './ratings/ratings.ts'
import { readNumberFirst } from './sentence/number-first.ts'
import { readSentence } from './sentence/reading.ts'
import { isFlattened } from './tables/flattened.ts'
import { readListedParts } from './businesses/listed-parts.ts'
import { findLeadSegment, findLeadWords, openingUnit, wholeWords } from './businesses/opening-units.ts'
import { businessSpokenOf } from './businesses/spoken-business.ts'
import { asksForExpectation, opensComparison, opensExpectations, tellsOfMarket } from './owners/views.ts'
import { tellsSalesOfMonth } from './periods/other-spans.ts'
import { announcedPeriod, isPastSentence, opensPastParagraph, noteSpokenPeriod, openingPeriod, periodAnnouncedAlone, turnsToPeriod, withPeriodOfReport } from './periods/told-periods.ts'
import { isNamedBehindNumber, isOfDeal, isOwner, sentenceSubject } from './owners/sentence-subjects.ts'
import { goesOn, leadsToStranger, opensStrangerSentence } from './owners/strangers.ts'
import { splitSentences } from './printing/sentences.ts'
import { carryBasis } from './sentence/told-again.ts'
import { beginningIn } from './words.ts'

/** "Tarrant (TRT) upgraded Osprey. Calder also kept its buy": whom the paragraph's last note was of, where the one that it goes on about is a house of such a note. */
function ratedBefore(course: Course, block: Block, names: number): string | null {
  if (names > 0 || course.subject === null) return null
  const last = course.ratings.findLast((rating) => rating.evidence.some(([start]) => start >= block.start && start < block.end))
  return last !== undefined && last.symbol !== course.subject && isHouseOfParagraph(course, block, course.subject, false) ? last.symbol : null
}

/** The metric that a sentence names, looked for only where the next one has a number: most have none. */
function metricOf(text: string, sentence: Sentence): MetricMark | null {
  return findMetrics(text, sentence.start, sentence.end).find((mark) => mark.metric !== null && !mark.verb) ?? null
}

export function readProse(course: Course, block: Block, index: number, allAmounts: readonly Amount[]): void {
  const text = course.input.text
  const lead = block.kind === 'item' ? itemLeadLength(text.slice(block.start, block.end)) : 0
  const sentences = splitSentences(text, block.start + lead, block.end)
  const paragraph: Draft[] = []
  let leadSegment: string | null = null
  let unitSegment: string | null = null
  let opinion = false
  let previousRevenueSegment = false
  let strayed = false // a sentence of this paragraph told of a company that no symbol is known of
  let spokenIn: Sentence | null = null // the sentence before, where it has no number
  let spokenSegment: string | null = null
  let paragraphPeriod: Period | null = null
  let session: PriceAction['session'] | null = null
  let opener: string | null = null // whom the first sentence is about
  let ofMonth = false // what the paragraph tells is of a month
  const extremes: PriceAction[] = [] // how far shares moved at most, in the paragraph so far
  const listed = new Set<Amount>() // numbers of parts that the paragraph lists
  const headed = opensForecasts(text, block.start)
  for (let order = 0; order < sentences.length; order++) {
    const sentence = sentences[order]!
    const amounts = beginningIn(allAmounts, sentence.start, sentence.end)
    if (listed.size === 0 && amounts.length > 0) {
      const parts = readListedParts(course, block, index, sentences.slice(order), allAmounts)
      course.drafts.push(...parts.drafts)
      paragraph.push(...parts.drafts)
      course.notes.push(...parts.notes)
      for (const amount of parts.amounts) listed.add(amount)
    }
    if (amounts.some((amount) => listed.has(amount))) continue
    const alone = order === 0 ? readNumberFirst(text, sentence, sentences[1], amounts, index) : null
    if (alone !== null) {
      alone.symbol = course.sectionSubject ?? course.topic ?? course.subject
      for (const list of [course.drafts, paragraph]) list.push(alone)
      course.notes.push({ amount: amounts[0]!, rule: 'number-first', outcome: 'taken', why: `${alone.basis} ${alone.metric}` })
      continue
    }
    const namesHere = beginningIn(course.named, sentence.start, sentence.end).filter((name) => !isOfDeal(text, name))
    if (order === 0) for (const name of namesHere) if (isActor(course, name.symbol)) course.opened.add(name.symbol)
    if (order === 0 && course.sectionPart !== null && turnsToWhole(text.slice(sentence.start, sentence.start + 60))) course.sectionPart = null
    if (order === 0)
      leadSegment =
        findLeadSegment(course, sentence.start, sentence.end, block.kind === 'item') ?? findLeadWords(course, sentence, sentences[1]) ?? course.sectionPart
    const words = text.slice(sentence.start, sentence.end)
    if (order > 0 || !labelled.test(words)) course.expecting = opensExpectations(words)
    if (order > 0 || !labelled.test(words)) course.versus = opensComparison(words)
    if (course.expecting && course.topic !== null && !course.drafts.some((draft) => draft.mode === 'result' && draft.actual !== null)) course.preview = true // results that were told stay told
    if (order > 0 && asksForExpectation(text.slice(sentences[order - 1]!.start, sentences[order - 1]!.end))) course.expecting = true
    if (sayAdjusted.test(words))
      for (const draft of paragraph)
        if (draft.metric === 'eps' && !draft.basisSaid) Object.assign(draft, { basis: 'adjusted', basisSaid: true })
    noteSpokenPeriod(course, sentence, namesHere)
    if (order === 0) course.opener = opener = sentenceSubject(text, namesHere, sentence.start)
    else if (course.opener === null) course.opener = sentenceSubject(text, namesHere, sentence.start) // "All this is known. San Vitale is being courted. BPER is looking at it": the first of a paragraph
    const ratings = readRatings({
      text,
      start: sentence.start,
      end: sentence.end,
      amounts,
      namesAt: namesHere,
      // "The share fell 4%. Rival Tessin was down 1%. Vontobel stays at hold": the house speaks of whom the paragraph is about
      subject: ratedBefore(course, block, namesHere.length) ?? (namesHere.length === 0 && course.topic !== null && course.sectionSubject === null && opener !== course.subject ? course.topic : course.subject),
      paragraph: [block.start, block.end],
      before: course.ratings,
      companyNames: course.names,
    })
    const used = new Set<Amount>(ratings.flatMap((rating) => rating.amounts))
    for (const rating of ratings) {
      const spoken = isActor(course, rating.rating.symbol) || (course.priced.has(rating.rating.symbol) && namesHere.some((name) => name.symbol === rating.rating.symbol))
      if (!spoken || isHouse(course, rating.rating.symbol, rating.rating.firm)) continue
      course.ratings.push(rating.rating)
      for (const amount of rating.amounts)
        course.notes.push({ amount, rule: 'rating', outcome: 'taken', why: `price target of ${rating.rating.firm}` })
    }
    if (ratings.length > 0) opinion = true
    else nameAnalyst(course, text.slice(sentence.start, sentence.end), block)
    const told = readToldAction(words, sentenceSubject(text, namesHere, sentence.start) ?? course.subject, index, false)
    if (told) course.toldActions.push(told)
    if (order === 0 && leadSegment === null) unitSegment = openingUnit(words, [])
    paragraphPeriod = periodAnnouncedAlone(text, sentence) ?? paragraphPeriod
    if (amounts.length === 0) {
      spokenSegment = businessSpokenOf(words)
      spokenIn = sentence
      if (order === 0 && block.kind === 'paragraph' && course.topic !== null) course.sectionPeriod = turnsToPeriod(text, sentence) ?? course.sectionPeriod
      course.lastGuidePeriod = announcedPeriod(course, sentence) ?? course.lastGuidePeriod
      if (block.kind !== 'item' && order === sentences.length - 1) course.listSession = session ?? sessionOf(words)
      const silent = namesHere.some((named) => named.symbol === course.sectionSubject) ? course.sectionSubject : sentenceSubject(text, namesHere, sentence.start)
      if (silent) course.subject = silent
      else if (namesHere.length === 0 && leadsToStranger(course, words)) course.subject = null
      continue
    }
    for (const amount of amounts)
      if (!used.has(amount) && isSupposed(text, sentence.start, amount.start)) {
        used.add(amount)
        course.notes.push({ amount, rule: 'supposed', outcome: 'context', why: 'a number of what is only supposed' })
      }
    const free = amounts.filter((amount) => !used.has(amount))
    const measuresWithin = (from: number, to: number): readonly MetricMark[] => findMetrics(text, sentence.start, sentence.end).filter((mark) => mark.start >= from && mark.end <= to)
    const prices = readPrices({
      text,
      start: sentence.start,
      end: sentence.end,
      amounts: free,
      namesAt: namesHere,
      subject: course.subject,
      hasMetric: (from, to) =>
        measuresWithin(from, to).some(
          (mark) => mark.metric !== null && !mark.verb && !(mark.metric === 'net-income' && mark.loss && mark.vague),
        ),
      hasMeasure: (from, to) => measuresWithin(from, to).length > 0,
      companyCalled: (word) => companyCalled(course, word),
      headingIsPrices: course.sectionPrices,
      sessionBefore: session ?? (block.kind === 'item' ? course.listSession : null) ?? course.headSession,
    })
    session = prices.at(-1)?.action.session ?? session
    if (block.kind !== 'item' && order === sentences.length - 1) course.listSession = session ?? sessionOf(words)
    for (const price of prices) {
      if (!course.priced.has(price.action.symbol) || isHouseOfParagraph(course, block, price.action.symbol, namesHere.some((name) => name.symbol === price.action.symbol))) continue
      // "fell as much as 12% … They closed 2% lower": where the day ended
      const { symbol, session: when, changePercent } = price.action
      const most = changePercent === null ? undefined : extremes.find((extreme) => extreme.symbol === symbol && extreme.session === when)
      if (most) course.prices.splice(course.prices.indexOf(most), 1)
      if (most) extremes.splice(extremes.indexOf(most), 1)
      if ((price.farthest === true || atOnePoint.test(words)) && course.prices.some((told) => told.symbol === symbol && told.session === when && told.changePercent !== null && told.evidence.some(([at]) => at >= block.start))) continue // where the shares are was told before
      if (price.farthest === true) extremes.push(price.action)
      course.prices.push(price.action)
      for (const amount of price.amounts) {
        used.add(amount)
        course.notes.push({ amount, rule: 'price', outcome: 'taken', why: `price of ${price.action.symbol}` })
      }
    }
    if (isFlattened(words, amounts)) {
      for (const amount of amounts) course.notes.push({ amount, rule: 'flattened-table', outcome: 'context', why: 'a cell of a table without its lines' })
      continue
    }
    for (const amount of amounts)
      if (!used.has(amount) && ((amount.kind === 'percent' && movesShares(text, amount.start)) || (amount.kind === 'money' && pricesShares(text, amount.start)))) {
        used.add(amount)
        course.notes.push({ amount, rule: 'beside-price', outcome: 'context', why: 'a move of shares over another time than a day' })
      }
    const rest = amounts.filter((amount) => !used.has(amount) && !(prices.length > 0 && isBesidePrice(text, sentence, amount, used)))
    if (order > 0 && rest.length > 0) {
      const speaks = namesHere.some((named) => isActor(course, named.symbol))
      strayed = speaks ? false : strayed || opensStrangerSentence(course, words) || (!goesOn.test(words) && tellsOfMarket(text.slice(sentences[order - 1]!.start, sentences[order - 1]!.end)))
      if (strayed) {
        course.stranger = order === sentences.length - 1
        for (const amount of rest) course.notes.push({ amount, rule: 'other-company', outcome: 'context', why: 'told of a company that owns nothing in this article' })
        continue
      }
    }
    const sharesOnly = prices.length > 0 && !findMetrics(text, sentence.start, sentence.end).some((mark) => mark.metric !== null)
    if (course.stranger && !namesHere.some((named) => isActor(course, named.symbol) && !isOwner(text.slice(Math.max(sentence.start, named.start - 40), named.start)))) {
      for (const amount of amounts) if (!used.has(amount)) course.notes.push({ amount, rule: 'other-company', outcome: 'context', why: 'told of a company that owns nothing in this article' })
      continue
    }
    const periods = withPeriodOfReport(course, sentence, findPeriods(text, sentence.start, sentence.end))
    if (ofMonth && periods.length === 0 && namesHere.length === 0 && rest.every((amount) => amount.kind === 'percent')) {
      for (const amount of rest) course.notes.push({ amount, rule: 'other-span', outcome: 'context', why: 'growth of the month told before it' })
      continue
    }
    ofMonth = tellsSalesOfMonth(words, periods.length > 0)
    const spoken = sentenceSubject(text, namesHere, sentence.start) ?? course.subject
    const reading = readSentence({
      text,
      start: sentence.start,
      end: sentence.end,
      amounts: sharesOnly ? [] : rest,
      paragraphAmounts: beginningIn(allAmounts, block.start, block.end),
      periods,
      companyNames: course.names,
      named: namesHere,
      reportedYears: course.reportedYears,
      block: index,
      sectionBasis: (block.kind === 'item' ? course.listBasis : null) ?? course.sectionBasis,
      leadSegment: leadSegment ?? (order > 0 && !wholeWords.test(words) && namesHere.length === 0 ? unitSegment : null),
      underParts: course.sectionParts && block.kind !== 'item',
      sectionParts: course.sectionParts && block.kind === 'item' && order === 0,
      sectionGuides: course.sectionGuides || headed || (course.listGuides && block.kind === 'item'),
      opinion,
      spokenSegment,
      spokenMetric: spokenIn === null ? null : metricOf(text, spokenIn),
      previousRevenueSegment,
      recent:
        paragraph.length > 0 || block.kind === 'item' ? paragraph : course.drafts.slice(-8).filter((draft) => draft.block >= index - 1 && isOwn(draft, spoken)),
      wholeRevenue: course.drafts.findLast((draft) => draft.metric === 'revenue' && draft.mode === 'result' && draft.segment === null && draft.actual !== null && draft.basis !== 'like-for-like' && draft.symbol === spoken) ?? null,
      isItem: block.kind === 'item',
      firstOfBlock: order === 0,
      lastGuidePeriod: course.lastGuidePeriod,
      paragraphPeriod,
      mainPeriod: (block.kind === 'item' ? (course.listPeriod ?? course.sectionPeriod) : null) ?? course.headPeriods[0] ?? course.drafts.findLast((draft) => draft.mode === 'result' && draft.period !== null)?.period ?? null,
      annual: course.annual,
      expecting: course.expecting,
      onQuarter: course.onQuarter,
      versus: course.versus,
      quarterMonths: course.quarterMonths,
      past: isPastSentence(course, sentence, amounts) || (order > 0 && opensPastParagraph(text, block.start)),
    })
    spokenIn = null
    spokenSegment = null
    if (order === 0 && leadSegment === null) unitSegment = openingUnit(words, reading.drafts)
    const said = reading.drafts.find((draft) => draft.mode === 'result' && draft.period !== null && draft.actual !== null)?.period
    if (said) paragraphPeriod = said
    else if (order === 0 && reading.drafts.length === 0) paragraphPeriod = openingPeriod(text, sentence)
    carryBasis(order > 0 ? text.slice(sentences[order - 1]!.start, sentences[order - 1]!.end) : '', words, reading.drafts)
    placeDrafts(course, reading.drafts, namesHere, sentence.start)
    if (course.toldActions.length > 0) for (const draft of reading.drafts) applyToldAction(draft, course.toldActions, words)
    // under "AUTOMATION", after "Net sales in Automation", all is of that business
    leadSegment ??= reading.drafts.find((draft) => draft.segment !== null && draft.segment.toLowerCase() === course.sectionTitle)?.segment ?? null
    paragraph.push(...reading.drafts)
    course.drafts.push(...reading.drafts)
    course.notes.push(...reading.notes)
    if (sharesOnly || rest.length < amounts.length)
      for (const amount of sharesOnly ? amounts.filter((other) => !used.has(other)) : amounts.filter((other) => !used.has(other) && !rest.includes(other)))
        course.notes.push({ amount, rule: 'beside-price', outcome: 'context', why: 'stands beside a price, and is neither price nor move' })
    recordDoubts(course, reading.notes, sentenceSubject(text, namesHere, sentence.start) ?? course.subject)
    for (const draft of reading.drafts) if (draft.mode === 'guidance' && draft.period) course.lastGuidePeriod = draft.period
    if (reading.drafts.length === 0) course.lastGuidePeriod = announcedPeriod(course, sentence) ?? course.lastGuidePeriod
    if (reading.drafts.length > 0 || rest.length > 0)
      previousRevenueSegment = reading.drafts.some((draft) => draft.metric === 'revenue' && draft.segment !== null)
    const carried = namesHere.some((named) => named.symbol === course.sectionSubject) ? course.sectionSubject : sentenceSubject(text, namesHere, sentence.start)
    if (carried && course.topic !== null && !isActor(course, carried) && isNamedBehindNumber(text, namesHere, sentence)) course.subject = course.sectionSubject ?? course.topic
    else if (carried) course.subject = carried
    else if (namesHere.length === 0 && leadsToStranger(course, words)) course.subject = null
  }
}

/** "These figures are adjusted for non-recurring items": said of the earnings per share before it. */
const sayAdjusted = /^\W*(?:these|both|the|all) (?:figures|numbers|results) (?:are|were|have been) adjusted for\b/iu

// "Revenue: $38.6 billion vs. $37.2 billion"
const labelled = /^[^.]{2,60}:\s/u

const atOnePoint = /\bat one (?:point|stage)\b/iu

const settledRules = new Set(['opinion', 'hypothetical', 'second-consensus', 'second-prior', 'no-target'])

/** "with Barrow up 6.7% at 322p, HBX up 5% at 635p": what follows a price without a word of measure moved in the market too. */
function isBesidePrice(text: string, sentence: Sentence, amount: Amount, prices: ReadonlySet<Amount>): boolean {
  const price = [...prices].filter((other) => other.start >= sentence.start && other.end <= amount.start).sort((a, b) => b.end - a.end)[0]
  return price !== undefined && (amount.kind === 'percent' || (amount.kind === 'money' && !amount.scaled)) && findMetrics(text, price.end, amount.start).length === 0 && !/\b(?:reported|posted|announced|logged|delivered|recorded) (?:an? |its )?(?:[\w-]+ )?$/iu.test(text.slice(price.end, amount.start))
}

/** A number refused beside a metric of ours is kept as a question. */
function recordDoubts(course: Course, notes: readonly Note[], symbol: string | null): void {
  for (const entry of notes) {
    if (entry.outcome !== 'refused' || settledRules.has(entry.rule) || !entry.metric) continue
    course.doubts.push({
      span: [entry.amount.start, entry.amount.end],
      symbol,
      metric: entry.metric,
      reading: `may belong to ${entry.metric}`,
      reason: entry.why,
    })
  }
}

/** A comparison that opens a paragraph may go back to the paragraph before it, but not to another company's figure. */
function isOwn(draft: Draft, spoken: string | null): boolean {
  return draft.symbol === null || spoken === null || draft.symbol === spoken
}

/** "American shares" in an article about American Airlines: the only company whose name begins so. */
function companyCalled(course: Course, word: string): string | null {
  const called = course.mentioned.filter((company) => company.aliases.some((alias) => alias === word || alias.startsWith(`${word} `)))
  return called.length === 1 && course.priced.has(called[0]!.symbol) ? called[0]!.symbol : null
}
