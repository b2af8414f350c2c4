import { chmodSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import type { LibraryChange, WireReply, WireRequest } from '../../shared/contract.ts'
import { toErrorValue } from '../../shared/errors.ts'
import { addressesOfOwner } from './address.ts'
import { readFrames, writeFrame } from './frames.ts'

export interface OwnerServer {
  announce(change: LibraryChange): void
  close(): Promise<void>
}

type Answer = (name: string, input: unknown) => Promise<unknown>

/**
 * Answers other processes of this user over a local socket that only its owner may open. The caller holds the library's lock.
 * Where no socket can be made (a full disk, a disk without sockets) the library is still open here, and others are told that nobody answers.
 */
export async function serveOwner(folder: string, call: Answer): Promise<OwnerServer> {
  const sockets = new Set<Socket>()
  const server = await listenSomewhere(folder, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy()) // the other side went away: its requests are answered to nobody
    readFrames(socket, (value) => {
      if (isRequest(value)) void answer(socket, value, call)
      else socket.destroy()
    })
  })
  return {
    announce: (change) => sockets.forEach((socket) => writeFrame(socket, { change })),
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve()
        const timer = setTimeout(() => sockets.forEach((socket) => socket.destroy()), 500)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        sockets.forEach((socket) => socket.end())
      }),
  }
}

async function listenSomewhere(folder: string, onSocket: (socket: Socket) => void): Promise<Server | null> {
  try {
    for (const address of addressesOfOwner(folder, true)) {
      const server = createServer(onSocket)
      if (await listen(server, address)) return server
    }
  } catch {
    // said by nobody's answering
  }
  return null
}

async function listen(server: Server, address: string): Promise<boolean> {
  const onWindows = process.platform === 'win32'
  const oldMask = onWindows ? 0 : process.umask(0o177)
  try {
    if (!onWindows) rmSync(address, { force: true }) // left by a process that was killed: the lock says it is dead
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(address, resolve)
    })
    if (!onWindows) chmodSync(address, 0o600)
    return true
  } catch {
    server.close()
    return false
  } finally {
    if (!onWindows) process.umask(oldMask)
  }
}

function isRequest(value: unknown): value is WireRequest {
  const request = value as WireRequest | null
  return typeof request === 'object' && request !== null && typeof request.id === 'number' && typeof request.name === 'string'
}

async function answer(socket: Socket, request: WireRequest, call: Answer): Promise<void> {
  let reply: WireReply
  try {
    reply = { id: request.id, ok: true, value: await call(request.name, request.input) }
  } catch (error) {
    reply = { id: request.id, ok: false, error: toErrorValue(error) }
  }
  if (!socket.destroyed) writeFrame(socket, reply)
}
