import type { DocumentHints, ParsedArticle } from '../../../shared/model.ts'
import { readBody } from './article-html.ts'
import { decodeBytes } from './decode.ts'
import { readParts } from './mail-parts.ts'
import { parsePage } from './page.ts'
import { parseText, titleOfText } from './text.ts'

const known =
  /^(?:From|To|Subject|Date|MIME-Version|Message-ID|Received|Return-Path|Content-Type|Content-Transfer-Encoding|Reply-To|Delivered-To|Sender|Cc|Snapshot-Content-Location):/i

/** True where a text begins like a mail: header lines, among them a subject or a sender. */
export function looksLikeMail(text: string): boolean {
  const head = text
    .slice(0, 32_768)
    .replace(/^\s+/, '')
    .replace(/^From \S+.*\r?\n/, '') // an mbox line
  const lines = head.split(/\r\n|\r|\n/)
  const end = lines.findIndex((line) => line.trim() === '')
  const header = lines.slice(0, end < 0 ? lines.length : end)
  if (!header.every((line) => /^(?:[A-Za-z][\w-]{0,60}:|[ \t])/.test(line))) return false
  const names = new Set(header.filter((line) => known.test(line)).map((line) => line.slice(0, line.indexOf(':')).toLowerCase()))
  return names.size >= 2 && (names.has('subject') || names.has('from'))
}

/**
 * A mail (RFC 5322 and MIME) or a page saved as MHTML to an article: the HTML part, else the plain one. Header lines pasted above a text count too.
 * Attachments are left out.
 */
export function parseMail(bytes: Uint8Array, text: string, hints: DocumentHints): ParsedArticle {
  const { header, html, plain } = readParts(bytes, text)
  const subject = header['subject'] ?? null
  const title = subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, '').trim() || null
  const sender = readSender(header['from'] ?? '')
  const address = header['snapshot-content-location'] ?? header['content-location'] ?? null
  const url = address !== null && /^https?:/.test(address) ? address : hints.url
  const sent = Date.parse((header['date'] ?? '').replace(/\([^)]*\)/g, ''))
  const publishedAt = Number.isNaN(sent) ? null : new Date(sent).toISOString()
  const source = sender.name ?? sender.domain
  if (html !== null) {
    const decoded = decodeBytes(html.bytes, html.contentType).text
    // A page saved as MHTML has the whole page around the article; a mail is all article.
    if (header['snapshot-content-location'] !== undefined) return parsePage(decoded, { url, now: hints.now })
    const body = readBody(decoded, url, title)
    if (body.text !== '' || plain === null) {
      return {
        title: title ?? body.sections[0]?.heading ?? titleOfText(body.text) ?? 'Untitled',
        author: sender.name,
        dek: null,
        publishedAt,
        url,
        source,
        language: null,
        ...body,
      }
    }
  }
  const decoded = plain === null ? '' : decodeBytes(plain.bytes, plain.contentType).text
  const article = parseText(decoded, { ...hints, url }, { title })
  return {
    ...article,
    author: article.author ?? sender.name,
    publishedAt: publishedAt ?? article.publishedAt,
    source: article.source ?? source,
  }
}

function readSender(from: string): { name: string | null; domain: string | null } {
  const domain = /@([\w.-]+)/.exec(from)?.[1]?.toLowerCase() ?? null
  const name = from
    .replace(/<[^>]*>/g, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/"/g, '')
    .trim()
  return { name: name !== '' && !name.includes('@') ? name : null, domain }
}
