// The words of the window in the language the person chose. Components take them with useWords and so change at once; everything else asks currentWords
// at the moment it says something. There is no other place for interface text.
import { create } from 'zustand'
import { isLanguage, knownWords, languageTags, loadWords, pickLocale } from '../shared/words/languages.ts'
import type { Language, Words } from '../shared/words/languages.ts'
import { followRestored, recall, remember } from './remember.ts'

/** Null: never chosen. The words are English then, numbers and dates are the system's. */
export const useChosenLanguage = create<{ readonly language: Language | null }>(() => ({ language: recall('language', isLanguage) }))

export function useLanguage(): Language {
  return useChosenLanguage(({ language }) => language ?? 'english')
}

export function useWords(): Words {
  return knownWords(useLanguage())
}

export function currentWords(): Words {
  return knownWords(useChosenLanguage.getState().language ?? 'english')
}

/** Settled when the chosen language can be spoken: the window is drawn then. Where its words cannot be read, it speaks English. */
export const wordsThere: Promise<unknown> = loadWords(useChosenLanguage.getState().language ?? 'english').catch((error: unknown) => console.error('The words of the chosen language could not be read:', error))

let wanted: Language | null = null

/** Changes the language of everything shown as soon as its words are there, and remembers it. Rejects where they cannot be read; nothing is another then. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (await speak(language)) remember('language', language)
}

/** Answers whether it is spoken now: another may have been chosen while its words were loaded. */
async function speak(language: Language): Promise<boolean> {
  wanted = language
  await loadWords(language)
  if (wanted !== language) return false
  useChosenLanguage.setState({ language })
  return true
}

followRestored('language', isLanguage, (language) => {
  speak(language).catch((error: unknown) => console.error('The words of the language that came with a file could not be read:', error))
})

/** The locale of numbers and dates (BCP 47), undefined where the system names none. */
export function currentLocale(): string | undefined {
  return pickLocale(useChosenLanguage.getState().language, globalThis.navigator?.languages ?? [])
}

/** Tells assistive technology, hyphenation and the choice of glyphs which language the window speaks. */
export function labelDocument(): void {
  const label = (language: Language | null): void => void (document.documentElement.lang = languageTags[language ?? 'english'])
  label(useChosenLanguage.getState().language)
  useChosenLanguage.subscribe(({ language }) => label(language))
}
