import { Parser } from 'htmlparser2'
import { resolveAddress } from './feed-address.ts'
import { collapseSpace, isTooDeep } from './feed-markup.ts'

export interface DiscoveredFeed {
  readonly address: string // absolute http(s)
  readonly title: string | null
  readonly type: string | null // media type where the page states it
}

const feedTypes = new Set(['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json', 'application/x.atom+xml', 'application/x-atom+xml'])
const looseTypes = new Set(['application/json', 'text/xml', 'application/xml', '']) // could be anything: the address decides
const feedPath = /(?:[/.](?:rss|atom|feeds?|rdf|xml)(?:2(?:\.0)?|\.xml|\.php|\.json|\.aspx?)?\/?$|[/.](?:rss|atom|feeds?|index|news)\.(?:xml|rss|rdf|atom|json)$|feeds?\.(?:feedburner|reuters)\.|[?&](?:feed|format|type|output|alt)=(?:rss2?|atom|feed|rdf)\b)/i
const limit = 100

/**
 * The feeds a page names: first those its `link rel=alternate` elements declare, in the page's order, then links that look like feeds.
 * Feeds of comments come last. Each address once, at most 100.
 * @param html the page, whole or cut
 * @param baseUrl address of the page; a `base` element in it is honoured
 */
export function discoverFeeds(html: string, baseUrl: string): readonly DiscoveredFeed[] {
  const declared: DiscoveredFeed[] = []
  const linked: { address: string; title: string; type: string | null }[] = []
  let base: string | null = null
  let anchor: { address: string; title: string; type: string | null } | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      const href = attributes['href']
      if (name === 'base') base ??= resolveAddress(href, baseUrl)
      if (href === undefined || declared.length + linked.length >= limit * 2) return
      const address = resolveAddress(href.replace(/^feed:(?:\/\/)?(?=https?:)|^feed:(?=\/\/)/i, ''), base ?? baseUrl)
      if (address === null) return
      const type = (attributes['type'] ?? '').split(';')[0]!.trim().toLowerCase()
      if (name === 'link' && isFeedLink(attributes['rel'] ?? '', type, address)) {
        declared.push({ address, title: titleOf(attributes['title']), type: type === '' ? null : type })
      } else if (name === 'a' && (feedTypes.has(type) || (looseTypes.has(type) && looksLikeFeed(address)))) {
        anchor = { address, title: attributes['title'] ?? '', type: type === '' ? null : type }
        linked.push(anchor)
      }
    },
    ontext(text) {
      if (anchor !== null && anchor.title.length < 200) anchor.title += text
    },
    onclosetag(name) {
      if (name === 'a') anchor = null
    },
  })
  // The parser's time grows with the square of the depth: of a page that is nothing but depth the beginning is enough.
  parser.end(isTooDeep(html) ? html.slice(0, 100_000) : html)
  const found = new Map<string, DiscoveredFeed>()
  for (const feed of [...declared, ...linked.map((link) => ({ ...link, title: titleOf(link.title) }))]) {
    if (!found.has(feed.address)) found.set(feed.address, feed)
  }
  return [...found.values()].toSorted((one, other) => Number(isComments(one)) - Number(isComments(other))).slice(0, limit)
}

/** Addresses where sites usually keep their feed, likeliest first: below the page's own path, then below the site's root. */
export function commonFeedPaths(siteUrl: string): string[] {
  const site = resolveAddress(siteUrl, null)
  if (site === null) return []
  const { origin, pathname } = new URL(site)
  const folder = pathname.replace(/\/[^/]*\.[a-z]{2,5}$/i, '').replace(/\/+$/, '')
  const names = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json', '/feeds/posts/default', '/?feed=rss2']
  return [...new Set((folder === '' ? [''] : [folder, '']).flatMap((path) => names.map((name) => `${origin}${path}${name}`)))]
}

function isFeedLink(rel: string, type: string, address: string): boolean {
  const relations = rel.toLowerCase().split(/\s+/)
  if (relations.includes('feed')) return true
  if (!relations.includes('alternate') || relations.includes('stylesheet')) return false
  return feedTypes.has(type) || (type !== '' && looseTypes.has(type) && looksLikeFeed(address) && !address.includes('/wp-json/'))
}

function looksLikeFeed(address: string): boolean {
  return address.length < 2000 && feedPath.test(address.split('#')[0]!) && !/sitemap|opensearch|\.(?:png|jpe?g|gif|svg|css|js)$/i.test(address)
}

function isComments(feed: DiscoveredFeed): boolean {
  return /\bcomments?\b/i.test(feed.title ?? '') || /\/comments\//i.test(feed.address)
}

function titleOf(written: string | undefined): string | null {
  const title = collapseSpace(written ?? '').slice(0, 200)
  return title === '' ? null : title
}
