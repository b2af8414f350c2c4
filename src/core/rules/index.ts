export { changeRule, createRule, listRules, moveRule, removeRule } from './store.ts'
export { runRules } from './run.ts'
export { applyToStored, previewRule, undoEffects } from './stored.ts'
export { exportRules, importRules } from './files.ts'
