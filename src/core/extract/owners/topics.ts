// Whom an article speaks of: the companies that can own its numbers, and the one it is about.
import type { NamedCompany } from '../names/mentions.ts'
import type { ExtractInput, NamedSpan } from '../parts.ts'
import { calledByFirstWord } from './first-words.ts'
import { headReports } from './article-kind.ts'
import { announces, namesItselfShort } from './announcers.ts'
import { tellsOfItself } from './own-results.ts'
import { isBidder, isRival } from './rivals.ts'
import { opensManyItems, opensWithSeveral } from './several.ts'
import { tradesItself } from './trading-houses.ts'
import { moved } from '../prices/moves.ts'
import { isFirmName } from '../ratings/firms.ts'
import { escapePattern, findAll, hasWord } from '../words.ts'

/** A source of numbers about others: exchanges, data houses, pollsters. */
const sourceName =
  /^(?:LSEG|London Stock Exchange(?: Group)?|Refinitiv|Thomson Reuters|Reuters|FactSet(?: Research(?: Systems)?)?|Bloomberg|S&P Global|S&P|Moody['’]s|Fitch|Nasdaq|NYSE|Morningstar|Zacks|Visible Alpha|MSCI|Gartner|IDC|Kantar|Nielsen(?:IQ)?|FnGuide|CME(?: Group)?|Cboe|Euronext|Freddie Mac|Fannie Mae|Infront)\b/u

/** "on Citi downgrade" over "an analyst at Citi downgraded the stock": the headline's only known name is the house, and what it rates is not known. */
function ratesHere(input: ExtractInput, company: NamedCompany): boolean {
  return company.aliases.some((alias) => {
    const at = input.title.indexOf(alias)
    return at >= 0 && /^(?:['’]s?)? (?:[Uu]p|[Dd]own)grade\b/u.test(input.title.slice(at + alias.length)) && /\b(?:on|after|as|by|from|following) $/u.test(input.title.slice(0, at))
  })
}

// "…, says Citi", "Citi: …", "Stifel says": a headline that tells who said it
const saidBySource = /[,:–—-] ?(?:says|said|according to|per) (?:\p{Lu}[\p{L}&.’'-]*\s?){1,4}$|^(?:\p{Lu}[\p{L}&.’'-]*\s?){1,4} (?:says|sees|calls)\b/u

export interface Cast {
  readonly actors: readonly NamedCompany[] // may own figures
  readonly priced: ReadonlySet<string> // whose shares may be told of: actors, and bystanders that trade in the text
  readonly named: readonly NamedSpan[] // where actors and bystanders stand; bystanders keep their numbers from the actors
}

/**
 * Companies printed with their symbol or named in the headline own figures. Those known from a directory only are bystanders, whose numbers are nobody's,
 * unless the article prints no symbol at all. Data houses and brokers are neither, unless printed or alone in the headline
 * ("Citi turns cautious on Brightwater" is about Brightwater).
 */
export function chooseCast(input: ExtractInput, companies: readonly NamedCompany[]): Cast {
  const rivals = companies.filter((company) => isRival(input.text, company))
  if (rivals.length > 0) return chooseCast(input, companies.filter((company) => !rivals.includes(company)))
  const inHead = (company: NamedCompany): boolean => company.aliases.some((alias) => hasWord(withoutLonger(input.title, alias, companies), alias))
  const isSource = (company: NamedCompany): boolean => company.aliases.some((alias) => (sourceName.test(alias) || isFirmName(alias)) && !reportsItself(input.text, company))
  const printedInHead = companies.some((company) => (company.printed && inHead(company)) || (!isSource(company) && company.spans.length > 0 && saidBySource.test(input.title)))
  // "Fuller tills at Tokyo Disney", "Tessin grows with Pepsi": the headline's brand or partner, of which the article itself tells nothing, beside a company that is printed
  const inPassing = (company: NamedCompany): boolean =>
    !company.printed && !reportsItself(input.text, company) && companies.some((other) => other.printed && (inHead(other) || (company.spans.length === 0 && other.spans.length > 1)))
  const opening = companies.filter((company) => opensItem(input.text, company))
  const heading = companies.filter((company) => headsSection(input.text, company))
  const telling = companies.filter((company) => opensTelling(input.text, company))
  const sure = companies.filter(
    (company) => company.printed || (opening.length >= 2 && opening.includes(company)) || (heading.length >= 2 && heading.includes(company)) || (telling.length >= 3 && telling.includes(company)) || (inHead(company) && !inPassing(company) && !((printedInHead || ratesHere(input, company)) && isSource(company))),
  )
  // Where none is printed or in the headline, one that reports is no surer than the others.
  const certain = sure.length > 0 ? companies.filter((company) => sure.includes(company) || reportsItself(input.text, company) || headsSection(input.text, company)) : []
  // Named once, deep in an article whose own company is not known: a maker of something that is sold there, not the one that reports.
  const prominent = (company: NamedCompany): boolean => company.spans.length >= 2 || (company.spans[0]?.[0] ?? 0) < Math.max(500, input.text.length * 0.4)
  const actors = opensWithStranger(input, companies, certain) || (certain.length === 0 && headsStrangerOnly(input, companies)) ? [] : certain.length > 0 ? certain : companies.filter((company) => !isSource(company) && ((prominent(company) && !isBidder(input.text, company)) || reportsItself(input.text, company)))
  const trading = companies.filter((company) => !isSource(company) || tradesItself(input.text, company))
  const present = companies.filter((company) => actors.includes(company) || trading.includes(company))
  return {
    actors,
    priced: new Set(present.map((company) => company.symbol)),
    named: [...present.flatMap((company) => company.spans.map(([start, end]) => ({ symbol: company.symbol, start, end }))), ...calledByFirstWord(input.text, present, companies)]
      .sort((a, b) => a.start - b.start),
  }
}

const reporter = /^(?:[A-Z][\p{L}., ]{2,40}\([^)]{2,24}\) ?[-–—]{1,2} |\([^)]{2,24}\) ?[-–—]{1,2} )?(?:The )?(\p{Lu}[\p{L}\d&.’'-]*(?: (?:& )?\p{Lu}[\p{L}\d&.’'-]*){0,3})(?: ?\([^)]{1,24}\))? ?(?:, [^,]{3,80},|,)? (?:also |has |on \w+day )*(?:reported|posted|saw|said|announced|earned|lost|booked|swung|recorded)\b/u

