import type { StartParseProcess } from '../core/index.ts'
import { openOutput } from './output.ts'
import { runCommandLine } from './run.ts'

// The shell's convention: 128 and the number of the signal.
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Runs one command line on this process's own streams and signals, and returns the exit code when all is written. */
export async function runInTerminal(words: readonly string[], startParseProcess: StartParseProcess | null): Promise<number> {
  const interruption = new AbortController()
  let interruptedCode: number | null = null
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, () => {
      if (interruptedCode !== null) process.exit(code) // asked a second time: at once; a library bears that
      interruptedCode = code
      interruption.abort()
    })
  }
  const code = await runCommandLine(words, openOutput(process.stdout, process.stderr), interruption.signal, startParseProcess)
  await new Promise((done) => process.stderr.write('', done)) // on some systems a pipe is written later, and exit would cut it off
  return interruptedCode ?? code
}
