import { Parser } from 'htmlparser2'
import type { Dimensions } from './dimensions.ts'
import { skipProlog } from './prolog.ts'

/** Larger drawings are refused: what draws them has no header that could be believed. */
export const mostSvgBytes = 512 * 1024
/** How many elements `use` may draw in all, copies of copies counted. */
const mostCopies = 20_000
const mostElements = 20_000
const deepest = 200

const forbiddenElements = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'html', 'body', 'link', 'meta', 'base', 'handler', 'listener'])

/** Whether the bytes are an SVG drawing: UTF-8 text whose first element is `svg`. */
export function looksLikeSvg(bytes: Buffer): boolean {
  return /^<(?:\w{1,20}:)?svg[\s>]/i.test(skipProlog(bytes.toString('utf8', 0, 4096)))
}

/**
 * The size of a drawing that is drawing and nothing else; a sentence's end where it is more. It is kept as the publisher made it and shown
 * as `<img>` only, where a browser runs and fetches nothing; what could run or fetch is refused all the same.
 */
export function readSvg(bytes: Buffer): Dimensions | string {
  if (bytes.length > mostSvgBytes) return 'it is too large for a drawing'
  const source = bytes.toString('utf8')
  if (source.includes('\0')) return 'it is not written in UTF-8'
  if (/<!ENTITY|<\?xml-stylesheet/i.test(source) || declaresOwn(source)) return 'it refers to things outside itself'

  let problem: string | null = null
  let root: Readonly<Record<string, string>> | null = null
  let elements = 0
  let inStyle = 0
  let style = ''
  const open: (string | null)[] = [] // ids of the elements around
  const usesWithin = new Map<string, string[]>() // id -> what is copied inside of it
  const drawn: string[] = []
  const refuse = (why: string): void => {
    problem ??= why
    parser.pause() // the parser itself is slow in what is very deep
  }
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = written.replace(/^.*:/, '').toLowerCase()
        root ??= attributes
        if (++elements > mostElements || open.length > deepest) refuse('it has too many parts')
        if (forbiddenElements.has(name)) refuse('it holds a script or a page')
        if (name === 'style') inStyle++
        for (const [attribute, value] of Object.entries(attributes)) {
          const complaint = complainAboutAttribute(name, attribute.replace(/^.*:/, '').toLowerCase(), value)
          if (complaint !== null) refuse(complaint)
        }
        const target = name === 'use' ? (attributes['href'] ?? attributes['xlink:href'])?.trim().slice(1) : undefined
        if (target !== undefined) {
          drawn.push(target)
          for (const id of open) if (id !== null) usesWithin.get(id)?.push(target)
        }
        const id = attributes['id'] ?? null
        if (id !== null && !usesWithin.has(id)) usesWithin.set(id, [])
        open.push(id)
      },
      ontext(text) {
        if (inStyle > 0) style += text
      },
      onclosetag(written) {
        open.pop()
        if (written.replace(/^.*:/, '').toLowerCase() === 'style') inStyle--
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(source)
  if (problem === null && (reachesOut(style) || style.includes('\\'))) problem = 'it refers to things outside itself'
  if (problem === null && countCopies(drawn, usesWithin) > mostCopies) problem = 'it copies its parts without end'
  return problem ?? readSize(root ?? {})
}

/** Whether there is a document type with declarations of its own, or more than one. */
function declaresOwn(source: string): boolean {
  const [, first, ...more] = source.split(/<!DOCTYPE/i)
  return more.length > 0 || (first !== undefined && first.slice(0, first.indexOf('>') + 1).includes('['))
}

function complainAboutAttribute(element: string, attribute: string, value: string): string | null {
  if (/^on/.test(attribute)) return 'it holds a script or a page'
  if ((attribute === 'href' || attribute === 'src') && element !== 'a') {
    const address = value.trim()
    const isOwn = address === '' || address.startsWith('#') || (/image$/.test(element) && /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(address))
    if (!isOwn) return 'it refers to things outside itself'
  }
  if (attribute === 'attributename' && /href$|^on/i.test(value)) return 'it holds a script or a page'
  return reachesOut(value) || (attribute === 'style' && value.includes('\\')) ? 'it refers to things outside itself' : null
}

/** Whether a style names anything but a part of the same drawing. */
function reachesOut(style: string): boolean {
  return /@import|javascript:/i.test(style) || /url\(\s*["']?(?!["']?#)[^)\s"']/i.test(style)
}

/** Elements that `use` draws, copies in copies counted; infinite for one that holds a copy of itself. */
function countCopies(drawn: readonly string[], usesWithin: ReadonlyMap<string, readonly string[]>): number {
  const known = new Map<string, number>()
  const count = (id: string): number => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, Number.POSITIVE_INFINITY) // met again on the way: a circle
    const copies = (usesWithin.get(id) ?? []).reduce((sum, inner) => sum + count(inner), 1)
    known.set(id, copies)
    return copies
  }
  return drawn.reduce((sum, id) => sum + count(id), 0)
}

/** Source: SVG 2, 8.2 and CSS 2.2, 10.3.2: where nothing is said a picture is 300 wide and 150 high. */
function readSize(root: Readonly<Record<string, string>>): Dimensions {
  const lengthOf = (value: string | undefined): number | null => {
    const match = /^\s*\+?(\d{0,9}(?:\.\d{1,9})?)\s*(px|pt|pc|mm|cm|in)?\s*$/.exec(value ?? '')
    const number = match?.[1] ? Number(match[1]) * ({ pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 }[match[2] ?? ''] ?? 1) : 0
    return number > 0 ? number : null
  }
  const box = /^\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+([\d.e+]+)[\s,]+([\d.e+]+)\s*$/i.exec(root['viewBox'] ?? '')
  const ratio = box && Number(box[1]) > 0 && Number(box[2]) > 0 ? Number(box[1]) / Number(box[2]) : null
  const width = lengthOf(root['width'])
  const height = lengthOf(root['height'])
  const shownWidth = width ?? (height !== null && ratio !== null ? height * ratio : ratio !== null ? Number(box![1]) : 300)
  const shownHeight = height ?? (ratio !== null ? shownWidth / ratio : 150)
  return { width: Math.max(1, Math.round(shownWidth)), height: Math.max(1, Math.round(shownHeight)), frames: 1 }
}
