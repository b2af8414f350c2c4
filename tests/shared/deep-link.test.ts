import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDeepLink, longestLink, parseDeepLink } from '../../src/shared/deep-link.ts'

describe('links into the app', () => {
  it.each([
    ['marketdash:article/12', { kind: 'article', articleId: '12' }],
    ['marketdash://article/12/', { kind: 'article', articleId: '12' }],
    ['MARKETDASH://Symbol/brk.b', { kind: 'symbol', symbol: 'BRK.B' }],
    ['marketdash:symbol/%5EGSPC', { kind: 'symbol', symbol: '^GSPC' }],
    ['marketdash:search?q=quick+commerce%20%22BABA%22', { kind: 'search', query: 'quick commerce "BABA"' }],
    ['marketdash://search/?q=a%2Bb%26c', { kind: 'search', query: 'a+b&c' }],
    ['marketdash:subscribe?url=https%3A%2F%2Fexample.com%2Ffeed%3Fa%3D1%26b%3D2', { kind: 'subscribe', url: 'https://example.com/feed?a=1&b=2' }],
    ['marketdash:subscribe?url=https://example.com/feed', { kind: 'subscribe', url: 'https://example.com/feed' }],
    ['feed:https://example.com/rss', { kind: 'subscribe', url: 'https://example.com/rss' }],
    ['feed:http://example.com/rss', { kind: 'subscribe', url: 'http://example.com/rss' }],
    ['feed://example.com:8080/rss', { kind: 'subscribe', url: 'https://example.com:8080/rss' }],
    ['feed://example.com/rss', { kind: 'subscribe', url: 'https://example.com/rss' }],
  ])('%s is understood', (address, link) => expect(parseDeepLink(address)).toEqual(link))

  it.each([
    ['another action', 'marketdash:delete/12'],
    ['no action', 'marketdash:'],
    ['no id', 'marketdash:article/'],
    ['an id that is none', 'marketdash:article/12a'],
    ['a path behind the id', 'marketdash:article/12/../13'],
    ['a query that does not belong', 'marketdash:article/12?now=1'],
    ['a second key', 'marketdash:search?q=a&library=/etc'],
    ['another key', 'marketdash:search?query=a'],
    ['an empty search', 'marketdash:search?q=%20'],
    ['a switch', '--gpu-launcher=calc marketdash:article/1'],
    ['a switch inside', 'marketdash:article/1 --gpu-launcher=calc'],
    ['a quote', 'marketdash:search?q="'],
    ['a newline', 'marketdash:article/1\n2'],
    ['a hidden newline', 'marketdash:search?q=a%0Ab'],
    ['a hidden NUL', 'marketdash:search?q=a%00b'],
    ['a turn of direction', 'marketdash:search?q=%E2%80%AEabc'],
    ['a broken percent sign', 'marketdash:search?q=%E0%A4%A'],
    ['a file', 'marketdash:subscribe?url=file:///etc/passwd'],
    ['a script', 'marketdash:subscribe?url=javascript:alert(1)'],
    ['a password', 'feed:https://me:secret@example.com/'],
    ['another scheme', 'feed:ftp://example.com/'],
    ['another scheme, dressed up', 'feed:file:///etc/passwd'],
    ['a web address', 'https://example.com/'],
  ])('%s is refused', (_what, address) => expect(parseDeepLink(address)).toBeNull())

  it('a megabyte is not even read', () => {
    expect(parseDeepLink(`marketdash:search?q=${'a'.repeat(1024 * 1024)}`)).toBeNull()
    expect(parseDeepLink(`marketdash:search?q=${'%'.repeat(longestLink)}`)).toBeNull()
  })

  it('whatever comes, the answer is a link of the grammar or none', () => {
    const actions = fc.constantFrom('article/', 'symbol/', 'search?q=', 'subscribe?url=', 'subscribe?url=https://', '')
    const schemes = fc.constantFrom('marketdash:', 'marketdash://', 'feed:', 'feed://')
    fc.assert(
      fc.property(schemes, actions, fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.webUrl(), fc.string({ maxLength: 60 }).map(encodeURIComponent)), (scheme, action, rest) => {
        const link = parseDeepLink(scheme + action + rest)
        if (link === null) return
        if (link.kind === 'article') expect(link.articleId).toMatch(/^[1-9][0-9]{0,15}$/)
        if (link.kind === 'symbol') expect(link.symbol).toMatch(/^[\p{L}\p{N}.\-^=]{1,32}$/u)
        if (link.kind === 'search') expect(link.query).not.toMatch(/\p{C}/u)
        if (link.kind === 'subscribe') expect(['http:', 'https:']).toContain(new URL(link.url).protocol)
      }),
      { numRuns: 2000 },
    )
  })

  it('every search that can be typed survives the way there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== '' && !/\p{C}/u.test(text)), (query) => {
        expect(parseDeepLink(`marketdash:search?q=${encodeURIComponent(query).replaceAll("'", '%27')}`)).toEqual({ kind: 'search', query: query.trim() })
      }),
    )
  })

  it('a word is told from a file by its scheme', () => {
    expect(['marketdash:x', 'feed:x', 'FEED://x'].every(isDeepLink)).toBe(true)
    expect(['feed.xml', './marketdash:x', 'file:///feed:x', ''].some(isDeepLink)).toBe(false)
  })
})
