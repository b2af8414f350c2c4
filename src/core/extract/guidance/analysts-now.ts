// What analysts now expect, told behind a company's own forecast: the consensus of that forecast.
import type { Draft } from '../figures/drafts.ts'
import type { Amount } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'

const expectNow = /^\W*(?:On average, |Currently, |Meanwhile, )?(?:(?:\p{L}+ )?[Aa]nalysts|Wall Street|The Street)(?:,? on average,?| (?:polled|surveyed) by [^,;]{3,50})?(?: currently| now)? (?:expect|expects|estimate|estimates|project|projects|see|sees|are (?:currently |now )?(?:expecting|looking for|projecting|forecasting)|is (?:currently |now )?(?:expecting|looking for|projecting|forecasting))\b/u
const ofTime = /\b(?:for|in) (?:the |this )?(?:full |fiscal |current |next |coming |first |second |third |fourth |full[- ]|first[- ]|second[- ]|third[- ]|fourth[- ])*(year|quarter|half|20\d\d)\b/iu

/** "It expects $9.46 to $9.54 per share. Analysts expect earnings of $9.53 per share for the year": the forecast it belongs to, where measure, unit, size and time agree. */
export function expectedNow(state: Walk, amount: Amount): Draft | null {
  if (amount.kind !== 'money' || amount.ranged || !expectNow.test(state.context.text.slice(state.sentence[0], state.sentence[0] + 110))) return null
  const metrics = state.metrics.filter((mark) => mark.metric !== null && mark.end <= amount.start)
  const wanted = amount.scaled ? 'revenue' : 'eps'
  if (!metrics.some((mark) => mark.metric === wanted || (wanted === 'eps' && mark.metric === 'net-income'))) return null
  const time = ofTime.exec(state.context.text.slice(...state.sentence))?.[1]?.toLowerCase()
  const kind = time === undefined ? null : /^\d/u.test(time) ? 'year' : time
  const near = (draft: Draft): boolean => [draft.low, draft.high].some((bound) => bound !== null && bound > 0 && amount.value / bound > 0.6 && amount.value / bound < 1.7)
  const fitting = state.context.recent.filter((draft) => draft.mode === 'guidance' && draft.metric === wanted && draft.segment === null && draft.unit !== 'percent' && draft.consensus === null && near(draft) && (kind === null || draft.period === null || draft.period.kind === kind))
  if (new Set(fitting.map((draft) => draft.period?.kind)).size > 1) return null
  return fitting.findLast((draft) => draft.basis === 'adjusted') ?? fitting.at(-1) ?? null
}
