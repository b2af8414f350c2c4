// npm start -- [FILES] [--library DIR] [--screenshot FILE] [--now ISO]: makes the checkout ready and opens the window.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasDisplay, startDisplay } from './display.mjs'
import { findCacheFolder, repository } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { endWith, refuse, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { resolveParameters, usage } from './start-parameters.mjs'
import { findProgram } from './system-packages.mjs'

try {
  const parameters = process.argv.slice(2)
  if (parameters.includes('--help')) process.stdout.write(usage)
  else process.exitCode = await start(resolveParameters(parameters, process.env.INIT_CWD ?? process.cwd()))
} catch (error) {
  endWith(error)
}

/**
 * @param {{ parameters: string[], takesPicture: boolean }} wants
 * @returns {Promise<number>} the app's exit code
 */
async function start({ parameters, takesPicture }) {
  const { node, electron, version, fallback } = await setUp({ forWindow: true })
  if (fallback) say(`Running in Electron ${version}, a stand-in for development while Electron's release host cannot be reached.`)
  const switches = chooseSandbox(electron)
  const environment = { ...process.env, MARKETDASH_NODE: node }
  // Set in the terminals of some editors, it would make Electron a plain Node.
  delete environment.ELECTRON_RUN_AS_NODE
  if (hasDisplay()) return (await runApp(electron, [...switches, repository, ...parameters], environment)).code

  // Xvfb has no graphics card; a window that looks for one may never draw (docs/notes/starting.md).
  switches.push('--disable-gpu')
  const display = await startDisplay()
  const picture = takesPicture ? undefined : announcePicture()
  try {
    const pictureParameters = picture === undefined ? [] : ['--screenshot-when-ready', picture.file]
    const { code, isStopped } = await runApp(electron, [...switches, repository, ...parameters, ...pictureParameters], { ...environment, ...display.environment })
    // Stopped by Ctrl-C (130) or SIGTERM (143), the way out that was offered: a success.
    return isStopped && picture !== undefined && [130, 143].includes(code) ? 0 : code
  } finally {
    picture?.stop()
    display.stop()
  }
}

/** Chromium's own log lines ("[123:0102/030405.678:ERROR:…") are about the system's bus and graphics; they are shown with MARKETDASH_VERBOSE. */
function runApp(electron, parameters, environment) {
  const isChromiumLog = /^\[\d+:\d{4}\/\d{6}\.\d+:[A-Z]+:/
  return runProgram(electron, parameters, {
    environment,
    isGroup: true,
    showsLine: (line) => Boolean(process.env.MARKETDASH_VERBOSE) || !isChromiumLog.test(line),
  })
}

/** Without a display nobody sees the window: the app saves a picture of it, and what can be done instead is told. */
function announcePicture() {
  const file = join(findCacheFolder(), 'window.png')
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  say('There is no display: the window opens on a display of its own that nobody sees (Xvfb).')
  const timer = setInterval(() => {
    if (!existsSync(file)) return
    clearInterval(timer)
    say(`Marketdash is running. A picture of its window: ${file}`)
    say('Ctrl-C stops it. The command line does everything too: node bin/marketdash.mjs --help')
  }, 200)
  return { file, stop: () => clearInterval(timer) }
}

/**
 * Chromium's sandbox is on, except for root, with whom it refuses to start.
 * @returns {string[]} switches for Electron
 * @throws a refusal where the system does not let a person's programs have a sandbox
 */
function chooseSandbox(electron) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('You are root, and Chromium has no sandbox for root: the window runs without it. Start as another user to have it on.')
    return ['--no-sandbox']
  }
  const keeper = join(dirname(electron), 'chrome-sandbox')
  const found = existsSync(keeper) ? statSync(keeper) : undefined
  const isInstalled = found?.uid === 0 && (found.mode & 0o4111) === 0o4111
  const unshare = findProgram('unshare')
  const canUnshare = unshare === undefined || spawnSync(unshare, ['-Ur', 'true'], { stdio: 'ignore' }).status === 0
  if (isInstalled || canUnshare) return []
  throw refuse(`This system does not let Electron make its sandbox. Run this once, then start again:\n  sudo chown root:root ${keeper} && sudo chmod 4755 ${keeper}`)
}
