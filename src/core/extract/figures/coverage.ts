// Every number of an article accounted for: lifted out, context with its reason, or explained by nobody.
import type { Coverage, TraceLine } from '../../../shared/model.ts'

/** Counts a trace. A refused number is context: its reason is known. */
export function measureCoverage(trace: readonly TraceLine[]): Coverage {
  const extracted = trace.filter((line) => line.outcome === 'taken').length
  const unexplained = trace.filter(isUnexplained)
  return { numbers: trace.length, extracted, context: trace.length - extracted - unexplained.length, unexplained: unexplained.length }
}

/** No rule claimed the number, so nobody can say what it is. */
export function isUnexplained(line: Pick<TraceLine, 'rule' | 'outcome'>): boolean {
  return line.outcome !== 'taken' && line.rule === 'unread'
}
