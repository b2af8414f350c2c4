// The parse process: what comes from the web is read here and nowhere else, because a page can freeze a parser or fill its memory and
// a process can be ended. Plain Node runs this file behind IPC, Electron's utilityProcess behind its port.
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { parseDocument, parsePageBytes } from './formats/detect.ts'
import type { ParseAnswer, ParseRequest, ParseTasks } from './parser.ts'

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort

const tasks: { readonly [Task in keyof ParseTasks]: (bytes: Uint8Array, hints: ParseRequest['hints']) => ParseTasks[Task] } = {
  document: parseDocument,
  page: parsePageBytes,
}

function answer({ id, task, bytes, hints }: ParseRequest): ParseAnswer {
  try {
    return { id, result: tasks[task](bytes, hints) }
  } catch (error) {
    if (error instanceof AppError) return { id, error: toErrorValue(error) }
    // A parser that stumbles (too deep, say) stumbles over this document; the ones beside it are to be read.
    console.error(error)
    return {
      id,
      error: {
        kind: 'bad-input',
        message: 'This could not be read: it is built in a way that the reader does not understand. Save it as plain text and import that.',
      },
    }
  }
}

function send(message: ParseAnswer): void {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

if (parentPort) parentPort.on('message', (event) => send(answer(event.data as ParseRequest)))
else {
  process.on('message', (message) => send(answer(message as ParseRequest)))
  process.on('disconnect', () => process.exit(0)) // whoever asked is gone
}
send({ ready: true })
