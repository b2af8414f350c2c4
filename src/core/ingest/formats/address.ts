/**
 * An address as it may be stored and shown: absolute, http, https or mailto, without a user name or password in it.
 * Null for every other scheme and for what is no address. An in-page link ("#notes") is null: the ids it leads to are not kept.
 */
export function absoluteAddress(address: string, baseUrl: string | null): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > 8000) return null
  let url: URL
  try {
    url = new URL(trimmed, baseUrl ?? (trimmed.startsWith('//') ? 'https://-/' : undefined)) // "//host/path" needs no more than a scheme
  } catch {
    return null
  }
  if (url.protocol === 'mailto:') return url.href
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  url.username = ''
  url.password = ''
  return url.href
}
