// Long: what a printing put into a text is taken out in one pass, pattern by pattern.
// Takes out of a text what only its printing put there, and knows where every letter that is left stood.
import type { Span } from '../../../shared/model.ts'
import { findPieceAt } from '../../../shared/spans.ts'
import type { Result } from '../course.ts'
import { barredCuts } from './barred-cells.ts'
import { brokenOffCuts, brokenSumCuts, doubleWrap } from './broken-off.ts'
import { labelCuts } from './labels-over-cells.ts'
import { isColumned, linesAround } from './line-shapes.ts'
import { linkedNameCuts } from './linked-names.ts'
import { runInHeadingCuts } from './run-in-headings.ts'
import { spacedCuts } from './spaced-cells.ts'
import { stackedCuts } from './stacked-cells.ts'
import { trailingBarCuts } from './trailing-bars.ts'
import { findAll } from '../words.ts'

/** A text without the traces of its printing. `toOriginal` gives the place in the text as stored. */
export interface TidyText {
  readonly text: string
  readonly toOriginal: (span: Span) => Span
}

/** A piece of the text that is left out, and what stands in its place. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly instead: string
}

// "net loss[2] for the quarter", "Adjusted EBITDA(1) was", "EBITDA¹ of", "net income* rose": marks of footnotes, set close to their word; "$1.6 million (1) or $0.10 (1) per share": behind a sum
const footnote = /(?<=\b[mb]illion|[$€£]\d{0,3}\.\d\d) \([1-9]\)(?=\s?(?:or|per|and|in|for|on|compared|versus|while)\b|[,.;]\s)|(?<=[\p{L}\d)%”"'’])\[\d{1,2}\]|(?<=\p{Ll}|[A-Z]{3})\(\d\)(?=[\s,.;:])|(?<=\p{Ll}|[A-Z]{3})(?:[¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡](?= (?:[a-z]|[A-Z]{0,3}[$€£])))/gu
// "Operating profit1) amounted to", "Adjusted EBITA2)": as the north prints them, where no bracket was opened
const halfFootnote = /(?<=\p{L}{3})(?<!\([^()\n]{0,60})[1-9]\)(?=[\s,.;:]|$)/gmu
// "Fiscal Q3 revenue ........ $5.18B": dots that lead from a label to its number
const dotLeader = /(?<=[\p{L})]) ?\.{4,} ?(?=[-+$€£(\d\p{L}])/gu
// "Operating cash flow5 of", "all-in sustaining costs2, 3 were": the same without brackets, behind the words that carry them
const bareFootnote = /(?<=\b(?:[Aa]djusted|[Uu]nderlying|[Hh]eadline|[Cc]omparable|[Nn]ormali[sz]ed|[Oo]rganic|[Ss]tatutory|EBITA|result|intake|tax|dividend|employed|ROCE|ROIC|OCC|earnings|income|loss|profits?|margins?|flows?|(?:income|loss|profit|flow) from operations|EBITDAX?|EBIT|EPS|share|ratio|sales|revenues?|users|buyers|customers|subscribers|members|costs?|expenses?|guidance|[Hh]ighlights|results|basis|debt|backlog|bookings|GAAP|volumes?|production|\d (?:million|billion)))[1-9](?:, ?[1-9](?=[\s,;:]))*(?=[\s,;:)]|\.\s)/gu
// "· Net sales were … · Operating profit was …": items of a list that was printed on one line
const inlineBullet = /(?<=\S)[ \t]+(?=[·•▪●] \S)/gu
// "· … of SEK 0.7 million. Nine months 2026: · Sales were": the heading over the next items of such a list
const inlineHeading = /(?<=[.%)])[ \t]+(?=\p{Lu}[^.:;·•▪●\n]{3,60}:[ \t]+[·•▪●] \S)/gu
// "Core Insights - Tessin reported … [1] - The company … [2] Outlook - It expects": headings and items of a summary that was printed on one line
const summaryPart = /(?:^|(?<=\])\.? |(?<=\n))(?<head>\p{Lu}[\p{L}\d'’&:]*(?: (?:\p{Lu}[\p{L}\d'’&:-]*|\d+:|and|of|for|on|in|to|from|&)){0,9} )?- (?=[\p{Lu}$])/gu
// "… its pipeline. Regions Financial – Shares of the bank fell": items of a round-up that a page printed in one paragraph
const runOnItem = /(?<=[.”"’)]) (?=(?<word>(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\d&’'.-]*)(?: (?:& )?[\p{Lu}\d][\p{L}\d&’'.-]*){0,4}(?: \([A-Z.]{1,6}\))? (?:[—–]|--) (?:\k<word>|Shares|Stock|The (?:[\p{Ll}-]+ ){0,3}(?:stock|shares|\p{Ll}*(?:er|or|company|giant|chain|bank|firm|group|airline|maker))\b))/gu
// "… behind schedule.Despite the miss": sentences that a page printed without the blank between them
const gluedSentence = /(?<=[\p{Ll}\d%]{2}[”"’)]?\.[”"]?)(?!(?<=\d\.)(?:T|HK|TW|KS|KQ|SS|SZ|KL|SR)\b)(?=[“"]?\p{Lu}(?:\p{Ll}+)?[ ’'])/gu // "9921.T fell" is a wire's code
// "FTSE 100 - RisersTarnow Group (TRNW) 1,793.00p +2.87%Orrin Foods (ORRN) 673.50p +2.67%": a list of prices that a page printed without its breaks
const gluedQuote = /(?<=\d(?:p|c)? [+-−]?\d{1,2}\.\d\d%)(?=\p{Lu}[\p{L}&.’' -]{1,60}[ (])|(?<=\b(?:Risers|Fallers))(?=\p{Lu}\p{Ll}[\p{L}&.’' -]{1,60}\([A-Z]{2,5}\) \d)/gu
// "fell from£407 million to£376 million": a sign that was printed without the blank before it
const gluedSign = /(?=(?:US|HK|NT|[ACRS])?[£$€₹]\d)(?<=\b(?:to|from|of|at|by|was|were|and|or|than|about|with|for))/gu
// "Orrin tops Q3 targets (4:39 PM ET) DALLAS (CBS.MW) -- Orrin posted": a headline that a page printed on the line of its story
const headlineOnLine = /(?<=\(\d{1,2}:\d\d [AP]\.?M\.? ET\)) (?=\p{Lu}{2}[\p{Lu}. ]{1,24} \((?:CBS\.MW|MarketWatch|AP|Reuters|Dow Jones)\) -)/gu
// "----------" between the lines of a list
const dashedLine = /\n[ \t]*[-–—_=]{6,}[ \t]*(?=\n)/gu
// "ALSO READ" / "Tessin profit down 36%": a link to another story between two paragraphs
const linkToOther = /\n[ \t]*(?:ALSO READ|READ ALSO|READ MORE|READ NEXT|Also Read|Read Also)[ \t]*:?[ \t]*(?:\n\s*)?[^\n.]{8,160}[ \t]*(?=\n)/gu
// "… last year. -EPS (Q2): $0.60 vs. $0.47 last year. -Revenue (Q2):": items of an agency's summary that were printed on one line
const glanceItem = / (?=-(?:Earnings|EPS|Analysts?|Revenue|Guidance)\b[^:\n]{0,30}: ?[-$\d])/gu
// "Same- store sales": a compound that was parted at the end of a line
const partedCompound = /(?<=\b[Ss]ame-) (?=(?:store|restaurant|club)s?\b)/gu
// "Revenues- Healthcare division" / ": $50.31 million versus": a label and its number on lines of their own
const colonLine = /(?<=[\p{L})])[ \t]*\n\s*(?=: ?[-−$€£¥\d])/gu
// "Free cash flow:" / "$23.1 million in the quarter": the same with its mark on the first line
const labelLine = /(?<=^[ \t•·-]*\p{Lu}[^\n.:;|$]{2,60}:)[ \t]*\n(?:[ \t]*\n)?[ \t]*(?=(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} )\d)/gmu
// "… in 2026. -" / "Free cash flow": the mark of the next item at the end of the line before
const lateDash = /(?<=[.%\d)]) -[ \t]*\n(?=\p{Lu})/gu
// "March 31," / "2017": a date over two lines
const brokenDate = /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2},)[ \t]*\n[ \t]*(?=(?:19|20)\d\d[ \t]*(?:\||$)(?!\n[ \t]*(?:19|20)\d\d[ \t]*$))/gmu
// "•" on a line of its own, its item on the next
const aloneBullet = /(?<=^[ \t]*[·•●▪■◦‣Ø§])[ \t]*\n[ \t]*(?=[^\s|])/gmu
// "-" on a line of its own, over a line of words: three of them and more are a list, and no cells of a table
const aloneDash = /(?<=^[ \t]*[-–])[ \t]*\n[ \t]*(?=\p{Lu}[^\n|]{30,})/gmu
// "| • | | Revenues were $123 million |": an item of a list in a table of its own
const barredItem = /^[ \t]*\|\s*(?=[•·●▪§-]\s*\|)|(?<=^[ \t|]*[•·●▪§-])\s*(?:\|\s*)+(?=[^\s|])|(?<=\S)\s*\|[ \t]*$(?=\n\s*(?:\|\s*)?[•·●▪§-]\s*\||\n[^|\n]*(?:\n|$))/gmu
// "For the full year, net earnings were", under another such line whose sums are lost
const opensPeriod = /^(?:For|In|During) (?:the )?(?:(?:first|second|third|fourth|full|fiscal)[- ])?(?:quarter|half|year|nine months|20\d\d)\b[^,]{0,20},/u
// A line that breaks off, and a next one that begins small: "… or $0.40 per diluted" / "share for the quarter"
const wrap = /(?<=[^\s.:!?;|])[ \t]*\n[ \t]*(?=\p{Ll}|\p{Lu}\p{Ll}|[\d$€£(])/gu
const smallAfterBlank = /[^\s.:!?;|"”)][ \t]*\n[ \t]*\n[ \t]*\p{Ll}/gu
const brokenLine = /(?:,|\(?\b(?:restated )?20\d\d:|\b(?:up|down|and|or|the|an?|of|to|in|for|with|by|on|from|at|that|which|its|was|were|is|are|as|per|than|per diluted|compared))$/iu

/** Joins lines that were broken in the middle of a sentence, parts lists that were printed on one line, and drops the marks of footnotes. Linear in the length of the text. */
export function tidyText(text: string): TidyText {
  const trailing = trailingBarCuts(text)
  const stacked = stackedCuts(text)
  const barred = trailing.length > 0 ? trailing : barredCuts(text)
  const cuts = [
    ...stacked.cuts,
    ...barred.filter((cut) => !stacked.covers(cut)),
    ...footnoteCuts(text),
    ...bulletCuts(text),
    ...summaryCuts(text),
    ...runOnCuts(text),
    ...glanceCuts(text), ...runInHeadingCuts(text),
    ...gluedCuts(text),
    ...(/\d%\p{Lu}/u.test(text) ? findAll(gluedQuote, text).map((match): Cut => ({ start: match.index, end: match.index, instead: '\n' })) : []),
    ...findAll(gluedSign, text).map((match): Cut => ({ start: match.index, end: match.index, instead: ' ' })),
    ...(text.includes('------') ? findAll(dashedLine, text).map((match): Cut => ({ start: match.index, end: match.index + match[0].length, instead: '\n' })) : []),
    ...(text.includes('M ET)') ? findAll(headlineOnLine, text).map((match): Cut => ({ start: match.index, end: match.index + 1, instead: '\n' })) : []),
    ...(/\b(?:ALSO|Also|READ|Read) (?:READ|Read|ALSO|Also|MORE|NEXT)\b/u.test(text) ? findAll(linkToOther, text).map((match): Cut => ({ start: match.index, end: match.index + match[0].length, instead: '\n' })) : []),
    ...findAll(partedCompound, text).map((match): Cut => ({ start: match.index, end: match.index + 1, instead: '' })),
    ...quotedSymbolCuts(text),
    ...dateCuts(text),
    ...leaderCuts(text),
    ...findAll(aloneBullet, text).map((match): Cut => ({ start: match.index, end: match.index + match[0].length, instead: ' ' })),
    ...dashCuts(text),
    ...itemCuts(text),
    ...labelCuts(text),
    ...linkedNameCuts(text),
    ...goingOnCuts(text),
    ...spacedCuts(text),
    ...brokenSumCuts(text),
    ...wrapCuts(text),
  ].sort((a, b) => a.start - b.start)
  if (cuts.length === 0) return { text, toOriginal: (span) => span }
  const pieces: string[] = []
  const starts: number[] = [] // in the tidy text, where each piece begins
  const origins: number[] = []
  let from = 0
  let length = 0
  const add = (piece: string, origin: number): void => {
    if (piece === '') return
    pieces.push(piece)
    starts.push(length)
    origins.push(origin)
    length += piece.length
  }
  for (const cut of cuts) {
    if (cut.start < from) continue
    add(text.slice(from, cut.start), from)
    add(cut.instead, cut.start)
    from = cut.end
  }
  add(text.slice(from), from)
  const placeOf = (at: number): number => {
    const piece = findPieceAt(starts, at)
    return origins[piece]! + at - starts[piece]!
  }
  return {
    text: pieces.join(''),
    toOriginal: ([start, end]) => (end <= start ? [placeOf(start), placeOf(start)] : [placeOf(start), placeOf(end - 1) + 1]),
  }
}

