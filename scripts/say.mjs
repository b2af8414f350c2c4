// What setup says to a person. Always on standard error: standard output belongs to results (`--json`, `--print-runtime`).

/**
 * A failure a person can act on: the message is the whole explanation, no stack is shown.
 * @param {string} message says what to do
 * @returns {Error} to throw
 */
export function refuse(message) {
  return Object.assign(new Error(message), { name: 'SetupError' })
}

/** @param {string} line a plain sentence */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Ends the process with exit code 1 and one clear sentence where the cause is known, with the stack for anything unexpected.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  say(explainError(error))
  process.exit(1)
}

/** @param {unknown} error */
export function explainError(error) {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'SetupError') return error.message
  const path = 'path' in error && error.path ? ` (${error.path})` : ''
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return `The disk is full${path}. Free about 2 GB and start again: what was half done is done anew.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `This folder cannot be written${path}. Give yourself the right to write there and start again.`
  return error.stack ?? error.message
}

/**
 * Says how far a long step is, at most every two seconds and only when the figure moved.
 * @param {string} what for example "Electron 33.2.1"
 * @param {number} total expected bytes (an estimate is enough)
 * @param {() => number} measure bytes so far
 * @returns {() => void} stops the reports
 */
export function reportProgress(what, total, measure) {
  let last = -1
  const timer = setInterval(() => {
    const percent = Math.min(99, Math.floor((measure() / total) * 100))
    if (percent > last) say(`  ${what}: ${percent} %`)
    last = Math.max(last, percent)
  }, 2000)
  return () => clearInterval(timer)
}

/** @param {number} bytes */
export function formatSize(bytes) {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
