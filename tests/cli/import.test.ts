import { closeSync, ftruncateSync, openSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examples, makeFolder, now, readJson, runMarketdash, writeFiles } from './marketdash.ts'

interface Report {
  readonly added: readonly {
    readonly id: string
    readonly title: string
    readonly publishedAt: string | null
    readonly symbols: readonly string[]
  }[]
  readonly existing: readonly { readonly id: string }[]
  readonly refused: readonly { readonly source: string; readonly reason: string }[]
}

const article = (title: string): string =>
  `${title}\n\nBy Ruth Okonjo\nOctober 27, 2026\n\nThe company said on Tuesday that nothing had changed.\n\nIt said so twice, in two languages.\n`

test('a folder of articles and a feed is taken in, and a second time nothing changes', async () => {
  const folder = makeFolder()
  const library = join(folder, 'library')
  const first = (await readJson(library, 'import', examples)) as Report
  expect(first.added).toHaveLength(9)
  expect(first.existing).toEqual([])
  expect(first.refused).toEqual([])
  for (const each of first.added) {
    expect(Object.keys(each)).toEqual(
      expect.arrayContaining(['id', 'title', 'author', 'url', 'source', 'publishedAt', 'symbols', 'tags', 'read', 'starred', 'words']),
    )
  }
  const second = (await readJson(library, 'import', examples)) as Report
  expect(second.added).toEqual([])
  expect(second.existing.map((each) => each.id).sort()).toEqual(first.added.map((each) => each.id).sort())
  expect(await readJson(library, 'articles')).toHaveLength(9)
})

test('each article is named with its companies', async () => {
  const folder = makeFolder()
  const finished = await runMarketdash(['import', join(examples, 'haldane-third-quarter.txt'), '--library', join(folder, 'library')])
  expect(finished).toEqual({
    code: 0,
    stdout: 'added 1 Haldane Instruments lifts outlook as sensor orders beat forecasts (HLDN)\n',
    stderr: '',
  })
})

test('an article comes in through standard input', async () => {
  const folder = makeFolder()
  const finished = await runMarketdash(['--library', join(folder, 'library'), 'import', '-'], {
    input: article('Asker Lifts (STO: ASKR) stands still'),
  })
  expect(finished).toMatchObject({ code: 0, stderr: '' })
  expect(finished.stdout).toMatch(/^added 1 Asker Lifts/)
})

test('"9 hours ago" counts from --now, else from the time of the file', async () => {
  const folder = makeFolder()
  const text =
    'Why harbours wait\n\nJoost Amsel\n9 hours ago\n\nShips wait for cranes, and cranes wait for people. Nobody is in a hurry to change that.\n\nA second paragraph says the same.\n'
  writeFiles(folder, { 'a.txt': text })
  utimesSync(join(folder, 'a.txt'), new Date('2026-10-20T20:00:00Z'), new Date('2026-10-20T20:00:00Z'))
  const fixed = (await readJson(join(folder, 'one'), 'import', join(folder, 'a.txt'))) as Report
  expect(fixed.added[0]?.publishedAt).toBe('2026-10-30T03:00:00.000Z')
  const { stdout } = await runMarketdash(['--library', join(folder, 'two'), '--json', 'import', join(folder, 'a.txt')])
  expect((JSON.parse(stdout) as Report).added[0]?.publishedAt).toBe('2026-10-20T11:00:00.000Z')
})

test('a folder is read with the folders in it; hidden files are passed over and other kinds are refused', async () => {
  const folder = makeFolder()
  writeFiles(folder, {
    'in/b.txt': article('Second story of the day'),
    'in/a/one.md': article('# First story of the day'),
    'in/.hidden.txt': article('Hidden'),
    'in/.git/x.txt': article('Hidden'),
    'in/picture.png': 'x',
  })
  symlinkSync(join(folder, 'in'), join(folder, 'in/a/loop'))
  const report = (await readJson(join(folder, 'library'), 'import', join(folder, 'in'))) as Report
  expect(report.added.map((each) => each.title)).toEqual(['First story of the day', 'Second story of the day'])
  expect(report.refused).toEqual([{ source: join(folder, 'in/picture.png'), reason: expect.stringContaining('.png') as string }])
})

