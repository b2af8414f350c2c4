import { useEffect, useId, useState } from 'react'
import type { LibraryChange, RulePreview } from '../../shared/contract.ts'
import type { RuleActions } from '../../shared/rules.ts'
import { touches } from '../changes.ts'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'

const pause = 350 // milliseconds without a key
const shown = 50
const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'tags'])

/** What a rule would change of what is stored, once the person has stopped typing; null while there is nothing to try. */
export function useDryRun(query: string, actions: RuleActions, isReady: boolean): RulePreview | null {
  const asked = isReady ? JSON.stringify({ query: query.trim(), actions, limit: shown }) : null
  const [settled, setSettled] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), pause)
    return () => clearTimeout(timer)
  }, [asked])
  const { value, error } = useRequest('rules.preview', settled === null ? null : JSON.parse(settled), isTouched)
  return settled === asked && error === null ? value : null
}

/** The articles that a rule would change, before it is saved. */
export function DryRun({ result }: { readonly result: RulePreview | null }) {
  const words = useWords().rules
  const titleId = useId()
  return (
    <section className="dry-run" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.dryRun}</h3>
      <p role="status">{result === null ? words.dryRunWaits : words.dryRunResult(result.matching, result.changing)}</p>
      <ul tabIndex={result !== null && result.articles.length > 0 ? 0 : undefined} aria-labelledby={titleId}>
        {result?.articles.map((article) => (
          <li key={article.id} dir="auto">
            {article.title}
          </li>
        ))}
        {result !== null && result.changing > result.articles.length && <li>{words.dryRunMore(result.changing - result.articles.length)}</li>}
      </ul>
    </section>
  )
}
