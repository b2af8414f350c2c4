import { openOutput } from './output.ts'
import { runCommandLine } from './run.ts'

// The shell's convention: 128 and the number of the signal.
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const interruption = new AbortController()
let interruptedCode: number | null = null
for (const [signal, code] of Object.entries(exitCodes)) {
  process.on(signal, () => {
    if (interruptedCode !== null) process.exit(code) // asked a second time: at once; a library bears that
    interruptedCode = code
    interruption.abort()
  })
}

const code = await runCommandLine(process.argv.slice(2), openOutput(process.stdout, process.stderr), interruption.signal)
await new Promise((done) => process.stderr.write('', done)) // on some systems a pipe is written later, and exit would cut it off
process.exit(interruptedCode ?? code)
