// The colours that can be chosen. Beside window.ts, so that the window need not load the library of schemas for them.
export const themes = ['system', 'light', 'dark', 'sepia'] as const
export type Theme = (typeof themes)[number]
