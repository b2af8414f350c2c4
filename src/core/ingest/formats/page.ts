import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ParsedArticle } from '../../../shared/model.ts'
import { readBody } from './article-html.ts'
import { flattenHtml } from './flatten.ts'
import { readMetadata } from './page-metadata.ts'
import type { PageMetadata } from './page-metadata.ts'
import { removeJunk } from './page-junk.ts'
import { proseLength } from './page-lengths.ts'
import { refineArticle } from './page-refine.ts'
import { parseText, titleOfText } from './text.ts'
import { wordsOf } from './white-space.ts'

const mostElements = 40_000 // a page of more is a filing or a list, and is taken whole
const shortest = 250 // characters; less is no article, and the page may carry it elsewhere

/**
 * A web page, or a piece of one, as an article: metadata, and the body without what stands around it.
 * @param hints.url where the page came from; relative addresses are relative to it
 * @param hints.now ISO 8601, for dates without a year
 */
export function parsePage(html: string, hints: { readonly url: string | null; readonly now?: string }): ParsedArticle {
  const reference = hints.now ?? null
  const flat = flattenHtml(releaseCharacters(html))
  const document = openDocument(flat.html)
  const metadata = readMetadata(document, hints.url ?? savedFrom(html), reference)
  const whole = document.body?.innerHTML ?? html
  removeJunk(document)
  const rest = document.body?.innerHTML ?? ''
  const found = flat.elements > mostElements ? null : findArticle(document, metadata)
  let body = readBody(found ?? rest, metadata.base, metadata.title)
  if (body.text.length < shortest && found === null) body = readBody(whole, metadata.base, metadata.title)
  if (body.text.length < shortest && metadata.articleBody !== null && metadata.articleBody.length > body.text.length) {
    // The page is drawn by scripts and carries its text as data.
    const { text, sections } = parseText(
      metadata.articleBody,
      { source: '', url: null, contentType: null, modifiedAt: null, now: reference ?? '' },
      { title: metadata.title ?? '' },
    )
    body = { ...body, html: null, text, sections }
  }
  return assemble(metadata, body)
}

function assemble(metadata: PageMetadata, body: ReturnType<typeof readBody>): ParsedArticle {
  const { articleBody: _, base: _base, ...known } = metadata
  const start = (text: string): string => wordsOf(text.slice(0, 300)).slice(0, 60)
  const repeated = known.dek !== null && start(body.text).startsWith(start(known.dek))
  return {
    ...known,
    title: known.title ?? body.sections[0]?.heading ?? titleOfText(body.text) ?? 'Untitled',
    dek: repeated || known.dek === null || known.dek.length > 1000 ? null : known.dek,
    text: body.text,
    html: body.html,
    sections: body.sections,
    image: known.image ?? body.image,
  }
}

/** A document with a head and a body, whatever was given: linkedom makes no document of a fragment. */
function openDocument(html: string): Document {
  const complete = /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)
  const body = html.replace(/<!doctype[^>]{0,1000}>/i, '').replace(/<\/?(?:html|body)(?:\s[^>]{0,4000})?>/gi, '')
  return parseHTML(complete ? html : `<!doctype html><html><head></head><body>${body}</body></html>`).document as unknown as Document
}

/** The address that browsers write into the pages they save: "<!-- saved from url=(0029)https://quay.example/a/story -->". */
function savedFrom(html: string): string | null {
  return /<!--\s*saved from url=\(\d{1,5}\)(https?:[^\s>]{1,2000})\s*-->/i.exec(html.slice(0, 4096))?.[1] ?? null
}

/** Pages that write every character as a number: each would become a node of its own. Marks that mean something in markup stay numbers. */
function releaseCharacters(html: string): string {
  if (html.length < 500_000) return html
  return html.replace(/&#(\d{2,7});/g, (whole, digits: string) => {
    const point = Number(digits)
    return (point >= 48 && point <= 57) ||
      (point >= 65 && point <= 90) ||
      (point >= 97 && point <= 122) ||
      point === 32 ||
      (point > 160 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff))
      ? String.fromCodePoint(point)
      : whole
  })
}

/** The element that holds the article, refined, as HTML; null where none is found. */
function findArticle(document: Document, metadata: PageMetadata): string | null {
  const marked = findMarkedBody(document)
  const readable = readReadable(document)
  const root = marked !== null && (readable === null || proseLength(marked) > proseLength(readable) * 1.4) ? marked : readable
  if (root === null) return null
  refineArticle(root, metadata)
  return root.innerHTML
}

function readReadable(document: Document): Element | null {
  try {
    const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node as Element }
    return new Readability<Element>(document, options).parse()?.content ?? null
  } catch {
    return null // markup that Readability stumbles over
  }
}

/** A copy of the one element that the page itself marks as the article's body: what Readability leaves of it may be a part. */
function findMarkedBody(document: Document): Element | null {
  for (const selector of [
    '[itemprop="articleBody"]',
    'article',
    '[role="main"] article, main article',
    '[class~="article-body" i], [class~="article__body" i], [class~="story-body" i], [class~="entry-content" i], [class~="post-content" i]',
  ]) {
    const found = [...document.querySelectorAll(selector)].filter((element) => proseLength(element) > 300)
    if (found.length === 1) return found[0]!.cloneNode(true) as Element
  }
  return null
}
