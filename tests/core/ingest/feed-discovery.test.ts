import { expect, test } from 'vitest'
import { commonFeedPaths, discoverFeeds } from '../../../src/core/ingest/formats/feed-discovery.ts'

const page = `<!doctype html><html><head>
  <link rel="stylesheet" href="/style.css"><link rel="alternate" hreflang="de" href="/de/">
  <link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/">
  <LINK REL='Alternate' TYPE='application/rss+xml; charset=utf-8' TITLE='All &amp; sundry' HREF='/feed/'>
  <link rel="alternate" type="application/atom+xml" href="atom.xml">
  <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
  <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
  <link rel="alternate" type="text/html" href="/print">
</head><body>
  <a href="/markets/rss"> Markets
    <b>only</b></a> <a href="feed://a.example/feed/">again</a> <a href="javascript:rss">no</a> <a href="/about">About</a> <a href="/sitemap.xml">map</a>
  <a href="/x" type="application/rss+xml">Typed</a> <a href="/feedback">Feedback</a>
</body></html>`

test('a page names its feeds: declared ones first, comments last, each once', () => {
  expect(discoverFeeds(page, 'https://a.example/news/today.html')).toEqual([
    { address: 'https://a.example/feed/', title: 'All & sundry', type: 'application/rss+xml' },
    { address: 'https://a.example/news/atom.xml', title: null, type: 'application/atom+xml' },
    { address: 'https://other.example/feed.json', title: null, type: 'application/feed+json' },
    { address: 'https://a.example/markets/rss', title: 'Markets only', type: null },
    { address: 'https://a.example/x', title: 'Typed', type: 'application/rss+xml' },
    { address: 'https://a.example/comments/feed/', title: 'Comments Feed', type: 'application/rss+xml' },
  ])
})

test('a base element moves relative feed addresses', () => {
  expect(discoverFeeds('<base href="https://b.example/deep/"><link rel="alternate" type="application/rss+xml" href="rss">', 'https://a.example/')[0]?.address).toBe('https://b.example/deep/rss')
})

test('a page without feeds, or no page at all, names none', () => {
  for (const html of ['', 'words', '<p>Hello', '<link rel=alternate>', '<a href="">']) expect(discoverFeeds(html, 'https://a.example/')).toEqual([])
})

test('places where a site may keep its feed begin below its own path', () => {
  expect(commonFeedPaths('https://a.example/blog/index.html').slice(0, 3)).toEqual(['https://a.example/blog/feed', 'https://a.example/blog/rss', 'https://a.example/blog/feed.xml'])
  expect(commonFeedPaths('https://a.example')).toContain('https://a.example/feed')
  expect(commonFeedPaths('ftp://a.example')).toEqual([])
})
