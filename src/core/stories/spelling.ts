/** Words that two wires write differently, where no ending says so. */
const spellings: ReadonlyMap<string, string> = new Map(Object.entries({
  programme: 'program', programmes: 'programs', cheque: 'check', cheques: 'checks', tyre: 'tire', tyres: 'tires', grey: 'gray',
  sceptical: 'skeptical', sceptics: 'skeptics', scepticism: 'skepticism', aluminium: 'aluminum', defence: 'defense', offence: 'offense',
  licence: 'license', licences: 'licenses', pretence: 'pretense', practise: 'practice', judgement: 'judgment', whilst: 'while',
  amongst: 'among', towards: 'toward', afterwards: 'afterward', storey: 'story', kerb: 'curb', catalogue: 'catalog', dialogue: 'dialog',
  instalment: 'installment', instalments: 'installments', fulfil: 'fulfill', fulfils: 'fulfills', enrol: 'enroll', enrolment: 'enrollment',
  skilful: 'skillful', jewellery: 'jewelry', ageing: 'aging', manoeuvre: 'maneuver', paediatric: 'pediatric', anaesthetic: 'anesthetic',
  learnt: 'learned', burnt: 'burned', advisor: 'adviser', advisors: 'advisers', acknowledgement: 'acknowledgment', plough: 'plow',
  bn: 'billion', bln: 'billion', mn: 'million', mln: 'million', trn: 'trillion', pct: 'percent', dlr: 'dollar', dlrs: 'dollars',
  cts: 'cents', qtr: 'quarter', qtly: 'quarterly', shr: 'share', shrs: 'shares',
}))

/** What both spellings become need not be English: "rise" turns into "rize" wherever it stands, and so nothing is lost by it. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/^(.+[iy])s(e|es|ed|ing|er|ers|ation|ations|ational)$/, '$1z$2'],
  [/^(.+)our(s|ed|ing|ite|ites|able|ably|ful|er|ers|hood|al)?$/, '$1or$2'],
  [/^(.+[bt])re(s?)$/, '$1er$2'],
  [/^(.+[aeiou])ll(ed|ing|er|ers|or|ors)$/, '$1l$2'],
  [/^(.+)ogue(s?)$/, '$1og$2'],
]

const mayEndSo = /[iy]s(?:e|ing|ation)|our|[bt]res?$|[aeiou]ll(?:e|i|o)|ogue/

/** One form for a word that is written in two ways: "labour" and "labor", "organise" and "organize", "bln" and "billion". Takes lower case. */
export function foldSpelling(word: string): string {
  const known = spellings.get(word)
  if (known !== undefined) return known
  if (word.length < 5 || !mayEndSo.test(word)) return word
  for (const [ending, replacement] of endings) {
    if (ending.test(word)) return word.replace(ending, replacement)
  }
  return word
}
