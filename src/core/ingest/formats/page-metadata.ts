import type { ParsedArticle } from '../../../shared/model.ts'
import { absoluteAddress } from './address.ts'
import { readByline } from './byline.ts'
import { findDate, readDateValue } from './dates.ts'
import { readLinkedData } from './page-linked-data.ts'
import { collapseSpace, wordsOf } from './white-space.ts'

export interface PageMetadata extends Omit<ParsedArticle, 'title' | 'text' | 'html' | 'sections'> {
  readonly title: string | null
  readonly articleBody: string | null // plain text, where the page carries it as data
  readonly base: string | null // what the page's relative addresses are relative to
}

/**
 * What a page says about its article, in order of trust: JSON-LD, OpenGraph and other meta tags, microdata, the page's own elements.
 * @param url where the page came from; @param reference ISO 8601, for dates without a year
 * Source: schema.org/NewsArticle, ogp.me
 */
export function readMetadata(document: Document, url: string | null, reference: string | null): PageMetadata {
  const data = readLinkedData(document)
  const meta = readMetaTags(document)
  const stated = absoluteAddress(attribute(document, 'base[href]', 'href') ?? '', url) ?? url
  const address = chooseAddress(document, meta, stated, url)
  const base = stated ?? address // a saved page may know its own address
  const source = firstOf(meta['og:site_name'], data?.publisher, meta['application-name'], meta['twitter:app:name:iphone'])
  const titleTag = collapseSpace(document.querySelector('title')?.textContent ?? '')
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => collapseSpace(heading.textContent ?? ''))
    .filter((heading) => heading.length > 5 && (source === null || wordsOf(heading) !== wordsOf(source)))
  const headline = firstOf(
    data?.headline,
    meta['og:title'],
    meta['twitter:title'],
    meta['parsely-title'],
    meta['sailthru.title'],
    meta['dc.title'],
  )
  const title = chooseTitle(headline, headings, titleTag, source)
  const host = address === null ? null : hostOf(address)
  return {
    title,
    author: readAuthor(document, data?.authors ?? [], meta, source),
    dek: firstOf(data?.description, meta['og:description'], meta['description'], meta['twitter:description']),
    publishedAt: readPublished(document, data?.published ?? null, meta, url, reference),
    url: address,
    source: source ?? host,
    language: readLanguage(
      firstOf(document.documentElement?.getAttribute('lang'), data?.language, meta['og:locale'], meta['content-language']),
    ),
    image: absoluteImage(
      firstOf(
        data?.image,
        meta['og:image:secure_url'],
        meta['og:image'],
        meta['og:image:url'],
        meta['twitter:image'],
        meta['twitter:image:src'],
        attribute(document, 'link[rel="image_src"]', 'href'),
      ),
      base,
    ),
    articleBody: data?.body ?? null,
    base,
  }
}

function readMetaTags(document: Document): Readonly<Record<string, string>> {
  const tags: Record<string, string> = Object.create(null) as Record<string, string>
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv') ??
      ''
    )
      .trim()
      .toLowerCase()
    const content = collapseSpace(tag.getAttribute('content') ?? '')
    if (name !== '' && content !== '' && tags[name] === undefined) tags[name] = content
  }
  return tags
}

const firstOf = (...values: readonly (string | null | undefined)[]): string | null => {
  for (const value of values) if (value && value.trim() !== '') return collapseSpace(value)
  return null
}

const attribute = (document: Document, selector: string, name: string): string | null =>
  document.querySelector(selector)?.getAttribute(name) ?? null

/** The stated title without the site's name; the page's own headline where the stated one is cut short; else the <title>. */
function chooseTitle(stated: string | null, headings: readonly string[], titleTag: string, source: string | null): string | null {
  if (stated !== null) {
    const bare = withoutSite(stated, source)
    const cut = wordsOf(bare.replace(/(?:…|\.\.\.)$/, ''))
    const longer = headings.find((heading) => wordsOf(heading).startsWith(cut) && heading.length > bare.length && heading.length < 300)
    return cut.length >= 20 && longer !== undefined && /(?:…|\.\.\.)$/.test(bare) ? longer : bare
  }
  const named = headings.filter((heading) => wordsOf(titleTag).includes(wordsOf(heading))).sort((a, b) => b.length - a.length)
  const shown = named[0] ?? (headings.length === 1 ? headings[0]! : null)
  return shown ?? (titleTag === '' ? null : withoutSite(titleTag, source))
}

function withoutSite(title: string, source: string | null): string {
  const parts = title.split(/\s+[|–—·»:-]\s+/)
  if (parts.length < 2) return title
  const last = parts[parts.length - 1]!
  const named =
    source !== null &&
    (wordsOf(last) === wordsOf(source) || wordsOf(source).includes(wordsOf(last)) || wordsOf(last).includes(wordsOf(source)))
  if (named) return title.slice(0, title.length - last.length).replace(/\s+[|–—·»:-]\s+$/, '')
  return /\s\|\s[^|]{1,40}$/.test(title) && title.lastIndexOf(' | ') > 20 ? title.slice(0, title.lastIndexOf(' | ')) : title
}

