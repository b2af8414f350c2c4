import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { home, makeHome, repository, runCommand, runCommandOf, runOnOwnRuntime, startInstalled, startSecond } from './installed.ts'
import { makeNextVersion } from './next-version.ts'

const packages = process.env['MARKETDASH_PACKAGES'] as string
const article = readFileSync(join(repository, 'tests/fixtures/e2e/northwind-second-quarter.txt'), 'utf8')
const person = makeHome()
const library = join(person, '.local/share/marketdash')
const pictures = join(repository, 'test-results/pictures')
mkdirSync(pictures, { recursive: true })

const dpkg = (...words: string[]): string => execFileSync('dpkg', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const readSchema = (): number => {
  const db = new DatabaseSync(join(library, 'library.sqlite'), { readOnly: true })
  try {
    return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
  } finally {
    db.close()
  }
}

test.describe.configure({ mode: 'serial' })

test('the package installs with everything a desktop looks for', () => {
  const [deb] = readdirSync(packages).filter((name) => name.endsWith('.deb'))
  dpkg('--install', join(packages, deb as string))
  const entry = readFileSync('/usr/share/applications/marketdash.desktop', 'utf8')
  expect(entry).toContain(`Exec=${home}/marketdash-app %U`)
  for (const type of ['text/x-opml+xml', 'text/html', 'x-scheme-handler/feed', 'x-scheme-handler/marketdash']) expect(entry).toContain(`${type};`)
  for (const action of ['import', 'refresh', 'search']) expect(entry).toContain(`[Desktop Action ${action}]`)
  for (const size of [16, 48, 128, 512]) expect(existsSync(`/usr/share/icons/hicolor/${size}x${size}/apps/marketdash.png`)).toBe(true)
  expect(existsSync('/usr/share/metainfo/app.marketdash.Marketdash.metainfo.xml')).toBe(true)
  expect(statSync(`${home}/chrome-sandbox`).mode & 0o7777, 'the sandbox helper has its bit').toBe(0o4755)
  expect(execFileSync('find', [home, '-perm', '/022', '-not', '-type', 'l'], { encoding: 'utf8' }), 'nobody but root can change the program').toBe('')
  expect(dpkg('--verify', 'marketdash'), 'every file is as packed').toBe('')
})

test('the installed program has its fuses, read from the file', () => {
  const program = readFileSync(`${home}/marketdash-app`)
  const at = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 32
  const wire = program.toString('latin1', at + 2, at + 2 + (program[at + 1] as number))
  expect(wire.slice(0, 8)).toBe('01001100') // RunAsNode off … OnlyLoadAppFromAsar on … GrantFileProtocolExtraPrivileges off
  expect(['', '1']).toContain(wire.slice(8)) // WasmTrapHandlers, where this Electron has the fuse
})

test('a person starts it, imports an article, and has it beside on the command line', async () => {
  const app = await startInstalled(person)
  const { page } = app
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('textbox', { name: 'Paste an article' }).fill(article)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('option', { name: /^Northwind Grid beats/ }).click()
  await expect(page.getByRole('region', { name: 'Earnings snapshot NWG' }).getByRole('row', { name: /Revenue.*2\.41/ })).toBeVisible()
  await page.screenshot({ path: join(pictures, 'installed.png') })
  expect(app.said(), 'the sandbox is on').not.toContain('no-sandbox')

  const listed = runCommand(person, 'articles', '--json')
  expect(listed.said).toContain('Northwind Grid beats forecasts as storage orders surge')
  expect(runCommand(person, '--version').said.trim()).toBe(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).version)
  expect(runCommand(person, 'extract', join(home, 'resources/app.asar.unpacked/examples/haldane-third-quarter.txt'), '--json').code).toBe(0)

  expect(runOnOwnRuntime(person, '--version'), 'the app itself is a command line, without a display').toMatchObject({ code: 0, said: `${runCommand(person, '--version').said}` })
  expect(runOnOwnRuntime(person, 'nonsense')).toMatchObject({ code: 2, said: expect.stringMatching(/^marketdash: There is no command "nonsense"/) })

  startSecond(person, 'marketdash:search?q=storage')
  await expect(page.getByRole('searchbox')).toHaveValue('storage')
  const second = startSecond(person)
  expect(second, 'a second start hands over and ends').toMatchObject({ code: 0 })
  expect(await app.close()).toBe(0)
})

