import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChoices } from '../../../src/main/updates/choices.ts'
import { findInstallKind, installUpdate, replaceFile } from '../../../src/main/updates/install.ts'
import { openUpdates } from '../../../src/main/updates/updates.ts'
import type { Updates, UpdateOptions } from '../../../src/main/updates/updates.ts'
import { compareVersions } from '../../../src/shared/update.ts'
import type { UpdateReport } from '../../../src/shared/update.ts'
import { english } from '../../../src/shared/words/english.ts'

const makers = generateKeyPairSync('ed25519')
const publicKey = makers.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const program = Buffer.from('a newer program, '.repeat(20_000))
const words = english.updates

let folder: string
let server: Server
let answers: Map<string, (response: ServerResponse) => void>
let asked: string[]
let headersSeen: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marketdash-updates-'))
  answers = new Map()
  asked = []
  headersSeen = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    headersSeen.push(...Object.keys(request.headers))
    const answer = answers.get(request.url ?? '')
    if (answer) return answer(response)
    response.statusCode = 404
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  rmSync(folder, { recursive: true, force: true })
})

const give = (bytes: Buffer | string) => (response: ServerResponse): void => void response.end(bytes)
const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/updates/`

/** What the makers put on their server: a manifest, its signature, and the file. */
function publish(change: Record<string, unknown> = {}, file: Record<string, unknown> = {}, key = makers.privateKey): void {
  const sha512 = createHash('sha512').update(program).digest('hex')
  const manifest = {
    product: 'marketdash', version: '1.3.0', date: '2026-11-25', notes: 'Reads faster.',
    files: [{ platform: 'linux', arch: 'x64', kind: 'AppImage', name: 'Marketdash-1.3.0.AppImage', bytes: program.length, sha512, ...file }],
    ...change,
  }
  const bytes = Buffer.from(JSON.stringify(manifest))
  answers.set('/updates/marketdash-update.json', give(bytes))
  answers.set('/updates/marketdash-update.json.sig', give(sign(null, bytes, key).toString('base64')))
  answers.set('/updates/Marketdash-1.3.0.AppImage', give(program))
}

function open(change: Partial<UpdateOptions> = {}): Updates & { readonly told: UpdateReport[]; readonly installed: string[] } {
  const told: UpdateReport[] = []
  const installed: string[] = []
  const updates = openUpdates({
    version: '1.2.0', source: { server: base(), key: publicKey }, kind: 'AppImage', platform: 'linux', arch: 'x64', folder: join(folder, 'downloads'), fetch,
    choices: openChoices(join(folder, 'updates.json')), install: async (path) => void installed.push(path), prepare: async () => {}, words: () => words,
    now: () => new Date('2026-11-25T09:00:00Z'), tell: (report) => void told.push(report), ...change,
  })
  return Object.assign(updates, { told, installed })
}

describe('a newer version', () => {
  it('is found, its notes shown, downloaded with its progress, and installed when the app quits', async () => {
    publish()
    const updates = open()
    expect((await updates.check()).state).toEqual({ kind: 'available', version: '1.3.0', notes: 'Reads faster.', bytes: program.length })
    expect(updates.installed, 'nothing by itself').toEqual([])
    expect((await updates.download()).state).toEqual({ kind: 'ready', version: '1.3.0', notes: 'Reads faster.' })
    const progress = updates.told.flatMap(({ state }) => (state.kind === 'downloading' ? [state.done] : []))
    expect(progress.length).toBeGreaterThan(1)
    expect(progress.toSorted((one, other) => one - other)).toEqual(progress)
    await updates.installOnQuit()
    expect(updates.installed.map((path) => readFileSync(path).equals(program))).toEqual([true])
  })

  it('that is none is said so', async () => {
    publish({ version: '1.2.0' })
    expect((await open().check()).state).toEqual({ kind: 'current' })
  })

  it('for another kind of installation is told, and left to the person', async () => {
    publish({}, { kind: 'deb', name: 'marketdash_1.3.0_amd64.deb' })
    expect((await open().check()).state).toEqual({ kind: 'elsewhere', version: '1.3.0', notes: 'Reads faster.' })
    expect((await open({ kind: null }).check()).state.kind).toBe('elsewhere')
  })

  it('that was downloaded already is not downloaded again', async () => {
    publish()
    const first = open()
    await first.check()
    await first.download()
    const second = open()
    await second.check()
    asked.length = 0
    expect((await second.download()).state.kind).toBe('ready')
    expect(asked).toEqual([])
  })

  it('is looked for without a cookie, a name or a number of this copy', async () => {
    publish()
    await open().check()
    const usual = new Set(['accept', 'accept-encoding', 'accept-language', 'cache-control', 'connection', 'host', 'pragma', 'sec-fetch-mode', 'user-agent'])
    expect(headersSeen.filter((name) => !usual.has(name))).toEqual([])
    expect(asked).toEqual(['/updates/marketdash-update.json', '/updates/marketdash-update.json.sig'])
  })
})

describe('a server that lies', () => {
  const failure = (message: string) => ({ kind: 'failed', message })

  it('with another signature is not believed', async () => {
    publish({}, {}, generateKeyPairSync('ed25519').privateKey)
    expect((await open().check()).state).toEqual(failure(words.notSigned))
  })
  it('that changed a signed word is not believed', async () => {
    publish()
    answers.set('/updates/marketdash-update.json', give(JSON.stringify({ product: 'marketdash', version: '9.0.0', date: '2026-11-25', notes: '', files: [] })))
    expect((await open().check()).state).toEqual(failure(words.notSigned))
  })
  it.each(['', 'not base64 !', 'AAAA'])('with "%s" for a signature is not believed', async (signature) => {
    publish()
    answers.set('/updates/marketdash-update.json.sig', give(signature))
    expect((await open().check()).state).toEqual(failure(words.notSigned))
  })
  it('that offers an older version changes nothing', async () => {
    publish({ version: '1.1.9' })
    const updates = open()
    expect((await updates.check()).state).toEqual(failure(words.older('1.1.9', '1.2.0')))
    await expect(updates.download()).rejects.toThrow(words.lookFirst)
  })
  it('that sends another file than was signed for: it is thrown away', async () => {
    publish()
    answers.set('/updates/Marketdash-1.3.0.AppImage', give(Buffer.from(program).fill(0, 100, 101)))
    const updates = open()
    await updates.check()
    expect((await updates.download()).state).toEqual(failure(words.damaged))
    expect(existsSync(join(folder, 'downloads', 'Marketdash-1.3.0.AppImage'))).toBe(false)
    await updates.installOnQuit()
    expect(updates.installed).toEqual([])
  })
  it('that sends less, or without end, is cut off', async () => {
    publish()
    answers.set('/updates/Marketdash-1.3.0.AppImage', give(program.subarray(0, 1000)))
    const updates = open()
    await updates.check()
    expect((await updates.download()).state).toEqual(failure(words.damaged))
    let sent = 0
    answers.set('/updates/Marketdash-1.3.0.AppImage', (response) => {
      const more = (): void => {
        sent += program.length
        if (!response.destroyed && sent < 100 * program.length) response.write(program, more)
      }
      more()
    })
    await updates.check()
    expect((await updates.download()).state).toEqual(failure(words.damaged))
    expect(sent).toBeLessThan(50 * program.length)
  })
  it('with a manifest without end is cut off', async () => {
    publish()
    answers.set('/updates/marketdash-update.json', give('x'.repeat(10_000_000)))
    expect((await open().check()).state).toEqual(failure(words.notUnderstood))
  })
  it.each([
    ['a path for a name', { name: '../../.bashrc' }],
    ['an address for a name', { name: 'https://elsewhere.example/x' }],
    ['a size of nothing', { bytes: 0 }],
    ['a size of everything', { bytes: 1e12 }],
    ['a short hash', { sha512: 'ab' }],
  ])('with %s is not understood, though signed', async (_what, file) => {
    publish({}, file)
    expect((await open().check()).state).toEqual(failure(words.notUnderstood))
  })
  it('that is not there, or answers with a fault, is told', async () => {
    expect((await open().check()).state).toEqual(failure(words.refused(404)))
    expect((await open({ source: { server: 'http://127.0.0.1:1/', key: publicKey } }).check()).state).toEqual(failure(words.notReached))
  })
  it('that breaks off is told, and the next look is a new one', async () => {
    publish()
    const updates = open()
    await updates.check()
    answers.set('/updates/Marketdash-1.3.0.AppImage', (response) => {
      response.writeHead(200, { 'content-length': program.length })
      response.write(program.subarray(0, 1000), () => response.destroy())
    })
    expect((await updates.download()).state).toEqual(failure(words.notReached))
    publish()
    expect((await updates.check()).state.kind).toBe('available')
    expect((await updates.download()).state.kind).toBe('ready')
  })
})

describe('looking daily', () => {
  it('is done only where the person agreed', async () => {
    publish()
    const updates = open()
    await updates.checkDaily()
    expect(updates.report().daily).toBeNull()
    expect(asked).toEqual([])
    updates.setDaily(true)
    await updates.checkDaily()
    expect(updates.report().state.kind).toBe('available')
  })
  it('is done once a day, over starts, whatever came of it', async () => {
    const times = ['2026-11-25T09:00:00Z', '2026-11-25T20:00:00Z', '2026-11-26T09:00:00Z', '2026-11-24T09:00:00Z']
    const looks = []
    open().setDaily(true)
    for (const time of times) {
      asked.length = 0
      await open({ now: () => new Date(time) }).checkDaily()
      looks.push(asked.length)
    }
    expect(looks).toEqual([1, 0, 1, 1]) // the last: the clock was set back
  })
  it('a copy without a server looks nowhere', async () => {
    const updates = open({ source: null })
    updates.setDaily(true)
    await updates.checkDaily()
    expect(asked).toEqual([])
    await expect(updates.check()).rejects.toThrow(words.noServer)
  })
})

describe('installing', () => {
  it('what was changed on the disk meanwhile is not installed, and the next start says so', async () => {
    publish()
    const updates = open()
    await updates.check()
    await updates.download()
    writeFileSync(join(folder, 'downloads', 'Marketdash-1.3.0.AppImage'), 'something else')
    await updates.installOnQuit()
    expect(updates.installed).toEqual([])
    expect(open().report().state).toEqual({ kind: 'failed', message: words.notInstalled('1.3.0') })
    expect(open().report().state, 'once').toEqual({ kind: 'idle' })
  })
  it('an AppImage is replaced whole, under its name, and can be run', async () => {
    const own = join(folder, 'Marketdash.AppImage')
    const next = join(folder, 'next')
    writeFileSync(own, 'old', { mode: 0o755 })
    writeFileSync(next, program)
    await installUpdate(next, 'AppImage', { APPIMAGE: own })
    expect(readFileSync(own).equals(program)).toBe(true)
    expect(statSync(own).mode & 0o777).toBe(0o755)
  })
  it('where it cannot be replaced the old one is as it was', async () => {
    const own = join(folder, 'Marketdash.AppImage')
    writeFileSync(own, 'old')
    await expect(replaceFile(join(folder, 'absent'), own)).rejects.toThrow()
    expect(readFileSync(own, 'utf8')).toBe('old')
    expect(existsSync(`${own}.new`)).toBe(false)
  })
  it('only an installation that can replace itself does', () => {
    const place = { isPackaged: true, platform: 'linux', environment: {}, resources: folder }
    expect(findInstallKind({ ...place, isPackaged: false, environment: { APPIMAGE: '/a' } })).toBeNull()
    expect(findInstallKind(place)).toBeNull()
    expect(findInstallKind({ ...place, environment: { APPIMAGE: '/a' } })).toBe('AppImage')
    expect(findInstallKind({ ...place, platform: 'win32' })).toBe('nsis')
    expect(findInstallKind({ ...place, platform: 'win32', environment: { PORTABLE_EXECUTABLE_FILE: 'C:\\a.exe' } })).toBeNull()
    expect(findInstallKind({ ...place, platform: 'darwin' })).toBe('zip')
  })
})

describe('versions', () => {
  it('are compared by their numbers', () => {
    const version = fc.tuple(fc.nat(99_999), fc.nat(99_999), fc.nat(99_999))
    fc.assert(fc.property(version, version, (one, other) => {
      const first = one.findIndex((value, index) => value !== other[index])
      const expected = first < 0 ? 0 : Math.sign((one[first] as number) - (other[first] as number))
      expect(Math.sign(compareVersions(one.join('.'), other.join('.')))).toBe(expected)
    }))
    for (const bad of ['1.2', '1.2.3-beta', 'v1.2.3', '1.2.3\n', '']) expect(() => compareVersions(bad, '1.0.0')).toThrow()
  })
})
