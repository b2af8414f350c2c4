// What time it is for this window: the computer's, or the moment that --now names, as for the library.

/** Milliseconds since 1970. */
export function readClock(): number {
  const fixed = new URLSearchParams(globalThis.location?.search).get('now') // main writes it into the page's address
  return fixed ? Date.parse(fixed) : Date.now()
}
