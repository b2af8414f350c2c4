import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listTextBlocks } from '../../../src/renderer/reader/text-blocks.ts'

describe('plain text as blocks', () => {
  it('makes headings where the sections begin, and paragraphs of the rest', () => {
    const text = 'First words.\n\nThe Quarter\n\nRevenue rose.\nIt rose a lot.'
    expect(listTextBlocks(text, [{ heading: 'The Quarter', start: 14, end: text.length }])).toEqual([
      { kind: 'paragraph', text: 'First words.' },
      { kind: 'heading', text: 'The Quarter' },
      { kind: 'lines', text: 'Revenue rose.\nIt rose a lot.' },
    ])
  })

  it('lets lines wrapped by hand flow again', () => {
    const text =
      'Harbour Wire said on Tuesday that the crane maker had won\na contract worth more than any it had signed before, and\nthat it would hire.'
    expect(listTextBlocks(text, [])[0]?.kind).toBe('paragraph')
  })

  it('knows lists and keeps what goes on below a bullet', () => {
    expect(listTextBlocks('- Revenue rose\n- Profit fell,\n  as it had warned\n• Cash grew', [])).toEqual([
      { kind: 'list', items: ['Revenue rose', 'Profit fell, as it had warned', 'Cash grew'] },
    ])
  })

  it('makes tables of rows with bars and leaves text in columns as it stands', () => {
    expect(listTextBlocks('Region | Revenue\n--- | ---\nEurope | 610', [])).toEqual([
      {
        kind: 'table',
        rows: [
          ['Region', 'Revenue'],
          ['Europe', '610'],
        ],
      },
    ])
    expect(listTextBlocks('Revenue      610     580\nProfit        61      72', [])[0]?.kind).toBe('columns')
  })

  it('loses no word, whatever the text and wherever the sections are said to be', () => {
    const sections = fc.array(fc.record({ heading: fc.string(), start: fc.nat(80), end: fc.nat(80) }), { maxLength: 4 })
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 30 })
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\n', '\n\n'), sections, (list, gap, said) => {
        const text = list.join(gap)
        const shown = listTextBlocks(text, said).flatMap((block) =>
          block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.flat() : [block.text],
        )
        expect(shown.join(' ').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
