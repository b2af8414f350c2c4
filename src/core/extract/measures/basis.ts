// On what footing a metric is told: adjusted, reported, like for like, at constant currency.
import type { Basis } from '../../../shared/model.ts'
import type { MetricMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { footingWithoutThat, leftOut, pointsBack } from './left-out.ts'

/** An explanation between dashes. */
export const aside = /[—–]\s?(?:the|a|an|which|or|that is)\b[^—–\d]{5,110}[—–]/gu

/** ", including a £45m gain from property sales,": what a number holds. */
export const holding = /\bwithout (?:taking into account|considering|counting) [^,;]{3,120}|, including (?:an? |the )?(?:[$€£]\s?[\d.]+ ?(?:m|bn|million|billion) )?(?:gains?|loss|profits?|benefit|charges?|income|proceeds) (?:from|on|of|related to) [^,;]{3,60},/gu

/** "Comparable sales (including e-commerce sales) increased": a bracket that says what a metric holds. */
export const bracketed = /(?<=\p{L}\*?) \((?:including|excluding|inclusive of|exclusive of|net of|before|which (?:includes?|excludes?)) [^()\d$€£%]{3,80}\)/gu

/** "Adjusted net loss, which excludes other gains and losses, was": what a metric leaves out or holds, told beside it. */
export const explained = /, (?:an?|the|its) (?:[\p{L}-]+ ){0,2}(?:measure|gauge|indicator) of [^,;$€£%]{3,80},? (?:in|for|on|by|under) which an? [^,;$€£]{3,80},(?= [a-z])|, an? (?:measure|gauge|indicator) of [^,;$€£%]{3,160},(?= (?:was|were|rose|fell|grew|increased|decreased|totall?ed|amounted|improved|declined|came)\b)|, (?:which|that) (?:exclud(?:es?|ed)|includ(?:es?|ed)|leaves? (?:out|aside)|strips? out|omits?|ignores?|reflects?|is|are|represents?) [^,;]{3,110},(?= (?:was|were|rose|fell|grew|increased|decreased|totall?ed|amounted|improved|declined|came)\b)|, based on [^,;$€£%]{5,110},(?= (?:was|were|amounted|came)\b)/gu

// "It lost $372 million, but on an adjusted basis made 34 cents": said of what follows only
const turned = /^([^\d]*\d.*?)(?:,? \b(?:but|while|though|although)|; ?(?:but )?) ?on an? (?:adjusted|non-GAAP|underlying) basis\b.*$/su

// "55 cents a share, or 61 cents on an adjusted basis", "7.4%, or 8.9% after adjustments": two numbers of one kind, and the words are the second's
const oneOf = '(?:\\d+(?:\\.\\d+)? cents|[$€£]\\d{1,3}\\.\\d\\d(?! (?:million|billion)\\b)|\\d+(?:\\.\\d+)?(?:%| per ?cent))'
const again = new RegExp(`^([^\\d;]*?${oneOf}[^\\d;]*?),? or (?:about )?${oneOf}(?: (?:a|per) share)?,? (?:on an? (?:adjusted|non-GAAP|underlying) basis|after adjustments|adjusted\\b|excluding|when adjusted).*$`, 'su')

/** The basis that the opening of a sentence sets: "On an adjusted basis,", "Excluding currency effects,". */
export function findLeadBasis(text: string, start: number, end: number): Basis | null {
  const lead = text.slice(start, Math.min(end, start + 160)).replace(turned, '$1')
  const clause = /^[^,]{0,90},/u.exec(lead)?.[0] ?? lead.slice(0, 60)
  if (/\b(?:under|on an?|on the|in|by) (?:US |U\.S\. )?(?:GAAP|IFRS|statutory|reported)\b|^(?:According to|Under) generally accepted accounting/iu.test(clause)) return 'reported'
  if (/\busing (?:the |its |our )?(?:adjusted|non-GAAP|underlying) (?:measures?|basis|method)/iu.test(clause)) return 'adjusted'
  if (/\b(?:on an? (?:(?!currency)\w+-)?(?:adjusted|non-GAAP|underlying|normali[sz]ed)|on the (?:adjusted|non-GAAP|underlying|normali[sz]ed)) (?:basis|measure|count)/iu.test(clause))
    return 'adjusted'
  if (/^(?:(?:However|But|And|Still|Meanwhile),? )?(?:[Oo]rganically|[Oo]n an? (?:organic|like[- ]for[- ]like) basis|[Ll]ike[- ]for[- ]like),/u.test(lead)) return 'like-for-like'
  // "But at constant exchange rates and scope, sales were up"
  if (/^(?:(?:However|But|And|Still),? )?[Aa]t (?:constant|comparable) (?:exchange rates|currenc(?:y|ies)|scope|perimeter|structure)(?: of consolidation)? and (?:exchange rates|currenc(?:y|ies)|scope|perimeter|structure)\b/u.test(lead)) return 'like-for-like'
  if (
    /^(?:(?:However|But|And|Still),? )?(?:(?:[Ii]n|[Aa]t) constant (?:currenc(?:y|ies)|exchange rates)|On an? constant[- ]currency basis|In local currenc(?:y|ies))\b/u.test(lead)
  )
    return 'constant-currency'
  // "said that, excluding some items, it earned 3 cents a share"
  if (/\bsaid(?: that)?, excluding (?:some|certain|special|one-time|one-off) (?:items|costs|charges|gains), (?:it|the \w+|profits?|earnings)\b/iu.test(lead)) return 'adjusted'
  const without = /^(?:(?:And|But|Still|However|Meanwhile|Overall),? )?(?:[Ee]xcluding|Stripping out|Strip(?:ped)? (?:of|out)|Adjusted for|Adjusting for|Without|Leaving out|Net of)\b([^,]{3,60}),/iu.exec(lead)
  // "Excluding a loss from currency swings and a legal settlement, it earned"
  const once = without !== null && /\b(?:settlements?|charges?|impairments?|write-?(?:downs?|offs?)|restructuring|(?:gains?|loss(?:es)?) (?:from|on))\b/iu.test(without[1]!)
  if (without && !once && /\b(?:currenc(?:y|ies)|foreign[- ]exchange|exchange[- ]rates?|FX|strong(?:er)? dollar|weak(?:er)? \w+)\b/iu.test(without[1]!))
    return /\b(?:acqui|divest|disposal|deals?\b)/iu.test(without[1]!) ? 'like-for-like' : 'constant-currency'
  if (without && !/\b(?:costs?|charges?|expenses?|amorti[sz]ation)\b/iu.test(without[1]!) && /\b(?:acqui|divest|dispos|M&A|deals?\b|portfolio changes|sold\b|exited\b|discontinued (?:business|line|brand))/iu.test(without[1]!)) return 'like-for-like'
  if (
    /^(?:(?:And|But|Still|However|Meanwhile|Overall),? )?(?:[Ee]xcluding|Stripping out|Strip(?:ped)? (?:of|out)|Adjusted for|Adjusted to exclude|Adjusting for|After adjustments|Before (?:special|one-off|exceptional|one-time) (?:items|costs|charges)|Not counting|Taking out|Leaving (?:out|aside)|Setting aside|Putting aside|Ignoring|With (?:special|one-off|exceptional|one-time) (?:items|costs|charges|effects) (?:taken|stripped|left) out\b|Net of (?:share|stock|one-off|special|exceptional|amorti)|Without (?:the |one-time |special ))/iu.test(
      lead,
    )
  )
    return 'adjusted'
  const removed = leftOut(lead)
  if (removed === '') return null
  return pointsBack(removed) ? footingWithoutThat(text.slice(Math.max(0, start - 240), start).trimEnd()) : 'adjusted'
}

const adjustedLeft =
  /\b(?:adjusted|underlying) (?:core|operating) (?:earnings|profits?|income) \($|\b(?:adjusted|adj\.?|non-gaap|non-ifrs|core|underlying|recurring|ordinary|headline|comparative(?! (?:(?:fiscal|first|second|third|fourth|full|half)[ -]|quarter|year))|normali[sz]ed|pro forma|pre-exceptional)(?: \([^()\d]{3,40}\))?[\s-]+(?:(?:diluted|basic|group|net|consolidated|fully|fiscal|operating|pre-tax|quarterly|annual|full[ -]year|first-half|half-year|(?:first|second|third|fourth)[ -]quarter|earnings|profit|attributable|income|cash|total|company|continuing)[\s-]+)*$/iu

// "the reported profit", but not "it reported a profit": there the word is the verb
const reportedLeft =
  /(?:\b(?:gaap|ifrs|statutory|diluted|basic)|(?:^|[;:(]|\b(?:the|a|an|its|their|our|on|in|of|by|to|from|with|and|or|both|total|group))\s?\breported)[\s-]+(?:(?:diluted|basic|group|net|consolidated|operating|attributable)[\s-]+)*$/iu

const adjustedRight =
  /^(?:\san?)? adjusted\s|^[^;]{0,70}?(?:\d(?: cents| billion| million)?(?: (?:a|per) share)?(?: in| on an?)? (?:adjusted(?! for)|non-GAAP|non-IFRS|underlying|core)\b|\d(?: cents)? (?:a|per) adjusted\b|\b(?:excluding|before|ex|adjusted for|stripping out|minus|without|less|barring) (?:[\w-]+[ -]){0,3}(?:items|one-offs|exceptionals)\b|\bbefore (?:the )?amorti[sz]ation\b|\bafter adjustments\b|\badjusted for (?:[\w-]+[ -]){0,3}(?:gains|costs|charges|expenses)\b| ?, (?:adjusted|non-GAAP|underlying)\b(?!\s*$| growth\b|(?: [\w-]+){1,4} (?:of|was|were|totall?ed|increased|decreased|grew|rose|fell) )|\bex-items\b|,? excluding (?:unusual|special|one-time|non-?recurring|extraordinary|exceptional) (?:gains?|losses)\b|,? excluding (?:an? |the )?(?:[$€£][\d.]+ (?:million|billion) )?(?:\([^()]{3,40}\) )?(?:[\w-]+ ){0,4}(?:charges?|items?|write-?downs?|impairments?|restructuring|amorti[sz]ation)\b|\bafter adjustments\b|\bon an? (?:adjusted|non-GAAP|underlying) basis\b|\bon the non-GAAP (?:count|measure)\b|\bon its adjusted measure\b|\(adjusted\)|\(non-GAAP\))/iu

const organicRight = /^[,\s]*(?:,? like[ -]for[ -]like,?|organically|adjusted for (?:comparable|identical) units)/iu

/** The basis a metric is told on, and whether words say so. */
export function basisOf(state: Walk, mark: MetricMark): { readonly basis: Basis; readonly said: boolean } {
  const { text } = state.context
  const inside = mark.basis ?? (mark.metric === 'eps' && /\bcomparable\b/iu.test(mark.name) ? 'adjusted' : null)
  if (inside) return { basis: inside, said: true }
  if (mark.metric === 'free-cash-flow' && /\badjusted (?:automotive|industrial|company|equipment) $/iu.test(text.slice(Math.max(state.sentence[0], mark.start - 24), mark.start))) return { basis: 'adjusted', said: true }
  if (mark.metric === 'free-cash-flow' && !/\badjusted\s$/iu.test(text.slice(Math.max(state.sentence[0], mark.start - 12), mark.start)))
    return { basis: 'reported', said: false }
  const left = text.slice(Math.max(state.sentence[0], mark.start - 60), mark.start)
  if (adjustedLeft.test(left)) return { basis: 'adjusted', said: true }
  if (mark.metric !== 'revenue' && /^ \(beia\)/iu.test(text.slice(mark.end, mark.end + 7))) return { basis: 'adjusted', said: true } // before exceptional items and amortisation
  // "Adjusted subscription gross margin was 78%"
  if (/-margin$/u.test(mark.metric ?? '') && /\b(?:adjusted|non-GAAP) (?:subscription|products?|services?|cloud|software|licen[cs]e|hardware|platform) $/iu.test(left)) return { basis: 'adjusted', said: true }
  if (/\bnon-(?:gaap|ifrs)[\s-]/iu.test(left.slice(-22))) return { basis: 'adjusted', said: true }
  // "On an adjusted basis, diluted earnings increased": diluted says nothing against it
  if (reportedLeft.test(left) && !(state.leadBasis === 'adjusted' && !/\b(?:gaap|ifrs|statutory|reported)\b/iu.test(left.slice(-30)))) return { basis: 'reported', said: true }
  if (mark.metric === 'eps' && /\b(?:operating|base|cash)\s$/iu.test(left)) return { basis: 'adjusted', said: true }
  if (mark.metric !== 'revenue' && mark.metric !== 'comparable-sales' && /\bcomparable\s$/iu.test(left))
    return { basis: 'adjusted', said: true }
  if (mark.metric === 'revenue' && /\b(?:organic|like-for-like)\s$/iu.test(left)) return { basis: 'like-for-like', said: true }
  if (mark.metric === 'revenue' && /\b(?:currency-adjusted|constant-currency)\s$/iu.test(left))
    return { basis: 'constant-currency', said: true }
  // "net income of $2.6 million and earnings per share of $0.14, excluding a $10.9 million charge"
  if (mark.metric === 'net-income') {
    const share = state.metrics.find((other) => other.metric === 'eps' && other.start > mark.end)
    if (share && /^ (?:was |of )?(?:[A-Z]{0,3}[$€£]\s?[\d.,]+ (?:million|billion),? (?:and|or) )(?:\w+ )?$/u.test(text.slice(mark.end, share.start)) && /^[^;.]{0,24}(?:\.\d+)?,? excluding (?:an? |the )?(?:[$€£][\d.]+ (?:million|billion) )?(?:\([^()]{3,40}\) )?(?:[\w-]+ ){0,4}(?:charges?|items?|write-?downs?|impairments?)\b/iu.test(text.slice(share.end, share.end + 120)))
      return { basis: 'adjusted', said: true }
  }
  // "earnings per share excluding the signing bonus was $1.06"
  if (mark.metric !== 'revenue' && mark.metric !== 'comparable-sales' && /^ excluding (?:the |this |these |that |those |certain |such )(?!effects? of (?:currency|foreign)|currency|foreign exchange)[^,;.\d]{3,70}? (?:was|were|rose|fell|increased|decreased|grew|declined|would have been) /iu.test(text.slice(mark.end, mark.end + 100)))
    return { basis: 'adjusted', said: true }
  // "adjusted net income and earnings per diluted share": the basis is said once
  if (mark.metric === 'eps') {
    const partner = state.metrics.find(
      (other) => other.metric === 'net-income' && other.end <= mark.start && /^,? and (?:the |diluted )?$/u.test(text.slice(other.end, mark.start)),
    )
    if (partner && basisOf(state, partner).basis === 'adjusted' && basisOf(state, partner).said) return { basis: 'adjusted', said: true }
  }
  const nextMetric = state.metrics.find((metric) => metric.start >= mark.end && metric.metric !== null)
  const right = text.slice(mark.end, Math.min(state.sentence[1], nextMetric?.start ?? state.sentence[1], mark.end + 140)).replace(aside, '').replace(turned, '$1').replace(again, '$1')
  // "Revenue, excluding the impact of purchase accounting, increased 3.5%": what is booked less of because of a purchase
  if (mark.metric === 'revenue' && /^, (?:excluding|before) (?:the )?(?:impact|effects?) of (?:purchase|acquisition) accounting\b[^,\d]{0,40}, /iu.test(right)) return { basis: 'adjusted', said: true }
  if (mark.metric === 'revenue' && organicRight.test(right)) return { basis: 'like-for-like', said: true }
  // "profits rose 7 percent to $949 million, or 90 cents a share, before special items"
  if (mark.metric !== 'revenue' && /^[^;]*\d(?: cents)? (?:a|per) share,? (?:before|excluding) (?:special|one-time|exceptional|one-off) (?:items|gains|charges)\b/u.test(right)) return { basis: 'adjusted', said: true }
  if (adjustedRight.test(right)) return { basis: 'adjusted', said: true }
  // "expects to earn between $4.55 and $4.65 a share this year, excluding storm costs"
  if ((mark.metric === 'eps' || mark.metric === 'net-income') && /^[^;]*\d[^;]*, (?:excluding|not counting|leaving out) (?:the |its |these |any )?(?:[\w-]+ ){1,3}(?:costs|expenses)\b/u.test(right)) return { basis: 'adjusted', said: true }
  // "earnings (excluding a penny from non-recurring items) of 44 cents per share"
  if (mark.metric !== 'revenue' && mark.metric !== 'comparable-sales' && /^(?: per (?:diluted )?share)? \((?:excluding|before|ex|adjusted for) [^()]{3,80}\)/iu.test(text.slice(mark.end, mark.end + 110))) return { basis: 'adjusted', said: true }
  if (state.leadBasis === null && (mark.metric === 'eps' || mark.metric === 'net-income') && /^\W*On a comparable basis\b/u.test(text.slice(state.sentence[0], state.sentence[0] + 24))) return { basis: 'adjusted', said: true }
  const perShare = footingPerShare(state, mark)
  if (perShare !== null) return { basis: perShare, said: true }
  if (state.leadBasis === 'constant-currency' || state.leadBasis === 'like-for-like')
    return mark.metric === 'revenue' ? { basis: state.leadBasis, said: true } : { basis: 'reported', said: false }
  // "Excluding restaurants that were sold, same store sales rose 0.4%": those of the stores that are left
  if (state.leadBasis && mark.metric !== 'revenue') return mark.metric === 'comparable-sales' ? { basis: 'reported', said: false } : { basis: state.leadBasis, said: true }
  if (state.leadBasis === 'adjusted' && mark.metric === 'revenue') return { basis: 'reported', said: false }
  if (state.leadBasis) return { basis: state.leadBasis, said: true }
  if (state.context.sectionBasis) return { basis: state.context.sectionBasis, said: true }
  return { basis: 'reported', said: false }
}

/** "Excluding one-time effects, earnings rose to $55.3 million. On a per-share basis, earnings rose to 43 cents": the profit told right before, and its footing. */
function footingPerShare(state: Walk, mark: MetricMark): Basis | null {
  if (state.leadBasis !== null || (mark.metric !== 'eps' && mark.metric !== 'net-income')) return null
  if (!/^\W*On an? (?:per[- ]share|earnings[- ]per[- ]share) basis,/u.test(state.context.text.slice(state.sentence[0], state.sentence[0] + 36))) return null
  const told = state.context.recent.at(-1)
  return told?.metric === 'net-income' && told.mode === 'result' && told.segment === null ? told.basis : null
}

const adjustedWords = /\b(?:adjusted|adj\.?|non-gaap|non-ifrs|core|underlying|recurring|headline|normali[sz]ed|pro forma)\b/iu
const reportedWords = /\b(?:gaap|ifrs|statutory|reported)\b/iu

/** The basis that a phrase names, or null where it names none. */
export function basisInside(phrase: string): Basis | null {
  if (adjustedWords.test(phrase)) return 'adjusted'
  if (reportedWords.test(phrase)) return 'reported'
  return null
}
