import { describe, expect, it } from 'vitest'
import { findHalfWord } from '../../../src/renderer/search/half-word.ts'

describe('the word that is still being typed', () => {
  it('is what a search ends with', () => {
    expect(findHalfWord('harb')).toBe('harb')
    expect(findHalfWord('is:unread (quay OR harb')).toBe('harb')
    expect(findHalfWord('title:harb')).toBe('harb')
    expect(findHalfWord('"a phrase" übe')).toBe('übe')
    expect(findHalfWord('维尔')).toBe('维尔')
  })

  it('is none in a phrase, in the name of a thing, behind a minus, or of two letters', () => {
    for (const query of ['', 'ha', 'harb ', '"harb', '"harbour"', 'tag:harb', 'symbol:HARB', 'is:unr', '-harb', 'quay OR', 'harb*', 'words:>500', 'harbour)', '10:30', '维'])
      expect(findHalfWord(query), query).toBeNull()
  })
})
