// What the window is told of newer versions of the app itself.

/** How far an update is. Notes are plain text, as the makers wrote them. */
export type UpdateState =
  | { readonly kind: 'idle' } // not looked yet, since the start
  | { readonly kind: 'checking' }
  | { readonly kind: 'current' } // looked: there is none
  | { readonly kind: 'available'; readonly version: string; readonly notes: string; readonly bytes: number }
  | { readonly kind: 'elsewhere'; readonly version: string; readonly notes: string } // newer, but this copy cannot install it itself
  | { readonly kind: 'downloading'; readonly version: string; readonly done: number; readonly bytes: number }
  | { readonly kind: 'ready'; readonly version: string; readonly notes: string } // installed when the app quits
  | { readonly kind: 'failed'; readonly message: string } // a sentence; nothing was changed

export interface UpdateReport {
  readonly version: string // of this copy
  readonly state: UpdateState
  readonly canLook: boolean // whether this copy knows a server to ask
  readonly daily: boolean | null // looked for once a day; null: the person was not asked yet, and it is not
  readonly checkedAt: string | null // ISO 8601
}

/**
 * Compares two versions of three numbers, as a sort does: below zero where the first is older.
 * @throws Error for anything that is no such version
 */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [readVersion(one), readVersion(other)]
  for (const index of [0, 1, 2]) {
    const difference = (first[index] as number) - (second[index] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function readVersion(version: string): readonly number[] {
  const parts = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(version)
  if (!parts) throw new Error(`"${version}" is no version.`)
  return parts.slice(1).map(Number)
}
