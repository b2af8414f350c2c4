import { create } from 'zustand'
import type { Scope } from '../../shared/contract.ts'
import type { SmartList } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { openDialog } from '../view.ts'
import { queryInScope } from './query-of-scope.ts'

/** What the dialog is about: one that is there, or a search that is to become one. */
interface SmartListDialog {
  readonly list: SmartList | null
  readonly query: string
}

export const useSmartListDialog = create<SmartListDialog>(() => ({ list: null, query: '' }))

/** Asks for the name of a search in a place, to keep it as a smart list. */
export function startSmartList(scope: Scope, query: string): void {
  useSmartListDialog.setState({ list: null, query: queryInScope(scope, query, useSidebar.getState().value) })
  openDialog('smart-list')
}

export function editSmartList(list: SmartList): void {
  useSmartListDialog.setState({ list, query: list.query })
  openDialog('smart-list')
}