/**
 * "Larch Press (LP), in what was likely its last report, posted …", with a buyer that is printed further down: the company of headline and first sentence is not known, so those that
 * are known own nothing.
 */
function opensWithStranger(input: ExtractInput, companies: readonly NamedCompany[], certain: readonly NamedCompany[]): boolean {
  if (certain.length === 0 || certain.some((company) => company.company === null || (company.spans[0]?.[0] ?? 0) < 300 || company.aliases.some((alias) => hasWord(input.title, alias)))) return false
  const called = reporter.exec(input.text.trimStart().slice(0, 300))?.[1]
  if (called === undefined || !hasWord(input.title, called.split(' ').slice(0, 2).join(' '))) return false
  return !companies.some((company) => company.aliases.some((alias) => alias.startsWith(called.split(' ')[0]!) || called.includes(alias)))
}

/** "Wolfson returns to profit" over "British chipmaker Wolfson Microelectronics delivered … Samsung's best-selling phone": the headline's company is none of those that are known, and stands before them all. */
function headsStrangerOnly(input: ExtractInput, companies: readonly NamedCompany[]): boolean {
  const called = /^(?:[A-Z]+(?: \d)?[-–] ?)?(\p{Lu}[\p{L}&’'-]{3,})(?= (?!owners?\b|parent\b|makers?\b|operator\b)\p{Ll})/u.exec(input.title)?.[1]?.replace(/['’]s?$/u, '')
  if (called === undefined || companies.some((company) => company.aliases.some((alias) => alias.includes(called)))) return false
  const opening = input.text.slice(0, 260)
  const at = opening.search(new RegExp(`(?<=\\p{Ll} |^)${escapePattern(called)}(?= \\p{Lu}|(?: \\p{Lu}[\\p{L}.]+)* (?:said|reported|posted|delivered|announced|swung|booked|returned|has|on))`, 'u'))
  return at >= 0 && companies.every((company) => (company.spans[0]?.[0] ?? 1e9) > at)
}

