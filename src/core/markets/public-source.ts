// A small client of two public pages: quotes as Yahoo's charts are drawn from, dates of results as Nasdaq's calendar shows them. Nothing of the person goes with a request but the symbol.
import { AppError } from '../../shared/errors.ts'
import type { DatedSymbol } from './date-files.ts'
import { readMoment } from './date-files.ts'
import type { Get, MarketsProvider, ProvidedQuote } from './provider.ts'

const changed = 'The source answered in a way that is not understood. It may have changed; nothing was stored.'

export const publicSource: MarketsProvider = { name: 'Yahoo Finance and Nasdaq', quote: askQuote, datesOn: askDates }

async function askQuote(symbol: string, get: Get): Promise<ProvidedQuote> {
  // Class shares are written with a hyphen there: BRK-B.
  const written = symbol.replace(/^([A-Z]{1,5})\.([A-Z])$/, '$1-$2')
  const answer = await askJson(`https://query1.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(written)}?range=1d&interval=1d`, get)
  const chart = answer['chart'] as { result?: readonly { meta?: Record<string, unknown> }[] | null } | undefined
  const meta = chart?.result?.[0]?.meta
  const price = decimal(meta?.['regularMarketPrice'])
  if (!meta || price === null) throw new AppError('not-found', chart?.result === null ? `The source knows no ${symbol}.` : changed)
  const seconds = meta['regularMarketTime']
  return {
    price,
    previousClose: decimal(meta['chartPreviousClose'] ?? meta['previousClose']),
    currency: typeof meta['currency'] === 'string' && /^[A-Za-z]{3}$/.test(meta['currency']) ? meta['currency'] : null, // GBp is pence
    tradedAt: typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1000 : null,
  }
}

async function askDates(day: string, get: Get): Promise<readonly DatedSymbol[]> {
  const answer = await askJson(`https://api.nasdaq.com/api/calendar/earnings?date=${day}`, get)
  const data = answer['data'] as { rows?: readonly Record<string, unknown>[] | null } | null | undefined
  if (data === undefined || (data !== null && data.rows !== null && data.rows !== undefined && !Array.isArray(data.rows))) throw new AppError('bad-input', changed)
  return (data?.rows ?? []).flatMap((row): readonly DatedSymbol[] => {
    const { symbol, time } = row
    if (typeof symbol !== 'string' || !/^[A-Z][A-Z0-9.\-/]{0,11}$/.test(symbol)) return []
    return [{ symbol: symbol.replace(/[-/]([A-Z])$/, '.$1'), day, moment: readMoment(typeof time === 'string' ? time : ''), note: null }]
  })
}

async function askJson(address: string, get: Get): Promise<Record<string, unknown>> {
  const answer = await get(address)
  if ('sentence' in answer) throw new AppError('network', answer.sentence)
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(answer.bytes))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // said below
  }
  throw new AppError('bad-input', changed)
}

/** A number as a plain decimal of what the source wrote; null for anything else. */
function decimal(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e12 && !/e/.test(String(value)) ? String(value) : null
}
