// Percentages that stand beside a measure and are none of its growth: of prices and volumes, of places named behind, of an effect.
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from './walk.ts'

const moved = '(?:increased|rose|fell|dropped|declined|decreased|climbed|jumped|surged|slipped|slid|soared|tumbled|grew|slumped|were (?:up|down)|was (?:up|down))'
const about = '(?:about |around |nearly |almost |more than |over |some |roughly )?'
const pricesMoved = new RegExp(`\\b(?:prices?|pricing|tariffs?|fares?|rents?|wages?|costs?|expenses?|volumes?|traffic|headcount|production|output) (?:[a-z]+ly )?${moved} (?:by )?${about}$`, 'iu')
const effectMoved =
  /\b(?:[Ee]xchange rates?|[Cc]urrenc(?:y|ies)|[Ff]oreign exchange|FX|[Aa]cquisitions?|[Dd]ivestitures?|[Dd]isposals?|[Pp]ricing|[Vv]olumes?|[Mm]ix|[Ww]eather|[Tt]ariffs)(?: (?:translation|effects?|impacts?|movements?|changes))? (?:increased|decreased|reduced|boosted|lowered|added to|lifted|cut|hurt|trimmed|raised|dented|helped) (?:(?:its|the|our|net|total|organic|reported|group) )*(?:sales|revenues?|turnover|earnings|profits?) by (?:about |around |some |nearly |approximately )?$/u

// "The rise in raw material prices reduced gross margin by 0.6 points"
const marginWeighed = /\b(?:prices?|costs?|inflation|wages|currenc(?:y|ies)|exchange rates?|tariffs|mix)\b[^.;,\d]{0,50}\b(?:reduced|cut|lowered|dented|hurt|eroded|trimmed|squeezed|boosted|lifted|raised|helped) (?:(?:its|the|our|group) )*(?:gross |operating |profit |EBITDA? )*margins? by (?:about |around |some |nearly )?$/u

const soldThings = /\b(?:houses?|homes?|plots?|apartments?|flats?|cars?|vehicles?|units?|trucks?|tractors?|motorcycles?|scooters?|two-wheelers?|bikes?|tickets?) sales\b[^,;]*$/iu
const toCount = /^ to (?:about |around |a record )?\d[\d,]*(?=[,.;)]? (?!million|billion|thousand|crore|lakh)|[,.;)]?$)/u

const sharesCounted = /\bshares (?:used|outstanding|in issue|counted)\b[^,;]*$/iu
const weighed = /\b(?:pounds|tons|tonnes|barrels|volumes?|packages|parcels|ounces|gallons|cases|boxes|containers|weight|loads) $/u

const inOtherMoney = /^ (?:growth|increase|rise|decline|decrease|fall) in (?:USD|EUR|GBP|CAD|(?:U\.?S\.? )?dollars|euros|sterling)\)/u
const doesMore = /^ (?:more|less|better|faster|higher|lower|greater|longer|improved|increased|reduced) (?!than\b|vehicles|cars|trucks|units|jets|aircraft|homes)\p{Ll}/u
const perShareStep = /\b(?:increase|decrease|decline|improvement|rise|gain|drop|reduction) of (?:about )?[$€£]?0?\.\d\d(?: (?:per|a) (?:diluted )?share)?,? or (?:about )?$/iu
const withoutSoldBehind = /^(?: (?:year[- ]over[- ]year|year[- ]on[- ]year|on the year))?,? (?:after |when )?(?:adjust(?:ing|ed) for|excluding) the (?:divestitures?|sale|disposal|exit|spin-off) of\b/iu
const businessBefore = /\b(?:our|its) (\p{L}[\p{L}\d& -]{1,30}?) (?:business|segment|division|unit) (?:was |is |were )?(?:up|down) (?:by )?(?:about )?$/u

