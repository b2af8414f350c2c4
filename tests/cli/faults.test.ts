import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { commandPath, copyExamples, examples, makeFolder, pressControlC, readJson, runMarketdash, startMarketdash, waitFor, writeFiles } from './marketdash.ts'

/** No two are alike: what says the same is one story, and one entry of a list. */
const article = (title: string): string => {
  const own = Array.from({ length: 30 }, (_, index) => `${title.replace(/\W/g, '')}${index}`)
  return `${title}\n\nThe company said ${own.slice(0, 15).join(' ')}.\n\nIt also said ${own.slice(15).join(' ')}.\n`
}

function writeStories(folder: string, count: number, name = 'Story'): void {
  writeFiles(
    folder,
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${String(index).padStart(4, '0')}.txt`, article(`${name} number ${index} of the day`)]),
    ),
  )
}

test('a file where the library folder should be: a sentence, exit code 1, and the file is left alone', async () => {
  const folder = makeFolder()
  writeFiles(folder, { library: 'mine' })
  const finished = await runMarketdash(['--library', join(folder, 'library'), 'import', examples])
  expect(finished).toMatchObject({ code: 1 })
  expect(finished.stderr).toMatch(/library/)
  expect(finished.stderr).not.toMatch(/went wrong inside/)
  expect(readFileSync(join(folder, 'library'), 'utf8')).toBe('mine')
  expect((await runMarketdash(['--library', join(folder, 'library', 'below'), 'articles'])).code).toBe(1)
})

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** A file system of its own for one test; skips the test where it cannot be had. */
function mountFolder(skip: (note: string) => void, ...args: readonly string[]): string {
  const folder = join(makeFolder(), 'mounted')
  mkdirSync(folder)
  try {
    execFileSync('mount', [...args, folder], { stdio: 'ignore' })
  } catch {
    skip('file systems cannot be mounted here')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
  return folder
}

test.skipIf(!isRoot)('a full disk: a sentence, exit code 1, and what was there is whole', async ({ skip }) => {
  const disk = mountFolder(skip, '-t', 'tmpfs', '-o', 'size=3m', 'tmpfs')
  const folder = makeFolder()
  writeStories(join(folder, 'in'), 5)
  const library = join(disk, 'library')
  expect(await readJson(library, 'import', join(folder, 'in'))).toMatchObject({ refused: [] })
  const filler = article('A long story of the day') + Array.from({ length: 60_000 }, (_, index) => `word${index.toString(36).replace(/\d/g, (digit) => 'pqrstuvwxy'[Number(digit)]!)}`).join(' ') // without a number, so that it is read quickly
  writeFiles(
    folder,
    Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`large/${index}.txt`, filler.replace('long', `long ${index}`)])),
  )
  const full = await runMarketdash(['--library', library, '--json', 'import', join(folder, 'large')])
  expect(full.code).toBe(1)
  expect(full.stderr).toMatch(/disk is full/i)
  expect(JSON.parse(full.stderr.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ error: { kind: 'disk-full' } })
  const listed = (await readJson(library, 'articles')) as { title: string }[]
  expect(listed.filter((each) => each.title.startsWith('Story'))).toHaveLength(5)
  execFileSync('mount', ['-o', 'remount,size=64m', disk])
  expect((await runMarketdash(['--library', library, 'check'])).stdout).toBe('The library is whole.\n')
  expect((await runMarketdash(['--library', library, 'import', join(folder, 'large')])).code).toBe(0)
})

test.skipIf(!isRoot)('a read-only library folder: a sentence and exit code 1', async ({ skip }) => {
  const disk = mountFolder(skip, '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs')
  const library = join(disk, 'library')
  await readJson(library, 'import', examples)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  const finished = await runMarketdash(['--library', library, 'import', examples])
  expect(finished.code).toBe(1)
  expect(finished.stderr).toMatch(/library/)
  expect(finished.stderr).not.toMatch(/went wrong inside/)
})

test('a library from the future is refused and left as it is', async () => {
  const library = join(makeFolder(), 'library')
  await copyExamples(library)
  const file = join(library, 'library.sqlite')
  const db = new BetterSqlite(file)
  const version = db.pragma('user_version', { simple: true }) as number
  db.pragma(`user_version = ${version + 1000}`)
  db.close()
  const before = statSync(file).size
  const finished = await runMarketdash(['--library', library, 'articles'])
  expect(finished).toMatchObject({ code: 1, stdout: '' })
  expect(finished.stderr).toMatch(/newer/)
  expect(statSync(file).size).toBe(before)
})

test('a file of another kind in the place of the library is refused and left as it is', async () => {
  const folder = makeFolder()
  writeFiles(folder, { 'library/library.sqlite': 'not a database at all' })
  const refused = await runMarketdash(['--library', join(folder, 'library'), 'articles'])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/not a Marketdash library/)
  expect(readFileSync(join(folder, 'library/library.sqlite'), 'utf8')).toBe('not a database at all')
})

test('a damaged library is kept aside, the command says where, and a backup brings everything back', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  await copyExamples(library)
  await readJson(library, 'backup', join(folder, 'backup.sqlite'))
  const file = join(library, 'library.sqlite')
  const damaged = readFileSync(file).map((byte, index) => (index < 4096 ? byte : byte ^ 0x5a))
  writeFileSync(file, damaged)
  const { code, stderr } = await runMarketdash(['--library', library, 'articles'])
  expect(code).toBe(0)
  const [kept] = /\/\S*damaged-[\w-]+/.exec(stderr) ?? ['']
  expect(readFileSync(join(kept, 'library.sqlite')).equals(damaged)).toBe(true)
  expect(await runMarketdash(['--library', library, 'restore', join(folder, 'backup.sqlite')])).toMatchObject({ code: 0, stderr: '' })
  expect(await readJson(library, 'articles')).toHaveLength(9)
})

test('two commands at once over one library both end well, and every article is there once', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  writeStories(join(folder, 'one'), 60, 'Story')
  writeStories(join(folder, 'two'), 60, 'Report')
  const finished = await Promise.all([
    runMarketdash(['--library', library, '--json', 'import', join(folder, 'one')]),
    runMarketdash(['--library', library, '--json', 'import', join(folder, 'two')]),
    runMarketdash(['--library', library, '--json', 'import', join(folder, 'one')]),
    runMarketdash(['--library', library, '--json', 'articles']),
  ])
  expect(finished.map((each) => `${each.code} ${each.stderr.replaceAll(/imported \d+ of 60 files\n/g, '')}`)).toEqual([
    '0 ',
    '0 ',
    '0 ',
    '0 ',
  ])
  expect(await readJson(library, 'articles', '--limit', '500')).toHaveLength(120)
  expect((await runMarketdash(['--library', library, 'check'])).code).toBe(0)
})

test('Ctrl-C stops an import cleanly, keeps what was added, and the same command goes on from there', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  writeStories(join(folder, 'in'), 400)
  const child = startMarketdash(['--library', library, '--json', 'import', join(folder, 'in')], { detached: true })
  const ended = waitFor(child)
  child.stderr?.once('data', () => setTimeout(() => pressControlC(child), 40)) // in the middle of the second request
  const { code, stdout, stderr } = await ended
  expect(code).toBe(130)
  expect(stderr).not.toMatch(/went wrong|refused/)
  const { added, refused } = JSON.parse(stdout) as { added: { id: string }[]; refused: object[] }
  expect(refused).toEqual([])
  expect(added.length).toBeLessThan(400)
  expect(await readJson(library, 'articles', '--limit', '500')).toHaveLength(added.length)
  expect((await runMarketdash(['--library', library, 'check'])).code).toBe(0)
  await readJson(library, 'import', join(folder, 'in'))
  expect(await readJson(library, 'articles', '--limit', '500')).toHaveLength(400)
})

test('Ctrl-C while standard input is awaited ends at once', async () => {
  const folder = makeFolder()
  const child = startMarketdash(['--library', join(folder, 'library'), 'import', '-'], { detached: true })
  const ended = waitFor(child)
  setTimeout(() => pressControlC(child), 1500)
  expect(await ended).toMatchObject({ code: 130, stdout: '' })
  expect(readdirSync(folder)).toEqual([])
})

test('a reader that goes away ends the command quietly', async () => {
  const folder = makeFolder()
  writeStories(folder, 300)
  const child = startMarketdash(['extract', '--json', ...readdirSync(folder).map((name) => join(folder, name))])
  const ended = waitFor(child)
  child.stdout?.once('data', () => child.stdout?.destroy())
  const { code, stderr } = await ended
  expect(code).toBe(0)
  expect(stderr.replaceAll(/extracted \d+ of 300 files\n/g, '')).toBe('')
})

test.skipIf(process.platform !== 'linux')('results that cannot be written are a failure', async () => {
  const command = `"$0" "${commandPath}" parse examples/feed.xml --json > /dev/full`
  const run = (): string =>
    execFileSync('sh', ['-c', command, process.execPath], {
      cwd: join(examples, '..'),
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    })
  expect(run).toThrow(/disk is full/)
})
