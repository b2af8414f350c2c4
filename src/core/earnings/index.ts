export { storeExtraction, readExtraction, readWhole, refileArticle, checkEvidence } from './store.ts'
export { listSnapshotsOfSymbol } from './snapshots.ts'
export { readLedger } from './ledger/read.ts'
export { auditArticle } from './audit/audit.ts'
