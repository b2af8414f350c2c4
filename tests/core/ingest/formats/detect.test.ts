import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseDocument, parsePageBytes } from '../../../../src/core/ingest/formats/detect.ts'
import { AppError } from '../../../../src/shared/errors.ts'
import type { DocumentHints } from '../../../../src/shared/model.ts'

const hints: DocumentHints = {
  source: 'given',
  url: 'https://news.example/a',
  contentType: null,
  modifiedAt: null,
  now: '2026-11-24T12:00:00Z',
}
const read = (text: string, more: Partial<DocumentHints> = {}) => parseDocument(Buffer.from(text), { ...hints, ...more })
const reason = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return `${error.kind}: ${error.message}`
    throw error
  }
  return 'none'
}

const rss =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay News</title><link>https://quay.example/</link><item><title>Harrow lifts forecast</title><link>/harrow</link><description>&lt;p&gt;Profit rose &lt;b&gt;20%&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description><author>a@quay.example (Ann Lee)</author><pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate></item><item><description>No title here, but a first sentence. And a second.</description></item></channel></rss>'

describe('what a file is, is seen in the file', () => {
  it('a feed, with an article for each item', () => {
    const document = read(rss, { contentType: 'text/html', source: 'feed.txt' })
    expect(document.kind).toBe('feed')
    if (document.kind !== 'feed') return
    expect(document.articles).toHaveLength(2)
    expect(document.articles[0]).toMatchObject({
      title: 'Harrow lifts forecast',
      text: 'Profit rose 20%.',
      html: '<p>Profit rose <b>20%</b>.</p>',
      source: 'Quay News',
      publishedAt: '2026-11-03T09:00:00.000Z',
      author: 'Ann Lee',
    })
    expect(document.articles[1]).toMatchObject({ title: 'No title here, but a first sentence.', author: null })
  })

  it('a JSON feed', () => {
    expect(
      read('{"version":"https://jsonfeed.org/version/1.1","title":"Q","items":[{"id":"1","title":"T","content_html":"<p>x</p>"}]}').kind,
    ).toBe('feed')
  })

  it('a list of feeds', () => {
    expect(read('<opml version="2.0"><body><outline text="Q" xmlUrl="https://quay.example/feed"/></body></opml>').kind).toBe('opml')
  })

  it.each([
    ['a page', '<!doctype html><html><head><title>T</title></head><body><p>Profit rose 20% to $4 million.</p></body></html>'],
    ['a piece of a page', '<p>Profit rose <b>20%</b> to $4 million.</p><p>Again.</p>'],
    ['Markdown', '# Title\n\nProfit rose **20%** to [$4 million](https://x.example/).\n'],
    ['a mail', 'From: Ann Lee <a@quay.example>\nSubject: Title\n\nProfit rose 20% to $4 million.\n'],
    ['text', 'Title of it\n\nProfit rose 20% to $4 million.\n'],
  ])('%s', (_, text) => {
    const document = read(text)
    expect(document.kind === 'articles' && document.articles[0]?.text).toContain('20%')
    expect(document.kind === 'articles' && document.articles[0]?.text).toMatch(/^Profit rose 20% to \$4 million\./)
  })

  it('text that speaks of markup stays text', () => {
    const document = read('How to write a list\n\nUse <li> for items. A paragraph is <p>. Nothing more.\n\nBy the way, a[0] and x < y too.')
    expect(document.kind === 'articles' && document.articles[0]?.html).toBeNull()
  })
})

describe('what cannot be read is refused with a sentence', () => {
  it.each([
    ['', 'bad-input: This is empty'],
    [' \n\t ', 'bad-input: This is empty'],
    ['%PDF-1.4 ...', 'bad-input: This is a PDF document'],
    ['{"name":"x","version":"1"}', 'bad-input: This is JSON, but no feed'],
    ['<html><head><title>T</title></head><body><div id="app"></div></body></html>', 'bad-input: There is no text'],
    ['<?xml version="1.0"?><invoice><total>4</total></invoice>', 'bad-input: This is XML, but neither'],
  ])('%j', (text, sentence) => {
    expect(reason(() => read(text))).toContain(sentence)
  })

  it('a text of 50 MB, without reading it', () => {
    expect(reason(() => parseDocument(Buffer.alloc(50_000_000, 'word '), hints))).toContain('too-large: ')
  })

  it('a text of more than ten million letters', () => {
    expect(reason(() => parseDocument(Buffer.alloc(10_000_001, 'word '), hints))).toContain('too-large: ')
  })

  it('a feed where a page is wanted', () => {
    expect(reason(() => parsePageBytes(Buffer.from(rss), hints))).toContain('not a page')
  })
})

it('fails only by refusing, whatever is given', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<rss>',
      '<item>',
      '<opml>',
      '<outline text=x>',
      '{"',
      '[',
      '}',
      '<html>',
      '<body>',
      '<p>',
      'From: a\n',
      'Subject: b\n',
      '\n\n',
      '# ',
      '---\n',
      'title: x\n',
      '[a](b)',
      '| a | b |\n|---|---|\n',
      '> ',
      '```\n',
      '<script type="application/ld+json">',
      '</script>',
      '{"@graph":[{"@type":"Article","author":[[]]}]}',
      '\0',
      '\ufeff',
      'Content-Type: multipart/mixed; boundary=x\n',
      '--x\n',
      '__proto__',
      '=?utf-8?b?//8=?=',
    ),
    fc.string({ maxLength: 10 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('text/html', 'application/json', null), (pieces, contentType) => {
      for (const work of [parseDocument, parsePageBytes]) {
        try {
          work(Buffer.from(pieces.join('')), { ...hints, contentType })
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: 400 },
  )
})
