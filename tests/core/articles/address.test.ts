import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOfAddress } from '../../../src/core/articles/index.ts'

describe('the key of an address', () => {
  it.each([
    ['https://www.example.com/a/?utm_source=rss&id=7#top', 'example.com/a?id=7'],
    ['http://Example.com:80/a', 'example.com/a'],
    ['https://example.com/a?b=2&a=1', 'example.com/a?a=1&b=2'],
    ['https://finance.example.com/news/x.html?.tsrc=rss', 'finance.example.com/news/x.html'],
    ['https://example.com', 'example.com'],
  ])('%s', (address, key) => expect(keyOfAddress(address)).toBe(key))

  it('keeps pages apart that only differ in a meaningful parameter', () => {
    expect(keyOfAddress('https://example.com/?p=1')).not.toBe(keyOfAddress('https://example.com/?p=2'))
  })

  it('is the same for a key made into an address again', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const key = keyOfAddress(address)
      expect(keyOfAddress(`https://${key}`)).toBe(key)
    }))
  })
})
