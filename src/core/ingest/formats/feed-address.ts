/**
 * An address as an absolute http or https one, null where it cannot be. One that is absolute already stays as its publisher wrote it
 * (no closing slash added, nothing re-encoded), so that it compares equal to what the publisher says elsewhere.
 * @param base what relative addresses are relative to; null refuses them
 */
export function resolveAddress(address: string | null | undefined, base: string | null): string | null {
  const written = address?.trim() ?? ''
  if (written === '' || written.length > 8000) return null
  const absolute = /^https?:\/\//i.test(written) ? written : /^www\.[^/\s]+\.[a-z]/i.test(written) ? `http://${written}` : null
  if (absolute === null && (base === null || !canBeRelative(written))) return null
  const parsed = URL.parse(absolute ?? written, base ?? undefined)
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return null
  // White space, quotes and the like within an address are the only reason to rewrite one.
  return absolute !== null && !/[\s<>"\\^`{}|]/.test(absolute) ? absolute : parsed.href
}

/** Whether an address is an absolute http or https one. */
export function isWebAddress(address: string): boolean {
  return resolveAddress(address, null) !== null
}

function canBeRelative(written: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(written)
}
