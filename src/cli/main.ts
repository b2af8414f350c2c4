import { runInTerminal } from './terminal.ts'

process.exit(await runInTerminal(process.argv.slice(2), null))
