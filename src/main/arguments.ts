import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { isDeepLink } from '../shared/deep-link.ts'

/** What a right click on the icon offers, and what it is in the window's own commands. */
export const actions = ['import', 'refresh', 'search'] as const

/** UTF-16 units of all words together. A start hands its words to the first in one message, and a message that is cut off could end the first. */
const mostWords = 16_000

/** What a start asks a window to open. It is plain, because a second start hands it to the first. */
export const wantedSchema = z.object({
  files: z.array(z.string()).max(mostWords), // absolute paths
  links: z.array(z.string().max(mostWords)).max(mostWords), // as they were given, unread
  action: z.enum(actions).nullable(),
})
export type Wanted = z.infer<typeof wantedSchema>

export interface WindowArguments extends Wanted {
  readonly libraryPath: string | null
  readonly now: string | null // ISO 8601
  readonly background: boolean // started with the computer: into the tray, where there is one
  readonly screenshot: string | null // save a picture of the settled window there, then quit
  readonly screenshotWhenReady: string | null // the same, and stay
  readonly problem: string | null // a sentence where an argument makes no sense
}

const withValue = { '--library': 'libraryPath', '--now': 'now', '--screenshot': 'screenshot', '--screenshot-when-ready': 'screenshotWhenReady', '--action': 'action' } as const

/**
 * Reads what the app was started with. `given` are the words behind the program and the app's folder; switches of
 * Chromium among them are passed over, and nothing behind `--` is a switch. Paths are resolved against `folder`.
 */
export function parseWindowArguments(given: readonly string[], folder: string): WindowArguments {
  const values: Record<string, string | null> = { libraryPath: null, now: null, screenshot: null, screenshotWhenReady: null, action: null }
  const files: string[] = []
  const links: string[] = []
  let problem: string | null = null
  let onlyNames = false
  let background = false
  for (let index = 0; index < given.length; index++) {
    const word = given[index] as string
    const [name, inline] = onlyNames ? [word, undefined] : splitOption(word)
    const key = onlyNames ? undefined : (withValue as Record<string, string>)[name]
    if (key) {
      const value = inline ?? given[++index]
      if (value === undefined || value === '') problem = `${name} needs a value.`
      else values[key] = key === 'now' || key === 'action' ? value : resolve(folder, value)
    } else if (word === '--' && !onlyNames) onlyNames = true
    else if (word === '--background' && !onlyNames) background = true
    else if (isDeepLink(word)) links.push(word)
    else if ((onlyNames || !word.startsWith('-')) && word !== '') files.push(pathOf(word, folder))
  }
  const action = actions.find((each) => each === values['action']) ?? null
  if (values['action'] && action === null) problem = `--action takes one of ${actions.join(', ')}, not "${values['action'].slice(0, 40)}".`
  if (values['now'] && Number.isNaN(Date.parse(values['now']))) problem = `--now takes a time such as 2026-11-25T09:00:00Z, not "${values['now'].slice(0, 40)}".`
  if (given.reduce((sum, word) => sum + word.length + 1, 0) > mostWords) problem = 'That is too much to open at once. Open fewer files, or import a folder with the command line: marketdash import FOLDER.'
  return { files, links, action, background, problem, libraryPath: values['libraryPath'] ?? null, now: values['now'] ?? null, screenshot: values['screenshot'] ?? null, screenshotWhenReady: values['screenshotWhenReady'] ?? null }
}

function splitOption(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=')
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, undefined]
}

/** Desktops name a file by its path or by its address. */
function pathOf(word: string, folder: string): string {
  if (!/^file:\/\//i.test(word)) return resolve(folder, word)
  try {
    return fileURLToPath(word)
  } catch {
    return resolve(folder, word) // of another computer, or with a hidden slash: it is not found, and the window says so
  }
}

/** The words behind the program and, in a checkout, behind the app's own folder. */
export function wordsOfProcess(argv: readonly string[], appFolder: string, folder: string): readonly string[] {
  const at = argv.findIndex((word, index) => index > 0 && !word.startsWith('-') && resolve(folder, word) === resolve(appFolder))
  return argv.slice(at > 0 ? at + 1 : 1)
}

/**
 * The words of a command line; null where the app is started for its window. The installed `marketdash` starts the app's own program with
 * `--command-line -- WORDS`: its runtime cannot be made a plain Node, because that fuse is off.
 */
export function wordsOfCommandLine(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--command-line')
  const names = argv.indexOf('--', at)
  return at < 0 || names < 0 ? null : argv.slice(names + 1)
}
