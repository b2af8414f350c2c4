// The state one walk over a sentence carries, and what surrounds the sentence.
import type { Basis, Metric, Period, Span } from '../../../shared/model.ts'
import type { Chunk } from './chunks.ts'
import type { Draft, Note } from '../figures/drafts.ts'
import type { Amount, MetricMark, NamedSpan, PeriodMark } from '../parts.ts'

export type Role = 'actual' | 'consensus' | 'prior' | 'guide' | 'earlier-guide' | 'guide-consensus' | 'none'

/** What surrounds a sentence. */
export interface SentenceContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly paragraphAmounts: readonly Amount[] // also those of the other sentences
  readonly periods: readonly PeriodMark[]
  readonly companyNames: readonly string[]
  readonly reportedYears: ReadonlySet<number> // years that a period of the article names
  readonly named: readonly NamedSpan[] // companies this sentence names
  readonly block: number
  readonly sectionBasis: Basis | null // the heading's: "Non-GAAP Financial Results"
  readonly leadSegment: string | null // "Bearings: Net sales came to …"
  readonly underParts: boolean // a paragraph under such a heading
  readonly sectionParts: boolean // under "By end market": every line is a business's revenue
  readonly sectionGuides: boolean // under a heading like "Outlook"
  readonly opinion: boolean // the paragraph is an analyst's
  readonly firstOfBlock: boolean
  readonly spokenSegment: string | null // the business that the sentence before ends with: "From the service business."
  readonly spokenMetric: MetricMark | null // the metric that the sentence before names without a number
  readonly previousRevenueSegment: boolean // the sentence before gave revenue of a segment
  readonly recent: readonly Draft[] // drafts of the paragraph so far
  readonly wholeRevenue: Draft | null // the revenue of the whole company, where the article has told it
  readonly isItem: boolean
  readonly lastGuidePeriod: Period | null
  readonly paragraphPeriod: Period | null // said by an earlier sentence of the paragraph
  readonly mainPeriod: Period | null // the headline's, else that of the last result
  readonly annual: boolean // the article names a year as a whole
  readonly past: boolean // the sentence is about the period of last year: "Fourth quarter 2025 net income was …"
  readonly quarterMonths: boolean // the page names quarters by their last month
  readonly onQuarter: boolean // under "(Consolidated, QoQ)": compared with the quarter before
  readonly versus: boolean // under "Here is how they compare with what Wall Street expected"
  readonly expecting: boolean // under "Here is what Wall Street is looking for"
}

export interface SentenceReading {
  readonly drafts: readonly Draft[]
  readonly notes: readonly Note[]
}

export interface Frame {
  readonly metric: Metric
  readonly basis: Basis
  readonly basisSaid: boolean
  readonly segment: string | null
  readonly loss: boolean
  readonly vague: boolean
  readonly perShare: boolean
  readonly start: number
  readonly mark: MetricMark | null
  readonly comparing?: boolean // opened inside a comparison: its loss word is the comparison's own
}

export interface Walk {
  readonly context: SentenceContext
  readonly chunks: readonly Chunk[]
  readonly metrics: readonly MetricMark[]
  readonly drafts: Draft[]
  readonly notes: Map<Amount, Note>
  frame: Frame | null
  lastRole: Role | null
  lastDirection: number
  guide: boolean
  leadBasis: Basis | null
  beforeBracket: Frame | null // the frame as it stood where a bracket opened
  sticky: Role | null
  lastAmountEnd: number
  readonly sentence: Span
  lastDraft: Draft | null
  rival: { readonly draft: Draft; readonly at: number } | null // the figure of another company that the sentence tells of in between
  subjectSegment: string | null
  sunk: Chunk | null // a number that is none of ours is the subject of this chunk
  readonly reaches: boolean // may compare with figures of the sentences before
  readonly expected: boolean // the whole sentence tells what analysts expected
  readonly opinion: boolean
  readonly ownEstimate: boolean // the company estimates its own quarter
  readonly otherSpan: boolean // the sentence tells of a month or of odd weeks
  readonly pairs: ReadonlyMap<Amount, readonly MetricMark[]> // "A and B were 4 and 5, respectively"
}

export function note(state: Walk, amount: Amount, outcome: Note['outcome'], rule: string, why: string): void {
  if (!state.notes.has(amount) || outcome === 'taken')
    state.notes.set(amount, { amount, outcome, rule, why, metric: state.frame?.metric ?? null })
}
