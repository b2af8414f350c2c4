// What a window may ask of the main process itself, beside the library's contract, and what it is told.
import { z } from 'zod'
import { answers } from './answers.ts'
import type { LibraryChange } from './contract.ts'
import type { DeepLink } from './deep-link.ts'
import type { UpdateReport } from './update.ts'
import { themes } from './themes.ts'
import { languages } from './words/languages.ts'


const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
/** When the system shows notifications. */
export const noticesSchema = z.object({ on: z.boolean(), quiet: z.boolean(), from: timeOfDay, until: timeOfDay })

/** What main must know of what was chosen in the window. */
export const preferencesSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(themes),
  keys: z.record(z.string().max(40), z.string().max(40)).default({}), // of commands, by their names, for the menu
  notices: noticesSchema.default({ on: true, quiet: false, from: '22:00', until: '07:00' }),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** What is to be known of the app itself. */
export interface AppFacts {
  readonly version: string
  readonly libraryPath: string
  readonly isMovable: boolean // false: it was named at the start, or lies beside a portable copy
  readonly tray: boolean
  readonly autostart: boolean | null // null: not offered
  readonly hasCommand: boolean // a command line that can be linked
}

/** Is the library process there? `message` is a sentence for the person; null when all is well. */
export interface LibraryState {
  readonly state: 'starting' | 'ready' | 'restarting' | 'failed'
  readonly message: string | null
}

const fileName = z.string().min(1).max(200).regex(/^[^\p{C}/\\]+$/u)

export const windowContract = {
  'window.state': { input: () => z.object({}), output: answers<{ library: LibraryState; firstStart: boolean; platform: string }>() },
  /** Opens an http(s) or mailto link in the system's browser; anything else is refused. */
  'window.openLink': { input: () => z.object({ url: z.string().max(8192) }), output: answers<{ opened: string }>() },
  /** Asks the person where to save a text, and saves it. `path` is null where they changed their mind. */
  'window.saveFile': {
    input: () => z.object({ name: fileName, text: z.string().max(64 * 1024 * 1024) }),
    output: answers<{ path: string | null }>(),
  },
  /** Asks the person for a folder and saves texts there, each under its own name. What stands there already is left as it is and counted. */
  'window.saveFiles': {
    input: () => z.object({ title: z.string().min(1).max(200), files: z.array(z.object({ name: fileName, text: z.string().max(64 * 1024 * 1024) })).max(20_000) }),
    output: answers<{ folder: string | null; written: number; kept: number }>(),
  },
  /** Prints what the style sheet for paper shows, by the system's own dialog. False where the person changed their mind. */
  'window.print': { input: () => z.object({}), output: answers<{ printed: boolean }>() },
  /** The same as a PDF, saved where the person says. */
  'window.savePdf': { input: () => z.object({ name: fileName }), output: answers<{ path: string | null }>() },
  'window.copyText': { input: () => z.object({ text: z.string().max(100_000) }), output: answers<Record<string, never>>() },
  /** How many articles are unread, for the icon. */
  'window.showUnread': { input: () => z.object({ unread: z.int().min(0) }), output: answers<Record<string, never>>() },
  /** Language, keys and colours, for menus, dialogs and the empty window. Kept for the next start. */
  'window.setPreferences': { input: () => preferencesSchema, output: answers<Record<string, never>>() },
  'app.read': { input: () => z.object({}), output: answers<AppFacts>() },
  'app.change': { input: () => z.object({ tray: z.boolean().optional(), autostart: z.boolean().optional() }), output: answers<AppFacts>() },
  'app.linkCommand': { input: () => z.object({}), output: answers<{ path: string }>() },
  'app.readLicences': { input: () => z.object({}), output: answers<{ text: string }>() },
  /** Asks for a folder and moves the library there; the app then starts again. `path` is null where the person changed their mind. */
  'app.moveLibrary': { input: () => z.object({}), output: answers<{ path: string | null }>() },
  /** Newer versions of the app itself. Looked for when asked, or daily where the person agreed; installed when the app quits. */
  'updates.state': { input: () => z.object({}), output: answers<UpdateReport>() },
  'updates.setDaily': { input: () => z.object({ daily: z.boolean() }), output: answers<UpdateReport>() },
  'updates.check': { input: () => z.object({}), output: answers<UpdateReport>() }, // answers when it has looked
  'updates.download': { input: () => z.object({}), output: answers<UpdateReport>() }, // answers when it is there; how far it is comes as an event
  /** The window has painted what it was opened for, and which article it shows: a picture may be taken now. */
  'window.settled': { input: () => z.object({ articleId: z.string().max(20).nullable() }), output: answers<Record<string, never>>() },
} as const

export type WindowContract = typeof windowContract
export type WindowRequestName = keyof WindowContract
export type WindowInput<Name extends WindowRequestName> = z.input<ReturnType<WindowContract[Name]['input']>>

/** What main tells a window. */
export type WindowEvent =
  | { readonly kind: 'change'; readonly change: LibraryChange }
  | { readonly kind: 'library'; readonly state: LibraryState }
  | { readonly kind: 'open'; readonly articleId: string } // show this article: named on the command line, or just imported by it
  | { readonly kind: 'show'; readonly link: Exclude<DeepLink, { kind: 'article' }> } // a link from elsewhere: show the place, or fill the field
  | { readonly kind: 'opml'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] } // lists of feeds to look through
  | { readonly kind: 'update'; readonly report: UpdateReport } // how far an update is
  | { readonly kind: 'notice'; readonly message: string } // something went wrong outside the window: shown as an alert
  | { readonly kind: 'command'; readonly name: string } // a menu item was chosen: import, search, next, refresh …

/** What the preload puts on `window.marketdash`: nothing more. */
export interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: true; value: unknown } | { ok: false; error: { kind: string; message: string } }>
  onEvent(listener: (event: WindowEvent) => void): () => void
}
