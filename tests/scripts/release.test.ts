import { generateKeyPairSync, sign } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseFile, readManifest } from '../../src/main/updates/manifest.ts'
import { english } from '../../src/shared/words/english.ts'

interface File {
  readonly name: string
  readonly bytes: number
  readonly sha512: string
}
const { describeChanges, describeSums, describeUpdate, isPackageOf } = (await import(/* @vite-ignore */ join(import.meta.dirname, '../../scripts/release-parts.mjs'))) as {
  describeChanges: (version: string, date: string, subjects: readonly string[]) => string
  describeSums: (files: readonly { name: string; sha256: string }[]) => string
  describeUpdate: (release: { version: string; date: string; notes: string; files: readonly File[] }) => string
  isPackageOf: (name: string, version: string) => boolean
}
const names = [
  'marketdash_1.2.0_amd64.deb', 'marketdash_1.2.0_arm64.deb', 'Marketdash-1.2.0-linux-x86_64.AppImage', 'Marketdash-1.2.0-linux-x86_64.rpm', 'Marketdash-1.2.0-win-x64.exe',
  'Marketdash-1.2.0-x64-portable.exe', 'Marketdash-1.2.0-mac-universal.dmg', 'Marketdash-1.2.0-mac-universal.zip',
]

describe('what goes out beside the packages of a release', () => {
  test('installed copies find the file of their kind in it, and nothing for kinds that do not replace themselves', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const bytes = Buffer.from(describeUpdate({ version: '1.2.0', date: '2026-11-25', notes: 'x'.repeat(30_000), files: names.map((name) => ({ name, bytes: 10, sha512: 'ab'.repeat(64) })) }))
    const manifest = readManifest(bytes, sign(null, bytes, privateKey).toString('base64'), publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), english.updates)
    expect(manifest.files).toHaveLength(5)
    expect(chooseFile(manifest, 'deb', 'linux', 'arm64')?.name).toBe('marketdash_1.2.0_arm64.deb')
    expect(chooseFile(manifest, 'AppImage', 'linux', 'x64')?.name).toBe('Marketdash-1.2.0-linux-x86_64.AppImage')
    expect(chooseFile(manifest, 'nsis', 'win32', 'x64')?.name).toBe('Marketdash-1.2.0-win-x64.exe')
    expect(chooseFile(manifest, 'zip', 'darwin', 'arm64')?.name).toBe('Marketdash-1.2.0-mac-universal.zip')
    expect(chooseFile(manifest, 'AppImage', 'linux', 'arm64')).toBeNull()
    expect(chooseFile(manifest, null, 'linux', 'x64')).toBeNull()
  })

  test('packages of another version, and what is no package, stay out', () => {
    expect(names.every((name) => isPackageOf(name, '1.2.0'))).toBe(true)
    expect(['marketdash_1.2.01_amd64.deb', 'marketdash_11.2.0_amd64.deb', 'builder-debug.yml', 'marketdash_1.1.0_amd64.deb', 'marketdash_1.2.0_amd64_test.deb', 'notes-1.2.0-.txt'].some((name) => isPackageOf(name, '1.2.0'))).toBe(false)
  })

  test('changes are the sentences of the commits, each once', () => {
    expect(describeChanges('1.2.0', '2026-11-25', ['Reads faster', 'Reads faster ', '', 'Keeps more'])).toBe('# Marketdash 1.2.0\n\n2026-11-25\n\n- Reads faster\n- Keeps more\n')
  })

  test('sums are in one order, as sha256sum checks them', () => {
    expect(describeSums([{ name: 'b', sha256: '2' }, { name: 'a', sha256: '1' }])).toBe('1  a\n2  b\n')
  })
})
