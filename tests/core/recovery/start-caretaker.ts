import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import type { CaretakerChannel } from '../../../src/core/index.ts'

const entry = resolve(import.meta.dirname, '../../../src/core/recovery/caretaker-process.ts')

/** The real caretaker under plain Node. */
export function startCaretaker(): CaretakerChannel {
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: ['--disable-warning=ExperimentalWarning'] })
  return {
    send: (message) => void (child.connected && child.send(message as object)),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
