import type { DocumentHints, ParsedArticle } from '../../../shared/model.ts'
import { readBody } from './article-html.ts'
import { splitBlocks, splitLines } from './blocks.ts'
import { readDateValue } from './dates.ts'
import { readHead } from './head.ts'
import { renderMarkdown } from './markdown-html.ts'
import { titleOfText } from './text.ts'

/** True where a text is written in Markdown, by its name or by its marks. */
export function looksLikeMarkdown(text: string, source: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)(?:$|[?#])/i.test(source)) return true
  const head = text.slice(0, 65_536)
  if (/^\s*---\r?\n(?:[\w-]+:.*\r?\n)+/.test(head)) return true
  const headings = head.match(/^#{1,6} \S/gm)?.length ?? 0
  const links = head.match(/\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,2000}\)/g)?.length ?? 0
  return headings >= 2 || links >= 2 || (headings >= 1 && links >= 1) || (headings === 1 && /^\s*# \S/.test(head))
}

/**
 * Markdown to an article. Front matter (title, author, date, description, url, source) says first, then the first heading, then what stands
 * under it as in plain text.
 */
export function parseMarkdown(text: string, hints: DocumentHints): ParsedArticle {
  const { fields, rest } = readFrontMatter(text)
  const reference = hints.now || hints.modifiedAt
  const lines = splitLines(rest)
  const first = lines.findIndex((line) => line.trim() !== '')
  const heading = /^#\s+(.+?)\s*#*$/.exec(lines[first] ?? '')?.[1] ?? (/^=+\s*$/.test(lines[first + 1] ?? '') ? lines[first]!.trim() : null)
  const title = fields['title'] ?? (heading === null ? null : plain(heading))
  if (heading !== null && title !== null && plain(heading) === title) lines.splice(first, /^=+\s*$/.test(lines[first + 1] ?? '') ? 2 : 1)

  // The lines under the heading may be a byline and a date, as in plain text: they are not part of the body.
  const blocks = splitBlocks(lines.slice(0, 60)).map((block) => ({ ...block, lines: block.lines.map(plain) }))
  const head = title === null ? null : readHead(blocks, reference, title)
  const body = head === null ? lines : dropHead(lines, head)
  const read = readBody(renderMarkdown(body.join('\n')), fields['url'] ?? fields['link'] ?? hints.url, title)
  const published = readDateValue(fields['date'] ?? fields['published'], reference)
  return {
    title: title ?? read.sections[0]?.heading ?? titleOfText(read.text) ?? 'Untitled',
    author: fields['author'] ?? fields['authors'] ?? head?.author ?? null,
    dek: fields['description'] ?? fields['summary'] ?? fields['dek'] ?? fields['subtitle'] ?? null,
    publishedAt: published ?? head?.publishedAt ?? null,
    url: fields['url'] ?? fields['link'] ?? hints.url,
    source: fields['source'] ?? fields['publisher'] ?? head?.source ?? null,
    language: fields['lang'] ?? fields['language'] ?? null,
    text: read.text,
    html: read.html,
    sections: read.sections,
    image: read.image,
  }
}

const plain = (line: string): string =>
  line
    .replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .trim()

/** Leaves out the leading lines that are a byline or a date and nothing else. */
function dropHead(
  lines: readonly string[],
  head: {
    readonly author: string | null
    readonly publishedAt: string | null
    readonly body: readonly { readonly lines: readonly string[] }[]
  },
): string[] {
  if (head.author === null && head.publishedAt === null) return [...lines]
  const kept = new Set(head.body.flatMap((block) => block.lines))
  let at = 0
  for (let seen = 0; at < lines.length && seen < 6; at++) {
    const line = plain(lines[at]!)
    if (line === '') continue
    seen++
    if (kept.has(line) || line.length > 160 || [...kept].some((other) => other.includes(line))) break
  }
  return lines.slice(at)
}

/** The simple "key: value" lines of YAML front matter; lists and nested values of the first level only. */
function readFrontMatter(text: string): { fields: Readonly<Record<string, string>>; rest: string } {
  const match = /^\s*---\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)\s*(?:\r?\n|$)/.exec(text)
  if (!match || !/^[\w-]+\s*:/m.test(match[1]!)) return { fields: {}, rest: text }
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  for (const line of match[1]!.split(/\r?\n/)) {
    const pair = /^([\w-]+)\s*:\s*(.*)$/.exec(line)
    const value = pair?.[2]
      ?.trim()
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/["'](?=,)|(?<=,\s*)["']/g, '')
      .trim()
    if (pair && value) fields[pair[1]!.toLowerCase()] = value
  }
  return { fields, rest: text.slice(match[0].length) }
}
