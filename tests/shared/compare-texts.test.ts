import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, compareWords } from '../../src/shared/compare-texts.ts'
import type { Piece } from '../../src/shared/compare-texts.ts'

const textOf = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('')

test('a changed word stands beside the word it took the place of', () => {
  expect(compareWords('Revenue rose 8% to $2.36 billion.', 'Revenue rose 9% to $2.36 billion.')).toEqual([
    { kind: 'same', text: 'Revenue rose ' },
    { kind: 'removed', text: '8' },
    { kind: 'added', text: '9' },
    { kind: 'same', text: '% to $2.36 billion.' },
  ])
})

test('paragraphs that did not change are left out; new and removed ones stand whole', () => {
  expect(compareTexts('One.\n\nTwo is here.\n\nFour.', 'One.\n\nTwo was here.\n\nThree came in.\n\nFour.')).toEqual([
    [
      { kind: 'same', text: 'Two ' },
      { kind: 'removed', text: 'is' },
      { kind: 'added', text: 'was' },
      { kind: 'same', text: ' here.' },
    ],
    [{ kind: 'added', text: 'Three came in.' }],
  ])
  expect(compareTexts('One.\n\nGone.', 'One.')).toEqual([[{ kind: 'removed', text: 'Gone.' }]])
  expect(compareTexts('One.', 'One.')).toEqual([])
  expect(compareTexts('', '')).toEqual([])
})

test('what is said of a change makes both texts, whatever they are', () => {
  const line = fc.array(fc.constantFrom('a', 'b', 'c', '1', '7', ' ', ' ', '.', '東京', 'é', '\ud83d')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(line, line, (before, after) => {
      const pieces = compareWords(before, after)
      expect(textOf(pieces, 'added')).toBe(before)
      expect(textOf(pieces, 'removed')).toBe(after)
    }),
  )
})

test('two long texts that have nothing in common are compared all the same', () => {
  const words = (prefix: string): string => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join(' ')
  const pieces = compareWords(`Begin ${words('a')} end`, `Begin ${words('b')} end`)
  expect(pieces[0]).toEqual({ kind: 'same', text: 'Begin ' })
  expect(textOf(pieces, 'added')).toBe(`Begin ${words('a')} end`)
  expect(textOf(pieces, 'removed')).toBe(`Begin ${words('b')} end`)
})
