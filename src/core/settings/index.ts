export { changeSettings, forgetSettings, readChosenSettings, readSettings } from './store.ts'
