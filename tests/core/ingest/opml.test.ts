import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseOpml, writeOpml } from '../../../src/core/ingest/formats/opml.ts'
import type { Outline } from '../../../src/shared/model.ts'

const head = { title: 'Feeds <of> "mine" & yours', dateCreated: '2025-09-02T10:00:00Z' }

test('OPML that is no good XML keeps its folders, feeds, categories and order', () => {
  const feed = (title: string, address: string): Outline => ({ title, address, site: null, categories: [], children: [] })
  expect(parseOpml(readFileSync(new URL('../../fixtures/opml/broken.opml', import.meta.url), 'utf8'))).toEqual([
    {
      title: 'Markets & more', address: null, site: null, categories: [],
      children: [
        { title: 'Wire', address: 'https://wire.example/rss?a=1&b=2', site: 'https://wire.example/', categories: ['news', '/Boston/Weather'], children: [] },
        feed('Quotes', 'https://quotes.example/feed'),
        { title: 'Deep', address: null, site: null, categories: [], children: [feed('http://deep.example/rss', 'http://deep.example/rss')] },
      ],
    },
    feed('Old', 'https://old.example/rss'),
    feed('Old', 'https://old.example/rss'),
    feed('Cut off', 'https://cut.example/feed'),
  ])
})

test('what is no OPML is no OPML', () => {
  for (const text of ['', 'words', '<rss><channel/></rss>', '{"opml":1}', '<html><body><outline xmlUrl="https://a.example/"/></body></html>']) expect(parseOpml(text)).toBeNull()
  expect(parseOpml('<opml/>')).toEqual([])
})

test('an export says when it was made, in the form OPML asks for', () => {
  expect(writeOpml([], head)).toContain('<title>Feeds &lt;of&gt; &quot;mine&quot; &amp; yours</title>\n    <dateCreated>Tue, 02 Sep 2025 10:00:00 GMT</dateCreated>')
})

test('whatever a person subscribed to comes back from an export unchanged', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aB1 <>&"\'=/;#é漢😀'), minLength: 1, maxLength: 20 }).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  const address = words.map((path) => `https://a.example/${encodeURIComponent(path)}?x=1&copy=2#'`)
  const { outline } = fc.letrec<{ outline: Outline; feed: Outline; folder: Outline }>((tie) => ({
    feed: fc.record({ title: words, address, site: fc.option(address), categories: fc.array(words, { maxLength: 3 }), children: fc.constant([]) }),
    folder: fc.record({ title: words, address: fc.option(address), site: fc.constant(null), categories: fc.constant([]), children: fc.array(tie('outline'), { minLength: 1, maxLength: 4 }) }),
    outline: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('feed'), tie('folder')),
  }))
  fc.assert(fc.property(fc.array(outline, { maxLength: 5 }), (outlines) => {
    expect(parseOpml(writeOpml(outlines, head))).toEqual(outlines)
  }), { numRuns: 300 })
})

test('no text whatever makes reading OPML throw', () => {
  const piece = fc.constantFrom('<opml>', '<body>', '<outline', ' text="', '" xmlUrl="', 'https://a.example/', '"/>', '>', '</outline>', '<a href="', "'", '&', '<')
  fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => void parseOpml(pieces.join(''))), { numRuns: 1500 })
})
