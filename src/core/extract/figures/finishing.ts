// What was lifted out becomes the extraction: companies, periods and currencies are settled, drafts become figures.
import type { DirectoryCompany, Extraction, Period } from '../../../shared/model.ts'
import type { Result, Course } from '../course.ts'
import type { Draft } from './drafts.ts'
import { doubtDraft } from './drafts.ts'
import type { Amount } from '../parts.ts'
import { giveBackToCompany } from '../businesses/no-businesses.ts'
import { dropUnfirmBusinesses } from '../businesses/firm-businesses.ts'
import { headReports, isIdea } from '../owners/article-kind.ts'
import { straightened, dropSharedConsensus, dropWholeYearsOfQuarters } from './contradictions.ts'
import { comparedPeriods, givePeriods, isComparative, isForecast, isYetToCome, keyOfPeriod } from './completing.ts'
import { resolveCrown, resolvePeso } from '../numbers/currencies.ts'
import { resolveCent, resolveDollar } from '../numbers/dollars.ts'
import { giveForeseenPeriods } from '../guidance/foreseen-periods.ts'
import { adoptOrphans, buildSnapshots, mergeDrafts } from './figures.ts'
import { datesOnlyGuidance, datesSomethingElse } from './dated-elsewhere.ts'
import { dropBeyondSales, dropImplausible, dropLargerParts, dropOtherNamed } from './implausible.ts'
import { givePartBack } from './misplaced.ts'
import { renameOrganicGrowth, standOnGrowthBefore } from './growth-footing.ts'
import { dropOtherNumbers, dropToldOfYearAgo, dropYearBefore } from './other-periods.ts'
import { indexDirectory } from '../names/directory-index.ts'
import { findListed } from '../names/directory-names.ts'
import type { Judge } from '../judging/judge.ts'
import type { NamedCompany } from '../names/mentions.ts'
import { markPrimary } from '../names/mentions.ts'
import { dateByComparison, quarterHeldAgainst } from '../periods/dated-by-comparison.ts'
import { findPeriods } from '../periods/periods.ts'
import { uniquePrices } from '../prices/unique-prices.ts'
import { openingQuarter, partBehindYear, unnamedPeriod } from '../periods/told-periods.ts'
import { placeSecondNumbers } from './second-numbers.ts'
import { dropToldInPassing } from './told-in-passing.ts'
import { tellsOwnResults } from './told-results.ts'
import { traceNumbers } from './tracing.ts'
import { joinRatings } from '../ratings/joined-ratings.ts'

