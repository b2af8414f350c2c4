import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWindowArguments, wordsOfProcess } from '../../src/main/arguments.ts'

const nothing = { files: [], libraryPath: null, now: null, screenshot: null, screenshotWhenReady: null, problem: null }

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

  it('never stumbles, whatever it is given', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 200 })), (given) => {
      const { files } = parseWindowArguments(given, '/home/me')
      expect(files.every((file) => file.startsWith('/'))).toBe(true)
    }))
  })
})
