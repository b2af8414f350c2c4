// Run under Node 24 by electron-runtime.mjs, in a process of its own that can be given up: downloads the product's Electron with Electron's
// own downloader (mirrors, proxies and checksums as Electron documents them) and prints the path of the zip as its last line of standard output.
// Parameters: a folder for the download, the processor architecture.
import { createRequire } from 'node:module'
import { downloadArtifact } from '@electron/get'

const require = createRequire(import.meta.url)
const [folder, arch] = process.argv.slice(2)
const patienceForFirstByte = 8000
const patienceBetweenBytes = 30_000

const giveUp = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
let timer = setTimeout(() => giveUp('no answer within 8 seconds'), patienceForFirstByte)
let lastShown = Date.now()

try {
  const zip = await downloadArtifact({
    version: require('electron/package.json').version,
    artifactName: 'electron',
    platform: process.platform,
    arch,
    cacheRoot: folder,
    checksums: require('electron/checksums.json'),
    downloadOptions: {
      quiet: true,
      getProgressCallback: async ({ percent }) => {
        clearTimeout(timer)
        timer = setTimeout(() => giveUp('the download stood still for 30 seconds'), patienceBetweenBytes)
        if (Date.now() - lastShown < 2000) return
        lastShown = Date.now()
        process.stderr.write(`  Electron: ${Math.floor(percent * 100)} %\n`)
      },
    },
  })
  process.stdout.write(`${zip}\n`)
  process.exit(0)
} catch (error) {
  giveUp(error.cause?.message || error.message)
}
