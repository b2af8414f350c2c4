// Sums that were expected: of a period to come, of what was looked ahead to, or told with a surprise in percent.
import type { Metric } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import * as cues from '../sentence/cues.ts'

// "The average estimate for next quarter's earnings is a profit of $0.05", "For the current year, the average estimate has moved down from"
export const laterExpectation =
  /\b(?:average|mean|consensus|current) (?:\w+ )?(?:estimates?|forecasts?|expectations?) (?:for|of) (?:the )?(?:next|coming|current|following|full|this|upcoming)\b|^\W*for (?:the )?(?:next|coming|current|following|full|this|upcoming) (?:fiscal )?(?:quarter|year),? (?:the |analysts|wall street)/iu

// "Analysts estimated 2012 profit of $9.40 per share": of a year, in a story of a quarter
const ofYear = /\b(?:estimated|expected|forecast|forecasted|projected|predicted|anticipated|looked for|estimates?|consensus for|see|sees|expect) (?:a |an |the )?(?:full[- ]year |annual |fiscal |adjusted )*20\d\d (?:[a-z-]+ ){0,2}(?:profits?|earnings|revenues?|sales|EPS|net income)\b[^;]*$/iu

/** What was expected of the year, where a quarter is told: it goes to the forecast for that year, and to nothing else. */
export function expectedOfYear(state: Walk, amount: Amount): Draft | 'none' | null {
  const before = state.context.text.slice(state.sentence[0], amount.start)
  const said = state.context.mainPeriod?.kind === 'quarter' ? ofYear.exec(before) : null
  // "the shipping giant forecasted fiscal 2011 EPS of $5.00 to $5.30": its own
  if (!said || !cues.outsider.test(before.slice(0, said.index + 12))) return null
  const metric = amount.scaled ? 'revenue' : 'eps'
  return state.context.recent.findLast((draft) => draft.mode === 'guidance' && draft.metric === metric && draft.period?.kind === 'year' && draft.consensus === null) ?? 'none'
}

// "The reported revenue represents a surprise of +4.85% over the Zacks Consensus Estimate of $18.41 billion"
export const surprise = /\bsurprise of [+−-]?[\d.]+% (?:over|versus|against|compared (?:to|with)|relative to|from) the (?:\w+ )?consensus estimate of $/iu

export function surprisedFrame(state: Walk): Metric | null {
  return state.metrics.find((mark) => mark.metric !== null)?.metric ?? null
}

/** "It sees third-quarter revenue of $19 million. Analysts had been expecting 4 cents a share": expected of what was looked ahead to. */
export function followsGuidance(state: Walk, target: Draft | null, amount: Amount): boolean {
  const last = state.context.recent.at(-1)
  return (
    last?.mode === 'guidance' &&
    last.block === state.context.block &&
    (target === null || !state.drafts.includes(target)) &&
    !state.context.periods.some((mark) => mark.period.kind === (target?.period?.kind ?? 'quarter')) &&
    !/^\W*note:/iu.test(state.context.text.slice(state.sentence[0], state.sentence[0] + 8)) &&
    !/\bfor the (?:quarter|period|half)\b|\bpolled by the company\b|\bcompany-compiled\b|\bhad (?:on average )?(?:anticipated|expected|forecast|predicted|projected|looked for|pencill?ed in)\b/iu.test(state.context.text.slice(state.sentence[0], state.sentence[1])) && // what they had expected was expected of what is told
    amount.kind === 'money'
  )
}

/** "It sees 39 to 41 cents for the quarter and $1.18 to $1.20 for the year. Wall Street has forecast 41 cents and $1.18": of several forecasts the one of its size; null where none is. */
export function forecastOfSize(state: Walk, nearest: Draft, amount: Amount, open: (draft: Draft) => boolean): Draft | null {
  const far = (draft: Draft): number => {
    const bounds = [draft.low, draft.high].filter((bound) => bound !== null && bound * amount.value > 0)
    return bounds.length === 0 || draft.unit === 'percent' ? 0 : Math.min(...bounds.map((bound) => Math.abs(Math.log(amount.value / bound!))))
  }
  if (far(nearest) < 0.5 || state.drafts.includes(nearest)) return nearest
  const others = [...state.context.recent, ...state.drafts].filter((draft) => draft.mode === 'guidance' && draft !== nearest && open(draft) && draft.unit !== 'percent' && far(draft) < 0.5)
  return others.at(-1) ?? (far(nearest) > 1.4 ? null : nearest)
}
