import type { Parser } from '../core/index.ts'
import { parseProcessPath } from './entries.ts'

/** A parser with a process of its own for the whole command. The caller closes it. */
export async function startParser(): Promise<Parser> {
  const { createParser, startNodeParseProcess } = await import('../core/index.ts')
  return createParser({ startProcess: () => startNodeParseProcess(parseProcessPath) })
}
