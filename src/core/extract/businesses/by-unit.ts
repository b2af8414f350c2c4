// "By unit, Corvo Blue had EBIT of $690 million, Corvo Pro of $1.7 billion and Model e a loss of $1.1 billion": one measure, said once, of business after business.
import type { Amount } from '../parts.ts'
import type { Frame, Role, Walk } from '../sentence/walk.ts'

const opens = /^\W*(?:By|Broken down by|Split by) (?:business |reporting |operating )?(?:unit|division|segment|business|region|brand|geography|product line|market),? /u
const called = /^(?:[,;] |,? and |,? while |,? but )*(?:the )?(\p{Lu}[\p{L}\p{N}&.’'+-]*(?: (?:(?:and |& )?\p{Lu}[\p{L}\p{N}&.’'+-]*|\p{Ll}(?! loss| profit))){0,3}) (?:had|posted|reported|recorded|made|generated|earned|delivered|with|of|at|was|an?)\b[^,;\d]{0,40}$/u

/** The frame of a business that such a list names right before its number; null everywhere else. */
export function partByUnit(state: Walk, amount: Amount, role: Role): Frame | null {
  if (role !== 'actual' || amount.kind !== 'money' || !amount.scaled || amount.ranged) return null
  const { text } = state.context
  const opening = opens.exec(text.slice(state.sentence[0], state.sentence[0] + 60))?.[0]
  const mark = opening === undefined ? undefined : state.metrics.find((metric) => metric.metric !== null)
  if (opening === undefined || mark === undefined || mark.metric === 'eps' || mark.end > amount.start) return null
  const lead = text.slice(Math.max(state.sentence[0] + opening.length, state.lastAmountEnd), amount.start)
  const segment = called.exec(lead)?.[1]
  if (segment === undefined || state.context.companyNames.includes(segment)) return null
  return { metric: mark.metric!, basis: mark.basis ?? 'reported', basisSaid: mark.basis !== null, segment, loss: mark.loss || /\bloss of (?:about |around )?$/u.test(lead), vague: false, perShare: false, start: mark.start, mark }
}
