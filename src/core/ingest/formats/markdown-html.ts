/** Markdown to HTML, the parts that articles use: headings, paragraphs, lists, quotes, code, tables, rules, links, pictures, emphasis; HTML passes. The result is not sanitised. */
export function renderMarkdown(text: string): string {
  return renderBlocks(text.split(/\r\n|\r|\n/), 0).join('\n')
}

const deepest = 20

function renderBlocks(lines: readonly string[], depth: number): string[] {
  const html: string[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line)
    if (line.trim() === '') at++
    else if (fence) {
      const code: string[] = []
      for (at++; at < lines.length && !lines[at]!.trim().startsWith(fence); at++) code.push(lines[at]!)
      at++
      html.push(`<pre><code>${escapeText(code.join('\n'))}</code></pre>`)
    } else if (heading) {
      html.push(`<h${heading[1]!.length}>${renderInline(heading[2]!)}</h${heading[1]!.length}>`)
      at++
    } else if (/^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line)) {
      html.push('<hr>')
      at++
    } else if (/^\s{0,3}>/.test(line)) {
      const quoted: string[] = []
      for (; at < lines.length && lines[at]!.trim() !== ''; at++) quoted.push(lines[at]!.replace(/^\s{0,3}>\s?/, ''))
      html.push(
        depth < deepest
          ? `<blockquote>${renderBlocks(quoted, depth + 1).join('\n')}</blockquote>`
          : `<p>${renderInline(quoted.join(' '))}</p>`,
      )
    } else if (itemMark.test(line)) at = renderList(lines, at, depth, html)
    else if (line.includes('|') && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? '')) {
      const rows: string[][] = [cellsOf(line)]
      for (at += 2; at < lines.length && lines[at]!.includes('|'); at++) rows.push(cellsOf(lines[at]!))
      html.push(
        `<table>${rows.map((row, index) => `<tr>${row.map((cell) => (index === 0 ? `<th>${renderInline(cell)}</th>` : `<td>${renderInline(cell)}</td>`)).join('')}</tr>`).join('')}</table>`,
      )
    } else {
      const paragraph: string[] = []
      for (; at < lines.length && lines[at]!.trim() !== '' && (paragraph.length === 0 || !startsBlock(lines[at]!)); at++)
        paragraph.push(lines[at]!)
      const under = /^\s{0,3}(=+|-+)\s*$/.exec(paragraph[paragraph.length - 1]!)?.[1]
      if (under && paragraph.length > 1)
        html.push(
          `<h${under.startsWith('=') ? 1 : 2}>${renderInline(paragraph.slice(0, -1).join(' ').trim())}</h${under.startsWith('=') ? 1 : 2}>`,
        )
      else if (
        /^\s*<(?:\/?(?:p|div|h[1-6]|table|tr|td|th|thead|tbody|ul|ol|li|figure|figcaption|blockquote|pre|section|article|details|summary|img|hr|br)\b|!--)/i.test(
          paragraph[0]!,
        )
      )
        html.push(paragraph.join('\n'))
      else
        html.push(
          `<p>${renderInline(paragraph.map((part) => (/ {2}$|\\$/.test(part) ? `${part.trim().replace(/\\$/, '')}<br>` : part.trim())).join('\n'))}</p>`,
        )
    }
  }
  return html
}

const itemMark = /^(\s{0,12})(?:([-*+•])|(\d{1,9})[.)])\s+(?=\S)/
const startsBlock = (line: string): boolean => /^\s{0,3}(?:#{1,6}\s|>|`{3}|~{3})/.test(line) || itemMark.test(line)

/** One list, its items' own blocks included; returns the line after it. */
function renderList(lines: readonly string[], from: number, depth: number, html: string[]): number {
  const first = itemMark.exec(lines[from]!)!
  const indent = first[1]!.length
  const ordered = first[3] !== undefined
  const items: string[][] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]!
    const mark = itemMark.exec(line)
    if (mark && mark[1]!.length <= indent + 1) {
      if ((mark[3] !== undefined) !== ordered || mark[1]!.length < indent) break
      items.push([line.slice(mark[0].length)])
    } else if (line.trim() === '') {
      const next = lines[at + 1] ?? ''
      if (!itemMark.test(next) && !/^\s{2,}\S/.test(next)) break
      items[items.length - 1]!.push('')
    } else if (mark || /^\s{2,}\S/.test(line) || (lines[at - 1]!.trim() !== '' && !startsBlock(line))) {
      items[items.length - 1]!.push(line.slice(Math.min(indent + 2, line.length - line.trimStart().length)))
    } else break
  }
  const tag = ordered ? 'ol' : 'ul'
  const start = ordered && first[3] !== '1' ? ` start="${first[3]}"` : ''
  const rendered = items.map((item) => {
    const simple = item.filter((line) => line !== '').every((line, index) => index === 0 || !startsBlock(line))
    return `<li>${simple || depth >= deepest ? renderInline(item.filter((line) => line !== '').join('\n')) : renderBlocks(item, depth + 1).join('\n')}</li>`
  })
  html.push(`<${tag}${start}>${rendered.join('')}</${tag}>`)
  return at
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

function renderInline(text: string): string {
  const held: string[] = [] // finished pieces, out of reach of the rules after them
  const hold = (html: string): string => `\ue000${held.push(html) - 1}\ue001`
  let line = text.replaceAll('\ue000', '').replaceAll('\ue001', '')
  line = line.replace(/(`{1,3})([^`\n]{1,2000})\1/g, (_, _ticks: string, code: string) => hold(`<code>${escapeText(code.trim())}</code>`))
  line = line.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => hold(escapeText(mark)))
  line = line.replace(/!\[([^\]\n]{0,500})\]\(\s*<?([^\s)>]{1,4000})>?(?:\s+"[^"\n]{0,500}")?\s*\)/g, (_, alt: string, address: string) =>
    hold(`<img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt)}">`),
  )
  line = line.replace(
    /\[([^\]\n]{1,1000})\]\(\s*<?([^\s)>]{1,4000})>?(?:\s+"[^"\n]{0,500}")?\s*\)/g,
    (_, words: string, address: string) => `${hold(`<a href="${escapeAttribute(address)}">`)}${words}${hold('</a>')}`,
  )
  line = line.replace(/<(https?:[^\s<>]{1,4000})>/g, (_, address: string) =>
    hold(`<a href="${escapeAttribute(address)}">${escapeText(address)}</a>`),
  )
  line = line.replace(/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,2000})?\/?>/gi, (tag) => hold(tag))
  line = line
    .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  line = line.replace(/(\*\*|__)(?=\S)([^\n]{0,2000}?\S)\1/g, '<strong>$2</strong>')
  line = line
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*(?![\w*])/g, '<em>$1</em>')
    .replace(/(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])_(?![\w_])/g, '<em>$1</em>')
  line = line.replace(/~~(?=\S)([^~\n]{1,2000}?)~~/g, '<del>$1</del>')
  return line.replace(/\ue000(\d+)\ue001/g, (_, number: string) => held[Number(number)] ?? '')
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')
