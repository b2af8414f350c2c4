// electron-builder's configuration: one for every system. Only what is needed goes in, the native module lies unpacked.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFuses } from './fuses.mjs'
import { actions, appId, describeDesktopEntry, fileKinds, productName, programName, schemes, summary } from './system-entry.mjs'

const folder = import.meta.dirname

/**
 * @typedef {object} Plan what is packaged, decided by scripts/package.mjs
 * @property {string} repository path of the checkout
 * @property {string} output folder of the packages
 * @property {string} version
 * @property {string} electron path of Electron's program
 * @property {string} electronVersion
 * @property {string} node path of Node, packed along where the runtime is one of development
 * @property {boolean} isDevelopment an older Electron stands in, with Node for the library's process
 * @property {number} moment seconds since 1970: the time of the last commit, which dates what is packed
 * @property {'x64' | 'arm64' | 'universal'} arch
 * @property {boolean} isTestBuild keeps the debugging port that its test drives it by
 * @property {string | null} updates address of the folder with updates; null: the package looks for none
 * @property {string | null} updateKey the public key that updates are signed with
 */

/**
 * @param {Plan} plan
 * @param {{ electronDist: string | null, onFuses: (lines: string[]) => void }} with electronDist: folder of an unpacked Electron; null lets electron-builder fetch one
 */
export function describeConfiguration(plan, { electronDist, onFuses }) {
  const { isDevelopment } = plan
  const desktop = { entry: parseEntry(describeDesktopEntry(programName)), desktopActions: Object.fromEntries(actions.map(({ id, name }) => [id, { Name: name, Exec: `${programName} --action=${id}` }])) }
  return {
    appId,
    productName,
    copyright: 'MIT licence',
    electronVersion: plan.electronVersion,
    ...(electronDist === null ? {} : { electronDist }),
    directories: { app: plan.repository, output: plan.output, buildResources: join(folder, 'icons') },
    npmRebuild: false, // better-sqlite3 brings a binary for every system
    nodeGypRebuild: false,
    publish: null,
    extraMetadata: { version: plan.version, desktopName: 'marketdash.desktop', marketdash: { updates: plan.updates, updateKey: plan.updateKey, isTestBuild: plan.isTestBuild } },
    files: [
      'package.json', 'out/main/**', 'out/preload/**', 'out/renderer/**', 'examples/**',
      '!node_modules/better-sqlite3/{src,deps}/**', '!node_modules/better-sqlite3/binding.gyp', '!node_modules/node-addon-api/**',
      // macOS has both processors in one app; elsewhere one binary is enough.
      '!node_modules/better-sqlite3/prebuilds/!(${platform}-*)', ...(process.platform === 'linux' ? [] : ['!node_modules/better-sqlite3/prebuilds/linux*']),
      ...(plan.arch === 'universal' ? [] : [`!node_modules/better-sqlite3/prebuilds/*-${plan.arch === 'x64' ? 'arm64' : 'x64'}.node`]),
    ],
    asar: true,
    // Node cannot read inside an asar: where it runs the library, its files lie beside.
    asarUnpack: isDevelopment ? ['package.json', 'out/main/**', 'examples/**', 'node_modules/**'] : ['**/*.node'],
    extraResources: [
      { from: join(folder, process.platform === 'win32' ? 'marketdash.cmd' : 'marketdash.sh'), to: process.platform === 'win32' ? 'bin/marketdash.cmd' : 'bin/marketdash' },
      { from: join(folder, 'icons', '32x32.png'), to: 'tray.png' },
      { from: join(plan.output, 'about'), to: 'about' },
      ...(isDevelopment ? [{ from: plan.node, to: 'node/bin/node' }] : []),
    ],
    // Windows makes whatever is named here the program for that kind of file, so there only our own; the others stand in installer.nsh. Linux has its entry.
    fileAssociations: fileKinds.filter(({ isOwn }) => process.platform === 'darwin' || (isOwn && process.platform === 'win32')).map(({ extensions, mimeTypes, name, role, rank }) => ({ ext: extensions, name, description: name, mimeType: mimeTypes[0], role, rank })),
    protocols: schemes.map(({ scheme, name }) => ({ name, schemes: [scheme], role: 'Viewer' })),
    linux: { executableName: programName, icon: join(folder, 'icons'), category: 'Network;News;Office;Finance', synopsis: summary, desktop, maintainer: 'Marketdash', vendor: productName, syncDesktopName: true },
    rpm: { fpm: [`${join(plan.output, plan.arch === 'x64' ? 'linux-unpacked' : `linux-${plan.arch}-unpacked`, 'resources', 'bin', 'marketdash')}=/usr/bin/marketdash`] },
    win: { icon: join(folder, 'icons', 'icon.ico'), target: [{ target: 'nsis' }, { target: 'portable' }] },
    nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false, createStartMenuShortcut: true, include: join(folder, 'installer.nsh') },
    portable: { artifactName: '${productName}-${version}-${arch}-portable.exe' },
    mac: { icon: join(folder, 'icons', 'icon.icns'), category: 'public.app-category.news', target: [{ target: 'dmg' }, { target: 'zip' }], hardenedRuntime: true, darkModeSupport: true },
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    afterPack: async (context) => {
      const { appOutDir, electronPlatformName, packager } = context
      // The stand-in of a checkout brings an app of its own, which would lie beside ours.
      await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
      const names = { darwin: `${productName}.app`, win32: `${productName}.exe` }
      const program = join(appOutDir, names[electronPlatformName] ?? packager.executableName)
      onFuses(await setFuses(program, { resignsForMac: electronPlatformName === 'darwin', isComplete: !isDevelopment }))
    },
  }
}

/** The keys of a desktop entry that electron-builder does not write itself. */
function parseEntry(text) {
  const own = new Set(['Name', 'GenericName', 'Comment', 'Categories', 'Keywords', 'MimeType', 'StartupWMClass', 'StartupNotify'])
  const head = text.split('\n\n')[0].split('\n').slice(1)
  return Object.fromEntries(head.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]).filter(([key]) => own.has(key)))
}
