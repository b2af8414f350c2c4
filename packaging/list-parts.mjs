// What the product is made of: the packages that its bundles hold (the build writes them down in out/parts), the native module, and Electron.
import { readFileSync, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * @param {string} repository path of a built checkout
 * @returns {{ text: string, sbom: (version: string, electronVersion: string) => object }} the licences as a text to read; the bill of materials as CycloneDX 1.6
 */
export function listLicences(repository) {
  const parts = listParts(repository)
  const text = parts
    .map(({ name, version, licence, words }) => `${name} ${version}\n${licence}\n\n${words.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
  return { text: `Marketdash holds these works of others. Electron and Chromium have their own files beside the program.\n\n${'-'.repeat(80)}\n\n${text}`, sbom: (version, electronVersion) => describeMaterials(repository, parts, version, electronVersion) }
}

function listParts(repository) {
  const folder = join(repository, 'out', 'parts')
  const bundled = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const parts = [...new Set([...bundled, 'node_modules/better-sqlite3'])].map((path) => {
    const place = join(repository, path)
    const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    if (typeof license !== 'string') throw new Error(`${name} ${version} names no licence in its package.json. Look it up before it is given to others.`)
    return { name, version, path, licence: license, words: readWords(place, name) }
  })
  // The same package may be there twice, in one version, below two others.
  return [...new Map(parts.map((part) => [`${part.name}@${part.version}`, part])).values()].toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}

function readWords(place, name) {
  const file = readdirSync(place).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  return file === undefined ? `The package ${name} brings no text of its licence.` : readFileSync(join(place, file), 'utf8')
}

/** Source: CycloneDX 1.6 JSON reference; package URLs as purl-spec writes them for npm. */
function describeMaterials(repository, parts, version, electronVersion) {
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')).packages
  const urlOf = (name, of) => `pkg:npm/${name.replace('@', '%40')}@${of}`
  const components = parts.map(({ name, version: of, licence, path }) => {
    const integrity = lock[path]?.integrity
    return {
      type: 'library', 'bom-ref': urlOf(name, of), name, version: of, purl: urlOf(name, of),
      licenses: [/ (OR|AND|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
      ...(integrity?.startsWith('sha512-') ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] } : {}),
    }
  })
  const electron = { type: 'framework', 'bom-ref': urlOf('electron', electronVersion), name: 'electron', version: electronVersion, purl: urlOf('electron', electronVersion), licenses: [{ license: { id: 'MIT' } }] }
  const all = [...components, electron]
  // The same parts give the same number: a release made twice is the same to the byte.
  const digest = createHash('sha256').update(JSON.stringify([version, all])).digest('hex')
  return {
    bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    serialNumber: `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    metadata: { component: { type: 'application', 'bom-ref': 'marketdash', name: 'marketdash', version, licenses: [{ license: { id: 'MIT' } }] } },
    components: all,
    dependencies: [{ ref: 'marketdash', dependsOn: all.map((each) => each['bom-ref']) }],
  }
}