/** "HD Hyundai net profit spikes": the headline without the longer names of others that hold an alias. */
function withoutLonger(title: string, alias: string, companies: readonly NamedCompany[]): string {
  const longer = companies.flatMap((other) => other.aliases).filter((other) => other.length > alias.length && other.endsWith(` ${alias}`) && !companies.some((company) => company.aliases.includes(other) && company.aliases.includes(alias)))
  return longer.reduce((head, other) => head.replaceAll(other, '~'), title)
}

// "Food delivery group Tessin": what a company does, before its name, where a paragraph begins
const described = /(?:^|\n)\s*(?:[•*-] )?\p{Lu}[\p{Ll}-]+(?: (?:\p{Ll}[\p{L}-]*|and|&)){0,6} $/u

/** "Tessin saw revenue grow by 11%": a paragraph that begins with a company and tells what it reports. */
export function opensTelling(text: string, company: NamedCompany): boolean {
  return company.spans.some(
    ([start, end]) =>
      (/(?:^|\n)\s*(?:[•*-] )?$/u.test(text.slice(Math.max(0, start - 6), start)) || described.test(text.slice(Math.max(0, start - 90), start))) &&
      /^\)?(?:['’]s?)?(?: (?:Ltd\.?|Limited))?(?: \| ?(?:The company(?:['’]s)?|\p{Lu}[\p{L}]+) (?:Q[1-4] )?)?(?: \([^)]{1,20}\))?(?:,? (?:Inc|Corp|Co|Ltd|plc|Group)\.?)? (?:[a-z]+ ){0,2}?(?:booked|announced|advanced|gained|reported|posted|saw|has (?:posted|reported)|lifted|raised|said|delivered|recorded|earned|swung|beat|missed|cut|drugs|sales|revenues?|profits?)\b/u.test(text.slice(end, end + 70)),
  )
}

// " loss narrows", over a paragraph
const headline = /^(?:['’]s?)? [\p{Ll}\d][^\n.!?:;,]{2,40}\n\s*\p{Lu}[^\n]{60,}/u

/** A line of its own: "BT Group", "Skerry Airport loss narrows", above the paragraphs that tell of it. */
function headsSection(text: string, company: NamedCompany): boolean {
  return company.spans.some(
    ([start, end]) => (/(?:\n)\s*$/u.test(text.slice(Math.max(0, start - 4), start)) && headline.test(text.slice(end, end + 130))) || /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 4), start)) && /^\.?(?:,? (?:Inc|Corp|Corporation|Co|Ltd|plc|PLC|Group|Holdings)\.?)*(?:,? (?:Q[1-4]|[1-4]Q|H[12]|FY)[^\n]{0,50})?\s*(?:\n|$)/u.test(text.slice(end, end + 90)),
  )
}

