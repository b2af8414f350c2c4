import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Area, Label } from './score.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'
import { areas, scoreArticle } from './score.ts'

const own = join(import.meta.dirname, '../../fixtures/extract')
const shared = join(import.meta.dirname, '../../../../shared/extraction/articles')

interface Totals {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

/** Reads every labelled article of a folder and adds up what came out right, wrong or not at all. */
function scoreFolder(folder: string): Readonly<Record<Area, Totals>> {
  const totals = Object.fromEntries(areas.map((area) => [area, { right: 0, wrong: [] as string[], missed: [] as string[] }])) as Record<
    Area,
    { right: number; wrong: string[]; missed: string[] }
  >
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const name = file.slice(0, -'.json'.length)
    const label = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Label
    const hints = { source: `${name}.txt`, url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }
    const article = parseText(readFileSync(join(folder, `${name}.txt`), 'utf8'), hints)
    const scored = scoreArticle(label, extractArticle(article))
    for (const area of areas) {
      totals[area].right += scored[area].right
      totals[area].wrong.push(...scored[area].wrong.map((fact) => `${name}: ${fact}`))
      totals[area].missed.push(...scored[area].missed.map((fact) => `${name}: ${fact}`))
    }
  }
  return totals
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

function expectFloor(totals: Totals, precision: number, recall: number): void {
  const report = [...totals.wrong.map((fact) => `wrong ${fact}`), ...totals.missed.map((fact) => `missed ${fact}`)].join('\n')
  expect(share(totals.right, totals.right + totals.wrong.length), report).toBeGreaterThanOrEqual(precision)
  expect(share(totals.right, totals.right + totals.missed.length), report).toBeGreaterThanOrEqual(recall)
}

describe('our own labelled articles', () => {
  const totals = scoreFolder(own)
  it.each(areas)('keep their %s', (area) => expectFloor(totals[area], 0.99, 0.98))
})

describe.skipIf(!existsSync(shared))('the shared labelled articles', () => {
  const totals = existsSync(shared) ? scoreFolder(shared) : null
  it.each(areas)('keep their %s', (area) => expectFloor(totals![area], 0.995, 0.99)) // the judge doubts four of 729 numbers that are right
})

describe.skipIf(!existsSync(shared))('the shared scorer', () => {
  it('finds no critical error and no area under its floor', () => {
    const predictions = readdirSync(shared)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => {
        const article = parseText(readFileSync(join(shared, name), 'utf8'), {
          source: name,
          url: null,
          contentType: null,
          modifiedAt: null,
          now: '2026-12-01T00:00:00Z',
        })
        return { source: name, article, ...extractArticle(article) }
      })
    const folder = mkdtempSync(join(tmpdir(), 'marketdash-score-'))
    try {
      writeFileSync(join(folder, 'predictions.json'), JSON.stringify(predictions))
      const scorer = spawnSync(process.execPath, [join(shared, '../score.mjs'), shared, join(folder, 'predictions.json'), '--json'], {
        encoding: 'utf8',
      })
      const result = JSON.parse(scorer.stdout) as {
        readonly critical: readonly string[]
        readonly rows: readonly { readonly area: string; readonly f1: number }[]
      }
      expect(result.critical).toEqual([])
      for (const row of result.rows) expect(row.f1, row.area).toBeGreaterThanOrEqual(0.99)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
