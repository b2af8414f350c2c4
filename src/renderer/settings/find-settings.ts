import type { Words } from '../../shared/words/languages.ts'
import type { Section } from './section.ts'

/** The sections with those settings whose words hold every word of what was typed; a section whose own title does stays whole. Nothing typed leaves all. */
export function findSettings(sections: readonly Section[], typed: string, words: Words): readonly Section[] {
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
  const fits = (text: string): boolean => wanted.every((word) => text.toLocaleLowerCase().includes(word))
  return sections
    .map((section) => ({ ...section, settings: section.settings.filter((setting) => fits(`${section.title(words)} ${setting.text(words)}`)) }))
    .filter((section) => section.settings.length > 0)
}
