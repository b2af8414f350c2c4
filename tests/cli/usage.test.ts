import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { formatCommandHelp } from '../../src/cli/help.ts'
import { productVersion } from '../../src/shared/version.ts'
import { makeFolder, runMarketdash } from './marketdash.ts'

test('--help lists every command, and a command explains itself with examples', async () => {
  const whole = await runMarketdash(['--help'])
  expect(whole).toMatchObject({ code: 0, stderr: '' })
  for (const command of commands) expect(whole.stdout).toMatch(new RegExp(`^  ${command.name} +\\S`, 'm'))
  const own = await runMarketdash(['import', '--help'])
  expect(own.code).toBe(0)
  expect(own.stdout).toContain('Usage: marketdash import')
  expect((await runMarketdash(['help', 'import'])).stdout).toBe(own.stdout)
  for (const entry of commands) {
    const command = await entry.load()
    expect(command.name).toBe(entry.name)
    expect(command.examples.length).toBeGreaterThan(0)
    expect(formatCommandHelp(command, entry.summary).join('\n')).toContain('Examples:')
  }
})

test('--version says which version this is', async () => {
  expect(await runMarketdash(['--version'])).toMatchObject({ code: 0, stdout: `${productVersion}\n` })
})

test.each([
  [[], /needs a command: import, /],
  [['frobnicate'], /no command "frobnicate"\. The commands are: import, /],
  [['feeds'], /"feeds" needs more words/],
  [['feeds', 'subscribe', 'https://example.com'], /followed by one of add, list, /],
  [['feeds', 'add'], /"feeds add" needs more words/],
  [['feeds', 'list', '3'], /"feeds list" does not take "3"/],
  [['feeds', 'list', '--title', 'Wires'], /"feeds list" does not take --title/],
  [['feeds', 'add', 'a.example', 'b.example', '--title', 'Wires'], /--title is the name of one feed/],
  [['feeds', 'add', 'a.example', '--folder', ' '], /--folder needs a name/],
  [['feeds', 'add', 'a.example', '--folder', 'x'.repeat(101)], /--folder takes a name of at most 100/],
  [['feeds', 'set', '3', '--title', 'a\u001bb'], /--title takes a name without control characters/],
  [['feeds', 'set', '3'], /needs one of --title, /],
  [['feeds', 'set', '3', '--poll', '5'], /--poll takes a whole number from 15 to 1440, or "auto"/],
  [['feeds', 'set', '3', '--keep', '0'], /--keep takes a whole number from 1/],
  [['feeds', 'set', '3', '--full-text', 'sometimes'], /--full-text takes never, short or always/],
  [['feeds', 'set', '3', '--pause', '--resume'], /not both/],
  [['show', '1', '--text', '--changes'], /not both/],
  [['articles', '--colour'], /has no option --colour/],
  [['--colour'], /has no option --colour/],
  [['articles', '--limit'], /--limit needs a value/],
  [['articles', '--limit', 'many'], /--limit takes a whole number/],
  [['articles', '--limit', '0'], /--limit takes a whole number/],
  [['articles', '--json=yes'], /--json takes no value/],
  [['articles', '--now', 'yesterday'], /--now takes a moment/],
  [['articles', '--now', '2026-13-45T00:00:00Z'], /--now takes a moment/],
  [['--library', '', 'articles'], /--library needs the path/],
  [['import'], /"import" needs more words/],
  [['search'], /"search" needs more words/],
  [['show', '1', '2'], /"show" does not take "2"/],
  [['show', '1', '--text', '--html'], /not both/],
  [['tag', 'put', 'earnings', '1'], /followed by "add" or "remove"/],
  [['tag', 'add', 'earnings'], /needs more words/],
  [['readable', 'page.html', '--url', 'here'], /--url takes a web address/],
  [['export', 'nothing'], /"export" is followed by/],
  [['export', 'everything', '--format', 'csv'], /--format takes json for everything/],
  [['rules', 'frobnicate'], /"rules" is followed by one of list, preview/],
  [['rules', 'on'], /"rules on" needs more words/],
  [['tag', 'delete', 'a', 'b'], /"tag delete" does not take "b"/],
  [['tag', 'color', 'a', 'plaid'], /"tag color" takes red, /],
  [['export', 'highlights', '--format', 'pdf'], /--format takes md or json for highlights/],
  [['snapshot'], /takes a symbol or --article/],
  [['snapshot', 'BABA', '--article', '1'], /takes a symbol or --article/],
])('%j is wrong usage: exit code 2, a sentence, and no library is made', async (args, sentence) => {
  const home = makeFolder()
  const finished = await runMarketdash(args, { home })
  expect(finished).toMatchObject({ code: 2, stdout: '' })
  expect(finished.stderr).toMatch(sentence)
  expect(existsSync(join(home, '.local'))).toBe(false)
})

test('with --json a failure is also a value on standard error', async () => {
  const { code, stdout, stderr } = await runMarketdash(['--json', 'frobnicate'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  const [sentence = '', value = ''] = stderr.trimEnd().split('\n')
  expect(JSON.parse(value)).toEqual({ error: { kind: 'wrong-usage', message: sentence.replace('marketdash: ', '') } })
})
