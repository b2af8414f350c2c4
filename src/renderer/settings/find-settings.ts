import { catalogues } from '../../shared/words/catalogues.ts'
import type { Section } from './section.ts'

/**
 * The sections with those settings whose words, their section's title among them, hold every word of what was typed. Nothing typed leaves all.
 * They are looked for in every language: who is lost in one types another, and what was found stays when the language is changed.
 */
export function findSettings(sections: readonly Section[], typed: string): readonly Section[] {
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
  const fits = (text: string): boolean => wanted.every((word) => text.toLocaleLowerCase().includes(word))
  return sections
    .map((section) => ({
      ...section,
      settings: section.settings.filter((setting) => Object.values(catalogues).some((words) => fits(`${section.title(words)} ${setting.text(words)}`))),
    }))
    .filter((section) => section.settings.length > 0)
}
