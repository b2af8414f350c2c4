// Hearing that this process is to stop: by a signal, or because the npm that ran it is gone (npm's shell does not pass SIGTERM on).

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const parent = process.ppid

/**
 * @param {(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void} listener while there is one, signals no longer end this process by themselves
 * @returns {() => void} stops listening
 */
export function hearStop(listener) {
  for (const signal of signals) process.on(signal, listener)
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32'
  const timer = isUnderNpm ? setInterval(() => process.ppid !== parent && listener('SIGTERM'), 500) : undefined
  timer?.unref()
  return () => {
    clearInterval(timer)
    for (const signal of signals) process.off(signal, listener)
  }
}
