import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { htmlToText } from '../../../../src/core/ingest/formats/html-text.ts'
import { sanitizeArticleHtml } from '../../../../src/core/ingest/formats/sanitize.ts'

const textOf = (html: string): string => htmlToText(html).text

describe('HTML as a person would read it', () => {
  it('keeps paragraphs apart and lines together', () => {
    expect(textOf('<p>One\n  two</p><p>three<br>four</p><div>five</div>six')).toBe('One two\n\nthree\nfour\n\nfive\n\nsix')
  })

  it('gives list items a mark each and keeps them in one block', () => {
    expect(textOf('<p>Before</p><ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul><ol start="3"><li>d</li><li>e</li></ol>')).toBe(
      'Before\n\n- a\n- b\n  - c\n\n3. d\n4. e',
    )
  })

  it('writes a table as rows of cells', () => {
    expect(
      textOf(
        '<table><caption>In millions</caption><tr><th></th><th>2026</th><th>2025</th></tr><tr><td>Net sales</td><td>1,118</td><td></td></tr></table>',
      ),
    ).toBe('In millions\n| 2026 | 2025\nNet sales | 1,118')
  })

  it('puts currency signs and brackets of a financial table where their number is', () => {
    const table = `<table><tr><td></td><td colspan="3">2026</td><td></td><td colspan="3">2025</td></tr>
      <tr><td>Revenue</td><td>$</td><td>96.4</td><td></td><td></td><td>$</td><td>81.7</td><td></td></tr>
      <tr><td>Net loss</td><td></td><td>(12.6</td><td>)</td><td></td><td></td><td>(20.3</td><td>)</td></tr></table>`
    expect(textOf(table)).toBe('| 2026 | 2025\nRevenue | $96.4 | $81.7\nNet loss | (12.6) | (20.3)')
  })

  it('reads a table that only lays the page out as the paragraphs in it', () => {
    expect(textOf('<table><tr><td><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>')).toBe('One.\n\nTwo.\n\nSide')
    expect(textOf('<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>')).toBe('One\n\nTwo')
  })

  it('leaves out scripts, styles, templates and what is hidden', () => {
    expect(
      textOf(
        '<head><title>T</title></head><script>x()</script><style>p{}</style><template>t</template><p hidden>h</p><p style="display: none">n</p><p>seen</p>',
      ),
    ).toBe('seen')
  })

  it('keeps the lines of preformatted text', () => {
    expect(textOf('<pre>  a  b\n    c\n</pre>')).toBe('  a  b\n    c')
  })

  it('decodes entities and keeps a no-break space only within a number', () => {
    expect(textOf('<p>AT&amp;T&nbsp;rose &#8364;4&nbsp;612 &lt;up&gt;</p>')).toBe('AT&T rose €4\u00a0612 <up>')
  })

  it('knows where every heading stands', () => {
    const { text, sections } = htmlToText('<h1>Top</h1><p>a</p><h2>The <em>second</em><br>line</h2><ul><li><h3>Card</h3></li></ul>')
    expect(sections.map(({ heading }) => heading)).toEqual(['Top', 'The second line', 'Card'])
    for (const { heading, start, end } of sections) expect(text.slice(start, end).startsWith(heading)).toBe(true)
    expect(sections.at(-1)!.end).toBe(text.length)
  })

  it('does not take all that follows an unclosed heading for headings', () => {
    expect(htmlToText('<h2>Title<p>One.<p>Two.').sections.map(({ heading }) => heading)).toEqual(['Title'])
  })

  it('survives 50,000 tags inside one another', () => {
    for (const tag of ['div', 'ul', 'table', 'blockquote', 'span']) expect(textOf(`${`<${tag}>`.repeat(50_000)}deep`)).toContain('deep')
  })
})

const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<h2>',
      '</h2>',
      '<ul>',
      '<li>',
      '</ul>',
      '<ol start=2>',
      '<table>',
      '<tr>',
      '<td colspan=2>',
      '<th>',
      '</table>',
      '<br>',
      '<pre>',
      '</pre>',
      '<div hidden>',
      '</div>',
      '<h3',
      '<!--',
      '-->',
      '&nbsp;',
      '&#x1f600;',
      '<caption>',
      '<blockquote>',
      '<dl><dt>',
      '<dd>',
    ),
    fc.string({ maxLength: 12 }),
  ),
  { maxLength: 40 },
)

it('gives sections that begin with their heading, whatever the markup', () => {
  fc.assert(
    fc.property(markup, (pieces) => {
      const { text, sections } = htmlToText(pieces.join(''))
      let last = 0
      for (const { heading, start, end } of sections) {
        expect(heading).not.toBe('')
        expect(text.slice(start).startsWith(heading)).toBe(true)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(text).toBe(text.replace(/\n{3,}/g, '\n\n'))
    }),
    { numRuns: 500 },
  )
})

it('words without any markup are read as they are beside some', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aB1 .,\n\t\r\u00a0\u2028\u200b;"\'é€>'), maxLength: 30 })
  fc.assert(
    fc.property(words, (text) => {
      expect(htmlToText(text)).toEqual(htmlToText(`${text}<b></b>`))
      expect(sanitizeArticleHtml(text, null)).toBe(sanitizeArticleHtml(`${text}<!-- -->`, null))
    }),
    { numRuns: 2000 },
  )
})
