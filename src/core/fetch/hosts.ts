import { day, minute } from './fetching.ts'
import type { HostWait } from './fetching.ts'

/** The name by which a server's wishes are remembered: every feed, page and picture of it counts together. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, '')
}

/**
 * Until when a host is to be left alone; null where it may be asked.
 * A moment more than a day away was written by a clock that has been set back since, and holds no longer.
 */
export function readWait(hosts: ReadonlyMap<string, HostWait> | undefined, host: string, now: number): number | null {
  const notBefore = hosts?.get(host)?.notBefore
  return notBefore !== undefined && notBefore > now && notBefore <= now + day + minute ? notBefore : null
}
