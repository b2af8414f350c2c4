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
  children: (XmlElement | string)[]
}

type Scope = ReadonlyMap<string, string> // prefix to canonical prefix

interface Frame {
  readonly raw: string // name as written, prefix and all
  readonly element: OpenElement
  readonly scope: Scope
}

const depthLimit = 200 // deeper elements become children of the last one above the limit
const elementLimit = 1_500_000 // the rest of such a document is not read
const attributeLimit = 200
const scopeLimit = 200
const nameSearchLimit = 50

// Shared while nothing is in them: most elements have no attributes, and many have no content.
const noAttributes: readonly string[] = []
const noChildren: (XmlElement | string)[] = []

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
  const root: OpenElement = { name: '', tag: '', attributes: noAttributes, children: noChildren, base: null }
  const stack: Frame[] = [{ raw: '', element: root, scope: new Map() }]
  const overflow: string[] = [] // names open below the depth limit
  let elements = 0
  let raw = '' // of the tag being read
  let attributes: string[] | null = null
  let attributeName = ''
  let attributeValue = ''

  const open = (): void => {
    if (overflow.length === 0) closeForgotten(stack, raw)
    const parent = stack.at(-1)!
    const scope = attributes === null ? parent.scope : extendScope(parent.scope, attributes)
    const element = makeElement(raw, attributes ?? noAttributes, scope, parent.element.base, address)
    addChild(parent.element, element)
    if (stack.length > depthLimit) overflow.push(raw)
    else stack.push({ raw, element, scope })
    if (++elements >= elementLimit) tokenizer.pause()
  }
  const close = (name: string): void => {
    const nearby = overflow.slice(-nameSearchLimit).lastIndexOf(name)
    if (nearby >= 0) overflow.length = Math.max(0, overflow.length - nameSearchLimit) + nearby
    else {
      const index = stack.findLastIndex((frame) => frame.raw === name)
      if (index <= 0) return // an end without a beginning
      overflow.length = 0
      stack.length = index
    }
  }
  const addText = (piece: string): void => addChild(stack.at(-1)!.element, piece)

  const tokenizer: Tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        raw = text.slice(start, end)
        attributes = null
      },
      onattribname: (start, end) => void (attributeName = text.slice(start, end)),
      onattribdata: (start, end) => void (attributeValue += text.slice(start, end)),
      onattribend() {
        attributes ??= []
        if (attributes.length < attributeLimit * 2) attributes.push(attributeName, decode(attributeValue))
        attributeValue = ''
      },
      onopentagend() {
        open()
        if (neverClosed.has(raw.toLowerCase())) close(raw)
      },
      onselfclosingtag() {
        open()
        close(raw)
      },
      onclosetag: (start, end) => close(text.slice(start, end)),
      ontext: (start, end) => addText(decode(text.slice(start, end))),
      oncdata: (start, end, offset) => addText(text.slice(start, end - offset)),
      onattribentity() {}, ontextentity() {}, oncomment() {}, ondeclaration() {}, onprocessinginstruction() {}, onend() {},
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

// Control characters but tab and line ends, and the two code points that are none.
const notXml = /[^\P{Cc}\t\n\r]|[\uFEFF\uFFFE\uFFFF]/gu

/** Drops what XML cannot hold and escapes every `<` that begins no tag, outside CDATA sections and comments. */
function repairMarkup(source: string): string {
  const text = source.replace(notXml, '').toWellFormed()
  if (!/<(?![A-Za-z_:/!?\u0080-\uFFFF])/.test(text)) return text
  return text.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<+(?=<)|<(?![A-Za-z_:/!?\u0080-\uFFFF])/g, (match) =>
    match.startsWith('<!') ? match : '&lt;'.repeat(match.length),
  )
}

/** Ends what must have ended before a tag can begin: an item within an item, a field within a field of text. */
function closeForgotten(stack: Frame[], raw: string): void {
  const local = localOf(raw)
  if (local === 'item' || local === 'entry') {
    const index = stack.findLastIndex((frame) => frame.raw === raw)
    if (index > 0) stack.length = index
    return
  }
  if (!fields.has(local)) return
  const top = stack.at(-1)!.raw
  const topLocal = localOf(top)
  if (textFields.has(topLocal) && top.length - topLocal.length === raw.length - local.length) stack.pop()
}

function localOf(raw: string): string {
  return raw.slice(raw.indexOf(':') + 1).toLowerCase()
}

function addChild(parent: OpenElement, child: XmlElement | string): void {
  const before = parent.children.at(-1)
  if (before === undefined) parent.children = [child]
  else if (typeof before === 'string' && typeof child === 'string') parent.children[parent.children.length - 1] = before + child
  else parent.children.push(child)
}

function makeElement(raw: string, written: readonly string[], scope: Scope, parentBase: string | null, address: string | null): OpenElement {
  let base = parentBase
  const attributes = written.length === 0 ? noAttributes : written.map((word, index) => (index % 2 === 0 ? settleName(word, scope, false) : word))
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === 'xml:base') base = resolveAddress(attributes[index + 1]!, parentBase ?? address) ?? base
  }
  const colon = raw.indexOf(':')
  return { name: settleName(raw, scope, true), tag: colon < 0 ? raw : raw.slice(colon + 1), attributes, children: noChildren, base }
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
  const parent = stack.at(-2)?.element
  if (parent === undefined) return
  const local = localOf(stack.at(-1)!.raw)
  if (textFields.has(local) || local === 'date') parent.children.pop()
}
