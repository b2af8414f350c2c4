// Namespaces that feeds use, by address. Addresses are compared without scheme, case and closing slash, since feeds misspell exactly those.

const prefixes = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns#', 'atom'], // Atom 0.3
  ['purl.org/atom', 'atom'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['purl.org/rss/1.0', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['purl.org/rss/1.0/modules/rss091#', ''],
  ['purl.org/net/rss1.1#', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
])

/** The usual prefix of a namespace: '' for the core of RSS, "atom", "content" …; the written one where the namespace is unknown. */
export function canonicalPrefix(address: string, written: string): string {
  const plain = address.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/\/$/, '')
  return prefixes.get(plain) ?? written
}
