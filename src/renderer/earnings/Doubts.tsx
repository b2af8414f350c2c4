import type { Article, Doubt } from '../../shared/model.ts'
import { answerNo, answerYes } from '../corrections/actions.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { keyOf } from '../reader/evidence.ts'
import { useWords } from '../words.ts'
import { EvidenceRow } from './EvidenceRow.tsx'

/** Numbers that were read but not trusted: asked, never stated. */
export function Doubts({ doubts, article }: { readonly doubts: readonly Doubt[]; readonly article: Article }) {
  const { earnings: words, corrections } = useWords()
  return (
    <RailPart name="doubts" title={words.doubts} count={doubts.length}>
      <div role="table" aria-label={words.doubts}>
        {doubts.map((doubt, index) => {
          const question = words.doubt(article.text.slice(doubt.span[0], doubt.span[1]), doubt.symbol, doubt.metric, doubt.reading)
          return (
            <EvidenceRow key={keyOf.doubt(index)} evidenceKey={keyOf.doubt(index)} className="doubt" hasEvidence>
              <span role="rowheader" className="doubt-question" dir="auto">
                {question}
              </span>
              <span role="cell" className="figure-aside">
                {doubt.reason}
              </span>
              <span role="cell" className="doubt-answers">
                <button type="button" className="text-button" aria-label={corrections.yesTo(question)} onClick={(event) => (event.stopPropagation(), void answerYes(article, doubt))}>
                  {corrections.yes}
                </button>
                <button type="button" className="text-button" aria-label={corrections.noTo(question)} onClick={(event) => (event.stopPropagation(), void answerNo(doubt, question))}>
                  {corrections.no}
                </button>
              </span>
            </EvidenceRow>
          )
        })}
      </div>
    </RailPart>
  )
}
