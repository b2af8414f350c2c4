/**
 * Where a library is when nobody names another place: MARKETDASH_LIBRARY, else the platform's folder for
 * application data. `home` is the person's home folder; `platform` is Node's process.platform.
 */
export function defaultLibraryPath(environment: Readonly<Record<string, string | undefined>>, platform: string, home: string): string {
  if (environment['MARKETDASH_LIBRARY']) return environment['MARKETDASH_LIBRARY']
  if (platform === 'win32') return `${environment['APPDATA'] || `${home}\\AppData\\Roaming`}\\Marketdash`
  if (platform === 'darwin') return `${home}/Library/Application Support/Marketdash`
  return `${environment['XDG_DATA_HOME'] || `${home}/.local/share`}/marketdash`
}
