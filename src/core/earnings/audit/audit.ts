// The arithmetic of one article, checked. Pure: text and what extraction read from it in, findings out.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { Extraction } from '../../../shared/model.ts'
import { auditChanges } from './changes.ts'
import { auditContradictions } from './contradictions.ts'
import { auditConversions } from './conversions.ts'
import { auditSurprises, auditVerdicts } from './expectations.ts'
import { auditMargins } from './margins.ts'
import { readSentences } from './passage.ts'
import { readStatements } from './statements.ts'
import { auditSums } from './sums.ts'
import { auditTables } from './tables.ts'

/** Which finding stays where one wrong number spoils several relations. */
const order: readonly AuditFinding['kind'][] = ['sum', 'conversion', 'contradiction', 'margin', 'surprise', 'change', 'verdict']

/**
 * What does not add up in an article, as sentences with their places in `text` (UTF-16 offsets). Tolerance is what printed rounding explains and nothing more; where it
 * cannot be told which numbers belong together, nothing is said.
 */
export function auditArticle(text: string, extraction: Extraction): readonly AuditFinding[] {
  const sentences = readSentences(text)
  const segments = [...new Set(extraction.snapshots.flatMap((snapshot) => snapshot.figures.flatMap((figure) => (figure.segment === null ? [] : [figure.segment]))))]
  // A round-up of several companies: which number is whose, only extraction tells.
  const alone = new Set(extraction.snapshots.map((snapshot) => snapshot.symbol)).size <= 1 && extraction.mentions.filter((mention) => mention.primary).length <= 1
  const statements = alone ? readStatements(sentences, segments) : []
  const findings = [
    ...(alone ? auditSums(sentences, extraction) : []),
    ...auditTables(text),
    ...auditConversions(sentences),
    ...auditContradictions(sentences, statements, extraction),
    ...auditMargins(sentences, statements, extraction),
    ...auditSurprises(sentences),
    ...auditChanges(sentences),
    ...auditVerdicts(sentences, extraction),
  ]
  return onePerNumber(findings).toSorted((a, b) => (a.evidence[0]?.[0] ?? 0) - (b.evidence[0]?.[0] ?? 0))
}

/** One slip is one finding, also where the wrong number stands in two relations. */
function onePerNumber(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const kept: AuditFinding[] = []
  for (const finding of findings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const shared = kept.some((other) => other.evidence.some(([start]) => finding.evidence.some((span) => span[0] === start)))
    if (!shared) kept.push(finding)
  }
  return kept
}
