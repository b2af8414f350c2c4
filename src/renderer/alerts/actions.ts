// What a person does to alerts. Each says what was done and keeps its undo.
import type { Alert, AlertKind, AlertNotice, AlertTarget } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { say, tryTo } from '../status/messages.ts'
import { openFromPage } from '../view.ts'
import { currentWords } from '../words.ts'
import { nameAlert } from './name-alert.ts'

/** Throws AppError with a sentence where the list is gone. */
export async function createAlert(kind: AlertKind, target: AlertTarget): Promise<void> {
  const known = new Set((await call('alerts.list', {})).map((alert) => alert.id))
  const alert = await call('alerts.create', { kind, target })
  const words = currentWords().alerts
  if (known.has(alert.id)) say(words.already(nameAlert(alert)))
  else recordDone(words.made(nameAlert(alert)), [{ name: 'alerts.remove', input: { id: alert.id } }])
}

/** Throws AppError with a sentence where there is such an alert already. */
export async function changeAlert(alert: Alert, kind: AlertKind, target: AlertTarget): Promise<void> {
  const { before, after } = await call('alerts.change', { id: alert.id, kind, target })
  if (nameAlert(before) !== nameAlert(after)) recordDone(currentWords().alerts.changed(nameAlert(after)), [{ name: 'alerts.change', input: { id: before.id, kind: before.kind, target: before.target } }])
}

/** `until`: a moment as ISO 8601, for good, or null: it speaks again. */
export async function silenceAlert(alert: Alert, until: string | null): Promise<void> {
  const change = await tryTo(() => call('alerts.silence', { id: alert.id, until }))
  if (!change) return
  const words = currentWords().alerts
  recordDone(until === null ? words.speaks(nameAlert(alert)) : words.silenced(nameAlert(alert)), [{ name: 'alerts.silence', input: { id: alert.id, until: change.before.silencedUntil } }])
}

export async function removeAlert(alert: Alert): Promise<void> {
  const removed = await tryTo(() => call('alerts.remove', { id: alert.id }))
  if (removed) recordDone(currentWords().alerts.removed(nameAlert(removed)), [{ name: 'alerts.restore', input: { alert: removed } }])
}

/** Opens what an alert told of; it is seen then. */
export function openNotice(notice: AlertNotice): void {
  openFromPage(notice.articleId, null)
  if (!notice.seen) void tryTo(() => call('alerts.markSeen', { ids: [notice.id] }))
}

export async function markAllSeen(): Promise<void> {
  const marked = await tryTo(() => call('alerts.markSeen', { ids: null }))
  if (marked) say(currentWords().alerts.allSeen)
}
