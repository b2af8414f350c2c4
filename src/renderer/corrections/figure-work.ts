// What the dialogs about one figure are about.
import { create } from 'zustand'
import type { Doubt } from '../../shared/model.ts'
import type { LiftedItem } from '../../shared/corrections.ts'
import { openDialog } from '../view.ts'

export interface FigureWork {
  readonly mode: 'correct' | 'add'
  readonly lifted: LiftedItem // as it is shown, or a first filling
  readonly doubt: Doubt | null // the question that it answers
}

export const useFigureWork = create<{ readonly work: FigureWork | null; readonly asked: { readonly lifted: LiftedItem; readonly key: string } | null }>(() => ({ work: null, asked: null }))

export function workOnFigure(work: FigureWork): void {
  useFigureWork.setState({ work })
  openDialog('figure')
}

/** Shows by which rule and from which words its numbers come. */
export function askWhy(lifted: LiftedItem, key: string): void {
  useFigureWork.setState({ asked: { lifted, key } })
  openDialog('why-figure')
}
