import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors.ts'
import { parseQuery } from '../../../src/core/search/index.ts'
import { findNames, makeLibrary, now, type Sample } from './library.ts'

const day = 24 * 60 * 60 * 1000
const samples: readonly Sample[] = [
  {
    name: 'harbour',
    title: 'Harbour Lines lifts guidance',
    text: 'Harbour Lines raised its outlook at 10:30. Free cash flow doubled. See https://harbour.example/results?q=1 for more.',
    author: 'Ines Duarte',
    source: 'Port Gazette',
    sortAt: new Date(2025, 2, 31, 9).getTime(),
    words: 600,
    tags: ['shipping', 'to check'],
    symbols: ['HRB.B'],
    claim: true,
  },
  {
    name: 'kiln',
    title: 'Kiln & Sons misses',
    text: 'Kiln said cash was fine, yet flow of orders was free of growth. The café chain Crème bought bricks.',
    author: 'Bo Lindqvist',
    source: 'Börsenblatt',
    sortAt: new Date(2025, 3, 1).getTime(),
    words: 90,
    tags: ['sector/ceramics'],
    symbols: ['KLN', 'HRB.B'],
    read: true,
    starred: true,
  },
  {
    name: 'orchid',
    title: 'Orchid Semiconductors: a preview',
    text: 'What guides Orchid? NYSE:ORCH trades below peers. Shipping costs matter.',
    dek: 'A chipmaker reports tomorrow',
    source: 'Chip Weekly',
    sortAt: now - 3 * day,
    words: 501,
    tags: ['Sector'],
    symbols: ['ORCH'],
    later: true,
  },
  {
    name: 'teahouse',
    title: '茶馆 reports',
    text: 'The 0700.HK listing of Teahouse, a guideline for others.',
    sortAt: now - 1000,
    words: 500,
    symbols: ['0700.HK'],
  },
]
const library = makeLibrary(samples)
library.db.exec("INSERT INTO watchlists (name, position) VALUES ('Old Economy', 0), ('chips', 1)")
library.db.exec(`INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at) SELECT id, 'HRB.B', 0, 0 FROM watchlists WHERE name = 'Old Economy';
  INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at) SELECT id, 'ORCH', 0, 0 FROM watchlists WHERE name = 'chips'`)

const all = ['harbour', 'kiln', 'orchid', 'teahouse']
const without = (...names: string[]): string[] => all.filter((name) => !names.includes(name))

