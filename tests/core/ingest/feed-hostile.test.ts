import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../src/core/ingest/formats/feed.ts'
import { discoverFeeds } from '../../../src/core/ingest/formats/feed-discovery.ts'
import { parseOpml } from '../../../src/core/ingest/formats/opml.ts'
import type { Outline, ParsedFeed } from '../../../src/shared/model.ts'

const good = '<item><title>Good</title><guid>g</guid></item>'
const hint = { url: null }

function read(inside: string, before = ''): ParsedFeed | null {
  return parseFeed(`${before}<rss><channel><title>T</title>${inside}</channel></rss>`, hint)
}

// Nothing here is timed; on a busy machine the largest of these still takes longer than a test usually may.
describe('a feed made to do harm', { timeout: 120_000 }, () => {
  test('with entities that grow without end stays small, and its items are read', () => {
    const laughs = Array.from({ length: 20 }, (_, level) => `<!ENTITY a${level} "${(level === 0 ? 'ha' : `&a${level - 1};`).repeat(10)}">`).join('')
    const feed = read(`<description>&a19;</description>${good}`, `<!DOCTYPE rss [${laughs}]>`)
    expect(feed?.items[0]?.title).toBe('Good')
    expect(feed?.description?.length).toBeLessThan(1_000_000)
    const long = read(`<item><description>${'&a;'.repeat(50_000)}</description></item>`, `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(50_000)}">]>`)
    expect(long?.items[0]?.text.length).toBeLessThan(1_000_000)
  })

  test('with external entities shows their names and nothing else', () => {
    const feed = read('<item><title>&secret; %p;</title></item>', '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/p">%p;]>')
    expect(feed?.items[0]?.title).toBe('&secret; %p;')
  })

  test('with tags nested a million deep loses no item behind them', () => {
    expect(read(`<item><description>${'<a>'.repeat(1_000_000)}deep</description></item>${good}`)?.items.map((item) => item.title)).toEqual([null, 'Good'])
    expect(read(`<item><description><![CDATA[${'<div>'.repeat(300_000)}deep]]></description></item>${good}`)?.items.map((item) => item.text)).toEqual(['deep', ''])
    expect(read(`<item><description>${'<a>'.repeat(100_000)}${'</b>'.repeat(100_000)}</description></item>${good}`)?.items).toHaveLength(2)
  })

  test('with 200,000 attributes on one tag is read', () => {
    const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}="x"`).join(' ')
    expect(read(`<item ${attributes}><title>Many</title></item>${good}`)?.items.map((item) => item.title)).toEqual(['Many', 'Good'])
  })

  test('with 200,000 items is read, each of them', () => {
    expect(read(good.repeat(200_000))?.items).toHaveLength(200_000)
  })

  test('with the names of inner workings changes nothing in them', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).toSorted()
    read('<__proto__ polluted="1">1</__proto__><constructor/><item><title __proto__="1" constructor="2">x</title></item>')
    const feed = parseFeed('{"version":"https://jsonfeed.org/version/1","__proto__":{"polluted":1},"items":[{"__proto__":{"title":"x"},"id":1e999,"title":{},"url":7,"tags":"x","authors":3,"content_html":[]}]}', hint)
    expect(feed?.items).toMatchObject([{ id: null, title: null, link: null, categories: [] }])
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('in JSON nested 100,000 deep is read as far as it makes sense', () => {
    expect(parseFeed(`{"version":"https://jsonfeed.org/version/1","items":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, hint)?.items).toEqual([])
    expect(parseFeed(`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"}${',{"a":'.repeat(100_000)}`, hint)?.items.map((item) => item.id)).toEqual(['1'])
    expect(parseFeed(`{"rss":{"channel":{"item":[{"title":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}}}`, hint)?.items).toHaveLength(1)
  })

  test('of nothing but one character, or of tags never closed, ends', () => {
    for (const character of ['<', '&', '"', ' ', '\u0000', '<![CDATA[', '<!--', '<a b="', '<!DOCTYPE x [', '{"a":', '[', '\\"', '&#65;', '<?']) {
      expect(() => parseFeed(character.repeat(300_000), hint)).not.toThrow()
      expect(() => read(`<item><title>${character.repeat(300_000)}`)).not.toThrow()
    }
  })
})

test('OPML with folders nested 10,000 deep keeps the feed at the bottom', () => {
  const outlines = parseOpml(`<opml><body>${'<outline text="f">'.repeat(10_000)}<outline text="x" xmlUrl="https://x.example/"/>${'</outline>'.repeat(10_000)}<outline text="y" xmlUrl="https://y.example/"/></body></opml>`)
  const addresses = (list: readonly Outline[]): (string | null)[] => list.flatMap((outline) => [outline.address, ...addresses(outline.children)]).filter((address) => address !== null)
  expect(addresses(outlines ?? [])).toEqual(['https://x.example/', 'https://y.example/'])
  expect(outlines).toHaveLength(2)
})

test('a page of endless depth or endless links ends, with a choice a person can look through', { timeout: 120_000 }, () => {
  expect(discoverFeeds(Array.from({ length: 50_000 }, (_, index) => `<a href="/${index}/rss">x</a>`).join(''), 'https://a.example/')).toHaveLength(100)
  expect(discoverFeeds(`<link rel="alternate" type="application/rss+xml" href="/rss">${'<div>'.repeat(1_000_000)}`, 'https://a.example/')).toHaveLength(1)
})
