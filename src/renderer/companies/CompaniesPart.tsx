import { useId, useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import type { Article, ExplainedMention, Mention } from '../../shared/model.ts'
import { touches } from '../changes.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { useSidebar } from '../library/sidebar-answer.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useRequest } from '../use-request.ts'
import { openDialog, showScope } from '../view.ts'
import { unwatchSymbol, watchSymbol } from '../watchlists/actions.ts'
import { useWords } from '../words.ts'
import { CompanyReasons } from './CompanyReasons.tsx'
import { listCompanyActions } from './company-menu.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies'])

/** The companies the article is filed under, those it is about first: each with its reasons, to be watched, opened or refused. */
export function CompaniesPart({ article, mentions }: { readonly article: Article; readonly mentions: readonly Mention[] }) {
  const words = useWords().companies
  const { value: explained } = useRequest('mentions.ofArticle', { id: article.id }, isTouched)
  const ordered = mentions.toSorted((a, b) => Number(b.primary) - Number(a.primary))
  return (
    <RailPart name="companies" title={words.title} count={mentions.length}>
      {ordered.length > 0 && (
        <ul className="companies">
          {ordered.map((mention) => (
            <CompanyLine
              key={`${mention.symbol} ${mention.exchange}`}
              article={article}
              mention={mention}
              explained={explained?.find((each) => each.symbol === mention.symbol) ?? null}
            />
          ))}
        </ul>
      )}
      <button type="button" className="text-button" onClick={() => openDialog('file-under')}>
        {words.fileUnder}
      </button>
    </RailPart>
  )
}

function CompanyLine({ article, mention, explained }: { readonly article: Article; readonly mention: Mention; readonly explained: ExplainedMention | null }) {
  const words = useWords()
  const reasonsId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const lists = useSidebar((answer) => answer.value?.watchlists) ?? []
  const { symbol } = mention
  const means = explained?.means ?? symbol
  const isWatched = lists.some((list) => list.symbols.some((each) => each.symbol === means))
  return (
    <li className={mention.primary ? 'company company-primary' : 'company'}>
      <div className="company-line">
        <button type="button" className="company-symbol" aria-label={words.watchlists.showArticles(symbol)} onClick={() => showScope({ kind: 'symbol', symbol: means })}>
          {symbol}
        </button>
        <span className="company-name">{mention.company ?? ''}</span>
        <button type="button" className="text-button" onClick={() => void (isWatched ? unwatchSymbol(means, null) : watchSymbol(means, null))}>
          {isWatched ? words.watchlists.stopWatching : words.watchlists.watch}
          <span className="visually-hidden"> {symbol}</span>
        </button>
        <MenuButton label={words.companies.actions(symbol)} items={() => listCompanyActions(article, mention, explained)} />
      </div>
      {explained && (
        <button type="button" className="text-button company-why" aria-expanded={isOpen} aria-controls={reasonsId} onClick={() => setIsOpen(!isOpen)}>
          {words.companies.why}
          <span className="visually-hidden"> {symbol}</span>
        </button>
      )}
      {explained && isOpen && <CompanyReasons id={reasonsId} article={article} explained={explained} />}
    </li>
  )
}
