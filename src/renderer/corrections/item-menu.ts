import type { LiftedItem } from '../../shared/corrections.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { currentWords } from '../words.ts'
import { confirmItem, rejectItem, takeBackWord } from './actions.ts'
import { askWhy, workOnFigure } from './figure-work.ts'

/** What can be done with something that was lifted out; `key` names it in the rail. */
export function itemActions(lifted: LiftedItem, key: string): readonly (MenuItem | null)[] {
  const words = currentWords().corrections
  const { byPerson } = lifted.item
  return [
    ...(byPerson === undefined ? [{ label: words.confirm, run: () => void confirmItem(lifted) }] : []),
    { label: words.correct, run: () => workOnFigure({ mode: 'correct', lifted, doubt: null }) },
    { label: words.reject, run: () => void rejectItem(lifted) },
    ...(byPerson === undefined ? [] : [{ label: words.takeBack, run: () => void takeBackWord(byPerson.correctionId) }]),
    null,
    { label: words.why, run: () => askWhy(lifted, key) },
  ]
}

/** The same by one key each, while the row has focus. True where the key was one of them. */
export function runItemKey(pressed: string, lifted: LiftedItem, key: string): boolean {
  switch (pressed) {
    case 'c':
      if (lifted.item.byPerson === undefined) void confirmItem(lifted)
      return true
    case 'e':
      workOnFigure({ mode: 'correct', lifted, doubt: null })
      return true
    case 'x':
      void rejectItem(lifted)
      return true
    case 'w':
      askWhy(lifted, key)
      return true
    default:
      return false
  }
}
