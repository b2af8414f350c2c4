// Companies that estimate their own quarter before it is closed: in Korea, and wherever preliminary numbers are told.
import * as cues from '../sentence/cues.ts'

const estimating = /\bestimate[sd]?\b|\blikely\b|\bpresumed\b/iu
const preliminary =
  /\b(?:preliminary|provisional) (?:(?:earnings|financial|quarterly|results?) )?(?:estimate|earnings|results|report|figures|numbers)\b|\bearnings guidance\b|\bguidance report\b|\bestimated (?:on )?\p{Lu}\p{Ll}+day (?:that )?(?:it|its)\b/u
const lookingAhead = /\b(?:is|are) (?:expected|due|set|scheduled|likely) to (?:report|announce|release|post|unveil|publish) (?:its |their )?(?:preliminary|provisional|earnings|results|guidance)\b/iu
const others = /\b(?:consensus|polled?|surveys?|surveyed|brokerages?|brokers|market['’]s|market (?:estimate|forecast|expectation)s?|LSEG|FactSet|Bloomberg|Refinitiv|SmartEstimate|I\/B\/E\/S|Infomax|FnGuide)\b/iu

/** "its operating profit was estimated at 15.6 trillion won, the company said in its earnings guidance": the estimate is the company's result. */
export function tellsOwnEstimate(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end)
  if (!estimating.test(sentence) || cues.outsider.test(sentence) || others.test(sentence)) return false
  const opening = text.slice(0, 3000)
  return preliminary.test(opening) && !lookingAhead.test(opening)
}

/** Without the words that elsewhere tell of others' expectations. */
export function plainEstimates(words: string): string {
  return words.replace(/\b(?:preliminary |provisional )?estimate[sd]?\b|\bearnings guidance\b|\bguidance report\b/giu, (match) => '~'.repeat(match.length))
}