/** "Norrgate — Norrgate declined 3.8% after …": a paragraph of a round-up that begins with the name and a dash or colon. */
function opensItem(text: string, company: NamedCompany): boolean {
  return company.spans.some(
    ([start, end]) => /(?:^|\n)\s*(?:[•*-] )?$/u.test(text.slice(Math.max(0, start - 6), start)) && /^['’]?(?:,? (?:Inc|Corp|Co|Ltd|plc|Group)\.?)?(?: (?:[—–-]{1,2}|\|) | \|(?=\p{Lu})|: )/u.test(text.slice(end, end + 16)),
  )
}

// "Orrin's second-quarter profit missed expectations": before anything else is told
const ownsResults =
  /^['’]s? (?:[\w-]+ ){0,2}?(?:(?:first|second|third|fourth)[- ](?:quarter|half)|quarterly|half-year|full-year|annual|Q[1-4]) (?:[\w-]+ ){0,2}?(?:profits?|earnings|net income|revenues?|sales|results|loss) (?:rose|fell|grew|climbed|dropped|jumped|surged|slid|slipped|more than|nearly|beat|topped|missed|exceeded|trailed|came in|was|were|widened|narrowed|declined|increased|decreased)\b/u

// "Orrin Bank's net income excluding one-off items was"
const ownsProfit = /^['’]s? (?:Q[1-4](?: ?FY ?\d\d)? )?(?:adjusted |core )?(?:net (?:income|profit)|earnings)(?: excluding [a-z -]{3,24})? (?:was|were|rose|fell) /u

// "Orrin Spirits closed 2.4% higher as its Q2FY26 net profit jumped 34.1%"
const movesAsReporting = /^ (?:shares )?(?:closed|rose|fell|jumped|gained|slid|slipped|surged|dropped|ended) (?:by |nearly |up |down )?[\d.]+%(?: (?:higher|lower|up|down))? (?:as|after) its (?:Q[1-4](?: ?FY ?\d\d)?|(?:first|second|third|fourth)-quarter|quarterly) (?:consolidated |standalone )?(?:net (?:profit|income)|profit|revenue|earnings) (?:rose|fell|grew|jumped|surged|dropped|declined|increased|decreased|climbed|slipped|doubled)\b/u

// "Orrin ended down 0.3 percent at 35,160 yen after it reported net profit for the six months"
const movesAfterReporting = new RegExp(`^(?: shares| stock)? (?:${moved}|closed|ended|finished)\\b[^.;]{0,60}(?:\\.\\d[^.;]{0,30}){0,2} after (?:it|the \\p{Ll}+) (?:reported|posted|booked) (?:an? |its )?(?:[\\p{Ll}-]+ ){0,3}(?:profit|income|loss|earnings|revenue|sales)\\b`, 'u')

// "DALLAS — Orrin Airlines Co. said it lost $57 million", "Orrin Bank, one of the largest lenders, announced a first-quarter net profit of"
const opensAlone = /(?:^|\n)\s*(?:(?:\p{Lu}{3,}[\p{Lu}, .]*)(?: \([^()]{2,16}\))? ?[—–-]{1,2} )?$/u
const tellsOwnResults = /^(?:,? (?:Inc|Corp|Co|Ltd|plc|PLC|AG|SE|NV|SA|Group)\.?)*(?:['’]s? (?:[\w-]+ ){0,3}(?:profits?|earnings|net income|revenues?|sales|loss)\b[^.]{0,60}\b(?:quarter|half|year)\b|(?:, (?:one of|the|a|an|\p{Lu}\p{L}+['’]s) [^,]{3,80},)? (?:said (?:on \w+day |yesterday )?(?:that )?it (?:lost|earned|made|swung|posted|reported)\b|(?:announced|reported|posted) (?:an? )?(?:[\w.%-]+ ){0,5}(?:net (?:profit|loss|income)|profit|loss|earnings)\b))/u

// "Third-quarter earnings for Orrin Bank were $2 billion", where a paragraph begins
const earningsFor = /(?:^|\n)\s*(?:(?:First|Second|Third|Fourth)[- ](?:quarter|half)|Quarterly|Full-year|Half-year|Annual|Q[1-4])(?: net| adjusted)? (?:earnings|profits?|net income|income|revenues?|results) (?:for|at|of) $/u

/** "Citigroup Inc. also reported results Tuesday, with earnings per share of $1.96": a company known from a directory alone that tells results of its own. */
function reportsItself(text: string, company: NamedCompany): boolean {
  // "Orrin Bank led the pack of companies reporting on Thursday, posting a more than three-fold net profit rise"
  if (company.spans.some(([start, end]) => /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 3), start)) && /^[^.\n]{0,100}, (?:posting|reporting|unveiling) (?:an? |its )(?:[\w,-]+ ){0,6}(?:profit|earnings|income|loss|revenue|sales)\b/u.test(text.slice(end, end + 190)))) return true
  if (company.spans.some(([start, end]) => (start < 60 && ownsResults.test(text.slice(end, end + 90))) || ownsProfit.test(text.slice(end, end + 60)))) return true
  if (company.spans.some(([start, end]) => opensAlone.test(text.slice(Math.max(0, start - 44), start)) && tellsOwnResults.test(text.slice(end, end + 190)))) return true
  if (tellsOfItself(text, company)) return true
  if (company.spans.some(([start, end]) => earningsFor.test(text.slice(Math.max(0, start - 64), start)) && /^(?: (?:Group|Chase|& Co\.?|Inc\.?|Corp\.?))* (?:was|were|rose|fell|came|grew|jumped|dropped|climbed|declined|increased) /u.test(text.slice(end, end + 30)))) return true
  if (company.spans.some(([, end]) => movesAsReporting.test(text.slice(end, end + 130)) || movesAfterReporting.test(text.slice(end, end + 160)))) return true
  return company.spans.some(([start, end]) =>
    !/\b(?:part|unit|subsidiary|arm|affiliate|division) of (?:the )?$/u.test(text.slice(Math.max(0, start - 22), start)) &&
    // "Tarrow Group, which also includes the discount chain Orrin, posted sales"
    !/, (?:which|that) (?:also )?(?:includes?|owns?|operates?|runs?|comprises?|covers?|holds?)\b[^.;]{0,60}$/u.test(text.slice(Math.max(0, start - 90), start)) &&
    /^\)?(?:,? (?:Inc|Corp|Co|Ltd|plc|PLC|AG|SE|NV|SA|Group|& Co)\.?)?(?:, (?:an?|the) [^,;.]{3,70})?,? (?:also |meanwhile |on \w+day,? |later |earlier |yesterday |today )?(?:(?:reported|posted|unveiled|announced) (?:[\w-]+ |[\d.,]+%? ){0,6}(?:results|earnings|profit|net income|net profit|net loss|revenue|sales)|(?:made|recorded|booked|reports) an? (?:net |operating )?(?:profit|loss)) ?\b/iu.test(
      text.slice(end, end + 180),
    ),
  )
}

