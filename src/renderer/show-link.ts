import { flushSync } from 'react-dom'
import type { DeepLink } from '../shared/deep-link.ts'
import { showAddFeed } from './feeds/add-feed.ts'
import { closeDialog, setQuery, showPane, showScope } from './view.ts'

/** Shows what a link from elsewhere asks for. An address is only proposed: subscribing is the person's own click. */
export function showLink(link: Exclude<DeepLink, { kind: 'article' }>): void {
  flushSync(closeDialog) // one that is open already would keep what it holds
  if (link.kind === 'subscribe') return showAddFeed('address', link.url)
  showScope(link.kind === 'symbol' ? { kind: 'symbol', symbol: link.symbol } : { kind: 'all' })
  if (link.kind === 'search') setQuery(link.query)
  showPane('articles')
}