/** Why a percentage that was reported is none of the measure it stands beside; null where it may be. */
export function ofSomethingElse(state: Walk, amount: Amount, role: Role, left: string, right: string): readonly ['context' | 'refused', string, string] | null {
  // "as the shares used in the calculation of earnings per share fell 14%"
  if (sharesCounted.test(left)) return ['context', 'count', 'how the number of shares changed']
  if (role !== 'actual') return null
  // "as zinc prices increased by 36 per cent": what was sold became dearer
  if (pricesMoved.test(left) && !/\b(?:profits?|sales|revenues?|earnings|income)\b[^,;]*$/iu.test(left)) return ['context', 'unit-price', 'how prices, costs or volumes moved']
  // "Netflix shares, which have swooned 60% so far this year"
  if (/\b(?:shares|stock),? (?:which |that )?(?:have|has|had) (?:already |also |now )?[a-z]+ (?:by )?(?:about |around |nearly |almost |more than |over |some |roughly )?$/iu.test(left)) return ['context', 'move-of-shares', 'what the shares did']
  // "with an all-in metal price 11 percent higher"
  if (/\b(?:prices?|costs?|volumes?|output|production|traffic|fares?|rents?|tariffs?) $/u.test(left) && /^ (?:higher|lower|dearer|cheaper)\b/u.test(right)) return ['context', 'unit-price', 'how prices, costs or volumes moved']
  if (state.frame && /^ (?:by|in) (?:volume|weight|tonnage|units)\b/u.test(right)) return ['context', 'count', 'how much was sold, not for how much']
  // "beat profit estimates even though oil fetched about 8% less"
  if (/\b(?:even though|although|though) (?:[\p{Ll}-]+ ){1,3}(?:fetched|cost|sold for|averaged|traded|paid) (?:about |nearly |roughly )?$/u.test(left)) return ['context', 'unit-price', 'how prices, costs or volumes moved']
  // "they grew 9% and 19%, respectively, in Europe and other regions": growth of places that are named behind
  const inTurn = /^ and [\d.]+ ?(?:%|per ?cent|percent),? respectively,? (?:in|for|at|across|from) /u.test(right) || (/ and $/u.test(left) && /^,? respectively,? (?:in|for|at|across|from) /u.test(right))
  if (inTurn) return ['refused', 'parts-in-turn', 'growth of parts that are told in turn']
  // "An increase in revenue of 1 per cent and 3 per cent at the Legal and Tax divisions, respectively": none of the whole
  if (state.frame?.segment === null && /^[^.;]{0,130}\b(?:divisions|units|segments|businesses|arms|regions|brands),? respectively\b/u.test(state.context.text.slice(amount.end, Math.min(state.sentence[1], amount.end + 160)))) return ['refused', 'parts-in-turn', 'growth of parts that are told in turn']
  // "Average daily freight pounds shipped dropped 14%": what is weighed or packed is no vehicle
  if (state.frame?.metric === 'deliveries' && state.frame.mark && weighed.test(state.context.text.slice(state.sentence[0], state.frame.mark.start))) return ['context', 'count', 'how a number of things changed']
  // "the new chip delivers 15% more speed": what a thing does, and no number of things handed over
  if (state.frame?.metric === 'deliveries' && state.frame.mark?.verb !== false && doesMore.test(right)) return ['context', 'count', 'by how much a thing is better']
  // "our sixth straight quarter of growth at or over 3%"
  if (/\b(?:at or (?:over|above|below)|(?:grew|rose|grown|risen|increased|fell|declined) by at least|(?:straight|consecutive) (?:quarter|year|month)s? of [^,;\d]{0,50})\s$/iu.test(left)) return ['context', 'bound', 'a bound, not the change itself']
  if (state.frame && tellsLegacy(state, state.frame)) return ['refused', 'part', 'of what the company was before it grew by a purchase']
  // "net income of $9.2 million, or $0.58 per share, which was an increase of $0.03, or 5.45%": growth per share, beside a sum
  if (state.frame && state.frame.metric !== 'eps' && perShareStep.test(left)) return ['refused', 'per-share-growth', 'growth of the number per share']
  // "down 6.1% year-over-year after adjusting for the divestiture of our pump business"
  if (withoutSoldBehind.test(right)) return ['context', 'without-sold', 'growth without what was sold']
  // "our automotive revenue achieving a record and our sensor business up 18%"
  const business = businessBefore.exec(left)?.[1]
  if (business !== undefined && state.frame && !(state.frame.segment ?? '').toLowerCase().includes(business.toLowerCase())) return ['refused', 'part', 'growth of a business that is named before it']
  // "grew 32% (27% growth in USD)": the same growth, counted in another currency
  if (inOtherMoney.test(right)) return ['context', 'other-currency', 'the same growth in another currency']
  // "Foreign currency exchange rates increased sales by 1%"
  // "New house sales increased by 16pc to 4,657"
  if (state.frame?.metric === 'revenue' && soldThings.test(left) && toCount.test(right)) return ['context', 'volume', 'sales that are counted, not paid']
  // "with a price effect of +6.6% and a volume effect down by 0.3%"
  if (/\b(?:prices?|pricing|volumes?|mix|currency|scope|portfolio|translation|perimeter)(?:\/\p{Ll}+)? (?:effects?|impact) (?:of|was) (?:about |around )?$/iu.test(left)) return ['context', 'effect', 'what an effect did to a number, and not how it changed']
  if (marginWeighed.test(state.context.text.slice(state.sentence[0], amount.start))) return ['context', 'effect', 'what an effect did to a margin, and not how it changed']
  if (effectMoved.test(state.context.text.slice(state.sentence[0], amount.start))) return ['context', 'effect', 'what an effect did to a number, and not how it changed']
  return null
}

/** "Excluding the merger, legacy Halden fourth quarter revenue was": of the company without what it bought. */
export function tellsLegacy(state: Walk, frame: Frame): boolean {
  return frame.mark !== null && /\blegacy (?:\p{Lu}[\p{L}.&-]*(?:['’]s)? ){1,3}(?:(?:(?:first|second|third|fourth)[- ]quarter|full[- ]year|Q[1-4]|net|total) ){0,2}$/u.test(state.context.text.slice(Math.max(state.sentence[0], frame.mark.start - 70), frame.mark.start))
}

const movedMeasure = /^ (?:fall|drop|rise|increase|decrease|decline|growth|jump|gain|slide|dip|surge|plunge) in (?:its |the )?(?:(?:net|operating|quarterly|consolidated|standalone|adjusted|total|first|second|third|fourth)[ -](?:quarter )?)*(?:profits?|income|revenues?|sales|earnings|loss)\b/iu

/** "Shares of the refiner jumped over 5 percent after it reported a 34-percent jump in net profit": before any word of measure the shares moved. */
export function isOfShares(state: Walk, amount: Amount): boolean {
  const before = state.context.text.slice(state.sentence[0], amount.start)
  if (amount.kind === 'percent' && /^ [a-z]+ in (?:the |its )?(?:share|stock) price\b/u.test(state.context.text.slice(amount.end, amount.end + 40))) return true
  const opens = /(?:^|--? |[–—] ?)[^,;]{0,60}\b(?:shares|stock|ADRs|ADSs) (?:of|in) \p{Lu}/iu.exec(before)
  // "Shares of Orrin plunged after the company reported 8.19 per cent fall in its net profit"
  if (movedMeasure.test(state.context.text.slice(amount.end, amount.end + 60))) return false
  return amount.kind === 'percent' && opens !== null && !state.metrics.some((metric) => metric.start > state.sentence[0] + opens.index && metric.end <= amount.start)
}
