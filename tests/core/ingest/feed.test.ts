import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../src/core/ingest/formats/feed.ts'
import type { ParsedFeed, ParsedItem } from '../../../src/shared/model.ts'

function readFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8')
}

function read(text: string, url: string | null = null): ParsedFeed {
  const feed = parseFeed(text, { url })
  if (feed === null) throw new Error('not read as a feed')
  return feed
}

function readItem(inside: string, url: string | null = 'https://site.example/feed'): ParsedItem {
  const item = read(`<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`, url).items[0]
  if (item === undefined) throw new Error('no item read')
  return item
}

describe('an RSS feed with everything wrong that real ones get wrong', () => {
  const feed = read(readFixture('wire.rss'))
  const [first, second, third, fourth] = feed.items as [ParsedItem, ParsedItem, ParsedItem, ParsedItem]

  test('says who it is, with the entity it declares itself', () => {
    expect(feed).toMatchObject({
      title: 'Wire of Harbour & Sons', link: 'https://wire.example/', selfLink: 'https://wire.example/rss', description: 'Notices & results', language: 'en-gb',
      hints: { minutes: 15, skipHours: [0, 5], skipDays: ['Sunday'] },
    })
    expect(feed.items).toHaveLength(4)
  })

  test('shows titles as a person reads them, and keeps what was written', () => {
    expect(first.title).toBe('Quarterly result: café sales up 4% & margin at 12.5%')
    expect(second.title).toBe('Bold claims: x < y, see <canvas>')
    expect(second.titleMarkup).toBe('<b>Bold</b> claims: x < y, see <canvas>')
    expect(feed.titleMarkup).toBeUndefined()
  })

  test('gives every item its address, from guid where link is missing, never a dangerous one', () => {
    expect(feed.items.map((item) => item.link)).toEqual([
      'https://wire.example/notes/1', 'https://wire.example/notes/2', 'https://wire.example/notes/3', null,
    ])
    expect(feed.items.map((item) => item.id)).toEqual(['https://wire.example/notes/1', 'note-2', null, 'javascript:alert(1)'])
  })

  test('reads dates with zone names and two-digit years, and the update where no publication is given', () => {
    expect(first.published).toBe('2025-09-02T12:05:00.000Z')
    expect(fourth.published).toBe('2025-09-02T08:00:00.000Z')
    expect(third.published).toBeNull()
  })

  test('takes the long content, with its addresses made absolute, and keeps the short one as summary', () => {
    expect(first.html).toBe(
      '<p>Long words, see <a href="https://wire.example/notes/notes/2?x=1&amp;y=2">the other note</a>.</p><img src="https://cdn.example/i.png">',
    )
    expect(first.summary).toBe('Short words.')
    expect(first.text).toBe('Long words, see the other note.')
    expect(first).toMatchObject({ author: 'Ada Quill, Bo Reed', categories: ['Retail'], image: 'https://wire.example/pictures/1.jpg' })
  })

  test('undoes HTML escaped twice, and reads markup that was not escaped at all', () => {
    expect(second.html).toBe('<p>Escaped twice &amp; shown once</p>')
    expect(second.author).toBe('Bo Reed')
    expect(third).toMatchObject({ title: 'Unclosed title', html: 'Profit <b>rose &amp; rose</b><br>again', text: 'Profit rose & rose\nagain' })
  })
})

