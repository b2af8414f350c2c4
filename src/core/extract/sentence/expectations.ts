// Whether words tell of an expectation, of none, or of a mark that was passed.
import type { Chunk } from './chunks.ts'
import type { Walk } from './walk.ts'
import * as cues from './cues.ts'

/** "fell to 714 crore, still lower than 1,291 crore": where nothing is said to have been expected, what is compared with is no expectation. */
export function isUnexpected(context: Walk['context']): boolean {
  return !context.versus && !context.expecting && !cues.consensusWords.test(context.text.slice(context.start, context.end)) && !/\bpredictions?\b/u.test(context.text.slice(context.start, context.end))
}

const passedThen = /^[^;.]{0,40}\b(?:higher|more|better|above|ahead)\b (?:than |of )?[^;.\d]{0,70}\b(?:predictions?|estimates?|forecasts?|expectations?|consensus)\b/iu

/** "Operating profit exceeded 10 trillion won, higher than the prediction of 8.3 trillion": a mark that was passed, before the comparison itself. */
export function isPassed(state: Walk, chunk: Chunk): boolean {
  if (!/^(?:topp|surpass|exceed|clear|pass)/u.test(chunk.opener ?? '') || state.drafts.length > 0) return false
  const first = chunk.amounts[0]
  return first !== undefined && /^\w+ (?:about |more than )?(?:[A-Z]{0,3}[$€£¥₹₩]|[A-Z]{3} )?$/u.test(state.context.text.slice(chunk.start, first.start)) && passedThen.test(state.context.text.slice(first.end, first.end + 130))
}

/** "analysts had expected $4.84", "the consensus was $3", "$540M expected" - but not "reported better than expected sales of $3". */
export function isExpectation(words: string): boolean {
  if (/\bestimated (?:that )?(?:its|the (?:impact|costs?|effects?|hit|damage|losses)) ?\b/iu.test(words)) return false
  return (
    !/\b(?:better|stronger|worse|weaker|higher|lower|smaller|larger)[- ]than[- ](?:expected|forecast)/iu.test(words) ||
    /\b(?:consensus|analysts)\b/iu.test(words)
  )
}

export const expectedLead =
  /\b(?:consensus|estimates?|expect(?:ed|ations?|ing)|analysts?|(?<!\b(?:retail|freight|customs|insurance|mortgage|ship|shipping|energy|cargo|grain) )brokers?|brokerages?|forecasts?|pencill?ed|projected|polled|surveyed|average|mean|median|looking for|called for|the Street|Wall Street|the City)\b/iu

/** "$1.89 a share, which had been forecast at $1.84" */
export function isForecastAside(chunk: Chunk, words: string): boolean {
  return chunk.joiner === 'which' && /^\s*(?:had been|was|were) (?:widely )?(?:forecast|expected|projected|estimated|seen|pencill?ed in) (?:at|to (?:be|come in at))\b/u.test(words)
}

/** "much less than the $58 million the company had counted on": its own plan, and nobody's expectation. */
export function isOwnPlan(words: string): boolean {
  return /\b(?:the (?:company|group|firm|chain|carrier|retailer)|management|it|they) (?:itself |themselves )?had (?:counted on|budgeted|planned|banked on|hoped for)\b/u.test(words)
}
