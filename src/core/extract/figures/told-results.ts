// An article that is called a deal, a case in court or an idea for a portfolio, and tells a whole quarter all the same.
import type { Course } from '../course.ts'
import { isForecast, isYetToCome } from './completing.ts'
import { findPeriods } from '../periods/periods.ts'
import { hasWord } from '../words.ts'

const sayings = /\b(?:report(?:s|ed|ing)?|posted|announced|released|published|delivered|said|(?:latest|quarterly|first-quarter|second-quarter|third-quarter|fourth-quarter|half-year|full-year) (?:results|report|earnings|numbers))\b/u

/**
 * Three measures of the whole company that the headline names, two of them with what they are compared with, and a quarter or half named near the beginning: of what is bought, sued
 * or praised an article tells one or two numbers, and those of a year.
 */
export function tellsOwnResults({ topic, companies, input, drafts }: Pick<Course, 'topic' | 'companies' | 'input' | 'drafts'>): boolean {
  const own = topic === null ? undefined : companies.find((company) => company.symbol === topic)
  if (!own || !own.aliases.some((alias) => hasWord(input.title, alias)) || !sayings.test(input.text)) return false
  const told = drafts.filter((draft) => draft.mode === 'result' && draft.actual !== null && draft.segment === null && (draft.symbol === null || draft.symbol === topic))
  const compared = new Set(told.filter((draft) => draft.prior !== null || draft.change !== null || draft.consensus !== null).map((draft) => draft.metric))
  if (new Set(told.map((draft) => draft.metric)).size < 3 || compared.size < 2) return false
  return findPeriods(input.text, 0, Math.min(input.text.length, 1500)).some((mark) => (mark.period.kind === 'quarter' || mark.period.kind === 'half') && !isYetToCome(input.text, mark) && !isForecast(input.text, mark))
}
