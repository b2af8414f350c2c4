// Small things this window keeps over a restart: pane widths and the last place. Losing them loses nothing.

/** Keeps a value; where the store is full or closed, it is simply not kept. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`marketdash.${name}`, JSON.stringify(value))
  } catch {
    // A window without storage works, it only forgets.
  }
}

/** What was kept, or null where there is nothing or it is not what it should be. */
export function recall<Value>(name: string, isValue: (value: unknown) => value is Value): Value | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`marketdash.${name}`) ?? 'null')
    return isValue(value) ? value : null
  } catch {
    return null
  }
}

/** What was kept, whatever it is; null where there is nothing. */
export function recallAny(name: string): unknown {
  return recall(name, (value): value is unknown => value !== undefined)
}

const followers = new Map<string, () => boolean>()

/** Has a store follow a value that comes with a file. `take` answers false where the value is none of those that there are. */
export function followRestored<Value>(name: string, isValue: (value: unknown) => value is Value, take: (value: Value) => void): void {
  followers.set(name, () => {
    const value = recall(name, isValue)
    if (value !== null) take(value)
    return value !== null
  })
}

/** Keeps a value that came with a file and shows it at once; a value that does not fit leaves what was kept. */
export function restore(name: string, value: unknown): void {
  const before = recallAny(name)
  remember(name, value)
  if (followers.get(name)?.() === false) remember(name, before)
}
