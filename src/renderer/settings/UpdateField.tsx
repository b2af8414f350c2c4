import { useWords } from '../words.ts'
import { checkForUpdate, downloadUpdate, useAppFacts } from './app-facts.ts'

/** This version, and how far a newer one is. */
export function UpdateField() {
  const words = useWords().app
  const { updates } = useAppFacts()
  if (updates === null) return null
  const { state, version, canLook } = updates
  const isBusy = state.kind === 'checking' || state.kind === 'downloading'
  return (
    <div className="setting">
      <p className="setting-name">{words.version(version)}</p>
      {canLook ? (
        <>
          <p className="form-note" role="status">
            {sayState()}
          </p>
          {state.kind === 'failed' && (
            <p className="form-error" role="alert">
              {state.message}
            </p>
          )}
          {state.kind === 'downloading' && <progress aria-label={words.updates.downloading(state.version)} max={state.bytes} value={state.done} />}
          {'notes' in state && state.notes !== '' && (
            <details>
              <summary>{words.updates.notes(state.version)}</summary>
              <pre className="setting-notes" dir="auto" tabIndex={0}>
                {state.notes}
              </pre>
            </details>
          )}
          {state.kind === 'available' && (
            <button type="button" className="button button-first" onClick={() => void downloadUpdate()}>
              {words.updates.download}
            </button>
          )}
          {state.kind !== 'available' && state.kind !== 'ready' && (
            <button type="button" className="button" disabled={isBusy} onClick={() => void checkForUpdate()}>
              {words.updates.check}
            </button>
          )}
        </>
      ) : (
        <p className="form-note">{words.updates.noServer}</p>
      )}
    </div>
  )

  function sayState(): string {
    switch (state.kind) {
      case 'checking':
        return words.updates.checking
      case 'current':
        return words.updates.current
      case 'available':
        return words.updates.available(state.version, Math.ceil(state.bytes / 1e6).toString())
      case 'elsewhere':
        return words.updates.elsewhere(state.version)
      case 'downloading':
        return words.updates.downloading(state.version)
      case 'ready':
        return words.updates.ready(state.version)
      default:
        return ''
    }
  }
}
