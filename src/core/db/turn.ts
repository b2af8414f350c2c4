import { setImmediate } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Waits for this writer's turn. Whoever stores much takes one before each transaction: each turn is in a round of the event loop of its own, so that
 * requests are heard between two. Eight feeds that each only let others in would still store eight times in one round.
 */
export async function takeTurn(): Promise<void> {
  const turn = last.then(() => setImmediate())
  last = turn
  await turn
}
