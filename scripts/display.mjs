// A display for the window: the person's own, or a private Xvfb that nobody else on the computer can look into.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from './say.mjs'
import { findProgram } from './system-packages.mjs'

/**
 * Whether windows can be shown to a person. Only Linux and its relatives have computers without.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform === 'win32' || platform === 'darwin' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/**
 * Starts an Xvfb of our own on a free display number, closed to everyone without its cookie.
 * @returns {Promise<{ environment: { DISPLAY: string, XAUTHORITY: string }, stop: () => void }>} environment is what its programs need
 * @throws a refusal when Xvfb is missing or does not start
 */
export async function startDisplay() {
  const program = findProgram('Xvfb')
  if (program === undefined) throw refuse('There is no display, and Xvfb is not installed. Install the package xvfb and start again.')
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, writeAuthority(randomBytes(16)), { mode: 0o600 })
  const parameters = ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp', '-auth', authority, '-noreset']
  // In a process group of its own: a Ctrl-C in the terminal must end the app first, and the display after it. The shell ends Xvfb when
  // its standard input closes, which the system does even when this process is killed: no display is left behind.
  const keeper = '"$@" <&- & display=$!; exec 3>&-; cat >/dev/null; kill "$display"; wait "$display"; rm -r "$0"'
  const child = spawn('sh', ['-c', keeper, folder, program, ...parameters], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'], detached: true })
  let complaint = ''
  child.stderr.on('data', (part) => (complaint = (complaint + part).slice(-2000)))
  const stop = () => child.stdin.destroy()
  const number = await new Promise((done, fail) => {
    let text = ''
    child.stdio[3].on('data', (part) => {
      text += part
      if (text.includes('\n')) done(text.trim())
    })
    child.stdio[3].once('end', () => fail(refuse(`Xvfb, the display for a computer without one, did not start: ${complaint.trim().split('\n').at(-1)}`)))
    child.once('error', fail)
  })
  for (const handle of [child, child.stdin, child.stderr, child.stdio[3]]) handle.unref()
  return { environment: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
}

/**
 * An Xauthority file with one cookie that holds for every host and display number (FamilyWild, empty number).
 * @param {Buffer} cookie 16 bytes
 * Source: libXau, Xauth.h and AuWrite.c: family, then address, number, name and data, each as a 16-bit big-endian length and its bytes.
 */
export function writeAuthority(cookie) {
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1', 'latin1'), cookie]
  const parts = fields.flatMap((field) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(field.length)
    return [length, field]
  })
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...parts])
}
