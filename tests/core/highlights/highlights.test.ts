import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listArticles, readArticle, replaceText } from '../../../src/core/articles/index.ts'
import { addHighlight, changeHighlight, exportHighlights, listHighlights, listNotes, marksOfArticle, removeHighlight, setNote } from '../../../src/core/highlights/index.ts'
import { checkSearchIndex } from '../../../src/core/search/index.ts'
import type { HighlightColor } from '../../../src/shared/model.ts'
import { planOf } from '../plan.ts'
import { noon, nothingRead, openLibraryWith, parsedArticle } from '../library-fixture.ts'

const text = 'Harbour Tools sold more wrenches than ever. Margins fell. The board wants to buy back shares. Margins fell.'

function open() {
  const { db, ids } = openLibraryWith([{ title: 'Harbour Tools reports', text }, { title: 'Another', hoursAgo: 2 }])
  const [id, other] = ids as [string, string]
  return { db, id, other, textId: readArticle(db, id).textId }
}

function mark(db: Database, articleId: string, quote: string, more: { color?: HighlightColor; note?: string | null; now?: number } = {}) {
  const article = readArticle(db, articleId)
  const start = article.text.indexOf(quote)
  return addHighlight(db, { articleId, textId: article.textId, start, end: start + quote.length, quote, color: more.color ?? 'yellow', note: more.note ?? null, addedAt: null }, more.now ?? noon).after
}

function revise(db: Database, id: string, next: string): void {
  replaceText(db, Number(id), parsedArticle({ title: 'Harbour Tools reports', text: next }), 'publisher', { extraction: nothingRead, extractorVersion: 1 }, noon)
}

const find = (db: Database, query: string): readonly string[] => listArticles(db, { scope: { kind: 'all' }, query, limit: 100, offset: 0, cursor: null }, noon).articles.map((article) => article.title)

describe('a highlight', () => {
  it('is the very passage that was selected, and nothing is kept where the quote stands elsewhere', () => {
    const { db, id, textId } = open()
    const made = mark(db, id, 'more wrenches', { color: 'green', note: 'check the volumes' })
    expect(made).toMatchObject({ articleId: id, textId, start: 19, end: 32, quote: 'more wrenches', color: 'green', note: 'check the volumes', isOld: false, current: [19, 32] })
    const wrong = { articleId: id, textId, start: 3, end: 9, quote: 'wrench', color: 'yellow' as const, note: null, addedAt: null }
    expect(() => addHighlight(db, wrong, noon)).toThrow('select it once more')
    expect(() => addHighlight(db, { ...wrong, articleId: '2' }, noon)).toThrow('not in the library any more')
    expect(marksOfArticle(db, id)).toEqual({ highlights: [made], note: null })
    expect(() => marksOfArticle(db, '99')).toThrow('There is no article 99')
    db.close()
  })

  it('made twice stands once, and says what it was', () => {
    const { db, id } = open()
    const first = mark(db, id, 'Margins fell')
    const article = readArticle(db, id)
    const again = addHighlight(db, { articleId: id, textId: article.textId, start: first.start, end: first.end, quote: first.quote, color: 'pink', note: null, addedAt: null }, noon + 1)
    expect(again.before).toEqual(first)
    expect(again.after).toMatchObject({ id: first.id, color: 'pink' })
    expect(marksOfArticle(db, id).highlights).toHaveLength(1)
    db.close()
  })

  it('changes and goes, and both are taken back exactly', () => {
    const { db, id } = open()
    const made = mark(db, id, 'buy back shares', { note: 'how many?' })
    const { before, after } = changeHighlight(db, made.id, { color: 'blue', note: '' }, noon + 5)
    expect(before).toEqual(made)
    expect(after).toMatchObject({ color: 'blue', note: null })
    changeHighlight(db, made.id, { color: before.color, note: before.note }, noon + 6)
    const removed = removeHighlight(db, made.id)
    expect(marksOfArticle(db, id).highlights).toEqual([])
    expect(() => removeHighlight(db, made.id)).toThrow('not there any more')
    const { after: back } = addHighlight(db, removed, noon + 9)
    expect(back).toEqual({ ...made, id: back.id, changedAt: back.changedAt })
    db.close()
  })

  it('stays in the text in which it was made, and stands in the new one where its quote does exactly once', () => {
    const { db, id, textId } = open()
    mark(db, id, 'The board wants to buy back shares.')
    mark(db, id, 'more wrenches')
    mark(db, id, 'Margins fell')
    revise(db, id, 'Corrected: Harbour Tools sold fewer wrenches. Margins fell. Margins fell. The board wants to buy back shares.')
    const { highlights } = marksOfArticle(db, id)
    const article = readArticle(db, id)
    expect(article.textId).not.toBe(textId)
    expect(highlights.map((one) => [one.quote, one.isOld, one.current && article.text.slice(...one.current)])).toEqual([
      ['more wrenches', true, null],
      ['Margins fell', true, null], // twice: nobody can say which
      ['The board wants to buy back shares.', true, 'The board wants to buy back shares.'],
    ])
    const removed = removeHighlight(db, (highlights[0] as { id: string }).id)
    expect(addHighlight(db, removed, noon).after).toMatchObject({ textId, quote: 'more wrenches', isOld: true }) // the undo works on the old text too
    db.close()
  })

  it('keeps text.slice(start, end) === quote whatever is selected', () => {
    const { db, id, textId } = open()
    fc.assert(fc.property(fc.nat(text.length - 1), fc.nat(text.length), (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1]
      const made = addHighlight(db, { articleId: id, textId, start, end, quote: text.slice(start, end), color: 'yellow', note: null, addedAt: null }, noon)
      return text.slice(made.after.start, made.after.end) === made.after.quote
    }))
    db.close()
  })

  it('is listed with those of the whole library, the newest first, page by page, by colour too', () => {
    const { db, id, other } = open()
    for (let word = 0; word < 10; word++) mark(db, id, text.slice(word, word + 5), { now: noon + (word >> 1), color: word % 2 ? 'pink' : 'yellow' })
    mark(db, other, readArticle(db, other).text.slice(0, 12), { now: noon + 100 })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = listHighlights(db, { color: null, limit: 3, cursor })
      seen.push(...page.highlights.map((one) => one.id))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1'])
    expect(listHighlights(db, { color: 'pink', limit: 100, cursor: null }).highlights).toHaveLength(5)
    expect(listHighlights(db, { color: null, limit: 1, cursor: null }).highlights[0]?.article).toMatchObject({ id: other, title: 'Another' })
    expect(listHighlights(db, { color: null, text: 'ANÖTHER', limit: 100, cursor: null }).highlights.map((one) => one.id)).toEqual(['11'])
    expect(listHighlights(db, { color: null, text: 'nobody wrote this', limit: 100, cursor: null })).toEqual({ highlights: [], next: null })
    const everyTitle = listHighlights(db, { color: 'yellow', text: text.slice(0, 3), limit: 1, cursor: null })
    expect(everyTitle.highlights).toHaveLength(1)
    expect(() => listHighlights(db, { color: null, limit: 1, cursor: 'x' })).toThrow('Ask for it again')
    db.close()
  })
})

