import { useRef, useState } from 'react'
import type { DatesReport, EarningsDate, LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { moveDays, readToday, startOfWeek } from '../claims/days.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { useLibrarySettings } from '../settings/library-settings.ts'
import { FileInput } from '../ui/FileInput.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { formatAbsolute, formatDay, formatWeekday } from '../ui/times.ts'
import { useRequest } from '../use-request.ts'
import { openFromPage, showPage } from '../view.ts'
import { Refused } from '../watchlists/Refused.tsx'
import { currentWords, useWords } from '../words.ts'
import { askMarkets, exportDates, importDates, removeDate } from './actions.ts'
import { openDateDialog } from './calendar-dialog.ts'
import { listWeeks } from './weeks.ts'
import type { CalendarWeek } from './weeks.ts'

const weeksShown = 5
const isTouched = (change: LibraryChange): boolean => touches(change, ['calendar', 'watchlists', 'articles', 'companies'])

/** When companies report, week by week: entered, imported or asked for, each with where it is from, and the results once they are in. */
export function CalendarPage() {
  const words = useWords().calendar
  const claims = useWords().claims
  const thisWeek = startOfWeek(readToday())
  const [monday, setMonday] = useState(thisWeek)
  const [watchedOnly, setWatchedOnly] = useState(true)
  const [refused, setRefused] = useState<DatesReport['refused']>([])
  const file = useRef<HTMLInputElement>(null)
  const mayAsk = useLibrarySettings()?.['markets.fetch'] === true
  const last = moveDays(monday, weeksShown * 7 - 1)
  const { value: dates, error } = useRequest('calendar.list', { from: monday, to: last, watchedOnly }, isTouched)
  const menu = (): readonly (MenuItem | null)[] => [
    { label: words.importFile, run: () => file.current?.click() },
    { label: words.exportIcs, run: () => void exportDates('ics', watchedOnly) },
    { label: words.exportCsv, run: () => void exportDates('csv', watchedOnly) },
    ...(mayAsk ? [null, { label: words.ask, run: () => void askMarkets(null) }] : []),
  ]
  return (
    <PageFrame
      kicker={words.title}
      title={claims.week(formatDay(monday), formatDay(last))}
      error={error}
      actions={
        <>
          <button type="button" className="tool" onClick={() => setMonday(moveDays(monday, -7 * weeksShown))}>
            <span className="tool-label">{claims.earlier}</span>
          </button>
          <button type="button" className="tool" onClick={() => setMonday(thisWeek)}>
            <span className="tool-label">{claims.today}</span>
          </button>
          <button type="button" className="tool" onClick={() => setMonday(moveDays(monday, 7 * weeksShown))}>
            <span className="tool-label">{claims.later}</span>
          </button>
          <button type="button" className="tool" aria-pressed={watchedOnly} onClick={() => setWatchedOnly(!watchedOnly)}>
            <span className="tool-label">{words.watchedOnly}</span>
          </button>
          <button type="button" className="tool" onClick={() => openDateDialog()}>
            <Icon name="add" />
            <span className="tool-label">{words.add}</span>
          </button>
          <MenuButton label={words.more} items={menu} />
        </>
      }
    >
      <FileInput input={file} accept=".ics,.csv,.tsv,.txt" label={words.file} onPick={(picked) => void importDates(picked).then((report) => setRefused(report?.refused ?? []))} />
      <Refused refused={refused} />
      {dates?.length === 0 && <p className="page-empty">{mayAsk ? words.emptyAsk : words.empty}</p>}
      {dates && dates.length > 0 && listWeeks(dates, monday, weeksShown).map((week) => <Week key={week.monday} week={week} />)}
      <p className="form-note calendar-note">{words.reminder}</p>
    </PageFrame>
  )
}

function Week({ week }: { readonly week: CalendarWeek }) {
  const words = useWords().calendar
  const today = readToday()
  const titleId = `week-${week.monday}`
  return (
    <section className="page-part" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {week.monday <= today && today <= week.sunday ? words.thisWeek : words.weekOf(formatDay(week.monday))} <span className="figure-aside">{words.dateCount(week.dates.length)}</span>
      </h2>
      {week.dates.length > 0 && (
        <table className="claims-table calendar-table">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  <span className="visually-hidden">{column}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.dates.map((date, index) => (
              <DateRow key={date.id} date={date} isFirst={week.dates[index - 1]?.day !== date.day} isToday={date.day === today} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function DateRow({ date, isFirst, isToday }: { readonly date: EarningsDate; readonly isFirst: boolean; readonly isToday: boolean }) {
  const words = useWords()
  const { results } = date
  const label = words.calendar.actionsOf(date.symbol, formatDay(date.day))
  return (
    <tr className={isToday ? 'calendar-today' : undefined}>
      <td className="calendar-day">
        <time dateTime={date.day} className={isFirst ? undefined : 'visually-hidden'}>
          {formatWeekday(date.day)}
        </time>
      </td>
      <th scope="row">
        <button type="button" className="company-symbol" onClick={() => showPage({ kind: 'company', symbol: date.symbol })}>
          {date.symbol}
        </button>{' '}
        <span className="company-name">{date.company ?? ''}</span>
        {date.note !== null && <p className="calendar-remark">{date.note}</p>}
      </th>
      <td>{date.moment === null ? '' : words.companies.moments[date.moment]}</td>
      <td className="figure-aside">{nameSource(date)}</td>
      <td>
        {results && (
          <button type="button" className="link-button" title={results.title} onClick={() => openFromPage(results.articleId, null)}>
            {words.calendar.resultsIn}
            <span className="visually-hidden"> {date.symbol}: {results.title}</span>
          </button>
        )}
      </td>
      <td className="calendar-actions">
        <MenuButton label={label} items={() => listDateActions(date)} />
      </td>
    </tr>
  )
}

function listDateActions(date: EarningsDate): readonly MenuItem[] {
  const words = currentWords()
  return [
    { label: words.calendar.change, run: () => openDateDialog({ date }) },
    { label: words.companies.showPage, run: () => showPage({ kind: 'company', symbol: date.symbol }) },
    { label: words.calendar.remove, run: () => void removeDate(date) },
  ]
}

/** Where a date is from; what was asked for never without when. */
function nameSource({ source, fetchedAt }: EarningsDate): string {
  const words = currentWords().companies
  return fetchedAt === null ? words.dateBy(source) : words.dateFetched(source, formatAbsolute(fetchedAt) ?? '')
}
