import type { ArticleSummary } from '../../shared/model.ts'
import { useWords } from '../words.ts'

/** In the order of companies, the company above its first article. The articles name it themselves, so it is not read aloud again. */
export function CompanyHeading({ above, article }: { readonly above: ArticleSummary | undefined; readonly article: ArticleSummary }) {
  const words = useWords().lists
  const symbol = article.symbols[0] ?? null
  if (above && (above.symbols[0] ?? null) === symbol) return null
  return (
    <div className="list-group" aria-hidden="true">
      {symbol ?? words.noCompany}
    </div>
  )
}
