import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstallKind } from './manifest.ts'

const policyProgram = '/usr/bin/pkexec' // asks the person for the right to install, in the desktop's own dialog
const packageProgram = '/usr/bin/dpkg'

/**
 * What kind of installation this copy is; null for one that cannot replace itself: a checkout, a portable copy, a package that another program
 * installed, or a .deb where nothing can ask for the right to install.
 */
export function findInstallKind(place: { readonly isPackaged: boolean; readonly platform: string; readonly environment: Readonly<Record<string, string | undefined>>; readonly resources: string }): InstallKind | null {
  const { isPackaged, platform, environment, resources } = place
  if (!isPackaged) return null
  if (platform === 'darwin') return 'zip'
  if (platform === 'win32') return environment['PORTABLE_EXECUTABLE_FILE'] ? null : 'nsis'
  if (environment['APPIMAGE']) return 'AppImage'
  return readPackageType(resources) === 'deb' && existsSync(policyProgram) && existsSync(packageProgram) ? 'deb' : null
}

function readPackageType(resources: string): string | null {
  try {
    return readFileSync(join(resources, 'package-type'), 'utf8').trim()
  } catch {
    return null
  }
}

/**
 * Puts a downloaded and checked file in the place of this copy. The app is about to end; on Windows the installer waits for that.
 * @throws Error where it could not: then the old copy is as it was
 */
export async function installUpdate(path: string, kind: InstallKind, environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (kind === 'AppImage') return replaceFile(path, environment['APPIMAGE'] as string)
  if (kind === 'deb') return runToEnd(policyProgram, [packageProgram, '--install', path])
  if (kind === 'nsis') return startAndLeave(path, ['--updated', '/S'])
  // zip: macOS has it already and installs it when the app ends.
}

/** The old file stays until the new one is whole on the same disk; then it is replaced in one step, under the name it has. */
export async function replaceFile(from: string, to: string): Promise<void> {
  const unfinished = `${to}.new`
  try {
    await copyFile(from, unfinished)
    await chmod(unfinished, 0o755)
    const file = await open(unfinished, 'r+')
    await file.sync().finally(() => file.close())
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function runToEnd(program: string, words: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { stdio: 'ignore' })
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${program}: exit code ${code}`))))
  })
}

function startAndLeave(program: string, words: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true })
    child.once('error', fail)
    child.once('spawn', () => {
      child.unref()
      done()
    })
  })
}
