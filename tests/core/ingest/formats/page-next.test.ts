import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/core/ingest/formats/page.ts'

const here = 'https://quay.example/2026/yard-lifts-forecast'
const nextOf = (link: string, url: string | null = here): string | undefined =>
  parsePage(`<html><head><title>Yard</title></head><body><article><p>The yard said that its profit rose by a fifth.</p></article>${link}</body></html>`, { url }).nextPage

describe('where an article goes on', () => {
  it.each([
    ['<a href="?page=2">2</a>', `${here}?page=2`, here],
    ['<link rel="next" href="/2026/yard-lifts-forecast/2">', `${here}/2`, here],
    ['<a href="/2026/yard-lifts-forecast/page/2/">Next page »</a>', `${here}/page/2/`, here],
    ['<a href="yard-2.html">Weiter</a>', 'https://quay.example/a/yard-2.html', 'https://quay.example/a/yard.html'],
    ['<a href="/2026/yard-lifts-forecast?page=3">3</a>', `${here}?page=3`, `${here}?page=2`],
    ['<a href="/a/story?id=7&amp;pg=2"><span>Page 2</span></a>', 'https://quay.example/a/story?id=7&pg=2', 'https://quay.example/a/story?id=7'],
  ])('%s', (link, expected, url) => {
    expect(nextOf(link, url)).toBe(expected)
  })

  it.each([
    ['the next article of a weblog', '<link rel="next" href="/2026/harrow-sells-steamer">'],
    ['another host', '<a rel="next" href="https://else.example/2026/yard-lifts-forecast?page=2">2</a>'],
    ['its comments', '<a href="/2026/yard-lifts-forecast/comment-page-2#comments">Next</a>'],
    ['the third page, from the first', '<a href="?page=3">3</a>'],
    ['words that are no number', '<a href="?page=2">See what the others said about it</a>'],
    ['a script', '<a href="javascript:next()">Next</a>'],
  ])('is not %s', (_, link) => {
    expect(nextOf(link)).toBeUndefined()
  })

  it('is nowhere for a page without an address', () => {
    expect(nextOf('<a href="?page=2">2</a>', null)).toBeUndefined()
  })
})