describe('a search finds', () => {
  test.each<[query: string, found: readonly string[]]>([
    ['', all],
    ['   ', all],
    // words, phrases, beginnings
    ['shipping', ['orchid']],
    ['SHIPPING costs', ['orchid']],
    ['free flow', ['harbour', 'kiln']],
    ['"free cash flow"', ['harbour']],
    ['“free cash flow”', ['harbour']],
    ['guid*', ['harbour', 'orchid', 'teahouse']],
    ['guide*', ['orchid', 'teahouse']],
    ['"cash fl"*', ['harbour']],
    ['cafe creme', ['kiln']],
    ['CAFE\u0301', ['kiln']],
    ['chipmaker', ['orchid']],
    ['duarte', ['harbour']],
    ['茶馆', ['teahouse']],
    ['Kiln & Sons', ['kiln']],
    ['free and', []],
    // colons and dots inside words
    ['10:30', ['harbour']],
    ['https://harbour.example/results?q=1', ['harbour']],
    ['NYSE:ORCH', ['orchid']],
    ['0700.HK', ['teahouse']],
    ['Semiconductors: a preview', ['orchid']],
    ['preview: (orchid)', ['orchid']],
    // and, or, not, brackets
    ['harbour OR kiln', ['harbour', 'kiln']],
    ['free growth OR shipping', ['kiln', 'orchid']],
    ['free (growth OR shipping)', ['kiln']],
    ['free AND growth', ['kiln']],
    ['free -growth', ['harbour']],
    ['free NOT growth', ['harbour']],
    ['-free', ['orchid', 'teahouse']],
    ['-"free cash flow"', without('harbour')],
    ['-(harbour OR orchid)', ['kiln', 'teahouse']],
    ['-(free growth)', without('kiln')],
    ['-harbour OR -kiln', all],
    ['-harbour -kiln', ['orchid', 'teahouse']],
    ['-harbour OR free', all],
    ['-(-harbour)', ['harbour']],
    ['shipping OR is:read', ['kiln', 'orchid']],
    ['free -is:read', ['harbour']],
    ['(free OR tag:sector) -harbour', ['kiln', 'orchid']],
    ['-(free is:read)', without('kiln')],
    ['((free))', ['harbour', 'kiln']],
    ['free -&', ['harbour', 'kiln']],
    ['free -- growth', ['kiln']],
    // fields
    ['title:guidance', ['harbour']],
    ['title:shipping', []],
    ['TITLE:guid*', ['harbour']],
    ['title:"lifts guidance"', ['harbour']],
    ['-title:guidance', without('harbour')],
    ['author:bo', ['kiln']],
    ['author:"Ines Duarte"', ['harbour']],
    ['author:kiln', []],
    ['-author:bo', without('kiln')],
    ['feed:gazette', ['harbour']],
    ['feed:"port g"', ['harbour']],
    ['feed:port*', ['harbour']],
    ['feed:gaz*', []],
    ['feed:BÖRSENBLATT', ['kiln']],
    ['feed:börsen', ['kiln']],
    ['-feed:gazette', without('harbour')],
    ['feed:%', []],
    ['tag:shipping', ['harbour']],
    ['tag:"TO check"', ['harbour']],
    ['tag:sector', ['kiln', 'orchid']],
    ['tag:sector/ceramics', ['kiln']],
    ['tag:sec', []],
    ['tag:sec*', ['kiln', 'orchid']],
    ['-tag:sector', ['harbour', 'teahouse']],
    ['tag:_ector', []],
    ['tag:"to ch"*', ['harbour']],
    ['tag:"to ch*"', []],
    ['title:"lifts gui"*', ['harbour']],
    ['symbol:hrb.b', ['harbour', 'kiln']],
    ['symbol:0700.HK', ['teahouse']],
    ['symbol:$ORCH', ['orchid']],
    ['symbol:hr*', ['harbour', 'kiln']],
    ['symbol:hrb', []],
    ['-symbol:hrb.b', ['orchid', 'teahouse']],
    ['watchlist:chips', ['orchid']],
    ['watchlist:"old economy"', ['harbour', 'kiln']],
    ['watchlist:old*', ['harbour', 'kiln']],
    ['watchlist:none', []],
    ['-watchlist:chips', without('orchid')],
    ['is:unread', without('kiln')],
    ['is:read', ['kiln']],
    ['IS:Starred', ['kiln']],
    ['is:later', ['orchid']],
    ['-is:starred', without('kiln')],
    ['has:tag', without('teahouse')],
    ['-has:tag', ['teahouse']],
    ['has:snapshot', ['harbour']],
    ['-has:snapshot', without('harbour')],
    ['words:>500', ['harbour', 'orchid']],
    ['words:>=500', without('kiln')],
    ['words:<100', ['kiln']],
    ['words:<=90', ['kiln']],
    ['words:500', ['teahouse']],
    ['words:=500', ['teahouse']],
    // time: before a day begins, after counts the day itself
    ['before:2025-03-31', []],
    ['before:2025-04', ['harbour']],
    ['after:2025-03-31 before:2025-04-01', ['harbour']],
    ['after:2025-04-01', without('harbour')],
    ['after:2025', all],
    ['after:2026', []],
    ['after:today', ['teahouse']],
    ['after:yesterday', ['teahouse']],
    ['after:7d', ['orchid', 'teahouse']],
    ['after:3d', ['orchid', 'teahouse']],
    ['before:2w', ['harbour', 'kiln']],
    ['after:1m', ['orchid', 'teahouse']],
    ['after:1y', all],
  ])('%s', (query, found) => {
    expect(findNames(library, query)).toEqual(found)
  })

  test('nothing of an article that has no text yet, and does not lose it where words are excluded', () => {
    const bare = makeLibrary(samples)
    bare.db.exec(`UPDATE articles SET text_id = NULL, source = NULL WHERE id = ${bare.idOf.get('orchid')}`)
    expect(findNames(bare, 'shipping')).toEqual([])
    expect(findNames(bare, '-harbour')).toEqual(without('harbour'))
    expect(findNames(bare, '-feed:gazette')).toEqual(without('harbour'))
  })
})