function readAuthor(
  document: Document,
  stated: readonly string[],
  meta: Readonly<Record<string, string>>,
  source: string | null,
): string | null {
  const people = stated.map(cleanAuthor).filter((name) => name !== null)
  if (people.length > 0) return joinNames(people)
  for (const key of [
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'article:author_name',
    'twitter:data1',
  ]) {
    if (key === 'twitter:data1' && !/written by|author/i.test(meta['twitter:label1'] ?? '')) continue
    const name = cleanAuthor(meta[key] ?? '')
    if (name !== null && (source === null || wordsOf(name) !== wordsOf(source))) return name
  }
  for (const selector of [
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    'a[rel~="author"]',
    '[class*="byline" i] a[href*="author" i]',
    '[class*="author-name" i]',
    '[class*="byline" i]',
    '[class~="author" i] a, a[href*="/author/" i]',
    '[class~="author" i]',
  ]) {
    const found = [...document.querySelectorAll(selector)].slice(0, 4).map((element) => collapseSpace(element.textContent ?? ''))
    const names = found
      .map((text) =>
        selector.includes('byline" i]') && !selector.includes(' a[')
          ? (readByline(text.slice(0, 140), null)?.author ?? null)
          : cleanAuthor(text),
      )
      .filter((name) => name !== null)
    if (names.length > 0 && (!selector.includes('author" i]') || names.every((name) => looksLikeName(name, source))))
      return joinNames(selector.startsWith('[class') ? names.slice(0, 1) : names)
  }
  return null
}

/** Two to four capitalised words that are not the site's name: what stands in a box called "author" may be anything. */
function looksLikeName(name: string, source: string | null): boolean {
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|bin|al)(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|bin|al)){1,3}$/u.test(
      name,
    ) &&
    (source === null || wordsOf(name) !== wordsOf(source))
  )
}

function joinNames(names: readonly string[]): string {
  const unique = [...new Set(names)].slice(0, 8)
  return unique.length < 2 ? unique[0]! : `${unique.slice(0, -1).join(', ')} and ${unique[unique.length - 1]!}`
}

function cleanAuthor(raw: string): string | null {
  const name = collapseSpace(raw.replace(/<[^>]*>/g, ' '))
    .replace(/^(?:written\s+)?by:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .trim()
  return name.length < 2 ||
    name.length > 120 ||
    /https?:|www\.|@|[{}<>]/.test(name) ||
    /^(?:admin|author|editor|staff|null|undefined|unknown|guest)$/i.test(name)
    ? null
    : name
}

function readPublished(
  document: Document,
  stated: string | null,
  meta: Readonly<Record<string, string>>,
  url: string | null,
  reference: string | null,
): string | null {
  const keys = [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'date',
    'originalpublicationdate',
    'article:modified_time',
  ]
  for (const value of [stated, ...keys.slice(0, -1).map((key) => meta[key])]) {
    const date = readDateValue(value, reference)
    if (date !== null) return date
  }
  const marked =
    document.querySelector('[itemprop="datePublished"]') ??
    document.querySelector('time[pubdate]') ??
    document.querySelector('article time[datetime], header time[datetime], main time[datetime]') ??
    document.querySelector('time[datetime]')
  const date = readDateValue(marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent, reference)
  if (date !== null) return date
  for (const element of [
    ...document.querySelectorAll(
      '[class*="publish" i], [class*="dateline" i], [class*="timestamp" i], [class*="byline" i], [class*="date" i]',
    ),
  ].slice(0, 12)) {
    const text = collapseSpace(element.textContent ?? '')
    const found = text.length <= 160 ? findDate(text, reference) : null
    if (found) return found.iso
  }
  const path = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(url ?? '')
  return readDateValue(
    path ? `${path[1]}-${path[2]!.padStart(2, '0')}-${path[3]!.padStart(2, '0')}` : meta['article:modified_time'],
    reference,
  )
}

/** The canonical address, unless it names the front page, as some systems do on every page. */
function chooseAddress(document: Document, meta: Readonly<Record<string, string>>, base: string | null, url: string | null): string | null {
  for (const candidate of [attribute(document, 'link[rel="canonical"]', 'href'), meta['og:url']]) {
    const address = candidate ? absoluteAddress(candidate, base) : null
    if (
      address?.startsWith('http') &&
      !(url !== null && new URL(address).pathname === '/' && URL.canParse(url) && new URL(url).pathname !== '/')
    )
      return address
  }
  return url
}

const absoluteImage = (address: string | null, base: string | null): string | null => {
  const absolute = address === null ? null : absoluteAddress(address, base)
  return absolute?.startsWith('http') ? absolute : null
}

function readLanguage(value: string | null): string | null {
  const tag = value?.replace('_', '-').split(/[,;\s]/)[0] ?? ''
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(tag) ? tag : null
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}
