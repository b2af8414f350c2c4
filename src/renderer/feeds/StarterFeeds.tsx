import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { useRequest } from '../use-request.ts'
import { closeDialog, showPane, showScope } from '../view.ts'
import { OfferedFeeds } from './OfferedFeeds.tsx'

const isTouched = (change: LibraryChange): boolean => touches(change, ['feeds'])

/** Public feeds of general market news, to begin with. */
export function StarterFeeds() {
  const { value: feeds, error } = useRequest('feeds.suggest', { symbol: null }, isTouched)
  const finish = (): void => {
    showScope({ kind: 'all' })
    showPane('articles')
    closeDialog()
  }
  return (
    <div className="form">
      <p className="form-note">Public feeds of market news. Choose what you want to follow; each can be unsubscribed again.</p>
      {error !== null && (
        <p className="form-error" role="alert">
          {error}
        </p>
      )}
      {feeds?.length === 0 && <p>You follow all of them already.</p>}
      {feeds && feeds.length > 0 && <OfferedFeeds feeds={feeds} onFollowed={finish} onRefuse={null} />}
    </div>
  )
}
