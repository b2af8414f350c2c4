import type { Alert } from '../../shared/contract.ts'
import { currentWords } from '../words.ts'

/** "Results · Everything watched": what an alert tells of, and of whom. */
export function nameAlert({ kind, target, about }: Alert): string {
  const { alerts, library } = currentWords()
  const whom = target.kind === 'watched' ? library.watched : target.kind === 'symbol' ? (about === target.symbol || about === '' ? target.symbol : `${target.symbol}, ${about}`) : about
  return `${alerts.kinds[kind]} · ${whom}`
}

const forGood = 9000 // the year from which on nobody waits

/** Whether an alert is silent now, and whether until a day or for good. */
export function readSilence({ silencedUntil }: Alert, now: number): 'speaks' | 'until' | 'for-good' {
  if (silencedUntil === null || Date.parse(silencedUntil) <= now) return 'speaks'
  return new Date(silencedUntil).getUTCFullYear() >= forGood ? 'for-good' : 'until'
}
