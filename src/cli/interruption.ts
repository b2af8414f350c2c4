/**
 * What a request answers, or null where Ctrl-C came first: a server that does not answer must not be waited for. The library, when it is
 * closed, ends the fetch; what had arrived is stored.
 */
export function untilInterrupted<Answer>(signal: AbortSignal, answer: Promise<Answer>): Promise<Answer | null> {
  const interrupted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  return Promise.race([answer, interrupted])
}
