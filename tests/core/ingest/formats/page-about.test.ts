import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/core/ingest/formats/page.ts'

const now = '2026-11-24T12:00:00Z'
const text = Array.from(
  { length: 5 },
  (_, index) => `<p>In part ${index} the yard said that its profit rose by a fifth, as rates for dry goods recovered across the Baltic, it said.</p>`,
).join('')
const page = (head: string, body: string) =>
  parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { url: 'https://quay.example/2026/yard', now })

describe("an article's title", () => {
  it.each([
    ['is not the name of the site over it', '<title>Yard up in its third quarter</title>', '<h1>Tides – ships and more</h1><h3>Yard up in its third quarter</h3>'],
    ['leaves out short names of section and site behind bars', '<title>Yard up in its third quarter | News | Quay.example</title>', ''],
    ['is the heading by which the stated title begins', '<meta property="og:title" content="Yard up in its third quarter | The Slipway - Quay">', '<h1>Yard up in its third quarter</h1>'],
    ['leaves out the site behind two dashes', '<meta property="og:site_name" content="Quay"><title>Yard up in its third quarter -- Quay</title>', ''],
    [
      'stands once where the page has it twice',
      '<title>Yard up in its third quarter Yard up in its third quarter</title>',
      '<h1>Yard up in its third quarter Yard up in its third quarter</h1>',
    ],
  ])('%s', (_, head, heading) => {
    expect(page(head, `${heading}<div>${text}</div>`).title).toBe('Yard up in its third quarter')
  })

  it('has no marks of a script before its quotes', () => {
    expect(page(`<meta property="og:title" content="World\\'s oldest yard up">`, text).title).toBe("World's oldest yard up")
  })

  it('keeps points of its own between bars', () => {
    const title = 'Yard up a fifth in the quarter | Harrow Freight sells its last steamer | Rates'
    expect(page(`<title>${title}</title>`, text).title).toBe(title)
  })
})

describe("an article's authors", () => {
  it('are those named together, not those of other articles on the page', () => {
    const others = '<ul><li><span><a rel="author" href="/t">Tom Rudd</a></span></li></ul>'
    const byline = '<div class="by"><span><a rel="author" href="/a">Ann Lee</a></span> and <span><a rel="author" href="/b">Ben Orr</a></span></div>'
    expect(page('<title>Yard up</title>', `<article>${byline}${text}</article><div><div>${others}</div></div>`).author).toBe('Ann Lee and Ben Orr')
  })

  it.each([
    ['Ann Lee, Science Editor, Quay News', 'Ann Lee'],
    ['Ann Lee, Quay News Service', 'Ann Lee'],
    ['ANN LEE (STAFF WRITER)', 'ANN LEE'],
    ['Ann Lee Quay News', 'Ann Lee'],
  ])('%s', (stated, name) => {
    expect(page(`<meta property="og:site_name" content="Quay News"><meta name="author" content="${stated}">`, text).author).toBe(name)
  })

  it.each(['Google+', '2:49 p.m. EDT May 15, 2026', 'Staff Reports'])('%s is nobody', (stated) => {
    expect(page(`<title>Yard up</title><meta name="author" content="${stated}">`, `<article>${text}</article>`).author).toBeNull()
  })
})

describe('what else a page says', () => {
  it('a name of the site that is its address or its account is read as the site', () => {
    for (const name of ['https://www.quay.example/', '@quayexample', 'www.quay.example'])
      expect(page(`<meta property="og:site_name" content="${name}">`, text).source, name).toBe('quay.example')
  })

  it('a description has no tags and is more than a word', () => {
    expect(page('<meta name="description" content="&lt;br /&gt;&lt;br /&gt;The yard was busy all summer.">', `<article>${text}</article>`).dek).toBe(
      'The yard was busy all summer.',
    )
    expect(page('<meta name="description" content="The">', text).dek).toBeNull()
  })

  it.each(['og_image_logo/quay.gif', 'images/apple-touch-icon.png', 'icons/emoji/1.png', 'jglogo_bak.jpg', 'img/trans.gif'])('%s is no picture of the article', (path) => {
    const stated = page(`<meta property="og:image" content="https://quay.example/${path}">`, `<article>${text}<img src="/yard.jpg" width="600" height="400"></article>`)
    expect(stated.image).toBe('https://quay.example/yard.jpg')
    const shown = page('<title>Yard up</title>', `<article><img src="/${path}" width="600" height="400">${text}<img src="/yard.jpg" width="600" height="400"></article>`)
    expect(shown.image).toBe('https://quay.example/yard.jpg')
  })
})
