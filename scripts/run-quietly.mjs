// Running another program without showing what it prints, and never leaving it behind: a second set-up must not meet a first one's npm.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { hearStop } from './stop-signals.mjs'

const running = new Set()
let stopHearing

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {object} [options]
 * @param {Record<string, string>} [options.environment] added to this process's own
 * @param {string} [options.node] path of a Node that comes first in the program's PATH
 * @param {string} [options.folder] where it runs
 * @param {(text: string) => void} [options.onComplaint] gets standard error as it comes
 * @returns {Promise<{ code: number, output: string, complaint: string, all: string }>} standard output, standard error, both as they came;
 *   a program that cannot be started has code 127 and its reason as complaint
 */
export function runQuietly(program, parameters, { environment = {}, node, folder, onComplaint } = {}) {
  const path = process.env.PATH ?? process.env.Path ?? ''
  const env = { ...process.env, ...environment, PATH: node === undefined ? path : `${dirname(node)}${delimiter}${path}` }
  return new Promise((done) => {
    const child = spawn(program, parameters, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    add(child)
    const result = { code: 127, output: '', complaint: '', all: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      result.output += text
      result.all += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      result.complaint += text
      result.all += text
      onComplaint?.(text)
    })
    child.once('error', (error) => {
      remove(child)
      done({ ...result, complaint: error.message, all: error.message })
    })
    child.once('close', (code) => {
      remove(child)
      done({ ...result, code: code ?? 1 })
    })
  })
}

function add(child) {
  running.add(child)
  // The exit code a shell gives for the signal; the listener of `exit` below ends them.
  stopHearing ??= hearStop((signal) => process.exit(128 + constants.signals[signal]))
}

function remove(child) {
  running.delete(child)
  if (running.size > 0) return
  stopHearing?.()
  stopHearing = undefined
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})
