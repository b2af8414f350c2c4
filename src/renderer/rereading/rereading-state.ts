// How far the library has been read again, and what that changed.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { LibraryChange } from '../../shared/contract.ts'
import type { RereadingStatus, RereadingSummary } from '../../shared/rereading.ts'
import { call } from '../bridge.ts'
import { onLibraryChange } from '../changes.ts'
import { say, tryTo } from '../status/messages.ts'
import { openDialog } from '../view.ts'
import { currentWords } from '../words.ts'

interface Rereading {
  readonly status: RereadingStatus | null
  readonly done: number
  readonly total: number // 0: nothing is being read
}

export const useRereading = create<Rereading>(() => ({ status: null, done: 0, total: 0 }))

/** Fewer are read before anybody has looked at the line. */
const worthShowing = 10

/** Hears of it for as long as the window stands. Used once, by the window itself. */
export function useHearRereading(): void {
  useEffect(() => {
    void ask()
    return onLibraryChange(hearChange)
  }, [])
}

function hearChange(change: LibraryChange): void {
  if (change.progress?.task === 'reread') {
    const { done, total } = change.progress
    useRereading.setState(done < total && total >= worthShowing ? { done, total } : { done: 0, total: 0 })
  }
  if (change.topics.includes('rereading') || change.topics.includes('library')) void ask(change.progress?.task === 'reread')
}

/** Asks how it stands; where it has just ended and changed figures, that is said, with the way to them. */
async function ask(hasEnded = false): Promise<void> {
  const status = await call('rereading.status', {}).catch(() => null) // without an answer nothing is shown
  if (!status) return
  useRereading.setState(status.state === 'running' ? { status } : { status, done: 0, total: 0 })
  const { last } = status
  if (!hasEnded || status.waiting > 0 || !last || last.articles === 0) return
  const words = currentWords().rereading
  say(words.summary(last), { label: words.show, run: () => openDialog('rereading') })
}

/** Stops it after the step at hand, or lets it go on. */
export async function pauseRereading(paused: boolean): Promise<void> {
  const status = await tryTo(() => call('rereading.pause', { paused }))
  if (status) useRereading.setState({ status, ...(paused ? { done: 0, total: 0 } : {}) })
}

/** Shows what the last one changed. */
export async function showRereading(): Promise<void> {
  await ask()
  const last: RereadingSummary | null = useRereading.getState().status?.last ?? null
  if (!last || last.articles === 0) say(currentWords().rereading.nothing)
  else openDialog('rereading')
}
