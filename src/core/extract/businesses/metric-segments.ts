// Which business a metric of a sentence belongs to: the words before it, behind it, the owner of its clause, or the paragraph's.
import type { Chunk } from '../sentence/chunks.ts'
import type { MetricMark } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { isProfit } from '../figures/drafts.ts'
import { ownedBusiness } from './owned-businesses.ts'
import { segmentAfter } from './segments-behind.ts'
import { cleanSegment } from './clean-segment.ts'
import { segmentAsSubject, segmentBefore } from './segments.ts'
import { frontedSegment, owningSegment } from './siblings.ts'
import { businessPraised, businessThere } from './spoken-business.ts'
import { pluralOwner } from './told-segments.ts'

/** The segment of a metric as the article names it, or null where nothing names one. */
export function findSegment(state: Walk, mark: MetricMark, chunk: Chunk): string | null {
  const { context } = state
  const floor = Math.max(state.sentence[0], state.lastAmountEnd)
  const names = context.companyNames
  // "Contract logistics, EBIT: CHF 74 m": a business before its metric, in the label of a line
  const labelled = context.isItem && /^ ?:/u.test(context.text.slice(mark.end, mark.end + 2)) ? /^(\p{Lu}[\p{L}&+/ -]{2,40}), $/u.exec(context.text.slice(state.sentence[0], mark.start))?.[1] : undefined
  if (labelled && !names.includes(labelled) && !/^(?:Group|Total|Company|Overall)$/u.test(labelled)) return cleanSegment(labelled, names)
  // "Production & precision ag: sales minus 16%", in the midst of a paragraph
  const led = /^(\p{Lu}[\p{L}-]+(?: [\p{L}-]+)?,? (?:&|and) [\p{L}-]+(?: [\p{L}-]+)?): (?:net |total )?$/u.exec(context.text.slice(state.sentence[0], mark.start))?.[1]
  if (led && !names.some((company) => led.includes(company))) return cleanSegment(led, names)
  // "comparable food and liquor sales"
  const kind = mark.metric === 'comparable-sales' && /^sales/u.test(mark.name) ? /\b(?:comparable|like[- ]for[- ]like|same[- ]store) (food and (?:liquor|drink)) $/iu.exec(context.text.slice(floor, mark.start))?.[1] : undefined
  if (kind) return kind.toLowerCase()
  // "The core Orrin brand lost 0.2 percent to 2.2 million cars", of Orrin Group
  const brand = mark.metric === 'deliveries' || mark.metric === 'revenue' ? /^\W*The (?:core|main|namesake|eponymous|flagship) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? brand)\b/u.exec(context.text.slice(state.sentence[0], mark.start))?.[1] : undefined
  if (brand) return brand
  // "In refining, Tarrow's energy products segment made $2.4 billion": a business by its name, right before what it did
  const doer = mark.verb ? /(?:^|[,;] |\b(?:and|but|while) )(?:\p{Lu}[^,;:]{1,40}['’]s?|[Tt]he|[Ii]ts|[Tt]heir) ((?:[\p{L}&-]+ ){0,3}[\p{L}&-]+) (?:segment|division|unit|arm)(?: (?:also|alone|itself))? $/u.exec(context.text.slice(floor, mark.start))?.[1] : undefined
  // behind another business's operating profit it is that measure's number, and not what is left at the end
  if (doer && !(state.drafts.at(-1)?.segment && /^(?:operating-income|ebitd?a?)$/u.test(state.drafts.at(-1)!.metric))) return cleanSegment(doer, names)
  const said = mark.verb ? null : segmentBefore(context.text, floor, mark.start, names)
  // "Media revenues rose 2%, and segment operating income 48%"
  const before = said !== null && /^(?:segment|division|unit|business)$/iu.test(said) ? (state.drafts.at(-1)?.segment ?? said) : said
  if (before === 'Enterprise' && /cash-flow$/u.test(mark.metric!)) return null // "enterprise operating cash flow": without the lending arm
  if (before)
    return context.leadSegment && !/\b(?:online|digital)\b/iu.test(before)
      ? before
      : context.leadSegment
        ? `${context.leadSegment} ${before}`
        : before
  if (context.spokenSegment && /^Its $/u.test(context.text.slice(state.sentence[0], mark.start))) return context.spokenSegment.trim()
  // "The Transmission division posted revenues of 1.72 billion and EBITDA of 318 million; its order backlog stands at": the division's
  const told = state.drafts[0]?.segment
  if (told && state.subjectSegment !== null && state.drafts.every((draft) => draft.segment === told) && /(?:[;,] |\band |\bwhile )its (?:own |total )?$/u.test(context.text.slice(Math.max(floor, mark.start - 20), mark.start))) return told
  // "The chip division obtained 16.1 billion won in sales and 3.4 billion won in operating profit": each number before its measure
  if (told && isProfit(mark.metric!) && state.drafts.every((draft) => draft.segment === told) && /\bin (?:net |total )?(?:sales|revenues?) and [^,;]{3,40} in (?:net |adjusted |underlying )*$/u.test(context.text.slice(state.sentence[0], mark.start))) return told
  const after = segmentAfter(context.text, mark.end, state.sentence[1], names)
  if (after) return after
  const possessor = /\b(\p{Lu}\p{Ll}+)['’]s [\d.]+ ?(?:%|per ?cent|percent|pc) (?:rise|fall|jump|drop|increase|decline|gain|growth|surge|slump) in (?:net |operating |pre-tax )?$/u.exec(context.text.slice(Math.max(state.sentence[0], mark.start - 70), mark.start))
  if (possessor && !names.some((company) => company.startsWith(possessor[1]!))) return possessor[1]!
  // "except at semiconductor unit Tessin Solutions (TS), where revenues advanced 10 percent"
  const there = /\b(?:except|other than|apart from) (?:at|in|for) (?:the |its )?(?:[\p{Ll}-]+ (?:unit|division|arm|business|subsidiary) )?(\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,3})(?: \([A-Z]{2,5}\))?, where (?:its |net )*$/u.exec(context.text.slice(floor, mark.start))
  if (there && !names.includes(there[1]!)) return there[1]!
  const owner = pluralOwner(context.text, state.sentence[0], mark.start) ?? owningSegment(context.text, state.sentence[0], mark.start, names)
  if (owner) return owner
  const seen = /\bwith (?:its |the )?(\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+){0,2}) (?:seeing|posting|recording|generating|enjoying|reporting)\b[^,;]{0,40}$/u.exec(context.text.slice(floor, mark.start))
  if (seen && !names.includes(seen[1]!)) return seen[1]!
  // "growth in the Americas was very strong, with operating profits up 67 per cent"
  const grown = /\b(?:[Gg]rowth|[Pp]erformance|trading|demand|conditions|business|sales) (?:in|at|across) (?:the )?(\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,2}) (?:was|were|remained|proved|stayed)\b[^;:\d]{3,60},? with (?:its )?$/u.exec(context.text.slice(floor, mark.start))
  if (grown && !names.includes(grown[1]!)) return grown[1]!
  // "Search also performed better than expected, with sales increasing 12%"
  const fared = /(?:^|[.;] )(?:(?:Within|Inside|Of) (?:that|this|it), )?(\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+){0,2}) (?:also |too )?(?:performed|did|fared|held up|shone|stood out|disappointed|impressed|returned to growth|bounced back|rebounded|recovered)\b[^;:\d]{0,80}, with (?:its )?(?:net )?$/u.exec(context.text.slice(floor, mark.start))
  if (fared && !names.some((company) => company.startsWith(fared[1]!))) return fared[1]!
  const praised = businessPraised(context.text.slice(floor, mark.start), names)
  if (praised) return praised
  // "The software business keeps fading, with revenue of $571 million"
  const kept = /^\W*(?:[Tt]he|[Ii]ts) ((?:[\p{L}&-]+ ){1,4}?)(?:business|division|unit|arm|segment)(?:, [^,;:\d]{3,60},)? (?!of\b|that\b|which\b|and\b|with\b)\p{Ll}[^;:\d]{2,90}, with (?:its |net |total |an? )*$/u.exec(context.text.slice(state.sentence[0], mark.start))
  const keeper = kept && state.lastAmountEnd <= state.sentence[0] ? cleanSegment(kept[1]!, names) : null
  if (keeper) return keeper
  // "supported by strong Fairest performance with sales up 13.7%"
  const range = /\b(?:strong|solid|good|weak|robust|continued) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:performance|range|trading|demand|brand),? with (?:its )?$/u.exec(context.text.slice(floor, mark.start))
  if (range && !names.includes(range[1]!)) return range[1]!
  const held = ownedBusiness(context.text, floor, mark.start, names)
  if (held) return held
  // "Operating profits at Tarrow dropped 47% to £6.4 million, with like-for-like sales down 3.4%"
  if (told && chunk.joiner === 'with' && state.drafts.every((draft) => draft.segment === told) && /^\s*(?:an? |its |the )?$/u.test(context.text.slice(chunk.start, mark.start))) return told
  const front = frontedSegment(context.text, state.sentence[0], mark.start, names)
  if (front && chunk.joiner !== 'and') return front
  if (/^ there\b/u.test(context.text.slice(mark.end, mark.end + 6))) {
    const business = businessThere(context.text.slice(state.sentence[0], mark.start))
    if (business) return business
    if (told && state.drafts.every((draft) => draft.segment === told)) return told
    const place = /^([\p{Lu}][\p{L}& -]{1,30})(?:,|\s(?:went|was|had))/u.exec(context.text.slice(state.sentence[0], mark.start).replace(/^(?:Regionally|Geographically|By region|By geography|By country), (?=\p{Lu})/u, ''))
    if (place) return place[1]!.trim()
  }
  const clauseStart = state.lastAmountEnd > state.sentence[0] ? chunk.start : state.sentence[0]
  const subject = segmentAsSubject(context.text, clauseStart, mark.start, names)
  if (subject) {
    state.subjectSegment = subject
    return subject
  }
  const opens = /^\W*(?:(?:And|But|Meanwhile,?|However,?) )?(?:[Tt]he|[Ii]ts) ((?:[\p{L}&-]+ ){1,5}?)(?:division|unit|arm|segment) (?!of\b|which\b|that\b)\p{Ll}[^;:,\d]{3,90} (?:by|with|after) (?:posting|reporting|booking|recording|delivering|achieving) (?:an? |its )?(?:[\w-]+ )?$/u.exec(context.text.slice(clauseStart, mark.start))
  if (opens) return cleanSegment(opens[1]!, names)
  if (
    state.subjectSegment &&
    chunk.joiner === 'and' &&
    /^\s*(?:\w+ed|made|had|lost|saw|won)\b/u.test(context.text.slice(chunk.start, mark.start))
  )
    return state.subjectSegment
  // "The Coatings segment reported sales of $277 million, flat on the quarter, with operating income of": the segment's too
  if (state.subjectSegment && isProfit(mark.metric!) && state.drafts.length > 0 && state.drafts.every((draft) => draft.segment === state.subjectSegment) && /^[^;:A-Z]{0,60}\b(?:with|and) (?:an? |its )?(?:[a-z-]+ ){0,2}$/u.test(context.text.slice(state.lastAmountEnd, mark.start)))
    return state.subjectSegment
  // "Revenues in the Northern segment were $1.41 billion, up 4.4%, driven by prices, with operating income increasing to $30 million"
  if (told && isProfit(mark.metric!) && state.drafts.every((draft) => draft.segment === told && draft.metric === 'revenue') && /^[^;:]{0,190}, with (?:its |an? )?(?:[a-z-]+ )?$/u.test(context.text.slice(state.lastAmountEnd, mark.start))) return told
  // "Net sales in Automation rose to SEK 920 million and EBITA to SEK 105 million"
  const last = state.drafts.at(-1)
  if (last?.segment && last.mode === 'result' && (isProfit(mark.metric!) || mark.metric === 'comparable-sales' || mark.metric === 'gross-margin' || mark.metric === 'operating-margin') && last.metric === 'revenue' && /^\)?(?: (?:and|but) (?:its |the |their )?|, (?:and|but) (?:its |their |(?=same-store|like-for-like|comparable)))(?:adjusted |underlying |operating )?$/u.test(context.text.slice(state.lastAmountEnd, mark.start))) return last.segment
  return context.leadSegment
}

/**
 * A business has no earnings per share. "The news and information provider reported earnings per share of" is the company in other words; "Kerrow reported a rise in EPS" is a company
 * that no symbol is known of, whose number is nobody's.
 */
export function ownerPerShare(state: Walk, mark: MetricMark, segment: string): 'whole' | 'stranger' | 'part' {
  if (mark.metric !== 'eps') return 'part'
  const before = state.context.text.slice(state.sentence[0], mark.end)
  const at = before.lastIndexOf(segment)
  if (at < 0 || !/^(?: (?:also|yesterday|today|on \w+day))? (?:reported|posted|earned|announced|recorded|delivered|said|saw|made|lost)\b/u.test(before.slice(at + segment.length))) return 'part'
  return /^\p{Lu}/u.test(segment) ? 'stranger' : 'whole'
}
