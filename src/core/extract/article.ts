// Long: every kind of block is sent to its reader here, in one order.
// Walks an article block by block, keeps who and what it is about, and hands each piece to its readers.
import type { Period } from '../../shared/model.ts'
import type { Result, Course } from './course.ts'
import type { Judge } from './judging/judge.ts'
import type { Amount, Block, ExtractInput } from './parts.ts'
import { readToldAction } from './guidance/told-actions.ts'
import { isForecast, isYetToCome } from './figures/completing.ts'
import { finishCourse } from './figures/finishing.ts'
import { findPeriods } from './periods/periods.ts'
import { goesOnGuiding } from './guidance/guiding.ts'
import { comparesQuarters } from './periods/sequential.ts'
import { yearsOf } from './periods/told-periods.ts'
import { findOwnerCalled, goesOn, headsStranger, tellsOfStranger } from './owners/strangers.ts'
import { closedYear } from './periods/longer-spans.ts'
import { namesQuartersByMonth } from './periods/other-spans.ts'
import { isActor } from './owners/actors.ts'
import { sessionOfList } from './prices/price-clauses.ts'
import { findHeadedParts } from './businesses/headed-parts.ts'
import { isCorrectionNote, isNumberedStranger, isSummary, opensStranger } from './businesses/opening-units.ts'
import { basisGiven, headingSymbols, isOnlyPeriod, partsHeading, periodOfHeading } from './owners/section-headings.ts'
import { findTaker } from './owners/own-results.ts'
import { judgeDrafts } from './judging/judge.ts'
import { readProse } from './prose.ts'
import { readMoveTable } from './prices/move-tables.ts'
import { readRatingRows } from './ratings/rating-notes.ts'
import { readRatingTable } from './ratings/rating-tables.ts'
import { readRatings } from './ratings/ratings.ts'
import { recognise } from './recognise.ts'
import { readSecondTime } from './second/second-reading.ts'
import { readTable } from './tables/tables.ts'
import { readTelegraph } from './tables/telegraph.ts'
import { restorePlaces, tidyText } from './printing/tidy.ts'
import { ownerOfItemAbove } from './owners/item-owners.ts'
import { weightier } from './owners/several.ts'
import { isHeaded, isReview, opensTelling } from './owners/topics.ts'
import { announcesGuidance, openList } from './lists.ts'
import { opensComparison, opensExpectations } from './owners/views.ts'
import { beginningIn, escapePattern } from './words.ts'

