import { formatJson, printableLine, printableText } from './printable.ts'

/** Where a command's words go: results to standard output, everything else to standard error. */
export interface Output {
  readonly terminal: boolean // standard output is one
  readonly progressTerminal: boolean // standard error is one
  readonly columns: number | null // of the terminal; null where the output is no terminal and lines may be as long as they like
  /** Writes exactly this text. Rejects where it cannot be written: a closed pipe, a full disk. */
  readonly write: (text: string) => Promise<void>
  /** Writes lines made safe for a terminal. */
  readonly print: (...lines: readonly string[]) => Promise<void>
  /** Writes one JSON value. */
  readonly printJson: (value: unknown) => Promise<void>
  /** Writes a document: as it is into a file or a pipe, made safe for a terminal. */
  readonly printDocument: (text: string) => Promise<void>
  /** A sentence on standard error. */
  readonly say: (line: string) => void
  /** Exactly this text on standard error, as a progress bar needs it. */
  readonly draw: (text: string) => void
}

/** The output of this process. */
export function openOutput(standardOutput: NodeJS.WriteStream, standardError: NodeJS.WriteStream): Output {
  // A stream without a listener would end the process with a stack; a failed write is reported by its own promise.
  standardOutput.on('error', () => {})
  standardError.on('error', () => {})
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (text === '') return resolve()
      standardOutput.write(text, (error) => (error ? reject(error) : resolve()))
    })
  return {
    terminal: standardOutput.isTTY === true,
    progressTerminal: standardError.isTTY === true,
    columns: standardOutput.isTTY === true ? standardOutput.columns || 80 : null,
    write,
    print: (...lines) => write(lines.map((line) => `${printableText(line)}\n`).join('')),
    printJson: (value) => write(`${formatJson(value)}\n`),
    printDocument: (text) => write(endLine(standardOutput.isTTY === true ? printableText(text) : text)),
    say: (line) => void standardError.write(`${printableLine(line)}\n`),
    draw: (text) => void standardError.write(text),
  }
}

/** True for the error of a reader that went away (`marketdash articles | head`): the end of the work, not a failure. */
export function isClosedPipe(thrown: unknown): boolean {
  const code = thrown instanceof Error ? (thrown as Error & { code?: unknown }).code : undefined
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF'
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
