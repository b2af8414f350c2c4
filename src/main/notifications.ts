// Notifications of the system: the one door for rules, alerts and the calendar.
import { app, Notification } from 'electron'
import type { LibraryChange } from '../shared/contract.ts'
import { groupNotices } from './group-notices.ts'
import type { Notice } from './group-notices.ts'
import { currentLanguageTag, currentWords, readNoticeChoices } from './preferences.ts'
import { isQuiet, untilLoud } from './quiet-hours.ts'
import { showUnreadInTray } from './tray.ts'

const gather = 1500 // milliseconds: what comes in one after the other is told together
const mostKept = 1000

export interface Notifications {
  /** Tells what of a change the person wants to hear of. */
  tell(change: LibraryChange): void
}

/** `open` shows an article, or with null the window. */
export function startNotifications(open: (articleId: string | null) => void, now: () => Date = () => new Date()): Notifications {
  const shown = new Set<Notification>() // one that nobody holds is collected, and its click goes nowhere
  let waiting: Notice[] = []
  let wasQuiet = false
  let timer: ReturnType<typeof setTimeout> | null = null

  const show = (): void => {
    timer = null
    const choices = readNoticeChoices()
    if (!choices.on) waiting = []
    if (waiting.length === 0) return
    if (isQuiet(choices, now())) {
      wasQuiet = true
      timer = setTimeout(show, Math.min(untilLoud(choices, now()) + 1000, 60 * 60 * 1000)) // looked at again: the hours may have been changed, the computer asleep
      return
    }
    const notices = groupNotices(waiting, currentWords().notices, wasQuiet)
    waiting = []
    wasQuiet = false
    if (!Notification.isSupported()) return
    for (const { title, body, articleId } of notices) {
      const notification = new Notification({ title, body })
      shown.add(notification)
      notification.on('click', () => {
        shown.delete(notification)
        open(articleId)
      })
      notification.on('close', () => shown.delete(notification))
      notification.show()
    }
  }

  return {
    tell(change) {
      const fresh = listNotices(change)
      if (fresh.length === 0) return
      waiting = [...waiting, ...fresh].slice(-mostKept)
      timer ??= setTimeout(show, gather)
    },
  }
}

/** How many articles are unread: on the icon where the system has a place for it, and in the tray. */
export function showUnread(unread: number): void {
  app.setBadgeCount(unread)
  showUnreadInTray(unread)
}

function listNotices({ notices = [], alerts = [], reminders = [] }: LibraryChange): readonly Notice[] {
  const { notices: words, alerts: alertWords } = currentWords()
  return [
    ...notices.map((notice) => ({ title: notice.title, body: words.byRule(notice.rule, notice.source), articleId: notice.articleId })),
    ...alerts.map((alert) => ({ title: alert.title, body: words.byAlert(alertWords.reason(alert.kind, alert.reason), alert.source), articleId: alert.articleId })),
    ...reminders.map((date) => ({ title: words.reports(date.company ?? date.symbol, writeDay(date.day)), body: date.note ?? words.reportsToday, articleId: null })),
  ]
}

/** A day of the calendar, YYYY-MM-DD, in the language of the window. */
function writeDay(day: string): string {
  return new Intl.DateTimeFormat(currentLanguageTag(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
