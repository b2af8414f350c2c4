import { chmodSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import type { LibraryChange, WireReply, WireRequest } from '../../shared/contract.ts'
import { toErrorValue } from '../../shared/errors.ts'
import { readFrames, writeFrame } from './frames.ts'

export interface OwnerServer {
  announce(change: LibraryChange): void
  close(): Promise<void>
}

/** Answers other processes of this user over a local socket that only its owner may open. The caller holds the library's lock. */
export async function serveOwner(address: string, call: (name: string, input: unknown) => Promise<unknown>): Promise<OwnerServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy()) // the other side went away: its requests are answered to nobody
    readFrames(socket, (value) => void answer(socket, value as WireRequest, call))
  })
  const onWindows = process.platform === 'win32'
  if (!onWindows) rmSync(address, { force: true }) // left by a process that was killed: the lock says it is dead
  const oldMask = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(address, resolve)
    })
  } finally {
    process.umask(oldMask)
  }
  if (!onWindows) chmodSync(address, 0o600)
  return {
    announce: (change) => sockets.forEach((socket) => writeFrame(socket, { change })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        sockets.forEach((socket) => socket.end())
        setTimeout(() => sockets.forEach((socket) => socket.destroy()), 500).unref()
      }),
  }
}

async function answer(socket: Socket, request: WireRequest, call: (name: string, input: unknown) => Promise<unknown>): Promise<void> {
  let reply: WireReply
  try {
    reply = { id: request.id, ok: true, value: await call(request.name, request.input) }
  } catch (error) {
    reply = { id: request.id, ok: false, error: toErrorValue(error) }
  }
  if (!socket.destroyed) writeFrame(socket, reply)
}
