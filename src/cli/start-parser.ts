import { parseProcessPath } from './entries.ts'
import type { Parser, StartParseProcess } from '../core/index.ts'

/** A parser with a process of its own for the whole command, started as the app says or under this Node. The caller closes it. */
export async function startParser({ startParseProcess }: { readonly startParseProcess: StartParseProcess | null }): Promise<Parser> {
  const { createParser, startNodeParseProcess } = await import('../core/index.ts')
  return createParser({ startProcess: startParseProcess ?? (() => startNodeParseProcess(parseProcessPath)) })
}
