// The .deb, from a folder that electron-builder has staged: written with dpkg-deb alone, so that nothing is downloaded for it.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, lutimesSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { packagesOfLibraries } from '../scripts/system-packages.mjs'
import { iconSizes } from './icon-files.mjs'
import { appId, describeAppStream, describeDesktopEntry, productName, programName, summary } from './system-entry.mjs'

const home = `/opt/${productName}`

/**
 * @param {object} wants
 * @param {string} wants.staged folder with the app as it runs, for example dist/linux-unpacked
 * @param {string} wants.file the .deb to write
 * @param {string} wants.version
 * @param {'x64' | 'arm64'} wants.arch
 * @param {string} wants.icons folder of the icons by size
 * @param {number} wants.moment seconds since 1970: the time of every file, so that the same sources make the same package
 * @param {string} wants.licence text of the licence
 * @param {boolean} wants.isTestBuild packed for a test: less small, in a third of the time
 * Source: Debian Policy 4.7, chapters 5 (control files) and 9; deb(5).
 */
export function makeDeb({ staged, file, version, arch, icons, moment, licence, isTestBuild }) {
  const root = mkdtempSync(`${file}.new-`)
  try {
    chmodSync(root, 0o755)
    layOut({ root, staged, version, icons, moment, licence })
    const control = join(root, 'DEBIAN')
    mkdirSync(control)
    writeFileSync(join(control, 'control'), describeControl({ root, version, arch }))
    writeFileSync(join(control, 'md5sums'), listSums(root))
    setTimes(root, moment)
    const compression = isTestBuild ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6']
    const environment = { ...process.env, SOURCE_DATE_EPOCH: String(moment) }
    execFileSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, file], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function layOut({ root, staged, version, icons, moment, licence }) {
  const put = (path, text) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  mkdirSync(join(root, 'opt'))
  cpSync(staged, join(root, home), { recursive: true, verbatimSymlinks: true })
  setModes(join(root, home))
  chmodSync(join(root, home, programName), 0o755)
  // Where a system keeps unprivileged programs from making a sandbox of their own, Chromium needs this helper to belong to root with its bit set.
  chmodSync(join(root, home, 'chrome-sandbox'), 0o4755)
  writeFileSync(join(root, home, 'resources', 'package-type'), 'deb')
  mkdirSync(join(root, 'usr', 'bin'), { recursive: true })
  symlinkSync(join(home, 'resources', 'bin', 'marketdash'), join(root, 'usr', 'bin', 'marketdash'))
  symlinkSync(join(home, programName), join(root, 'usr', 'bin', programName))
  put('usr/share/applications/marketdash.desktop', describeDesktopEntry(join(home, programName)))
  put(`usr/share/metainfo/${appId}.metainfo.xml`, describeAppStream({ version, date: new Date(moment * 1000).toISOString().slice(0, 10) }))
  put('usr/share/doc/marketdash/copyright', `${productName}\n\n${licence}\nLicences of what is packed along: ${home}/LICENSE.electron.txt, ${home}/LICENSES.chromium.html, ${home}/resources/about/licences.txt\n`)
  for (const size of iconSizes.filter((each) => each <= 512)) {
    const place = `usr/share/icons/hicolor/${size}x${size}/apps`
    mkdirSync(join(root, place), { recursive: true })
    cpSync(join(icons, `${size}x${size}.png`), join(root, place, 'marketdash.png'))
  }
  put('usr/share/icons/hicolor/scalable/apps/marketdash.svg', readFileSync(join(icons, '..', 'icon.svg')))
}

/** Whatever rights the builder's files had: everybody reads, nobody but root writes. */
function setModes(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

function setTimes(root, moment) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) lutimesSync(join(entry.parentPath, entry.name), moment, moment)
  lutimesSync(root, moment, moment)
}

function describeControl({ root, version, arch }) {
  const size = listFiles(root).reduce((sum, path) => sum + statSync(path).size, 0)
  return [
    'Package: marketdash', `Version: ${version}`, `Architecture: ${arch === 'x64' ? 'amd64' : 'arm64'}`, 'Maintainer: Marketdash <marketdash@localhost>',
    `Installed-Size: ${Math.ceil(size / 1024)}`, `Depends: ${listDependencies(join(root, home, programName)).join(', ')}`, 'Recommends: xdg-utils', 'Suggests: pkexec | policykit-1',
    'Section: net', 'Priority: optional', `Description: ${summary}`,
    ' News from feeds, pages and files, kept whole on your own computer and filed under', ' the companies it is about. Its numbers are lifted out, each tied to the sentence', ' it came from. No account, no server, no telemetry.', '',
  ].join('\n')
}

/** The packages of the libraries that the program names; each of them by its new or its old name. */
function listDependencies(program) {
  const bytes = readFileSync(program)
  const needed = Object.entries(packagesOfLibraries).filter(([library]) => bytes.includes(`\0${library}\0`))
  return [...new Set(['libc6', ...needed.map(([, names]) => names.join(' | '))])]
}

function listSums(root) {
  return listFiles(root)
    .filter((path) => !relative(root, path).startsWith('DEBIAN'))
    .map((path) => `${createHash('md5').update(readFileSync(path)).digest('hex')}  ${relative(root, path)}\n`)
    .join('')
}

function listFiles(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted()
}
