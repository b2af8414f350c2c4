import { useWords } from '../words.ts'
import { pauseRereading, useRereading } from './rereading-state.ts'

/** At the foot of the window: articles that are being read again, and the way to stop that or to let it go on. */
export function RereadingLine() {
  const words = useWords().rereading
  const { status, done, total } = useRereading()
  if (status?.state === 'paused') {
    return (
      <div className="rereading-line">
        <span>{words.paused(status.waiting)}</span>
        <button type="button" className="text-button" onClick={() => void pauseRereading(false)}>
          {words.resume}
        </button>
      </div>
    )
  }
  if (total === 0) return null
  return (
    <div className="rereading-line">
      <span>{words.reading(done, total)}</span>
      <progress aria-label={words.progress} value={done} max={total} />
      <button type="button" className="text-button" onClick={() => void pauseRereading(true)}>
        {words.pause}
      </button>
    </div>
  )
}
