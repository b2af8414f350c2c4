import type { ParsedFeed } from '../../../shared/model.ts'
import { childrenOf, textOf } from './feed-xml.ts'
import type { XmlElement } from './feed-xml.ts'

const periodMinutes = new Map([['hourly', 60], ['daily', 1440], ['weekly', 10_080], ['monthly', 43_200], ['yearly', 525_600]])
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * How often the publisher asks to be visited: `ttl` in minutes (RSS 2.0), else `sy:updatePeriod` over `sy:updateFrequency` (RSS 1.0 module);
 * hours in GMT, 0 to 23, and English day names in which nothing is new.
 */
export function readHints(channel: XmlElement, core: string): ParsedFeed['hints'] {
  const wordOf = (name: string): string => textOf(childrenOf(channel, name)[0] ?? nothing).trim().toLowerCase()
  const ttl = numberOf(wordOf(`${core}ttl`))
  const period = periodMinutes.get(wordOf('sy:updateperiod')) ?? null
  const frequency = numberOf(wordOf('sy:updatefrequency')) ?? 1
  const hours = childrenOf(channel, `${core}skiphours`).flatMap((element) => childrenOf(element, `${core}hour`)).map((element) => Number.parseInt(textOf(element), 10))
  const skipDays = childrenOf(channel, `${core}skipdays`).flatMap((element) => childrenOf(element, `${core}day`)).map((element) => textOf(element).trim())
  return {
    minutes: ttl ?? (period === null ? null : Math.max(1, Math.round(period / frequency))),
    // RSS 0.91 counted from 1 to 24.
    skipHours: [...new Set(hours.filter((hour) => hour >= 0 && hour <= 24).map((hour) => hour % 24))],
    skipDays: [...new Set(skipDays.filter((name) => days.includes(name.toLowerCase())))],
  }
}

export const noHints: ParsedFeed['hints'] = { minutes: null, skipHours: [], skipDays: [] }

const nothing: XmlElement = { name: '', tag: '', attributes: [], children: [], base: null }

function numberOf(written: string): number | null {
  const number = Number.parseInt(written, 10)
  return number > 0 && number <= 10_000_000 ? number : null
}
