import { isBullet, isProse, isTableRow } from './blocks.ts'
import type { Block } from './blocks.ts'
import { isAttribution, readBareName, readByline } from './byline.ts'
import { findDate, findWeekday, isDateLine } from './dates.ts'
import { wordsOf } from './white-space.ts'

/** What stands above an article's body, and the body. */
export interface ArticleHead {
  readonly title: string | null
  readonly author: string | null
  readonly dek: string | null
  readonly publishedAt: string | null
  readonly source: string | null
  readonly address: string | null // where it was copied from, where a line says so
  readonly body: readonly Block[]
  readonly opening: number // so many blocks of the body come out of the head and are no headings
}

const mostHeadBlocks = 8

/**
 * Takes the head off a plain-text article: site name or kicker, headline, byline, date, summary. What is understood is left out of the body,
 * what is not stays in it.
 * @param known a title that is known already (from front matter, a subject line); a line that repeats it is left out
 * @param reference ISO 8601, for relative times and dates without a year
 */
export function readHead(blocks: readonly Block[], reference: string | null, known: string | null = null): ArticleHead {
  let author: string | null = null
  let publishedAt: string | null = null
  let address: string | null = null
  let named: string | null = null // "Source: The Quay"
  let stated = known // "Title: …"
  let label: string | null = null // "Quarterly statement" of "Quarterly statement | 6 May 2026"
  const above: string[] = [] // lines not understood, before the byline or date
  const below: string[] = [] // and after it
  let signed = false
  let at = 0

  // 1. Block by block until the body begins.
  for (; at < Math.min(blocks.length, mostHeadBlocks); at++) {
    const block = blocks[at]!
    if (block.lines.length > 6) break
    const titled = stated !== null || above.some((line) => !isStrongKicker(line))
    const read = block.lines.map((line, index) => {
      const headed = titled || above.length > 0 || (at === 0 && index > 0)
      return readLine(line.trim(), block.lines[index + 1] ?? blocks[at + 1]?.lines[0], headed, reference)
    })
    if (isBody(block, titled || above.length > 0) && !(read.length === 1 && read[0])) break
    if (signed && titled && !read.some((line) => line !== null) && !repeats(block, [stated, ...above])) break
    read.forEach((line, index) => {
      const text = block.lines[index]!.trim()
      const field = /^(title|headline|source|publisher|publication|url|link|address)\s*:\s+(\S.*)$/i.exec(text)
      const link = /^https?:\/\/\S+$/.test(text)
        ? text
        : field && /^(?:url|link|address)$/i.test(field[1]!) && /^https?:\/\/\S+$/.test(field[2]!)
          ? field[2]!
          : null
      if (link !== null) address ??= link
      else if (field && /^(?:title|headline)$/i.test(field[1]!) && stated === null && above.length === 0) stated = field[2]!
      else if (field && /^(?:source|publisher|publication)$/i.test(field[1]!) && field[2]!.length <= 60) named ??= field[2]!
      else if (line) {
        author ??= line.author
        publishedAt ??= line.date
        if (above.length === 0) label ??= line.label
        signed ||= above.length > 0 || titled || line.author !== null
      } else if (signed && titled && isAttribution(text)) return
      else if (signed && titled) below.push(text)
      else above.push(text)
    })
  }

  // 2. The headline among the lines above: the first that is no kicker.
  const candidates = above.filter((line) => stated === null || !sameWords(line, stated))
  let first = 0
  if (stated === null) while (first < candidates.length - 1 && isKicker(candidates[first]!, candidates[first + 1]!)) first++
  const title = stated ?? candidates[first] ?? null
  const kickers = candidates.slice(0, stated === null ? first : 0)
  const subtitles = candidates.slice(stated === null ? first + 1 : 0).filter((line) => title === null || !sameWords(line, title))
  if (title === null && label !== null) kickers.push(label)

  // 3. The summary: right under the byline, else a subtitle.
  let rest = blocks.slice(at)
  let dek: string | null = null
  const notes = below.filter((line) => isNote(line))
  const opening = kickers.filter((line, index) => namesListing.test(line) || (index > 0 && !isStrongKicker(line) && line.split(/\s+/).length > 2)) // what is no one's name is not lost
  if (label !== null && title !== null && namesListing.test(label)) opening.unshift(label) // "Notice from Orrin ASA (OSL: ORRN) - Oslo, 29 October 2026"
  const summary = rest[0]
  if (
    signed &&
    summary?.attached &&
    summary.lines.length === 1 &&
    rest[1] &&
    !rest[1].attached &&
    !isListOrTable(summary) &&
    !isNote(summary.lines[0]!)
  ) {
    dek = summary.lines[0]!.trim()
    rest = rest.slice(1)
    if (!numbersStand(dek, rest)) opening.push(dek)
  }
  for (const line of below.filter((other) => !isNote(other))) {
    if (dek === null && line.split(/\s+/).length >= 5) dek = line
    opening.push(line)
  }
  const leadsList = !signed && subtitles.length > 0 && rest[0] !== undefined && isListOrTable(rest[0])
  const spoken = leadsList ? subtitles.slice(0, -1) : subtitles
  const subtitle = spoken[0]
  if (dek === null && subtitle !== undefined && subtitle.split(/\s+/).length >= 4 && !isNote(subtitle)) dek = subtitle
  const openers = [...spoken, ...notes, ...opening]
  const heads = leadsList ? subtitles.slice(-1) : []
  const body = [...[...openers, ...heads].map((line) => ({ lines: [line], attached: false })), ...rest]

  // 4. Where and when it was filed, from the first paragraph.
  const dateline = rest[0] ? readDateline(rest[0].lines[0]!, reference) : null
  return {
    title,
    author,
    dek,
    publishedAt: publishedAt ?? dateline?.date ?? null,
    source: named ?? sourceOf(kickers, label) ?? dateline?.source ?? null,
    address,
    body,
    opening: openers.length,
  }
}

