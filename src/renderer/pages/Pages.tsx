import { AlertsPage } from '../alerts/AlertsPage.tsx'
import { CalendarPage } from '../calendar/CalendarPage.tsx'
import { LedgerPage } from '../claims/LedgerPage.tsx'
import { ResultsPage } from '../claims/ResultsPage.tsx'
import { CorrectionsPage } from '../corrections/CorrectionsPage.tsx'
import { CompanyPage } from '../companies/CompanyPage.tsx'
import { TagsPage } from '../tags/TagsPage.tsx'
import { WatchlistPage } from '../watchlists/WatchlistPage.tsx'
import { WatchlistsPage } from '../watchlists/WatchlistsPage.tsx'
import type { Page } from '../view.ts'

/** The page that stands in the place of list and reader. */
export function Pages({ page }: { readonly page: Page }) {
  switch (page.kind) {
    case 'company':
      return <CompanyPage key={page.symbol} symbol={page.symbol} />
    case 'results':
      return <ResultsPage />
    case 'ledger':
      return <LedgerPage key={page.symbol} symbol={page.symbol} />
    case 'watchlist':
      return <WatchlistPage key={page.id} id={page.id} />
    case 'watchlists':
      return <WatchlistsPage />
    case 'alerts':
      return <AlertsPage />
    case 'corrections':
      return <CorrectionsPage />
    case 'tags':
      return <TagsPage />
    case 'calendar':
      return <CalendarPage />
  }
}
