import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net'
import { createSystemContext } from '../../../src/core/fetch/index.ts'
import type { FetchContext, FetchRequest, ResolvedAddress } from '../../../src/core/fetch/index.ts'

/** A server on this machine under a name of its own, with everything it was asked. */
export interface Loopback {
  readonly address: (path?: string) => string
  readonly port: number
  readonly requests: IncomingMessage[]
  connections: number
  readonly close: () => Promise<void>
}

export const names = new Map<string, readonly ResolvedAddress[]>()
const open: Loopback[] = []

/** @param ip one of 127.0.0.0/8, so that servers may differ in address as real ones do */
export function serve(listener: RequestListener, { host = 'news.test', ip = '127.0.0.1', tls = null as { key: string; cert: string } | null } = {}): Promise<Loopback> {
  const requests: IncomingMessage[] = []
  const answer: RequestListener = (request, response) => {
    requests.push(request)
    listener(request, response)
  }
  const server = tls ? createTlsServer(tls, answer) : createServer({ maxHeaderSize: 1 << 20 }, answer)
  return listen(server, host, ip, tls ? 'https' : 'http', requests)
}

/** A server of bare bytes, for what no HTTP server would send. */
export function serveBytes(listener: (socket: Socket) => void, { host = 'news.test', ip = '127.0.0.1' } = {}): Promise<Loopback> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => listener(socket))
  })
  return listen(server, host, ip, 'http', [])
}

function listen(server: Server | TcpServer, host: string, ip: string, scheme: string, requests: IncomingMessage[]): Promise<Loopback> {
  names.set(host, [{ address: ip, family: 4 }])
  const sockets = new Set<Socket>()
  return new Promise((resolve) =>
    server.listen(0, ip, () => {
      const { port } = server.address() as AddressInfo
      const loopback: Loopback = {
        address: (path = '/feed') => `${scheme}://${host}:${port}${path}`,
        port,
        requests,
        connections: 0,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            for (const socket of sockets) socket.destroy()
          }),
      }
      server.on('connection', (socket: Socket) => {
        loopback.connections++
        sockets.add(socket)
        socket.on('close', () => sockets.delete(socket))
      })
      open.push(loopback)
      resolve(loopback)
    }),
  )
}

export async function closeServers(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()))
  names.clear()
}

/** The real transport, with names that lead to this machine and the permission to go there. */
export function contextHere(changes: Partial<FetchContext> = {}): FetchContext {
  return createSystemContext({
    resolve: (host) => {
      const found = names.get(host)
      return found ? Promise.resolve(found) : Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }))
    },
    allowedAddresses: { has: (address: string) => address.startsWith('127.') } as ReadonlySet<string>,
    ...changes,
  })
}

export function ask(address: string, changes: Partial<FetchRequest> = {}): FetchRequest {
  return { address, validators: null, allowPrivate: false, accept: 'feed', ...changes }
}

export const feedBody = '<rss version="2.0"><channel><title>News</title><item><title>One</title></item></channel></rss>'

export function sendFeed(response: ServerResponse, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...headers })
  response.end(feedBody)
}