function footnoteCuts(text: string): readonly Cut[] {
  return [...findAll(footnote, text), ...findAll(bareFootnote, text), ...findAll(halfFootnote, text)].map((match) => {
    const end = match.index + match[0].length
    return { start: match.index, end, instead: /\p{L}/u.test(text[end] ?? '') ? ' ' : '' }
  })
}

function dateCuts(text: string): readonly Cut[] {
  const joined = (pattern: RegExp, instead: Cut['instead']): readonly Cut[] => findAll(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length, instead }))
  return [...joined(brokenDate, ' '), ...joined(colonLine, ''), ...joined(labelLine, ' '), ...(text.includes(' -\n') ? joined(lateDash, '\n') : [])]
}

// "HY2026 Adjusted EBITDA" / "increased by 27% to £39.0m": a label and what is told of it, one below the other
const labelAndTelling = /(?<=(?:^|\n)\p{Lu}[^\n.:;|]{7,60})[ \t]*\n(?=(?:of [£$€]\d|(?:increased|decreased|rose|fell|grew|up|down) (?:by )?(?:[£$€])?\d|(?:underlying |organic )?(?:revenue )?growth of \d))/gu

function goingOnCuts(text: string): readonly Cut[] {
  if (!/\n(?:of [£$€]|(?:increased|decreased|rose|fell|grew|up|down) )/u.test(text)) return []
  const found = findAll(labelAndTelling, text)
  return found.length < 3 ? [] : found.map((match) => ({ start: match.index, end: match.index + match[0].length, instead: ' ' }))
}

