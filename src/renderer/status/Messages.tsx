import { RereadingLine } from '../rereading/RereadingLine.tsx'
import { useLibraryState } from './library-state.ts'
import { closeAlert, useMessages } from './messages.ts'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words.ts'
import { LibraryNotice } from './LibraryNotice.tsx'

/** What went wrong: the library process first, then single happenings. */
export function Alerts() {
  const words = useWords()
  const alerts = useMessages((messages) => messages.alerts)
  const library = useLibraryState()
  const trouble = library.state === 'restarting' || library.state === 'failed'
  return (
    <div className="alerts">
      <LibraryNotice />
      {trouble && (
        <div className="alert" role="alert">
          <p>{library.message ?? (library.state === 'restarting' ? words.status.restarting : words.status.failed)}</p>
        </div>
      )}
      {alerts.map((alert) => (
        <div className="alert" role="alert" key={alert.id}>
          <p>{alert.message}</p>
          <button type="button" className="icon-button" aria-label={words.status.closeMessage} onClick={() => closeAlert(alert.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}

/** The quiet line at the foot of the window: what was done last. */
export function StatusLine() {
  const said = useMessages((messages) => messages.said)
  const offer = useMessages((messages) => messages.offer)
  return (
    <footer className="status-line">
      <p role="status">{said}</p>
      {offer && (
        <button type="button" className="text-button" onClick={offer.run}>
          {offer.label}
        </button>
      )}
      <RereadingLine />
    </footer>
  )
}
