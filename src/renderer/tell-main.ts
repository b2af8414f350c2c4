import { callWindow } from './bridge.ts'
import { useSidebar } from './library/sidebar-answer.ts'
import { useNoticeChoices } from './settings/notice-choices.ts'
import { tryTo } from './status/messages.ts'
import { keysOf, useBindings } from './commands/bindings.ts'
import { commands } from './commands/commands.ts'
import { useTheme } from './theme.ts'
import { useChosenLanguage } from './words.ts'

/** Tells main, now and after every change, how many articles are unread, what is chosen of notifications, and which language, keys and colours its menus and its empty window are to have. */
export function keepMainTold(): void {
  const tell = (): void => {
    const { language } = useChosenLanguage.getState()
    const keys = Object.fromEntries(commands.flatMap((command) => keysOf(command) === null ? [] : [[command.name, keysOf(command)!]]))
    void tryTo(() => callWindow('window.setPreferences', { language: language ?? 'english', theme: useTheme.getState().theme, keys, notices: useNoticeChoices.getState() }))
  }
  tell()
  useChosenLanguage.subscribe(tell)
  useTheme.subscribe(tell)
  useBindings.subscribe(tell)
  useNoticeChoices.subscribe(tell)
  useSidebar.subscribe(({ value }, before) => {
    if (value && value.unread !== before.value?.unread) void tryTo(() => callWindow('window.showUnread', { unread: value.unread }))
  })
}
