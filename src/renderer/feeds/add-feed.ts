import { create } from 'zustand'
import { openDialog } from '../view.ts'

export type AddFeedPart = 'address' | 'starters' | 'opml'

/** Which part of "Add feed" is shown, and the address that a link from elsewhere proposes. */
export const useAddFeed = create<{ readonly part: AddFeedPart; readonly proposed: string }>(() => ({ part: 'address', proposed: '' }))

export function showAddFeed(part: AddFeedPart, proposed = ''): void {
  useAddFeed.setState({ part, proposed })
  openDialog('add-feed')
}
