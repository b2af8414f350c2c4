import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { FormError } from '../ui/FormError.tsx'
import { useRequest } from '../use-request.ts'
import { closeDialog, showPane, showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { OfferedFeeds } from './OfferedFeeds.tsx'

const isTouched = (change: LibraryChange): boolean => touches(change, ['feeds'])

/** Public feeds of general market news, to begin with. */
export function StarterFeeds() {
  const words = useWords().feeds.offer
  const { value: feeds, error } = useRequest('feeds.suggest', { symbol: null }, isTouched)
  const finish = (): void => {
    showScope({ kind: 'all' })
    showPane('articles')
    closeDialog()
  }
  return (
    <div className="form">
      <p className="form-note">{words.starters}</p>
      <FormError error={error} />
      {feeds?.length === 0 && <p>{words.allFollowed}</p>}
      {feeds && feeds.length > 0 && <OfferedFeeds feeds={feeds} onFollowed={finish} onRefuse={null} />}
    </div>
  )
}
