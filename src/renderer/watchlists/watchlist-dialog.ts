import { create } from 'zustand'
import { useSidebar } from '../library/sidebar-answer.ts'
import type { Watchlist } from '../../shared/model.ts'
import { openDialog } from '../view.ts'
import type { DialogName } from '../view.ts'

/** What the dialogs about watchlists are about. */
interface WatchlistDialog {
  readonly listId: string | null
  readonly symbol: string | null // null: the list itself
  readonly sectionId: string | null // null: a new one
}

export const useWatchlistDialog = create<WatchlistDialog>(() => ({ listId: null, symbol: null, sectionId: null }))

export function openWatchlistDialog(
  dialog: Extract<DialogName, 'watchlist-color' | 'section' | 'paste-symbols' | 'rename-watchlist'>,
  about: { readonly listId: string | null; readonly symbol?: string; readonly sectionId?: string },
): void {
  useWatchlistDialog.setState({ symbol: null, sectionId: null, ...about })
  openDialog(dialog)
}

/** The list that the dialog is about; null where it is gone. */
export function useDialogList(): Watchlist | null {
  const listId = useWatchlistDialog((dialog) => dialog.listId)
  return useSidebar((answer) => answer.value?.watchlists.find((list) => list.id === listId) ?? null)
}
