// What is told of a company's size in passing, by an article that reports nothing: "Ironvale employs 8,300 people and had sales of $4.7 billion in 2025".
import type { Doubt } from '../../../shared/model.ts'
import type { Draft } from './drafts.ts'
import type { ExtractInput } from '../parts.ts'
import { doubtDraft } from './drafts.ts'
import { findPeriods } from '../periods/periods.ts'

const heralding =
  /\b(?:results?|earnings|profits?|profitability|sales|revenues?|quarter|quarterly|loss(?:es)?|income|deliveries|bookings|orders|subscribers|users|EPS|EBIT\w*|margins?|turnover|trading|guidance|outlook|forecasts?)\b/iu
const reporting = /\b(?:said|says|report(?:s|ed|ing)?|post(?:s|ed|ing)?|announced|recorded|delivered|generated|booked|earned|results?|disclosed|unveiled|logged|swung)\b/iu

const shortest = 500 // characters: what is shorter is about its one number

const reported = /\b(?:report(?:s|ed|ing)?|posted|announced|published|releas(?:es|ed)|unveiled)\b[^.]{0,60}\b(?:results|earnings|profits?|profitability|loss|revenues?|sales|income|numbers|figures)\b/iu

/**
 * One or two numbers without a comparison, an expectation or a word of reporting, under a headline that announces neither results nor a period, are no results: at first sight 14 of
 * 14 were none, every one a critical error. Takes them out as questions. An article that gives guidance too, or says somewhere that results were reported, is left alone.
 */
export function dropToldInPassing(input: ExtractInput, drafts: readonly Draft[], doubts: Doubt[]): readonly Draft[] {
  const results = drafts.filter((draft) => draft.mode === 'result' && draft.symbol !== null && draft.period !== null)
  if (results.length === 0 || results.length > 2 || results.length < drafts.length || !results.every((draft) => isBare(draft, input.text))) return drafts
  const head = `${input.title}\n${input.dek ?? ''}`
  if (heralding.test(head) || findPeriods(head, 0, head.length).length > 0) return drafts
  if (input.text.length < shortest || reported.test(input.text)) return drafts
  for (const draft of results) doubtDraft(doubts, draft, 'told in passing, by an article that reports no results')
  return []
}

function isBare(draft: Draft, text: string): boolean {
  const numbers = [draft.actual, draft.prior, draft.consensus, draft.change].filter((number) => number !== null)
  return numbers.length === 1 && draft.verdict === null && !draft.evidence.some(([start, end]) => reporting.test(text.slice(start, end)))
}
