export { changeSettings, readSettings } from './store.ts'
