/** Query parameters that say how a reader came, not what is read. */
const trackingParameter = /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hs(enc|mi)|vero_id|ref_src|cmpid|ncid|guccounter|guce_\w+|soc_(src|trk)|sr_share|spm|xtor|at_(medium|campaign)\w*|WT\.\w+|s_cid|\.tsrc|siteid|yptr)$/i

/** Only these are ever stored as an article's address. Returns null for anything else. */
export function parseWebAddress(address: string | null): URL | null {
  if (address === null || address.length > 8192) return null
  const url = URL.parse(address.trim())
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url : null
}

/**
 * One key for every way in which one page is addressed: without fragment, tracking parameters, scheme,
 * "www.", default port and closing slash; parameters sorted. Null where it is no http(s) address.
 */
export function keyOfAddress(address: string | null): string | null {
  const url = parseWebAddress(address)
  if (!url) return null
  const parameters = [...url.searchParams].filter(([name]) => !trackingParameter.test(name)).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
  const query = new URLSearchParams(parameters).toString()
  const host = url.host.replace(/^www\./, '')
  return `${host}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
