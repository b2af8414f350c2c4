import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLink } from '../../src/main/safe-link.ts'

const opened = ['https://example.com/a?b=c#d', 'http://example.com', 'HTTPS://EXAMPLE.com/', 'mailto:desk@example.com', 'https://xn--bcher-kva.example/']
const schemes = ['file', 'javascript', 'data', 'vbscript', 'blob', 'ftp', 'smb', 'ms-msdt', 'ms-excel', 'vscode', 'ssh', 'telnet', 'tel', 'sms', 'chrome', 'about', 'app', 'mdimg', 'ws', 'wss', 'feed', 'search-ms', 'intent', 'itms', 'steam', 'x-apple.systempreferences']
const refused = [
  ...schemes.flatMap((scheme) => [`${scheme}:`, `${scheme}://example.com/a`, `${scheme.toUpperCase()}:alert(1)`, ` ${scheme}:x`, `${scheme}:///etc/passwd`]),
  '', ' ', 'example.com', '//example.com', '\\\\host\\share', 'https:\\\\example.com', 'http://user:password@example.com', 'https://user@example.com', 'https://', 'http:///',
  'https://exa\nmple.com', 'java\tscript:alert(1)', 'https://example.com/\u0000', 'https://example.com/%00\u0000', 'https://example.com/\u202efdp', '\u0001https://example.com', 'C:\\Windows\\cmd.exe', '/etc/passwd', '--version',
]

describe('the one gate through which a link leaves the window', () => {
  it.each(opened)('lets %s out', (address) => expect(parseLink(address)).toBe(new URL(address).href))

  it.each(refused)('keeps %j in', (address) => {
    const link = parseLink(address)
    expect(link === null || /^https?:\/\/[^/@]+\//.test(link)).toBe(true)
    if (!/^\s*https?:/i.test(address)) expect(link).toBeNull()
  })

  it('never lets anything out but http, https and mail, whatever is asked', () => {
    const address = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.tuple(fc.constantFrom(...schemes, 'http', 'https', 'mailto'), fc.string()).map(([scheme, rest]) => `${scheme}:${rest}`))
    fc.assert(fc.property(address, (given) => {
      const link = parseLink(given)
      expect(link === null || /^(https?:\/\/|mailto:)/.test(link)).toBe(true)
      expect(link === null || !/[\p{C}\\]/u.test(link)).toBe(true)
    }), { numRuns: 1000 })
  })
})