describe('an Atom feed', () => {
  const feed = read(readFixture('journal.atom'))
  const [first, second] = feed.items as [ParsedItem, ParsedItem]

  test('resolves addresses against the nearest of nested xml:base', () => {
    expect(feed).toMatchObject({ title: 'Journal & Notes', description: 'On <b> and other tags', link: 'https://journal.example/base/', language: 'de' })
    expect(feed.selfLink).toBe('https://journal.example/feed.atom')
    expect(first).toMatchObject({ link: 'https://journal.example/base/2025/one.html', image: 'https://journal.example/base/2025/lead.png' })
  })

  test('reads XHTML under any prefix as HTML', () => {
    expect(first.html).toBe(
      '<p>See <a href="https://journal.example/base/2025/deep/two.html">two</a> &amp; <img src="https://journal.example/base/2025/p.png"></p>',
    )
    expect(first).toMatchObject({ title: 'One two <three>', summary: '1 &lt; 2', published: '2025-09-01T12:30:00.500Z', updated: '2025-09-02T10:00:00.000Z' })
    expect(first).toMatchObject({ author: 'Ada, bo@journal.example', categories: ['Markets'] })
  })

  test('keeps tags in a plain title as words, takes id and author where an entry has no link and no author', () => {
    expect(second).toMatchObject({ title: 'Plain <title> R&D', link: 'https://journal.example/two', author: 'The House', published: '2025-09-02T10:00:00.000Z' })
    expect(second.html).toBe('<p>First line<br>second line</p>\n<p>Next paragraph</p>')
    expect(second.text).toBe('First line\nsecond line\n\nNext paragraph')
  })

  test('of version 0.3 is read with its modes', () => {
    const old = read('<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">A &lt;i&gt;b&lt;/i&gt;</title><issued>2003-12-13T08:29:29-04:00</issued><content mode="base64" type="text/html">PHA+aGk8L3A+</content></entry></feed>')
    expect(old.items[0]).toMatchObject({ title: 'A b', published: '2003-12-13T12:29:29.000Z', html: '<p>hi</p>' })
  })

  test('of filings shows the summary, not the record beside it, and the form as category', () => {
    const filings = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><category label="form type" scheme="https://filings.example/" term="8-K"/><content type="text/xml"><filing-date>2025-09-02</filing-date><form>8-K</form><size>4 MB of exhibits, and then some more</size></content>' +
        '<id>urn:tag:filings.example,2008:1</id><link href="https://filings.example/1" rel="alternate" type="text/html"/><summary type="html"> &lt;b&gt;Filed:&lt;/b&gt; 2025-09-02</summary><title>8-K - Current report</title><updated>2025-09-02T16:31:07-04:00</updated></entry></feed>',
    )
    expect(filings.items[0]).toMatchObject({ html: '<b>Filed:</b> 2025-09-02', summary: null, categories: ['8-K'], published: '2025-09-02T20:31:07.000Z' })
  })

  test('that is one entry alone is a feed of one', () => {
    expect(read('<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title><link href="https://a.example/1"/></entry>').items).toMatchObject([{ title: 'Alone', link: 'https://a.example/1' }])
  })
})

test('an RDF feed has its items beside the channel, under whatever prefix', () => {
  const feed = read(readFixture('metals.rdf'))
  expect(feed).toMatchObject({ title: 'Metals', link: 'https://metals.example/' })
  expect(feed.items.map(({ id, title, link, published, author }) => [id, title, link, published, author])).toEqual([
    ['https://metals.example/1', 'Copper', 'https://metals.example/1', '2025-09-02T00:00:00.000Z', 'Cu'],
    ['https://metals.example/2', 'Zinc', 'https://metals.example/2', '2025-09-02T00:00:00.000Z', null],
  ])
})

describe('JSON', () => {
  const document = {
    version: 'https://jsonfeed.org/version/1.1', title: 'Daily', home_page_url: 'https://daily.example/', feed_url: 'https://daily.example/feed.json', language: 'en',
    authors: [{ name: 'Staff' }],
    items: [
      { id: 7, url: '/seven', title: 'Seven &amp; eight', content_html: '<p>Seven <img src="s.png"></p>', summary: 'In short', date_published: '2025-09-02T10:00:00+01:00', tags: ['x', 'x', 3] },
      { id: 'https://daily.example/eight', content_text: 'a < b\nc', authors: [{ name: 'Ada' }], image: 'https://daily.example/8.png' },
    ],
  }

  test('Feed 1.1 is read, numbers as ids and text content included', () => {
    const feed = read(JSON.stringify(document))
    expect(feed).toMatchObject({ title: 'Daily', link: 'https://daily.example/', selfLink: 'https://daily.example/feed.json', language: 'en' })
    expect(feed.items[0]).toMatchObject({
      id: '7', title: 'Seven & eight', link: 'https://daily.example/seven', html: '<p>Seven <img src="https://daily.example/s.png"></p>', summary: 'In short',
      published: '2025-09-02T09:00:00.000Z', author: 'Staff', categories: ['x'],
    })
    expect(feed.items[1]).toMatchObject({ link: 'https://daily.example/eight', html: 'a &lt; b<br>c'.replace(/^.*$/, '<p>$&</p>'), text: 'a < b\nc', author: 'Ada' })
  })

  test('Feed that ends early keeps its whole items', () => {
    const text = JSON.stringify(document)
    expect(read(text.slice(0, text.indexOf('a < b'))).items.map((item) => item.id)).toEqual(['7'])
  })

  test('with raw line ends in strings, trailing commas and words behind the end is mended', () => {
    expect(read('\uFEFF{"version":"https://jsonfeed.org/version/1","title":"A\nB","items":[{"id":"1","content_text":"x\ty",},],} bye')).toMatchObject({ title: 'A B', items: [{ id: '1' }] })
  })

  test('holding RSS is read as RSS', () => {
    const rss = { rss: { version: '2.0', channel: { title: 'R', link: 'https://r.example/', item: [{ title: 'One', link: 'https://r.example/1', guid: { '#value': 'g1', isPermaLink: 'false' }, pubDate: 'Tue, 02 Sep 2025 10:00:00 GMT' }] } } }
    expect(read(JSON.stringify(rss))).toMatchObject({ title: 'R', items: [{ id: 'g1', title: 'One', link: 'https://r.example/1', published: '2025-09-02T10:00:00.000Z' }] })
  })

  test('that is no feed is no feed', () => {
    for (const text of ['{}', '[]', '[1,2]', '{"items":[]}', '{"a":', '{"rss":7}', 'null']) expect(parseFeed(text, { url: null })).toBeNull()
  })
})

