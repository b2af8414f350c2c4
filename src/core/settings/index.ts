export { changeSettings, readChosenSettings, readSettings } from './store.ts'
