import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, WindowEvent } from '../shared/window.ts'

/** All that a window can reach: one question, one stream of events. No channel name and no Electron object crosses. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  onEvent(listener) {
    const forward = (_event: unknown, value: WindowEvent): void => listener(value)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.removeListener('event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('marketdash', bridge)
