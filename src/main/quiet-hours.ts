import type { Preferences } from '../shared/window.ts'

/** Whether a time of day is within the quiet hours; those that end before they begin go over midnight. The same time for both: never. */
export function isQuiet({ quiet, from, until }: Preferences['notices'], time: Date): boolean {
  if (!quiet || from === until) return false
  const now = time.getHours() * 60 + time.getMinutes()
  const [start, end] = [minutesOf(from), minutesOf(until)]
  return start < end ? now >= start && now < end : now >= start || now < end
}

/** Milliseconds until the quiet hours end. */
export function untilLoud({ until }: Preferences['notices'], time: Date): number {
  const end = new Date(time)
  end.setHours(0, minutesOf(until), 0, 0)
  if (end <= time) end.setDate(end.getDate() + 1)
  return end.getTime() - time.getTime()
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
