import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface SmallDisk {
  readonly folder: string
  remount(mode: 'ro' | 'rw'): void
  /** Fills the disk up but for so many bytes. */
  leave(bytes: number): void
  /** Gives back what `leave` took. */
  free(): void
}

/** Whether this process may mount: as root, and not in a container that forbids it. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A disk of so many megabytes, in memory; gone after the test. Only where canMount. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })
  const filler = join(folder, 'filler')
  mkdirSync(filler)
  return {
    folder,
    remount: (mode) => void execFileSync('mount', ['-o', `remount,${mode}`, folder]),
    leave(bytes) {
      const { bavail, bsize } = statfsSync(folder)
      const size = bavail * bsize - bytes
      if (size > 0) writeFileSync(join(filler, String(Math.random())), Buffer.alloc(size))
    },
    free() {
      rmSync(filler, { recursive: true })
      mkdirSync(filler)
    },
  }
}
