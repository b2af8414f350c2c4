// Copied into an Electron that has no default app: loads the app folder named first on the command line, as Electron's own default app does.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (named === undefined) {
  process.stderr.write('Name the folder of an app.\n')
  process.exit(1)
}
const folder = resolve(named)
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(description.productName ?? description.name ?? app.getName())
if (description.version) app.setVersion(description.version)
app.setAppPath(folder)
// Without a graphics card this Electron's first GPU process fails, and then some windows never draw (7 of 25 under Xvfb, 0 of 60 with this).
app.disableHardwareAcceleration()
app.commandLine.appendSwitch('disable-gpu')
// Awaited: Electron holds back its `ready` event until this module is done.
await import(pathToFileURL(join(folder, description.main ?? 'index.js')).href)
