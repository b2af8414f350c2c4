import { parseHTML } from 'linkedom'
import type { ParsedArticle } from '../../../shared/model.ts'
import { readBody } from './article-html.ts'
import { flattenHtml } from './flatten.ts'
import { takeStandfirst } from './page-headline.ts'
import { readMetadata } from './page-metadata.ts'
import { findNextPage } from './page-next.ts'
import type { PageMetadata } from './page-metadata.ts'
import { removeJunk } from './page-junk.ts'
import { findArticle, sampleWords, shareWithin } from './page-article.ts'
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
  const nextPage = findNextPage(document, hints.url)
  const standfirst = takeStandfirst(document, metadata)
  removeJunk(document)
  const found = flat.elements > mostElements ? null : findArticle(document, metadata, reference)
  let body = found === null ? readWhole(flat.html, html, metadata) : readBody(found.html, metadata.base, metadata.title)
  if (metadata.articleBody !== null && isLost(metadata.articleBody, body.text)) {
    // The page is drawn by scripts, or shows a part only, and carries its text as data.
    body = { ...readStated(metadata.articleBody, metadata, reference), image: body.image }
  }
  const known = {
    ...metadata,
    // A description may be cut short where the sentence under the headline is not.
    dek: standfirst !== null && standfirst.length > (metadata.dek?.length ?? 0) ? standfirst : metadata.dek,
    author: metadata.author ?? found?.author ?? null,
    publishedAt: metadata.publishedAt ?? found?.published ?? null,
  }
  return { ...assemble(known, body), ...(nextPage === null ? {} : { nextPage }) }
}

/** A page in which no article was found, without what is never part of one; with it, where hardly anything is left then. */
function readWhole(flat: string, html: string, metadata: PageMetadata): ReturnType<typeof readBody> {
  const document = openDocument(flat)
  const whole = document.body?.innerHTML ?? html
  takeStandfirst(document, metadata)
  removeJunk(document)
  const body = readBody(document.body?.innerHTML ?? '', metadata.base, metadata.title)
  return body.text.length < shortest ? readBody(whole, metadata.base, metadata.title) : body
}

function assemble(metadata: PageMetadata, body: ReturnType<typeof readBody>): ParsedArticle {
  const { articleBody: _, base: _base, ...known } = metadata
  const start = (text: string): string => wordsOf(text.slice(0, 300)).slice(0, 60)
  const repeated = known.dek !== null && start(body.text).startsWith(start(known.dek))
  return {
    ...known,
    title: chooseShown(known.title, body.text) ?? body.sections[0]?.heading ?? titleOfText(body.text) ?? 'Untitled',
    dek: repeated || known.dek === null || known.dek.length > 1000 ? null : known.dek,
    text: body.text,
    html: body.html,
    sections: body.sections,
    image: known.image ?? body.image,
  }
}

/** An article's text as data: plain, or with tags. */
function readStated(stated: string, metadata: PageMetadata, reference: string | null): ReturnType<typeof readBody> {
  if (/<(?:p|br|div|h[1-6]|ul)\b[^<>]*>/i.test(stated)) return readBody(stated, metadata.base, metadata.title)
  const { text, sections } = parseText(
    stated,
    { source: '', url: null, contentType: null, modifiedAt: null, now: reference ?? '' },
    { title: metadata.title ?? '' },
  )
  return { html: null, text, sections, image: null }
}

/** Whether the article's text as data is longer than what was found, and most of it was not found. */
function isLost(stated: string, found: string): boolean {
  if (found.length < shortest) return stated.length > found.length
  return stated.length > found.length * 1.5 && shareWithin(sampleWords(stated), found) < 0.6
}

/** Exhibits of filings are titled with their number: their first line of some length says what they are about. */
function chooseShown(title: string | null, text: string): string | null {
  if (title !== null && !/^(?:ex(?:hibit)?[-. ]?\d[\d.]*|document|untitled(?: document)?)$/i.test(title)) return title
  const line = text.split('\n').slice(0, 8).find((each) => each.length >= 20 && each.length <= 250 && !/^(?:exhibit|contacts?|for immediate release|filed)\b/i.test(each))
  return line ?? title
}

/** A document with a head and a body, whatever was given: linkedom makes no document of a fragment. */
function openDocument(given: string): Document {
  // What stands before <html> (filings are wrapped in tags of their own) would be taken for the root.
  const start = Math.max(given.slice(0, 4096).search(/<html[\s>]/i), 0)
  const html = /<[a-z]/i.test(given.slice(0, start).replace(/<!--[\s\S]*?(?:-->|$)/g, '')) ? given.slice(start) : given
  const complete = /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)
  const body = html.replace(/<!doctype[^>]{0,1000}>/i, '').replace(/<\/?(?:html|body)(?:\s[^>]{0,4000})?>/gi, '')
  return parseHTML(complete ? stateHead(html) : `<!doctype html><html><head></head><body>${body}</body></html>`).document as unknown as Document
}

/** The tags of a head that a page leaves out, which HTML allows: linkedom takes the first element for the head then, and loses the body. */
function stateHead(html: string): string {
  const body = html.search(/<body[\s>]/i)
  const before = html.slice(0, body)
  if (/<head[\s>]/i.test(before)) return html
  return before.replace(/<html(?:\s[^>]{0,4000})?>/i, '$&<head>') + (/<\/head>/i.test(before) ? '' : '</head>') + html.slice(body)
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
