import { describe, expect, test } from 'vitest'
import { completeQuery, compileQuery, describeLanguage, parseQuery } from '../../../src/core/search/index.ts'

const known = {
  tags: ['energy', 'to check', 'clean energy', 'synergy', '5" pipe'],
  symbols: ['BABA', 'BRK.B'],
  watchlists: ['Chips'],
  feeds: ['Port Gazette', 'Chip Weekly'],
}

/** Completes at "|" and answers what the line would be after each suggestion. */
function complete(line: string): string[] {
  const caret = line.indexOf('|')
  const text = line.replace('|', '')
  return completeQuery(text, caret, known).map(({ insert, start, end }) => `${text.slice(0, start)}${insert}${text.slice(end)}`)
}

describe('completion', () => {
  test.each<[line: string, offers: readonly string[]]>([
    ['wa|', ['watchlist:']],
    ['apple -ta|', ['apple -tag:']],
    ['(ti|', ['(title:']],
    ['b|', ['before:', 'basis:']],
    ['T|', ['title:', 'tag:']],
    ['|', []],
    ['xyz|', []],
    ['"ta|', []],
    ['10|', []],
    ['tag:energ|', ['tag:energy ', 'tag:"clean energy" ']],
    ['tag:"clean e|', ['tag:"clean energy" ']],
    ['tag:"clean e|n" more', ['tag:"clean energy" more']],
    ['tag:erg|', ['tag:energy ', 'tag:"clean energy" ', 'tag:synergy ']],
    ['tag:to|x pear', ['tag:"to check" pear']],
    ['tag:5|', ['tag:"5"" pipe" ']],
    ['symbol:b|', ['symbol:BABA ', 'symbol:BRK.B ']],
    ['-symbol:br|', ['-symbol:BRK.B ']],
    ['watchlist:|', ['watchlist:Chips ']],
    ['feed:gaz|', ['feed:"Port Gazette" ']],
    ['is:un|', ['is:unread ']],
    ['IS:s|', ['is:starred ']],
    ['has:|', ['has:snapshot ', 'has:tag ', 'has:highlight ', 'has:note ', 'has:correction ']],
    ['after:to|', ['after:today ']],
    ['title:x|', []],
    ['nothing:x|', []],
  ])('%s', (line, offers) => {
    expect(complete(line)).toEqual(offers)
  })

  test('offers a dozen at most, whatever the library holds', () => {
    const many = { ...known, tags: Array.from({ length: 5000 }, (_, number) => `tag ${number}`) }
    expect(completeQuery('tag:t', 5, many)).toHaveLength(12)
  })

  test('what it offers can be read again as it was meant', () => {
    for (const tag of known.tags) {
      const [suggestion] = completeQuery(`tag:${tag.slice(0, 3).trim()}`, 7, { ...known, tags: [tag] })
      if (suggestion) expect(parseQuery(suggestion.insert)).toEqual({ kind: 'name', field: 'tag', name: tag, prefix: false })
    }
  })
})

test('every example of the help page works as it stands', () => {
  const entries = describeLanguage()
  expect(entries.map((entry) => entry.syntax)).toEqual(expect.arrayContaining(['title:', 'tag:', 'symbol:', 'words:', '-', 'OR']))
  for (const { example } of entries) expect(() => compileQuery(parseQuery(example), { now: 0 })).not.toThrow()
})
