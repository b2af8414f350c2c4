import type { LibraryChange } from '../../shared/contract.ts'
import { openAlertDialog } from '../alerts/alert-dialog.ts'
import { touches } from '../changes.ts'
import { HistoryPart } from '../claims/HistoryPart.tsx'
import { PageFrame } from '../pages/PageFrame.tsx'
import { useSidebar } from '../library/sidebar-answer.ts'
import { useRequest } from '../use-request.ts'
import { showPage, showScope } from '../view.ts'
import { unwatchSymbol, watchSymbol } from '../watchlists/actions.ts'
import { useWords } from '../words.ts'
import { CompanyFacts } from './CompanyFacts.tsx'
import { CompanyMarks } from './CompanyKept.tsx'
import { CompanyNews } from './CompanyNews.tsx'
import { CompanyResults } from './CompanyResults.tsx'
import { CompanySaid } from './CompanySaid.tsx'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies', 'watchlists', 'feeds', 'calendar', 'tags', 'highlights'])

/** Everything this library knows of one company: its news, its results, what is said of its shares, and what the person keeps about it. */
export function CompanyPage({ symbol }: { readonly symbol: string }) {
  const words = useWords()
  const { value: page, error } = useRequest('companies.page', { symbol }, isTouched)
  const isWatched = useSidebar((answer) => answer.value?.watchlists.some((list) => list.symbols.some((each) => each.symbol === symbol)) ?? false)
  const name = page?.profile.name ?? symbol
  return (
    <PageFrame
      kicker={page ? nameListings(page.profile.listings, symbol) : symbol}
      title={name === '' ? symbol : name}
      error={error}
      actions={
        <>
          <button type="button" className="tool" onClick={() => showScope({ kind: 'symbol', symbol })}>
            <span className="tool-label">{words.companies.showArticles}</span>
          </button>
          <button type="button" className="tool" onClick={() => showPage({ kind: 'ledger', symbol })}>
            <span className="tool-label">{words.companies.claims}</span>
          </button>
          <button type="button" className="tool" onClick={() => openAlertDialog({ target: { kind: 'symbol', symbol } })}>
            <span className="tool-label">{words.alerts.forCompany}</span>
          </button>
          <button type="button" className="tool" onClick={() => void (isWatched ? unwatchSymbol(symbol, null) : watchSymbol(symbol, null))}>
            <span className="tool-label">{isWatched ? words.watchlists.stopWatching : words.watchlists.watch}</span>
          </button>
        </>
      }
    >
      {page && (
        <div className="company-page">
          <div className="company-main">
            <CompanyNews symbol={symbol} counts={page.counts} />
            <HistoryPart symbol={symbol} />
            <CompanyResults page={page} />
            <CompanySaid symbol={symbol} first={page.said} />
            <CompanyMarks kept={page.kept} />
          </div>
          <CompanyFacts symbol={symbol} page={page} />
        </div>
      )}
    </PageFrame>
  )
}

function nameListings(listings: readonly { readonly symbol: string; readonly exchange: string | null; readonly former: boolean }[], symbol: string): string {
  const current = listings.filter((listing) => !listing.former).map((listing) => (listing.exchange === null ? listing.symbol : `${listing.exchange}: ${listing.symbol}`))
  return current.length > 0 ? current.join(' · ') : symbol
}
