// What a person chose of the window, as it goes out with everything and comes back. Widths and places are this computer's own and stay.
import { recallAny, restore } from '../remember.ts'

const names = ['theme', 'language', 'list-order', 'list-first-lines', 'list-read-while-scrolling', 'reading-type', 'highlight-color', 'speech', 'notices', 'keys'] as const

/** What was chosen; what was never chosen is left out. */
export function readWindowChoices(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, recallAny(name)]).filter(([, value]) => value !== null))
}

/** Chooses what a file says. What is none of the choices, as of another version, is passed over. */
export function takeWindowChoices(given: Readonly<Record<string, unknown>>): void {
  for (const name of names) if (Object.hasOwn(given, name)) restore(name, given[name])
}
