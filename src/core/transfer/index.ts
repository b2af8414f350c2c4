export { exportEverything } from './export.ts'
export { importEverything } from './import.ts'
