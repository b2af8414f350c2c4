// A sentence about prices in its clauses: whose shares each tells of, and in which session.
import type { PriceAction, Span } from '../../../shared/model.ts'
import type { Amount } from '../parts.ts'
import { findAll } from '../words.ts'
import { moved } from './moves.ts'

export interface PriceInput {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly namesAt: readonly { readonly symbol: string; readonly start: number; readonly end: number }[]
  readonly subject: string | null
  readonly hasMetric: (from: number, to: number) => boolean
  readonly hasMeasure: (from: number, to: number) => boolean // metrics of ours and all others
  readonly companyCalled: (word: string) => string | null // the one company whose name begins so
  readonly headingIsPrices: boolean
  readonly sessionBefore: PriceAction['session'] | null
}

const clauseBreak =
  /;|,? and (?=(?:its |the )?(?:shares|stock) (?:are|is|were|was) (?:up|down|off) another )|,? and (?=(?:have|has|had|carr(?:y|ies)|trades?|yields?) (?:an? |in |between |up |for )?(?:\w+ )?(?:consensus|target|range|rating|yield|52-week|price target))|(?:,? and| [–—-]) (?=(?:rose|fell|slid|slipped|added|lost|gained|dropped|jumped|climbed|sank|shed|tumbled|surged|soared) (?:another|a further|an additional) )|, which (?:is|was) (?=(?:\w+ )?(?:above|below|higher than|lower than) )|,? (?:while|whereas|but) |, following (?=an? \d[\d.]*(?:%| percent| per cent) (?:gain|rise|decline|drop|fall|loss)\b)|, (?=(?:rose|fell|gave up|gained|lost|added|slipped|slid|sank|jumped|dropped|climbed|surged|soared|tumbled|slumped|advanced|declined|eased|dipped|retreated|rallied|increased|decreased|plunged|edged|popped|shed|leapt|was up|was down|were up|were down|closed|ended|finished|traded|opened|stood) )|,? and (?=(?:its|the|their) (?:shares|stock) |the Nasdaq|dragged|lost|gave|closed|ended|finished|were last|was last|last traded)|, (?=(?:causing|dragging|pulling|sending|taking|lifting|pushing|driving|which (?:sent|pushed|drove|pulled|dragged|lifted) (?:its |the |their )?(?:shares|stock)) )| before (?=(?:recovering|paring|closing|settling|trimming|ending|finishing|easing|rebounding) )| as (?=crude|oil|gold|the |bitcoin|brent|investors|Brent)|, (?=(?:and )?[A-Z][\p{L}&.'’-]+(?: [A-Z][\p{L}&.'’-]*)*(?: <[A-Z.]{2,9}>)?, (?:up|down|higher|lower|off) (?:by )?\d)|, (?!(?:Inc|Corp|Ltd|Co|LLC|LP|plc|PLC|AG|SE|NV|SA)\b)(?=[A-Z][\p{L}&.'’-]+(?: (?:of (?:the )?)?[A-Z][\p{L}&.'’-]+)*(?: \([A-Za-z: .]{1,20}\))? (?:[-+−]\d|\d[\d.,]*(?:%|pc\b| percent| per cent)|rose|fell|gained|lost|added|advanced|declined|eased|retreated|tumbled|soared|plunged|rallied|dipped|slumped|shed|popped|closed|ended|settled|unchanged|flat|was|were|is|slipped|slid|sank|up|down|finished|surged|jumped|dropped|climbed|at|(?:fall|drop|slid|los|ris|gain|add|shedd|climb|jump|slipp|tumbl|plung|surg|soar)(?:p?ing)))|,? (?:after|having|although) (?=(?:\w+ )?(?:ending|closing|finishing|ended|closed|had|falling|gaining))| (?:after|as) (?=(?:(?:[\p{Ll}]+ )?(?:broker|brokerage|analysts? at|bank|house) )?(?:[A-Z][\p{L}&.’'-]+ ){1,4}(?:raised|lifted|cut|lowered|upgraded|downgraded|boosted|started|began|resumed|assumed|reinstated|launched|named|initiated|trimmed|slashed|hiked|reiterated) )|, with (?=[A-Z][\p{L}&.'’-]+(?: [A-Z&][\p{L}&.'’-]*)*(?: \([^)]{1,24}\))? (?:up|down|rising|falling|gaining|losing|adding|shedding|off|sliding|jumping|dropping|slipping|climbing) )| with (?=[A-Z][\p{L}&.’'-]+(?: [A-Z&][\p{L}&.’'-]*)*(?: \([^)]{1,24}\))? (?:up|down|off) \d)|, (?:ahead|on top) of |, trimming |, with (?=the (?:FTSE|S&P|Dow|Nasdaq|index|benchmark|broader|wider|Sensex|Nifty|DAX|CAC|Nikkei)\b)|(?:, |—| -- )(?:especially |even )?with (?=(?:its |the |their )?(?:shares|stock) )| -- (?=(?:the |its )(?:shares|stock|equity) )|(?<=day), (?=(?:that|the|this) (?:\w+ )?target )|, (?=(?:there|leaving|suggesting|implying) )| and (?=(?:fell|rose|dropped|jumped|slid|climbed|gained|lost|sank|surged|tumbled|plunged|soared|slipped) [^,;.]{0,30}(?:\.\d+)?[^,;.]{0,12}\b(?:after[- ]hours|extended|pre-?market|post-?market))|,? which (?:had|have|has) (?=\w+ed |lost|fallen|risen|gained|dropped|been|more than)/gu
const secondMove = /(?:%| per ?cent)[^;%]{0,60}?,? and (?=(?:are|is|was|were) (?:currently |now |last |recently )?(?:up|down) )/gu
// "fell 6.1% to 172p, and Shore Capital, one of two brokers, moved to hold": what a house does is no move
const houseActs = /,? and (?=\p{Lu}[\p{L}&.’' -]{2,40}(?:, [^,;]{3,60},)? (?:moved to|cut|raised|lowered|downgraded|upgraded|lifted|trimmed|reiterated|initiated|kept) )/gu
// "The Nikkei fell 0.9%, pulled lower by Orrin (ORN), which dropped 3.4%": behind an index its mover
const ledBy = /, (?:helped|led|boosted|lifted|paced|driven|buoyed|supported|propped up|pulled (?:lower|down|higher|up)|dragged (?:lower|down)|weighed down|hit|hurt) (?:[a-z]+ )?by (?=(?:[a-z-]+ ){0,3}\p{Lu})/gu
// "The FTSE 250 ended 0.6 percent lower as office landlord Calder (CLD) plummeted 32.2 percent": behind an index, whoever pulled it
const pulledBy = new RegExp(` as (?=(?:[\\p{Ll}-]+ ){0,4}\\p{Lu}[^,;.%]{1,60} (?:${moved}) )`, 'gu')
const joined = /,? and /gu
const commas = /, (?:while |but )?(?=\p{Lu})/gu
const opensMove = new RegExp(`^\\)?(?:[ (]*[A-Z0-9][\\w.:]*\\))? (?:${moved})\\b`, 'u')

/** Clauses that each tell of one company's price. */
export function splitClauses(text: string, start: number, end: number, context: PriceInput): readonly Span[] {
  const slice = text.slice(start, end)
  const cuts: number[] = [0]
  for (const match of findAll(clauseBreak, slice))
    cuts.push(match.index + match[0].length)
  // "dropped 11.2% in extended hours, and are down 13 percent in the pre-market": after a move a second one
  for (const match of findAll(secondMove, slice)) cuts.push(match.index + match[0].length)
  for (const match of findAll(houseActs, slice)) cuts.push(match.index + match[0].length)
  for (const match of findAll(ledBy, slice)) if (context.namesAt.some((name) => name.start >= start + match.index && name.start < start + match.index + match[0].length + 40)) cuts.push(match.index + match[0].length)
  for (const match of /\b(?:FTSE|S&P|Dow|Nasdaq|DAX|CAC|Nikkei|Stoxx|STOXX|index)\b/u.test(slice) ? findAll(pulledBy, slice) : []) {
    const at = start + match.index + match[0].length
    if (context.amounts.some((amount) => amount.kind === 'percent' && amount.end < at) && context.namesAt.some((name) => name.start >= at && name.start < at + 60) && !context.namesAt.some((name) => name.end <= at)) cuts.push(match.index + match[0].length)
  }
  for (const match of findAll(joined, slice)) {
    if (/\b(?:the likes of|such as) [^,;]{0,80}$/u.test(slice.slice(Math.max(0, match.index - 100), match.index))) continue // "for the likes of Orrin and Tessin, were up 2.5pc"
    const at = match.index + match[0].length
    const next = context.amounts.find((amount) => amount.start >= start + at && (amount.kind === 'percent' || amount.kind === 'money'))
    if (next && context.namesAt.some((name) => name.start >= start + at && name.end <= next.start)) cuts.push(at)
  }
  // "Tessin ended 1.7% lower at 2,391 yen, Halden (HLD) lost 1.2%": behind a comma a company with a move of its own
  for (const match of findAll(commas, slice)) {
    const at = start + match.index + match[0].length
    const name = context.namesAt.find((other) => other.start === at)
    if (!name || !opensMove.test(text.slice(name.end, Math.min(end, name.end + 40)))) continue
    if (context.amounts.some((amount) => amount.end <= start + match.index && (amount.kind === 'percent' || amount.kind === 'money') && amount.end > at - 60)) cuts.push(match.index + match[0].length)
  }
  cuts.push(slice.length)
  cuts.sort((a, b) => a - b)
  const clauses: Span[] = []
  for (let index = 0; index + 1 < cuts.length; index++) clauses.push([start + cuts[index]!, start + cuts[index + 1]!])
  return clauses
}

/** "Shares in the group, which makes boxes for the likes of Orrin and Tessin, were up 2.5pc": who is named in the aside owns none of it. */
function standsAside(text: string, start: number, from: number, at: number, number: number): boolean {
  if (/\bthe likes of (?:\p{Lu}[^,;]{0,60} (?:and|or) )?$/u.test(text.slice(from, at))) return true
  return /, (?:which|who|whose|part of|an? (?:unit|subsidiary|affiliate|arm) of|owned by|(?:the )?(?:owner|parent) of) [^,;]*$/u.test(text.slice(start, at)) && /^[^;]*?, (?:was|were|has|had|rose|fell|closed|gained|lost|jumped|dropped|climbed|slid|slipped|surged|ended|added|shed)\b/u.test(text.slice(at, number))
}

const moveAhead = 12 // UTF-16 units: the verb that opens the next clause

/** The company named last before the first number, unless it only stands in comparison. */
export function pickSubject(
  text: string,
  start: number,
  from: number,
  to: number,
  named: readonly { readonly symbol: string; readonly start: number; readonly end: number }[],
  amounts: readonly Amount[],
): string | null {
  const first = amounts[0]
  const before = named.filter((name) => !first || name.end <= first.start)
  // "The firm's shares fared better than Orrin and Tessin, remaining at": whom they are compared with own none of it
  const compared = (name: { readonly start: number }): boolean => /\bthan (?:(?:the )?\p{Lu}[\p{L}&.’'-]*(?:,| and| or) ?){0,3}$/u.test(text.slice(Math.max(from, name.start - 60), name.start))
  if (before.length > 0 && before.every(compared)) return null
  const usable = before.filter(
    (name) =>
      !compared(name) &&
      !/\b(?:from|with|to|by|against|than|like|via|joining|behind|(?:its|their) (?:[\w-]+ )?(?:peer|rival|competitor)s?) $/iu.test(text.slice(Math.max(from, name.start - 34), name.start)) &&
      !standsAside(text, start, from, name.start, first?.start ?? to + moveAhead),
  )
  if (usable.length === 0 && before.some((name) => standsAside(text, start, from, name.start, first?.start ?? to + moveAhead))) return null
  return (usable.at(-1) ?? before.at(-1) ?? null)?.symbol ?? null
}

/** "rose 3.2% at 7:15 a.m. ET": what New York's clock says; null where no such time stands. */
function clockSession(words: string): PriceAction['session'] | null {
  if (!/ (?:ET|EDT|EST|Eastern)\b/u.test(words)) return null
  const match = /(?<![(\d:])(\d{1,2})(?::(\d\d))? ?([ap])\.?m\.? (?:ET|EDT|EST|Eastern)\b/iu.exec(words)
  if (!match) return null
  const minutes = ((Number(match[1]) % 12) + (match[3]!.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(match[2] ?? 0)
  return minutes < 9 * 60 + 30 ? 'premarket' : minutes > 16 * 60 ? 'after-hours' : null
}

// "even as Orrin reported a rise in profit before the open": when somebody reported, and not when shares moved
const whenReported = /\b(?:reported|reports|reporting|posted|announced|released|unveiled|disclosed|published) [^.;]{0,90}?\b(?:before|ahead of) (?:the )?(?:open(?:ing)?(?: bell)?|bell|close|market(?:s)? (?:opens?|opened|open|closed?s?))\b/giu

// "Here are some of the most actively traded companies in premarket trading Thursday:", "Check out the companies making headlines before the bell"
const opensList = /(?:^|\n|[.!?] )((?:Here(?: are|['’]s)|Check out|Take a look at|These are|The following|Among the|Some of the) (?:[^.\n]|\.(?=[\p{L}\d])){0,140}\b(?:stocks|companies|names|shares|movers)\b(?:[^.\n]|\.(?=[\p{L}\d])){0,120})(?:[:.]|\n)/u

/** The session of a whole list of movers, as its headline or the sentence before it says; null where neither does. */
export function sessionOfList(title: string, text: string): PriceAction['session'] | null {
  return sessionOf(title) ?? sessionOf(opensList.exec(text.slice(0, 900))?.[1] ?? '')
}

/** The session that words name, or null. */
export function sessionOf(told: string): PriceAction['session'] | null {
  const said = told.replace(whenReported, ' ')
  // "gave up premarket gains to close down 1.8%"
  // "up 12%, reversing a loss of 6 percent in the regular session"
  const words = said.replace(/\b(?:reversing|after|following|extending|adding to|on top of) (?:an? |its )?(?:loss|losses|gains?|drop|rise|fall|decline|advance|slide)(?: of [\d.]+ ?(?:%|per ?cent))? (?:in|during|from) (?:the )?(?:regular|day['’]s|cash) (?:session|trading)\b/giu, '').replace(/\b(?:gave up|giv(?:es|ing) up|shed|eras(?:ed|es|ing)|revers(?:ed|es|ing)|par(?:ed|es|ing)|trimm(?:ed|ing)|after) (?:its |their |early )?(?:pre-?market|after-hours) (?:gains?|losses|loss|rises?|falls?|advances?|declines?)\b/giu, '')
  if (/\b(?:pre-?market|before the (?:bell|open|opening|market)|(?:ahead of|before) the opening bell|ahead of the (?:bell|open)|early trading before (?:the|markets?))\b/iu.test(words))
    return 'premarket'
  if (
    /\b(?:after[- ]hours|extended[- ](?:trading|hours|session)|late trading|(?:post|after)-?market trading|post-?market|after the (?:bell|close)|aftermarket|in extended|evening trading|overnight (?:trading|session))\b/iu.test(
      words,
    )
  )
    return 'after-hours'
  if (/\d%? AH\b/u.test(words)) return 'after-hours'
  const clock = clockSession(words)
  if (clock !== null) return clock
  if (
    /\b(?:regular (?:session|trading)|closed|close(?! to\b)|closing|settl(?:ed|ing)|at the bell|finished|ended|ending the|by mid-?(?:morning|afternoon|day)|yesterday|(?:early |late |mid-)?(?:Monday|Tuesday|Wednesday|Thursday|Friday) (?:morning|afternoon)|session at|morning trading|afternoon trading|by noon)\b/iu.test(
      words,
    )
  )
    return 'regular'
  return null
}
