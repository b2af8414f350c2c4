import { useId } from 'react'
import type { Doubt } from '../../shared/model.ts'
import { keyOf } from '../reader/evidence.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { metricWords } from './words.ts'

/** Numbers that were read but not trusted: asked, never stated. */
export function Doubts({ doubts, text }: { readonly doubts: readonly Doubt[]; readonly text: string }) {
  const titleId = useId()
  return (
    <section className="rail-part" aria-labelledby={titleId}>
      <h2 id={titleId}>Open questions</h2>
      <div role="table" aria-labelledby={titleId}>
        {doubts.map((doubt, index) => (
          <EvidenceRow key={keyOf.doubt(index)} evidenceKey={keyOf.doubt(index)} className="doubt" hasEvidence>
            <span role="rowheader" className="doubt-question" dir="auto">
              Is “{text.slice(doubt.span[0], doubt.span[1])}”{doubt.symbol !== null && ` ${doubt.symbol}’s`}{' '}
              {doubt.metric === null ? doubt.reading : `${inSentence(metricWords[doubt.metric])} (${doubt.reading})`}?
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

/** Lower case inside a sentence, but for abbreviations. */
function inSentence(word: string): string {
  return word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1)
}
