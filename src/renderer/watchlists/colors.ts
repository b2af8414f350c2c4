import type { Words } from '../../shared/words/languages.ts'

/** Colours that a list or a symbol can be given. The library keeps the number, so each stands at least 3 : 1 against the paper by day and at night. */
export const watchColors: Readonly<Record<keyof Words['tags']['colors'], string>> = {
  red: '#c4524a', orange: '#b8691f', yellow: '#957a14', green: '#4f8f44', teal: '#1f8a8d', blue: '#4383c6', purple: '#8a62c0', pink: '#c2578f', gray: '#82796c',
}
