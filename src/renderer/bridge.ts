import type { Call, RequestInput, RequestName } from '../shared/contract.ts'
import type { WindowContract, WindowEvent, WindowInput, WindowRequestName } from '../shared/window.ts'
import { AppError, errorKinds } from '../shared/errors.ts'
import type { ErrorKind } from '../shared/errors.ts'
import { currentWords } from './words.ts'

/** A request as plain data: what the undo keeps. */
export type PlainRequest = { readonly [Name in RequestName]: { readonly name: Name; readonly input: RequestInput<Name> } }[RequestName]

/**
 * Asks the library. Throws AppError with a sentence for the person. While the library process is being started again the main
 * process keeps the request and asks it once more, so there is nothing to repeat here.
 */
export const call: Call = (name, input) => ask(name, input) as Promise<never>

/** Asks the library with a request kept as data. */
export function callPlain(request: PlainRequest): Promise<unknown> {
  return ask(request.name, request.input)
}

/** Asks the main process itself: links, the state of the library process. Throws AppError. */
export async function callWindow<Name extends WindowRequestName>(
  name: Name,
  input: WindowInput<Name>,
): Promise<NonNullable<WindowContract[Name]['output']['type']>> {
  return (await ask(name, input)) as NonNullable<WindowContract[Name]['output']['type']>
}

/** Hears what main tells this window; returns how to stop. */
export function onEvent(listener: (event: WindowEvent) => void): () => void {
  return window.marketdash.onEvent(listener)
}

const ahead = new Map<string, ReturnType<typeof window.marketdash.call>>()

/**
 * Asks what the window is sure to ask in a moment: the library answers while the window is drawn for the first time. The answer goes to the first who asks
 * the same; once anything has changed meanwhile, it is not given any more.
 */
export function askAhead<Name extends RequestName>(name: Name, input: RequestInput<Name>): void {
  const asked = window.marketdash.call(name, input)
  asked.catch(() => undefined) // heard by whoever asks
  const key = JSON.stringify([name, input])
  ahead.set(key, asked)
  const stop = onEvent(() => {
    ahead.delete(key)
    stop()
  })
}

async function ask(name: string, input: unknown): Promise<unknown> {
  const key = JSON.stringify([name, input])
  const asked = ahead.get(key)
  ahead.delete(key)
  const reply = await (asked ?? window.marketdash.call(name, input))
  if (reply.ok) return reply.value
  throw new AppError(isErrorKind(reply.error.kind) ? reply.error.kind : 'internal', reply.error.message)
}

function isErrorKind(kind: string): kind is ErrorKind {
  return (errorKinds as readonly string[]).includes(kind)
}

/** The sentence to show for whatever was thrown. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Error && thrown.message) return thrown.message
  return currentWords().status.wentWrong(String(thrown))
}