describe('a note', () => {
  it('is written, changed and taken away, and answers what stood there', () => {
    const { db, id, other } = open()
    expect(setNote(db, id, 'ask about the backlog', noon)).toEqual({ id, before: null, after: 'ask about the backlog' })
    expect(setNote(db, id, 'asked', noon + 1)).toEqual({ id, before: 'ask about the backlog', after: 'asked' })
    setNote(db, other, 'later', noon)
    expect(listNotes(db, 1, null)).toMatchObject({ notes: [{ article: { id }, note: 'asked' }] })
    expect(listNotes(db, 1, listNotes(db, 1, null).next)).toMatchObject({ notes: [{ article: { id: other }, note: 'later' }], next: null })
    expect(setNote(db, id, '  ', noon + 2)).toEqual({ id, before: 'asked', after: null })
    expect(marksOfArticle(db, id).note).toBeNull()
    expect(() => setNote(db, '99', 'x', noon)).toThrow('There is no article 99')
    db.close()
  })

  it('is found by search together with the words of its article, and no longer when it is gone', () => {
    const { db, id } = open()
    setNote(db, id, 'Überprüfen: covenant', noon)
    const made = mark(db, id, 'more wrenches', { note: 'seasonal effect' })
    expect(find(db, 'covenant wrenches')).toEqual(['Harbour Tools reports'])
    expect(find(db, 'seasonal uberprufen')).toEqual(['Harbour Tools reports'])
    expect(find(db, '-covenant')).toEqual(['Another'])
    revise(db, id, 'An entirely new wording.')
    expect(find(db, 'covenant wording')).toEqual(['Harbour Tools reports'])
    changeHighlight(db, made.id, { note: 'structural' }, noon)
    expect(find(db, 'seasonal')).toEqual([])
    expect(find(db, 'structural')).toEqual(['Harbour Tools reports'])
    removeHighlight(db, made.id)
    setNote(db, id, null, noon)
    expect(find(db, 'structural OR covenant')).toEqual([])
    expect(checkSearchIndex(db)).toBe('ok')
    db.close()
  })
})

describe('the export', () => {
  it('is Markdown that shows the words as they are', () => {
    const { db, ids } = openLibraryWith([{ title: 'On *stars* [and] <b>', url: 'https://harbour.example/a', source: 'Quay_News', text: '# 1. First_line <i>\n- second | line' }])
    const id = ids[0] as string
    setNote(db, id, '# not a heading', noon)
    mark(db, id, '# 1. First_line <i>\n- second', { note: '1) ask *why*' })
    const { content, highlights, articles } = exportHighlights(db, 'md', '', noon)
    expect({ highlights, articles }).toEqual({ highlights: 1, articles: 1 })
    expect(content).toBe([
      '## On \\*stars\\* \\[and\\] \\<b\\>', '', 'Quay\\_News · 2026-03-02 · <https://harbour.example/a>', '', '\\# not a heading', '',
      '> \\# 1. First\\_line \\<i\\>', '> \\- second', '', '1\\) ask \\*why\\*', '',
    ].join('\n'))
    db.close()
  })

  it('is JSON with everything, of the articles that a query finds', () => {
    const { db, id, other } = open()
    mark(db, id, 'Margins fell')
    setNote(db, other, 'a note alone', noon)
    const all = JSON.parse(exportHighlights(db, 'json', '', noon).content) as { id: string; note: string | null; highlights: { quote: string }[] }[]
    expect(all.map((article) => [article.id, article.note, article.highlights.map((one) => one.quote)])).toEqual([[id, null, ['Margins fell']], [other, 'a note alone', []]])
    expect(exportHighlights(db, 'json', 'wrenches', noon).articles).toBe(1)
    db.close()
  })
})

it('lists of marks walk an index and sort nothing', () => {
  const { db, id } = open()
  const plan = planOf(db, () => {
    listHighlights(db, { color: null, limit: 5, cursor: '5:5' })
    listHighlights(db, { color: 'pink', limit: 5, cursor: null })
    listNotes(db, 5, '5:5')
    marksOfArticle(db, id)
  })
  expect(plan.filter((line) => /TEMP B-TREE|^SCAN (?!\S+ USING INDEX)/.test(line))).toEqual([])
  db.close()
})
