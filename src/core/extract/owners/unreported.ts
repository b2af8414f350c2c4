// What is told but was not reported: what would be, what is about to be, what probably was, what several companies make together.
import type { Amount } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { secondBasis } from '../sentence/directions.ts'

export function lastClause(words: string): string {
  return words.split(/;|, (?:and|but|while) /u).at(-1)!
}

/** "On a non-GAAP basis, it would have reported net income of" */
export const wouldHaveBeen = /\bwould have (?:been|earned|lost|made|posted|reported|recorded|generated|achieved) (?:\w+ ){0,4}$/iu

// "The Tarnow report came a day after Orrin, the fifth-largest carrier, surprised Wall Street by posting a profit of"
const cameAfterOther = /\b(?:report|results|news|announcement|figures|numbers) (?:came|comes|followed?|follows) (?:just |only )?(?:a|one|two|three|several)? ?(?:hours?|days?|weeks?) after (?:rival |larger |smaller )?\p{Lu}[^;]*$/u

/** Whether what stands before a number says that another company told it, some days before. */
export const isOfEarlierReport = (before: string): boolean => cameAfterOther.test(before)

const couldTellBefore = /\b(?:could|might|may|would|should) (?:\w+ )?(?:post|report|lose|see|suffer|incur|record|book|swing to) (?:an? |its )?(?:\w+ ){0,3}$/u

/** "said it could post an adjusted loss per share of as much as 65 cents": whether the measure that begins at `at` is one that may be told one day. */
export function couldTell(text: string, start: number, at: number): boolean {
  return at > start && couldTellBefore.test(text.slice(Math.max(start, at - 60), at))
}

/** "would have annual sales of", "will be a maker of paint with sales of": nothing that was reported. */
export function isHypothetical(before: string): boolean {
  return /\bwill (?:then |together )?(?:be|become|have) an? \p{Ll}|\bwould (?:together |jointly |then )?(?:have (?!grown|risen|been|increased|climbed|fallen|declined)|generate|bring|create|boast|employ)/u.test(
    before,
  )
}

// "The family of vaccines raked in $1.58 billion in sales"
export const productSells =
  /^\W*(?:The|This|That) (?:[\w-]+ ){0,2}(?:family of [\w-]+|drug|vaccine|treatment|therapy|medicine|pill|franchise|film|movie|series|game|app|phone|smartphone|device|console|handset|model|beverage|shoe)(?: [\w-]+){0,2} (?:raked in|generated|sold|posted|brought in|took in|earned|made|grossed|had|pulled in)\b[^;]*$/u

// "was poised to unveil a record £7 billion profit", "is on course for a profit of £15 billion"
export const stillToCome =
  /\b(?:poised|set|due|expected|likely|about|ready|preparing|on course|on track|scheduled|slated|forecast|tipped|heading|headed|cruising|racing|marching|hurtling|gearing up|aiming|closing in) (?:to (?:\w+ ){0,2}?(?:unveil|make|report|announce|post|publish|reveal|show|earn|book|deliver|disclose|hit|reach|turn in|double|triple|exceed|see(?= (?:its|their|an?) )|top|surpass|grow|rise|total|bring in|generate)|for|towards?|on)\b(?![^;]*\b(?:reported|posted|rose|fell|grew|was|were|beat|topped|missed|earned)\b)[^;]*$/iu

/** "The two companies will report profits of nearly £12.6 billion", "between them", "a combined profit of": numbers of several companies at once. */
// "With 41 companies in the S&P 500 having reported, profits are running"
const ofIndex = /\b(?:companies|members|constituents|firms) (?:in|of|on) the (?:S&P|Stoxx|STOXX|FTSE|Nikkei|Topix|DAX|ASX|Nifty|Sensex|index)\b[^;]*\b(?:profits?|earnings|sales|revenues?)\b[^;]*$/u

export function isCombined(before: string): boolean {
  return ofIndex.test(before) || /\b(?:a combined|their combined|combined (?:net |operating |annual |quarterly )?(?:profits?|earnings|losses|income) of|between them|(?:the|these|both) (?:two|three|four|five)?(?: ?(?:companies|giants|groups|firms|majors|oil giants|carmakers|airlines|carriers|lenders))? (?:together|combined|will (?:this week |together )?(?:report|announce))|together,? the (?:two|three|four|companies))\b/iu.test(before)
}

