import { describe, expect, it } from 'vitest'
import { findSettings } from '../../../src/renderer/settings/find-settings.ts'
import { sections } from '../../../src/renderer/settings/sections.ts'

const find = (typed: string): readonly string[] =>
  findSettings(sections, typed).flatMap((section) => section.settings.map((setting) => setting.name))

describe('the search of the settings', () => {
  it('shows all while nothing is typed', () => expect(find(' ')).toEqual(sections.flatMap((section) => section.settings.map((setting) => setting.name))))

  it('finds a setting by its name, by what can be chosen, and by its section', () => {
    expect(find('theme')).toEqual(['theme'])
    expect(find('SEPIA')).toEqual(['theme'])
    expect(find('deutsch')).toEqual(['language'])
    expect(find('pictures fetch')).toEqual(['pictures.automatic'])
    expect(find('nothing like this')).toEqual([])
  })

  it('finds in every language, but not with words of two at once', () => {
    expect(find('bilder')).toEqual(['pictures.automatic'])
    expect(find('sprache fenster')).toEqual(['language'])
    expect(find('language fenster')).toEqual([])
  })

  it('has every setting and every section once', () => {
    const names = sections.flatMap((section) => section.settings.map((setting) => setting.name))
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(sections.map((section) => section.name)).size).toBe(sections.length)
  })
})
