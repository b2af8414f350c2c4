/** What a fetch is asked, and what it can answer. Plain values: they cross processes and can be stored. */

/** The two names a server gives to one state of a resource. One set: both are kept exactly as received, replaced together, dropped together. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FetchRequest {
  readonly address: string
  readonly validators: Validators | null // null: the whole resource is wanted
  readonly allowPrivate: boolean // the person typed this address, and it may be in their own network; redirects elsewhere may not
  readonly accept: 'feed' | 'page' | 'image'
  readonly maximumBytes?: number // after decompression; 15 MB where absent
  readonly redirectsAlreadySeen?: number // counted against the five
}

export interface FetchedResource {
  readonly kind: 'fetched'
  readonly status: number
  readonly finalAddress: string
  readonly permanentAddress: string | null // where every hop was 301 or 308, and none left https; else null
  readonly contentType: string | null // the header, whole
  readonly validators: Validators | null // null where there are none, and where the body is not whole
  readonly cacheSeconds: number | null // how long the server calls this fresh, at most a day; null: it does not say
  readonly bytes: Uint8Array // decompressed
  readonly bodyHash: string // sha256, hex
  readonly whole: boolean // false: the connection ended before the announced end, these bytes are the beginning
}

export interface UnchangedResource {
  readonly kind: 'unchanged'
  readonly finalAddress: string
  readonly permanentAddress: string | null
  readonly validators: Validators | null // the set that holds from now on
  readonly cacheSeconds: number | null
}

export type FailureReason =
  | 'address' // not an address, or neither http nor https
  | 'private' // leads into a private network
  | 'dns'
  | 'offline' // this computer has no way out; says nothing about the server
  | 'refused'
  | 'reset'
  | 'tls'
  | 'timeout'
  | 'protocol' // an answer that is not HTTP, or cannot be decompressed
  | 'redirects'
  | 'too-large'
  | 'content-type'
  | 'status'
  | 'cancelled'

export type FetchResult =
  | FetchedResource
  | UnchangedResource
  | { readonly kind: 'gone'; readonly sentence: string } // 410
  | {
      readonly kind: 'wait' // 429, 503 and whatever else comes with Retry-After; or a host that was told so earlier
      readonly host: string // who asked for it
      readonly until: number // epoch milliseconds, at most a day away
      readonly asked: boolean // false: nothing was sent, an earlier answer still holds
      readonly sentence: string
    }
  | {
      readonly kind: 'failed'
      readonly reason: FailureReason
      readonly permanent: boolean // trying again will not help until somebody changes something
      readonly status: number | null
      readonly sentence: string // what is wrong and what to do
    }

/** A host that said "not now". Mirrors the table hosts. */
export interface HostWait {
  readonly notBefore: number // epoch milliseconds
  readonly waits: number // how often in a row, for the doubling
}

export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
}

export interface FetchLimits {
  readonly connectMilliseconds: number // name, connection and TLS together
  readonly headersMilliseconds: number
  readonly idleMilliseconds: number // without a byte of the body
  readonly wholeMilliseconds: number // everything, all hops together
}

/** What fetching takes from the world, passed in so that tests can be the world. */
export interface FetchContext {
  readonly now: () => number // epoch milliseconds
  /** All addresses of a name. Rejects with an error that has a `code`, as dns.lookup does. */
  readonly resolve: (host: string) => Promise<readonly ResolvedAddress[]>
  /** Ends after the milliseconds, or at once where the signal says so; never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly signal?: AbortSignal // ends the fetch
  readonly hosts?: ReadonlyMap<string, HostWait> // hosts to be left alone
  readonly contact?: string | null // an e-mail address of the person, sent to sec.gov alone: its rule for automated access
  readonly allowedAddresses?: ReadonlySet<string> // addresses reached in spite of being private; for tests
  readonly certificates?: readonly string[] // certificate authorities trusted beside the usual ones, PEM
  readonly limits?: Partial<FetchLimits>
}

export const standardLimits: FetchLimits = { connectMilliseconds: 10_000, headersMilliseconds: 15_000, idleMilliseconds: 15_000, wholeMilliseconds: 60_000 }
export const largestBody = 15_000_000
export const mostRedirects = 5

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