describe('broken XML', () => {
  test('cut off in the middle keeps what is whole and no half address', () => {
    const feed = read('<rss><channel><title>T</title><item><title>One</title><link>https://a.example/one</link></item><item><title>Two</title><link>https://a.example/tw')
    expect(feed.items).toMatchObject([{ title: 'One', link: 'https://a.example/one' }, { title: 'Two', link: null }])
  })

  test('cut off within content keeps the words so far', () => {
    expect(read('<rss><channel><item><title>One</title><description><![CDATA[<p>Half a senten').items[0]).toMatchObject({ title: 'One', text: 'Half a senten' })
  })

  test('with bare ampersands, control characters, stray words and no namespaces declared is read', () => {
    const item = readItem('<item><title>Q&A with AT&T\u0001 \u0000&#0;x</title>stray<link>https://a.example/?a=1&copy=2&b=3</link><content:encoded>&lt;p&gt;Body&lt;/p&gt;</content:encoded><dc:date>2025-09-02T10:00Z</dc:date></item>')
    expect(item).toMatchObject({ title: 'Q&A with AT&T \uFFFDx', link: 'https://a.example/?a=1&copy=2&b=3', html: '<p>Body</p>', published: '2025-09-02T10:00:00.000Z' })
  })

  test('in capitals or with a wrong default namespace is read', () => {
    expect(read('<RSS><Channel><Title>T</Title><Item><Title>I</Title><PubDate>2 Sep 2025</PubDate></Item></Channel></RSS>')).toMatchObject({ title: 'T', items: [{ title: 'I', published: '2025-09-02T00:00:00.000Z' }] })
    expect(read('<rss xmlns="http://www.w3.org/2005/Atom"><channel><title>T</title><item><title>I</title><link>https://a.example/</link></item></channel></rss>')).toMatchObject({ title: 'T', items: [{ link: 'https://a.example/' }] })
  })

  test('that is a page, a sitemap, an OPML file or nothing is no feed', () => {
    for (const text of ['', '  ', 'words', '<html><body><p>Sorry</p></body></html>', '<!doctype html><title>x', '<opml><body/></opml>', '<urlset/>', '<', '<rs']) {
      expect(parseFeed(text, { url: null })).toBeNull()
    }
  })
})

describe('links', () => {
  test('are absolute web addresses as their publisher wrote them, or none', () => {
    const linkOf = (link: string, url: string | null = 'https://site.example/a/feed.xml'): string | null => readItem(`<item><link>${link}</link></item>`, url).link
    expect(linkOf(' https://a.example ')).toBe('https://a.example')
    expect(linkOf('x.html')).toBe('https://site.example/a/x.html')
    expect(linkOf('//b.example/x')).toBe('https://b.example/x')
    expect(linkOf('www.b.example/x')).toBe('http://www.b.example/x')
    expect(linkOf('https://a.example/a b')).toBe('https://a.example/a%20b')
    for (const bad of ['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b.example', 'data:text/html,x', 'http://', 'urn:x:y']) expect(linkOf(bad)).toBeNull()
    expect(linkOf('/x', null)).toBeNull()
  })
})

test('no text whatever makes reading throw, and links are always web addresses', () => {
  const piece = fc.constantFrom('<rss>', '<channel>', '<item>', '</item>', '<title>', '</title>', '<link>', '<feed xmlns="http://www.w3.org/2005/Atom">', '<entry>', '<link href="', '"/>', '<![CDATA[', ']]>', '&amp;', '&', '<', '>', '<!--', '-->', '<!DOCTYPE x [', ']>', '{"items":[', '{"id":1}', ']', '}', '<p xml:base="/x">', 'https://a.example/', '2025-01-01')
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }), (pieces) => {
      const feed = parseFeed(pieces.join(''), { url: 'https://site.example/' })
      for (const link of [feed?.link, feed?.selfLink, ...(feed?.items.map((item) => item.link) ?? [])]) if (link) expect(link).toMatch(/^https?:\/\//i)
    }),
    { numRuns: 500 },
  )
})

test('plain words in an RSS item come back as the same words', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abc 0.5%$&<>"\'é漢😀'), minLength: 1, maxLength: 30 })
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  fc.assert(
    fc.property(words, (text) => {
      // Spaced out, no pair of angle brackets can be a tag.
      const spaced = text.replaceAll('<', ' < ').replace(/\s+/g, ' ').trim()
      const item = readItem(`<item><title>${escape(spaced)}</title><guid>1</guid></item>`)
      expect(item.title).toBe(spaced === '' ? null : spaced)
    }),
  )
})
