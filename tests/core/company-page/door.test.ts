import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { AlertNotice, LibraryChange } from '../../../src/shared/contract.ts'
import type { App } from '../../../src/core/index.ts'
import { openTestApp } from '../recovery/open-app.ts'

const now = Date.parse('2026-03-02T12:00:00Z')
const document = (name: string, text: string) => ({ name, bytes: Buffer.from(text), url: null, modifiedAt: '2026-03-02T11:00:00Z' })
const text = (shop: string) => `Target opens ${shop}\n\nTarget Corp. (NYSE: TGT) said second-quarter revenue rose 4% to $26.1 billion, beating the $25.8 billion that analysts expected. It opened ${shop}.\n`

function openApp(byItself = false): App {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-door-'))
  const app = openTestApp(join(folder, 'library'), { onSchedule: byItself, now: () => now })
  onTestFinished(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return app
}

it('an alert is announced once, after its article is there', async () => {
  const app = openApp(true)
  await app.call('watchlists.watch', { symbols: ['TGT'] })
  await app.call('alerts.create', { kind: 'snapshot', target: { kind: 'watched' } })
  const told: LibraryChange[] = []
  const heard = new Promise<readonly AlertNotice[]>((resolve) => {
    app.onChange((change) => {
      told.push(change)
      if (change.alerts) resolve(change.alerts)
    })
  })
  await app.call('articles.import', { documents: [document('a.txt', text('a shop'))] })
  expect(await heard).toMatchObject([{ kind: 'snapshot', symbol: 'TGT', reason: 'Results of Target Corporation' }])
  expect(told.findIndex((change) => change.alerts)).toBeGreaterThan(told.findIndex((change) => change.topics.includes('articles')))
  await app.call('alerts.look', {})
  expect(told.filter((change) => change.alerts)).toHaveLength(1)
  expect((await app.call('alerts.notices', {})).notices).toHaveLength(1)
})

it('what every change answers can be given back to its undo', async () => {
  const app = openApp()
  const { added } = await app.call('articles.import', { documents: [document('a.txt', text('a shop'))] })
  const id = added[0]!.id
  const list = (await app.call('watchlists.watch', { symbols: ['TGT', '9988.hk', 'NASDAQ:NVDA'], list: 'Mine' })).watchlist
  const whole = (await app.call('watchlists.list', {}))[0]!
  await app.call('companies.setNote', { symbol: 'TGT', note: 'dear' })
  const section = await app.call('watchlists.addSection', { id: list.id, name: 'Shops' })
  const moved = await app.call('watchlists.moveSymbols', { id: list.id, symbols: ['TGT'], sectionId: section.after!.sections[0]!.id, position: 0 })
  const colored = await app.call('watchlists.setColor', { id: list.id, color: '#112233' })
  const archived = await app.call('watchlists.archive', { id: list.id, archived: true })
  for (const change of [archived, colored, moved, section]) await app.call('watchlists.undo', { change })
  await app.call('companies.setNote', { symbol: 'TGT', note: null })
  expect((await app.call('watchlists.list', {}))[0]).toEqual(whole)
  const { changes } = await app.call('watchlists.unwatch', { symbols: ['BABA'] })
  await app.call('watchlists.undo', { change: changes[0]! })
  await app.call('watchlists.undo', { change: { before: await app.call('watchlists.remove', { id: list.id }), after: null } })
  expect((await app.call('watchlists.list', {}))[0]).toEqual(whole)

  const before = await app.call('articles.get', { id })
  const veto = await app.call('mentions.veto', { symbol: 'TGT', scope: { kind: 'article', articleId: id } })
  expect((await app.call('articles.get', { id })).article.symbols).toEqual([])
  await app.call('mentions.undo', { change: veto })
  expect(await app.call('articles.get', { id })).toEqual(before)
  const filed = await app.call('mentions.file', { ids: [id], symbol: 'KO', filed: true })
  await app.call('mentions.undo', { change: await app.call('mentions.undo', { change: filed }) })
  expect((await app.call('mentions.ofArticle', { id })).map((each) => [each.symbol, each.byHand])).toEqual([['TGT', false], ['KO', true]])

  const date = await app.call('calendar.set', { symbol: 'TGT', day: '2026-03-02' })
  expect(await app.call('calendar.list', { from: '2026-03-01', to: '2026-03-31' })).toMatchObject([{ results: { articleId: id } }])
  const changed = await app.call('calendar.set', { id: date.after[0]!.id, symbol: 'TGT', day: '2026-03-03', note: 'later' })
  await app.call('calendar.undo', { change: changed })
  await app.call('calendar.undo', { change: date })
  expect(await app.call('calendar.list', { from: '2026-03-01', to: '2026-03-31' })).toEqual([])
  const alert = await app.call('alerts.create', { kind: 'article', target: { kind: 'symbol', symbol: 'TGT' } })
  const silenced = (await app.call('alerts.silence', { id: alert.id, until: 'forever' })).after
  await app.call('alerts.remove', { id: alert.id })
  expect(await app.call('alerts.restore', { alert: silenced })).toMatchObject({ silencedUntil: silenced.silencedUntil })
})

it('nothing is asked of the network before it is switched on', async () => {
  const app = openApp()
  await expect(app.call('markets.fetch', {})).rejects.toThrow('are off')
  expect((await app.call('companies.page', { symbol: 'NYSE:TGT' })).quote).toBe(null)
})
