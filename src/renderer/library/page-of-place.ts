import type { Scope } from '../../shared/contract.ts'
import { showPage } from '../view.ts'

/** Opens the page of a company or a watchlist. False for places that have none. */
export function showPageOfPlace(scope: Scope): boolean {
  if (scope.kind === 'symbol') showPage({ kind: 'company', symbol: scope.symbol })
  else if (scope.kind === 'watchlist') showPage({ kind: 'watchlist', id: scope.id })
  else if (scope.kind === 'watched') showPage({ kind: 'watchlists' })
  else return false
  return true
}
