import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleView } from '../../src/shared/contract.ts'
import type { Correction } from '../../src/shared/corrections.ts'
import { openLibrary, startNodeParseProcess } from '../../src/core/index.ts'
import { makeFolder, now, readJson, root, runMarketdash, writeFiles } from './marketdash.ts'
import { parseProcess } from '../parse-process.ts'

const article = `Orlend Foods tops estimates

Orlend Foods (NYSE: ORLF) reported results for the third quarter on Thursday. Revenue rose 4% to $2.51 billion. Adjusted earnings were 85 cents a share, against 80 cents that analysts had expected.
`

/** What a window says, then the command line alone. */
async function confirmAndReject(library: string): Promise<void> {
  const opened = await openLibrary({ libraryPath: library, startParseProcess: () => startNodeParseProcess(parseProcess), fixedNow: Date.parse(now) })
  try {
    const view: ArticleView = await opened.call('articles.get', { id: '1' })
    const [snapshot] = view.extraction?.snapshots ?? []
    const liftedOf = (metric: string) => {
      const found = snapshot?.figures.find((figure) => figure.metric === metric)
      if (!snapshot || !found) throw new Error(`No ${metric} was read.`)
      return { kind: 'figure' as const, symbol: snapshot.symbol, period: snapshot.period, item: found }
    }
    const about = { articleId: '1', textId: view.article.textId }
    await opened.call('corrections.say', { ...about, says: { kind: 'confirm', lifted: liftedOf('eps') } })
    await opened.call('corrections.say', { ...about, says: { kind: 'reject', lifted: liftedOf('revenue') } })
  } finally {
    await opened.close()
  }
}

test('what was said of numbers is listed, exported as labelled cases, and taken back', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  writeFiles(folder, { 'orlend.txt': article })
  expect((await runMarketdash(['corrections', '--library', library])).stderr).toContain('not said anything')
  await readJson(library, 'import', join(folder, 'orlend.txt'))
  await confirmAndReject(library)
  const run = (...words: readonly string[]) => runMarketdash([...words, '--library', library, '--now', now])

  const listed = await run('corrections')
  expect(listed.stdout).toMatch(/2 {2}.* {2}rejected: ORLF revenue 2\.51 B USD\n {4}1 {2}Orlend Foods tops estimates\n1 {2}.* {2}confirmed: ORLF EPS, adjusted 0\.85 USD/)
  expect((await readJson(library, 'corrections', '--article', '1')) as readonly Correction[]).toMatchObject([{ kind: 'confirmed' }, { kind: 'rejected', said: null }])
  expect((await run('snapshot', 'ORLF')).stdout).toContain('EPS, adjusted (confirmed by you)')

  const cases = join(folder, 'cases')
  expect((await run('export', 'corrections', cases)).stderr).toContain('1 article with labels in ')
  const [label = '', text = ''] = readdirSync(cases).sort()
  expect([label, text]).toEqual(['0001-orlend-foods-tops-estimates.json', '0001-orlend-foods-tops-estimates.txt'])
  expect(readFileSync(join(cases, text), 'utf8')).toBe(article)
  expect(JSON.parse(readFileSync(join(cases, label), 'utf8'))).toMatchObject({ snapshots: [{ symbol: 'ORLF', figures: [{ metric: 'eps', actual: 0.85, consensus: 0.8, verdict: 'beat' }] }] })
  expect((await run('export', 'corrections', cases)).code).toBe(0) // the same again changes nothing
  writeFileSync(join(cases, label), '{}')
  const refused = await run('export', 'corrections', cases)
  expect([refused.code, readFileSync(join(cases, label), 'utf8')]).toEqual([1, '{}'])
  expect(refused.stderr).toContain('is there already and was left as it is')
  expect((await run('export', 'corrections')).code).toBe(2)

  expect((await run('corrections', 'remove', '2')).stderr).toContain('Took back 1 correction.')
  expect((await run('snapshot', 'ORLF')).stdout).toContain('2.51 B')
  expect((await run('corrections', 'remove', '2')).code).toBe(1)

  const scorer = join(root, '../shared/extraction/score.mjs')
  if (!existsSync(scorer)) return
  const scored = await scoreCase(scorer, folder, join(folder, 'scored'), (...words) => run(...words))
  expect(scored).toMatch(/figures +tp +2 +fp +0 +fn +0/)
})

async function scoreCase(scorer: string, folder: string, cases: string, run: (...words: readonly string[]) => Promise<{ readonly stdout: string }>): Promise<string> {
  const { execFileSync } = await import('node:child_process')
  await run('export', 'corrections', cases)
  const predictions = join(folder, 'predictions.json')
  writeFileSync(predictions, (await run('extract', join(cases, '0001-orlend-foods-tops-estimates.txt'), '--json')).stdout)
  return execFileSync(process.execPath, [scorer, cases, predictions], { encoding: 'utf8' })
}
