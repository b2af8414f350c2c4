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

const longest = 40 // milliseconds that a turn may take: whoever asks something meanwhile waits for it
const short = 20
let most = 1

/**
 * Items handed out a few at a time, each few in a turn of its own, for whoever stores them at once. One at first, because what has never run takes ten times as long; then
 * more while turns are short, up to sixteen, and fewer where the machine is slow.
 */
export async function* inTurns<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; ) {
    await takeTurn()
    const some = items.slice(from, from + most)
    from += some.length
    const start = performance.now()
    yield some
    const took = performance.now() - start
    if (took > longest) most = Math.max(1, most / 2)
    else if (took < short && some.length === most) most = Math.min(16, most * 2)
  }
}
