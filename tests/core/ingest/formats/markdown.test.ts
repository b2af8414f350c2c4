import { describe, expect, it } from 'vitest'
import { looksLikeMarkdown, parseMarkdown } from '../../../../src/core/ingest/formats/markdown.ts'
import { renderMarkdown } from '../../../../src/core/ingest/formats/markdown-html.ts'

const hints = { source: 'a.md', url: 'https://quay.example/a', contentType: null, modifiedAt: null, now: '2026-11-24T12:00:00Z' }

describe('a Markdown file', () => {
  it('takes title, author, date and summary from its front matter', () => {
    const article = parseMarkdown(
      '---\ntitle: "Harrow lifts forecast"\nauthor: Ann Lee\ndate: 2026-11-03\ndescription: In short.\nurl: https://quay.example/harrow\n---\n\nProfit rose.\n',
      hints,
    )
    expect(article).toMatchObject({
      title: 'Harrow lifts forecast',
      author: 'Ann Lee',
      publishedAt: '2026-11-03T00:00:00.000Z',
      dek: 'In short.',
      url: 'https://quay.example/harrow',
      text: 'Profit rose.',
    })
  })

  it('takes them from its first lines otherwise, and keeps these out of the body', () => {
    const article = parseMarkdown(
      '# Harrow lifts forecast\n\n*By Ann Lee*\n\nNovember 3, 2026\n\nProfit rose.\n\n## Outlook\n\nMore of it.\n',
      hints,
    )
    expect(article).toMatchObject({
      title: 'Harrow lifts forecast',
      author: 'Ann Lee',
      publishedAt: '2026-11-03T00:00:00.000Z',
      text: 'Profit rose.\n\nOutlook\n\nMore of it.',
    })
    expect(article.sections).toEqual([{ heading: 'Outlook', start: 14, end: article.text.length }])
  })

  it('is never live HTML', () => {
    const { html } = parseMarkdown('# T\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>\n', hints)
    expect(html).not.toMatch(/onerror|<script|href/)
  })

  it('is told by its marks or its name', () => {
    expect(looksLikeMarkdown('plain', 'a.md')).toBe(true)
    expect(looksLikeMarkdown('## One\n\ntext\n\n## Two\n', 'a.txt')).toBe(true)
    expect(looksLikeMarkdown('#1 in its market\n\nSee [1].', 'a.txt')).toBe(false)
  })
})

describe('what Markdown renders', () => {
  it.each([
    ['a *b* **c** `d<e` ~~f~~', '<p>a <em>b</em> <strong>c</strong> <code>d&lt;e</code> <del>f</del></p>'],
    ['snake_case_name 2*3*4', '<p>snake_case_name 2*3*4</p>'],
    ['Title\n=====\n\nSub\n---', '<h1>Title</h1>\n<h2>Sub</h2>'],
    ['- a\n  - b\n- c', '<ul><li><p>a</p>\n<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['> a\n> b', '<blockquote><p>a\nb</p></blockquote>'],
    ['| a | b |\n|---|--:|\n| 1 | 2 |', '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>'],
    ['```js\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    [
      '![A](https://x.example/a.png "t") [l](https://x.example/?a=1&b=2)',
      '<p><img src="https://x.example/a.png" alt="A"> <a href="https://x.example/?a=1&amp;b=2">l</a></p>',
    ],
    ['AT&T &amp; \\*co\\*', '<p>AT&amp;T &amp; *co*</p>'],
    ['***', '<hr>'],
  ])('%j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html)
  })
})
