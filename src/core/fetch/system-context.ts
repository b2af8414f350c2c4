import { lookup } from 'node:dns/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { FetchContext } from './fetching.ts'

/** The real clock and the system's own resolver, which also knows the hosts file and the names of the local network. */
export function createSystemContext(changes: Partial<FetchContext> = {}): FetchContext {
  return {
    now: () => Date.now(),
    resolve: async (host) => (await lookup(host, { all: true, order: 'verbatim' })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => {}),
    ...changes,
  }
}
