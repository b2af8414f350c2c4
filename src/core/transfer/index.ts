export { exportEverything } from './export.ts'
export { importEverything } from './import.ts'
export { importDates, importList, importRuleFile } from './import-files.ts'
export { undoImport } from './undo-import.ts'
