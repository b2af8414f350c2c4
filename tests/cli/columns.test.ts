import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitWidth, layOutRows, measureWidth, wrapParagraph } from '../../src/cli/columns.ts'

test('wide letters and emoji count as two cells, accents as none', () => {
  expect(measureWidth('BABA')).toBe(4)
  expect(measureWidth('アリババ')).toBe(8)
  expect(measureWidth('阿里 👩‍🚀')).toBe(7)
  expect(measureWidth('e\u0301')).toBe(1)
})

test('columns stand under one another, also with wide letters', () => {
  expect(
    layOutRows(
      [
        ['1', '茶', 'a'],
        ['12', 'b', 'c'],
      ],
      ['right', 'left', 'left'],
      null,
    ),
  ).toEqual([' 1  茶  a', '12  b   c'])
})

test('a row never grows over the width of the terminal', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\p{C}/gu, ''))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.string({ unit: 'grapheme', maxLength: 200 })), { maxLength: 8 }), (rows) => {
      for (const line of layOutRows(rows, ['left', 'right', 'left'], 80)) expect(measureWidth(line)).toBeLessThanOrEqual(80)
    }),
  )
})

test('what is cut ends with an ellipsis', () => {
  expect(fitWidth('Alibaba is becoming', 10)).toBe('Alibaba i…')
  expect(fitWidth('Alibaba', 7)).toBe('Alibaba')
})

test('a wrapped paragraph keeps every word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z茶]{1,30}$/), { minLength: 1, maxLength: 60 }), (words) => {
      const lines = wrapParagraph(words.join(' '), 40)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) if (line.includes(' ')) expect(measureWidth(line)).toBeLessThanOrEqual(40)
    }),
  )
})
