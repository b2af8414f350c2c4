// The first time that the window is painted, which it is with its list: what is drawn besides waits for it.
const painted = Promise.withResolvers<void>()

/** Settles when the window has been painted once and is idle, or a quarter of a second after it was drawn: where nobody can see it nothing is painted. */
export const firstPaint: Promise<void> = painted.promise

/** To be called once the window is drawn. */
export function awaitPaint(): void {
  requestAnimationFrame(() => requestIdleCallback(() => painted.resolve()))
  setTimeout(painted.resolve, 250)
}
