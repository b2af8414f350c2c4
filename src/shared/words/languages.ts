// The languages of the window. English is always there; another is loaded when it is spoken, for a start waits for every line of its script.
import { english } from './english.ts'

export const languages = ['english', 'german'] as const
export type Language = (typeof languages)[number]

/** All interface text, grouped by noun. Its shape is the English one: the compiler says what another language lacks. */
export type Words = typeof english

const loaders: Readonly<Record<Language, () => Promise<Words>>> = {
  english: async () => english,
  german: async () => (await import('./german.ts')).german,
}

const loaded = new Map<Language, Words>([['english', english]])

/** The catalogue of a language, from now on known to `knownWords` as well. Rejects where its file cannot be read. */
export async function loadWords(language: Language): Promise<Words> {
  const words = loaded.get(language) ?? (await loaders[language]())
  loaded.set(language, words)
  return words
}

/** The catalogue of a language; the English one as long as it is not loaded. */
export function knownWords(language: Language): Words {
  return loaded.get(language) ?? english
}

/** What each language calls itself: somebody who is lost in another one finds their own. */
export const nativeNames: Readonly<Record<Language, string>> = { english: 'English', german: 'Deutsch' }

/** The tag of each language (BCP 47), for `lang` and for numbers and dates. */
export const languageTags: Readonly<Record<Language, string>> = { english: 'en', german: 'de' }

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value)
}

/**
 * The locale of numbers and dates: with a language the person chose, the first of the system's own locales that speaks it (German as it is written in
 * Austria, English with the dates of London), else the language as such. Where nothing was chosen (null), the system's first. `system`: BCP 47 tags.
 */
export function pickLocale(chosen: Language | null, system: readonly string[]): string | undefined {
  if (chosen === null) return system[0]
  const tag = languageTags[chosen]
  return system.find((each) => each === tag || each.startsWith(`${tag}-`)) ?? tag
}
