import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { moveDays, readToday } from '../claims/days.ts'
import { currentLocale, useWords } from '../words.ts'
import { Icon } from './Icon.tsx'
import { dayAfterKey, firstWeekday, listMonth, moveMonths } from './months.ts'

const edge = 6 // pixels kept from the window's edge
const aMonday = '2024-01-01'

/** A day as the locale names it. */
function formatDay(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(currentLocale(), { calendar: 'gregory', timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))
}

/** A small calendar below a field (WAI-ARIA date picker dialog): one month, one day of it in the tab order. Enter, space or a click choose; Escape and a press beside it leave. */
export function DayDialog({ label, chosen, below, onChoose, onClose }: {
  readonly label: string
  readonly chosen: string | null // "YYYY-MM-DD"
  readonly below: RefObject<HTMLElement | null>
  readonly onChoose: (day: string) => void
  readonly onClose: () => void
}) {
  const words = useWords().dates
  const dialog = useRef<HTMLDialogElement>(null)
  const monthId = useId()
  const hintId = useId()
  const today = readToday()
  const [day, setDay] = useState(chosen ?? today)
  const isInSheet = useRef(true) // whoever turns over by the buttons stays on them
  const first = firstWeekday(currentLocale())
  const weekdays = Array.from({ length: 7 }, (_, index) => moveDays(aMonday, first - 1 + index))

  useLayoutEffect(() => {
    const element = dialog.current
    const field = below.current
    if (!element || !field) return
    const before = document.activeElement
    if (!element.open) element.showModal()
    const place = (): void => {
      const box = field.getBoundingClientRect()
      const { width, height } = element.getBoundingClientRect()
      const fitsBelow = box.bottom + 2 + height + edge <= window.innerHeight
      element.style.left = `${Math.max(edge, Math.min(box.left, window.innerWidth - width - edge))}px`
      element.style.top = `${Math.max(edge, fitsBelow ? box.bottom + 2 : Math.min(box.top - height - 2, window.innerHeight - height - edge))}px`
    }
    place()
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('resize', place)
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [below])

  useLayoutEffect(() => {
    if (isInSheet.current) dialog.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])

  const turnOver = (months: number): void => {
    isInSheet.current = false
    setDay(moveMonths(day, months))
  }
  const choose = (meant: string): void => {
    onChoose(meant)
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      className="day-dialog"
      aria-label={words.calendarOf(label)}
      aria-describedby={hintId}
      onCancel={(event) => {
        event.preventDefault()
        event.stopPropagation() // a dialog around it stays
        onClose()
      }}
      onPointerDown={(event) => {
        event.stopPropagation()
        if (event.target === dialog.current) onClose() // beside it: everything else is inside its body
      }}
      onKeyDown={(event) => event.stopPropagation()} // no key of the page works behind it
    >
      <div className="day-body">
        <div className="day-head">
          <button type="button" className="icon-button" aria-label={words.previousMonth} title={words.previousMonth} onClick={() => turnOver(-1)}>
            <Icon name="back" />
          </button>
          <h3 id={monthId} aria-live="polite">
            {formatDay(day, { month: 'long', year: 'numeric' })}
          </h3>
          <button type="button" className="icon-button" aria-label={words.nextMonth} title={words.nextMonth} onClick={() => turnOver(1)}>
            <Icon name="right" />
          </button>
        </div>
        <table
          role="grid"
          aria-labelledby={monthId}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return
            const isChoice = event.key === 'Enter' || event.key === ' '
            const next = dayAfterKey(day, event.key, event.shiftKey, first)
            if (!isChoice && next === null) return
            event.preventDefault()
            isInSheet.current = true
            if (isChoice) choose(day)
            else if (next !== null) setDay(next)
          }}
        >
          <thead>
            <tr>
              {weekdays.map((each) => (
                <th key={each} scope="col" abbr={formatDay(each, { weekday: 'long' })}>
                  {formatDay(each, { weekday: 'short' })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listMonth(day, first).map((week, row) => (
              <tr key={row}>
                {week.map((each, column) =>
                  each === null ? (
                    <td key={column} />
                  ) : (
                    <td
                      key={column}
                      role="gridcell"
                      className="day"
                      data-day={each}
                      tabIndex={each === day ? 0 : -1}
                      aria-selected={each === chosen}
                      aria-current={each === today ? 'date' : undefined}
                      aria-label={formatDay(each, { dateStyle: 'full' })}
                      onClick={() => choose(each)}
                    >
                      {Number(each.slice(8))}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <button type="button" className="text-button day-today" onClick={() => choose(today)}>
          {words.today}
        </button>
        <p id={hintId} className="visually-hidden">
          {words.calendarHint}
        </p>
      </div>
    </dialog>
  )
}
