// Asking feeds for news, and what comes of it. One refresh of the person's at a time; those on schedule show their progress too.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { LibraryChange, RefreshReport } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { onLibraryChange } from '../changes.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { say, tryTo } from '../status/messages.ts'
import { openDialog } from '../view.ts'
import { currentWords } from '../words.ts'
import { useFeedDialog } from './feed-dialog.ts'

interface Refreshing {
  readonly asked: boolean // by the person, and not answered yet
  readonly done: number
  readonly total: number // 0: nothing is being refreshed
}

export const useRefreshing = create<Refreshing>(() => ({ asked: false, done: 0, total: 0 }))

/** Hears of progress for as long as the window stands. Used once, by the window itself. */
export function useHearProgress(): void {
  useEffect(() => onLibraryChange(hearChange), [])
}

function hearChange(change: LibraryChange): void {
  if (change.progress) {
    if (change.progress.task !== 'refresh') return
    const { done, total } = change.progress
    useRefreshing.setState(done < total ? { done, total } : { done: 0, total: 0 })
  } else if (change.topics.includes('library')) useRefreshing.setState({ done: 0, total: 0 }) // another library process: it will say what it does
}

/** Asks feeds now; null means all that are not paused. */
export async function refreshFeeds(ids: readonly string[] | null): Promise<void> {
  const words = currentWords().feeds.asking
  if (useRefreshing.getState().asked) return say(words.already)
  const feeds = useSidebar.getState().value?.feeds ?? []
  const wanted = ids === null ? feeds.filter((feed) => !feed.paused && !feed.gone).length : ids.length
  if (wanted === 0) return say(feeds.length === 0 ? words.noFeed : words.allPaused)
  useRefreshing.setState({ asked: true })
  say(words.now(wanted))
  const report = await tryTo(() => call('feeds.refresh', { ids: ids === null ? null : [...ids] }))
  useRefreshing.setState({ asked: false, done: 0, total: 0 })
  if (!report) return say('')
  const { problems } = report
  const showProblems = (): void => {
    useFeedDialog.setState({ problems })
    openDialog('feed-problems')
  }
  say(summariseRefresh(report), problems.length === 0 ? null : { label: words.showWhich(problems.length), run: showProblems })
}

/** What a refresh brought, in a sentence: "12 new articles, 1 changed, 2 feeds could not be read." */
export function summariseRefresh({ asked, added, changed, problems }: RefreshReport): string {
  return currentWords().feeds.asking.summary(added, changed, problems.length, asked === 0)
}
