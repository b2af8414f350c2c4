// A library in a process of its own, as the window has it: answers requests sent over IPC.
import { fileURLToPath } from 'node:url'
import { openApp, startNodeParseProcess } from '../../src/core/index.ts'

const app = openApp({
  libraryPath: process.argv[2] as string,
  startParseProcess: () => startNodeParseProcess(fileURLToPath(new URL('../../src/core/ingest/parse-process.ts', import.meta.url))),
})
process.on('message', async ({ id, name, input }: { id: number; name: string; input: unknown }) => {
  try {
    process.send?.({ id, value: await app.call(name as 'library.status', input as Record<string, never>) })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
})
process.on('disconnect', () => void app.close().then(() => process.exit(0)))
process.send?.({ ready: true })
