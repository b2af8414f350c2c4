/**
 * JSON mended where feeds break it: control characters within strings are escaped, commas before a closing bracket dropped, text after the end
 * ignored; a document that ends early is cut after its last whole object and closed. Throws nothing; what it returns may still not be JSON.
 */
export function repairJson(text: string): string {
  const start = text.search(/[{[]/)
  if (start < 0) return text
  const pieces: string[] = []
  const open: string[] = [] // closing brackets owed
  let lastWhole = { pieces: 0, open: [] as readonly string[] }
  let copied = start
  let index = start
  const copyTo = (end: number): void => {
    if (end > copied) pieces.push(text.slice(copied, end))
    copied = end
  }
  const plain = /[^"{}[\],]*/y
  while (index < text.length) {
    plain.lastIndex = index
    index += plain.exec(text)?.[0].length ?? 0
    const character = text[index]
    if (character === undefined) break
    if (character === '"') {
      const end = findStringEnd(text, index)
      if (end < 0) break
      copyTo(index)
      pieces.push(escapeControls(text.slice(index, end)))
      copied = end
      index = end
      continue
    }
    if (character === '{' || character === '[') {
      if (open.length >= 100) break // deeper than any feed: the whole objects so far are what counts
      open.push(character === '{' ? '}' : ']')
    } else if (character === ',') {
      const next = /\S/.exec(text.slice(index + 1, index + 200))?.[0]
      if (next === '}' || next === ']') {
        copyTo(index)
        copied = index + 1
      }
    } else {
      if (open.pop() !== character) break
      copyTo(index + 1)
      if (open.length === 0) return pieces.join('')
      // Only after an item of a list is it safe to stop: an object's other fields may be what matters.
      if (character === '}' && open.at(-1) === ']' && open.length <= 3) lastWhole = { pieces: pieces.length, open: [...open] }
    }
    index++
  }
  return pieces.slice(0, lastWhole.pieces).join('') + [...lastWhole.open].reverse().join('')
}

function findStringEnd(text: string, start: number): number {
  for (let index = text.indexOf('"', start + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    let backslashes = 0
    while (text[index - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return index + 1
  }
  return -1
}

function escapeControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
