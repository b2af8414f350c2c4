import { compareVersions } from '../../shared/update.ts'
import type { UpdateReport, UpdateState } from '../../shared/update.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { Words } from '../../shared/words/languages.ts'
import { downloadUpdate, fetchManifest, isFile } from './fetch-update.ts'
import type { Fetch } from './fetch-update.ts'
import { chooseFile } from './manifest.ts'
import type { InstallKind, Manifest, UpdateFile } from './manifest.ts'
import type { UpdateChoices } from './choices.ts'

export interface UpdateOptions {
  readonly version: string // of this copy
  readonly source: { readonly server: string; readonly key: string } | null // null: this copy looks for none
  readonly kind: InstallKind | null // null: it cannot replace itself
  readonly platform: string
  readonly arch: string
  readonly folder: string // for downloads
  readonly fetch: Fetch
  readonly choices: { read(): UpdateChoices; write(choices: UpdateChoices): void }
  /** Puts the file in the place of this copy. Called when the app quits; throws where it could not. */
  readonly install: (path: string, kind: InstallKind) => Promise<void>
  /** Hands the file to the system, where that has to happen before the app quits (macOS). */
  readonly prepare: (path: string) => Promise<void>
  readonly words: () => Words['updates']
  readonly now: () => Date
  readonly tell: (report: UpdateReport) => void
}

export interface Updates {
  report(): UpdateReport
  setDaily(daily: boolean): UpdateReport
  check(): Promise<UpdateReport>
  download(): Promise<UpdateReport>
  /** Looks where the person agreed to it and the last look is a day old. Called at the start and every hour. */
  checkDaily(): Promise<void>
  /** Installs what is ready; what goes wrong is told at the next start. */
  installOnQuit(): Promise<void>
}

const day = 24 * 60 * 60 * 1000

/** Newer versions of the app itself: looked for when asked, or daily where the person agreed; downloaded when asked; installed when the app quits. */
export function openUpdates(options: UpdateOptions): Updates {
  const { version, source, kind, choices } = options
  let state: UpdateState = { kind: 'idle' }
  let found: { readonly manifest: Manifest; readonly file: UpdateFile } | null = null
  let ready: { readonly path: string; readonly file: UpdateFile; readonly version: string } | null = null
  const failedBefore = choices.read().failedInstall
  if (failedBefore !== null) {
    if (compareVersions(failedBefore, version) > 0) state = { kind: 'failed', message: options.words().notInstalled(failedBefore) }
    choices.write({ ...choices.read(), failedInstall: null })
  }

  const report = (): UpdateReport => {
    const { daily, checkedAt } = choices.read()
    return { version, state, canLook: source !== null, daily, checkedAt }
  }
  const setState = (next: UpdateState): UpdateReport => {
    state = next
    const now = report()
    options.tell(now)
    return now
  }
  const fail = (error: unknown): UpdateReport => setState({ kind: 'failed', message: toErrorValue(error).message })

  async function check(): Promise<UpdateReport> {
    if (source === null) throw new AppError('bad-input', options.words().noServer)
    if (state.kind === 'checking' || state.kind === 'downloading' || state.kind === 'ready') return report()
    choices.write({ ...choices.read(), checkedAt: options.now().toISOString() }) // a look that fails is a look: daily means no more than once a day
    setState({ kind: 'checking' })
    try {
      const manifest = await fetchManifest(options.fetch, source.server, source.key, options.words())
      const newer = compareVersions(manifest.version, version)
      if (newer < 0) throw new AppError('bad-input', options.words().older(manifest.version, version))
      if (newer === 0) return setState({ kind: 'current' })
      const file = chooseFile(manifest, kind, options.platform, options.arch)
      if (file === null) return setState({ kind: 'elsewhere', version: manifest.version, notes: manifest.notes })
      found = { manifest, file }
      return setState({ kind: 'available', version: manifest.version, notes: manifest.notes, bytes: file.bytes })
    } catch (error) {
      return fail(error)
    }
  }

  async function download(): Promise<UpdateReport> {
    if (state.kind === 'downloading' || state.kind === 'ready') return report()
    if (source === null || found === null) throw new AppError('bad-input', options.words().lookFirst)
    const { manifest, file } = found
    let told = 0
    setState({ kind: 'downloading', version: manifest.version, done: 0, bytes: file.bytes })
    try {
      const path = await downloadUpdate(options.fetch, source.server, file, options.folder, (done) => {
        if (done - told < file.bytes / 100) return
        told = done
        setState({ kind: 'downloading', version: manifest.version, done, bytes: file.bytes })
      }, options.words())
      await options.prepare(path)
      ready = { path, file, version: manifest.version }
      return setState({ kind: 'ready', version: manifest.version, notes: manifest.notes })
    } catch (error) {
      return fail(error)
    }
  }

  return {
    report,
    setDaily(daily) {
      choices.write({ ...choices.read(), daily })
      const now = report()
      options.tell(now)
      return now
    },
    check,
    download,
    async checkDaily() {
      const { daily, checkedAt } = choices.read()
      const age = checkedAt === null ? Infinity : options.now().getTime() - Date.parse(checkedAt)
      // A clock that was set back makes an age below zero: then it is looked again.
      if (source !== null && daily === true && (age >= day || age < 0) && (state.kind === 'idle' || state.kind === 'current' || state.kind === 'failed')) await check()
    },
    async installOnQuit() {
      if (ready === null || kind === null) return
      try {
        if (!(await isFile(ready.path, ready.file))) throw new AppError('bad-input', options.words().damaged)
        await options.install(ready.path, kind)
      } catch (error) {
        console.error(`Version ${ready.version} could not be installed:`, error)
        choices.write({ ...choices.read(), failedInstall: ready.version })
      }
    },
  }
}
