import { Parser } from 'htmlparser2'
import type { Section } from '../../../shared/model.ts'
import { linesOfTable } from './html-table.ts'
import type { TableCell } from './html-table.ts'
import { collapseSpace, trimLines } from './white-space.ts'

export interface PlainText {
  readonly text: string // blocks joined by a blank line; list items and table rows are lines of one block
  readonly sections: readonly Section[]
}

const dropped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'svg',
  'iframe',
  'object',
  'embed',
  'applet',
  'video',
  'audio',
  'canvas',
  'select',
  'textarea',
  'datalist',
  'noframes',
  'noembed',
  'map',
  'rp',
])
const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'details',
  'dialog',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'hr',
  'html',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const lines = new Set(['li', 'dt', 'dd', 'tr']) // blocks whose neighbours stand on the next line, without a blank one between
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const lists = new Set(['ul', 'ol', 'menu', 'dir'])

/**
 * HTML, whole or a fragment, as the plain text a person would read, with the place of every heading in it.
 * Streams over the tags, so neither depth nor size can exhaust the stack. Offsets are UTF-16 code units.
 */
export function htmlToText(html: string): PlainText {
  if (!/[<&\0]/.test(html)) return { text: collapseSpace(html), sections: [] }
  const layout = html.includes('<table') || html.includes('<TABLE') ? findLayoutTables(html) : new Set<number>()
  const done: string[] = [] // text so far, in pieces
  let length = 0
  const sections: { heading: string; start: number }[] = []

  let inline = '' // the line being collected, white space not yet collapsed
  let gap = 0 // line breaks owed before the next line: 1 within a list, 2 between blocks
  let bullet = ''
  let heading = false
  let preformatted = 0
  let skipping = 0 // depth inside something dropped
  let tableNumber = -1
  const listStack: { ordered: boolean; next: number }[] = []
  const tableStack: { layout: boolean; rows: TableCell[][] }[] = []
  let cell: TableCell | null = null // of the data table being read

  const appendLines = (added: readonly string[]): void => {
    const piece = (length === 0 ? '' : '\n'.repeat(Math.max(gap, 1))) + added.join('\n')
    done.push(piece)
    length += piece.length
    gap = 0
  }
  const flush = (breaks: number): void => {
    const block = preformatted > 0 ? trimLines(inline) : collapseSpace(inline)
    inline = ''
    if (block !== '') {
      if (heading) bullet = ''
      appendLines([bullet + block])
      bullet = ''
      if (heading) {
        sections.push({ heading: block, start: length - block.length })
        heading = false // only its first line: an unclosed heading must not make headings of the whole rest
        gap = 2
      }
    }
    gap = Math.max(gap, breaks)
  }
  const inData = (): boolean => tableStack.length > 0 && !tableStack[tableStack.length - 1]!.layout

  const parser = new Parser({
    onopentag(name, attributes) {
      if (skipping > 0 || dropped.has(name) || isHidden(attributes)) {
        if (name === 'table') tableNumber++
        skipping++
        return
      }
      if (name === 'table') {
        tableNumber++
        if (!inData()) flush(2)
        tableStack.push({ layout: layout.has(tableNumber), rows: [] })
      } else if (inData()) {
        const table = tableStack[tableStack.length - 1]!
        if (name === 'tr') table.rows.push([])
        else if (name === 'td' || name === 'th') {
          if (table.rows.length === 0) table.rows.push([])
          cell = { text: '', span: Math.min(Math.max(Number.parseInt(attributes['colspan'] ?? '1', 10) || 1, 1), 40) }
          table.rows[table.rows.length - 1]!.push(cell)
        } else if (name === 'caption') cell = null
        else if ((blocks.has(name) || name === 'br' || name === 'li') && cell) cell.text += ' '
      } else if (name === 'br') {
        if (preformatted > 0) inline += '\n'
        else if (heading) inline += ' '
        else flush(1)
      } else if (name === 'li') {
        flush(1)
        const list = listStack[listStack.length - 1]
        bullet = '  '.repeat(Math.min(Math.max(0, listStack.length - 1), 8)) + (list?.ordered ? `${list.next++}. ` : '- ')
      } else if (name === 'tr') flush(1)
      else if (name === 'td' || name === 'th') flush(2)
      else if (blocks.has(name)) {
        flush(lines.has(name) || listStack.length > 0 ? 1 : 2)
        if (lists.has(name)) {
          const start = Number.parseInt(attributes['start'] ?? '1', 10)
          listStack.push({ ordered: name === 'ol', next: Number.isNaN(start) ? 1 : start })
        }
        if (headings.has(name)) {
          heading = true
          gap = 2
        }
        if (name === 'pre') preformatted++
      }
    },
    ontext(data) {
      if (skipping > 0) return
      if (inData()) {
        if (cell) cell.text += data
        else inline += data
      } else inline += data
    },
    onclosetag(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 'table') {
        const table = tableStack.pop()
        cell = null
        if (table && !table.layout) {
          flush(1) // its caption, if any
          const rows = linesOfTable(table.rows)
          if (rows.length > 0) appendLines(rows)
        } else flush(2)
        gap = 2
      } else if (inData()) {
        if (name === 'td' || name === 'th') cell = null
        else if (name === 'caption') flush(1)
      } else if (blocks.has(name) || name === 'li' || name === 'td' || name === 'th' || name === 'tr') {
        if (lists.has(name)) {
          listStack.pop()
          bullet = ''
        }
        flush(lines.has(name) || listStack.length > 0 ? 1 : 2)
        if (headings.has(name)) {
          heading = false
          gap = 2
        }
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
        if (name === 'li') bullet = ''
      }
    },
  })
  parser.write(html)
  parser.end()
  flush(0)

  const text = done.join('')
  return { text, sections: sections.map((section, index) => ({ ...section, end: sections[index + 1]?.start ?? text.length })) }
}

/**
 * Tables that lay a page out rather than hold data, by their number in document order: those with a table, a heading, a list
 * or several paragraphs inside, and those that are one column wide.
 */
function findLayoutTables(html: string): Set<number> {
  const found = new Set<number>()
  const open: { number: number; widest: number; cells: number; paragraphs: number }[] = []
  let number = -1
  const parser = new Parser({
    onopentagname(name) {
      const table = open[open.length - 1]
      if (name === 'table') {
        number++
        if (table) found.add(table.number)
        open.push({ number, widest: 0, cells: 0, paragraphs: 0 })
      } else if (!table) return
      else if (name === 'tr') table.cells = 0
      else if (name === 'td' || name === 'th') {
        table.widest = Math.max(table.widest, ++table.cells)
        table.paragraphs = 0
      } else if (name === 'p') {
        if (++table.paragraphs > 1) found.add(table.number)
      } else if (headings.has(name) || lists.has(name) || name === 'blockquote' || name === 'article') found.add(table.number)
    },
    onclosetag(name) {
      if (name !== 'table') return
      const table = open.pop()
      if (table && table.widest < 2) found.add(table.number)
    },
  })
  parser.write(html)
  parser.end()
  return found
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const style = attributes['style']
  return 'hidden' in attributes || (style !== undefined && /display\s*:\s*none/i.test(style))
}
