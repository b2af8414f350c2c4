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
