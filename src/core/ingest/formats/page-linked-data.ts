/** What the JSON-LD of a page says about its article. */
export interface LinkedData {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly description: string | null
  readonly image: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly body: string | null
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Node = { readonly [key: string]: Json }

const articleTypes =
  /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle|SocialMediaPosting|AdvertiserContentArticle|SatiricalArticle)$/i
const mostNodes = 2000

/**
 * The first article in a page's JSON-LD: plain, in arrays, in @graph, or as the main entity of something else; references by @id followed.
 * JSON that is broken in the usual ways (raw line breaks in strings, commas at ends, comments around it) is mended.
 * Source: schema.org/NewsArticle, json-ld.org
 */
export function readLinkedData(document: Document): LinkedData | null {
  const nodes: Node[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) collectNodes(parseLenient(script.textContent ?? ''), nodes)
  const byId = new Map<string, Node>()
  for (const node of nodes) if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node)
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)))
  const article =
    articles.find((node) => typeof node['headline'] === 'string' && node['datePublished'] !== undefined) ??
    articles.find((node) => typeof node['headline'] === 'string') ??
    articles[0]
  if (!article) return null
  const follow = (value: Json | undefined): Json | undefined =>
    isNode(value) && typeof value['@id'] === 'string' && Object.keys(value).length <= 2 ? (byId.get(value['@id']) ?? value) : value
  const nameOf = (value: Json | undefined): string | null => {
    const one = follow(Array.isArray(value) ? value[0] : value)
    if (typeof one === 'string') return textOf(one)
    return isNode(one) ? (textOf(one['name']) ?? textOf(one['legalName'])) : null
  }
  const authors = listOf(article['author'] ?? article['creator']).flatMap((author) => {
    const one = follow(author)
    return isNode(one) && Array.isArray(one['name']) ? one['name'].map((name) => textOf(name)) : [nameOf(one)]
  })
  const image = follow(listOf(article['image'])[0] ?? article['thumbnailUrl'])
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: authors.filter((name) => name !== null),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    description: textOf(article['description']) ?? textOf(article['abstract']),
    image: typeof image === 'string' ? image : isNode(image) ? (textOf(image['url']) ?? textOf(image['contentUrl'])) : null,
    publisher: nameOf(article['publisher']) ?? nameOf(article['sourceOrganization']),
    language: nameOf(article['inLanguage']),
    body: typeof article['articleBody'] === 'string' && article['articleBody'].length > 200 ? article['articleBody'] : null,
  }
}

const isNode = (value: Json | undefined): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const typesOf = (node: Node): string[] => listOf(node['@type']).filter((type) => typeof type === 'string')

function textOf(value: Json | undefined): string | null {
  const one = Array.isArray(value) ? (value as readonly Json[])[0] : value
  if (isNode(one)) return textOf(one['@value'])
  if (typeof one !== 'string') return null
  const text = decodeEntities(one).trim()
  return text === '' ? null : text
}

/** Some systems write their entities into the JSON. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
    },
  )
const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

function parseLenient(source: string): Json {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [
    () => text,
    () => text.replace(/\p{Cc}+/gu, ' '),
    () =>
      text
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,\s*(?=[}\]])/g, '')
        .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  ]) {
    try {
      return JSON.parse(attempt()) as Json
    } catch {
      continue
    }
  }
  return null
}

/** Every object in the data, outermost first, without recursion: the data may be nested to any depth. */
function collectNodes(data: Json, nodes: Node[]): void {
  const waiting: Json[] = [data]
  for (let at = 0; at < waiting.length && nodes.length < mostNodes; at++) {
    const value = waiting[at]
    if (Array.isArray(value)) waiting.push(...(value as readonly Json[]).slice(0, mostNodes))
    else if (isNode(value)) {
      nodes.push(value)
      waiting.push(
        ...Object.values(value)
          .filter((inner) => typeof inner === 'object' && inner !== null)
          .slice(0, 200),
      )
    }
  }
}
