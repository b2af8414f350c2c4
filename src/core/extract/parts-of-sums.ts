// Numbers that are told as a part of, a share of, or the course of another one.
import type { Chunk } from './chunks.ts'
import type { Amount } from './parts.ts'
import type { Walk } from './walk.ts'
import { record } from './recording.ts'
import { note } from './walk.ts'

// "New orders since January have reached $11.2 billion"
export const sinceThen = /\bsince (?:January|February|March|April|May|June|July|August|September|October|November|the (?:start|beginning|turn) of the (?:fiscal |financial )?year)\b/u

// "In that time the company's revenue has gone from $2.2 billion to $4.7 billion"
export const goneFrom = /\b(?:has|have) (?:since )?(?:gone|grown|risen|climbed|increased|swollen|fallen|shrunk|soared) from\b/u

// "told clients that it was cutting its earnings estimate by 6 per cent, to 29.80 a share"
export const ownEstimateMoved = /\b(?:cut|cuts|cutting|rais(?:es|ed|ing)|lower(?:s|ed|ing)|trim(?:s|med|ming)|lift(?:s|ed|ing)|increas(?:es|ed|ing)) (?:its|his|her|their) (?:[\w-]+ ){0,3}(?:earnings|profit|revenue|sales|EPS) estimates?\b[^;]*$/u

/** Whether a verb's number is a business's part of the sum told before: "The service half made $2.51 billion of that", and behind it "Europe lost $310 million". */
export function isPartOfSum(state: Walk, amount: Amount, right: string): boolean {
  if (amount.kind !== 'money' || !state.frame?.mark?.verb) return false
  return ofThat.test(right) || (state.lastDraft?.segment != null && state.frame.segment === null && ofThat.test(state.context.text.slice(state.lastAmountEnd, state.lastAmountEnd + 14)))
}

const ofThat = /^ of (?:that|this|it|the (?:total|sum))\b/u
const before = /^(?: of (?:that|this|it|the (?:total|sum)))?(?:[,;] (?:and |while )?| and | while )?(?:[Tt]he )?(\p{Ll}[\p{Ll}-]+(?: \p{Ll}+)?|\p{Lu}[\p{L}&.-]*(?: \p{Lu}[\p{L}&.-]*){0,3}) $/u

export function takePart(state: Walk, amount: Amount, chunk: Chunk): void {
  const { context } = state
  const { mark, loss } = state.frame!
  const told = [...context.recent, ...state.drafts].findLast((draft) => draft.mode === 'result' && draft.actual !== null && draft.unit === 'currency' && (draft.segment === null || draft === state.lastDraft))
  const from = Math.max(state.sentence[0], state.lastAmountEnd)
  const name = before.exec(context.text.slice(from, mark!.start))?.[1] ?? null
  if (!told || name === null || context.companyNames.includes(name) || Math.abs(amount.value) > Math.abs(told.actual!) * 3 || /^(?:it|they|we|he|she|the|company|group)\b/iu.test(name)) return note(state, amount, 'context', 'component', 'a part of another number')
  const segment = name.replace(/ (?:half|side|part|segment|division|unit|business|arm)$/u, '')
  state.frame = { metric: told.metric, basis: told.basis, basisSaid: told.basisSaid, segment, loss, vague: false, perShare: false, start: chunk.start, mark: null }
  record(state, state.frame, amount, 'actual')
}

/** "recurring operating income came to €1.38 billion, or 36.4% of sales": the operating margin of the profit told just before it. */
export function ofSales(state: Walk, amount: Amount, left: string, right: string): boolean {
  if (!/^ of (?:net |total |group )?(?:sales|revenues?|turnover)\b(?! growth),? (?:(?:as )?compared (?:with|to)|against|versus|from|up|down|after)\b/u.test(right) || !/(?:,? or|, (?:equal|equivalent|amounting) to|\(|, which (?:is|was)) (?:about )?$|\($/u.test(left)) return false
  const told = state.lastDraft
  if (!told || told.mode !== 'result' || told.actual === null || told.actual <= 0 || (told.metric !== 'operating-income' && told.metric !== 'ebit')) return false
  if (!/^[^;.]{0,40}$/u.test(state.context.text.slice(state.lastAmountEnd, amount.start))) return false
  state.frame = { metric: 'operating-margin', basis: told.basis, basisSaid: told.basisSaid, segment: told.segment, loss: false, vague: false, perShare: false, start: amount.start, mark: null }
  return true
}
