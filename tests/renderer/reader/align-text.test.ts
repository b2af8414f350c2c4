import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCharacters } from '../../../src/renderer/reader/align-text.ts'

/** The characters of `shown` that a part of the text is placed on. */
function shownFor(text: string, shown: string, part: string): string {
  const places = placeCharacters(text, shown)
  const start = text.indexOf(part)
  return Array.from(places.subarray(start, start + part.length), (place) => (place < 0 ? '' : shown[place])).join('')
}

describe('finding the places of a text in what is shown', () => {
  it('ignores white space on both sides', () => {
    expect(shownFor('Revenue rose\n\nto $1.2 billion.', '  Revenue\u00a0rose to   $1.2\nbillion. ', '$1.2 billion')).toBe('$1.2billion')
  })

  it('skips bullets, numbers and bars that only the text has', () => {
    const text = '- Cloud grew 34%\n- Shops grew 16%\n1. First\n2. Second\nRegion | Revenue\nEurope | 610'
    const shown = 'Cloud grew 34%Shops grew 16%FirstSecondRegionRevenueEurope610'
    expect(shownFor(text, shown, 'Shops grew 16%')).toBe('Shopsgrew16%')
    expect(shownFor(text, shown, 'Second')).toBe('Second')
    expect(shownFor(text, shown, 'Europe | 610')).toBe('Europe610')
  })

  it('skips what only the document shows, such as a caption', () => {
    const shown = 'One sentence. A picture of a harbour at dawn, by a photographer. Another sentence of 42 words.'
    expect(shownFor('One sentence.\n\nAnother sentence of 42 words.', shown, 'sentence of 42')).toBe('sentenceof42')
  })

  it('finds its way back after a stretch that differs', () => {
    expect(
      shownFor('Profit fell to 12 million. Shares rose 4% on Friday.', 'Profit dropped: 12m. Shares rose 4% on Friday.', 'rose 4% on'),
    ).toBe('rose4%on')
  })

  it('places every visible character of any text on itself, whatever the white space', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019.,%$€-'), minLength: 1, maxLength: 12 })
    const space = fc.constantFrom(' ', '\n', '\n\n', '\u00a0', '  ', '\u200b ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space, space), { maxLength: 60 }), (words) => {
        const text = words.map(([each, gap]) => each + gap).join('')
        const shown = words.map(([each, , gap]) => each + gap).join('')
        const places = placeCharacters(text, shown)
        for (let offset = 0; offset < text.length; offset++) {
          if (/[\s\u200b]/.test(text[offset]!)) expect(places[offset]).toBe(-1)
          else expect(shown[places[offset]!]).toBe(text[offset])
        }
      }),
    )
  })

  it('never goes backwards and never leaves the document, for any two texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (text, shown) => {
        let last = -1
        for (const place of placeCharacters(text, shown)) {
          if (place < 0) continue
          expect(place).toBeGreaterThan(last)
          expect(place).toBeLessThan(shown.length)
          last = place
        }
      }),
    )
  })

  it('gives up on a document of another article instead of searching for ever', () => {
    const places = placeCharacters('a1 '.repeat(60_000), 'b2 '.repeat(60_000))
    expect(places.every((place) => place === -1)).toBe(true)
  })
})
