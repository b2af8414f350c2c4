import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { AlertNotice, EarningsDate, LibraryChange } from '../../shared/contract.ts'
import { takeDueReminders } from '../markets/index.ts'
import { lookForAlerts } from './look.ts'

/** How often it is looked for dates of results that come near. Milliseconds. */
const tick = 60_000

export interface AlertDeskOptions {
  readonly db: Database
  readonly now: () => number
  readonly announce: (change: LibraryChange) => void
  readonly byItself: boolean
  readonly onTrouble: (error: unknown) => unknown
}

export interface AlertDesk {
  /** Hears of every change; new articles are looked at once the change is through. */
  hear(change: LibraryChange): void
  /** Looks now. What it finds is announced too. */
  look(): Promise<{ readonly alerts: readonly AlertNotice[]; readonly reminders: readonly EarningsDate[] }>
  close(): Promise<void>
}

/** Looks for what the person wants to hear of, and announces it: once, with the notices in the change. */
export function openAlertDesk(options: AlertDeskOptions): AlertDesk {
  const { db, now, announce } = options
  let closed = false
  let looking: ReturnType<AlertDesk['look']> | null = null
  let again = false
  const timer = options.byItself ? setInterval(() => void lookAlone(), tick) : undefined
  timer?.unref()

  async function lookThrough(): ReturnType<AlertDesk['look']> {
    const alerts: AlertNotice[] = []
    let reminders: readonly EarningsDate[] = []
    do {
      again = false
      for (let more = true; more && !closed; await letOthersIn()) {
        const found = lookForAlerts(db, now())
        alerts.push(...found.notices)
        more = found.more
      }
      if (!closed) reminders = [...reminders, ...takeDueReminders(db, now())]
    } while (again && !closed)
    if (alerts.length > 0 && !closed) announce({ topics: ['alerts'], articleIds: alerts.map((alert) => alert.articleId), alerts })
    if (reminders.length > 0 && !closed) announce({ topics: ['calendar'], articleIds: [], reminders })
    return { alerts, reminders }
  }

  function look(): ReturnType<AlertDesk['look']> {
    if (looking) again = true
    looking ??= lookThrough().finally(() => (looking = null))
    return looking
  }

  async function lookAlone(): Promise<void> {
    if (closed) return
    await look().catch(options.onTrouble)
  }

  return {
    hear(change) {
      if (options.byItself && change.topics.includes('articles') && change.articleIds.length > 0) void letOthersIn().then(lookAlone)
    },
    look,
    async close() {
      closed = true
      clearInterval(timer)
      await looking?.catch(() => {})
    },
  }
}
