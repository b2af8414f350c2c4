/**
 * Fetching with manners: transport and policy. No database and no files here; what has to be remembered comes in and goes out as plain data.
 * docs/notes/fetching.md says what is promised and why.
 */
export { fetchResource } from './fetch.ts'
export { createSystemContext } from './system-context.ts'
export { createQueue } from './queue.ts'
export type { FetchQueue, QueueOptions, QueueProgress } from './queue.ts'
export { isPublicAddress } from './private-addresses.ts'
export type {
  FailureReason, FetchContext, FetchedResource, FetchLimits, FetchRequest, FetchResult, HostWait, ResolvedAddress, UnchangedResource, Validators,
} from './fetching.ts'
export { never, planNext, requestFeed, startFetchState } from './schedule.ts'
export type { FeedFetchState, FeedOutcome } from './schedule.ts'
export { isDue, mendState, refuseOnDemand } from './due.ts'
export { looksLikePortal, readStableMove } from './moves.ts'
