// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../src/core/ingest/formats/html-text.ts'
import { alignText, placeOfSpan, spanOfPlace } from '../../../src/renderer/reader/align-text.ts'
import { findRange, findSpan, showText, useShownText } from '../../../src/renderer/reader/shown-text.ts'

const html = `
  <p>Velden sold <b>more</b> biscuits. Revenue rose <em>4%</em> to €1.56&nbsp;billion, short of forecasts.</p>
  <h2>Regions</h2>
  <ul><li>Benelux grew 2%</li><li>Germany grew 3%</li></ul>
  <table><tr><th>Region</th><th>Revenue</th></tr><tr><td>Benelux</td><td>610</td></tr></table>`

function show(): { readonly text: string; readonly root: HTMLElement } {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.replaceChildren(root)
  const { text } = htmlToText(html)
  showText({ articleId: '1', textId: '1', text, root })
  return { text, root }
}

describe('the text on the screen', () => {
  it('gives every passage back as it was selected, without the white space at its ends', () => {
    const { text } = show()
    const shown = useShownText.getState().shown!
    const { places } = shown.align()
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(60), (start, length) => {
        const end = Math.min(text.length, start + length + 1)
        const visible = [...places.keys()].filter((offset) => offset >= start && offset < end && places[offset]! >= 0)
        const range = findRange(shown, [start, end])
        if (range === null) expect(visible).toEqual([])
        else expect(findSpan(shown, range)).toEqual([visible[0], visible.at(-1)! + 1])
      }),
    )
  })

  it('keeps a passage in its place when the nodes around it are moved', () => {
    const { text, root } = show()
    const shown = useShownText.getState().shown!
    const start = text.indexOf('Germany grew 3%')
    shown.align()
    const item = root.querySelectorAll('li')[1]!
    const mark = document.createElement('mark')
    mark.append(...item.childNodes)
    item.append(mark)
    expect(String(findRange(shown, [start, start + 15]))).toBe('Germany grew 3%')
  })

  it('does not take what is said of a missing picture for text of the article', () => {
    const root = document.createElement('div')
    root.innerHTML = '<p>Before <span class="picture"><span>Picture not saved</span></span> after</p>'
    const { places, joined } = alignText(root, 'Before after')
    expect(joined).toBe('Before  after')
    expect(spanOfPlace(places, placeOfSpan(places, [7, 12])!)).toEqual([7, 12])
  })
})
