import { AppError } from '../../../shared/errors.ts'
import type { DocumentHints, ParsedArticle, ParsedDocument } from '../../../shared/model.ts'
import { decodeBytes } from './decode.ts'
import { articlesOfFeed } from './feed-articles.ts'
import { parseFeed } from './feed.ts'
import { largestDocument, longestText, noTextSentence, tooLargeSentence } from './limits.ts'
import { looksLikeMail, parseMail } from './mail.ts'
import { looksLikeMarkdown, parseMarkdown } from './markdown.ts'
import { parseOpml } from './opml.ts'
import { parsePage } from './page.ts'
import { parseText } from './text.ts'

/**
 * Whatever a file or a response holds, by its content: a feed, OPML, a web page, Markdown, a mail, plain text. The name and the content
 * type only decide where the content leaves it open.
 * @throws AppError bad-input (empty, binary, neither of these), too-large
 */
export function parseDocument(bytes: Uint8Array, hints: DocumentHints): ParsedDocument {
  const text = readText(bytes, hints)
  const feed = looksLikeFeed(text) ? parseFeed(text, { url: hints.url }) : null
  if (feed) return { kind: 'feed', feed, articles: articlesOfFeed(feed, hints) }
  const outlines = looksLikeOpml(text) ? parseOpml(text) : null
  if (outlines) return { kind: 'opml', outlines }
  refuseOtherData(text)
  if (text.length > longestText) throw new AppError('too-large', tooLargeSentence)
  return { kind: 'articles', articles: [refuseEmpty(readArticle(bytes, text, hints))] }
}

/**
 * A web page, made readable, whatever else the bytes could be.
 * @throws AppError bad-input, too-large
 */
export function parsePageBytes(bytes: Uint8Array, hints: DocumentHints): ParsedArticle {
  const text = readText(bytes, hints)
  if (text.length > longestText) throw new AppError('too-large', tooLargeSentence)
  if (!looksLikeFeed(text) && looksLikeHtml(text, hints)) return refuseEmpty(parsePage(text, { url: hints.url, now: hints.now }))
  const document = parseDocument(bytes, hints)
  const article = document.kind === 'articles' ? document.articles[0] : undefined
  if (!article)
    throw new AppError(
      'bad-input',
      `This is ${document.kind === 'opml' ? 'a list of feeds (OPML)' : 'a feed'}, not a page. Subscribe to it or import it instead.`,
    )
  return article
}

function readText(bytes: Uint8Array, hints: DocumentHints): string {
  if (bytes.byteLength === 0) throw new AppError('bad-input', 'This is empty: there is nothing to read in it.')
  if (bytes.byteLength > largestDocument) throw new AppError('too-large', tooLargeSentence)
  const { text } = decodeBytes(bytes, hints.contentType)
  if (!/\S/.test(text)) throw new AppError('bad-input', 'This is empty: there is nothing but blanks in it.')
  return text
}

function readArticle(bytes: Uint8Array, text: string, hints: DocumentHints): ParsedArticle {
  if (looksLikeMail(text)) return parseMail(bytes, text, hints)
  if (looksLikeHtml(text, hints)) return parsePage(text, { url: hints.url, now: hints.now })
  if (looksLikeMarkdown(text, hints.source)) return parseMarkdown(text, hints)
  return parseText(text, hints)
}

/** Pages that scripts draw, mails with attachments only: what has neither text nor a picture is nothing to keep. */
function refuseEmpty(article: ParsedArticle): ParsedArticle {
  if (article.text.trim() !== '' || article.image !== null) return article
  throw new AppError('bad-input', noTextSentence)
}

const headOf = (text: string): string => text.slice(0, 65_536)

function looksLikeFeed(text: string): boolean {
  const head = headOf(text).trimStart()
  if (head.startsWith('{') || head.startsWith('[')) return /^[{[]\s*(?:["{[\]}]|-?\d)/.test(head)
  return (
    !/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head) && /<(?:[\w-]+:)?(?:rss|rdf|feed|channel|entry)[\s>]/i.test(head)
  )
}

const looksLikeOpml = (text: string): boolean => /<opml[\s>]/i.test(text.slice(0, 8192))

/** Data that is text but no article: saying so is better than filing it as one. */
function refuseOtherData(text: string): void {
  const head = headOf(text).trimStart()
  if (/^\{\s*"[^"\n]{0,200}"\s*:/.test(head) || (/^[{[]\s*["{[\]}]/.test(head) && isJson(text)))
    throw new AppError(
      'bad-input',
      'This is JSON, but no feed that Marketdash knows (JSON Feed or RSS in JSON). Check the address or the file.',
    )
  if (head.startsWith('<?xml') && !/<(?:\w+:)?html[\s>]/i.test(head))
    throw new AppError(
      'bad-input',
      'This is XML, but neither a feed (RSS, Atom, RDF) nor a list of feeds (OPML). Check the address or the file.',
    )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const markup =
  /<\/?(?:p|div|h[1-6]|br|ul|ol|li|table|tr|td|article|section|main|header|footer|a|span|b|i|em|strong|img|meta|title|body|head|html|blockquote|pre|figure|script|style|center|font)(?:\s[^<>]*)?\/?>/gi

function looksLikeHtml(text: string, hints: DocumentHints): boolean {
  const head = headOf(text)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body)\b/i.test(head)) return true
  const tags = head.match(markup)?.length ?? 0
  const named = /^\s*(?:text\/html|application\/xhtml)/i.test(hints.contentType ?? '') || /\.x?html?(?:$|[?#])/i.test(hints.source)
  return tags >= (named ? 1 : head.trimStart().startsWith('<') ? 2 : 12) && !(tags < 12 && !named && looksLikeMarkdown(text, hints.source))
}
