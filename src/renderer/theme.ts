// The colours of the window: the system's, or those the person chose. The tokens of each stand in styles/tokens.css.
import { create } from 'zustand'
import { themes } from '../shared/themes.ts'
import type { Theme } from '../shared/themes.ts'
import { followRestored, recall, remember } from './remember.ts'

export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: recall('theme', isTheme) ?? 'system' }))

export function chooseTheme(theme: Theme): void {
  remember('theme', theme)
  useTheme.setState({ theme })
}

followRestored('theme', isTheme, (theme) => useTheme.setState({ theme }))

/** Puts the colours on the page, now and whenever another theme is chosen. */
export function paintDocument(): void {
  const paint = (theme: Theme): void => void (document.documentElement.dataset['theme'] = theme)
  paint(useTheme.getState().theme)
  if (!/mac/i.test(navigator.platform)) document.documentElement.dataset['scrollbars'] = 'drawn' // a Mac lays its own over the page, and hides them
  useTheme.subscribe(({ theme }) => paint(theme))
}

function isTheme(value: unknown): value is Theme {
  return (themes as readonly unknown[]).includes(value)
}