const guideHeading =
  /\b(?:outlook|guidance|forecasts?|what comes next|^\W*what(?:['’]s| is) next\W*$|looking ahead|^\W*(?:(?:Q[1-4]|H[12]|FY|20\d\d|full[- ]year|next[- ]quarter|(?:first|second|third|fourth)[- ]quarter) ?){0,2}guide\W*$|next year|what (?:management|it|the company) (?:promised|is promising|expects|sees)|promising|the guide|targets?|expectations for|ahead(?! of\b))\b/iu

// "BRNO, May 7, 2026 (GLOBE NEWSWIRE) --", "OSLO--(BUSINESS WIRE)--"
const dateline = /^\p{Lu}[\p{L} .,&’'-]{2,60}?(?:,|[-–—])\s?[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\s?(?:[-–—/(])|(?:\(\s?(?:GLOBE ?NEWSWIRE|BUSINESS WIRE|Business Wire|Marketwired|MARKETWIRED?|Marketwire|ACCESSWIRE|Newsfile[^()]{0,12})\s?\)|\/\s?(?:PR ?NEWSWIRE|PR ?Newswire|CNW|CNW Telbec)\s?(?:\/|-))/u

// What a release says of itself at its end: last year's sales, telephone numbers, risks.
const silentHeading =
  /^\W*(?:(?:investor |earnings )?(?:conference call|webcast)|forward[- ]looking statements?|cautionary (?:statement|note)|safe harbou?r|(?:media |investor |press )?contacts?\b|notes? to editors|disclaimer|use of non-GAAP|non-GAAP financial measures\W*$|important (?:information|notice))/iu

const aboutHeading = /^\W*(?:About|ABOUT) (?:the (?:Company|COMPANY|Group|GROUP)\b|(?!(?:The|This|That|Those|Half|A|An)\b)\p{Lu}[\p{L}\d.&’'-]*(?: [\p{Lu}(&][\p{L}\d.,&’')-]*| of| and| de){0,6}\W*$)/u

const notGuideHeading = /\b(?:price targets?|analyst|forward[- ]looking statements?|beats?|tops?|topped|misses?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|achieved|attained|delivered|fulfilled|outperform(?:s|ed)?|ahead of (?:(?:our|its|the) )?(?:guidance|expectations|forecasts?|plans?)|met|to meet|on[- ]track|in line with|within)\b/iu
// "Orrin shares fall on outlook": how the market took it, and no outlook
const movedShares = /\b(?:shares?|stock)\b.{0,30}\b(?:falls?|drops?|slides?|slips?|sinks?|tumbles?|plunges?|plummets?|ris(?:es?)|jumps?|soars?|surges?|climbs?|gains?|down|up|lower|higher|fell|dropped|slid|sank|rose|jumped|soared|surged)\b/iu
const priceHeading = /\b(?:shares?|stocks?|market reaction|the tape|price action|verdict|how the shares)\b/iu

/** Reads a whole article. Pure: the same input gives the same output, byte for byte. `judge`: who judges what was read, before it becomes figures. */
export function readArticle(given: ExtractInput, judge: Judge = judgeDrafts): Result {
  const tidy = tidyText(given.text)
  return restorePlaces(readTidy({ ...given, text: tidy.text }, judge), given.text, tidy)
}

function readTidy(input: ExtractInput, judge: Judge): Result {
  const { companies, actors, priced, named, names, kind, topic, blocks, amounts } = recognise(input)
  const years = yearsOf(input)
  const course: Course = {
    input,
    companies: actors,
    mentioned: companies,
    named,
    priced,
    names,
    reportedYears: new Set(years.some((period) => period.year !== null) ? years.flatMap((period) => (period.year === null ? [] : [period.year])) : [closedYear(input.title, input.text) ?? 0]),
    annual: years.some((period) => period.year === null),
    opened: new Set(),
    headPeriods: [input.title, input.dek ?? ''].flatMap((head) => findPeriods(head, 0, head.length).filter((mark) => !isYetToCome(head, mark) && !isForecast(head, mark)).map((mark) => mark.period)),
    kind,
    spoken: new Map(),
    quarterMonths: namesQuartersByMonth(`${input.title}\n${input.text.slice(0, 500)}`),
    headSession: sessionOfList(input.title, input.text),
    topic,
    drafts: [],
    weak: new Set(),
    tabled: new Set(),
    stated: new Set(),
    opinions: new Map(), namings: new Map(), likelyPeriods: new Map(),
    prices: [],
    ratings: [],
    notes: [],
    doubts: [],
    subject: null,
    opener: null,
    sectionSubject: null,
    labelled: false,
    sectionStranger: false,
    review: isReview(input, actors),
    telling: companies.filter((company) => opensTelling(input.text, company)).length >= 3,
    taker: null,
    strayed: false,
    stranger: false,
    headed: isHeaded(input, companies),
    preview: kind === 'preview' || kind === 'statistics' || kind === 'outside',
    expecting: false,
    onQuarter: false,
    versus: false,
    sectionParts: false, sectionGuides: false,
    sectionForecasts: false,
    sectionSilent: false,
    listGuides: false,
    listPeriod: null,
    listGroup: -1,
    listBasis: null,
    listSession: null,
    sectionPrices: false,
    sectionTitle: '', headedParts: new Map(), sectionPart: null,
    sectionPeriod: null,
    sectionBasis: null,
    sectionGuidePeriod: null,
    lastGuidePeriod: null,
    tableScales: new Map(),
    toldActions: [readToldAction(input.title, null, 0, true)].filter((told) => told !== null),
  }
  course.headedParts = findHeadedParts(course, blocks)
  const brief = readTelegraph(input.title, input.text, amounts)
  if (brief !== null) {
    course.drafts.push(...brief.drafts.map((draft) => ({ ...draft, symbol: course.topic })))
    course.notes.push(...brief.notes)
  } else {
    for (let index = 0; index < blocks.length; index++) readBlock(course, blocks, index, amounts)
    if (!course.preview) readSecondTime(course, blocks, amounts)
  }
  return finishCourse(course, amounts, judge)
}

// "Orrin Q2 FY24 (Consolidated, QoQ)": over what the lines below compare
const comparedOver = /\([^()]{0,24}\b(Q-?o-?Q|Y-?o-?Y)\):?$/iu

function readBlock(course: Course, blocks: readonly Block[], index: number, amounts: readonly Amount[]): void {
  const block = blocks[index]!
  const text = course.input.text
  const footing = comparedOver.exec(text.slice(Math.max(block.start, block.end - 40), block.end))?.[1]
  if (footing !== undefined) course.onQuarter = /^q/iu.test(footing)
  if (block.kind === 'heading') course.onQuarter = comparesQuarters(text.slice(block.start, block.end)) ?? course.onQuarter
  if (block.kind === 'heading') return readHeading(course, block, blocks[index + 1], amounts)
  const before = blocks[index - 1]
  if (block.kind === 'table') {
    const told = new Set(course.drafts.flatMap(({ symbol }) => symbol ?? []))
    const within = { text, start: block.start, end: block.end, amounts, topic: course.topic ?? (told.size === 1 ? [...told][0]! : null) }
    const rated = readRatingTable({ ...within, named: beginningIn(course.named, block.start, block.end) }) ?? readRatingRows({ ...within, companyNames: course.names })
    const moves = rated === null ? readMoveTable({ ...within, named: beginningIn(course.named, block.start, block.end) }) : null
    if (moves !== null) {
      for (const { action, amount } of moves) {
        if (!course.priced.has(action.symbol)) continue
        course.prices.push(action)
        if (amount !== null) course.notes.push({ amount, rule: 'price', outcome: 'taken', why: `price of ${action.symbol}` })
      }
      return
    }
    if (rated !== null) {
      for (const { rating, amounts: targets } of rated) {
        if (!course.priced.has(rating.symbol)) continue
        course.ratings.push(rating)
        for (const amount of targets) course.notes.push({ amount, rule: 'rating', outcome: 'taken', why: `price target of ${rating.firm}` })
      }
      return
    }
    readTable(
      {
        text,
        start: block.start,
        end: block.end,
        caption: before ? text.slice(before.start, before.end) : '',
        captions: blocks
          .slice(Math.max(0, index - 3), index)
          .map((other) => text.slice(other.start, other.end))
          .join('\n'),
        companyNames: course.names,
        above: blocks[index - 2]?.kind === 'table' && before?.kind !== 'table' ? [blocks[index - 2]!.start, blocks[index - 2]!.end] : null,
        named: beginningIn(course.named, block.start, block.end).filter((name) => isActor(course, name.symbol)),
        told: toldPeriod(course),
        known: course.drafts,
        scales: course.tableScales,
        guidePeriod: course.sectionGuidePeriod,
        block: index,
      },
      (draft, weak, isStatement) => {
        draft.symbol ??= course.sectionSubject ?? course.topic ?? course.subject
        if (weak) course.weak.add(draft)
        if (draft.mode === 'result') course.tabled.add(draft)
        if (draft.mode === 'result' && isStatement) course.stated.add(draft)
        course.drafts.push(draft)
      },
      course.notes,
      amounts,
    )
    return
  }
  if (course.sectionSilent) {
    for (const amount of beginningIn(amounts, block.start, block.end))
      course.notes.push({ amount, rule: 'boilerplate', outcome: 'context', why: 'stands under a heading that tells of no results' })
    return
  }
  const aside = isCorrectionNote(course, block) ? 'a note on what was corrected; the text below has the right number' : isNumberedStranger(course, block) ? 'of a company that has no symbol here' : null
  if (aside !== null) {
    for (const amount of beginningIn(amounts, block.start, block.end))
      course.notes.push({ amount, rule: 'other-company', outcome: 'context', why: aside })
    return
  }
  if (block.kind === 'item' && tellsOfStranger(course, block)) {
    course.stranger = true
    if (course.topic === null) course.subject = null
  }
  // "… the pending merger with Tessin." over a list "Revenue was $317 million": each item is of the one the article is about, unless it names another
  if (block.kind === 'item' && course.topic !== null && course.subject !== null && !isActor(course, course.subject)) course.subject = course.sectionSubject ?? course.topic
  let labelledStranger = false
  if (block.kind === 'paragraph') {
    course.stranger = course.sectionStranger || tellsOfStranger(course, block)
    const unclear = course.topic === null && course.opener !== null && course.opener !== course.subject && /^(?:The|This) (?!company|group|firm)\p{Ll}/u.test(text.slice(block.start, block.start + 14)) // the one of the paragraph's beginning, or the one of its end
    const carried = unclear ? weightier(course.companies) : (course.review && !goesOn.test(text.slice(block.start, block.start + 90))) ? null : course.subject
    course.subject = (course.stranger && course.topic === null && course.sectionSubject === null) || opensStranger(course, block) ? null : (course.sectionSubject ?? ownerOfItemAbove(course, blocks, index) ?? course.topic ?? carried)
    if (course.topic === null && course.sectionSubject === null) course.subject = findOwnerCalled(course, block) ?? course.subject
    course.taker = findTaker(course, block)
    if (course.taker === 'nobody') course.stranger = true
    else if (course.taker !== null) Object.assign(course, { stranger: false, subject: course.taker })
    const label = readLabel(course, block)
    // "First Sponsor: The developer reported", among paragraphs labelled by companies: one that no symbol is known of
    labelledStranger = label.strange && course.labelled
    if (labelledStranger) Object.assign(course, { stranger: true, subject: null, sectionSubject: null })
    if (label.symbol !== null || (label.found && course.labelled && !label.strange)) {
      course.sectionSubject = label.symbol
      course.labelled = label.symbol !== null
      course.subject = label.symbol ?? course.topic ?? course.subject
    }
    if (!goesOnGuiding.test(course.input.text.slice(block.start, block.start + 90))) course.lastGuidePeriod = course.sectionGuidePeriod
    // what a headline said of guidance ends where the release begins
    if (dateline.test(text.slice(block.start, block.start + 150))) Object.assign(course, { sectionGuides: false, sectionForecasts: false, sectionGuidePeriod: null, lastGuidePeriod: null, sectionPeriod: null })
    openList(course, block)
  }
  if (!labelledStranger && !(course.stranger && course.topic === null && block.kind === 'paragraph') && !opensStranger(course, block)) course.subject ??= course.sectionSubject ?? course.topic
  readProse(course, block, index, amounts)
}

/** "What Happened With HD: The company reported …": the label of a paragraph names whom it is about. */
function readLabel(course: Course, block: Block): { readonly found: boolean; readonly symbol: string | null; readonly strange: boolean } {
  const label = /^\p{Lu}[^.:\n(]{1,60}(?:\([^)\n]{2,16}\))?[^.:\n(]{0,30}: (?=[\p{Lu}\d])/u.exec(course.input.text.slice(block.start, block.start + 90))?.[0]
  if (label === undefined || /\([^()]{2,12}: $/u.test(label)) return { found: false, symbol: null, strange: false } // "(NYSE: " is no label's end
  const symbols = new Set(beginningIn(course.named, block.start, block.start + label.length).map((name) => name.symbol))
  for (const company of course.companies.filter((company) => new RegExp(`\\b(?:with|for|to|about|on) ${escapePattern(company.symbol)}: $`, 'iu').test(label) || label === `${company.symbol}: `)) symbols.add(company.symbol)
  // "Tarnow Finance: 3.3 percent", a name as the article has it elsewhere
  for (const company of course.mentioned) if (company.aliases.includes(label.slice(0, -2)) && course.priced.has(company.symbol)) symbols.add(company.symbol)
  return { found: true, symbol: symbols.size === 1 ? [...symbols][0]! : null, strange: symbols.size === 0 && strangeName.test(label.slice(0, -2)) }
}

/** The quarter, half or year that headline or prose have told of so far. */
function toldPeriod(course: Course): Period | null {
  const said = course.drafts.find((draft) => draft.mode === 'result' && draft.period !== null && draft.actual !== null && !course.tabled.has(draft))
  return course.headPeriods.find((period) => period.number !== null) ?? said?.period ?? course.headPeriods[0] ?? null
}

function readHeading(course: Course, block: Block, next: Block | undefined, amounts: readonly Amount[]): void {
  const text = course.input.text.slice(block.start, block.end)
  const symbols = [...new Set(beginningIn(course.named, block.start, block.end).map((name) => name.symbol))]
  const named = symbols.length > 0 ? symbols : headingSymbols(course, text)
  course.sectionSubject = named.length === 1 ? named[0]! : null
  course.sectionStranger = named.length === 0 && ((course.headed && strangeName.test(text.trim().replace(/,? (?:Q[1-4]|[1-4]Q|H[12]|FY)\b.*$/u, ''))) || headsStranger(course, text, next))
  Object.assign(course, { stranger: course.sectionStranger, taker: null })
  if (named.length === 1 || (named.length === 0 && course.topic !== null && /^\p{Lu}[\p{Lu} ]+$/u.test(text.trim()))) course.subject = named[0] ?? course.topic // "THE SHARE": whoever was named last above it
  for (const symbol of named) course.opened.add(symbol)
  course.expecting = opensExpectations(text)
  course.versus = opensComparison(text)
  // "Fiscal year 2027" over a list, under "Outlook" or "guidance as follows:"
  const guidedBefore = (course.sectionGuides || course.listGuides) && isOnlyPeriod(text)
  course.listGuides = false
  course.sectionSilent = silentHeading.test(text) || aboutHeading.test(text)
  const summary = isSummary(text, block.start < 140)
  course.sectionGuides = guidedBefore || (guideHeading.test(text) && !notGuideHeading.test(text) && !movedShares.test(text) && !summary && headingSymbols(course, text).length === 0) || (!summary && announcesGuidance(text))
  course.sectionForecasts = course.sectionGuides && !/\b(?:results?|highlights?|performance|review|report|summary|reported|ended)\b/iu.test(text)
  course.sectionParts = partsHeading.test(text)
  course.sectionPrices = priceHeading.test(text)
  course.sectionTitle = text.trim().toLowerCase()
  course.sectionPart = course.headedParts.get(block.start) ?? null
  course.sectionPeriod = text.length > 4 && !summary ? periodOfHeading(course.input.text, block.start, block.end) : null
  course.sectionBasis = basisGiven(text)
  const year = course.sectionGuides ? /\b(?:fiscal )?(20\d\d)\b/u.exec(text) : null
  course.sectionGuidePeriod = course.sectionGuides
    ? (course.sectionPeriod ??
      (year ? { kind: 'year', number: null, fiscal: /fiscal|financial/iu.test(text), year: Number(year[1]) } : null))
    : null
  course.lastGuidePeriod = course.sectionGuidePeriod
  rateInHeading(course, block, amounts)
}

/** "Stifel downgrades Sable to hold from buy": a heading that tells of an analyst's action. */
function rateInHeading(course: Course, block: Block, amounts: readonly Amount[]): void {
  const readings = readRatings({
    text: course.input.text,
    start: block.start,
    end: block.end,
    amounts: beginningIn(amounts, block.start, block.end),
    namesAt: beginningIn(course.named, block.start, block.end),
    subject: null,
    paragraph: [block.start, block.end],
    before: [],
    companyNames: course.names,
  })
  for (const { rating } of readings) if (course.priced.has(rating.symbol)) course.ratings.push(rating)
}

// "RSA Insurance", "Taylor Wimpey": a name and nothing else
const strangeName = /^(?!(?:What|Why|How|The|A|An|In|On|Also|Key|Other|Outlook|Results|Markets?|Conclusion|Summary|Read)\b|(?:[\p{L}&-]+ ){1,3}(?:Highlights|Overview|Summary|Review|Performance|Statement|Outlook|Results)$)\p{Lu}[\p{L}&.’'-]*(?: (?:\p{Lu}[\p{L}&.’'-]*|of|and|&|plc)){0,4}$/u