/** "Cargill Mills Inc. (CGM-T) jumped with the release of": a paragraph of a market report that begins with a printed company and what its shares did. */
function opensMover(text: string, company: NamedCompany): boolean {
  return (
    company.printed &&
    company.spans.some(
      ([start, end]) =>
        /\n\s*(?:[•*-] )?$/u.test(text.slice(Math.max(0, start - 6), start)) &&
        /^\) (?:also |shares |stock )?(?:rose|fell|jumped|dropped|gained|lost|climbed|slid|slipped|surged|soared|tumbled|plunged|rallied|sank|declined|advanced|popped|edged|beat|missed|(?:was|were|is|are) (?:up|down|higher|lower|flat|on the))\b/u.test(text.slice(end, end + 40)),
    )
  )
}

/** The company an article is about, where there is only one: the headline's, else the one that outweighs all others. */
export function findTopic(input: ExtractInput, companies: readonly NamedCompany[], named: readonly NamedSpan[]): string | null {
  if (companies.length === 0) return null
  if (companies.filter((company) => opensTelling(input.text, company)).length >= 3) return null
  if (opensManyItems(input.text) || isReview(input, companies)) return null
  if ((companies.length > 1 && isTranscript(input.text)) || opensWithSeveral(input, companies)) return null
  // "ORRIN PAINTS (NSE: ORRN)" in a line of its own, three times
  if (companies.filter((company) => company.printed && company.spans.some(([start, end]) => /\n\s*$/u.test(input.text.slice(Math.max(0, start - 4), start)) && /^\)?[ \t]*\n/u.test(input.text.slice(end, end + 8)))).length >= 3) return null
  // a list whose items each begin with another company
  if (companies.filter((company) => company.printed && beginsItem(input.text, company)).length >= 3) return null
  if (companies.length === 1) return isLate(input, companies[0]!) ? null : companies[0]!.symbol
  const inHead = (head: string): readonly NamedCompany[] =>
    companies.filter((company) => company.aliases.some((alias) => hasWord(head, alias)))
  const title = inHead(input.title).filter((company, _, named) => named.length < 2 || !isOwnUnit(input.text, company))
  // The headline names another company than the one that reports in the first sentence, printed with its symbol.
  const opener = title.length === 1 && !title[0]!.printed ? companies.find((company) => company.printed && company !== title[0] && (company.spans[0]?.[0] ?? 1e9) < 120 && reportsItself(input.text.slice(0, 400), company)) : undefined
  if (opener && !title[0]!.spans.some(([start]) => start < 400)) return opener.symbol
  if (title.length === 1) return isRoundUp(input, companies, title[0]!.symbol) ? null : title[0]!.symbol
  if (title.length > 1) return null
  const dek = inHead(input.dek ?? '')
  if (dek.length === 1) return dek[0]!.symbol
  if (companies.filter((company) => opensMover(input.text, company)).length >= 2) return null
  const announcer = companies.find((company) => announces(input.text, company))
  if (announcer) return announcer.symbol
  const weights = companies.map((company) => named.filter((name) => name.symbol === company.symbol).length)
  const order = companies.map((company, index) => ({ symbol: company.symbol, weight: weights[index]! })).sort((a, b) => b.weight - a.weight)
  if (order[0]!.weight >= 2 * order[1]!.weight && order[0]!.weight > 2 && !isLate(input, companies.find((company) => company.symbol === order[0]!.symbol)!)) return order[0]!.symbol
  const rest = companies.slice(1)
  if (isLate(input, companies[0]!)) return null
  if (
    companies.length <= 4 &&
    rest.every(
      (other) =>
        other.spans.length <= 1 && companies[0]!.spans.length >= 1 && !isListedWith(input.text, companies[0]!, other) && (other.spans[0]?.[0] ?? 0) > (companies[0]!.spans[0]?.[0] ?? 1e9),
    ) &&
    companies[0]!.spans.length >= 1 &&
    !input.text.slice(0, companies[0]!.spans[0]?.[0] ?? 0).includes('\n\n\n')
  )
    return companies[0]!.symbol
  if (
    companies.length === 2 &&
    companies[0]!.spans.length >= companies[1]!.spans.length &&
    (companies[0]!.spans[0]?.[0] ?? 1e9) < input.text.length * 0.35 &&
    (companies[1]!.spans[0]?.[0] ?? 0) > input.text.length * 0.6
  )
    return companies[0]!.symbol
  return printsFirst(input.text, companies)
}

