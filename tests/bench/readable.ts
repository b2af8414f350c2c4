import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeBytes } from '../../src/core/ingest/formats/decode.ts'
import { parsePage } from '../../src/core/ingest/formats/page.ts'
import { wordsOf } from '../../src/core/ingest/formats/white-space.ts'
import { f1Of, meanScore, scoreText, shinglesOf } from './readable-score.ts'

const ownPages = join(import.meta.dirname, '../fixtures/pages')
const now = '2026-11-24T12:00:00Z'

/**
 * Scores the article taken out of each page of a folder (NAME.html beside NAME.txt, the article's text as people see it) against that text,
 * beside plain Readability on the same document model.
 * @param words a folder (without it the project's own pages), then names of pages to print what is missing and what is too much
 */
export async function runReadableBench(words: readonly string[]): Promise<void> {
  const [folder = ownPages, ...shown] = words
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
  const pages = names.map((name) => ({
    name,
    html: decodeBytes(readFileSync(join(folder, `${name}.html`)), 'text/html').text,
    truth: readFileSync(join(folder, `${name}.txt`), 'utf8'),
  }))
  for (const { html } of pages.slice(0, 10)) readers.forEach(({ read }) => read(html)) // both warm
  const results = readers.map(({ name, read }) => {
    const started = process.cpuUsage()
    const texts = pages.map(({ html }) => read(html))
    const { user, system } = process.cpuUsage(started)
    return { name, texts, time: (user + system) / 1000 / Math.max(pages.length, 1) }
  })
  console.log(`${pages.length} pages of ${folder}\n${''.padEnd(20)}precision  recall     F1     ms of processor a page`)
  const scored = results.map(({ name, texts, time }) => {
    const scores = texts.map((text, index) => scoreText(pages[index]!.truth, text))
    const { precision, recall, f1 } = meanScore(scores, texts.map((text) => shinglesOf(text).length === 0))
    console.log(`${name.padEnd(20)}${precision.toFixed(4).padEnd(11)}${recall.toFixed(4).padEnd(11)}${f1.toFixed(4)} ${time.toFixed(1)}`)
    return scores
  })
  const [ours = [], plain = []] = scored
  const worst = names.map((name, index) => ({ name, ours: ours[index]!, plain: plain[index]! })).sort((a, b) => f1Of(a.ours) - f1Of(b.ours))
  console.log(`\nworst pages: ours precision, recall (plain Readability's)`)
  for (const page of worst.slice(0, Math.max(15, shown.includes('all') ? worst.length : 0)))
    console.log(
      `  ${page.name.padEnd(40)} ${page.ours.precision.toFixed(3)} ${page.ours.recall.toFixed(3)}  (${page.plain.precision.toFixed(3)} ${page.plain.recall.toFixed(3)})`,
    )
  for (const name of shown) {
    const index = names.indexOf(name)
    if (index >= 0) printDifference(name, pages[index]!.truth, results[0]!.texts[index]!)
  }
}

const readers = [
  { name: 'this project', read: (html: string): string => parsePage(html, { url: null, now }).text },
  { name: 'plain Readability', read: readPlain },
] as const

function readPlain(html: string): string {
  try {
    return new Readability(parseHTML(html).document as unknown as Document).parse()?.textContent ?? ''
  } catch {
    return ''
  }
}

/** Paragraphs of the truth of which half or more is missing, and paragraphs found of which half or more is not in the truth. */
function printDifference(name: string, truth: string, found: string): void {
  const strange = (text: string, other: string): string[] => {
    const words = ` ${wordsOf(other)} `
    const others = new Set(shinglesOf(other))
    return text.split(/\n+/).filter((line) => {
      const shingles = shinglesOf(line)
      return !words.includes(` ${wordsOf(line)} `) && shingles.filter((shingle) => !others.has(shingle)).length * 2 > shingles.length
    })
  }
  console.log(`\n== ${name}: missing\n${strange(truth, found).map((line) => `  - ${line.slice(0, 300)}`).join('\n')}`)
  console.log(`== ${name}: too much\n${strange(found, truth).map((line) => `  + ${line.slice(0, 300)}`).join('\n')}`)
}
