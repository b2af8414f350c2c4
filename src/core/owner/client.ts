import { createConnection } from 'node:net'
import type { LibraryChange, WireChange, WireReply } from '../../shared/contract.ts'
import { AppError, fromErrorValue } from '../../shared/errors.ts'
import type { ErrorKind } from '../../shared/errors.ts'
import { readFrames, writeFrame } from './frames.ts'

export interface OwnerClient {
  call(name: string, input: unknown): Promise<unknown>
  close(): void
}

/** Connects to the process that has the library open. Resolves null where nobody answers. */
export function connectToOwner(address: string, onChange: (change: LibraryChange) => void, onGone: () => void): Promise<OwnerClient | null> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
    let nextId = 1
    let connected = false
    socket.on('error', () => socket.destroy()) // 'close' follows and says the rest
    socket.on('close', () => {
      if (!connected) return resolve(null)
      const gone = new AppError('library-locked', 'The Marketdash that had the library open went away before it answered. Nothing half-done was kept; try again.')
      waiting.forEach((each) => each.reject(gone))
      waiting.clear()
      onGone()
    })
    socket.on('connect', () => {
      connected = true
      readFrames(socket, (value) => {
        const message = value as WireReply | WireChange
        if ('change' in message) return onChange(message.change)
        const asker = waiting.get(message.id)
        waiting.delete(message.id)
        if (message.ok) asker?.resolve(message.value)
        else asker?.reject(fromErrorValue({ kind: message.error.kind as ErrorKind, message: message.error.message }))
      })
      resolve({
        call: (name, input) =>
          new Promise((resolveCall, reject) => {
            const id = nextId++
            waiting.set(id, { resolve: resolveCall, reject })
            writeFrame(socket, { id, name, input })
          }),
        close: () => socket.end(),
      })
    })
  })
}
