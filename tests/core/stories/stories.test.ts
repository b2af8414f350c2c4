import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { articlesOfStory, fileBands, isEntry, isEntryOfCompany, joinByHand, joinStory, separateArticle, storyColumns, storyOfArticle, undoStoryChange } from '../../../src/core/stories/index.ts'
import type { StoryChange } from '../../../src/core/stories/index.ts'
import { companies } from '../../fixtures/stories/companies.ts'
import { copyStory, plainVersion, updateStory } from '../../fixtures/stories/change.ts'
import type { Version } from '../../fixtures/stories/change.ts'
import { genres } from '../../fixtures/stories/genres.ts'
import { writeStory } from '../../fixtures/stories/generate.ts'
import type { Story } from '../../fixtures/stories/generate.ts'
import { noon, openLibraryWith, store } from '../library-fixture.ts'

let db: Database
beforeEach(() => {
  db = openMemoryDatabase()
})

const hour = 3_600_000
const storyOf = (genre: number, company: number, seed = 1): Story => writeStory(genres[genre] as (typeof genres)[number], companies[company] as (typeof companies)[number], { phrasing: seed, facts: seed + 1 }, 0)
const results = storyOf(0, 0)
const lawsuit = storyOf(4, 0)

function arrive(version: Version, hoursLater = 0, symbols = version.symbols): { id: number; change: StoryChange } {
  const sortAt = results.publishedAt + hoursLater * hour
  const id = db.prepare('INSERT INTO articles (title, added_at, sort_at, words) VALUES (?, ?, ?, 1)').run(version.title, sortAt, sortAt).lastInsertRowid as number
  db.prepare('INSERT INTO article_states (article_id, sort_at) VALUES (?, ?)').run(id, sortAt)
  return { id, change: joinStory(db, { ...version, symbols, articleId: id, publishedAt: sortAt, sortAt }) }
}

/** The entries of a list, newest first, as [article, articles behind it]. */
function entries(): readonly (readonly [number, number])[] {
  return (db.prepare(`SELECT articles.id, ${storyColumns('articles.id')} FROM articles WHERE ${isEntry('articles.id')} ORDER BY sort_at DESC, id DESC`).all() as { id: number; story_others: number }[]).map((row) => [row.id, row.story_others])
}

const remove = (id: number): void => void db.prepare('DELETE FROM articles WHERE id = ?').run(id)
const everything = (): unknown => ({ members: db.prepare('SELECT * FROM story_articles ORDER BY 1').all(), apart: db.prepare('SELECT * FROM story_separations ORDER BY 1, 2').all() })
const copyOfResults = (kinds: readonly string[] = ['agency', 'byline'], seed = 3): Version => copyStory(results, kinds, seed)

