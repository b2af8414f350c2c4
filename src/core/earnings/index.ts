export { storeExtraction, readExtraction, checkEvidence } from './store.ts'
export { listSnapshotsOfSymbol } from './snapshots.ts'
export { readLedger } from './ledger/read.ts'