export function finishCourse(course: Course, amounts: readonly Amount[], judge: Judge): Result {
  const { input } = course
  const compared = comparedPeriods(input.text)
  const stated = (text: string): readonly Period[] =>
    findPeriods(text, 0, text.length)
      .filter((mark) => !isYetToCome(text, mark) && !isComparative(text, mark) && !isForecast(text, mark) && !(text === input.text && datesSomethingElse(text, mark, course.drafts)))
      .filter((mark, _, marks) => text !== input.text || !datesOnlyGuidance(mark, course.drafts) || !marks.some((other) => other.period.kind === mark.period.kind && other.period.number !== null && !datesOnlyGuidance(other, course.drafts)))
      .map((mark) => mark.period)
      .filter((period) => period.year === null || !compared.has(keyOfPeriod(period)))
  const periods = [...stated(input.text)]
  // a column's heading states its year, too
  for (const draft of course.tabled) if (draft.period?.kind === 'year' && draft.period.year !== null) periods.push(draft.period)
  const headPeriods = [...stated(input.title), ...stated(input.dek ?? '')]
  const opening = course.topic === null && headPeriods.length === 0 ? openingQuarter(course) : null
  if (opening) headPeriods.push(opening)
  const unnamed = headPeriods.length === 0 && periods.every((period) => period.kind === 'year') ? unnamedPeriod(input.text, periods.length > 0) : null
  if (unnamed) headPeriods.push(unnamed)
  else if (periods.length + headPeriods.length === 0) {
    const held = quarterHeldAgainst(input.text) ?? (comparesAsQuarter(course) ? { kind: 'quarter' as const, number: null, fiscal: false, year: null, text: '' } : null)
    if (held && !course.preview) headPeriods.push(held)
  }
  for (const draft of course.drafts)
    if (!draft.symbol && course.companies.length === 1 && course.topic !== null) draft.symbol = course.companies[0]!.symbol
  if ((course.kind === 'deal' && !tellsOwnResults(course)) || course.kind === 'month') dropStories(course)
  // In a statement a column of another period than the headline's or the prose's counts only where the prose reports that period too; who prints key figures tells them all.
  const told =
    headPeriods[0]?.kind ??
    course.drafts.find((draft) => !course.tabled.has(draft) && draft.mode === 'result' && draft.period)?.period?.kind
  const both = pairOfPeriods(`${input.title}\n${input.text.slice(0, 1500)}`)
  for (const draft of course.stated) {
    if (draft.period && draft.period.kind === both) course.weak.delete(draft)
    else if (both !== null && draft.period?.kind === 'quarter') continue
    else if (told && draft.period && draft.period.kind !== told) course.weak.add(draft)
  }
  const strong = new Set(
    course.drafts
      .filter((draft) => !course.weak.has(draft) && draft.mode === 'result' && draft.actual !== null && draft.period)
      .map((draft) => `${draft.symbol} ${draft.period!.kind}`),
  )
  const owners = new Set(course.companies.map((company) => company.symbol))
  const placed = course.drafts.filter((draft) => draft.symbol !== null && owners.has(draft.symbol) && (!course.weak.has(draft) || strong.has(`${draft.symbol} ${draft.period?.kind}`)))
  giveBackToCompany(input.text, placed)
  standOnGrowthBefore(input.text, placed)
  renameOrganicGrowth(input.text, placed)
  const standing = placed.filter(
    (draft) => draft.mode === 'result' && !draft.period && (draft.metric === 'users' || draft.metric === 'backlog'),
  )
  givePeriods(placed, headPeriods, periods, course.topic, course.spoken, partBehindYear(input.title, input.text, headPeriods), /\b(?:profit|income|revenue|sales|earnings|loss) (?:for )?last quarter\b/u.test(input.text))
  dateByComparison(input.text, placed, course.tabled)
  giveForeseenPeriods(input, placed)
  // A count that stands at a date makes no results by itself; an article that looks ahead to results has none.
  const reports = new Set(placed.filter((draft) => draft.mode === 'result' && !standing.includes(draft) && (draft.actual !== null || draft.change !== null)).map((draft) => draft.symbol))
  const kept = course.preview && !(isIdea(input.title) && course.kind === 'outside' && tellsOwnResults(course))
    ? []
    : placed.filter(
        (draft) => (draft.mode === 'guidance' || draft.period !== null) && (!standing.includes(draft) || reports.has(draft.symbol)),
      )
  givePartBack(kept)
  dropImplausible(kept, course.doubts, input.title, input.text)
  dropBeyondSales(kept, course.doubts)
  dropLargerParts(kept, course.tabled, course.doubts)
  dropOtherNamed(kept, course.doubts, input.text, course.notes)
  dropUnfirmBusinesses(course, kept)
  dropBackground(course, kept)
  dropThin(course, kept)
  dropOtherNumbers(course, kept, headPeriods)
  placeSecondNumbers(course, kept, amounts)
  judge(course, kept, amounts, headPeriods)
  const onToronto = input.directory && indexDirectory(input.directory).onToronto
  const listingOf = ({ symbol, exchange, company }: NamedCompany): { readonly symbol: string; readonly exchange: string | null; readonly toronto: boolean } => ({
    symbol: exchange === null ? homeSymbol(input.directory, symbol, company) : symbol,
    exchange,
    toronto: onToronto?.has(symbol) ?? false,
  })
  const dollar = resolveDollar(`${input.title}\n${input.text}`, course.companies.filter((company) => kept.some((draft) => draft.symbol === company.symbol)).concat(course.companies).map(listingOf))
  // "Copperline" of Toronto in a round-up does not make the dollars of the next company Canadian
  const several = new Set(kept.map((draft) => draft.symbol)).size > 1
  const dollarOf = (symbol: string | null): string => {
    const company = several && (course.topic === null || symbol !== course.topic) ? course.companies.find((each) => each.symbol === symbol) : undefined
    return company === undefined ? dollar : resolveDollar(`${input.title}\n${input.text}`, [listingOf(company)])
  }
  const crown = resolveCrown(input.text, course.companies)
  const peso = resolvePeso(`${input.title}\n${input.text}`, course.companies)
  const books = new Map<string | null, Books>() // each is read out of the whole text
  const booksOf = (symbol: string | null): Books => {
    const own = books.get(symbol) ?? { dollar: dollarOf(symbol), crown, peso, cent: resolveCent(input.text, symbol) }
    books.set(symbol, own)
    return own
  }
  const whole = dropWholeYearsOfQuarters(adoptOrphans(dropToldOfYearAgo(input.text, dropYearBefore(mergeDrafts(kept, course.doubts), course.doubts), course.doubts), course.doubts), input.text)
  dropSharedConsensus(whole)
  const drafts = dropToldInPassing(input, whole, course.doubts).map((draft) => ({
    ...draft,
    currency: resolveCurrency(draft.currency, booksOf(draft.symbol), draft.currency === 'CENT' ? ownFirst(course.drafts, draft.symbol) : course.drafts),
    ...straightened(draft),
  }))
  for (const draft of course.drafts) {
    if (kept.includes(draft)) continue
    const reason = course.weak.has(draft)
      ? 'a column of a period the article does not tell of'
      : course.preview
        ? 'the article looks ahead to results'
        : !draft.symbol
          ? 'no company is named'
          : owners.has(draft.symbol)
            ? 'no period is named'
            : 'the article only mentions this company'
    doubtDraft(course.doubts, draft, reason)
  }
  for (const draft of drafts) {
    if (
      draft.currency === null &&
      (draft.actual !== null || draft.low !== null || draft.high !== null) &&
      (draft.unit === 'currency' || draft.unit === 'per-share')
    )
      draft.currency = drafts.find((other) => other.symbol === draft.symbol && other.currency !== null)?.currency ?? null
  }
  const snapshots = buildSnapshots(drafts, new Map(course.companies.map((company) => [company.symbol, company.company])), course.doubts)
  const reported = new Set(snapshots.map((snapshot) => snapshot.symbol))
  const extraction: Extraction = {
    mentions: markPrimary(
      input,
      course.mentioned,
      new Set(course.companies.map((company) => company.symbol)),
      primarySymbols(course, reported),
    ),
    snapshots,
    priceActions: uniquePrices(course.prices).map((price) => ({
      ...price,
      currency: resolveCurrency(price.currency, booksOf(price.symbol), course.drafts),
    })),
    ratings: joinRatings(course.ratings).map((rating) => ({
      ...rating,
      currency: rating.priceTarget === null ? null : resolveCurrency(rating.currency, booksOf(rating.symbol), course.drafts),
    })),
    doubts: course.doubts,
  }
  return { extraction, trace: traceNumbers(input.text, amounts, course.notes) }
}

