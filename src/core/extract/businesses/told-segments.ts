// A business that a sentence speaks of without its name: "the division narrowed its loss", "income at the unit", "… fell 7% and revenue slipped".
import type { Draft } from '../figures/drafts.ts'
import { isProfit } from '../figures/drafts.ts'
import type { MetricMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { businessBefore, judgedBusiness } from './focused-business.ts'

/** The business meant; 'unread' where a business is meant and none was told of before; null where the words mean none. */
export type ToldSegment = { readonly name: string } | 'unread' | null

// "operating income at the unit"
const atUnit = /^ (?:at|in|of|for|from|within) (?:the|that|this) (?:unit|division|segment|arm|region|category|studio)\b(?! (?:of|that|which)\b)(?! (?:\p{Ll}+ ){1,3}(?:division|unit|segment|business|arm)\b)/u
// "The division, considered the company's first, narrowed losses"
const unitOpens = /(?:^|[.;] |, (?:while|but|and) )(?:The|That|This|the|that) (?:unit|division|segment|arm)(?:, [^,;:]{3,70},)? (?:also |now |still |again )?\p{Ll}[^;:]{0,60}$/u
// "Operating income from linear networks dropped 20% and revenue slipped 15%"
const joined = /^,? (?:and|but|although|though|while|even though) (?:its )?$/u
// "Glass sales fell 7% but the division delivered a £9m profit"
const unitGoesOn = /^[^.;]{0,20}?,? (?:but|and|while|although|though) the (?:unit|division|segment|arm|business) \p{Ll}[^;:]{0,60}$/u
// "Profits at the budget retailer were down", behind a sentence about Fairest, a business of the group
const atTrade = /^ (?:at|of|for) the (?:[\p{Ll}-]+ ){0,3}(?:retailer|chain|brand|label|airline|supermarket|restaurants?|newspapers?)\b/u
const toldOf = /\b(?:at|of|for) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\b(?!['’])/gu
const movesNext = /^ (?:rose|fell|grew|climbed|dropped|jumped|increased|decreased|declined|slipped|surged|slid|gained|was up|was down|were up|were down) /u

export function toldSegment(state: Walk, mark: MetricMark): ToldSegment {
  const { text } = state.context
  const after = text.slice(mark.end, mark.end + 40)
  const before = text.slice(Math.max(state.sentence[0], state.lastAmountEnd > state.sentence[0] ? state.lastAmountEnd : mark.start - 130), mark.start)
  const spoken = atUnit.test(after) && state.drafts.length === 0 ? unitSpokenOf(text, state.sentence[0]) : null
  if (spoken) return spoken
  if (atUnit.test(after) || (state.lastAmountEnd <= state.sentence[0] && unitOpens.test(before))) return unitTold(state, mark)
  if (state.lastAmountEnd > state.sentence[0] && unitGoesOn.test(before)) return unitTold(state, mark)
  if (atTrade.test(after)) {
    const told = [...text.slice(Math.max(0, state.sentence[0] - 220), state.sentence[0]).matchAll(toldOf)].map((match) => match[1]!).findLast((name) => !state.context.companyNames.some((company) => company.includes(name)) && !/^(?:The|January|February|March|April|May|June|July|August|September|October|November|December|Europe|Asia|America|Britain)$/u.test(name))
    if (told !== undefined) return { name: told }
  }
  // "It would have been worse without China. There, sales rose 15 percent"
  if (/^\W*There,? $/u.test(text.slice(state.sentence[0], mark.start).replace(/(?:its |the |net |total )+$/u, ''))) {
    const place = /\b(?:in|without|from|for|at|of) ((?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)[.!]\s*$/u.exec(text.slice(Math.max(0, state.sentence[0] - 60), state.sentence[0]))?.[1]
    return place ? { name: place.replace(/^the /u, '') } : 'unread'
  }
  // "The US woke up. Sales there, in constant currency, +16%"
  const judged = / there\b/u.test(after.slice(0, 7)) && state.drafts.length === 0 ? judgedBusiness(state, mark) : null
  if (judged !== null) return { name: judged }
  if (/^ there\b/u.test(after) && !/\p{Lu}\p{L}+/u.test(text.slice(state.sentence[0], mark.start).replace(/^\W*(?:Core|Adjusted|Underlying|Organic|Operating|Net) /u, ''))) {
    const place = /(?:^|\n|[.!?*:] )(?:(?:Regionally|Geographically|Elsewhere|By region|By geography), )?(?:The |In |Its )?((?:US|UK|EU|U\.S\.|\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?)(?: [\p{Ll}]+[^.!?\n]{0,60}|, [^.!?\n]{2,40})[.!]\s*$/u.exec(text.slice(Math.max(0, state.sentence[0] - 90), state.sentence[0]))?.[1]
    const opened = place === undefined ? businessBefore(state, true) : null
    if (opened !== null) return { name: opened }
    return place && !/^(?:By|In|At|Its|Meanwhile|Elsewhere|However)\b/u.test(place) && !state.context.companyNames.includes(place) && !/^(?:It|They|But|And|This|That|Sales|Revenue|There|We|He|She|What|Not|Even)$/u.test(place) ? { name: place } : 'unread'
  }
  const unit = unitBefore(state, mark)
  if (unit) return unit
  const last = state.drafts.at(-1)
  if (last?.segment && last.mode === 'result' && last.metric !== mark.metric && joined.test(before) && movesNext.test(after)) return { name: last.segment }
  return null
}

// "the studio division had a profitable quarter", "its film studio saw sales slip"
const unitIsSubject = /^\W*(?:\p{Lu}[^\n:]{3,30}: )?(?:(?:But|And|Meanwhile|However),? )?(?:(?:Despite|Although|Though|While) [^\n]{3,130}, |[^\n]{3,130} -{1,2} )?(?:the|its|The|Its|\p{Lu}[\p{L}.&-]+['’]s) ((?:[\p{L}&-]+ ){0,3}?)(division|unit|segment|arm|studio)(?:['’]s)? (?!of\b|that\b|which\b)\p{Ll}/u

/** "… the studio division had a profitable quarter. It produced operating income of": what is told of "it" is the business's, whom the sentence before was about. */
function unitBefore(state: Walk, mark: MetricMark): ToldSegment {
  const { text, firstOfBlock, companyNames } = state.context
  if (firstOfBlock || !/^\W*It (?:also )?(?:produced|reported|posted|generated|made|earned|recorded|had|delivered|brought in|booked|lost) (?:an? |its |about )?(?:[\p{Ll}-]+ ){0,2}$/u.test(text.slice(state.sentence[0], mark.start))) return null
  const block = text.slice(Math.max(0, state.sentence[0] - 420), state.sentence[0])
  const paragraph = block.slice(block.lastIndexOf('\n') + 1).trimEnd()
  const last = paragraph.split(/(?<=[\p{L}\d”"%)][.!?]) (?=\p{Lu})/u).at(-1)!
  const match = unitIsSubject.exec(last)
  if (!match) return null
  const name = (match[1]!.trim() || match[2]!).trim()
  return /^(?:division|unit|segment|arm)$/u.test(name) || companyNames.includes(name) ? (lastTold(state) ?? 'unread') : { name }
}

function unitTold(state: Walk, mark: MetricMark): ToldSegment {
  const before = state.drafts.length === 0 ? (judgedBusiness(state, mark) ?? businessBefore(state, true)) : null
  return before !== null ? { name: before } : (lastTold(state) ?? 'unread')
}

const unitNamed = /^(?:The|Its|But the|And the) ((?:[\p{L}&-]+ ){1,3}?)(?:unit|division|segment|arm) \p{Ll}/u

/** "The truckload segment had an operating ratio of 94.9%. Revenue in the segment was": the business that the sentence before, in the same paragraph, opens with. */
function unitSpokenOf(text: string, start: number): ToldSegment {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 320), start).trimEnd()
  const name = unitNamed.exec(line.split(/(?<=[\p{L}\d”"%)][.!?]) (?=\p{Lu})/u).at(-1)!)?.[1]?.trim()
  return name === undefined || /^(?:whole|other|same|new|entire)$/u.test(name) ? null : { name }
}

function lastTold(state: Walk): { readonly name: string } | null {
  if (state.context.leadSegment !== null) return { name: state.context.leadSegment } // whom the paragraph opened with
  const told = [...state.context.recent, ...state.drafts].findLast((draft: Draft) => draft.mode === 'result')
  return told?.segment ? { name: told.segment } : null
}

/** "Revenues from North America grew 6% to $2.8 billion. Operating profit increased 5%": a paragraph that told of nothing but one business goes on about it. */
export function segmentGoingOn(state: Walk, mark: MetricMark): string | null {
  const { context } = state
  if (context.firstOfBlock || !(isProfit(mark.metric!) || /^earnings$/iu.test(mark.name)) || mark.verb || state.drafts.length > 0) return null
  if (!bareOpening.test(context.text.slice(state.sentence[0], mark.start))) return null
  const told = context.recent.filter((draft) => draft.mode === 'result' && draft.block === context.block)
  const segment = told[0]?.segment ?? null
  return segment !== null && told.every((draft) => draft.metric === 'revenue' || isProfit(draft.metric)) && !kindOfSales.test(segment) && told.every((draft) => draft.segment === segment) ? segment : null
}

const kindOfSales = /^(?:services?|products?|subscriptions?|licen[cs]es?|digital|online|advertising|recurring|wholesale|retail|comparable|organic|domestic|export|cloud|maintenance|other)$/iu
const bareOpening = /^\W*(?:(?:The|Its|Segment|The (?:segment|division|unit)['’]s|[Aa]djusted|[Uu]nderlying|[Cc]ore) )*$/u

const plural = '(?:parks|networks|hotels|cruises|restaurants|brands|games|studios|films|cinemas|airlines|railways|mines|refineries|banks|clinics|magazines|newspapers|channels|stations)'
const pluralSubject = new RegExp(`^((?:Its |The )?(?:\\p{L}+ )?${plural}) (?:continued|remained|proved|were|kept|also|again) [^,;:\\d]{2,70} with (?:its |their )?$`, 'iu')

/** "Theme parks continued to do well with operating income hitting": goods or places in the plural whose own number follows. */
export function pluralOwner(text: string, start: number, metricStart: number): string | null {
  return pluralSubject.exec(text.slice(start, metricStart))?.[1]?.replace(/^(?:Its|The) /u, '') ?? null
}
