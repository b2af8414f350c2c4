import { create } from 'zustand'
import { openDialog } from '../view.ts'

export type AddFeedPart = 'address' | 'starters' | 'opml'

/** Which part of "Add feed" is shown. */
export const useAddFeed = create<{ readonly part: AddFeedPart }>(() => ({ part: 'address' }))

export function showAddFeed(part: AddFeedPart): void {
  useAddFeed.setState({ part })
  openDialog('add-feed')
}
