import { lstatSync, mkdirSync, statfsSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'

/** Linux's numbers of file systems that other computers share (statfs(2)): NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const networkFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400])

/** Makes the library's folder where it is missing. Throws AppError with a sentence where that cannot be done. */
export function makeLibraryFolder(folder: string): void {
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (there && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('bad-input', `${folder} is a file, but a library is a folder. Name a folder with --library.`)
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw new AppError('disk-full', `The disk is full: the library folder ${folder} could not be made. Free some space and try again.`, error)
    throw new AppError('library-unreadable', `The library folder ${folder} could not be made (${code}). Choose a folder that you may write to with --library.`, error)
  }
  refuseNetworkFolder(folder, process.platform, statfsSync(folder).type)
}

/**
 * SQLite's journal lives in memory that its readers share, and locks of a network file system are not to be trusted: two
 * computers with one library would ruin it (sqlite.org/wal.html, section 1). Throws AppError library-unreadable.
 */
export function refuseNetworkFolder(folder: string, platform: NodeJS.Platform, fileSystem: number): void {
  if (platform !== 'linux' || !networkFileSystems.has(fileSystem)) return
  throw new AppError('library-unreadable', `${folder} is on a disk that other computers share. A library needs a disk of this computer: name another folder with --library.`)
}
