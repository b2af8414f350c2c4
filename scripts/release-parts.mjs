// What goes out beside the packages of a release, worked out from them: nothing here reads a clock or the network.

/** How packages are named, and what kind of installation each is for. A portable copy and an .rpm do not replace themselves. */
const kinds = [
  { form: /^marketdash_[\d.]+_(amd64|arm64)\.deb$/, platform: 'linux', kind: 'deb' },
  { form: /^Marketdash-[\d.]+-linux-(x86_64|arm64)\.AppImage$/, platform: 'linux', kind: 'AppImage' },
  { form: /^Marketdash-[\d.]+-win-(x64|arm64)\.exe$/, platform: 'win32', kind: 'nsis' },
  { form: /^Marketdash-[\d.]+-mac-(x64|arm64|universal)\.zip$/, platform: 'darwin', kind: 'zip' },
]
const architectures = { amd64: 'x64', x86_64: 'x64' }
const mostNotes = 20_000

/** Which files of a folder are packages of a version: what a person can install, and nothing that lies beside. */
export function isPackageOf(name, version) {
  return /\.(deb|AppImage|rpm|exe|dmg|zip)$/.test(name) && !name.endsWith('_test.deb') && new RegExp(`[-_]${version.replaceAll('.', '\\.')}[-_.]`).test(name)
}

/**
 * What the app is told of the newest version (src/main/updates/manifest.ts reads it).
 * @param {{ version: string, date: string, notes: string, files: readonly { name: string, bytes: number, sha512: string }[] }} release date as YYYY-MM-DD, hashes in hex
 * @returns {string} JSON, the same for the same release
 */
export function describeUpdate({ version, date, notes, files }) {
  const known = files.flatMap(({ name, bytes, sha512 }) => {
    const found = kinds.find(({ form }) => form.test(name))
    if (found === undefined) return []
    const named = found.form.exec(name)[1]
    return [{ platform: found.platform, arch: architectures[named] ?? named, kind: found.kind, name, bytes, sha512 }]
  })
  return `${JSON.stringify({ product: 'marketdash', version, date, notes: notes.slice(0, mostNotes), files: known }, null, 1)}\n`
}

/**
 * @param {readonly string[]} subjects of the commits since the release before, newest first; each says why, in a sentence
 * @returns {string} Markdown
 */
export function describeChanges(version, date, subjects) {
  const lines = [...new Set(subjects.map((subject) => subject.trim()).filter(Boolean))]
  return `# Marketdash ${version}\n\n${date}\n\n${lines.length === 0 ? 'The first release.' : lines.map((line) => `- ${line}`).join('\n')}\n`
}

/** @param {readonly { name: string, sha256: string }[]} files @returns {string} as `sha256sum --check` reads it */
export function describeSums(files) {
  return files.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