test('it starts with the computer, where that is chosen, and no more where it is not', async () => {
  const app = await startInstalled(person)
  const entry = join(person, '.config/autostart/marketdash.desktop')
  expect(await app.ask('app.read')).toMatchObject({ autostart: false, tray: false, isMovable: true, libraryPath: library, hasCommand: true })
  expect(await app.ask('app.change', { autostart: true })).toMatchObject({ autostart: true })
  expect(readFileSync(entry, 'utf8')).toContain(`Exec="${home}/marketdash-app" --background\n`)
  expect(await app.ask('app.change', { autostart: false })).toMatchObject({ autostart: false })
  expect(existsSync(entry)).toBe(false)
  expect(await app.ask('app.linkCommand')).toEqual({ path: '/usr/bin/marketdash' })
  expect(((await app.ask('app.readLicences')) as { text: string }).text).toContain('better-sqlite3')
  expect(await app.close()).toBe(0)
})

test('the library moves to another folder; without its disk nothing is begun anew', async () => {
  const elsewhere = join(person, 'files', 'other disk')
  const app = await startInstalled(person, { environment: { MARKETDASH_MOVE_FOLDER: elsewhere } })
  await expect(app.page.getByRole('option', { name: /^Northwind Grid beats/ })).toBeVisible()
  expect(await app.ask('app.moveLibrary')).toEqual({ path: elsewhere })
  expect(await app.ended).toBe(0)
  expect(existsSync(join(library, 'library.sqlite'))).toBe(false)
  expect(runCommand(person, 'articles').said).toContain('Northwind Grid beats')

  renameSync(elsewhere, `${elsewhere}, taken out`)
  expect(runCommand(person, 'articles')).toMatchObject({ code: 1, said: expect.stringContaining('Connect its disk') })
  const without = await startInstalled(person)
  await expect(without.page.getByText(/Connect its disk/).first()).toBeVisible()
  expect(await without.close()).toBe(0)
  expect(existsSync(elsewhere), 'nothing is begun in its place').toBe(false)
  renameSync(`${elsewhere}, taken out`, elsewhere)

  const back = await startInstalled(person, { environment: { MARKETDASH_MOVE_FOLDER: library } })
  await expect(back.page.getByRole('option', { name: /^Northwind Grid beats/ })).toBeVisible()
  expect(await back.ask('app.moveLibrary')).toEqual({ path: library })
  expect(await back.ended).toBe(0)
  expect(readSchema()).toBeGreaterThan(0)
})

test('a portable copy keeps its library and its settings beside it', async () => {
  const copy = join(person, 'files', 'stick')
  cpSync(home, copy, { recursive: true })
  chmodSync(join(copy, 'chrome-sandbox'), 0o4755)
  mkdirSync(join(copy, 'Marketdash-data'))
  execFileSync('chown', ['nobody', join(copy, 'Marketdash-data')])
  const app = await startInstalled(person, { program: join(copy, 'marketdash-app') })
  expect(await app.ask('app.read')).toMatchObject({ libraryPath: join(copy, 'Marketdash-data/library'), isMovable: false, autostart: null })
  await expect(app.page.getByRole('option'), 'the installed one has its own').toHaveCount(0)
  expect(await app.close()).toBe(0)
  expect(readdirSync(join(copy, 'Marketdash-data')).toSorted()).toEqual(['library', 'settings'])
  expect(runCommandOf(copy, person, 'articles').said).not.toContain('Northwind')
  rmSync(copy, { recursive: true })
})

test('an upgrade migrates the library, after a backup', async () => {
  const before = readSchema()
  const { file, schema } = makeNextVersion(packages, '0.2.0')
  expect(schema).toBe(before + 1)
  dpkg('--install', file)
  expect(runCommand(person, '--version').said.trim()).toBe('0.2.0')
  const app = await startInstalled(person)
  await expect(app.page.getByRole('option', { name: /^Northwind Grid beats/ })).toBeVisible()
  expect(await app.close()).toBe(0)
  expect(readSchema()).toBe(schema)
  expect(readdirSync(join(library, 'backups')).length).toBeGreaterThan(0)
})

test('going back to the older version refuses the newer library and changes nothing', () => {
  const bytes = readFileSync(join(library, 'library.sqlite'))
  const [deb] = readdirSync(packages).filter((name) => name.endsWith('.deb') && !name.includes('next'))
  dpkg('--force-downgrade', '--install', join(packages, deb as string))
  const asked = runCommand(person, 'articles')
  expect(asked.code).toBe(1)
  expect(asked.said).toContain('newer Marketdash')
  expect(readFileSync(join(library, 'library.sqlite')).equals(bytes)).toBe(true)
})

test('removing the program leaves the library', () => {
  dpkg('--purge', 'marketdash')
  for (const path of [home, '/usr/bin/marketdash', '/usr/bin/marketdash-app', '/usr/share/applications/marketdash.desktop']) expect(existsSync(path), path).toBe(false)
  const db = new DatabaseSync(join(library, 'library.sqlite'), { readOnly: true })
  expect(db.prepare('SELECT count(*) AS articles FROM articles').get()).toEqual({ articles: 1 })
  db.close()
})