const firstSentence = /^.{0,300}?[.!?]["'”’)]*(?=\s|$)/

function isListOrTable(block: Block): boolean {
  return block.lines.some((line) => isBullet(line)) || block.lines.filter((line) => isTableRow(line)).length > 1
}

/** The first block may be a headline however long; later ones are body where they are prose, a list or a table. */
function isBody(block: Block, headed: boolean): boolean {
  if (isListOrTable(block)) return true
  const longest = block.lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > 250) return true
  return headed
    ? block.lines.some((line) => isProse(line))
    : longest > 160 || (longest > 100 && firstSentence.test(block.lines[0]!) && /[.!?]["'”’)]*$/.test(block.lines[0]!))
}

interface Signature {
  readonly author: string | null
  readonly date: string | null
  readonly label: string | null
}

function readLine(line: string, next: string | undefined, headed: boolean, reference: string | null): Signature | null {
  if (headed) {
    const byline = readByline(line, reference)
    if (byline) return { author: byline.author, date: byline.date?.iso ?? null, label: null }
  }
  if (/^\d{1,3}[\s-]min(?:ute)?s?(?: read)?$/i.test(line)) return { author: null, date: null, label: null }
  const date = line.length <= 140 ? findDate(line, reference) : null
  if (date && isDateLine(line, reference)) return { author: null, date: date.iso, label: null }
  if (date) {
    // "CALLS AT COFFEE TIME — Monday, October 5, 2026", "Quarterly statement | Herzogenaurach, 6 May 2026"
    const [label, when, ...more] = line.split(/\s+[|—–·•/-]\s+/)
    const place = when === undefined ? null : findDate(when, reference)
    if (
      label &&
      when &&
      place &&
      more.length === 0 &&
      label.split(/\s+/).length <= 6 &&
      !/\d/.test(label) &&
      /^(?:\p{Lu}[\p{L}.'’-]*,?\s*){0,3}$/u.test(when.slice(0, place.start)) &&
      when.slice(place.end).trim() === ''
    ) {
      return { author: null, date: date.iso, label }
    }
  }
  const name = headed ? readBareName(line, next?.trim(), reference) : null
  return name === null ? null : { author: name, date: null, label: null }
}

/** A line that stands above headlines: a section, a series, the site's own name. */
function isKicker(line: string, next: string): boolean {
  if (isStrongKicker(line)) return true
  const words = line.split(/\s+/).length
  return (
    !/[.!?]$/.test(next) && !/[.!?:]$/.test(line) && (words <= 3 || (words <= 5 && /^The\s/.test(line))) && next.split(/\s+/).length > words
  )
}

function isStrongKicker(line: string): boolean {
  const [start = ''] = line.split(/\s+[|—–·•/]\s+/)
  return (
    /\p{Lu}{2}/u.test(start) &&
    !/\p{Ll}/u.test(start) &&
    start.split(/\s+/).length <= 4 &&
    !/[.!?:]$/.test(start) &&
    (start.length === line.length || start.length >= 5)
  )
}

// "AT A GLANCE | Meridel Cruise Line (NYSE: MRDL)": the only place that may give the symbol
const namesListing = /\([A-Z][A-Za-z ]{1,20}:\s?[A-Z\d][A-Z\d.-]{0,9}\)|\((?:[A-Z]{2,5}|\d{4,6}\.[A-Z]{1,2})\)/

const isNote = (line: string): boolean =>
  /^(?:\(|all (?:amounts|figures|numbers)\b|amounts\b|figures\b|unaudited\b|unless (?:otherwise )?stated)/i.test(line)

function numbersStand(line: string, rest: readonly Block[]): boolean {
  const body = rest.map((block) => block.lines.join('\n')).join('\n')
  return (line.match(/\d(?:[\d.,]*\d)?/g) ?? []).every((number) => body.includes(number))
}

function readDateline(paragraph: string, reference: string | null): { date: string | null; source: string | null } {
  const head = paragraph.slice(0, 120)
  const source = /^[^a-z]*[^.!?]{0,80}?(?:\((\p{Lu}[\p{L}\d .&-]{1,30})\)|\/([\p{L}][\p{L} ]{2,30})\/)\s*[-–—]/u.exec(head)
  const found = findDate(head, reference, findWeekday(paragraph.slice(0, 300)))
  const placed =
    found !== null &&
    found.start <= 60 &&
    /^(?:\p{Lu}[\p{L}.'’]*(?:-\p{L}+)*,?\s*){0,6}(?:--?\s?\([^()]{2,40}\)\s?--?|[(,—–-]*)\s*$/u.test(head.slice(0, found.start)) &&
    /^\s*(?:[-–—.:(/]|$)/.test(head.slice(found.end))
  return { date: placed ? found.iso : null, source: source?.[1] ?? source?.[2] ?? null }
}

// What stands above headlines everywhere names nobody.
const generic =
  /^(?:(?:news|press|media) release|for immediate release|business|markets?|news|technology|opinion|analysis|exclusive|breaking(?: news)?|live|home|featured|sponsored|advertisement)$/i

function sourceOf(kickers: readonly string[], label: string | null): string | null {
  const line = kickers[0] ?? label
  const name = line?.split(/\s+[|—–·•/]\s+/)[0]?.trim()
  return name && name.length <= 60 && !generic.test(name) ? name : null
}

const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b)
const repeats = (block: Block, titles: readonly (string | null)[]): boolean =>
  block.lines.every((line) => titles.some((title) => title !== null && sameWords(line, title)))
