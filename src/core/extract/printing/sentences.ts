import type { Sentence } from '../parts.ts'

// A full stop after one of these ends no sentence.
const abbreviations = new Set(
  `inc corp co ltd plc llc lp mr mrs ms dr prof st vs est approx no nos fig jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n
  e.g i.e a.m p.m cos bros dept gov sen rep gen col jr sr ph.d n.v s.a s.p.a a.g s.e rs ps adj yr qtr avg incl excl
  calif mass conn wash ill tex fla penn mich minn wis ont que ore ariz colo w k.k pty pvt bhd oyj a.s n.a d.c hon fri mon tue tues wed thu thurs
  ca u.s.a inv invt hldg hldgs intl grp mfg finl svcs`.split(/\s+/u),
)
// No sentence is longer; what goes on without a full stop is cut, so that time grows with the text and no faster.
const longest = 2400
const alwaysJoins = new Set(
  'inc corp co ltd vs mr mrs ms dr prof rs ps st nos no approx e.g i.e jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '),
)

/**
 * Splits one paragraph into sentences: full stops of abbreviations, decimals, initials and ordinals do not end one;
 * closing quotes and brackets stay with their sentence. Offsets are into `text`.
 */
export function splitSentences(text: string, start: number, end: number): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = start
  let depth = 0
  for (let at = start; at < end; at++) {
    const letter = text[at]!
    if (at - from > longest && /\s/u.test(letter)) {
      pushTrimmed(sentences, text, from, at)
      from = at
      depth = 0
      continue
    }
    if (letter === '(' || letter === '[') depth++
    else if ((letter === ')' || letter === ']') && depth > 0) depth--
    if (letter === ':' && depth === 0) {
      const label = labelAt(text, from, at, end)
      if (label > from) {
        pushTrimmed(sentences, text, from, label)
        from = label
      }
      continue
    }
    if (letter !== '.' && letter !== '!' && letter !== '?' && letter !== '…') continue
    const joined = letter === '.' && depth === 0 && runsOn(text, at, end)
    if (letter === '.' && !joined && !isFullStop(text, from, at, end)) continue
    if (depth > 0 && at - from < 600) continue
    if (letter === '?' && asksForWhatFollows(text, from, at, end)) continue
    let close = at + 1
    while (close < end && /["'”’)\].!?*]/u.test(text[close]!)) close++
    if (close < end && !joined && !/\s/u.test(text[close]!)) continue
    pushTrimmed(sentences, text, from, close)
    from = close
    depth = 0
  }
  pushTrimmed(sentences, text, from, end)
  return sentences
}

const labelOfNumber = /(?:share|year|quarter|period|estimates|\d|%) ((?:Total |Net )?(?:Revenues?|Sales|Earnings|EPS)):$/u

/** "Analysts projected $1.22 per share Revenue: $1.156 billion in Q3": where the label begins that a page ran on behind a sentence without its full stop; -1 where none does. */
function labelAt(text: string, from: number, at: number, end: number): number {
  if (!/^: -?(?:[A-Z]{0,3}[$€£]|[A-Z]{3} )\d/u.test(text.slice(at, Math.min(end, at + 12)))) return -1
  const label = labelOfNumber.exec(text.slice(Math.max(from, at - 24), at + 1))
  return label !== null && /[$€£]\d/u.test(text.slice(from, at)) ? at - label[1]!.length : -1
}

const wordBefore = /\p{Ll}{3}$/u
const sentenceBehind = /^\.["”’]?["“‘]?(?!(?:Com|Net|Org|Io|Ai|Js|Co|Inc|Tv)\b)\p{Lu}\p{Ll}*[ ,’']/u

/** "the company said on Wednesday.Tessin announced": pages lose the blank between two sentences. */
function runsOn(text: string, at: number, end: number): boolean {
  return at + 2 < end && /["”’“‘\p{Lu}]/u.test(text[at + 1]!) && sentenceBehind.test(text.slice(at, Math.min(end, at + 24))) && wordBefore.test(text.slice(Math.max(0, at - 3), at))
}

// "Backlog? A record $54.8 billion.", "The stock? $4.06, minus 29%."
const askedMeasure = /^\s*(?:(?:And|As for|What about|And what of) )?(?:the )?(?:[\p{L}&-]+ ){0,3}(?:backlog|order book|order intake|revenues?|sales|turnover|profits?|net income|earnings(?: per share)?|EPS|EBITDA?|EBIT|margins?|cash flow|loss|subscribers|members|deliveries|bookings|shares?|stock|outlook|guidance)$/iu
const answersWithNumber = /^\? (?:[Aa] record |[Aa] |[Aa]n? \p{Ll}+ |[Uu]p |[Dd]own |[Aa]bout |[Jj]ust |[Oo]nly |[Bb]etween )?(?:[A-Z]{0,3}[$€£¥₹] ?|Rs\.? ?|SEK |DKK |CHF |RMB ?)?\d/u

/** A measure asked for in a word or two, whose number is the answer: question and answer are one sentence. */
function asksForWhatFollows(text: string, from: number, at: number, end: number): boolean {
  return at - from < 44 && at + 2 < end && answersWithNumber.test(text.slice(at, Math.min(end, at + 30))) && askedMeasure.test(text.slice(from, at))
}

function pushTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  if (end > start) sentences.push({ start, end })
}

function isFullStop(text: string, from: number, at: number, end: number): boolean {
  if (/\d/u.test(text[at + 1] ?? '')) return false
  let wordStart = at
  while (wordStart > from && /[\p{L}\p{N}.&’']/u.test(text[wordStart - 1]!)) wordStart--
  const word = text.slice(wordStart, at).toLowerCase()
  let next = at + 1
  while (next < end && /["'”’)\]]/u.test(text[next]!)) next++
  const atEnd = next >= end
  if (!atEnd && !/\s/u.test(text[next]!)) return false
  while (next < end && /[\s"'“‘([*]/u.test(text[next]!)) next++
  if (next >= end) return true
  const following = text[next]!
  if (/\p{Ll}/u.test(following)) return !(abbreviations.has(word) || /^\p{L}$/u.test(word) || word.includes('.'))
  const shortened =
    abbreviations.has(word) ||
    (/^\p{Lu}$/u.test(text.slice(wordStart, at)) && !/^[I]$/u.test(text.slice(wordStart, at))) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(word)
  if (!shortened) return true
  if (/[\d$€£]/u.test(following))
    return !alwaysJoins.has(word) && !/^\d/u.test(word) && word !== 'est' ? startsSentence(text, next, end) : false
  if (alwaysJoins.has(word) && word !== 'inc' && word !== 'corp' && word !== 'co' && word !== 'ltd') return false
  return startsSentence(text, next, end)
}

const openers =
  /^(?:The|It|Its|In|On|For|But|And|That|This|Those|These|They|We|He|She|A|An|At|Revenue|Revenues|Sales|Net|Adjusted|Analysts|Shares|Total|Under|Operating|Gross|Excluding|Earnings|Profit|Per|Net|GAAP|Non-GAAP|Free|However|Meanwhile|Still|If|As|After|With|Its|Both|Comparable|Full-year|Last|Second-quarter|Third-quarter|First-quarter|Fourth-quarter|Quarterly|Cash|Wall|Trading|Management|Guidance|Off)\b/u

function startsSentence(text: string, at: number, end: number): boolean {
  return openers.test(text.slice(at, Math.min(end, at + 20)))
}
