import type { ImportReport } from '../../shared/contract.ts'

/** What an import did, in a sentence: "2 articles added, 1 was already there, 1 refused." */
export function summarise(report: ImportReport): string {
  const parts: string[] = []
  if (report.added.length > 0) parts.push(`${count(report.added.length, 'article', 'articles')} added`)
  if (report.existing.length > 0) parts.push(`${report.existing.length} ${report.existing.length === 1 ? 'was' : 'were'} already there`)
  if (report.refused.length > 0) parts.push(`${report.refused.length} refused`)
  return parts.length === 0 ? 'Nothing was found to import.' : `${parts.join(', ')}.`
}

/** Two reports as one. */
export function joinReports(one: ImportReport, other: ImportReport): ImportReport {
  return {
    added: [...one.added, ...other.added],
    existing: [...one.existing, ...other.existing],
    refused: [...one.refused, ...other.refused],
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
