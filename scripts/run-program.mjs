// Running another program as if it were this one: its streams, its exit code, and the signals a person or the system sends.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'
import { hearStop } from './stop-signals.mjs'

const patience = 10_000

/**
 * Runs a program to its end. A signal to this process is passed on once; if the program is not gone 10 seconds later it is killed, with all it started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.environment] the whole environment of the program
 * @param {boolean} [options.isGroup] gives the program a process group of its own, so that Ctrl-C in a terminal does not reach it twice
 * @param {(line: string) => boolean} [options.showsLine] whether a line of its standard error is shown; without it the stream is inherited
 * @param {string} [options.folder] where it runs
 * @returns {Promise<{ code: number, isStopped: boolean }>} the exit code as a shell gives it (128 + number of a signal); whether a signal asked us to stop
 */
export function runProgram(program, parameters, { environment = process.env, isGroup = false, showsLine, folder } = {}) {
  const ownsGroup = isGroup && process.platform !== 'win32'
  return new Promise((done, fail) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      env: environment,
      stdio: ['inherit', 'inherit', showsLine === undefined ? 'inherit' : 'pipe'],
      detached: ownsGroup,
    })
    let isStopped = false
    let killer
    const passOn = (signal) => {
      // Without a group of its own the terminal has sent SIGINT to the program already.
      const hasIt = !ownsGroup && signal === 'SIGINT' && [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY)
      if (!isStopped && !hasIt) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      isStopped = true
      killer ??= setTimeout(() => killWhole(child, ownsGroup), patience)
    }
    const stopHearing = hearStop(passOn)
    if (showsLine !== undefined) createInterface({ input: child.stderr }).on('line', (line) => showsLine(line) && process.stderr.write(`${line}\n`))
    const finish = () => {
      clearTimeout(killer)
      stopHearing()
    }
    child.once('error', (error) => {
      finish()
      fail(error)
    })
    child.once(showsLine === undefined ? 'exit' : 'close', (code, signal) => {
      finish()
      if (ownsGroup) killWhole(child, true) // Whatever it left behind; usually there is nothing.
      done({ code: code ?? 128 + (constants.signals[signal] ?? 0), isStopped })
    })
  })
}

function killWhole(child, ownsGroup) {
  try {
    process.kill(ownsGroup ? -child.pid : child.pid, 'SIGKILL')
  } catch {
    // Nothing is left.
  }
}
