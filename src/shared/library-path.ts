/**
 * Where a library is when nobody names another place and it was not moved: MARKETDASH_LIBRARY, else the platform's folder for
 * application data. `home` is the person's home folder; `platform` is Node's process.platform.
 */
export function defaultLibraryPath(environment: Readonly<Record<string, string | undefined>>, platform: string, home: string): string {
  if (environment['MARKETDASH_LIBRARY']) return environment['MARKETDASH_LIBRARY']
  if (platform === 'win32') return `${environment['APPDATA'] || `${home}\\AppData\\Roaming`}\\Marketdash`
  if (platform === 'darwin') return `${home}/Library/Application Support/Marketdash`
  return `${environment['XDG_DATA_HOME'] || `${home}/.local/share`}/marketdash`
}

/** The file that stays in the default folder when the library was moved; it holds the path of the new one. */
export const movedFile = 'moved-to.txt'

export interface LibraryPlace {
  readonly path: string
  /** The file that leads there; null where nothing was moved. A library that was moved is there, or its disk is missing: none is begun in its place. */
  readonly movedBy: string | null
}

/**
 * Where the library is when nobody names one on the command line. `readText` gives a file's text, or null where it is not there.
 * A file that holds no path counts as one that leads nowhere: better a sentence than an empty library.
 */
export function findLibrary(environment: Readonly<Record<string, string | undefined>>, platform: string, home: string, readText: (path: string) => string | null): LibraryPlace {
  const usual = defaultLibraryPath(environment, platform, home)
  if (environment['MARKETDASH_LIBRARY']) return { path: usual, movedBy: null }
  const file = `${usual}${platform === 'win32' ? '\\' : '/'}${movedFile}`
  const text = readText(file)
  return text === null ? { path: usual, movedBy: null } : { path: text.replace(/[\r\n]+$/, ''), movedBy: file }
}
