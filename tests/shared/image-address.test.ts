import fc from 'fast-check'
import { expect, it } from 'vitest'
import { imageAddress, parseImageAddress } from '../../src/shared/image-address.ts'

it('an id goes to an address and back', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999_999_999 }), (id) => {
    expect(parseImageAddress(imageAddress(String(id)))).toBe(String(id))
  }))
})

it.each([
  'mdimg://image/', 'mdimg://image/0', 'mdimg://image/07', 'mdimg://image/7/', 'mdimg://image/7?x', 'mdimg://image/7#x', 'mdimg://image/7\n', 'mdimg://image/../7', 'mdimg://image/%37', 'mdimg://image/7%00', 'mdimg://image/..%2f..%2fetc%2fpasswd',
  'mdimg://image/\\\\server\\share', 'mdimg://IMAGE/7', 'MDIMG://image/7', 'mdimg://other/7', 'mdimg://image:1/7', 'mdimg://user@image/7', 'mdimg:/image/7', 'mdimg:image/7', 'mdimg://image//7', ' mdimg://image/7', 'mdimg://image/٧', 'mdimg://image/12345678901234567',
  'app://marketdash/index.html', 'file:///etc/passwd', 'https://example.com/7', '',
])('%j is no picture', (address) => expect(parseImageAddress(address)).toBeNull())

it('10,000 made-up addresses name an id of the library or nothing', () => {
  const piece = fc.constantFrom('mdimg:', '//', '/', 'image', '7', '12', '0', '..', '%2e%2e', '%5c', '%00', '\\', '?', '#', '@', ':', '\u0000', 'etc/passwd', '\u202e', ' ', '\n', 'app:', 'marketdash')
  const madeUp = fc.oneof(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }).map((tail) => `mdimg://image/${tail}`), fc.string({ maxLength: 200 }), fc.constant(`mdimg://image/${'1'.repeat(1_000_000)}`))
  fc.assert(
    fc.property(madeUp, (address) => {
      const id = parseImageAddress(address)
      if (id !== null) expect(address).toBe(`mdimg://image/${Number(id)}`)
    }),
    { numRuns: 10_000 },
  )
})