/** "Orrin AG (XETRA: ORN) is a company of two speeds", where every other symbol is printed in the last half only, beside a unit or a peer: whom the article is about. */
function printsFirst(text: string, companies: readonly NamedCompany[]): string | null {
  const prints = companies.filter((company) => company.printed).map((company) => ({ company, at: company.spans.find(([start, end]) => text.slice(start, end).includes('('))?.[0] ?? company.spans[0]?.[0] ?? 0 }))
  const first = prints.filter(({ at }) => at < 200)
  if (first.length !== 1 || first[0]!.company.spans.length < 3 || companies.length > 4) return null
  const inPassing = ({ company, at }: (typeof prints)[number]): boolean =>
    at > text.length / 2 && company.spans.length < first[0]!.company.spans.length && !company.spans.some(([start]) => /\n\s*(?:[•*-] )?$/u.test(text.slice(Math.max(0, start - 6), start)))
  return prints.every((print) => print === first[0] || inPassing(print)) ? first[0]!.company.symbol : null
}

/** "Costs at its Halwick sports-car unit": a company that is listed on its own, told of as part of the one that reports. */
function isOwnUnit(text: string, company: NamedCompany): boolean {
  return !company.printed && company.spans.some(([start, end]) => /\b(?:its|their) (?:[\p{L}-]+ ){0,2}$/u.test(text.slice(Math.max(0, start - 40), start)) && /^ (?:[\p{Ll}-]+ ){0,2}(?:unit|arm|division|subsidiary|brand|business)\b/u.test(text.slice(end, end + 50)))
}

