// Which press a key event is, and which command a row of presses means. Written as "j", "?", "Space", "Shift+Space", "Mod+k", "Mod+Shift+c",
// and a row of two as "g u".

/** The parts of a keyboard event that make a press. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const rowPause = 1000 // milliseconds within which the second press of a row must come

/** The press as commands write it, or null for what no command uses: Alt, and keys that only modify. */
export function nameOfPress(press: KeyPress): string | null {
  if (press.altKey || press.key === 'Shift' || press.key === 'Control' || press.key === 'Meta') return null
  const key = press.key === ' ' ? 'Space' : latinKey(press)
  // A sign is itself on every keyboard, with Shift or without; a letter with Shift is another press.
  const isShifted = press.shiftKey && (key.length > 1 || key.toLowerCase() !== key.toUpperCase())
  if ((press.ctrlKey || press.metaKey) && key === '=') return 'Mod++' // plus stands above it, and nobody holds Shift for it
  if (press.ctrlKey || press.metaKey) return `Mod+${isShifted ? 'Shift+' : ''}${key.toLowerCase()}`
  if (isShifted) return `Shift+${key}`
  return key.length === 1 ? key.toLowerCase() : key
}

/** On a keyboard of other letters the place of the key counts. */
function latinKey({ key, code }: KeyPress): string {
  return key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key
}

/** Remembers the first press of a row. Answers the keys that are complete with this press, or null while there are none. */
export function startReadingKeys(known: readonly string[]): (press: string, time: number) => string | null {
  let first: { readonly press: string; readonly time: number } | null = null
  return (press, time) => {
    const row = first !== null && time - first.time < rowPause ? `${first.press} ${press}` : null
    first = null
    if (row !== null && known.includes(row)) return row
    if (known.includes(press)) return press
    if (known.some((keys) => keys.startsWith(`${press} `))) first = { press, time }
    return null
  }
}
