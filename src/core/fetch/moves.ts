import { isIP } from 'node:net'
import { day } from './fetching.ts'

/** What is known of a permanent move: how often, on different days, the same new address was named. */
export interface MoveState {
  readonly movedTo: string | null
  readonly movedTimes: number
  readonly movedAt: number | null
}

const timesUntilStable = 3
export const notMoved: MoveState = { movedTo: null, movedTimes: 0, movedAt: null }

/** Counts an answer that came from `permanentAddress`, or from where the feed always was. The same day counts once. */
export function countMove(before: MoveState, permanentAddress: string | null, now: number): MoveState {
  if (permanentAddress === null || looksLikePortal(permanentAddress)) return notMoved
  if (before.movedTo !== permanentAddress || before.movedAt === null) return { movedTo: permanentAddress, movedTimes: 1, movedAt: now }
  if (Math.floor(now / day) === Math.floor(before.movedAt / day)) return { ...before }
  return { movedTo: permanentAddress, movedTimes: before.movedTimes + 1, movedAt: now }
}

/** The address a feed has moved to for good, once three answers on different days agree; then it may be stored. */
export function readStableMove(state: MoveState): string | null {
  return state.movedTimes >= timesUntilStable ? state.movedTo : null
}

/** Whether an address looks like the door of a network (hotel, train, airport) or of an account, rather than like a feed. */
export function looksLikePortal(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return true
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 || !host.includes('.') || /\.(lan|local|home|internal|localdomain|arpa)$/.test(host) || portalWord.test(host) || portalWord.test(url.pathname)
}

const portalWord = /(^|[./_-])(log-?in|log-?on|sign-?in|sign-?on|sign-?up|register|registration|auth|authenticate|oauth2?|sso|captive|portal|captiveportal|hotspot|guest|guestportal|wifi|wi-fi|wlan|splash|walled-?garden|lodgenet|consent|suspended|suspendedpage|parked|parking|domain-?for-?sale)([./_?-]|$)/i
