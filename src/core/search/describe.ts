import { fieldNames, fields } from './fields.ts'
import { figureNames } from './number-terms.ts'

export interface LanguageEntry {
  readonly syntax: string
  readonly meaning: string
  readonly example: string // parses as it stands
}

/** The query language for a help page, in the order in which a person learns it. Fields come from the list that parsing uses. */
export function describeLanguage(): readonly LanguageEntry[] {
  return [
    {
      syntax: 'words',
      meaning: 'All of these words, anywhere in title, author, summary or text. Accents and case do not matter.',
      example: 'cloud revenue',
    },
    { syntax: '"phrase"', meaning: 'These words side by side, in this order.', example: '"free cash flow"' },
    { syntax: 'begin*', meaning: 'Every word that begins so; at least two letters.', example: 'guid*' },
    { syntax: '-', meaning: 'Not the word, phrase, field or bracket that follows. NOT means the same.', example: 'apple -iphone' },
    { syntax: 'OR', meaning: 'One of both, in capitals. It binds weaker than words side by side.', example: 'alibaba OR tencent' },
    { syntax: '( )', meaning: 'Brackets hold together what belongs together.', example: '(alibaba OR tencent) cloud' },
    {
      syntax: 'figure<number',
      meaning: `A figure that the article reports, compared with a number: ${figureNames}; with .consensus, .prior, .change, .surprise (both in percent), .low or .high (its forecast). Numbers may end in k, m, bn, tn or % and begin with a currency sign.`,
      example: 'eps.surprise<0',
    },
    ...fieldNames.map((name) => ({ syntax: `${name}:`, meaning: fields[name]?.meaning ?? '', example: fields[name]?.example ?? '' })),
  ]
}
