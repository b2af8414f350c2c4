// The recovery room: a library is opened whatever state it was left in, looked over, and backed up. Why it is so: docs/notes/storage.md
export { openKept } from './keep.ts'
export type { KeepOptions, KeptLibrary } from './keep.ts'
export { closeSafely, openSafely } from './open.ts'
export { writeMark } from './mark.ts'
export type { OpenedLibrary } from './open.ts'
export type { Caretaker, CaretakerChannel, StartCaretaker } from './caretaker.ts'
export { repairSearchIndex } from './search-repair.ts'
