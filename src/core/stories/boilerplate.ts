/** Lines that a wire or a site puts around a story and that say nothing of it. Each is tried against one whole line. */
const noise: readonly RegExp[] = [
  /^(?:By|BY|by) [\p{Lu}][\p{L}.'’-]+(?: (?:and |de |van |von )?[\p{Lu}][\p{L}.'’-]+){1,6}(?:,.{0,60}| in \w+)?$/u,
  /^\(?\s*(?:additional |further )?(?:reporting|writing|editing|compiled|compilation|graphics?|production|translation) by\b/i,
  /^\(?(?:updates?|adds?|recasts?|corrects?|refiles?|repeats?|rewrites?|removes?|fixes|writes? through|new throughout)\b.{0,160}\)?$/i,
  /^(?:our standards:|©|\(c\)|copyright\b|all rights reserved|disclaimer\b|terms of (?:use|service)|privacy policy|advertisement$|sponsored\b)/i,
  /^(?:click|tap|sign up|subscribe|register|read more|read also|see also|follow us|share this|listen to|watch:|related\b|most read|keywords?:|for more (?:news|information|stories|on|coverage)|for (?:full|related) |more on this)/i,
  /^(?:this|the) (?:story|article|report|content|material) (?:was|has been|is|may not)\b.{0,160}$/i,
  /^(?:the views|the opinions|views|opinions) expressed\b/i,
  /^(?:source|photo|image|picture|credit|contact|via|media contact)s?(?: credit)?: .{0,100}$/i,
  /^\(\(.*\)\)$/,
  /^\(\s*(?:\$|us\$|€|£)?\s?1 = .{0,60}\)$/i,
  /^(?:\d+ min(?:ute)? read|published|updated|last updated|posted)\b.{0,60}$/i,
  /^\W*(?:reuters?|ends?|more|end of story|- ?30 ?-|ap|afp|dpa|upi|ddd?)\W*$/i,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? )?\d{4}(?:,? .{0,24})?$/i,
]

const mostNoise = 320 // longer lines are the story's own
const credit = /\((?:additional |further )?(?:reporting|writing|editing|compiled) by[^()]{0,400}\)/gi
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)'
const place = "[\\p{Lu}][\\p{L}.'’/ ,-]{1,60}?"
const date = `,? ${months}\\.? \\d{1,2}(?:,? \\d{4})?`
const agency = '\\([\\p{L}][\\p{L} ./&-]{1,40}\\)'
const dash = '\\s*(?:--|[-–—])\\s*'
/** "LONDON, Oct 8 (Reuters) - ", "Zurich (dpa) -- ", "PARIS — ". One of date, agency and capitals has to be there. */
const dateline = new RegExp(`^\\s*(?:${place}(?:${date})?\\s*${agency}${dash}|${place}${date}${dash}|[\\p{Lu}]{2}[\\p{Lu}.'’/ ,-]{1,40}${dash}(?=[\\p{Lu}"“])|${agency}${dash})`, 'u')
const linesWithDateline = 3

/** The story's own words: without dateline, byline, credits, notices and invitations. Never empty where the text is not: then it is the text itself. */
export function stripBoilerplate(text: string): string {
  const kept: string[] = []
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const trimmed = line.trim()
    if (trimmed === '' || (trimmed.length <= mostNoise && noise.some((pattern) => pattern.test(trimmed)))) continue
    kept.push(kept.length < linesWithDateline ? trimmed.replace(dateline, '') : trimmed)
  }
  const joined = kept.join('\n')
  const story = joined.includes('ing by ') || joined.includes('iled by ') ? joined.replace(credit, ' ') : joined
  return story.trim() === '' ? text : story
}
