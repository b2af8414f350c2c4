import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyExamples, examples, makeFolder, now, readJson, runMarketdash, writeFiles } from './marketdash.ts'
import type { Finished } from './marketdash.ts'

type Listed = readonly {
  readonly id: string
  readonly title: string
  readonly read: boolean
  readonly starred: boolean
  readonly tags: readonly string[]
}[]

interface Opened {
  readonly library: string
  readonly run: (...args: readonly string[]) => Promise<Finished>
  readonly json: (...args: readonly string[]) => Promise<unknown>
  readonly idOf: (word: string) => Promise<string>
}

async function openExamples(): Promise<Opened> {
  const library = join(makeFolder(), 'library')
  const json = (...args: readonly string[]): Promise<unknown> => readJson(library, ...args)
  await copyExamples(library)
  return {
    library,
    json,
    run: (...args) => runMarketdash([...args, '--library', library, '--now', now]),
    idOf: async (word) => ((await json('search', word)) as Listed)[0]?.id ?? '',
  }
}

test('articles are listed newest first, unread ones marked, with their age', async () => {
  const { run, json, idOf } = await openExamples()
  const { code, stdout } = await run('articles')
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(9)
  expect(lines.find((line) => line.includes('Orrin'))).toMatch(/^ *\d+ {2}23 hours ago {2,}● {3}ORRN +Orrin Semiconductor/)
  const all = (await json('articles')) as Listed
  expect(all.map((each) => each.title)).toEqual(lines.map((line) => expect.stringContaining(line.slice(-20)) as string))
  expect(await json('articles', '--limit', '2', '--offset', '3')).toEqual(all.slice(3, 5))
  await run('read', await idOf('Orrin'))
  expect((await run('articles')).stdout.split('\n').find((line) => line.includes('Orrin'))).not.toContain('●')
})

test('an article is found by a word, left out by another, and shown', async () => {
  const { run, json, idOf } = await openExamples()
  expect(((await json('search', 'biscuits')) as Listed).map((each) => each.title)).toEqual([
    'Velden Foods misses half-year forecasts as cocoa bites',
  ])
  expect(await json('search', 'biscuits', '-cocoa')).toEqual([])
  expect(await run('search', 'zeppelin')).toMatchObject({ code: 0, stdout: '', stderr: 'No article matches.\n' })
  const broken = await run('search', '(biscuits')
  expect(broken).toMatchObject({ code: 1, stdout: '' })
  const id = await idOf('biscuits')
  const shown = await run('show', id)
  expect(shown.stdout).toMatch(/^Velden Foods misses half-year forecasts as cocoa bites\nSanne de Wilde · /)
  const { text } = (await json('show', id)) as { text: string }
  expect((await run('show', id, '--text')).stdout.trimEnd()).toBe(text.trimEnd())
  expect((await run('show', id, '--html')).stdout).toMatch(/<p>/)
  expect((await run('show', await idOf('Northmoor'), '--html')).stdout).toMatch(/<h2>Northmoor Shipping<\/h2>/)
  const missing = await run('show', '999', '--json')
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(JSON.parse(missing.stderr.trimEnd().split('\n')[1] ?? '')).toMatchObject({ error: { kind: 'not-found' } })
})

test('read, starred and tagged stay so, and saying it twice changes nothing', async () => {
  const { run, json, idOf } = await openExamples()
  const id = await idOf('biscuits')
  expect(await json('read', id)).toEqual({ ids: [id] })
  expect(await json('read', id)).toEqual({ ids: [] })
  expect((await run('star', id)).stdout).toBe(`1 article changed: ${id}\n`)
  expect((await run('star', id)).stdout).toBe('Nothing changed: it was so already.\n')
  expect(await json('tag', 'add', 'to check', id)).toEqual({ ids: [id], tag: 'to check' })
  expect(await json('tags')).toEqual([{ name: 'to check', color: null, articles: 1, unread: 0 }])
  expect((await json('articles', 'tag:"to check"')) as Listed).toMatchObject([{ id, read: true, starred: true, tags: ['to check'] }])
  expect(await json('unread', id)).toEqual({ ids: [id] })
  expect(await json('unstar', id)).toEqual({ ids: [id] })
  expect(await json('tag', 'remove', 'to check', id)).toEqual({ ids: [id], tag: 'to check' })
  expect((await json('articles', 'biscuits')) as Listed).toMatchObject([{ read: false, starred: false, tags: [] }])
  expect(await run('read', 'abc')).toMatchObject({ code: 1, stdout: '' })
  expect((await run('read', id, '999')).code).toBe(1)
})

test('a story that two articles tell is one entry, and shows the other', async () => {
  const folder = makeFolder()
  const text = Array.from({ length: 12 }, (_, index) => `The harbour said in point ${index} of its plan that cranes number ${index} would be moved.`)
  const story = (words: string): string => `Harbour moves its cranes\n\n${text.join(' ')}\n\n${words}\n`
  writeFiles(folder, { 'a.txt': story('It gave no reason for that.'), 'b.txt': story('It gave no reasons for that.') })
  const library = join(folder, 'library')
  await readJson(library, 'import', join(folder, 'a.txt'), join(folder, 'b.txt'))
  const listed = await runMarketdash(['--library', library, '--now', now, 'articles'])
  expect(listed.stdout).toMatch(/^\d+ .*\(\+1\) Harbour moves its cranes\n$/)
  expect((await runMarketdash(['--library', library, 'show', '1'])).stdout).toMatch(/^also told by 2 .*Harbour moves its cranes$/m)
})

