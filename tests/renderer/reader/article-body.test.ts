// @vitest-environment happy-dom
// What DOMPurify makes of HTML is proved in the real window: it does not clean reliably in a DOM that is not a browser's.
import { describe, expect, it } from 'vitest'
import { makeArticleBody } from '../../../src/renderer/reader/article-body.ts'
import type { Section } from '../../../src/shared/model.ts'

function show(text: string, sections: readonly Section[] = []): HTMLElement {
  const root = document.createElement('div')
  root.append(makeArticleBody({ html: null, text, sections }))
  return root
}

describe('the body of an article that came as text', () => {
  it('is shown as text, never as HTML', () => {
    const root = show('Profit <b>rose</b> & <script>alert(1)</script>')
    expect(root.querySelector('b, script')).toBeNull()
    expect(root.textContent).toBe('Profit <b>rose</b> & <script>alert(1)</script>')
  })

  it('has its sections as headings of the second level', () => {
    const root = show('One.\n\nThe Quarter\n\nTwo.', [{ heading: 'The Quarter', start: 6, end: 23 }])
    expect([...root.children].map((element) => `${element.localName} ${element.textContent}`)).toEqual([
      'p One.',
      'h2 The Quarter',
      'p Two.',
    ])
  })

  it('lets a wide table scroll in itself, by keyboard too', () => {
    const group = show('Region | Revenue\nEurope | 610').querySelector('[role=group]')
    expect(group?.getAttribute('tabindex')).toBe('0')
    expect(group?.getAttribute('aria-label')).toBe('Table')
    expect(group?.querySelectorAll('td')).toHaveLength(4)
  })
})
