// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markEvidence } from '../../../src/renderer/reader/mark-evidence.ts'
import { htmlToText } from '../../../src/core/ingest/formats/html-text.ts'

function show(html: string): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.replaceChildren(root)
  return root
}

function spanOf(text: string, part: string): readonly [number, number] {
  const start = text.indexOf(part)
  return [start, start + part.length]
}

const html = `
  <p>Velden sold <b>more</b> biscuits. Revenue rose <em>4%</em> to €1.56&nbsp;billion, short of forecasts.</p>
  <h2>Regions</h2>
  <ul><li>Benelux grew 2%</li><li>Germany grew 3%</li></ul>
  <table><tr><th>Region</th><th>Revenue</th></tr><tr><td>Benelux</td><td>610</td></tr></table>`

describe('evidence in an article', () => {
  it('is quiet until it is lit, and quiet again when other evidence is', () => {
    const root = show(html)
    const { text } = htmlToText(html)
    const marked = markEvidence(root, text, [
      { key: 'revenue', spans: [spanOf(text, 'Revenue rose 4% to €1.56 billion')] },
      { key: 'benelux', spans: [spanOf(text, 'Benelux grew 2%')] },
    ])
    expect(root.querySelectorAll('mark')).toHaveLength(0)
    const lit = marked.light(['revenue'])
    expect(
      lit
        .map((element) => element.textContent)
        .join('')
        .replace(/\s+/g, ' '),
    ).toBe('Revenue rose 4% to €1.56 billion')
    expect(root.querySelector('em mark')?.textContent).toBe('4%')
    marked.light(['benelux'])
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Benelux grew 2%'])
    marked.light([])
    expect(root.querySelectorAll('mark')).toHaveLength(0)
  })

  it('is marked cell by cell in a table, and the words of the article stay as they were', () => {
    const root = show(html)
    const before = root.textContent
    const { text } = htmlToText(html)
    const start = text.lastIndexOf('Benelux')
    const marked = markEvidence(root, text, [{ key: 'row', spans: [[start, start + text.slice(start).indexOf('610') + 3]] }])
    expect(marked.light(['row']).map((element) => element.textContent)).toEqual(['Benelux', '610'])
    expect(root.textContent).toBe(before)
  })

  it('answers what a place in the text is evidence of: the closest around it', () => {
    const root = show('<p>Revenue rose 4% to 12 million, the company said.</p>')
    const text = 'Revenue rose 4% to 12 million, the company said.'
    const marked = markEvidence(root, text, [
      { key: 'sentence', spans: [[0, text.length]] },
      { key: 'growth', spans: [spanOf(text, '4%')] },
      { key: 'same growth', spans: [spanOf(text, '4%')] },
    ])
    const pieces = [...root.querySelectorAll('.evidence')]
    expect(pieces.map((piece) => piece.textContent)).toEqual(['Revenue rose ', '4%', ' to 12 million, the company said.'])
    expect(marked.keysAt(pieces[1]!)).toEqual(['growth', 'same growth'])
    expect(marked.keysAt(pieces[0]!)).toEqual(['sentence'])
    expect(marked.keysAt(root)).toEqual([])
  })

  it('leaves out what the document does not show', () => {
    const root = show('<p>Only this.</p>')
    expect(
      markEvidence(root, 'Only this.\n\nNot that.', [
        { key: 'gone', spans: [[12, 20]] },
        { key: 'beyond', spans: [[500, 600]] },
      ]).light(['gone', 'beyond']),
    ).toEqual([])
  })

  it('lights exactly the words of any span, however the paragraphs are cut into elements', () => {
    const piece = fc.record({ words: fc.stringMatching(/^[a-z0-9 ]{1,20}$/), tag: fc.constantFrom('b', 'i', 'span', 'a') })
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.nat(200),
        fc.nat(60),
        (paragraphs, from, length) => {
          const source = paragraphs
            .map((pieces) => `<p>${pieces.map(({ words, tag }) => `<${tag}>${words}</${tag}>`).join('')}</p>`)
            .join('')
          const { text } = htmlToText(source)
          const root = show(source)
          const lit = markEvidence(root, text, [{ key: 'it', spans: [[from, from + length]] }]).light(['it'])
          const bare = (words: string): string => words.replace(/\s/g, '')
          expect(bare(lit.map((element) => element.textContent).join(''))).toBe(bare(text.slice(from, from + length)))
        },
      ),
      { numRuns: 60 },
    )
  })
})
