import { useId } from 'react'
import { create } from 'zustand'
import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { Icon } from '../ui/Icon.tsx'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'
import { OfferedFeeds } from './OfferedFeeds.tsx'

/** The symbol whose public feeds are offered; null: none. */
const useOffer = create<{ readonly symbol: string | null }>(() => ({ symbol: null }))

const isTouched = (change: LibraryChange): boolean => touches(change, ['feeds'])

/** Offers a symbol's public feeds, quietly, after it was put on a watchlist. */
export function offerFeedsOf(symbol: string): void {
  useOffer.setState({ symbol })
}

/** The offer stands at the foot of the list, where it moves nothing that is being read, until it is taken or put away. */
export function SymbolFeeds() {
  const symbol = useOffer((offer) => offer.symbol)
  return symbol === null ? null : <Offer key={symbol} symbol={symbol} />
}

function Offer({ symbol }: { readonly symbol: string }) {
  const words = useWords().feeds.offer
  const { value: feeds } = useRequest('feeds.suggest', { symbol }, isTouched)
  const titleId = useId()
  if (!feeds || feeds.length === 0) return null
  const close = (): void => useOffer.setState({ symbol: null })
  return (
    <section className="symbol-feeds" aria-labelledby={titleId}>
      <header>
        <h3 id={titleId}>{words.about(symbol)}</h3>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <OfferedFeeds feeds={feeds} onFollowed={close} onRefuse={close} />
    </section>
  )
}