function beginsItem(text: string, company: NamedCompany): boolean {
  const [start, end] = company.spans[0] ?? [0, 0]
  return /(?:^|\n)\s*(?:[•*»▪–—-]|\d{1,2}[.)]) $/u.test(text.slice(Math.max(0, start - 8), start)) && /^(?:,? (?:Inc|Corp|Co|Ltd|plc)\.?)?(?: \([^)]{2,24}\)|\))?[:,.]/u.test(text.slice(end, end + 32))
}

const spoken = /(?:^|\n)(\p{Lu}{2,}(?: \p{Lu}{2,})?): (?=\p{Lu})/gu

/** Whether lines open with the names of two who talk, again and again. */
export function isTranscript(text: string): boolean {
  const counts = new Map<string, number>()
  for (const match of findAll(spoken, text)) counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1)
  return [...counts.values()].filter((count) => count >= 3).length >= 2
}

/** "Among them Orrin, Tessin and Wexcombe": named once, in one list. */
function isListedWith(text: string, first: NamedCompany, other: NamedCompany): boolean {
  const [from, to] = [first.spans[0]?.[1] ?? 0, other.spans[0]?.[0] ?? 0]
  return first.spans.length === 1 && to > from && to - from < 90 && /^\)?(?:,? (?:Inc|Corp|Co|Ltd|plc|PLC|Group)\.?)?(?: \([^)]{1,20}\)|\))?(?:,|,? and|, [^.;]{1,60},? and|, [^.;]{1,60},) $/u.test(text.slice(from, to))
}

const reviewHead = /\b(?:week in review|in brief|(?:business|news|company|corporate|market) (?:briefs?|digest|review|matrix|wrap|round-?up)|round-?up|quick take|at a glance|results wrap|this week in)\b/iu

/** "The business week in review", "Quick Take": whom it names first is not whom it is about. */
export function isReview(input: ExtractInput, companies: readonly NamedCompany[]): boolean {
  return companies.length > 1 && reviewHead.test(input.title) && !companies.some((company) => company.aliases.some((alias) => hasWord(input.title, alias)))
}

/** A company that only the end of an article names is not what it is about. */
function isLate(input: ExtractInput, company: NamedCompany): boolean {
  const first = company.spans[0]?.[0] ?? 0
  return (
    first > input.text.length * 0.55 &&
    !headReports(input.title) &&
    ![input.title, input.dek ?? ''].some((head) => company.aliases.some((alias) => hasWord(head, alias)))
  )
}

/** A market report whose headline names one company is about many: three others or more open paragraphs of their own. */
function isRoundUp(input: ExtractInput, companies: readonly NamedCompany[], headline: string): boolean {
  const starts = [...input.text.matchAll(/(?:^|\n)\s*(?=\S)/gu)].map((match) => match.index + match[0].length)
  const opens = (company: NamedCompany): boolean =>
    company.spans.some(([start]) => starts.some((at) => start >= at && start - at < 70 && !/[.!?]\s/u.test(input.text.slice(at, start))))
  return companies.filter((company) => company.symbol !== headline && ((company.printed && opens(company)) || opensItem(input.text, company))).length >= 3 ||
    companies.filter((company) => company.symbol !== headline && headsSection(input.text, company)).length >= 2
}

/** Whether sections are headed by companies: by two, or by one that the headline does not name alone. */
export function isHeaded(input: ExtractInput, companies: readonly NamedCompany[]): boolean {
  const heads = companies.filter((company) => headsSection(input.text, company))
  const title = companies.filter((company) => company.aliases.some((alias) => hasWord(input.title, alias)))
  return heads.length >= 2 || (heads.length === 1 && !(title.length === 1 && title[0] === heads[0]) && !(companies.length === 1 && namesItselfShort(input.text, heads[0]!)))
}
