// What a person does to the calendar of results. Each says what was done and keeps its undo.
import type { DatesReport, EarningsDate, EarningsDateChange, RequestInput } from '../../shared/contract.ts'
import { call, callWindow } from '../bridge.ts'
import { copyOf, recordDone } from '../commands/undo.ts'
import { recordImport } from '../import/undo-import.ts'
import { say, showAlert, tryTo } from '../status/messages.ts'
import { formatDay } from '../ui/times.ts'
import { currentWords } from '../words.ts'

const largestFile = 16 * 1024 * 1024

function record(said: string, change: EarningsDateChange): void {
  recordDone(said, [{ name: 'calendar.undo', input: { change: copyOf(change) } }])
}

/** Puts a date into the calendar or changes one. Throws AppError with a sentence. */
export async function setDate(date: RequestInput<'calendar.set'>): Promise<void> {
  const change = await call('calendar.set', date)
  const [after] = change.after
  if (after) record(currentWords().calendar.set(after.symbol, formatDay(after.day)), change)
}

export async function removeDate(date: EarningsDate): Promise<void> {
  const change = await tryTo(() => call('calendar.remove', { id: date.id }))
  if (change) record(currentWords().calendar.removed(date.symbol, formatDay(date.day)), change)
}

/** Takes in a calendar, ICS or CSV. Null where that failed. */
export async function importDates(file: File): Promise<DatesReport | null> {
  const importId = crypto.randomUUID()
  const words = currentWords().calendar
  const report = await tryTo(async () => {
    if (file.size > largestFile) throw new Error(words.fileTooLarge)
    return call('calendar.importFile', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), importId })
  })
  if (!report) return null
  const said = words.imported(report.added, report.updated, report.unchanged)
  if (report.added + report.updated === 0) say(said)
  else recordImport(said, importId)
  return report
}

/** Saves the dates of watched companies, or all of them, where the person says. */
export async function exportDates(format: 'ics' | 'csv', watchedOnly: boolean): Promise<void> {
  const words = currentWords().calendar
  await tryTo(async () => {
    const { content, dates } = await call('calendar.export', { format, watchedOnly })
    if (dates === 0) return say(words.nothingToExport)
    const { path } = await callWindow('window.saveFile', { name: `marketdash-results.${format}`, text: content })
    say(path === null ? words.notExported : words.exported(dates, path))
  })
}

/** Takes in daily closing prices. */
export async function importPrices(file: File): Promise<void> {
  const words = currentWords().calendar
  const report = await tryTo(async () => {
    if (file.size > largestFile) throw new Error(words.fileTooLarge)
    return call('markets.importPrices', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  })
  if (!report) return
  say(words.pricesImported(report.added + report.changed, report.symbols.slice(0, 5).join(', '), report.unchanged))
  if (report.refused.length > 0) showAlert(words.pricesRefused(report.refused.length, report.refused.slice(0, 3).map(({ source, reason }) => `${source}: ${reason}`).join('; ')))
}

/** Asks the public source for prices, and with null for those of everything watched and its dates of results. Only where the person switched it on. */
export async function askMarkets(symbols: readonly string[] | null): Promise<void> {
  const words = currentWords().calendar
  say(words.asking)
  const report = await tryTo(() => call('markets.fetch', { symbols: symbols && [...symbols] }))
  if (!report) return
  say(words.asked(report.quotes, report.dates))
  if (report.problems.length > 0) showAlert(words.notAnswered(report.problems.length, report.problems.slice(0, 3).join(' ')))
}
