import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAst } from 'vite'

const source = resolve(import.meta.dirname, '../../src')

/** What these files say is not interface text. */
const elsewhere: Readonly<Record<string, string>> = {
  'main/arguments.ts': 'said in the terminal',
  'main/index.ts': 'said in the terminal',
  'main/child.ts': 'said in the terminal, of a checkout',
  'main/updates/install.ts': 'said in the terminal; the window says it in its own words',
  'main/library-process.ts': 'said by the library, whose sentences are English',
  'main/ipc.ts': 'said to pages that are not ours',
  'main/protocol.ts': 'said to pages that are not ours',
  'main/images.ts': 'said to pages that are not ours',
}
const textAttributes = new Set(['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label', 'heading', 'note'])
const textProperties = new Set(['label', 'title', 'heading', 'message', 'placeholder', 'reason', 'description', 'said'])
const speakers = new Set(['say', 'showAlert', 'recordDone', 'setError', 'refuse', 'AppError', 'Error'])

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
}

/** The literal texts an expression may come out as; what a call or a variable gives is not looked into. */
function textsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : []
    case 'TemplateLiteral':
      return [(node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map((quasi) => quasi.value.cooked).join('0')]
    case 'ConditionalExpression':
      return [...textsOf(node['consequent']), ...textsOf(node['alternate'])]
    case 'LogicalExpression':
      return [...(node['operator'] === '&&' ? [] : textsOf(node['left'])), ...textsOf(node['right'])]
    case 'BinaryExpression':
      return node['operator'] === '+' ? [...textsOf(node['left']), ...textsOf(node['right'])] : []
    case 'JSXExpressionContainer':
      return textsOf(node['expression'])
    default:
      return []
  }
}

const hasLetters = (text: string): boolean => /\p{L}/u.test(text) && !/^Marketdash( [a-z]+)?$/.test(text) // the name of the product, and of its processes
/** A sentence, or the beginning of one: names of classes, keys and places are no such thing. */
const isProse = (text: string): boolean => hasLetters(text) && /\p{L}{2,}[,:;]? \p{L}/u.test(text) && (/^\p{Lu}\p{Ll}/u.test(text) || /[.?!…]$/u.test(text))

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  return node.type === 'MemberExpression' ? nameOf(node['property']) : typeof node['name'] === 'string' ? node['name'] : ''
}

/** Every text in a file that a person would read and that does not come from the catalogue. */
function findLooseTexts(code: string, lang: 'ts' | 'tsx'): readonly string[] {
  const found = new Set<string>()
  const add = (texts: readonly string[], isText: (text: string) => boolean): void => texts.filter(isText).forEach((text) => found.add(text.trim()))
  const walk = (node: Node): void => {
    if (node.type === 'ImportDeclaration' || node.type.startsWith('TS') && node.type !== 'TSAsExpression' && node.type !== 'TSNonNullExpression' && node.type !== 'TSSatisfiesExpression') return
    if (node.type === 'CallExpression' && isNode(node['callee']) && nameOf(node['callee']['object']) === 'console') return
    if (node.type === 'JSXText') add([String(node['value'])], hasLetters)
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') (node['children'] as readonly Node[]).forEach((child) => child.type === 'JSXExpressionContainer' && add(textsOf(child), hasLetters))
    if (node.type === 'JSXAttribute' && textAttributes.has(nameOf(node['name']))) add(textsOf(node['value']), hasLetters)
    if (node.type === 'Property' && textProperties.has(nameOf(node['key']))) add(textsOf(node['value']), hasLetters)
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const args = node['arguments'] as readonly Node[]
      if (speakers.has(nameOf(node['callee']))) args.forEach((argument) => add(textsOf(argument), (text) => hasLetters(text) && text.includes(' '))) // a kind of error is one word
      if (nameOf(node['callee']) === 'setAttribute' && textAttributes.has(textsOf(args[0])[0] ?? '')) add(textsOf(args[1]), hasLetters)
    }
    add(textsOf(node), isProse)
    childrenOf(node).forEach(walk)
  }
  walk(parseAst(code, { lang }) as unknown as Node)
  return [...found]
}

function listSource(folder: string): readonly string[] {
  return readdirSync(join(source, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('the words of the window', () => {
  it('all stand in the catalogue: src/shared/words, one file a noun, every language', () => {
    const loose = [...listSource('renderer'), ...listSource('main')]
      .map((path) => ({ path, file: relative(source, path).replaceAll('\\', '/') }))
      .filter(({ file }) => !Object.hasOwn(elsewhere, file))
      .flatMap(({ path, file }) => findLooseTexts(readFileSync(path, 'utf8'), path.endsWith('x') ? 'tsx' : 'ts').map((text) => `${file}: ${text}`))
    expect(loose).toEqual([])
  })

  it.each([
    ['<p>Nothing yet</p>', 'Nothing yet'],
    ['<p className="row row-read">{count} new</p>', 'new'],
    ['<p>{busy ? \'Fetching …\' : words.fetch}</p>', 'Fetching …'],
    ['<p>{isOpen && \'open\'}</p>', 'open'],
    ['<button aria-label="close" />', 'close'],
    ['<button title={`Star ${title}`} />', 'Star 0'],
    ["({ label: 'Pause', run })", 'Pause'],
    ['say(`Copied ${address}.`)', 'Copied 0.'],
    ["function name() { return 'Everything watched' }", 'Everything watched'],
    ["element.setAttribute('aria-label', 'Table')", 'Table'],
  ])('are found loose in %s', (code, text) => expect(findLooseTexts(code, 'tsx')).toEqual([text]))

  it.each([
    '<p className="row row-read" data-pane="articles">{words.articles.list} · {count}</p>',
    "if (event.key === 'ArrowDown') open('Home')",
    "console.error('The window has no storage.')",
    "document.querySelector('[role=\"tree\"] [aria-selected=\"true\"]')",
    "<p>{dialog === 'import' && <Import />}</p>",
  ])('are not seen in %s', (code) => expect(findLooseTexts(code, 'tsx')).toEqual([]))
})
