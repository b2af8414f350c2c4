import type { IncomingDocument } from '../../shared/contract.ts'

/** The files that were dropped, folders opened, in the order of their names. */
export async function listDroppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...transfer.files]
  const files: File[] = []
  const waiting = entries.reverse() // a stack, so that deep folders cannot exhaust the call stack
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (isFileEntry(entry)) files.push(await openFile(entry))
    else if (isFolderEntry(entry)) waiting.push(...(await listFolder(entry)).reverse())
  }
  return files
}

/** A file as the library takes it. */
export async function readFile(file: File): Promise<IncomingDocument> {
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    url: null,
    modifiedAt: file.lastModified > 0 ? new Date(file.lastModified).toISOString() : null,
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function openFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** readEntries answers at most a hundred at a time: it is asked until nothing is left. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    all.push(...some.filter((entry) => !entry.name.startsWith('.')))
  }
  return all.sort((a, b) => a.name.localeCompare(b.name))
}
