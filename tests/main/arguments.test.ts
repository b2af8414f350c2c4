import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWindowArguments, wordsOfCommandLine, wordsOfProcess } from '../../src/main/arguments.ts'

const nothing = { files: [], links: [], action: null, background: false, libraryPath: null, now: null, screenshot: null, screenshotWhenReady: null, problem: null }

describe('what the app is started with', () => {
  it('takes files, a library, a clock and a picture, with paths from where it was started', () => {
    expect(parseWindowArguments(['a.txt', '--library', 'lib', '--now=2026-03-02T12:00:00Z', '/b/c.html', '--screenshot', 'w.png'], '/home/me')).toEqual({
      ...nothing, files: ['/home/me/a.txt', '/b/c.html'], libraryPath: '/home/me/lib', now: '2026-03-02T12:00:00Z', screenshot: '/home/me/w.png',
    })
  })

  it('passes over the switches of the browser inside', () => {
    expect(parseWindowArguments(['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '-x', 'a.txt'], '/home/me')).toEqual({ ...nothing, files: ['/home/me/a.txt'] })
  })

  it.each([[['--library'], '--library needs a value.'], [['--now', 'soon'], '--now takes a time'], [['--screenshot='], '--screenshot needs a value.']])('says what is wrong with %j', (given, sentence) => {
    expect(parseWindowArguments(given as string[], '/home/me').problem).toContain(sentence)
  })

  it('begins behind the app’s own folder in a checkout, and behind the program in a package', () => {
    expect(wordsOfProcess(['/electron', '--no-sandbox', '/repo', 'a.txt'], '/repo', '/home/me')).toEqual(['a.txt'])
    expect(wordsOfProcess(['/electron', '.', 'a.txt'], '/repo', '/repo')).toEqual(['a.txt'])
    expect(wordsOfProcess(['/opt/marketdash', 'a.txt'], '/opt/resources/app.asar', '/home/me')).toEqual(['a.txt'])
  })

  it('takes links as they are, files by their address, and what the icon offers', () => {
    expect(parseWindowArguments(['marketdash:article/12', 'file:///home/me/a%20b.opml', '--action=refresh', 'FEED://example.com/'], '/home/me')).toEqual({
      ...nothing, links: ['marketdash:article/12', 'FEED://example.com/'], files: ['/home/me/a b.opml'], action: 'refresh',
    })
    expect(parseWindowArguments(['file://elsewhere/a%2Fb.txt'], '/home/me').files).toHaveLength(1)
    expect(parseWindowArguments(['--action=delete'], '/home/me')).toMatchObject({ action: null, problem: '--action takes one of import, refresh, search, not "delete".' })
  })

  it('knows no switch behind --, where the system puts what somebody else wrote', () => {
    expect(parseWindowArguments(['--', '--library', '/tmp/other', 'marketdash:article/1'], '/home/me')).toEqual({ ...nothing, files: ['/home/me/--library', '/tmp/other'], links: ['marketdash:article/1'] })
  })

  it('refuses more words than can be handed to a window that is open, a megabyte for one', () => {
    expect(parseWindowArguments([`marketdash:search?q=${'a'.repeat(1024 * 1024)}`], '/home/me').problem).toContain('too much to open at once')
    expect(parseWindowArguments(Array.from({ length: 2000 }, (_, index) => `article-${index}.txt`), '/home/me').problem).toContain('too much')
  })

  it('is a command line only where the installed command says so', () => {
    expect(wordsOfCommandLine(['/opt/app', '--ozone-platform=headless', '--command-line', '--', 'search', '--', '--command-line'])).toEqual(['search', '--', '--command-line'])
    expect(wordsOfCommandLine(['/opt/app', 'marketdash:article/1'])).toBeNull()
    expect(wordsOfCommandLine(['/opt/app', '--command-line'])).toBeNull()
  })

  it('never stumbles, whatever it is given', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 200 })), (given) => {
      const { files, links } = parseWindowArguments(given, '/home/me')
      expect(files.every((file) => file.startsWith('/'))).toBe(true)
      expect(links.every((link) => /^(marketdash|feed):/i.test(link))).toBe(true)
    }))
  })
})
