// The only ipcMain of the product.
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { schemaOf } from '../shared/answers.ts'
import { AppError, toErrorValue } from '../shared/errors.ts'
import { windowContract } from '../shared/window.ts'
import type { WindowRequestName } from '../shared/window.ts'
import { appOrigin } from './protocol.ts'
import { currentWindow } from './window.ts'

export type WindowHandlers = { readonly [Name in WindowRequestName]: (input: never) => unknown }

/** Answers the window: its own requests here, all others by the library. Errors cross as values. */
export function answerWindow(handlers: WindowHandlers, callLibrary: (name: string, input: unknown) => Promise<unknown>): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    try {
      if (!isFromWindow(event)) throw new AppError('bad-input', 'This page may not ask anything.')
      if (typeof name !== 'string') throw new AppError('bad-input', 'A request has a name.')
      if (!Object.hasOwn(windowContract, name)) return { ok: true, value: await callLibrary(name, input) }
      const checked = schemaOf(windowContract[name as WindowRequestName]).safeParse(input)
      if (!checked.success) throw new AppError('bad-input', 'The request is not understood.')
      return { ok: true, value: await handlers[name as WindowRequestName](checked.data as never) }
    } catch (error) {
      return { ok: false, error: toErrorValue(error) }
    }
  })
}

/** Only the top frame of our own window, while it shows our own page. */
function isFromWindow(event: IpcMainInvokeEvent): boolean {
  const window = currentWindow()
  const frame = event.senderFrame
  return window !== null && frame !== null && event.sender === window.webContents && frame === window.webContents.mainFrame && frame.origin === appOrigin
}
