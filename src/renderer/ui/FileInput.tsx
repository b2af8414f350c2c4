import type { RefObject } from 'react'

/** The system's own choice of one file, opened by whatever clicks it. The same file again is a choice again. */
export function FileInput({ input, accept, label, onPick }: {
  readonly input: RefObject<HTMLInputElement | null>
  readonly accept: string
  readonly label?: string
  readonly onPick: (file: File) => void
}) {
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      aria-label={label}
      hidden
      onChange={(event) => {
        const picked = event.target.files?.[0]
        event.target.value = '' // so that the same file again is a change again
        if (picked) onPick(picked)
      }}
    />
  )
}
