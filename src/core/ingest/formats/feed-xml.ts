import { Tokenizer } from 'htmlparser2'
import { canonicalPrefix } from './feed-namespaces.ts'
import { makeDecoder, readDoctype } from './feed-entities.ts'
import { resolveAddress } from './feed-address.ts'

/** One element of a feed, namespaces settled: `name` is what readers ask for, `tag` what was written. */
export interface XmlElement {
  readonly name: string // lower case, with the usual prefix of its namespace: "title", "content:encoded", "atom:link"
  readonly tag: string // local name as written
  readonly attributes: readonly string[] // name, value, name, value …; names as `name` above
  readonly children: readonly (XmlElement | string)[] // text is decoded
  readonly base: string | null // nearest xml:base, absolute
}

interface OpenElement extends XmlElement {
  attributes: string[]
  children: (XmlElement | string)[]
}

type Scope = ReadonlyMap<string, string> // prefix to canonical prefix

interface Frame {
  readonly raw: string // name as written, prefix and all
  readonly element: OpenElement | null // null: too deep, or one element too many; what it holds goes to the nearest kept one
  readonly scope: Scope
}

const depthLimit = 200 // deeper elements become children of the last one above the limit
const elementLimit = 3_000_000
const attributeLimit = 200
const scopeLimit = 200

/** HTML written into XML unescaped: these never have an end tag there. Not `link`, `source`, `meta`: feeds have their own. */
const neverClosed = new Set(['br', 'hr', 'img', 'wbr', 'input'])
/** Elements that hold text only: an element of `fields` opening inside one means its end tag is missing. */
const textFields = new Set(['title', 'link', 'guid', 'pubdate', 'category', 'comments', 'id', 'updated', 'published', 'issued', 'modified'])
const fields = new Set([...textFields, 'description', 'author', 'enclosure', 'summary', 'content', 'item', 'entry'])

/**
 * Reads XML of any quality into a tree. htmlparser2's tokenizer does the reading; this keeps the stack: namespaces by their addresses, xml:base,
 * declared entities, tags that do not match, a document that ends early (what was open is closed; a short field cut in two is dropped).
 * Never throws; depth, elements, attributes and entity growth are bounded.
 * @param address where the document came from; the outermost base
 */
export function readXml(source: string, address: string | null): XmlElement {
  const { text, entities } = readDoctype(repairMarkup(source))
  const decode = makeDecoder(entities)
  const root: OpenElement = { name: '', tag: '', attributes: [], children: [], base: null }
  const stack: Frame[] = [{ raw: '', element: root, scope: new Map() }]
  const openCounts = new Map<string, number>()
  let kept: OpenElement = root // the innermost element of the tree that is open
  let elements = 0
  let raw = '' // of the tag being read
  let attributes: string[] = []
  let attributeName = ''
  let attributeValue = ''

  const pop = (): void => {
    const frame = stack.pop()!
    openCounts.set(frame.raw, openCounts.get(frame.raw)! - 1)
    if (frame.element !== null) {
      let index = stack.length - 1
      while (stack[index]!.element === null) index--
      kept = stack[index]!.element!
    }
  }
  const popTo = (name: string): void => {
    while (stack.at(-1)!.raw !== name) pop()
    pop()
  }
  const closeForgotten = (): void => {
    const local = raw.slice(raw.indexOf(':') + 1).toLowerCase()
    if ((local === 'item' || local === 'entry') && (openCounts.get(raw) ?? 0) > 0) return popTo(raw)
    const top = stack.at(-1)!.raw
    const topLocal = top.slice(top.indexOf(':') + 1).toLowerCase()
    if (textFields.has(topLocal) && fields.has(local) && top.length - topLocal.length === raw.length - local.length) pop()
  }
  const open = (): void => {
    closeForgotten()
    const parent = stack.at(-1)!
    const scope = attributes.length > 0 ? extendScope(parent.scope, attributes) : parent.scope
    let element: OpenElement | null = null
    if (elements < elementLimit) {
      elements++
      element = makeElement(raw, attributes, scope, kept.base, address)
      kept.children.push(element)
      if (stack.length > depthLimit) element = null
    }
    stack.push({ raw, element, scope })
    openCounts.set(raw, (openCounts.get(raw) ?? 0) + 1)
    if (element !== null) kept = element
  }
  const addText = (piece: string): void => {
    const last = kept.children.length - 1
    const before = kept.children[last]
    if (typeof before === 'string') kept.children[last] = before + piece
    else kept.children.push(piece)
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        raw = text.slice(start, end)
        attributes = []
      },
      onattribname(start, end) {
        attributeName = text.slice(start, end)
      },
      onattribdata(start, end) {
        attributeValue += text.slice(start, end)
      },
      onattribentity() {},
      onattribend() {
        if (attributes.length < attributeLimit * 2) attributes.push(attributeName, decode(attributeValue))
        attributeValue = ''
      },
      onopentagend() {
        open()
        if (neverClosed.has(raw.toLowerCase())) pop()
      },
      onselfclosingtag() {
        open()
        pop()
      },
      onclosetag(start, end) {
        const name = text.slice(start, end)
        if ((openCounts.get(name) ?? 0) > 0) popTo(name)
      },
      ontext: (start, end) => addText(decode(text.slice(start, end))),
      ontextentity() {},
      oncdata: (start, end, offset) => addText(text.slice(start, end - offset)),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  dropCutField(stack)
  return root
}

