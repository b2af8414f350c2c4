const named: Readonly<Record<string, string>> = { Space: 'Space', Backspace: 'Backspace', Delete: 'Delete', Home: 'Home', End: 'End', PageUp: 'PageUp', PageDown: 'PageDown', '+': 'Plus' }

/** Keys as the window writes them ("Mod+Shift+c", "?"), as a menu of Electron shows them. Null for a row of two presses and for what no menu can show. */
export function acceleratorOf(keys: string): string | null {
  if (keys.includes(' ')) return null
  const match = /^(Mod\+)?(Shift\+)?(.+)$/.exec(keys)
  const key = match?.[3] ?? ''
  const shown = named[key] ?? (/^F([1-9]|1[0-9])$/.test(key) ? key : /^[a-z0-9!-/:-@[-`{-~]$/i.test(key) ? key.toUpperCase() : null)
  return shown === null ? null : `${match?.[1] ? 'CmdOrCtrl+' : ''}${match?.[2] ? 'Shift+' : ''}${shown}`
}
