// The catalogues of all languages at once, for what looks through every one of them. What only speaks one loads that one (`loadWords`).
import { english } from './english.ts'
import { german } from './german.ts'
import type { Language, Words } from './languages.ts'

export const catalogues: Readonly<Record<Language, Words>> = { english, german }
