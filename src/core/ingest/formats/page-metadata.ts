import type { ParsedArticle } from '../../../shared/model.ts'
import { absoluteAddress } from './address.ts'
import { findDate, readDateValue } from './dates.ts'
import { isSign } from './image-source.ts'
import { readAuthor } from './page-author.ts'
import { decodeEntities, readLinkedData } from './page-linked-data.ts'
import { chooseTitle } from './page-title.ts'
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
  const source = siteName(firstOf(meta['og:site_name'], data?.publisher, meta['application-name'], meta['twitter:app:name:iphone']))
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
  const author = readAuthor(document, data?.authors ?? [], meta, source)
  const lesser = headline === null ? [...document.querySelectorAll('h2, h3')].slice(0, 40).map((heading) => collapseSpace(heading.textContent ?? '')) : []
  const title = chooseTitle(headline, headings, titleTag, source, author, lesser)
  const host = address === null ? null : hostOf(address)
  return {
    title,
    author,
    dek: [data?.description, meta['og:description'], meta['description'], meta['twitter:description']].map((text) => firstOf(text?.replace(/<[^<>]{1,200}>/g, ' '))).find(
      (text) => text !== null && text.length >= 10 && wordsOf(text) !== wordsOf(source ?? '') && wordsOf(text) !== wordsOf(title ?? ''),
    ) ?? null,
    publishedAt: readPublished(document, data?.published ?? null, meta, url ?? address, reference),
    url: address,
    source: source ?? host,
    language: readLanguage(
      firstOf(document.documentElement?.getAttribute('lang'), data?.language, meta['og:locale'], meta['content-language']),
    ),
    image: absoluteImage(
      firstPicture(
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
    const content = collapseSpace(decodeEntities(tag.getAttribute('content') ?? '')) // many systems escape twice
    if (name !== '' && content !== '' && tags[name] === undefined && (tag.parentElement?.localName === 'head' || !isOfOthers(tag))) tags[name] = content
  }
  return tags
}

/** Microdata that speaks of the publisher, or of another article in a list of them. */
const isOfOthers = (element: Element): boolean =>
  element.closest('[itemprop="itemListElement"], [itemtype$="ItemList"], [itemtype$="Organization"], aside, nav, footer') !== null

const firstOf = (...values: readonly (string | null | undefined)[]): string | null => {
  for (const value of values) if (value && value.trim() !== '') return collapseSpace(value)
  return null
}

/** A site's name; its host where it gives its address, nothing where it gives its account with others. */
const siteName = (name: string | null): string | null =>
  name === null || name.startsWith('@') ? null : /^https?:\/\//i.test(name) ? hostOf(name) : name.replace(/^www\./i, '')

/** The first address of a picture that is not, by its name, the site's sign. */
const firstPicture = (...addresses: readonly (string | null | undefined)[]): string | null =>
  firstOf(...addresses.filter((address) => !isSign(address ?? '')))

const attribute = (document: Document, selector: string, name: string): string | null =>
  document.querySelector(selector)?.getAttribute(name) ?? null

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
    [...document.querySelectorAll('[itemprop="datePublished"]')].slice(0, 50).find((element) => !isOfOthers(element)) ??
    document.querySelector('time[pubdate]') ??
    document.querySelector('article time[datetime], header time[datetime], main time[datetime]') ??
    document.querySelector('time[datetime]')
  const date = readDateValue(marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent, reference)
  if (date !== null) return date
  const day = dayInAddress(url)
  for (const element of [
    ...document.querySelectorAll(
      '[class*="publish" i], [class*="dateline" i], [class*="timestamp" i], [class*="byline" i], [class*="date" i]',
    ),
  ].slice(0, 12)) {
    const text = collapseSpace(element.textContent ?? '')
    const found = text.length <= 160 ? findDate(text, reference) : null
    // An address that names the day is right where a date without a year is another's.
    const near = found && day !== null && Math.abs(Date.parse(found.iso) - Date.parse(day)) <= 2 * 86_400_000
    if (found && (day === null || near || /(?:19|20)\d{2}/.test(text.slice(found.start, found.end)))) return found.iso
  }
  return readDateValue(day ?? meta['article:modified_time'], reference)
}

/** "/2026/10/29/story", "/2026/business/10/29/story": the day, ISO 8601. */
function dayInAddress(address: string | null): string | null {
  const path = /\/((?:19|20)\d{2})(?:\/[a-z_-]{2,30})?[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/i.exec(address ?? '')
  return path ? `${path[1]}-${path[2]!.padStart(2, '0')}-${path[3]!.padStart(2, '0')}` : null
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
