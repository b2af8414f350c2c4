import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatJson, printableLine, printableText } from '../../src/cli/printable.ts'

const unsafe = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u001b[',
        '\u001b]0;own',
        '\u0007',
        '\u001b\\',
        '\u009b2J',
        '\u202e',
        '\u2066',
        '\ud800',
        '\r',
        '\n',
        '\u2028',
        'text',
        ' ',
        '\u001bP',
        '\u001b',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

test('a title can neither colour the terminal, nor rename its window, nor turn its words round', () => {
  expect(printableLine('\u001b[31mRed\u001b[0m \u001b]0;owned\u0007news \u202e0.16$ \u009b2J')).toBe('Red news 0.16$ 2J')
  expect(printableLine('two\nlines\tand  more\u0000')).toBe('two lines and more')
})

test('a text keeps its lines, and letters of every script stay as they are', () => {
  expect(printableText('Erste Zeile\r\nzweite\u2028dritte\n[1] é 茶 👩‍🚀 می‌خواهم')).toBe('Erste Zeile\nzweite\ndritte\n[1] é 茶 👩‍🚀 می‌خواهم')
})

test('whatever is printed, nothing in it acts on a terminal', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(printableLine(text)).not.toMatch(unsafe)
      expect(printableLine(text)).not.toContain('\n')
      expect(printableText(text)).not.toMatch(unsafe)
      expect(formatJson({ text })).not.toMatch(unsafe)
    }),
  )
})

test('JSON on a terminal is harmless and still the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), hostile, (value, text) => {
      expect(JSON.parse(formatJson([value, text]))).toEqual(JSON.parse(JSON.stringify([value, text])))
      expect(JSON.parse(formatJson({ value, text }))).toEqual(JSON.parse(JSON.stringify({ value, text })))
    }),
  )
})

test('a megabyte of escape sequences is cleaned at once', () => {
  expect(printableLine('\u001b]'.repeat(500_000))).toBe(']'.repeat(500_000))
  expect(printableText('\u001bP'.repeat(500_000)).length).toBeLessThan(1_000_001)
})
