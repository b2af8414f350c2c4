// The first time that the window is painted, which it is with its list: what is drawn besides waits for it.
const painted = Promise.withResolvers<void>()

/** The list is to be on the screen, and whoever waits for it to have been told, before anything else takes the window's thread. Milliseconds. */
const rest = 100

/** Settles a moment after the window has been painted once, or a quarter of a second after it was drawn: where nobody can see it nothing is painted. */
export const firstPaint: Promise<void> = painted.promise

/** To be called once the window is drawn. */
export function awaitPaint(): void {
  requestAnimationFrame(() => setTimeout(painted.resolve, rest))
  setTimeout(painted.resolve, 250)
}