// "(AIM: "PEB", "Pebble" or the "Group")": a symbol in quotes, as names beside it are
const quotedSymbol = /(?<=[([] ?[A-Za-z]{2,9}: ?)["“'‘](?<symbol>[A-Z][A-Z0-9.]{0,5})["”'’](?=[\s,;)])/gu

function quotedSymbolCuts(text: string): readonly Cut[] {
  if (!/: ?["“'‘][A-Z]/u.test(text)) return []
  return findAll(quotedSymbol, text).flatMap((match): readonly Cut[] => {
    const last = match.index + match[0].length - 1
    return [{ start: match.index, end: match.index + 1, instead: '' }, { start: last, end: last + 1, instead: '' }]
  })
}

function leaderCuts(text: string): readonly Cut[] {
  if (!text.includes('....')) return []
  return findAll(dotLeader, text).map((match) => ({ start: match.index, end: match.index + match[0].length, instead: ': ' }))
}

function dashCuts(text: string): readonly Cut[] {
  if (!/^[ \t]*[-–][ \t]*$/mu.test(text)) return []
  const found = findAll(aloneDash, text)
  return found.length < 3 ? [] : found.map((match) => ({ start: match.index, end: match.index + match[0].length, instead: ' ' }))
}

function itemCuts(text: string): readonly Cut[] {
  if (!/^[ \t]*(?:\|\s*[•·●▪§-]|[•·●▪§])\s*\|/mu.test(text)) return []
  return findAll(barredItem, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    instead: /[•·●▪§-]$/u.test(text.slice(0, match.index)) ? ' ' : '',
  }))
}

function bulletCuts(text: string): readonly Cut[] {
  const found = findAll(inlineBullet, text)
  return found.length < 2 ? [] : [...found, ...findAll(inlineHeading, text)].map((match) => ({ start: match.index, end: match.index + match[0].length, instead: '\n' }))
}

/** "-Earnings (Q2): $436 Mln. -EPS (Q2): $0.60 -Revenue (Q2): $2.78 Bln": three and more, for one alone may be a dash. */
function glanceCuts(text: string): readonly Cut[] {
  const found = text.includes(' -EPS') || text.includes(' -Revenue') ? findAll(glanceItem, text) : []
  return found.length < 3 ? [] : found.map((match) => ({ start: match.index, end: match.index + 1, instead: '\n' }))
}

function runOnCuts(text: string): readonly Cut[] {
  if (!/ (?:[—–]|--) /u.test(text)) return []
  const found = findAll(runOnItem, text)
  return found.length < 3 ? [] : found.map((match) => ({ start: match.index, end: match.index + 1, instead: '\n' }))
}

/** Two and more: one alone may be an address or a name. */
function gluedCuts(text: string): readonly Cut[] {
  const found = findAll(gluedSentence, text)
  return found.length < 2 ? [] : found.map((match) => ({ start: match.index, end: match.index, instead: ' ' }))
}

function summaryCuts(text: string): readonly Cut[] {
  if ((text.match(/\d\]\.? - /gu)?.length ?? 0) < 2) return []
  return findAll(summaryPart, text).flatMap((match): readonly Cut[] => {
    const head = match.groups!['head'] ?? ''
    const dash = match.index + match[0].length - 2
    const lead = match[0].length - head.length - 2
    return [...(lead > 0 ? [{ start: match.index, end: match.index + lead, instead: '\n' as const }] : []), ...(head === '' ? [] : [{ start: dash - 1, end: dash, instead: '\n' as const }])]
  })
}

/** Only long lines without columns are wrapped prose; blank lines between all of them are joined where sentences run over them again and again. */
function wrapCuts(text: string): readonly Cut[] {
  const narrow = narrowCuts(text)
  if (narrow.length > 0) return narrow
  const cuts: Cut[] = []
  for (const match of findAll(wrap, text)) {
    const [before, after] = linesAround(text, match.index, match.index + match[0].length)
    if (opensPeriod.test(after)) cuts.push({ start: match.index, end: match.index + match[0].length, instead: '\n\n' })
    if (letterBullet.test(after) || opensPeriod.test(after)) continue
    const small = /^\p{Ll}/u.test(after)
    // "revenue was £34.4m" / "(2025: £40.5m);": last year's number on the next line
    if (before.length > 14 && lastYearAlone.test(after) && /\d(?:\.\d+)?(?:m|bn|p|%| million| billion| pence)$/u.test(before) && !isColumned(before.replace(/^[·•▪●-]\s+/u, ''))) {
      cuts.push({ start: match.index, end: match.index + match[0].length, instead: ' ' })
      continue
    }
    if (before.length <= 40 || isColumned(before) || isColumned(after)) continue
    if ((small && before.length > 50) || (brokenLine.test(before) && (after.length > 20 || /^[\d$€£]/u.test(after))) || (/^[\d$€£(]/u.test(after) && /\b(?:up|down|to|by|of|from|20\d\d:)$/iu.test(before))) cuts.push({ start: match.index, end: match.index + match[0].length, instead: ' ' })
  }
  if ((text.match(smallAfterBlank)?.length ?? 0) < 3) return [...cuts, ...brokenOffCuts(text)]
  for (const match of findAll(doubleWrap, text)) {
    const [before, after] = linesAround(text, match.index, match.index + match[0].length)
    if (before.length <= 40 || isColumned(before) || isColumned(after)) continue
    if (letterBullet.test(after) || /^[-–—*•▪◦‣·●○■|]/u.test(after) || (/^\p{Lu}/u.test(after) && /[)"”]$/u.test(before))) continue
    cuts.push({ start: match.index, end: match.index + match[0].length, instead: ' ' })
  }
  return cuts
}

/** A story printed in narrow lines, as agencies' wires are: every line is led into the next, but where one ends a sentence with room left for the next word. */
function narrowCuts(text: string): readonly Cut[] {
  const breaks: Cut[] = []
  let small = 0
  let ended = 0
  let width = 0
  for (const match of findAll(lineBreak, text)) {
    const [before, after] = linesAround(text, match.index, match.index + match[0].length)
    if (before.length > 90) return []
    if (isColumned(before) || isColumned(after) || listed.test(after)) continue
    if (/^\p{Ll}/u.test(after)) small++
    if (/[.!?)]["”]?$/u.test(before)) ended++
    if (before.length > width) width = before.length
    breaks.push({ start: match.index, end: match.index + match[0].length, instead: ' ' })
  }
  const prose = (small >= 5 && small >= 0.45 * breaks.length) || (small >= 2 && width <= 80 && ended >= 2 && ended <= 0.5 * breaks.length)
  if (width < 45 || !prose) return []
  // a blank line behind what ends no sentence is none of the story's
  for (const match of findAll(doubleWrap, text)) {
    const [before, after] = linesAround(text, match.index, match.index + match[0].length)
    if (brokenLine.test(before) && !isColumned(before) && !isColumned(after) && !listed.test(after)) breaks.push({ start: match.index, end: match.index + match[0].length, instead: ' ' })
  }
  return breaks.filter((cut) => {
    const [before, after] = linesAround(text, cut.start, cut.end)
    if (/[.!?]["”)]?$/u.test(before) && before.length + 1 + after.search(/\s|$/u) < width) return false
    return /^\p{Ll}/u.test(after) ? before.length > 20 : before.length > 0.6 * width
  })
}

const lastYearAlone = /^\((?:restated )?(?:FY ?|H[12] |Q[1-4] )?(?:20)?\d\d: /u
const lineBreak = /(?<=\S)[ \t]*\n[ \t]*(?=\S)/gu
const listed = /^[-–—*•▪◦‣·●○■|(](?:\s|$)|^o \p{Lu}/u
const letterBullet = /^o \p{Lu}/u // "o Net earnings increased 50%": a hollow dot, printed as the letter

/** What was read from a tidy text, with its places in the text as stored. */
export function restorePlaces(result: Result, text: string, tidy: TidyText): Result {
  if (tidy.text === text) return result
  const place = (span: Span): Span => tidy.toOriginal(span)
  const places = <Held extends { readonly evidence: readonly Span[] }>(held: Held): Held => ({ ...held, evidence: held.evidence.map(place) })
  const { extraction } = result
  return {
    extraction: {
      ...extraction,
      mentions: extraction.mentions.map((mention) => ({
        ...mention,
        spans: mention.spans.map(place),
        ...(mention.places ? { places: mention.places.map((other) => (other.part === 'text' ? { ...other, span: place(other.span) } : other)) } : {}),
      })),
      snapshots: extraction.snapshots.map((snapshot) => ({ ...snapshot, figures: snapshot.figures.map(places), guidance: snapshot.guidance.map(places) })),
      priceActions: extraction.priceActions.map(places),
      ratings: extraction.ratings.map(places),
      doubts: extraction.doubts.map((doubt) => ({ ...doubt, span: place(doubt.span) })),
    },
    trace: result.trace.map((line) => {
      const span = place(line.span)
      return { ...line, span, quote: text.slice(span[0], span[1]) }
    }),
  }
}
