import { create } from 'zustand'
import type { LibraryState } from '../../shared/window.ts'

/** Whether the library process is there, as main last said. Until it says otherwise it is taken to be. */
export const useLibraryState = create<LibraryState>(() => ({ state: 'ready', message: null }))

export function setLibraryState(state: LibraryState): void {
  useLibraryState.setState(state)
}
