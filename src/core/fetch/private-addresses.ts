import { BlockList, isIP } from 'node:net'

/** Everything that is not a host of the public internet (IANA special-purpose registries; RFC 6890 and those that update it). */
const special = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8], // "this network"; Linux takes it for loopback
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const) special.addSubnet(network, bits, 'ipv4')

/** Of IPv6 only global unicast is public, and of that not these. NAT64 is looked at by the IPv4 address inside. */
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')
const specialInside = new BlockList()
for (const [network, bits] of [
  ['2001::', 23], // Teredo, ORCHID and other protocol assignments
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: an IPv4 address in disguise
  ['3fff::', 20],
] as const) specialInside.addSubnet(network, bits, 'ipv6')
const nat64 = new BlockList()
nat64.addSubnet('64:ff9b::', 96, 'ipv6')

/**
 * Whether an IP address is a host of the public internet. Whatever is private, local, reserved, a zone or another address in disguise is not;
 * the NAT64 form of a public IPv4 address is, because networks without IPv4 reach it that way.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  if (nat64.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address))
  return globalUnicast.check(address, 'ipv6') && !specialInside.check(address, 'ipv6')
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastFourBytes(address: string): string {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1) // never dotted
  const groups = canonical.split('::').flatMap((half, index) => {
    const given = half === '' ? [] : half.split(':')
    return index === 0 ? given : ['0', '0', ...given] // at least two groups even where the address ends in "::"
  })
  return groups
    .slice(-2)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.')
}
