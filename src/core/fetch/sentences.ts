import type { FailureReason, FetchResult } from './fetching.ts'

export type Failure = Extract<FetchResult, { kind: 'failed' }>

/** A failure before there was an answer, or of the answer's transport. `detail` is the system's own word for it. */
export function failTransport(reason: Exclude<FailureReason, 'status'>, url: URL | string, detail: string): Failure {
  const host = typeof url === 'string' ? url : url.hostname
  const permanent = reason === 'address' || reason === 'private' || reason === 'too-large' || reason === 'content-type'
  return { kind: 'failed', reason, permanent, status: null, sentence: sayTransport(reason, host, detail) }
}

function sayTransport(reason: Exclude<FailureReason, 'status'>, host: string, detail: string): string {
  switch (reason) {
    case 'address':
      return `${detail} Check the address: it must begin with http:// or https://.`
    case 'private':
      return `${host} leads to a private network (${detail}), where nothing from the web may reach. If it is yours, add the feed by typing this address yourself.`
    case 'dns':
      return `There is no server named ${host}. Check the address; if it was right before, the site may have closed or moved.`
    case 'offline':
      return `${host} cannot be reached from here: this computer seems to be offline (${detail}). Check the connection; it is tried again by itself.`
    case 'refused':
      return `${host} refuses connections (${detail}). The server may be down; it is tried again by itself.`
    case 'reset':
      return `${host} broke off in the middle of its answer (${detail}). It is tried again by itself.`
    case 'tls':
      return `The secure connection to ${host} failed (${detail}). Check this computer's date; if it is right, the site has to mend its certificate.`
    case 'timeout':
      return `${host} took too long ${detail}. It is tried again by itself.`
    case 'protocol':
      return `${host} sent something that cannot be read (${detail}). It is tried again by itself; open the address in a browser to see what is there.`
    case 'redirects':
      return `${host} sends the reader in circles (${detail}). Open the address in a browser and subscribe to where it ends.`
    case 'too-large':
      return `What ${host} sends is larger than ${detail}, more than is read. Look for a smaller feed of this site.`
    case 'content-type':
      return `${host} sends ${detail} at this address. Check the address.`
    case 'cancelled':
      return 'This was stopped before the answer came.'
  }
}

/** A failure that the server states. */
export function failStatus(status: number, url: URL): Failure {
  const host = url.hostname
  const said = process.getBuiltinModule('node:http').STATUS_CODES[status] // no import: what speaks HTTP is loaded when something is fetched
  const name = said ? `${status} ${said}` : String(status)
  const permanent = status >= 400 && status < 500 && ![408, 421, 425].includes(status)
  return { kind: 'failed', reason: 'status', permanent, status, sentence: sayStatus(status, host, name) }
}

function sayStatus(status: number, host: string, name: string): string {
  if (status === 401 || status === 407) return `${host} asks for a name and a password (${name}). Put them into the address: https://name:password@…`
  if (status === 402) return `${host} wants to be paid for this (${name}). Open it in a browser.`
  if (status === 403) return `${host} does not let this reader in (${name}). Open the address in a browser; if it works there, ask the site to allow feed readers.`
  if (status === 404) return `There is nothing at this address any more (${name}). Check the address, or look for the feed on the site of ${host}.`
  if (status === 451) return `${host} may not show this here for legal reasons (${name}).`
  if (status >= 500) return `${host} has a fault of its own (${name}). It is tried again by itself.`
  return `${host} answered in a way that is not understood (${name}). Open the address in a browser to see what is there.`
}

export function sayGone(url: URL): string {
  return `${url.hostname} says that this has been removed for good (410 Gone). It is not asked again; what was kept stays here.`
}

/** @param until epoch milliseconds */
export function sayWait(host: string, until: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000))
  const span = minutes < 120 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.round(minutes / 60)} hours`
  return `${host} asks to be left alone for ${span}. It is asked again by itself after that.`
}

const offline = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'])
const dns = new Set(['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL', 'EINVAL', 'EBADNAME'])
const refused = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'EHOSTDOWN', 'EACCES', 'EPERM'])
const reset = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'])

/** Which failure an error of the transport is, and its word for it. */
export function readSystemError(error: unknown): { readonly reason: Exclude<FailureReason, 'status' | 'address' | 'private'>; readonly detail: string } {
  // Where a name has several addresses and all fail, Node gathers the errors. A server that refuses says more than a network without IPv6.
  const names = error instanceof AggregateError && error.errors.length > 0 ? error.errors.map(nameError) : [nameError(error)]
  const name = names.find((each) => !offline.has(each)) ?? names[0]!
  if (offline.has(name)) return { reason: 'offline', detail: name }
  if (dns.has(name)) return { reason: 'dns', detail: name }
  if (refused.has(name)) return { reason: 'refused', detail: name }
  if (reset.has(name)) return { reason: 'reset', detail: name }
  if (name === 'ETIMEDOUT') return { reason: 'timeout', detail: 'to connect' }
  if (name === 'HPE_HEADER_OVERFLOW') return { reason: 'protocol', detail: 'its headers do not end' }
  if (name.startsWith('HPE_')) return { reason: 'protocol', detail: `it is not HTTP, ${name}` }
  if (/^(ERR_(TLS|SSL)|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_OSSL|HOSTNAME_MISMATCH|INVALID_CA|CRL_)/.test(name)) return { reason: 'tls', detail: name }
  return { reason: 'protocol', detail: name }
}

function nameError(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : error instanceof Error ? error.message : String(error)
}
