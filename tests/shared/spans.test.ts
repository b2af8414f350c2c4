import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitBySpans } from '../../src/shared/spans.ts'

describe('splitting a text by spans', () => {
  it('gives pieces that are the text again, each with the marks that cover it', () => {
    const pieces = splitBySpans('revenue of $34.81 billion', [{ span: [11, 25] as const, name: 'actual' }, { span: [0, 17] as const, name: 'lit' }])
    expect(pieces.map((piece) => [piece.text, piece.marks.map((mark) => mark.name)])).toEqual([['revenue of ', ['lit']], ['$34.81', ['actual', 'lit']], [' billion', ['actual']]])
  })

  it('never loses a character, whatever the text and the spans', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })).map((span) => ({ span })))
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (text, marks) => {
      const pieces = splitBySpans(text, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) for (const mark of piece.marks) expect(mark.span[0] <= piece.start && piece.end <= mark.span[1]).toBe(true)
    }))
  })
})