/** "EPS $3.53 versus $2.89, revenue $7.87 billion versus $7.93 billion", and no period in the whole story: earnings per share and sales are held against estimates when a quarter is reported. */
function comparesAsQuarter(course: Course): boolean {
  if (course.topic === null || course.preview || !/\b(?:earnings|results|profits?|EPS|revenues?|sales|beats?|misse[sd]|tops?|miss)\b/iu.test(course.input.title)) return false
  const held = course.drafts.filter((draft) => draft.mode === 'result' && draft.segment === null && draft.actual !== null && draft.consensus !== null && (draft.symbol === null || draft.symbol === course.topic))
  return held.some((draft) => draft.metric === 'eps') && held.some((draft) => draft.metric === 'revenue') && !/\b(?:annual|full[- ]year|half[- ]year|interim|fiscal year|six months|year to)\b/iu.test(course.input.title)
}

/** In an article about a deal or a month's sales only a sentence that reports a named quarter or half tells results; what buyer and bought turn over is background. */
function dropStories(course: Course): void {
  const { text } = course.input
  for (let index = course.drafts.length - 1; index >= 0; index--) {
    const draft = course.drafts[index]!
    const told = draft.evidence.some(([start, end]) => {
      const sentence = text.slice(start, end)
      return (
        /\b(?:reported|posted|announced|said (?:its|that its))\b/iu.test(sentence) &&
        !/\b(?:which|that) (?:had|has|generated|made|reported|posted|earned)\b/iu.test(sentence) &&
        findPeriods(text, start, end).some((mark) => mark.period.kind === 'quarter' || mark.period.kind === 'half')
      )
    })
    if (told || draft.mode === 'guidance') continue
    course.drafts.splice(index, 1)
    doubtDraft(course.doubts, draft, course.kind === 'deal' ? 'background of a deal, not a result' : 'beside the sales of a month, not a result')
  }
}

/** "Veritas had sales of $61 million in fiscal 2025", in an article about a lawsuit: what one product sold in a year, and nothing of the company, is background. */
function dropBackground(course: Course, kept: Draft[]): void {
  if (headReports(course.input.title)) return
  for (const symbol of new Set(kept.map((draft) => draft.symbol))) {
    const own = kept.filter((draft) => draft.symbol === symbol && draft.mode === 'result')
    if (own.length === 0 || !own.every((draft) => draft.segment !== null && draft.period?.kind === 'year')) continue
    for (const draft of own) kept.splice(kept.indexOf(draft), 1)
  }
}