describe('stories as they arrive', () => {
  it('a copy is behind the article that was there first', () => {
    const first = arrive(plainVersion(results)).id
    const other = arrive(plainVersion(lawsuit), 1).id
    const { id: copy, change } = arrive(copyOfResults(), 2)
    expect(entries()).toEqual([[other, 0], [first, 1]])
    expect(change.articleIds).toEqual([first, copy])
    expect(articlesOfStory(db, first).map((one) => [one.articleId, one.reason])).toEqual([[first, 'first'], [copy, 'copy']])
    expect(storyOfArticle(db, other)).toBeNull()
  })

  it('an update stands for its story, unread, at its own time', () => {
    const first = arrive(plainVersion(results)).id
    db.prepare('UPDATE article_states SET read_at = 1 WHERE article_id = ?').run(first)
    const update = arrive(updateStory(results, 1, 5), 3).id
    expect(entries()).toEqual([[update, 1]])
    expect(storyOfArticle(db, update)).toEqual({ storyId: first, reason: 'update', leads: true, others: 1, unreadOthers: 0 })
  })

  it('an older version that arrives late does not stand for the story', () => {
    const update = arrive(updateStory(results, 1, 5), 3).id
    arrive(plainVersion(results), 0)
    expect(entries()).toEqual([[update, 1]])
  })

  it('the whole text takes the place of its teaser', () => {
    arrive(copyOfResults(['teaser']))
    const whole = arrive(plainVersion(results), 1).id
    expect(entries()).toEqual([[whole, 1]])
  })

  it('another company from the same template, another day of the same column and another story of the company stay entries of their own', () => {
    for (const [genre, company] of [[0, 0], [0, 1], [13, 0], [1, 0], [2, 0]] as const) arrive(plainVersion(storyOf(genre, company)))
    arrive({ ...plainVersion(writeStory(genres[13] as (typeof genres)[number], companies[0] as (typeof companies)[number], { phrasing: 1, facts: 40 }, 1)) }, 24)
    expect(entries().map(([, others]) => others)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('one line with another number or another name is another story', () => {
    const line = (title: string, text: string): Version => ({ title, text, publishedAt: results.publishedAt, symbols: [], how: 'plain' })
    arrive(line('BRIEF-Tessaly sees third-quarter revenue up', 'Tessaly Semiconductor said it sees third-quarter revenue up 12%.'))
    arrive(line('BRIEF-Tessaly sees third-quarter revenue up', 'Tessaly Semiconductor said it sees third-quarter revenue up 15%.'), 1)
    arrive(line('BRIEF-Tessaly sees third-quarter revenue up', 'Tessaly Semiconductor said it sees third-quarter revenue up 7%.'), 1)
    arrive(line('BRIEF-Kowhai sees third-quarter revenue up', 'Kowhai Telecom said it sees third-quarter revenue up 12%.'), 1)
    expect(entries()).toHaveLength(4)
    arrive(line('Tessaly sees third-quarter revenue up', 'AUSTIN, Sept 7 (Reuters) - Tessaly Semiconductor said it sees third-quarter revenue up 12 percent.'), 2)
    expect(entries()).toHaveLength(4)
  })

  it('a copy after two weeks is news again', () => {
    arrive(plainVersion(results))
    arrive(copyOfResults(), 15 * 24)
    expect(entries()).toHaveLength(2)
  })

  it('an article whose text changed keeps its story and is found by its new text', () => {
    const first = arrive(plainVersion(results)).id
    const copy = arrive(copyOfResults(), 1).id
    const sortAt = results.publishedAt + hour
    expect(joinStory(db, { ...plainVersion(lawsuit), articleId: copy, sortAt }).articleIds).toEqual([])
    expect(entries()).toEqual([[first, 1]])
    expect(arrive(copyStory(lawsuit, ['byline'], 4), 2).change.articleIds).toContain(3)
    expect(db.prepare('SELECT count(*) FROM fingerprints').pluck().get()).toBe(3)
  })
})

describe('what the person says of stories', () => {
  it('"not the same" makes an entry of its own, and is remembered', () => {
    const first = arrive(plainVersion(results)).id
    const copy = arrive(copyOfResults(), 1).id
    separateArticle(db, copy, noon)
    expect(entries()).toEqual([[copy, 0], [first, 0]])
    joinStory(db, { ...copyOfResults(), articleId: copy, sortAt: results.publishedAt + hour })
    expect(entries()).toEqual([[copy, 0], [first, 0]])
    expect(db.prepare('SELECT count(*) FROM story_articles').pluck().get()).toBe(0)
  })

  it('the opener may leave: the others stay one story under a name of their own', () => {
    const ids = [0, 1, 2].map((index) => arrive(copyOfResults(['byline'], index + 10), index).id)
    separateArticle(db, ids[0] as number, noon)
    expect(entries()).toEqual([[ids[1], 1], [ids[0], 0]])
    expect(articlesOfStory(db, ids[1] as number).map((one) => [one.articleId, one.reason, one.leads])).toEqual([[ids[1], 'first', true], [ids[2], 'copy', false]])
    arrive(copyOfResults(['typeset'], 20), 4)
    expect(storyOfArticle(db, ids[0] as number)?.storyId).not.toBe(storyOfArticle(db, ids[1] as number)?.storyId)
  })

  it('"same story" joins what stands apart with all that stands behind it, and forgets that it was set apart', () => {
    const first = arrive(plainVersion(results)).id
    const copy = arrive(copyOfResults(), 1).id
    const other = arrive(plainVersion(lawsuit), 2).id
    separateArticle(db, copy, noon)
    joinByHand(db, [other, copy, first])
    expect(entries()).toEqual([[other, 2]])
    expect(db.prepare('SELECT count(*) FROM story_separations').pluck().get()).toBe(0)
    expect(articlesOfStory(db, first).map((one) => one.reason)).toEqual(['first', 'by-hand', 'by-hand'])
  })

  it('refuses one article and unknown ones, in words', () => {
    const first = arrive(plainVersion(results)).id
    expect(() => joinByHand(db, [first, first])).toThrow('Choose two articles')
    expect(() => joinByHand(db, [first, 99])).toThrow('There is no article 99')
  })

  it('every change is taken back exactly, and can be done again', () => {
    const ids = [0, 1, 2].map((index) => arrive(copyOfResults(['byline'], index + 10), index).id)
    const other = arrive(plainVersion(lawsuit), 2).id
    for (const act of [() => separateArticle(db, ids[0] as number, noon), () => separateArticle(db, ids[2] as number, noon), () => joinByHand(db, [other, ids[1] as number])]) {
      const before = everything()
      const change = act()
      const after = everything()
      const undone = undoStoryChange(db, change)
      expect(everything()).toEqual(before)
      undoStoryChange(db, undone)
      expect(everything()).toEqual(after)
      undoStoryChange(db, change)
      expect(everything()).toEqual(before)
    }
  })

  it('is not taken back over what came since', () => {
    const ids = [0, 1].map((index) => arrive(copyOfResults(['byline'], index + 10), index).id)
    const change = separateArticle(db, ids[1] as number, noon)
    arrive(copyOfResults(['typeset'], 30), 3)
    const before = everything()
    expect(() => undoStoryChange(db, change)).toThrow('have changed since')
    expect(everything()).toEqual(before)
  })
})

describe('when articles are deleted', () => {
  it('the story of a deleted opener goes on, led by the next', () => {
    const ids = [0, 1, 2].map((index) => arrive(copyOfResults(['byline'], index + 10), index).id)
    remove(ids[0] as number)
    expect(entries()).toEqual([[ids[1], 1]])
    remove(ids[1] as number)
    expect(entries()).toEqual([[ids[2], 0]])
    expect(storyOfArticle(db, ids[2] as number)).toBeNull()
    const copy = arrive(copyOfResults(['typeset'], 30), 3).id
    expect(entries()).toEqual([[ids[2], 1]])
    expect(storyOfArticle(db, copy)?.others).toBe(1)
  })

  it('the newest update left leads on', () => {
    const first = arrive(plainVersion(results)).id
    const updates = [1, 2].map((index) => arrive(updateStory(results, 0, 50 + index), index).id)
    const copy = arrive(copyOfResults(), 4).id
    db.prepare("UPDATE story_articles SET reason = 'update' WHERE article_id IN (?, ?)").run(...updates)
    const leader = entries()[0]?.[0] as number
    remove(leader)
    expect([...updates, first, copy]).toContain(entries()[0]?.[0])
    expect(entries()).toHaveLength(1)
    expect(entries()[0]?.[0]).toBe(updates.filter((id) => id !== leader).at(-1))
  })

  it('nothing is left behind in the look-up', () => {
    const ids = [arrive(plainVersion(results)).id, arrive(copyOfResults(), 1).id]
    fileBands(db, 1)
    expect(db.prepare('SELECT count(*) FROM fingerprint_bands').pluck().get()).toBeGreaterThan(20)
    ids.push(arrive(copyOfResults(), 2).id)
    expect(db.prepare('SELECT count(*) FROM fingerprints_unfiled').pluck().get()).toBe(1)
    separateArticle(db, ids[1] as number, noon)
    ids.forEach(remove)
    for (const table of ['fingerprints', 'fingerprints_unfiled', 'fingerprint_bands', 'story_articles', 'story_separations']) expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })
})

describe('lists', () => {
  it('of one company show an article whose leader is not about that company', () => {
    const { db: library, ids } = openLibraryWith([{ title: 'First', symbols: ['AAA'] }, { title: 'Second', symbols: ['AAA', 'BBB'] }])
    joinByHand(library, ids.map(Number))
    const shown = (symbol: string): unknown => library.prepare(`SELECT article_id FROM mentions WHERE symbol = ? AND ${isEntryOfCompany('mentions.article_id', 'mentions.company_key')}`).pluck().all(symbol)
    expect(shown('AAA')).toEqual([Number(ids[0])])
    expect(shown('BBB')).toEqual([Number(ids[1])])
    library.close()
  })

  it('pass over what stands behind another by one look-up, without sorting', () => {
    store(db, { title: 'One' })
    const plan = (db.prepare(`EXPLAIN QUERY PLAN SELECT id, ${storyColumns('articles.id')} FROM articles WHERE ${isEntry('articles.id')} ORDER BY sort_at DESC, id DESC LIMIT 50`).all() as { detail: string }[]).map((row) => row.detail).join('\n')
    expect(plan).toContain('SEARCH own USING INTEGER PRIMARY KEY')
    expect(plan).not.toContain('TEMP B-TREE')
    expect(plan).not.toMatch(/SCAN (own|member|story_articles)/)
  })

  it('likeness is looked up along its index, within a time', () => {
    const plan = (db.prepare('EXPLAIN QUERY PLAN SELECT article_id FROM json_each(?) AS wanted CROSS JOIN fingerprint_bands ON band = wanted.value AND sort_at BETWEEN ? AND ? LIMIT 9').all('[]', 0, 1) as { detail: string }[]).map((row) => row.detail).join('\n')
    expect(plan).toContain('SEARCH fingerprint_bands USING PRIMARY KEY (band=? AND sort_at>? AND sort_at<?)')
  })
})
