// What the business is called that a number is of: the second reader chooses among all words around it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { recognise } from '../../../src/core/extract/recognise.ts'
import { findCandidateNames } from '../../../src/core/extract/second/candidate-names.ts'
import { makeNamings } from '../../../src/core/extract/second/namings.ts'
import { findSurroundings, numbersOf } from '../../../src/core/extract/second/surroundings.ts'

const opening = 'Corvane Media Inc. (NASDAQ: CRVQ) reported third-quarter revenue of $5.1 billion, up 9% from a year earlier, and earnings of $1.12 a share.'

/** Each number of a text with the business it is likeliest of, or a dash where it is likelier the whole company's. */
function namesOf(text: string): readonly string[] {
  const { blocks, amounts, named, names, topic } = recognise({ title: 'Corvane streams more', dek: null, text, sections: [], publishedAt: null })
  const numbers = numbersOf(findSurroundings(text, blocks, amounts, named, topic))
  const namingOf = makeNamings(text, blocks, names, numbers)
  return numbers.map(({ amount }) => {
    const naming = namingOf(amount)
    return `${text.slice(amount.start, amount.end)} ${naming !== undefined && naming.part >= 0.5 ? naming.name : '-'}`
  })
}

describe('a number is of', () => {
  it.each([
    ['the business that its sentence begins with, over what is said of it in between', 'First Aid and Safety Services, the white cabinets on the break-room wall, is the sprinter: $373.1 million, up 14.3%.', ['$373.1 million First Aid and Safety Services', '14.3% First Aid and Safety Services']],
    ['the one that the sentence before is about', 'Vacuum Technique was the disappointment. Its orders dropped 9% to $876 million.', ['9% Vacuum Technique', '$876 million Vacuum Technique']],
    ['the label of its line', 'Healthcare services: Revenue grew 14% to $3.18 billion.', ['14% Healthcare services', '$3.18 billion Healthcare services']],
    ['the place behind it', 'Among the regions there was growth of 5.9% in Latin America, while North America lost 3.2%.', ['5.9% Latin America', '3.2% North America']],
  ])('%s', (_, sentence, expected) => expect(namesOf(`${opening}\n\n${sentence}`).slice(3)).toEqual(expected))

  it('the whole company, where nothing is a business', () => {
    expect(namesOf(`${opening}\n\nTotal sales were $5.1 billion.`).at(-1)).toBe('$5.1 billion -')
  })
})

describe('words that could be a name', () => {
  const candidates = (text: string): readonly string[] => findCandidateNames(text, 0, text.length, ['Corvane']).map(({ name }) => name)

  it('are names whole and in their parts, without what leads to them', () => {
    expect(candidates('Among the newer ventures, Hotels and Resorts grew.')).toEqual(expect.arrayContaining(['newer ventures', 'Hotels and Resorts', 'Resorts']))
    expect(candidates('Among the newer ventures, Hotels and Resorts grew.')).not.toContain('Among the newer ventures')
    expect(candidates('Sales in the U.S. rose.')).toContain('U.S.')
  })

  it('are no measures, no numbers, and not the company', () => {
    expect(candidates('Corvane sales rose 4.5% and margins fell.')).toEqual([])
  })

  it('stand where they are said to stand, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Hotels', 'and', 'the', 'U.S.', 'Retail', '5%', '“Food”', 'é́', '&', 'grew', ',', '日本', '🙂', 'revenue'), { maxLength: 30 }), (words) => {
        const text = words.join(' ')
        for (const { name, start, end } of findCandidateNames(text, 0, text.length, [])) expect(text.slice(start, end).replace(/["”“]/gu, '')).toContain(name.replace(/["”“]/gu, ''))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a second number for what a company has one of', () => {
  const figures = (text: string): readonly string[] =>
    extractArticle({ title: 'Corvane streams more', dek: null, text: `${opening}\n\n${text}`, sections: [], publishedAt: null }).snapshots.flatMap((snapshot) => snapshot.figures.map(({ metric, basis, segment, actual }) => [metric, basis, segment ?? '-', actual ?? '-'].join(' ')))

  it('is on the footing that its words say', () => {
    expect(figures('Take out stock-based pay and a few other items, and it made $1.45 a share.')).toEqual(['revenue reported - 5100000000', 'eps reported - 1.12', 'eps adjusted - 1.45'])
  })

  it('is never another company’s', () => {
    expect(figures('Rivals did well, too, while Tarnow’s revenue soared 40% to $12 billion.').filter((line) => line.includes('12000000000'))).toEqual([])
  })
})