/** The value of an attribute by its settled name ("href", "rdf:about"), null where absent. */
export function attributeOf(element: XmlElement, name: string): string | null {
  for (let index = 0; index < element.attributes.length; index += 2) {
    if (element.attributes[index] === name) return element.attributes[index + 1]!
  }
  return null
}

/** The child elements with one of these names, in the order of the names, then of the document. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  for (const name of names) {
    for (const child of element.children) if (typeof child !== 'string' && child.name === name) found.push(child)
  }
  return found
}

/** All text within an element, tags left out. */
export function textOf(element: XmlElement): string {
  let text = ''
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child)
  return text
}

/** Drops what XML cannot hold and escapes every `<` that begins no tag, outside CDATA sections and comments. */
function repairMarkup(source: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const text = source.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFEFF\uFFFE\uFFFF]/g, '').toWellFormed()
  if (!/<(?![A-Za-z_:/!?\u0080-\uFFFF])/.test(text)) return text
  return text.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<(?![A-Za-z_:/!?\u0080-\uFFFF])/g, (match) => (match === '<' ? '&lt;' : match))
}

function makeElement(raw: string, attributes: string[], scope: Scope, parentBase: string | null, address: string | null): OpenElement {
  let base = parentBase
  for (let index = 0; index < attributes.length; index += 2) {
    const name = settleName(attributes[index]!, scope, false)
    attributes[index] = name
    if (name === 'xml:base') base = resolveAddress(attributes[index + 1]!, base ?? address) ?? base
  }
  const colon = raw.indexOf(':')
  return { name: settleName(raw, scope, true), tag: colon < 0 ? raw : raw.slice(colon + 1), attributes, children: [], base }
}

function settleName(raw: string, scope: Scope, withDefault: boolean): string {
  const colon = raw.indexOf(':')
  if (colon < 0) {
    const prefix = withDefault ? scope.get('') : undefined
    return prefix ? `${prefix}:${raw.toLowerCase()}` : raw.toLowerCase()
  }
  const written = raw.slice(0, colon).toLowerCase()
  const prefix = scope.get(written) ?? written
  const local = raw.slice(colon + 1).toLowerCase()
  return prefix === '' ? local : `${prefix}:${local}`
}

function extendScope(scope: Scope, attributes: readonly string[]): Scope {
  let extended: Map<string, string> | null = null
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index]!.toLowerCase()
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    extended ??= new Map(scope)
    const prefix = name.slice(6)
    if (extended.size < scopeLimit) extended.set(prefix, canonicalPrefix(attributes[index + 1]!, prefix))
  }
  return extended ?? scope
}

/** A document that ends inside a short field holds half an address or half a date: no value is better than a wrong one. */
function dropCutField(stack: readonly Frame[]): void {
  const innermost = stack.at(-1)?.element
  const parent = stack.at(-2)?.element
  if (!innermost || !parent) return
  const local = innermost.name.slice(innermost.name.indexOf(':') + 1)
  if (textFields.has(local) || local === 'date') parent.children.pop()
}
