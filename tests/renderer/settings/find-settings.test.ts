import { describe, expect, it } from 'vitest'
import { findSettings } from '../../../src/renderer/settings/find-settings.ts'
import { sections } from '../../../src/renderer/settings/sections.ts'
import { catalogues } from '../../../src/shared/words/languages.ts'

const find = (typed: string, language: 'english' | 'german' = 'english'): readonly string[] =>
  findSettings(sections, typed, catalogues[language]).flatMap((section) => section.settings.map((setting) => setting.name))

describe('the search of the settings', () => {
  it('shows all while nothing is typed', () => expect(find(' ')).toEqual(sections.flatMap((section) => section.settings.map((setting) => setting.name))))

  it('finds a setting by its name, by what can be chosen, and by its section', () => {
    expect(find('theme')).toEqual(['theme'])
    expect(find('SEPIA')).toEqual(['theme'])
    expect(find('deutsch')).toEqual(['language'])
    expect(find('pictures fetch')).toEqual(['pictures.automatic'])
    expect(find('nothing like this')).toEqual([])
  })

  it('finds in the language of the window', () => {
    expect(find('bilder', 'german')).toEqual(['pictures.automatic'])
    expect(find('english', 'german')).toEqual(['language']) // who is lost in a language types the one they know
  })

  it('has every setting and every section once', () => {
    const names = sections.flatMap((section) => section.settings.map((setting) => setting.name))
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(sections.map((section) => section.name)).size).toBe(sections.length)
  })
})
