import { expect, test } from 'vitest'
import { makeFolder, now, readJson, runMarketdash, writeFiles } from './marketdash.ts'
import { join } from 'node:path'
import { readSeparated } from '../core/earnings/separated.ts'

test('claims go out with what proves them, as JSON, CSV and Markdown, and articles go out whole', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  const body = 'Orlend Foods (NYSE: ORLF) reported results for the third quarter on Thursday. Adjusted earnings were 61 cents per share, ahead of the 49 cents that analysts had expected. The chief executive said "=1+1", with a comma.'
  writeFiles(folder, { 'a.txt': `Orlend beats\n\nOctober 22, 2026\n\n${body}\n` })
  await runMarketdash(['--library', library, '--now', now, 'import', join(folder, 'a.txt')])
  const claims = (await readJson(library, 'export', 'claims', 'symbol:ORLF')) as readonly Record<string, unknown>[]
  expect(claims.map((claim) => [claim['field'], claim['value'], claim['currency']])).toEqual([['actual', '0.61', 'USD'], ['consensus', '0.49', 'USD']])
  const [article] = (await readJson(library, 'export', 'articles')) as readonly { readonly text: string }[]
  for (const claim of claims) {
    const [start, end] = claim['number'] as [number, number]
    expect(article?.text.slice(start, end)).toMatch(/61 cents|49 cents/)
    expect(claim['quote']).toBe(article?.text.slice(claim['start'] as number, claim['end'] as number))
    expect(claim['textHash']).toMatch(/^[0-9a-f]{64}$/)
  }
  const csv = await runMarketdash(['--library', library, 'export', 'claims', '--format', 'csv'])
  const rows = readSeparated(csv.stdout)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toContain('text_sha256')
  expect(rows[1]?.[rows[0]?.indexOf('quote') ?? -1]).toBe(claims[0]?.['quote'])
  const markdown = await runMarketdash(['--library', library, 'export', 'claims', '--format', 'md'])
  expect(markdown.stdout).toContain('actual: 0.61 USD per share')
  expect(await readJson(library, 'export', 'claims', 'symbol:NONE')).toEqual([])
  const bad = await runMarketdash(['--library', library, 'export', 'claims', 'eps.suprise<0'])
  expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining('Did you mean eps.surprise?')])
})
