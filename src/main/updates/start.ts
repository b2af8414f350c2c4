import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, net, session } from 'electron'
import { currentWords } from '../preferences.ts'
import type { PackageFacts } from '../package-facts.ts'
import { sendToWindow } from '../window.ts'
import { openChoices } from './choices.ts'
import { findInstallKind, installUpdate } from './install.ts'
import { prepareMacUpdate } from './prepare-mac.ts'
import { openUpdates } from './updates.ts'
import type { Updates } from './updates.ts'

const firstLook = 30_000 // milliseconds after the start: the news comes first
const everyHour = 60 * 60 * 1000

/** Opens updates for this copy, and looks daily where the person agreed. `folder` is where settings of the app itself are kept. */
export function startUpdates(facts: PackageFacts, folder: string): Updates {
  const source = findSource(facts)
  const kind = findInstallKind({ isPackaged: app.isPackaged || source !== null, platform: process.platform, environment: process.env, resources: process.resourcesPath })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const updates = openUpdates({
    version: app.getVersion(), source, kind, platform: process.platform, arch: process.arch,
    folder: join(folder, 'updates'),
    // A session of its own, in memory: the window's reaches nothing, and this one keeps nothing.
    fetch: (address, options) => session.fromPartition('updates').fetch(address, { ...options, credentials: 'omit', headers: { ...options.headers, 'user-agent': 'Marketdash' } }),
    choices: openChoices(join(folder, 'updates.json')),
    install: (path, how) => installUpdate(path, how, process.env),
    prepare: (path) => (kind === 'zip' ? prepareMacUpdate(path) : Promise.resolve()),
    words: () => currentWords().updates,
    now: () => new Date(),
    tell: (report) => sendToWindow({ kind: 'update', report }),
  })
  const look = (): void => void (net.isOnline() && updates.checkDaily())
  setTimeout(look, firstLook).unref()
  setInterval(look, everyHour).unref()
  return updates
}

/** The server that this copy was packaged with; in a checkout one that is named for a trial. */
function findSource(facts: PackageFacts): { readonly server: string; readonly key: string } | null {
  const server = app.isPackaged ? facts.updates : process.env['MARKETDASH_UPDATE_SERVER']
  const key = app.isPackaged ? facts.updateKey : process.env['MARKETDASH_UPDATE_KEY']
  return server && key ? { server: server.endsWith('/') ? server : `${server}/`, key } : null
}
