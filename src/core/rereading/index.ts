// Articles that were read with an older symbol directory or an older extractor are read again, in the background.
export { openRereader } from './rereader.ts'
export { listChanges } from './runs.ts'
export type { Rereader } from './rereader.ts'
