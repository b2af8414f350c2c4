import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { parseSourceSet } from '../../../../src/core/ingest/formats/image-source.ts'
import { sanitizeArticleHtml } from '../../../../src/core/ingest/formats/sanitize.ts'
import { AppError } from '../../../../src/shared/errors.ts'

const base = 'https://news.example/2026/story'
const tags = new Set(
  'p div h2 h3 h4 ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote figure figcaption img a em strong b i u s del ins mark small code pre kbd samp var sup sub br hr abbr cite q time wbr'.split(
    ' ',
  ),
)
const attributes = new Set(['href', 'title', 'data-remote', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'datetime', 'dir'])

/** Everything in the output that could run, fetch or lead astray. */
function findDangers(html: string): string[] {
  const dangers: string[] = []
  const parser = new Parser({
    onopentag(name, given) {
      if (!tags.has(name)) dangers.push(`<${name}>`)
      for (const [key, value] of Object.entries(given)) {
        if (!attributes.has(key)) dangers.push(`${name}[${key}]`)
        if (key === 'href' && !/^(?:https?|mailto):/.test(value)) dangers.push(`href ${value}`)
        if (key === 'data-remote' && !/^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/.test(value))
          dangers.push(`picture ${value}`)
      }
    },
    oncomment: () => void dangers.push('comment'),
    onprocessinginstruction: () => void dangers.push('instruction'),
  })
  parser.write(html)
  parser.end()
  return dangers
}

describe('an article keeps what belongs to it', () => {
  it('keeps headings below the title, lists, tables, quotes and emphasis', () => {
    expect(
      sanitizeArticleHtml(
        '<h1>A</h1><h6>B</h6><ul><li>x</li></ul><table><tr><td colspan="2" class="k">1</td></tr></table><blockquote>q</blockquote><em>e</em><sup>2</sup>',
        null,
      ),
    ).toBe(
      '<h2>A</h2><h4>B</h4><ul><li>x</li></ul><table><tr><td colspan="2">1</td></tr></table><blockquote>q</blockquote><em>e</em><sup>2</sup>',
    )
  })

  it('makes links absolute and unwraps those that lead nowhere good', () => {
    const html =
      '<a href="/a?b=1&amp;c=2">one</a> <a href="javascript:x()">two</a> <a href="#note">three</a> <a href="mailto:a@b.example">four</a> <a href="https://user:pass@site.example/">five</a> <a>six</a>'
    expect(sanitizeArticleHtml(html, base)).toBe(
      '<a href="https://news.example/a?b=1&amp;c=2">one</a> two three <a href="mailto:a@b.example">four</a> <a href="https://site.example/">five</a> six',
    )
    expect(sanitizeArticleHtml('<a href="/a">one</a>', null)).toBe('one')
  })

  it('keeps paragraphs apart when it takes their boxes away', () => {
    expect(sanitizeArticleHtml('<section><article>One</article><aside>Two</aside></section>', null)).toBe(
      '<div><div>One</div><div>Two</div></div>',
    )
  })

  it('takes out boxes that held only what was dropped', () => {
    expect(
      sanitizeArticleHtml('<p>a</p><figure><div><img src="https://pixel.wp.com/g.gif"></div></figure><p><script>x</script></p>', null),
    ).toBe('<p>a</p>')
  })
})

