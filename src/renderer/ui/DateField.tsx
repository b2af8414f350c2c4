import { useId, useRef, useState } from 'react'
import { moveDays, readToday } from '../claims/days.ts'
import { currentLocale, currentWords, useWords } from '../words.ts'
import { DayDialog } from './DayDialog.tsx'
import { FormError } from './FormError.tsx'
import { Icon } from './Icon.tsx'
import { insideYears } from './months.ts'
import { firstYear, lastYear, readDay, shapeOfDay, writeDay } from './typed-dates.ts'
import type { TypedDay } from './typed-dates.ts'
import { TypedInput } from './TypedInput.tsx'
import { useTyped } from './typed-field.ts'
import type { Reading } from './typed-field.ts'

const example = '2026-11-25' // its day is no month: it shows which is which

/**
 * A day, written and read as the person's locale writes it; ISO 8601 is understood as well. Arrows change it by a day, a calendar opens by its button or Alt+Down.
 * `value`: "YYYY-MM-DD", or '' for none; `onChange` hears null while the text means no day. The platform's own field would follow the system's language.
 */
export function DateField({ label, value, onChange, isLabelHidden = false, isRequired = false, isFirst = false }: {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string | null) => void
  readonly isLabelHidden?: boolean
  readonly isRequired?: boolean
  readonly isFirst?: boolean // in a dialog: has focus when it opens
}) {
  const words = useWords().dates
  const locale = currentLocale()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const field = useTyped({ value, read: (text) => readingOf(readDay(text, locale)), write: (day) => writeDay(day, locale), onChange })
  const step = (days: number): void => {
    if (field.isUnreadable) return // what was typed is not lost
    field.choose(field.value === null ? readToday() : insideYears(moveDays(field.value, days)))
  }
  return (
    <div className="field date-field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <div className="date-line">
        <TypedInput
          ref={input}
          id={id}
          field={field}
          isRequired={isRequired}
          isFirst={isFirst}
          placeholder={shapeOfDay(words.letters, locale)}
          onKeyDown={(event) => {
            const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
            if (!isArrow || event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            if (!event.altKey) step(event.key === 'ArrowUp' ? 1 : -1)
            else if (event.key === 'ArrowDown') setIsOpen(true)
          }}
        />
        <button type="button" className="icon-button" aria-label={words.choose} title={words.choose} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
          <Icon name="calendar" />
        </button>
      </div>
      <span id={`${id}-hint`} className="visually-hidden">
        {words.dateHint(writeDay(example, locale))}
      </span>
      <FormError id={`${id}-problem`} error={field.problem} />
      {isOpen && <DayDialog label={label} chosen={field.value} below={input} onChoose={field.choose} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function readingOf(typed: TypedDay | null): Reading {
  if (typed === null) return { value: null, problem: null }
  return 'day' in typed ? { value: typed.day, problem: null } : { value: null, problem: sayProblem(typed) }
}

function sayProblem(typed: Exclude<TypedDay, { readonly day: string }>): string {
  const words = currentWords().dates
  const locale = currentLocale()
  const written = writeDay(example, locale)
  switch (typed.problem) {
    case 'no-month':
      return words.noMonth(typed.number, written)
    case 'no-day':
      return words.noDay(new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', month: 'long', year: 'numeric' }).format(new Date(`${typed.month}-01T00:00:00Z`)), typed.days)
    case 'no-year':
      return words.noYear(String(firstYear), String(lastYear))
    case 'unreadable':
      return words.noDate(written)
  }
}
