import { createConnection } from 'node:net'
import type { LibraryChange, WireChange, WireReply } from '../../shared/contract.ts'
import { AppError, fromErrorValue } from '../../shared/errors.ts'
import type { ErrorKind } from '../../shared/errors.ts'
import { addressesOfOwner } from './address.ts'
import { readFrames, writeFrame } from './frames.ts'

export interface OwnerClient {
  call(name: string, input: unknown): Promise<unknown>
  close(): void
}

const gone = { code: 'OWNER_GONE' } as const

/** Whether a request failed because its owner went away before it answered: nobody knows whether it was done. */
export function ownerIsGone(error: unknown): boolean {
  return error instanceof AppError && error.cause === gone
}

/** Connects to the process that has the library in `folder` open. Resolves null where nobody answers. */
export async function connectToOwner(folder: string, onChange: (change: LibraryChange) => void, onGone: () => void): Promise<OwnerClient | null> {
  for (const address of addressesOfOwner(folder, false)) {
    const client = await connect(address, onChange, onGone)
    if (client) return client
  }
  return null
}

function connect(address: string, onChange: (change: LibraryChange) => void, onGone: () => void): Promise<OwnerClient | null> {
  return new Promise((resolve) => {
    const socket = createConnection(address)
    const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
    const whenGone = (): AppError => new AppError('library-locked', 'The Marketdash that had the library open went away before it answered. Look whether it was done, and try again.', gone)
    let nextId = 1
    let connected = false
    socket.on('error', () => socket.destroy()) // 'close' follows and says the rest
    socket.on('close', () => {
      if (!connected) return resolve(null)
      onGone()
      waiting.forEach((each) => each.reject(whenGone()))
      waiting.clear()
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
            if (socket.destroyed || !socket.writable) return reject(whenGone())
            const id = nextId++
            waiting.set(id, { resolve: resolveCall, reject })
            writeFrame(socket, { id, name, input })
          }),
        close: () => socket.end(),
      })
    })
  })
}
