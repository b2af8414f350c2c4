import { resolve } from 'node:path'

export interface WindowArguments {
  readonly files: readonly string[] // absolute paths
  readonly libraryPath: string | null
  readonly now: string | null // ISO 8601
  readonly screenshot: string | null // save a picture of the settled window there, then quit
  readonly screenshotWhenReady: string | null // the same, and stay
  readonly problem: string | null // a sentence where an argument makes no sense
}

const withValue = { '--library': 'libraryPath', '--now': 'now', '--screenshot': 'screenshot', '--screenshot-when-ready': 'screenshotWhenReady' } as const

/**
 * Reads what the app was started with. `given` are the words behind the program and the app's folder; switches of
 * Chromium among them are passed over. Paths are resolved against `folder`.
 */
export function parseWindowArguments(given: readonly string[], folder: string): WindowArguments {
  const values: Record<string, string | null> = { libraryPath: null, now: null, screenshot: null, screenshotWhenReady: null }
  const files: string[] = []
  let problem: string | null = null
  for (let index = 0; index < given.length; index++) {
    const word = given[index] as string
    const [name, inline] = splitOption(word)
    const key = (withValue as Record<string, string>)[name]
    if (key) {
      const value = inline ?? given[++index]
      if (value === undefined || value === '') problem = `${name} needs a value.`
      else values[key] = key === 'now' ? value : resolve(folder, value)
    } else if (!word.startsWith('-') && word !== '') {
      files.push(resolve(folder, word))
    }
  }
  if (values['now'] && Number.isNaN(Date.parse(values['now']))) problem = `--now takes a time such as 2026-11-25T09:00:00Z, not "${values['now']}".`
  return { files, problem, libraryPath: values['libraryPath'] ?? null, now: values['now'] ?? null, screenshot: values['screenshot'] ?? null, screenshotWhenReady: values['screenshotWhenReady'] ?? null }
}

function splitOption(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=')
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, undefined]
}

/** The words behind the program and, in a checkout, behind the app's own folder. */
export function wordsOfProcess(argv: readonly string[], appFolder: string, folder: string): readonly string[] {
  const at = argv.findIndex((word, index) => index > 0 && !word.startsWith('-') && resolve(folder, word) === resolve(appFolder))
  return argv.slice(at > 0 ? at + 1 : 1)
}
