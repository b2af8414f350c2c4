/** Requests that would do something twice. Everything else is sent again when a process died before it answered: done twice it is as if done once. */
const onlyOnce: ReadonlySet<string> = new Set([
  'watchlists.create', 'smartLists.create', 'rules.create', 'watchlists.addSection', 'watchlists.undo', 'mentions.undo', 'library.backup', 'library.restore', 'feeds.putBack',
  'rules.move', 'smartLists.move', 'watchlists.move', 'watchlists.moveSection', 'watchlists.stepSymbol', // a step is counted from where a thing stands
])

/** Whether a request may be sent a second time when nobody knows whether it was done. */
export function mayBeRepeated(name: string): boolean {
  return !onlyOnce.has(name)
}
