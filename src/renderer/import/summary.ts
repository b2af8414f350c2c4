import type { ImportReport } from '../../shared/contract.ts'
import { currentWords } from '../words.ts'

/** What an import did, in a sentence: "2 articles added, 1 was already there, 1 refused." */
export function summarise(report: ImportReport): string {
  const { added, existing, refused } = report
  const words = currentWords().imports
  if (added.length + existing.length + refused.length === 0) return words.nothing
  return words.summary(added.length, existing.length, refused.length)
}

/** Two reports as one. */
export function joinReports(one: ImportReport, other: ImportReport): ImportReport {
  return {
    added: [...one.added, ...other.added],
    existing: [...one.existing, ...other.existing],
    refused: [...one.refused, ...other.refused],
  }
}
