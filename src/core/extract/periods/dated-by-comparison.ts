// A number and what it is held against are of one kind of period: what is compared with a fourth quarter is a quarter's, whatever the article lent it.
import type { Period } from '../../../shared/model.ts'
import type { Draft } from '../figures/drafts.ts'
import { isCause, isComparative } from '../figures/completing.ts'
import { findPeriods } from './periods.ts'

// "in the same period of the prior fiscal year": as long as what is compared, whatever that is
const samePeriodOf = /\b(?:same|corresponding|comparable|equivalent) (?:period|time|months?) (?:of|in) (?:the |its )?(?:prior |previous |last |preceding )?$/u

/**
 * "Net income was $15.9 million, compared to $2.3 million in the fourth quarter of 2026", under "for the full year": a draft whose sentence names periods of another kind only, each
 * of them one of comparison, takes theirs. At first sight 28 of 33 figures of such sentences were under the wrong period.
 */
export function dateByComparison(text: string, drafts: readonly Draft[], tabled: ReadonlySet<Draft>): void {
  for (const draft of drafts) {
    if (draft.mode !== 'result' || draft.actual === null || tabled.has(draft)) continue
    if (draft.period === null) {
      draft.period = periodOfBracket(text, draft)
      continue
    }
    const [start, end] = draft.evidence[0]!
    const marks = findPeriods(text, start, end).filter((mark) => !samePeriodOf.test(text.slice(Math.max(0, mark.start - 48), mark.start)))
    const [first] = marks
    if (!first || marks.some((mark) => mark.period.kind !== first.period.kind || mark.period.kind === draft.period!.kind || !isComparative(text, mark) || isCause(text, mark))) continue
    const { kind, number, fiscal, year } = first.period
    draft.period = { kind, number, fiscal, year: year === null ? null : year + 1, text: '' }
  }
}

/** "Revenue was €1.02 billion (Q3 2025: €1.03 billion)", where nothing else names a period: that of a year later. */
function periodOfBracket(text: string, { evidence }: Draft): Period | null {
  const [start, end] = evidence[0]!
  const marks = findPeriods(text, start, end)
  const mark = marks.length === 1 ? marks[0]! : null
  if (mark === null || mark.period.year === null || mark.period.number === null || text[mark.start - 1] !== '(' || !/^: ?[^\d\s)]{0,4}\s?\d/u.test(text.slice(mark.end, mark.end + 8))) return null
  return { ...mark.period, year: mark.period.year + 1, text: '' }
}

const ofLastYear = /\b(?:reported|posted|earned|made|lost|had|booked|rose|fell|grew|was|were|came)\b(?:[^.;]|\.\d){0,160}?\b(?:versus|compared (?:with|to)|against|from)\b(?:[^.;]|\.\d){0,120}?\bin the (?:fiscal )?(first|second|third|fourth) quarter of last year\b/u

/** "a net loss of $33 million, versus $51 million in the second quarter of last year", where nothing else names a period: what is held against a second quarter is one. */
export function quarterHeldAgainst(text: string): Period | null {
  const said = text.includes('quarter of last year') ? ofLastYear.exec(text.slice(0, 1500))?.[1] : undefined
  return said === undefined ? null : { kind: 'quarter', number: ['first', 'second', 'third', 'fourth'].indexOf(said) + 1, fiscal: false, year: null, text: '' }
}
