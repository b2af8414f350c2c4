import { describe, expect, it } from 'vitest'
import { describeLanguage } from '../../../src/core/search/index.ts'
import { meaningOf } from '../../../src/renderer/search/meanings.ts'
import { catalogues } from '../../../src/shared/words/catalogues.ts'

describe('the help page of the search', () => {
  it.each(Object.entries(catalogues))('explains every piece of the language in %s', (_, words) => {
    expect(describeLanguage().map(({ syntax }) => syntax).filter((syntax) => !Object.hasOwn(words.searches.meanings, syntax))).toEqual([])
  })

  it('says what the library says where the catalogue is silent', () => {
    expect(meaningOf('colour:', 'It is of this colour.', catalogues.german.searches.meanings)).toBe('It is of this colour.')
    expect(meaningOf('OR', 'One of both.', { OR: 'Eines von beiden.' })).toBe('Eines von beiden.')
  })
})
