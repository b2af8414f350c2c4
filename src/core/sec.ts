// The SEC's own list of companies, asked for only when the person says so.
import { AppError } from '../shared/errors.ts'
import type { Newsroom } from './feeds/index.ts'
import type { Get } from './markets/index.ts'

const secCompanies = 'https://www.sec.gov/files/company_tickers.json'

/** Asks through the newsroom's queue: one request a host at a time, a second apart (the SEC allows ten a second), with the User-Agent that the SEC wants declared. */
export function askOf(newsroom: Newsroom): Get {
  return async (address) => {
    const result = await newsroom.desk.queue.add({ address, validators: null, allowPrivate: false, accept: 'page' }, { urgent: true })
    if (result.kind === 'fetched') return result.whole ? { bytes: result.bytes } : { sentence: 'The connection ended before the answer was whole. Try again.' }
    return { sentence: result.kind === 'unchanged' ? 'The source gave no answer. Try again.' : result.sentence }
  }
}

/** @throws AppError network with a sentence */
export async function fetchSecCompanies(get: Get): Promise<Uint8Array> {
  const answer = await get(secCompanies)
  if ('sentence' in answer) throw new AppError('network', answer.sentence)
  return answer.bytes
}