describe('a picture is shown in one good size and never fetched by showing it', () => {
  const image = (html: string): string | undefined => /data-remote="([^"]*)"/.exec(sanitizeArticleHtml(html, base))?.[1]

  it('has no src', () => {
    expect(sanitizeArticleHtml('<img src="a.jpg" alt="A" width="640" height="480" onerror="x()">', base)).toBe(
      '<img data-remote="https://news.example/2026/a.jpg" alt="A" width="640" height="480" />',
    )
  })

  it('takes the size that reading needs from srcset, commas in addresses included', () => {
    expect(image('<img srcset="s.jpg 320w, w_1300,h_9/m.jpg 1300w, l.jpg 4000w" src="s.jpg">')).toBe(
      'https://news.example/2026/w_1300,h_9/m.jpg',
    )
    expect(parseSourceSet('a.jpg 1x,b.jpg 2x, c.jpg')).toEqual([
      { address: 'a.jpg', size: 600 },
      { address: 'b.jpg', size: 1200 },
      { address: 'c.jpg', size: 600 },
    ])
  })

  it('understands lazy loading, its copy for browsers without scripts, and <picture>', () => {
    expect(image('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="real.jpg">')).toBe('https://news.example/2026/real.jpg')
    expect(image('<img src="/placeholder.png"><noscript><img src="real.jpg"></noscript>')).toBe('https://news.example/2026/real.jpg')
    expect(image('<picture><source srcset="big.webp 2x"><img src="/blank.gif"></picture>')).toBe('https://news.example/2026/big.webp')
    expect(sanitizeArticleHtml('<img data-src="a.jpg"><noscript><img src="a.jpg"></noscript>', base).match(/<img/g)).toHaveLength(1)
  })

  it.each([
    '<img src="https://x.example/p.jpg" width="1" height="1">',
    '<img src="https://x.example/p.jpg" style="width:1px;height:1px">',
    '<img src="https://feeds.feedburner.com/~r/a/b/~4/c">',
    '<img src="https://ad.doubleclick.net/x">',
    '<img src="https://www.facebook.com/tr?id=1">',
    '<img src="https://stats.example/pixel.gif?u=1">',
    '<img src="x" style="display:none">',
  ])('drops the tracking pixel %s', (html) => {
    expect(sanitizeArticleHtml(html, base)).toBe('')
  })

  it('does not take a picture for a tracker by a word in its name', () => {
    expect(image('<img src="https://x.example/openai-tracking-stocks.jpg">')).toBe('https://x.example/openai-tracking-stocks.jpg')
  })
})

describe('nothing that could run comes out', () => {
  const attacks = [
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<base href="https://evil.example/"><a href="x">y</a>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" &#1;javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<p id="getElementById" name="cookie">x</p>',
    '<xmp><script>alert(1)</script></xmp>',
    '<style>@import "//evil.example"</style>',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<div style="background:url(https://evil.example/x)">x</div>',
    '<link rel=stylesheet href=//evil.example>',
    '<video src=//evil.example autoplay><source src=x></video>',
    '<template><script>alert(1)</script></template>',
    '<p><a href="vbscript:x">x</a></p>',
    '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
    '<?php x ?>',
    '<plaintext><img src=x onerror=alert(1)>',
  ]
  it.each(attacks)('%s', (attack) => {
    const clean = sanitizeArticleHtml(attack, base)
    expect(findDangers(clean)).toEqual([])
    const { document } = parseHTML(`<html><body>${clean}</body></html>`)
    expect(document.querySelectorAll('script, style, iframe, svg, [src], [style], [id]').length).toBe(0)
  })

  const corpus = '../shared/corpora/xss/payloads.jsonl'
  it.skipIf(!existsSync(corpus))('holds for every payload of the corpus', () => {
    const payloads = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { code: string }).code)
    const expectations = JSON.parse(readFileSync('../shared/corpora/xss/dompurify-expect.json', 'utf8')) as { payload: string }[]
    const live = [...payloads, ...expectations.map(({ payload }) => payload)].filter(
      (payload) => findDangers(sanitizeArticleHtml(payload, base)).length > 0,
    )
    expect(live).toEqual([])
    expect(payloads.length).toBeGreaterThan(100)
  })

  it('holds for any soup of tags, and comes out the same when it is sanitised again', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...attacks,
        '<p>',
        '</p>',
        '<a href="/x">',
        '</a>',
        '<table><tr><td>',
        '<noscript>',
        '<svg>',
        '</svg>',
        '<math>',
        '<!--',
        '-->',
        '<![CDATA[',
        '&lt;script&gt;',
        '"',
        '>',
        '<',
      ),
      fc.string({ maxLength: 10 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const clean = sanitizeArticleHtml(pieces.join(''), base)
        expect(findDangers(clean)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('unwraps what is nested beyond reason and refuses what is too large to show', () => {
    const clean = sanitizeArticleHtml(`${'<div>'.repeat(20_000)}<p>deep</p>`, null)
    expect(clean).toContain('deep')
    expect(clean.match(/<div>/g)!.length).toBeLessThanOrEqual(200)
    expect(() => sanitizeArticleHtml('x'.repeat(10_000_001), null)).toThrow(AppError)
  })
})
