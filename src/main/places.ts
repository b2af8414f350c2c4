import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const portableName = 'Marketdash-data'

/**
 * The folder of a portable copy, in which its library and its settings are; null for an installed one. A copy is portable where a folder
 * `Marketdash-data` lies beside it, and Windows' portable program always is.
 * `program` is the path of the running program; an AppImage and the portable program name themselves in the environment.
 */
export function findPortableFolder(environment: Readonly<Record<string, string | undefined>>, platform: string, program: string): string | null {
  const portableProgram = environment['PORTABLE_EXECUTABLE_DIR']
  if (platform === 'win32' && portableProgram) return join(portableProgram, portableName)
  const app = platform === 'darwin' ? dirname(dirname(dirname(program))) : platform === 'linux' ? (environment['APPIMAGE'] ?? program) : program // Marketdash.app/Contents/MacOS/Marketdash
  const folder = join(dirname(app), portableName)
  return existsSync(folder) ? folder : null
}
