import { useLibraryState } from './library-state.ts'
import { closeAlert, useMessages } from './messages.ts'
import { Icon } from '../ui/Icon.tsx'
import { LibraryNotice } from './LibraryNotice.tsx'

/** What went wrong: the library process first, then single happenings. */
export function Alerts() {
  const alerts = useMessages((messages) => messages.alerts)
  const library = useLibraryState()
  const trouble = library.state === 'restarting' || library.state === 'failed'
  return (
    <div className="alerts">
      <LibraryNotice />
      {trouble && (
        <div className="alert" role="alert">
          <p>{library.message ?? sentenceOfState(library.state)}</p>
        </div>
      )}
      {alerts.map((alert) => (
        <div className="alert" role="alert" key={alert.id}>
          <p>{alert.message}</p>
          <button type="button" className="icon-button" aria-label="Close this message" onClick={() => closeAlert(alert.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}

function sentenceOfState(state: 'restarting' | 'failed' | 'starting' | 'ready'): string {
  return state === 'restarting'
    ? 'The library stopped and is being started again. Nothing is lost; this takes a moment.'
    : 'The library could not be started. Close Marketdash and open it again.'
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
    </footer>
  )
}
