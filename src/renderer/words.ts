// The words of the window in the language the person chose. Components take them with useWords and so change at once; everything else asks currentWords
// at the moment it says something. There is no other place for interface text.
import { create } from 'zustand'
import { catalogues, isLanguage, languageTags, pickLocale } from '../shared/words/languages.ts'
import type { Language, Words } from '../shared/words/languages.ts'
import { followRestored, recall, remember } from './remember.ts'

/** Null: never chosen. The words are English then, numbers and dates are the system's. */
export const useChosenLanguage = create<{ readonly language: Language | null }>(() => ({ language: recall('language', isLanguage) }))

export function useLanguage(): Language {
  return useChosenLanguage(({ language }) => language ?? 'english')
}

export function useWords(): Words {
  return catalogues[useLanguage()]
}

export function currentWords(): Words {
  return catalogues[useChosenLanguage.getState().language ?? 'english']
}

/** Changes the language of everything shown, and remembers it. */
export function chooseLanguage(language: Language): void {
  remember('language', language)
  useChosenLanguage.setState({ language })
}

followRestored('language', isLanguage, (language) => useChosenLanguage.setState({ language }))

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
