// The functions of scripts/ that are tested here, with their types: the scripts are plain JavaScript, so that they run before anything is installed.
import type { Buffer } from 'node:buffer'

type Environment = Readonly<Record<string, string>>
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly again: number
  readonly lines: readonly string[]
}
interface Step {
  readonly name: string
  readonly seconds: number
  readonly hasPassed: boolean
  readonly counts?: Counts
}
interface LockFile {
  readonly packages: Readonly<Record<string, object>>
}
type Choose = (name: string) => string | undefined

const load = (name: string): Promise<unknown> => import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href)

export const { computeStamp, readStamp, writeStamp } = (await load('stamp')) as {
  computeStamp: (root: string, names: readonly string[], salt?: string) => string
  readStamp: (file: string) => string | undefined
  writeStamp: (file: string, stamp: string) => void
}
export const { untar } = (await load('untar')) as { untar: (archive: string, folder: string, choose: Choose) => Promise<number> }
export const { unzip } = (await load('unzip')) as { unzip: (archive: string, folder: string, choose: Choose) => Promise<number> }
export const { holdLock } = (await load('lock')) as {
  holdLock: <T>(lock: string, work: () => Promise<T>, times?: { poll?: number; patience?: number }) => Promise<T>
}
export const { parseMissingLibraries, choosePackages } = (await load('system-packages')) as {
  parseMissingLibraries: (output: string) => readonly string[]
  choosePackages: (missing: readonly string[], known: ReadonlySet<string>) => readonly string[]
}
export const { hasDisplay, writeAuthority } = (await load('display')) as {
  hasDisplay: (environment: Environment, platform: NodeJS.Platform) => boolean
  writeAuthority: (cookie: Buffer) => Buffer
}
export const { findCacheFolder, findLibraryFolder } = (await load('places')) as {
  findCacheFolder: (environment: Environment, platform: NodeJS.Platform) => string
  findLibraryFolder: (environment: Environment, platform: NodeJS.Platform) => string
}
export const { isGoodNode } = (await load('find-node')) as { isGoodNode: (version: string) => boolean }
export const { isComplete } = (await load('install-modules')) as {
  isComplete: (lock: LockFile | undefined, installed: LockFile | undefined, computer: { platform: string; arch: string; libc: string }) => boolean
}
export const { setFuses, chooseFallbackEntry } = (await load('electron-runtime')) as {
  setFuses: (program: Buffer, fuses: Readonly<Record<number, '0' | '1'>>) => Buffer
  chooseFallbackEntry: Choose
}
export const { resolveParameters } = (await load('start-parameters')) as {
  resolveParameters: (given: readonly string[], folder: string) => { parameters: readonly string[]; takesPicture: boolean }
}
export const { countVitest, countPlaywright, summarizeSteps } = (await load('test-counts')) as {
  countVitest: (report: object | undefined) => Counts | undefined
  countPlaywright: (report: object | undefined) => Counts | undefined
  summarizeSteps: (results: readonly Step[], filter: readonly string[]) => { lines: readonly string[]; hasPassed: boolean }
}
