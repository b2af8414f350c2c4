import { callPlain } from '../bridge.ts'
import type { PlainRequest } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'
import type { Offer } from '../status/messages.ts'
import { currentWords } from '../words.ts'

interface Undo {
  readonly said: string // what was done, as the status line said it
  readonly inverse: Inverse
}

/** Requests, or work where one request needs the answer of another. */
export type Inverse = readonly PlainRequest[] | (() => Promise<void>)

const kept = 200
const stack: Undo[] = []

/** Says what was done and keeps how to take it back. `inverse` is built from the reply, so it takes back only what really changed. */
export function recordDone(said: string, inverse: Inverse, offer: Offer | null = null): void {
  say(said, offer)
  if (typeof inverse !== 'function' && inverse.length === 0) return
  stack.push({ said, inverse })
  if (stack.length > kept) stack.shift()
}

/** Takes the last thing back. Where that fails, it stays the last thing. */
export async function undo(): Promise<void> {
  const last = stack.pop()
  if (!last) return say(currentWords().status.nothingToUndo)
  const done = await tryTo(async () => {
    if (typeof last.inverse === 'function') await last.inverse()
    else for (const request of last.inverse) await callPlain(request)
    return true
  })
  if (done) say(currentWords().status.undone(last.said))
  else stack.push(last)
}

/** The change as an undo sends it: lists that may be written to. */
export function copyOf<Value>(change: Value): Mutable<Value> {
  return structuredClone(change) as Mutable<Value>
}

type Mutable<Value> = Value extends readonly (infer Item)[] ? Mutable<Item>[] : Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value
