import { openApp, startNodeParseProcess } from '../../../src/core/index.ts'
import type { App, AppOptions } from '../../../src/core/index.ts'
import type { IncomingDocument } from '../../../src/shared/contract.ts'
import { parseProcess } from '../../parse-process.ts'

/** The real app on a folder, under plain Node. */
export function openTestApp(libraryPath: string, more: Partial<AppOptions> = {}): App {
  return openApp({ libraryPath, startParseProcess: () => startNodeParseProcess(parseProcess), ...more })
}

/** A plain text as a person would import it. */
export function makeDocument(number: number, words = 400): IncomingDocument {
  const text = `Company ${number} beats expectations\n\nCompany ${number} (NYSE: C${number % 300}) said revenue rose ${number % 50}%.\n\n${Array.from({ length: words }, (_, place) => `word${(place * 7919 + number * 104729) % 5000}`).join(' ')}\n`
  return { name: `company-${number}.txt`, bytes: new TextEncoder().encode(text), url: null, modifiedAt: null }
}
