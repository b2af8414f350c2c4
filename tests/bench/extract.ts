import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Area, Label } from '../core/extract/score.ts'
import { explainArticle } from '../../src/core/extract/index.ts'
import { parseText } from '../../src/core/ingest/formats/text.ts'
import { areas, scoreArticle } from '../core/extract/score.ts'

const folders = [
  ['our own labelled articles', join(import.meta.dirname, '../fixtures/extract')],
  ['the shared labelled articles', join(import.meta.dirname, '../../../shared/extraction/articles')],
] as const

/** Prints the scorer's table, how many numerals are accounted for, articles a second, and time by length. */
export function runExtractBench(): void {
  for (const [name, folder] of folders) {
    if (existsSync(folder)) printScores(name, folder)
    else console.log(`${name}: absent, nothing to score.`)
  }
  printTimes(folders[0][1])
}

function readFolder(folder: string): readonly { readonly label: Label; readonly article: ReturnType<typeof parseText> }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const source = file.replace(/json$/u, 'txt')
      return {
        label: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Label,
        article: parseText(readFileSync(join(folder, source), 'utf8'), {
          source,
          url: null,
          contentType: null,
          modifiedAt: null,
          now: '2026-12-01T00:00:00Z',
        }),
      }
    })
}

function printScores(name: string, folder: string): void {
  const articles = readFolder(folder)
  const sums = new Map<Area, { right: number; wrong: number; missed: number }>(
    areas.map((area) => [area, { right: 0, wrong: 0, missed: 0 }]),
  )
  let numerals = 0
  let unexplained = 0
  for (const { label, article } of articles) {
    const { extraction, trace } = explainArticle(article)
    const scored = scoreArticle(label, extraction)
    for (const area of areas) {
      const sum = sums.get(area)!
      sum.right += scored[area].right
      sum.wrong += scored[area].wrong.length
      sum.missed += scored[area].missed.length
    }
    numerals += trace.length
    unexplained += trace.filter((line) => line.rule === 'unread').length
  }
  console.log(`\n${name}: ${articles.length}`)
  for (const [area, { right, wrong, missed }] of sums) {
    const precision = right + wrong === 0 ? 1 : right / (right + wrong)
    const recall = right + missed === 0 ? 1 : right / (right + missed)
    console.log(
      `  ${area.padEnd(9)} right ${String(right).padStart(4)}  wrong ${String(wrong).padStart(3)}  missed ${String(missed).padStart(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
    )
  }
  console.log(`  numerals ${numerals}, unexplained ${unexplained} (${((100 * unexplained) / Math.max(1, numerals)).toFixed(1)} %)`)
}

function printTimes(folder: string): void {
  const articles = readFolder(folder).map(({ article }) => article)
  for (const article of articles) explainArticle(article) // warm
  const start = performance.now()
  for (let round = 0; round < 5; round++) for (const article of articles) explainArticle(article)
  const each = (performance.now() - start) / (5 * articles.length)
  console.log(`\n${(1000 / each).toFixed(0)} articles a second (${each.toFixed(2)} ms each)`)
  const corpus = articles.map((article) => article.text).join('\n\n')
  for (const length of [6_000, 25_000, 100_000, 400_000]) {
    const text = corpus.repeat(Math.ceil(length / corpus.length)).slice(0, length)
    const from = performance.now()
    explainArticle({ title: 'Results', dek: null, text, sections: [], publishedAt: null })
    console.log(`  ${String(length).padStart(7)} characters ${(performance.now() - from).toFixed(0).padStart(5)} ms`)
  }
}
