import { create } from 'zustand'
import { openDialog } from '../view.ts'
import type { DialogName } from '../view.ts'

/** Which tag the dialogs about tags are about. */
export const useTagDialog = create<{ readonly tag: string }>(() => ({ tag: '' }))

export function openTagDialog(dialog: Extract<DialogName, 'tag-color' | 'rename-tag' | 'merge-tag'>, tag: string): void {
  useTagDialog.setState({ tag })
  openDialog(dialog)
}
