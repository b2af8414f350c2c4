// "(previously 8-14% and 4-10%, respectively)": what several forecasts of one sentence were before, in their order.
import type { Amount } from '../parts.ts'
import type { Walk } from '../sentence/walk.ts'
import { note } from '../sentence/walk.ts'

const opensEarlier = /\((?:previously|formerly|before|earlier|prior|compared with|from|up from|down from|was|were)\b[^()]*$/iu
const closesList = /^[^()]{0,80}\brespectively\)/iu

/** Whether an amount stands in a list of earlier forecasts; its forecast is given it where the counts agree, else it is only context. */
export function placeEarlierList(state: Walk, amount: Amount): boolean {
  const { text, amounts } = state.context
  const [start, end] = state.sentence
  const opener = opensEarlier.exec(text.slice(start, amount.start))
  if (!opener || !closesList.test(text.slice(amount.end, end))) return false
  const opens = start + opener.index
  const closes = text.indexOf(')', amount.end)
  const list = amounts.filter((other) => other.kind === amount.kind && other.start > opens && other.end <= closes)
  const forecasts = state.drafts.filter((draft) => draft.mode === 'guidance' && (draft.low !== null || draft.high !== null))
  const draft = forecasts.length === list.length ? forecasts[list.indexOf(amount)] : undefined
  const fits = draft !== undefined && (draft.unit === 'percent') === (amount.kind === 'percent') && (draft.low ?? draft.high)! >= 0
  if (fits) {
    draft.earlierLow = amount.low
    draft.earlierHigh = amount.high
  }
  note(state, amount, fits ? 'taken' : 'context', 'earlier-list', 'what a forecast was before')
  return true
}
