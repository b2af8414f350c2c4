import { describe, expect, it } from 'vitest'
import { catalogues } from '../../../src/shared/words/catalogues.ts'
import { languages, languageTags, pickLocale } from '../../../src/shared/words/languages.ts'

/** Every text of a catalogue by its path; what a function says is asked with numbers and names put in. */
function listTexts(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value.length)]]
  return Object.entries(value as object).flatMap(([key, inside]) => listTexts(inside, path === '' ? key : `${path}.${key}`))
}

const { english } = catalogues
const pathsOf = (catalogue: unknown): readonly string[] => listTexts(catalogue).map(([path]) => path).sort()

describe('the catalogues of words', () => {
  it.each(languages)('%s has every text, and none that is empty', (language) => {
    expect(pathsOf(catalogues[language])).toEqual(pathsOf(english))
    expect(listTexts(catalogues[language]).filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([])
    expect(pathsOf(english).length).toBeGreaterThan(300)
  })

  it.each(languages)('%s has no straight quotation marks or dots for an ellipsis where the language writes others', (language) => {
    expect(listTexts(catalogues[language]).filter(([, text]) => /\.\.\.|'/.test(text)).map(([path]) => path)).toEqual([])
  })

  it('counts in the forms of each language', () => {
    expect(english.feeds.asking.summary(1, 0, 1, false)).toBe('1 new article, 1 feed could not be read.')
    expect(english.feeds.asking.summary(12, 1, 2, true)).toBe('12 new articles, 1 changed, 2 feeds could not be read yet.')
    expect(english.imports.summary(2, 1, 1)).toBe('2 articles added, 1 was already there, 1 refused.')
    const { german } = catalogues
    expect(german.feeds.asking.summary(1, 0, 1, false)).toBe('1 neuer Artikel, 1 Feed konnte nicht gelesen werden.')
    expect(german.feeds.asking.summary(0, 3, 2, true)).toBe('Keine neuen Artikel, 3 geändert, 2 Feeds konnten noch nicht gelesen werden.')
    expect(german.imports.summary(2, 1, 1)).toBe('2 Artikel hinzugefügt, 1 war schon da, 1 abgelehnt.')
    expect(german.feeds.offer.subscribed(1, 3)).toBe('1 Feed mit 3 Artikeln abonniert.')
  })
})

describe('the locale of numbers and dates', () => {
  it('is the system’s until a language is chosen, then that language as the system knows it', () => {
    expect(pickLocale(null, ['de-AT', 'en-US'])).toBe('de-AT')
    expect(pickLocale(null, [])).toBeUndefined()
    expect(pickLocale('german', ['en-US', 'de-CH', 'de-DE'])).toBe('de-CH')
    expect(pickLocale('english', ['de-DE', 'en-GB'])).toBe('en-GB')
    expect(pickLocale('german', ['en-US'])).toBe(languageTags.german)
    expect(pickLocale('german', ['den-CA'])).toBe('de')
  })
})