test('a watched symbol gathers its articles', async () => {
  const { run, json } = await openExamples()
  expect((await run('watch', 'hldn', 'ASKR', '--list', 'Mine')).stdout).toBe('HLDN ASKR added to Mine\n')
  expect((await run('watch', 'HLDN', '--list', 'Mine')).stdout).toMatch(/^Nothing changed/)
  expect(await json('watchlists')).toMatchObject([
    {
      name: 'Mine',
      symbols: [
        { symbol: 'HLDN', unread: 2 },
        { symbol: 'ASKR', unread: 2 },
      ],
    },
  ])
  expect((await run('watchlists')).stdout).toMatch(/^Mine +4 unread\n {2}HLDN +2 unread/)
  expect((await run('unwatch', 'HLDN')).stdout).toBe('HLDN taken off Mine\n')
  expect((await run('unwatch', 'HLDN')).stdout).toMatch(/^Nothing changed/)
})

test('a snapshot stands with the sentences of its numbers', async () => {
  const { run, json, idOf } = await openExamples()
  interface Printed {
    readonly articleId: string
    readonly symbol: string
    readonly figures: readonly {
      readonly metric: string
      readonly actual: number
      readonly verdict: string
      readonly quotes: readonly string[]
    }[]
  }
  const [snapshot] = (await json('snapshot', 'hldn')) as [Printed]
  const revenue = snapshot.figures.find((figure) => figure.metric === 'revenue')
  expect(revenue).toMatchObject({ actual: 2_360_000_000, consensus: 2_310_000_000, verdict: 'beat' })
  expect(revenue?.quotes.join(' ')).toContain('$2.36 billion')
  expect(await json('snapshot', '--article', snapshot.articleId)).toEqual([snapshot])
  const { stdout } = await run('snapshot', 'HLDN')
  expect(stdout).toMatch(/^HLDN Haldane Instruments Inc\., Q3/)
  expect(stdout).toMatch(/revenue .*2\.36 B .*2\.31 B .*▲ beat/)
  expect((await run('snapshot', '--article', snapshot.articleId)).stdout).toMatch(/HLDN \+4\.2 % at 118\.30 USD, premarket/)
  expect(await json('snapshot', 'NONE')).toEqual([])
  expect(await run('snapshot', 'NONE')).toMatchObject({ code: 1, stdout: '' })
  expect((await run('snapshot', '--article', await idOf('Northmoor'))).stderr).toMatch(/states no results|^$/)
})

test('a backup brings everything back, and what it replaced is kept', async () => {
  const { library, run, json, idOf } = await openExamples()
  const file = join(library, '..', 'backup.sqlite')
  const made = await run('backup', file)
  expect(made.stdout).toMatch(/backup\.sqlite written/)
  expect((await run('backup', file)).code).toBe(1)
  const id = await idOf('biscuits')
  await run('star', id)
  const restored = (await json('restore', file)) as { articles: number; replaced: string }
  expect(restored.articles).toBe(9)
  expect(existsSync(restored.replaced)).toBe(true)
  expect((await json('articles', 'biscuits')) as Listed).toMatchObject([{ starred: false }])
  expect((await run('check')).stdout).toBe('The library is whole.\n')
  writeFiles(join(library, '..'), { 'wrong.sqlite': 'no library' })
  expect(await run('restore', join(library, '..', 'wrong.sqlite'))).toMatchObject({ code: 1, stdout: '' })
  expect(await json('articles')).toHaveLength(9)
})

test('a title with escape sequences does nothing to the terminal', async () => {
  const folder = makeFolder()
  writeFiles(folder, {
    'a.txt':
      'Profit \u001b[31mup\u001b[0m \u202e%57\u202c today\u009b2J\n\nA \u001b]0;owned\u0007paragraph that says little.\n\nAnd one more.\n',
  })
  const library = join(folder, 'library')
  const printed = [
    await runMarketdash(['--library', library, 'import', join(folder, 'a.txt')]),
    await runMarketdash(['--library', library, 'articles']),
    await runMarketdash(['--library', library, 'show', '1']),
    await runMarketdash(['--library', library, 'articles', '--json']),
    await runMarketdash(['--library', library, 'import', join(folder, '\u001b[31mgone.txt')]),
  ]
  for (const { stdout, stderr } of printed) expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
  expect(printed[1]?.stdout).toContain('Profit')
})

test.skipIf(process.platform !== 'linux')(
  'the library is the named one, else that of the environment, else the one in the home folder',
  async () => {
    const home = makeFolder()
    const environment = { MARKETDASH_LIBRARY: join(home, 'second') }
    expect((await runMarketdash(['articles', '--library', 'first'], { home, environment, cwd: home })).code).toBe(0)
    expect(readdirSync(home)).toEqual(['first'])
    expect((await runMarketdash(['articles'], { home, environment })).code).toBe(0)
    expect(readdirSync(home).sort()).toEqual(['first', 'second'])
    expect((await runMarketdash(['articles'], { home })).code).toBe(0)
    expect(existsSync(join(home, '.local/share/marketdash/library.sqlite'))).toBe(true)
  },
)

test('the library folder is for its owner alone', async () => {
  const library = join(makeFolder(), 'library')
  await readJson(library, 'import', examples) // not a copy: the command itself makes the folder
  expect(statSync(library).mode & 0o077).toBe(0)
})