/** Growth and nothing else, in sentences that name no period and report nothing: too thin for results of a company. */
function dropThin(course: Course, kept: Draft[]): void {
  const { text } = course.input
  if (headReports(course.input.title) || /\b(?:reported|posted|announced)\b[^.]{0,60}\b(?:results|earnings|profits?|loss|revenues?|sales|income)\b/u.test(text)) return
  for (const symbol of new Set(kept.map((draft) => draft.symbol))) {
    const own = kept.filter((draft) => draft.symbol === symbol && draft.mode === 'result' && (draft.actual !== null || draft.change !== null))
    const firm = (draft: Draft): boolean =>
      draft.actual !== null || draft.evidence.some(([start, end]) => findPeriods(text, start, end).length > 0 || /\b(?:reported|posted|announced)\b/u.test(text.slice(start, end)))
    if (own.length === 0 || own.some(firm)) continue
    for (const draft of own) kept.splice(kept.indexOf(draft), 1)
  }
}

/** Whom the article is about: its one company; in a round-up those that report and those that open a paragraph. */
function primarySymbols(course: Course, reported: ReadonlySet<string>): ReadonlySet<string> {
  const rated = new Set(course.ratings.map((rating) => rating.symbol))
  if (course.topic !== null) {
    const topic = course.companies.find((company) => company.symbol === course.topic)
    return new Set(
      reported.has(course.topic) || rated.has(course.topic) || course.companies.length === 1 || (topic?.spans.length ?? 0) >= 2
        ? [course.topic]
        : [],
    )
  }
  return new Set([...reported, ...(course.opened.size >= 3 ? [...course.opened, ...rated] : [])])
}

/** "96 cents" are those of the money in which the same company's other numbers are told. */
function ownFirst(drafts: readonly Draft[], symbol: string | null): readonly Draft[] {
  const own = drafts.filter((draft) => draft.symbol === symbol && draft.currency !== null && draft.currency !== 'CENT')
  return own.length > 0 ? own : drafts
}

/** The article's own dollar, crown and peso. */
interface Books {
  readonly dollar: string
  readonly crown: string
  readonly peso: string
  readonly cent: string | null // whose cents those of an article without dollars are
}

function resolveCurrency(currency: string | null, { dollar, crown, peso, cent }: Books, drafts: readonly Draft[]): string | null {
  if (currency === 'KR') return crown
  if (currency === 'PESO') return peso
  if (currency === '$') return dollar
  if (currency === '¥') return drafts.some((draft) => draft.currency === 'CNY') ? 'CNY' : 'JPY'
  if (currency === 'CENT') {
    const main = drafts.find((draft) => draft.currency !== null && draft.currency !== 'CENT')?.currency ?? cent ?? '$'
    return main === '$' ? dollar : main === 'GBP' || main === 'JPY' ? dollar : main
  }
  return currency
}

/** "results for the fourth quarter and the full year": the longer period that is reported with the quarter. */
function pairOfPeriods(text: string): Period['kind'] | null {
  const match =
    /\b(?:quarter|Q[1-4])\b(?: (?:of )?(?:fiscal )?20\d\d)?(?: results)?(?:,? and|,? &) (?:the |its )?(?:(full[- ]year|fiscal(?: year)?|annual|year[- ]end(?:ed)?|twelve months|year|FY)|(first[- ]half|half[- ]year|six[- ]months?)|((?:first )?nine[- ]months?))\b(?! (?:\w+ )?(?:outlook|guidance|forecasts?|targets?|view))/iu.exec(
      text,
    ) ?? /\b(full[- ]year|fiscal(?: year)?|annual|year)(?: (?:20\d\d))?,? (?:and|&) (?:the |its )?(?:fiscal )?(?:fourth|4th|last)[- ]quarter\b/iu.exec(text)
  if (!match) return null
  return match[1] ? 'year' : match[2] ? 'half' : 'nine-months'
}

/** "Auckland International Airport (AIA)", "Boss Energy (BOE)": papers of Australia, New Zealand and Singapore print symbols bare, and their dollar is that of the listing. */
function homeSymbol(directory: readonly DirectoryCompany[] | undefined, symbol: string, name: string | null): string {
  if (!directory || name === null || !/^[A-Z0-9]{2,5}$/u.test(symbol)) return symbol
  const home = findListed(indexDirectory(directory), symbol, name)?.symbol
  return home !== undefined && /^[A-Z0-9]+\.(?:AX|NZ|SI)$/u.test(home) ? home : symbol
}
