import { useId } from 'react'
import type { Doubt } from '../../shared/model.ts'
import { keyOf } from '../reader/evidence.ts'
import { useWords } from '../words.ts'
import { EvidenceRow } from './EvidenceRow.tsx'

/** Numbers that were read but not trusted: asked, never stated. */
export function Doubts({ doubts, text }: { readonly doubts: readonly Doubt[]; readonly text: string }) {
  const words = useWords().earnings
  const titleId = useId()
  return (
    <section className="rail-part" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.doubts}</h2>
      <div role="table" aria-labelledby={titleId}>
        {doubts.map((doubt, index) => (
          <EvidenceRow key={keyOf.doubt(index)} evidenceKey={keyOf.doubt(index)} className="doubt" hasEvidence>
            <span role="rowheader" className="doubt-question" dir="auto">
              {words.doubt(text.slice(doubt.span[0], doubt.span[1]), doubt.symbol, doubt.metric, doubt.reading)}
            </span>
            <span role="cell" className="figure-aside">
              {doubt.reason}
            </span>
          </EvidenceRow>
        ))}
      </div>
    </section>
  )
}