// "sales probably jumped 21%"
export const probably =
  /\b(?:will|would|is|are) (?:also )?(?:likely|probably) [^.;]{0,60}(?:falling|rising|growing|dropping|declining|climbing|increasing|down|up)\b[^;]*$|(?<!\b(?:more|less|most) )\b(?:probably|apparently|likely|may have|might have) (?:\w+ ){0,2}?(?:rose|risen|fell|fallen|jumped|grew|grown|dropped|climbed|declined|increased|earned|lost|made|posted|sold|hit|reached|shrank|slipped|slowed|more than doubled|incurred|widened|narrowed|booked|reported)\b[^,;]*$/iu

/** "Without the chains it sold, revenue would have been 15% higher on a like-for-like basis": growth on another footing. */
export function isRebasedGrowth(state: Walk, amount: Amount, left: string, right: string): boolean {
  return (
    amount.kind === 'percent' &&
    /\bwould have (?:been|grown|risen|increased|climbed|fallen|declined)(?: (?:by|up|about|around|\w+ly))*\s$/iu.test(left) &&
    (state.leadBasis !== null || secondBasis(right) !== null)
  )
}

export const withoutThose = /^,? (?:without|excluding|before|leaving out|not counting|if not for|were it not for) (?:those|these|the|that|this|such|its|special|one-time|certain) ?(?:[\w-]+ ){0,4}(?:expenses?|costs?|charges?|items?|write-?downs?|impairments?|effects?|gains?|expense)\b/iu

// "UBS's Dana Whitlock (Sell) said she expects operating profit of"
export const outsiderExpects = /\b(?:expects?|expecting|sees|models?|modell?ing|forecasts?|estimates?|projects|anticipates|predicts|pencill?ed in)\b(?![^,;]*\b(?:reported|posted|rose|fell|grew|was|were|beat|topped|missed)\b)[^,;]*$/iu

const added = /\b(?:add(?:s|ed|ing)?|net (?:gains?|loss|additions?|adds?) of|signed up|(?:subscriber|member|membership|user|customer|account) (?:net )?(?:additions|adds) (?:totall?ed|were|was|came in at|reached|hit))\b(?![^;.]*\b(?:to|total of|reached|brought|bringing|had|has)\b (?:about |nearly |around |more than )?$)[^;.]*$/iu

/** "added 253,000 subscribers", "a net gain of 398,000 subscribers": how many came, not "added 3 million, bringing its subscribers to". */
export function tellsAdditions(before: string, kind: Amount['kind']): boolean {
  return added.test(before) || kind === 'number' && /\b(?:decline|drop|loss|decrease|gain|increase|rise) of (?:roughly |about |nearly |some |around |almost |more than )?$/iu.test(before)
}

/** "delivered 25 fewer aircraft", "added 40 more shops": by how many it differs. */
export const differsBy = /^ (?:fewer|additional|extra|more (?!than\b))(?!of\b)/u

/** "posted an operating profit of $2.3 billion and a 12% margin in the region", "losses for the region": of a place told of before. */
export function isOfRegion(state: Walk, amount: Amount, right: string): boolean {
  const there = /^(?:[^.;\d]|\d(?:%|\.))*?\b(?:in|for|from|across|within) (?:the|that) (?:region|country|territory)\b(?! of\b)/u
  const { frame, sentence, context } = state
  if (frame === null || frame.segment !== null || frame.mark === null) return false
  return there.test(context.text.slice(frame.mark.end, amount.start)) || there.test(/^[^,;]*/u.exec(right)![0]) || (frame.mark.start >= sentence[0] && / margin in (?:the|that) (?:region|country|territory)\b(?! of\b)/u.test(context.text.slice(amount.end, amount.end + 60)))
}

/** "will take a loss of up to $30 million for the recall", "expects to book a charge of": what something costs is no result. */
export function isTakenLoss(before: string): boolean {
  // "expects to record an adjusted loss of 2 cents": its result to come
  if (/ an? (?:adjusted|non-GAAP|underlying|net|operating|quarterly) (?:net )?loss of (?:up to |about |around )?$/u.test(before)) return false
  return /\b(?:will|would|to|could|may|must) (?:also )?(?:take|book|record|recogni[sz]e|incur|face|suffer) an? (?:[\w-]+ ){0,2}(?:loss|charge|hit|gain|write-?down|impairment) of (?:up to |about |around |as much as )?$/iu.test(before)
}
