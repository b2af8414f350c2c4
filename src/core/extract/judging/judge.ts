// Before figures are made each number is judged once more, by everything that is known of it together: how it was read, what the second reader thinks, how it fits with the rest.
// What is more likely wrong than right is no fact but a question.
import type { Period } from '../../../shared/model.ts'
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { Amount, ExtractInput } from '../parts.ts'
import type { Claim } from './claims.ts'
import { makeSums } from '../second/likelihoods.ts'
import { makeBench } from './bench.ts'
import { traitsOfClaim } from './claim-traits.ts'
import { claimsOf } from './claims.ts'
import { taughtJudgement } from './taught-judgement.ts'

/** Takes out of `drafts` what it finds to be likelier wrong than right, and keeps it among the article's questions. */
export type Judge = (course: Course, drafts: Draft[], amounts: readonly Amount[], headPeriods: readonly Period[]) => void

export interface JudgedClaim {
  readonly draft: Draft
  readonly claim: Claim
  readonly traits: readonly number[]
}

const likelyRight = 0.5 // likelihood (docs/notes/extraction.md)
const likelyInShort = 0.4 // … of a short text, where less can speak for a number
const short = 2000 // UTF-16 units
const shortest = 900 // UTF-16 units: he learned from whole articles, and of a few sentences he would think too little speaks for anything
const doubtful = 'too little in the article speaks for it'
const sumOf = makeSums(taughtJudgement)

/** Whether the judge asks of an article's numbers: readers may be bolder then. */
export const isJudged = ({ text }: Pick<ExtractInput, 'text'>): boolean => text.length >= shortest

export const judgeDrafts: Judge = (course, drafts, amounts, headPeriods) => {
  if (!isJudged(course.input)) return
  const least = course.input.text.length < short ? likelyInShort : likelyRight
  for (const { draft, claim, traits } of findClaims(course, drafts, amounts, headPeriods)) {
    if (likelihoodOf(traits) < least && !standsInBracket(course.input.text, claim)) doubtClaim(course, draft, claim)
  }
  for (let index = drafts.length - 1; index >= 0; index--) if (isEmpty(drafts[index]!)) drafts.splice(index, 1)
}

/** "3.8 million (2016: 3.2 million)", "EUR 55 million (EUR 66 million)": last year's number in a bracket right behind this year's, which goes where that one goes. */
function standsInBracket(text: string, { role, amount }: Claim): boolean {
  return role === 'prior' && amount !== null && /\d(?: ?(?:million|billion|crore|bn|mn?|p|%|cents))? \((?:[^()\d]{0,20}(?:(?:19|20)\d\d)?[^()\d]{0,12}: ?)?$/u.test(text.slice(Math.max(0, amount.start - 60), amount.start))
}

/** Every number of the results that were read, with its traits. */
export function findClaims(course: Course, drafts: readonly Draft[], amounts: readonly Amount[], headPeriods: readonly Period[]): readonly JudgedClaim[] {
  const results = drafts.filter(({ mode, symbol, period }) => mode === 'result' && symbol !== null && period !== null)
  const bench = makeBench(course, results, amounts, headPeriods)
  return results.flatMap((draft) => {
    const claims = claimsOf(draft, amounts, course.opinions, bench.taken)
    return claims.map((claim) => ({ draft, claim, traits: traitsOfClaim(bench, draft, claim, claims) }))
  })
}

const likelihoodOf = (traits: readonly number[]): number => 1 / (1 + Math.exp(-sumOf(traits)[0]!))

/** Takes a number out of its draft and keeps it as a question. */
function doubtClaim(course: Course, draft: Draft, { role, amount }: Claim): void {
  draft[role] = null
  if (role === 'actual') Object.assign(draft, { consensus: null, prior: null, alternatives: [], verdict: null }) // what was compared with a number that is not shown
  if (role === 'consensus') draft.verdict = null
  const span = amount === null ? draft.evidence[0]! : ([amount.start, amount.end] as const)
  course.doubts.push({ span, symbol: draft.symbol, metric: draft.metric, reading: `may belong to ${draft.metric}`, reason: doubtful })
  for (const [index, note] of course.notes.entries()) if (amount !== null && note.amount.start === amount.start && note.outcome === 'taken') course.notes[index] = { amount: note.amount, rule: 'judge', outcome: 'refused', why: doubtful }
}

const isEmpty = ({ mode, actual, consensus, prior, change }: Draft): boolean => mode === 'result' && actual === null && consensus === null && prior === null && change === null
