import { callWindow } from './bridge.ts'
import { tryTo } from './status/messages.ts'
import { useTheme } from './theme.ts'
import { useChosenLanguage } from './words.ts'

/** Tells main, now and after every change, which language and colours its menus and its empty window are to have. */
export function keepMainTold(): void {
  const tell = (): void => {
    const { language } = useChosenLanguage.getState()
    void tryTo(() => callWindow('window.setPreferences', { language: language ?? 'english', theme: useTheme.getState().theme }))
  }
  tell()
  useChosenLanguage.subscribe(tell)
  useTheme.subscribe(tell)
}
