import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fetchResource, isPublicAddress } from '../../../src/core/fetch/index.ts'
import { ask, contextHere } from './loopback.ts'

const refused = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.1.2.3', '127.255.255.255', '169.254.0.1',
  '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.0.170', '192.0.2.1', '192.88.99.1', '192.168.0.1', '192.168.255.255', '198.18.0.1',
  '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1',
  '64:ff9b::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::10.1.2.3', '64:ff9b::a9fe:a9fe', '64:ff9b::', '64:ff9b:1::1', '100::1', '2001::1', '2001:0:7f00:1::', '2001:10::1', '2001:db8::1',
  '2002:7f00:1::', '2002:c0a8:1::1', '3fff::1', '5f00::1', 'fc00::1', 'fd12:3456:789a::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'ff02::1', 'ff0e::1', '2606:4700::1%1',
]
const allowed = ['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '172.15.255.255', '172.32.0.1', '192.167.255.255', '223.255.255.255', '2606:4700::1111', '2a00:1450:4001::200e', '64:ff9b::8.8.8.8', '64:ff9b::808:808']

/** The same hosts as a person might write them into an address. */
const disguises = ['2130706433', '0x7f000001', '0x7f.1', '017700000001', '0177.0.0.1', '127.1', '127.0.1', '0', '0x0', '127.0.0.1.', '１２７.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[0:0:0:0:0:ffff:7f00:1]', '[::ffff:0x7f.1]', '[fe80::1%25eth0]', '3232235521', '0xa9fea9fe', '2852039166', '[64:ff9b::7f00:1]']

describe('private networks', () => {
  it(`are known by their addresses: ${refused.length} of them`, () => {
    expect(refused.length).toBeGreaterThanOrEqual(60)
    expect(refused.filter(isPublicAddress)).toEqual([])
  })

  it('are not mistaken for the public internet beside them', () => {
    expect(allowed.filter((address) => !isPublicAddress(address))).toEqual([])
  })

  it('hide in no NAT64 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address))
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
      }),
    )
  })

  it.each([...refused, ...disguises])('are not reached as %s', async (host) => {
    let dialled = 0
    const context = contextHere({ allowedAddresses: new Set(), resolve: () => (dialled++, Promise.resolve([])) })
    const written = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
    const result = await fetchResource(ask(`http://${written}:9/`), context)
    expect(result).toMatchObject({ kind: 'failed', permanent: true })
    expect(result.kind === 'failed' && ['private', 'address'].includes(result.reason)).toBe(true)
    expect(dialled).toBe(0)
  })

  it.each(refused.filter((address) => !address.includes('%')))('are not reached through a name that leads to %s', async (address) => {
    const context = contextHere({ allowedAddresses: new Set(), resolve: async () => [{ address, family: address.includes(':') ? 6 : 4 }] })
    expect(await fetchResource(ask('http://innocent.test:9/'), context)).toMatchObject({ kind: 'failed', reason: 'private', permanent: true })
  })
})
