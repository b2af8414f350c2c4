import type { AuditFinding } from '../../shared/ledger.ts'
import { EvidenceRow } from '../earnings/EvidenceRow.tsx'
import { RailPart } from '../panes/RailPart.tsx'
import { keyOf } from '../reader/evidence.ts'
import { useWords } from '../words.ts'

/** What does not add up in one article: a sentence each, and the places that show it. */
export function Arithmetic({ findings }: { readonly findings: readonly AuditFinding[] }) {
  const words = useWords().claims
  if (findings.length === 0) return null
  return (
    <RailPart name="arithmetic" title={words.arithmetic} count={findings.length}>
      <div role="table" aria-label={words.arithmetic}>
        {findings.map((finding, index) => (
          <EvidenceRow key={keyOf.finding(index)} evidenceKey={keyOf.finding(index)} className="doubt" hasEvidence={finding.evidence.length > 0} spans={finding.evidence}>
            <span role="rowheader" className="finding-kind">
              <span aria-hidden="true" className="disputed-sign">
                ≠{' '}
              </span>
              {words.findings[finding.kind]}
            </span>
            <span role="cell" className="figure-aside">
              {finding.message}
            </span>
          </EvidenceRow>
        ))}
      </div>
    </RailPart>
  )
}
