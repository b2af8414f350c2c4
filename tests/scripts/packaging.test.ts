import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const load = (path: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ join(repository, path)) as Promise<Record<string, unknown>>

const { parsePackageParameters } = (await load('scripts/package-parameters.mjs')) as {
  parsePackageParameters: (given: readonly string[], platform: string, arch: string) => { isDevelopment: boolean; isTestBuild: boolean; targets: readonly string[]; mayLack: boolean; arch: string; output: string | undefined }
}
const { describeIcns, describeIco, iconSizes } = (await load('packaging/icon-files.mjs')) as {
  describeIcns: (pictures: ReadonlyMap<number, Buffer>) => Buffer
  describeIco: (pictures: ReadonlyMap<number, Buffer>) => Buffer
  iconSizes: readonly number[]
}
const { describeAppStream, describeDesktopEntry, fileKinds, mimeTypes } = (await load('packaging/system-entry.mjs')) as {
  describeAppStream: (release: { version: string; date: string }) => string
  describeDesktopEntry: (program: string) => string
  mimeTypes: readonly string[]
  fileKinds: readonly { extensions: readonly string[]; isOwn: boolean }[]
}

describe('what npm run package is asked for', () => {
  test('without a word it is all that this system has, and a kind without its tools is no failure', () => {
    expect(parsePackageParameters([], 'linux', 'x64')).toMatchObject({ targets: ['deb', 'AppImage', 'rpm'], mayLack: true, arch: 'x64', isDevelopment: false })
    expect(parsePackageParameters([], 'darwin', 'arm64')).toMatchObject({ targets: ['dmg', 'zip'], arch: 'universal' })
    expect(parsePackageParameters([], 'win32', 'x64')).toMatchObject({ targets: ['nsis', 'portable'] })
  })
  test('named kinds must be made', () => expect(parsePackageParameters(['--targets', 'deb, appimage'], 'linux', 'x64')).toMatchObject({ targets: ['deb', 'AppImage'], mayLack: false }))
  test('what makes no sense is told', () => {
    expect(() => parsePackageParameters(['--targets', 'dmg'], 'linux', 'x64')).toThrow('not "dmg"')
    expect(() => parsePackageParameters(['--targets'], 'linux', 'x64')).toThrow('needs a value')
    expect(() => parsePackageParameters(['--arch', 'mips'], 'linux', 'x64')).toThrow('not for "mips"')
    expect(() => parsePackageParameters(['--sign'], 'linux', 'x64')).toThrow('not an option')
    expect(() => parsePackageParameters([], 'freebsd', 'x64')).toThrow('freebsd')
    expect(() => parsePackageParameters(['--development-runtime', '--arch', 'arm64'], 'linux', 'x64')).toThrow('own processor')
  })
})

describe('the icon', () => {
  const folder = join(repository, 'packaging/icons')
  const pictures = new Map(iconSizes.map((size) => [size, readFileSync(join(folder, `${size}x${size}.png`))]))
  test('is there in every size', () => {
    for (const [size, png] of pictures) {
      expect(png.toString('latin1', 1, 4)).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
    }
  })
  test('lies in the containers of Windows and macOS as it is', () => {
    expect(describeIco(pictures).equals(readFileSync(join(folder, 'icon.ico')))).toBe(true)
    expect(describeIcns(pictures).equals(readFileSync(join(folder, 'icon.icns')))).toBe(true)
  })
  test('every picture is where the directory of the container says', () => {
    const ico = describeIco(pictures)
    for (let index = 0; index < ico.readUInt16LE(4); index++) {
      const at = 6 + index * 16
      const png = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8))
      expect(png.equals(pictures.get(ico[at] || 256) as Buffer)).toBe(true)
    }
    const icns = describeIcns(pictures)
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    let at = 8
    while (at < icns.length) at += icns.readUInt32BE(at + 4)
    expect(at).toBe(icns.length)
  })
})

describe('the entry of a desktop', () => {
  const lines = describeDesktopEntry('/opt/Marketdash/marketdash-app').split('\n')
  test('every action it lists has its group, with a command', () => {
    const listed = (lines.find((line) => line.startsWith('Actions=')) as string).slice('Actions='.length).split(';').filter(Boolean)
    for (const id of listed) {
      const at = lines.indexOf(`[Desktop Action ${id}]`)
      expect(lines.slice(at + 1, at + 3).map((line) => line.split('=')[0])).toEqual(['Name', 'Exec'])
      expect(lines[at + 2]).toBe(`Exec=/opt/Marketdash/marketdash-app --action=${id}`)
    }
  })
  test('no key stands twice in a group', () => {
    for (const group of lines.join('\n').split('\n\n')) {
      const keys = group.split('\n').filter((line) => line.includes('=')).map((line) => line.split('=')[0])
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
  test('on Windows only lists of feeds and feeds become its own; every other kind is offered and stays with its program', () => {
    const installer = readFileSync(join(repository, 'packaging/installer.nsh'), 'utf8')
    const offered = [...installer.matchAll(/SupportedTypes" "\.(\w+)"/g)].map((match) => match[1])
    expect(offered.toSorted()).toEqual(fileKinds.filter(({ isOwn }) => !isOwn).flatMap(({ extensions }) => extensions).toSorted())
    expect(fileKinds.filter(({ isOwn }) => isOwn).flatMap(({ extensions }) => extensions)).toEqual(['opml', 'rss', 'atom'])
  })
  test('software centres learn the same kinds', () => {
    const text = describeAppStream({ version: '1.2.0', date: '2026-11-25' })
    for (const type of mimeTypes) expect(text).toContain(`<mediatype>${type}</mediatype>`)
  })
})

test('what is packed is licensed: the text of the licence is there', () => {
  expect(existsSync(join(repository, 'LICENSE'))).toBe(true)
})
