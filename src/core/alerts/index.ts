// Rules by which the person hears of news about watched companies, and the notices that came of them.
export { changeAlert, createAlert, listAlerts, listNotices, markNoticesSeen, removeAlert, restoreAlert, silenceAlert } from './store.ts'
export { lookForAlerts } from './look.ts'
export { openAlertDesk } from './desk.ts'
export type { AlertDesk } from './desk.ts'
export { bringBackAlert, keptAlertSchema, readKeptAlerts } from './kept-alerts.ts'
