import { Parser } from 'htmlparser2'

const deepest = 150 // tags inside tags
const mostAttributes = 200 // of one tag
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const raw = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

export interface FlatHtml {
  readonly html: string
  readonly elements: number
}

/**
 * HTML that a page reader can be given: what reads a page takes time by the cube of its depth (minutes at 3,000) and by the square of a tag's
 * attributes. Tags deeper than 150 are taken out, their text stays and paragraphs stay apart; links are not nested. HTML without such
 * excesses, that is nearly all, comes back as it is.
 */
export function flattenHtml(html: string): FlatHtml {
  const shape = measure(html)
  if (shape.depth <= deepest && shape.attributes <= mostAttributes) return { html, elements: shape.elements }
  const parts: string[] = []
  let depth = 0
  let elements = 0
  let link = 0 // depth of the open link
  let within = 0 // a raw-text element
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (raw.has(name)) within++
      if ((depth > deepest || (name === 'a' && link > 0)) && !voids.has(name)) {
        if (name === 'p') parts.push('<br><br>')
        return
      }
      if (name === 'a') link = depth
      elements++
      const written = Object.entries(attributes)
        .slice(0, mostAttributes)
        .filter(([key]) => /^[\w:.-]+$/.test(key))
      parts.push(
        `<${name}${written.map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).join('')}>`,
      )
    },
    ontext(data) {
      if (within > 0 && depth > deepest) return
      parts.push(within > 0 ? data : data.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    },
    onclosetag(name) {
      const omitted = depth > deepest || (name === 'a' && depth !== link)
      if (!omitted && !voids.has(name)) parts.push(`</${name}>`)
      if (depth === link) link = 0
      if (raw.has(name)) within = Math.max(0, within - 1)
      depth--
    },
  })
  parser.write(html)
  parser.end()
  return { html: parts.join(''), elements }
}

function measure(html: string): { depth: number; attributes: number; elements: number } {
  let depth = 0
  let attributes = 0
  const most = { depth: 0, attributes: 0, elements: 0 }
  const parser = new Parser({
    onopentagname() {
      most.elements++
      most.depth = Math.max(most.depth, ++depth)
      attributes = 0
    },
    onattribute: () => void (most.attributes = Math.max(most.attributes, ++attributes)),
    onclosetag: () => void depth--,
  })
  parser.write(html)
  parser.end()
  return most
}
