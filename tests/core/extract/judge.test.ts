// The judge takes out what is likelier wrong than right, and says so. That he is right more often than not is counted on stories with labels.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Label } from './score.ts'
import { readArticle } from '../../../src/core/extract/article.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'
import { readDirectory } from '../../../src/core/reading.ts'
import { scoreArticle } from './score.ts'

const folder = join(import.meta.dirname, '../../fixtures/extract-blind-65')
const reason = 'too little in the article speaks for it'
const stories = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const source = file.replace('.json', '.txt')
    const article = { ...parseText(readFileSync(join(folder, source), 'utf8'), { source, url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }), directory: readDirectory() }
    return { label: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Label, judged: readArticle(article), unjudged: readArticle(article, () => undefined) }
  })

describe('the judge', () => {
  it('takes out more wrong numbers than right ones', () => {
    const count = (which: 'judged' | 'unjudged'): { readonly right: number; readonly wrong: number } => {
      const tallies = stories.map((story) => scoreArticle(story.label, story[which].extraction).figures)
      return { right: tallies.reduce((sum, { right }) => sum + right, 0), wrong: tallies.reduce((sum, { wrong }) => sum + wrong.length, 0) }
    }
    const [judged, unjudged] = [count('judged'), count('unjudged')]
    expect(unjudged.wrong - judged.wrong).toBeGreaterThan(2 * Math.max(1, unjudged.right - judged.right))
  })

  it('keeps what it takes out as a question, and says so of the number', () => {
    const asked = stories.flatMap(({ judged }) => judged.extraction.doubts.filter((doubt) => doubt.reason === reason).map(({ span }) => ({ span, line: judged.trace.find((line) => line.span[0] === span[0] && line.span[1] === span[1]) })))
    expect(asked.length).toBeGreaterThan(5)
    for (const { line } of asked) if (line !== undefined) expect(line).toMatchObject({ rule: 'judge', outcome: 'refused', why: reason })
    expect(asked.filter(({ line }) => line !== undefined).length).toBeGreaterThan(5)
  })

  it('leaves a text of a few sentences to the rules', () => {
    const text = 'Tessin Mills (NYSE: TSNM) said on Monday that second-quarter revenue rose 9% to $4.02 billion.'
    const { extraction } = readArticle({ title: 'Tessin Mills reports', dek: null, text, sections: [], publishedAt: null })
    expect(extraction.snapshots[0]?.figures[0]).toMatchObject({ metric: 'revenue', actual: 4_020_000_000 })
    expect(extraction.doubts).toEqual([])
  })
})