describe('a sentence points at the place', () => {
  test.each<[query: string, sentence: string | RegExp]>([
    ['free and ok (apple', 'The bracket opened at character 13 is never closed.'],
    ['🚀 (apple', 'The bracket opened at character 3 is never closed.'],
    ['apple)', 'The bracket closed at character 6 was never opened.'],
    [')', 'The bracket closed at character 1 was never opened.'],
    ['apple ()', 'There is nothing to search for in the brackets at character 7.'],
    ['apple "pear', 'The quotation mark at character 7 is never closed.'],
    ['tag:"pear', 'The quotation mark at character 5 is never closed.'],
    ['apple OR', /^OR at character 7 needs a word on both sides/],
    ['OR apple', /^OR at character 1 needs/],
    ['apple OR OR pear', /^OR at character 7 needs/],
    ['(AND apple)', /^AND at character 2 needs/],
    ['apple (pear OR ) plum', /^OR at character 13 needs/],
    ['apple NOT', 'What is excluded at character 7? A word, a phrase, a field or a bracket must follow.'],
    ['f*', '"f*" at character 1 is too short: a beginning needs at least two letters before the star, as in al*.'],
    ['apple co-o*', /^"co-o\*" at character 7 is too short/],
    ['title:f*', /^"f\*" at character 1 is too short/],
    [
      'titel:apple',
      /^There is no field "titel:" \(character 1\)\. Did you mean title:\? Known are title:, author:, note:, feed:, tag:, symbol:, watchlist:, is:, has:, before:, after:, verdict:, segment:, basis:, disputed: and words:\. To search for the words/,
    ],
    ['apple -colour:red', /^There is no field "colour:" \(character 8\)\. Known are/],
    ['title:', 'title: at character 1 needs a value right after the colon, as in title:guidance.'],
    ['tag: x', /^tag: at character 1 needs a value/],
    ['symbol:*', /^symbol: at character 1 needs a name/],
    ['title:&', /^title: at character 1 needs a word with a letter or a digit, not "&"/],
    ['is:unraed', 'is: at character 1 cannot be "unraed". It can be unread, read, starred, later or hidden. Did you mean is:unread?'],
    ['has:figures', 'has: at character 1 cannot be "figures". It can be snapshot, tag, highlight, note or correction.'],
    [
      'before:2025-02-30',
      '"2025-02-30" in before: at character 1 is not a date. Write 2025-03-31, 2025-03, 2025, 7d, 2w, 3m, 1y, today or yesterday.',
    ],
    ['is:"read"*', /^is: at character 1 cannot be "read\*"/],
    ['after:soon', /^"soon" in after: at character 1 is not a date/],
    ['after:2025-13', /not a date/],
    ['words:many', 'words: at character 1 needs a number of words, not "many", as in words:>500.'],
    ['🚀', /^There is nothing to search for/],
    ['"—"', 'The phrase at character 1 has no letter or digit to search for.'],
    ['""', /^The phrase at character 1/],
    ['a b c d e f g h i j k l m', /^A search has at most 12 words and phrases; one too many begins at character 25\./],
    ['is:read '.repeat(31), /^A search has at most 30 conditions; one too many begins at character 241\./],
    ['('.repeat(21), /nested deeper than 20 at character 21\./],
    [
      `apple "${'a '.repeat(24)}"`,
      'A search has at most 24 words, those in phrases counted; the phrase at character 7 is too long. Leave some words out.',
    ],
    ['x'.repeat(10_001), /at most 10000 characters/],
  ])('%s', (query, sentence) => {
    let thrown: unknown
    try {
      parseQuery(query)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(AppError)
    const { kind, message } = thrown as AppError
    expect(kind).toBe('bad-input')
    if (typeof sentence === 'string') expect(message).toBe(sentence)
    else expect(message).toMatch(sentence)
  })
})
