import { create } from 'zustand'
import type { RefreshReport } from '../../shared/contract.ts'

/** What the dialogs about feeds are about. */
interface FeedDialog {
  readonly feedId: string | null // of the settings
  readonly folderId: string | null // of the renaming
  readonly problems: RefreshReport['problems'] // of the list of what is wrong
}

export const useFeedDialog = create<FeedDialog>(() => ({ feedId: null, folderId: null, problems: [] }))