test('one bad file among good ones is refused with its reason and keeps nothing out', async () => {
  const folder = makeFolder()
  writeFiles(folder, { 'good.txt': article('A good story'), 'empty.txt': '', 'broken.txt': Buffer.from([0, 1, 2, 3, 0, 0, 0xff, 0xfe, 0]) })
  const report = (await readJson(
    join(folder, 'library'),
    'import',
    ...['empty.txt', 'good.txt', 'broken.txt', 'gone.txt'].map((name) => join(folder, name)),
  )) as Report
  expect(report.added).toHaveLength(1)
  expect(report.refused.map((each) => each.source.split('/').at(-1)).sort()).toEqual(['broken.txt', 'empty.txt', 'gone.txt'])
  for (const { reason } of report.refused) expect(reason).toMatch(/\.$/)
})

test('a file that is not UTF-8 keeps its letters', async () => {
  const folder = makeFolder()
  const text = `Börse: Müller & Söhne AG erhöht die Dividende\n\nDie Gesellschaft erhöht die Ausschüttung für das Geschäftsjahr. Das teilte sie am Dienstag in München mit.\n\nDie Aktionäre stimmen im März darüber ab. Größere Änderungen sind nicht geplant.\n`
  writeFiles(folder, { 'latin.txt': Buffer.from(text, 'latin1') })
  const report = (await readJson(join(folder, 'library'), 'import', join(folder, 'latin.txt'))) as Report
  expect(report.added[0]?.title).toBe('Börse: Müller & Söhne AG erhöht die Dividende')
})

test.each([
  ['an empty file', { 'x.txt': '' }, 'x.txt', /empty/i],
  [
    'a binary file',
    { 'x.txt': Buffer.from('\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000', 'latin1') },
    'x.txt',
    /This is a program, not text/,
  ],
  ['a file that is not there', {}, 'x.txt', /no file or folder/],
  ['a folder without articles', { 'in/picture.png': 'x' }, 'in', /holds no articles/],
  [
    'a feed without items',
    { 'x.xml': '<rss version="2.0"><channel><title>Quiet</title></channel></rss>' },
    'x.xml',
    /Nothing was imported/,
  ],
  ['an empty folder', { 'in/.keep': '' }, 'in', /holds no articles/],
] as const)('%s: a sentence, exit code 1, and nothing is stored', async (_, files, name, sentence) => {
  const folder = makeFolder()
  writeFiles(folder, files)
  const library = join(folder, 'library')
  const finished = await runMarketdash(['--library', library, 'import', join(folder, name)])
  expect(finished.code).toBe(1)
  expect(finished.stderr).toMatch(sentence)
  expect(await readJson(library, 'articles')).toEqual([])
})

test('a text of 50 MB is refused without being read', async () => {
  const folder = makeFolder()
  const path = join(folder, 'book.txt')
  const file = openSync(path, 'w')
  ftruncateSync(file, 50 * 1024 * 1024)
  closeSync(file)
  const finished = await runMarketdash(['--library', join(folder, 'library'), 'import', path])
  expect(finished).toMatchObject({ code: 1, stdout: '' })
  expect(finished.stderr).toMatch(/book\.txt is 50 MB; an article has at most 20 MB/)
  const piped = await runMarketdash(['--library', join(folder, 'library'), 'import', '-'], { input: Buffer.alloc(22 * 1024 * 1024, 'a ') })
  expect(piped.code).toBe(1)
  expect(piped.stderr).toMatch(/Standard input is more than 20 MB/)
})

test('a long import tells its progress in plain lines on standard error', async () => {
  const folder = makeFolder()
  writeFiles(
    folder,
    Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`in/${index}.txt`, article(`Story number ${index} of the day`)])),
  )
  const finished = await runMarketdash(['--library', join(folder, 'library'), '--json', '--now', now, 'import', join(folder, 'in')])
  expect((JSON.parse(finished.stdout) as Report).added).toHaveLength(120)
  expect(finished.stderr.trimEnd().split('\n')).toEqual([
    'imported 50 of 120 files',
    'imported 100 of 120 files',
    'imported 120 of 120 files',
  ])
})
