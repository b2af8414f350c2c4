import { create } from 'zustand'
import type { Rule } from '../../shared/rules.ts'
import { openDialog } from '../view.ts'

/** What the dialog shows: the list, or one rule being written. */
type Edited = { readonly rule: Rule | null; readonly query: string } // null: a new one

export const useRulesDialog = create<{ readonly edited: Edited | null }>(() => ({ edited: null }))

export function showRules(): void {
  useRulesDialog.setState({ edited: null })
  openDialog('rules')
}

export function editRule(rule: Rule | null, query = rule?.query ?? ''): void {
  useRulesDialog.setState({ edited: { rule, query } })
  openDialog('rules')
}
