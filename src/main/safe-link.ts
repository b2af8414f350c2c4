/** The address as it may be handed to the system's browser or mail program, parsed and written anew; null for anything else. */
export function parseLink(address: string): string | null {
  if (/[\p{C}\\]/u.test(address)) return null
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol === 'mailto:') return url.href
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null
}
