// The process that began this one: Electron, which gives its own processes a port, or a Node, which gives them a channel.
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort

/** Says something to whoever began this process; nothing happens where that has just died. */
export function tellParent(message: unknown): void {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message, undefined, undefined, () => {}) // without a listener for it a lost message ends the process
}

/** Hears whoever began this process. `hearEnd` is called when a Node that began it is gone; Electron ends its own processes itself. */
export function hearParent(hear: (message: unknown) => void, hearEnd: () => void): void {
  if (parentPort) return void parentPort.on('message', (event) => hear(event.data))
  process.on('message', hear)
  process.on('disconnect', hearEnd)
}
