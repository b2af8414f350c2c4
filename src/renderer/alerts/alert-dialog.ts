import { create } from 'zustand'
import type { Alert, AlertTarget } from '../../shared/contract.ts'
import { openDialog } from '../view.ts'

/** Which alert the dialog is about; null: a new one, for `target`. */
export const useAlertDialog = create<{ readonly alert: Alert | null; readonly target: AlertTarget }>(() => ({ alert: null, target: { kind: 'watched' } }))

export function openAlertDialog(about: { readonly alert?: Alert; readonly target?: AlertTarget } = {}): void {
  useAlertDialog.setState({ alert: about.alert ?? null, target: about.alert?.target ?? about.target ?? { kind: 'watched' } })
  openDialog('alert')
}
