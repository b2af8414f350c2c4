import { useId } from 'react'
import type { Mention } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { showScope } from '../view.ts'
import { unwatchSymbol, watchSymbol } from '../watchlists/actions.ts'
import { useWords } from '../words.ts'

/** The companies the article names, those it is about first, each to be watched with one click. */
export function Companies({ mentions }: { readonly mentions: readonly Mention[] }) {
  const words = useWords().watchlists
  const titleId = useId()
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const watched = new Set(lists.flatMap((list) => list.symbols.map((each) => each.symbol)))
  const ordered = mentions.toSorted((a, b) => Number(b.primary) - Number(a.primary))
  return (
    <section className="rail-part" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.companies}</h2>
      <ul className="companies">
        {ordered.map((mention) => (
          <li key={`${mention.symbol} ${mention.exchange}`} className={mention.primary ? 'company company-primary' : 'company'}>
            <button
              type="button"
              className="company-symbol"
              aria-label={words.showArticles(mention.symbol)}
              onClick={() => showScope({ kind: 'symbol', symbol: mention.symbol })}
            >
              {mention.symbol}
            </button>
            <span className="company-name">{mention.company ?? ''}</span>
            {watched.has(mention.symbol) ? (
              <button type="button" className="text-button" onClick={() => void unwatchSymbol(mention.symbol, null)}>
                {words.stopWatching}<span className="visually-hidden"> {mention.symbol}</span>
              </button>
            ) : (
              <button type="button" className="text-button" onClick={() => void watchSymbol(mention.symbol, null)}>
                {words.watch}<span className="visually-hidden"> {mention.symbol}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
