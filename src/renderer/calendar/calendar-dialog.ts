import { create } from 'zustand'
import type { EarningsDate } from '../../shared/contract.ts'
import { openDialog } from '../view.ts'

/** Which date the dialog is about; null: a new one, of `symbol` where that is known. */
export const useCalendarDialog = create<{ readonly date: EarningsDate | null; readonly symbol: string }>(() => ({ date: null, symbol: '' }))

export function openDateDialog(about: { readonly date?: EarningsDate; readonly symbol?: string } = {}): void {
  useCalendarDialog.setState({ date: about.date ?? null, symbol: about.date?.symbol ?? about.symbol ?? '' })
  openDialog('earnings-date')
}
